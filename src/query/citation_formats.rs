//! Citations as BibTeX and CSL-JSON, with words that others say.

use super::citation::{Citation, CitationWords};
use vague_dates::{Bounds, Date, Precision, Span};

/// One entry. Braces around the whole title keep its capitals.
pub(super) fn bibtex(citation: &Citation<'_>, words: &CitationWords) -> String {
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
pub(super) fn csl_json(citation: &Citation<'_>, words: &CitationWords) -> String {
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
