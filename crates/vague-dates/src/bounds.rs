//! When a date may have begun and when it may have ended, in days and in years.

use crate::calendar::year_month_day;
use crate::form::Endpoint;
use crate::period::QualifiedPeriod;
use crate::range::{AFTER_ALL, BEFORE_ALL, DayRange};
use crate::{Date, Day};

/// When a date may have begun and when it may have ended.
///
/// For a date that is no interval both are the whole period: it names something at some time within
/// it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// When it began.
    pub start: Span,
    /// When it ended.
    pub end: Span,
}

/// What is known of one end of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// The end is one of these days.
    Within {
        /// The earliest possible day.
        earliest: Day,
        /// The latest possible day.
        latest: Day,
    },
    /// There is no such end, written `..`: it is still going on, or has always been.
    Open,
    /// There is such an end, written as nothing, but nobody says when.
    Unknown,
}

impl Date {
    /// When it may have begun and ended, as written: qualifiers (`?`, `~`, `%`) widen nothing here.
    ///
    /// An end never lies before its start, so each narrows the other: in `2005/2005-03` the start
    /// is in January to March.
    ///
    /// # Example
    ///
    /// ```
    /// use vague_dates::{Date, Day, Span};
    ///
    /// let bounds = Date::parse("2002/..").expect("a date").bounds();
    /// let earliest = Day::from_ymd(2002, 1, 1).expect("a day");
    /// let latest = Day::from_ymd(2002, 12, 31).expect("a day");
    /// assert_eq!(bounds.start, Span::Within { earliest, latest });
    /// assert_eq!(bounds.end, Span::Open);
    /// ```
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        let (start_range, end_range) = self.0.ranges(QualifiedPeriod::written);
        let (start, end) = self.0.endpoints();
        Bounds {
            start: start.span(start_range),
            end: end.span(end_range),
        }
    }

    /// The earliest possible day as written; `None` when the start is open or unknown.
    #[must_use]
    pub fn earliest(&self) -> Option<Day> {
        let (start, _) = self.0.endpoints();
        start.dated().map(|dated| Day(dated.written().earliest))
    }

    /// The latest possible day as written; `None` when the end is open or unknown.
    #[must_use]
    pub fn latest(&self) -> Option<Day> {
        let (_, end) = self.0.endpoints();
        end.dated().map(|dated| Day(dated.written().latest))
    }

    /// The earliest and the latest possible day as written, to sort by: days since 1970-01-01,
    /// `i32::MIN` for an open or unknown start, `i32::MAX` for such an end.
    #[must_use]
    pub fn sort_key(&self) -> (i32, i32) {
        (
            self.earliest().map_or(BEFORE_ALL, Day::days_since_1970),
            self.latest().map_or(AFTER_ALL, Day::days_since_1970),
        )
    }

    /// The first and the last possible day, qualifiers included, in days since 1970-01-01; the
    /// least and the greatest number for an open or unknown end.
    pub fn possible_days(&self) -> (i32, i32) {
        let (start, end) = self.0.ranges(QualifiedPeriod::possible);
        (start.earliest, end.latest)
    }

    /// The first and the last day that it surely holds, qualifiers included, with the same numbers
    /// for open ends; `None` where no day is sure, as of a year in which something happened once.
    pub fn certain_days(&self) -> Option<(i32, i32)> {
        let (start, end) = self.0.ranges(QualifiedPeriod::possible);
        (start.latest <= end.earliest).then_some((start.latest, end.earliest))
    }

    /// The years of the first and the last possible day, qualifiers included.
    pub fn possible_years(&self) -> (Option<i32>, Option<i32>) {
        let (first, last) = self.possible_days();
        let year = |days: i32, none: i32| (days != none).then(|| year_month_day(days).0);
        (year(first, BEFORE_ALL), year(last, AFTER_ALL))
    }

    /// The first and the last possible year as written; `None` when one side is open or unknown.
    #[must_use]
    pub fn years(&self) -> Option<(i32, i32)> {
        Some((self.first_year()?, self.last_year()?))
    }

    /// The first possible year as written; `None` when the start is open or unknown.
    pub fn first_year(&self) -> Option<i32> {
        self.earliest().map(|day| day.to_ymd().0)
    }

    /// The last possible year as written; `None` when the end is open or unknown.
    pub fn last_year(&self) -> Option<i32> {
        self.latest().map(|day| day.to_ymd().0)
    }

    /// The year, when exactly one is possible as written.
    #[must_use]
    pub fn year(&self) -> Option<i32> {
        self.years()
            .and_then(|(first, last)| (first == last).then_some(first))
    }
}

