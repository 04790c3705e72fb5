//! Which statements a question is about.

use super::record::Record;
use crate::dataset::Dataset;
use crate::edtf::{Covers, Day};
use crate::error::Error;
use crate::model::{
    ActorKind, Code, PlaceKey, SourceKey, Statement, StatementKey, Status, Theme, Tone,
};

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
    /// Words that the text, the names of the actors or the attribution must all hold, in any order and case.
    pub text: String,
}

/// A filter with its ids resolved and its words prepared.
#[derive(Debug)]
pub(super) struct Sieve<'f> {
    filter: &'f Filter,
    sources: Vec<SourceKey>,
    places: Vec<PlaceKey>,
    words: Vec<String>,
}

impl<'f> Sieve<'f> {
    pub(super) fn new(filter: &'f Filter, dataset: &Dataset) -> Result<Self, Error> {
        if let (Some(from), Some(to)) = (filter.from, filter.to)
            && from > to
        {
            let expected = format!("a day on or before `to`, which is {to}");
            return Err(Error::argument("filter.from", &from.to_string(), &expected));
        }
        Ok(Self {
            filter,
            sources: filter
                .sources
                .iter()
                .map(|id| dataset.source_key(id))
                .collect::<Result<_, _>>()?,
            places: filter
                .places
                .iter()
                .map(|id| dataset.place_key(id))
                .collect::<Result<_, _>>()?,
            words: filter.text.split_whitespace().map(fold).collect(),
        })
    }

    pub(super) fn passes(&self, record: &Record, key: StatementKey, statement: &Statement) -> bool {
        let filter = self.filter;
        holds(&filter.themes, statement.theme)
            && holds(&filter.tones, statement.tone)
            && holds(&filter.statuses, statement.status)
            && self.passes_source(record.dataset(), statement.source)
            && (self.places.is_empty()
                || statement
                    .place
                    .is_some_and(|place| self.places.contains(&place)))
            && self.passes_period(statement)
            && self.passes_as_of(statement)
            && (self.words.is_empty() || self.passes_text(record, key))
    }

    /// Whether a partner of this kind is asked for.
    pub(super) fn passes_kind(&self, kind: ActorKind) -> bool {
        holds(&self.filter.kinds, kind)
    }

    fn passes_source(&self, dataset: &Dataset, source: SourceKey) -> bool {
        let mut wholes = std::iter::successors(Some(source), |key| dataset.source(*key)?.part_of);
        self.sources.is_empty() || wholes.any(|key| self.sources.contains(&key))
    }

    fn passes_period(&self, statement: &Statement) -> bool {
        let (from, to) = (self.filter.from, self.filter.to);
        let undated_passes = from.is_none() && to.is_none();
        let overlaps = |date: &crate::edtf::Date| date.overlaps(from, to) != Covers::No;
        statement.date.as_ref().map_or(undated_passes, overlaps)
    }

    fn passes_as_of(&self, statement: &Statement) -> bool {
        let (Some(day), Some(date)) = (self.filter.as_of, &statement.date) else {
            return true;
        };
        let began = date.earliest().is_none_or(|earliest| earliest <= day);
        let ended = statement.status == Status::Standing
            && date.is_interval()
            && date.covers(day) == Covers::No;
        began && !ended
    }

    fn passes_text(&self, record: &Record, key: StatementKey) -> bool {
        let text = record.searchable(key);
        self.words.iter().all(|word| text.contains(word.as_str()))
    }
}

fn holds<T: Code + PartialEq>(wanted: &[T], code: T) -> bool {
    wanted.is_empty() || wanted.contains(&code)
}

/// Lower case without accents on Latin letters, so that spellings meet.
pub(super) fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(plain)
        .collect()
}

fn plain(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' => 'a',
        'è'..='ë' | 'ē' => 'e',
        'ì'..='ï' | 'ī' => 'i',
        'ò'..='ö' | 'ō' => 'o',
        'ù'..='ü' | 'ū' => 'u',
        'ç' | 'č' => 'c',
        'ñ' => 'n',
        'š' => 's',
        'ž' => 'z',
        'ғ' => 'г',
        'ӣ' => 'и',
        'қ' => 'к',
        'ӯ' => 'у',
        'ҳ' => 'х',
        'ҷ' => 'ч',
        'ё' => 'е',
        other => other,
    }
}
