//! From a file to a table whose header is known.

pub(crate) mod archive;
mod datapackage;

use std::cell::RefCell;

use relations_reader::DESCRIPTOR;
use relations_reader::slices::Slices;
use relations_record::Dataset;

use crate::answer::Answers;
use crate::asked::Questions;
use crate::bytes::{self, Content};
use crate::decode::{self, Encoding};
use crate::delimited::{self, Separator};
use crate::field::{self, Format};
use crate::file_name::stem;
use crate::fold::is_blank;
use crate::layout::{self, HeaderAt};
use crate::notation::{self, Notated};
use crate::question::{Choice, Question, QuestionKind};
use crate::refusal::{Refusal, RefusalCode};
use crate::table::Table;
use crate::{limits, markup, sides};

use datapackage::Heap;

/// What is done with each byte of a file.
pub(crate) const COST: usize = 3;

/// A file that was read as far as it needs no answers about its rows.
#[derive(Debug)]
pub(crate) struct Opened {
    /// The name of the file.
    pub(crate) name: String,
    tables: Vec<Table>,
    chosen: usize,
    pub(crate) text: Option<TextForm>,
    pub(crate) header: HeaderAt,
    pub(crate) format: Option<Format>,
    /// What the file is called in itself.
    pub(crate) title: Option<String>,
    /// A record that needed no reading as a sheet.
    pub(crate) record: Option<Dataset>,
    /// Questions about the file, put again with each record.
    pub(crate) questions: RefCell<Vec<(Question, Option<String>)>>,
}

/// How the letters of a text were read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TextForm {
    pub(crate) encoding: Encoding,
    pub(crate) separator: Option<Separator>,
}

impl Opened {
    pub(crate) fn table(&self) -> &Table {
        static NONE: std::sync::LazyLock<Table> = std::sync::LazyLock::new(Table::default);
        self.tables.get(self.chosen).unwrap_or(&NONE)
    }

    /// About how many bytes there are to read.
    pub(crate) fn weight(&self) -> usize {
        let table = self.table();
        (0..table.rows()).map(|row| table.row_width(row) * 8).sum()
    }

    /// Takes in the tables of another file of the same archive.
    pub(crate) fn join(&mut self, other: Self) {
        self.tables.extend(other.tables);
    }

    /// The same file, with its tables chosen again.
    pub(crate) fn settled(self, name: &str, answers: &Answers) -> Result<Self, Refusal> {
        if self.record.is_some() || self.tables.len() < 2 {
            return Ok(self);
        }
        opened(
            name,
            self.tables,
            self.text,
            answers,
            self.questions.into_inner(),
        )
    }

    /// A record that is read as it is.
    pub(crate) fn of_record(name: &str, record: Dataset) -> Self {
        Self {
            name: name.to_owned(),
            tables: Vec::new(),
            chosen: 0,
            text: None,
            header: HeaderAt {
                row: None,
                first: 0,
                is_unusual: false,
            },
            format: None,
            title: None,
            record: Some(record),
            questions: RefCell::default(),
        }
    }
}

/// Opens a file.
pub(crate) async fn file(
    name: &str,
    bytes: Vec<u8>,
    answers: &Answers,
    slices: &Slices,
) -> Result<Opened, Refusal> {
    if bytes.len() > limits::FILE_BYTES {
        return Err(Refusal::beyond(
            RefusalCode::TooLarge,
            bytes.len(),
            limits::FILE_BYTES,
        ));
    }
    match bytes::content(&bytes)? {
        Content::Zip => archive::open(name, &bytes, answers, slices).await,
        Content::Text => text(name, bytes, answers, slices).await,
    }
}

/// Opens a text: a notation of its own, a page with tables, or lines with separators.
pub(crate) async fn text(
    name: &str,
    bytes: Vec<u8>,
    answers: &Answers,
    slices: &Slices,
) -> Result<Opened, Refusal> {
    let asked = answers
        .choice(QuestionKind::Encoding.code())
        .and_then(Encoding::of_name);
    let samples = if std::str::from_utf8(&bytes).is_err() {
        decode::samples(&bytes)
    } else {
        Vec::new()
    };
    let length = bytes.len();
    let decoded = decode::decode(bytes, asked);
    slices.spend(length).await;
    if let Some(notated) = notation::read(name, &decoded.text)? {
        return of_notation(name, notated, answers);
    }
    if decoded.text.trim_start().starts_with('{') {
        let descriptor = decoded.text.into_bytes();
        let alone = Heap::new();
        return datapackage::open(name, DESCRIPTOR, descriptor, alone, answers, slices).await;
    }
    let mut form = TextForm {
        encoding: decoded.encoding,
        separator: None,
    };
    let questions = encoding(&decoded, samples, answers);
    let text = decoded.text.trim_start();
    if text.starts_with('<') && markup::is_page(text) {
        let tables = markup::tables(stem(name), text)?;
        return opened(name, tables, Some(form), answers, questions);
    }
    let (told, text) = delimited::told_separator(&decoded.text);
    let asked = answers
        .choice(QuestionKind::Separator.code())
        .and_then(Separator::of_code);
    let dialect = delimited::sniff(text, asked.or(told));
    form.separator = Some(dialect.separator);
    let table = delimited::table(stem(name), text, dialect, slices).await?;
    opened(name, vec![table], Some(form), answers, questions)
}

