//! The names of the files of a package.

/// The name of the descriptor of a package.
pub const DESCRIPTOR: &str = "datapackage.json";

/// The files of a package, in the order in which they are read.
pub const FILES: [&str; 8] = [
    "sources.csv",
    "actors.csv",
    "places.csv",
    "statements.csv",
    "memberships.csv",
    "disagreements.csv",
    "passages.csv",
    "themes.csv",
];
