//! The actors of a record.

use super::answers::{ActorDetail, ActorRef, ActorSummary, ToneCounts};
use super::filter::Filter;
use super::predicate::Predicate;
use super::record::Record;
use crate::error::Error;
use crate::sorting::sort_by;
use relations_record::{Actor, ActorKey, StatementKey};

impl Record {
    /// The actor that most statements name, which a picture centres on when nobody says otherwise.
    pub fn main_actor(&self) -> Option<&str> {
        let mut best = None;
        for (row, actor) in self.dataset().actors().iter().enumerate() {
            let count = self.keys_of(ActorKey(row as u32)).len();
            // The first of equals wins.
            if best.is_none_or(|(most, _)| count > most) {
                best = Some((count, actor.id.as_ref()));
            }
        }
        best.map(|(_, id)| id)
    }

    /// The actors that a statement of the filter names, themselves or through a part, with their counts;
    /// most statements first, then by id.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for a filter that names what is not there.
    pub fn actors(&self, filter: &Filter) -> Result<Vec<ActorSummary<'_>>, Error> {
        let predicate = Predicate::new(filter, self)?;
        let actors = self
            .dataset()
            .actors()
            .iter()
            .enumerate()
            .filter(|(_, actor)| predicate.passes_kind(actor.kind));
        let summaries = actors.map(|(index, actor)| {
            let passing = self
                .statements_of(ActorKey(index as u32))
                .filter(|key| self.passes(&predicate, *key));
            self.summarise(ActorKey(index as u32), actor, passing)
        });
        let mut summaries: Vec<_> = summaries.filter(|summary| summary.statements > 0).collect();
        sort_by(&mut summaries, |a, b| {
            b.statements
                .cmp(&a.statements)
                .then_with(|| a.actor.id.cmp(b.actor.id))
        });
        Ok(summaries)
    }

    /// One actor with its names and parts.
    ///
    /// # Errors
    ///
    /// `unknown-id` where the record has no such actor.
    pub fn actor(&self, id: &str) -> Result<ActorDetail<'_>, Error> {
        let key = self.actor_key(id)?;
        let actor = self
            .dataset()
            .actor(key)
            .ok_or_else(|| Error::unknown("an actor", id))?;
        let parts = self
            .dataset()
            .actors()
            .iter()
            .filter(|part| part.part_of == Some(key));
        Ok(ActorDetail {
            summary: self.summarise(key, actor, self.statements_of(key)),
            aliases: actor.aliases.iter().map(AsRef::as_ref).collect(),
            names: &actor.names,
            wikidata: &actor.wikidata,
            parts: parts.map(ActorRef::from).collect(),
            family: self.family(key),
        })
    }

    fn summarise<'r>(
        &'r self,
        key: ActorKey,
        actor: &'r Actor,
        keys: impl Iterator<Item = StatementKey>,
    ) -> ActorSummary<'r> {
        let mut tones = ToneCounts::default();
        let mut statements = 0;
        for mark in keys.filter_map(|key| self.marks.rows.get(key.index())) {
            statements += 1;
            tones.add(mark.tone_code());
        }
        ActorSummary {
            actor: actor.into(),
            part_of: actor
                .part_of
                .and_then(|key| self.dataset().actor(key))
                .map(|whole| whole.id.as_ref()),
            wholes: self.ids(&self.whole_keys(key)),
            coordinates: actor.coordinates,
            statements,
            tones,
        }
    }
}

impl<'r> From<&'r Actor> for ActorRef<'r> {
    fn from(actor: &'r Actor) -> Self {
        let short_name = if actor.short.is_empty() {
            &actor.name
        } else {
            &actor.short
        };
        Self {
            id: &actor.id,
            name: &actor.name,
            short_name,
            kind: actor.kind,
        }
    }
}
