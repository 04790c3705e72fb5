//! The cells of a table as they are after corrections by hand.

use std::collections::{BTreeMap, BTreeSet};

use crate::answer::Answers;
use crate::layout::Column;
use crate::question::LEAVE_OUT;
use crate::table::Table;

/// A table and what was corrected in it.
#[derive(Debug)]
pub(crate) struct Cells<'t> {
    pub(crate) table: &'t Table,
    edits: BTreeMap<(usize, usize), String>,
    left_out: BTreeSet<usize>,
}

impl<'t> Cells<'t> {
    pub(crate) fn of(table: &'t Table, columns: &[Column], answers: &Answers) -> Self {
        let mut cells = Self {
            table,
            edits: BTreeMap::new(),
            left_out: BTreeSet::new(),
        };
        for (rest, answer) in answers.beginning("cell:") {
            let place = rest
                .split_once(':')
                .and_then(|(number, name)| cells.place(number, name, columns));
            let Some((row, column)) = place.filter(|_| answer.choice == "edit") else {
                continue;
            };
            // A corrected sheet may say something else there by now.
            let is_meant = answer
                .was
                .as_deref()
                .is_none_or(|was| was == table.cell(row, column));
            if is_meant {
                cells.edits.insert((row, column), answer.typed().to_owned());
            }
        }
        for (number, answer) in answers.beginning("row:") {
            if let Some(row) = cells.row(number).filter(|_| answer.choice == LEAVE_OUT) {
                cells.left_out.insert(row);
            }
        }
        cells
    }

    fn place(&self, number: &str, name: &str, columns: &[Column]) -> Option<(usize, usize)> {
        let column = columns.iter().find(|column| column.name == name)?;
        Some((self.row(number)?, column.place))
    }

    /// The row of a number of the spreadsheet.
    fn row(&self, number: &str) -> Option<usize> {
        let number: u32 = number.parse().ok()?;
        let (mut low, mut high) = (0, self.table.rows());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.table.number(middle) < number {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        (self.table.number(low) == number).then_some(low)
    }

    /// A cell as it is corrected.
    pub(crate) fn get(&self, row: usize, column: usize) -> &str {
        let edit = if self.edits.is_empty() {
            None
        } else {
            self.edits.get(&(row, column))
        };
        edit.map_or_else(|| self.table.cell(row, column), String::as_str)
    }

    /// Whether the spreadsheet holds a cell as a number or a day, and nobody corrected it.
    pub(crate) fn is_real(&self, row: usize, column: usize) -> bool {
        self.table.is_real(row, column) && !self.edits.contains_key(&(row, column))
    }

    /// Whether somebody left a row out.
    pub(crate) fn is_left_out(&self, row: usize) -> bool {
        self.left_out.contains(&row)
    }

    /// How many bytes a row has, about.
    pub(crate) fn weight(&self, row: usize) -> usize {
        self.table.cells(row).map(|cell| cell.len() + 2).sum()
    }
}
