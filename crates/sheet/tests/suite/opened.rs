//! The files of `tests/forms`, opened, and what came of them as lines.

use std::fs;
use std::path::Path;

use relations_record::Dataset;
use relations_sheet::{Outcome, Question, QuestionKind, Sheet, State};

pub(crate) fn form(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/forms")
        .join(name);
    fs::read(path).expect("a form")
}

pub(crate) fn open(name: &str) -> Sheet {
    Sheet::open(name, form(name)).unwrap_or_else(|refusal| panic!("{name}: {refusal}"))
}

pub(crate) fn ids(record: &Dataset, keys: &[relations_record::ActorKey]) -> String {
    let ids = keys
        .iter()
        .filter_map(|key| record.actor(*key))
        .map(|actor| &*actor.id);
    ids.collect::<Vec<_>>().join("+")
}

/// `id doers>all date basis tone status`, for each statement.
pub(crate) fn lines(outcome: &Outcome) -> Vec<String> {
    let record = &outcome.record;
    let line = |it: &relations_record::Statement| {
        let date = it
            .date
            .map_or("undated".to_owned(), |date| date.to_string());
        let (doers, actors) = (ids(record, &it.doers), ids(record, &it.actors));
        format!(
            "{} {doers}>{actors} {date} {} {} {}",
            it.id, it.date_basis, it.tone, it.status
        )
    };
    record.statements().iter().map(line).collect()
}

pub(crate) fn texts(outcome: &Outcome) -> Vec<&str> {
    outcome
        .record
        .statements()
        .iter()
        .map(|it| &*it.text)
        .collect()
}

pub(crate) fn amounts(outcome: &Outcome) -> Vec<String> {
    let shown = |value: Option<f64>| value.map_or("..".to_owned(), |value| value.to_string());
    let amounts = outcome.record.statements().iter().map(|it| {
        it.quantity
            .as_ref()
            .map_or(String::new(), |it| match (it.min, it.max) {
                (min, max) if min == max => format!("{} {}", shown(min), it.unit),
                (min, max) => format!("{} to {} {}", shown(min), shown(max), it.unit),
            })
    });
    amounts.collect()
}

pub(crate) fn questions(outcome: &Outcome, state: State) -> Vec<&str> {
    let asked = outcome
        .report
        .questions
        .iter()
        .filter(|question| question.state == state);
    asked.map(|question| question.id.as_str()).collect()
}

pub(crate) fn question<'o>(outcome: &'o Outcome, id: &str) -> &'o Question {
    let found = outcome
        .report
        .questions
        .iter()
        .find(|question| question.id == id);
    found.unwrap_or_else(|| panic!("no question {id}"))
}

pub(crate) fn counts(outcome: &Outcome) -> [u32; 5] {
    let report = &outcome.report;
    [
        report.rows,
        report.used,
        report.left_out,
        report.waiting,
        report.blank,
    ]
}

pub(crate) fn question_of_kind(outcome: &Outcome, kind: QuestionKind) -> Option<&Question> {
    outcome
        .report
        .questions
        .iter()
        .find(|question| question.kind == kind)
}
