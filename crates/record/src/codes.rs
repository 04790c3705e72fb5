//! The closed lists of the record: themes, tones, statuses, bases of dates, kinds.

use std::fmt;
use std::str::FromStr;

use crate::shown::shorten;

/// Declares a closed list of codes with their spelling in the record.
macro_rules! codes {
    ($(#[$outer:meta])* $name:ident { $($(#[$inner:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$outer])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[cfg_attr(feature = "types", derive(tsify::Tsify))]
        pub enum $name { $($(#[$inner])* #[cfg_attr(feature = "types", serde(rename = $code))] $variant),+ }

        impl Code for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            const CODES: &'static [&'static str] = &[$($code),+];

            fn index(self) -> usize {
                self as usize
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(self.as_str())
            }
        }

        impl FromStr for $name {
            type Err = UnknownCode;

            fn from_str(code: &str) -> Result<Self, UnknownCode> {
                Self::from_code(code).ok_or_else(|| UnknownCode {
                    code: shorten(code),
                    expected: Self::CODES,
                })
            }
        }
    };
}

/// A member of a closed list that the record spells as a short word.
pub trait Code: Copy + 'static {
    /// Every member, in the order of the list.
    const ALL: &'static [Self];
    /// The spelling of every member, in the same order.
    const CODES: &'static [&'static str];

    /// The position in the list.
    fn index(self) -> usize;

    /// The spelling in the record.
    fn as_str(self) -> &'static str {
        Self::CODES.get(self.index()).copied().unwrap_or("")
    }

    /// The member so spelled, or nothing.
    ///
    /// ```
    /// use relations_record::{Code, Tone};
    /// assert_eq!(Tone::from_code("neutral"), Some(Tone::Neutral));
    /// assert_eq!(Tone::from_code("Neutral"), None);
    /// ```
    fn from_code(code: &str) -> Option<Self> {
        let position = Self::CODES.iter().position(|known| *known == code)?;
        Self::ALL.get(position).copied()
    }
}

/// A word that is not a member of the list.
///
/// ```
/// use relations_record::Tone;
///
/// let error = "Neutral".parse::<Tone>().unwrap_err();
/// assert_eq!(error.to_string(), "`Neutral` is not known, expected cooperative, neutral, conflictual or unstated");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownCode {
    code: String,
    expected: &'static [&'static str],
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (last, others) = self.expected.split_last().unwrap_or((&"", &[]));
        let others = others.join(", ");
        write!(
            out,
            "`{}` is not known, expected {others} or {last}",
            self.code
        )
    }
}

impl std::error::Error for UnknownCode {}

codes! {
    /// What a statement is about.
    Theme {
        /// Visits, talks, recognition, treaties of a general kind.
        Diplomacy = "diplomacy",
        /// Armed forces, arms, military aid, exercises.
        Security = "security",
        /// Troops and facilities on another's soil.
        Basing = "basing",
        /// Trade, investment, remittances.
        Economy = "economy",
        /// Grants and assistance.
        Aid = "aid",
        /// Water, dams, electricity, gas.
        EnergyWater = "energy-water",
        /// Borders: their length, course, guards and crossings.
        Border = "border",
        /// Drugs and the fight against them.
        CounterNarcotics = "counter-narcotics",
        /// Terrorism, insurgency and the fight against them.
        CounterTerrorism = "counter-terrorism",
        /// Migrants and migrant labour.
        Migration = "migration",
        /// Culture, language, schooling, exchanges.
        CultureEducation = "culture-education",
        /// Health.
        Health = "health",
        /// Roads, bridges, railways, aviation.
        Transport = "transport",
        /// Organisations and what is done in them.
        Multilateral = "multilateral",
        /// What happens within one country.
        Domestic = "domestic",
        /// None of these: not told, or a theme of the record's own words.
        Other = "other",
    }
}

codes! {
    /// Whether a statement tells of working together or against each other.
    Tone {
        /// Working together.
        Cooperative = "cooperative",
        /// Neither.
        Neutral = "neutral",
        /// Working against each other.
        Conflictual = "conflictual",
        /// Nobody judged.
        Unstated = "unstated",
    }
}

codes! {
    /// What happened, told apart from what was planned, offered, refused or judged.
    Status {
        /// It happened.
        Occurred = "occurred",
        /// A state of affairs.
        Standing = "standing",
        /// Intended, announced, requested or expected.
        Planned = "planned",
        /// Offered by one to another.
        Offered = "offered",
        /// Declined or denied.
        Refused = "refused",
        /// Somebody's judgement or claim.
        Assessed = "assessed",
    }
}

codes! {
    /// What a date rests on.
    Basis {
        /// The passage gives it.
        Stated = "stated",
        /// It follows from the passage or its source.
        Inferred = "inferred",
        /// True when the source was published, no more is known.
        AsOf = "as-of",
        /// There is no date.
        None = "none",
    }
}

codes! {
    /// What an actor is.
    ActorKind {
        /// A state, present or historic.
        State = "state",
        /// An organisation of states, or another that is not a company.
        Organisation = "organisation",
        /// A part of a state: a ministry, a command, a parliament.
        Body = "body",
        /// A non-state group.
        Group = "group",
        /// A company.
        Company = "company",
    }
}

codes! {
    /// How statements that answer one question differ.
    QuestionKind {
        /// They cannot all be right.
        Contradiction = "contradiction",
        /// Each is right at its date.
        Change = "change",
        /// The sources do not tell which.
        Unclear = "unclear",
    }
}
