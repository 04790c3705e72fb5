//! The coverage report: what is in a record, section by section.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use relations_map::{
    Basis, Code, Dataset, Quantity, QuestionKind, Record, Source, Statement, Status, Theme, Tone,
};

use crate::columns::{push_wrapped, runs, span, table};

pub(crate) fn report(record: &Record) -> String {
    let sections = [
        whole(record),
        sources(record.dataset()),
        silence(record.dataset()),
        actors(record),
        codes(
            "theme",
            record,
            |statement| Theme::as_str(statement.theme),
            Theme::CODES,
        ),
        codes(
            "tone",
            record,
            |statement| Tone::as_str(statement.tone),
            Tone::CODES,
        ),
        codes(
            "status",
            record,
            |statement| Status::as_str(statement.status),
            Status::CODES,
        ),
        codes(
            "basis of the date",
            record,
            |statement| Basis::as_str(statement.date_basis),
            Basis::CODES,
        ),
        quantities(record.dataset()),
        events(record.dataset()),
        disagreements(record.dataset()),
    ];
    sections.join("\n")
}

fn whole(record: &Record) -> String {
    let dataset = record.dataset();
    let count = |passes: fn(&Statement) -> bool| {
        dataset
            .statements()
            .iter()
            .filter(|one| passes(one))
            .count()
    };
    let rows = [
        ("fingerprint", record.fingerprint()),
        ("statements", dataset.statements().len().to_string()),
        (
            "undated",
            count(|statement| statement.date.is_none()).to_string(),
        ),
        (
            "date inferred",
            count(|statement| statement.date_basis == Basis::Inferred).to_string(),
        ),
        ("many-party", count(Statement::is_many_party).to_string()),
        (
            "with a figure",
            count(|statement| statement.quantity.is_some()).to_string(),
        ),
        ("sources", dataset.sources().len().to_string()),
        ("actors", dataset.actors().len().to_string()),
        ("places", dataset.places().len().to_string()),
        ("memberships", dataset.memberships().len().to_string()),
        ("events", dataset.event_count().to_string()),
        ("disagreements", dataset.disagreements().len().to_string()),
        (
            "silent passages",
            dataset.silent_passages().len().to_string(),
        ),
    ];
    let rows = rows
        .into_iter()
        .map(|(what, number)| vec![what.to_owned(), number]);
    table("The record", &["", ""], rows.collect())
}

fn sources(dataset: &Dataset) -> String {
    let mut out = String::from("Statements per source, and per passage (passage: statements)\n");
    for (index, source) in dataset.sources().iter().enumerate() {
        let own = dataset
            .statements()
            .iter()
            .filter(|statement| statement.source.index() == index);
        let mut counts: BTreeMap<u32, usize> =
            (1..=source.passages).map(|passage| (passage, 0)).collect();
        own.for_each(|statement| *counts.entry(statement.passage).or_default() += 1);
        push_source(&mut out, source, &counts);
    }
    out
}

fn push_source(out: &mut String, source: &Source, counts: &BTreeMap<u32, usize>) {
    let statements: usize = counts.values().sum();
    let silent = counts.values().filter(|count| **count == 0).count();
    let (id, passages) = (&source.id, source.passages);
    let _ = writeln!(
        out,
        "  {id}: {statements} statements, {passages} passages, {silent} of them silent"
    );
    let counts = runs(counts.iter().map(|(passage, count)| (*passage, *count)));
    let pairs = counts
        .iter()
        .map(|(first, last, count)| format!("{}: {count}", span(*first, *last, "-")));
    push_wrapped(out, pairs);
}

fn silence(dataset: &Dataset) -> String {
    let mut out = String::from("Passages without statements, and why\n");
    for (index, source) in dataset.sources().iter().enumerate() {
        let own = dataset
            .silent_passages()
            .iter()
            .filter(|silent| silent.source.index() == index);
        let reasons: BTreeMap<u32, &str> = own
            .map(|silent| (silent.passage, &*silent.reason))
            .collect();
        if !reasons.is_empty() {
            let _ = writeln!(out, "  {}", source.id);
        }
        for (first, last, reason) in runs(reasons.into_iter().map(Reason::of)) {
            let _ = writeln!(
                out,
                "    {:>7}  {}",
                span(first, last, "-"),
                reason.told(first, last)
            );
        }
    }
    out
}

/// A reason taken apart at its first number, so that reasons that count along with the passages are seen to be alike.
#[derive(PartialEq)]
struct Reason<'r> {
    before: &'r str,
    /// The number less that of the passage.
    offset: Option<i64>,
    after: &'r str,
}

