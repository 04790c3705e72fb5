//! Citing what statements rest on: its parts, and BibTeX and CSL-JSON of them with words that others say.

use std::str::FromStr;

use super::citation::{Citation, CitationWords};
use super::citation_formats::{bibtex, csl_json};
use super::record::Record;
use crate::error::Error;
use crate::sorting::{positions, sort_pairs};
use relations_record::{SourceKey, StatementKey};

/// In what form sources are cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CitationStyle {
    /// Plain text, one note for each source.
    Footnote,
    /// BibTeX, one entry for each source; `date` is that of biblatex.
    BibTex,
    /// CSL-JSON 1.0.2, an array with one item for each source.
    CslJson,
}

impl CitationStyle {
    /// The styles and their names, as a page gives them.
    pub const NAMES: [(&'static str, Self); 3] = [
        ("footnote", Self::Footnote),
        ("bibtex", Self::BibTex),
        ("csl-json", Self::CslJson),
    ];
}

/// The style of that name; `bad-argument` for another name.
impl FromStr for CitationStyle {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        let known = Self::NAMES.iter().find(|(known, _)| *known == name);
        let wrong = || Error::argument("style", name, "one of footnote, bibtex, csl-json");
        known.map(|(_, style)| *style).ok_or_else(wrong)
    }
}

impl Record {
    /// What statements rest on: one citation for each source, in the order in which the statements name them.
    ///
    /// # Errors
    ///
    /// `unknown-id` where the record has no such statement.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::Record;
    ///
    /// let record = Record::embedded()?;
    /// let citations = record.citations(&["so-03-g", "so-02-a"])?;
    /// assert_eq!((citations.len(), &citations[0].passages[..]), (1, &[2, 3][..]));
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn citations(&self, ids: &[&str]) -> Result<Vec<Citation<'_>>, Error> {
        let mut keys = self.statement_keys(ids)?;
        // The same statement asked for twice is told once.
        let mut is_told = vec![false; self.dataset().statements().len()];
        keys.retain(|key| {
            let told = is_told.get_mut(key.index());
            told.is_some_and(|told| !std::mem::replace(told, true))
        });
        Ok(self.cited(&keys))
    }

    /// Citations in a style, with what is said of each: footnotes are those texts alone.
    ///
    /// # Errors
    ///
    /// `unknown-id` where the record has no such statement, `bad-argument` where not as much is said as is cited.
    pub fn cite_in_words(
        &self,
        ids: &[&str],
        style: CitationStyle,
        words: &[CitationWords],
    ) -> Result<String, Error> {
        let citations = self.citations(ids)?;
        if citations.len() != words.len() {
            let expected = ["words for ", &citations.len().to_string(), " citations"].concat();
            let given = words.len().to_string();
            return Err(Error::argument("words", &given, &expected));
        }
        let each = |write: fn(&Citation<'_>, &CitationWords) -> String, between: &str| {
            let pairs = citations.iter().zip(words);
            let written = pairs.map(|(citation, words)| write(citation, words));
            written.collect::<Vec<_>>().join(between)
        };
        Ok(match style {
            CitationStyle::Footnote => each(|_, words| words.text.clone(), "\n"),
            CitationStyle::BibTex => each(bibtex, "\n"),
            CitationStyle::CslJson => ["[", &each(csl_json, ","), "]"].concat(),
        })
    }

    /// The keys of the ids of statements, in their order.
    fn statement_keys(&self, ids: &[&str]) -> Result<Vec<StatementKey>, Error> {
        let order = positions(ids.len(), &|a, b| ids.get(a).cmp(&ids.get(b)));
        let mut found = vec![None; ids.len()];
        for (row, statement) in self.dataset().statements().iter().enumerate() {
            let id = |position: &u32| ids.get(*position as usize).copied().unwrap_or("");
            let from = order.partition_point(|position| id(position) < &*statement.id);
            // An id may be asked for twice.
            for position in order
                .get(from..)
                .unwrap_or(&[])
                .iter()
                .take_while(|position| id(position) == &*statement.id)
            {
                if let Some(slot) = found.get_mut(*position as usize) {
                    *slot = Some(StatementKey(row as u32));
                }
            }
        }
        let keys = found.into_iter().zip(ids);
        keys.map(|(key, id)| key.ok_or_else(|| Error::unknown("a statement", id)))
            .collect()
    }

    fn cited(&self, keys: &[StatementKey]) -> Vec<Citation<'_>> {
        let dataset = self.dataset();
        // By source, in the order in which they come first.
        let mut firsts = vec![u64::MAX; dataset.sources().len()];
        let mut pairs = Vec::new();
        for (position, key) in keys.iter().enumerate() {
            if let Some(first) = dataset
                .statement(*key)
                .and_then(|it| firsts.get_mut(it.source.index()))
            {
                *first = (*first).min(position as u64);
                pairs.push((*first, key.0));
            }
        }
        let pairs = sort_pairs(pairs);
        let groups = pairs.chunk_by(|a, b| a.0 == b.0);
        groups
            .filter_map(|group| self.cited_source(group))
            .collect()
    }

    fn cited_source(&self, group: &[(u64, u32)]) -> Option<Citation<'_>> {
        let statements = || {
            group
                .iter()
                .filter_map(|(_, row)| self.dataset().statement(StatementKey(*row)))
        };
        let source: SourceKey = statements().next()?.source;
        let mut passages = sort_pairs(statements().map(|it| (u64::from(it.passage), 0)).collect());
        passages.dedup();
        let source = self.dataset().source(source)?;
        let whole = source.part_of.and_then(|key| self.dataset().source(key));
        Some(Citation {
            source: source.into(),
            whole: whole.map(Into::into),
            part_as: &source.part_as,
            passages: passages
                .iter()
                .map(|(passage, _)| *passage as u32)
                .collect(),
            statements: statements().map(|it| it.id.as_ref()).collect(),
        })
    }
}
