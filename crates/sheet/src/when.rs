//! When: every form in which people write dates in cells, to EDTF that is never sharper than the cell.

mod figures;
mod plain;
mod range;
mod shapes;
mod words;

use vague_dates::Date;
use vague_dates::typed::{self, Typed};

use crate::fold::is_blank;

pub(crate) use figures::{Epoch, day_of_serial};

/// What a cell for a date says.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum When {
    /// Nothing, or that it is not known.
    Nothing,
    /// One date.
    One(Date),
    /// `3/4/2011`.
    DayOrMonthFirst { day_first: Date, month_first: Date },
    /// `2011/12`.
    MonthOrYears { month: Date, years: Date },
    /// `3.4.11`: a year of two figures; what it is with each century, by the rule of spreadsheets first.
    ShortYear {
        pivoted: Box<When>,
        other: Box<When>,
    },
    /// `40908`: days as a spreadsheet counts them.
    Serial(u32),
    /// One of these, or no date: `Sep 11`.
    OneOf(Vec<Date>),
    /// The end is before the start.
    Reversed { turned: Date, start: Date },
    /// No date.
    Unread,
}

/// No date that people write is longer, in bytes.
const LONGEST: usize = 120;

/// What a cell for a date says.
pub(crate) fn read(cell: &str) -> When {
    if is_blank(cell) {
        return When::Nothing;
    }
    if cell.len() > LONGEST {
        return When::Unread;
    }
    let text = plain::plain(cell);
    if words::UNKNOWN.contains(&text.as_str()) {
        return When::Nothing;
    }
    if is_solar_hijri(cell, &text) {
        return When::Unread;
    }
    part(&text, true)
}

/// Iran and Afghanistan count in a calendar of their own, in which 2011 began as 1389.
fn is_solar_hijri(cell: &str, text: &str) -> bool {
    let numbers = text.split(|letter: char| !letter.is_ascii_digit());
    let is_year = |number: &str| number.len() == 4 && ("1200".."1500").contains(&number);
    cell.contains(|letter| matches!(letter, '۰'..='۹')) && numbers.into_iter().any(is_year)
}

/// What a text in small letters says; with `whole` also that it goes on or is one of several days.
fn part(text: &str, whole: bool) -> When {
    let text = text.trim().trim_matches(',').trim();
    shapes::decade(text)
        .or_else(|| range::short_span(text))
        .or_else(|| simple(text))
        .or_else(|| shapes::read(text))
        .or_else(|| qualified(text, whole))
        .or_else(|| if whole { range::read(text) } else { None })
        .unwrap_or(When::Unread)
}

/// What the module for typed dates reads.
fn simple(text: &str) -> Option<When> {
    match typed::read(text) {
        Some(Typed::One(date)) => Some(When::One(date)),
        Some(Typed::DayOrMonthFirst {
            day_first,
            month_first,
        }) => Some(When::DayOrMonthFirst {
            day_first,
            month_first,
        }),
        Some(Typed::MonthOrYears { month, years }) => Some(When::MonthOrYears { month, years }),
        // EDTF has capital letters.
        None => typed::read(&text.to_uppercase()).and_then(|it| match it {
            Typed::One(date) if text.contains(['x', 'y']) => Some(When::One(date)),
            _ => None,
        }),
    }
}

/// A date beside words that make it vaguer.
fn qualified(text: &str, whole: bool) -> Option<When> {
    if let Some(rest) = plain::after(text, words::WEEKDAYS) {
        return known(part(rest.trim_start_matches('.'), whole));
    }
    if let Some(rest) = plain::after(text, words::ABOUT) {
        return known(part(rest, whole).map(|date| marked(date, '~')));
    }
    if let Some(rest) = plain::after(text, words::PERHAPS) {
        return known(part(rest, whole).map(|date| marked(date, '?')));
    }
    let doubted = text.strip_suffix('?').or_else(|| text.strip_suffix("(?)"));
    if let Some(rest) = doubted.filter(|rest| !rest.trim_end().ends_with(['–', '-', '/'])) {
        return known(part(rest, whole).map(|date| marked(date, '?')));
    }
    if let Some(rest) = plain::after(text, words::FRINGES) {
        return known(part(rest, false)).filter(is_vague);
    }
    None
}

