//! Which statements name whom, and which questions they answer.

use super::counting::increment;
use crate::sorting::sort_pairs;
use relations_record::{ActorKey, Dataset, Statement, StatementKey};

/// Statements by the actors in one of their fields.
#[derive(Debug)]
pub(super) struct ByActor {
    /// In order, actor after actor.
    keys: Vec<StatementKey>,
    /// For each actor where its statements end.
    ends: Vec<u32>,
}

type ActorsOf = fn(&Statement) -> &[ActorKey];

impl ByActor {
    pub(super) fn new(dataset: &Dataset, actors: ActorsOf) -> Self {
        let mut ends = vec![0; dataset.actors().len()];
        each_naming(dataset, actors, &mut |actor, _| {
            increment(&mut ends, actor.index());
        });
        let mut sum = 0;
        for end in &mut ends {
            sum += std::mem::replace(end, sum);
        }
        let mut keys = vec![StatementKey(0); sum as usize];
        each_naming(dataset, actors, &mut |actor, key| {
            if let Some(end) = ends.get_mut(actor.index()) {
                if let Some(slot) = keys.get_mut(*end as usize) {
                    *slot = key;
                }
                *end += 1;
            }
        });
        Self { keys, ends }
    }

    pub(super) fn keys_of(&self, actor: ActorKey) -> &[StatementKey] {
        let end = |row: usize| self.ends.get(row).map_or(0, |end| *end as usize);
        let start = actor.index().checked_sub(1).map_or(0, end);
        self.keys.get(start..end(actor.index())).unwrap_or(&[])
    }
}

/// Each actor of the field and each whole of it once, statement after statement.
fn each_naming(dataset: &Dataset, actors: ActorsOf, take: &mut dyn FnMut(ActorKey, StatementKey)) {
    let mut latest = vec![None; dataset.actors().len()];
    for (row, statement) in dataset.statements().iter().enumerate() {
        let key = StatementKey(row as u32);
        for actor in actors(statement) {
            for whole in dataset.wholes(*actor) {
                let before = latest
                    .get_mut(whole.index())
                    .and_then(|latest| latest.replace(key));
                if before != Some(key) {
                    take(whole, key);
                }
            }
        }
    }
}

pub(super) fn index_rivals(dataset: &Dataset) -> Vec<(u32, u32)> {
    let mut rivals = Vec::new();
    for (row, disagreement) in dataset.disagreements().iter().enumerate() {
        for statement in &disagreement.statements {
            rivals.push((u64::from(statement.0), row as u32));
        }
    }
    let rivals = sort_pairs(rivals).into_iter();
    rivals
        .map(|(statement, row)| (statement as u32, row))
        .collect()
}
