//! The words of the domain: statements and what they are made of.

use vague_dates::Date;

use crate::codes::{ActorKind, Basis, QuestionKind, Status, Theme, Tone};

/// Declares a number that stands for a row of one table of the record.
macro_rules! key {
    ($(#[$outer:meta])* $name:ident) => {
        $(#[$outer])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(pub u32);

        impl $name {
            /// The position of the row in its table.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
}

key!(
    /// A row of the actors.
    ActorKey
);
key!(
    /// A row of the places.
    PlaceKey
);
key!(
    /// A row of the sources.
    SourceKey
);
key!(
    /// A row of the statements.
    StatementKey
);
key!(
    /// An event that statements share.
    EventKey
);

/// A longitude and latitude in degrees (WGS 84), as the record gives them.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(
    feature = "types",
    derive(tsify::Tsify),
    tsify(type = "[lonDeg: number, latDeg: number]")
)]
pub struct Coordinates {
    /// Degrees east, -180 to 180.
    pub lon_deg: f64,
    /// Degrees north, -90 to 90.
    pub lat_deg: f64,
}

/// What a record says of itself: heading, deck and credit of a page are its own.
///
/// Every text may be empty, every list too.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
pub struct Descriptor {
    /// What it is.
    pub title: Box<str>,
    /// The finding that stands above the picture.
    pub headline: Box<str>,
    /// The sentence or two below it.
    pub deck: Box<str>,
    /// What it holds, in a paragraph.
    pub description: Box<str>,
    /// Its version.
    pub version: Box<str>,
    /// Its address, the record's word: a page must parse it before it makes a link.
    pub homepage: Box<str>,
    /// Who made it.
    pub contributors: Vec<Box<str>>,
    /// The short names of its licences, as `CC-BY-4.0`.
    pub licenses: Vec<Box<str>>,
    /// The languages of its texts, as `en`.
    pub languages: Vec<Box<str>>,
    /// Whether the passages of its sources are rows of a sheet.
    pub has_rows: bool,
    /// The further column in which statements have themes of the record's own; empty where none has.
    pub theme_column: Box<str>,
    /// What the record calls themes, its own and those of the common list.
    pub themes: Vec<ThemeName>,
}

/// What a record calls a theme.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "types", derive(tsify::Tsify))]
pub struct ThemeName {
    /// The code: one of the common list, or one of the record's own.
    pub code: Box<str>,
    /// The name.
    pub name: Box<str>,
    /// Names in other languages.
    pub names: Vec<LocalName>,
}

/// A bibliographic record.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// The id.
    pub id: Box<str>,
    /// The CSL type, as `webpage` or `article-newspaper`.
    pub kind: Box<str>,
    /// The title.
    pub title: Box<str>,
    /// The title in English, where it is in another language; may be empty.
    pub title_en: Box<str>,
    /// What running text calls it, as `Davlatov, January 2002`; may be empty.
    pub short: Box<str>,
    /// Who wrote it; may be empty.
    pub author: Box<str>,
    /// Who published it; may be empty.
    pub publisher: Box<str>,
    /// When it was published, as far as known.
    pub issued: Option<Date>,
    /// What that date rests on.
    pub issued_basis: Basis,
    /// Its address; may be empty.
    pub url: Box<str>,
    /// The language, as `en`.
    pub language: Box<str>,
    /// The source it is a part of.
    pub part_of: Option<SourceKey>,
    /// How it stands there, as a citation says it before the name of the whole; may be empty.
    pub part_as: Box<str>,
    /// How many numbered passages it has.
    pub passages: u32,
    /// What else a reader should know.
    pub note: Box<str>,
}

/// A name in another language than English.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(
    feature = "types",
    derive(tsify::Tsify),
    tsify(type = "[language: string, name: string, shortName?: string]")
)]
pub struct LocalName {
    /// The language, as `ru`.
    pub language: Box<str>,
    /// The name.
    pub name: Box<str>,
    /// A shorter one for where room is short; empty if there is none.
    pub short: Box<str>,
}

