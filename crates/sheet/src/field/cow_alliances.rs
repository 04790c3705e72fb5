//! Correlates of War, formal alliances, version 4.1 (Gibler, 2009): by dyad and by member.
//!
//! An alliance whose beginning lies before the data, or whose end after it, has an open end there. One that is cut off on both
//! sides is known on its first day alone, and may have held before and after.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use gazetteer::System;
use relations_record::{Status, Theme};
use vague_dates::Date;

use super::{FieldReader, Kind, Limit, column};
use crate::builder::{Builder, RowState};
use crate::cells::Cells;
use crate::fact::Fact;
use crate::names::Party;
use crate::parts::of_parts;
use crate::when;

const CANNOT: &[Limit] = &[
    Limit::PromisesNotDeeds,
    Limit::CensoredEnds,
    Limit::NoSentences,
    Limit::NoTones,
    Limit::NoDirection,
];
const SOURCE: &str = "Correlates of War, Formal Alliances";

pub(super) const BY_DYAD: Kind = Kind {
    code: "cow-alliances-dyad",
    cannot: CANNOT,
    reader: Some(|header, _, _| Box::new(ByDyad::of(header))),
    words: &[
        "version4id",
        "ccode1",
        "ccode2",
        "dyadstyear",
        "dyadendyear",
        "leftcensor",
        "rightcensor",
    ],
};
pub(super) const BY_MEMBER: Kind = Kind {
    code: "cow-alliances-member",
    cannot: CANNOT,
    reader: Some(|header, cells, first| Box::new(ByMember::of(header, cells, first))),
    words: &[
        "version4id",
        "ccode",
        "memstyear",
        "memendyear",
        "leftcensor",
        "rightcensor",
    ],
};

/// The columns of a span of time.
#[derive(Debug, Clone, Copy)]
struct SpanColumns {
    start: [usize; 3],
    end: [usize; 3],
    left_censored: usize,
    right_censored: usize,
}

impl SpanColumns {
    fn of(header: &[String], start: &str, end: &str) -> Self {
        let parts =
            |of: &str| ["year", "month", "day"].map(|part| column(header, &format!("{of}{part}")));
        Self {
            start: parts(start),
            end: parts(end),
            left_censored: column(header, "leftcensor"),
            right_censored: column(header, "rightcensor"),
        }
    }

    fn start(&self, cells: &Cells<'_>, row: usize) -> Option<Date> {
        let [year, month, day] = self.start.map(|place| cells.get(row, place));
        of_parts(year, month, day)
    }

    fn end(&self, cells: &Cells<'_>, row: usize) -> Option<Date> {
        let [year, month, day] = self.end.map(|place| cells.get(row, place));
        of_parts(year, month, day)
    }

    fn is_cut(&self, cells: &Cells<'_>, row: usize) -> (bool, bool) {
        let is_one = |place| cells.get(row, place).trim() == "1";
        (is_one(self.left_censored), is_one(self.right_censored))
    }

    /// The time that is known; an end before its start is not.
    fn date(&self, cells: &Cells<'_>, row: usize) -> Option<Date> {
        let (start, end) = (self.start(cells, row), self.end(cells, row));
        let span = |start, end| when::interval(start, end, false);
        match self.is_cut(cells, row) {
            (true, true) => start,
            (true, false) => end.and_then(|end| span(None, Some(end))).or(start),
            (false, true) => span(start, None),
            (false, false) => span(start, end).or_else(|| span(start, None)),
        }
        .filter(|_| start.is_some() || end.is_some())
    }
}

/// What an alliance promises: the columns that say `1`.
fn promises(header: &[String], cells: &Cells<'_>, row: usize) -> String {
    const KINDS: [&str; 4] = ["defense", "neutrality", "nonaggression", "entente"];
    let promised = KINDS
        .into_iter()
        .filter(|kind| cells.get(row, column(header, kind)).trim() == "1");
    promised.collect::<Vec<_>>().join(", ")
}

fn source(header: &[String], cells: &Cells<'_>, row: usize) -> String {
    match cells.get(row, column(header, "version")).trim() {
        "" => SOURCE.to_owned(),
        version => format!("{SOURCE}, version {version}"),
    }
}

fn year(date: Option<Date>) -> Option<i16> {
    date.and_then(|date| date.years())
        .and_then(|(first, _)| i16::try_from(first).ok())
}

#[derive(Debug)]
struct ByDyad {
    header: Vec<String>,
    span: SpanColumns,
    kinds: usize,
}

impl ByDyad {
    fn of(header: &[String]) -> Self {
        Self {
            span: SpanColumns::of(header, "dyadst", "dyadend"),
            header: header.to_vec(),
            kinds: 0,
        }
    }
}

impl FieldReader for ByDyad {
    fn system(&self) -> Option<System> {
        Some(System::CowNumber)
    }

    fn prepare(&mut self, builder: &mut Builder<'_>) {
        self.kinds = builder.column("Kinds of promise");
    }

