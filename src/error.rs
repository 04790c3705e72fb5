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
///
/// Only the first ones, by file and line, are kept and worded, so that a hostile package cannot fill the
/// memory with them; the rest are counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problems {
    list: Vec<Problem>,
    left_out: usize,
    limit: usize,
    /// The place of the last problem that is kept, once there are too many.
    last: Option<(u8, u32)>,
}

impl Problems {
    pub(crate) fn up_to(limit: usize) -> Self {
        Self {
            list: Vec::new(),
            left_out: 0,
            limit,
            last: None,
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Adds the problem at a line of a file, which is worded only where it is kept.
    pub(crate) fn add(&mut self, file_order: u8, line: u32, word: impl FnOnce() -> Problem) {
        if self.last.is_some_and(|last| (file_order, line) > last) {
            self.left_out += 1;
            return;
        }
        self.list.push(word());
        if self.list.len() > 2 * self.limit {
            self.truncate();
        }
    }

    /// In order, and no more than the limit.
    pub(crate) fn sorted(mut self) -> Self {
        self.truncate();
        self
    }

    fn truncate(&mut self) {
        sort_by(&mut self.list, Ord::cmp);
        if self.list.len() <= self.limit {
            return;
        }
        self.left_out += self.list.len() - self.limit;
        self.list.truncate(self.limit);
        self.last = self.list.last().map(|last| (last.file_order, last.line));
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
        match self.left_out {
            0 => Ok(()),
            1 => out.write_str("\nand 1 more problem"),
            more => write!(out, "\nand {more} more problems"),
        }
    }
}

/// A value as a message shows it: at most sixty characters, none of which disturbs the line it stands in.
pub(crate) fn shorten(value: &str) -> String {
    const LONGEST: usize = 60;
    let mut short: String = value.chars().take(LONGEST).map(shown).collect();
    if value.chars().nth(LONGEST).is_some() {
        short.push('…');
    }
    short
}

/// Control characters, line breaks and changes of writing direction become a replacement character.
fn shown(character: char) -> char {
    match character {
        '\u{061C}'
        | '\u{200B}'..='\u{200F}'
        | '\u{2028}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}' => '\u{FFFD}',
        _ if character.is_control() => '\u{FFFD}',
        _ => character,
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
    let thousandths = (size * 1000.0 + 0.5) as u64;
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

    fn problem(line: u32) -> Problem {
        Problem {
            file_order: 0,
            line,
            file: "actors.csv",
            column: String::new(),
            value: String::new(),
            message: "is wrong".to_owned(),
        }
    }

    #[test]
    fn the_first_problems_are_kept_whatever_the_order_they_come_in() {
        for lines in [(1..=100).collect::<Vec<u32>>(), (1..=100).rev().collect()] {
            let mut problems = Problems::up_to(3);
            for line in lines {
                problems.add(0, line, || problem(line));
            }
            let expected = "actors.csv:1: is wrong\nactors.csv:2: is wrong\n\
                            actors.csv:3: is wrong\nand 97 more problems";
            assert_eq!(problems.sorted().to_string(), expected);
        }
    }

    #[test]
    fn one_left_out_problem_is_told_in_the_singular() {
        let mut problems = Problems::up_to(1);
        (1..=2).for_each(|line| problems.add(0, line, || problem(line)));
        assert_eq!(
            problems.sorted().to_string(),
            "actors.csv:1: is wrong\nand 1 more problem"
        );
    }

    #[test]
    fn a_shown_value_stays_on_its_line() {
        assert_eq!(shorten("a\nb\u{202E}c\0"), "a\u{FFFD}b\u{FFFD}c\u{FFFD}");
        assert_eq!(shorten(&"é".repeat(60)), "é".repeat(60));
        assert_eq!(shorten(&"é".repeat(61)), format!("{}…", "é".repeat(60)));
    }
}
