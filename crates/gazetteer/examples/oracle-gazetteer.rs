//! Reads lines `what TAB text` from standard input and writes what the gazetteer makes of each, to be compared with
//! other lists. `what` is a system of codes (`IsoAlpha2`), a language (`de`) or empty; the answer is how the text is
//! understood and the ids that it may mean.

use std::io::{self, BufRead, Write};

use gazetteer::{Context, Gazetteer, Language, Match, Resolution, System};

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        writeln!(out, "{}", answer(&line?))?;
    }
    out.flush()
}

fn answer(line: &str) -> String {
    let (what, text) = line.split_once('\t').unwrap_or(("", line));
    let system = System::ALL
        .into_iter()
        .find(|system| format!("{system:?}") == what);
    let context = Context {
        system,
        language: Language::of_tag(what),
        year: None,
    };
    match Gazetteer::embedded().resolve(text, &context) {
        Resolution::One(found) => format!("one\t{}\t{:?}", found.entry.id, found.reading),
        Resolution::Many(matches) => format!("many\t{}", ids(&matches)),
        Resolution::Several(matches) => format!("several\t{}", ids(&matches)),
        Resolution::Proposed(matches) => format!("proposed\t{}", ids(&matches)),
        Resolution::PartOf(part) => format!(
            "part\t{}\t{:?}\tasked {}",
            part.whole.id, part.kind, part.asked
        ),
        Resolution::Unknown => "unknown".to_owned(),
    }
}

fn ids(matches: &[Match]) -> String {
    matches
        .iter()
        .map(|found| found.entry.id)
        .collect::<Vec<_>>()
        .join(" ")
}
