//! What a panel tells of two: what holds, what changed, where the sources contradict each other, and what has no date.
//!
//! Each choice names the rule that made it. Nothing is chosen by its tone, and the same record and filter give the same
//! portrait.

use serde::Serialize;

use super::answers::{ActorRef, StatementRow, ToneCounts, edtf};
use super::filter::Filter;
use super::holds::Holds;
use super::pair::Pair;
use super::predicate::Predicate;
use super::record::Record;
use super::tally::CodeCount;
use super::tie_questions::TieQuestion;
use super::ties::Tie;
use super::vague_year::known_days;
use super::wholes::Wholes;
use crate::error::Error;
use relations_record::{QuestionKind, SourceKey, StatementKey};

/// What a panel tells of two. Statements are named by their ids; each of them is once in `statements`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Portrait<'r> {
    /// The first actor.
    pub a: ActorRef<'r>,
    /// The tie of the first with the second.
    pub tie: Tie<'r>,
    /// What the two are to each other.
    pub wholes: Wholes<'r>,
    /// Whether the first dated one tells only its end, so that it may have begun earlier than in the first year of the tie.
    pub earlier: bool,
    /// How many sources the statements rest on.
    pub sources: u32,
    /// How many tell no source but the sheet that they stand in.
    pub unsourced: u32,
    /// The statements without a date by tone.
    pub undated_tones: ToneCounts,
    /// What holds, as last told.
    pub holds: Holds<'r>,
    /// Questions whose answers are each right at their dates.
    pub changed: Vec<TieQuestion<'r>>,
    /// Questions whose answers cannot all be right.
    pub contradicted: Vec<TieQuestion<'r>>,
    /// Questions of which the sources do not tell the answer.
    pub open: Vec<TieQuestion<'r>>,
    /// Whether half or more of the statements have no date.
    pub undated_first: bool,
    /// Where `undated_first`: the statements without a date, event by event.
    pub undated: Vec<StatementGroup<'r>>,
    /// Where `undated_first`: the others, date by date, oldest first.
    pub dated: Vec<StatementGroup<'r>>,
    /// The themes, most statements first.
    pub themes: Vec<CodeCount>,
    /// Every statement that is named here, oldest first.
    pub statements: Vec<StatementRow<'r>>,
}

/// Statements that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct StatementGroup<'r> {
    /// `event`, `alone` (without an event), or `date`.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "'event' | 'alone' | 'date'"))]
    pub by: &'static str,
    /// The event.
    pub event: Option<&'r str>,
    /// The date, EDTF, or empty.
    pub date: String,
    /// The source that all of them rest on.
    pub source: Option<&'r str>,
    /// The ids of the statements.
    pub statements: Vec<&'r str>,
}

