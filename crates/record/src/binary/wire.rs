//! The tables as columns, and back.

use serde::Deserialize;

use super::actors::{Actors, Places};
use super::cells::Rows;
use super::columns::Texts;
use super::further::Extra;
use super::links::{Disagreements, Memberships, SilentPassages};
use super::sources::{Descriptors, Sources};
use super::statements::{self, Statements};
use super::writer::Writer;
use super::{FormatError, refused};
use crate::dataset::{Dataset, Tables};
use crate::model::{Actor, ActorKey, Source, SourceKey};
use crate::steps::Pace;

/// What is read, in the order in which [`write`] writes it.
#[derive(Debug, Deserialize)]
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

/// Writes the tables of a record.
pub(super) async fn write(record: &Dataset, writer: &mut Writer<impl AsyncFn()>) {
    let tables = record.tables();
    writer.put(&tables.fingerprint).await;
    writer.put(&Descriptors::of(&tables.descriptor)).await;
    writer.put(&Sources::of(&tables.sources)).await;
    writer.put(&Actors::of(&tables.actors)).await;
    writer.put(&Places::of(&tables.places)).await;
    let events = tables.events.iter().map(AsRef::as_ref);
    writer.put(&Texts::of(events)).await;
    statements::write(&tables.statements, writer).await;
    let extra = Extra::of(&tables.further, &tables.lacking);
    writer.put(&extra).await;
    writer.put(&Memberships::of(&tables.memberships)).await;
    writer.put(&Disagreements::of(&tables.disagreements)).await;
    let silent = &tables.silent_passages;
    writer.put(&SilentPassages::of(silent)).await;
}

impl Wire<'_> {
    pub(super) async fn record(&self, pace: Pace) -> Result<Dataset, FormatError> {
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
        pace.rest().await;
        let (further, lacking) = self.extra.read(rows)?;
        pace.rest().await;
        let statements = self.statements.read(rows, pace).await?;
        pace.rest().await;
        Ok(Dataset::new(Tables {
            descriptor: self.descriptor.read()?,
            places: self.places.read(rows)?,
            statements,
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
