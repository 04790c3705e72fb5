//! Years as sure as the dates they are taken from.

use serde::Serialize;

use relations_record::Statement;
use vague_dates::{Date, Day, Precision};

/// A year as sure as its date: of the unit `decade`, 1990 is "the 1990s".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct VagueYear {
    /// The year, or the first of its decade or century; 0 is 1 BC.
    pub year: i32,
    /// `year`, `decade` or `century`.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "'year' | 'decade' | 'century'"))]
    pub unit: &'static str,
    /// Whether the source itself says about or perhaps.
    pub about: bool,
}

impl VagueYear {
    /// When a date began; where nobody tells, when it ended.
    pub(super) fn first(date: &Date) -> Option<Self> {
        let (start, end) = ends(date);
        start.or(end).as_ref().and_then(Self::of)
    }

    /// When a date ended; where nobody tells, when it began.
    pub(super) fn last(date: &Date) -> Option<Self> {
        let (start, end) = ends(date);
        end.or(start).as_ref().and_then(Self::of)
    }

    /// The year of a date that is no interval.
    fn of(date: &Date) -> Option<Self> {
        let unit = match date.precision()? {
            Precision::Decade => "decade",
            Precision::Century => "century",
            _ => "year",
        };
        Some(Self {
            year: date.first_year()?,
            unit,
            about: date.is_approximate() || date.is_uncertain(),
        })
    }
}

/// Both ends of an interval as dates of their own; of any other date itself twice.
fn ends(date: &Date) -> (Option<Date>, Option<Date>) {
    let text = date.to_string();
    let (start, end) = text.split_once('/').unwrap_or((&text, &text));
    (Date::parse(start).ok(), Date::parse(end).ok())
}

/// The first and the last day of a date as written; an end that is open or not told counts by the other one.
pub(super) fn known_days(date: &Date) -> Option<(i32, i32)> {
    let days = |known: Option<Day>, other: Option<Day>| known.or(other).map(Day::days_since_1970);
    let (earliest, latest) = (date.earliest(), date.latest());
    days(earliest, latest).zip(days(latest, earliest))
}

/// How far the dated among some statements reach: the one that began first, and the one that ended last, with their days.
/// An open end counts by the end that is known.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Reached {
    first: Option<((i32, i32), Date)>,
    last: Option<((i32, i32), Date)>,
}

impl Reached {
    pub(super) fn add(&mut self, statement: &Statement) {
        let Some(date) = &statement.date else {
            return;
        };
        let Some((start, end)) = known_days(date) else {
            return;
        };
        // Of dates that begin alike the one that ends first is the sharper, and the other way round.
        if self.first.is_none_or(|(key, _)| (start, end) < key) {
            self.first = Some(((start, end), *date));
        }
        if self.last.is_none_or(|(key, _)| (end, start) > key) {
            self.last = Some(((end, start), *date));
        }
    }

    pub(super) fn first(&self) -> Option<VagueYear> {
        self.first.and_then(|(_, date)| VagueYear::first(&date))
    }

    pub(super) fn last(&self) -> Option<VagueYear> {
        self.last.and_then(|(_, date)| VagueYear::last(&date))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_as_sure_as_their_dates() {
        let shown = |text: &str| {
            let date = Date::parse(text).expect("a date");
            let of = |year: Option<VagueYear>| {
                year.map(|it| (it.year, it.unit, it.about)).expect("a year")
            };
            (of(VagueYear::first(&date)), of(VagueYear::last(&date)))
        };
        let alike = |year, unit, about| ((year, unit, about), (year, unit, about));
        assert_eq!(shown("2004-06-01"), alike(2004, "year", false));
        assert_eq!(shown("199X"), alike(1990, "decade", false));
        assert_eq!(shown("19XX"), alike(1900, "century", false));
        assert_eq!(shown("2009~"), alike(2009, "year", true));
        assert_eq!(shown("-0044-03-15"), alike(-44, "year", false));
        assert_eq!(
            shown("1990/2004?"),
            ((1990, "year", false), (2004, "year", true))
        );
        assert_eq!(shown("2001/"), alike(2001, "year", false));
        assert_eq!(shown("../2001-05"), alike(2001, "year", false));
    }
}
