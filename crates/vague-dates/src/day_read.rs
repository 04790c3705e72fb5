//! Days read from texts: the EDTF dates that are a single day.

use std::str::FromStr;

use crate::error::{ParseError, Problem};
use crate::{Date, Day, Span};

impl Day {
    /// Reads `YYYY-MM-DD`, with `-` before a negative year.
    ///
    /// # Errors
    ///
    /// When it is no EDTF date, or one that is not a single day without qualifier.
    ///
    /// # Example
    ///
    /// ```
    /// use vague_dates::Day;
    ///
    /// assert_eq!(Day::parse("1970-01-02").map(Day::days_since_1970), Ok(1));
    /// let error = Day::parse("2011").expect_err("a year");
    /// assert_eq!(error.to_string(), "`2011` is not a day, expected YYYY-MM-DD");
    /// ```
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        let date = Date::parse(text)?;
        match date.bounds().start {
            Span::Within { earliest, .. } if date.is_plain_day() => Ok(earliest),
            _ => Err(ParseError::new(text, Problem::NotADay)),
        }
    }
}

impl FromStr for Day {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        Self::parse(text)
    }
}
