//! How sharp a date is.

use crate::Date;
use crate::form::Endpoint;
use crate::period::Period;

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

impl Date {
    /// How sharp the date is; of an interval the vaguer end; `None` when neither end has a date.
    #[must_use]
    pub fn precision(&self) -> Option<Precision> {
        let (start, end) = self.0.endpoints();
        let of = |endpoint: Endpoint| endpoint.dated().map(|dated| dated.period.precision());
        of(start).max(of(end))
    }
}

impl Period {
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn precision_is_of_the_vaguer_end() {
        let precision = |text: &str| Date::parse(text).expect(text).precision();
        assert_eq!(precision("2007-05-XX"), Some(Precision::Month));
        assert_eq!(precision("2007-05-06/2008"), Some(Precision::Year));
        assert_eq!(precision("../2008-05"), Some(Precision::Month));
        assert_eq!(precision("/.."), None);
    }
}
