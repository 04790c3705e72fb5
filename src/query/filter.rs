//! Which statements a question is about.

use super::marks::Mark;
use super::record::Record;
use crate::dataset::Dataset;
use crate::edtf::Day;
use crate::error::Error;
use crate::model::{ActorKind, Code, SourceKey, Status, Theme, Tone};

/// Which statements a question is about; an empty field leaves all in.
///
/// A vague date passes `from`, `to` and `as_of` when it may lie there: nothing is dropped because a source
/// was imprecise. Statements without a date pass `as_of` and are left out by `from` and `to`, which ask for
/// a dated thing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// The first day of the period asked for.
    pub from: Option<Day>,
    /// The last day of the period asked for.
    pub to: Option<Day>,
    /// Leaves out what certainly began after this day, and standing statements that had certainly ended.
    pub as_of: Option<Day>,
    /// Themes, of which a statement has one.
    pub themes: Vec<Theme>,
    /// Tones, of which a statement has one.
    pub tones: Vec<Tone>,
    /// Statuses, of which a statement has one.
    pub statuses: Vec<Status>,
    /// Kinds of actor, one of which a partner must have.
    pub kinds: Vec<ActorKind>,
    /// Ids of sources, one of which a statement must rest on, itself or through a part of that source.
    pub sources: Vec<String>,
    /// Ids of places, one of which a statement must be at.
    pub places: Vec<String>,
    /// Words, or their beginnings, that the text, the names of the parties or the attribution must all hold, in any order,
    /// case, script and spelling.
    pub text: String,
}

/// What can be wrong with a statement in the eyes of a filter, one bit each.
pub(super) const THEME: u8 = 1;
pub(super) const TONE: u8 = 1 << 1;
pub(super) const STATUS: u8 = 1 << 2;
/// None of the statement's actors is of a wanted kind; with partners in view this is asked of them instead.
pub(super) const KIND: u8 = 1 << 3;
pub(super) const SOURCE: u8 = 1 << 4;
pub(super) const PLACE: u8 = 1 << 5;
const TIME: u8 = 1 << 6;
const TEXT: u8 = 1 << 7;

/// A filter as masks and tables, so that a statement is judged by its mark alone.
#[derive(Debug)]
pub(super) struct Sieve {
    themes: u32,
    tones: u32,
    statuses: u32,
    kinds: u32,
    /// For each source whether it or a whole of it is wanted; empty where all are.
    sources: Vec<bool>,
    /// For each place whether it is wanted; empty where all places and none are.
    places: Vec<bool>,
    from: i32,
    to: i32,
    as_of: i32,
    undated_pass: bool,
    /// For each statement whether it holds the words; none where no words are asked for.
    holds_words: Option<Vec<bool>>,
}

impl Sieve {
    pub(super) fn new(filter: &Filter, record: &Record) -> Result<Self, Error> {
        let dataset = record.dataset();
        if let (Some(from), Some(to)) = (filter.from, filter.to)
            && from > to
        {
            let expected = ["a day on or before `to`, which is ", &to.to_string()].concat();
            return Err(Error::argument("filter.from", &from.to_string(), &expected));
        }
        let mut places = vec![
            false;
            if filter.places.is_empty() {
                0
            } else {
                dataset.places().len()
            }
        ];
        for id in &filter.places {
            if let Some(wanted) = places.get_mut(dataset.place_key(id)?.index()) {
                *wanted = true;
            }
        }
        let days = |day: Option<Day>, none| day.map_or(none, Day::days_since_1970);
        Ok(Self {
            themes: mask(&filter.themes),
            tones: mask(&filter.tones),
            statuses: mask(&filter.statuses),
            kinds: mask(&filter.kinds),
            sources: wanted_sources(filter, dataset)?,
            places,
            from: days(filter.from, i32::MIN),
            to: days(filter.to, i32::MAX),
            as_of: days(filter.as_of, i32::MAX),
            undated_pass: filter.from.is_none() && filter.to.is_none(),
            holds_words: (!filter.text.trim().is_empty()).then(|| record.holding(&filter.text)),
        })
    }

    /// What is wrong with a statement: 0 where it passes, else one bit for each part of the filter that it fails.
    pub(super) fn faults(&self, row: usize, mark: Mark) -> u8 {
        let lacks = |wanted: u32, code: usize| wanted >> code & 1 == 0;
        let misses =
            |wanted: &[bool], row: u32| !wanted.is_empty() && !is_set(wanted, row as usize);
        let fault = |bit: u8, is_wrong: bool| if is_wrong { bit } else { 0 };
        fault(THEME, lacks(self.themes, mark.theme()))
            | fault(TONE, lacks(self.tones, mark.tone()))
            | fault(STATUS, lacks(self.statuses, mark.status()))
            | fault(
                KIND,
                self.kinds != u32::MAX && self.kinds & mark.kinds() == 0,
            )
            | fault(SOURCE, misses(&self.sources, mark.source))
            | fault(PLACE, misses(&self.places, mark.place))
            | fault(TIME, !self.passes_time(mark))
            | fault(
                TEXT,
                self.holds_words
                    .as_ref()
                    .is_some_and(|holds| !is_set(holds, row)),
            )
    }

    /// Whether a partner of this kind is asked for.
    pub(super) fn passes_kind(&self, kind: ActorKind) -> bool {
        self.kinds >> kind.index() & 1 == 1
    }

    fn passes_time(&self, mark: Mark) -> bool {
        if !mark.is_dated() {
            return self.undated_pass;
        }
        let (earliest, latest) = mark.days;
        let overlaps = earliest <= self.to && latest >= self.from;
        let has_ended = mark.is_lasting() && latest < self.as_of;
        overlaps && earliest <= self.as_of && !(has_ended && self.as_of < i32::MAX)
    }
}

fn is_set(list: &[bool], index: usize) -> bool {
    list.get(index).copied().unwrap_or(false)
}

/// One bit for each code; all of them for none.
fn mask<C: Code>(codes: &[C]) -> u32 {
    let wanted = codes
        .iter()
        .fold(0, |wanted, code| wanted | 1 << code.index());
    if codes.is_empty() { u32::MAX } else { wanted }
}

fn wanted_sources(filter: &Filter, dataset: &Dataset) -> Result<Vec<bool>, Error> {
    let keys: Vec<SourceKey> = filter
        .sources
        .iter()
        .map(|id| dataset.source_key(id))
        .collect::<Result<_, _>>()?;
    let count = if keys.is_empty() {
        0
    } else {
        dataset.sources().len()
    };
    let is_wanted = |row: usize| {
        let key = SourceKey(row as u32);
        let mut wholes = std::iter::successors(Some(key), |key| dataset.source(*key)?.part_of);
        wholes.any(|key| keys.contains(&key))
    };
    Ok((0..count).map(is_wanted).collect())
}
