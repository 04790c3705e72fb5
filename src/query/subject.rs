//! What an id names.

use serde::Serialize;

use super::record::Record;
use relations_record::StatementKey;

/// What an id names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[non_exhaustive]
pub struct Subject<'r> {
    /// `actor`, `place`, `source`, `event` or `statement`.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(type = "'actor' | 'place' | 'source' | 'event' | 'statement'")
    )]
    pub kind: &'static str,
    /// The id.
    pub id: &'r str,
    /// The name, the title, or the sentence; of an event that of its first statement.
    pub name: &'r str,
    /// The event that a statement shares with others.
    pub event: Option<&'r str>,
}

impl Record {
    /// What an id names; none where it names nothing here. Of an id that several things have, the first of actor, place,
    /// source, event and statement is meant.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::Record;
    ///
    /// let record = Record::embedded()?;
    /// let kind = |id| record.subject(id).map(|subject| subject.kind);
    /// assert_eq!([kind("RUS"), kind("kulob"), kind("nobody")], [Some("actor"), Some("place"), None]);
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn subject(&self, id: &str) -> Option<Subject<'_>> {
        let dataset = self.dataset();
        let named = |kind, id, name| Subject {
            kind,
            id,
            name,
            event: None,
        };
        if let Some(actor) = self.actor_key(id).ok().and_then(|key| dataset.actor(key)) {
            return Some(named("actor", &actor.id, &actor.name));
        }
        if let Some(place) = self.place_key(id).ok().and_then(|key| dataset.place(key)) {
            return Some(named("place", &place.id, &place.name));
        }
        if let Some(source) = self.source_key(id).ok().and_then(|key| dataset.source(key)) {
            return Some(named("source", &source.id, &source.title));
        }
        if let Some(event) = self.event_key(id) {
            let first = self.of_event(event).next();
            let first = first.and_then(|key| dataset.statement(key));
            let name = first.map_or("", |statement| &statement.text);
            return Some(named("event", dataset.event(event)?, name));
        }
        let statement = dataset.statement(self.statement_key(id)?)?;
        Some(Subject {
            event: statement.event.and_then(|event| dataset.event(event)),
            ..named("statement", &statement.id, &statement.text)
        })
    }

    /// The key of a statement's id.
    pub(super) fn statement_key(&self, id: &str) -> Option<StatementKey> {
        let statements = self.dataset().statements().iter();
        let mut numbered = statements.zip(0..);
        let found = numbered.find(|(statement, _)| &*statement.id == id);
        found.map(|(_, row)| StatementKey(row))
    }
}
