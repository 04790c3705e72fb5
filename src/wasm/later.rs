//! All questions that the first picture does not ask, behind one door.
//!
//! With the feature `split` what answers them is cut off into a file of its own, which the page fetches while the first
//! picture is looked at. The page hands it over before it asks: a question never waits. With it come the prose of the embedded
//! record and its fine outlines, which [`complete`] puts in their place.

#![expect(
    clippy::missing_errors_doc,
    reason = "the same for every question: see the head of the boundary"
)]

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;

use super::errors::thrown;
use super::{Answer, answer, check, input, part, read, with, with_stage};
use crate::error::Error;
#[cfg(not(feature = "split"))]
use crate::query::Record;
use crate::query::{CitationStyle, Filter, Page};
use crate::scene;
use vague_dates::Day;

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

/// Takes into use what the first picture does without. A page calls it when the second file has come, and again after the
/// core began anew; in one file there is nothing to do.
#[wasm_bindgen]
pub fn complete() -> Result<(), JsValue> {
    #[cfg(feature = "split")]
    part::now(rest())?;
    Ok(())
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(later, fallible)]
fn rest() -> Result<JsValue, part::Refused> {
    super::take_the_rest()?;
    Ok(JsValue::UNDEFINED)
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

fn reply(record: u32, question: &str, arguments: &Array) -> Answer {
    let given = &Given(arguments);
    match question {
        "binary" => binary(record, given),
        "actor" => actor(record, given),
        "turn" => turn(record, given),
        "hit" => hit(record, given),
        "statements" => statements(record, given),
        "event" => event(record, given),
        "sources" => sources(record, given),
        "places" => places(record, given),
        "facets" => facets(record, given),
        "lanes" => lanes(record, given),
        "search" => search(record, given),
        "disagreements" => disagreements(record, given),
        "figures" => figures(record, given),
        "checkFilter" => check_filter(record, given),
        "leftOut" => left_out(record, given),
        "subject" => subject(record, given),
        "tie" => tie(record, given),
        "portrait" => portrait(record, given),
        "deck" => deck(record, given),
        "organisations" => organisations(record, given),
        "measure" => measure(record, given),
        "measures" => measures(record, given),
        "chronicle" => chronicle(record, given),
        "compare" => compare(record, given),
        "path" => path(record, given),
        "memberships" => memberships(record, given),
        "shared" => shared(record, given),
        "asOf" => as_of(record, given),
        "difference" => difference(record, given),
        "describe" => describe(record, given),
        "describeFilter" => describe_filter(record, given),
        "citations" => citations(record, given),
        "cite" => cite(record, given),
        "network" => network(record, given),
        "svg" => svg(record, given),
        _ => Err(thrown(&Error::argument(
            "question",
            question,
            "one that the record answers",
        ))),
    }
}

/// The arguments of a question, read one by one.
struct Given<'a>(&'a Array);

impl Given<'_> {
    fn value(&self, index: u32) -> JsValue {
        self.0.get(index)
    }

    fn text(&self, index: u32, name: &str) -> Result<String, JsValue> {
        read(input::text(name, &self.value(index)))
    }

    fn filter(&self, index: u32) -> Result<Filter, JsValue> {
        read(input::filter(&self.value(index)))
    }

    fn page(&self, index: u32) -> Result<Page, JsValue> {
        read(input::page(&self.value(index)))
    }

    fn count(&self, index: u32, name: &str) -> Result<Option<usize>, JsValue> {
        read(input::count(name, &self.value(index)))
    }

    fn day(&self, index: u32, name: &str) -> Result<Option<Day>, JsValue> {
        read(input::day(name, &self.value(index)))
    }

    fn needed_day(&self, index: u32, name: &str) -> Result<Day, JsValue> {
        read(input::needed_day(name, &self.value(index)))
    }
}

/// The binary form of a record: in two files it is written anew, which gives the same bytes.
#[cfg(feature = "split")]
fn binary(record: u32, _: &Given<'_>) -> Answer {
    with(record, &mut |it| {
        let bytes = relations_record::encode(it.dataset());
        Ok(Uint8Array::from(bytes.as_slice()).into())
    })
}

/// The binary form of the embedded record; of any other the page has it.
#[cfg(not(feature = "split"))]
#[expect(clippy::unnecessary_wraps, reason = "as every question")]
fn binary(_: u32, _: &Given<'_>) -> Answer {
    Ok(Uint8Array::from(Record::embedded_bytes()).into())
}

fn actor(record: u32, given: &Given<'_>) -> Answer {
    let id = given.text(0, "id")?;
    with(record, &mut |it| answer(&it.actor(&id)?))
}