impl Endpoint {
    fn span(self, range: DayRange) -> Span {
        match self {
            Self::Open => Span::Open,
            Self::Unknown => Span::Unknown,
            Self::Dated(_) => Span::Within {
                earliest: Day(range.earliest),
                latest: Day(range.latest),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).expect(text)
    }

    fn within(earliest: &str, latest: &str) -> Span {
        Span::Within {
            earliest: Day::parse(earliest).expect(earliest),
            latest: Day::parse(latest).expect(latest),
        }
    }

    fn assert_outer(text: &str, earliest: &str, latest: &str) {
        let shown = |day: Option<Day>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
        let outer = (shown(date(text).earliest()), shown(date(text).latest()));
        assert_eq!(outer, (earliest.to_owned(), latest.to_owned()), "{text}");
    }

    #[test]
    fn outer_bounds_of_every_form() {
        assert_outer("2007", "2007-01-01", "2007-12-31");
        assert_outer("2004-02", "2004-02-01", "2004-02-29");
        assert_outer("1900-02", "1900-02-01", "1900-02-28");
        assert_outer("2000-02-29", "2000-02-29", "2000-02-29");
        assert_outer("201X", "2010-01-01", "2019-12-31");
        assert_outer("20XX", "2000-01-01", "2099-12-31");
        assert_outer("2004-XX", "2004-01-01", "2004-12-31");
        assert_outer("1985-04-XX", "1985-04-01", "1985-04-30");
        assert_outer("1985-XX-XX", "1985-01-01", "1985-12-31");
        assert_outer("2005-21", "2005-01-01", "2006-03-31");
        assert_outer("2009~", "2009-01-01", "2009-12-31");
    }

    #[test]
    fn outer_bounds_of_far_years() {
        assert_outer("0000", "0000-01-01", "0000-12-31");
        assert_outer("0000-02-29", "0000-02-29", "0000-02-29");
        assert_outer("-0044-03-15", "-0044-03-15", "-0044-03-15");
        assert_outer("-201X", "-2019-01-01", "-2010-12-31");
        assert_outer("-000X", "-0009-01-01", "-0001-12-31");
        assert_outer("-00XX", "-0099-01-01", "-0001-12-31");
        assert_outer("000X", "0000-01-01", "0009-12-31");
        assert_outer("-2004-XX", "-2004-01-01", "-2004-12-31");
        assert_outer("Y17000", "+17000-01-01", "+17000-12-31");
        assert_outer("Y-999999", "-999999-01-01", "-999999-12-31");
    }

    #[test]
    fn outer_bounds_of_intervals() {
        assert_outer("2002/2010", "2002-01-01", "2010-12-31");
        assert_outer("2002~/2010-05-06?", "2002-01-01", "2010-05-06");
        assert_outer("2001/..", "2001-01-01", "-");
        assert_outer("2001/", "2001-01-01", "-");
        assert_outer("../2005", "-", "2005-12-31");
        assert_outer("/2005", "-", "2005-12-31");
        assert_outer("../..", "-", "-");
    }

    #[test]
    fn each_end_narrows_the_other() {
        let bounds = date("2005/2005-03").bounds();
        assert_eq!(bounds.start, within("2005-01-01", "2005-03-31"));
        assert_eq!(bounds.end, within("2005-03-01", "2005-03-31"));
        let bounds = date("2005-12-31/2005").bounds();
        assert_eq!(bounds.end, within("2005-12-31", "2005-12-31"));
        let bounds = date("/2005").bounds();
        assert_eq!(bounds.start, Span::Unknown);
        assert_eq!(bounds.end, within("2005-01-01", "2005-12-31"));
    }

    #[test]
    fn years_as_written() {
        assert_eq!(date("2007").year(), Some(2007));
        assert_eq!(date("200X").year(), None);
        assert_eq!(date("2002-05/2010").years(), Some((2002, 2010)));
        assert_eq!(date("2002/..").years(), None);
        assert_eq!(date("/2002").year(), None);
    }
}
