//! From an opened sheet and answers to a record.

use gazetteer::Language;
use relations_reader::slices::Slices;
use relations_record::{Dataset, Descriptor, encode_in_steps};

use crate::answer::Answers;
use crate::asked::Questions;
use crate::builder::{Builder, RowState};
use crate::cells::Cells;
use crate::code_system::system;
use crate::field::{Begin, Format};
use crate::file_name::stem;
use crate::fold::is_blank;
use crate::header::{self, Role};
use crate::layout::{self, Column};
use crate::names::Names;
use crate::open::Opened;
use crate::outcome::Outcome;
use crate::plain::Plain;
use crate::question::{QuestionKind, State};
use crate::report::{ReadColumn, Report};
use crate::sources::Sources;
use crate::{package, report, sides};

/// What is done with each byte of a table.
pub(crate) const COST: usize = 6;

/// The record, the report and what became of the rows.
pub(crate) async fn record(opened: &Opened, answers: &Answers, slices: &Slices) -> Outcome {
    if let Some(record) = &opened.record {
        return whole(opened, answers, record.clone(), slices).await;
    }
    let set = answers.to("title").map(|answer| answer.typed().to_owned());
    let title = set.clone().or_else(|| opened.title.clone());
    let title = title.unwrap_or_else(|| readable(stem(&opened.name)));
    let mut questions = Questions::default();
    for (question, answer) in opened.questions.borrow().iter() {
        questions.raise(question.clone(), answer.as_deref());
    }
    let format = opened.format.as_ref().filter(|format| {
        let (question, answer) = (
            format.question(),
            answers.choice(QuestionKind::Format.code()),
        );
        questions.raise(question, answer);
        answer != Some("plain")
    });
    let drawn = match format.and_then(|format| format.reader) {
        Some(begin) => of_field(opened, begin, &title, questions, answers, slices).await,
        None => plain(opened, &title, questions, answers, slices).await,
    };
    let title = set.or_else(|| drawn.title.clone()).unwrap_or(title);
    finish(opened, answers, &title, format, drawn, slices).await
}

/// A record whose rows were read.
struct Drawn<'a> {
    builder: Builder<'a>,
    rows: Vec<RowState>,
    columns: Vec<ReadColumn>,
    language: Option<Language>,
    /// What the sheet itself is called in one of its cells.
    title: Option<String>,
}

async fn plain<'a>(
    opened: &Opened,
    title: &str,
    mut questions: Questions,
    answers: &'a Answers,
    slices: &Slices,
) -> Drawn<'a> {
    let table = opened.table();
    let at = opened.header;
    let mut columns = layout::columns(table, at);
    sides::assign(&mut columns, table, at, answers, &mut questions);
    layout::limit(&mut columns);
    let cells = Cells::of(table, &columns, answers);
    let header = columns.iter().map(|column| column.name.as_str());
    let language = answered_language(answers).or_else(|| header::language(header));
    let system = system(&cells, &columns, at.first, answers, &mut questions, slices).await;
    let mut builder = Builder::new(
        answers,
        Names::new(language, system),
        Sources::of_sheet(title),
    );
    builder.questions = questions;
    let is_comma_likely = opened
        .text
        .as_ref()
        .is_some_and(|form| form.separator == Some(crate::Separator::Semicolon));
    let mut plain = Plain::of(&columns, is_comma_likely, &mut builder);
    let mut rows = vec![RowState::Blank; table.rows()];
    for row in at.first..table.rows() {
        plain.gather(&cells, row);
        slices.spend(cells.weight(row)).await;
    }
    let is_readable = sides::has_parties(&columns);
    for row in at.first..table.rows() {
        let state = if is_readable {
            plain.read(&cells, row, &mut builder)
        } else if table.cells(row).all(is_blank) {
            RowState::Blank
        } else {
            RowState::Waiting
        };
        if let Some(slot) = rows.get_mut(row) {
            *slot = state;
        }
        slices.spend(cells.weight(row) * (COST - 2)).await;
    }
    Drawn {
        builder,
        rows,
        columns: columns
            .iter()
            .map(|column| read_column(column, Some(column.role)))
            .collect(),
        language,
        title: None,
    }
}

