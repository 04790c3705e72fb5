//! Further columns, and marks of statements that lack something, as columns.

use serde::{Deserialize, Serialize};

use super::cells::Rows;
use super::columns::{Repeated, Texts};
use super::{FormatError, refused};
use crate::further::{Further, Lacking};

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Extra<'a> {
    #[serde(borrow)]
    columns: Texts<'a>,
    #[serde(borrow)]
    texts: Vec<Repeated<'a>>,
    no_sentence: Vec<bool>,
    no_source: Vec<bool>,
}

impl Extra<'_> {
    pub(super) fn of(further: &[Further], lacking: &Lacking) -> Self {
        let columns = further.iter();
        Self {
            columns: Texts::of(columns.clone().map(Further::column)),
            texts: columns.map(|it| Repeated::of(it.texts())).collect(),
            no_sentence: lacking.sentence.clone(),
            no_source: lacking.source.clone(),
        }
    }

    pub(super) fn read(&self, rows: Rows) -> Result<(Vec<Further>, Lacking), FormatError> {
        let columns = self.columns.read()?;
        if columns.len() != self.texts.len() {
            return Err(refused("a further column has no name"));
        }
        let further = columns.iter().zip(&self.texts);
        let further = further.map(|(column, texts)| {
            check(texts.len(), rows)?;
            Ok(Further::of(column, texts.read()?.into_iter()))
        });
        for marks in [&self.no_sentence, &self.no_source] {
            if !marks.is_empty() {
                check(marks.len(), rows)?;
            }
        }
        let lacking = Lacking {
            sentence: self.no_sentence.clone(),
            source: self.no_source.clone(),
        };
        Ok((further.collect::<Result<_, _>>()?, lacking))
    }
}

fn check(length: usize, rows: Rows) -> Result<(), FormatError> {
    let fits = length == rows.statements;
    fits.then_some(())
        .ok_or(refused("a further column is not as long as its table"))
}
