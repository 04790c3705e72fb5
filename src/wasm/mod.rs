//! The boundary: the only module that knows JavaScript.
//!
//! JavaScript gets plain objects and never holds anything it must free. A record is named by a number that
//! [`open_record`] gives; 0 is the embedded one. What the first picture asks has a function of its own ([`first`]); all other
//! questions go through one door, [`ask`], and what answers them may be a file that arrives after the picture.
//!
//! Errors are real JavaScript errors with a stable `code`: a `RangeError` with `unknown-id` or `bad-argument` for what a
//! caller got wrong, an `Error` with `record-version` or `record-corrupt` for a record that is none, and one with
//! `core-part` where what answers has not arrived.
//!
//! What a caller gives is read before a record is borrowed: a getter of theirs may throw, or ask another question.

mod errors;
mod first;
mod input;
mod later;
mod part;
mod types;

pub use first::*;
pub use later::ask;

use std::cell::RefCell;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::error::Error;
use crate::query::Record;
use crate::scene::Stage;
use errors::thrown;

/// As quick as the standard one and two kilobytes smaller; its memory grows as much.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

type Answer = Result<JsValue, JsValue>;

thread_local! {
    static RECORDS: RefCell<Vec<Option<Record>>> = const { RefCell::new(Vec::new()) };
    static STAGE: RefCell<Option<Stage>> = const { RefCell::new(None) };
}

/// Opens the embedded record, unless it is open.
fn ensure_embedded() -> Result<(), JsValue> {
    if RECORDS.with_borrow(Vec::is_empty) {
        let record = Record::embedded().map_err(|error| thrown(&error))?;
        RECORDS.with_borrow_mut(|records| records.push(Some(record)));
    }
    Ok(())
}

/// Asks a record. Not generic: each question would bring a copy of it.
fn with(record: u32, ask: &mut dyn FnMut(&Record) -> Result<JsValue, Error>) -> Answer {
    ensure_embedded()?;
    RECORDS.with_borrow(|records| {
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

/// Asks a record for what is drawn of it.
fn with_stage(
    record: u32,
    ask: &mut dyn FnMut(&Record, &mut Stage) -> Result<JsValue, Error>,
) -> Answer {
    STAGE.with(|stage| {
        let busy = || {
            Error::argument(
                "view",
                "object",
                "plain data that asks nothing while it is read",
            )
        };
        let mut stage = stage.try_borrow_mut().map_err(|_| thrown(&busy()))?;
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

/// What a caller gave, read; or the error to throw.
fn read<T>(given: Result<T, Error>) -> Result<T, JsValue> {
    given.map_err(|error| thrown(&error))
}

/// An answer as plain data: objects with their fields, `null` for what is not there.
fn answer(value: &impl Serialize) -> Result<JsValue, Error> {
    let plain = value.serialize(&Serializer::json_compatible());
    plain.map_err(|fault| Error::argument("answer", &fault.to_string(), "plain data"))
}
