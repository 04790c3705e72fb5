//! Which statements hold the words of a filter.

#[cfg(feature = "split")]
use std::sync::OnceLock;

use super::documents::documents;
use super::record::Record;
use super::word_index::{FIELD_BITS, NAME};
use super::words::words;
use crate::error::Error;
use relations_record::ActorKey;

/// What finds statements by words, where that is in a part of the program that comes later.
#[cfg(feature = "split")]
static FINDER: OnceLock<fn(&Record, &str) -> Vec<bool>> = OnceLock::new();

/// Makes filters know words, called from the part that does.
#[cfg(all(feature = "split", target_arch = "wasm32"))]
pub(crate) fn bring_words() {
    let _ = FINDER.set(Record::found_by_words);
}

impl Record {
    /// For each statement whether its text, its attribution or the names of its parties hold words that begin with all of
    /// these.
    #[cfg_attr(
        not(feature = "split"),
        expect(clippy::unnecessary_wraps, reason = "what finds words may come later")
    )]
    pub(super) fn holding(&self, text: &str) -> Result<Vec<bool>, Error> {
        #[cfg(feature = "split")]
        return match FINDER.get() {
            Some(find) => Ok(find(self, text)),
            None => Err(Error::missing_part()),
        };
        #[cfg(not(feature = "split"))]
        Ok(self.found_by_words(text))
    }

    fn found_by_words(&self, text: &str) -> Vec<bool> {
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
