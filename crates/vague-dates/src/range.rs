//! The days on which one end of a date may fall, as day numbers.

use crate::calendar::{day_number, first_of_month, last_day_of_month, last_of_month};
use crate::form::{Endpoint, Form};
use crate::period::{Period, QualifiedPeriod, last_year};

/// A day number before all days: what an open or unknown start begins with.
pub(crate) const BEFORE_ALL: i32 = i32::MIN;

/// A day number after all days: what an open or unknown end ends with.
pub(crate) const AFTER_ALL: i32 = i32::MAX;

/// The first and the last day, both included.
#[derive(Clone, Copy)]
pub(crate) struct DayRange {
    pub(crate) earliest: i32,
    pub(crate) latest: i32,
}

impl DayRange {
    fn new(earliest: i32, latest: i32) -> Self {
        Self { earliest, latest }
    }

    fn of_years(first: i32, last: i32) -> Self {
        Self::new(day_number(first, 1, 1), day_number(last, 12, 31))
    }

    fn of_month(year: i32, month: u8) -> Self {
        let last_day = last_day_of_month(year, month);
        Self::new(
            day_number(year, month, 1),
            day_number(year, month, last_day),
        )
    }
}

impl Form {
    /// The days of the start and of the end, each narrowed by the other.
    pub(crate) fn ranges(self, range_of: fn(QualifiedPeriod) -> DayRange) -> (DayRange, DayRange) {
        let (start, end) = self.endpoints();
        let mut start = start.range(BEFORE_ALL, range_of);
        let mut end = end.range(AFTER_ALL, range_of);
        start.latest = start.latest.min(end.latest);
        end.earliest = end.earliest.max(start.earliest);
        (start, end)
    }
}

impl Endpoint {
    /// `endless` is the day number that an open end has: before or after all days.
    pub(crate) fn range(self, endless: i32, range_of: fn(QualifiedPeriod) -> DayRange) -> DayRange {
        match self {
            Self::Open => DayRange::new(endless, endless),
            Self::Unknown => DayRange::new(BEFORE_ALL, AFTER_ALL),
            Self::Dated(dated) => range_of(dated),
        }
    }
}

impl QualifiedPeriod {
    /// The days as written, without regard to the qualifier.
    pub(crate) fn written(self) -> DayRange {
        self.period.range()
    }

    /// The days that must be thought possible: more than what is written for qualified periods.
    pub(crate) fn possible(self) -> DayRange {
        if self.is_qualified() {
            self.period.widened()
        } else {
            self.period.range()
        }
    }
}

impl Period {
    pub(crate) fn range(self) -> DayRange {
        match self {
            Self::Year(year) | Self::SomeMonth(year) | Self::SomeMonthAndDay(year) => {
                DayRange::of_years(year, year)
            }
            Self::Month(year, month) | Self::SomeDay(year, month) => {
                DayRange::of_month(year, month)
            }
            Self::Day(year, month, day) => {
                let number = day_number(year, month, day);
                DayRange::new(number, number)
            }
            // The standard names no months for a season. It comes at other times in the south, and the
            // last one of a year ends in the next.
            Self::Season(year, _) => {
                DayRange::new(day_number(year, 1, 1), day_number(year + 1, 3, 31))
            }
            Self::Decade(first) => DayRange::of_years(first, last_year(first, 9)),
            Self::Century(first) => DayRange::of_years(first, last_year(first, 99)),
        }
    }

    /// One unit more on either side. Only years, months and days can be qualified, so only they
    /// widen.
    fn widened(self) -> DayRange {
        let range = self.range();
        match self {
            Self::Year(year) => DayRange::of_years(year - 1, year + 1),
            Self::Month(..) => DayRange::new(
                first_of_month(range.earliest - 1),
                last_of_month(range.latest + 1),
            ),
            Self::Day(..) => DayRange::new(range.earliest - 1, range.latest + 1),
            _ => range,
        }
    }
}
