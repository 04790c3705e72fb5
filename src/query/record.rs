//! A record made ready for questions.

use std::sync::{Mutex, OnceLock};

use super::answers::{
    ActorDetail, ActorRef, ActorSummary, PlaceSummary, QuestionRef, SourceSummary, StatementRow,
    StatementsPage, ToneCounts, edtf,
};
use super::filter::Filter;
use super::ids::Ids;
use super::marks::{Mark, Marks, date_key};
use super::phrases;
use super::predicate::{Faults, KIND, Predicate};
use super::search::WordIndex;
use super::tally::LastTies;
use super::vague_year::known_days;
use crate::error::Error;
use crate::sorting::{sort_by, sort_pairs};
use relations_record::Dataset;
use relations_record::{Actor, ActorKey, EventKey, Source, Statement, StatementKey, Tone};
use vague_dates::Date;

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
    pub(super) ids: Ids,
    /// What filters and counts ask of each statement.
    pub(super) marks: Marks,
    /// The statements that name each actor or a part of it.
    naming: ByActor,
    /// The statements that are about each actor or a part of it, as a third party.
    about: ByActor,
    /// The statement and the row of the disagreement for each rival, by statement.
    rivals: Vec<(u32, u32)>,
    words: OnceLock<WordIndex>,
    /// The event of each statement that has one, with its position in the order of dates.
    events: OnceLock<Vec<(u64, u32)>>,
    pub(super) last_ties: Mutex<Option<LastTies>>,
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

impl Page {
    /// Whether what has that position in a list is on the page.
    pub(super) fn holds(self, position: u32) -> bool {
        let after = (position as usize).checked_sub(self.offset);
        after.is_some_and(|place| place < self.limit)
    }

    /// The part of a list that is on the page.
    pub(super) fn of<T>(self, all: &[T]) -> &[T] {
        let rest = all.get(self.offset..).unwrap_or(&[]);
        rest.get(..self.limit).unwrap_or(rest)
    }
}

impl Record {
    /// Makes a dataset ready for questions.
    pub fn new(dataset: Dataset) -> Self {
        Self {
            ids: Ids::new(&dataset),
            marks: Marks::new(&dataset),
            rivals: index_rivals(&dataset),
            naming: ByActor::new(&dataset, |statement| &statement.actors),
            about: ByActor::new(&dataset, |statement| &statement.about),
            words: OnceLock::new(),
            events: OnceLock::new(),
            last_ties: Mutex::new(None),
            dataset,
        }
    }

    /// The record that is part of this crate: Tajikistan's foreign relations.
    ///
    /// # Errors
    ///
    /// None in a released crate: a test opens it.
    pub fn embedded() -> Result<Self, Error> {
        const EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/tajikistan.record"));
        Self::from_bytes(EMBEDDED)
    }