fn turn(_: u32, given: &Given<'_>) -> Answer {
    let [from, to, share] = [0, 1, 2].map(|index| given.value(index));
    read(input::turn(&from, &to, &share).and_then(|camera| answer(&camera)))
}

fn hit(record: u32, given: &Given<'_>) -> Answer {
    let view = read(input::view(&given.value(0)))?;
    let x = read(input::number("x", &given.value(1)))?;
    let y = read(input::number("y", &given.value(2)))?;
    with_stage(record, &mut |it, stage| {
        answer(&stage.hit(it, &view.centred(it), x, y)?)
    })
}

fn statements(record: u32, given: &Given<'_>) -> Answer {
    let (filter, page) = (given.filter(0)?, given.page(2)?);
    let order = read(input::order(&given.value(1)))?;
    with(record, &mut |it| {
        answer(&it.statements(&filter, order, page)?)
    })
}

fn event(record: u32, given: &Given<'_>) -> Answer {
    let id = given.text(0, "id")?;
    with(record, &mut |it| answer(&it.event(&id)?))
}

fn sources(record: u32, _: &Given<'_>) -> Answer {
    with(record, &mut |it| answer(&it.sources()))
}

fn places(record: u32, given: &Given<'_>) -> Answer {
    let filter = given.filter(0)?;
    with(record, &mut |it| answer(&it.places(&filter)?))
}

fn facets(record: u32, given: &Given<'_>) -> Answer {
    let filter = given.filter(0)?;
    with(record, &mut |it| answer(&it.facets(&filter)?))
}

fn lanes(record: u32, given: &Given<'_>) -> Answer {
    let (focus, filter) = (given.text(0, "focus")?, given.filter(1)?);
    with(record, &mut |it| answer(&it.lanes(&focus, &filter)?))
}

fn search(record: u32, given: &Given<'_>) -> Answer {
    let (text, limits) = (
        given.text(0, "text")?,
        read(input::limits(&given.value(1)))?,
    );
    let labels = read(input::theme_labels(&given.value(2)))?;
    with(record, &mut |it| {
        answer(&it.search_in(&text, limits, &labels))
    })
}

fn disagreements(record: u32, given: &Given<'_>) -> Answer {
    let filter = given.filter(0)?;
    with(record, &mut |it| answer(&it.disagreements(&filter)?))
}

fn figures(record: u32, given: &Given<'_>) -> Answer {
    let (filter, page) = (given.filter(0)?, given.page(1)?);
    with(record, &mut |it| answer(&it.figures_page(&filter, page)?))
}

fn check_filter(record: u32, given: &Given<'_>) -> Answer {
    let given = check::filter(&given.value(0));
    with(record, &mut |it| {
        let mut check = it.check_filter(&given.filter);
        check.problems.splice(0..0, given.problems.iter().cloned());
        answer(&check)
    })
}

fn left_out(record: u32, given: &Given<'_>) -> Answer {
    let (filter, actors) = (
        given.filter(0)?,
        read(input::optional_texts("actors", &given.value(1)))?,
    );
    let actors: Vec<&str> = actors.iter().map(String::as_str).collect();
    with(record, &mut |it| answer(&it.left_out(&filter, &actors)?))
}

fn subject(record: u32, given: &Given<'_>) -> Answer {
    let id = given.text(0, "id")?;
    with(record, &mut |it| answer(&it.subject(&id)))
}

fn tie(record: u32, given: &Given<'_>) -> Answer {
    let (a, b, filter, page) = (
        given.text(0, "a")?,
        given.text(1, "b")?,
        given.filter(2)?,
        given.page(3)?,
    );
    with(record, &mut |it| {
        answer(&it.tie_page(&a, &b, &filter, page)?)
    })
}

fn portrait(record: u32, given: &Given<'_>) -> Answer {
    let (a, b, filter) = (given.text(0, "a")?, given.text(1, "b")?, given.filter(2)?);
    with(record, &mut |it| answer(&it.portrait(&a, &b, &filter)?))
}

fn deck(record: u32, given: &Given<'_>) -> Answer {
    let (focus, filter) = (given.text(0, "focus")?, given.filter(1)?);
    with(record, &mut |it| answer(&it.deck(&focus, &filter)?))
}

fn organisations(record: u32, given: &Given<'_>) -> Answer {
    let (focus, filter) = (given.text(0, "focus")?, given.filter(1)?);
    with(record, &mut |it| {
        answer(&it.organisations(&focus, &filter)?)
    })
}