/// A state, organisation, body of a state, non-state group or company.
#[derive(Debug, Clone, PartialEq)]
pub struct Actor {
    /// The id: ISO 3166-1 alpha-3 for states.
    pub id: Box<str>,
    /// What it is.
    pub kind: ActorKind,
    /// The English name.
    pub name: Box<str>,
    /// A shorter name for where room is short; empty if there is none.
    pub short: Box<str>,
    /// The whole that it is a part of.
    pub part_of: Option<ActorKey>,
    /// Other names and spellings.
    pub aliases: Vec<Box<str>>,
    /// Where its symbol stands, if it stands anywhere.
    pub coordinates: Option<Coordinates>,
    /// When it began to exist, where the record tells.
    pub from: Option<Date>,
    /// When it ceased to exist, where the record tells.
    pub to: Option<Date>,
    /// The Wikidata item, as `Q863`; may be empty.
    pub wikidata: Box<str>,
    /// Names in other languages.
    pub names: Vec<LocalName>,
}

/// A base, airport, bridge, dam, town or border point.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// The id.
    pub id: Box<str>,
    /// The English name.
    pub name: Box<str>,
    /// What it is, as `air-base`.
    pub kind: Box<str>,
    /// The state it lies in, if one.
    pub country: Option<ActorKey>,
    /// Where it lies.
    pub coordinates: Coordinates,
    /// Other names and spellings.
    pub aliases: Vec<Box<str>>,
    /// What else a reader should know.
    pub note: Box<str>,
    /// Names in other languages.
    pub names: Vec<LocalName>,
}

/// A figure or a range of figures with its unit.
///
/// The record's columns say it so: `value` alone is that figure; `value` and `value_max` a range;
/// `value_max` alone is "at most"; `value` with `value_max` `INF` is "at least".
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// The lowest value; `None` when only an upper bound is told.
    pub min: Option<f64>,
    /// The highest value; `None` when only a lower bound is told. Equal to `min` for a single figure.
    pub max: Option<f64>,
    /// An ISO 4217 code for money, else a plain noun, as `persons`, or a symbol, as `MW`.
    pub unit: Box<str>,
    /// The period of a rate, as `year`; empty if it is none.
    pub per: Box<str>,
}

/// One atomic, sourced sentence about actors: the only thing that is stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// The id.
    pub id: Box<str>,
    /// The sentence.
    pub text: Box<str>,
    /// Those who do or undergo it.
    pub actors: Box<[ActorKey]>,
    /// Those of its actors who act on the others; empty where it was done together or is not told.
    pub doers: Box<[ActorKey]>,
    /// Third parties it is really about.
    pub about: Box<[ActorKey]>,
    /// What it is about.
    pub theme: Theme,
    /// Together, against each other, or neither.
    pub tone: Tone,
    /// Whether it happened.
    pub status: Status,
    /// To whom a judgement or claim is attributed; empty for plain facts.
    pub said_by: Box<str>,
    /// When, as vague as the source.
    pub date: Option<Date>,
    /// What the date rests on.
    pub date_basis: Basis,
    /// Where.
    pub place: Option<PlaceKey>,
    /// How much.
    pub quantity: Option<Quantity>,
    /// The source.
    pub source: SourceKey,
    /// The numbered passage of the source.
    pub passage: u32,
    /// The happening that it tells of together with other statements.
    pub event: Option<EventKey>,
}

impl Statement {
    /// The number of actors from which a statement counts as a many-party one.
    pub const MANY: usize = 4;

    /// Whether it is a state of affairs.
    pub fn is_standing(&self) -> bool {
        self.status == Status::Standing
    }

    /// Whether it names four or more actors: counted once, drawn as a hub.
    pub fn is_many_party(&self) -> bool {
        self.actors.len() >= Self::MANY
    }
}

/// That one actor belongs to an organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct Membership {
    /// Who belongs.
    pub member: ActorKey,
    /// To what.
    pub organisation: ActorKey,
    /// As what, as `member` or `observer`.
    pub role: Box<str>,
    /// Since when, where told.
    pub from: Option<Date>,
    /// Until when, where told.
    pub to: Option<Date>,
    /// The statements that tell it.
    pub statements: Box<[StatementKey]>,
}

/// Statements that answer one question differently.
#[derive(Debug, Clone, PartialEq)]
pub struct Disagreement {
    /// The id.
    pub id: Box<str>,
    /// How they differ.
    pub kind: QuestionKind,
    /// The question as a reader would put it.
    pub question: Box<str>,
    /// The rivals.
    pub statements: Box<[StatementKey]>,
    /// What is known about it.
    pub note: Box<str>,
}

/// Why a passage carries no statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SilentPassage {
    /// The source.
    pub source: SourceKey,
    /// The passage.
    pub passage: u32,
    /// The reason.
    pub reason: Box<str>,
}
