//! Whether what is dated was in force on a day or in a period.

use crate::period::QualifiedPeriod;
use crate::range::{AFTER_ALL, BEFORE_ALL};
use crate::{Date, Day};

/// Whether something so dated was in force; the dates do not always tell.
///
/// It is serialized as `yes`, `no` or `perhaps`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
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

impl Date {
    /// Whether what is so dated was in force on a day.
    ///
    /// - `Yes`: the day is not before the latest possible start and not after the earliest possible
    ///   end. An open end (`2001/..`) is still going on; an unknown one (`2001/`) may have come at
    ///   once.
    /// - `No`: the day is outside the outer bounds.
    /// - `Perhaps`: anything else. A date that is no interval names something at some time within
    ///   its period, so only a plain day is ever `Yes`.
    ///
    /// A qualified date widens both ways by one unit of its own precision: `2009~` by a year,
    /// `2009-05?` by a month, `2009-05-31%` by a day. In that margin the answer is `Perhaps`, on
    /// either side of the bounds as written.
    ///
    /// A season names no months in the standard, and it comes at other times in the south: the answer
    /// is `Perhaps` from 1 January of its year to 31 March of the next.
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
        let (start, end) = self.0.ranges(QualifiedPeriod::possible);
        match () {
            () if from > to || start.earliest > to || end.latest < from => Covers::No,
            () if start.latest <= to && end.earliest >= from => Covers::Yes,
            () => Covers::Perhaps,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Endpoint;

    fn date(text: &str) -> Date {
        Date::parse(text).expect(text)
    }

    fn day(text: &str) -> Day {
        Day::parse(text).expect(text)
    }

    fn assert_covers(text: &str, answers: &[(&str, Covers)]) {
        for (on, expected) in answers {
            assert_eq!(date(text).covers(day(on)), *expected, "{text} on {on}");
        }
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
    fn qualifiers_widen_by_one_unit() {
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
        let (start, end) = date.0.endpoints();
        let range = |endpoint: Endpoint| {
            let dated = endpoint.dated().expect("both ends have a date");
            dated.possible()
        };
        let starts = || range(start).earliest..=range(start).latest;
        let ends = || range(end).earliest..=range(end).latest;
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
