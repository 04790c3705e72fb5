//! The boundary: the only module that knows JavaScript.
//!
//! JavaScript gets plain objects and never holds anything it must free. A record is named by a number that
//! [`open_record`] gives; 0 is the embedded one. What the first picture asks has a function of its own ([`first`]); all other
//! questions go through one door, [`ask`], and what answers them may be a file that arrives after the picture.
//!
//! Errors are real JavaScript errors with a stable `code`: a `RangeError` with `unknown-id` or `bad-argument` for what a
//! caller got wrong, an `Error` with `record-version` or `record-corrupt` for a record that is none, and one with
//! `core-part` where what answers has not arrived; what has come is put to use by [`complete`].
//!
//! What a caller gives is read before a record is asked: a getter of theirs may throw, or ask another question. No list and
//! no record is locked meanwhile, so that whatever a page's own code does, the next question is answered.

mod arguments;
mod check;
mod errors;
mod first;
mod given_types;
mod input;
mod later;
mod opening;
mod outlines;
mod part;

pub use first::*;
pub use later::{ask, complete};
pub use opening::*;

use std::cell::RefCell;
use std::rc::Rc;

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
    static RECORDS: RefCell<Vec<Option<Rc<Record>>>> = const { RefCell::new(Vec::new()) };
    static STAGE: RefCell<Option<Box<Stage>>> = const { RefCell::new(None) };
}

/// Opens the embedded record, unless it is open.
fn ensure_embedded() -> Result<(), JsValue> {
    if RECORDS.with_borrow(Vec::is_empty) {
        // A page that holds a record of its own has none in its core.
        let record = if Record::embedded_bytes().is_empty() {
            None
        } else {
            Some(Rc::new(embedded().map_err(|error| thrown(&error))?))
        };
        RECORDS.with_borrow_mut(|records| records.push(record));
    }
    Ok(())
}

/// The embedded record, as far as it is in this file.
fn embedded() -> Result<Record, Error> {
    #[cfg(feature = "split")]
    return Record::embedded_without_prose();
    #[cfg(not(feature = "split"))]
    Record::embedded()
}

/// Puts prose, fine outlines and the finding of words in their place; all of it is in the file that comes later.
#[cfg(feature = "split")]
fn take_the_rest() -> Result<(), JsValue> {
    ensure_embedded()?;
    crate::query::bring_words();
    let filled = RECORDS.with_borrow_mut(|records| {
        let record = records.first_mut().and_then(Option::as_mut);
        let record = record.and_then(Rc::get_mut);
        record.map_or(Ok(()), Record::put_embedded_prose)
    });
    read(filled)?;
    let mut stage = STAGE.take().map_or_else(open_stage, Ok)?;
    read(stage.refine())?;
    STAGE.set(Some(stage));
    Ok(())
}

/// Puts something where nothing stands, and gives its number.
fn put<T>(things: &mut Vec<Option<T>>, thing: T) -> u32 {
    let free = things.iter().position(Option::is_none);
    let number = free.unwrap_or(things.len());
    things.resize_with(things.len().max(number + 1), || None);
    if let Some(slot) = things.get_mut(number) {
        *slot = Some(thing);
    }
    number as u32
}

/// Asks a record. Not generic: each question would bring a copy of it.
fn with(record: u32, ask: &mut dyn FnMut(&Record) -> Result<JsValue, Error>) -> Answer {
    ensure_embedded()?;
    let found = RECORDS.with_borrow(|records| records.get(record as usize).cloned().flatten());
    let unknown = || {
        let number = record.to_string();
        Error::argument("record", &number, "a number that `openRecord` gave")
    };
    let asked = found.ok_or_else(unknown).and_then(|record| ask(&record));
    asked.map_err(|error| thrown(&error))
}

/// Asks a record for what is drawn of it. The stage is taken out meanwhile: who asks in between gets another.
fn with_stage(
    record: u32,
    ask: &mut dyn FnMut(&Record, &mut Stage) -> Result<JsValue, Error>,
) -> Answer {
    let mut stage = STAGE.take().map_or_else(open_stage, Ok)?;
    let answer = with(record, &mut |record| ask(record, &mut stage));
    STAGE.set(Some(stage));
    answer
}

/// In a place of its own: the stack is short.
fn open_stage() -> Result<Box<Stage>, JsValue> {
    #[cfg(feature = "split")]
    let stage = Stage::coarse();
    #[cfg(not(feature = "split"))]
    let stage = Stage::new();
    let stage = stage.map_err(|error| thrown(&error))?;
    Ok(Box::new(stage))
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
