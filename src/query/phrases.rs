//! English phrases for what a reader sees: dates and sources in plain words.

use crate::edtf::Date;
use crate::model::{Basis, Source, Statement, Status};

/// A date as people say it, with what it rests on.
pub(super) fn date(date: Option<&Date>, basis: Basis) -> String {
    let Some(date) = date else {
        return "no date given".to_owned();
    };
    let phrase = date.phrase();
    match basis {
        Basis::AsOf => ["as of ", &phrase].concat(),
        Basis::Inferred => [&phrase, " (inferred)"].concat(),
        Basis::Stated | Basis::None => phrase,
    }
}

/// The date of a statement: a deed whose day is only known to lie before another was done "by" that day, where a state
/// of affairs lasted "until" it.
pub(super) fn statement_date(statement: &Statement) -> String {
    let phrase = date(statement.date.as_ref(), statement.date_basis);
    match phrase.strip_prefix("until ") {
        Some(day) if statement.status != Status::Standing => ["by ", day].concat(),
        _ => phrase,
    }
}

/// A source in a few words, as `Alexander Sodiqov, “CSTO Agreement …”`.
pub(super) fn source(source: &Source) -> String {
    let by = if source.author.is_empty() {
        &source.publisher
    } else {
        &source.author
    };
    if by.is_empty() {
        ["“", &source.title, "”"].concat()
    } else {
        [by, ", “", &source.title, "”"].concat()
    }
}
