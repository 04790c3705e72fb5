//! The crate's errors as JavaScript errors.

use js_sys::{RangeError, Reflect};
use wasm_bindgen::JsValue;

use crate::error::Error;

/// A `RangeError` for what a caller got wrong, an `Error` for a record that is none; each with `code`.
pub(super) fn thrown(error: &Error) -> JsValue {
    let message = error.to_string();
    let thrown: JsValue = match error.code() {
        "unknown-id" | "bad-argument" => RangeError::new(&message).into(),
        _ => js_sys::Error::new(&message).into(),
    };
    with(&thrown, "code", &error.code().into())
}

/// Sets a property of a fresh object, which cannot fail.
pub(super) fn with(object: &JsValue, name: &str, value: &JsValue) -> JsValue {
    let _ = Reflect::set(object, &name.into(), value);
    object.clone()
}
