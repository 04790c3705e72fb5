//! A data package of one's own, what is wrong with it or what it tells: `cargo run --example own-package -- FOLDER`.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "it is what the program is for"
)]

use std::fmt::Write as _;
use std::process::ExitCode;

use relations_map::query::{Order, Page, SourceSummary};
use relations_map::{Error, Filter, Record};

fn main() -> ExitCode {
    let folder = std::env::args().nth(1);
    match oldest(folder.as_deref().unwrap_or("data/tajikistan")) {
        Ok(text) => print!("{text}"),
        // The text of an error has all problems, each with file, line, column, value and what was expected; a program that
        // wants them one by one asks `error.problems()`.
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// The five oldest statements of a package, as people say dates.
fn oldest(folder: &str) -> Result<String, Error> {
    let record = Record::from_dir(folder)?;
    let first = Page {
        limit: 5,
        ..Page::default()
    };
    let page = record.statements(&Filter::default(), Order::Date, first)?;
    let mut lines = format!("{} statements, the oldest:\n", page.total);
    let sources = record.sources();
    for row in page.rows {
        let source = sources.iter().find(|source| source.id == row.source);
        let source = source.map_or_else(String::new, SourceSummary::text);
        let (when, text) = (row.date_text(), row.text);
        let _ = writeln!(lines, "{when}: {text} ({source}, passage {})", row.passage);
    }
    Ok(lines)
}

#[test]
fn a_folder_is_told_of_or_refused() {
    let told = oldest("data/tajikistan").expect("a package");
    assert_eq!(told.lines().count(), 6);
    let refused = oldest("examples").expect_err("no package");
    assert_eq!(refused.code(), "data-invalid");
    assert!(
        refused
            .problems()
            .iter()
            .any(|problem| problem.file == "statements.csv")
    );
    let missing = oldest("nowhere").expect_err("no folder");
    assert_eq!(missing.code(), "data-unreadable");
}
