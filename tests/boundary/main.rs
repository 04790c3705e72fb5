//! The boundary in a real browser: what JavaScript gives, gets, and is told when it is wrong.
//! Run by `wasm-pack test`; natively there is nothing here.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::float_cmp, reason = "counts and whole numbers cross exactly")]

use js_sys::{Array, Float32Array, JSON, Object, RangeError, Reflect, Uint32Array};
use relations_map::wasm::{
    actor, actors, ask, camera, close_record, fingerprint, hit, main_actor, open_record, scene,
    ties, timeline,
};
use relations_map::{Filter, Record};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

mod wild;

const EMBEDDED: u32 = 0;

/// What tests give to questions.
trait Given {
    fn given(self) -> JsValue;
}

impl Given for &JsValue {
    fn given(self) -> JsValue {
        self.clone()
    }
}

impl Given for &str {
    fn given(self) -> JsValue {
        self.into()
    }
}

impl Given for bool {
    fn given(self) -> JsValue {
        self.into()
    }
}

/// Questions as functions.
macro_rules! questions {
    ($($name:ident = $question:literal: $($argument:ident),*;)+) => {
        $(fn $name(record: u32, $($argument: impl Given),*) -> Result<JsValue, JsValue> {
            ask(record, $question, &Array::from_iter([$($argument.given()),*] as [JsValue; _]))
        })+
    };
}

