//! Dates as vague as their sources: the Extended Date/Time Format of the Library of Congress (EDTF,
//! 2019), which is part of ISO 8601-2.
//!
//! Source: <https://www.loc.gov/standards/datetime/>. Read here are dates and intervals of level 0
//! and all of level 1:
//!
//! | text | meaning |
//! |---|---|
//! | `2011`, `2011-05`, `2011-05-31` | a year, a month, a day |
//! | `2011?`, `2011-05~`, `2011-05-31%` | uncertain, approximate, both; the qualifier is for the whole date |
//! | `201X`, `20XX` | some year of a decade, of a century |
//! | `2004-XX`, `1985-04-XX`, `1985-XX-XX` | some month, some day |
//! | `2005-21` to `2005-24` | spring, summer, autumn, winter |
//! | `-0044`, `Y17000`, `Y-17000` | years before the year 0, years of five or six digits |
//! | `2002/2010`, `2001/..`, `../2005`, `2001/`, `/2005` | intervals; `..` is an open end, nothing an unknown one |
//!
//! Deliberately not read: times of day (`2011-05-31T12:00Z`), since the record knows no finer unit
//! than the day; level 2; years beyond ±999999. The standard names no qualifiers on seasons, on
//! years with `Y` or beside `X`, and only years, months and days as ends of an interval at level 1,
//! so anything else is refused there.
//!
//! An interval includes both its ends. It is reversed, and refused, when its end lies wholly before
//! its start; `2005-12-31/2005` is not, for the end may fall on that same day.
//!
//! Both ends may be missing (`../..`, `/`), which nothing forbids, though such a date says nothing.
//!
//! The reading is compared with two others: the npm package `edtf` and the crate `edtf-core`. The
//! README of this crate says where they differ, and why.
//!
//! What people type (`31 December 2011`, `31.12.2011`) is no EDTF; the module [`typed`] reads it.
//!
//! # Example
//!
//! ```
//! use vague_dates::{Covers, Date, Day};
//!
//! let stay = Date::parse("2002~/2010-05").expect("level 1 has intervals with qualifiers");
//! assert_eq!(stay.phrase(), "from about 2002 to May 2010");
//! assert_eq!(stay.covers(Day::parse("2006-01-01").expect("a day")), Covers::Yes);
//! assert_eq!(stay.covers(Day::parse("2001-06-01").expect("a day")), Covers::Perhaps);
//! ```

mod bounds;
mod calendar;
mod covers;
mod date;
mod day;
mod day_read;
mod display;
mod error;
mod form;
mod parse;
mod period;
mod precision;
mod range;
pub mod typed;
#[cfg(feature = "words")]
mod words;

pub use bounds::{Bounds, Span};
pub use covers::Covers;
pub use date::Date;
pub use day::Day;
pub use error::ParseError;
pub use precision::Precision;
#[cfg(feature = "words")]
pub use words::year_phrase;
