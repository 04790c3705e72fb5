//! Citing: footnotes, BibTeX and CSL-JSON of what statements rest on, with the fingerprint of the record.

use std::str::FromStr;

use super::answers::edtf;
use super::phrases;
use super::record::Record;
use crate::error::Error;
use crate::sorting::{positions, sort_pairs};
use relations_record::{Source, SourceKey, StatementKey};
use vague_dates::{Bounds, Date, Precision, Span};

/// In what form sources are cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CitationStyle {
    /// Plain text, one note for each source.
    Footnote,
    /// BibTeX, one entry for each source; `date` is that of biblatex.
    BibTex,
    /// CSL-JSON 1.0.2, an array with one item for each source.
    CslJson,
}

impl CitationStyle {
    /// The styles and their names, as a page gives them.
    pub const NAMES: [(&'static str, Self); 3] = [
        ("footnote", Self::Footnote),
        ("bibtex", Self::BibTex),
        ("csl-json", Self::CslJson),
    ];
}

/// The style of that name; `bad-argument` for another name.
impl FromStr for CitationStyle {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        let known = Self::NAMES.iter().find(|(known, _)| *known == name);
        let wrong = || Error::argument("style", name, "one of footnote, bibtex, csl-json");
        known.map(|(_, style)| *style).ok_or_else(wrong)
    }
}

/// A source with what of it is cited.
struct Cited<'r> {
    source: &'r Source,
    whole: Option<&'r Source>,
    /// `passages 4 and 6 (so-04-b, so-06-c), record 0123456789ab`.
    what: String,
}

impl Cited<'_> {
    /// Where a source stands that is a part of another: `in` it, or as the record says.
    fn standing(&self) -> Option<String> {
        let how = match &*self.source.part_as {
            "" => "in",
            told => told,
        };
        let whole = publication(self.whole?);
        Some([how, " ", &whole].concat())
    }

    /// Where it stands, and what of it is cited.
    fn note(&self) -> String {
        let standing = self.standing();
        let parts = standing.iter().chain([&self.what]);
        parts.map(String::as_str).collect::<Vec<_>>().join("; ")
    }
}

impl Record {
    /// Cites what statements rest on: one note, entry or item for each source, in the order in which the statements name
    /// them, with passages, the ids of the statements and the fingerprint of the record.
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
        let mut keys = self.statement_keys(ids)?;
        // The same statement asked for twice is told once.
        let mut is_told = vec![false; self.dataset().statements().len()];
        keys.retain(|key| {
            let told = is_told.get_mut(key.index());
            told.is_some_and(|told| !std::mem::replace(told, true))
        });
        let cited = self.cited(&keys);
        let each = |write: fn(&Cited<'_>) -> String, between: &str| {
            cited.iter().map(write).collect::<Vec<_>>().join(between)
        };
        Ok(match style {
            CitationStyle::Footnote => each(footnote, "\n"),
            CitationStyle::BibTex => each(bibtex, "\n"),
            CitationStyle::CslJson => ["[", &each(csl_json, ","), "]"].concat(),
        })
    }

    /// The keys of the ids of statements, in their order.
    fn statement_keys(&self, ids: &[&str]) -> Result<Vec<StatementKey>, Error> {
        let order = positions(ids.len(), &|a, b| ids.get(a).cmp(&ids.get(b)));
        let mut found = vec![None; ids.len()];
        for (row, statement) in self.dataset().statements().iter().enumerate() {
            let id = |position: &u32| ids.get(*position as usize).copied().unwrap_or("");
            let from = order.partition_point(|position| id(position) < &*statement.id);
            // An id may be asked for twice.
            for position in order
                .get(from..)
                .unwrap_or(&[])
                .iter()
                .take_while(|position| id(position) == &*statement.id)
            {
                if let Some(slot) = found.get_mut(*position as usize) {
                    *slot = Some(StatementKey(row as u32));
                }
            }
        }
        let keys = found.into_iter().zip(ids);
        keys.map(|(key, id)| key.ok_or_else(|| Error::unknown("a statement", id)))
            .collect()
    }

    fn cited(&self, keys: &[StatementKey]) -> Vec<Cited<'_>> {
        let dataset = self.dataset();
        // By source, in the order in which they come first.
        let mut firsts = vec![u64::MAX; dataset.sources().len()];
        let mut pairs = Vec::new();
        for (position, key) in keys.iter().enumerate() {
            if let Some(first) = dataset
                .statement(*key)
                .and_then(|it| firsts.get_mut(it.source.index()))
            {
                *first = (*first).min(position as u64);
                pairs.push((*first, key.0));
            }
        }
        let pairs = sort_pairs(pairs);
        let groups = pairs.chunk_by(|a, b| a.0 == b.0);
        groups
            .filter_map(|group| self.cited_source(group))
            .collect()
    }

    fn cited_source(&self, group: &[(u64, u32)]) -> Option<Cited<'_>> {
        let statements = || {
            group
                .iter()
                .filter_map(|(_, row)| self.dataset().statement(StatementKey(*row)))
        };
        let source: SourceKey = statements().next()?.source;
        let mut passages = sort_pairs(statements().map(|it| (u64::from(it.passage), 0)).collect());
        passages.dedup();
        let passages: Vec<String> = passages
            .iter()
            .map(|(passage, _)| passage.to_string())
            .collect();
        let ids: Vec<&str> = statements().map(|it| it.id.as_ref()).collect();
        let joined = match &passages[..] {
            [one] => ["passage ", one].concat(),
            [first @ .., last] => ["passages ", &first.join(", "), " and ", last].concat(),
            [] => String::new(),
        };
        let statements = if ids.len() == 1 {
            " (statement "
        } else {
            " (statements "
        };
        let what = [
            &joined,
            statements,
            &ids.join(", "),
            "), record ",
            &self.fingerprint(),
        ]
        .concat();
        let source = self.dataset().source(source)?;
        Some(Cited {
            source,
            whole: source.part_of.and_then(|key| self.dataset().source(key)),
            what,
        })
    }
}

