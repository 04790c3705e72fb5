//! The one error type of the crate, and the problems a record can have.

use std::fmt;

use crate::sorting::sort_by;

/// Why a call could not be answered.
///
/// The kinds are private so that new ones can be added; [`Error::code`] is stable and short enough to
/// switch on, and the text of the error names the thing, the value and what was expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Box<Kind>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Data(Problems),
    Unknown {
        what: &'static str,
        id: String,
    },
    Argument {
        name: String,
        value: String,
        expected: String,
    },
}

impl Error {
    pub(crate) fn data(problems: Problems) -> Self {
        Self(Box::new(Kind::Data(problems)))
    }

    pub(crate) fn unknown(what: &'static str, id: &str) -> Self {
        let id = shorten(id);
        Self(Box::new(Kind::Unknown { what, id }))
    }

    pub(crate) fn argument(name: &str, value: &str, expected: &str) -> Self {
        let (name, value, expected) = (name.to_owned(), shorten(value), expected.to_owned());
        Self(Box::new(Kind::Argument {
            name,
            value,
            expected,
        }))
    }

    /// A short stable name of the kind of error: `data-invalid`, `unknown-id` or `bad-argument`.
    pub fn code(&self) -> &'static str {
        match *self.0 {
            Kind::Data(_) => "data-invalid",
            Kind::Unknown { .. } => "unknown-id",
            Kind::Argument { .. } => "bad-argument",
        }
    }

    /// What is wrong with a record, in file and row order; empty for every other kind of error.
    pub fn problems(&self) -> &[Problem] {
        match &*self.0 {
            Kind::Data(problems) => &problems.list,
            _ => &[],
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Kind::Data(problems) => problems.fmt(out),
            Kind::Unknown { what, id } => {
                write!(out, "`{id}` is not the id of {what} of this record")
            }
            Kind::Argument {
                name,
                value,
                expected,
            } => {
                write!(out, "{name}: `{value}` is not valid, expected {expected}")
            }
        }
    }
}

impl std::error::Error for Error {}

/// One thing that is wrong in one cell of a record.
///
/// Its text reads `statements.csv:14:date: message`; line 1 is the header.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Where the file stands in the order in which a package is read; problems are sorted by it.
    pub(crate) file_order: u8,
    /// The line of the file, as an editor counts; 0 where the whole file is meant.
    pub line: u32,
    /// The name of the file, as `statements.csv`.
    pub file: &'static str,
    /// The column, or empty where the whole row or file is meant.
    pub column: String,
    /// The offending value, shortened; may be empty.
    pub value: String,
    /// What is wrong and what was expected.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.file)?;
        if self.line > 0 {
            write!(out, ":{}", self.line)?;
        }
        if !self.column.is_empty() {
            write!(out, ":{}", self.column)?;
        }
        write!(out, ": {}", self.message)
    }
}

/// All problems of a record, up to a limit that is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Problems {
    list: Vec<Problem>,
    left_out: usize,
}

impl Problems {
    pub(crate) fn from_unsorted(mut list: Vec<Problem>, limit: usize) -> Self {
        sort_by(&mut list, Ord::cmp);
        let left_out = list.len().saturating_sub(limit);
        list.truncate(limit);
        Self { list, left_out }
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.list.iter().enumerate() {
            if index > 0 {
                out.write_str("\n")?;
            }
            problem.fmt(out)?;
        }
        if self.left_out > 0 {
            write!(out, "\nand {} more problems", self.left_out)?;
        }
        Ok(())
    }
}

/// A value as a message shows it: at most sixty characters.
pub(crate) fn shorten(value: &str) -> String {
    const LONGEST: usize = 60;
    match value.char_indices().nth(LONGEST) {
        Some((end, _)) => [value.get(..end).unwrap_or(""), "…"].concat(),
        None => value.to_owned(),
    }
}

/// A number as a message shows it, to a thousandth. The standard formatting of floats is exact, which messages do
/// not need, and weighs twenty kilobytes of WebAssembly.
pub(crate) fn decimal(value: f64) -> String {
    const LARGEST: f64 = 1e15;
    if value.is_nan() {
        return "not a number".to_owned();
    }
    let sign = if value < 0.0 { "-" } else { "" };
    let size = value.abs();
    if size >= LARGEST {
        return [sign, "more than 1,000,000,000,000,000"].concat();
    }
    let thousandths = libm::round(size * 1000.0) as u64;
    let (whole, rest) = (thousandths / 1000, thousandths % 1000);
    if rest == 0 {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{rest:03}")
            .trim_end_matches('0')
            .to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_to_a_thousandth() {
        let shown = [
            0.0,
            -1.5,
            1200.25,
            0.000_1,
            16_384.0,
            f64::NAN,
            f64::NEG_INFINITY,
        ]
        .map(decimal);
        assert_eq!(
            shown,
            [
                "0",
                "-1.5",
                "1200.25",
                "0",
                "16384",
                "not a number",
                "-more than 1,000,000,000,000,000"
            ]
        );
    }

    #[test]
    fn long_values_are_cut() {
        assert_eq!(shorten(&"é".repeat(61)), format!("{}…", "é".repeat(60)));
        assert_eq!(shorten("short"), "short");
    }
}
