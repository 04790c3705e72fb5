//! Citing what statements rest on: its parts, and BibTeX and CSL-JSON of them with words that others say.

use std::str::FromStr;

use serde::Serialize;

use super::answers::edtf;
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
pub struct Citation<'r> {
    /// The source.
    pub source: Publication<'r>,
    /// What it is a part of.
    pub whole: Option<Publication<'r>>,
    /// How it stands there, in the record's own words, or empty.
    pub part_as: &'r str,
    /// The passages, in their order.
    pub passages: Vec<u32>,
    /// The ids of the statements, in the order asked for.
    pub statements: Vec<&'r str>,
}

/// A source as it is cited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Publication<'r> {
    /// The id.
    pub id: &'r str,
    /// The CSL type.
    #[serde(rename = "type")]
    pub kind: &'r str,
    /// The author, or empty.
    pub author: &'r str,
    /// The title.
    pub title: &'r str,
    /// The publisher, or empty.
    pub publisher: &'r str,
    /// When it was published, EDTF, or empty.
    pub issued: String,
    /// The address, or empty.
    pub url: &'r str,
    /// The language.
    pub language: &'r str,
}

/// What is said of a citation, in the language of whoever cites.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CitationWords {
    /// All of it: what a footnote has.
    pub text: String,
    /// Where the source stands, and what of it is cited: what is a note beside its fields.
    pub note: String,
    /// When it was published; only a vague date is told so.
    pub issued: String,
}

impl<'r> From<&'r Source> for Publication<'r> {
    fn from(source: &'r Source) -> Self {
        Self {
            id: &source.id,
            kind: &source.kind,
            author: &source.author,
            title: &source.title,
            publisher: &source.publisher,
            issued: edtf(source.issued.as_ref()),
            url: &source.url,
            language: &source.language,
        }
    }
}

impl Record {
    /// What statements rest on: one citation for each source, in the order in which the statements name them.
    ///
    /// # Errors
    ///
    /// `unknown-id` where the record has no such statement.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::Record;
    ///
    /// let record = Record::embedded()?;
    /// let citations = record.citations(&["so-03-g", "so-02-a"])?;
    /// assert_eq!((citations.len(), &citations[0].passages[..]), (1, &[2, 3][..]));
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn citations(&self, ids: &[&str]) -> Result<Vec<Citation<'_>>, Error> {
        let mut keys = self.statement_keys(ids)?;
        // The same statement asked for twice is told once.
        let mut is_told = vec![false; self.dataset().statements().len()];
        keys.retain(|key| {
            let told = is_told.get_mut(key.index());
            told.is_some_and(|told| !std::mem::replace(told, true))
        });
        Ok(self.cited(&keys))
    }

    /// Citations in a style, with what is said of each: footnotes are those texts alone.
    ///
    /// # Errors
    ///
    /// `unknown-id` where the record has no such statement, `bad-argument` where not as much is said as is cited.
    pub fn cite_in_words(
        &self,
        ids: &[&str],
        style: CitationStyle,
        words: &[CitationWords],
    ) -> Result<String, Error> {
        let citations = self.citations(ids)?;
        if citations.len() != words.len() {
            let expected = ["words for ", &citations.len().to_string(), " citations"].concat();
            let given = words.len().to_string();
            return Err(Error::argument("words", &given, &expected));
        }
        let each = |write: fn(&Citation<'_>, &CitationWords) -> String, between: &str| {
            let pairs = citations.iter().zip(words);
            let written = pairs.map(|(citation, words)| write(citation, words));
            written.collect::<Vec<_>>().join(between)
        };
        Ok(match style {
            CitationStyle::Footnote => each(|_, words| words.text.clone(), "\n"),
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

    fn cited(&self, keys: &[StatementKey]) -> Vec<Citation<'_>> {
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

    fn cited_source(&self, group: &[(u64, u32)]) -> Option<Citation<'_>> {
        let statements = || {
            group
                .iter()
                .filter_map(|(_, row)| self.dataset().statement(StatementKey(*row)))
        };
        let source: SourceKey = statements().next()?.source;
        let mut passages = sort_pairs(statements().map(|it| (u64::from(it.passage), 0)).collect());
        passages.dedup();
        let source = self.dataset().source(source)?;
        let whole = source.part_of.and_then(|key| self.dataset().source(key));
        Some(Citation {
            source: source.into(),
            whole: whole.map(Into::into),
            part_as: &source.part_as,
            passages: passages
                .iter()
                .map(|(passage, _)| *passage as u32)
                .collect(),
            statements: statements().map(|it| it.id.as_ref()).collect(),
        })
    }
}

/// One entry. Braces around the whole title keep its capitals.
fn bibtex(citation: &Citation<'_>, words: &CitationWords) -> String {
    let source = &citation.source;
    let (kind, container) = match source.kind {
        "article" | "article-journal" | "article-magazine" | "article-newspaper" => {
            ("article", "journal")
        }
        "book" => ("book", "publisher"),
        "report" => ("techreport", "institution"),
        _ => ("misc", "howpublished"),
    };
    let issued = Date::parse(&source.issued).ok();
    let year = issued.as_ref().and_then(Date::year);
    let year = year.map(|year| year.to_string());
    let fields = [
        ("title", ["{", &tex(source.title), "}"].concat()),
        (
            "author",
            if source.author.is_empty() {
                String::new()
            } else {
                ["{", &tex(source.author), "}"].concat()
            },
        ),
        (container, tex(source.publisher)),
        ("year", year.unwrap_or_default()),
        ("date", source.issued.clone()),
        ("url", tex(source.url)),
        ("language", tex(source.language)),
        ("note", tex(&words.note)),
    ];
    let mut entry = ["@", kind, "{", source.id].concat();
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
fn csl_json(citation: &Citation<'_>, words: &CitationWords) -> String {
    let source = &citation.source;
    let mut item = [
        "{\"id\":",
        &quoted(source.id),
        ",\"type\":",
        &quoted(csl_type(source.kind)),
    ]
    .concat();
    let publisher = if source.kind.starts_with("article")
        || source.kind.starts_with("post")
        || source.kind == "webpage"
    {
        "container-title"
    } else {
        "publisher"
    };
    for (name, value) in [
        ("title", source.title),
        (publisher, source.publisher),
        ("URL", source.url),
        ("language", source.language),
        ("note", &*words.note),
    ] {
        if !value.is_empty() {
            item.push_str(&[",\"", name, "\":", &quoted(value)].concat());
        }
    }
    if !source.author.is_empty() {
        item.push_str(&[",\"author\":[{\"literal\":", &quoted(source.author), "}]"].concat());
    }
    if let Ok(date) = Date::parse(&source.issued) {
        item.push_str(&[",\"issued\":", &csl_date(&date, &words.issued)].concat());
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
fn csl_date(date: &Date, words: &str) -> String {
    let literal = || ["{\"literal\":", &quoted(words), "}"].concat();
    let Bounds {
        start: Span::Within { earliest, .. },
        ..
    } = date.bounds()
    else {
        return literal();
    };
    let (year, month, day) = earliest.to_ymd();
    let is_vague = date.is_interval() || date.is_approximate() || date.is_uncertain();
    let parts = match date.precision() {
        _ if is_vague => return literal(),
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
        _ => return literal(),
    };
    ["{\"date-parts\":[[", &parts, "]]}"].concat()
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
