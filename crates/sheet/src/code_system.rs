//! In which system the codes of a sheet are.

use std::collections::BTreeSet;

use gazetteer::{Evidence, Gazetteer, System};
use relations_reader::slices::Slices;

use crate::answer::Answers;
use crate::asked::Questions;
use crate::cells::Cells;
use crate::header::Role;
use crate::layout::Column;
use crate::parts::parties;
use crate::question::{Choice, Question, QuestionKind};

/// The system of the codes of the columns that name actors, asked where several read them.
pub(crate) async fn system(
    cells: &Cells<'_>,
    columns: &[Column],
    first: usize,
    answers: &Answers,
    questions: &mut Questions,
    slices: &Slices,
) -> Option<System> {
    const MOST: usize = 5000;
    let named: Vec<&Column> = columns
        .iter()
        .filter(|column| matches!(column.role, Role::From | Role::To | Role::Who))
        .collect();
    let (name, place) = named
        .first()
        .map(|column| (column.name.as_str(), column.place))?;
    let mut values = BTreeSet::new();
    for row in first..cells.table.rows() {
        for column in &named {
            let parts = parties(cells.get(row, column.place), column.place, None);
            values.extend(
                parts
                    .iter()
                    .map(|party| party.text.trim())
                    .filter(|text| !text.is_empty()),
            );
        }
        if values.len() > MOST {
            break;
        }
        slices.spend(cells.weight(row)).await;
    }
    let decision = Gazetteer::embedded().decide_system(values.iter().copied(), name);
    // Where most cells are names, a code among them is told for what it is.
    let is_of_codes = decision
        .evidence
        .first()
        .is_some_and(|best| best.known * 2 > values.len());
    if !is_of_codes {
        return None;
    }
    if decision.certain {
        return decision.system;
    }
    let shown = |evidence: &Evidence| {
        let other = evidence.otherwise.first()?;
        Some(format!("{}: {}", other.value, other.here))
    };
    let mut choices: Vec<Choice> = Vec::new();
    for evidence in &decision.evidence {
        let text = shown(evidence).unwrap_or_default();
        choices.push(Choice::showing(system_code(evidence.system), text));
    }
    choices.push(Choice::plain("names"));
    let question = Question::new(QuestionKind::CodeSystem, choices)
        .of_column(name)
        .assumed();
    let answer = answers.choice(&question.id);
    let key = questions.raise(question, answer);
    for row in first..cells.table.rows() {
        questions.count(key, cells.table.number(row), place);
    }
    match answer {
        Some("names") => None,
        Some(code) => decision
            .evidence
            .iter()
            .map(|it| it.system)
            .find(|it| system_code(*it) == code),
        None => decision.system,
    }
}

/// The name of a system of codes in answers.
fn system_code(system: System) -> &'static str {
    match system {
        System::IsoAlpha2 => "iso-alpha2",
        System::IsoAlpha3 => "iso-alpha3",
        System::UnM49 => "un-m49",
        System::CowNumber => "cow-number",
        System::CowAbbreviation => "cow-abbreviation",
        System::GleditschWard => "gleditsch-ward",
        System::Gec => "gec",
        System::Ioc => "ioc",
        System::Cameo => "cameo",
        System::Withdrawn => "withdrawn",
    }
}
