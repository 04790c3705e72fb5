//! What kind of publication a source is, and its language.

use crate::cell::Cell;
use crate::problem::Problems;
use oxilangtag::LanguageTag;

/// The types of the Citation Style Language, in the order of its schema of input data, version 1.0.2.
const TYPES: [&str; 45] = [
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "classic",
    "collection",
    "dataset",
    "document",
    "entry",
    "entry-dictionary",
    "entry-encyclopedia",
    "event",
    "figure",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "musical_score",
    "pamphlet",
    "paper-conference",
    "patent",
    "performance",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "review",
    "review-book",
    "software",
    "song",
    "speech",
    "standard",
    "thesis",
    "treaty",
    "webpage",
];

/// A type of the Citation Style Language.
pub(crate) fn kind<'t>(cell: Cell<'t>, problems: &mut Problems) -> &'t str {
    cell.filled(problems);
    if !cell.is_blank() && !TYPES.contains(&cell.value) {
        let expected = format_args!("a type of CSL, one of {}", TYPES.join(", "));
        cell.refuse(
            problems,
            "publication",
            "is no kind of publication",
            expected,
        );
    }
    cell.value
}

/// A language tag of BCP 47, or nothing.
pub(crate) fn language<'t>(cell: Cell<'t>, problems: &mut Problems) -> &'t str {
    if !cell.is_empty() && !is_language(cell.value) {
        let expected = "a tag of BCP 47, such as en, tg or zh-Hant";
        cell.refuse(problems, "language", "is not a language", expected);
    }
    cell.value
}

/// Well-formed, and not a word: no language with a name of four letters or more was ever registered.
fn is_language(text: &str) -> bool {
    const LONGEST: usize = 3;
    LanguageTag::parse(text).is_ok_and(|tag| tag.primary_language().len() <= LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands between two quotation marks in a text.
    fn quoted(text: &str) -> Vec<&str> {
        text.split('"').skip(1).step_by(2).collect()
    }

    #[test]
    fn the_types_are_those_of_the_schema() {
        let schema = include_str!("../../../tests/oracle/csl-data.json");
        let (_, after) = schema.split_once("\"enum\": [").expect("a list of types");
        let (list, _) = after.split_once(']').expect("its end");
        assert_eq!(quoted(list), TYPES);
    }

    #[test]
    fn tags_are_told_from_words() {
        for tag in [
            "en",
            "tg",
            "tgk",
            "en-GB",
            "zh-Hant-TW",
            "sr-Cyrl",
            "de-1996",
        ] {
            assert!(is_language(tag), "{tag}");
        }
        for word in [
            "English",
            "deutsch",
            "e",
            "en_GB",
            "en GB",
            "en-",
            "-en",
            "en,ru",
            "русский",
            "1",
        ] {
            assert!(!is_language(word), "{word}");
        }
    }
}
