//! A record made ready for questions.

use std::cmp::Ordering;

use super::answers::{
    ActorDetail, ActorRef, ActorSummary, PlaceSummary, SourceSummary, StatementRow, StatementsPage,
    ToneCounts, edtf,
};
use super::filter::{Filter, Sieve, fold};
use super::phrases;
use crate::dataset::{Dataset, Origin};
use crate::edtf::Date;
use crate::error::Error;
use crate::model::{Actor, ActorKey, Source, Statement, StatementKey};
use crate::sorting::sort_by;

/// A record made ready for questions: the dataset with its indexes, built once.
///
/// ```
/// use relations_map::{Filter, Record};
///
/// let record = Record::embedded()?;
/// let detail = record.tie("TJK", "RUS", &Filter::default())?;
/// assert!(detail.groups.iter().flat_map(|group| &group.statements).all(|row| !row.source.is_empty()));
/// # Ok::<(), relations_map::Error>(())
/// ```
#[derive(Debug)]
pub struct Record {
    dataset: Dataset,
    /// For each actor the statements that name it or a part of it, in order.
    by_actor: Vec<Vec<StatementKey>>,
    /// For each statement the disagreements it is a rival in.
    disagreements: Vec<Vec<u32>>,
}

/// How a list of statements is ordered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// Oldest first, undated last.
    #[default]
    Date,
    /// Newest first, undated last.
    DateDescending,
    /// By source, then passage.
    Source,
    /// By theme, then date.
    Theme,
    /// By tone, then date.
    Tone,
    /// By status, then date.
    Status,
}

impl Order {
    /// The orders and their names, as a page gives them.
    pub const NAMES: [(&'static str, Self); 6] = [
        ("date", Self::Date),
        ("date-descending", Self::DateDescending),
        ("source", Self::Source),
        ("theme", Self::Theme),
        ("tone", Self::Tone),
        ("status", Self::Status),
    ];

    /// The order of that name.
    ///
    /// # Errors
    ///
    /// `bad-argument` for another name.
    pub fn from_name(name: &str) -> Result<Self, Error> {
        let known = Self::NAMES.iter().find(|(known, _)| *known == name);
        let expected = || format!("one of {}", Self::NAMES.map(|(name, _)| name).join(", "));
        known
            .map(|(_, order)| *order)
            .ok_or_else(|| Error::argument("order", name, &expected()))
    }
}

/// Which part of a long answer is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// How many rows to pass over.
    pub offset: usize,
    /// How many rows to give at most.
    pub limit: usize,
}

impl Default for Page {
    fn default() -> Self {
        Self {
            offset: 0,
            limit: usize::MAX,
        }
    }
}

impl Record {
    /// Makes a dataset ready for questions.
    pub fn new(dataset: Dataset) -> Self {
        let by_actor = index_by_actor(&dataset);
        let disagreements = index_disagreements(&dataset);
        Self {
            dataset,
            by_actor,
            disagreements,
        }
    }

    /// The record that is part of this crate.
    ///
    /// # Errors
    ///
    /// None in a released crate; see [`Dataset::embedded`].
    pub fn embedded() -> Result<Self, Error> {
        Dataset::embedded().map(Self::new)
    }

