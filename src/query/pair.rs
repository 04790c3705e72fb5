//! Two actors with what they have in common.

use relations_record::{ActorKey, StatementKey};
use vague_dates::Day;

/// Two actors with their statements, as a portrait is made of them.
pub(super) struct Pair<'k> {
    pub(super) a: ActorKey,
    pub(super) b: ActorKey,
    /// The statements, oldest first, undated last.
    pub(super) keys: &'k [StatementKey],
    pub(super) as_of: Option<Day>,
}

impl Pair<'_> {
    /// The most that each list of a portrait holds; the counts of the tie tell of all.
    pub(super) const MOST: usize = 100;
}
