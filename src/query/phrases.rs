//! English phrases for what a reader sees: dates and sources in plain words.

use super::answers::edtf;
use relations_record::{Basis, Source, Statement, Status};
use vague_dates::Date;

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

/// How long a membership lasted, as far as told: when it began, and the last time of it.
pub(super) fn term(from: Option<&Date>, to: Option<&Date>) -> String {
    let (from, to) = (edtf(from), edtf(to));
    let (began, ended) = (from.trim_start_matches('/'), to.trim_end_matches('/'));
    let phrase =
        |text: &str| Date::parse(text).map_or_else(|_| text.to_owned(), |date| date.phrase());
    let (at_latest, at_least) = (began.len() < from.len(), ended.len() < to.len());
    if from.is_empty() && to.is_empty() {
        return "no date given".to_owned();
    }
    if began == ended {
        let more = if at_latest || at_least {
            ", perhaps longer"
        } else {
            ""
        };
        return [&phrase(began), more].concat();
    }
    let since = match (from.is_empty(), at_latest) {
        (true, _) => String::new(),
        (_, true) => ["from ", &phrase(began), " or earlier"].concat(),
        (_, false) => ["from ", &phrase(began)].concat(),
    };
    let until = match (to.is_empty(), at_least) {
        (true, _) => String::new(),
        (_, true) => ["at least until ", &phrase(ended)].concat(),
        (_, false) => ["until ", &phrase(ended)].concat(),
    };
    let between = if since.is_empty() || until.is_empty() {
        ""
    } else {
        ", "
    };
    [&since, between, &until].concat()
}

/// Why figures are not added, as a sentence.
pub(super) fn not_added(reasons: &[&'static str]) -> String {
    let phrases: Vec<&str> = reasons
        .iter()
        .filter_map(|reason| Some(NOT_ADDED.iter().find(|(code, _)| code == reason)?.1))
        .collect();
    ["Not added: ", &phrases.join("; "), "."].concat()
}

const NOT_ADDED: [(&str, &str); 7] = [
    ("single", "there is one figure"),
    ("dates", "the dates differ or are missing"),
    ("statuses", "what happened stands beside what did not"),
    ("open", "some figures are open ended"),
    ("event", "some tell of one event"),
    ("rivals", "some answer one question differently"),
    ("wholes", "no source calls them parts of one whole"),
];