impl<'r> Reason<'r> {
    fn of((passage, text): (u32, &'r str)) -> (u32, Self) {
        let is_digit = |letter: char| letter.is_ascii_digit();
        let (before, rest) = text.split_at(text.find(is_digit).unwrap_or(text.len()));
        let (digits, after) =
            rest.split_at(rest.find(|letter| !is_digit(letter)).unwrap_or(rest.len()));
        let number: Option<i64> = digits.parse().ok();
        let offset = number
            .filter(|number| number.to_string() == digits)
            .map(|number| number - i64::from(passage));
        let whole = Self {
            before: text,
            offset: None,
            after: "",
        };
        (
            passage,
            offset.map_or(whole, |_| Self {
                before,
                offset,
                after,
            }),
        )
    }

    /// The reason of a run of passages: `Repeats passage 5-13`.
    fn told(&self, first: u32, last: u32) -> String {
        let number = |passage: u32| {
            self.offset
                .map(|offset| (offset + i64::from(passage)).to_string())
        };
        let (first, last) = (
            number(first).unwrap_or_default(),
            number(last).unwrap_or_default(),
        );
        let numbers = if first == last {
            first
        } else {
            format!("{first}-{last}")
        };
        format!("{}{numbers}{}", self.before, self.after)
    }
}

fn actors(record: &Record) -> String {
    let dataset = record.dataset();
    let mut direct = vec![0_usize; dataset.actors().len()];
    for actor in dataset
        .statements()
        .iter()
        .flat_map(|statement| &statement.actors)
    {
        direct
            .get_mut(actor.index())
            .into_iter()
            .for_each(|count| *count += 1);
    }
    let counts = dataset.actors().iter().zip(direct).map(|(actor, direct)| {
        let rolled_up = record
            .actor(&actor.id)
            .map_or(0, |detail| detail.summary.statements);
        (rolled_up, direct, actor)
    });
    let mut counts: Vec<_> = counts.collect();
    counts.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.2.id.cmp(&b.2.id)));
    let rows = counts.into_iter().map(|(rolled_up, direct, actor)| {
        vec![
            actor.id.to_string(),
            rolled_up.to_string(),
            direct.to_string(),
            actor.name.to_string(),
        ]
    });
    table(
        "Statements per actor",
        &["", "with its parts", "direct", "name"],
        rows.collect(),
    )
}

/// How many statements have each code, in the order of the codes.
fn codes(
    what: &str,
    record: &Record,
    code: fn(&Statement) -> &'static str,
    all: &[&'static str],
) -> String {
    let statements = record.dataset().statements();
    let count = |wanted: &str| {
        statements
            .iter()
            .filter(|statement| code(statement) == wanted)
            .count()
    };
    let rows = all
        .iter()
        .map(|wanted| vec![(*wanted).to_owned(), count(wanted).to_string()]);
    table(&format!("Statements per {what}"), &["", ""], rows.collect())
}

/// Figures are counted and never summed.
fn quantities(dataset: &Dataset) -> String {
    const BOUNDS: [&str; 6] = ["", "figures", "exact", "range", "at least", "at most"];
    let mut units: BTreeMap<String, [usize; 5]> = BTreeMap::new();
    for quantity in dataset
        .statements()
        .iter()
        .filter_map(|statement| statement.quantity.as_ref())
    {
        let per = if quantity.per.is_empty() {
            String::new()
        } else {
            format!(" per {}", quantity.per)
        };
        let counts = units.entry(format!("{}{per}", quantity.unit)).or_default();
        for column in [0, bound(quantity)] {
            counts
                .get_mut(column)
                .into_iter()
                .for_each(|count| *count += 1);
        }
    }
    let rows = units.into_iter().map(|(unit, counts)| {
        std::iter::once(unit)
            .chain(counts.map(|count| count.to_string()))
            .collect()
    });
    table("Figures per unit", &BOUNDS, rows.collect())
}

/// The column in which a figure is counted.
fn bound(quantity: &Quantity) -> usize {
    match (quantity.min, quantity.max) {
        (Some(min), Some(max)) if min < max => 2,
        (Some(_), None) => 3,
        (None, _) => 4,
        _ => 1,
    }
}

fn events(dataset: &Dataset) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for event in dataset
        .statements()
        .iter()
        .filter_map(|statement| dataset.event(statement.event?))
    {
        *counts.entry(event).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    let rows = counts
        .into_iter()
        .map(|(event, count)| vec![event.to_owned(), count.to_string()]);
    table("Statements per event", &["", ""], rows.collect())
}

fn disagreements(dataset: &Dataset) -> String {
    let all = dataset.disagreements();
    let rows = QuestionKind::ALL.iter().map(|kind| {
        let of_kind = || all.iter().filter(|one| one.kind == *kind);
        let rivals: BTreeSet<_> = of_kind().flat_map(|one| &one.statements).collect();
        vec![
            kind.to_string(),
            of_kind().count().to_string(),
            rivals.len().to_string(),
        ]
    });
    table(
        "Disagreements per kind",
        &["", "questions", "statements"],
        rows.collect(),
    )
}
