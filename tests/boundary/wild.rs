//! Wrong arguments of every kind, seeded: each call answers or throws a `RangeError` with a code, and the next is answered.

use js_sys::{Array, Function, JsString, Object, RangeError, Reflect};
use relations_map::wasm::{
    actors, ask, camera, descriptor, fingerprint, main_actor, scene, ties, timeline,
};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::EMBEDDED;

const SEED: u64 = 20_111_220;
const CALLS: usize = 10_000;

/// What makes the values: each is the body of a function that gets `again`, which asks the core.
const VALUES: [&str; 62] = [
    "return undefined",
    "return null",
    "return true",
    "return false",
    "return NaN",
    "return -1",
    "return 0.5",
    "return 5",
    "return 1e308",
    "return -Infinity",
    "return 2n ** 70n",
    "return Symbol('TJK')",
    "return ''",
    "return 'x'",
    "return 'TJK'",
    "return 'RUS'",
    "return 'kulob'",
    "return '2012-01-16'",
    "return '2011-13-01'",
    "return '9999999-01-01'",
    "return 'footnote'",
    "return 'date'",
    "return 'USD/year'",
    "return 'border'.repeat(9000)",
    "return '\\ud800\\u0000\\ufffe'",
    "return new String('TJK')",
    "return []",
    "return ['TJK']",
    "return ['so-03-g', 'so-03-g']",
    "return [5, null]",
    "return new Array(4294967295)",
    "return [, 'TJK']",
    "return {}",
    "return Object.create(null)",
    "return { limit: 5 }",
    "return { limit: -1, offset: NaN }",
    "return { themes: 'aid' }",
    "return { themes: ['aid'], tones: ['neutral'], asOf: '2012-01-16' }",
    "return { themes: ['aid', 7] }",
    "return { from: '2012-01-01', to: '2011-01-01' }",
    "return { from: '2001-01-01', to: '2013-01-01', undated: true }",
    "return { actors: ['RUS', 'nobody'] }",
    "return { text: { toString() { throw new Error('no'); } } }",
    "return { focus: 'TJK', width: 400, height: 300 }",
    "return { focus: 5, width: '400', height: NaN }",
    "return { focus: 'TJK', width: 1e9, height: -3 }",
    "return { width: 400, height: 300, camera: { lonDeg: 1e308, latDeg: -1e308, scalePxPerRad: 0, xPx: 1, yPx: 1 } }",
    "return { lonDeg: 70, latDeg: 40, scalePxPerRad: 300, xPx: 1, yPx: 2 }",
    "return { statements: 3, actors: 0 }",
    "const it = {}; it.filter = it; it.asOf = it; return it",
    "return { get asOf() { throw new Error('no'); } }",
    "return { get from() { again(); return '2011-01-01'; } }",
    "return { get focus() { again(); throw again; }, width: 400, height: 300 }",
    "return new Proxy({}, new Proxy({}, { get() { throw new Error('no'); } }))",
    "return new Proxy({ themes: [] }, { ownKeys() { throw 5; } })",
    "return new Proxy({ asOf: '2011-01-01' }, { getOwnPropertyDescriptor() { throw 5; } })",
    "const { proxy, revoke } = Proxy.revocable([], {}); revoke(); return proxy",
    "const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return { themes: proxy, camera: proxy }",
    "return new Proxy([], { get(_, name) { return name === 'length' ? 1e300 : again; } })",
    "return new Proxy(['TJK'], { get() { again(); throw new Error('no'); } })",
    "return () => again()",
    "return new Map([['themes', ['aid']]])",
];

/// The fields that something given may have.
const FIELDS: [&str; 34] = [
    "from",
    "to",
    "asOf",
    "undated",
    "themes",
    "tones",
    "statuses",
    "kinds",
    "sources",
    "places",
    "actors",
    "subject",
    "further",
    "text",
    "focus",
    "selected",
    "filter",
    "width",
    "height",
    "projection",
    "language",
    "camera",
    "hub",
    "place",
    "prominent",
    "measure",
    "outlinesVersion",
    "unit",
    "year",
    "limit",
    "offset",
    "statements",
    "lonDeg",
    "scalePxPerRad",
];

