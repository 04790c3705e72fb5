//! What a record must keep to, beyond the form of its files.

use super::table::{Cell, Row, Table};
use super::{Origin, currency, limits, units};
use crate::error::{Problems, shorten};
use crate::model::{Basis, Quantity, Source, SourceKey, Status};
use crate::sorting::{positions, sort_by, sort_pairs};

/// Ids are `[A-Za-z0-9_.-]{1,64}`.
pub(super) fn id(cell: Cell<'_>, problems: &mut Problems) {
    if !is_id(cell.value) {
        let expected = "1 to 64 of the characters A-Z a-z 0-9 _ . -";
        cell.refuse(problems, "is not an id", expected);
    }
}

fn is_id(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-');
    (1..=limits::ID_CHARACTERS).contains(&text.len()) && text.bytes().all(plain)
}

/// The id of a state is its ISO 3166-1 alpha-3 code, or for a historic one the code it had.
pub(super) fn state_id(row: Row<'_>, problems: &mut Problems) {
    let id = row.cell("id");
    let is_code = id.value.len() == 3 && id.value.bytes().all(|byte| byte.is_ascii_uppercase());
    if row.cell("kind").value == "state" && is_id(id.value) && !is_code {
        let expected = "an ISO 3166-1 alpha-3 code such as TJK";
        id.refuse(problems, "is not the id of a state", expected);
    }
}

/// A Wikidata item, or nothing.
pub(super) fn wikidata<'t>(cell: Cell<'t>, problems: &mut Problems) -> &'t str {
    let digits = cell.value.strip_prefix('Q').unwrap_or("");
    let is_item = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !cell.is_empty() && !is_item {
        cell.refuse(problems, "is not a Wikidata item", "one such as Q863");
    }
    cell.value
}

/// A statement is not empty and not long.
pub(super) fn text(cell: Cell<'_>, origin: Origin, problems: &mut Problems) {
    let most = match origin {
        Origin::Own => limits::OWN_TEXT_CHARACTERS,
        Origin::Foreign => limits::TEXT_CHARACTERS,
    };
    let length = cell.filled(problems).chars().count();
    // A field that is too long for any column is told already.
    if length > most && cell.value.len() <= limits::FIELD_BYTES {
        let what = format!("has {length} characters");
        cell.refuse(problems, &what, format_args!("at most {most}"));
    }
}

/// Somebody acts, nobody is named twice, and nobody both acts and is a third party.
pub(super) fn parties(actors: Cell<'_>, about: Cell<'_>, problems: &mut Problems) {
    actors.filled(problems);
    once(
        actors.parts().chain(about.parts()),
        "among actors and about",
        problems,
    );
}

/// Who acts is one of the parties.
pub(super) fn doers(doers: Cell<'_>, actors: Cell<'_>, problems: &mut Problems) {
    once(doers.parts(), "in this cell", problems);
    for doer in doers.parts() {
        if actors.parts().all(|actor| actor.value != doer.value) {
            doer.refuse(
                problems,
                "is no party of the statement",
                "one of its actors",
            );
        }
    }
}

/// A list names nothing twice.
pub(super) fn once<'t>(
    parts: impl Iterator<Item = Cell<'t>>,
    place: &str,
    problems: &mut Problems,
) {
    let parts: Vec<Cell<'t>> = parts.collect();
    let value = |position: usize| parts.get(position).map_or("", |part| part.value);
    let order = positions(parts.len(), &|a, b| value(a).cmp(value(b)));
    let mut again: Vec<&u32> = order
        .windows(2)
        .filter_map(|pair| match pair {
            [a, b] if value(*a as usize) == value(*b as usize) => Some(b),
            _ => None,
        })
        .collect();
    sort_by(&mut again, Ord::cmp);
    for part in again
        .into_iter()
        .filter_map(|position| parts.get(*position as usize))
    {
        part.refuse(problems, &format!("stands twice {place}"), "it once");
    }
}

