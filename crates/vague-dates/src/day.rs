//! A day, the finest unit of the record.

use std::fmt;

use crate::calendar::{YEAR_LIMIT, day_number, last_day_of_month, year_month_day};
use crate::display::push_year_month_day;

/// A day of the proleptic Gregorian calendar, with a year 0, as the number of days since
/// 1970-01-01.
///
/// # Example
///
/// ```
/// use vague_dates::Day;
///
/// let day = Day::from_ymd(2000, 2, 29).expect("2000 is a leap year");
/// assert_eq!(day.days_since_1970(), 11_016);
/// assert_eq!(day.to_string(), "2000-02-29");
/// assert_eq!(Day::from_ymd(1900, 2, 29), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub(crate) i32);

impl Day {
    /// The day of a year, month (1 to 12) and day (from 1); `None` when there is no such day or the
    /// year is beyond ±999999.
    #[must_use]
    pub fn from_ymd(year: i32, month: u8, day: u8) -> Option<Self> {
        let exists = (-YEAR_LIMIT..=YEAR_LIMIT).contains(&year)
            && (1..=12).contains(&month)
            && (1..=last_day_of_month(year, month)).contains(&day);
        exists.then(|| Self(day_number(year, month, day)))
    }

    /// The year, month (1 to 12) and day (from 1).
    #[must_use]
    pub fn to_ymd(self) -> (i32, u8, u8) {
        year_month_day(self.0)
    }

    /// The day that is so many days after 1970-01-01, or before it if negative.
    #[must_use]
    pub fn from_days_since_1970(days: i32) -> Self {
        Self(days)
    }

    /// The number of days after 1970-01-01, negative before it.
    #[must_use]
    pub fn days_since_1970(self) -> i32 {
        self.0
    }

    /// Where the day begins as a year with its fraction: noon of 2 July 2011 is 2011.5.
    pub fn fractional_year(self) -> f64 {
        let (year, _, _) = self.to_ymd();
        let (begin, end) = (day_number(year, 1, 1), day_number(year + 1, 1, 1));
        f64::from(year) + f64::from(self.0 - begin) / f64::from(end - begin)
    }
}

/// Writes `YYYY-MM-DD`; years beyond four digits are written in full, after a `+` when positive, as
/// ISO 8601 does.
impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.to_ymd();
        let mut out = String::new();
        if year > 9_999 {
            out.push('+');
        }
        push_year_month_day(&mut out, year, month, day);
        formatter.write_str(&out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_by_number() {
        let number = |year, month, day| Day::from_ymd(year, month, day).map(Day::days_since_1970);
        assert_eq!(number(1970, 1, 1), Some(0));
        assert_eq!(number(2024, 2, 29), Some(19_782));
        assert_eq!(number(0, 1, 1), Some(-719_528));
    }

    #[test]
    fn days_that_do_not_exist() {
        let missing = [
            (2011, 0, 1),
            (2011, 13, 1),
            (2011, 4, 31),
            (2011, 1, 0),
            (1_000_000, 1, 1),
        ];
        for (year, month, day) in missing {
            assert_eq!(Day::from_ymd(year, month, day), None);
        }
    }

    #[test]
    fn a_day_is_one_without_qualifier() {
        let others = [
            "2011",
            "2011-05",
            "2011-05-31~",
            "2011-05-31/2011-05-31",
            "2011-05-XX",
        ];
        for text in others {
            let message = Day::parse(text).expect_err(text).to_string();
            let expected = format!("`{text}` is not a day, expected YYYY-MM-DD");
            assert_eq!(message, expected);
        }
        let error = Day::parse("2011-13-01").expect_err("month 13");
        assert_eq!(error.code(), "edtf-month");
    }
}
