//! What a record must keep to, beyond the form of its files.

use std::collections::BTreeSet;

use super::table::{Cell, Row, Table};
use super::{Origin, currency, limits};
use crate::error::Problem;
use crate::model::{Basis, Quantity, Source, SourceKey, Status};

/// Ids are `[A-Za-z0-9_.-]{1,64}`.
pub(super) fn id(cell: Cell<'_>, problems: &mut Vec<Problem>) {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-');
    let fits = (1..=limits::ID_CHARACTERS).contains(&cell.value.len());
    if !fits || !cell.value.bytes().all(plain) {
        problems.push(
            cell.problem("is not an id, expected 1 to 64 of the characters A-Z a-z 0-9 _ . -"),
        );
    }
}

/// The id of a state is its ISO 3166-1 alpha-3 code, or for a historic one the code it had.
pub(super) fn state_id(row: Row<'_>, problems: &mut Vec<Problem>) {
    let id = row.cell("id");
    let is_code = id.value.len() == 3 && id.value.bytes().all(|byte| byte.is_ascii_uppercase());
    if row.cell("kind").value == "state" && !is_code {
        problems.push(
            id.problem("is not the id of a state, expected an ISO 3166-1 alpha-3 code such as TJK"),
        );
    }
}

/// A Wikidata item, or nothing.
pub(super) fn wikidata<'t>(cell: Cell<'t>, problems: &mut Vec<Problem>) -> &'t str {
    let digits = cell.value.strip_prefix('Q').unwrap_or("");
    let is_item = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !cell.is_empty() && !is_item {
        problems.push(cell.problem("is not a Wikidata item, expected one such as Q863"));
    }
    cell.value
}

/// A statement is not empty and not long.
pub(super) fn text(cell: Cell<'_>, origin: Origin, problems: &mut Vec<Problem>) {
    let most = match origin {
        Origin::Own => limits::OWN_TEXT_CHARACTERS,
        Origin::Foreign => limits::TEXT_CHARACTERS,
    };
    let length = cell.filled(problems).chars().count();
    if length > most {
        problems.push(cell.problem(&format!("has {length} characters, expected at most {most}")));
    }
}

/// Somebody acts, nobody is named twice, and nobody both acts and is a third party.
pub(super) fn parties(actors: Cell<'_>, about: Cell<'_>, problems: &mut Vec<Problem>) {
    actors.filled(problems);
    let mut seen = BTreeSet::new();
    for part in actors.parts().chain(about.parts()) {
        if !seen.insert(part.value) {
            problems.push(part.problem("stands twice among actors and about, expected once"));
        }
    }
}

/// A judgement is somebody's.
pub(super) fn attribution(status: Option<Status>, said_by: Cell<'_>, problems: &mut Vec<Problem>) {
    if status == Some(Status::Assessed) && said_by.is_empty() {
        problems
            .push(said_by.problem("is empty, expected who judges, since the status is assessed"));
    }
}

/// The basis of a date is `none` just when there is no date.
pub(super) fn basis(date: Cell<'_>, basis: Cell<'_>, problems: &mut Vec<Problem>) -> Basis {
    if basis.is_empty() && date.is_empty() {
        return Basis::None;
    }
    let Some(code) = basis.code::<Basis>(problems) else {
        return Basis::None;
    };
    if date.is_empty() && code != Basis::None {
        problems.push(basis.problem("has no date beside it, expected none or a date"));
    }
    if !date.is_empty() && code == Basis::None {
        problems.push(basis.problem("stands beside a date, expected stated, inferred or as-of"));
    }
    code
}

