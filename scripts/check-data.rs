//! Checks a data package and tells what is in it.
//!
//! `cargo run --quiet --example check-data -- [DIRECTORY] [--foreign] [--summary | --counts]`
//!
//! Problems go to standard error, one a line, and the program fails. Otherwise the coverage report goes to standard
//! output, and what is likely a slip to standard error. With `--summary` it is one line of JSON for the table that a page
//! shows when it cannot draw; with `--counts` the table of `DATA.md`. With `--foreign` statements may be as long as in
//! anybody's record.

#[path = "check-data/counts.rs"]
mod counts;
#[path = "check-data/warnings.rs"]
mod warnings;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use relations_map::reader::FILES;
use relations_map::{
    Basis, Code, Dataset, Filter, Origin, Quantity, QuestionKind, Record, Source, Statement,
    Status, Theme, Tie, Tone,
};

const USAGE: &str = "usage: check-data [DIRECTORY] [--foreign] [--summary | --counts]";

/// The characters of a line of the report.
const WIDTH: usize = 100;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let task = Task::from_arguments(std::env::args().skip(1))?;
    let record = open(&task)?;
    let text = match task.output {
        Output::Summary => summary(&record),
        Output::Counts => counts::counts(record.dataset()),
        Output::Report => {
            for warning in warnings::warnings(record.dataset()) {
                eprintln!("warning: {warning}");
            }
            report(&record)
        }
    };
    io::stdout()
        .write_all(text.as_bytes())
        .or_else(|error| match error.kind() {
            // Whoever reads may stop when they have seen enough.
            ErrorKind::BrokenPipe => Ok(()),
            _ => Err(error.to_string()),
        })
}

struct Task {
    directory: PathBuf,
    origin: Origin,
    output: Output,
}

enum Output {
    Report,
    Summary,
    Counts,
}

impl Task {
    fn from_arguments(arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut directory = None;
        let (mut origin, mut output) = (Origin::Own, Output::Report);
        for argument in arguments {
            match argument.as_str() {
                "--foreign" => origin = Origin::Foreign,
                "--summary" => output = Output::Summary,
                "--counts" => output = Output::Counts,
                path if directory.is_none() && !path.starts_with('-') => {
                    directory = Some(PathBuf::from(path));
                }
                _ => return Err(format!("`{argument}` is not expected here\n{USAGE}")),
            }
        }
        let directory = directory.unwrap_or_else(|| PathBuf::from("data/tajikistan"));
        Ok(Self {
            directory,
            origin,
            output,
        })
    }
}

fn open(task: &Task) -> Result<Record, String> {
    if !task.directory.is_dir() {
        return Err(format!("`{}` is not a directory", task.directory.display()));
    }
    let contents = FILES.map(|file| read(&task.directory.join(file)));
    let mut files: Vec<(&str, Vec<u8>)> = Vec::new();
    for (file, content) in FILES.into_iter().zip(contents) {
        files.extend(content?.map(|bytes| (file, bytes)));
    }
    let files = files.iter().map(|(file, bytes)| (*file, bytes.as_slice()));
    Record::open(files, task.origin).map_err(|error| error.to_string())
}

/// The bytes of a file; none where there is no such file, which is for the checker to judge.
fn read(path: &Path) -> Result<Option<Vec<u8>>, String> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}

// The summary.

/// The partners of the main actor with their statements in all and by tone, as one line of JSON.
fn summary(record: &Record) -> String {
    let focus = record.main_actor().unwrap_or("");
    let name = record
        .actor(focus)
        .map_or("", |actor| actor.summary.actor.name);
    let mut ties = record.ties(focus, &Filter::default()).unwrap_or_default();
    ties.retain(|tie| tie.part_of.is_none());
    ties.sort_by(|a, b| {
        b.statements
            .cmp(&a.statements)
            .then_with(|| a.partner.name.cmp(b.partner.name))
    });
    let partners: Vec<String> = ties.iter().map(partner).collect();
    format!(
        "{{\"focus\":{},\"partners\":[{}]}}\n",
        json(name),
        partners.join(",")
    )
}

fn partner(tie: &Tie<'_>) -> String {
    let (name, all, tones) = (json(tie.partner.name), tie.statements, tie.tones);
    format!(
        "[{name},{all},{},{},{}]",
        tones.cooperative, tones.neutral, tones.conflictual
    )
}

/// A text as JSON writes it.
fn json(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            control if u32::from(control) < 0x20 => {
                let _ = write!(out, "\\u{:04x}", u32::from(control));
            }
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

// The report.

fn report(record: &Record) -> String {
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

// Their form.

/// A heading and rows in aligned columns: texts in the first and, where it is the name, the last; numbers elsewhere.
fn table(heading: &str, columns: &[&str], rows: Vec<Vec<String>>) -> String {
    let header: Vec<String> = columns.iter().map(|column| (*column).to_owned()).collect();
    let has_header = columns.iter().any(|column| !column.is_empty());
    let rows: Vec<Vec<String>> = has_header
        .then_some(header)
        .into_iter()
        .chain(rows)
        .collect();
    let width = |column: usize| {
        rows.iter()
            .filter_map(|row| row.get(column))
            .map(|cell| length(cell))
            .max()
    };
    let widths: Vec<usize> = (0..columns.len())
        .map(|column| width(column).unwrap_or(0))
        .collect();
    let mut out = format!("{heading}\n");
    for row in &rows {
        let cells = row.iter().zip(&widths).zip(columns).enumerate().map(
            |(index, ((cell, width), column))| {
                let gap = " ".repeat(width - length(cell));
                if index == 0 || *column == "name" {
                    format!("{cell}{gap}")
                } else {
                    format!("{gap}{cell}")
                }
            },
        );
        let line = cells.collect::<Vec<_>>().join("  ");
        let _ = writeln!(out, "  {}", line.trim_end());
    }
    out
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// Neighbouring numbers with the same value, joined.
fn runs<T: PartialEq>(pairs: impl Iterator<Item = (u32, T)>) -> Vec<(u32, u32, T)> {
    let mut runs: Vec<(u32, u32, T)> = Vec::new();
    for (number, value) in pairs {
        match runs.last_mut() {
            Some((_, last, same)) if *last + 1 == number && *same == value => *last = number,
            _ => runs.push((number, number, value)),
        }
    }
    runs
}

fn span(first: u32, last: u32, to: &str) -> String {
    if first == last {
        first.to_string()
    } else {
        format!("{first}{to}{last}")
    }
}

/// Words with commas between them, in lines of limited width.
fn push_wrapped(out: &mut String, words: impl Iterator<Item = String>) {
    const INDENT: &str = "    ";
    let mut line = String::new();
    for word in words {
        if !line.is_empty() && INDENT.len() + line.len() + 2 + word.len() >= WIDTH {
            let _ = writeln!(out, "{INDENT}{line},");
            line.clear();
        }
        if !line.is_empty() {
            line.push_str(", ");
        }
        line.push_str(&word);
    }
    let _ = writeln!(out, "{INDENT}{line}");
}
