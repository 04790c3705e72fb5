//! A filter as tables, so that a statement is judged by its mark alone.

use super::filter::Filter;
use super::further::WantedFurther;
use super::marks::Mark;
use super::record::Record;
use crate::error::Error;
use relations_record::{ActorKind, Code, SourceKey, StatementKey};
use vague_dates::Day;

/// What can be wrong with a statement in the eyes of a filter, one bit each.
pub(super) type Faults = u16;

pub(super) const THEME: Faults = 1;
pub(super) const TONE: Faults = 1 << 1;
pub(super) const STATUS: Faults = 1 << 2;
/// None of the statement's actors is of a wanted kind; with partners in view this is asked of them instead.
pub(super) const KIND: Faults = 1 << 3;
pub(super) const SOURCE: Faults = 1 << 4;
pub(super) const PLACE: Faults = 1 << 5;
const TIME: Faults = 1 << 6;
const TEXT: Faults = 1 << 7;
/// It names none of the wanted actors.
pub(super) const ACTOR: Faults = 1 << 8;
/// It has no date, and dated ones are asked for.
const UNDATED: Faults = 1 << 9;
/// It has no wanted value in one of the further columns.
pub(super) const FURTHER: Faults = 1 << 10;

/// It is not of what the filter is about.
const SUBJECT: Faults = 1 << 11;

/// A filter as tables of faults, so that a statement is judged by its mark alone.
#[derive(Debug)]
pub(super) struct Predicate {
    /// The fault of each theme, tone and status, and of each set of kinds; 0 for what is wanted.
    themes: [Faults; 16],
    tones: [Faults; 4],
    statuses: [Faults; 8],
    kind_sets: [Faults; 32],
    /// The fault of each source; none where all are wanted.
    sources: Vec<Faults>,
    /// The fault of each place; none where all are wanted, and no place, too.
    places: Vec<Faults>,
    /// The kinds of actor that are wanted, one bit each.
    kinds: u32,
    /// Whether dates are asked for at all.
    is_timed: bool,
    from: i32,
    to: i32,
    as_of: Option<i32>,
    /// The fault of statements without a date, and of those with one.
    undated: Faults,
    dated: Faults,
    /// For each statement whether it names one of the wanted actors; none where all are wanted.
    names_actor: Option<Vec<bool>>,
    /// For each statement whether it is of what the filter is about; none where it is about everything.
    of_subject: Option<Vec<bool>>,
    /// What is asked of the further columns, and for each statement whether it passes; none where nothing is asked.
    pub(super) further: WantedFurther,
    has_further: Option<Vec<bool>>,
    /// For each statement whether it holds the words; none where no words are asked for.
    holds_words: Option<Vec<bool>>,
}

impl Predicate {
    pub(super) fn new(filter: &Filter, record: &Record) -> Result<Self, Error> {
        let dataset = record.dataset();
        if let (Some(from), Some(to)) = (filter.from, filter.to)
            && from > to
        {
            let expected = ["a day on or before `to`, which is ", &to.to_string()].concat();
            return Err(Error::argument("filter.from", &from.to_string(), &expected));
        }
        let mut places = faults_of(PLACE, filter.places.len(), dataset.places().len());
        for id in &filter.places {
            if let Some(fault) = places.get_mut(record.place_key(id)?.index()) {
                *fault = 0;
            }
        }
        let further = WantedFurther::of(filter, record)?;
        let days = |day: Option<Day>, none| day.map_or(none, Day::days_since_1970);
        let kinds = mask(&filter.kinds);
        let is_timed = filter.from.is_some() || filter.to.is_some() || filter.as_of.is_some();
        Ok(Self {
            themes: faults_but(THEME, mask(&filter.themes)),
            tones: faults_but(TONE, mask(&filter.tones)),
            statuses: faults_but(STATUS, mask(&filter.statuses)),
            kind_sets: faults_of_sets(kinds),
            sources: unwanted_sources(filter, record)?,
            places,
            kinds,
            is_timed: is_timed || filter.undated.is_some(),
            from: days(filter.from, i32::MIN),
            to: days(filter.to, i32::MAX),
            as_of: filter.as_of.map(Day::days_since_1970),
            undated: UNDATED * Faults::from(is_timed || filter.undated == Some(false)),
            dated: TIME * Faults::from(filter.undated == Some(true)),
            names_actor: names_actor(filter, record)?,
            of_subject: of_subject(filter, record)?,
            has_further: further.passing(record),
            further,
            holds_words: match filter.text.trim() {
                "" => None,
                words => Some(record.holding(words)?),
            },
        })
    }

