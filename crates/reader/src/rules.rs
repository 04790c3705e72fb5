//! What a record must keep to, beyond the form of its files.

use std::collections::BTreeSet;

use crate::cell::{Cell, Row};
use crate::problem::Problems;
use crate::told::told;
use crate::{Origin, limits};
use relations_record::{Basis, Status};

/// Ids are `[A-Za-z0-9_.-]{1,64}`.
pub(crate) fn id(cell: Cell<'_>, problems: &mut Problems) {
    if !is_id(cell.value) {
        let expected = "1 to 64 of the characters A-Z a-z 0-9 _ . -";
        cell.refuse(problems, "not-id", "is not an id", expected);
    }
}

fn is_id(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-');
    (1..=limits::ID_CHARACTERS).contains(&text.len()) && text.bytes().all(plain)
}

/// The id of a state is its ISO 3166-1 alpha-3 code, or for a historic one the code it had.
pub(crate) fn state_id(row: Row<'_>, problems: &mut Problems) {
    let id = row.cell("id");
    let is_code = id.value.len() == 3 && id.value.bytes().all(|byte| byte.is_ascii_uppercase());
    if row.cell("kind").value == "state" && is_id(id.value) && !is_code {
        let expected = "an ISO 3166-1 alpha-3 code such as TJK";
        id.refuse(problems, "state-id", "is not the id of a state", expected);
    }
}

/// A Wikidata item, or nothing.
pub(crate) fn wikidata<'t>(cell: Cell<'t>, problems: &mut Problems) -> &'t str {
    let digits = cell.value.strip_prefix('Q').unwrap_or("");
    let is_item = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !cell.is_empty() && !is_item {
        cell.refuse(
            problems,
            "wikidata",
            "is not a Wikidata item",
            "one such as Q863",
        );
    }
    cell.value
}

/// A statement is not empty and not long.
pub(crate) fn text(cell: Cell<'_>, origin: Origin, problems: &mut Problems) {
    let most = match origin {
        Origin::Own => limits::OWN_TEXT_CHARACTERS,
        Origin::Foreign => limits::TEXT_CHARACTERS,
    };
    let length = cell.filled(problems).chars().count();
    // A field that is too long for any column is told already.
    if length > most && cell.value.len() <= limits::FIELD_BYTES {
        let what = format!("has {length} characters");
        let of = told("text-long").count(length).most(most);
        cell.refuse(problems, of, &what, format_args!("at most {most}"));
    }
}

/// Somebody acts, nobody is named twice, nobody both acts and is a third party, and they are not too many.
pub(crate) fn parties(actors: Cell<'_>, about: Cell<'_>, problems: &mut Problems) {
    actors.filled(problems);
    let all = || actors.parts().chain(about.parts());
    let most = limits::PARTIES;
    let what = "parties, those that it is about among them";
    if !are_too_many(actors, all().count(), most, what, problems) {
        once(all(), "among actors and about", problems);
    }
}

/// Who acts is one of the parties.
pub(crate) fn doers(doers: Cell<'_>, actors: Cell<'_>, problems: &mut Problems) {
    once(doers.parts(), "in this cell", problems);
    let parties: BTreeSet<&str> = actors.parts().map(|actor| actor.value).collect();
    for doer in doers.parts() {
        if !parties.contains(doer.value) {
            doer.refuse(
                problems,
                "no-party",
                "is no party of the statement",
                "one of its actors",
            );
        }
    }
}

/// The statements of a disagreement: two at least, none twice, and not too many.
pub(crate) fn rivals(statements: Cell<'_>, problems: &mut Problems) {
    let (count, most) = (statements.parts().count(), limits::RIVALS);
    if are_too_many(statements, count, most, "statements", problems) {
        return;
    }
    once(statements.parts(), "in this cell", problems);
    if count < 2 {
        let expected = "at least two statements";
        statements.refuse(problems, "rivals-few", "is no disagreement", expected);
    }
}

/// Tells of a list that is too long, in place of what is wrong in it.
fn are_too_many(
    cell: Cell<'_>,
    count: usize,
    most: usize,
    what: &str,
    problems: &mut Problems,
) -> bool {
    if count > most {
        let found = format!("begins a list of {count} {what}");
        let of = told("too-many").count(count).most(most);
        cell.refuse(problems, of, &found, format_args!("at most {most}"));
    }
    count > most
}

/// A list names nothing twice.
pub(crate) fn once<'t>(
    parts: impl Iterator<Item = Cell<'t>>,
    place: &str,
    problems: &mut Problems,
) {
    let mut seen = BTreeSet::new();
    for part in parts {
        if !seen.insert(part.value) {
            let what = format!("stands twice {place}");
            part.refuse(problems, "twice", &what, "it once");
        }
    }
}

/// What a statement lacks: whether its text is no sentence, and whether it tells no source.
pub(crate) fn lacking(cell: Cell<'_>, problems: &mut Problems) -> (bool, bool) {
    for part in cell.parts() {
        if !matches!(part.value, "sentence" | "source") {
            let expected = "sentence or source";
            part.refuse(problems, "lacking", "is nothing that is marked", expected);
        }
    }
    let has = |word| cell.parts().any(|part| part.value == word);
    (has("sentence"), has("source"))
}

/// A judgement is somebody's.
pub(crate) fn attribution(status: Option<Status>, said_by: Cell<'_>, problems: &mut Problems) {
    if status == Some(Status::Assessed) && said_by.is_blank() {
        let expected = "who judges, since the status is assessed";
        said_by.report(
            problems,
            "judge",
            format_args!("is empty, expected {expected}"),
        );
    }
}

/// The basis of a date is `none` just when there is no date.
pub(crate) fn basis(date: Cell<'_>, basis: Cell<'_>, problems: &mut Problems) -> Basis {
    if basis.is_empty() && date.is_empty() {
        return Basis::None;
    }
    if basis.is_blank() {
        let expected = "stated, inferred or as-of beside a date";
        basis.report(
            problems,
            "basis-missing",
            format_args!("is empty, expected {expected}"),
        );
        return Basis::None;
    }
    let Some(code) = basis.code::<Basis>(problems) else {
        return Basis::None;
    };
    if date.is_empty() && code != Basis::None {
        let expected = "none or a date";
        basis.refuse(problems, "basis-alone", "has no date beside it", expected);
    }
    if !date.is_empty() && code == Basis::None {
        basis.refuse(
            problems,
            "basis-none",
            "stands beside a date",
            "stated, inferred or as-of",
        );
    }
    code
}