/// A judgement is somebody's.
pub(super) fn attribution(status: Option<Status>, said_by: Cell<'_>, problems: &mut Problems) {
    if status == Some(Status::Assessed) && said_by.is_blank() {
        said_by.refuse(problems, "", "who judges, since the status is assessed");
    }
}

/// The basis of a date is `none` just when there is no date.
pub(super) fn basis(date: Cell<'_>, basis: Cell<'_>, problems: &mut Problems) -> Basis {
    if basis.is_empty() && date.is_empty() {
        return Basis::None;
    }
    if basis.is_blank() {
        basis.refuse(problems, "", "stated, inferred or as-of beside a date");
        return Basis::None;
    }
    let Some(code) = basis.code::<Basis>(problems) else {
        return Basis::None;
    };
    if date.is_empty() && code != Basis::None {
        basis.refuse(problems, "has no date beside it", "none or a date");
    }
    if !date.is_empty() && code == Basis::None {
        basis.refuse(
            problems,
            "stands beside a date",
            "stated, inferred or as-of",
        );
    }
    code
}

/// A figure has a unit, money an ISO 4217 one, and a range its ends in order.
pub(super) fn quantity(row: Row<'_>, problems: &mut Problems) -> Option<Quantity> {
    let (value, value_max) = (row.cell("value"), row.cell("value_max"));
    let (unit, per) = (row.cell("unit"), row.cell("per"));
    if value.is_empty() && value_max.is_empty() {
        for cell in [unit, per].into_iter().filter(|cell| !cell.is_empty()) {
            cell.refuse(problems, "stands without a figure", "a value or value_max");
        }
        return None;
    }
    check_unit(unit, problems);
    let min = value.number(problems);
    let max = match value_max.value {
        "" => min,
        "INF" => {
            at_least(value, value_max, problems);
            None
        }
        _ => value_max.number(problems),
    };
    in_order(value, min, max, value_max, problems);
    Some(Quantity {
        min,
        max,
        unit: unit.value.into(),
        per: per.value.into(),
    })
}

fn at_least(value: Cell<'_>, value_max: Cell<'_>, problems: &mut Problems) {
    if value.is_empty() {
        value_max.refuse(
            problems,
            "stands without a value",
            "the lowest figure as value",
        );
    }
}

fn in_order(
    value: Cell<'_>,
    min: Option<f64>,
    max: Option<f64>,
    value_max: Cell<'_>,
    problems: &mut Problems,
) {
    if min.zip(max).is_some_and(|(min, max)| min > max) {
        let expected = format_args!("at most {}", shorten(value_max.value));
        value.refuse(problems, "is greater than value_max", expected);
    }
}

fn check_unit(unit: Cell<'_>, problems: &mut Problems) {
    const EXPECTED: &str = "an ISO 4217 code for money, such as USD, or else a plain noun, such as persons, or a symbol, such as MW";
    let is_noun = unit
        .value
        .starts_with(|first: char| first.is_ascii_lowercase())
        && unit
            .value
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b' ' | b'-'));
    if unit.is_blank() {
        unit.refuse(problems, "", EXPECTED);
    } else if currency::is_colloquial(unit.value) {
        unit.refuse(
            problems,
            "is not a currency code",
            "one of ISO 4217, such as USD",
        );
    } else if units::is_miswritten(unit.value)
        || !(is_noun || units::is_symbol(unit.value) || currency::is_code(unit.value))
    {
        unit.refuse(problems, "is not a unit", EXPECTED);
    }
}

/// Nothing is a part of itself, at any depth, and the depth has a limit.
pub(super) fn parts<'t>(
    table: &'t Table,
    find: impl Fn(&'t str) -> Option<u32>,
    problems: &mut Problems,
) {
    let rows: Vec<Row<'t>> = table.rows().collect();
    let whole = |row: &Row<'t>| find(row.cell("part_of").value).map(|row| row as usize);
    let wholes: Vec<Option<usize>> = rows.iter().map(whole).collect();
    let loops = first_rows_of_loops(&wholes);
    for row in loops.iter().filter_map(|row| rows.get(*row)) {
        let what = format!("makes `{}` a part of itself", shorten(row.cell("id").value));
        row.cell("part_of").refuse(problems, &what, "no way back");
    }
    if loops.is_empty() {
        limit_depth(&rows, &wholes, problems);
    }
}

