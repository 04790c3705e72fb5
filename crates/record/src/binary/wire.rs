//! The tables as columns, and back.

use serde::{Deserialize, Serialize};

use super::actors::{Actors, Places};
use super::cells::Rows;
use super::columns::Texts;
use super::further::Extra;
use super::links::{Disagreements, Memberships, SilentPassages};
use super::sources::{Descriptors, Sources};
use super::statements::Statements;
use super::{FormatError, refused};
use crate::dataset::{Dataset, Tables};
use crate::model::{Actor, ActorKey, Source, SourceKey};

/// What is written and read.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Wire<'a> {
    fingerprint: u64,
    #[serde(borrow)]
    descriptor: Descriptors<'a>,
    #[serde(borrow)]
    sources: Sources<'a>,
    #[serde(borrow)]
    actors: Actors<'a>,
    #[serde(borrow)]
    places: Places<'a>,
    #[serde(borrow)]
    events: Texts<'a>,
    #[serde(borrow)]
    statements: Statements<'a>,
    #[serde(borrow)]
    extra: Extra<'a>,
    #[serde(borrow)]
    memberships: Memberships<'a>,
    #[serde(borrow)]
    disagreements: Disagreements<'a>,
    #[serde(borrow)]
    silent_passages: SilentPassages<'a>,
}

impl Wire<'_> {
    pub(super) fn of(record: &Dataset) -> Self {
        let tables = record.tables();
        Self {
            fingerprint: tables.fingerprint,
            descriptor: Descriptors::of(&tables.descriptor),
            sources: Sources::of(&tables.sources),
            actors: Actors::of(&tables.actors),
            places: Places::of(&tables.places),
            events: Texts::of(tables.events.iter().map(AsRef::as_ref)),
            statements: Statements::of(&tables.statements),
            extra: Extra::of(&tables.further, &tables.lacking),
            memberships: Memberships::of(&tables.memberships),
            disagreements: Disagreements::of(&tables.disagreements),
            silent_passages: SilentPassages::of(&tables.silent_passages),
        }
    }

    pub(super) fn record(&self) -> Result<Dataset, FormatError> {
        let rows = Rows {
            sources: self.sources.len(),
            actors: self.actors.len(),
            places: self.places.len(),
            events: self.events.len(),
            statements: self.statements.len(),
        };
        let sources = self.sources.read(rows)?;
        let actors = self.actors.read(rows)?;
        check_wholes(&sources, |source: &Source| {
            source.part_of.map(SourceKey::index)
        })?;
        check_wholes(&actors, |actor: &Actor| actor.part_of.map(ActorKey::index))?;
        let (further, lacking) = self.extra.read(rows)?;
        Ok(Dataset::new(Tables {
            descriptor: self.descriptor.read()?,
            places: self.places.read(rows)?,
            statements: self.statements.read(rows)?,
            memberships: self.memberships.read(rows)?,
            disagreements: self.disagreements.read(rows)?,
            silent_passages: self.silent_passages.read(rows)?,
            events: self.events.read()?.into_iter().map(Box::from).collect(),
            fingerprint: self.fingerprint,
            further,
            lacking,
            sources,
            actors,
        }))
    }
}

/// Nothing is a part of itself: from every row the way up ends.
fn check_wholes<T>(rows: &[T], whole: impl Fn(&T) -> Option<usize>) -> Result<(), FormatError> {
    /// The most wholes that stand above a part, one within the other.
    const DEPTH: usize = 64;
    let above = |row: &usize| rows.get(*row).and_then(&whole);
    let ends = |row| std::iter::successors(Some(row), above).nth(DEPTH).is_none();
    let all = (0..rows.len()).all(ends);
    all.then_some(()).ok_or(refused("a part is its own whole"))
}
