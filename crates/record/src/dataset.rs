//! The record as data: its tables, with every reference resolved.

use crate::further::{Further, Lacking};
use crate::model::{
    Actor, ActorKey, Descriptor, Disagreement, EventKey, Membership, Place, PlaceKey,
    SilentPassage, Source, SourceKey, Statement, StatementKey,
};

/// The tables of a record, each in the order of its file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tables {
    /// What the record says of itself.
    pub descriptor: Descriptor,
    /// The sources.
    pub sources: Vec<Source>,
    /// The actors.
    pub actors: Vec<Actor>,
    /// The places.
    pub places: Vec<Place>,
    /// The statements.
    pub statements: Vec<Statement>,
    /// The memberships.
    pub memberships: Vec<Membership>,
    /// The disagreements.
    pub disagreements: Vec<Disagreement>,
    /// The passages that carry no statement.
    pub silent_passages: Vec<SilentPassage>,
    /// The ids of the events that statements share.
    pub events: Vec<Box<str>>,
    /// The columns that are none of the record's own, with a text for each statement.
    pub further: Vec<Further>,
    /// Which statements say less than a sourced sentence.
    pub lacking: Lacking,
    /// A hash of the files that the record was read from.
    pub fingerprint: u64,
}

/// A record that has passed every check.
///
/// It is data alone; what answers questions is built from it by `relations_map::Record`.
#[derive(Debug, Clone, PartialEq)]
pub struct Dataset {
    tables: Tables,
}

impl Dataset {
    /// A record of checked tables. A key that leads nowhere gives nothing when it is asked for.
    pub fn new(tables: Tables) -> Self {
        Self { tables }
    }

    /// It with another fingerprint, as one of a record that was not read from files.
    #[must_use]
    pub fn with_fingerprint(mut self, fingerprint: u64) -> Self {
        self.tables.fingerprint = fingerprint;
        self
    }

    /// Its tables.
    pub(crate) fn tables(&self) -> &Tables {
        &self.tables
    }

    pub(crate) fn tables_mut(&mut self) -> &mut Tables {
        &mut self.tables
    }

    /// What the record says of itself.
    pub fn descriptor(&self) -> &Descriptor {
        &self.tables.descriptor
    }

    /// The sources, in the order of the file.
    pub fn sources(&self) -> &[Source] {
        &self.tables.sources
    }

    /// The actors, in the order of the file.
    pub fn actors(&self) -> &[Actor] {
        &self.tables.actors
    }

    /// The places, in the order of the file.
    pub fn places(&self) -> &[Place] {
        &self.tables.places
    }

    /// The statements, in the order of the file.
    pub fn statements(&self) -> &[Statement] {
        &self.tables.statements
    }

    /// The memberships, in the order of the file.
    pub fn memberships(&self) -> &[Membership] {
        &self.tables.memberships
    }

    /// The disagreements, in the order of the file.
    pub fn disagreements(&self) -> &[Disagreement] {
        &self.tables.disagreements
    }

    /// The passages that carry no statement, and why.
    pub fn silent_passages(&self) -> &[SilentPassage] {
        &self.tables.silent_passages
    }

    /// The columns of a sheet or package that are none of the record's own, in their order.
    pub fn further(&self) -> &[Further] {
        &self.tables.further
    }

    /// Whether the text of a statement is a sentence that somebody wrote, and not made of its cells.
    pub fn has_sentence(&self, key: StatementKey) -> bool {
        !is_marked(&self.tables.lacking.sentence, key)
    }

    /// Whether a statement tells where it comes from, and not only in which sheet it stands.
    pub fn has_source(&self, key: StatementKey) -> bool {
        !is_marked(&self.tables.lacking.source, key)
    }

    /// How many events statements share.
    pub fn event_count(&self) -> usize {
        self.tables.events.len()
    }

    /// The actor of a key. Keys of another record give that record's actor of the same row, or none.
    pub fn actor(&self, key: ActorKey) -> Option<&Actor> {
        self.tables.actors.get(key.index())
    }

    /// The place of a key.
    pub fn place(&self, key: PlaceKey) -> Option<&Place> {
        self.tables.places.get(key.index())
    }

    /// The source of a key.
    pub fn source(&self, key: SourceKey) -> Option<&Source> {
        self.tables.sources.get(key.index())
    }

    /// The statement of a key.
    pub fn statement(&self, key: StatementKey) -> Option<&Statement> {
        self.tables.statements.get(key.index())
    }

    /// The id of an event.
    pub fn event(&self, key: EventKey) -> Option<&str> {
        self.tables.events.get(key.index()).map(AsRef::as_ref)
    }

    /// The actor itself, then the whole it is a part of, then the whole of that, and so on.
    pub fn wholes(&self, actor: ActorKey) -> impl Iterator<Item = ActorKey> + '_ {
        std::iter::successors(Some(actor), |key| self.actor(*key)?.part_of)
    }

    /// Whether an actor is another, or a part of it at any depth.
    pub fn is_within(&self, part: ActorKey, whole: ActorKey) -> bool {
        self.wholes(part).any(|key| key == whole)
    }

    /// A short stable hash of the record: twelve hexadecimal digits that change when any byte of it does.
    pub fn fingerprint(&self) -> String {
        const DIGITS: u32 = 48;
        format!("{:012x}", self.tables.fingerprint >> (u64::BITS - DIGITS))
    }
}

fn is_marked(marks: &[bool], key: StatementKey) -> bool {
    marks.get(key.index()).copied().unwrap_or(false)
}
