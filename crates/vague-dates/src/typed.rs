//! Days, months and years as people type them: `31 December 2011`, `31.12.2011`, `январ 2002`.
//!
//! Read are EDTF as it is, and in any order of their parts
//!
//! - a year of four digits, or of one to four beside `BC`, `BCE`, `AD` or `CE`;
//! - a month and a year, the month a number or a name;
//! - a day, a month and a year;
//! - two years with a dash or a slash between them.
//!
//! Names of months are read in English, German, French, Spanish, Portuguese, Russian, Tajik and
//! Persian, with or without accents, and shortened to three letters or more as long as only one
//! month begins so. Figures may be European, Arabic or Persian.
//!
//! Deliberately not read: years of two digits, since nobody says of which century; days without a
//! year; weekdays; times of day; other calendars than the Gregorian. A date in Persian figures
//! alone whose year is 1200 to 1499 is most likely one of the Solar Hijri calendar, so it is
//! refused rather than taken for the Middle Ages.

mod fold;
mod month_names;
mod parts;

use crate::form::{Endpoint, Form};
use crate::period::{Period, QualifiedPeriod};
use crate::{Date, Day};
use parts::{Part, Separator, Typing};

/// No date that people type is longer, in bytes.
const LONGEST: usize = 100;

/// What a typed text may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// One date.
    One(Date),
    /// `3/4/2011`: in most of the world 3 April, in the United States 4 March.
    DayOrMonthFirst {
        /// With the day first.
        day_first: Date,
        /// With the month first.
        month_first: Date,
    },
    /// `2011/12`: December 2011, or the two years.
    MonthOrYears {
        /// The month.
        month: Date,
        /// The interval of years.
        years: Date,
    },
}

/// The day, month, year or interval that somebody typed; `None` when it is none, or may be one of
/// two.
///
/// # Example
///
/// ```
/// use vague_dates::typed::day_or_span;
///
/// let edtf = |text| day_or_span(text).map(|date| date.to_string());
/// assert_eq!(edtf("Dec 31, 2011").as_deref(), Some("2011-12-31"));
/// assert_eq!(edtf("January 2002").as_deref(), Some("2002-01"));
/// assert_eq!(edtf("15 March 45 BC").as_deref(), Some("-0044-03-15"));
/// assert_eq!(edtf("3/4/2011"), None);
/// ```
#[must_use]
pub fn day_or_span(text: &str) -> Option<Date> {
    match read(text)? {
        Typed::One(date) => Some(date),
        Typed::DayOrMonthFirst { .. } | Typed::MonthOrYears { .. } => None,
    }
}

/// All that a typed text may mean; `None` when it is no date.
///
/// Of three numbers with the year first the month comes second; with dots between them, or when
/// only one order is a date, there is one meaning. All else has two.
///
/// # Example
///
/// ```
/// use vague_dates::typed::{Typed, read};
///
/// let date = |text: &str| text.parse().expect("a date");
/// assert_eq!(read("3.4.2011"), Some(Typed::One(date("2011-04-03"))));
/// assert_eq!(read("13/4/2011"), Some(Typed::One(date("2011-04-13"))));
/// let (day_first, month_first) = (date("2011-04-03"), date("2011-03-04"));
/// assert_eq!(read("3/4/2011"), Some(Typed::DayOrMonthFirst { day_first, month_first }));
/// assert_eq!(read("31/2/2011"), None);
/// ```
#[must_use]
pub fn read(text: &str) -> Option<Typed> {
    if text.len() > LONGEST {
        return None;
    }
    if let Ok(date) = Date::parse(text.trim()) {
        return Some(Typed::One(date));
    }
    let typing = parts::split(&fold::fold(text))?;
    meaning(&typing).filter(|_| !is_solar_hijri(text, &typing))
}

fn meaning(typing: &Typing) -> Option<Typed> {
    use Part::{Number, Year};
    match *typing.parts.as_slice() {
        [Number(first), Number(second), Year(year)] => {
            day_and_month(first, second, year, typing.separator)
        }
        [Year(year), Number(number)] => month_or_years(year, number, typing.separator),
        [Year(first), Year(last)] => two_years(first, last, typing.separator).map(Typed::One),
        _ => clear_meaning(&typing.parts).map(Typed::One),
    }
}

/// The date of parts of which each can be one thing only.
fn clear_meaning(parts: &[Part]) -> Option<Date> {
    use Part::{Month, Number, Year};
    match *parts {
        [Year(year)] => Some(single(Period::Year(year))),
        [Month(month) | Number(month), Year(year)] | [Year(year), Month(month)] => {
            month_of(year, month)
        }
        [Number(day), Month(month), Year(year)]
        | [Month(month), Number(day), Year(year)]
        | [Year(year), Number(day), Month(month)]
        | [Year(year), Month(month) | Number(month), Number(day)] => day_of(year, month, day),
        _ => None,
    }
}

fn day_and_month(first: u8, second: u8, year: i32, separator: Separator) -> Option<Typed> {
    let day_first = day_of(year, second, first);
    let month_first = day_of(year, first, second);
    match (day_first, month_first) {
        (Some(day_first), Some(month_first))
            if day_first != month_first && separator != Separator::Dot =>
        {
            Some(Typed::DayOrMonthFirst {
                day_first,
                month_first,
            })
        }
        _ => day_first.or(month_first).map(Typed::One),
    }
}

/// After a year, 12 is December or the end of a span: `2011/12`.
fn month_or_years(year: i32, number: u8, separator: Separator) -> Option<Typed> {
    let last = year - year.rem_euclid(100) + i32::from(number);
    let years = two_years(year, last, separator).filter(|_| (10..=99).contains(&number));
    match (month_of(year, number), years) {
        (Some(month), Some(years)) => Some(Typed::MonthOrYears { month, years }),
        (month, years) => month.or(years).map(Typed::One),
    }
}

fn two_years(first: i32, last: i32, separator: Separator) -> Option<Date> {
    let end = |year| Endpoint::Dated(QualifiedPeriod::unqualified(Period::Year(year)));
    let is_span = matches!(separator, Separator::Dash | Separator::Slash) && first < last;
    is_span.then(|| Date(Form::Interval(end(first), end(last))))
}

fn day_of(year: i32, month: u8, day: u8) -> Option<Date> {
    Day::from_ymd(year, month, day).map(|_| single(Period::Day(year, month, day)))
}

fn month_of(year: i32, month: u8) -> Option<Date> {
    (1..=12)
        .contains(&month)
        .then(|| single(Period::Month(year, month)))
}

fn single(period: Period) -> Date {
    Date(Form::Single(QualifiedPeriod::unqualified(period)))
}

/// Iran and Afghanistan count in a calendar of their own, in which 2011 began as 1389.
fn is_solar_hijri(text: &str, typing: &Typing) -> bool {
    let is_year = |part: &Part| matches!(part, Part::Year(1_200..=1_499));
    let is_named = |part: &Part| matches!(part, Part::Month(_));
    text.chars().any(|letter| matches!(letter, '۰'..='۹'))
        && typing.parts.iter().any(is_year)
        && !typing.parts.iter().any(is_named)
}

#[cfg(test)]
mod tests;
