//! Which statements a question is about.

use serde::{Serialize, Serializer};

use relations_record::{ActorKind, Status, Theme, Tone};
use vague_dates::Day;

/// Which statements a question is about; an empty field leaves all in.
///
/// A vague date passes `from`, `to` and `as_of` when it may lie there: nothing is dropped because a source was imprecise.
/// Each of the three asks for a dated thing: statements without a date never pass, and answers count them apart.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Filter {
    /// The first day of the period asked for.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "as_text")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string | null"))]
    pub from: Option<Day>,
    /// The last day of the period asked for.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "as_text")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string | null"))]
    pub to: Option<Day>,
    /// Leaves only what is dated so that it holds, or may hold, on this day: a standing statement as
    /// [`Statement::held_on`](relations_record::Statement::held_on) tells, any other where its date may be that day. A plan
    /// is dated by when it was told.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "as_text")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string | null"))]
    pub as_of: Option<Day>,
    /// Themes, of which a statement has one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub themes: Vec<Theme>,
    /// Tones, of which a statement has one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub tones: Vec<Tone>,
    /// Statuses, of which a statement has one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub statuses: Vec<Status>,
    /// Kinds of actor, one of which a partner must have.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub kinds: Vec<ActorKind>,
    /// Ids of sources, one of which a statement must rest on, itself or through a part of that source.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub sources: Vec<String>,
    /// Ids of places, one of which a statement must be at.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub places: Vec<String>,
    /// Ids of actors, one of which a statement must name, itself or through a part.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub actors: Vec<String>,
    /// The id of an actor, a place or a source that a statement must be of, beside all else that is asked: it must name that
    /// actor, itself or through a part, be at that place, or rest on that source or a part of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "string | null"))]
    pub subject: Option<String>,
    /// Only statements without a date, or only those with one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "boolean | null"))]
    pub undated: Option<bool>,
    /// Values of columns that are none of the record's own, by column: a statement must have one of each column that is named.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "as_map")]
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(optional, type = "Record<string, string[]>")
    )]
    pub further: Vec<(String, Vec<String>)>,
    /// Words, or their beginnings, that the text, the names of the parties or the attribution must all hold, in any order,
    /// case, script and spelling.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub text: String,
}

/// Pairs as an object.
fn as_map<S: Serializer>(
    pairs: &[(String, Vec<String>)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().map(|(name, values)| (name, values)))
}

/// A day as `2011-12-20`.
#[expect(clippy::ref_option, reason = "serde gives a field so")]
#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde gives a field so; told where pointers have eight bytes"
)]
fn as_text<S: Serializer>(day: &Option<Day>, serializer: S) -> Result<S::Ok, S::Error> {
    match day {
        Some(day) => serializer.collect_str(day),
        None => serializer.serialize_none(),
    }
}
