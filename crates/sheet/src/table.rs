//! A table as it comes: a spreadsheet's sheet, a CSV file, a paste. Nothing of it is judged yet.

use serde::{Deserialize, Serialize};

use crate::limits;
use crate::refusal::{Refusal, RefusalCode};

/// A table: rows of cells as text, each row with its number as the spreadsheet counts.
///
/// Rows may be of different lengths. What a spreadsheet holds as a number or a day, and not as text, is marked: it is written
/// with a point (`1200.5`) or as `2011-12-31`, whatever the country.
///
/// ```
/// use relations_sheet::Table;
///
/// let mut table = Table::named("Aid");
/// table.push_row(1, ["From", "To"]).expect("a small table");
/// table.push_row(3, ["Japan", "Tajikistan"]).expect("a small table");
/// assert_eq!((table.rows(), table.number(1), table.cell(1, 1)), (2, 3, "Tajikistan"));
/// assert_eq!(table.cell(1, 7), "");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    name: String,
    /// All cells, one after the other.
    text: String,
    /// Where each cell ends.
    ends: Vec<u32>,
    /// Where the cells of each row begin.
    rows: Vec<u32>,
    numbers: Vec<u32>,
    /// Cells that the spreadsheet holds as numbers or days, in order.
    real: Vec<u32>,
    width: usize,
}

impl Table {
    /// An empty table.
    pub fn named(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            ..Self::default()
        }
    }

    /// The name of the sheet or file.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Adds a row by its number, as the spreadsheet counts, from 1.
    ///
    /// # Errors
    ///
    /// Where the table becomes larger than may be.
    pub fn push_row<'c>(
        &mut self,
        number: u32,
        cells: impl IntoIterator<Item = &'c str>,
    ) -> Result<(), Refusal> {
        self.begin_row(number)?;
        cells.into_iter().try_for_each(|cell| self.push(cell))
    }

    /// Begins a row, whose cells follow.
    ///
    /// # Errors
    ///
    /// Where there are too many rows.
    pub fn begin_row(&mut self, number: u32) -> Result<(), Refusal> {
        if self.rows.len() >= limits::ROWS + limits::HEADER_ROWS {
            let code = RefusalCode::TooManyRows;
            return Err(Refusal::beyond(code, self.rows.len() + 1, limits::ROWS));
        }
        self.rows.push(self.ends.len() as u32);
        self.numbers.push(number);
        Ok(())
    }

    /// Adds a cell to the last row.
    ///
    /// # Errors
    ///
    /// Where there are too many columns or cells.
    pub fn push(&mut self, cell: &str) -> Result<(), Refusal> {
        let begin = self.rows.last().copied().unwrap_or(0) as usize;
        let column = self.ends.len() - begin;
        if column >= limits::COLUMNS {
            let code = RefusalCode::TooManyColumns;
            return Err(Refusal::beyond(code, column + 1, limits::COLUMNS));
        }
        let most = limits::CELLS.min(u32::MAX as usize);
        if self.ends.len() >= most || self.text.len() + cell.len() > u32::MAX as usize {
            return Err(Refusal::beyond(
                RefusalCode::TooManyCells,
                self.ends.len() + 1,
                most,
            ));
        }
        let cell = kept(cell);
        if is_plain(cell) {
            self.text.push_str(cell);
        } else {
            self.text
                .extend(cell.chars().filter(|letter| !is_unseen(*letter)));
        }
        self.ends.push(self.text.len() as u32);
        self.width = self.width.max(column + 1);
        Ok(())
    }

    /// Adds a cell that the spreadsheet holds as a number or a day.
    ///
    /// # Errors
    ///
    /// As [`push`](Self::push).
    pub fn push_real(&mut self, cell: &str) -> Result<(), Refusal> {
        self.real.push(self.ends.len() as u32);
        self.push(cell)
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    /// How many cells the longest row has.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The number of a row, as the spreadsheet counts.
    pub fn number(&self, row: usize) -> u32 {
        self.numbers.get(row).copied().unwrap_or(0)
    }

    /// How many cells a row has.
    pub fn row_width(&self, row: usize) -> usize {
        let (begin, end) = self.bounds(row);
        end - begin
    }

    /// A cell; empty where the row is shorter.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        match self.place(row, column) {
            Some(place) => self.at(place),
            None => "",
        }
    }

    /// The cells of a row.
    pub fn cells(&self, row: usize) -> impl Iterator<Item = &str> {
        let (begin, end) = self.bounds(row);
        (begin..end).map(|place| self.at(place))
    }

    /// Whether the spreadsheet holds a cell as a number or a day.
    pub fn is_real(&self, row: usize, column: usize) -> bool {
        let place = self.place(row, column);
        place.is_some_and(|place| self.real.binary_search(&(place as u32)).is_ok())
    }

    fn place(&self, row: usize, column: usize) -> Option<usize> {
        let (begin, end) = self.bounds(row);
        let place = begin.checked_add(column)?;
        (place < end).then_some(place)
    }

    fn at(&self, place: usize) -> &str {
        let end = |place: usize| self.ends.get(place).map_or(0, |end| *end as usize);
        let begin = place.checked_sub(1).map_or(0, end);
        self.text.get(begin..end(place)).unwrap_or("")
    }

    fn bounds(&self, row: usize) -> (usize, usize) {
        let begin = self.rows.get(row).map(|begin| *begin as usize);
        let end = self.rows.get(row + 1).map(|end| *end as usize);
        let begin = begin.unwrap_or(self.ends.len());
        (begin, end.unwrap_or(self.ends.len()))
    }
}

/// Whether a cell has none of the letters that are left out, as far as its bytes tell.
fn is_plain(cell: &str) -> bool {
    // Controls of direction begin with this byte.
    const SUSPECT: u8 = 0xE2;
    cell.bytes()
        .all(|byte| byte >= 0x20 && byte != SUSPECT && byte != 0x7F)
}

/// Controls, which nobody sees, but for line breaks and tabs: some of them turn round what stands beside them.
pub(crate) fn is_unseen(letter: char) -> bool {
    let is_control = letter.is_control() && !matches!(letter, '\n' | '\r' | '\t');
    is_control
        || matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}

/// What is kept of a cell: whole letters up to a limit.
fn kept(cell: &str) -> &str {
    if cell.len() <= limits::CELL_BYTES {
        return cell;
    }
    let end = cell.floor_char_boundary(limits::CELL_BYTES);
    cell.get(..end).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_hold() {
        let mut table = Table::named("wide");
        table.begin_row(1).expect("a row");
        for _ in 0..limits::COLUMNS {
            table.push("").expect("a column");
        }
        let refusal = table.push("").expect_err("one too many");
        assert_eq!(refusal.code, RefusalCode::TooManyColumns);
        assert_eq!(refusal.found.as_deref(), Some("1001"));
    }

    #[test]
    fn real_cells_are_told_from_texts() {
        let mut table = Table::named("T");
        table.begin_row(1).expect("a row");
        table.push("1.200").expect("a text");
        table.push_real("1.2").expect("a number");
        assert!(!table.is_real(0, 0) && table.is_real(0, 1));
    }
}
