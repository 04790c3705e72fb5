//! The sources and places of a record.

use super::answers::{PlaceSummary, SourceSummary, edtf};
use super::counting::increment;
use super::filter::Filter;
use super::record::Record;
use crate::error::Error;
use relations_record::{Source, StatementKey};

impl Record {
    /// The sources, in the order of the record, with the number of statements on each.
    pub fn sources(&self) -> Vec<SourceSummary<'_>> {
        let mut counts = vec![0; self.dataset().sources().len()];
        let mut told = counts.clone();
        for (key, statement) in (0..).map(StatementKey).zip(self.dataset().statements()) {
            increment(&mut counts, statement.source.index());
            if self.dataset().has_source(key) {
                increment(&mut told, statement.source.index());
            }
        }
        self.dataset()
            .sources()
            .iter()
            .zip(counts.into_iter().zip(told))
            .map(|(source, (count, told))| self.source_summary(source, count, told))
            .collect()
    }

    /// The places, in the order of the record, with the number of statements of the filter at each.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for a filter that names what is not there.
    pub fn places(&self, filter: &Filter) -> Result<Vec<PlaceSummary<'_>>, Error> {
        let places = self
            .dataset()
            .places()
            .iter()
            .zip(self.place_counts(filter)?);
        Ok(places
            .map(|(place, statements)| PlaceSummary {
                id: &place.id,
                name: &place.name,
                kind: &place.kind,
                country: place
                    .country
                    .and_then(|key| self.dataset().actor(key))
                    .map(|actor| actor.id.as_ref()),
                coordinates: place.coordinates,
                aliases: place.aliases.iter().map(AsRef::as_ref).collect(),
                names: &place.names,
                note: &place.note,
                statements,
            })
            .collect())
    }

    /// How many statements of a filter are at each place, in the order of the record.
    pub(crate) fn place_counts(&self, filter: &Filter) -> Result<Vec<u32>, Error> {
        let mut counts = vec![0; self.dataset().places().len()];
        let selected = self.select(filter)?;
        for place in selected
            .iter()
            .filter_map(|key| self.dataset().statement(*key)?.place)
        {
            increment(&mut counts, place.index());
        }
        Ok(counts)
    }

    fn source_summary<'r>(
        &'r self,
        source: &'r Source,
        statements: u32,
        told: u32,
    ) -> SourceSummary<'r> {
        SourceSummary {
            id: &source.id,
            kind: &source.kind,
            title: &source.title,
            title_en: &source.title_en,
            short: &source.short,
            author: &source.author,
            publisher: &source.publisher,
            issued: edtf(source.issued.as_ref()),
            issued_basis: source.issued_basis,
            url: &source.url,
            language: &source.language,
            part_of: source
                .part_of
                .and_then(|key| self.dataset().source(key))
                .map(|whole| whole.id.as_ref()),
            passages: source.passages,
            // Of data the passages are rows in any record.
            has_rows: self.dataset().descriptor().has_rows || &*source.kind == "dataset",
            is_sheet: statements > 0 && told == 0,
            statements,
            note: &source.note,
        }
    }
}
