//! What is looked for: the words of a question, and what themes are called where it is asked.

use super::theme_labels::ThemeLabels;
use super::word_index::LONGEST_WORD;
use super::words::{Wanted, words};

/// Words of a question beyond these are passed over: each costs a pass, and nobody types so many.
pub(super) const MOST_WORDS: usize = 16;
/// Words that tell nothing where others do, folded.
const SMALL_WORDS: [&str; 26] = [
    "a", "an", "and", "are", "at", "bi", "did", "do", "doe", "for", "from", "hov", "in", "is",
    "of", "on", "the", "to", "vas", "vere", "vhat", "vhen", "vho", "vith", "vhich", "vhere",
];

/// What is looked for, and what themes are called.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) wanted: &'a [Wanted],
    pub(super) labels: &'a ThemeLabels,
}

/// The words of a question, each once.
pub(super) fn wanted(text: &str) -> Vec<Wanted> {
    let mut all: Vec<String> = Vec::new();
    for word in words(text) {
        if all.len() < MOST_WORDS && word.len() <= LONGEST_WORD && !all.contains(&word) {
            all.push(word);
        }
    }
    let tells = |word: &String| !SMALL_WORDS.contains(&word.as_str());
    if all.iter().any(tells) {
        all.retain(tells);
    }
    all.into_iter().map(Wanted::new).collect()
}
