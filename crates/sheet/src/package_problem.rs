//! What is wrong with a data package, as the reader of packages tells it, for whoever puts it into words.

use relations_reader::{Problem, Told};
use relations_record::shorten;
use serde::Serialize;

/// One thing that is wrong with a data package; line 0 is the whole file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct PackageProblem {
    /// The file of the package.
    pub file: String,
    /// Its line, as an editor counts.
    pub line: u32,
    /// The column, or empty.
    pub column: String,
    /// What stands there, or empty.
    pub value: String,
    /// What is wrong, as a short stable name.
    pub code: String,
    /// What a sentence of it needs beside the value.
    pub parts: ProblemParts,
}

/// The particulars of a problem; empty texts and 0 where there are none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct ProblemParts {
    /// What else is named: a column, a file, an id.
    pub name: String,
    /// What there is to choose from, or what is named together.
    pub list: String,
    /// How many there are, or in which line it stands already.
    pub count: u32,
    /// How many there may be.
    pub most: u32,
}

impl PackageProblem {
    /// What is wrong with a whole file.
    pub(crate) fn of_file(file: &str, value: &str, told: &Told) -> Self {
        let number = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
        Self {
            file: file.to_owned(),
            line: 0,
            column: String::new(),
            value: shorten(value),
            code: told.code.to_owned(),
            parts: ProblemParts {
                name: told.name.clone(),
                list: told.list.clone(),
                count: number(told.count),
                most: number(told.most),
            },
        }
    }
}

impl From<&Problem> for PackageProblem {
    fn from(it: &Problem) -> Self {
        Self {
            line: it.line,
            column: it.column.clone(),
            ..Self::of_file(it.file, &it.value, &it.told)
        }
    }
}
