//! How statements lie in time.

use std::collections::BTreeMap;

use serde::Serialize;

use super::answers::ToneCounts;
use super::filter::Filter;
use super::marks::{Mark, Years};
use super::predicate::{Predicate, lacks_only_a_date};
use super::record::Record;
use crate::error::Error;
use relations_record::StatementKey;
use vague_dates::{Date, Day};

/// Statements in time, by tone. The counts of `years`, `spans` and `undated` add up to `total`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Timeline {
    /// How many statements pass the filter.
    pub total: u32,
    /// Statements that lie within one year, year by year; years without one are left out.
    pub years: Vec<YearCount>,
    /// Statements that last longer than a year or of which the year is not sure, by first year, then last.
    pub spans: Vec<SpanCount>,
    /// Statements without a date.
    pub undated: ToneCounts,
    /// How many statements more would pass but for having no date.
    pub undated_left_out: u32,
    /// `month` where all that the record dates lies within five years, else `year`.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "'year' | 'month'"))]
    pub unit: &'static str,
    /// Where the unit is the month: the statements that lie within one month, which are among `years` too.
    pub months: Vec<MonthCount>,
    /// How many states of affairs with a beginning or an end hold, from year to year.
    pub in_force: Vec<LastingCount>,
}

/// The statements of one month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct MonthCount {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// Statements by tone.
    pub tones: ToneCounts,
}

/// How many states of affairs hold in each of some years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct LastingCount {
    /// The first of the years; none where nobody says when the first of them began.
    pub first_year: Option<i32>,
    /// The last of the years; none where nobody says when the last of them ended, or it goes on.
    pub last_year: Option<i32>,
    /// Surely, on some day of each year.
    pub yes: u32,
    /// Perhaps.
    pub perhaps: u32,
}

/// The statements of one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct YearCount {
    /// The year.
    pub year: i32,
    /// Statements by tone.
    pub tones: ToneCounts,
}

/// The statements that lie somewhere between two years, or last from the one to the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SpanCount {
    /// The first year; none where nobody says when it began.
    pub first_year: Option<i32>,
    /// The last year; none where nobody says when it ended, or it goes on.
    pub last_year: Option<i32>,
    /// Statements by tone.
    pub tones: ToneCounts,
}

impl Record {
    /// The statements that pass a filter in time, by tone.
    ///
    /// A statement counts for a year when it lies within it. Vague dates, as "in the 2000s", and long ones, as "from 1992
    /// to 1997", are counted apart with their first and last year, and undated ones by themselves: nothing is dropped
    /// and nothing counts twice. A date marked as about or uncertain reaches into the years beside it.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for a filter that names what is not there.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::{Filter, Record};
    ///
    /// let timeline = Record::embedded()?.timeline(&Filter::default())?;
    /// let busiest = timeline.years.iter().max_by_key(|year| year.tones.total()).expect("some years");
    /// assert_eq!(busiest.year, 2012);
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn timeline(&self, filter: &Filter) -> Result<Timeline, Error> {
        let predicate = Predicate::new(filter, self)?;
        let mut counts = vec![ToneCounts::default(); self.marks.years.len()];
        let (mut total, mut undated_left_out) = (0, 0);
        let mut lasting = Lasting::default();
        let mut months = BTreeMap::new();
        for (row, mark) in self.marks.rows.iter().enumerate() {
            let faults = predicate.faults(row, mark);
            undated_left_out += u32::from(lacks_only_a_date(faults));
            if faults != 0 {
                continue;
            }
            total += 1;
            if let Some(counts) = counts.get_mut(mark.years as usize) {
                counts.add(mark.tone_code());
            }
            if mark.is_lasting() {
                lasting.add(self.date_of(StatementKey(row as u32)).as_ref());
            }
            if let Some(month) = month_of(mark).filter(|_| self.marks.is_short) {
                let tones: &mut ToneCounts = months.entry(month).or_default();
                tones.add(mark.tone_code());
            }
        }
        let mut timeline = Timeline {
            total,
            years: Vec::new(),
            spans: Vec::new(),
            undated: ToneCounts::default(),
            undated_left_out,
            unit: if self.marks.is_short { "month" } else { "year" },
            months: months.into_iter().map(month_count).collect(),
            in_force: lasting.counts(),
        };
        for (years, tones) in self.marks.years.iter().zip(counts) {
            match *years {
                _ if tones.total() == 0 => {}
                Years::Undated => timeline.undated = tones,
                Years::Told(Some(year), last) if last == Some(year) => {
                    timeline.years.push(YearCount { year, tones });
                }
                Years::Told(first_year, last_year) => timeline.spans.push(SpanCount {
                    first_year,
                    last_year,
                    tones,
                }),
            }
        }
        Ok(timeline)
    }
}

/// The month in which a dated statement lies, if it lies within one.
fn month_of(mark: &Mark) -> Option<(i32, u8)> {
    let (first, last) = mark.days;
    if !mark.is_dated() || first == i32::MIN || last == i32::MAX {
        return None;
    }
    let month = |days| {
        let (year, month, _) = Day::from_days_since_1970(days).to_ymd();
        (year, month)
    };
    (month(first) == month(last)).then_some(month(first))
}

fn month_count(((year, month), tones): ((i32, u8), ToneCounts)) -> MonthCount {
    MonthCount { year, month, tones }
}

/// By how much the numbers of what surely and what perhaps holds change at the beginning of a year.
#[derive(Default)]
struct Lasting(BTreeMap<i64, [i64; 2]>);

/// Before and after all years.
const EVER: (i64, i64) = (i64::MIN, i64::MAX);

impl Lasting {
    fn add(&mut self, date: Option<&Date>) {
        let Some(date) = date else {
            return;
        };
        let (first, last) = date.possible_years();
        let possible = span(first, last);
        let year = |days: i32, none: i32| {
            (days != none).then(|| Day::from_days_since_1970(days).to_ymd().0)
        };
        let certain = date.certain_days();
        let certain =
            certain.map(|(first, last)| span(year(first, i32::MIN), year(last, i32::MAX)));
        self.change(possible, 1, 1);
        if let Some(certain) = certain {
            self.change(certain, 0, 1);
            self.change(certain, 1, -1);
        }
    }

    fn change(&mut self, (first, last): (i64, i64), answer: usize, by: i64) {
        for (year, by) in [(first, by), (last, -by)] {
            if let Some(sum) = self.0.entry(year).or_default().get_mut(answer) {
                *sum += by;
            }
        }
    }

    /// The years between which the numbers stay the same.
    fn counts(self) -> Vec<LastingCount> {
        let mut counts = Vec::new();
        let (mut from, mut sums) = (EVER.0, [0, 0]);
        for (year, changes) in self.0 {
            if changes == [0, 0] {
                continue;
            }
            if sums != [0, 0] {
                let ended = |year: i64| (year != EVER.1).then_some((year - 1) as i32);
                let [yes, perhaps] = sums;
                counts.push(LastingCount {
                    first_year: (from != EVER.0).then_some(from as i32),
                    last_year: ended(year),
                    yes: yes as u32,
                    perhaps: perhaps as u32,
                });
            }
            from = year;
            for (sum, change) in sums.iter_mut().zip(changes) {
                *sum += change;
            }
        }
        counts
    }
}

/// From the beginning of a year to that of the year after another.
fn span(first: Option<i32>, last: Option<i32>) -> (i64, i64) {
    let first = first.map_or(EVER.0, i64::from);
    (first, last.map_or(EVER.1, |year| i64::from(year) + 1))
}
