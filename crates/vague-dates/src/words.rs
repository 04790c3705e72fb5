//! Dates as people say them in English.

use crate::display::push_digits;
use crate::form::{Endpoint, Form};
use crate::period::{Period, QualifiedPeriod, Qualifier, last_year};
use crate::{Date, Day};

impl Date {
    /// The date as people say it in English, never as EDTF.
    ///
    /// Years before 1000 are said with AD and BC, the year 0 being 1 BC. "The 1900s" is the
    /// century; the decade is "between 1900 and 1909".
    ///
    /// # Example
    ///
    /// ```
    /// use vague_dates::Date;
    ///
    /// let phrase = |text| Date::parse(text).expect("a date").phrase();
    /// assert_eq!(phrase("2010-11-25"), "25 November 2010");
    /// assert_eq!(phrase("-0044-03-15"), "15 March 45 BC");
    /// assert_eq!(phrase("2009~"), "about 2009");
    /// assert_eq!(phrase("2005-07-26/2005-07-27"), "26 to 27 July 2005");
    /// assert_eq!(phrase("2001/.."), "since 2001");
    /// ```
    #[must_use]
    pub fn phrase(&self) -> String {
        let mut out = String::new();
        match self.0 {
            Form::Single(dated) => push_dated(&mut out, dated),
            Form::Interval(start, end) => push_interval(&mut out, start, end),
        }
        out
    }
}

impl Day {
    /// The day as people say it in English, such as "25 November 2010".
    #[must_use]
    pub fn phrase(self) -> String {
        let (year, month, day) = self.to_ymd();
        let mut out = String::new();
        push_day(&mut out, year, month, day);
        out
    }
}

/// A year as people say it in English: "2011", "AD 79", "45 BC" for -44.
///
/// The years are astronomical, as in EDTF: the year 0 is 1 BC, for historians count without it.
///
/// # Example
///
/// ```
/// use vague_dates::year_phrase;
///
/// assert_eq!(year_phrase(2011), "2011");
/// assert_eq!(year_phrase(79), "AD 79");
/// assert_eq!(year_phrase(0), "1 BC");
/// assert_eq!(year_phrase(-44), "45 BC");
/// ```
#[must_use]
pub fn year_phrase(year: i32) -> String {
    let mut out = String::new();
    push_year(&mut out, year);
    out
}

impl Period {
    /// The year and the month of a month or a day.
    fn year_and_month(self) -> Option<(i32, u8)> {
        match self {
            Self::Month(year, month) | Self::Day(year, month, _) => Some((year, month)),
            _ => None,
        }
    }
}

fn push_interval(out: &mut String, start: Endpoint, end: Endpoint) {
    use Endpoint::{Dated, Open, Unknown};
    match (start, end) {
        (Dated(start), Dated(end)) => push_both_ends(out, start, end),
        (Dated(start), Open) => push_between(out, "since ", start, ""),
        (Dated(start), Unknown) => push_between(out, "from ", start, " on"),
        (Open | Unknown, Dated(end)) => push_between(out, "until ", end, ""),
        (Open, Open) => out.push_str("at all times"),
        (Open, Unknown) => out.push_str("until an unknown time"),
        (Unknown, Open) => out.push_str("since an unknown time"),
        (Unknown, Unknown) => out.push_str("start and end unknown"),
    }
}

fn push_between(out: &mut String, before: &str, dated: QualifiedPeriod, after: &str) {
    out.push_str(before);
    push_dated(out, dated);
    out.push_str(after);
}

fn push_both_ends(out: &mut String, start: QualifiedPeriod, end: QualifiedPeriod) {
    if start == end {
        return push_one_period(out, start);
    }
    if start.is_qualified() {
        out.push_str("from ");
    }
    push_start(out, start, end);
    push_between(out, " to ", end, "");
}

/// An interval that begins and ends in the same period.
fn push_one_period(out: &mut String, dated: QualifiedPeriod) {
    if !dated.is_qualified() && !dated.is_plain_day() {
        out.push_str("within ");
    }
    push_dated(out, dated);
}

/// The start without the month and the year that the end repeats.
fn push_start(out: &mut String, start: QualifiedPeriod, end: QualifiedPeriod) {
    match start.period {
        Period::Day(year, month, day) if shares_year(start, end) && is_day_in(end, year, month) => {
            push_digits(out, u32::from(day), 1);
        }
        Period::Day(_, month, day) if shares_year(start, end) => {
            push_day_and_month(out, day, month);
        }
        Period::Month(_, month) if shares_year(start, end) => out.push_str(month_name(month)),
        _ => push_dated(out, start),
    }
}

fn is_day_in(dated: QualifiedPeriod, year: i32, month: u8) -> bool {
    dated.is_plain_day() && dated.period.year_and_month() == Some((year, month))
}

/// Whether both are without qualifier and have a month, of one year.
fn shares_year(start: QualifiedPeriod, end: QualifiedPeriod) -> bool {
    let year = |dated: QualifiedPeriod| dated.period.year_and_month().map(|(year, _)| year);
    let is_plain = !start.is_qualified() && !end.is_qualified();
    is_plain && year(start).is_some() && year(start) == year(end)
}

fn push_dated(out: &mut String, dated: QualifiedPeriod) {
    out.push_str(qualifier_words(dated.qualifier));
    push_period(out, dated.period);
}

fn push_period(out: &mut String, period: Period) {
    match period {
        Period::Year(year) => push_year(out, year),
        Period::Month(year, month) => push_named_year(out, month_name(month), year),
        Period::Day(year, month, day) => push_day(out, year, month, day),
        Period::Season(year, season) => push_named_year(out, season_name(season), year),
        Period::SomeMonth(year) => push_named_year(out, "some month of", year),
        Period::SomeMonthAndDay(year) => push_named_year(out, "some day of", year),
        Period::SomeDay(year, month) => {
            out.push_str("some day of ");
            push_named_year(out, month_name(month), year);
        }
        Period::Decade(first) => push_years(out, first, 9),
        Period::Century(first) => push_years(out, first, 99),
    }
}