/// A figure has a unit, money an ISO 4217 one, and a range its ends in order.
pub(super) fn quantity(row: Row<'_>, problems: &mut Vec<Problem>) -> Option<Quantity> {
    let (value, value_max, unit) = (row.cell("value"), row.cell("value_max"), row.cell("unit"));
    if value.is_empty() && value_max.is_empty() {
        for cell in [unit, row.cell("per")] {
            if !cell.is_empty() {
                problems
                    .push(cell.problem("stands without a figure, expected a value or value_max"));
            }
        }
        return None;
    }
    check_unit(unit, problems);
    let min = value.number(problems);
    let max = match (value_max.value, min) {
        ("INF", Some(_)) => None,
        ("", _) => min,
        _ => value_max.number(problems),
    };
    if let (Some(min), Some(max)) = (min, max)
        && min > max
    {
        problems.push(value.problem(&format!(
            "is greater than value_max, expected at most {}",
            value_max.value
        )));
    }
    Some(Quantity {
        min,
        max,
        unit: unit.value.into(),
        per: row.cell("per").value.into(),
    })
}

fn check_unit(unit: Cell<'_>, problems: &mut Vec<Problem>) {
    const EXPECTED: &str =
        "expected an ISO 4217 code for money, such as USD, or else a plain noun, such as persons";
    let is_noun = unit
        .value
        .starts_with(|first: char| first.is_ascii_lowercase())
        && unit
            .value
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b' ' | b'-'));
    if unit.is_empty() {
        problems.push(unit.problem(&format!("is empty beside a figure, {EXPECTED}")));
    } else if currency::is_colloquial(unit.value) {
        problems
            .push(unit.problem("is not a currency code, expected one of ISO 4217, such as USD"));
    } else if !is_noun && !currency::is_code(unit.value) {
        problems.push(unit.problem(&format!("is not a unit, {EXPECTED}")));
    }
}

/// Nothing is a part of itself, at any depth.
pub(super) fn no_cycles<'t>(
    table: &'t Table,
    find: impl Fn(&'t str) -> Option<usize>,
    problems: &mut Vec<Problem>,
) {
    let wholes: Vec<Option<usize>> = table
        .rows()
        .map(|row| find(row.cell("part_of").value))
        .collect();
    for (start, row) in table.rows().enumerate() {
        let chain = std::iter::successors(Some(start), |at| wholes.get(*at).copied().flatten());
        if chain.skip(1).take(wholes.len()).any(|at| at == start) {
            problems.push(row.cell("part_of").problem("makes it a part of itself"));
        }
    }
}

/// Which passages carry statements and which are excused.
#[derive(Debug, Default)]
pub(super) struct Coverage {
    carried: BTreeSet<(SourceKey, u32)>,
    excused: BTreeSet<(SourceKey, u32)>,
}

impl Coverage {
    pub(super) fn carry(&mut self, source: SourceKey, passage: u32) {
        self.carried.insert((source, passage));
    }

    /// Takes note of a reason; false when the passage needs none or has one already.
    pub(super) fn excuse(&mut self, source: SourceKey, passage: u32) -> bool {
        !self.carried.contains(&(source, passage)) && self.excused.insert((source, passage))
    }

    /// Every passage that a statement or a reason names exists, and every passage that exists is named.
    pub(super) fn check(&self, sources: &[Source], table: &Table, problems: &mut Vec<Problem>) {
        for (index, (source, row)) in sources.iter().zip(table.rows()).enumerate() {
            let named = |passage: &u32| {
                let key = (SourceKey(index as u32), *passage);
                self.carried.contains(&key) || self.excused.contains(&key)
            };
            let silent: Vec<u32> = (1..=source.passages)
                .filter(|passage| !named(passage))
                .collect();
            if !silent.is_empty() {
                let list = ranges(&silent);
                let what =
                    format!("has passages without a statement or a reason in passages.csv: {list}");
                problems.push(row.cell("passages").problem(&what));
            }
        }
    }
}

/// Ascending numbers as people list them: `3, 5 to 9, 12`.
fn ranges(numbers: &[u32]) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for &number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let text = |(first, last): &(u32, u32)| {
        if first == last {
            first.to_string()
        } else {
            format!("{first} to {last}")
        }
    };
    runs.iter().map(text).collect::<Vec<_>>().join(", ")
}
