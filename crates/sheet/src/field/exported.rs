//! Statements as a map exports them: ids beside names, dates as they are, sources by their ids.

use std::borrow::Cow;

use gazetteer::Gazetteer;
use relations_record::{Basis, Code, Quantity, Status, Theme, Tone};
use vague_dates::Date;

use super::{FieldReader, Kind, column};
use crate::builder::{Builder, RowState};
use crate::cells::Cells;
use crate::fact::Fact;
use crate::fold::clean;
use crate::names::Party;

pub(super) const KIND: Kind = Kind {
    code: "statements-csv",
    cannot: &[],
    reader: Some(|header, _, _| Box::new(Exported::of(header))),
    words: &[
        "id",
        "text",
        "actors",
        "actorids",
        "theme",
        "tone",
        "status",
        "date",
        "datebasis",
        "sourceid",
        "passage",
    ],
};

/// Columns that the record has, and those that repeat others in words.
const KNOWN: [&str; 27] = [
    "id",
    "text",
    "actors",
    "actorids",
    "doers",
    "about",
    "aboutids",
    "theme",
    "tone",
    "status",
    "saidby",
    "date",
    "earliest",
    "latest",
    "datetext",
    "datebasis",
    "place",
    "least",
    "most",
    "unit",
    "per",
    "sourceid",
    "source",
    "sourceurl",
    "passage",
    "event",
    "lacking",
];

#[derive(Debug)]
struct Exported {
    header: Vec<String>,
    further: Vec<(usize, usize)>,
}

impl Exported {
    fn of(header: &[String]) -> Self {
        Self {
            header: header.to_vec(),
            further: Vec::new(),
        }
    }

    fn cell<'c>(&self, cells: &'c Cells<'_>, row: usize, name: &str) -> &'c str {
        let text = clean(cells.get(row, column(&self.header, name)));
        // What a spreadsheet would run stands behind an apostrophe.
        let rest = text.strip_prefix('\'');
        let is_kept = rest.is_some_and(|rest| {
            rest.trim_start()
                .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        });
        rest.filter(|_| is_kept).unwrap_or(text)
    }

    /// Each actor by its id where that is known, else by its name.
    fn parties<'c>(&self, cells: &'c Cells<'_>, row: usize) -> Vec<(&'c str, Party<'c>)> {
        let ids = self.cell(cells, row, "actorids").split(';').map(str::trim);
        let mut names = self.cell(cells, row, "actors").split(';').map(str::trim);
        let column = column(&self.header, "actors");
        let party = |id: &'c str| {
            let name = names.next().unwrap_or("");
            let is_known = Gazetteer::embedded().entry(id).is_some();
            let text = if is_known || name.is_empty() {
                id
            } else {
                name
            };
            (
                id,
                Party {
                    text,
                    column,
                    year: None,
                },
            )
        };
        ids.filter(|id| !id.is_empty()).map(party).collect()
    }

    fn quantity(&self, cells: &Cells<'_>, row: usize) -> Option<Quantity> {
        let number = |name| {
            self.cell(cells, row, name)
                .parse::<f64>()
                .ok()
                .filter(|value| value.is_finite())
        };
        let (min, max) = (number("least"), number("most"));
        (min.is_some() || max.is_some()).then(|| Quantity {
            min,
            max,
            unit: self.cell(cells, row, "unit").into(),
            per: self.cell(cells, row, "per").into(),
        })
    }
}

impl FieldReader for Exported {
    fn prepare(&mut self, builder: &mut Builder<'_>) {
        builder.names.has_ids = true;
        for (place, name) in self.header.iter().enumerate() {
            let folded = crate::fold::fold(name);
            let first = self
                .header
                .iter()
                .position(|it| crate::fold::fold(it) == folded);
            // A column of the record's own may be called as one of these; it stands behind it.
            let is_known = KNOWN.contains(&folded.as_str()) && first == Some(place);
            if !is_known {
                let column = builder.column(name);
                self.further.push((place, column));
                if crate::header::is_theme(name) {
                    builder.theme_column = Some(column);
                }
            }
        }
    }

    fn read(&mut self, cells: &Cells<'_>, row: usize, builder: &mut Builder<'_>) -> RowState {
        let cell = |name| self.cell(cells, row, name);
        let doers: Vec<&str> = cell("doers")
            .split(';')
            .map(str::trim)
            .filter(|id| !id.is_empty())
            .collect();
        let (from, to): (Vec<_>, Vec<_>) = self
            .parties(cells, row)
            .into_iter()
            .partition(|(id, _)| doers.contains(id));
        // What is made of cells stays so, as it stands.
        let is_made = cell("lacking").split(';').any(|it| it.trim() == "sentence");
        let (text, heading) = if is_made {
            ("", cell("text"))
        } else {
            (cell("text"), "")
        };
        let date = Date::parse(cell("date")).ok();
        let (id, passage) = (cell("id").to_owned(), cell("passage").parse().ok());
        builder.add(Fact {
            id: Some(id).filter(|id| !id.is_empty()),
            passage,
            is_directed: !from.is_empty(),
            has_sides: false,
            from: named(from),
            to: named(to),
            text: Cow::Borrowed(text),
            heading: Cow::Borrowed(heading),
            date,
            basis: Basis::from_code(cell("datebasis")).unwrap_or(Basis::Stated),
            theme: Theme::from_code(cell("theme")).unwrap_or(Theme::Other),
            tone: Tone::from_code(cell("tone")).unwrap_or(Tone::Unstated),
            status: Status::from_code(cell("status")).unwrap_or(Status::Occurred),
            said_by: Cow::Borrowed(cell("saidby")),
            quantity: self.quantity(cells, row),
            source: cell("source"),
            link: cell("sourceurl"),
            event: Cow::Borrowed(cell("event")),
            further: self
                .further
                .iter()
                .map(|(place, column)| (*column, Cow::Borrowed(clean(cells.get(row, *place)))))
                .collect(),
            ..Fact::of_row(cells.table.number(row))
        })
    }
}

fn named<'c>(parties: Vec<(&str, Party<'c>)>) -> Vec<Party<'c>> {
    parties.into_iter().map(|(_, party)| party).collect()
}