fn push_day(out: &mut String, year: i32, month: u8, day: u8) {
    push_day_and_month(out, day, month);
    out.push(' ');
    push_year(out, year);
}

fn push_day_and_month(out: &mut String, day: u8, month: u8) {
    push_digits(out, u32::from(day), 1);
    out.push(' ');
    out.push_str(month_name(month));
}

fn push_named_year(out: &mut String, name: &str, year: i32) {
    out.push_str(name);
    out.push(' ');
    push_year(out, year);
}

/// "The 1990s" or, where that could be misunderstood, both years.
fn push_years(out: &mut String, first: i32, more: i32) {
    let is_clear = first >= 1_000 && (more == 99 || first % 100 != 0);
    out.push_str(if is_clear { "the " } else { "between " });
    push_year(out, first);
    if is_clear {
        return out.push('s');
    }
    out.push_str(" and ");
    push_year(out, last_year(first, more));
}

fn push_year(out: &mut String, year: i32) {
    match year {
        1_000.. => push_digits(out, year.unsigned_abs(), 1),
        1.. => {
            out.push_str("AD ");
            push_digits(out, year.unsigned_abs(), 1);
        }
        _ => {
            push_digits(out, year.unsigned_abs() + 1, 1);
            out.push_str(" BC");
        }
    }
}

fn qualifier_words(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::None => "",
        Qualifier::Uncertain => "possibly ",
        Qualifier::Approximate => "about ",
        Qualifier::Both => "possibly about ",
    }
}

fn season_name(season: u8) -> &'static str {
    match season {
        21 => "spring",
        22 => "summer",
        23 => "autumn",
        _ => "winter",
    }
}

fn month_name(month: u8) -> &'static str {
    match month {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_phrases(expected: &[(&str, &str)]) {
        for (text, phrase) in expected {
            assert_eq!(Date::parse(text).expect(text).phrase(), *phrase);
        }
    }

    #[test]
    fn phrases_of_dates() {
        assert_phrases(&[
            ("2010-11-25", "25 November 2010"),
            ("1996-06-01", "1 June 1996"),
            ("2009-05", "May 2009"),
            ("2007", "2007"),
            ("2009~", "about 2009"),
            ("2009-05?", "possibly May 2009"),
            ("2009%", "possibly about 2009"),
            ("199X", "the 1990s"),
            ("19XX", "the 1900s"),
            ("200X", "between 2000 and 2009"),
            ("2004-XX", "some month of 2004"),
            ("1985-04-XX", "some day of April 1985"),
            ("1985-XX-XX", "some day of 1985"),
            ("2005-21", "spring 2005"),
            ("2005-24", "winter 2005"),
            ("Y17000", "17000"),
        ]);
        let day = Day::parse("2010-11-25").expect("a day");
        assert_eq!(day.phrase(), "25 November 2010");
    }

    /// Historians count without a year 0: the year -0044 of EDTF is 45 BC, and the Ides of March of
    /// 44 BC are -0043-03-15.
    #[test]
    fn phrases_of_antiquity() {
        assert_phrases(&[
            ("-0044-03-15", "15 March 45 BC"),
            ("-0043-03-15", "15 March 44 BC"),
            ("-0044", "45 BC"),
            ("-0044-03", "March 45 BC"),
            ("-0044-03-15~", "about 15 March 45 BC"),
            ("-0044-03-15/-0043-01", "15 March 45 BC to January 44 BC"),
            ("-0044/0014", "45 BC to AD 14"),
            ("0000", "1 BC"),
            ("0000-02-29", "29 February 1 BC"),
            ("0001", "AD 1"),
            ("0079-08", "August AD 79"),
            ("005X", "between AD 50 and AD 59"),
            ("000X", "between 1 BC and AD 9"),
            ("-201X", "between 2020 BC and 2011 BC"),
            ("Y-17000", "17001 BC"),
        ]);
        let day = Day::parse("-0044-03-15").expect("a day");
        assert_eq!(day.phrase(), "15 March 45 BC");
    }

    #[test]
    fn phrases_of_intervals() {
        assert_phrases(&[
            ("2002/2010", "2002 to 2010"),
            ("2005-07-26/2005-07-27", "26 to 27 July 2005"),
            ("2005-07-28/2005-08-02", "28 July to 2 August 2005"),
            (
                "2004-12-28/2005-01-02",
                "28 December 2004 to 2 January 2005",
            ),
            ("2001-06/2003-05", "June 2001 to May 2003"),
            ("2001-06/2001-08", "June to August 2001"),
            ("2001-06/2001-06-03", "June to 3 June 2001"),
            ("2001-06-03/2001-06", "3 June to June 2001"),
            ("2005-05/2006", "May 2005 to 2006"),
            ("2001/..", "since 2001"),
            ("2001-05-06~/..", "since about 6 May 2001"),
            ("2001/", "from 2001 on"),
            ("../2005", "until 2005"),
            ("/2005?", "until possibly 2005"),
            ("2002~/2010", "from about 2002 to 2010"),
            ("2002/2010~", "2002 to about 2010"),
            (
                "2005-07-26/2005-07-27~",
                "26 July 2005 to about 27 July 2005",
            ),
            ("2005/2005", "within 2005"),
            ("2005-07-26/2005-07-26", "26 July 2005"),
            ("../..", "at all times"),
            ("/", "start and end unknown"),
        ]);
    }
}
