//! Reads a sheet and tells what became of it: `cargo run -p relations-sheet --example read-sheet -- SHEET [ANSWERS.json]`.

use std::io::Write;
use std::{env, fs, io};

use relations_sheet::{Answer, Opening};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = env::args().skip(1);
    let path = arguments.next().ok_or("expected the path of a sheet")?;
    let answers: Vec<Answer> = match arguments.next() {
        Some(path) => serde_json::from_slice(&fs::read(path)?)?,
        None => Vec::new(),
    };
    let name = path.rsplit('/').next().unwrap_or(&path);
    let sheet = Opening::begin(name, fs::read(&path)?, &answers).finish()?;
    let outcome = sheet.record(&answers);
    let mut out = io::stdout().lock();
    writeln!(out, "{}", serde_json::to_string_pretty(&outcome.report)?)?;
    for it in outcome.record.statements() {
        let actors = it
            .actors
            .iter()
            .filter_map(|key| outcome.record.actor(*key));
        let actors: Vec<&str> = actors.map(|actor| &*actor.id).collect();
        let date = it.date.map(|date| date.to_string()).unwrap_or_default();
        let amount = it
            .quantity
            .as_ref()
            .map(|it| format!("{:?}..{:?} {}", it.min, it.max, it.unit));
        writeln!(
            out,
            "{}\t{}\t{date}\t{}\t{}\t{}\t{}",
            it.id,
            actors.join(";"),
            it.tone,
            it.status,
            it.text,
            amount.unwrap_or_default()
        )?;
    }
    Ok(())
}
