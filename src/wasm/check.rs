//! What of a filter can be asked, whatever a caller gives.

use wasm_bindgen::JsValue;

use super::arguments::{Fields, shown, texts};
use super::input::FILTER;
use crate::query::{Filter, FilterCheck};
use relations_record::Code;
use vague_dates::Day;

/// Reads what can be read of a filter, part by part and entry by entry.
pub(super) fn filter(value: &JsValue) -> FilterCheck {
    let mut check = FilterCheck::default();
    let fields = Fields::unchecked("filter", value);
    let names = fields.as_ref().map(Fields::names);
    let (Ok(fields), Ok(Ok(names))) = (&fields, names) else {
        check.note("", &shown(value), "wrong-type", "an object");
        return check;
    };
    for name in names {
        if FILTER.contains(&name.as_str()) {
            part(fields, &name, &mut check);
        } else {
            let expected = ["one of the fields ", &FILTER.join(", ")].concat();
            check.note(&name, &name, "unknown-field", &expected);
        }
    }
    check
}

fn part(fields: &Fields, name: &str, check: &mut FilterCheck) {
    let Ok(value) = fields.get(name) else {
        return check.note(name, "unreadable", "wrong-type", "a value that can be read");
    };
    if value.is_undefined() {
        return;
    }
    match name {
        "from" => check.filter.from = day(name, &value, check),
        "to" => check.filter.to = day(name, &value, check),
        "asOf" => check.filter.as_of = day(name, &value, check),
        "undated" => match value.as_bool() {
            Some(undated) => check.filter.undated = Some(undated),
            None => check.note(name, &shown(&value), "wrong-type", "true or false"),
        },
        "subject" => match value.as_string() {
            Some(id) => check.filter.subject = Some(id),
            None => check.note(name, &shown(&value), "wrong-type", "a text"),
        },
        "text" => match value.as_string() {
            Some(text) => check.filter.text = text,
            None => check.note(name, &shown(&value), "wrong-type", "a text"),
        },
        "further" => match fields.lists(name) {
            Ok(lists) => check.filter.further = lists,
            Err(_) => check.note(
                name,
                &shown(&value),
                "wrong-type",
                "an object of lists of texts",
            ),
        },
        _ => list(name, &value, check),
    }
}

fn day(name: &str, value: &JsValue, check: &mut FilterCheck) -> Option<Day> {
    const EXPECTED: &str = "a day such as 2011-12-20";
    let Some(text) = value.as_string() else {
        check.note(name, &shown(value), "wrong-type", EXPECTED);
        return None;
    };
    let day = Day::parse(&text).ok();
    if day.is_none() {
        check.note(name, &text, "not-a-day", EXPECTED);
    }
    day
}

fn list(name: &str, value: &JsValue, check: &mut FilterCheck) {
    let Ok(entries) = texts(name, value) else {
        return check.note(name, &shown(value), "wrong-type", "a list of texts");
    };
    match name {
        "themes" => check.filter.themes = codes(name, entries, check),
        "tones" => check.filter.tones = codes(name, entries, check),
        "statuses" => check.filter.statuses = codes(name, entries, check),
        "kinds" => check.filter.kinds = codes(name, entries, check),
        _ => ids(name, entries, &mut check.filter),
    }
}

fn codes<C: Code>(name: &str, entries: Vec<String>, check: &mut FilterCheck) -> Vec<C> {
    let mut known = Vec::new();
    for entry in entries {
        if let Some(code) = C::from_code(&entry) {
            known.push(code);
        } else {
            let expected = ["one of ", &C::CODES.join(", ")].concat();
            check.note(name, &entry, "unknown-code", &expected);
        }
    }
    known
}

/// Whether the ids are known the record tells.
fn ids(name: &str, entries: Vec<String>, filter: &mut Filter) {
    match name {
        "sources" => filter.sources = entries,
        "places" => filter.places = entries,
        _ => filter.actors = entries,
    }
}
