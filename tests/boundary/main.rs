//! The boundary in a real browser: what JavaScript gives, gets, and is told when it is wrong.
//! Run by `wasm-pack test`; natively there is nothing here.
#![cfg(all(target_arch = "wasm32", feature = "wasm"))]
#![expect(clippy::float_cmp, reason = "counts and whole numbers cross exactly")]

use js_sys::{Array, JSON, Object, RangeError, Reflect};
use relations_map::wasm::{actors, ask, close_record, fingerprint, main_actor, open_record, ties};
use relations_map::{Filter, Record};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

mod arguments;
mod days;
mod pictures;
mod questions;
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
    actor = "actor": id;
    hit = "hit": view, x, y;
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
    citations = "citations": ids;
    cite = "cite": ids, style, words;
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
        "earliest",
        "latest",
        "dateBasis",
        "source",
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
        text(&actor(EMBEDDED, "RUS").expect("an actor"), "name"),
        "Russia"
    );
}

#[wasm_bindgen_test]
fn letters_of_any_script_cross_unchanged() {
    let names = list(get(&actor(EMBEDDED, "RUS").expect("an actor"), "names"));
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
