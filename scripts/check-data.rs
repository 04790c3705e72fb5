//! Checks a data package and tells what is in it.
//!
//! `cargo run --quiet --example check-data -- [DIRECTORY] [--foreign] [--summary | --counts]`
//!
//! Problems go to standard error, one a line, and the program fails. Otherwise the coverage report goes to standard
//! output, and what is likely a slip to standard error. With `--summary` it is one line of JSON for the table that a page
//! shows when it cannot draw; with `--counts` the table of `DATA.md`. With `--foreign` statements may be as long as in
//! anybody's record.

#[path = "check-data/columns.rs"]
mod columns;
#[path = "check-data/counts.rs"]
mod counts;
#[path = "check-data/report.rs"]
mod report;
#[path = "check-data/warnings.rs"]
mod warnings;

use std::fmt::Write as _;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use relations_map::reader::FILES;
use relations_map::{Filter, Origin, Record, Tie};

const USAGE: &str = "usage: check-data [DIRECTORY] [--foreign] [--summary | --counts]";

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
            report::report(&record)
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
