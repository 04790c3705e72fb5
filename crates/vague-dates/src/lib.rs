//! Dates as vague as their sources: the Extended Date/Time Format of the Library of Congress (EDTF,
//! 2019), which is part of ISO 8601-2.
//!
//! Source: <https://www.loc.gov/standards/datetime/>. Read here are dates and intervals of level 0
//! and all of level 1:
//!
//! | text | meaning |
//! |---|---|
//! | `2011`, `2011-05`, `2011-05-31` | a year, a month, a day |
//! | `2011?`, `2011-05~`, `2011-05-31%` | uncertain, approximate, both; the mark is for the whole date |
//! | `201X`, `20XX` | some year of a decade, of a century |
//! | `2004-XX`, `1985-04-XX`, `1985-XX-XX` | some month, some day |
//! | `2005-21` to `2005-24` | spring, summer, autumn, winter |
//! | `-0044`, `Y17000`, `Y-17000` | years before the year 0, years of five or six digits |
//! | `2002/2010`, `2001/..`, `../2005`, `2001/`, `/2005` | intervals; `..` is an open end, nothing an unknown one |
//!
//! Deliberately not read: times of day (`2011-05-31T12:00Z`), since the record knows no finer unit
//! than the day; level 2; years beyond ±999999. The standard names no marks on seasons, on years
//! with `Y` or beside `X`, and only years, months and days as ends of an interval at level 1, so
//! anything else is refused there.
//!
//! An interval includes both its ends. It is reversed, and refused, when its end lies wholly before
//! its start; `2005-12-31/2005` is not, for the end may fall on that same day.
//!
//! Both ends may be missing (`../..`, `/`), as the grammar allows, though such a date says nothing.
//!
//! Where this reading differs from the npm package `edtf`, `tests/oracle/edtf.test.js` says why.
//!
//! # Example
//!
//! ```
//! use vague_dates::{Covers, Date, Day};
//!
//! let stay = Date::parse("2002~/2010-05").expect("level 1 has intervals with marks");
//! assert_eq!(stay.phrase(), "from about 2002 to May 2010");
//! assert_eq!(stay.covers(Day::parse("2006-01-01").expect("a day")), Covers::Yes);
//! assert_eq!(stay.covers(Day::parse("2001-06-01").expect("a day")), Covers::Perhaps);
//! ```

use std::cmp::Ordering;
use std::error::Error;
use std::fmt;
use std::str::FromStr;

/// The largest year read, and with its sign changed the smallest.
const YEAR_LIMIT: i32 = 999_999;

/// The characters that a message quotes of a refused text.
const QUOTED_CHARACTERS: usize = 80;

/// A day number before all days: what an open or unknown start begins with.
const BEFORE_ALL: i32 = i32::MIN;

/// A day number after all days: what an open or unknown end ends with.
const AFTER_ALL: i32 = i32::MAX;

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
pub struct Date(Form);

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
pub struct Day(i32);

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

/// Whether something so dated was in force; the dates do not always tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Covers {
    /// Whatever the vague parts stand for, yes.
    Yes,
    /// Whatever the vague parts stand for, no.
    No,
    /// The date does not tell.
    Perhaps,
}

impl Covers {
    /// Whether two things hold together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Yes, Self::Yes) => Self::Yes,
            _ => Self::Perhaps,
        }
    }
}

impl serde::Serialize for Covers {
    /// As `yes`, `no` or `perhaps`.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Perhaps => "perhaps",
        })
    }
}

