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

mod arguments;
mod errors;
mod input;
mod question_types;
mod questions;
mod types;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Uint8Array;
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::error::Error;
use crate::json;
use crate::query::Record;
use crate::scene::{self, Caption, Palette, Stage};
use errors::thrown;
pub use questions::*;
use relations_reader::{FILES, Origin};

/// As quick as the standard one and two kilobytes smaller; its memory grows as much.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

type Answer = Result<JsValue, JsValue>;

thread_local! {
    static RECORDS: RefCell<Vec<Option<Rc<Record>>>> = const { RefCell::new(Vec::new()) };
    static STAGE: RefCell<Option<Stage>> = const { RefCell::new(None) };
}

/// Opens a data package: an object from file name to content, as bytes. Gives the number of the record.
#[wasm_bindgen(js_name = openRecord)]
pub fn open_record(
    #[wasm_bindgen(unchecked_param_type = "Record<string, Uint8Array>")] files: &JsValue,
) -> Result<u32, JsValue> {
    let contents: Vec<(&str, Vec<u8>)> = FILES
        .iter()
        .filter_map(|name| Some((*name, file(files, name)?)))
        .collect();
    let files = contents
        .iter()
        .map(|(name, bytes)| (*name, bytes.as_slice()));
    let record = Record::open(files, Origin::Foreign).map_err(|error| thrown(&error))?;
    RECORDS.with_borrow_mut(|records| {
        ensure_embedded(records)?;
        let free = records.iter().position(Option::is_none);
        let number = free.unwrap_or(records.len());
        records.resize_with(records.len().max(number + 1), || None);
        if let Some(slot) = records.get_mut(number) {
            *slot = Some(Rc::new(record));
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
            let record = slot.take().and_then(Rc::into_inner);
            *slot = record.map(|record| Rc::new(Record::new(record.into_dataset())));
        }
    });
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

fn file(files: &JsValue, name: &str) -> Option<Vec<u8>> {
    let value = js_sys::Reflect::get(files, &name.into()).ok()?;
    Some(value.dyn_ref::<Uint8Array>()?.to_vec())
}

fn ensure_embedded(records: &mut Vec<Option<Rc<Record>>>) -> Result<(), JsValue> {
    if records.is_empty() {
        let embedded = Record::embedded().map_err(|error| thrown(&error))?;
        records.push(Some(Rc::new(embedded)));
    }
    Ok(())
}

/// Asks a record. Not generic: each question would bring a copy of it.
///
/// The list of records is let go before the record is asked, for reading an argument may run a page's own code, which may
/// ask the core again, or throw: nothing here stays locked.
fn with(record: u32, ask: &mut dyn FnMut(&Record) -> Result<JsValue, Error>) -> Answer {
    let found = RECORDS.with_borrow_mut(|records| {
        ensure_embedded(records)?;
        Ok::<_, JsValue>(records.get(record as usize).cloned().flatten())
    })?;
    let unknown = || {
        let number = record.to_string();
        Error::argument("record", &number, "a number that `openRecord` gave")
    };
    found
        .ok_or_else(unknown)
        .and_then(|record| ask(&record))
        .map_err(|error| thrown(&error))
}

/// Asks a record and the stage, which is taken out meanwhile: whoever asks again in between gets another.
fn with_stage(record: u32, ask: &dyn Fn(&Record, &mut Stage) -> Result<JsValue, Error>) -> Answer {
    let idle = STAGE.with_borrow_mut(Option::take);
    let mut stage = match idle {
        Some(stage) => stage,
        None => Stage::new().map_err(|error| thrown(&error))?,
    };
    let answer = with(record, &mut |record| ask(record, &mut stage));
    STAGE.with_borrow_mut(|idle| *idle = Some(stage));
    answer
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
