//! The questions of a record, each as one function that gives plain data.

use wasm_bindgen::prelude::*;

use super::arguments::{self, count, day, needed_day, text, texts};
use super::{Answer, answer, input, with};
use crate::query::CitationStyle;

/// How many hits a search gives when nobody says otherwise.
const SEARCH_HITS: usize = 20;
/// How many chains a path gives when nobody says otherwise.
const PATHS: usize = 10;

/// The record's actors under a filter.
#[wasm_bindgen(unchecked_return_type = "ActorSummary[]")]
pub fn actors(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&record.actors(&input::filter(filter)?)?)
    })
}

/// One actor with its names and parts.
#[wasm_bindgen(unchecked_return_type = "ActorDetail")]
pub fn actor(record: u32, #[wasm_bindgen(unchecked_param_type = "string")] id: &JsValue) -> Answer {
    with(record, &mut |record| {
        answer(&record.actor(&text("id", id)?)?)
    })
}

/// One tie for each partner of a focus.
#[wasm_bindgen(unchecked_return_type = "Tie[]")]
pub fn ties(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "string")] focus: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&record.ties(&text("focus", focus)?, &input::filter(filter)?)?)
    })
}

/// The statements between two actors, one page of them.
#[wasm_bindgen(unchecked_return_type = "TieDetail")]
pub fn tie(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "string")] a: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] b: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Page | undefined")] page: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        let (filter, page) = (input::filter(filter)?, input::page(page)?);
        answer(&record.tie_page(&text("a", a)?, &text("b", b)?, &filter, page)?)
    })
}

/// The statements that pass a filter, one page of them.
#[wasm_bindgen(unchecked_return_type = "StatementsPage")]
pub fn statements(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Order | undefined")] order: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Page | undefined")] page: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&record.statements(
            &input::filter(filter)?,
            input::order(order)?,
            input::page(page)?,
        )?)
    })
}

/// The statements of one event, or the one statement with that id.
#[wasm_bindgen(unchecked_return_type = "StatementRow[]")]
pub fn event(record: u32, #[wasm_bindgen(unchecked_param_type = "string")] id: &JsValue) -> Answer {
    with(record, &mut |record| {
        answer(&record.event(&text("id", id)?)?)
    })
}

/// The sources of the record.
#[wasm_bindgen(unchecked_return_type = "SourceSummary[]")]
pub fn sources(record: u32) -> Answer {
    with(record, &mut |record| answer(&record.sources()))
}

/// The places of the record with the number of statements at each.
#[wasm_bindgen(unchecked_return_type = "PlaceSummary[]")]
pub fn places(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&record.places(&input::filter(filter)?)?)
    })
}

/// How many statements pass a filter, and how many each choice would leave.
#[wasm_bindgen(unchecked_return_type = "Facets")]
pub fn facets(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&record.facets(&input::filter(filter)?)?)
    })
}

/// The statements that pass a filter in time, by tone.
#[wasm_bindgen(unchecked_return_type = "Timeline")]
pub fn timeline(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&record.timeline(&input::filter(filter)?)?)
    })
}

/// The statements of a focus in time, one lane a partner.
#[wasm_bindgen(unchecked_return_type = "Lanes")]
pub fn lanes(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "string")] focus: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&record.lanes(&text("focus", focus)?, &input::filter(filter)?)?)
    })
}

/// Actors, places, sources and statements by words, best first.
#[wasm_bindgen(unchecked_return_type = "SearchHit[]")]
pub fn search(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "number | null | undefined")] limit: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&record.search(
            &arguments::text("text", text)?,
            count("limit", limit)?.unwrap_or(SEARCH_HITS),
        ))
    })
}

/// The organisations to which an actor belongs, and the members of an organisation.
#[wasm_bindgen(unchecked_return_type = "Belonging[]")]
pub fn memberships(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "string")] actor: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string | null | undefined")] as_of: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&record.memberships(&text("actor", actor)?, day("asOf", as_of)?)?)
    })
}

