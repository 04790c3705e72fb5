//! The boundary: the only module that knows JavaScript.
//!
//! JavaScript gets plain objects and never holds anything it must free. A record is named by a number that
//! [`open_record`] gives; 0 is the embedded one.
//!
//! Errors are real JavaScript errors with a stable `code`: a `RangeError` with `unknown-id` or `bad-argument` for what a
//! caller got wrong, an `Error` with `data-invalid` and the list of `problems` for a bad package.

#![expect(
    clippy::missing_errors_doc,
    reason = "the same for every function: see the head of the module"
)]

mod errors;
mod input;
mod types;

use std::cell::RefCell;

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::error::Error;
use crate::json;
use crate::query::{CitationStyle, Record};
use crate::scene::{self, Caption, Palette, Stage};
use errors::thrown;

/// How many hits a search gives when nobody says otherwise.
const SEARCH_HITS: usize = 20;
/// How many chains a path gives when nobody says otherwise.
const PATHS: usize = 10;

/// As quick as the standard one and two kilobytes smaller; its memory grows as much.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

type Answer = Result<JsValue, JsValue>;

thread_local! {
    static RECORDS: RefCell<Vec<Option<Record>>> = const { RefCell::new(Vec::new()) };
    static STAGE: RefCell<Option<Stage>> = const { RefCell::new(None) };
}

/// Opens the binary form of a record, as the reader gives it. Gives the number of the record.
#[wasm_bindgen(js_name = openRecord)]
pub fn open_record(bytes: &[u8]) -> Result<u32, JsValue> {
    let record = Record::from_bytes(bytes).map_err(|error| thrown(&error))?;
    RECORDS.with_borrow_mut(|records| {
        ensure_embedded(records)?;
        let free = records.iter().position(Option::is_none);
        let number = free.unwrap_or(records.len());
        records.resize_with(records.len().max(number + 1), || None);
        if let Some(slot) = records.get_mut(number) {
            *slot = Some(record);
        }
        Ok(number as u32)
    })
}

/// Forgets a record that [`open_record`] gave; the embedded one stays.
#[wasm_bindgen(js_name = closeRecord)]
pub fn close_record(record: u32) {
    RECORDS.with_borrow_mut(|records| {
        if let Some(slot) = records.get_mut(record as usize).filter(|_| record > 0) {
            *slot = None;
        }
    });
}

/// Builds all that questions need anew, for the bench alone.
#[cfg(feature = "bench")]
#[wasm_bindgen(js_name = indexAgain)]
pub fn index_again(record: u32) {
    RECORDS.with_borrow_mut(|records| {
        if let Some(slot) = records.get_mut(record as usize) {
            *slot = slot.take().map(|record| Record::new(record.into_dataset()));
        }
    });
}

/// The record's actors under a filter.
#[wasm_bindgen(unchecked_return_type = "ActorSummary[]")]
pub fn actors(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&record.actors(&input::filter(filter)?)?)
    })
}

/// One actor with its names and parts.
#[wasm_bindgen(unchecked_return_type = "ActorDetail")]
pub fn actor(record: u32, id: &str) -> Answer {
    with(record, &mut |record| answer(&record.actor(id)?))
}

/// One tie for each partner of a focus.
#[wasm_bindgen(unchecked_return_type = "Tie[]")]
pub fn ties(
    record: u32,
    focus: &str,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&record.ties(focus, &input::filter(filter)?)?)
    })
}

/// The statements between two actors, one page of them.
#[wasm_bindgen(unchecked_return_type = "TieDetail")]
pub fn tie(
    record: u32,
    a: &str,
    b: &str,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Page | undefined")] page: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        let page = input::page(page)?;
        answer(&record.tie_page(a, b, &input::filter(filter)?, page)?)
    })
}

/// The statements that pass a filter, one page of them.
#[expect(
    clippy::needless_pass_by_value,
    reason = "wasm-bindgen gives an optional text by value"
)]
#[wasm_bindgen(unchecked_return_type = "StatementsPage")]
pub fn statements(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Order | undefined")] order: Option<String>,
    #[wasm_bindgen(unchecked_param_type = "Page | undefined")] page: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&record.statements(
            &input::filter(filter)?,
            input::order(order.as_deref())?,
            input::page(page)?,
        )?)
    })
}

/// The statements of one event, or the one statement with that id.
#[wasm_bindgen(unchecked_return_type = "StatementRow[]")]
pub fn event(record: u32, id: &str) -> Answer {
    with(record, &mut |record| answer(&record.event(id)?))
}

