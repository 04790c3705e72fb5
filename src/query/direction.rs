//! Which of two acts on the other, as the doers of statements tell.

use serde::Serialize;

use super::strands::{SLOTS, Strand, strands};
use relations_record::{ActorKey, Dataset, Statement};

/// Statements that run one way, by tone and by whether they happened.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Direction {
    /// How many statements.
    pub statements: u32,
    /// The same by tone; counted in statements, not in events. Tones without one are left out.
    pub strands: Vec<Strand>,
}

/// The statements of a tie by who acts. Each is in exactly one of the five, so that they add up to those of the tie.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Directions {
    /// The partner or a part of it acts, and the focus does not.
    pub from_partner: Direction,
    /// The focus or a part of it acts, and the partner does not.
    pub to_partner: Direction,
    /// Fewer than four parties, and either nobody is told to act or both of the two do.
    pub together: Direction,
    /// Fewer than four parties, and only a third party acts.
    pub by_others: Direction,
    /// Four or more parties, whoever acts.
    pub many_party: Direction,
}

/// Who acts in a statement of a tie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    FromPartner,
    ToPartner,
    Together,
    ByOthers,
    ManyParty,
}

impl Way {
    pub(super) const COUNT: usize = 5;

    pub(super) fn index(self) -> usize {
        self as usize
    }
}

impl Directions {
    /// From the counts of each way by tone and manner.
    pub(super) fn of(ways: &[[u32; SLOTS]; Way::COUNT]) -> Self {
        let [from_partner, to_partner, together, by_others, many_party] = ways;
        let direction = |counts: &[u32; SLOTS]| Direction {
            statements: counts.iter().sum(),
            strands: strands(counts),
        };
        Self {
            from_partner: direction(from_partner),
            to_partner: direction(to_partner),
            together: direction(together),
            by_others: direction(by_others),
            many_party: direction(many_party),
        }
    }
}

impl Way {
    /// Who acts in a statement that names both of two.
    pub(super) fn of(
        dataset: &Dataset,
        statement: &Statement,
        focus: ActorKey,
        partner: ActorKey,
    ) -> Self {
        if statement.is_many_party() {
            return Self::ManyParty;
        }
        let acts = |side| {
            let mut doers = statement.doers.iter();
            doers.any(|doer| dataset.is_within(*doer, side))
        };
        match (acts(focus), acts(partner)) {
            (false, true) => Self::FromPartner,
            (true, false) => Self::ToPartner,
            (false, false) if !statement.doers.is_empty() => Self::ByOthers,
            _ => Self::Together,
        }
    }
}
