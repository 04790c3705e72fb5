//! GDELT events 1.0 and 2.0: no header, 57, 58 or 61 columns parted by tabs.
//!
//! Source: "The GDELT Event Database Data Format Codebook" 1.03 and 2.0. Who is named by no country code is not told.

use std::borrow::Cow;

use gazetteer::System;
use relations_record::{Basis, Status, Theme, Tone};

use super::{FieldReader, Format, Limit, cameo};
use crate::builder::{Builder, RowState};
use crate::cells::Cells;
use crate::fact::Fact;
use crate::layout::HeaderAt;
use crate::names::Party;
use crate::parts::of_parts;
use crate::table::Table;

const DATE: usize = 1;
const DOER_COUNTRY: usize = 7;
const TARGET_COUNTRY: usize = 17;
const CODE: usize = 26;
const QUAD_CLASS: usize = 29;
const GOLDSTEIN: usize = 30;
const SAID_BY: &str = "GDELT, coded by machine";
const CANNOT: &[Limit] = &[
    Limit::CodedByMachine,
    Limit::ReportsNotEvents,
    Limit::NoSentences,
];

/// Known by its columns: an id, a day, the year of that day, and a quad class.
pub(super) fn recognise(table: &Table) -> Option<Format> {
    let first = usize::from(table.cell(0, 0).eq_ignore_ascii_case("GLOBALEVENTID"));
    let rows = first..table.rows().min(first + 5);
    let is_row = |row: usize| {
        let (width, date) = (table.row_width(row), table.cell(row, DATE));
        let is_number =
            |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        matches!(width, 57 | 58 | 61)
            && is_number(table.cell(row, 0))
            && date.len() == 8
            && is_number(date)
            && date.starts_with(table.cell(row, 3))
            && matches!(table.cell(row, QUAD_CLASS), "1" | "2" | "3" | "4")
    };
    if table.rows() <= first || !rows.into_iter().all(is_row) {
        return None;
    }
    let is_second = table.row_width(first) == 61;
    Some(Format {
        code: if is_second { "gdelt-2" } else { "gdelt-1" },
        header: HeaderAt {
            row: (first == 1).then_some(0),
            first,
            is_unusual: false,
        },
        cannot: CANNOT,
        reader: Some(|_, _, _| Box::new(Gdelt::default())),
    })
}

/// Reads rows of either version; the address is in the last column.
#[derive(Debug, Default)]
struct Gdelt {
    further: [usize; 3],
}

impl FieldReader for Gdelt {
    fn system(&self) -> Option<System> {
        Some(System::Cameo)
    }

    fn prepare(&mut self, builder: &mut Builder<'_>) {
        self.further = ["CAMEO root", "CAMEO code", "Goldstein"].map(|name| builder.column(name));
    }

    fn read(&mut self, cells: &Cells<'_>, row: usize, builder: &mut Builder<'_>) -> RowState {
        let cell = |column| cells.get(row, column);
        let date = cell(DATE);
        let part = |range: std::ops::Range<usize>| date.get(range).unwrap_or("");
        let party = |column| Party {
            text: cell(column),
            column,
            year: None,
        };
        let (code, root) = (cell(CODE), cameo::root(cell(CODE)));
        let label = root.map_or("", cameo::label);
        let is_domestic = cell(DOER_COUNTRY) == cell(TARGET_COUNTRY);
        let width = cells.table.row_width(row);
        let link = if width > 57 { cell(width - 1) } else { "" };
        builder.add(Fact {
            from: vec![party(DOER_COUNTRY)],
            to: vec![party(TARGET_COUNTRY)],
            detail: Cow::Owned(format!("{label} (CAMEO {code})")),
            date: of_parts(part(0..4), part(4..6), part(6..8)),
            basis: Basis::Stated,
            theme: if is_domestic {
                Theme::Domestic
            } else {
                Theme::Other
            },
            tone: tone(cell(QUAD_CLASS), root),
            status: Status::Assessed,
            said_by: Cow::Borrowed(SAID_BY),
            link: if link.contains("://") { link } else { "" },
            source: if link.contains("://") { "" } else { link },
            further: [label, code, cell(GOLDSTEIN)]
                .into_iter()
                .zip(self.further)
                .map(|(text, place)| (place, Cow::Borrowed(text)))
                .collect(),
            ..Fact::of_row(cells.table.number(row))
        })
    }
}

/// The tone of a quad class; of verbal cooperation, statements and appeals are neutral.
fn tone(quad_class: &str, root: Option<usize>) -> Tone {
    match (quad_class, root) {
        ("1", Some(1 | 2)) => Tone::Neutral,
        ("1" | "2", _) => Tone::Cooperative,
        ("3" | "4", _) => Tone::Conflictual,
        _ => Tone::Unstated,
    }
}
