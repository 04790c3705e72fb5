//! The ties of an actor as text: `cargo run --example ties -- [FOCUS] [FOLDER]`.
//!
//! Without the folder of a data package it asks the record that is part of the crate.
#![allow(clippy::print_stdout, reason = "it is what the program is for")]

use std::fmt::Write as _;

use relations_map::{Error, Filter, Record};

fn main() -> Result<(), Error> {
    let mut arguments = std::env::args().skip(1);
    let focus = arguments.next().unwrap_or_else(|| "TJK".to_owned());
    let record = arguments
        .next()
        .map_or_else(Record::embedded, Record::from_dir)?;
    print!("{}", ties(&record, &focus)?);
    Ok(())
}

/// A line for each partner, those with most events first.
fn ties(record: &Record, focus: &str) -> Result<String, Error> {
    let mut lines = String::new();
    for tie in record.ties(focus, &Filter::default())? {
        let (name, all, undated) = (tie.partner.name, tie.statements, tie.undated);
        let (with, against) = (tie.tones.cooperative, tie.tones.conflictual);
        let _ = writeln!(
            lines,
            "{name}: {all} statements, {with} of cooperation, {against} of conflict; {undated} undated"
        );
    }
    Ok(lines)
}

#[test]
fn each_partner_has_a_line() {
    let record = Record::embedded().expect("the record");
    let lines = ties(&record, "TJK").expect("its main actor");
    let partners = record.ties("TJK", &Filter::default()).expect("its ties");
    assert_eq!(lines.lines().count(), partners.len());
    assert!(lines.contains("\nUzbekistan: ") || lines.starts_with("Uzbekistan: "));
    let unknown = ties(&record, "XYZ").expect_err("nobody");
    assert_eq!(unknown.code(), "unknown-id");
}
