//! What is told of wrong arguments.

use js_sys::JSON;
use relations_map::wasm::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::*;

#[wasm_bindgen_test]
fn wrong_arguments_are_range_errors_with_a_code_and_what_was_expected() {
    let bad = |text: &str| thrown(actors(EMBEDDED, &json(text)));
    let codes = [
        "cooperative, neutral, conflictual, unstated",
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
fn what_of_a_filter_is_wrong_is_told_and_the_rest_can_be_asked() {
    let wanted = r#"{"from": "2012-01-01", "to": "2011-01-01", "asOf": "2012", "tones": ["neutral", "warm"],
        "places": ["kulob", "nowhere"], "actors": "RUS", "subject": "nobody", "undated": 1, "text": 5, "colour": "red"}"#;
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
            "subject unknown-id",
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
