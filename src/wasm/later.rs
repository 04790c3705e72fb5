//! All questions that the first picture does not ask, behind one door.
//!
//! With the feature `split` what answers them is cut off into a file of its own, which the page fetches while the first
//! picture is looked at. The page hands it over before it asks: a question never waits.

#![expect(
    clippy::missing_errors_doc,
    reason = "the same for every question: see the head of the boundary"
)]

use js_sys::Array;
use wasm_bindgen::prelude::*;

use super::errors::thrown;
use super::{Answer, answer, check, input, part, read, with, with_stage};
use crate::error::Error;
use crate::query::CitationStyle;
use crate::scene;

/// How many chains a path gives when nobody says otherwise.
const PATHS: usize = 10;

/// Asks a record a question by its name; the arguments and the answer are those of `Questions`.
#[wasm_bindgen(unchecked_return_type = "any")]
pub fn ask(
    record: u32,
    question: &str,
    #[wasm_bindgen(unchecked_param_type = "unknown[]")] arguments: &Array,
) -> Answer {
    part::now(later(record, question.to_owned(), arguments.clone()))
}

/// Takes the name and the list by value, since what is cut off is called by pointers that outlive the call.
#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(later, fallible))]
#[cfg_attr(
    not(feature = "split"),
    expect(clippy::needless_pass_by_value, reason = "see above")
)]
fn later(record: u32, question: String, arguments: Array) -> Result<JsValue, part::Refused> {
    Ok(reply(record, &question, &arguments)?)
}

