//! What the first picture asks.

#![expect(
    clippy::missing_errors_doc,
    reason = "the same for every function: see the head of the boundary"
)]

use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::errors::thrown;
use super::{
    Answer, RECORDS, answer, ensure_embedded, input, outlines, put, read, with, with_stage,
};
use crate::query::Record;

/// Opens the binary form of a record, as the reader gives it. Gives the number of the record.
#[wasm_bindgen(js_name = openRecord)]
pub fn open_record(bytes: &[u8]) -> Result<u32, JsValue> {
    let record = Record::from_bytes(bytes).map_err(|error| thrown(&error))?;
    keep(record)
}

/// Puts a record among the open ones and gives its number.
pub(super) fn keep(record: Record) -> Result<u32, JsValue> {
    ensure_embedded()?;
    Ok(RECORDS.with_borrow_mut(|records| put(records, Rc::new(record))))
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

/// Builds all that questions need once more, for the bench alone.
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

/// What the record says of itself.
#[wasm_bindgen(unchecked_return_type = "Descriptor")]
pub fn descriptor(record: u32) -> Answer {
    with(record, &mut |record| answer(record.dataset().descriptor()))
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

/// The record's actors under a filter.
#[wasm_bindgen(unchecked_return_type = "ActorSummary[]")]
pub fn actors(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
) -> Answer {
    let filter = read(input::filter(filter))?;
    with(record, &mut |record| answer(&record.actors(&filter)?))
}

/// One tie for each partner of a focus.
#[wasm_bindgen(unchecked_return_type = "Tie[]")]
pub fn ties(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "string")] focus: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
) -> Answer {
    let focus = read(input::text("focus", focus))?;
    let filter = read(input::filter(filter))?;
    with(record, &mut |record| answer(&record.ties(&focus, &filter)?))
}

/// The statements that pass a filter in time, by tone.
#[wasm_bindgen(unchecked_return_type = "Timeline")]
pub fn timeline(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
) -> Answer {
    let filter = read(input::filter(filter))?;
    with(record, &mut |record| answer(&record.timeline(&filter)?))
}

/// Everything to draw of a view; the outlines only where they are not those that the caller has.
#[wasm_bindgen(unchecked_return_type = "Scene")]
pub fn scene(record: u32, #[wasm_bindgen(unchecked_param_type = "View")] view: &JsValue) -> Answer {
    let view = read(input::view(view))?;
    with_stage(record, &mut |record, stage| {
        let drawn = stage.scene(record, &view.centred(record))?;
        let plain = answer(&drawn)?;
        if view.outlines_version != Some(drawn.outlines_version as usize) {
            outlines::attach_outlines(&plain, stage);
        }
        Ok(plain)
    })
}

/// Where the map of a view stands by the rule, which filters and choices do not change.
#[wasm_bindgen(unchecked_return_type = "Camera")]
pub fn camera(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "View")] view: &JsValue,
) -> Answer {
    let view = read(input::view(view))?;
    with_stage(record, &mut |record, stage| {
        answer(&stage.camera(record, &view.centred(record))?)
    })
}