async fn of_field<'a>(
    opened: &Opened,
    begin: Begin,
    title: &str,
    questions: Questions,
    answers: &'a Answers,
    slices: &Slices,
) -> Drawn<'a> {
    let table = opened.table();
    let columns = layout::columns(table, opened.header);
    let cells = Cells::of(table, &columns, answers);
    let language = answered_language(answers);
    let mut builder = Builder::new(
        answers,
        Names::new(language, None),
        Sources::of_sheet(title),
    );
    builder.questions = questions;
    let mut rows = vec![RowState::Blank; table.rows()];
    let header: Vec<String> = columns.iter().map(|column| column.name.clone()).collect();
    let mut reader = begin(&header, &cells, opened.header.first);
    builder.names = Names::new(language, reader.system());
    reader.prepare(&mut builder);
    let told = reader.title(&cells, opened.header.first);
    for row in opened.header.first..table.rows() {
        let is_empty = table.cells(row).all(is_blank);
        let state = if is_empty {
            RowState::Blank
        } else if cells.is_left_out(row) {
            RowState::LeftOut
        } else {
            reader.read(&cells, row, &mut builder)
        };
        if let Some(slot) = rows.get_mut(row) {
            *slot = state;
        }
        slices.spend(cells.weight(row) * COST).await;
    }
    Drawn {
        builder,
        rows,
        columns: columns
            .iter()
            .map(|column| read_column(column, None))
            .collect(),
        language,
        title: told,
    }
}

fn read_column(column: &Column, role: Option<Role>) -> ReadColumn {
    ReadColumn {
        index: column.place,
        name: column.name.clone(),
        role,
    }
}

fn answered_language(answers: &Answers) -> Option<Language> {
    answers
        .to("language")
        .and_then(|answer| Language::of_tag(answer.typed()))
}

/// A file's name as a title.
fn readable(stem: &str) -> String {
    let spaced = stem.replace('_', " ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    if words.is_empty() {
        "Sheet".to_owned()
    } else {
        words.join(" ")
    }
}

fn descriptor(answers: &Answers, title: &str, language: Option<Language>) -> Descriptor {
    let text = |id: &str| answers.to(id).map_or("", |answer| answer.typed()).into();
    let credit: Box<str> = text("credit");
    Descriptor {
        title: title.into(),
        headline: text("headline"),
        deck: text("deck"),
        contributors: if credit.is_empty() {
            Vec::new()
        } else {
            vec![credit]
        },
        languages: language
            .map(|language| language.code().into())
            .into_iter()
            .collect(),
        ..Descriptor::default()
    }
}

async fn finish(
    opened: &Opened,
    answers: &Answers,
    title: &str,
    format: Option<&Format>,
    drawn: Drawn<'_>,
    slices: &Slices,
) -> Outcome {
    let Drawn {
        builder,
        rows,
        columns,
        language,
        ..
    } = drawn;
    let focus = focus(&builder, answers);
    let measure = report::answered_measure(answers, builder.statements());
    let count = |marks: &[bool]| marks.iter().filter(|mark| !**mark).count() as u32;
    let (sentences, sourced) = (
        count(&builder.lacking().sentence),
        count(&builder.lacking().source),
    );
    let dated = builder
        .statements()
        .iter()
        .filter(|it| it.date.is_some())
        .count() as u32;
    let statements = builder.statements().len() as u32;
    let (record, questions) = builder
        .finish(descriptor(answers, title, language), slices)
        .await;
    let data = rows.get(opened.header.first..).unwrap_or_default();
    let of_state = |state| data.iter().filter(|row| **row == state).count() as u32;
    let asked = questions.finish();
    let report = Report {
        name: opened.name.clone(),
        title: title.to_owned(),
        format: format.map_or("sheet", |format| format.code).to_owned(),
        cannot: format.map_or(&[][..], |format| format.cannot).to_vec(),
        rows: data.len() as u32,
        used: of_state(RowState::Used),
        left_out: of_state(RowState::LeftOut),
        waiting: of_state(RowState::Waiting),
        blank: of_state(RowState::Blank),
        open: asked.open,
        assumed: asked.assumed,
        truncated: asked.truncated,
        reopen: is_reopened(opened, answers),
        questions: asked.questions,
        columns,
        encoding: opened.text.map(|form| form.encoding),
        separator: opened
            .text
            .and_then(|form| form.separator)
            .map(crate::Separator::letter),
        header_row: opened.header.row.map(|row| opened.table().number(row)),
        table: opened.table().name().to_owned(),
        actors: record.actors().len() as u32,
        statements,
        dated,
        sourced,
        sentences,
        focus,
        measure,
        unused_answers: answers.unused(),
    };
    let binary = binary(&record, slices).await;
    Outcome {
        record,
        binary,
        report,
        rows,
    }
}

