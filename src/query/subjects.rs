//! On whom and what the answers about days are: a filter without its dates.

use super::filter::Filter;
use super::predicate::Predicate;
use super::record::Record;
use crate::error::Error;
use relations_record::{ActorKey, Membership, StatementKey};

/// A filter without its dates, for statements and for memberships.
pub(super) struct Subjects {
    predicate: Predicate,
    /// Lists of actors of each of which one must be named: those that are wanted, and the one that the filter is about.
    wanted: Vec<Vec<ActorKey>>,
    /// Whether more is asked of statements than whom they name.
    asks_more: bool,
}

impl Subjects {
    pub(super) fn new(filter: &Filter, record: &Record) -> Result<Self, Error> {
        let timeless = Filter {
            from: None,
            to: None,
            as_of: None,
            undated: None,
            ..filter.clone()
        };
        let actors = filter.actors.iter().map(|id| record.actor_key(id));
        let actors = actors.collect::<Result<Vec<_>, _>>()?;
        let subject = filter.subject.as_ref().map(|id| record.actor_key(id));
        let subject: Vec<ActorKey> = subject.into_iter().flatten().collect();
        let is_of_actor = !subject.is_empty();
        let unnamed = Filter {
            actors: Vec::new(),
            subject: timeless.subject.clone().filter(|_| !is_of_actor),
            ..timeless.clone()
        };
        let mut wanted = vec![actors, subject];
        wanted.retain(|list| !list.is_empty());
        Ok(Self {
            predicate: Predicate::new(&timeless, record)?,
            wanted,
            asks_more: unnamed != Filter::default(),
        })
    }

    /// Whether a statement passes.
    pub(super) fn passes(&self, record: &Record, key: StatementKey) -> bool {
        record.is_selected(&self.predicate, key)
    }

    /// Whether of each list of wanted actors one is among these, itself or by a part.
    pub(super) fn are_named(&self, record: &Record, actors: &[ActorKey]) -> bool {
        let is_within = |whole: &ActorKey| {
            let mut parts = actors.iter();
            parts.any(|part| record.dataset().is_within(*part, *whole))
        };
        self.wanted.iter().all(|list| list.iter().any(is_within))
    }

    /// Whether a membership passes: it is one of a wanted actor or in it, and where more is asked, a statement tells it that
    /// passes.
    pub(super) fn passes_membership(&self, record: &Record, row: &Membership) -> bool {
        let is_named = self.are_named(record, &[row.member, row.organisation]);
        let mut statements = row.statements.iter();
        is_named && (!self.asks_more || statements.any(|key| self.passes(record, *key)))
    }
}
