//! What goes wrong, as JavaScript errors.

use js_sys::{Error, RangeError, Reflect};
use relations_reader::ReadError;
use wasm_bindgen::JsValue;

use crate::wire::{Problem, plain};

/// Why nothing was read.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The data are wrong, or did not arrive: `data-invalid` with the list of problems.
    Data {
        message: String,
        problems: Vec<Problem>,
    },
    /// A caller got something wrong: `bad-argument`.
    Argument(String),
    /// Somebody asked to stop; the reason is thrown as it is.
    Stopped(JsValue),
}

impl Failure {
    /// Problems of whole files.
    pub(crate) fn of(problems: Vec<Problem>) -> Self {
        let lines: Vec<String> = problems.iter().map(Problem::line).collect();
        Self::Data {
            message: lines.join("\n"),
            problems,
        }
    }

    /// The code, the message and the problems.
    pub(crate) fn parts(self) -> Result<(&'static str, String, Vec<Problem>), JsValue> {
        match self {
            Self::Data { message, problems } => Ok(("data-invalid", message, problems)),
            Self::Argument(message) => Ok(("bad-argument", message, Vec::new())),
            Self::Stopped(reason) => Err(reason),
        }
    }
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        Self::Data {
            message: error.to_string(),
            problems: error.problems().iter().map(Problem::from).collect(),
        }
    }
}

impl From<Failure> for JsValue {
    fn from(failure: Failure) -> Self {
        let (code, message, problems) = match failure.parts() {
            Ok(parts) => parts,
            Err(reason) => return reason,
        };
        let error: JsValue = match code {
            "bad-argument" => RangeError::new(&message).into(),
            _ => Error::new(&message).into(),
        };
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&error, &"code".into(), &code.into());
        let _ = Reflect::set(&error, &"problems".into(), &plain(&problems));
        error
    }
}
