//! The crate's errors as JavaScript errors.

use js_sys::{Array, Object, RangeError, Reflect};
use wasm_bindgen::JsValue;

use relations_reader::Problem;

use crate::error::Error;

/// A `RangeError` for what a caller got wrong, an `Error` for a bad package; each with `code`, the latter
/// with `problems`.
pub(super) fn thrown(error: &Error) -> JsValue {
    let message = error.to_string();
    if error.problems().is_empty() {
        return with(&RangeError::new(&message), "code", &error.code().into());
    }
    let thrown = with(&js_sys::Error::new(&message), "code", &error.code().into());
    let problems: Array = error.problems().iter().map(plain).collect();
    with(&thrown, "problems", &problems)
}

fn plain(problem: &Problem) -> JsValue {
    let object = Object::new();
    with(&object, "file", &problem.file.into());
    with(&object, "line", &problem.line.into());
    with(&object, "column", &problem.column.as_str().into());
    with(&object, "value", &problem.value.as_str().into());
    with(&object, "message", &problem.message.as_str().into())
}

/// Sets a property of a fresh object, which cannot fail.
pub(super) fn with(object: &JsValue, name: &str, value: &JsValue) -> JsValue {
    let _ = Reflect::set(object, &name.into(), value);
    object.clone()
}