/// Every question behind the one door.
const QUESTIONS: [&str; 35] = [
    "binary",
    "actor",
    "turn",
    "hit",
    "tie",
    "statements",
    "event",
    "subject",
    "portrait",
    "checkFilter",
    "leftOut",
    "deck",
    "organisations",
    "measure",
    "measures",
    "chronicle",
    "sources",
    "places",
    "facets",
    "lanes",
    "search",
    "memberships",
    "shared",
    "asOf",
    "difference",
    "compare",
    "path",
    "describe",
    "describeFilter",
    "citations",
    "cite",
    "disagreements",
    "figures",
    "network",
    "svg",
];

/// Chance that is the same on every machine: Knuth's MMIX, of which the upper bits are the random ones.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit
    }
}

/// One of the values, or an object or a list of some, which may hold others.
fn value(
    chance: &mut Chance,
    makers: &[Function],
    again: &JsValue,
    names: &mut Vec<&'static str>,
    depth: usize,
) -> JsValue {
    let parts = chance.below(6);
    if depth == 0 || chance.below(3) > 0 {
        let place = chance.below(makers.len());
        names.push(VALUES[place]);
        return makers[place].call1(&JsValue::NULL, again).expect("a value");
    }
    let mut part = |chance: &mut Chance| value(chance, makers, again, names, depth - 1);
    if chance.below(4) == 0 {
        return (0..parts).map(|_| part(chance)).collect::<Array>().into();
    }
    let made = Object::new();
    for _ in 0..parts {
        let field = FIELDS[chance.below(FIELDS.len())];
        let content = part(chance);
        Reflect::set(&made, &field.into(), &content).expect("a plain object");
    }
    made.into()
}

/// Calls one of all functions with what chance gives.
fn call(
    chance: &mut Chance,
    makers: &[Function],
    again: &JsValue,
) -> (String, Result<JsValue, JsValue>) {
    let mut names = Vec::new();
    let given: [JsValue; 5] = std::array::from_fn(|_| value(chance, makers, again, &mut names, 3));
    let [a, b, ..] = &given;
    let which = chance.below(QUESTIONS.len() + 9);
    let answer = match which {
        0 => actors(EMBEDDED, a),
        1 => ties(EMBEDDED, a, b),
        2 => timeline(EMBEDDED, a),
        3 => scene(EMBEDDED, a),
        4 => descriptor(EMBEDDED),
        5 => main_actor(EMBEDDED),
        6 => actors(chance.below(5) as u32, a),
        7 => camera(EMBEDDED, a),
        8 => ask(
            EMBEDDED,
            &a.as_string().unwrap_or_default(),
            &Array::from_iter(&given),
        ),
        _ => ask(EMBEDDED, QUESTIONS[which - 9], &Array::from_iter(&given)),
    };
    (format!("{which} {names:?}"), answer)
}

#[wasm_bindgen_test]
fn whatever_is_given_the_core_answers_or_tells_what_is_wrong() {
    let asked_again = Closure::<dyn Fn() -> JsValue>::new(|| {
        let arguments = Array::of2(&"TJK".into(), &"RUS".into());
        let answer = ask(EMBEDDED, "tie", &arguments).expect("an answer in between");
        let view = js_sys::JSON::parse(r#"{"focus": "UZB", "width": 300, "height": 200}"#);
        scene(EMBEDDED, &view.expect("a view")).expect("a picture in between");
        answer
    });
    let again = asked_again.as_ref();
    let makers: Vec<Function> = VALUES
        .iter()
        .map(|body| Function::new_with_args("again", body))
        .collect();
    let known = fingerprint(EMBEDDED).expect("a hash");
    let mut chance = Chance(SEED);
    let (mut answered, mut refused) = (0, 0);
    for _ in 0..CALLS {
        let (called, answer) = call(&mut chance, &makers, again);
        match answer {
            Ok(_) => answered += 1,
            Err(error) => {
                assert!(error.is_instance_of::<RangeError>(), "{called}: {error:?}");
                let code = Reflect::get(&error, &"code".into()).ok();
                let code = code.and_then(|code| code.as_string()).unwrap_or_default();
                assert!(
                    ["bad-argument", "unknown-id"].contains(&code.as_str()),
                    "{called}: {code}"
                );
                let message = Reflect::get(&error, &"message".into()).expect("a message");
                let length = message.unchecked_into::<JsString>().length();
                assert!((10..400).contains(&length), "{called}: {length}");
                refused += 1;
            }
        }
        assert!(
            Object::is(&fingerprint(EMBEDDED).expect("a hash"), &known),
            "{called}"
        );
    }
    assert!(answered > 500 && refused > 3000, "{answered} {refused}");
}
