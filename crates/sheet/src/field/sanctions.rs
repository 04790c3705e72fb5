//! Sanctions of states (Global Sanctions Data Base, and lists with the same columns): whoever imposes them acts on the target.

use std::borrow::Cow;

use relations_record::{Status, Theme};

use super::{FieldReader, Kind, Limit, column};
use crate::builder::{Builder, RowState};
use crate::cells::Cells;
use crate::fact::Fact;
use crate::fold::{clean, fold};
use crate::parts::{of_parts, parties};
use crate::when;

pub(super) const KIND: Kind = Kind {
    code: "sanctions",
    cannot: &[Limit::NoSentences, Limit::NoTones, Limit::NoSources],
    reader: Some(|header, _, _| Box::new(Sanctions::of(header))),
    words: &["sanctionedstate", "sanctioningstate", "begin", "end"],
};

#[derive(Debug)]
struct Sanctions {
    target: usize,
    sender: usize,
    case: usize,
    span: [usize; 2],
    kinds: Vec<(usize, String)>,
    further: [usize; 2],
    objective: usize,
}

impl Sanctions {
    fn of(header: &[String]) -> Self {
        const KINDS: [&str; 6] = ["trade", "arms", "military", "financial", "travel", "other"];
        let kinds = header
            .iter()
            .enumerate()
            .filter(|(_, name)| KINDS.contains(&fold(name).as_str()));
        Self {
            target: column(header, "sanctionedstate"),
            sender: column(header, "sanctioningstate"),
            case: column(header, "caseid"),
            span: ["begin", "end"].map(|name| column(header, name)),
            kinds: kinds
                .map(|(place, name)| (place, name.to_lowercase()))
                .collect(),
            further: [0; 2],
            objective: column(header, "objective"),
        }
    }
}

impl FieldReader for Sanctions {
    fn prepare(&mut self, builder: &mut Builder<'_>) {
        self.further = ["Kinds of sanction", "Objective"].map(|name| builder.column(name));
    }

    fn read(&mut self, cells: &Cells<'_>, row: usize, builder: &mut Builder<'_>) -> RowState {
        let cell = |column: usize| clean(cells.get(row, column));
        let imposed = self
            .kinds
            .iter()
            .filter(|(place, _)| cell(*place) == "1")
            .map(|(_, name)| name.as_str());
        let kinds = imposed.collect::<Vec<_>>().join(", ");
        let [start, end] = self.span.map(|place| of_parts(cell(place), "", ""));
        let span = end.and_then(|end| when::interval(start, Some(end), false));
        let year = start
            .and_then(|date| date.years())
            .and_then(|(year, _)| i16::try_from(year).ok());
        // Many who impose them together stand in one cell.
        let senders = cells.get(row, self.sender).replace(',', ";");
        builder.add(Fact {
            from: parties(&senders, self.sender, year),
            to: parties(cells.get(row, self.target), self.target, year),
            detail: Cow::Owned(if kinds.is_empty() {
                "sanctions".to_owned()
            } else {
                format!("sanctions ({kinds})")
            }),
            date: span.or(start),
            theme: Theme::Diplomacy,
            status: Status::Standing,
            event: Cow::Owned(match cell(self.case) {
                "" => String::new(),
                case => format!("case.{case}"),
            }),
            further: vec![
                (self.further[0], Cow::Borrowed(&kinds)),
                (self.further[1], Cow::Borrowed(cell(self.objective))),
            ],
            ..Fact::of_row(cells.table.number(row))
        })
    }
}
