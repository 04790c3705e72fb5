//! Memberships, and how things stood on a day.

use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::*;

#[wasm_bindgen_test]
fn memberships_cross_with_three_answers() {
    let on = day("2012-01-01");
    let belonging = list(memberships(EMBEDDED, "UZB", &on).expect("memberships")).get(0);
    has_fields(&belonging, &["member", "organisation", "inForce", "terms"]);
    assert_eq!(text(&belonging, "inForce"), "yes");
    let term = list(get(&belonging, "terms")).get(0);
    has_fields(&term, &["role", "from", "to", "inForce", "statements"]);
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
            "others",
            "tones",
            "inForce",
            "othersDated",
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
    for field in ["memberships", "basing", "standing", "others", "tones"] {
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
