//! On whom and what the answers about days are: a filter without its dates.

use super::filter::Filter;
use super::predicate::Predicate;
use super::record::Record;
use crate::error::Error;
use relations_record::{ActorKey, Membership, StatementKey};

/// A filter without its dates, for statements and for memberships.
pub(super) struct Subjects {
    predicate: Predicate,
    /// The wanted actors; none where all are.
    actors: Vec<ActorKey>,
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
        let unnamed = Filter {
            actors: Vec::new(),
            ..timeless.clone()
        };
        Ok(Self {
            predicate: Predicate::new(&timeless, record)?,
            actors: actors.collect::<Result<_, _>>()?,
            asks_more: unnamed != Filter::default(),
        })
    }

    /// Whether a statement passes.
    pub(super) fn passes(&self, record: &Record, key: StatementKey) -> bool {
        record.is_selected(&self.predicate, key)
    }

    /// Whether an actor is wanted: itself, or as a part of one that is.
    pub(super) fn names(&self, record: &Record, actor: ActorKey) -> bool {
        let mut wanted = self.actors.iter();
        self.actors.is_empty() || wanted.any(|it| record.dataset().is_within(actor, *it))
    }

    /// Whether a membership passes: it is one of a wanted actor or in it, and where more is asked, a statement tells it that
    /// passes.
    pub(super) fn passes_membership(&self, record: &Record, row: &Membership) -> bool {
        let is_named = self.names(record, row.member) || self.names(record, row.organisation);
        let mut statements = row.statements.iter();
        is_named && (!self.asks_more || statements.any(|key| self.passes(record, *key)))
    }
}