    /// Opens a data package; see [`Dataset::open`].
    ///
    /// # Errors
    ///
    /// `data-invalid` with the list of problems.
    pub fn open<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
        origin: Origin,
    ) -> Result<Self, Error> {
        Dataset::open(files, origin).map(Self::new)
    }

    /// The dataset behind the questions.
    pub fn dataset(&self) -> &Dataset {
        &self.dataset
    }

    /// A short stable hash of the record.
    pub fn fingerprint(&self) -> String {
        self.dataset.fingerprint()
    }

    /// The actor that most statements name, which a picture centres on when nobody says otherwise.
    pub fn main_actor(&self) -> Option<&str> {
        let counts = self.by_actor.iter().zip(self.dataset.actors());
        // The first of equals wins, so that the answer does not depend on the iterator.
        let best = counts.rev().max_by_key(|(statements, _)| statements.len());
        best.map(|(_, actor)| actor.id.as_ref())
    }

    /// The actors that a statement of the filter names, themselves or through a part, with their counts;
    /// most statements first, then by id.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for a filter that names what is not there.
    pub fn actors(&self, filter: &Filter) -> Result<Vec<ActorSummary<'_>>, Error> {
        let sieve = Sieve::new(filter, &self.dataset)?;
        let actors = self
            .dataset
            .actors()
            .iter()
            .enumerate()
            .filter(|(_, actor)| sieve.passes_kind(actor.kind));
        let summaries = actors.map(|(index, actor)| {
            let passing = self
                .statements_of(ActorKey(index as u32))
                .filter(|key| self.passes(&sieve, *key));
            self.summarise(actor, passing)
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
        let key = self.dataset.actor_key(id)?;
        let actor = self
            .dataset
            .actor(key)
            .ok_or_else(|| Error::unknown("an actor", id))?;
        let parts = self
            .dataset
            .actors()
            .iter()
            .filter(|part| part.part_of == Some(key));
        Ok(ActorDetail {
            summary: self.summarise(actor, self.statements_of(key)),
            aliases: actor.aliases.iter().map(AsRef::as_ref).collect(),
            names: &actor.names,
            wikidata: &actor.wikidata,
            parts: parts.map(ActorRef::from).collect(),
        })
    }

    /// The statements that pass a filter, ordered, one page of them.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for a filter that names what is not there.
    pub fn statements(
        &self,
        filter: &Filter,
        order: Order,
        page: Page,
    ) -> Result<StatementsPage<'_>, Error> {
        let mut keys = self.select(filter)?;
        sort_by(&mut keys, |a, b| self.compare(order, *a, *b));
        let total = keys.len() as u32;
        let rows = keys
            .into_iter()
            .skip(page.offset)
            .take(page.limit)
            .filter_map(|key| self.row(key))
            .collect();
        Ok(StatementsPage { total, rows })
    }

    /// The sources, in the order of the record, with the number of statements on each.
    pub fn sources(&self) -> Vec<SourceSummary<'_>> {
        let mut counts = vec![0; self.dataset.sources().len()];
        for statement in self.dataset.statements() {
            increment(&mut counts, statement.source.index());
        }
        self.dataset
            .sources()
            .iter()
            .zip(counts)
            .map(|(source, count)| self.source_summary(source, count))
            .collect()
    }

    /// The places, in the order of the record, with the number of statements of the filter at each.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for a filter that names what is not there.
    pub fn places(&self, filter: &Filter) -> Result<Vec<PlaceSummary<'_>>, Error> {
        let mut counts = vec![0; self.dataset.places().len()];
        let selected = self.select(filter)?;
        for place in selected
            .iter()
            .filter_map(|key| self.dataset.statement(*key)?.place)
        {
            increment(&mut counts, place.index());
        }
        let places = self.dataset.places().iter().zip(counts);
        Ok(places
            .map(|(place, statements)| PlaceSummary {
                id: &place.id,
                name: &place.name,
                kind: &place.kind,
                country: place
                    .country
                    .and_then(|key| self.dataset.actor(key))
                    .map(|actor| actor.id.as_ref()),
                coordinates: place.coordinates,
                aliases: place.aliases.iter().map(AsRef::as_ref).collect(),
                names: &place.names,
                note: &place.note,
                statements,
            })
            .collect())
    }

    /// The statements that name an actor or a part of it, in order.
    pub(crate) fn statements_of(&self, actor: ActorKey) -> impl Iterator<Item = StatementKey> + '_ {
        self.by_actor
            .get(actor.index())
            .into_iter()
            .flatten()
            .copied()
    }

    /// How many statements of a filter name an actor or a part of it.
    pub(crate) fn count_of(&self, actor: ActorKey, filter: &Filter) -> Result<u32, Error> {
        let sieve = Sieve::new(filter, &self.dataset)?;
        Ok(self
            .statements_of(actor)
            .filter(|key| self.passes(&sieve, *key))
            .count() as u32)
    }

    pub(super) fn passes(&self, sieve: &Sieve<'_>, key: StatementKey) -> bool {
        self.dataset
            .statement(key)
            .is_some_and(|statement| sieve.passes(self, key, statement))
    }

    fn select(&self, filter: &Filter) -> Result<Vec<StatementKey>, Error> {
        let sieve = Sieve::new(filter, &self.dataset)?;
        let keys = (0..self.dataset.statements().len()).map(|index| StatementKey(index as u32));
        Ok(keys
            .filter(|key| self.passes(&sieve, *key) && self.passes_kinds(&sieve, *key))
            .collect())
    }

    fn passes_kinds(&self, sieve: &Sieve<'_>, key: StatementKey) -> bool {
        let actors = self
            .dataset
            .statement(key)
            .map_or(&[][..], |statement| &statement.actors);
        actors
            .iter()
            .filter_map(|actor| self.dataset.actor(*actor))
            .any(|actor| sieve.passes_kind(actor.kind))
    }

    /// The folded text in which a filter looks for words.
    pub(super) fn searchable(&self, key: StatementKey) -> String {
        let Some(statement) = self.dataset.statement(key) else {
            return String::new();
        };
        let parties = statement.actors.iter().chain(&statement.about);
        let names = parties
            .filter_map(|actor| self.dataset.actor(*actor))
            .map(|actor| actor.name.as_ref());
        let words: Vec<&str> = [&*statement.text, &*statement.said_by]
            .into_iter()
            .chain(names)
            .collect();
        fold(&words.join(" "))
    }

    pub(super) fn disagreements_of(&self, key: StatementKey) -> &[u32] {
        self.disagreements
            .get(key.index())
            .map_or(&[], Vec::as_slice)
    }

    /// The order in which a reader meets statements: by `order`, then date, then the record's own order.
    pub(super) fn compare(&self, order: Order, a: StatementKey, b: StatementKey) -> Ordering {
        let (Some(first), Some(second)) = (self.dataset.statement(a), self.dataset.statement(b))
        else {
            return a.cmp(&b);
        };
        let primary = match order {
            Order::Date => Ordering::Equal,
            Order::DateDescending => date_key(second, true).cmp(&date_key(first, true)),
            Order::Source => (first.source, first.passage).cmp(&(second.source, second.passage)),
            Order::Theme => first.theme.cmp(&second.theme),
            Order::Tone => first.tone.cmp(&second.tone),
            Order::Status => first.status.cmp(&second.status),
        };
        let by_date = || date_key(first, false).cmp(&date_key(second, false));
        primary.then_with(by_date).then_with(|| a.cmp(&b))
    }

    fn summarise<'r>(
        &'r self,
        actor: &'r Actor,
        keys: impl Iterator<Item = StatementKey>,
    ) -> ActorSummary<'r> {
        let mut tones = ToneCounts::default();
        let mut statements = 0;
        for statement in keys.filter_map(|key| self.dataset.statement(key)) {
            statements += 1;
            tones.add(statement.tone);
        }
        ActorSummary {
            actor: actor.into(),
            part_of: actor
                .part_of
                .and_then(|key| self.dataset.actor(key))
                .map(|whole| whole.id.as_ref()),
            coordinates: actor.coordinates,
            statements,
            tones,
        }
    }

    fn source_summary<'r>(&'r self, source: &'r Source, statements: u32) -> SourceSummary<'r> {
        SourceSummary {
            id: &source.id,
            kind: &source.kind,
            title: &source.title,
            author: &source.author,
            publisher: &source.publisher,
            issued: edtf(source.issued.as_ref()),
            issued_text: phrases::date(source.issued.as_ref(), source.issued_basis),
            issued_basis: source.issued_basis,
            url: &source.url,
            language: &source.language,
            part_of: source
                .part_of
                .and_then(|key| self.dataset.source(key))
                .map(|whole| whole.id.as_ref()),
            passages: source.passages,
            statements,
            note: &source.note,
        }
    }

    /// A statement with its references named; nothing for a key of another record.
    pub fn row(&self, key: StatementKey) -> Option<StatementRow<'_>> {
        let statement = self.dataset.statement(key)?;
        let source = self.dataset.source(statement.source)?;
        let place = statement.place.and_then(|place| self.dataset.place(place));
        let rivals = self
            .disagreements_of(key)
            .iter()
            .filter_map(|row| self.dataset.disagreements().get(*row as usize));
        Some(StatementRow {
            id: &statement.id,
            text: &statement.text,
            actors: self.refs(&statement.actors),
            about: self.refs(&statement.about),
            theme: statement.theme,
            tone: statement.tone,
            status: statement.status,
            said_by: &statement.said_by,
            date: edtf(statement.date.as_ref()),
            date_text: phrases::statement_date(statement),
            date_basis: statement.date_basis,
            place: place.map(|place| (place.id.as_ref(), place.name.as_ref())),
            quantity: statement.quantity.as_ref().map(Into::into),
            source: &source.id,
            source_text: phrases::source(source),
            passage: statement.passage,
            event: statement.event.and_then(|event| self.dataset.event(event)),
            many_party: statement.is_many_party(),
            disagreements: rivals.map(|rival| rival.id.as_ref()).collect(),
        })
    }

    fn refs(&self, actors: &[ActorKey]) -> Vec<ActorRef<'_>> {
        actors
            .iter()
            .filter_map(|key| self.dataset.actor(*key))
            .map(ActorRef::from)
            .collect()
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

