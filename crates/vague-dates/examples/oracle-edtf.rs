//! Reads dates from standard input, one a line, and writes for each what the crate makes of it, to be compared with
//! another implementation: `ok`, the earliest and the latest day between tabs (`-` where there is none), or `error`.

use std::io::{self, BufRead, Write};

use vague_dates::{Date, Day};

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        writeln!(out, "{}", answer(&line?))?;
    }
    out.flush()
}

fn answer(text: &str) -> String {
    match Date::parse(text) {
        Ok(date) => format!("ok\t{}\t{}", day(date.earliest()), day(date.latest())),
        Err(_) => "error".to_owned(),
    }
}

fn day(day: Option<Day>) -> String {
    day.map_or_else(|| "-".to_owned(), |day| day.to_string())
}
