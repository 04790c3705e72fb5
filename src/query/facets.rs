//! Counts for a page's controls: how many statements each choice would leave.

use serde::Serialize;

use super::filter::Filter;
use super::further::{FurtherCounts, FurtherFacet};
use super::predicate::{
    ACTOR, FURTHER, Faults, KIND, PLACE, Predicate, SOURCE, STATUS, THEME, TONE, lacks_only_a_date,
};
use super::record::Record;
use super::tally::CodeCount;
use crate::error::Error;
use relations_record::{ActorKey, ActorKind, Code, SourceKey, StatementKey, Status, Theme, Tone};

/// How many statements pass a filter, and how many each choice would leave.
///
/// Each list is counted without its own part of the filter: the themes tell how many statements of each theme pass all
/// the rest. So the count beside a choice is what a reader gets by making it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Facets<'r> {
    /// How many statements pass the whole filter.
    pub total: u32,
    /// Every theme, in the order of the list.
    pub themes: Vec<CodeCount>,
    /// Every tone.
    pub tones: Vec<CodeCount>,
    /// Every status.
    pub statuses: Vec<CodeCount>,
    /// Every kind of actor: the statements that name an actor of the kind, so that one may count for several.
    pub kinds: Vec<CodeCount>,
    /// Every source, in the order of the record, with what rests on its parts.
    pub sources: Vec<IdCount<'r>>,
    /// Every place, in the order of the record.
    pub places: Vec<IdCount<'r>>,
    /// The actors that a statement names, with what names their parts; most first, then in the order of the record.
    pub actors: Vec<IdCount<'r>>,
    /// Every column that is none of the record's own.
    pub further: Vec<FurtherFacet<'r>>,
    /// How many statements more would pass but for having no date.
    pub undated_left_out: u32,
}

/// How many statements a source, a place or an actor has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct IdCount<'r> {
    /// The id.
    pub id: &'r str,
    /// The title of the source, or the name.
    pub name: &'r str,
    /// How many statements.
    pub count: u32,
}

impl Record {
    /// How many statements pass a filter, and how many each theme, tone, status, kind, source, place and actor would leave.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for a filter that names what is not there.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::{Filter, Record, Tone};
    ///
    /// let record = Record::embedded()?;
    /// let facets = record.facets(&Filter { tones: vec![Tone::Conflictual], ..Filter::default() })?;
    /// assert_eq!(facets.tones[2].count, facets.total);
    /// // What choosing another tone would give is told, too.
    /// assert!(facets.tones[0].count > facets.total);
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn facets(&self, filter: &Filter) -> Result<Facets<'_>, Error> {
        let predicate = Predicate::new(filter, self)?;
        let dataset = self.dataset();
        let (mut total, mut undated_left_out) = (0, 0);
        let mut passes_but_for_actors = Vec::with_capacity(self.marks.rows.len());
        let (mut themes, mut tones, mut statuses) = ([0; 16], [0; 4], [0; 8]);
        // Few of the sets of kinds come, so they are counted whole and taken apart at the end.
        let mut kind_sets = [0; 32];
        let mut sources = vec![0; dataset.sources().len()];
        let mut places = vec![0; dataset.places().len()];
        let mut further = FurtherCounts::of(self);
        let has_further = !dataset.further().is_empty();
        for (row, mark) in self.marks.rows.iter().enumerate() {
            let faults = predicate.faults(row, mark);
            passes_but_for_actors.push(faults & !ACTOR == 0);
            undated_left_out += u32::from(lacks_only_a_date(faults));
            if has_further {
                further.add_whole(row);
                if faults & !FURTHER == 0 {
                    further.add(row, &predicate.further);
                }
            }
            // What has one fault counts in the list of that fault alone, what has more in none.
            if faults & faults.wrapping_sub(1) != 0 {
                continue;
            }
            total += u32::from(faults == 0);
            let counts = |part: Faults| u32::from(faults & !part == 0);
            // No index can fail: each code has as many bits as its table has places for.
            themes[mark.theme()] += counts(THEME);
            tones[mark.tone()] += counts(TONE);
            statuses[mark.status()] += counts(STATUS);
            kind_sets[mark.kinds() as usize] += counts(KIND);
            if let Some(sum) = sources.get_mut(mark.source as usize) {
                *sum += counts(SOURCE);
            }
            if let Some(sum) = places.get_mut(mark.place as usize) {
                *sum += counts(PLACE);
            }
        }
        let mut kinds = [0; 5];
        for (set, count) in kind_sets.into_iter().enumerate() {
            for (kind, sum) in kinds.iter_mut().enumerate() {
                *sum += if set >> kind & 1 == 1 { count } else { 0 };
            }
        }
        let names = dataset
            .sources()
            .iter()
            .map(|source| (&*source.id, &*source.title));
        let sources = id_counts(names, &self.with_parts(&sources));
        let names = dataset
            .places()
            .iter()
            .map(|place| (&*place.id, &*place.name));
        Ok(Facets {
            total,
            themes: code_counts(Theme::CODES, &themes),
            tones: code_counts(Tone::CODES, &tones),
            statuses: code_counts(Status::CODES, &statuses),
            kinds: code_counts(ActorKind::CODES, &kinds),
            sources,
            places: id_counts(names, &places),
            actors: self.actor_counts(&passes_but_for_actors),
            further: further.facets(filter),
            undated_left_out,
        })
    }

    /// The actors that some statements name, most first.
    fn actor_counts(&self, is_counted: &[bool]) -> Vec<IdCount<'_>> {
        let counts = |key: &&StatementKey| is_counted.get(key.index()).copied().unwrap_or(false);
        let mut found = Vec::new();
        for (row, actor) in (0..).zip(self.dataset().actors()) {
            let count = self.keys_of(ActorKey(row)).iter().filter(counts).count() as u32;
            if count > 0 {
                let (id, name) = (&*actor.id, &*actor.name);
                found.push(IdCount { id, name, count });
            }
        }
        found.sort_by_key(|actor| std::cmp::Reverse(actor.count));
        found
    }

    /// The counts of sources with those of their parts.
    fn with_parts(&self, counts: &[u32]) -> Vec<u32> {
        let mut sums = vec![0; counts.len()];
        for (row, count) in counts.iter().enumerate() {
            let mut next = Some(SourceKey(row as u32));
            while let Some(key) = next {
                if let Some(sum) = sums.get_mut(key.index()) {
                    *sum += count;
                }
                next = self.dataset().source(key).and_then(|source| source.part_of);
            }
        }
        sums
    }
}

fn code_counts(codes: &[&'static str], counts: &[u32]) -> Vec<CodeCount> {
    let counted = codes.iter().zip(counts);
    counted
        .map(|(code, count)| CodeCount {
            code,
            count: *count,
        })
        .collect()
}

fn id_counts<'r>(
    names: impl Iterator<Item = (&'r str, &'r str)>,
    counts: &[u32],
) -> Vec<IdCount<'r>> {
    let counted = names.zip(counts);
    counted
        .map(|((id, name), count)| IdCount {
            id,
            name,
            count: *count,
        })
        .collect()
}
