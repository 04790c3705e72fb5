//! Why a text is not a date, in words and as a stable code.

use std::error::Error;
use std::fmt;

/// The characters that a message quotes of a refused text.
const QUOTED_CHARACTERS: usize = 80;

/// Why a text is not a date, with a message that names the text and what was expected.
///
/// # Example
///
/// ```
/// use vague_dates::Date;
///
/// let error = Date::parse("2011-13").expect_err("there is no month 13");
/// assert_eq!(error.to_string(), "`2011-13` is not an EDTF date, month must be 01 to 12");
/// assert_eq!(error.code(), "edtf-month");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    quoted: String,
    problem: Problem,
}

impl ParseError {
    /// A stable name for the kind of error, such as `edtf-month`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.problem.code()
    }

    /// Whether the text seems to be EDTF of level 2, which is not read.
    #[must_use]
    pub fn is_level_two(&self) -> bool {
        self.problem == Problem::LevelTwo
    }

    pub(crate) fn new(text: &str, problem: Problem) -> Self {
        let mut quoted: String = text.chars().take(QUOTED_CHARACTERS).map(shown).collect();
        if text.chars().nth(QUOTED_CHARACTERS).is_some() {
            quoted.push('…');
        }
        Self { quoted, problem }
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in [
            "`",
            &self.quoted,
            "` is not ",
            self.problem.noun(),
            ", ",
            self.problem.expectation(),
        ] {
            formatter.write_str(part)?;
        }
        Ok(())
    }
}

impl Error for ParseError {}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
    Empty,
    Unlike,
    YearDigits,
    YearZeroSign,
    LongYear,
    Month,
    /// With the last day of the month.
    Day(u8),
    TwoQualifiers,
    QualifierPlace,
    Slashes,
    IntervalEnd,
    Reversed,
    Time,
    LevelTwo,
    NotADay,
}

impl Problem {
    fn code(self) -> &'static str {
        match self {
            Self::Empty => "edtf-empty",
            Self::Unlike => "edtf-form",
            Self::YearDigits | Self::YearZeroSign | Self::LongYear => "edtf-year",
            Self::Month => "edtf-month",
            Self::Day(_) => "edtf-day",
            Self::TwoQualifiers | Self::QualifierPlace => "edtf-mark",
            Self::Slashes | Self::IntervalEnd => "edtf-interval",
            Self::Reversed => "edtf-reversed",
            Self::Time => "edtf-time",
            Self::LevelTwo => "edtf-level-2",
            Self::NotADay => "edtf-not-a-day",
        }
    }

    fn noun(self) -> &'static str {
        match self {
            Self::NotADay => "a day",
            Self::LevelTwo => "an EDTF date of level 0 or 1",
            _ => "an EDTF date",
        }
    }

    fn expectation(self) -> &'static str {
        match self {
            Self::Empty => "expected a text such as 2011, 2011-05 or 2011-05-31",
            Self::Unlike => "expected a form such as 2011, 2011-05, 2011-05-31 or 2002/2010",
            Self::YearDigits => "year must have four digits, or Y before five or six",
            Self::YearZeroSign => "year 0000 has no sign",
            Self::LongYear => "year after Y must be 10000 to 999999, or -10000 to -999999",
            Self::Month => "month must be 01 to 12",
            Self::Day(28) => "day must be 01 to 28",
            Self::Day(29) => "day must be 01 to 29",
            Self::Day(30) => "day must be 01 to 30",
            Self::Day(_) => "day must be 01 to 31",
            Self::TwoQualifiers => "expected one mark at the end, % for both ? and ~",
            Self::QualifierPlace => {
                "only a year of four digits, a month or a day can have ?, ~ or %"
            }
            Self::Slashes => "an interval must have one slash",
            Self::IntervalEnd => {
                "an interval must begin and end with a year of four digits, a month or a day"
            }
            Self::Reversed => "the end is before the start",
            Self::Time => "times of day are not read, expected nothing after the day",
            Self::LevelTwo => "level 2 is not read",
            Self::NotADay => "expected YYYY-MM-DD",
        }
    }
}

/// A control character or a change of writing direction must not disturb the message that quotes
/// it.
fn shown(character: char) -> char {
    match character {
        '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => '\u{FFFD}',
        _ if character.is_control() => '\u{FFFD}',
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Date;

    fn refusal(text: &str) -> String {
        Date::parse(text).expect_err(text).to_string()
    }

    #[test]
    fn messages_name_the_value_and_what_was_expected() {
        let expected = [
            ("", "expected a text such as 2011, 2011-05 or 2011-05-31"),
            ("2011-13", "month must be 01 to 12"),
            ("2011-00-01", "month must be 01 to 12"),
            ("2011-1", "month must be 01 to 12"),
            ("2011-21-01", "month must be 01 to 12"),
            ("2011-04-31", "day must be 01 to 30"),
            ("1900-02-29", "day must be 01 to 28"),
            ("2004-02-30", "day must be 01 to 29"),
            ("2011-01-00", "day must be 01 to 31"),
            ("2010/2002", "the end is before the start"),
            ("2010-05/2010-04-30", "the end is before the start"),
            ("2002/2003/2004", "an interval must have one slash"),
            ("20", "year must have four digits, or Y before five or six"),
            ("-0000", "year 0000 has no sign"),
            (
                "Y2004",
                "year after Y must be 10000 to 999999, or -10000 to -999999",
            ),
            ("2004?~", "expected one mark at the end, % for both ? and ~"),
            (
                "2005-21~",
                "only a year of four digits, a month or a day can have ?, ~ or %",
            ),
            (
                "2005-21/2006",
                "an interval must begin and end with a year of four digits, a month or a day",
            ),
            (
                "2004-01-01T10:10:10Z",
                "times of day are not read, expected nothing after the day",
            ),
            (
                "about 2004",
                "expected a form such as 2011, 2011-05, 2011-05-31 or 2002/2010",
            ),
        ];
        for (text, expectation) in expected {
            let message = format!("`{text}` is not an EDTF date, {expectation}");
            assert_eq!(refusal(text), message);
        }
    }

    #[test]
    fn long_and_hostile_texts_are_quoted_safely() {
        let message = refusal(&"9".repeat(10_000));
        let quoted = "9".repeat(QUOTED_CHARACTERS);
        assert!(message.starts_with(&format!("`{quoted}…` is not")));
        assert!(refusal("a\u{202E}b\u{0}\nc").starts_with("`a\u{FFFD}b\u{FFFD}\u{FFFD}c` is not"));
    }
}
