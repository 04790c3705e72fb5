//! What filters and counts ask of statements, as small numbers in a row: built once, read in one pass.
//!
//! 32 bytes a statement. Nothing is copied and no text is read to answer a count.

use crate::sorting::sort_pairs;
use relations_record::{Code, Dataset, Pace, Statement, Status, Tone};
use vague_dates::Date;

/// A place of a statement that has none.
pub(super) const NOWHERE: u32 = u32::MAX;

/// What filters ask of one statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    /// The codes, packed: see the methods.
    codes: u32,
    /// The row of the source.
    pub(super) source: u32,
    /// The row of the place, or [`NOWHERE`].
    pub(super) place: u32,
    /// The earliest and the latest day it may be of, in days since 1970; all days where it is undated.
    pub(super) days: (i32, i32),
    /// The position of its years among [`Marks::years`].
    pub(super) years: u32,
    /// Its position among all in the order of dates.
    pub(super) rank: u32,
}

impl Mark {
    pub(super) fn theme(&self) -> usize {
        (self.codes & 15) as usize
    }

    pub(super) fn tone(&self) -> usize {
        (self.codes >> 4 & 3) as usize
    }

    pub(super) fn tone_code(&self) -> Tone {
        Tone::ALL.get(self.tone()).copied().unwrap_or(Tone::Neutral)
    }

    pub(super) fn status(&self) -> usize {
        (self.codes >> 6 & 7) as usize
    }

    /// One bit for each kind that one of its actors has.
    pub(super) fn kinds(&self) -> u32 {
        self.codes >> 9 & 31
    }

    pub(super) fn is_dated(&self) -> bool {
        self.codes >> 14 & 1 == 1
    }

    /// Whether it is a state of affairs with a beginning or an end.
    pub(super) fn is_lasting(&self) -> bool {
        self.codes >> 15 & 1 == 1
    }

    /// Whether it is dated so that it holds, or may hold, on a day. A state of affairs that is told of one time may have gone
    /// on afterwards; anything else is over when its time is.
    pub(super) fn may_hold_on(&self, day: i32) -> bool {
        let (earliest, latest) = self.days;
        let may_go_on = self.status() == Status::Standing as usize && !self.is_lasting();
        self.is_dated() && earliest <= day && (latest >= day || may_go_on)
    }
}

/// The years that a statement may be of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Years {
    /// It has no date.
    Undated,
    /// The first and the last, none where that end is open or unknown.
    Told(Option<i32>, Option<i32>),
}

/// The marks of all statements.
#[derive(Debug)]
pub(super) struct Marks {
    /// In the order of the record.
    pub(super) rows: Vec<Mark>,
    /// All different years, undated first, then by the first year and the last.
    pub(super) years: Vec<Years>,
    /// The statements in the order in which a reader meets them: oldest first, undated last.
    pub(super) by_date: Vec<u32>,
    /// Whether all that is dated lies within five years.
    pub(super) is_short: bool,
}

/// So many statements are marked in one step.
const STEP: usize = 1 << 14;

impl Marks {
    pub(super) async fn new(dataset: &Dataset, pace: Pace) -> Self {
        let statements = dataset.statements();
        let mut rows: Vec<Mark> = Vec::with_capacity(statements.len());
        let mut dates = Vec::with_capacity(statements.len());
        let mut spans = Vec::with_capacity(statements.len());
        for (row, statement) in statements.iter().enumerate() {
            rows.push(mark(dataset, statement));
            dates.push((date_key(statement), row as u32));
            spans.push((span_key(statement.date.as_ref()), row as u32));
            if row % STEP == STEP - 1 {
                pace.rest().await;
            }
        }
        pace.rest().await;
        let by_date: Vec<u32> = sort_pairs(dates).into_iter().map(|(_, row)| row).collect();
        for (rank, row) in by_date.iter().enumerate() {
            if let Some(mark) = rows.get_mut(*row as usize) {
                mark.rank = rank as u32;
            }
        }
        pace.rest().await;
        let mut years = Vec::new();
        let mut latest = None;
        for (key, row) in sort_pairs(spans) {
            if latest != Some(key) {
                years.push(years_of(key));
                latest = Some(key);
            }
            if let Some(mark) = rows.get_mut(row as usize) {
                mark.years = years.len() as u32 - 1;
            }
        }
        Self {
            is_short: is_short(&rows),
            rows,
            years,
            by_date,
        }
    }
}

/// Whether all that is dated lies within five years; an open end counts by the one that is known.
fn is_short(rows: &[Mark]) -> bool {
    const FIVE_YEARS: i64 = 5 * 365;
    let (mut first, mut last) = (i32::MAX, i32::MIN);
    for mark in rows.iter().filter(|mark| mark.is_dated()) {
        let (start, end) = mark.days;
        let (start, end) = match (start, end) {
            (i32::MIN, i32::MAX) => continue,
            (i32::MIN, end) => (end, end),
            (start, i32::MAX) => (start, start),
            both => both,
        };
        (first, last) = (first.min(start), last.max(end));
    }
    first <= last && i64::from(last) - i64::from(first) < FIVE_YEARS
}

fn mark(dataset: &Dataset, statement: &Statement) -> Mark {
    let mut kinds = 0;
    for actor in &statement.actors {
        kinds |= dataset
            .actor(*actor)
            .map_or(0, |actor| 1 << actor.kind.index());
    }
    let date = statement.date.as_ref();
    let is_lasting = statement.is_standing() && date.is_some_and(Date::is_interval);
    Mark {
        codes: statement.theme.index() as u32
            | (statement.tone.index() as u32) << 4
            | (statement.status.index() as u32) << 6
            | kinds << 9
            | u32::from(date.is_some()) << 14
            | u32::from(is_lasting) << 15,
        source: statement.source.0,
        place: statement.place.map_or(NOWHERE, |place| place.0),
        days: date.map_or((i32::MIN, i32::MAX), Date::possible_days),
        years: 0,
        rank: 0,
    }
}

/// Sorts by the day it began at the earliest, then by the day it ended at the latest, undated last.
pub(super) fn date_key(statement: &Statement) -> u64 {
    let (earliest, latest) = statement
        .date
        .as_ref()
        .map_or((i32::MAX, i32::MAX), Date::sort_key);
    ordered(earliest) << 32 | ordered(latest)
}

const UNDATED: u64 = 0;
/// An end of a date that is not told, between undated and all years.
const UNTOLD: u64 = 1;

/// The years of a date as one number. A marked date, as `2009~`, reaches into the years beside it.
fn span_key(date: Option<&Date>) -> u64 {
    let Some(date) = date else {
        return UNDATED;
    };
    let (first, last) = if date.is_approximate() || date.is_uncertain() {
        date.possible_years()
    } else {
        (date.first_year(), date.last_year())
    };
    let end = |year: Option<i32>| year.map_or(UNTOLD, ordered);
    end(first) << 32 | end(last)
}

fn years_of(key: u64) -> Years {
    let end = |key: u64| (key != UNTOLD).then_some((key as u32 ^ 1 << 31).cast_signed());
    match key {
        UNDATED => Years::Undated,
        _ => Years::Told(end(key >> 32), end(key & u64::from(u32::MAX))),
    }
}

/// A number that sorts as an unsigned one.
fn ordered(number: i32) -> u64 {
    u64::from(number.cast_unsigned() ^ 1 << 31)
}