    /// Opens the binary form of a record; see [`relations_record::binary`].
    ///
    /// # Errors
    ///
    /// `record-version` for a record of another version of the form, `record-corrupt` for bytes that are damaged or none.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        Ok(Self::new(relations_record::decode(bytes)?))
    }

    /// Reads and checks a data package; see [`relations_reader::open`].
    ///
    /// # Errors
    ///
    /// `data-invalid` with the list of problems.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn open<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
        origin: relations_reader::Origin,
    ) -> Result<Self, Error> {
        Ok(Self::new(relations_reader::open(files, origin)?))
    }

    /// The dataset without what was built for the questions.
    pub fn into_dataset(self) -> Dataset {
        self.dataset
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
        let mut best = None;
        for (row, actor) in self.dataset.actors().iter().enumerate() {
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
            .dataset
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
            .dataset
            .actor(key)
            .ok_or_else(|| Error::unknown("an actor", id))?;
        let parts = self
            .dataset
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
        let predicate = Predicate::new(filter, self)?;
        let mut keys = Vec::new();
        for row in &self.marks.by_date {
            if self.is_selected(&predicate, StatementKey(*row)) {
                keys.push((self.order_key(order, StatementKey(*row)), *row));
            }
        }
        let total = keys.len() as u32;
        if order != Order::Date {
            keys = sort_pairs(keys);
        }
        let rows = page.of(&keys).iter();
        let rows = rows
            .filter_map(|(_, row)| self.row(StatementKey(*row)))
            .collect();
        Ok(StatementsPage { total, rows })
    }

    /// The statements of one event, oldest first, or the one statement with that id.
    ///
    /// # Errors
    ///
    /// `unknown-id` where the record has neither.
    pub fn event(&self, id: &str) -> Result<Vec<StatementRow<'_>>, Error> {
        let rows: Vec<_> = if let Some(event) = self.event_key(id) {
            self.of_event(event)
                .filter_map(|key| self.row(key))
                .collect()
        } else {
            let alone = self.statement_key(id);
            alone.and_then(|key| self.row(key)).into_iter().collect()
        };
        if rows.is_empty() {
            return Err(Error::unknown("an event or statement", id));
        }
        Ok(rows)
    }

    /// The key of an event's id.
    pub(super) fn event_key(&self, id: &str) -> Option<EventKey> {
        let mut events = (0..self.dataset.event_count() as u32).map(EventKey);
        events.find(|event| self.dataset.event(*event) == Some(id))
    }

    /// The statements of an event, oldest first.
    pub(super) fn of_event(&self, event: EventKey) -> impl Iterator<Item = StatementKey> {
        let all = self.events.get_or_init(|| {
            let rows = self.marks.by_date.iter().zip(0..);
            let told = rows.filter_map(|(row, rank)| {
                let statement = self.dataset.statement(StatementKey(*row))?;
                Some((u64::from(statement.event?.0), rank))
            });
            sort_pairs(told.collect())
        });
        let event = u64::from(event.0);
        let from = all.partition_point(|(other, _)| *other < event);
        let own = all.get(from..).unwrap_or(&[]).iter();
        let own = own.take_while(move |(other, _)| *other == event);
        own.filter_map(|(_, rank)| Some(StatementKey(*self.marks.by_date.get(*rank as usize)?)))
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
        let places = self.dataset.places().iter().zip(self.place_counts(filter)?);
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

    /// How many statements of a filter are at each place, in the order of the record.
    pub(crate) fn place_counts(&self, filter: &Filter) -> Result<Vec<u32>, Error> {
        let mut counts = vec![0; self.dataset.places().len()];
        let selected = self.select(filter)?;
        for place in selected
            .iter()
            .filter_map(|key| self.dataset.statement(*key)?.place)
        {
            increment(&mut counts, place.index());
        }
        Ok(counts)
    }

    /// The statements that name an actor or a part of it, in order.
    pub(super) fn keys_of(&self, actor: ActorKey) -> &[StatementKey] {
        self.naming.keys_of(actor)
    }

    /// The statements that are about an actor or a part of it, in order.
    pub(super) fn keys_about(&self, actor: ActorKey) -> &[StatementKey] {
        self.about.keys_of(actor)
    }

    /// The same, one by one.
    pub(super) fn statements_of(&self, actor: ActorKey) -> impl Iterator<Item = StatementKey> + '_ {
        self.keys_of(actor).iter().copied()
    }

    /// How many statements of a filter name an actor or a part of it.
    pub(crate) fn count_of(&self, actor: ActorKey, filter: &Filter) -> Result<u32, Error> {
        let predicate = Predicate::new(filter, self)?;
        Ok(self
            .statements_of(actor)
            .filter(|key| self.passes(&predicate, *key))
            .count() as u32)
    }

    /// Whether a statement passes a filter, no matter the kinds of its actors, which are asked of partners.
    pub(super) fn passes(&self, predicate: &Predicate, key: StatementKey) -> bool {
        self.faults(predicate, key) & !KIND == 0
    }

    /// Whether a statement passes a filter by itself, with no partner asked for: one of its actors is of the kinds.
    pub(super) fn is_selected(&self, predicate: &Predicate, key: StatementKey) -> bool {
        self.faults(predicate, key) == 0
    }

    pub(super) fn faults(&self, predicate: &Predicate, key: StatementKey) -> Faults {
        let mark = self.marks.rows.get(key.index());
        mark.map_or(Faults::MAX, |mark| predicate.faults(key.index(), mark))
    }

    /// The statements that pass a filter, in the order of the record.
    pub(super) fn select(&self, filter: &Filter) -> Result<Vec<StatementKey>, Error> {
        let predicate = Predicate::new(filter, self)?;
        let keys = (0..self.marks.rows.len() as u32).map(StatementKey);
        Ok(keys
            .filter(|key| self.is_selected(&predicate, *key))
            .collect())
    }

    /// Statements with their references named.
    pub(super) fn rows(&self, keys: &[StatementKey]) -> Vec<StatementRow<'_>> {
        keys.iter().filter_map(|key| self.row(*key)).collect()
    }

    /// The words of the record, gathered when they are first asked for.
    pub(super) fn word_index(&self) -> &WordIndex {
        self.words.get_or_init(|| self.build_word_index())
    }

    /// The rows of the disagreements that a statement is a rival in, each with the statement before it.
    pub(super) fn disagreements_of(&self, key: StatementKey) -> &[(u32, u32)] {
        let from = self
            .rivals
            .partition_point(|(statement, _)| *statement < key.0);
        let count = |rest: &[(u32, u32)]| {
            rest.iter()
                .take_while(|(statement, _)| *statement == key.0)
                .count()
        };
        let rest = self.rivals.get(from..).unwrap_or(&[]);
        rest.get(..count(rest)).unwrap_or(&[])
    }

    /// The position of a statement in the order of dates: oldest first, undated last.
    pub(super) fn rank(&self, key: StatementKey) -> u32 {
        self.marks
            .rows
            .get(key.index())
            .map_or(u32::MAX, |mark| mark.rank)
    }

    /// The date of a statement, if it has one.
    pub(super) fn date_of(&self, key: StatementKey) -> Option<Date> {
        self.dataset.statement(key)?.date
    }

    /// The statement that is told of the latest time, the first in the record of those that are told of the same; none where
    /// none is dated.
    pub(super) fn latest_of(
        &self,
        keys: impl Iterator<Item = StatementKey>,
    ) -> Option<StatementKey> {
        let dated = keys.filter_map(|key| Some((known_days(&self.date_of(key)?)?, key)));
        let latest = dated.max_by_key(|(days, key)| (*days, std::cmp::Reverse(*key)));
        latest.map(|(_, key)| key)
    }

    /// The tone of a statement.
    pub(super) fn tone_at(&self, key: StatementKey) -> Tone {
        let mark = self.marks.rows.get(key.index());
        mark.map_or(Tone::Neutral, Mark::tone_code)
    }

    /// The ids of statements.
    pub(super) fn statement_ids(&self, keys: &[StatementKey]) -> Vec<&str> {
        let statements = keys.iter().filter_map(|key| self.dataset.statement(*key));
        statements.map(|statement| statement.id.as_ref()).collect()
    }

    /// Sorts statements as a reader meets them: oldest first, undated last.
    pub(super) fn sort_by_date(&self, keys: &mut [StatementKey]) {
        let ranked = keys.iter().map(|key| (u64::from(self.rank(*key)), key.0));
        let ranked = sort_pairs(ranked.collect());
        for (slot, (_, row)) in keys.iter_mut().zip(ranked) {
            *slot = StatementKey(row);
        }
    }

    /// What an order sorts by before the date.
    fn order_key(&self, order: Order, key: StatementKey) -> u64 {
        let Some((statement, mark)) = self
            .dataset
            .statement(key)
            .zip(self.marks.rows.get(key.index()))
        else {
            return 0;
        };
        match order {
            Order::Date => 0,
            Order::DateDescending if !mark.is_dated() => u64::MAX,
            Order::DateDescending => !date_key(statement),
            Order::Source => u64::from(mark.source) << 32 | u64::from(statement.passage),
            Order::Theme => mark.theme() as u64,
            Order::Tone => mark.tone() as u64,
            Order::Status => mark.status() as u64,
        }
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
                .and_then(|key| self.dataset.actor(key))
                .map(|whole| whole.id.as_ref()),
            wholes: self.ids(&self.whole_keys(key)),
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
            title_en: &source.title_en,
            short: &source.short,
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
        let questions = self.disagreements_of(key).iter();
        let questions: Vec<QuestionRef<'_>> = questions
            .filter_map(|(_, row)| {
                let question = self.dataset.disagreements().get(*row as usize)?;
                let (id, kind) = (question.id.as_ref(), question.kind);
                Some(QuestionRef { id, kind })
            })
            .collect();
        Some(StatementRow {
            id: &statement.id,
            text: &statement.text,
            actors: self.refs(&statement.actors),
            doers: self.ids(&statement.doers),
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
            disagreements: questions.iter().map(|question| question.id).collect(),
            questions,
        })
    }

    pub(super) fn ids(&self, actors: &[ActorKey]) -> Vec<&str> {
        let actors = actors.iter().filter_map(|key| self.dataset.actor(*key));
        actors.map(|actor| actor.id.as_ref()).collect()
    }

    pub(super) fn refs(&self, actors: &[ActorKey]) -> Vec<ActorRef<'_>> {
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

pub(super) fn increment(counts: &mut [u32], index: usize) {
    if let Some(count) = counts.get_mut(index) {
        *count += 1;
    }
}

/// Statements by the actors in one of their fields.
#[derive(Debug)]
struct ByActor {
    /// In order, actor after actor.
    keys: Vec<StatementKey>,
    /// For each actor where its statements end.
    ends: Vec<u32>,
}

type ActorsOf = fn(&Statement) -> &[ActorKey];

impl ByActor {
    fn new(dataset: &Dataset, actors: ActorsOf) -> Self {
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

    fn keys_of(&self, actor: ActorKey) -> &[StatementKey] {
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

fn index_rivals(dataset: &Dataset) -> Vec<(u32, u32)> {
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
