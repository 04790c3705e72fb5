//! Counts for a page's controls: how many statements each choice would leave, and how they lie in time.

use serde::Serialize;

use super::answers::ToneCounts;
use super::filter::Filter;
use super::marks::Years;
use super::predicate::{Faults, KIND, PLACE, Predicate, SOURCE, STATUS, THEME, TONE};
use super::record::Record;
use super::tally::CodeCount;
use crate::error::Error;
use relations_record::{ActorKind, Code, SourceKey, Status, Theme, Tone};

/// How many statements pass a filter, and how many each choice would leave.
///
/// Each list is counted without its own part of the filter: the themes tell how many statements of each theme pass all
/// the rest. So the count beside a choice is what a reader gets by making it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
}

/// How many statements a source or place has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct IdCount<'r> {
    /// The id.
    pub id: &'r str,
    /// The title of the source or the name of the place.
    pub name: &'r str,
    /// How many statements.
    pub count: u32,
}

/// Statements in time, by tone. The counts of `years`, `spans` and `undated` add up to `total`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Timeline {
    /// How many statements pass the filter.
    pub total: u32,
    /// Statements that lie within one year, year by year; years without one are left out.
    pub years: Vec<YearCount>,
    /// Statements that last longer than a year or of which the year is not sure, by first year, then last.
    pub spans: Vec<SpanCount>,
    /// Statements without a date.
    pub undated: ToneCounts,
}

/// The statements of one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct YearCount {
    /// The year.
    pub year: i32,
    /// Statements by tone.
    pub tones: ToneCounts,
}

/// The statements that lie somewhere between two years, or last from the one to the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SpanCount {
    /// The first year; none where nobody says when it began.
    pub first_year: Option<i32>,
    /// The last year; none where nobody says when it ended, or it goes on.
    pub last_year: Option<i32>,
    /// Statements by tone.
    pub tones: ToneCounts,
}

impl Record {
    /// How many statements pass a filter, and how many each theme, tone, status, kind, source and place would leave.
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
        let mut total = 0;
        let (mut themes, mut tones, mut statuses) = ([0; 16], [0; 4], [0; 8]);
        // Few of the sets of kinds come, so they are counted whole and taken apart at the end.
        let mut kind_sets = [0; 32];
        let mut sources = vec![0; dataset.sources().len()];
        let mut places = vec![0; dataset.places().len()];
        for (row, mark) in self.marks.rows.iter().enumerate() {
            let faults = predicate.faults(row, mark);
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
        })
    }

    /// The statements that pass a filter in time, by tone.
    ///
    /// A statement counts for a year when it lies within it. Vague dates, as "in the 2000s", and long ones, as "from 1992
    /// to 1997", are counted apart with their first and last year, and undated ones by themselves: nothing is dropped
    /// and nothing counts twice. A date marked as about or uncertain reaches into the years beside it.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for a filter that names what is not there.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::{Filter, Record};
    ///
    /// let timeline = Record::embedded()?.timeline(&Filter::default())?;
    /// let busiest = timeline.years.iter().max_by_key(|year| year.tones.total()).expect("some years");
    /// assert_eq!(busiest.year, 2012);
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn timeline(&self, filter: &Filter) -> Result<Timeline, Error> {
        let predicate = Predicate::new(filter, self)?;
        let mut counts = vec![ToneCounts::default(); self.marks.years.len()];
        let mut total = 0;
        for (row, mark) in self.marks.rows.iter().enumerate() {
            if predicate.faults(row, mark) == 0 {
                total += 1;
                if let Some(counts) = counts.get_mut(mark.years as usize) {
                    counts.add(mark.tone_code());
                }
            }
        }
        let mut timeline = Timeline {
            total,
            years: Vec::new(),
            spans: Vec::new(),
            undated: ToneCounts::default(),
        };
        for (years, tones) in self.marks.years.iter().zip(counts) {
            match *years {
                _ if tones.total() == 0 => {}
                Years::Undated => timeline.undated = tones,
                Years::Told(Some(year), last) if last == Some(year) => {
                    timeline.years.push(YearCount { year, tones });
                }
                Years::Told(first_year, last_year) => timeline.spans.push(SpanCount {
                    first_year,
                    last_year,
                    tones,
                }),
            }
        }
        Ok(timeline)
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
