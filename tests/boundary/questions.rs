//! The answers of questions as plain data.

use js_sys::JSON;
use relations_map::wasm::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::*;

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
            "further",
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
    has_fields(&group, &["range", "reasons", "figures"]);
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
    let told = list(describe(EMBEDDED, &json(r#"{"focus": "TJK"}"#)).expect("an answer"));
    assert!(told.length() > 2);
    has_fields(&told.get(0), &["code", "focus", "count"]);
    assert_eq!(text(&told.get(0), "code"), "ties");
    let unknown = json(r#"{"focus": "TJK", "selected": "XYZ"}"#);
    assert_eq!(thrown(describe(EMBEDDED, &unknown)).0, "unknown-id");
    let wrong = json(r#"{"centre": "TJK"}"#);
    assert_eq!(thrown(describe(EMBEDDED, &wrong)).0, "bad-argument");

    let ids = json(r#"["so-03-g"]"#);
    let citation = list(citations(EMBEDDED, &ids).expect("citations")).get(0);
    has_fields(
        &citation,
        &["source", "whole", "partAs", "passages", "statements"],
    );
    let words = json(r#"["as a footnote", "as a note", "in a year"]"#);
    for (style, part) in [
        ("footnote", "as a footnote"),
        ("bibtex", "note = {as a note}"),
        ("csl-json", "\"note\":\"as a note\""),
    ] {
        let cited = cite(EMBEDDED, &ids, style, &words).expect("a citation");
        assert!(
            cited.as_string().is_some_and(|text| text.contains(part)),
            "{style}"
        );
    }
    assert_eq!(
        thrown(cite(EMBEDDED, &ids, "apa", &words)).0,
        "bad-argument"
    );
    assert_eq!(
        thrown(cite(EMBEDDED, &ids, "bibtex", &json("[]"))).1,
        "words: `0` is not valid, expected words for 1 citations"
    );
    assert_eq!(
        thrown(citations(EMBEDDED, &json(r#"["none-such"]"#))).0,
        "unknown-id"
    );
    assert_eq!(
        thrown(citations(EMBEDDED, &json("[7]"))).1,
        "ids: `object` is not valid, expected a list of texts"
    );
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
            "earlier",
            "sources",
            "unsourced",
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
        &["id", "kind", "question", "note", "answers", "here", "pair"],
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
            "unsourced",
            "unstated",
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
