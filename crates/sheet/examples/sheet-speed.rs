//! How long sheets of many rows take: `cargo run --release -p relations-sheet --example sheet-speed`.

use std::fmt::Write as _;
use std::io::Write as _;
use std::time::Instant;
use std::{env, fs, io};

use relations_sheet::Opening;

/// A sheet of one line per fact, as people write them.
fn sheet(rows: usize) -> String {
    const NAMES: [&str; 12] = [
        "Germany",
        "Frankreich",
        "USA",
        "Россия",
        "Tajikistan",
        "UK",
        "South Korea",
        "Burma",
        "EU",
        "Uzbekistan",
        "DRC",
        "Türkei",
    ];
    const THEMES: [&str; 5] = ["aid", "trade", "security", "", "fishing"];
    let mut text = "From;To;What;When;End;Source;Theme;Tone;Amount;Unit;Region\r\n".to_owned();
    let pick = |list: &[&'static str], row: usize, step: usize| {
        list[row.wrapping_mul(step) / 7 % list.len()]
    };
    for row in 0..rows {
        let (from, to) = (pick(&NAMES, row, 31), pick(&NAMES, row, 53));
        let (day, month, year) = (row % 28 + 1, row / 28 % 12 + 1, 1950 + row / 336 % 70);
        let (theme, tone) = (
            pick(&THEMES, row, 17),
            ["cooperative", "", "neutral"][row % 3],
        );
        let _ = write!(
            text,
            "{from};{to};{from} and {to} agree on matter {row};{day:02}.{month:02}.{year};;"
        );
        let _ = write!(
            text,
            "https://example.org/{};{theme};{tone};1.{:03},50;Mio. EUR;R{}\r\n",
            row % 5000,
            row % 1000,
            row % 9
        );
    }
    text
}

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    let paths: Vec<String> = env::args().skip(1).collect();
    let mut sheets: Vec<(String, Vec<u8>)> = Vec::new();
    for path in paths {
        sheets.push((path.clone(), fs::read(path)?));
    }
    if sheets.is_empty() {
        sheets.extend(
            [1_000, 100_000, 1_000_000]
                .map(|rows| (format!("{rows} rows"), sheet(rows).into_bytes())),
        );
    }
    for (name, bytes) in sheets {
        let size = bytes.len();
        let start = Instant::now();
        let mut opening = Opening::begin("speed.csv", bytes, &[]);
        let mut longest = 0.0_f64;
        loop {
            let slice = Instant::now();
            let is_done = opening.step(1 << 18).is_done();
            longest = longest.max(slice.elapsed().as_secs_f64());
            if is_done {
                break;
            }
        }
        let Ok(sheet) = opening.finish() else {
            writeln!(out, "{name}: refused")?;
            continue;
        };
        let opened = start.elapsed();
        let start = Instant::now();
        let mut building = sheet.building(&[]);
        loop {
            let slice = Instant::now();
            let is_done = building.step(1 << 18).is_done();
            longest = longest.max(slice.elapsed().as_secs_f64());
            if is_done {
                break;
            }
        }
        let outcome = building.finish();
        let (built, statements) = (start.elapsed(), outcome.report.statements);
        writeln!(
            out,
            "{name}, {size} bytes: opened {opened:.1?}, built {built:.1?}, {statements} statements, longest slice {longest:.3} s"
        )?;
    }
    Ok(())
}