/// The sources of the record.
#[wasm_bindgen(unchecked_return_type = "SourceSummary[]")]
pub fn sources(record: u32) -> Answer {
    with(record, &mut |record| answer(&record.sources()))
}

/// The places of the record with the number of statements at each.
#[wasm_bindgen(unchecked_return_type = "PlaceSummary[]")]
pub fn places(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&record.places(&input::filter(filter)?)?)
    })
}

/// How many statements pass a filter, and how many each choice would leave.
#[wasm_bindgen(unchecked_return_type = "Facets")]
pub fn facets(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&record.facets(&input::filter(filter)?)?)
    })
}

/// The statements that pass a filter in time, by tone.
#[wasm_bindgen(unchecked_return_type = "Timeline")]
pub fn timeline(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&record.timeline(&input::filter(filter)?)?)
    })
}

/// The statements of a focus in time, one lane a partner.
#[wasm_bindgen(unchecked_return_type = "Lanes")]
pub fn lanes(
    record: u32,
    focus: &str,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&record.lanes(focus, &input::filter(filter)?)?)
    })
}

/// Actors, places, sources and statements by words, best first.
#[wasm_bindgen(unchecked_return_type = "SearchHit[]")]
pub fn search(
    record: u32,
    text: &str,
    #[wasm_bindgen(unchecked_param_type = "number | null | undefined")] limit: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&record.search(text, input::count("limit", limit)?.unwrap_or(SEARCH_HITS)))
    })
}

/// The organisations to which an actor belongs, and the members of an organisation.
#[wasm_bindgen(unchecked_return_type = "Belonging[]")]
pub fn memberships(
    record: u32,
    actor: &str,
    #[wasm_bindgen(unchecked_param_type = "string | null | undefined")] as_of: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&record.memberships(actor, input::day("asOf", as_of)?)?)
    })
}

/// The organisations to which both of two actors belong.
#[wasm_bindgen(unchecked_return_type = "SharedOrganisation[]")]
pub fn shared(
    record: u32,
    a: &str,
    b: &str,
    #[wasm_bindgen(unchecked_param_type = "string | null | undefined")] as_of: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&record.shared(a, b, input::day("asOf", as_of)?)?)
    })
}

/// How things stood on a day.
#[wasm_bindgen(js_name = asOf, unchecked_return_type = "State")]
pub fn as_of(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "string")] day: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Page | undefined")] page: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        let day = input::needed_day("day", day)?;
        answer(&record.as_of_page(day, input::page(page)?))
    })
}

/// What two days tell apart.
#[wasm_bindgen(unchecked_return_type = "Difference")]
pub fn difference(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "string")] from: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] to: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Page | undefined")] page: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        let (from, to) = (
            input::needed_day("from", from)?,
            input::needed_day("to", to)?,
        );
        answer(&record.difference_page(from, to, input::page(page)?)?)
    })
}

/// Two partners of a focus as mirrors.
#[wasm_bindgen(unchecked_return_type = "Comparison")]
pub fn compare(
    record: u32,
    a: &str,
    b: &str,
    focus: &str,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&record.compare(a, b, focus, &input::filter(filter)?)?)
    })
}

/// The shortest chains of actors between two.
#[wasm_bindgen(unchecked_return_type = "Paths")]
pub fn path(
    record: u32,
    a: &str,
    b: &str,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "number | null | undefined")] limit: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        let limit = input::count("limit", limit)?.unwrap_or(PATHS);
        answer(&record.path(a, b, &input::filter(filter)?, limit)?)
    })
}

/// A view in plain sentences.
#[wasm_bindgen(unchecked_return_type = "string[]")]
pub fn describe(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "DescribedView")] view: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        let (focus, selected, filter) = input::described(view, record)?;
        answer(&record.describe(&focus, selected.as_deref(), &filter)?)
    })
}

/// What statements rest on, as footnotes, BibTeX or CSL-JSON.
#[wasm_bindgen(unchecked_return_type = "string")]
pub fn cite(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "string[]")] ids: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "CitationStyle")] style: &str,
) -> Answer {
    with(record, &mut |record| {
        let ids = input::texts("ids", ids)?;
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        Ok(record.cite(&ids, CitationStyle::from_name(style)?)?.into())
    })
}

/// The questions that statements answer differently.
#[wasm_bindgen(unchecked_return_type = "Disagreement[]")]
pub fn disagreements(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&record.disagreements(&input::filter(filter)?)?)
    })
}

