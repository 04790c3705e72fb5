//! Citations in English.

use super::dates::phrase;
use super::messages::list;
use crate::error::Error;
use crate::query::{Citation, CitationStyle, CitationWords, Publication, Record, SourceSummary};

impl Record {
    /// Cites what statements rest on, in English: one note, entry or item for each source, in the order in which the
    /// statements name them, with passages, the ids of the statements and the fingerprint of the record.
    ///
    /// # Errors
    ///
    /// `unknown-id` where the record has no such statement.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::Record;
    /// use relations_map::query::CitationStyle;
    ///
    /// let record = Record::embedded()?;
    /// let note = record.cite(&["so-03-g", "so-02-a"], CitationStyle::Footnote)?;
    /// assert!(note.starts_with("Alexander Sodiqov, “CSTO Agreement on Foreign Bases"));
    /// assert!(note.contains("16 January 2012, passages 2 and 3 (statements so-03-g, so-02-a)"));
    /// assert!(note.contains(&record.fingerprint()));
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn cite(&self, ids: &[&str], style: CitationStyle) -> Result<String, Error> {
        let citations = self.citations(ids)?;
        let fingerprint = self.fingerprint();
        let words = citations.iter().map(|it| words(it, &fingerprint));
        self.cite_in_words(ids, style, &words.collect::<Vec<_>>())
    }
}

impl SourceSummary<'_> {
    /// The source in a few words, as `Alexander Sodiqov, “CSTO Agreement …”`.
    pub fn text(&self) -> String {
        titled(self.author, self.publisher, self.title)
    }
}

/// Author, title, publisher, date, where it stands, address, what is cited.
fn words(citation: &Citation<'_>, fingerprint: &str) -> CitationWords {
    let source = &citation.source;
    let what = cited(citation, fingerprint);
    let standing = standing(citation);
    let mut parts = vec![publication(source)];
    parts.extend(standing.clone());
    if !source.url.is_empty() {
        parts.push(source.url.to_owned());
    }
    parts.push(what.clone());
    let note: Vec<String> = standing.into_iter().chain([what]).collect();
    CitationWords {
        text: [&parts.join(", "), "."].concat(),
        note: note.join("; "),
        issued: phrase(&source.issued),
    }
}

/// `passages 4 and 6 (statements so-04-b, so-06-c), record 0123456789ab`.
fn cited(citation: &Citation<'_>, fingerprint: &str) -> String {
    let one_or = |count: usize, one: &'static str, other| if count == 1 { one } else { other };
    let passages: Vec<String> = citation.passages.iter().map(u32::to_string).collect();
    let passages: Vec<&str> = passages.iter().map(String::as_str).collect();
    let statements = &citation.statements;
    [
        one_or(passages.len(), "passage ", "passages "),
        &list(&passages),
        one_or(statements.len(), " (statement ", " (statements "),
        &statements.join(", "),
        "), record ",
        fingerprint,
    ]
    .concat()
}

/// Where a source stands that is a part of another: `in` it, or as the record says.
fn standing(citation: &Citation<'_>) -> Option<String> {
    let how = match citation.part_as {
        "" => "in",
        told => told,
    };
    let whole = publication(citation.whole.as_ref()?);
    Some([how, " ", &whole].concat())
}

/// Author, title, publisher, date.
fn publication(source: &Publication<'_>) -> String {
    let mut parts = vec![titled(source.author, source.publisher, source.title)];
    if !source.author.is_empty() && !source.publisher.is_empty() {
        parts.push(source.publisher.to_owned());
    }
    if !source.issued.is_empty() {
        parts.push(phrase(&source.issued));
    }
    parts.join(", ")
}

/// Author, or else publisher, and title.
fn titled(author: &str, publisher: &str, title: &str) -> String {
    let by = if author.is_empty() { publisher } else { author };
    if by.is_empty() {
        ["“", title, "”"].concat()
    } else {
        [by, ", “", title, "”"].concat()
    }
}