/// The organisations to which both of two actors belong.
#[wasm_bindgen(unchecked_return_type = "SharedOrganisation[]")]
pub fn shared(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "string")] a: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] b: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string | null | undefined")] as_of: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&record.shared(&text("a", a)?, &text("b", b)?, day("asOf", as_of)?)?)
    })
}

/// How things stood on a day.
#[wasm_bindgen(js_name = asOf, unchecked_return_type = "State")]
pub fn as_of(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "string")] day: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Page | undefined")] page: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        let day = needed_day("day", day)?;
        answer(&record.as_of_page(day, input::page(page)?))
    })
}

/// What two days tell apart.
#[wasm_bindgen(unchecked_return_type = "Difference")]
pub fn difference(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "string")] from: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] to: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Page | undefined")] page: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        let (from, to) = (needed_day("from", from)?, needed_day("to", to)?);
        answer(&record.difference_page(from, to, input::page(page)?)?)
    })
}

/// Two partners of a focus as mirrors.
#[wasm_bindgen(unchecked_return_type = "Comparison")]
pub fn compare(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "string")] a: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] b: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] focus: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&record.compare(
            &text("a", a)?,
            &text("b", b)?,
            &text("focus", focus)?,
            &input::filter(filter)?,
        )?)
    })
}

/// The shortest chains of actors between two.
#[wasm_bindgen(unchecked_return_type = "Paths")]
pub fn path(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "string")] a: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] b: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "number | null | undefined")] limit: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        let limit = count("limit", limit)?.unwrap_or(PATHS);
        let (a, b) = (text("a", a)?, text("b", b)?);
        answer(&record.path(&a, &b, &input::filter(filter)?, limit)?)
    })
}

/// A view in plain sentences.
#[wasm_bindgen(unchecked_return_type = "string[]")]
pub fn describe(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "DescribedView")] view: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        let (focus, selected, filter) = input::described(view, record)?;
        answer(&record.describe(&focus, selected.as_deref(), &filter)?)
    })
}

/// What statements rest on, as footnotes, BibTeX or CSL-JSON.
#[wasm_bindgen(unchecked_return_type = "string")]
pub fn cite(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "string[]")] ids: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "CitationStyle")] style: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        let ids = texts("ids", ids)?;
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let style = CitationStyle::from_name(&text("style", style)?)?;
        Ok(record.cite(&ids, style)?.into())
    })
}

/// The questions that statements answer differently.
#[wasm_bindgen(unchecked_return_type = "Disagreement[]")]
pub fn disagreements(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&record.disagreements(&input::filter(filter)?)?)
    })
}

/// The quantities by unit, never added.
#[wasm_bindgen(unchecked_return_type = "FigureGroup[]")]
pub fn figures(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Page | undefined")] page: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        let page = input::page(page)?;
        answer(&record.figures_page(&input::filter(filter)?, page)?)
    })
}

/// A short stable hash of the record.
#[wasm_bindgen(unchecked_return_type = "string")]
pub fn fingerprint(record: u32) -> Answer {
    with(record, &mut |record| Ok(record.fingerprint().into()))
}

/// The id of the actor that most statements name.
#[wasm_bindgen(js_name = mainActor, unchecked_return_type = "string")]
pub fn main_actor(record: u32) -> Answer {
    with(record, &mut |record| {
        Ok(record.main_actor().unwrap_or("").into())
    })
}

/// What an id names.
#[wasm_bindgen(unchecked_return_type = "Subject | null")]
pub fn subject(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "string")] id: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        answer(&record.subject(&text("id", id)?))
    })
}

/// What a panel tells of two.
#[wasm_bindgen(unchecked_return_type = "Portrait")]
pub fn portrait(
    record: u32,
    #[wasm_bindgen(unchecked_param_type = "string")] a: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] b: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Filter | undefined")] filter: &JsValue,
) -> Answer {
    with(record, &mut |record| {
        let (a, b) = (text("a", a)?, text("b", b)?);
        answer(&record.portrait(&a, &b, &input::filter(filter)?)?)
    })
}
