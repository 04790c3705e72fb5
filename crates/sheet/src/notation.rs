//! Notations that are no tables: graphs in XML and JSON, and the World Factbook. Each is made a table with one line per fact.

mod factbook;
mod gephi;
mod graphml;
mod json;
mod oligrapher;

use crate::field::Limit;
use crate::refusal::{Refusal, RefusalCode};
use crate::table::Table;

/// Tables, and what kind of file they were.
#[derive(Debug)]
pub(crate) struct Notated {
    pub(crate) code: &'static str,
    pub(crate) cannot: &'static [Limit],
    pub(crate) tables: Vec<Table>,
    /// What the file is called in itself.
    pub(crate) title: Option<String>,
}

/// What graphs do not tell.
const GRAPH: &[Limit] = &[Limit::NoSources, Limit::NoSentences, Limit::NoTones];

/// The tables of a notation that is known; none where the text is another thing.
///
/// # Errors
///
/// Where it is XML or JSON of no known kind, or breaks off.
pub(crate) fn read(name: &str, text: &str) -> Result<Option<Notated>, Refusal> {
    let start = text.trim_start();
    if start.starts_with("<?xml")
        || ["<gexf", "<graphml"]
            .iter()
            .any(|sign| start.starts_with(sign))
    {
        return xml(name, start).map(Some);
    }
    if start.starts_with(['{', '[']) {
        return json::read(name, start);
    }
    Ok(None)
}

fn xml(name: &str, text: &str) -> Result<Notated, Refusal> {
    let head = text
        .get(..text.floor_char_boundary(4096.min(text.len())))
        .unwrap_or(text);
    if head.contains("<gexf") {
        gephi::read(name, text)
    } else if head.contains("<graphml") {
        graphml::read(name, text)
    } else {
        Err(Refusal::of(RefusalCode::XmlUnknown))
    }
}

/// A table with a header.
fn with_header(name: &str, header: &[&str]) -> Result<Table, Refusal> {
    let mut table = Table::named(name);
    table.push_row(1, header.iter().copied())?;
    Ok(table)
}
