//! Rows by their ids.

use relations_record::{ActorKey, Dataset, PlaceKey, SourceKey};

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

impl Ids {
    pub(super) fn actor(&self, dataset: &Dataset, id: &str) -> Option<ActorKey> {
        let found = self.actors.find(id, &|row| actor_id(dataset, row));
        found.map(ActorKey)
    }

    pub(super) fn place(&self, dataset: &Dataset, id: &str) -> Option<PlaceKey> {
        let found = self.places.find(id, &|row| place_id(dataset, row));
        found.map(PlaceKey)
    }

    pub(super) fn source(&self, dataset: &Dataset, id: &str) -> Option<SourceKey> {
        let found = self.sources.find(id, &|row| source_id(dataset, row));
        found.map(SourceKey)
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
