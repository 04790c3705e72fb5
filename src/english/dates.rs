//! Dates as people say them in English, with what they rest on.

use crate::query::{LaneMark, SourceSummary, StatementRow, Term};
use relations_record::{Basis, Status};
use vague_dates::Date;

impl StatementRow<'_> {
    /// The date as people say it in English, with what it rests on: `about 2009`, `no date given`.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::Record;
    ///
    /// let record = Record::embedded()?;
    /// assert_eq!(record.event("so-03-g")?[0].date_text(), "as of 16 January 2012");
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn date_text(&self) -> String {
        statement_date(&self.date, self.date_basis, self.status)
    }
}

impl LaneMark<'_> {
    /// The date as people say it in English, with what it rests on.
    pub fn date_text(&self) -> String {
        statement_date(&self.date, self.date_basis, self.status)
    }
}

impl SourceSummary<'_> {
    /// When it was published, as people say it in English.
    pub fn issued_text(&self) -> String {
        based(&self.issued, self.issued_basis)
    }
}

impl Term<'_> {
    /// How long it lasted, as far as told, in English: when it began, and the last time of it.
    pub fn date_text(&self) -> String {
        let (from, to) = (&*self.from, &*self.to);
        let (began, ended) = (from.trim_start_matches('/'), to.trim_end_matches('/'));
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
}

/// A date of a statement: a deed whose day is only known to lie before another was done "by" that day, where a state of
/// affairs lasted "until" it.
fn statement_date(date: &str, basis: Basis, status: Status) -> String {
    let phrase = based(date, basis);
    match phrase.strip_prefix("until ") {
        Some(day) if status != Status::Standing => ["by ", day].concat(),
        _ => phrase,
    }
}

/// A date with what it rests on.
fn based(date: &str, basis: Basis) -> String {
    if date.is_empty() {
        return "no date given".to_owned();
    }
    let phrase = phrase(date);
    match basis {
        Basis::AsOf => ["as of ", &phrase].concat(),
        Basis::Inferred => [&phrase, " (inferred)"].concat(),
        Basis::Stated | Basis::None => phrase,
    }
}

/// EDTF as people say it in English.
pub(super) fn phrase(date: &str) -> String {
    Date::parse(date).map_or_else(|_| date.to_owned(), |date| date.phrase())
}
