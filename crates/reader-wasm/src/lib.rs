//! The reader as a program of its own, which a page fetches only where it brings data.
//!
//! It takes the address of a data package, or files, and gives the binary form of the record with what the package says of
//! itself; or an error with a stable `code`, and with `problems` where data are wrong. What is read and how is the crate
//! `relations-reader`'s; here is only what needs a browser: fetching, files, time, and the worker.
//!
//! JavaScript gets plain objects and never holds anything it must free.

#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::missing_errors_doc,
    reason = "the same for every function: see the head of the crate"
)]

mod failure;
mod fetch;
mod files;
mod read;
mod stop;
mod wire;
mod worker;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::AbortSignal;

use failure::Failure;
use stop::Stop;
use wire::{Options, Report, plain};

/// As in the core: as quick as the standard one, and two kilobytes smaller.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

type Answer = Result<JsValue, JsValue>;

/// Fetches a data package by the address of its `datapackage.json`; the files by their paths.
#[wasm_bindgen(js_name = fetchPackage, unchecked_return_type = "Record<string, Uint8Array<ArrayBuffer>>")]
pub async fn fetch_package(
    address: String,
    base: String,
    #[wasm_bindgen(unchecked_param_type = "Options | undefined")] options: JsValue,
    signal: Option<AbortSignal>,
    #[wasm_bindgen(unchecked_param_type = "((progress: Progress) => void) | null")]
    on_progress: Option<Function>,
) -> Answer {
    let options = Options::of(options).map_err(Failure::Argument)?;
    let (stop, report) = (Stop::of(signal), Report::to(on_progress));
    Ok(fetch::package(&address, &base, options, &stop, &report).await?)
}

/// Reads the files of a data package, in slices between which the page can do other things.
#[wasm_bindgen(js_name = readFiles, unchecked_return_type = "ReadRecord")]
pub async fn read_files(
    #[wasm_bindgen(unchecked_param_type = "Files")] files: JsValue,
    #[wasm_bindgen(unchecked_param_type = "Options | undefined")] options: JsValue,
    signal: Option<AbortSignal>,
    #[wasm_bindgen(unchecked_param_type = "((progress: Progress) => void) | null")]
    on_progress: Option<Function>,
) -> Answer {
    let options = Options::of(options).map_err(Failure::Argument)?;
    let (stop, report) = (Stop::of(signal), Report::to(on_progress));
    let files = files::of(&files, &stop).await?;
    let record = read::in_slices(files, options.slice_ms, &stop, &report).await?;
    Ok(plain(&record))
}

/// Reads files in a worker, at once, and posts progress and the outcome to the page that started it.
#[wasm_bindgen(js_name = readInWorker)]
pub async fn read_in_worker(#[wasm_bindgen(unchecked_param_type = "Files")] files: JsValue) {
    worker::read(files).await;
}