/// Dated before undated in both directions, then by the day it began at the earliest.
fn date_key(statement: &Statement, descending: bool) -> (bool, (i32, i32)) {
    let date = statement.date.as_ref();
    (
        date.is_some() == descending,
        date.map_or((0, 0), Date::sort_key),
    )
}

fn increment(counts: &mut [u32], index: usize) {
    if let Some(count) = counts.get_mut(index) {
        *count += 1;
    }
}

fn index_by_actor(dataset: &Dataset) -> Vec<Vec<StatementKey>> {
    let mut index: Vec<Vec<StatementKey>> = vec![Vec::new(); dataset.actors().len()];
    for (row, statement) in dataset.statements().iter().enumerate() {
        let key = StatementKey(row as u32);
        for actor in statement
            .actors
            .iter()
            .flat_map(|actor| dataset.wholes(*actor))
        {
            // A whole that two of its parts lead to is named once: its latest entry is then this statement already.
            if let Some(keys) = index
                .get_mut(actor.index())
                .filter(|keys| keys.last() != Some(&key))
            {
                keys.push(key);
            }
        }
    }
    index
}

fn index_disagreements(dataset: &Dataset) -> Vec<Vec<u32>> {
    let mut index = vec![Vec::new(); dataset.statements().len()];
    for (row, disagreement) in dataset.disagreements().iter().enumerate() {
        for statement in &disagreement.statements {
            if let Some(rows) = index.get_mut(statement.index()) {
                rows.push(row as u32);
            }
        }
    }
    index
}
