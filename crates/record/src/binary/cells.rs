//! Cells of columns: rows that they name, codes, and columns of texts.

use super::columns::{Repeated, Texts};
use super::{FormatError, refused};
use crate::codes::Code;
use crate::model::{ActorKey, StatementKey};

/// How many rows the tables have that others name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rows {
    pub(super) sources: usize,
    pub(super) actors: usize,
    pub(super) places: usize,
    pub(super) events: usize,
    pub(super) statements: usize,
}

/// The value of a column in a row.
pub(super) fn at<T: Copy>(column: &[T], row: usize) -> Result<T, FormatError> {
    column.get(row).copied().ok_or(refused(SHORT))
}

/// The text of a column in a row. Compiled once and not at each of thirty places.
#[inline(never)]
pub(super) fn text(column: &[&str], row: usize) -> Result<Box<str>, FormatError> {
    Ok(at(column, row)?.into())
}

/// A value that is taken out of a column, which has no other use for it.
pub(super) fn take<T: Default>(column: &mut [T], row: usize) -> Result<T, FormatError> {
    column
        .get_mut(row)
        .map(std::mem::take)
        .ok_or(refused(SHORT))
}

const SHORT: &str = "a column is shorter than its table";

/// The number of a row and one; 0 for none.
pub(super) fn numbered(row: Option<u32>) -> u32 {
    row.map_or(0, |row| row + 1)
}

/// The row of such a number, if any.
pub(super) fn row(number: u32, rows: usize) -> Result<Option<u32>, FormatError> {
    match number.checked_sub(1) {
        Some(row) if row as usize >= rows => Err(refused("a cell names a row that is not there")),
        row => Ok(row),
    }
}

/// The row of a number that every row of a column has.
pub(super) fn needed(number: u32, rows: usize) -> Result<u32, FormatError> {
    row(number, rows)?.ok_or(refused("a cell names no row"))
}

pub(super) fn code<C: Code>(index: u8) -> Result<C, FormatError> {
    C::ALL
        .get(usize::from(index))
        .copied()
        .ok_or(refused("a code is not in its list"))
}

pub(super) fn codes<C: Code>(codes: impl Iterator<Item = C>) -> Vec<u8> {
    codes.map(|code| code.index() as u8).collect()
}

pub(super) fn texts<'a>(texts: impl Iterator<Item = &'a Box<str>>) -> Texts<'static> {
    Texts::of(texts.map(AsRef::as_ref))
}

pub(super) fn repeated<'a>(texts: impl Iterator<Item = &'a Box<str>>) -> Repeated<'static> {
    Repeated::of(texts.map(AsRef::as_ref))
}

/// Rows of a table by keys that read them.
pub(super) fn actors(rows: &[u32]) -> Box<[ActorKey]> {
    rows.iter().copied().map(ActorKey).collect()
}

pub(super) fn statements(rows: &[u32]) -> Box<[StatementKey]> {
    rows.iter().copied().map(StatementKey).collect()
}
