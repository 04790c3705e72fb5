//! A date: reading it, what kind of date it is, and its order among others.

use std::cmp::Ordering;
use std::str::FromStr;

use crate::ParseError;
use crate::form::Form;
use crate::parse::parse_form;
use crate::period::Qualifier;

/// A date or an interval in EDTF.
///
/// Two dates are equal when their texts are. They are ordered by [`Date::sort_key`], and where that
/// ties, in a stable order without a meaning.
///
/// # Example
///
/// ```
/// use vague_dates::Date;
///
/// let date: Date = "201X".parse().expect("level 1 has unspecified digits");
/// assert_eq!(date.to_string(), "201X");
/// assert_eq!(date.years(), Some((2010, 2019)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Date(pub(crate) Form);

impl Date {
    /// Reads a date or an interval of level 0 or 1.
    ///
    /// # Errors
    ///
    /// When the text is no such date: the day does not exist, the interval is reversed, there is a
    /// time of day, it is level 2, or it is no EDTF at all. Spaces are never ignored.
    ///
    /// # Example
    ///
    /// ```
    /// use vague_dates::Date;
    ///
    /// assert!(Date::parse("2004-02-29").is_ok());
    /// let error = Date::parse("2010/2002").expect_err("reversed");
    /// assert_eq!(error.to_string(), "`2010/2002` is not an EDTF date, the end is before the start");
    /// ```
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        match parse_form(text) {
            Ok(form) => Ok(Self(form)),
            Err(problem) => Err(ParseError::new(text, problem)),
        }
    }

    /// Whether it has two ends, written with a slash.
    #[must_use]
    pub fn is_interval(&self) -> bool {
        matches!(self.0, Form::Interval(..))
    }

    /// Whether the source says "about": `~` or `%`, on either end of an interval.
    #[must_use]
    pub fn is_approximate(&self) -> bool {
        self.0.has_qualifier(Qualifier::Approximate)
    }

    /// Whether the source is not sure: `?` or `%`, on either end of an interval.
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        self.0.has_qualifier(Qualifier::Uncertain)
    }

    /// Whether it is a single day without qualifier.
    pub(crate) fn is_plain_day(&self) -> bool {
        match self.0 {
            Form::Single(dated) => dated.is_plain_day(),
            Form::Interval(..) => false,
        }
    }
}

impl FromStr for Date {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        Self::parse(text)
    }
}

impl Ord for Date {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_days = self.sort_key().cmp(&other.sort_key());
        by_days.then_with(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for Date {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).expect(text)
    }

    #[test]
    fn qualifiers_and_intervals_are_told() {
        assert!(date("2002~/2010").is_approximate() && !date("2002~/2010").is_uncertain());
        assert!(date("2010%").is_approximate() && date("2010%").is_uncertain());
        assert!(date("2002/").is_interval() && !date("2002").is_interval());
    }

    #[test]
    fn order_is_by_earliest_then_latest_day() {
        let sorted = [
            "../2005",
            "2001",
            "2002-01-01",
            "2002-01",
            "2002",
            "2002~",
            "2002/..",
            "2003",
        ];
        let mut dates: Vec<Date> = sorted.iter().rev().map(|text| date(text)).collect();
        dates.sort();
        let texts: Vec<String> = dates.iter().map(Date::to_string).collect();
        assert_eq!(texts, sorted);
        assert_eq!(date("../..").sort_key(), (i32::MIN, i32::MAX));
    }
}
