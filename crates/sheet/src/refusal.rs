//! Why nothing of a file can be read.

use std::fmt;

use relations_reader::ReadError;
use serde::Serialize;

use crate::package_problem::PackageProblem;

/// Why nothing of a file can be read: a code for the page's own sentence, and one in English for everybody else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Refusal {
    /// The kind.
    pub code: RefusalCode,
    /// What was found, where that is a name or a number.
    pub found: Option<String>,
    /// The most that may be, where it was too much.
    pub expected: Option<String>,
    /// What is wrong with a data package, of much the first.
    pub problems: Vec<PackageProblem>,
}

impl Refusal {
    pub(crate) fn of(code: RefusalCode) -> Self {
        Self {
            code,
            found: None,
            expected: None,
            problems: Vec::new(),
        }
    }

    pub(crate) fn found(code: RefusalCode, found: impl fmt::Display) -> Self {
        Self {
            found: Some(found.to_string()),
            ..Self::of(code)
        }
    }

    /// Of a data package with errors.
    pub(crate) fn of_package(error: &ReadError) -> Self {
        const TOLD: usize = 20;
        let problems = error.problems().iter().take(TOLD);
        Self {
            problems: problems.map(PackageProblem::from).collect(),
            ..Self::found(RefusalCode::Package, error)
        }
    }

    /// Of what is more than may be.
    pub(crate) fn beyond(code: RefusalCode, found: usize, most: usize) -> Self {
        Self {
            expected: Some(most.to_string()),
            ..Self::found(code, found)
        }
    }
}

macro_rules! refusals {
    ($($(#[$doc:meta])* $name:ident: $sentence:literal,)+) => {
        /// The kinds of [`Refusal`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
        #[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
        #[serde(rename_all = "kebab-case")]
        pub enum RefusalCode { $($(#[$doc])* $name,)+ }

        impl RefusalCode {
            fn sentence(self) -> &'static str {
                match self { $(Self::$name => $sentence,)+ }
            }
        }
    };
}

refusals! {
    /// No bytes.
    Empty: "the file is empty, expected a sheet with a header and rows",
    /// Nothing but blank cells.
    NoRows: "the sheet has no filled cells, expected a header and rows",
    /// A header and nothing below it.
    OnlyHeader: "the sheet has a header and no rows below it, expected one line for each fact",
    /// A picture.
    Picture: "the file is a picture, expected a sheet; text in a picture must be typed out",
    /// A PDF.
    Pdf: "the file is a PDF, expected a sheet; copy its table and paste it into a spreadsheet or here",
    /// A workbook of Excel before 2007.
    OldSpreadsheet: "the file is a workbook of Excel 97 to 2003, or locked by a password, expected .xlsx, .ods or CSV; open it and save it as one of these",
    /// A text document.
    WordDocument: "the file is a text document, expected a sheet; copy its table and paste it into a spreadsheet or here",
    /// An archive without a sheet in it.
    Archive: "the archive holds no sheet and no data package, expected a CSV file or a `datapackage.json` in it",
    /// An archive that unpacks to more than may be.
    ArchiveTooLarge: "the archive unpacks to more than can be read, expected a smaller one",
    /// An archive or workbook that cannot be unpacked.
    Damaged: "the file is damaged or locked by a password, expected one that can be opened; save it again without a password",
    /// An archive of a kind that is not read.
    Compressed: "the file is packed in a way that is not read here, expected it unpacked or as a zip",
    /// Bytes that are no text.
    Binary: "the file is no text and no workbook, expected a sheet as CSV, .xlsx or .ods",
    /// HTML without a table.
    PageWithoutTable: "the file is a page without a table, perhaps one that asks to log in, expected a sheet",
    /// JSON of no known kind.
    JsonUnknown: "the file is JSON of no kind that is known here, expected a table, a data package, Oligrapher or the CIA Factbook",
    /// XML of no known kind.
    XmlUnknown: "the file is XML of no kind that is known here, expected GEXF or GraphML",
    /// Text whose form breaks off.
    Broken: "the file breaks off or is not closed as it should be, expected the whole file; save or fetch it again",
    /// Too many bytes.
    TooLarge: "the file has more bytes than can be read",
    /// Too many rows.
    TooManyRows: "the sheet has more rows than can be read; take a part of it",
    /// Too many columns.
    TooManyColumns: "the sheet has more columns than can be read; take those that are needed",
    /// Too many cells.
    TooManyCells: "the sheet has more cells than can be read; take the columns that are needed",
    /// A data package that is refused as a whole.
    Package: "the data package cannot be read",
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code.sentence())?;
        match (&self.found, &self.expected) {
            (Some(found), Some(most)) => write!(out, " (found {found}, at most {most})"),
            (Some(found), None) => write!(out, ": {found}"),
            _ => Ok(()),
        }
    }
}

impl std::error::Error for Refusal {}
