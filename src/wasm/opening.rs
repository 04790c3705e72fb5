//! Records that are opened in steps, so that the page answers in between.

#![expect(
    clippy::missing_errors_doc,
    reason = "the same for every function: see the head of the boundary"
)]

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use relations_record::Pace;
use wasm_bindgen::prelude::*;

use super::errors::thrown;
use super::first::keep;
use super::put;
use crate::error::Error;
use crate::query::Record;

type Opening = Pin<Box<dyn Future<Output = Result<Record, Error>>>>;

thread_local! {
    static OPENINGS: RefCell<Vec<Option<Opening>>> = const { RefCell::new(Vec::new()) };
}

/// Begins to open the binary form of a record. Gives the number of the opening.
#[wasm_bindgen(js_name = beginRecord)]
pub fn begin_record(bytes: Vec<u8>) -> u32 {
    let opening: Opening = Box::pin(Record::from_bytes_in_steps(bytes, Pace::IN_STEPS));
    OPENINGS.with_borrow_mut(|openings| put(openings, opening))
}

/// Does one more step. Gives the number of the record when it is open, as [`super::open_record`] does.
#[wasm_bindgen(js_name = continueRecord)]
pub fn continue_record(opening: u32) -> Result<Option<u32>, JsValue> {
    let Some(mut work) = take(opening) else {
        let number = opening.to_string();
        let unknown = Error::argument("opening", &number, "a number that `beginRecord` gave");
        return Err(thrown(&unknown));
    };
    match work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(record) => keep(record.map_err(|error| thrown(&error))?).map(Some),
        Poll::Pending => {
            OPENINGS.with_borrow_mut(|openings| {
                if let Some(slot) = openings.get_mut(opening as usize) {
                    *slot = Some(work);
                }
            });
            Ok(None)
        }
    }
}

/// Forgets an opening that is not wanted any more.
#[wasm_bindgen(js_name = abandonRecord)]
pub fn abandon_record(opening: u32) {
    take(opening);
}

fn take(opening: u32) -> Option<Opening> {
    let slot = |openings: &mut Vec<Option<Opening>>| openings.get_mut(opening as usize)?.take();
    OPENINGS.with_borrow_mut(slot)
}
