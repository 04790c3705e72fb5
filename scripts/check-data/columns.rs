//! Rows in aligned columns, and words in lines of limited width.

use std::fmt::Write as _;

/// The characters of a line of the report.
const WIDTH: usize = 100;

/// A heading and rows in aligned columns: texts in the first and, where it is the name, the last; numbers elsewhere.
pub(crate) fn table(heading: &str, columns: &[&str], rows: Vec<Vec<String>>) -> String {
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
pub(crate) fn runs<T: PartialEq>(pairs: impl Iterator<Item = (u32, T)>) -> Vec<(u32, u32, T)> {
    let mut runs: Vec<(u32, u32, T)> = Vec::new();
    for (number, value) in pairs {
        match runs.last_mut() {
            Some((_, last, same)) if *last + 1 == number && *same == value => *last = number,
            _ => runs.push((number, number, value)),
        }
    }
    runs
}

pub(crate) fn span(first: u32, last: u32, to: &str) -> String {
    if first == last {
        first.to_string()
    } else {
        format!("{first}{to}{last}")
    }
}

/// Words with commas between them, in lines of limited width.
pub(crate) fn push_wrapped(out: &mut String, words: impl Iterator<Item = String>) {
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
