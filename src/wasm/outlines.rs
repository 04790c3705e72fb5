//! The outlines, flat numbers that cross as typed arrays.

use std::cell::OnceCell;

use js_sys::{Array, Float32Array, Object, Uint16Array, Uint32Array};
use wasm_bindgen::JsValue;

use super::errors::with;
use crate::scene::Stage;
use globe::path::Polylines;

thread_local! {
    /// The codes of the shapes: the same in every scene, so every scene has the one list, which nobody can change.
    static CODES: OnceCell<JsValue> = const { OnceCell::new() };
}

/// Adds the outlines of the last scene to it; the arrays are copies that JavaScript owns.
pub(super) fn attach_outlines(scene: &JsValue, stage: &Stage) {
    let drawn = stage.outlines_drawn();
    let outlines = Object::new();
    for (name, lines) in [
        ("edge", &drawn.edge),
        ("land", &drawn.land),
        ("coasts", &drawn.coasts),
        ("borders", &drawn.borders),
    ] {
        with(&outlines, name, &polylines(lines));
    }
    CODES.with(|known| {
        let codes = known.get_or_init(|| {
            let codes: Array = stage.codes().map(JsValue::from).collect();
            Object::freeze(&codes).into()
        });
        with(&outlines, "codes", codes);
    });
    with(scene, "outlines", &outlines);
}

fn polylines(lines: &Polylines) -> JsValue {
    let object = Object::new();
    with(
        &object,
        "points",
        &Float32Array::from(lines.coordinates.as_slice()),
    );
    with(&object, "ends", &Uint32Array::from(lines.ends.as_slice()));
    with(
        &object,
        "shapes",
        &Uint16Array::from(lines.shapes.as_slice()),
    )
}