/// Tables of a notation have one header that nobody need look for.
fn of_notation(name: &str, notated: Notated, answers: &Answers) -> Result<Opened, Refusal> {
    let mut opened = opened(name, notated.tables, None, answers, Vec::new())?;
    opened.title = notated.title;
    opened.header = field::at(0);
    opened.questions = RefCell::default();
    opened.format = Some(Format {
        code: notated.code,
        header: opened.header,
        cannot: notated.cannot,
        reader: opened.format.and_then(|format| format.reader),
    });
    Ok(opened)
}

/// What is asked of the letters of a text.
fn encoding(
    decoded: &decode::Decoded,
    samples: Vec<(Encoding, String)>,
    answers: &Answers,
) -> Vec<(Question, Option<String>)> {
    if !decoded.is_guess || samples.is_empty() {
        return Vec::new();
    }
    let choices = samples
        .into_iter()
        .map(|(encoding, sample)| Choice::showing(encoding.name(), sample));
    let question =
        Question::new(QuestionKind::Encoding, choices.collect()).best(decoded.encoding.name());
    let answer = answers
        .choice(QuestionKind::Encoding.code())
        .map(str::to_owned);
    vec![(question.assumed(), answer)]
}

/// Opens tables of a workbook or a paste.
pub(crate) fn tables(name: &str, tables: Vec<Table>, answers: &Answers) -> Result<Opened, Refusal> {
    opened(name, tables, None, answers, Vec::new())
}

/// Chooses a table, finds its header, and recognises what file it is.
pub(crate) fn opened(
    name: &str,
    mut tables: Vec<Table>,
    text: Option<TextForm>,
    answers: &Answers,
    mut questions: Vec<(Question, Option<String>)>,
) -> Result<Opened, Refusal> {
    tables.retain(|table| filled_rows(table) > 0);
    let chosen = choose(&tables, answers, &mut questions);
    let Some(table) = tables.get(chosen) else {
        return Err(Refusal::of(RefusalCode::NoRows));
    };
    let format = field::recognise(&tables, chosen);
    let header = if let Some(format) = &format {
        format.header
    } else {
        let mut raised = Questions::default();
        let header = layout::asked_header(table, layout::header(table), answers, &mut raised);
        questions.extend(raised.finish().questions.into_iter().map(|question| {
            let answer = question.answer.clone();
            (question, answer)
        }));
        header
    };
    let is_filled =
        (header.first..table.rows()).any(|row| table.cells(row).any(|cell| !is_blank(cell)));
    if !is_filled {
        return Err(Refusal::of(RefusalCode::OnlyHeader));
    }
    Ok(Opened {
        name: name.to_owned(),
        tables,
        chosen,
        text,
        header,
        format,
        title: None,
        record: None,
        questions: RefCell::new(questions),
    })
}

fn filled_rows(table: &Table) -> usize {
    let rows = 0..table.rows();
    rows.filter(|row| table.cells(*row).any(|cell| !is_blank(cell)))
        .count()
}

/// The table that was chosen, or the first whose header says who and what, or the one of most rows.
fn choose(
    tables: &[Table],
    answers: &Answers,
    questions: &mut Vec<(Question, Option<String>)>,
) -> usize {
    if tables.len() < 2 {
        return 0;
    }
    let is_known = |table: &&Table| {
        let at = layout::header(table);
        !at.is_unusual && sides::has_parties(&layout::columns(table, at))
    };
    let known = tables.iter().position(|table| is_known(&table));
    let rows = |table: &Table| filled_rows(table);
    let longest = || {
        tables
            .iter()
            .enumerate()
            .max_by_key(|(place, table)| (rows(table), usize::MAX - place))
            .map(|it| it.0)
    };
    let best = known.or_else(longest).unwrap_or(0);
    let choices = tables
        .iter()
        .map(|table| Choice::showing(table.name(), rows(table)));
    let name = tables.get(best).map_or("", Table::name);
    let question = Question::new(QuestionKind::Table, choices.collect())
        .best(name)
        .assumed();
    let answer = answers.choice(QuestionKind::Table.code());
    questions.push((question, answer.map(str::to_owned)));
    answer
        .and_then(|answer| tables.iter().position(|table| table.name() == answer))
        .unwrap_or(best)
}
