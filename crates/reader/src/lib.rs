//! Files to record: a data package read, checked and linked.
//!
//! There is one door. This project's own record, at build time, and anybody's package, natively or in a browser, go
//! through [`open`], with the same parser, the same checks and the same messages.

mod currency;
mod descriptor;
mod ids;
pub mod limits;
mod names;
mod nearest;
mod number;
mod problem;
mod read;
mod records;
mod rules;
mod table;
mod units;

pub use problem::{Problem, ReadError};

use relations_record::Dataset;

/// The files of a package, in the order in which they are read.
pub const FILES: [&str; 7] = [
    "sources.csv",
    "actors.csv",
    "places.csv",
    "statements.csv",
    "memberships.csv",
    "disagreements.csv",
    "passages.csv",
];

/// What a package says of itself; it need not be there.
pub const DESCRIPTOR: &str = "datapackage.json";

/// Whose record it is, which decides how long a statement may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// This project's own: statements of at most 280 characters.
    Own,
    /// Anybody's: statements of at most 4,096 characters.
    Foreign,
}

/// Reads and checks a data package given as pairs of file name and content; the names are those of
/// [`FILES`], other names are passed over. `sources.csv`, `actors.csv` and `statements.csv` must be there.
///
/// # Errors
///
/// [`Error::problems`] lists everything that is wrong, each with file, line, column, value and what was
/// expected, in the order of files and lines, up to [`limits::PROBLEMS`]; the text tells how many more.
///
/// # Example
///
/// ```
/// use relations_reader::{open, Origin};
///
/// let error = open([("actors.csv", b"id,kind,name\nTJK,state,\n".as_slice())], Origin::Own).unwrap_err();
/// assert_eq!(error.code(), "data-invalid");
/// assert_eq!(error.problems()[0].to_string(), "sources.csv: the file is missing from the package");
/// assert_eq!(error.problems()[1].to_string(), "actors.csv:2:name: is empty, expected a value");
/// ```
pub fn open<'a>(
    files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
    origin: Origin,
) -> Result<Dataset, ReadError> {
    let mut contents: [Option<&[u8]>; FILES.len()] = [None; FILES.len()];
    let mut descriptor = None;
    for (name, bytes) in files {
        let slot = FILES
            .iter()
            .position(|file| *file == name)
            .and_then(|index| contents.get_mut(index));
        if let Some(slot) = slot {
            *slot = Some(bytes);
        } else if name == DESCRIPTOR {
            descriptor = Some(bytes);
        }
    }
    read::dataset(&contents, descriptor, origin).map_err(ReadError::new)
}
