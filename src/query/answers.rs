//! The shapes of answers, as a page or a program gets them.
//!
//! They borrow from the record, and serialise with camel-case names; `wasm` declares the same shapes for TypeScript.

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use relations_record::{
    ActorKind, Basis, Coordinates, LocalName, Quantity, QuestionKind, Status, Theme, Tone,
};
use vague_dates::{Date, Day};

/// How many statements have each tone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct ToneCounts {
    /// Working together.
    pub cooperative: u32,
    /// Neither.
    pub neutral: u32,
    /// Working against each other.
    pub conflictual: u32,
    /// Nobody judged.
    pub unstated: u32,
}

impl ToneCounts {
    pub(crate) fn add(&mut self, tone: Tone) {
        *self.slot(tone) += 1;
    }

    /// All of them.
    pub fn total(&self) -> u32 {
        self.cooperative + self.neutral + self.conflictual + self.unstated
    }

    fn slot(&mut self, tone: Tone) -> &mut u32 {
        match tone {
            Tone::Cooperative => &mut self.cooperative,
            Tone::Neutral => &mut self.neutral,
            Tone::Conflictual => &mut self.conflictual,
            Tone::Unstated => &mut self.unstated,
        }
    }
}

/// An actor, named.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ActorRef<'r> {
    /// The id.
    pub id: &'r str,
    /// The English name.
    pub name: &'r str,
    /// The name for where room is short; the same where there is no shorter one.
    pub short_name: &'r str,
    /// What it is.
    pub kind: ActorKind,
}

/// An actor with the number of statements that name it or a part of it.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    target_arch = "wasm32",
    derive(tsify::Tsify),
    tsify(missing_as_null),
    serde(rename_all = "camelCase")
)]
pub struct ActorSummary<'r> {
    /// The actor, whose fields are among those of the answer.
    #[cfg_attr(target_arch = "wasm32", serde(flatten))]
    pub actor: ActorRef<'r>,
    /// The id of the whole it is a part of.
    pub part_of: Option<&'r str>,
    /// The ids of all wholes it is a part of, nearest first.
    pub wholes: Vec<&'r str>,
    /// Degrees east and north of its symbol.
    pub coordinates: Option<Coordinates>,
    /// How many statements name it or a part of it.
    pub statements: u32,
    /// The same by tone.
    pub tones: ToneCounts,
}

/// All that the record says of an actor itself.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ActorDetail<'r> {
    /// The actor with its counts, under no filter; its fields are among those of the answer.
    #[cfg_attr(target_arch = "wasm32", serde(flatten))]
    pub summary: ActorSummary<'r>,
    /// Other names and spellings.
    pub aliases: Vec<&'r str>,
    /// Names in other languages, the language first.
    pub names: &'r [LocalName],
    /// The Wikidata item, or empty.
    pub wikidata: &'r str,
    /// The actors that are parts of it.
    pub parts: Vec<ActorRef<'r>>,
    /// The ids of the actor and of all its parts at any depth, in the order of the record.
    pub family: Vec<&'r str>,
}

// Written out, for a derived `flatten` goes through a map and weighs several kilobytes.

impl ActorSummary<'_> {
    fn serialize_fields<S: SerializeStruct>(&self, fields: &mut S) -> Result<(), S::Error> {
        fields.serialize_field("id", self.actor.id)?;
        fields.serialize_field("name", self.actor.name)?;
        fields.serialize_field("shortName", self.actor.short_name)?;
        fields.serialize_field("kind", &self.actor.kind)?;
        fields.serialize_field("partOf", &self.part_of)?;
        fields.serialize_field("wholes", &self.wholes)?;
        fields.serialize_field("coordinates", &self.coordinates)?;
        fields.serialize_field("statements", &self.statements)?;
        fields.serialize_field("tones", &self.tones)
    }
}

impl Serialize for ActorSummary<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("ActorSummary", 9)?;
        self.serialize_fields(&mut fields)?;
        fields.end()
    }
}

impl Serialize for ActorDetail<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("ActorDetail", 14)?;
        self.summary.serialize_fields(&mut fields)?;
        fields.serialize_field("aliases", &self.aliases)?;
        fields.serialize_field("names", &self.names)?;
        fields.serialize_field("wikidata", self.wikidata)?;
        fields.serialize_field("parts", &self.parts)?;
        fields.serialize_field("family", &self.family)?;
        fields.end()
    }
}

