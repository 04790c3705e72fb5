//! Which statements pass a filter.

use super::filter::Filter;
use super::predicate::{Faults, KIND, Predicate};
use super::record::Record;
use crate::error::Error;
use relations_record::{ActorKey, StatementKey};

impl Record {
    /// How many statements of a filter name an actor or a part of it.
    pub(crate) fn count_of(&self, actor: ActorKey, filter: &Filter) -> Result<u32, Error> {
        let predicate = Predicate::new(filter, self)?;
        Ok(self
            .statements_of(actor)
            .filter(|key| self.passes(&predicate, *key))
            .count() as u32)
    }

    /// Whether a statement passes a filter, no matter the kinds of its actors, which are asked of partners.
    pub(super) fn passes(&self, predicate: &Predicate, key: StatementKey) -> bool {
        self.faults(predicate, key) & !KIND == 0
    }

    /// Whether a statement passes a filter by itself, with no partner asked for: one of its actors is of the kinds.
    pub(super) fn is_selected(&self, predicate: &Predicate, key: StatementKey) -> bool {
        self.faults(predicate, key) == 0
    }

    pub(super) fn faults(&self, predicate: &Predicate, key: StatementKey) -> Faults {
        let mark = self.marks.rows.get(key.index());
        mark.map_or(Faults::MAX, |mark| predicate.faults(key.index(), mark))
    }

    /// The statements that pass a filter, in the order of the record.
    pub(super) fn select(&self, filter: &Filter) -> Result<Vec<StatementKey>, Error> {
        let predicate = Predicate::new(filter, self)?;
        let keys = (0..self.marks.rows.len() as u32).map(StatementKey);
        Ok(keys
            .filter(|key| self.is_selected(&predicate, *key))
            .collect())
    }
}
