//! What goes wrong, as JavaScript errors.

use js_sys::{Error, RangeError, Reflect};
use relations_sheet::Refusal;
use wasm_bindgen::JsValue;

use crate::wire::plain;

/// Why there is no answer.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Nothing of a file can be read.
    Refused(Refusal),
    /// A caller got something wrong.
    Argument(String),
}

impl From<Failure> for JsValue {
    fn from(failure: Failure) -> Self {
        let (error, code): (JsValue, &str) = match &failure {
            Failure::Refused(refusal) => {
                let error = Error::new(&refusal.to_string()).into();
                // Setting a property of a fresh object cannot fail.
                let _ = Reflect::set(&error, &"refusal".into(), &plain(refusal));
                (error, "sheet-refused")
            }
            Failure::Argument(message) => (RangeError::new(message).into(), "bad-argument"),
        };
        let _ = Reflect::set(&error, &"code".into(), &code.into());
        error
    }
}
