//! Rows by their ids.

use relations_record::{ActorKey, Dataset, PlaceKey, SourceKey};

use super::Record;
use crate::error::Error;
use crate::sorting::Index;

/// The rows of the tables in the order of their ids.
#[derive(Debug)]
pub(super) struct Ids {
    actors: Index,
    places: Index,
    sources: Index,
}

impl Ids {
    pub(super) fn new(dataset: &Dataset) -> Self {
        Self {
            actors: Index::of(dataset.actors().len(), &|row| actor_id(dataset, row)),
            places: Index::of(dataset.places().len(), &|row| place_id(dataset, row)),
            sources: Index::of(dataset.sources().len(), &|row| source_id(dataset, row)),
        }
    }
}

impl Record {
    /// The key of an actor's id.
    ///
    /// # Errors
    ///
    /// `unknown-id` where the record has no such actor.
    pub fn actor_key(&self, id: &str) -> Result<ActorKey, Error> {
        let found = self
            .ids
            .actors
            .find(id, &|row| actor_id(self.dataset(), row));
        found
            .map(ActorKey)
            .ok_or_else(|| Error::unknown("an actor", id))
    }

    /// The key of a place's id.
    ///
    /// # Errors
    ///
    /// `unknown-id` where the record has no such place.
    pub fn place_key(&self, id: &str) -> Result<PlaceKey, Error> {
        let found = self
            .ids
            .places
            .find(id, &|row| place_id(self.dataset(), row));
        found
            .map(PlaceKey)
            .ok_or_else(|| Error::unknown("a place", id))
    }

    /// The key of a source's id.
    ///
    /// # Errors
    ///
    /// `unknown-id` where the record has no such source.
    pub fn source_key(&self, id: &str) -> Result<SourceKey, Error> {
        let found = self
            .ids
            .sources
            .find(id, &|row| source_id(self.dataset(), row));
        found
            .map(SourceKey)
            .ok_or_else(|| Error::unknown("a source", id))
    }
}

fn actor_id(dataset: &Dataset, row: usize) -> &str {
    dataset.actors().get(row).map_or("", |actor| &actor.id)
}

fn place_id(dataset: &Dataset, row: usize) -> &str {
    dataset.places().get(row).map_or("", |place| &place.id)
}

fn source_id(dataset: &Dataset, row: usize) -> &str {
    dataset.sources().get(row).map_or("", |source| &source.id)
}
