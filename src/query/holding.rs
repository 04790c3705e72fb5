//! Which statements hold the words of a filter.

use super::documents::documents;
use super::record::Record;
use super::word_index::{FIELD_BITS, NAME};
use super::words::words;
use relations_record::ActorKey;

impl Record {
    /// For each statement whether its text, its attribution or the names of its parties hold words that begin with all of
    /// these.
    pub(super) fn holding(&self, text: &str) -> Vec<bool> {
        let index = self.word_index();
        let statements = self.dataset().statements();
        let [.., statements_range] = documents(self.dataset());
        let first = statements_range.start;
        let mut holding = vec![true; statements.len()];
        for word in words(text) {
            let mut found = vec![false; statements.len()];
            let mut named = vec![false; self.dataset().actors().len()];
            for posting in index.postings_of(index.beginning_with(&word)) {
                let (document, field) = (posting >> FIELD_BITS, posting & ((1 << FIELD_BITS) - 1));
                if let Some(slot) = named.get_mut(document as usize).filter(|_| field == NAME) {
                    *slot = true;
                } else if let Some(slot) = document
                    .checked_sub(first)
                    .and_then(|row| found.get_mut(row as usize))
                {
                    *slot = true;
                }
            }
            let is_named = |key: &ActorKey| named.get(key.index()).copied().unwrap_or(false);
            for ((holding, found), statement) in holding.iter_mut().zip(found).zip(statements) {
                let mut parties = statement.actors.iter().chain(&statement.about);
                *holding = *holding && (found || parties.any(is_named));
            }
        }
        holding
    }
}
