use crate::{Entry, Gazetteer, Language, System};
use std::collections::BTreeMap;

/// What is known of a text before it is looked up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// The sheet's language: where names collide, names in it come first.
    pub language: Option<Language>,
    /// The system of codes that was decided for the column.
    pub system: Option<System>,
    /// The year of the row: a code that a state shares with its predecessor (`365`) means the one of that year.
    pub year: Option<i16>,
}

/// An entry, and how the text came to mean it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Match {
    /// The entry.
    pub entry: &'static Entry,
    /// How the text was read.
    pub reading: Reading,
}

/// How a text was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reading {
    /// A name, or a form of it that people type.
    Name,
    /// A code of the column's system, or of ISO 3166 where the column has none.
    Code(System),
    /// A code of another system than the column's: `GER` among ISO codes.
    OtherCode(System),
    /// A code that means "unknown" or was withdrawn: `UNK`, `ROM`.
    Withdrawn,
    /// A capital that stands for its government.
    Capital,
    /// A people or an adjective: `Russians`, `Russian`.
    Demonym,
    /// A government or its seat: `Government of Japan`, `the Kremlin`.
    Government,
    /// A spelling near to this name.
    Near,
}

impl Reading {
    /// The user is to be told that the text was read so.
    pub fn is_told(self) -> bool {
        !matches!(self, Self::Name | Self::Code(_))
    }
}

/// A part of an entry that the gazetteer does not hold itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What it is a part of.
    pub whole: &'static Entry,
    /// The name of the part, as it stands in the text: `Foreign Ministry`.
    pub name: String,
    /// What it seems to be.
    pub kind: PartKind,
    /// It is only proposed: a person, or a whole that is guessed from the words.
    pub asked: bool,
}

/// What a part of an actor seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// A ministry, an army, a parliament: a body of the state.
    Body,
    /// A person: no actor unless the user says so.
    Person,
    /// The words do not tell.
    Unclear,
}

/// What a text means.
#[derive(Clone, Debug, PartialEq)]
pub enum Resolution {
    /// One actor.
    One(Match),
    /// Several actors in one cell: `DEU, UKR`.
    Many(Vec<Match>),
    /// One of these; nothing tells which. The likeliest first.
    Several(Vec<Match>),
    /// Not known, but near to these spellings. The nearest first.
    Proposed(Vec<Match>),
    /// A part of an actor.
    PartOf(Part),
    /// Nothing like it is known, or the text is empty.
    Unknown,
}

/// Looks up the cells of one column; a text that comes again costs nothing.
#[derive(Debug)]
pub struct Resolver {
    gazetteer: &'static Gazetteer,
    context: Context,
    known: BTreeMap<String, Resolution>,
}

impl Resolver {
    /// A resolver for the cells of a column.
    pub fn new(context: Context) -> Self {
        Self {
            gazetteer: Gazetteer::embedded(),
            context,
            known: BTreeMap::new(),
        }
    }

    /// What a cell means.
    pub fn resolve(&mut self, text: &str) -> &Resolution {
        if !self.known.contains_key(text) {
            let resolution = self.gazetteer.resolve(text, &self.context);
            self.known.insert(text.to_owned(), resolution);
        }
        &self.known[text]
    }
}
