//! What goes in and out, as plain objects; the types of TypeScript stand beside the Rust types.

use js_sys::{Array, Uint8Array};
use relations_record::{Actor, Dataset};
use relations_sheet::{Answer, Guess, Opening, Outcome, Report, package, zip};
use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::{JsCast, JsValue};

/// Files by their paths.
pub(crate) type Files = Vec<(String, Vec<u8>)>;

/// A value as plain data. What is given here has no maps and nothing that can fail.
pub(crate) fn plain(value: &(impl Serialize + ?Sized)) -> JsValue {
    serde_wasm_bindgen::to_value(value).unwrap_or(JsValue::UNDEFINED)
}

/// How far a work has come, of how much.
#[derive(Debug, Clone, Copy, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Progress {
    done: usize,
    total: usize,
    is_done: bool,
}

impl From<relations_reader::Progress> for Progress {
    fn from(it: relations_reader::Progress) -> Self {
        Self {
            done: it.done,
            total: it.total,
            is_done: it.is_done(),
        }
    }
}

/// The answers that a page gives.
pub(crate) fn answers(value: JsValue) -> Result<Vec<Answer>, String> {
    if value.is_undefined() || value.is_null() {
        return Ok(Vec::new());
    }
    let read = serde_wasm_bindgen::from_value(value);
    read.map_err(|error| format!("answers: {error}, expected a list of answers"))
}

/// Pairs of a path and bytes.
pub(crate) fn files(pairs: &Array) -> Result<Files, String> {
    let refused = || "files: expected pairs of a path and bytes".to_owned();
    let pair = |pair: JsValue| {
        let pair: Array = pair.dyn_into().map_err(|_| refused())?;
        let path = pair.get(0).as_string().ok_or_else(refused)?;
        let bytes: Uint8Array = pair.get(1).dyn_into().map_err(|_| refused())?;
        Ok((path, bytes.to_vec()))
    };
    pairs.iter().map(pair).collect()
}

/// The opening of one file, or of several.
pub(crate) fn opening(name: &str, mut files: Files, answers: &[Answer]) -> Opening {
    match files.pop() {
        Some((_, bytes)) if files.is_empty() => Opening::begin(name, bytes, answers),
        last => {
            files.extend(last);
            Opening::of_files(name, files, answers)
        }
    }
}

/// What answers make of a sheet.
#[derive(Serialize, Tsify)]
pub(crate) struct Built<'o> {
    /// The record in its binary form, as the core opens it.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    #[tsify(type = "Uint8Array<ArrayBuffer>")]
    record: Uint8Array,
    #[tsify(type = "Report")]
    report: &'o Report,
    words: Words,
    actors: Vec<Named>,
}

/// What the record says of itself; every text may be empty.
#[derive(Serialize, Tsify)]
pub(crate) struct Words {
    title: Box<str>,
    headline: Box<str>,
    deck: Box<str>,
    credit: Box<str>,
    languages: Vec<Box<str>>,
}

/// An actor, for whoever asks who stands at the centre, or where.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Named {
    id: Box<str>,
    name: Box<str>,
    /// Whether a map can show it.
    is_placed: bool,
    /// How many statements name it.
    count: u32,
}

impl<'o> Built<'o> {
    pub(crate) fn of(outcome: &'o Outcome) -> Self {
        Self {
            record: Uint8Array::from(outcome.binary.as_slice()),
            report: &outcome.report,
            words: words(&outcome.record),
            actors: actors(&outcome.record),
        }
    }
}

/// A record in which some actors are guessed.
#[derive(Serialize, Tsify)]
pub(crate) struct Foreseen {
    /// The record in its binary form.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    #[tsify(type = "Uint8Array<ArrayBuffer>")]
    record: Uint8Array,
    guesses: Vec<Guess>,
}

impl Foreseen {
    pub(crate) fn of(outcome: &Outcome, guesses: Vec<Guess>) -> Self {
        Self {
            record: Uint8Array::from(outcome.binary.as_slice()),
            guesses,
        }
    }
}

fn words(record: &Dataset) -> Words {
    let it = record.descriptor();
    Words {
        title: it.title.clone(),
        headline: it.headline.clone(),
        deck: it.deck.clone(),
        credit: it.contributors.first().cloned().unwrap_or_default(),
        languages: it.languages.clone(),
    }
}

/// Those who are named most, most first, by their names in the language of the record.
fn actors(record: &Dataset) -> Vec<Named> {
    const MOST: usize = 500;
    let mut counts = vec![0_u32; record.actors().len()];
    for key in record.statements().iter().flat_map(|it| &it.actors) {
        if let Some(count) = counts.get_mut(key.0 as usize) {
            *count += 1;
        }
    }
    let mut all: Vec<(u32, &Actor)> = counts.into_iter().zip(record.actors()).collect();
    all.sort_by_key(|(count, _)| u32::MAX - count);
    let language = record.descriptor().languages.first();
    let language = language.map_or("en", |language| &**language);
    let named = |(count, actor): (u32, &Actor)| Named {
        id: actor.id.clone(),
        name: named_in(actor, language).into(),
        is_placed: actor.coordinates.is_some(),
        count,
    };
    all.into_iter().take(MOST).map(named).collect()
}

/// The name of an actor in a language; where it has none, the English one.
fn named_in<'r>(actor: &'r Actor, language: &str) -> &'r str {
    let mut names = actor.names.iter();
    let own = names.find(|name| &*name.language == language);
    own.map_or(&*actor.name, |own| &*own.name)
}

/// A data package as a zip.
pub(crate) fn zipped(record: &Dataset) -> Vec<u8> {
    let files = package(record);
    zip::stored(files.iter().map(|(name, bytes)| (*name, bytes.as_slice())))
}