impl Record {
    /// What a panel tells of two.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for actors or a filter that name what is not there.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::{Filter, Record};
    ///
    /// let record = Record::embedded()?;
    /// let portrait = record.portrait("TJK", "RUS", &Filter::default())?;
    /// assert!(!portrait.undated_first && !portrait.holds.groups.is_empty());
    /// assert!(portrait.contradicted.iter().all(|question| question.here.len() > 1));
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn portrait(&self, a: &str, b: &str, filter: &Filter) -> Result<Portrait<'_>, Error> {
        let (first, second) = (self.actor_key(a)?, self.actor_key(b)?);
        let statements = self.tie_statements(first, second, &Predicate::new(filter, self)?);
        let tie = self.tie_of(first, second, &statements, filter.as_of)?;
        let keys = &statements.keys;
        let pair = Pair {
            a: first,
            b: second,
            keys,
            as_of: filter.as_of,
        };
        let mut named = Vec::new();
        let holds = self.holds(&pair, &tie.themes, &mut named);
        let mut questions = |kind| self.tie_questions(keys, kind, Pair::MOST, &mut named);
        let changed = questions(QuestionKind::Change);
        let contradicted = questions(QuestionKind::Contradiction);
        let open = questions(QuestionKind::Unclear);
        let undated_first = tie.undated > 0 && 2 * tie.undated >= tie.statements;
        let (dated_keys, undated_keys) =
            keys.split_at(keys.len() - (tie.undated as usize).min(keys.len()));
        let (mut undated, mut dated) = (Vec::new(), Vec::new());
        if undated_first {
            undated = self.groups_by_event(most_of(undated_keys), &mut named);
            dated = self.groups_by_date(most_of(dated_keys), &mut named);
        }
        self.sort_by_date(&mut named);
        named.dedup();
        let actor = self.dataset().actor(first);
        let mut undated_tones = ToneCounts::default();
        for key in undated_keys {
            undated_tones.add(self.tone_at(*key));
        }
        Ok(Portrait {
            a: actor.ok_or_else(|| Error::unknown("an actor", a))?.into(),
            themes: tie.themes.clone(),
            tie,
            wholes: self.wholes_of(first, second, filter.as_of),
            earlier: self.is_earlier(keys),
            sources: self.count_sources(keys),
            unsourced: self.count_unsourced(keys),
            undated_tones,
            holds,
            changed,
            contradicted,
            open,
            undated_first,
            undated,
            dated,
            statements: self.rows(&named),
        })
    }

    /// Whether of the statement that began first only the end is told.
    fn is_earlier(&self, keys: &[StatementKey]) -> bool {
        let dates = keys.iter().filter_map(|key| self.date_of(*key));
        let known = dates.filter_map(|date| Some((known_days(&date)?, date)));
        let first = known.min_by_key(|(days, _)| *days);
        first.is_some_and(|(_, date)| date.earliest().is_none())
    }

    /// How many sources statements rest on; a sheet that tells none is no source.
    pub(super) fn count_sources(&self, keys: &[StatementKey]) -> u32 {
        let mut sources: Vec<SourceKey> = keys
            .iter()
            .filter(|key| self.dataset().has_source(**key))
            .filter_map(|key| Some(self.dataset().statement(*key)?.source))
            .collect();
        sources.sort_unstable();
        sources.dedup();
        sources.len() as u32
    }

    /// How many statements tell no source but the sheet that they stand in.
    pub(super) fn count_unsourced(&self, keys: &[StatementKey]) -> u32 {
        let untold = keys.iter().filter(|key| !self.dataset().has_source(**key));
        untold.count() as u32
    }

    /// Statements without a date by their events, those of most statements first; what has no event comes last, together.
    fn groups_by_event(
        &self,
        keys: &[StatementKey],
        named: &mut Vec<StatementKey>,
    ) -> Vec<StatementGroup<'_>> {
        let event = |key: &StatementKey| self.dataset().statement(*key)?.event;
        let (with, alone): (Vec<_>, Vec<_>) = keys.iter().partition(|key| event(key).is_some());
        let mut groups = self.by_event(&with);
        groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
        let mut groups: Vec<_> = groups
            .iter()
            .map(|group| self.statement_group("event", group, named))
            .collect();
        if !alone.is_empty() {
            groups.push(self.statement_group("alone", &alone, named));
        }
        groups
    }

    /// Statements in the order of dates by their dates.
    fn groups_by_date(
        &self,
        keys: &[StatementKey],
        named: &mut Vec<StatementKey>,
    ) -> Vec<StatementGroup<'_>> {
        let date = |key: &StatementKey| self.dataset().statement(*key)?.date;
        let groups = keys.chunk_by(|a, b| date(a) == date(b));
        groups
            .map(|group| self.statement_group("date", group, named))
            .collect()
    }

    fn statement_group(
        &self,
        by: &'static str,
        keys: &[StatementKey],
        named: &mut Vec<StatementKey>,
    ) -> StatementGroup<'_> {
        named.extend_from_slice(keys);
        let dataset = self.dataset();
        let statements: Vec<_> = keys
            .iter()
            .filter_map(|key| dataset.statement(*key))
            .collect();
        let first = statements.first();
        let source = first.map(|first| first.source);
        let is_one = statements.iter().all(|it| Some(it.source) == source);
        let source = source.and_then(|key| dataset.source(key));
        let event = first.and_then(|first| dataset.event(first.event?));
        let dated = first.filter(|_| by == "date");
        StatementGroup {
            by,
            event: event.filter(|_| by == "event"),
            date: dated.map_or_else(String::new, |it| edtf(it.date.as_ref())),
            source: source.filter(|_| is_one).map(|source| source.id.as_ref()),
            statements: statements.iter().map(|it| it.id.as_ref()).collect(),
        }
    }
}

fn most_of(keys: &[StatementKey]) -> &[StatementKey] {
    keys.get(..Pair::MOST).unwrap_or(keys)
}