/// The quantities by unit, never added.
#[wasm_bindgen(unchecked_return_type = "FigureGroup[]")]
pub fn figures(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Page | undefined")] page: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        let page = input::page(page)?;
        answer(&record.figures_page(&input::filter(filter)?, page)?)
    })
}

/// A short stable hash of the record.
#[wasm_bindgen(unchecked_return_type = "string")]
pub fn fingerprint(record: u32) -> Answer {
    with(record, &mut |record| Ok(record.fingerprint().into()))
}

/// The id of the actor that most statements name.
#[wasm_bindgen(js_name = mainActor, unchecked_return_type = "string")]
pub fn main_actor(record: u32) -> Answer {
    with(record, &mut |record| {
        Ok(record.main_actor().unwrap_or("").into())
    })
}

/// Everything to draw of a view.
#[wasm_bindgen(unchecked_return_type = "Scene")]
pub fn scene(record: u32, #[wasm_bindgen(unchecked_param_type = "View")] view: &JsValue) -> Answer {
    with_stage(record, &|record, stage| {
        let drawn = stage.scene(record, &input::view(view, record)?)?;
        let plain = answer(&drawn)?;
        types::attach_outlines(&plain, stage);
        Ok(plain)
    })
}

/// Actors on rings around the focus of a view.
#[wasm_bindgen(unchecked_return_type = "Network")]
pub fn network(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "View")] view: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&scene::network(record, &input::view(view, record)?)?)
    })
}

/// The picture of a view as an SVG document with a title and a description, in the light or the dark palette.
#[wasm_bindgen(unchecked_return_type = "string")]
pub fn svg(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "View")] view: &JsValue,
    title: &str,
    description: &str,
    dark: bool,
) -> Answer {
    with_stage(record, &|record, stage| {
        let palette = if dark { Palette::DARK } else { Palette::LIGHT };
        let caption = Caption { title, description };
        Ok(stage
            .svg(record, &input::view(view, record)?, caption, &palette)?
            .into())
    })
}

/// Where the map stands at a share of a turn from one camera to another, along the great circle between their centres.
#[wasm_bindgen(unchecked_return_type = "Camera")]
pub fn turn(
    #[wasm_bindgen(unchecked_param_type = "Camera")] from: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Camera")] to: &JsValue,
    share: f64,
) -> Answer {
    let camera = input::turn(from, to, share).and_then(|camera| answer(&camera));
    camera.map_err(|error| thrown(&error))
}

/// The actor, place or tie at a point of a view, in CSS pixels from its upper left corner.
#[wasm_bindgen(unchecked_return_type = "Hit | null")]
pub fn hit(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "View")] view: &JsValue,
    x: f64,
    y: f64,
) -> Answer {
    with_stage(record, &|record, stage| {
        answer(&stage.hit(record, &input::view(view, record)?, x, y)?)
    })
}

fn ensure_embedded(records: &mut Vec<Option<Record>>) -> Result<(), JsValue> {
    if records.is_empty() {
        records.push(Some(Record::embedded().map_err(|error| thrown(&error))?));
    }
    Ok(())
}

/// Asks a record. Not generic: each question would bring a copy of it.
fn with(record: u32, ask: &mut dyn FnMut(&Record) -> Result<JsValue, Error>) -> Answer {
    RECORDS.with_borrow_mut(|records| {
        ensure_embedded(records)?;
        let found = records.get(record as usize).and_then(Option::as_ref);
        let unknown = || {
            Error::argument(
                "record",
                &record.to_string(),
                "a number that `openRecord` gave",
            )
        };
        found
            .ok_or_else(unknown)
            .and_then(ask)
            .map_err(|error| thrown(&error))
    })
}

fn with_stage(record: u32, ask: &dyn Fn(&Record, &mut Stage) -> Result<JsValue, Error>) -> Answer {
    STAGE.with_borrow_mut(|stage| {
        if stage.is_none() {
            *stage = Some(Stage::new().map_err(|error| thrown(&error))?);
        }
        with(record, &mut |record| {
            stage
                .as_mut()
                .map_or(Ok(JsValue::NULL), |stage| ask(record, stage))
        })
    })
}

#[wasm_bindgen]
extern "C" {
    /// Does not fail: the text is this crate's own.
    #[wasm_bindgen(js_namespace = JSON, js_name = parse)]
    fn parsed(text: &str) -> JsValue;
}

/// An answer as plain data; a result, because all else that the caller does may fail.
#[expect(
    clippy::unnecessary_wraps,
    reason = "it ends a chain of questions that may fail"
)]
fn answer(value: &impl Serialize) -> Result<JsValue, Error> {
    Ok(parsed(&json::text(value)))
}