/// How sharp a date is: the length of the shortest period that is named in full, from the sharpest
/// to the vaguest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// `2011-05-31`.
    Day,
    /// `2011-05`, `2011-05-XX`.
    Month,
    /// `2011-21`.
    Season,
    /// `2011`, `2011-XX`, `2011-XX-XX`.
    Year,
    /// `201X`.
    Decade,
    /// `20XX`.
    Century,
}

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
            Err(problem) => Err(ParseError::new(text, problem.sharpened(text))),
        }
    }

    /// When it may have begun and ended, as written: marks (`?`, `~`, `%`) widen nothing here.
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
        let (start, end) = self.reaches(Point::written);
        let (start_kind, end_kind) = self.ends();
        Bounds {
            start: start_kind.span(start),
            end: end_kind.span(end),
        }
    }

    /// The earliest possible day as written; `None` when the start is open or unknown.
    #[must_use]
    pub fn earliest(&self) -> Option<Day> {
        let (start, _) = self.ends();
        start.point().map(|point| Day(point.shape.reach().earliest))
    }

    /// The latest possible day as written; `None` when the end is open or unknown.
    #[must_use]
    pub fn latest(&self) -> Option<Day> {
        let (_, end) = self.ends();
        end.point().map(|point| Day(point.shape.reach().latest))
    }

    /// Whether what is so dated was in force on a day.
    ///
    /// - `Yes`: the day is not before the latest possible start and not after the earliest possible
    ///   end. An open end (`2001/..`) is still going on; an unknown one (`2001/`) may have come at
    ///   once.
    /// - `No`: the day is outside the outer bounds.
    /// - `Perhaps`: anything else. A date that is no interval names something at some time within
    ///   its period, so only a plain day is ever `Yes`.
    ///
    /// A marked date widens both ways by one unit of its own precision: `2009~` by a year,
    /// `2009-05?` by a month, `2009-05-31%` by a day. In that margin the answer is `Perhaps`, on
    /// either side of the bounds as written.
    ///
    /// A season names no months in the standard, and it comes at other times in the south:
    /// [`Date::bounds`] gives the quarter of the year that other programs give (spring is January
    /// to March), but the answer here is `Perhaps` from its 1 January to 31 March of the next year.
    ///
    /// # Example
    ///
    /// ```
    /// use vague_dates::{Covers, Date, Day};
    ///
    /// let since = Date::parse("2001/..").expect("a date");
    /// let covers = |day| since.covers(Day::parse(day).expect("a day"));
    /// assert_eq!(covers("2000-12-31"), Covers::No);
    /// assert_eq!(covers("2001-07-01"), Covers::Perhaps);
    /// assert_eq!(covers("2024-07-01"), Covers::Yes);
    /// ```
    #[must_use]
    pub fn covers(&self, day: Day) -> Covers {
        self.overlaps(Some(day), Some(day))
    }

    /// Whether what is so dated was in force at some time from one day to another, both included;
    /// `None` is no limit.
    ///
    /// The rules are those of [`Date::covers`]: `Yes` when the latest possible start is not after
    /// `to` and the earliest possible end not before `from`. A period that ends before it begins
    /// has no days: `No`.
    ///
    /// # Example
    ///
    /// ```
    /// use vague_dates::{Covers, Date, Day};
    ///
    /// let date = Date::parse("2007").expect("a date");
    /// let day = |text| Some(Day::parse(text).expect("a day"));
    /// assert_eq!(date.overlaps(day("2006-01-01"), day("2008-01-01")), Covers::Yes);
    /// assert_eq!(date.overlaps(day("2007-06-01"), None), Covers::Perhaps);
    /// assert_eq!(date.overlaps(None, day("2006-12-31")), Covers::No);
    /// ```
    #[must_use]
    pub fn overlaps(&self, from: Option<Day>, to: Option<Day>) -> Covers {
        let from = from.map_or(BEFORE_ALL, Day::days_since_1970);
        let to = to.map_or(AFTER_ALL, Day::days_since_1970);
        let (start, end) = self.reaches(Point::possible);
        match () {
            () if from > to || start.earliest > to || end.latest < from => Covers::No,
            () if start.latest <= to && end.earliest >= from => Covers::Yes,
            () => Covers::Perhaps,
        }
    }

    /// The first and the last possible year as written; `None` when one side is open or unknown.
    #[must_use]
    pub fn years(&self) -> Option<(i32, i32)> {
        let (first, _, _) = self.earliest()?.to_ymd();
        let (last, _, _) = self.latest()?.to_ymd();
        Some((first, last))
    }

    /// The first possible year as written; `None` when the start is open or unknown.
    pub fn first_year(&self) -> Option<i32> {
        self.earliest().map(|day| day.to_ymd().0)
    }

    /// The last possible year as written; `None` when the end is open or unknown.
    pub fn last_year(&self) -> Option<i32> {
        self.latest().map(|day| day.to_ymd().0)
    }

    /// The first and the last possible day, marks included, in days since 1970-01-01; the least and the greatest number
    /// for an open or unknown end.
    pub fn possible_days(&self) -> (i32, i32) {
        let (start, end) = self.reaches(Point::possible);
        (start.earliest, end.latest)
    }

    /// The first and the last day that it surely holds, marks included, with the same numbers for open ends; none where
    /// no day is sure, as of a year in which something happened once.
    pub fn certain_days(&self) -> Option<(i32, i32)> {
        let (start, end) = self.reaches(Point::possible);
        (start.latest <= end.earliest).then_some((start.latest, end.earliest))
    }

    /// The years of the first and the last possible day, marks included.
    pub fn possible_years(&self) -> (Option<i32>, Option<i32>) {
        let (first, last) = self.possible_days();
        let year = |days: i32, none: i32| (days != none).then(|| Day(days).to_ymd().0);
        (year(first, BEFORE_ALL), year(last, AFTER_ALL))
    }

    /// The year, when exactly one is possible as written.
    #[must_use]
    pub fn year(&self) -> Option<i32> {
        self.years()
            .and_then(|(first, last)| (first == last).then_some(first))
    }

    /// How sharp the date is; of an interval the vaguer end; `None` when neither end has a date.
    #[must_use]
    pub fn precision(&self) -> Option<Precision> {
        let (start, end) = self.ends();
        let of = |end: End| end.point().map(|point| point.shape.precision());
        of(start).max(of(end))
    }

    /// Whether it has two ends, written with a slash.
    #[must_use]
    pub fn is_interval(&self) -> bool {
        matches!(self.0, Form::Interval(..))
    }

    /// Whether the source says "about": `~` or `%`, on either end of an interval.
    #[must_use]
    pub fn is_approximate(&self) -> bool {
        self.has_mark(Mark::Approximate)
    }

    /// Whether the source is not sure: `?` or `%`, on either end of an interval.
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        self.has_mark(Mark::Uncertain)
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
    /// assert_eq!(phrase("2009~"), "about 2009");
    /// assert_eq!(phrase("2005-07-26/2005-07-27"), "26 to 27 July 2005");
    /// assert_eq!(phrase("2001/.."), "since 2001");
    /// ```
    #[must_use]
    pub fn phrase(&self) -> String {
        let mut out = String::new();
        match self.0 {
            Form::Single(point) => push_point_phrase(&mut out, point),
            Form::Interval(start, end) => push_interval_phrase(&mut out, start, end),
        }
        out
    }

    fn ends(&self) -> (End, End) {
        match self.0 {
            Form::Single(point) => (End::Point(point), End::Point(point)),
            Form::Interval(start, end) => (start, end),
        }
    }

    fn is_plain_day(&self) -> bool {
        match self.0 {
            Form::Single(point) => point.is_plain_day(),
            Form::Interval(..) => false,
        }
    }

    fn has_mark(&self, mark: Mark) -> bool {
        let (start, end) = self.ends();
        let has = |end: End| end.point().is_some_and(|point| point.mark.includes(mark));
        has(start) || has(end)
    }

    /// The possible days of the start and of the end, each narrowed by the other.
    fn reaches(&self, reach_of: fn(Point) -> Reach) -> (Reach, Reach) {
        let (start, end) = self.ends();
        let (mut start, mut end) = (
            start.reach(BEFORE_ALL, reach_of),
            end.reach(AFTER_ALL, reach_of),
        );
        start.latest = start.latest.min(end.latest);
        end.earliest = end.earliest.max(start.earliest);
        (start, end)
    }
}

impl FromStr for Date {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        Self::parse(text)
    }
}

/// Writes the EDTF, which is the text that was read.
impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = String::new();
        push_form(&mut out, self.0);
        formatter.write_str(&out)
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
    ///
    /// The algorithm is Howard Hinnant's `civil_from_days`
    /// (<https://howardhinnant.github.io/date_algorithms.html>), in which a year begins in March.
    #[must_use]
    pub fn to_ymd(self) -> (i32, u8, u8) {
        let since_era = self.0.rem_euclid(146_097) + 135_080;
        let era = self.0.div_euclid(146_097) + 4 + since_era / 146_097;
        let day_of_era = since_era % 146_097;
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = (month_from_march + 2) % 12 + 1;
        let year = era * 400 + year_of_era + i32::from(month <= 2);
        (year, to_u8(month), to_u8(day))
    }

    /// The day that is so many days after 1970-01-01, or before it if negative.
    #[must_use]
    pub fn from_days_since_1970(days: i32) -> Self {
        Self(days)
    }

    /// Where the day begins as a year with its fraction: noon of 2 July 2011 is 2011.5.
    pub fn fractional_year(self) -> f64 {
        let (year, _, _) = self.to_ymd();
        let (begin, end) = (day_number(year, 1, 1), day_number(year + 1, 1, 1));
        f64::from(year) + f64::from(self.0 - begin) / f64::from(end - begin)
    }

    /// The number of days after 1970-01-01, negative before it.
    #[must_use]
    pub fn days_since_1970(self) -> i32 {
        self.0
    }

    /// Reads `YYYY-MM-DD`, with `-` before a negative year.
    ///
    /// # Errors
    ///
    /// When it is no EDTF date, or one that is not a single plain day.
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

    /// The day as people say it in English, such as "25 November 2010".
    #[must_use]
    pub fn phrase(self) -> String {
        let (year, month, day) = self.to_ymd();
        let mut out = String::new();
        push_shape_phrase(&mut out, Shape::Day(year, month, day));
        out
    }
}

impl FromStr for Day {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        Self::parse(text)
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

