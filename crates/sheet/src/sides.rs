//! What columns say by hand, and which two stand for the two sides where their headers do not tell.

use gazetteer::{Context, Gazetteer, Kind, Reading, Resolution};

use crate::answer::Answers;
use crate::asked::Questions;
use crate::header::{self, Role};
use crate::layout::{Column, HeaderAt, sample};
use crate::question::{Choice, Question, QuestionKind};
use crate::table::Table;

/// Gives columns the roles that were assigned by hand, and asks where nobody is named.
pub(crate) fn assign(
    columns: &mut [Column],
    table: &Table,
    at: HeaderAt,
    answers: &Answers,
    questions: &mut Questions,
) {
    let is_found = has_parties(columns);
    if !is_found && columns.len() > 1 {
        ask(columns, table, at, answers, questions);
    }
    if is_found {
        pair(columns, table, at, answers, questions);
    }
    for column in columns.iter_mut() {
        let answer = answers.choice(&format!("column:{}", column.name));
        if let Some(role) = answer.and_then(Role::of_code) {
            column.role = role;
        }
    }
}

pub(crate) fn has_parties(columns: &[Column]) -> bool {
    let roles: Vec<Role> = columns.iter().map(|column| column.role).collect();
    header::has_parties(&roles)
}

/// The choice that takes the columns that are proposed.
const GUESS: &str = "guess";

/// Proposes the first two columns whose cells are mostly names of actors.
fn ask(
    columns: &mut [Column],
    table: &Table,
    at: HeaderAt,
    answers: &Answers,
    questions: &mut Questions,
) {
    let likely: Vec<usize> = (0..columns.len())
        .filter(|place| holds_actors(table, at, *place))
        .take(2)
        .collect();
    let name = |place: &usize| {
        columns
            .get(*place)
            .map_or("", |column| column.name.as_str())
    };
    let names: Vec<&str> = likely.iter().map(name).collect();
    let mut choices = Vec::new();
    if !likely.is_empty() {
        choices.push(Choice::named(GUESS, &names.join(" – ")));
    }
    choices.push(Choice::plain("by-hand"));
    let is_assigned = columns
        .iter()
        .any(|column| answers.choice(&format!("column:{}", column.name)).is_some());
    let answer = answers
        .choice(QuestionKind::Columns.code())
        .or(is_assigned.then_some("by-hand"));
    questions.raise(Question::new(QuestionKind::Columns, choices), answer);
    if answer != Some(GUESS) {
        return;
    }
    let roles: &[Role] = if likely.len() == 2 {
        &[Role::From, Role::To]
    } else {
        &[Role::Who]
    };
    for (place, role) in likely.iter().zip(roles) {
        if let Some(column) = columns.get_mut(*place) {
            column.role = *role;
        }
    }
}

/// Beside a single column of parties, the one other column of states is the other side; that can be taken back.
fn pair(
    columns: &mut [Column],
    table: &Table,
    at: HeaderAt,
    answers: &Answers,
    questions: &mut Questions,
) {
    let is_party = |role| matches!(role, Role::From | Role::To | Role::Who);
    let set = |column: &Column| answers.choice(&format!("column:{}", column.name));
    let assigned = columns.iter().filter_map(set).filter_map(Role::of_code);
    let is_by_hand = assigned.into_iter().any(is_party);
    let parties: Vec<usize> = places(columns, |column| is_party(column.role));
    let states = places(columns, |column| {
        column.role == Role::Further && holds_states(table, at, column.place)
    });
    let (&[party], &[other], false) = (&parties[..], &states[..], is_by_hand) else {
        return;
    };
    let role = |place: usize| columns.get(place).map(|column| column.role);
    let (first, second) = match role(party) {
        Some(Role::To) => (other, party),
        _ => (party, other),
    };
    let name = |place: usize| columns.get(place).map_or("", |column| column.name.as_str());
    let guess = Choice::named(GUESS, &format!("{} – {}", name(first), name(second)));
    let question = Question::new(QuestionKind::Columns, vec![guess, Choice::plain("by-hand")]);
    let answer = answers.choice(QuestionKind::Columns.code());
    questions.raise(question.assumed(), answer);
    if answer == Some("by-hand") {
        return;
    }
    for (place, role) in [(first, Role::From), (second, Role::To)] {
        if let Some(column) = columns.get_mut(place) {
            column.role = role;
        }
    }
}

fn places(columns: &[Column], is_meant: impl Fn(&Column) -> bool) -> Vec<usize> {
    let columns = columns.iter().enumerate();
    let meant = columns.filter(|(_, column)| is_meant(column));
    meant.map(|(place, _)| place).collect()
}

/// Whether most of the first filled cells of a column are known names.
fn holds_actors(table: &Table, at: HeaderAt, place: usize) -> bool {
    mostly(table, at, place, |resolution| {
        matches!(
            resolution,
            Resolution::One(_) | Resolution::Many(_) | Resolution::Several(_)
        )
    })
}

/// Whether most of them are names of states and organisations themselves, not of capitals or regions.
fn holds_states(table: &Table, at: HeaderAt, place: usize) -> bool {
    let is_side = |kind| matches!(kind, Kind::State | Kind::HistoricState | Kind::Organisation);
    mostly(table, at, place, |resolution| match resolution {
        Resolution::One(found) => is_side(found.entry.kind) && found.reading == Reading::Name,
        _ => false,
    })
}

fn mostly(
    table: &Table,
    at: HeaderAt,
    place: usize,
    is_meant: impl Fn(&Resolution) -> bool,
) -> bool {
    let cells = sample(table, at, place);
    let is_meant = |cell: &&&str| {
        cell.len() > 1 && is_meant(&Gazetteer::embedded().resolve(cell, &Context::default()))
    };
    cells.iter().filter(is_meant).count() * 2 > cells.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Answer;
    use crate::layout::tests::table;
    use crate::layout::{columns, header as found_header};

    fn assigned(rows: &[&[&str]], answers: &[Answer]) -> Vec<Role> {
        let table = table(rows);
        let at = found_header(&table);
        let mut columns = columns(&table, at);
        let answers = Answers::of(answers);
        assign(
            &mut columns,
            &table,
            at,
            &answers,
            &mut Questions::default(),
        );
        columns.iter().map(|column| column.role).collect()
    }

    #[test]
    fn a_lone_column_of_parties_is_paired_with_the_other_column_of_states() {
        let rows: &[&[&str]] = &[
            &["Who", "Friend", "Capital"],
            &["France", "Germany", "Paris"],
            &["NATO", "Japan", "Brussels"],
        ];
        assert_eq!(assigned(rows, &[]), [Role::From, Role::To, Role::Further]);
        let undone = [Answer::new("columns", "by-hand")];
        let alone = [Role::Who, Role::Further, Role::Further];
        assert_eq!(assigned(rows, &undone), alone);
        let by_hand = [Answer::new("column:Who", "who")];
        assert_eq!(assigned(rows, &by_hand), alone);
        let of_tone = [Answer::new("column:Capital", "place")];
        let paired = [Role::From, Role::To, Role::Place];
        assert_eq!(assigned(rows, &of_tone), paired);
        let two: &[&[&str]] = &[&["Who", "Friend", "Foe"], &["France", "Germany", "Japan"]];
        assert_eq!(assigned(two, &[]), alone);
    }
}
