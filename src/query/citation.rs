//! A citation in parts.

use serde::Serialize;

use super::answers::edtf;
use relations_record::Source;

/// A source with what of it is cited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
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
#[non_exhaustive]
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
