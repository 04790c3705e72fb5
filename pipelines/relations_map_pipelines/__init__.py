"""Event tables of any size become a data package for the map, on DuckDB or on Spark."""

__version__ = "0.1.0"