    /// What is wrong with a statement: 0 where it passes, else one bit for each part of the filter that it fails.
    #[expect(
        clippy::inline_always,
        reason = "a call for each statement takes longer than the answer"
    )]
    #[inline(always)]
    pub(super) fn faults(&self, row: usize, mark: &Mark) -> Faults {
        // No index can fail: each code has as many bits as its table has places for.
        let mut faults = self.themes[mark.theme()]
            | self.tones[mark.tone()]
            | self.statuses[mark.status()]
            | self.kind_sets[mark.kinds() as usize];
        if !self.sources.is_empty() {
            faults |= self
                .sources
                .get(mark.source as usize)
                .copied()
                .unwrap_or(SOURCE);
        }
        if !self.places.is_empty() {
            faults |= self
                .places
                .get(mark.place as usize)
                .copied()
                .unwrap_or(PLACE);
        }
        if self.is_timed {
            faults |= self.faults_in_time(mark);
        }
        if let Some(names) = &self.names_actor {
            faults |= ACTOR * Faults::from(!names.get(row).copied().unwrap_or(false));
        }
        if let Some(of) = &self.of_subject {
            faults |= SUBJECT * Faults::from(!of.get(row).copied().unwrap_or(false));
        }
        if let Some(has) = &self.has_further {
            faults |= FURTHER * Faults::from(!has.get(row).copied().unwrap_or(false));
        }
        if let Some(holds) = &self.holds_words {
            faults |= TEXT * Faults::from(!holds.get(row).copied().unwrap_or(false));
        }
        faults
    }

    /// The day as of which statements are asked for.
    pub(super) fn as_of(&self) -> Option<Day> {
        self.as_of.map(Day::from_days_since_1970)
    }

    /// Whether a partner of this kind is asked for.
    pub(super) fn passes_kind(&self, kind: ActorKind) -> bool {
        self.kinds >> kind.index() & 1 == 1
    }

    fn faults_in_time(&self, mark: &Mark) -> Faults {
        if !mark.is_dated() {
            return self.undated;
        }
        let (earliest, latest) = mark.days;
        let overlaps = earliest <= self.to && latest >= self.from;
        let may_hold = self.as_of.is_none_or(|day| mark.may_hold_on(day));
        self.dated | (TIME * Faults::from(!overlaps || !may_hold))
    }
}

/// Whether a statement with these faults is left out for nothing but that it has no date.
pub(super) fn lacks_only_a_date(faults: Faults) -> bool {
    faults == UNDATED
}

/// One bit for each code; all of them for none.
fn mask<C: Code>(codes: &[C]) -> u32 {
    let wanted = codes
        .iter()
        .fold(0, |wanted, code| wanted | 1 << code.index());
    if codes.is_empty() { u32::MAX } else { wanted }
}

/// The fault for all but the wanted.
fn faults_but<const N: usize>(fault: Faults, wanted: u32) -> [Faults; N] {
    let mut faults = [fault; N];
    for (code, slot) in faults.iter_mut().enumerate() {
        *slot *= Faults::from(wanted >> code & 1 == 0);
    }
    faults
}

/// The fault for all sets that hold none of the wanted kinds.
fn faults_of_sets(wanted: u32) -> [Faults; 32] {
    let mut faults = [KIND; 32];
    for (set, slot) in faults.iter_mut().enumerate() {
        *slot *= Faults::from(wanted != u32::MAX && set as u32 & wanted == 0);
    }
    faults
}

/// The fault for each row of a table; no faults where nothing is chosen.
fn faults_of(fault: Faults, chosen: usize, rows: usize) -> Vec<Faults> {
    vec![fault; if chosen == 0 { 0 } else { rows }]
}

/// The fault of each source that is neither wanted nor a part of a wanted one.
fn unwanted_sources(filter: &Filter, record: &Record) -> Result<Vec<Faults>, Error> {
    let keys: Vec<SourceKey> = filter
        .sources
        .iter()
        .map(|id| record.source_key(id))
        .collect::<Result<_, _>>()?;
    let dataset = record.dataset();
    let mut faults = faults_of(SOURCE, keys.len(), dataset.sources().len());
    for (row, fault) in faults.iter_mut().enumerate() {
        let key = SourceKey(row as u32);
        let mut wholes = std::iter::successors(Some(key), |key| dataset.source(*key)?.part_of);
        if wholes.any(|key| keys.contains(&key)) {
            *fault = 0;
        }
    }
    Ok(faults)
}

/// For each statement whether it names one of the wanted actors, itself or through a part; none where all are wanted.
fn names_actor(filter: &Filter, record: &Record) -> Result<Option<Vec<bool>>, Error> {
    if filter.actors.is_empty() {
        return Ok(None);
    }
    let mut names = vec![false; record.dataset().statements().len()];
    for id in &filter.actors {
        for key in record.keys_of(record.actor_key(id)?) {
            if let Some(slot) = names.get_mut(key.index()) {
                *slot = true;
            }
        }
    }
    Ok(Some(names))
}

/// For each statement whether it is of what the filter is about; none where it is about everything.
fn of_subject(filter: &Filter, record: &Record) -> Result<Option<Vec<bool>>, Error> {
    let Some(id) = &filter.subject else {
        return Ok(None);
    };
    let (mut only, ids) = (Filter::default(), vec![id.clone()]);
    if record.actor_key(id).is_ok() {
        only.actors = ids;
    } else if record.place_key(id).is_ok() {
        only.places = ids;
    } else if record.source_key(id).is_ok() {
        only.sources = ids;
    } else {
        return Err(Error::unknown("an actor, a place or a source", id));
    }
    let predicate = Predicate::new(&only, record)?;
    let rows = 0..record.dataset().statements().len() as u32;
    let of = rows.map(|row| record.faults(&predicate, StatementKey(row)) == 0);
    Ok(Some(of.collect()))
}
