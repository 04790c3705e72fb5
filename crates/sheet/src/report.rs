//! What was read and what was not, in codes and numbers.

use std::collections::BTreeMap;

use relations_record::Statement;
use serde::Serialize;

use crate::answer::Answers;
use crate::decode::Encoding;
use crate::field::Limit;
use crate::header::Role;
use crate::question::Question;

/// What became of a sheet.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// The name of the file.
    pub name: String,
    /// The title of the record.
    pub title: String,
    /// The code of the kind of file that it was read as.
    pub format: String,
    /// What such a file cannot say.
    pub cannot: Vec<Limit>,
    /// How many rows there are below the header.
    pub rows: u32,
    /// How many of them are in the record.
    pub used: u32,
    /// How many are left out.
    pub left_out: u32,
    /// How many wait for an answer.
    pub waiting: u32,
    /// How many are blank.
    pub blank: u32,
    /// What is asked and what was assumed, in the order in which it should be asked.
    pub questions: Vec<Question>,
    /// How many questions are open.
    pub open: u32,
    /// How many have their best answer applied.
    pub assumed: u32,
    /// How many more there are than are listed.
    pub truncated: u32,
    /// What the columns were read as.
    pub columns: Vec<ReadColumn>,
    /// The encoding, of a text.
    pub encoding: Option<Encoding>,
    /// What stands between cells, of a text.
    pub separator: Option<char>,
    /// The row of the header, as the spreadsheet counts.
    pub header_row: Option<u32>,
    /// The name of the table.
    pub table: String,
    /// How many actors the record has.
    pub actors: u32,
    /// How many statements.
    pub statements: u32,
    /// How many of them have a date.
    pub dated: u32,
    /// How many tell a source.
    pub sourced: u32,
    /// How many have a sentence that somebody wrote.
    pub sentences: u32,
    /// The id of who is named most, or of who was set.
    pub focus: Option<String>,
    /// What widths by amount show, if they do.
    pub measure: Option<Measure>,
    /// How many answers are to no question of this sheet.
    pub unused_answers: u32,
    /// Whether answers change how the file itself is read, so that it must be opened again with them.
    pub reopen: bool,
}

/// A column and what it was read as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct ReadColumn {
    /// Its place, from 0.
    pub index: usize,
    /// Its header, or a name of its own.
    pub name: String,
    /// What it says; none where a file of the field decides.
    pub role: Option<Role>,
}

/// A unit and a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Measure {
    /// The unit that most figures have.
    pub unit: String,
    /// The last year that most ties have a figure for.
    pub year: Option<i32>,
}

/// What was answered, or else what suits the figures.
pub(crate) fn answered_measure(answers: &Answers, statements: &[Statement]) -> Option<Measure> {
    let Some(answer) = answers.to("measure") else {
        return measure(statements);
    };
    let (unit, year) = answer.typed().rsplit_once(' ')?;
    Some(Measure {
        unit: unit.to_owned(),
        year: Some(year.parse().ok()?),
    })
}

/// The unit that most figures are in, and the last year of which most are; none where fewer than half of the statements have
/// such a figure, since widths would say little of them.
pub(crate) fn measure(statements: &[Statement]) -> Option<Measure> {
    let figures = || {
        statements
            .iter()
            .filter_map(|it| Some((&*it.quantity.as_ref()?.unit, it)))
    };
    let mut units: BTreeMap<&str, u32> = BTreeMap::new();
    for (unit, _) in figures() {
        *units.entry(unit).or_default() += 1;
    }
    let most = *units.values().max()?;
    if (most as usize) * 2 < statements.len() {
        return None;
    }
    let (unit, _) = units.iter().find(|(_, count)| **count == most)?;
    let mut years: BTreeMap<i32, u32> = BTreeMap::new();
    for (_, it) in figures().filter(|(of, _)| of == unit) {
        if let Some((_, last)) = it.date.and_then(|date| date.years()) {
            *years.entry(last).or_default() += 1;
        }
    }
    let year = years
        .iter()
        .max_by_key(|(year, count)| (**count, **year))
        .map(|(year, _)| *year);
    Some(Measure {
        unit: (*unit).to_owned(),
        year,
    })
}