fn known(when: When) -> Option<When> {
    (when != When::Unread).then_some(when)
}

/// Of a day nobody says that it is its beginning.
fn is_vague(when: &When) -> bool {
    !matches!(when, When::One(date) if date.to_string().len() > "2011-12".len())
}

impl When {
    /// What every date of it becomes.
    fn map(self, change: impl Fn(Date) -> Option<Date> + Copy) -> Self {
        let both = |one: Date, other: Date| Some((change(one)?, change(other)?));
        match self {
            Self::One(date) => change(date).map(Self::One),
            Self::DayOrMonthFirst {
                day_first,
                month_first,
            } => {
                both(day_first, month_first).map(|(day_first, month_first)| Self::DayOrMonthFirst {
                    day_first,
                    month_first,
                })
            }
            Self::MonthOrYears { month, years } => {
                both(month, years).map(|(month, years)| Self::MonthOrYears { month, years })
            }
            Self::ShortYear { pivoted, other } => Some(Self::ShortYear {
                pivoted: Box::new(pivoted.map(change)),
                other: Box::new(other.map(change)),
            }),
            _ => None,
        }
        .unwrap_or(Self::Unread)
    }
}

/// A date, each end of it marked as about or perhaps.
fn marked(date: Date, mark: char) -> Option<Date> {
    let text = date.to_string();
    let ends = text.split('/').map(|end| end_marked(end, mark));
    Date::parse(&ends.collect::<Vec<_>>().join("/")).ok()
}

fn end_marked(end: &str, mark: char) -> String {
    match end.chars().last() {
        None | Some('.' | '~' | '?' | '%') => end.to_owned(),
        // What is a decade or a season has no such mark, and is vague as it is.
        _ if end.contains('X') || is_season(end) => end.to_owned(),
        Some(_) => format!("{end}{mark}"),
    }
}

fn is_season(end: &str) -> bool {
    let month = end.get(5..).and_then(|month| month.parse::<u8>().ok());
    end.len() == 7 && month.is_some_and(|month| month > 12)
}

/// The interval between two dates; `None` where one of them cannot be an end.
pub(crate) fn interval(start: Option<Date>, end: Option<Date>, is_open: bool) -> Option<Date> {
    let text = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
    let end = if is_open { "..".to_owned() } else { text(end) };
    Date::parse(&format!("{}/{end}", text(start))).ok()
}

/// A beginning and an end that stand in two cells.
pub(crate) fn joined(start: Option<Date>, end: Option<Date>, is_open: bool) -> When {
    let first = start.map(|date| side(date, 0));
    let last = end.map(|date| side(date, 1));
    match (first, last) {
        (None, None) if !is_open => When::Nothing,
        (Some(start), None) if !is_open => When::One(start),
        (Some(start), Some(end)) if start == end => When::One(start),
        _ => match interval(first, last, is_open) {
            Some(date) => When::One(date),
            None => range::reversed(first, last),
        },
    }
}

/// The first or last part of an interval; of anything else the whole.
fn side(date: Date, which: usize) -> Date {
    let text = date.to_string();
    let part = text.split('/').nth(which);
    part.filter(|_| date.is_interval())
        .and_then(|part| Date::parse(part).ok())
        .unwrap_or(date)
}

/// Whether a cell for an end says that it has not ended.
pub(crate) fn is_ongoing(cell: &str) -> bool {
    words::PRESENT.contains(&plain::plain(cell).trim())
}

/// The year that both readings of a date share.
pub(crate) fn common_year(one: Date, other: Date) -> Option<Date> {
    let year = |date: Date| date.years().filter(|(first, last)| first == last);
    let (first, _) = year(one)?;
    let same = year(other)? == (first, first);
    let text = if (0..=9999).contains(&first) {
        format!("{first:04}")
    } else {
        return None;
    };
    same.then(|| Date::parse(&text).ok()).flatten()
}

#[cfg(test)]
mod tests;