    fn new(text: &str, problem: Problem) -> Self {
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

/// A control character or a change of writing direction must not disturb the message that quotes
/// it.
fn shown(character: char) -> char {
    match character {
        '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => '\u{FFFD}',
        _ if character.is_control() => '\u{FFFD}',
        _ => character,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Form {
    Single(Point),
    Interval(End, End),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum End {
    Open,
    Unknown,
    Point(Point),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Point {
    shape: Shape,
    mark: Mark,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Mark {
    Plain,
    Uncertain,
    Approximate,
    Both,
}

/// Decades and centuries are kept by their first year, which is the one with the larger number when
/// negative: `-201X` begins in -2019. Since -0000 is no year, `-000X` is -9 to -1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Shape {
    Year(i32),
    Month(i32, u8),
    Day(i32, u8, u8),
    Season(i32, u8),
    SomeMonth(i32),
    SomeDay(i32, u8),
    SomeMonthAndDay(i32),
    Decade(i32),
    Century(i32),
}

/// The first and the last day, as day numbers, that one end of a date may fall on.
#[derive(Clone, Copy)]
struct Reach {
    earliest: i32,
    latest: i32,
}

impl End {
    fn point(self) -> Option<Point> {
        match self {
            Self::Point(point) => Some(point),
            Self::Open | Self::Unknown => None,
        }
    }

    fn span(self, reach: Reach) -> Span {
        match self {
            Self::Open => Span::Open,
            Self::Unknown => Span::Unknown,
            Self::Point(_) => Span::Within {
                earliest: Day(reach.earliest),
                latest: Day(reach.latest),
            },
        }
    }

    /// `endless` is the day number that an open end has: before or after all days.
    fn reach(self, endless: i32, reach_of: fn(Point) -> Reach) -> Reach {
        match self {
            Self::Open => Reach::new(endless, endless),
            Self::Unknown => Reach::new(BEFORE_ALL, AFTER_ALL),
            Self::Point(point) => reach_of(point),
        }
    }
}

impl Reach {
    fn new(earliest: i32, latest: i32) -> Self {
        Self { earliest, latest }
    }

    fn of_years(first: i32, last: i32) -> Self {
        Self::new(day_number(first, 1, 1), day_number(last, 12, 31))
    }

    fn of_months(year: i32, first: u8, last: u8) -> Self {
        let last_day = last_day_of_month(year, last);
        Self::new(day_number(year, first, 1), day_number(year, last, last_day))
    }
}

impl Point {
    fn is_plain_day(self) -> bool {
        self.mark == Mark::Plain && matches!(self.shape, Shape::Day(..))
    }

    fn is_day_in(self, year: i32, month: u8) -> bool {
        self.is_plain_day() && self.shape.year_and_month() == Some((year, month))
    }

    /// Whether both are plain and have a month, of one year.
    fn shares_year(self, other: Self) -> bool {
        let year = |point: Self| point.shape.year_and_month().map(|(year, _)| year);
        let is_plain = self.mark == Mark::Plain && other.mark == Mark::Plain;
        is_plain && year(self).is_some() && year(self) == year(other)
    }

    fn written(self) -> Reach {
        self.shape.reach()
    }

    /// The days that must be thought possible: wider than what is written for marked dates and
    /// seasons.
    fn possible(self) -> Reach {
        match self.shape {
            Shape::Season(year, _) => {
                Reach::new(day_number(year, 1, 1), day_number(year + 1, 3, 31))
            }
            shape if self.mark == Mark::Plain => shape.reach(),
            shape => shape.widened(),
        }
    }
}

impl Mark {
    fn includes(self, other: Self) -> bool {
        self == other || self == Self::Both
    }

    fn edtf(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Uncertain => "?",
            Self::Approximate => "~",
            Self::Both => "%",
        }
    }

    fn phrase(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Uncertain => "possibly ",
            Self::Approximate => "about ",
            Self::Both => "possibly about ",
        }
    }
}

impl Shape {
    fn reach(self) -> Reach {
        match self {
            Self::Year(year) | Self::SomeMonth(year) | Self::SomeMonthAndDay(year) => {
                Reach::of_years(year, year)
            }
            Self::Month(year, month) | Self::SomeDay(year, month) => {
                Reach::of_months(year, month, month)
            }
            Self::Day(year, month, day) => {
                Reach::new(day_number(year, month, day), day_number(year, month, day))
            }
            Self::Season(year, season) => season_reach(year, season),
            Self::Decade(first) => Reach::of_years(first, last_year(first, 9)),
            Self::Century(first) => Reach::of_years(first, last_year(first, 99)),
        }
    }

    /// One unit more on either side. Only years, months and days can be marked, so only they widen.
    fn widened(self) -> Reach {
        let reach = self.reach();
        match self {
            Self::Year(year) => Reach::of_years(year - 1, year + 1),
            Self::Month(..) => Reach::new(
                first_of_month(reach.earliest - 1),
                last_of_month(reach.latest + 1),
            ),
            Self::Day(..) => Reach::new(reach.earliest - 1, reach.latest + 1),
            _ => reach,
        }
    }

    fn precision(self) -> Precision {
        match self {
            Self::Day(..) => Precision::Day,
            Self::Month(..) | Self::SomeDay(..) => Precision::Month,
            Self::Season(..) => Precision::Season,
            Self::Year(_) | Self::SomeMonth(_) | Self::SomeMonthAndDay(_) => Precision::Year,
            Self::Decade(_) => Precision::Decade,
            Self::Century(_) => Precision::Century,
        }
    }

    /// A year of four digits, a month or a day: what level 1 can mark and what an interval can
    /// begin or end with.
    fn is_simple(self) -> bool {
        match self {
            Self::Year(year) => year.unsigned_abs() <= 9_999,
            Self::Month(..) | Self::Day(..) => true,
            _ => false,
        }
    }

    fn year_and_month(self) -> Option<(i32, u8)> {
        match self {
            Self::Month(year, month) | Self::Day(year, month, _) => Some((year, month)),
            _ => None,
        }
    }
}

/// The quarter that edtf.js gives, for the standard says nothing: 21 is January to March.
fn season_reach(year: i32, season: u8) -> Reach {
    let last_month = season.saturating_sub(20).clamp(1, 4) * 3;
    Reach::of_months(year, last_month - 2, last_month)
}

fn last_year(first: i32, more: i32) -> i32 {
    match first {
        ..0 => (first + more).min(-1),
        0.. => first + more,
    }
}

/// Days since 1970-01-01. Howard Hinnant's `days_from_civil`; years within ±1,000,000 cannot
/// overflow.
fn day_number(year: i32, month: u8, day: u8) -> i32 {
    let year_from_march = year - i32::from(month <= 2);
    let year_of_era = year_from_march.rem_euclid(400);
    let month_from_march = (i32::from(month) + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + i32::from(day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    year_from_march.div_euclid(400) * 146_097 + day_of_era - 719_468
}

fn last_day_of_month(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap_year(year) => 29,
        2 => 28,
        _ => 31,
    }
}

fn is_leap_year(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn first_of_month(days: i32) -> i32 {
    let (year, month, _) = Day(days).to_ymd();
    day_number(year, month, 1)
}

fn last_of_month(days: i32) -> i32 {
    let (year, month, _) = Day(days).to_ymd();
    day_number(year, month, last_day_of_month(year, month))
}

fn to_u8(number: i32) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Problem {
    Empty,
    Unlike,
    YearDigits,
    YearZeroSign,
    LongYear,
    Month,
    Day(u8),
    TwoMarks,
    MarkPlace,
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
            Self::TwoMarks | Self::MarkPlace => "edtf-mark",
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
            Self::TwoMarks => "expected one mark at the end, % for both ? and ~",
            Self::MarkPlace => "only a year of four digits, a month or a day can have ?, ~ or %",
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

    /// The same problem with a better reason where the text as a whole shows one.
    fn sharpened(self, text: &str) -> Self {
        match self {
            _ if text.is_empty() => Self::Empty,
            Self::Unlike if has_time(text) => Self::Time,
            Self::Unlike if is_like_level_two(text) => Self::LevelTwo,
            _ => self,
        }
    }
}

fn has_time(text: &str) -> bool {
    text.split('/').any(|end| match end.split_once('T') {
        Some((day, _)) => matches!(parse_shape(day), Ok(Shape::Day(..))),
        None => false,
    })
}

/// Made of the characters of EDTF only, with a digit or `X` and one of those that level 2 uses in
/// more places.
fn is_like_level_two(text: &str) -> bool {
    let is_number = |byte: u8| byte.is_ascii_digit() || byte == b'X';
    let is_special = |byte: u8| b"X?~%ES[]{}".contains(&byte);
    let is_edtf = |byte: u8| is_number(byte) || is_special(byte) || b"-/.,Y ".contains(&byte);
    text.bytes().all(is_edtf) && text.bytes().any(is_special) && text.bytes().any(is_number)
}

fn parse_form(text: &str) -> Result<Form, Problem> {
    match text.split_once('/') {
        Some((_, end)) if end.contains('/') => Err(Problem::Slashes),
        Some((start, end)) => parse_interval(start, end),
        None => parse_point(text).map(Form::Single),
    }
}

fn parse_interval(start: &str, end: &str) -> Result<Form, Problem> {
    let (start, end) = (parse_end(start)?, parse_end(end)?);
    let first = start.reach(BEFORE_ALL, Point::written).earliest;
    let last = end.reach(AFTER_ALL, Point::written).latest;
    if last < first {
        return Err(Problem::Reversed);
    }
    Ok(Form::Interval(start, end))
}

fn parse_end(text: &str) -> Result<End, Problem> {
    match text {
        "" => Ok(End::Unknown),
        ".." => Ok(End::Open),
        _ => parse_point(text).and_then(interval_end),
    }
}

fn interval_end(point: Point) -> Result<End, Problem> {
    match point.shape {
        shape if shape.is_simple() => Ok(End::Point(point)),
        Shape::Year(_) | Shape::Season(..) => Err(Problem::IntervalEnd),
        _ => Err(Problem::LevelTwo),
    }
}

fn parse_point(text: &str) -> Result<Point, Problem> {
    let (body, mark) = split_mark(text);
    if split_mark(body).1 != Mark::Plain {
        return Err(Problem::TwoMarks);
    }
    let shape = parse_shape(body)?;
    if mark != Mark::Plain && !shape.is_simple() {
        return Err(Problem::MarkPlace);
    }
    Ok(Point { shape, mark })
}

fn split_mark(text: &str) -> (&str, Mark) {
    for mark in [Mark::Uncertain, Mark::Approximate, Mark::Both] {
        if let Some(body) = text.strip_suffix(mark.edtf()) {
            return (body, mark);
        }
    }
    (text, Mark::Plain)
}

fn parse_shape(text: &str) -> Result<Shape, Problem> {
    if let Some(year) = text.strip_prefix('Y') {
        return parse_long_year(year);
    }
    let (sign, body) = split_sign(text);
    let mut parts = body.split('-');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(year), None, _, _) => parse_year_alone(sign, year),
        (Some(year), Some(month), None, _) => parse_month(parse_year(sign, year)?, month),
        (Some(year), Some(month), Some(day), None) => {
            parse_day(parse_year(sign, year)?, month, day)
        }
        _ => Err(Problem::Unlike),
    }
}

fn parse_long_year(text: &str) -> Result<Shape, Problem> {
    let (sign, digits) = split_sign(text);
    let year = parse_number(digits).ok_or(Problem::Unlike)?;
    match year {
        10_000..=YEAR_LIMIT if !digits.starts_with('0') => Ok(Shape::Year(sign * year)),
        _ => Err(Problem::LongYear),
    }
}

fn parse_year_alone(sign: i32, text: &str) -> Result<Shape, Problem> {
    if let Some(year) = parse_masked(sign, text, "XX") {
        return Ok(Shape::Century(year));
    }
    if let Some(year) = parse_masked(sign, text, "X") {
        return Ok(Shape::Decade(year));
    }
    parse_year(sign, text).map(Shape::Year)
}

/// The first year of a decade or century, which before the year 0 is the one furthest from it.
fn parse_masked(sign: i32, text: &str, mask: &str) -> Option<i32> {
    let known = parse_number(text.strip_suffix(mask)?).filter(|_| text.len() == 4)?;
    let length = if mask.len() == 1 { 10 } else { 100 };
    Some(match sign {
        ..0 => -(known * length + length - 1),
        0.. => known * length,
    })
}

fn parse_year(sign: i32, text: &str) -> Result<i32, Problem> {
    match parse_number(text) {
        Some(0) if text.len() == 4 && sign < 0 => Err(Problem::YearZeroSign),
        Some(year) if text.len() == 4 => Ok(sign * year),
        Some(_) => Err(Problem::YearDigits),
        None => Err(Problem::Unlike),
    }
}

fn parse_month(year: i32, text: &str) -> Result<Shape, Problem> {
    match parse_two_digits(text)? {
        None => Ok(Shape::SomeMonth(year)),
        Some(month @ 1..=12) => Ok(Shape::Month(year, month)),
        Some(season @ 21..=24) => Ok(Shape::Season(year, season)),
        Some(25..=41) => Err(Problem::LevelTwo),
        Some(_) => Err(Problem::Month),
    }
}

fn parse_day(year: i32, month: &str, day: &str) -> Result<Shape, Problem> {
    match (parse_two_digits(month)?, day) {
        (None, "XX") => Ok(Shape::SomeMonthAndDay(year)),
        (Some(month @ 1..=12), "XX") => Ok(Shape::SomeDay(year, month)),
        (Some(month @ 1..=12), _) => parse_day_of_month(year, month, day),
        (None, _) => Err(Problem::LevelTwo),
        (Some(_), _) => Err(Problem::Month),
    }
}

fn parse_day_of_month(year: i32, month: u8, text: &str) -> Result<Shape, Problem> {
    let last = last_day_of_month(year, month);
    match parse_two_digits(text)? {
        Some(day) if (1..=last).contains(&day) => Ok(Shape::Day(year, month, day)),
        _ => Err(Problem::Day(last)),
    }
}

/// `None` for `XX`; numbers of more or fewer digits are out of every range, as 0 is.
fn parse_two_digits(text: &str) -> Result<Option<u8>, Problem> {
    match parse_number(text) {
        _ if text == "XX" => Ok(None),
        Some(number) if text.len() == 2 => Ok(Some(to_u8(number))),
        Some(_) => Ok(Some(0)),
        None => Err(Problem::Unlike),
    }
}

fn split_sign(text: &str) -> (i32, &str) {
    match text.strip_prefix('-') {
        Some(body) => (-1, body),
        None => (1, text),
    }
}

/// A number of ASCII digits only, without sign; one too large becomes `i32::MAX`.
fn parse_number(text: &str) -> Option<i32> {
    let add = |number: i32, byte: u8| {
        let digit = byte.is_ascii_digit().then(|| i32::from(byte - b'0'))?;
        Some(number.saturating_mul(10).saturating_add(digit))
    };
    text.bytes().try_fold(0, add).filter(|_| !text.is_empty())
}

fn push_form(out: &mut String, form: Form) {
    match form {
        Form::Single(point) => push_point(out, point),
        Form::Interval(start, end) => {
            push_end(out, start);
            out.push('/');
            push_end(out, end);
        }
    }
}

fn push_end(out: &mut String, end: End) {
    match end {
        End::Unknown => (),
        End::Open => out.push_str(".."),
        End::Point(point) => push_point(out, point),
    }
}

fn push_point(out: &mut String, point: Point) {
    push_shape(out, point.shape);
    out.push_str(point.mark.edtf());
}

fn push_shape(out: &mut String, shape: Shape) {
    match shape {
        Shape::Year(year) => push_year_alone(out, year),
        Shape::Month(year, month) | Shape::Season(year, month) => push_year_month(out, year, month),
        Shape::Day(year, month, day) => push_year_month_day(out, year, month, day),
        Shape::Decade(first) => push_masked(out, first, 10, "X"),
        Shape::Century(first) => push_masked(out, first, 100, "XX"),
        Shape::SomeMonth(year) => push_unspecified(out, year, "-XX"),
        Shape::SomeMonthAndDay(year) => push_unspecified(out, year, "-XX-XX"),
        Shape::SomeDay(year, month) => {
            push_year_month(out, year, month);
            out.push_str("-XX");
        }
    }
}

fn push_unspecified(out: &mut String, year: i32, mask: &str) {
    push_year(out, year);
    out.push_str(mask);
}

fn push_masked(out: &mut String, first: i32, length: u32, mask: &str) {
    push_sign(out, first);
    push_digits(out, first.unsigned_abs() / length, 4 - mask.len());
    out.push_str(mask);
}

fn push_year_alone(out: &mut String, year: i32) {
    if year.unsigned_abs() > 9_999 {
        out.push('Y');
    }
    push_year(out, year);
}

fn push_year(out: &mut String, year: i32) {
    push_sign(out, year);
    push_digits(out, year.unsigned_abs(), 4);
}

fn push_year_month(out: &mut String, year: i32, month: u8) {
    push_year(out, year);
    out.push('-');
    push_digits(out, u32::from(month), 2);
}

fn push_year_month_day(out: &mut String, year: i32, month: u8, day: u8) {
    push_year_month(out, year, month);
    out.push('-');
    push_digits(out, u32::from(day), 2);
}

fn push_sign(out: &mut String, number: i32) {
    if number < 0 {
        out.push('-');
    }
}

/// At least so many digits, with zeros before.
fn push_digits(out: &mut String, number: u32, at_least: usize) {
    if number >= 10 || at_least > 1 {
        push_digits(out, number / 10, at_least.saturating_sub(1));
    }
    out.extend(char::from_digit(number % 10, 10));
}

fn push_interval_phrase(out: &mut String, start: End, end: End) {
    match (start, end) {
        (End::Point(start), End::Point(end)) => push_two_points_phrase(out, start, end),
        (End::Point(start), End::Open) => push_between(out, "since ", start, ""),
        (End::Point(start), End::Unknown) => push_between(out, "from ", start, " on"),
        (End::Open | End::Unknown, End::Point(end)) => push_between(out, "until ", end, ""),
        (End::Open, End::Open) => out.push_str("at all times"),
        (End::Open, End::Unknown) => out.push_str("until an unknown time"),
        (End::Unknown, End::Open) => out.push_str("since an unknown time"),
        (End::Unknown, End::Unknown) => out.push_str("start and end unknown"),
    }
}

fn push_between(out: &mut String, before: &str, point: Point, after: &str) {
    out.push_str(before);
    push_point_phrase(out, point);
    out.push_str(after);
}

fn push_two_points_phrase(out: &mut String, start: Point, end: Point) {
    if start == end {
        return push_one_period_phrase(out, start);
    }
    if start.mark != Mark::Plain {
        out.push_str("from ");
    }
    push_start_phrase(out, start, end);
    push_between(out, " to ", end, "");
}

/// An interval that begins and ends in the same period.
fn push_one_period_phrase(out: &mut String, point: Point) {
    if point.mark == Mark::Plain && !point.is_plain_day() {
        out.push_str("within ");
    }
    push_point_phrase(out, point);
}

/// The start without the month and the year that the end repeats.
fn push_start_phrase(out: &mut String, start: Point, end: Point) {
    match start.shape {
        Shape::Day(year, month, day) if start.shares_year(end) && end.is_day_in(year, month) => {
            push_digits(out, u32::from(day), 1);
        }
        Shape::Day(_, month, day) if start.shares_year(end) => {
            push_day_and_month(out, day, month);
        }
        Shape::Month(_, month) if start.shares_year(end) => out.push_str(month_name(month)),
        _ => push_point_phrase(out, start),
    }
}

fn push_point_phrase(out: &mut String, point: Point) {
    out.push_str(point.mark.phrase());
    push_shape_phrase(out, point.shape);
}

fn push_shape_phrase(out: &mut String, shape: Shape) {
    match shape {
        Shape::Year(year) => push_year_phrase(out, year),
        Shape::Month(year, month) => push_month_phrase(out, "", year, month),
        Shape::Day(year, month, day) => push_day_phrase(out, year, month, day),
        Shape::Season(year, season) => push_named_year(out, season_name(season), year),
        Shape::SomeMonth(year) => push_named_year(out, "some month of", year),
        Shape::SomeDay(year, month) => push_month_phrase(out, "some day of ", year, month),
        Shape::SomeMonthAndDay(year) => push_named_year(out, "some day of", year),
        Shape::Decade(first) => push_years_phrase(out, first, 9),
        Shape::Century(first) => push_years_phrase(out, first, 99),
    }
}

fn push_day_phrase(out: &mut String, year: i32, month: u8, day: u8) {
    push_day_and_month(out, day, month);
    out.push(' ');
    push_year_phrase(out, year);
}

fn push_day_and_month(out: &mut String, day: u8, month: u8) {
    push_digits(out, u32::from(day), 1);
    out.push(' ');
    out.push_str(month_name(month));
}

fn push_month_phrase(out: &mut String, before: &str, year: i32, month: u8) {
    out.push_str(before);
    push_named_year(out, month_name(month), year);
}

fn push_named_year(out: &mut String, name: &str, year: i32) {
    out.push_str(name);
    out.push(' ');
    push_year_phrase(out, year);
}

/// "The 1990s" or, where that could be misunderstood, both years.
fn push_years_phrase(out: &mut String, first: i32, more: i32) {
    let is_clear = first >= 1_000 && (more == 99 || first % 100 != 0);
    out.push_str(if is_clear { "the " } else { "between " });
    push_year_phrase(out, first);
    if is_clear {
        return out.push('s');
    }
    out.push_str(" and ");
    push_year_phrase(out, last_year(first, more));
}

/// The year 0 is 1 BC, for historians count without it.
fn push_year_phrase(out: &mut String, year: i32) {
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

    fn date(text: &str) -> Date {
        Date::parse(text).expect(text)
    }

    fn day(text: &str) -> Day {
        Day::parse(text).expect(text)
    }

    fn refusal(text: &str) -> String {
        Date::parse(text).expect_err(text).to_string()
    }

    fn outer(text: &str) -> (String, String) {
        let shown = |day: Option<Day>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
        (shown(date(text).earliest()), shown(date(text).latest()))
    }

    fn assert_outer(text: &str, earliest: &str, latest: &str) {
        assert_eq!(
            outer(text),
            (earliest.to_owned(), latest.to_owned()),
            "{text}"
        );
    }

    fn assert_covers(text: &str, answers: &[(&str, Covers)]) {
        for (on, expected) in answers {
            assert_eq!(date(text).covers(day(on)), *expected, "{text} on {on}");
        }
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
        assert_outer("2005-21", "2005-01-01", "2005-03-31");
        assert_outer("2005-24", "2005-10-01", "2005-12-31");
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
        let within = |earliest, latest| Span::Within {
            earliest: day(earliest),
            latest: day(latest),
        };
        let bounds = date("2005/2005-03").bounds();
        assert_eq!(bounds.start, within("2005-01-01", "2005-03-31"));
        assert_eq!(bounds.end, within("2005-03-01", "2005-03-31"));
        let bounds = date("2005-12-31/2005").bounds();
        assert_eq!(bounds.end, within("2005-12-31", "2005-12-31"));
        let bounds = date("/2005").bounds();
        assert_eq!(
            (bounds.start, bounds.end),
            (Span::Unknown, within("2005-01-01", "2005-12-31"))
        );
    }

    #[test]
    fn messages_name_the_value_and_what_was_expected() {
        let expected = [
            (
                "",
                "`` is not an EDTF date, expected a text such as 2011, 2011-05 or 2011-05-31",
            ),
            (
                "2011-13",
                "`2011-13` is not an EDTF date, month must be 01 to 12",
            ),
            (
                "2011-00-01",
                "`2011-00-01` is not an EDTF date, month must be 01 to 12",
            ),
            (
                "2011-1",
                "`2011-1` is not an EDTF date, month must be 01 to 12",
            ),
            (
                "2011-21-01",
                "`2011-21-01` is not an EDTF date, month must be 01 to 12",
            ),
            (
                "2011-04-31",
                "`2011-04-31` is not an EDTF date, day must be 01 to 30",
            ),
            (
                "1900-02-29",
                "`1900-02-29` is not an EDTF date, day must be 01 to 28",
            ),
            (
                "2004-02-30",
                "`2004-02-30` is not an EDTF date, day must be 01 to 29",
            ),
            (
                "2011-01-00",
                "`2011-01-00` is not an EDTF date, day must be 01 to 31",
            ),
            (
                "2010/2002",
                "`2010/2002` is not an EDTF date, the end is before the start",
            ),
            (
                "2010-05/2010-04-30",
                "`2010-05/2010-04-30` is not an EDTF date, the end is before the start",
            ),
            (
                "2002/2003/2004",
                "`2002/2003/2004` is not an EDTF date, an interval must have one slash",
            ),
            (
                "20",
                "`20` is not an EDTF date, year must have four digits, or Y before five or six",
            ),
            (
                "-0000",
                "`-0000` is not an EDTF date, year 0000 has no sign",
            ),
            (
                "Y2004",
                "`Y2004` is not an EDTF date, year after Y must be 10000 to 999999, or -10000 to -999999",
            ),
            (
                "2004?~",
                "`2004?~` is not an EDTF date, expected one mark at the end, % for both ? and ~",
            ),
            (
                "2005-21~",
                "`2005-21~` is not an EDTF date, only a year of four digits, a month or a day can have ?, ~ or %",
            ),
            (
                "2005-21/2006",
                "`2005-21/2006` is not an EDTF date, an interval must begin and end with a year of four digits, a month or a day",
            ),
            (
                "2004-01-01T10:10:10Z",
                "`2004-01-01T10:10:10Z` is not an EDTF date, times of day are not read, expected nothing after the day",
            ),
            (
                "about 2004",
                "`about 2004` is not an EDTF date, expected a form such as 2011, 2011-05, 2011-05-31 or 2002/2010",
            ),
        ];
        for (text, message) in expected {
            assert_eq!(refusal(text), message);
        }
    }

    #[test]
    fn level_two_is_refused_as_such() {
        let texts = [
            "2004?-06",
            "?2004",
            "2004-06-~01",
            "XXXX",
            "XXXX-12-XX",
            "1XXX-12",
            "1985-XX-05",
            "201X-05",
            "Y17E7",
            "Y171010000S3",
            "1950S2",
            "[1667,1668]",
            "{1960..1970}",
            "2001-25",
            "2001-41",
            "201X/2015",
            "2004-06-XX/2004-07-03",
        ];
        for text in texts {
            let error = Date::parse(text).expect_err(text);
            assert!(error.is_level_two(), "{error}");
            assert!(
                error
                    .to_string()
                    .ends_with("is not an EDTF date of level 0 or 1, level 2 is not read")
            );
        }
    }

    #[test]
    fn junk_is_refused_but_not_as_level_two() {
        for text in [
            " 2004",
            "2004 ",
            "+2004",
            "20xx",
            "y17000",
            "2004-0a",
            "Tuesday",
            "٢٠٠٤",
            "2004–05",
            "-",
            "/-",
            "—/X",
        ] {
            let error = Date::parse(text).expect_err(text);
            assert!(!error.is_level_two(), "{error}");
        }
    }

    #[test]
    fn long_and_hostile_texts_are_quoted_safely() {
        let message = refusal(&"9".repeat(10_000));
        assert!(message.starts_with(&format!("`{}…` is not", "9".repeat(QUOTED_CHARACTERS))));
        assert!(refusal("a\u{202E}b\u{0}\nc").starts_with("`a\u{FFFD}b\u{FFFD}\u{FFFD}c` is not"));
    }

    #[test]
    fn a_day_is_a_plain_day() {
        for text in [
            "2011",
            "2011-05",
            "2011-05-31~",
            "2011-05-31/2011-05-31",
            "2011-05-XX",
        ] {
            let message = Day::parse(text).expect_err(text).to_string();
            assert_eq!(
                message,
                format!("`{text}` is not a day, expected YYYY-MM-DD")
            );
        }
        assert_eq!(
            Day::parse("2011-13-01").expect_err("month 13").code(),
            "edtf-month"
        );
        assert_eq!(day("2010-11-25").phrase(), "25 November 2010");
    }

    #[test]
    fn covers_of_plain_dates() {
        use Covers::{No, Perhaps, Yes};
        assert_covers(
            "2007-05-06",
            &[("2007-05-05", No), ("2007-05-06", Yes), ("2007-05-07", No)],
        );
        assert_covers(
            "2007",
            &[
                ("2006-12-31", No),
                ("2007-01-01", Perhaps),
                ("2007-12-31", Perhaps),
                ("2008-01-01", No),
            ],
        );
        assert_covers(
            "201X",
            &[
                ("2009-12-31", No),
                ("2015-01-01", Perhaps),
                ("2020-01-01", No),
            ],
        );
    }

    #[test]
    fn covers_of_intervals() {
        use Covers::{No, Perhaps, Yes};
        assert_covers(
            "2002/2010",
            &[
                ("2001-12-31", No),
                ("2002-01-01", Perhaps),
                ("2002-12-30", Perhaps),
            ],
        );
        assert_covers(
            "2002/2010",
            &[
                ("2002-12-31", Yes),
                ("2010-01-01", Yes),
                ("2010-01-02", Perhaps),
            ],
        );
        assert_covers("2002/2010", &[("2010-12-31", Perhaps), ("2011-01-01", No)]);
        assert_covers(
            "2001/..",
            &[
                ("2000-12-31", No),
                ("2001-12-30", Perhaps),
                ("2001-12-31", Yes),
                ("9999-01-01", Yes),
            ],
        );
        assert_covers(
            "2001/",
            &[
                ("2000-12-31", No),
                ("2001-12-31", Perhaps),
                ("2030-01-01", Perhaps),
            ],
        );
        assert_covers(
            "../2005",
            &[
                ("-9999-01-01", Yes),
                ("2005-01-01", Yes),
                ("2005-01-02", Perhaps),
                ("2006-01-01", No),
            ],
        );
        assert_covers(
            "/2005",
            &[
                ("1990-01-01", Perhaps),
                ("2005-12-31", Perhaps),
                ("2006-01-01", No),
            ],
        );
        assert_covers(
            "2001-05-06/",
            &[
                ("2001-05-05", No),
                ("2001-05-06", Yes),
                ("2001-05-07", Perhaps),
            ],
        );
        assert_covers("../..", &[("2001-05-06", Yes)]);
        assert_covers("/", &[("2001-05-06", Perhaps)]);
    }

    #[test]
    fn marks_widen_by_one_unit() {
        use Covers::{No, Perhaps, Yes};
        assert_covers(
            "2009~",
            &[
                ("2007-12-31", No),
                ("2008-01-01", Perhaps),
                ("2010-12-31", Perhaps),
                ("2011-01-01", No),
            ],
        );
        assert_covers(
            "2009-01?",
            &[
                ("2008-11-30", No),
                ("2008-12-01", Perhaps),
                ("2009-02-28", Perhaps),
                ("2009-03-01", No),
            ],
        );
        assert_covers(
            "2009-01-31%",
            &[
                ("2009-01-29", No),
                ("2009-01-30", Perhaps),
                ("2009-01-31", Perhaps),
            ],
        );
        assert_covers(
            "2009-01-31%",
            &[("2009-02-01", Perhaps), ("2009-02-02", No)],
        );
        assert_covers(
            "2002~/2010",
            &[
                ("2000-12-31", No),
                ("2001-01-01", Perhaps),
                ("2003-12-30", Perhaps),
                ("2003-12-31", Yes),
            ],
        );
        assert_covers(
            "2002/2010?",
            &[
                ("2002-12-31", Yes),
                ("2009-01-01", Yes),
                ("2009-01-02", Perhaps),
                ("2011-12-31", Perhaps),
            ],
        );
        assert_covers("2002/2010?", &[("2012-01-01", No)]);
    }

    #[test]
    fn seasons_tell_no_months() {
        use Covers::{No, Perhaps};
        assert_covers(
            "2005-22",
            &[
                ("2004-12-31", No),
                ("2005-01-01", Perhaps),
                ("2005-08-01", Perhaps),
            ],
        );
        assert_covers("2005-24", &[("2006-02-01", Perhaps), ("2006-04-01", No)]);
    }

    #[test]
    fn overlaps_with_periods() {
        let overlaps = |text: &str, from: &str, to: &str| {
            let limit = |text: &str| Day::parse(text).ok();
            date(text).overlaps(limit(from), limit(to))
        };
        assert_eq!(overlaps("2007", "2007-01-01", "2007-12-31"), Covers::Yes);
        assert_eq!(overlaps("2007", "2007-01-02", ""), Covers::Perhaps);
        assert_eq!(overlaps("2007", "2008-01-01", ""), Covers::No);
        assert_eq!(
            overlaps("2007~", "2007-01-01", "2007-12-31"),
            Covers::Perhaps
        );
        assert_eq!(
            overlaps("2002/2010", "2003-01-01", "2004-01-01"),
            Covers::Yes
        );
        assert_eq!(overlaps("2001/..", "2030-01-01", ""), Covers::Yes);
        assert_eq!(overlaps("2001/", "2030-01-01", ""), Covers::Perhaps);
        assert_eq!(overlaps("/", "", ""), Covers::Yes);
        assert_eq!(
            overlaps("2002/2010", "2005-01-01", "2004-01-01"),
            Covers::No
        );
    }

    #[test]
    fn years_precision_and_marks() {
        assert_eq!(
            (date("2007").year(), date("200X").year()),
            (Some(2007), None)
        );
        assert_eq!(date("2002-05/2010").years(), Some((2002, 2010)));
        assert_eq!(
            (date("2002/..").years(), date("/2002").year()),
            (None, None)
        );
        assert_eq!(date("2007-05-XX").precision(), Some(Precision::Month));
        assert_eq!(date("2007-05-06/2008").precision(), Some(Precision::Year));
        assert_eq!(
            (date("../2008-05").precision(), date("/..").precision()),
            (Some(Precision::Month), None)
        );
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
        assert_eq!(
            dates.iter().map(Date::to_string).collect::<Vec<_>>(),
            sorted
        );
        assert_eq!(date("../..").sort_key(), (i32::MIN, i32::MAX));
    }

    #[test]
    fn phrases_of_dates() {
        let expected = [
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
            ("005X", "between AD 50 and AD 59"),
            ("000X", "between 1 BC and AD 9"),
            ("-201X", "between 2020 BC and 2011 BC"),
            ("2004-XX", "some month of 2004"),
            ("1985-04-XX", "some day of April 1985"),
            ("1985-XX-XX", "some day of 1985"),
            ("2005-21", "spring 2005"),
            ("2005-24", "winter 2005"),
            ("-0043-03-15", "15 March 44 BC"),
            ("0000", "1 BC"),
            ("0079-08", "August AD 79"),
            ("Y17000", "17000"),
        ];
        for (text, phrase) in expected {
            assert_eq!(date(text).phrase(), phrase);
        }
    }

    #[test]
    fn phrases_of_intervals() {
        let expected = [
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
        ];
        for (text, phrase) in expected {
            assert_eq!(date(text).phrase(), phrase);
        }
    }

    #[test]
    fn days_by_number() {
        assert_eq!(Day::from_ymd(1970, 1, 1), Some(Day(0)));
        assert_eq!(
            Day::from_ymd(2024, 2, 29).map(Day::days_since_1970),
            Some(19_782)
        );
        assert_eq!(
            Day::from_ymd(0, 1, 1).map(Day::days_since_1970),
            Some(-719_528)
        );
        let missing = [
            (2011, 0, 1),
            (2011, 13, 1),
            (2011, 4, 31),
            (2011, 1, 0),
            (1_000_000, 1, 1),
        ];
        assert!(
            missing
                .iter()
                .all(|&(year, month, day)| Day::from_ymd(year, month, day).is_none())
        );
        assert_eq!(Day(i32::MIN).to_ymd(), (-5_877_641, 6, 23));
        assert_eq!(Day(i32::MAX).to_ymd(), (5_881_580, 7, 11));
    }

    /// Every day of 800 years, counted on one by one by another rule than the one under test.
    #[test]
    fn days_of_eight_centuries_follow_each_other() {
        let mut expected = (1_570, 1, 1);
        let first = day("1570-01-01").days_since_1970();
        for number in first..first + 2 * 146_097 {
            assert_eq!(Day(number).to_ymd(), expected);
            assert_eq!(
                Day::from_ymd(expected.0, expected.1, expected.2),
                Some(Day(number))
            );
            expected = day_after(expected);
        }
    }

    fn day_after((year, month, day): (i32, u8, u8)) -> (i32, u8, u8) {
        match (month, day) {
            (12, 31) => (year + 1, 1, 1),
            _ if day == last_day_of_month(year, month) => (year, month + 1, 1),
            _ => (year, month, day + 1),
        }
    }

    /// The definition of `Yes`, `Perhaps` and `No`, tried with every possible start and end.
    #[test]
    fn answers_agree_with_every_possible_start_and_end() {
        let texts = [
            "2004-02-28/2004-03",
            "2004-02/2004-02",
            "2004-02/2004-02-10",
            "2004-02-10/2004-02",
            "2004-02",
            "2004-02-29",
            "2004-02-28~/2004-03-02?",
            "2004-02-28/2004-02-29",
            "2004-02-XX",
            "2004-02-20%",
            "2004-02-25~/2004-02-25",
        ];
        for text in texts {
            for from in (-3..70).step_by(3) {
                for length in [0, 1, 5, 30] {
                    let from = day("2004-01-25").0 + from;
                    let to = from + length;
                    let answer = date(text).overlaps(Some(Day(from)), Some(Day(to)));
                    assert_eq!(answer, tried(date(text), from, to), "{text} {from} {to}");
                }
            }
        }
    }

    fn tried(date: Date, from: i32, to: i32) -> Covers {
        let (start, end) = date.ends();
        let reach = |end: End| {
            end.point()
                .map(Point::possible)
                .expect("both ends have a date")
        };
        let starts = || reach(start).earliest..=reach(start).latest;
        let ends = || reach(end).earliest..=reach(end).latest;
        let pairs = starts().flat_map(|start| ends().map(move |end| (start, end)));
        let (mut hits, mut count) = (0, 0);
        for (start, end) in pairs.filter(|(start, end)| start <= end) {
            count += 1;
            hits += i32::from(start <= to && end >= from);
        }
        match hits {
            0 => Covers::No,
            _ if hits == count => Covers::Yes,
            _ => Covers::Perhaps,
        }
    }
}

/// Native only: proptest asks the system for random numbers, which wasm32-unknown-unknown has not.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use proptest::prelude::*;
    use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

    use super::*;

    fn check<S: Strategy>(strategy: &S, test: impl Fn(S::Value) -> Result<(), TestCaseError>) {
        let config = Config {
            cases: 4_000,
            failure_persistence: None,
            ..Config::default()
        };
        let random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
        let result = TestRunner::new_with_rng(config, random).run(strategy, test);
        assert!(result.is_ok(), "{}", result.expect_err("checked"));
    }

    fn simple_points() -> impl Strategy<Value = String> {
        prop_oneof![
            "-?[0-9]{3}[1-9][?~%]?",
            "[0-9]{4}-(0[1-9]|1[0-2])[?~%]?",
            "-?[0-9]{3}[1-9]-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])[?~%]?",
        ]
    }

    fn valid_texts() -> impl Strategy<Value = String> {
        let end = || prop_oneof![4 => simple_points(), 1 => Just(String::new()), 1 => Just("..".to_owned())];
        let interval = (end(), end()).prop_map(|(start, end)| format!("{start}/{end}"));
        let single = prop_oneof![
            simple_points(),
            "-?[0-9]{3}X|-?[0-9]{2}XX",
            "-?[0-9]{3}[1-9]-(XX|XX-XX|0[1-9]-XX|1[0-2]-XX|2[1-4])",
            "Y-?[1-9][0-9]{4,5}",
        ];
        prop_oneof![
            single,
            interval.prop_filter("not reversed", |text| Date::parse(text).is_ok())
        ]
    }

    #[test]
    fn what_is_read_is_written_again() {
        check(&valid_texts(), |text| {
            let date =
                Date::parse(&text).map_err(|error| TestCaseError::fail(error.to_string()))?;
            prop_assert_eq!(date.to_string(), text);
            prop_assert_eq!(Date::parse(&date.to_string()), Ok(date));
            Ok(())
        });
    }

    #[test]
    fn earliest_is_never_after_latest() {
        check(&valid_texts(), |text| {
            let date = Date::parse(&text).expect("valid");
            let (first, last) = date.sort_key();
            prop_assert!(first <= last);
            for span in [date.bounds().start, date.bounds().end] {
                if let Span::Within { earliest, latest } = span {
                    prop_assert!(earliest <= latest && first <= earliest.0 && latest.0 <= last);
                }
            }
            Ok(())
        });
    }

    #[test]
    fn never_yes_outside_the_bounds_and_never_no_within() {
        check(&(valid_texts(), -40_000_i32..40_000), |(text, away)| {
            let date = Date::parse(&text).expect("valid");
            let (first, last) = date.sort_key();
            for near in [first, last] {
                let on = Day(near.saturating_add(away));
                let answer = date.covers(on);
                let is_within = (first..=last).contains(&on.0);
                prop_assert_ne!(answer, if is_within { Covers::No } else { Covers::Yes });
            }
            Ok(())
        });
    }

    #[test]
    fn phrases_are_never_edtf() {
        check(&valid_texts(), |text| {
            let phrase = Date::parse(&text).expect("valid").phrase();
            prop_assert!(
                !phrase.is_empty() && !phrase.contains(['-', '/', '?', '~', '%', 'X', 'Y']),
                "{}",
                phrase
            );
            prop_assert!(!phrase.contains(".."), "{}", phrase);
            Ok(())
        });
    }

    #[test]
    fn no_text_panics() {
        let near = "[-0-9XYSET?~%/.{}\\[\\], ]{0,24}";
        check(&prop_oneof!["\\PC*", "(?s).*", near], |text| {
            match Date::parse(&text) {
                Ok(date) => prop_assert_eq!(date.to_string(), text.as_str()),
                Err(error) => prop_assert!(
                    error.to_string().starts_with('`') && error.code().starts_with("edtf-")
                ),
            }
            prop_assert!(Day::parse(&text).is_err() || text.len() >= 10);
            Ok(())
        });
    }

    #[test]
    fn days_there_and_back() {
        let whole_range = day_number(-YEAR_LIMIT, 1, 1)..=day_number(YEAR_LIMIT, 12, 31);
        check(
            &prop_oneof![-150_000..=150_000_i32, whole_range],
            |number| {
                let (year, month, day) = Day(number).to_ymd();
                prop_assert_eq!(Day::from_ymd(year, month, day), Some(Day(number)));
                Ok(())
            },
        );
    }
}
