//! Correlates of War, diplomatic exchange, version 2006.1 (Bayer, 2006): which rank of envoy one has at the other, by year.
//!
//! No rank is no evidence of an exchange, and not that there was none; such rows are left out.

use std::borrow::Cow;

use gazetteer::System;
use relations_record::{Status, Theme};

use super::{FieldReader, Kind, Limit, column};
use crate::builder::{Builder, RowState};
use crate::cells::Cells;
use crate::fact::Fact;
use crate::names::Party;
use crate::parts::of_parts;

pub(super) const KIND: Kind = Kind {
    code: "cow-diplomatic",
    cannot: &[
        Limit::NoSentences,
        Limit::NoTones,
        Limit::NoDirection,
        Limit::MissingNotExplained,
    ],
    reader: Some(|header, _, _| Box::new(Exchange::of(header))),
    words: &["ccode1", "ccode2", "year", "drat1", "drat2", "de"],
};

#[derive(Debug)]
struct Exchange {
    sides: [usize; 2],
    ranks: [usize; 2],
    year: usize,
    told: usize,
}

impl Exchange {
    fn of(header: &[String]) -> Self {
        Self {
            sides: ["ccode1", "ccode2"].map(|name| column(header, name)),
            ranks: ["drat1", "drat2"].map(|name| column(header, name)),
            year: column(header, "year"),
            told: column(header, "de"),
        }
    }
}

/// The ranks of the code book.
fn rank(code: &str) -> &'static str {
    match code {
        "1" => "chargé d'affaires",
        "2" => "minister",
        "3" => "ambassador",
        "9" => "another envoy",
        _ => "",
    }
}

impl FieldReader for Exchange {
    fn system(&self) -> Option<System> {
        Some(System::CowNumber)
    }

    fn read(&mut self, cells: &Cells<'_>, row: usize, builder: &mut Builder<'_>) -> RowState {
        let cell = |column: usize| cells.get(row, column).trim();
        let [one, other] = self.ranks.map(|column| rank(cell(column)));
        if one.is_empty() && other.is_empty() && cell(self.told) != "1" {
            return RowState::LeftOut;
        }
        let year = cell(self.year).parse().ok();
        let [from, to] = self.sides.map(|column| Party {
            text: cell(column),
            column,
            year,
        });
        let named = |rank: &'static str| if rank.is_empty() { "none told" } else { rank };
        let detail = match (one, other) {
            ("", "") => "diplomatic exchange".to_owned(),
            _ => format!(
                "envoys: {} at the first, {} at the second",
                named(one),
                named(other)
            ),
        };
        builder.add(Fact {
            event: Cow::Owned(format!("exchange.{}.{}", from.text, to.text)),
            from: vec![from],
            to: vec![to],
            is_directed: false,
            detail: Cow::Owned(detail),
            date: of_parts(cell(self.year), "", ""),
            theme: Theme::Diplomacy,
            status: Status::Standing,
            source: "Correlates of War, Diplomatic Exchange",
            ..Fact::of_row(cells.table.number(row))
        })
    }
}
