//! What goes in and out, as plain objects; the types of TypeScript stand beside them.

use std::cell::Cell;

use js_sys::{Function, Uint8Array};
use relations_reader::Told;
use relations_record::{Dataset, Descriptor};
use serde::{Deserialize, Serialize};
use tsify::Tsify;
use wasm_bindgen::prelude::*;

/// What [`crate::files`] takes; no Rust type stands for it.
#[wasm_bindgen(typescript_custom_section)]
const FILES: &str = "
/** The files of a package: an object from file name or path to content, the files that somebody chose, or one of them. */
export type Files = Record<string, Uint8Array | ArrayBuffer | string | Blob> | FileList | readonly File[] | Blob;
";

/// A value as plain data. What is given here has no maps and nothing that can fail.
pub(crate) fn plain(value: &(impl Serialize + ?Sized)) -> JsValue {
    serde_wasm_bindgen::to_value(value).unwrap_or(JsValue::UNDEFINED)
}

/// How much at once, and how long a server may say nothing.
#[derive(Debug, Clone, Copy, Deserialize, Tsify)]
#[serde(default, rename_all = "camelCase")]
pub(crate) struct Options {
    /// How long the page may wait for a slice.
    pub(crate) slice_ms: f64,
    /// How long a server may say nothing.
    pub(crate) stall_ms: u32,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            slice_ms: 12.0,
            stall_ms: 20_000,
        }
    }
}

impl Options {
    pub(crate) fn of(value: JsValue) -> Result<Self, String> {
        if value.is_undefined() || value.is_null() {
            return Ok(Self::default());
        }
        serde_wasm_bindgen::from_value(value).map_err(|error| format!("options: {error}"))
    }
}

/// How far it has come: bytes that arrived, or bytes that were read, weighed by what is done with them.
#[derive(Debug, Clone, Copy, Serialize, Tsify)]
pub(crate) struct Progress {
    pub(crate) phase: Phase,
    pub(crate) done: usize,
    /// Not there where nobody knows how much will come.
    pub(crate) total: Option<usize>,
}

#[derive(Debug, Clone, Copy, Serialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Phase {
    Fetch,
    Read,
}

/// Whom progress is told.
#[derive(Debug)]
pub(crate) struct Report {
    listener: Option<Function>,
    has_failed: Cell<bool>,
}

impl Report {
    pub(crate) fn to(listener: Option<Function>) -> Self {
        Self {
            listener,
            has_failed: Cell::new(false),
        }
    }

    /// Tells how far it has come. A listener that throws stops nothing, and is told of once.
    pub(crate) fn tell(&self, progress: Progress) {
        let Some(listener) = &self.listener else {
            return;
        };
        if let Err(error) = listener.call1(&JsValue::NULL, &plain(&progress))
            && !self.has_failed.replace(true)
        {
            gloo_console::warn!("relations-map: what listens to progress failed:", error);
        }
    }
}

/// A record that was read.
#[derive(Debug, Serialize, Tsify)]
pub(crate) struct ReadRecord {
    /// The binary form, as the core opens it.
    #[serde(with = "serde_wasm_bindgen::preserve")]
    #[tsify(type = "Uint8Array<ArrayBuffer>")]
    pub(crate) bytes: Uint8Array,
    descriptor: Descriptor,
}

impl ReadRecord {
    pub(crate) fn of(record: &Dataset, bytes: &[u8]) -> Self {
        Self {
            bytes: Uint8Array::from(bytes),
            descriptor: record.descriptor().clone(),
        }
    }
}

/// What is wrong, as a code with its particulars and in English.
pub(crate) type Why = (Told, String);

/// One thing that is wrong with a package.
/// It is told where, and what was expected; line 0 is the whole file.
#[derive(Debug, Clone, Serialize, Tsify)]
pub(crate) struct Problem {
    pub(crate) file: String,
    pub(crate) line: u32,
    pub(crate) column: String,
    pub(crate) value: String,
    pub(crate) message: String,
    /// What is wrong, as a short stable name.
    pub(crate) code: String,
    /// What a sentence of it needs beside the value.
    pub(crate) parts: Parts,
}

/// The particulars of a problem; empty texts and 0 where there are none.
#[derive(Debug, Clone, Default, Serialize, Tsify)]
pub(crate) struct Parts {
    /// What else is named: a column, a file, an id.
    pub(crate) name: String,
    /// What there is to choose from, or what is named together.
    pub(crate) list: String,
    /// How many there are, or in which line it stands already.
    pub(crate) count: f64,
    /// How many there may be.
    pub(crate) most: f64,
}

impl From<&Told> for Parts {
    fn from(told: &Told) -> Self {
        Self {
            name: told.name.clone(),
            list: told.list.clone(),
            count: told.count as f64,
            most: told.most as f64,
        }
    }
}

impl Problem {
    /// A problem of a whole file.
    pub(crate) fn of_file(file: &str, value: &str, (told, message): Why) -> Self {
        Self {
            file: file.to_owned(),
            line: 0,
            column: String::new(),
            value: value.to_owned(),
            message,
            code: told.code.to_owned(),
            parts: Parts::from(&told),
        }
    }

    /// It as a line of a message.
    pub(crate) fn line(&self) -> String {
        format!("{}: {}", self.file, self.message)
    }
}

impl From<&relations_reader::Problem> for Problem {
    fn from(it: &relations_reader::Problem) -> Self {
        Self {
            file: it.file.to_owned(),
            line: it.line,
            column: it.column.clone(),
            value: it.value.clone(),
            message: it.message.clone(),
            code: it.told.code.to_owned(),
            parts: Parts::from(&*it.told),
        }
    }
}
