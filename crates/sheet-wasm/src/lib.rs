//! The reading of sheets as a program of its own, for the page that makes a map of one and for the command line.
//!
//! What is opened or under way is a number; JavaScript never holds anything it must free, but closes what it no longer needs.
//! Opening and building go in steps that the caller takes, so that it may do other things in between, tell how far it has
//! come, and stop. What a sheet says and what is asked of it is the crate `relations-sheet`'s; here is only the way across.
//!
//! Errors have a stable `code`: `sheet-refused`, with the `refusal`, or `bad-argument`.

#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::missing_errors_doc,
    reason = "the same for every function: see the head of the crate"
)]

mod failure;
mod held;
mod wire;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;

use failure::Failure;
use wire::{Built, Foreseen, plain};

/// As in the core: as quick as the standard one, and two kilobytes smaller.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

type Answer = Result<JsValue, JsValue>;

/// The answers that a page gives.
fn given(answers: JsValue) -> Result<Vec<relations_sheet::Answer>, Failure> {
    wire::answers(answers).map_err(Failure::Argument)
}

/// Takes one file, or several that belong together, and does nothing yet; the number of the work. Answers may say how the
/// file is to be read.
#[wasm_bindgen(js_name = beginSheet)]
pub fn begin_sheet(
    name: &str,
    #[wasm_bindgen(
        unchecked_param_type = "readonly (readonly [path: string, bytes: Uint8Array])[]"
    )]
    files: &Array,
    #[wasm_bindgen(unchecked_param_type = "readonly Answer[]")] answers: JsValue,
) -> Result<u32, JsValue> {
    let opening = wire::opening(
        name,
        wire::files(files).map_err(Failure::Argument)?,
        &given(answers)?,
    );
    Ok(held::keep_opening(opening))
}

/// Goes on with a work for about so many bytes.
#[wasm_bindgen(unchecked_return_type = "Progress")]
pub fn step(work: u32, bytes: usize) -> Answer {
    let progress = held::step(work, bytes)?;
    Ok(plain(&wire::Progress::from(progress)))
}

/// The number of the sheet that was opened; what is left to do is done at once.
#[wasm_bindgen(js_name = finishSheet)]
pub fn finish_sheet(work: u32) -> Result<u32, JsValue> {
    let opening = held::take_opening(work)?;
    let sheet = opening.finish().map_err(Failure::Refused)?;
    Ok(held::keep_sheet(sheet))
}

/// Begins to build the record that answers make of a sheet; the number of the work.
#[wasm_bindgen(js_name = beginRecord)]
pub fn begin_record(
    sheet: u32,
    #[wasm_bindgen(unchecked_param_type = "readonly Answer[]")] answers: JsValue,
) -> Result<u32, JsValue> {
    let answers = given(answers)?;
    let building = held::with_sheet(sheet, |open| open.sheet.building(&answers))?;
    Ok(held::keep_building(sheet, building))
}

/// The record, and what was read and is asked. The sheet keeps them for its preview and its package.
#[wasm_bindgen(js_name = finishRecord, unchecked_return_type = "Built")]
pub fn finish_record(work: u32) -> Answer {
    let (sheet, building) = held::take_building(work)?;
    let mut outcome = building.finish();
    let built = plain(&Built::of(&outcome));
    // The page has it now.
    outcome.binary = Vec::new();
    held::with_sheet(sheet, |open| open.outcome = Some(outcome))?;
    Ok(built)
}

/// Begins to build the record as it would be if each name in doubt meant whom it probably means; the number of the work, or
/// null where nobody new is proposed. The answers are those that the last record was built with.
#[wasm_bindgen(js_name = beginForeseen)]
pub fn begin_foreseen(
    sheet: u32,
    #[wasm_bindgen(unchecked_param_type = "readonly Answer[]")] answers: JsValue,
) -> Result<Option<u32>, JsValue> {
    let answers = given(answers)?;
    let foreseeing =
        held::with_outcome(sheet, |sheet, outcome| sheet.foreseeing(&answers, outcome))?;
    Ok(foreseeing.map(held::keep_foreseeing))
}

/// The foreseen record, for nothing but a map beside the questions, and who is guessed in it.
#[wasm_bindgen(js_name = finishForeseen, unchecked_return_type = "Foreseen")]
pub fn finish_foreseen(work: u32) -> Answer {
    let (outcome, guesses) = held::take_foreseeing(work)?.finish();
    Ok(plain(&Foreseen::of(&outcome, guesses)))
}

/// Some rows below the header, from the `first` on, counted from 0, with what became of them in the record built last: all,
/// or `only` those of which that became.
#[wasm_bindgen(unchecked_return_type = "Preview")]
pub fn preview(
    sheet: u32,
    first: usize,
    count: usize,
    #[wasm_bindgen(unchecked_param_type = "RowState | null")] only: Option<String>,
) -> Answer {
    let only = only.and_then(|code| relations_sheet::RowState::of_code(&code));
    let preview = held::with_outcome(sheet, |sheet, outcome| {
        plain(&sheet.preview(outcome, (first, count), only))
    })?;
    Ok(preview)
}

/// The sheet in its own columns with its corrections, as CSV for a spreadsheet.
#[wasm_bindgen]
pub fn corrected(
    sheet: u32,
    #[wasm_bindgen(unchecked_param_type = "readonly Answer[]")] answers: JsValue,
) -> Result<String, JsValue> {
    let answers = given(answers)?;
    Ok(held::with_sheet(sheet, |open| {
        open.sheet.corrected(&answers)
    })?)
}

/// The record built last as a data package, as a zip.
#[wasm_bindgen(js_name = packageZip, unchecked_return_type = "Uint8Array<ArrayBuffer>")]
pub fn package_zip(sheet: u32) -> Answer {
    let bytes = held::with_outcome(sheet, |_, outcome| wire::zipped(&outcome.record))?;
    Ok(Uint8Array::from(bytes.as_slice()).into())
}

/// Forgets a sheet, or stops a work. A number that is not known is passed over.
#[wasm_bindgen]
pub fn close(number: u32) {
    held::forget(number);
}
