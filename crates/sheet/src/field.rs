//! Files of the field: each recognised by its header, read honestly, and saying what it cannot say.

use gazetteer::System;
use serde::Serialize;

use crate::builder::{Builder, RowState};
use crate::cells::Cells;
use crate::fold::fold;
use crate::layout::HeaderAt;
use crate::limits;
use crate::question::{Choice, Question, QuestionKind};
use crate::table::Table;

mod cameo;
mod cow_alliances;
mod cow_diplomatic;
mod exported;
mod gdelt;
mod icews;
mod panel;
mod sanctions;
mod sipri;
mod timeline;
mod un_votes;

/// What a file cannot say, for the page's own words above the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Limit {
    /// Nobody wrote a sentence: a line is made of its cells.
    NoSentences,
    /// No row tells where it comes from.
    NoSources,
    /// No row tells when.
    NoDates,
    /// Nobody judged the tone.
    NoTones,
    /// It does not tell who acts on whom.
    NoDirection,
    /// A machine read the news: errors and repetitions are in it.
    CodedByMachine,
    /// It counts reports, and not happenings.
    ReportsNotEvents,
    /// It tells what was promised, and not what was done.
    PromisesNotDeeds,
    /// Ends beyond the period of the data are not known.
    CensoredEnds,
    /// It does not tell why a value is missing.
    MissingNotExplained,
    /// Its figures are an index, and no money.
    IndexNotMoney,
    /// Some figures are estimates.
    Estimates,
    /// To vote alike is no tie.
    VotesNotTies,
    /// Who is named was found in texts.
    ActorsFromTexts,
}

/// A kind of file that was recognised.
#[derive(Debug, Clone)]
pub(crate) struct Format {
    pub(crate) code: &'static str,
    pub(crate) header: HeaderAt,
    pub(crate) cannot: &'static [Limit],
    /// None where it is read as a plain sheet.
    pub(crate) reader: Option<Begin>,
}

/// Begins to read a file whose header and cells are given, from a row on.
pub(crate) type Begin = fn(&[String], &Cells<'_>, usize) -> Box<dyn FieldReader>;

/// Reads the rows of a file of the field.
pub(crate) trait FieldReader {
    /// In which system its codes are; none for names.
    fn system(&self) -> Option<System> {
        None
    }

    /// What must be known before the first row.
    fn prepare(&mut self, _builder: &mut Builder<'_>) {}

    /// What the sheet is called in one of its cells.
    fn title(&self, _cells: &Cells<'_>, _first: usize) -> Option<String> {
        None
    }

    /// Reads a row.
    fn read(&mut self, cells: &Cells<'_>, row: usize, builder: &mut Builder<'_>) -> RowState;
}

impl Format {
    /// Whether it is what it seems to be; assumed.
    pub(crate) fn question(&self) -> Question {
        let choices = vec![Choice::plain(self.code), Choice::plain("plain")];
        Question::new(QuestionKind::Format, choices).assumed()
    }
}

/// A kind of file and how it is known by its header, folded.
pub(crate) struct Kind {
    pub(crate) code: &'static str,
    pub(crate) cannot: &'static [Limit],
    pub(crate) reader: Option<Begin>,
    /// Words that its header has.
    pub(crate) words: &'static [&'static str],
}

const KINDS: [&Kind; 11] = [
    &exported::KIND,
    &cow_alliances::BY_DYAD,
    &cow_alliances::BY_MEMBER,
    &cow_diplomatic::KIND,
    &icews::KIND,
    &sipri::KIND,
    &un_votes::BY_RESOLUTION,
    &un_votes::BY_ROLL_CALL,
    &sanctions::KIND,
    &timeline::KIND,
    &KUMU,
];

const KUMU: Kind = Kind {
    code: "kumu",
    cannot: &[Limit::NoSources, Limit::NoDates, Limit::NoTones],
    reader: None,
    words: &["from", "to", "type", "tags"],
};

/// The kind of file that a table is.
pub(crate) fn recognise(tables: &[Table], chosen: usize) -> Option<Format> {
    let table = tables.get(chosen)?;
    if let Some(format) = gdelt::recognise(table) {
        return Some(format);
    }
    let rows = 0..table.rows().min(limits::HEADER_ROWS);
    for row in rows {
        let words: Vec<String> = table.cells(row).map(fold).collect();
        let is_kind = |kind: &&&Kind| {
            kind.words
                .iter()
                .all(|word| words.iter().any(|one| one == word))
        };
        if let Some(kind) = KINDS.iter().find(is_kind) {
            return Some(of_kind(kind, row));
        }
    }
    panel::recognise(table)
}

fn of_kind(kind: &Kind, row: usize) -> Format {
    Format {
        code: kind.code,
        header: at(row),
        cannot: kind.cannot,
        reader: kind.reader,
    }
}

/// A header in a row, with the data right below it.
pub(crate) fn at(row: usize) -> HeaderAt {
    HeaderAt {
        row: Some(row),
        first: row + 1,
        is_unusual: false,
    }
}

/// The place of a column by its folded name; none that exists where it is not there.
pub(crate) fn column(header: &[String], name: &str) -> usize {
    let place = header.iter().position(|column| fold(column) == name);
    place.unwrap_or(usize::MAX / 2)
}
