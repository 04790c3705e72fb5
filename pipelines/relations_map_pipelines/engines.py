"""The two engines, asked in one way. All that is counted is SQL; here are only reading, storing and starting."""

import os
import re
from pathlib import Path

from .failure import Failure

SQL = Path(__file__).parent / "sql"


def literal(value):
    """A value as SQL writes it. Neither engine reads backslashes in it as anything else, for none is let through."""
    if isinstance(value, int):
        return str(value)
    if "\\" in value:
        raise Failure(f"`{value}` holds a backslash, expected none")
    return "'" + value.replace("'", "''") + "'"


def sql(name, **values):
    """A query of the folder `sql`, with values in place of `{{name}}`."""
    text = (SQL / f"{name}.sql").read_text(encoding="utf-8")
    for key, value in values.items():
        listed = ", ".join(map(literal, value)) if isinstance(value, (list, tuple)) else literal(value)
        text = text.replace("{{" + key + "}}", listed)
    if "{{" in text:
        raise Failure(f"{name}.sql: a value is missing")
    return text


def quoted(column):
    """A column's name as both engines read it."""
    return '"' + column.replace('"', '""') + '"'


class Duck:
    """DuckDB in this process, with what does not fit in memory beside the work."""

    name = "duckdb"
    # Bytes of input that are read before something is stored, so that a restart goes on from there.
    part_bytes = 4 << 30

    def __init__(self, work, threads=None, memory=None, **_):
        import duckdb

        self.error = duckdb.Error
        self.connection = duckdb.connect()
        settings = {"temp_directory": os.path.join(work, "spilled"), "preserve_insertion_order": False}
        settings.update({"threads": threads} if threads else {}, **({"memory_limit": memory} if memory else {}))
        for key, value in settings.items():
            self.connection.execute(f"SET {key} = {literal(value) if isinstance(value, str) else value}")
        # It is counted, and told by us.
        self.connection.execute("SET enable_progress_bar = true")
        self.connection.execute("SET enable_progress_bar_print = false")

    def table(self, name, columns, rows):
        declared = ", ".join(f"{column} VARCHAR" for column in columns)
        self.connection.execute(f"CREATE OR REPLACE TABLE {name} ({declared})")
        if rows:
            holes = ", ".join("?" for _ in columns)
            self.connection.executemany(f"INSERT INTO {name} VALUES ({holes})", [list(row) for row in rows])

    def view(self, name, query):
        self.connection.execute(f"CREATE OR REPLACE TEMP VIEW {name} AS {query}")

    def read_text(self, name, files, columns, delimiter, is_quoted, has_header):
        types = ", ".join(f"{literal(column)}: 'VARCHAR'" for column in columns)
        quote = '"' if is_quoted else ""
        self.view(name, f"""SELECT * FROM read_csv([{", ".join(map(literal, files))}], columns = {{{types}}}, delim = {literal(delimiter)},
            header = {str(has_header).lower()}, quote = {literal(quote)}, escape = {literal(quote)}, auto_detect = false,
            strict_mode = true, hive_partitioning = false, filename = 'file')""")

    def alike(self, files):
        """Files of Parquet in groups that can be read as one. DuckDB makes texts of what is a number in one file and not in another."""
        return [files]

    def read_parquet(self, name, files):
        paths = ", ".join(map(literal, files))
        self.view(name, f"SELECT * FROM read_parquet([{paths}], union_by_name = true, hive_partitioning = false, filename = 'file')")

    @staticmethod
    def days_since_1970(day):
        """The one function that the engines name differently."""
        return f"(CAST({day} AS DATE) - DATE '1970-01-01')"

    def columns(self, name):
        return [row[0] for row in self.connection.execute(f"DESCRIBE SELECT * FROM {name}").fetchall()]

    def rows(self, query):
        return self.connection.execute(query).fetchall()

    def progress(self):
        """How far the present query is, in words; nothing where that is not known."""
        share = self.connection.query_progress()
        return f"{share:.0f} %" if share > 0 else None

    def answer(self, query):
        """The names of the columns, and the rows."""
        done = self.connection.execute(query)
        return [column[0] for column in done.description], done.fetchall()

    def is_stored(self, path):
        return os.path.exists(f"{path}.parquet")

    def store(self, query, path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        unfinished = f"{path}.unfinished"
        self.connection.execute(f"COPY ({query}) TO {literal(unfinished)} (FORMAT parquet, COMPRESSION zstd)")
        os.replace(unfinished, f"{path}.parquet")

    def load(self, name, paths, together_by=None):
        files = ", ".join(literal(f"{path}.parquet") for path in paths)
        self.view(name, f"SELECT * FROM read_parquet([{files}])")

    def faulty_file(self, error):
        """The file that an error is about, and what it says."""
        text = str(error)
        found = re.search(r"file = (.+)", text) or re.search(r"GZIP stream: (.+)", text) or re.search(r"file '([^']+)'", text)
        return (found.group(1).strip() if found else None), text.splitlines()[0]

    def close(self):
        self.connection.close()


class Spark:
    """Spark, here or on a cluster."""

    name = "spark"
    part_bytes = 256 << 30

    def __init__(self, work, threads=None, memory=None, master=None, **_):
        from py4j.protocol import Py4JError
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession

        self.error = (PySparkException, Py4JError)
        builder = SparkSession.builder.appName("relations-map")
        settings = {
            "spark.sql.ansi.enabled": "true",
            # What stands in double quotes is a name, as in DuckDB.
            "spark.sql.ansi.doubleQuotedIdentifiers": "true",
            # A row with too few fields is a fault whichever columns are asked for.
            "spark.sql.csv.parser.columnPruning.enabled": "false",
            "spark.sql.session.timeZone": "UTC",
            "spark.ui.showConsoleProgress": "false",
        }
        if master or "SPARK_ENV_LOADED" not in os.environ:
            here = master or f"local[{threads or '*'}]"
            settings["spark.master"] = here
            if here.startswith("local"):
                settings.update(self._here(memory, work))
        for key, value in settings.items():
            builder = builder.config(key, value)
        self.session = builder.getOrCreate()
        self.session.sparkContext.setLogLevel("OFF")

    @staticmethod
    def _here(memory, work):
        """Settings for this machine. Of what is sent, few large pieces would not fit in memory, and many small ones are joined."""
        return {
            "spark.ui.enabled": "false",
            "spark.driver.memory": memory or "4g",
            "spark.local.dir": os.path.join(work, "spilled"),
            "spark.sql.shuffle.partitions": "128",
            "spark.sql.adaptive.advisoryPartitionSizeInBytes": "8m",
        }

    def table(self, name, columns, rows):
        from pyspark.sql.functions import broadcast
        from pyspark.sql.types import StringType, StructField, StructType

        schema = StructType([StructField(column, StringType()) for column in columns])
        small = self.session.createDataFrame([tuple(row) for row in rows], schema)
        # Spark cannot see that these are small, and would send all rows across the cluster to meet them.
        broadcast(small).createOrReplaceTempView(name)

    def view(self, name, query):
        self.session.sql(query).createOrReplaceTempView(name)

    def read_text(self, name, files, columns, delimiter, is_quoted, has_header):
        from pyspark.sql.types import StringType, StructField, StructType

        quote = '"' if is_quoted else ""
        options = {
            "sep": delimiter, "quote": quote, "escape": quote or "\\", "header": str(has_header).lower(), "mode": "FAILFAST",
            "multiLine": str(is_quoted).lower(), "recursiveFileLookup": "true", "enforceSchema": "true",
            "maxCharsPerColumn": "-1", "ignoreLeadingWhiteSpace": "false", "ignoreTrailingWhiteSpace": "false",
        }
        schema = StructType([StructField(column, StringType()) for column in columns])
        read = self.session.read.schema(schema).options(**options).csv(list(files))
        read.select("*", "_metadata.file_path").withColumnRenamed("file_path", "file").createOrReplaceTempView(name)

    def alike(self, files):
        """Files of Parquet in groups that can be read as one: all, unless a column is a number in one and text in another."""
        try:
            self.session.read.option("recursiveFileLookup", "true").option("mergeSchema", "true").parquet(*files)
            return [files]
        except self.error as error:
            if "CANNOT_MERGE" not in str(error):
                raise
        groups = {}
        for file in files:
            groups.setdefault(self.session.read.parquet(file).schema.simpleString(), []).append(file)
        return list(groups.values())

    def read_parquet(self, name, files):
        read = self.session.read.option("recursiveFileLookup", "true").option("mergeSchema", "true").parquet(*files)
        read.select("*", "_metadata.file_path").withColumnRenamed("file_path", "file").createOrReplaceTempView(name)

    @staticmethod
    def days_since_1970(day):
        return f"unix_date(CAST({day} AS DATE))"

    def columns(self, name):
        return self.session.table(name).columns

    def rows(self, query):
        return [tuple(row) for row in self.session.sql(query).collect()]

    def progress(self):
        """How far the present query is, in words; nothing where that is not known."""
        tracker = self.session.sparkContext.statusTracker()
        stages = [stage for stage in map(tracker.getStageInfo, tracker.getActiveStageIds()) if stage]
        tasks = sum(stage.numTasks for stage in stages)
        return f"{sum(stage.numCompletedTasks for stage in stages)} of {tasks} tasks of this stage" if tasks else None

    def answer(self, query):
        """The names of the columns, and the rows."""
        done = self.session.sql(query)
        return done.columns, [tuple(row) for row in done.collect()]

    def _hadoop(self, path):
        place = self.session._jvm.org.apache.hadoop.fs.Path(path)
        return place.getFileSystem(self.session._jsc.hadoopConfiguration()), place

    def is_stored(self, path):
        system, place = self._hadoop(f"{path}.parquet/_SUCCESS")
        return system.exists(place)

    def store(self, query, path):
        unfinished = f"{path}.unfinished"
        self.session.sql(query).write.mode("overwrite").parquet(unfinished)
        system, place = self._hadoop(unfinished)
        _, goal = self._hadoop(f"{path}.parquet")
        system.delete(goal, True)
        if not system.rename(place, goal):
            raise Failure(f"{path}.parquet: cannot be given its name")

    def load(self, name, paths, together_by=None):
        """What was stored; with rows that agree in a column on one machine, so that groups within it move no more."""
        read = self.session.read.parquet(*[f"{path}.parquet" for path in paths])
        (read.repartition(together_by) if together_by else read).createOrReplaceTempView(name)

    def faulty_file(self, error):
        """The file that an error is about, and what it says."""
        text = str(error)
        found = re.search(r"reading file (\S+?)\.(?:\s|$)", text)
        first = next((line for line in text.splitlines() if "Exception" in line or "[" in line), text.splitlines()[0])
        return (plain_path(found.group(1)) if found else None), first.strip()

    def close(self):
        self.session.stop()


def plain_path(address):
    """A file's path without `file://`, as people write it."""
    from urllib.parse import unquote

    return unquote(re.sub(r"^file:/+", "/", address)) if address.startswith("file:") else address


ENGINES = {"duckdb": Duck, "spark": Spark}


def start(name, work, **options):
    """An engine by its name."""
    os.makedirs(os.path.join(work, "spilled"), exist_ok=True)
    try:
        return ENGINES[name](work, **options)
    except ImportError as error:
        package = {"duckdb": "duckdb", "spark": "pyspark"}[name]
        raise Failure(f"`{package}` is not installed ({error}): pip install {package}") from None