/// Author, title, publisher, date, where it stands, address, what is cited.
fn footnote(cited: &Cited<'_>) -> String {
    let source = cited.source;
    let mut parts = vec![publication(source)];
    parts.extend(cited.standing());
    if !source.url.is_empty() {
        parts.push(source.url.to_string());
    }
    parts.push(cited.what.clone());
    [&parts.join(", "), "."].concat()
}

/// Author, title, publisher, date.
fn publication(source: &Source) -> String {
    let mut parts = vec![phrases::source(source)];
    if !source.author.is_empty() && !source.publisher.is_empty() {
        parts.push(source.publisher.to_string());
    }
    if let Some(date) = &source.issued {
        parts.push(date.phrase());
    }
    parts.join(", ")
}

/// One entry. Braces around the whole title keep its capitals.
fn bibtex(cited: &Cited<'_>) -> String {
    let source = cited.source;
    let (kind, container) = match &*source.kind {
        "article" | "article-journal" | "article-magazine" | "article-newspaper" => {
            ("article", "journal")
        }
        "book" => ("book", "publisher"),
        "report" => ("techreport", "institution"),
        _ => ("misc", "howpublished"),
    };
    let issued = edtf(source.issued.as_ref());
    let year = source
        .issued
        .as_ref()
        .and_then(Date::year)
        .map(|year| year.to_string());
    let fields = [
        ("title", ["{", &tex(&source.title), "}"].concat()),
        (
            "author",
            if source.author.is_empty() {
                String::new()
            } else {
                ["{", &tex(&source.author), "}"].concat()
            },
        ),
        (container, tex(&source.publisher)),
        ("year", year.unwrap_or_default()),
        ("date", issued),
        ("url", tex(&source.url)),
        ("language", tex(&source.language)),
        ("note", tex(&cited.note())),
    ];
    let mut entry = ["@", kind, "{", &source.id].concat();
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        entry.push_str(&[",\n  ", name, " = {", value, "}"].concat());
    }
    entry.push_str("\n}");
    entry
}

/// Text with what TeX takes for signs of its own written out.
fn tex(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' | '%' | '$' | '#' | '_' => written.extend(['\\', letter]),
            '{' => written.push_str("\\{"),
            '}' => written.push_str("\\}"),
            '~' => written.push_str("\\textasciitilde{}"),
            '^' => written.push_str("\\textasciicircum{}"),
            '\\' => written.push_str("\\textbackslash{}"),
            '\n' | '\r' | '\t' => written.push(' '),
            other => written.push(other),
        }
    }
    written
}

/// One item.
fn csl_json(cited: &Cited<'_>) -> String {
    let source = cited.source;
    let mut item = [
        "{\"id\":",
        &quoted(&source.id),
        ",\"type\":",
        &quoted(csl_type(&source.kind)),
    ]
    .concat();
    let publisher = if source.kind.starts_with("article")
        || source.kind.starts_with("post")
        || &*source.kind == "webpage"
    {
        "container-title"
    } else {
        "publisher"
    };
    let note = cited.note();
    for (name, value) in [
        ("title", &*source.title),
        (publisher, &*source.publisher),
        ("URL", &*source.url),
        ("language", &*source.language),
        ("note", &*note),
    ] {
        if !value.is_empty() {
            item.push_str(&[",\"", name, "\":", &quoted(value)].concat());
        }
    }
    if !source.author.is_empty() {
        item.push_str(&[",\"author\":[{\"literal\":", &quoted(&source.author), "}]"].concat());
    }
    if let Some(date) = &source.issued {
        item.push_str(&[",\"issued\":", &csl_date(date)].concat());
    }
    item.push('}');
    item
}

/// A type that CSL knows.
fn csl_type(kind: &str) -> &str {
    const KNOWN: [&str; 12] = [
        "article",
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "book",
        "broadcast",
        "chapter",
        "document",
        "interview",
        "post-weblog",
        "report",
        "webpage",
    ];
    if KNOWN.contains(&kind) {
        kind
    } else {
        "document"
    }
}

/// A plain day, month or year in parts; any vaguer date in words.
fn csl_date(date: &Date) -> String {
    let Bounds {
        start: Span::Within { earliest, .. },
        ..
    } = date.bounds()
    else {
        return literal(date);
    };
    let (year, month, day) = earliest.to_ymd();
    let is_vague = date.is_interval() || date.is_approximate() || date.is_uncertain();
    let parts = match date.precision() {
        _ if is_vague => return literal(date),
        Some(Precision::Day) => [
            year.to_string(),
            ",".to_owned(),
            month.to_string(),
            ",".to_owned(),
            day.to_string(),
        ]
        .concat(),
        Some(Precision::Month) => [year.to_string(), ",".to_owned(), month.to_string()].concat(),
        Some(Precision::Year) => year.to_string(),
        _ => return literal(date),
    };
    ["{\"date-parts\":[[", &parts, "]]}"].concat()
}

fn literal(date: &Date) -> String {
    ["{\"literal\":", &quoted(&date.phrase()), "}"].concat()
}

fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\0'..='\u{1f}' => {
                let digit = |part: u32| char::from_digit(part, 16).unwrap_or('0');
                let code = u32::from(letter);
                quoted.push_str("\\u00");
                quoted.extend([digit(code >> 4), digit(code & 15)]);
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}
