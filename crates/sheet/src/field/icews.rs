//! ICEWS coded event data (Lockheed Martin, Harvard Dataverse): parties are the countries of its actors, whose own names are
//! kept as further columns.

use std::borrow::Cow;

use relations_record::{Status, Theme, Tone};

use super::{FieldReader, Kind, Limit, cameo, column};
use crate::builder::{Builder, RowState};
use crate::cells::Cells;
use crate::fact::Fact;
use crate::names::Party;
use crate::when::{self, When};

pub(super) const KIND: Kind = Kind {
    code: "icews",
    cannot: &[
        Limit::CodedByMachine,
        Limit::ReportsNotEvents,
        Limit::NoSentences,
    ],
    reader: Some(|header, _, _| Box::new(Icews::of(header))),
    words: &[
        "eventdate",
        "sourcename",
        "sourcecountry",
        "eventtext",
        "cameocode",
        "targetname",
        "targetcountry",
    ],
};

#[derive(Debug)]
struct Icews {
    date: usize,
    parties: [usize; 2],
    text: usize,
    code: usize,
    publisher: usize,
    /// Columns of the file that are kept, by their places in the record.
    kept: Vec<(usize, usize)>,
    header: Vec<String>,
}

impl Icews {
    fn of(header: &[String]) -> Self {
        Self {
            date: column(header, "eventdate"),
            parties: ["sourcecountry", "targetcountry"].map(|name| column(header, name)),
            text: column(header, "eventtext"),
            code: column(header, "cameocode"),
            publisher: column(header, "publisher"),
            kept: Vec::new(),
            header: header.to_vec(),
        }
    }
}

impl FieldReader for Icews {
    fn prepare(&mut self, builder: &mut Builder<'_>) {
        const KEPT: [&str; 8] = [
            "sourcename",
            "sourcesectors",
            "targetname",
            "targetsectors",
            "eventtext",
            "intensity",
            "city",
            "country",
        ];
        for name in KEPT {
            let place = column(&self.header, name);
            if let Some(header) = self.header.get(place) {
                self.kept.push((place, builder.column(header)));
            }
        }
    }

    fn read(&mut self, cells: &Cells<'_>, row: usize, builder: &mut Builder<'_>) -> RowState {
        let cell = |column| cells.get(row, column).trim();
        let [from, to] = self.parties.map(|column| Party {
            text: cell(column),
            column,
            year: None,
        });
        let root = cameo::root(cell(self.code));
        let date = match when::read(cell(self.date)) {
            When::One(date) => Some(date),
            _ => None,
        };
        builder.add(Fact {
            theme: if from.text == to.text {
                Theme::Domestic
            } else {
                Theme::Other
            },
            from: vec![from],
            to: vec![to],
            detail: Cow::Borrowed(cell(self.text)),
            date,
            tone: root.map_or(Tone::Unstated, cameo::tone),
            status: Status::Assessed,
            said_by: Cow::Borrowed("ICEWS, coded by machine"),
            source: cell(self.publisher),
            further: self
                .kept
                .iter()
                .map(|(place, column)| (*column, Cow::Borrowed(cell(*place))))
                .collect(),
            ..Fact::of_row(cells.table.number(row))
        })
    }
}