#[expect(clippy::too_many_lines, reason = "a table: one arm a question")]
fn reply(record: u32, question: &str, arguments: &Array) -> Answer {
    let given = |index: u32| arguments.get(index);
    let text = |index, name| read(input::text(name, &given(index)));
    let filter = |index| read(input::filter(&given(index)));
    let page = |index| read(input::page(&given(index)));
    let count = |index, name| read(input::count(name, &given(index)));
    let day = |index, name| read(input::day(name, &given(index)));
    let needed_day = |index, name| read(input::needed_day(name, &given(index)));
    match question {
        "tie" => {
            let (a, b, filter, page) = (text(0, "a")?, text(1, "b")?, filter(2)?, page(3)?);
            with(record, &mut |it| {
                answer(&it.tie_page(&a, &b, &filter, page)?)
            })
        }
        "statements" => {
            let (filter, page) = (filter(0)?, page(2)?);
            let order = read(input::order(&given(1)))?;
            with(record, &mut |it| {
                answer(&it.statements(&filter, order, page)?)
            })
        }
        "event" => {
            let id = text(0, "id")?;
            with(record, &mut |it| answer(&it.event(&id)?))
        }
        "subject" => {
            let id = text(0, "id")?;
            with(record, &mut |it| answer(&it.subject(&id)))
        }
        "portrait" => {
            let (a, b, filter) = (text(0, "a")?, text(1, "b")?, filter(2)?);
            with(record, &mut |it| answer(&it.portrait(&a, &b, &filter)?))
        }
        "checkFilter" => {
            let given = check::filter(&given(0));
            with(record, &mut |it| {
                let mut check = it.check_filter(&given.filter);
                check.problems.splice(0..0, given.problems.iter().cloned());
                answer(&check)
            })
        }
        "leftOut" => {
            let (filter, actors) = (
                filter(0)?,
                read(input::optional_texts("actors", &given(1)))?,
            );
            let actors: Vec<&str> = actors.iter().map(String::as_str).collect();
            with(record, &mut |it| answer(&it.left_out(&filter, &actors)?))
        }
        "deck" => {
            let (focus, filter) = (text(0, "focus")?, filter(1)?);
            with(record, &mut |it| answer(&it.deck(&focus, &filter)?))
        }
        "organisations" => {
            let (focus, filter) = (text(0, "focus")?, filter(1)?);
            with(record, &mut |it| {
                answer(&it.organisations(&focus, &filter)?)
            })
        }
        "measure" => {
            let (focus, unit) = (text(0, "focus")?, text(1, "unit")?);
            let (year, filter) = (read(input::year("year", &given(2)))?, filter(3)?);
            with(record, &mut |it| {
                answer(&it.measure(&focus, &unit, year, &filter)?)
            })
        }
        "chronicle" => {
            let (focus, filter, page) = (text(0, "focus")?, filter(1)?, page(2)?);
            with(record, &mut |it| {
                answer(&it.chronicle(&focus, &filter, page)?)
            })
        }
        "sources" => with(record, &mut |it| answer(&it.sources())),
        "places" => {
            let filter = filter(0)?;
            with(record, &mut |it| answer(&it.places(&filter)?))
        }
        "facets" => {
            let filter = filter(0)?;
            with(record, &mut |it| answer(&it.facets(&filter)?))
        }
        "lanes" => {
            let (focus, filter) = (text(0, "focus")?, filter(1)?);
            with(record, &mut |it| answer(&it.lanes(&focus, &filter)?))
        }
        "search" => {
            let (text, limits) = (text(0, "text")?, read(input::limits(&given(1)))?);
            with(record, &mut |it| answer(&it.search_by_kind(&text, limits)))
        }
        "memberships" => {
            let (actor, day) = (text(0, "actor")?, day(1, "asOf")?);
            with(record, &mut |it| answer(&it.memberships(&actor, day)?))
        }
        "shared" => {
            let (a, b, day) = (text(0, "a")?, text(1, "b")?, day(2, "asOf")?);
            with(record, &mut |it| answer(&it.shared(&a, &b, day)?))
        }
        "asOf" => {
            let (day, filter, page) = (needed_day(0, "day")?, filter(1)?, page(2)?);
            with(record, &mut |it| {
                answer(&it.as_of_page(day, &filter, page)?)
            })
        }
        "difference" => {
            let (from, to) = (needed_day(0, "from")?, needed_day(1, "to")?);
            let (filter, page) = (filter(2)?, page(3)?);
            with(record, &mut |it| {
                answer(&it.difference_page(from, to, &filter, page)?)
            })
        }
        "compare" => {
            let (a, b) = (text(0, "a")?, text(1, "b")?);
            let (focus, filter) = (text(2, "focus")?, filter(3)?);
            with(record, &mut |it| {
                answer(&it.compare(&a, &b, &focus, &filter)?)
            })
        }
        "path" => {
            let (a, b, filter) = (text(0, "a")?, text(1, "b")?, filter(2)?);
            let limit = count(3, "limit")?.unwrap_or(PATHS);
            with(record, &mut |it| answer(&it.path(&a, &b, &filter, limit)?))
        }
        "describe" => {
            let view = read(input::described(&given(0)))?;
            with(record, &mut |it| {
                let view = view.centred(it);
                answer(&it.describe(&view.focus, view.selected.as_deref(), view.filter)?)
            })
        }
        "cite" => {
            let ids = read(input::texts("ids", &given(0)))?;
            let style = text(1, "style")?;
            let style = read(CitationStyle::from_name(&style))?;
            let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
            with(record, &mut |it| Ok(it.cite(&ids, style)?.into()))
        }
        "disagreements" => {
            let filter = filter(0)?;
            with(record, &mut |it| answer(&it.disagreements(&filter)?))
        }
        "figures" => {
            let (filter, page) = (filter(0)?, page(1)?);
            with(record, &mut |it| answer(&it.figures_page(&filter, page)?))
        }
        "network" => {
            let view = read(input::view(&given(0)))?;
            with(record, &mut |it| {
                answer(&scene::network(it, &view.centred(it))?)
            })
        }
        "svg" => {
            let view = read(input::view(&given(0)))?;
            let (caption, palette) = (input::caption(&given(1)), input::palette(&given(2)));
            let (caption, palette) = (read(caption)?, read(palette)?);
            with_stage(record, &mut |it, stage| {
                Ok(stage.svg(it, &view.centred(it), &caption, palette)?.into())
            })
        }
        _ => Err(thrown(&Error::argument(
            "question",
            question,
            "one that the record answers",
        ))),
    }
}