/// A source with the number of statements that rest on it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SourceSummary<'r> {
    /// The id.
    pub id: &'r str,
    /// The CSL type.
    #[serde(rename = "type")]
    pub kind: &'r str,
    /// The title.
    pub title: &'r str,
    /// The title in English, where it is in another language; or empty.
    pub title_en: &'r str,
    /// What running text calls it, or empty.
    pub short: &'r str,
    /// The author, or empty.
    pub author: &'r str,
    /// The publisher, or empty.
    pub publisher: &'r str,
    /// When it was published, EDTF, or empty.
    pub issued: String,
    /// What the date rests on.
    pub issued_basis: Basis,
    /// The address, or empty. It is the record's word: a page must parse it before it makes a link.
    pub url: &'r str,
    /// The language.
    pub language: &'r str,
    /// The id of the source it is a part of.
    pub part_of: Option<&'r str>,
    /// How many passages it has.
    pub passages: u32,
    /// Whether its passages are rows of a sheet.
    pub has_rows: bool,
    /// Whether it is nothing but the sheet itself, for its statements tell no source.
    pub is_sheet: bool,
    /// How many statements rest on it, not counting its parts.
    pub statements: u32,
    /// What else a reader should know.
    pub note: &'r str,
}

/// A place with the number of statements at it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PlaceSummary<'r> {
    /// The id.
    pub id: &'r str,
    /// The English name.
    pub name: &'r str,
    /// What it is, as `air-base`.
    pub kind: &'r str,
    /// The id of the state it lies in.
    pub country: Option<&'r str>,
    /// Degrees east and north.
    pub coordinates: Coordinates,
    /// Other names and spellings.
    pub aliases: Vec<&'r str>,
    /// Names in other languages, the language first.
    pub names: &'r [LocalName],
    /// What else a reader should know.
    pub note: &'r str,
    /// How many statements are at it.
    pub statements: u32,
}

/// A figure or range with its unit.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(
    target_arch = "wasm32",
    derive(tsify::Tsify),
    tsify(missing_as_null, rename = "Quantity")
)]
#[non_exhaustive]
pub struct QuantityAnswer<'r> {
    /// The lowest value; none when only an upper bound is told.
    pub min: Option<f64>,
    /// The highest value; none when only a lower bound is told.
    pub max: Option<f64>,
    /// An ISO 4217 code, a plain noun or a symbol.
    pub unit: &'r str,
    /// The period of a rate, or empty.
    pub per: &'r str,
}

impl<'r> From<&'r Quantity> for QuantityAnswer<'r> {
    fn from(quantity: &'r Quantity) -> Self {
        Self {
            min: quantity.min,
            max: quantity.max,
            unit: &quantity.unit,
            per: &quantity.per,
        }
    }
}

/// A statement with its references named.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct StatementRow<'r> {
    /// The id.
    pub id: &'r str,
    /// The sentence.
    pub text: &'r str,
    /// Those who do or undergo it.
    pub actors: Vec<ActorRef<'r>>,
    /// The ids of those of them who act on the others; empty where it was done together or is not told.
    pub doers: Vec<&'r str>,
    /// Third parties it is really about.
    pub about: Vec<ActorRef<'r>>,
    /// What it is about.
    pub theme: Theme,
    /// Its tone.
    pub tone: Tone,
    /// Whether it happened.
    pub status: Status,
    /// To whom it is attributed, or empty.
    pub said_by: &'r str,
    /// The date, EDTF, or empty.
    pub date: String,
    /// The first day that the date as written may mean, as `YYYY-MM-DD`; empty where its start is open or unknown, or there is no date.
    pub earliest: String,
    /// The last day that the date as written may mean, as `YYYY-MM-DD`; empty where its end is open or unknown, or there is no date.
    pub latest: String,
    /// What the date rests on.
    pub date_basis: Basis,
    /// The id and name of the place.
    pub place: Option<(&'r str, &'r str)>,
    /// The figure it tells.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Quantity | null"))]
    pub quantity: Option<QuantityAnswer<'r>>,
    /// The id of the source.
    pub source: &'r str,
    /// The numbered passage.
    pub passage: u32,
    /// The event it shares with other statements.
    pub event: Option<&'r str>,
    /// Whether four or more actors are parties.
    pub many_party: bool,
    /// Whether the text is a sentence that somebody wrote, and not made of the cells of a sheet.
    pub has_sentence: bool,
    /// Whether it is told where it comes from, and not only in which sheet it stands.
    pub has_source: bool,
    /// What it has in columns that are none of the record's own: column and text.
    pub further: Vec<(&'r str, &'r str)>,
    /// What the record calls its theme, where that is one of its own and none of the common list; or empty.
    pub own_theme: &'r str,
    /// The first 20 questions that it answers, with how their answers differ: only a contradiction is one.
    pub questions: Vec<QuestionRef<'r>>,
    /// How many more questions it answers.
    pub more_questions: u32,
}

/// A question that statements answer differently, by its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct QuestionRef<'r> {
    /// The id.
    pub id: &'r str,
    /// How its answers differ.
    pub kind: QuestionKind,
}

/// One page of statements.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct StatementsPage<'r> {
    /// How many statements pass the filter in all.
    pub total: u32,
    /// How many more would pass but for having no date.
    pub undated_left_out: u32,
    /// The statements of this page.
    pub rows: Vec<StatementRow<'r>>,
}

pub(super) fn edtf(date: Option<&Date>) -> String {
    date.map(ToString::to_string).unwrap_or_default()
}

pub(super) fn day_text(day: Option<Day>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}
