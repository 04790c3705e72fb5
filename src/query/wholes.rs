//! What is a part of what, and what two actors are to each other.

use serde::Serialize;

use super::answers::ActorRef;
use super::memberships::Belonging;
use super::record::Record;
use relations_record::ActorKey;
use vague_dates::Day;

/// What two actors are to each other beside what is told of them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Wholes<'r> {
    /// The wholes that the first is a part of, nearest first.
    pub a: Vec<ActorRef<'r>>,
    /// The wholes that the second is a part of, nearest first.
    pub b: Vec<ActorRef<'r>>,
    /// `a-of-b` or `b-of-a` where one of the two is a part of the other; then they have no tie.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "'a-of-b' | 'b-of-a' | null"))]
    pub part_of: Option<&'static str>,
    /// That one of the two, or a part of it, belongs to the other or to a part of it.
    pub memberships: Vec<Belonging<'r>>,
}

impl Record {
    pub(super) fn wholes_of(&self, a: ActorKey, b: ActorKey, as_of: Option<Day>) -> Wholes<'_> {
        let dataset = self.dataset();
        let part_of = match (dataset.is_within(a, b), dataset.is_within(b, a)) {
            (true, false) => Some("a-of-b"),
            (false, true) => Some("b-of-a"),
            _ => None,
        };
        let joins = |member, organisation| {
            (dataset.is_within(member, a) && dataset.is_within(organisation, b))
                || (dataset.is_within(member, b) && dataset.is_within(organisation, a))
        };
        Wholes {
            a: self.refs(&self.whole_keys(a)),
            b: self.refs(&self.whole_keys(b)),
            part_of,
            memberships: self.belonging(as_of, &|row| joins(row.member, row.organisation)),
        }
    }

    /// The wholes that an actor is a part of, nearest first.
    pub(super) fn whole_keys(&self, actor: ActorKey) -> Vec<ActorKey> {
        self.dataset().wholes(actor).skip(1).collect()
    }

    /// The ids of an actor and of all its parts, in the order of the record.
    pub(super) fn family(&self, actor: ActorKey) -> Vec<&str> {
        let keys = (0..self.dataset().actors().len() as u32).map(ActorKey);
        let family: Vec<ActorKey> = keys
            .filter(|key| self.dataset().is_within(*key, actor))
            .collect();
        self.ids(&family)
    }

    /// The outmost whole of an actor, or the actor itself.
    pub(super) fn outmost(&self, actor: ActorKey) -> ActorKey {
        self.dataset().wholes(actor).last().unwrap_or(actor)
    }
}
