//! A record made ready for questions.

use std::sync::{Mutex, OnceLock};

use super::answers::{ActorRef, StatementRow};
use super::ids::Ids;
use super::marks::{Mark, Marks};
use super::naming::{ByActor, index_rivals};
use super::tally::LastTies;
use super::vague_year::known_days;
use super::word_index::WordIndex;
use crate::error::Error;
use crate::sorting::sort_pairs;
use relations_record::{
    ActorKey, Dataset, Disagreement, EventKey, Pace, PlaceKey, SourceKey, StatementKey, Tone,
    at_once,
};
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
    ids: Ids,
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

impl Record {
    /// Makes a dataset ready for questions.
    pub fn new(dataset: Dataset) -> Self {
        at_once(Self::new_in_steps(dataset, Pace::AT_ONCE))
    }

    async fn new_in_steps(dataset: Dataset, pace: Pace) -> Self {
        let ids = Ids::new(&dataset);
        let rivals = index_rivals(&dataset);
        pace.rest().await;
        let naming = ByActor::new(&dataset, |statement| &statement.actors);
        pace.rest().await;
        let about = ByActor::new(&dataset, |statement| &statement.about);
        pace.rest().await;
        Self {
            marks: Marks::new(&dataset, pace).await,
            ids,
            rivals,
            naming,
            about,
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
        Self::from_bytes(Self::embedded_bytes())
    }

    /// The binary form of the record that is part of this crate; empty where it has none.
    pub fn embedded_bytes() -> &'static [u8] {
        #[cfg(not(feature = "bare"))]
        const EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/tajikistan.record"));
        #[cfg(feature = "bare")]
        const EMBEDDED: &[u8] = &[];
        EMBEDDED
    }

    /// The same without its prose, for a program whose second part brings that: counts and pictures are those of the whole
    /// record, texts and other names are empty.
    ///
    /// # Errors
    ///
    /// None in a released crate: a test opens it.
    pub fn embedded_without_prose() -> Result<Self, Error> {
        const BARE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/tajikistan.first"));
        Self::from_bytes(BARE)
    }

    /// Puts the prose into what [`Record::embedded_without_prose`] gave, which then is the embedded record.
    ///
    /// # Errors
    ///
    /// `record-corrupt` for any other record.
    ///
    /// ```
    /// use relations_map::{Filter, Record};
    ///
    /// let mut record = Record::embedded_without_prose()?;
    /// record.put_embedded_prose()?;
    /// assert_eq!(record.dataset(), Record::embedded()?.dataset());
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn put_embedded_prose(&mut self) -> Result<(), Error> {
        const PROSE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/tajikistan.prose"));
        self.words = OnceLock::new();
        Ok(relations_record::put_prose(&mut self.dataset, PROSE)?)
    }

    /// Opens the binary form of a record; see [`relations_record::binary`].
    ///
    /// # Errors
    ///
    /// `record-version` for a record of another version of the form, `record-corrupt` for bytes that are damaged or none.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        Ok(Self::new(relations_record::decode(bytes)?))
    }

    /// The same in steps of a few milliseconds, so that a page can do other things in between.
    ///
    /// # Errors
    ///
    /// As [`Record::from_bytes`].
    pub async fn from_bytes_in_steps(bytes: Vec<u8>, pace: Pace) -> Result<Self, Error> {
        let dataset = relations_record::decode_in_steps(&bytes, pace).await?;
        drop(bytes);
        Ok(Self::new_in_steps(dataset, pace).await)
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

    /// Reads and checks the data package of a folder, anybody's.
    ///
    /// ```
    /// use relations_map::Record;
    ///
    /// let record = Record::from_dir("data/tajikistan")?;
    /// assert_eq!(record.fingerprint(), Record::embedded()?.fingerprint());
    /// assert_eq!(Record::from_dir("nowhere").unwrap_err().to_string(), "`nowhere` is not a folder");
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// `data-unreadable` for a folder or a file that cannot be read, `data-invalid` with the list of problems.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn from_dir(folder: impl AsRef<std::path::Path>) -> Result<Self, Error> {
        let files = relations_reader::pick(relations_reader::read_folder(folder.as_ref())?)?;
        let files = files.iter().map(|(name, bytes)| (*name, bytes.as_slice()));
        Self::open(files, relations_reader::Origin::Foreign)
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

    /// The key of an actor's id.
    ///
    /// # Errors
    ///
    /// `unknown-id` where the record has no such actor.
    pub fn actor_key(&self, id: &str) -> Result<ActorKey, Error> {
        let found = self.ids.actor(&self.dataset, id);
        found.ok_or_else(|| Error::unknown("an actor", id))
    }

    /// The key of a place's id.
    ///
    /// # Errors
    ///
    /// `unknown-id` where the record has no such place.
    pub fn place_key(&self, id: &str) -> Result<PlaceKey, Error> {
        let found = self.ids.place(&self.dataset, id);
        found.ok_or_else(|| Error::unknown("a place", id))
    }

    /// The key of a source's id.
    ///
    /// # Errors
    ///
    /// `unknown-id` where the record has no such source.
    pub fn source_key(&self, id: &str) -> Result<SourceKey, Error> {
        let found = self.ids.source(&self.dataset, id);
        found.ok_or_else(|| Error::unknown("a source", id))
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

    /// Statements with their references named.
    pub(super) fn rows(&self, keys: &[StatementKey]) -> Vec<StatementRow<'_>> {
        keys.iter().filter_map(|key| self.row(*key)).collect()
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

    /// The words of the record, gathered when they are first asked for.
    pub(super) fn word_index(&self) -> &WordIndex {
        self.words.get_or_init(|| WordIndex::new(&self.dataset))
    }

    /// The rows of the disagreements that a statement is a rival in, each with the statement before it.
    pub(super) fn disagreements_of(&self, key: StatementKey) -> &[(u32, u32)] {
        let from = self
            .rivals
            .partition_point(|(statement, _)| *statement < key.0);
        let rest = self.rivals.get(from..).unwrap_or(&[]);
        let count = rest.partition_point(|(statement, _)| *statement == key.0);
        rest.get(..count).unwrap_or(&[])
    }

    /// The questions that a statement answers.
    pub(super) fn questions_of(&self, key: StatementKey) -> impl Iterator<Item = &Disagreement> {
        let rows = self.disagreements_of(key).iter();
        rows.filter_map(|(_, row)| self.dataset.disagreements().get(*row as usize))
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
