//! The reader in a worker of its own.
//!
//! By web-sys, and not by gloo-worker: that wraps every message in a format of its own and starts workers by the address
//! of a script it expects, while here the page hands over the module that it has compiled already.

use js_sys::Array;
use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DedicatedWorkerGlobalScope;

use crate::failure::Failure;
use crate::files;
use crate::read;
use crate::stop::Stop;
use crate::wire::{Problem, ReadRecord, Report, plain};

/// What the worker posts.
#[derive(Serialize, Tsify)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Message {
    /// How far it has come.
    Progress {
        #[serde(with = "serde_wasm_bindgen::preserve")]
        #[tsify(type = "Progress")]
        progress: JsValue,
    },
    /// The record, at the end.
    Record {
        #[serde(with = "serde_wasm_bindgen::preserve")]
        #[tsify(type = "ReadRecord")]
        record: JsValue,
    },
    /// What went wrong, at the end: errors that are posted lose their properties.
    Error {
        code: &'static str,
        message: String,
        problems: Vec<Problem>,
    },
}

/// Reads files and posts what comes of them. A page that wants it to stop ends the worker.
pub(crate) async fn read(files: JsValue) {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    match outcome(&files, &scope).await {
        Ok(record) => {
            let transfer = Array::of1(&record.bytes.buffer());
            let record = plain(&record);
            let message = plain(&Message::Record { record });
            post(scope.post_message_with_transfer(&message, &transfer));
        }
        Err(failure) => {
            if let Ok((code, message, problems)) = failure.parts() {
                let message = Message::Error {
                    code,
                    message,
                    problems,
                };
                post(scope.post_message(&plain(&message)));
            }
        }
    }
}

async fn outcome(
    files: &JsValue,
    scope: &DedicatedWorkerGlobalScope,
) -> Result<ReadRecord, Failure> {
    let files = files::of(files, &Stop::of(None)).await?;
    let page = scope.clone();
    let tell = Closure::<dyn Fn(JsValue)>::new(move |progress: JsValue| {
        post(page.post_message(&plain(&Message::Progress { progress })));
    });
    let report = Report::to(Some(
        tell.as_ref().unchecked_ref::<js_sys::Function>().clone(),
    ));
    read::at_once(files, &report)
}

/// Plain data can be posted; should it fail, nobody else would hear of it.
fn post(posted: Result<(), JsValue>) {
    if let Err(error) = posted {
        gloo_console::error!("relations-map: the reader could not post:", error);
    }
}