    fn read(&mut self, cells: &Cells<'_>, row: usize, builder: &mut Builder<'_>) -> RowState {
        let date = self.span.date(cells, row);
        let year = year(self.span.start(cells, row));
        let party = |name| {
            let column = column(&self.header, name);
            Party {
                text: cells.get(row, column),
                column,
                year,
            }
        };
        let kinds = promises(&self.header, cells, row);
        let source = source(&self.header, cells, row);
        let alliance = cells.get(row, column(&self.header, "version4id")).trim();
        builder.add(Fact {
            from: vec![party("ccode1")],
            to: vec![party("ccode2")],
            is_directed: false,
            detail: Cow::Borrowed(&kinds),
            date,
            theme: Theme::Security,
            status: Status::Standing,
            source: &source,
            event: Cow::Owned(format!("alliance.{alliance}")),
            further: vec![(self.kinds, Cow::Borrowed(&kinds))],
            ..Fact::of_row(cells.table.number(row))
        })
    }
}

/// An alliance and the rows of its members.
#[derive(Debug, Default)]
struct Alliance {
    rows: Vec<usize>,
}

/// Reads members as statements of many parties: one for each time in which nobody joined or left, all of one event.
#[derive(Debug)]
struct ByMember {
    header: Vec<String>,
    span: SpanColumns,
    alliances: BTreeMap<String, Alliance>,
    kinds: usize,
}

impl ByMember {
    fn of(header: &[String], cells: &Cells<'_>, first: usize) -> Self {
        let mut alliances: BTreeMap<String, Alliance> = BTreeMap::new();
        for row in (first..cells.table.rows()).filter(|row| !cells.is_left_out(*row)) {
            let id = cells.get(row, column(header, "version4id")).trim();
            if !id.is_empty() {
                alliances.entry(id.to_owned()).or_default().rows.push(row);
            }
        }
        Self {
            span: SpanColumns::of(header, "memst", "memend"),
            header: header.to_vec(),
            alliances,
            kinds: 0,
        }
    }

    /// The times between which the members are the same, each with its members.
    fn periods(&self, cells: &Cells<'_>, rows: &[usize]) -> Vec<(Option<Date>, Vec<usize>)> {
        let member = |row: &usize| Member {
            row: *row,
            start: self.span.start(cells, *row),
            end: self.span.end(cells, *row),
            is_cut: self.span.is_cut(cells, *row),
        };
        let members: Vec<Member> = rows.iter().map(member).collect();
        let cuts: BTreeSet<Date> = members
            .iter()
            .flat_map(|member| [member.start, member.end_in_order()])
            .flatten()
            .collect();
        let cuts: Vec<Date> = cuts.into_iter().collect();
        let starts = cuts.iter().enumerate();
        let periods = starts.filter_map(|(place, start)| {
            let next = cuts.get(place + 1).copied();
            let within: Vec<&Member> = members
                .iter()
                .filter(|member| member.holds(*start))
                .collect();
            let is_first = place == 0;
            let is_cut_left = is_first && within.iter().any(|member| member.is_cut.0);
            let date = match (is_cut_left, next) {
                (true, None) => Some(*start),
                (true, Some(next)) => when::interval(None, Some(next), false),
                (false, next) => when::interval(Some(*start), next, false),
            };
            (within.len() > 1).then(|| (date, within.iter().map(|member| member.row).collect()))
        });
        periods.collect()
    }
}

#[derive(Debug, Clone, Copy)]
struct Member {
    row: usize,
    start: Option<Date>,
    end: Option<Date>,
    is_cut: (bool, bool),
}

impl Member {
    /// An end before its start is none.
    fn end_in_order(&self) -> Option<Date> {
        self.end
            .filter(|end| self.start.is_none_or(|start| start < *end))
    }

    fn holds(&self, at: Date) -> bool {
        self.start.is_none_or(|start| start <= at) && self.end_in_order().is_none_or(|end| at < end)
    }
}

impl FieldReader for ByMember {
    fn system(&self) -> Option<System> {
        Some(System::CowNumber)
    }

    fn prepare(&mut self, builder: &mut Builder<'_>) {
        self.kinds = builder.column("Kinds of promise");
    }

    /// The first row of an alliance stands for all of it; the others are in it.
    fn read(&mut self, cells: &Cells<'_>, row: usize, builder: &mut Builder<'_>) -> RowState {
        let id = cells
            .get(row, column(&self.header, "version4id"))
            .trim()
            .to_owned();
        let Some(alliance) = self.alliances.get(&id) else {
            return RowState::LeftOut;
        };
        if alliance.rows.first() != Some(&row) {
            return RowState::Used;
        }
        let code = column(&self.header, "ccode");
        let kinds = promises(&self.header, cells, row);
        let source = source(&self.header, cells, row);
        let mut state = RowState::LeftOut;
        for (date, rows) in self.periods(cells, &alliance.rows) {
            let parties = rows.iter().map(|row| Party {
                text: cells.get(*row, code),
                column: code,
                year: year(self.span.start(cells, *row)),
            });
            let added = builder.add(Fact {
                from: parties.collect(),
                has_sides: false,
                is_directed: false,
                detail: Cow::Borrowed(&kinds),
                date,
                theme: Theme::Security,
                status: Status::Standing,
                source: &source,
                event: Cow::Owned(format!("alliance.{id}")),
                further: vec![(self.kinds, Cow::Borrowed(&kinds))],
                ..Fact::of_row(cells.table.number(row))
            });
            state = state.min(added);
        }
        state
    }
}
