//! What is wrong with a package, and where.

use std::fmt;

use crate::files::FILES;
use crate::told::Told;
pub(crate) use relations_record::shorten;

/// Why a package is no record: every problem of it, up to a limit that is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError(Box<Problems>);

impl ReadError {
    pub(crate) fn new(problems: Problems) -> Self {
        Self(Box::new(problems.sorted()))
    }

    /// One problem that leaves nothing else to say.
    pub(crate) fn one(problem: Problem) -> Self {
        let mut problems = Problems::up_to(1);
        problems.add(problem.file_order, problem.line, || problem);
        Self::new(problems)
    }

    /// A short stable name of the kind of error.
    pub fn code(&self) -> &'static str {
        "data-invalid"
    }

    /// What is wrong, in file and row order.
    pub fn problems(&self) -> &[Problem] {
        &self.0.list
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

impl std::error::Error for ReadError {}

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
    /// The same as a code and its particulars.
    pub told: Box<Told>,
}

impl Problem {
    /// A problem of a whole file; that of the descriptor comes first.
    pub(crate) fn of_package(file: &'static str, value: &str, told: Told, message: String) -> Self {
        let order = FILES.iter().position(|known| *known == file);
        Self {
            file_order: order.unwrap_or(0) as u8,
            line: 0,
            file,
            column: String::new(),
            value: shorten(value),
            message,
            told: Box::new(told),
        }
    }
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
        self.list.sort();
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

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(line: u32) -> Problem {
        Problem {
            file_order: 0,
            line,
            file: "actors.csv",
            column: String::new(),
            value: String::new(),
            message: "is wrong".to_owned(),
            told: Box::default(),
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
}
