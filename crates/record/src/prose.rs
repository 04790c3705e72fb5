//! The prose of a record: what is read word by word, and neither counted nor drawn; with it the names in other languages, which
//! a first picture in English does without.
//!
//! It is half of the bytes of a record and no part of its first picture, so it may travel apart and come later. A record without
//! it has the same tables with the same rows, in which these texts are empty.

use std::mem::take;

use crate::dataset::{Dataset, Tables};
use crate::model::LocalName;

/// The sentences, notes, questions, other names and names in other languages of one record, in the order of its tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prose {
    /// That of the record that it belongs to.
    pub(crate) fingerprint: u64,
    pub(crate) texts: Vec<Box<str>>,
    pub(crate) named: Vec<(Vec<Box<str>>, Vec<LocalName>)>,
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

/// Every list of other names, and of names in other languages, in its order.
fn named(tables: &mut Tables) -> impl Iterator<Item = (&mut Vec<Box<str>>, &mut Vec<LocalName>)> {
    let actors = tables.actors.iter_mut();
    let places = tables.places.iter_mut();
    let actors = actors.map(|it| (&mut it.aliases, &mut it.names));
    actors.chain(places.map(|it| (&mut it.aliases, &mut it.names)))
}

impl Dataset {
    /// Takes the prose out; the texts are empty then. [`crate::put_prose`] brings it back.
    pub fn take_prose(&mut self) -> Prose {
        let tables = self.tables_mut();
        Prose {
            fingerprint: tables.fingerprint,
            texts: texts(tables).map(take).collect(),
            named: named(tables)
                .map(|(aliases, names)| (take(aliases), take(names)))
                .collect(),
        }
    }

    /// Puts the prose back in its place; where it is that of another record, nothing is done.
    pub(crate) fn take_back(&mut self, prose: Prose) -> bool {
        let tables = self.tables_mut();
        let fits = prose.fingerprint == tables.fingerprint
            && prose.texts.len() == texts(tables).count()
            && prose.named.len() == named(tables).count();
        if fits {
            for (place, text) in texts(tables).zip(prose.texts) {
                *place = text;
            }
            for ((aliases, names), own) in named(tables).zip(prose.named) {
                (*aliases, *names) = own;
            }
        }
        fits
    }
}