/// For each loop its first row. Every row is walked through once.
fn first_rows_of_loops(wholes: &[Option<usize>]) -> Vec<usize> {
    let mut walk_of: Vec<Option<usize>> = vec![None; wholes.len()];
    let mut first_rows = Vec::new();
    for walk in 0..wholes.len() {
        let mut at = Some(walk);
        while let Some(row) = at
            && let Some(slot) = walk_of.get_mut(row).filter(|slot| slot.is_none())
        {
            *slot = Some(walk);
            at = wholes.get(row).copied().flatten();
        }
        if let Some(row) = at
            && walk_of.get(row) == Some(&Some(walk))
        {
            first_rows.push(first_row_of_loop(wholes, row));
        }
    }
    first_rows
}

fn first_row_of_loop(wholes: &[Option<usize>], row: usize) -> usize {
    let next = |at: &usize| wholes.get(*at).copied().flatten().filter(|at| *at != row);
    std::iter::successors(Some(row), next).min().unwrap_or(row)
}

/// Reports where the limit is passed, not what nests deeper still.
fn limit_depth(rows: &[Row<'_>], wholes: &[Option<usize>], problems: &mut Problems) {
    const MOST: usize = limits::PART_DEPTH;
    for (index, row) in rows.iter().enumerate() {
        let above = std::iter::successors(Some(index), |at| wholes.get(*at).copied().flatten());
        if above.skip(1).take(MOST + 2).count() == MOST + 1 {
            let what = format!("nests parts {} deep", MOST + 1);
            row.cell("part_of")
                .refuse(problems, &what, format_args!("at most {MOST}"));
        }
    }
}

/// Which passages carry statements and which are excused.
#[derive(Debug, Default)]
pub(super) struct Coverage<'t> {
    /// Passages that carry statements, by source and passage.
    carried: Vec<(u64, u32)>,
    /// Reasons, each with where its cell is in the list of those.
    excused: Vec<(u64, u32)>,
    reasons: Vec<Cell<'t>>,
}

/// A passage of a source as one number.
fn passage_number(source: u32, passage: u32) -> u64 {
    u64::from(source) << 32 | u64::from(passage)
}

impl<'t> Coverage<'t> {
    /// No passage: one of the source is named, but nobody can tell which.
    const SOME_PASSAGE: u32 = 0;
    /// No source: the passage of one is named, but nobody can tell of which.
    const SOME_SOURCE: u32 = u32::MAX;

    /// Takes note of a statement's passage; where a part of it is wrong, of what may be meant.
    pub(super) fn carry(&mut self, source: Option<SourceKey>, passage: Option<u32>) {
        let source = source.map_or(Self::SOME_SOURCE, |source| source.0);
        let passage = passage.unwrap_or(Self::SOME_PASSAGE);
        self.carried.push((passage_number(source, passage), 0));
    }

    /// Takes note of a reason.
    pub(super) fn excuse(&mut self, source: SourceKey, passage: u32, row: Row<'t>) {
        let number = passage_number(source.0, passage);
        self.excused.push((number, self.reasons.len() as u32));
        self.reasons.push(row.cell("passage"));
    }

