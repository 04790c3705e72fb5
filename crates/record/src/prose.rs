//! The prose of a record: what is read word by word, and neither counted nor drawn.
//!
//! It is half of the bytes of a record and no part of its first picture, so it may travel apart and come later. A record without
//! it has the same tables with the same rows, in which these texts are empty.

use std::mem::take;

use crate::dataset::{Dataset, Tables};

/// The sentences, notes, questions and other names of one record, in the order of its tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prose {
    /// That of the record that it belongs to.
    pub(crate) fingerprint: u64,
    pub(crate) texts: Vec<Box<str>>,
    pub(crate) aliases: Vec<Vec<Box<str>>>,
}

/// Every text that is prose, in its order.
fn texts(tables: &mut Tables) -> impl Iterator<Item = &mut Box<str>> {
    let statements = tables.statements.iter_mut().map(|it| &mut it.text);
    let questions = tables.disagreements.iter_mut();
    let questions = questions.flat_map(|it| [&mut it.question, &mut it.note]);
    let reasons = tables.silent_passages.iter_mut().map(|it| &mut it.reason);
    let sources = tables.sources.iter_mut().map(|it| &mut it.note);
    let places = tables.places.iter_mut().map(|it| &mut it.note);
    statements
        .chain(questions)
        .chain(reasons)
        .chain(sources)
        .chain(places)
}

/// Every list of other names, in its order.
fn aliases(tables: &mut Tables) -> impl Iterator<Item = &mut Vec<Box<str>>> {
    let actors = tables.actors.iter_mut().map(|it| &mut it.aliases);
    let places = tables.places.iter_mut().map(|it| &mut it.aliases);
    actors.chain(places)
}

impl Dataset {
    /// Takes the prose out; the texts are empty then. [`crate::put_prose`] brings it back.
    pub fn take_prose(&mut self) -> Prose {
        let tables = self.tables_mut();
        Prose {
            fingerprint: tables.fingerprint,
            texts: texts(tables).map(take).collect(),
            aliases: aliases(tables).map(take).collect(),
        }
    }

    /// Puts the prose back in its place; where it is that of another record, nothing is done.
    pub(crate) fn take_back(&mut self, prose: Prose) -> bool {
        let tables = self.tables_mut();
        let fits = prose.fingerprint == tables.fingerprint
            && prose.texts.len() == texts(tables).count()
            && prose.aliases.len() == aliases(tables).count();
        if fits {
            for (place, text) in texts(tables).zip(prose.texts) {
                *place = text;
            }
            for (place, names) in aliases(tables).zip(prose.aliases) {
                *place = names;
            }
        }
        fits
    }
}
