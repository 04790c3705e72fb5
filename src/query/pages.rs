//! Orders of statements, and pages of long answers.

use std::str::FromStr;

use crate::error::Error;

/// How a list of statements is ordered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// Oldest first, undated last.
    #[default]
    Date,
    /// Newest first, undated last.
    DateDescending,
    /// By source, then passage.
    Source,
    /// By theme, then date.
    Theme,
    /// By tone, then date.
    Tone,
    /// By status, then date.
    Status,
}

impl Order {
    /// The orders and their names, as a page gives them.
    pub const NAMES: [(&'static str, Self); 6] = [
        ("date", Self::Date),
        ("date-descending", Self::DateDescending),
        ("source", Self::Source),
        ("theme", Self::Theme),
        ("tone", Self::Tone),
        ("status", Self::Status),
    ];
}

/// The order of that name; `bad-argument` for another name.
impl FromStr for Order {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        let known = Self::NAMES.iter().find(|(known, _)| *known == name);
        let expected = || format!("one of {}", Self::NAMES.map(|(name, _)| name).join(", "));
        known
            .map(|(_, order)| *order)
            .ok_or_else(|| Error::argument("order", name, &expected()))
    }
}

/// Which part of a long answer is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// How many rows to pass over.
    pub offset: usize,
    /// How many rows to give at most.
    pub limit: usize,
}

impl Default for Page {
    fn default() -> Self {
        Self {
            offset: 0,
            limit: usize::MAX,
        }
    }
}

impl Page {
    /// Whether what has that position in a list is on the page.
    pub(super) fn holds(self, position: u32) -> bool {
        let after = (position as usize).checked_sub(self.offset);
        after.is_some_and(|place| place < self.limit)
    }

    /// The part of a list that is on the page.
    pub(super) fn of<T>(self, all: &[T]) -> &[T] {
        let rest = all.get(self.offset..).unwrap_or(&[]);
        rest.get(..self.limit).unwrap_or(rest)
    }
}