    /// Every passage of every source is named, unless rows whose cells nobody knows may name it; none has a reason that
    /// needs none.
    pub(super) fn check(
        self,
        sources: &[Source],
        table: &Table,
        lost_rows: u64,
        problems: &mut Problems,
    ) {
        // With so many faults in the way nothing is said of passages, lest it take minutes.
        const MOST: usize = 10_000_000;
        let carried = sort_pairs(self.carried);
        let excused = sort_pairs(self.excused);
        check_reasons(&carried, &excused, &self.reasons, problems);
        let mut named = Named(carried);
        named.0.extend(excused);
        named.0 = sort_pairs(named.0);
        named.0.dedup_by_key(|(number, _)| *number);
        let unclear = named.0.len() - named.place(passage_number(Self::SOME_SOURCE, 0));
        if unclear.saturating_mul(sources.len()) > MOST {
            return;
        }
        let gaps = sources
            .iter()
            .enumerate()
            .map(|(row, source)| named.gaps(row as u32, source));
        let gaps: Vec<Vec<(u32, u32)>> = gaps.collect();
        let length = |(first, last): &(u32, u32)| u64::from(last - first) + 1;
        if gaps.iter().flatten().map(length).sum::<u64>() <= lost_rows {
            return;
        }
        for (row, gaps) in table.rows().zip(&gaps).filter(|(_, gaps)| !gaps.is_empty()) {
            let message = "has passages without a statement or a reason in passages.csv:";
            let cell = row.cell("passages");
            let shown = shorten(cell.value);
            cell.report(
                problems,
                format_args!("`{shown}` {message} {}", listed(gaps)),
            );
        }
    }
}

/// A passage with a reason carries no statement and has no other reason. Both lists are sorted.
fn check_reasons(
    carried: &[(u64, u32)],
    excused: &[(u64, u32)],
    reasons: &[Cell<'_>],
    problems: &mut Problems,
) {
    let mut first: Option<(u64, u32)> = None;
    for (number, reason) in excused {
        let Some(cell) = reasons.get(*reason as usize) else {
            continue;
        };
        let place = carried.partition_point(|(other, _)| other < number);
        if carried.get(place).is_some_and(|(other, _)| other == number) {
            cell.refuse(problems, "carries a statement", "no reason for it");
        } else if let Some((_, line)) = first.filter(|(other, _)| other == number) {
            let what = format!("of this source has a reason in line {line}");
            cell.refuse(problems, &what, "one reason a passage");
        } else {
            first = Some((*number, cell.line));
        }
    }
}

/// The passages that are named, sorted.
struct Named(Vec<(u64, u32)>);

impl Named {
    /// Where the first passage stands that is not before one.
    fn place(&self, passage: u64) -> usize {
        self.0.partition_point(|(number, _)| *number < passage)
    }

    /// The passages of a source that nothing names, as runs.
    fn gaps(&self, row: u32, source: &Source) -> Vec<(u32, u32)> {
        let some = passage_number(row, Coverage::SOME_PASSAGE);
        if self
            .0
            .get(self.place(some))
            .is_some_and(|(number, _)| *number == some)
        {
            return Vec::new();
        }
        let mut gaps = Vec::new();
        for (first, last) in self.unnamed(row, 1, source.passages) {
            gaps.extend(self.unnamed(Coverage::SOME_SOURCE, first, last));
        }
        gaps
    }

    /// What is not named of some passages of a source, as runs.
    fn unnamed(&self, source: u32, first: u32, last: u32) -> Vec<(u32, u32)> {
        let mut runs = Vec::new();
        let mut next = first;
        let from = self.place(passage_number(source, first));
        let to = self.place(passage_number(source, last) + 1);
        for (number, _) in self.0.get(from..to).unwrap_or_default() {
            let named = *number as u32;
            if next < named {
                runs.push((next, named - 1));
            }
            next = named + 1;
        }
        if next <= last {
            runs.push((next, last));
        }
        runs
    }
}

/// Runs of numbers as people list them, the first of them: `3, 5 to 9, 12`.
fn listed(runs: &[(u32, u32)]) -> String {
    const MOST: usize = 12;
    let text = |(first, last): &(u32, u32)| match last - first {
        0 => first.to_string(),
        _ => format!("{first} to {last}"),
    };
    let mut list = runs
        .iter()
        .take(MOST)
        .map(text)
        .collect::<Vec<_>>()
        .join(", ");
    if runs.len() > MOST {
        list.push_str(" and more");
    }
    list
}
