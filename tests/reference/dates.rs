//! Chance, and dates counted day by day.

use vague_dates::Day;

pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        // Knuth's MMIX; the upper bits are the random ones.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit
    }

    pub(crate) fn number_below(&mut self, limit: u16) -> i32 {
        i32::from(self.below(limit.into()) as u16)
    }

    pub(crate) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    pub(crate) fn pick<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.below(choices.len())]
    }

    pub(crate) fn some<T: Clone>(&mut self, choices: &[T], most: usize) -> Vec<T> {
        let mut chosen = choices.to_vec();
        while chosen.len() > most || (!chosen.is_empty() && self.once_in(3)) {
            let gone = self.below(chosen.len());
            chosen.remove(gone);
        }
        chosen
    }
}

pub(crate) fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

pub(crate) fn days_in(year: i32, month: i32) -> i32 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970-01-01, for years from 1970 on.
pub(crate) fn number_of(year: i32, month: i32, day: i32) -> i32 {
    let years: i32 = (1970..year)
        .map(|year| if is_leap(year) { 366 } else { 365 })
        .sum();
    years + (1..month).map(|month| days_in(year, month)).sum::<i32>() + day - 1
}

/// The first and the last year, no end where it is unknown.
pub(crate) type Years = (Option<i32>, Option<i32>);

/// A date with what it may stand for.
#[derive(Clone, Debug)]
pub(crate) struct Moment {
    pub(crate) text: String,
    /// As written, no end where it is unknown.
    pub(crate) first: Option<i32>,
    pub(crate) last: Option<i32>,
    /// With what its marks add.
    pub(crate) possible: (i32, i32),
    pub(crate) years: Years,
    pub(crate) is_interval: bool,
}

impl Moment {
    pub(crate) fn first_year(&self) -> (i32, &'static str, bool) {
        self.year_of(self.first.or(self.last).expect("an end"))
    }

    pub(crate) fn last_year(&self) -> (i32, &'static str, bool) {
        self.year_of(self.last.or(self.first).expect("an end"))
    }

    fn year_of(&self, day: i32) -> (i32, &'static str, bool) {
        if self.text == "200X" {
            return (2000, "decade", false);
        }
        let year = (1970..2100).find(|year| day < number_of(year + 1, 1, 1));
        (year.expect("a year"), "year", self.text.ends_with('~'))
    }
}

pub(crate) fn year(year: i32, text: String, more: i32) -> Moment {
    Moment {
        text,
        first: Some(number_of(year, 1, 1)),
        last: Some(number_of(year, 12, 31)),
        possible: (number_of(year - more, 1, 1), number_of(year + more, 12, 31)),
        years: (Some(year - more), Some(year + more)),
        is_interval: false,
    }
}

pub(crate) fn moment(chance: &mut Chance) -> Moment {
    let y = 2000 + chance.number_below(12);
    let m = 1 + chance.number_below(12);
    let d = 1 + chance.number_below(28);
    let exact = |first: i32, last: i32, text: String| Moment {
        text,
        first: Some(first),
        last: Some(last),
        possible: (first, last),
        years: (Some(y), Some(y)),
        is_interval: false,
    };
    match chance.below(9) {
        0 => year(y, format!("{y}"), 0),
        1 => year(y, format!("{y}~"), 1),
        2 => exact(
            number_of(y, m, 1),
            number_of(y, m, days_in(y, m)),
            format!("{y}-{m:02}"),
        ),
        3 => {
            let later = y + chance.number_below(4);
            Moment {
                text: format!("{y}/{later}"),
                first: Some(number_of(y, 1, 1)),
                last: Some(number_of(later, 12, 31)),
                possible: (number_of(y, 1, 1), number_of(later, 12, 31)),
                years: (Some(y), Some(later)),
                is_interval: true,
            }
        }
        4 => Moment {
            text: format!("{y}-{m:02}-{d:02}/"),
            first: Some(number_of(y, m, d)),
            last: None,
            possible: (number_of(y, m, d), i32::MAX),
            years: (Some(y), None),
            is_interval: true,
        },
        5 => Moment {
            text: format!("/{y}-{m:02}"),
            first: None,
            last: Some(number_of(y, m, days_in(y, m))),
            possible: (i32::MIN, number_of(y, m, days_in(y, m))),
            years: (None, Some(y)),
            is_interval: true,
        },
        6 => Moment {
            text: "200X".to_owned(),
            first: Some(number_of(2000, 1, 1)),
            last: Some(number_of(2009, 12, 31)),
            possible: (number_of(2000, 1, 1), number_of(2009, 12, 31)),
            years: (Some(2000), Some(2009)),
            is_interval: false,
        },
        _ => exact(
            number_of(y, m, d),
            number_of(y, m, d),
            format!("{y}-{m:02}-{d:02}"),
        ),
    }
}

/// A day, often one at which years and months begin or end.
pub(crate) fn day(chance: &mut Chance) -> Day {
    let y = 2000 + chance.number_below(17);
    let m = 1 + chance.number_below(12);
    let number = match chance.below(5) {
        0 => number_of(y, 1, 1),
        1 => number_of(y, 12, 31),
        2 => number_of(y, m, 1),
        3 => number_of(y, m, days_in(y, m)),
        _ => number_of(y, m, 1 + chance.number_below(28)),
    };
    Day::from_days_since_1970(number)
}
