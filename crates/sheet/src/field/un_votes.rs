//! Votes in the General Assembly of the United Nations (Voeten): those who voted alike are the parties of one statement.

use std::borrow::Cow;
use std::collections::BTreeMap;

use gazetteer::{Gazetteer, System};
use relations_record::{Status, Theme};
use vague_dates::Date;

use super::{FieldReader, Kind, Limit, column};
use crate::builder::{Builder, RowState};
use crate::cells::Cells;
use crate::fact::Fact;
use crate::fold::{clean, fold};
use crate::names::Party;
use crate::when::{self, When};

const CANNOT: &[Limit] = &[
    Limit::VotesNotTies,
    Limit::NoSentences,
    Limit::NoTones,
    Limit::NoDirection,
];

/// As the package `unvotes` gives them.
pub(super) const BY_ROLL_CALL: Kind = Kind {
    code: "un-votes",
    cannot: CANNOT,
    reader: Some(|header, cells, first| Box::new(Votes::of(header, cells, first))),
    words: &["rcid", "country", "vote"],
};
/// As the Dataverse gives them.
pub(super) const BY_RESOLUTION: Kind = Kind {
    words: &["rcid", "ccode", "vote", "session"],
    ..BY_ROLL_CALL
};

/// A way to vote.
fn way(cell: &str) -> Option<&'static str> {
    match fold(cell).as_str() {
        "1" | "yes" | "y" => Some("yes"),
        "2" | "abstain" | "abstention" | "a" => Some("abstain"),
        "3" | "no" | "n" => Some("no"),
        // Absent, or no member.
        _ => None,
    }
}

#[derive(Debug)]
struct Votes {
    call: usize,
    country: usize,
    vote: usize,
    date: usize,
    system: Option<System>,
    /// The rows of those who voted alike, by roll call and way.
    alike: BTreeMap<(String, &'static str), Vec<usize>>,
}

impl Votes {
    fn of(header: &[String], cells: &Cells<'_>, first: usize) -> Self {
        let place = |names: &[&str]| {
            names
                .iter()
                .map(|name| column(header, name))
                .find(|place| *place < header.len())
        };
        let country = place(&["ccode", "countrycode", "country"]).unwrap_or(usize::MAX / 2);
        let (call, vote) = (column(header, "rcid"), column(header, "vote"));
        let mut alike: BTreeMap<(String, &'static str), Vec<usize>> = BTreeMap::new();
        for row in first..cells.table.rows() {
            if let Some(way) = way(cells.get(row, vote)) {
                let call = clean(cells.get(row, call)).to_owned();
                alike.entry((call, way)).or_default().push(row);
            }
        }
        let values =
            (first..cells.table.rows().min(first + 500)).map(|row| clean(cells.get(row, country)));
        let name = header.get(country).map_or("", String::as_str);
        Self {
            call,
            country,
            vote,
            date: place(&["date", "year"]).unwrap_or(usize::MAX / 2),
            system: Gazetteer::embedded().decide_system(values, name).system,
            alike,
        }
    }

    fn date(&self, cells: &Cells<'_>, row: usize) -> Option<Date> {
        match when::read(cells.get(row, self.date)) {
            When::One(date) => Some(date),
            _ => None,
        }
    }
}

impl FieldReader for Votes {
    fn system(&self) -> Option<System> {
        self.system
    }

    /// The first row of those who voted alike stands for all of them.
    fn read(&mut self, cells: &Cells<'_>, row: usize, builder: &mut Builder<'_>) -> RowState {
        let call = clean(cells.get(row, self.call));
        let Some(way) = way(cells.get(row, self.vote)) else {
            return RowState::LeftOut;
        };
        let rows = self
            .alike
            .get(&(call.to_owned(), way))
            .map(Vec::as_slice)
            .unwrap_or_default();
        if rows.first() != Some(&row) {
            return RowState::Used;
        }
        let date = self.date(cells, row);
        let year = date
            .and_then(|date| date.years())
            .and_then(|(year, _)| i16::try_from(year).ok());
        let party = |row: &usize| Party {
            text: cells.get(*row, self.country),
            column: self.country,
            year,
        };
        builder.add(Fact {
            from: rows.iter().map(party).collect(),
            has_sides: false,
            is_directed: false,
            heading: Cow::Owned(format!(
                "General Assembly of the United Nations, roll call {call}"
            )),
            detail: Cow::Borrowed(way),
            date,
            theme: Theme::Multilateral,
            status: Status::Occurred,
            source: "United Nations General Assembly voting data",
            event: Cow::Owned(format!("roll-call.{call}")),
            ..Fact::of_row(cells.table.number(row))
        })
    }
}
