//! What a date is made of: one period or an interval, whose ends may be missing.

use crate::period::{QualifiedPeriod, Qualifier};

/// A date as the grammar of EDTF has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Form {
    Single(QualifiedPeriod),
    Interval(Endpoint, Endpoint),
}

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Endpoint {
    Open,
    Unknown,
    Dated(QualifiedPeriod),
}

impl Form {
    /// The start and the end; a single period is both.
    pub(crate) fn endpoints(self) -> (Endpoint, Endpoint) {
        match self {
            Self::Single(period) => (Endpoint::Dated(period), Endpoint::Dated(period)),
            Self::Interval(start, end) => (start, end),
        }
    }

    /// Whether one of its ends has this qualifier.
    pub(crate) fn has_qualifier(self, qualifier: Qualifier) -> bool {
        let (start, end) = self.endpoints();
        let has = |endpoint: Endpoint| {
            let dated = endpoint.dated();
            dated.is_some_and(|dated| dated.qualifier.includes(qualifier))
        };
        has(start) || has(end)
    }
}

impl Endpoint {
    pub(crate) fn dated(self) -> Option<QualifiedPeriod> {
        match self {
            Self::Dated(dated) => Some(dated),
            Self::Open | Self::Unknown => None,
        }
    }
}