questions! {
    tie = "tie": a, b, filter, page;
    statements = "statements": filter, order, page;
    sources = "sources": ;
    places = "places": filter;
    facets = "facets": filter;
    search = "search": text, limits;
    subject = "subject": id;
    portrait = "portrait": a, b, filter;
    check_filter = "checkFilter": filter;
    left_out = "leftOut": filter, actors;
    deck = "deck": focus, filter;
    organisations = "organisations": focus, filter;
    measure = "measure": focus, unit, year, filter;
    chronicle = "chronicle": focus, filter, page;
    memberships = "memberships": actor, day;
    shared = "shared": a, b, day;
    as_of = "asOf": day, filter, page;
    difference = "difference": from, to, filter, page;
    compare = "compare": a, b, focus, filter;
    path = "path": a, b, filter, limit;
    describe = "describe": view;
    cite = "cite": ids, style;
    disagreements = "disagreements": filter;
    figures = "figures": filter, page;
    svg = "svg": view, caption, palette;
}

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
    let crossed = list(ties(EMBEDDED, &"TJK".into(), &JsValue::UNDEFINED).expect("ties"));
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
    let detail = tie(EMBEDDED, "TJK", "RUS", &JsValue::NULL, &JsValue::UNDEFINED).expect("a tie");
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
    let found = statements(EMBEDDED, &filter, "date", &page).expect("a page");
    let rows = list(get(&found, "rows"));
    assert_eq!(rows.length(), 2);
    assert!(number(&found, "total") > 3.0);
    assert!(rows.iter().all(|row| text(&row, "tone") == "conflictual"));
    assert!(list(actors(EMBEDDED, &filter).expect("actors")).length() > 1);
    assert!(list(places(EMBEDDED, &JsValue::UNDEFINED).expect("places")).length() > 5);
    assert_eq!(list(sources(EMBEDDED).expect("sources")).length(), 10);
    assert_eq!(
        text(&actor(EMBEDDED, &"RUS".into()).expect("an actor"), "name"),
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
        thrown(actor(EMBEDDED, &"XYZ".into())),
        (
            "unknown-id".into(),
            "`XYZ` is not the id of an actor of this record".into()
        )
    );
    assert_eq!(thrown(actors(77, &JsValue::UNDEFINED)).0, "bad-argument");
    let page = json(r#"{"limit": -1}"#);
    let refused = thrown(statements(EMBEDDED, &JsValue::UNDEFINED, &NONE, &page));
    assert_eq!(
        refused.1,
        "page.limit: `-1` is not valid, expected a whole number of at least 0"
    );
    assert_eq!(
        thrown(statements(
            EMBEDDED,
            &JsValue::UNDEFINED,
            "size",
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
    let told = |caption: &str| thrown(drawn(caption, "light")).1;
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

const NONE: JsValue = JsValue::UNDEFINED;

fn day(text: &str) -> JsValue {
    JsValue::from(text)
}

/// Every named field is there, and there are no others.
fn has_fields(object: &JsValue, names: &[&str]) {
    let object: &Object = object.unchecked_ref();
    let keys = Object::keys(object);
    let keys: Vec<_> = keys.iter().filter_map(|key| key.as_string()).collect();
    assert_eq!(keys, names);
}

#[wasm_bindgen_test]
fn a_page_of_a_tie_is_a_part_of_it_with_the_counts_of_the_whole() {
    let whole = tie(EMBEDDED, "TJK", "RUS", &NONE, &NONE).expect("a tie");
    let page = json(r#"{"offset": 2, "limit": 3}"#);
    let part = tie(EMBEDDED, "TJK", "RUS", &NONE, &page).expect("a page");
    has_fields(
        &part,
        &[
            "a",
            "tie",
            "groupTotal",
            "groups",
            "aboutTotal",
            "about",
            "figures",
            "wholes",
        ],
    );
    let groups = list(get(&whole, "groups"));
    assert_eq!(number(&part, "groupTotal"), f64::from(groups.length()));
    assert_eq!(list(get(&part, "groups")).length(), 3);
    let shown = |groups: &JsValue| JSON::stringify(groups).expect("plain data").as_string();
    assert_eq!(
        shown(&list(get(&part, "groups")).get(0)),
        shown(&groups.get(2))
    );
    assert_eq!(shown(&get(&part, "tie")), shown(&get(&whole, "tie")));
    let beyond = json(r#"{"offset": 4000000000}"#);
    let nothing = tie(EMBEDDED, "TJK", "RUS", &NONE, &beyond).expect("an empty page");
    assert_eq!(list(get(&nothing, "groups")).length(), 0);
    let refused = thrown(tie(
        EMBEDDED,
        "TJK",
        "RUS",
        &NONE,
        &json(r#"{"limit": 0.5}"#),
    ));
    assert_eq!(
        refused.1,
        "page.limit: `0.5` is not valid, expected a whole number of at least 0"
    );
}

#[wasm_bindgen_test]
fn counts_cross() {
    let filter = json(r#"{"tones": ["conflictual"]}"#);
    let counted = facets(EMBEDDED, &filter).expect("counts");
    has_fields(
        &counted,
        &[
            "total",
            "themes",
            "tones",
            "statuses",
            "kinds",
            "sources",
            "places",
            "actors",
            "undatedLeftOut",
        ],
    );
    let tones = list(get(&counted, "tones"));
    assert_eq!(number(&tones.get(2), "count"), number(&counted, "total"));
    assert!(number(&tones.get(0), "count") > 0.0);
    has_fields(
        &list(get(&counted, "sources")).get(0),
        &["id", "name", "count"],
    );

    let years = timeline(EMBEDDED, &filter).expect("a timeline");
    has_fields(
        &years,
        &[
            "total",
            "years",
            "spans",
            "undated",
            "undatedLeftOut",
            "unit",
            "months",
            "inForce",
        ],
    );
    assert_eq!(number(&years, "total"), number(&counted, "total"));
    let year = list(get(&years, "years")).get(0);
    assert!(number(&year, "year") > 1900.0);
    assert_eq!(number(&get(&year, "tones"), "cooperative"), 0.0);
    let span = list(get(&years, "spans")).get(0);
    has_fields(&span, &["firstYear", "lastYear", "tones"]);

    for refused in [
        thrown(facets(EMBEDDED, &json(r#"{"kinds": ["person"]}"#))),
        thrown(timeline(EMBEDDED, &json(r#"{"text": 3}"#))),
    ] {
        assert_eq!(refused.0, "bad-argument", "{}", refused.1);
    }
}

#[wasm_bindgen_test]
fn hits_cross_cut_where_words_match() {
    let groups = list(search(EMBEDDED, "Kulyab", &NONE).expect("groups"));
    has_fields(&groups.get(0), &["kind", "total", "all", "hits"]);
    let first = list(get(&groups.get(0), "hits")).get(0);
    has_fields(
        &first,
        &["kind", "id", "event", "text", "also", "matched", "rank"],
    );
    assert_eq!(text(&first, "kind"), "place");
    assert_eq!(number(&first, "rank"), 0.0);
    let piece = list(get(&first, "also")).get(0);
    assert_eq!(get(&piece, "matched").as_bool(), Some(true));
    let lengths = |limits: &JsValue| -> Vec<(String, u32)> {
        let groups = list(search(EMBEDDED, "Russia", limits).expect("groups"));
        let lengths = groups.iter();
        let length = |it: JsValue| (text(&it, "kind"), list(get(&it, "hits")).length());
        lengths.map(length).collect()
    };
    let few = lengths(&json(r#"{"statements": 2}"#));
    assert!(few.contains(&("statement".to_owned(), 2)), "{few:?}");
    assert!(
        lengths(&JsValue::from(1))
            .iter()
            .all(|(_, length)| *length == 1)
    );
    assert!(lengths(&NONE).contains(&("statement".to_owned(), 20)));
    assert_eq!(
        list(search(EMBEDDED, "", &JsValue::NULL).expect("no hits")).length(),
        0
    );
    for limit in [-1.0, 0.5, f64::NAN, f64::INFINITY] {
        assert_eq!(
            thrown(search(EMBEDDED, "x", &JsValue::from(limit))).0,
            "bad-argument"
        );
    }
    assert_eq!(
        thrown(search(EMBEDDED, "x", &json(r#"{"actors": "many"}"#))).1,
        "limits.actors: `many` is not valid, expected a whole number of at least 0"
    );
}

#[wasm_bindgen_test]
fn memberships_cross_with_three_answers() {
    let on = day("2012-01-01");
    let belonging = list(memberships(EMBEDDED, "UZB", &on).expect("memberships")).get(0);
    has_fields(&belonging, &["member", "organisation", "inForce", "terms"]);
    assert_eq!(text(&belonging, "inForce"), "yes");
    let term = list(get(&belonging, "terms")).get(0);
    has_fields(
        &term,
        &["role", "from", "to", "dateText", "inForce", "statements"],
    );
    let whenever = list(memberships(EMBEDDED, "UZB", &NONE).expect("memberships")).get(0);
    assert!(get(&whenever, "inForce").is_null());

    let both = list(shared(EMBEDDED, "RUS", "TJK", &on).expect("organisations")).get(0);
    has_fields(&both, &["organisation", "inForce", "a", "b"]);
    assert_eq!(text(&get(&both, "organisation"), "id"), "CSTO");
    assert_eq!(
        thrown(memberships(EMBEDDED, "UZB", &day("2012"))).1,
        "asOf: `2012` is not valid, expected a day such as 2011-12-20"
    );
    assert_eq!(
        thrown(shared(EMBEDDED, "RUS", "XYZ", &NONE)).0,
        "unknown-id"
    );
}

#[wasm_bindgen_test]
fn states_of_days_cross() {
    let state = as_of(EMBEDDED, &day("2012-01-16"), &NONE, &NONE).expect("a state");
    has_fields(
        &state,
        &[
            "day",
            "memberships",
            "basing",
            "standing",
            "tones",
            "inForce",
            "undated",
            "totals",
        ],
    );
    let held = list(get(&state, "basing")).get(0);
    assert!(["yes", "perhaps"].contains(&text(&held, "inForce").as_str()));
    assert!(get(&get(&held, "statement"), "text").is_string());
    let tone = list(get(&state, "tones")).get(0);
    has_fields(&tone, &["a", "b", "tone", "tones", "statements"]);

    let changes = difference(
        EMBEDDED,
        &day("2010-11-24"),
        &day("2010-11-25"),
        &NONE,
        &NONE,
    )
    .expect("changes");
    has_fields(
        &changes,
        &[
            "from",
            "to",
            "questions",
            "newlyTold",
            "ended",
            "changed",
            "unclear",
            "statements",
            "undated",
            "totals",
        ],
    );
    let told = list(get(&changes, "newlyTold")).get(0);
    has_fields(
        &told,
        &["kind", "actors", "wholes", "before", "after", "statements"],
    );
    assert_eq!(
        (text(&told, "before"), text(&told, "after")),
        ("no".into(), "yes".into())
    );

    assert_eq!(
        thrown(as_of(EMBEDDED, &NONE, &NONE, &NONE)).1,
        "day: `undefined` is not valid, expected a day such as 2011-12-20"
    );
    let reversed = difference(
        EMBEDDED,
        &day("2011-01-02"),
        &day("2011-01-01"),
        &NONE,
        &NONE,
    );
    assert_eq!(thrown(reversed).0, "bad-argument");
}

#[wasm_bindgen_test]
fn pages_of_states_and_figures_have_the_lengths_of_the_whole() {
    let page = json(r#"{"offset": 1, "limit": 2}"#);
    let length = |object: &JsValue, field: &str| f64::from(list(get(object, field)).length());
    let on = day("2012-01-16");
    let whole = as_of(EMBEDDED, &on, &NONE, &NONE).expect("a state");
    let part = as_of(EMBEDDED, &on, &NONE, &page).expect("a page");
    for field in ["memberships", "basing", "standing", "tones"] {
        assert_eq!(
            number(&get(&part, "totals"), field),
            length(&whole, field),
            "{field}"
        );
        assert_eq!(length(&part, field), 2.0, "{field}");
    }
    let (from, to) = (day("2001-01-01"), day("2012-01-16"));
    let whole = difference(EMBEDDED, &from, &to, &NONE, &NONE).expect("changes");
    let part = difference(EMBEDDED, &from, &to, &NONE, &page).expect("a page");
    for field in ["questions", "newlyTold", "ended", "changed", "unclear"] {
        let total = length(&whole, field);
        assert_eq!(number(&get(&part, "totals"), field), total, "{field}");
        assert_eq!(
            length(&part, field),
            (total - 1.0).clamp(0.0, 2.0),
            "{field}"
        );
    }
    let group = list(figures(EMBEDDED, &NONE, &page).expect("figures")).get(0);
    assert!(number(&get(&group, "range"), "count") > 3.0);
    assert_eq!(length(&group, "figures"), 2.0);
    let wrong = json(r#"{"limit": "all"}"#);
    assert_eq!(
        thrown(as_of(EMBEDDED, &on, &NONE, &wrong)).0,
        "bad-argument"
    );
    assert_eq!(
        thrown(difference(EMBEDDED, &from, &to, &NONE, &wrong)).0,
        "bad-argument"
    );
    assert_eq!(thrown(figures(EMBEDDED, &NONE, &wrong)).0, "bad-argument");
}

#[wasm_bindgen_test]
fn pairs_cross() {
    let mirror = compare(EMBEDDED, "RUS", "USA", "TJK", &NONE).expect("a mirror");
    has_fields(&mirror, &["focus", "a", "b", "themes", "between", "shared"]);
    has_fields(&get(&mirror, "a"), &["tie", "separate"]);
    has_fields(
        &list(get(&mirror, "themes")).get(0),
        &["code", "a", "b", "latest"],
    );

    let limit = JsValue::from(1);
    let paths = path(EMBEDDED, "JPN", "UZB", &NONE, &limit).expect("chains");
    has_fields(&paths, &["total", "chains"]);
    let chains = list(get(&paths, "chains"));
    assert_eq!(chains.length(), 1);
    let chain = chains.get(0);
    has_fields(&chain, &["through", "actors", "hops"]);
    let hops = list(get(&chain, "hops"));
    assert_eq!(hops.length() + 1, list(get(&chain, "actors")).length());
    has_fields(&hops.get(0), &["count", "statements", "memberships"]);

    assert_eq!(
        thrown(compare(EMBEDDED, "TJK", "USA", "TJK", &NONE)).1,
        "a: `TJK` is not valid, expected an actor that is no part or whole of TJK"
    );
    assert_eq!(
        thrown(path(EMBEDDED, "JPN", "nobody", &NONE, &NONE)).0,
        "unknown-id"
    );
    assert_eq!(
        thrown(path(EMBEDDED, "JPN", "UZB", &NONE, &day("ten"))).1,
        "limit: `ten` is not valid, expected a whole number of at least 0"
    );
}

#[wasm_bindgen_test]
fn questions_and_figures_cross() {
    let filter = json(r#"{"themes": ["border"]}"#);
    let question = list(disagreements(EMBEDDED, &filter).expect("questions")).get(0);
    has_fields(
        &question,
        &[
            "id", "kind", "question", "note", "passing", "rivals", "ranges",
        ],
    );
    let range = list(get(&question, "ranges")).get(0);
    has_fields(
        &range,
        &[
            "unit",
            "per",
            "count",
            "least",
            "most",
            "openBelow",
            "openAbove",
        ],
    );
    assert!(number(&range, "least") < number(&range, "most"));

    let group = list(figures(EMBEDDED, &filter, &NONE).expect("figures")).get(0);
    has_fields(&group, &["range", "reasons", "reasonText", "figures"]);
    let figure = list(get(&group, "figures")).get(0);
    has_fields(&get(&figure, "quantity"), &["min", "max", "unit", "per"]);
    let none =
        json(r#"{"themes": ["border"], "tones": ["neutral"], "text": "nothing of the kind"}"#);
    assert_eq!(
        list(figures(EMBEDDED, &none, &NONE).expect("no figures")).length(),
        0
    );
    let wrong = json(r#"{"places": ["nowhere"]}"#);
    assert_eq!(thrown(disagreements(EMBEDDED, &wrong)).0, "unknown-id");
    assert_eq!(thrown(figures(EMBEDDED, &wrong, &NONE)).0, "unknown-id");
}

#[wasm_bindgen_test]
fn sentences_and_citations_cross() {
    let told = list(describe(EMBEDDED, &json(r#"{"focus": "TJK"}"#)).expect("sentences"));
    assert!(told.length() > 2 && told.iter().all(|sentence| sentence.is_string()));
    let unknown = json(r#"{"focus": "TJK", "selected": "XYZ"}"#);
    assert_eq!(thrown(describe(EMBEDDED, &unknown)).0, "unknown-id");
    let wrong = json(r#"{"centre": "TJK"}"#);
    assert_eq!(thrown(describe(EMBEDDED, &wrong)).0, "bad-argument");

    let ids = json(r#"["so-03-g"]"#);
    for style in ["footnote", "bibtex", "csl-json"] {
        let cited = cite(EMBEDDED, &ids, style).expect("a citation").as_string();
        assert!(
            cited.is_some_and(|text| text.contains("Sodiqov")),
            "{style}"
        );
    }
    assert_eq!(thrown(cite(EMBEDDED, &ids, "apa")).0, "bad-argument");
    assert_eq!(
        thrown(cite(EMBEDDED, &json(r#"["none-such"]"#), "bibtex")).0,
        "unknown-id"
    );
    assert_eq!(
        thrown(cite(EMBEDDED, &json("[7]"), "bibtex")).1,
        "ids: `object` is not valid, expected a list of texts"
    );
}

#[wasm_bindgen_test]
fn letters_of_any_script_cross_unchanged() {
    let names = list(get(
        &actor(EMBEDDED, &"RUS".into()).expect("an actor"),
        "names",
    ));
    let russian = list(names.get(0)).get(1).as_string();
    assert_eq!(russian.as_deref(), Some("Россия"));
    let files = package("\u{201c}𝒳\u{301}\u{7f}\u{2028}");
    let record = open_record(&files).expect("a record");
    let source = list(sources(record).expect("sources")).get(0);
    assert_eq!(text(&source, "title"), "\u{201c}𝒳\u{301}\u{7f}\u{2028}");
    close_record(record);
}

#[wasm_bindgen_test]
fn packages_open_side_by_side_and_close() {
    let files = package("A,B");
    let first = open_record(&files).expect("a record");
    let second = open_record(&files).expect("a record");
    assert!(first > 0 && second > first);
    assert_eq!(
        list(ties(first, &"ALB".into(), &JsValue::UNDEFINED).expect("ties")).length(),
        1
    );
    close_record(first);
    assert_eq!(
        thrown(ties(first, &"ALB".into(), &JsValue::UNDEFINED)).0,
        "bad-argument"
    );
    assert_eq!(open_record(&files).expect("a record"), first);
    close_record(EMBEDDED);
    assert!(ties(EMBEDDED, &"TJK".into(), &JsValue::UNDEFINED).is_ok());
}

#[wasm_bindgen_test]
fn what_is_no_record_is_refused() {
    let refused = |bytes: &[u8]| text(&open_record(bytes).expect_err("no record"), "code");
    let mut bytes = package("A,B");
    assert_eq!(refused(b"id,kind,name\n"), "record-corrupt");
    assert_eq!(refused(&bytes[..bytes.len() - 1]), "record-corrupt");
    bytes[4] = 99;
    assert_eq!(refused(&bytes), "record-version");
}

/// A record of one statement between Albania and Bulgaria.
fn package(title: &str) -> Vec<u8> {
    let sources = format!("id,type,title,passages\ns,book,\"{title}\",1\n");
    let files = [
        ("sources.csv", sources.as_str()),
        (
            "actors.csv",
            "id,kind,name\nALB,state,Albania\nBGR,state,Bulgaria\n",
        ),
        (
            "statements.csv",
            "id,text,actors,theme,tone,status,date,date_basis,source,passage\n\
             x,They met.,ALB;BGR,diplomacy,neutral,occurred,1999,stated,s,1\n",
        ),
    ];
    let files = files.map(|(name, text)| (name, text.as_bytes()));
    let record = relations_reader::open(files, relations_reader::Origin::Foreign);
    relations_record::encode(&record.expect("a package"))
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

#[wasm_bindgen_test]
fn what_a_panel_and_a_head_ask_crosses() {
    let whole = portrait(EMBEDDED, "TJK", "RUS", &NONE).expect("a portrait");
    has_fields(
        &whole,
        &[
            "a",
            "tie",
            "wholes",
            "sources",
            "undatedTones",
            "holds",
            "changed",
            "contradicted",
            "open",
            "undatedFirst",
            "undated",
            "dated",
            "themes",
            "statements",
        ],
    );
    has_fields(&get(&whole, "holds"), &["total", "groups", "rest"]);
    let question = list(get(&whole, "changed")).get(0);
    has_fields(
        &question,
        &[
            "id", "kind", "question", "note", "answers", "here", "pair", "rule", "opposed",
        ],
    );
    let tie = get(&whole, "tie");
    has_fields(
        &get(&tie, "directions"),
        &[
            "fromPartner",
            "toPartner",
            "together",
            "byOthers",
            "manyParty",
        ],
    );
    has_fields(&get(&tie, "first"), &["year", "unit", "about"]);
    assert!(get(&tie, "inForce").is_null());

    let kind = |id: &str| {
        let subject = subject(EMBEDDED, id).expect("an answer");
        (!subject.is_null()).then(|| text(&subject, "kind"))
    };
    assert_eq!(kind("RUS").as_deref(), Some("actor"));
    assert_eq!(kind("nobody"), None);
    let head = deck(EMBEDDED, "TJK", &NONE).expect("a deck");
    has_fields(
        &head,
        &[
            "focus",
            "sources",
            "statements",
            "undated",
            "top",
            "shared",
            "conflict",
        ],
    );
    let partners = organisations(EMBEDDED, "TJK", &NONE).expect("organisations");
    has_fields(&partners, &["takesPart", "others"]);
    let year = JsValue::from(2018);
    let figures = measure(EMBEDDED, "TJK", "USD", &year, &NONE).expect("a measure");
    has_fields(&figures, &["unit", "per", "year", "ties", "without"]);
    let events = chronicle(EMBEDDED, "TJK", &NONE, &json(r#"{"limit": 2}"#)).expect("events");
    assert_eq!(list(get(&events, "events")).length(), 2);
    has_fields(
        &list(get(&events, "events")).get(0),
        &[
            "event",
            "statement",
            "statements",
            "partners",
            "time",
            "year",
            "leads",
            "questions",
        ],
    );
    let left = left_out(EMBEDDED, &json(r#"{"themes": ["health"]}"#), &NONE).expect("counts");
    has_fields(&left, &["total", "passing", "undatedLeftOut", "parts"]);
    assert_eq!(text(&list(get(&left, "parts")).get(0), "field"), "themes");
    assert_eq!(
        thrown(measure(EMBEDDED, "TJK", "USD", &JsValue::from(0.5), &NONE)).1,
        "year: `0.5` is not valid, expected a year such as 2012"
    );
}

#[wasm_bindgen_test]
fn what_of_a_filter_is_wrong_is_told_and_the_rest_can_be_asked() {
    let wanted = r#"{"from": "2012-01-01", "to": "2011-01-01", "asOf": "2012", "tones": ["neutral", "warm"],
        "places": ["kulob", "nowhere"], "actors": "RUS", "undated": 1, "text": 5, "colour": "red"}"#;
    let check = check_filter(EMBEDDED, &json(wanted)).expect("a check");
    let filter = JSON::stringify(&get(&check, "filter")).expect("plain data");
    assert_eq!(
        filter.as_string().as_deref(),
        Some(r#"{"from":"2012-01-01","tones":["neutral"],"places":["kulob"]}"#)
    );
    let problems: Vec<String> = list(get(&check, "problems"))
        .iter()
        .map(|it| [text(&it, "field"), text(&it, "code")].join(" "))
        .collect();
    assert_eq!(
        problems,
        [
            "asOf not-a-day",
            "tones unknown-code",
            "actors wrong-type",
            "undated wrong-type",
            "text wrong-type",
            "colour unknown-field",
            "to reversed",
            "places unknown-id",
        ]
    );
    for nothing in [NONE, JsValue::NULL, json("{}")] {
        let check = check_filter(EMBEDDED, &nothing).expect("a check");
        assert_eq!(list(get(&check, "problems")).length(), 0);
    }
    let check = check_filter(EMBEDDED, &json("[1]")).expect("a check");
    assert_eq!(
        text(&list(get(&check, "problems")).get(0), "code"),
        "wrong-type"
    );
}