fn measures(record: u32, given: &Given<'_>) -> Answer {
    let (focus, filter) = (given.text(0, "focus")?, given.filter(1)?);
    with(record, &mut |it| answer(&it.measures(&focus, &filter)?))
}

fn measure(record: u32, given: &Given<'_>) -> Answer {
    let (focus, unit) = (given.text(0, "focus")?, given.text(1, "unit")?);
    let (year, filter) = (
        read(input::year("year", &given.value(2)))?,
        given.filter(3)?,
    );
    with(record, &mut |it| {
        answer(&it.measure(&focus, &unit, year, &filter)?)
    })
}

fn chronicle(record: u32, given: &Given<'_>) -> Answer {
    let (focus, filter, page) = (given.text(0, "focus")?, given.filter(1)?, given.page(2)?);
    with(record, &mut |it| {
        answer(&it.chronicle(&focus, &filter, page)?)
    })
}

fn compare(record: u32, given: &Given<'_>) -> Answer {
    let (a, b) = (given.text(0, "a")?, given.text(1, "b")?);
    let (focus, filter) = (given.text(2, "focus")?, given.filter(3)?);
    with(record, &mut |it| {
        answer(&it.compare(&a, &b, &focus, &filter)?)
    })
}

fn path(record: u32, given: &Given<'_>) -> Answer {
    let (a, b, filter) = (given.text(0, "a")?, given.text(1, "b")?, given.filter(2)?);
    let limit = given.count(3, "limit")?.unwrap_or(PATHS);
    with(record, &mut |it| answer(&it.path(&a, &b, &filter, limit)?))
}

fn memberships(record: u32, given: &Given<'_>) -> Answer {
    let (actor, day) = (given.text(0, "actor")?, given.day(1, "asOf")?);
    with(record, &mut |it| answer(&it.memberships(&actor, day)?))
}

fn shared(record: u32, given: &Given<'_>) -> Answer {
    let (a, b, day) = (
        given.text(0, "a")?,
        given.text(1, "b")?,
        given.day(2, "asOf")?,
    );
    with(record, &mut |it| answer(&it.shared(&a, &b, day)?))
}

fn as_of(record: u32, given: &Given<'_>) -> Answer {
    let (day, filter, page) = (
        given.needed_day(0, "day")?,
        given.filter(1)?,
        given.page(2)?,
    );
    with(record, &mut |it| {
        answer(&it.as_of_page(day, &filter, page)?)
    })
}

fn difference(record: u32, given: &Given<'_>) -> Answer {
    let (from, to) = (given.needed_day(0, "from")?, given.needed_day(1, "to")?);
    let (filter, page) = (given.filter(2)?, given.page(3)?);
    with(record, &mut |it| {
        answer(&it.difference_page(from, to, &filter, page)?)
    })
}

fn describe(record: u32, given: &Given<'_>) -> Answer {
    let view = read(input::described(&given.value(0)))?;
    with(record, &mut |it| {
        let view = view.centred(it);
        answer(&it.describe(&view.focus, view.selected.as_deref(), view.filter)?)
    })
}

fn describe_filter(record: u32, given: &Given<'_>) -> Answer {
    let filter = given.filter(0)?;
    with(record, &mut |it| answer(&it.describe_filter(&filter)?))
}

fn citations(record: u32, given: &Given<'_>) -> Answer {
    let ids = read(input::texts("ids", &given.value(0)))?;
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    with(record, &mut |it| answer(&it.citations(&ids)?))
}

fn cite(record: u32, given: &Given<'_>) -> Answer {
    let ids = read(input::texts("ids", &given.value(0)))?;
    let style = given.text(1, "style")?;
    let style = read(style.parse::<CitationStyle>())?;
    let words = read(input::citation_words(&given.value(2)))?;
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    with(record, &mut |it| {
        Ok(it.cite_in_words(&ids, style, &words)?.into())
    })
}

fn network(record: u32, given: &Given<'_>) -> Answer {
    let view = read(input::view(&given.value(0)))?;
    with(record, &mut |it| {
        answer(&scene::network(it, &view.centred(it))?)
    })
}

fn svg(record: u32, given: &Given<'_>) -> Answer {
    let view = read(input::view(&given.value(0)))?;
    let (caption, palette) = (
        input::caption(&given.value(1)),
        input::palette(&given.value(2)),
    );
    let (caption, palette) = (read(caption)?, read(palette)?);
    with_stage(record, &mut |it, stage| {
        Ok(stage.svg(it, &view.centred(it), &caption, palette)?.into())
    })
}
