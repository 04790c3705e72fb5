//! Why figures are not added.

use crate::query::FigureGroup;

impl FigureGroup<'_> {
    /// Why the figures are not added, as an English sentence.
    pub fn reason_text(&self) -> String {
        let words = |reason: &&str| Some(NOT_ADDED.iter().find(|(code, _)| code == reason)?.1);
        let words: Vec<&str> = self.reasons.iter().filter_map(words).collect();
        ["Not added: ", &words.join("; "), "."].concat()
    }
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
