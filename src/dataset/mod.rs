//! The record: a data package read, checked and linked.
//!
//! There is one door. The record inside this crate and anybody's own package go through
//! [`Dataset::open`], with the same parser, the same checks and the same messages.

mod currency;
mod ids;
pub mod limits;
mod names;
mod nearest;
mod number;
mod read;
mod records;
mod rules;
mod table;
mod units;

use crate::error::Error;
use crate::model::{
    Actor, ActorKey, Disagreement, EventKey, Membership, Place, PlaceKey, SilentPassage, Source,
    SourceKey, Statement, StatementKey,
};
use crate::sorting::Index;

/// The files of a package, in the order in which they are read.
pub const FILES: [&str; 7] = [
    "sources.csv",
    "actors.csv",
    "places.csv",
    "statements.csv",
    "memberships.csv",
    "disagreements.csv",
    "passages.csv",
];

/// Whose record it is, which decides how long a statement may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// This project's own: statements of at most 280 characters.
    Own,
    /// Anybody's: statements of at most 4,096 characters.
    Foreign,
}

/// A record that has passed every check.
#[derive(Debug, Clone, PartialEq)]
pub struct Dataset {
    sources: Vec<Source>,
    actors: Vec<Actor>,
    places: Vec<Place>,
    statements: Vec<Statement>,
    memberships: Vec<Membership>,
    disagreements: Vec<Disagreement>,
    silent_passages: Vec<SilentPassage>,
    events: Vec<Box<str>>,
    actor_index: Index,
    place_index: Index,
    source_index: Index,
    fingerprint: u64,
}

impl Dataset {
    /// Reads and checks a data package given as pairs of file name and content; the names are those of
    /// [`FILES`], other names are passed over. `sources.csv`, `actors.csv` and `statements.csv` must be there.
    ///
    /// # Errors
    ///
    /// [`Error::problems`] lists everything that is wrong, each with file, line, column, value and what was
    /// expected, in the order of files and lines, up to [`limits::PROBLEMS`]; the text tells how many more.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::{Dataset, Origin};
    ///
    /// let error = Dataset::open([("actors.csv", b"id,kind,name\nTJK,state,\n".as_slice())], Origin::Own).unwrap_err();
    /// assert_eq!(error.code(), "data-invalid");
    /// assert_eq!(error.problems()[0].to_string(), "sources.csv: the file is missing from the package");
    /// assert_eq!(error.problems()[1].to_string(), "actors.csv:2:name: is empty, expected a value");
    /// ```
    pub fn open<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
        origin: Origin,
    ) -> Result<Self, Error> {
        let mut contents: [Option<&[u8]>; FILES.len()] = [None; FILES.len()];
        for (name, bytes) in files {
            let slot = FILES
                .iter()
                .position(|file| *file == name)
                .and_then(|index| contents.get_mut(index));
            if let Some(slot) = slot {
                *slot = Some(bytes);
            }
        }
        read::dataset(&contents, origin).map_err(|problems| Error::data(problems.sorted()))
    }

    /// The record that is part of this crate: Tajikistan's foreign relations.
    ///
    /// # Errors
    ///
    /// None in a released crate: a test opens it. It goes through the same door as any other.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::Dataset;
    ///
    /// let record = Dataset::embedded()?;
    /// assert!(record.statements().len() >= 150);
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn embedded() -> Result<Self, Error> {
        Self::open(EMBEDDED, Origin::Own)
    }

    /// The sources, in the order of the file.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The actors, in the order of the file.
    pub fn actors(&self) -> &[Actor] {
        &self.actors
    }

    /// The places, in the order of the file.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// The statements, in the order of the file.
    pub fn statements(&self) -> &[Statement] {
        &self.statements
    }

    /// The memberships, in the order of the file.
    pub fn memberships(&self) -> &[Membership] {
        &self.memberships
    }

    /// The disagreements, in the order of the file.
    pub fn disagreements(&self) -> &[Disagreement] {
        &self.disagreements
    }

    /// The passages that carry no statement, and why.
    pub fn silent_passages(&self) -> &[SilentPassage] {
        &self.silent_passages
    }

    /// How many events statements share.
    pub fn event_count(&self) -> usize {
        self.events.len()
    }

    /// The key of an actor's id.
    ///
    /// # Errors
    ///
    /// `unknown-id` where the record has no such actor.
    pub fn actor_key(&self, id: &str) -> Result<ActorKey, Error> {
        self.actor_index
            .find(id, &|row| actor_id(&self.actors, row))
            .map(ActorKey)
            .ok_or_else(|| Error::unknown("an actor", id))
    }

    /// The key of a place's id.
    ///
    /// # Errors
    ///
    /// `unknown-id` where the record has no such place.
    pub fn place_key(&self, id: &str) -> Result<PlaceKey, Error> {
        self.place_index
            .find(id, &|row| place_id(&self.places, row))
            .map(PlaceKey)
            .ok_or_else(|| Error::unknown("a place", id))
    }

    /// The key of a source's id.
    ///
    /// # Errors
    ///
    /// `unknown-id` where the record has no such source.
    pub fn source_key(&self, id: &str) -> Result<SourceKey, Error> {
        self.source_index
            .find(id, &|row| source_id(&self.sources, row))
            .map(SourceKey)
            .ok_or_else(|| Error::unknown("a source", id))
    }

    /// The actor of a key. Keys of another record give that record's actor of the same row, or none.
    pub fn actor(&self, key: ActorKey) -> Option<&Actor> {
        self.actors.get(key.index())
    }

    /// The place of a key.
    pub fn place(&self, key: PlaceKey) -> Option<&Place> {
        self.places.get(key.index())
    }

    /// The source of a key.
    pub fn source(&self, key: SourceKey) -> Option<&Source> {
        self.sources.get(key.index())
    }

    /// The statement of a key.
    pub fn statement(&self, key: StatementKey) -> Option<&Statement> {
        self.statements.get(key.index())
    }

    /// The id of an event.
    pub fn event(&self, key: EventKey) -> Option<&str> {
        self.events.get(key.index()).map(AsRef::as_ref)
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
        format!("{:012x}", self.fingerprint >> (u64::BITS - DIGITS))
    }
}

fn actor_id(actors: &[Actor], row: usize) -> &str {
    actors.get(row).map_or("", |actor| &actor.id)
}

fn place_id(places: &[Place], row: usize) -> &str {
    places.get(row).map_or("", |place| &place.id)
}

fn source_id(sources: &[Source], row: usize) -> &str {
    sources.get(row).map_or("", |source| &source.id)
}

macro_rules! embedded {
    ($($file:literal),+) => {
        [$(($file, include_bytes!(concat!("../../data/tajikistan/", $file)).as_slice())),+]
    };
}

/// `data/tajikistan/`, as it lies in the repository.
const EMBEDDED: [(&str, &[u8]); FILES.len()] = embedded!(
    "sources.csv",
    "actors.csv",
    "places.csv",
    "statements.csv",
    "memberships.csv",
    "disagreements.csv",
    "passages.csv"
);
