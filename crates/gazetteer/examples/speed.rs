//! Times how long 100,000 cells with 500 names take: `cargo run --release -p gazetteer --example speed`.

use std::io::{self, Write};
use std::time::Instant;

use gazetteer::{Context, Gazetteer, Language, Resolution, Resolver};

const CELLS: usize = 100_000;
const NAMES: usize = 500;

fn main() -> io::Result<()> {
    let start = Instant::now();
    let gazetteer = Gazetteer::embedded();
    let read = start.elapsed();
    // Every fifth is misspelt or not known, which takes longest.
    let names: Vec<String> = (gazetteer.entries().iter().cycle().zip(0..NAMES))
        .map(|(entry, at)| match at % 10 {
            0 => format!("{}x", entry.name(Language::En)),
            5 => format!("Movement {at} for the liberation of somebody"),
            _ => entry
                .name(Language::ALL[at % Language::ALL.len()])
                .to_owned(),
        })
        .collect();
    let start = Instant::now();
    let mut resolver = Resolver::new(Context::default());
    let known = (0..CELLS)
        .filter(|at| matches!(resolver.resolve(&names[at % NAMES]), Resolution::One(_)))
        .count();
    let cells = start.elapsed();
    writeln!(
        io::stdout(),
        "read in {read:?}; {CELLS} cells with {NAMES} names in {cells:?}, {known} known"
    )
}
