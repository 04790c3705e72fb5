//! Scenes, hits and picture files.

use js_sys::{Float32Array, JSON, Uint32Array};
use relations_map::wasm::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::*;

#[wasm_bindgen_test]
fn a_scene_has_typed_arrays_that_javascript_owns() {
    let drawn = scene(EMBEDDED, &view()).expect("a scene");
    let land = get(&get(&drawn, "outlines"), "land");
    let points: Float32Array = get(&land, "points").dyn_into().expect("points");
    let ends: Uint32Array = get(&land, "ends").dyn_into().expect("ends");
    assert_eq!(ends.get_index(ends.length() - 1) * 2, points.length());
    assert!(points.to_vec().iter().all(|number| number.is_finite()));
    // A second scene leaves the arrays of the first as they were.
    let before = points.to_vec();
    scene(
        EMBEDDED,
        &json(r#"{"focus": "USA", "width": 300, "height": 300}"#),
    )
    .expect("a scene");
    assert_eq!(points.to_vec(), before);
}

#[wasm_bindgen_test]
fn outlines_cross_only_where_they_changed() {
    let with = |rest: &str| {
        let view = format!(r#"{{"focus": "TJK", "width": 500, "height": 300{rest}}}"#);
        scene(EMBEDDED, &json(&view)).expect("a scene")
    };
    let first = with("");
    let version = number(&first, "outlinesVersion");
    assert!(get(&first, "outlines").is_object());
    let choice = with(&format!(
        r#", "selected": "RUS", "outlinesVersion": {version}"#
    ));
    assert!(get(&choice, "outlines").is_undefined());
    assert_eq!(number(&choice, "outlinesVersion"), version);
    let elsewhere = json(&format!(
        r#"{{"focus": "UZB", "width": 500, "height": 300, "outlinesVersion": {version}}}"#
    ));
    let elsewhere = scene(EMBEDDED, &elsewhere).expect("a scene");
    assert!(get(&elsewhere, "outlines").is_object());
}

#[wasm_bindgen_test]
fn the_camera_of_the_rule_is_that_of_the_scene() {
    let drawn = scene(EMBEDDED, &view()).expect("a scene");
    let asked = camera(EMBEDDED, &view()).expect("a camera");
    let shown = |value: &JsValue| JSON::stringify(value).expect("plain data").as_string();
    assert_eq!(shown(&get(&drawn, "frame")), shown(&asked));
}

#[wasm_bindgen_test]
fn words_of_a_picture_file_are_checked() {
    let drawn = |caption: &str, palette: &str| svg(EMBEDDED, &view(), &json(caption), palette);
    assert!(
        drawn(
            r#"{"title": "A", "words": {"note": "{n}"}, "margin": 40}"#,
            "print"
        )
        .is_ok()
    );
    let signs = drawn(
        r#"{"margin": 40, "signs": ["judged", "as judged"]}"#,
        "light",
    );
    let signs = signs.expect("a picture").as_string().expect("a text");
    assert!(signs.contains("as judged"));
    let told = |caption: &str| thrown(drawn(caption, "light")).1;
    assert!(told(r#"{"signs": [["judged", "x"]]}"#).starts_with("caption.signs"));
    assert!(told(r#"{"titel": "A"}"#).starts_with("caption"));
    assert!(told(r#"{"words": {"note": 3}}"#).starts_with("caption.words.note"));
    let wrong = thrown(drawn("{}", "sepia"));
    assert_eq!(wrong.0, "bad-argument");
}

#[wasm_bindgen_test]
fn views_out_of_range_are_refused() {
    let bad = |text: &str| thrown(scene(EMBEDDED, &json(text))).1;
    assert_eq!(
        bad(r#"{"width": 0, "height": 600}"#),
        "view.width: `0` is not valid, expected 1 to 16384 CSS pixels"
    );
    assert_eq!(
        bad(r#"{"height": 600}"#),
        "view.width: `undefined` is not valid, expected a number"
    );
    assert!(bad(r#"{"focus": "XYZ", "width": 9, "height": 9}"#).contains("`XYZ`"));
    let camera = r#"{"width": 9, "height": 9, "camera": {"lonDeg": 0, "latDeg": 99, "scalePxPerRad": 1, "xPx": 0, "yPx": 0}}"#;
    assert_eq!(
        bad(camera),
        "view.camera.latDeg: `99` is not valid, expected -90 to 90"
    );
}

#[wasm_bindgen_test]
fn a_symbol_is_hit_where_the_scene_puts_it() {
    let drawn = scene(EMBEDDED, &view()).expect("a scene");
    let symbols = list(get(&drawn, "symbols"));
    assert!(symbols.length() > 5);
    for symbol in symbols.iter() {
        let at = list(get(&symbol, "at"));
        let found = hit(EMBEDDED, &view(), &at.get(0), &at.get(1)).expect("a hit");
        assert_eq!(text(&found, "kind"), "actor");
    }
    assert!(
        hit(
            EMBEDDED,
            &view(),
            &JsValue::from(f64::NAN),
            &JsValue::from(3)
        )
        .expect("no hit")
        .is_null()
    );
}

#[wasm_bindgen_test]
fn pictures_are_the_same_as_natively_to_the_byte() {
    let golden = [
        (
            r#""focus": "TJK""#,
            include_str!("../golden/tajikistan.svg"),
        ),
        (
            r#""focus": "TJK", "selected": "CSTO""#,
            include_str!("../golden/csto-members.svg"),
        ),
        (
            r#""focus": "USA""#,
            include_str!("../golden/united-states.svg"),
        ),
        (
            r#""focus": "TJK", "projection": "equidistant""#,
            include_str!("../golden/distances.svg"),
        ),
        (
            r#""focus": "TJK", "projection": "equal-earth""#,
            include_str!("../golden/flat-world.svg"),
        ),
        (
            r#""focus": "TJK", "language": "tg""#,
            include_str!("../golden/in-tajik.svg"),
        ),
    ];
    let caption = json(r#"{"title": "A view", "description": "Drawn by the tests"}"#);
    for (fields, native) in golden {
        let view = json(&format!(r#"{{"width": 400, "height": 300, {fields}}}"#));
        let drawn = svg(EMBEDDED, &view, &caption, "light").expect("a picture");
        assert!(drawn.as_string().as_deref() == Some(native), "{fields}");
    }
}
