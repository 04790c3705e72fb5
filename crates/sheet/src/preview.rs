//! A part of a table as a page shows it beside the map.

use serde::Serialize;

use crate::builder::RowState;
use crate::layout;
use crate::open::Opened;

/// Some rows of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Preview {
    /// The names of the columns.
    pub header: Vec<String>,
    /// The rows.
    pub rows: Vec<PreviewRow>,
    /// How many rows there are in all below the header.
    pub total: usize,
}

/// A row with its number, as the spreadsheet counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct PreviewRow {
    /// The number.
    pub row: u32,
    /// What its cells say.
    pub cells: Vec<String>,
    /// What became of it.
    pub state: RowState,
}

/// Some rows below the header, from the `first` on, counted from 0.
pub(crate) fn preview(opened: &Opened, states: &[RowState], first: usize, count: usize) -> Preview {
    let table = opened.table();
    let columns = layout::columns(table, opened.header);
    let total = table.rows().saturating_sub(opened.header.first);
    let rows = (opened.header.first + first.min(total)..table.rows()).take(count);
    let row = |row: usize| PreviewRow {
        row: table.number(row),
        cells: columns
            .iter()
            .map(|column| table.cell(row, column.place).to_owned())
            .collect(),
        state: states.get(row).copied().unwrap_or(RowState::Blank),
    };
    Preview {
        rows: rows.map(row).collect(),
        header: columns.into_iter().map(|column| column.name).collect(),
        total,
    }
}