/// The binary form of a record, with a rest after each column.
async fn binary(record: &Dataset, slices: &Slices) -> Vec<u8> {
    const COLUMN: usize = 8;
    let column = record.statements().len() * COLUMN;
    encode_in_steps(record, async || slices.spend(column).await).await
}

/// Who was set to stand in the middle, or else who is named most.
fn focus(builder: &Builder<'_>, answers: &Answers) -> Option<String> {
    let set = answers.to("focus").map(super::answer::Answer::typed);
    let set = set.filter(|id| builder.names.cast.key(id).is_some());
    set.map(str::to_owned).or_else(|| {
        builder
            .names
            .cast
            .most_named()
            .map(|actor| actor.id.to_string())
    })
}

/// Whether an answer about the file is another than the one it was opened with.
fn is_reopened(opened: &Opened, answers: &Answers) -> bool {
    const KINDS: [QuestionKind; 4] = [
        QuestionKind::Encoding,
        QuestionKind::Separator,
        QuestionKind::Table,
        QuestionKind::HeaderRow,
    ];
    let questions = opened.questions.borrow();
    KINDS.into_iter().any(|kind| {
        let before = questions
            .iter()
            .find(|(question, _)| question.kind == kind)
            .and_then(|(question, answer)| {
                let assumed = (question.state == State::Assumed).then_some(question.best.as_str());
                answer.as_deref().or(assumed)
            });
        let separator = opened
            .text
            .and_then(|form| form.separator)
            .map(crate::Separator::code);
        let before = before.or(separator.filter(|_| kind == QuestionKind::Separator));
        answers
            .choice(kind.code())
            .is_some_and(|answer| before != Some(answer))
    })
}

/// A record that was read from a package, as it is.
async fn whole(opened: &Opened, answers: &Answers, record: Dataset, slices: &Slices) -> Outcome {
    let statements = record.statements();
    let keys = || (0..statements.len() as u32).map(relations_record::StatementKey);
    let report = Report {
        name: opened.name.clone(),
        title: record.descriptor().title.to_string(),
        format: "package".to_owned(),
        cannot: Vec::new(),
        rows: statements.len() as u32,
        used: statements.len() as u32,
        left_out: 0,
        waiting: 0,
        blank: 0,
        questions: Vec::new(),
        open: 0,
        assumed: 0,
        truncated: 0,
        columns: Vec::new(),
        encoding: None,
        separator: None,
        header_row: None,
        table: "statements".to_owned(),
        actors: record.actors().len() as u32,
        statements: statements.len() as u32,
        dated: statements.iter().filter(|it| it.date.is_some()).count() as u32,
        sourced: keys().filter(|key| record.has_source(*key)).count() as u32,
        sentences: keys().filter(|key| record.has_sentence(*key)).count() as u32,
        focus: None,
        measure: report::answered_measure(answers, statements),
        unused_answers: 0,
        reopen: false,
    };
    let binary = binary(&record, slices).await;
    Outcome {
        record,
        binary,
        report,
        rows: Vec::new(),
    }
}

/// The table with its corrections, as CSV for a spreadsheet.
pub(crate) fn corrected(opened: &Opened, answers: &Answers) -> String {
    let table = opened.table();
    let columns = layout::columns(table, opened.header);
    let cells = Cells::of(table, &columns, answers);
    let rows = (0..table.rows()).filter(|row| !cells.is_left_out(*row));
    let rows = rows.map(|row| {
        (0..table.row_width(row))
            .map(|place| package::escaped(cells.get(row, place)))
            .collect::<Vec<_>>()
    });
    package::lines(rows)
}
