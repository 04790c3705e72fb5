//! The boundary in a real browser: what JavaScript gives, gets, and is told when it is wrong.
//! Run by `wasm-pack test`; natively there is nothing here.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::float_cmp, reason = "counts and whole numbers cross exactly")]

use js_sys::{Array, Float32Array, JSON, Object, RangeError, Reflect, Uint8Array, Uint32Array};
use relations_map::wasm::{
    actor, actors, close_record, fingerprint, hit, main_actor, open_record, places, scene, sources,
    statements, svg, tie, ties,
};
use relations_map::{Filter, Record};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const EMBEDDED: u32 = 0;

fn json(text: &str) -> JsValue {
    JSON::parse(text).expect("the test's own JSON")
}

fn get(object: &JsValue, field: &str) -> JsValue {
    Reflect::get(object, &field.into()).expect("an object")
}

fn list(value: JsValue) -> Array {
    value.dyn_into().expect("an array")
}

fn text(object: &JsValue, field: &str) -> String {
    get(object, field).as_string().expect("a text")
}

fn number(object: &JsValue, field: &str) -> f64 {
    get(object, field).as_f64().expect("a number")
}

fn view() -> JsValue {
    json(r#"{"focus": "TJK", "width": 900, "height": 600}"#)
}

/// The error that a call throws: its code and message.
fn thrown(answer: Result<JsValue, JsValue>) -> (String, String) {
    let error = answer.expect_err("an error");
    assert!(error.is_instance_of::<RangeError>(), "{error:?}");
    (text(&error, "code"), text(&error, "message"))
}

#[wasm_bindgen_test]
fn answers_are_the_same_as_natively() {
    let record = Record::embedded().expect("the embedded record");
    let native = record.ties("TJK", &Filter::default()).expect("ties");
    let crossed = list(ties(EMBEDDED, "TJK", &JsValue::UNDEFINED).expect("ties"));
    assert_eq!(crossed.length() as usize, native.len());
    for (crossed, native) in crossed.iter().zip(&native) {
        assert_eq!(text(&get(&crossed, "partner"), "id"), native.partner.id);
        assert_eq!(number(&crossed, "statements"), f64::from(native.statements));
        assert_eq!(number(&crossed, "manyParty"), f64::from(native.many_party));
        assert_eq!(
            number(&get(&crossed, "tones"), "conflictual"),
            f64::from(native.tones.conflictual)
        );
    }
    assert_eq!(
        fingerprint(EMBEDDED).expect("a hash").as_string(),
        Some(record.fingerprint())
    );
    assert_eq!(
        main_actor(EMBEDDED).expect("an id").as_string().as_deref(),
        Some("TJK")
    );
}

#[wasm_bindgen_test]
fn plain_objects_hold_everything_a_statement_says() {
    let detail = tie(EMBEDDED, "TJK", "RUS", &JsValue::NULL).expect("a tie");
    assert!(Object::is(
        &Object::get_prototype_of(&detail),
        &Object::get_prototype_of(&Object::new())
    ));
    let group = list(get(&detail, "groups")).get(0);
    let row = list(get(&group, "statements")).get(0);
    for field in [
        "id",
        "text",
        "theme",
        "tone",
        "status",
        "saidBy",
        "date",
        "dateText",
        "dateBasis",
        "source",
        "sourceText",
    ] {
        assert!(get(&row, field).is_string(), "{field}");
    }
    assert!(number(&row, "passage") >= 1.0);
    assert!(list(get(&row, "actors")).length() >= 1);
    assert!(get(&row, "place").is_null() || list(get(&row, "place")).length() == 2);
}

#[wasm_bindgen_test]
fn filters_and_pages_cross() {
    let filter = json(r#"{"tones": ["conflictual"], "from": "2001-01-01", "to": null}"#);
    let page = json(r#"{"offset": 1, "limit": 2}"#);
    let found = statements(EMBEDDED, &filter, Some("date".to_owned()), &page).expect("a page");
    let rows = list(get(&found, "rows"));
    assert_eq!(rows.length(), 2);
    assert!(number(&found, "total") > 3.0);
    assert!(rows.iter().all(|row| text(&row, "tone") == "conflictual"));
    assert!(list(actors(EMBEDDED, &filter).expect("actors")).length() > 1);
    assert!(list(places(EMBEDDED, &JsValue::UNDEFINED).expect("places")).length() > 5);
    assert_eq!(list(sources(EMBEDDED).expect("sources")).length(), 10);
    assert_eq!(
        text(&actor(EMBEDDED, "RUS").expect("an actor"), "name"),
        "Russia"
    );
}

#[wasm_bindgen_test]
fn wrong_arguments_are_range_errors_with_a_code_and_what_was_expected() {
    let bad = |text: &str| thrown(actors(EMBEDDED, &json(text)));
    let codes = [
        "cooperative, neutral, conflictual",
        "a day such as 2011-12-20",
        "a list of texts",
    ];
    assert_eq!(
        bad(r#"{"tones": ["warm"]}"#),
        (
            "bad-argument".into(),
            format!(
                "filter.tones: `warm` is not valid, expected one of {}",
                codes[0]
            )
        )
    );
    assert_eq!(
        bad(r#"{"asOf": "2011-13-01"}"#),
        (
            "bad-argument".into(),
            format!(
                "filter.asOf: `2011-13-01` is not valid, expected {}",
                codes[1]
            )
        )
    );
    assert_eq!(
        bad(r#"{"themes": "aid"}"#),
        (
            "bad-argument".into(),
            format!("filter.themes: `aid` is not valid, expected {}", codes[2])
        )
    );
    assert_eq!(
        bad(r#"{"sources": ["nobody"]}"#),
        (
            "unknown-id".into(),
            "`nobody` is not the id of a source of this record".into()
        )
    );
    assert!(
        bad(r#"{"colour": "red"}"#)
            .1
            .starts_with("filter: `colour` is not valid, expected one of the fields from, to")
    );
    assert_eq!(
        bad(r#"{"from": "2012-01-01", "to": "2011-01-01"}"#).0,
        "bad-argument"
    );
    assert_eq!(
        thrown(actor(EMBEDDED, "XYZ")),
        (
            "unknown-id".into(),
            "`XYZ` is not the id of an actor of this record".into()
        )
    );
    assert_eq!(thrown(actors(77, &JsValue::UNDEFINED)).0, "bad-argument");
    let page = json(r#"{"limit": -1}"#);
    let refused = thrown(statements(EMBEDDED, &JsValue::UNDEFINED, None, &page));
    assert_eq!(
        refused.1,
        "page.limit: `-1` is not valid, expected a whole number of at least 0"
    );
    assert_eq!(
        thrown(statements(
            EMBEDDED,
            &JsValue::UNDEFINED,
            Some("size".to_owned()),
            &JsValue::UNDEFINED
        ))
        .0,
        "bad-argument"
    );
}

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
    for node in list(get(&drawn, "nodes")).iter() {
        let found = hit(EMBEDDED, &view(), number(&node, "x"), number(&node, "y")).expect("a hit");
        assert_eq!(text(&found, "kind"), "actor");
    }
    assert!(
        hit(EMBEDDED, &view(), f64::NAN, 3.0)
            .expect("no hit")
            .is_null()
    );
}

#[wasm_bindgen_test]
fn packages_open_side_by_side_and_close() {
    let files = package("A,B", "1");
    let first = open_record(&files).expect("a record");
    let second = open_record(&files).expect("a record");
    assert!(first > 0 && second > first);
    assert_eq!(
        list(ties(first, "ALB", &JsValue::UNDEFINED).expect("ties")).length(),
        1
    );
    close_record(first);
    assert_eq!(
        thrown(ties(first, "ALB", &JsValue::UNDEFINED)).0,
        "bad-argument"
    );
    assert_eq!(open_record(&files).expect("a record"), first);
    close_record(EMBEDDED);
    assert!(ties(EMBEDDED, "TJK", &JsValue::UNDEFINED).is_ok());
}

#[wasm_bindgen_test]
fn a_bad_package_lists_its_problems() {
    let error = open_record(&package("A,B", "9")).expect_err("a passage that is not there");
    assert_eq!(text(&error, "code"), "data-invalid");
    let problem = list(get(&error, "problems")).get(0);
    assert_eq!(text(&problem, "file"), "statements.csv");
    assert_eq!(number(&problem, "line"), 2.0);
    assert_eq!(text(&problem, "column"), "passage");
    assert_eq!(text(&problem, "value"), "9");
    assert_eq!(thrown_data(&JsValue::UNDEFINED), "data-invalid");
}

fn thrown_data(files: &JsValue) -> String {
    text(&open_record(files).expect_err("no package"), "code")
}

/// A package of one statement between Albania and Bulgaria.
fn package(title: &str, passage: &str) -> JsValue {
    let files = Object::new();
    let add = |name: &str, content: String| {
        Reflect::set(&files, &name.into(), &Uint8Array::from(content.as_bytes()))
            .expect("a plain object");
    };
    add(
        "sources.csv",
        format!("id,type,title,passages\ns,book,\"{title}\",1\n"),
    );
    add(
        "actors.csv",
        "id,kind,name\nALB,state,Albania\nBGR,state,Bulgaria\n".to_owned(),
    );
    let header = "id,text,actors,theme,tone,status,date,date_basis,source,passage";
    add(
        "statements.csv",
        format!(
            "{header}\nx,They met.,ALB;BGR,diplomacy,neutral,occurred,1999,stated,s,{passage}\n"
        ),
    );
    files.into()
}

#[wasm_bindgen_test]
fn pictures_are_the_same_as_natively_to_the_byte() {
    let golden = [
        (r#""focus": "TJK""#, include_str!("golden/tajikistan.svg")),
        (
            r#""focus": "TJK", "selected": "CSTO""#,
            include_str!("golden/csto-members.svg"),
        ),
        (
            r#""focus": "USA""#,
            include_str!("golden/united-states.svg"),
        ),
        (
            r#""focus": "TJK", "projection": "equidistant""#,
            include_str!("golden/distances.svg"),
        ),
        (
            r#""focus": "TJK", "projection": "equal-earth""#,
            include_str!("golden/flat-world.svg"),
        ),
        (
            r#""focus": "TJK", "language": "tg""#,
            include_str!("golden/in-tajik.svg"),
        ),
    ];
    for (fields, native) in golden {
        let view = json(&format!(r#"{{"width": 400, "height": 300, {fields}}}"#));
        let drawn = svg(EMBEDDED, &view, "A view", "Drawn by the tests", false).expect("a picture");
        assert!(drawn.as_string().as_deref() == Some(native), "{fields}");
    }
}
