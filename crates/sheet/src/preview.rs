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
    /// How many rows there are in all below the header, of those that are shown.
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

/// Some rows below the header, from the `first` on, counted from 0; of those `only` of which that became where it is told.
pub(crate) fn preview(
    opened: &Opened,
    states: &[RowState],
    (first, count): (usize, usize),
    only: Option<RowState>,
) -> Preview {
    let table = opened.table();
    let columns = layout::columns(table, opened.header);
    let state = |row: usize| states.get(row).copied().unwrap_or(RowState::Blank);
    let shown = || {
        let rows = opened.header.first..table.rows();
        rows.filter(|row| only.is_none_or(|only| only == state(*row)))
    };
    let row = |row: usize| PreviewRow {
        row: table.number(row),
        cells: columns
            .iter()
            .map(|column| table.cell(row, column.place).to_owned())
            .collect(),
        state: state(row),
    };
    Preview {
        rows: shown().skip(first).take(count).map(row).collect(),
        total: shown().count(),
        header: columns.into_iter().map(|column| column.name).collect(),
    }
}
