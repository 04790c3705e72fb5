//! Periods of the calendar, from a day to a century, and how sure of them a source is.

/// A period with its qualifier: a date that is no interval, or one end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct QualifiedPeriod {
    pub(crate) period: Period,
    pub(crate) qualifier: Qualifier,
}

/// A period as written.
///
/// Decades and centuries are kept by their first year, which is the one with the larger number when
/// negative: `-201X` begins in -2019. Since -0000 is no year, `-000X` is -9 to -1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Period {
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

/// How sure the source is of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Qualifier {
    None,
    Uncertain,
    Approximate,
    Both,
}

impl QualifiedPeriod {
    pub(crate) fn unqualified(period: Period) -> Self {
        let qualifier = Qualifier::None;
        Self { period, qualifier }
    }

    pub(crate) fn is_qualified(self) -> bool {
        self.qualifier != Qualifier::None
    }

    /// Whether it is a day without qualifier.
    pub(crate) fn is_plain_day(self) -> bool {
        !self.is_qualified() && matches!(self.period, Period::Day(..))
    }
}

impl Period {
    /// A year of four digits, a month or a day: what level 1 can qualify and what an interval can
    /// begin or end with.
    pub(crate) fn is_simple(self) -> bool {
        match self {
            Self::Year(year) => year.unsigned_abs() <= 9_999,
            Self::Month(..) | Self::Day(..) => true,
            _ => false,
        }
    }
}

impl Qualifier {
    pub(crate) fn includes(self, other: Self) -> bool {
        self == other || self == Self::Both
    }

    /// The character of EDTF.
    pub(crate) fn edtf(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Uncertain => "?",
            Self::Approximate => "~",
            Self::Both => "%",
        }
    }
}

/// The last year of a decade or century that begins with `first` and has so many years `more`.
pub(crate) fn last_year(first: i32, more: i32) -> i32 {
    match first {
        ..0 => (first + more).min(-1),
        0.. => first + more,
    }
}
