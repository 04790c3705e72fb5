//! What holds between two, as last told.

use serde::Serialize;

use super::answers::edtf;
use super::pair::Pair;
use super::record::Record;
use super::tally::CodeCount;
use super::tie_questions::opposed;
use super::vague_year::known_days;
use relations_record::{Code, QuestionKind, Statement, StatementKey, Theme};
use vague_dates::{Covers, Date};

/// The standing statements without a told end that no later answer to a question of change replaces, and that are none of
/// two answers that cannot both be right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Holds<'r> {
    /// How many there are.
    pub total: u32,
    /// Those that are shown first, by source and date, in the order in which they were chosen.
    pub groups: Vec<HoldsGroup<'r>>,
    /// The ids of the others: the dated ones, latest first, then the undated ones.
    pub rest: Vec<&'r str>,
}

/// What one source tells of one time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct HoldsGroup<'r> {
    /// The id of the source.
    pub source: &'r str,
    /// The date, EDTF, or empty.
    pub date: String,
    /// The statements.
    pub statements: Vec<Holding<'r>>,
}

/// A statement that is shown, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Holding<'r> {
    /// The id of the statement.
    pub id: &'r str,
    /// `latest-of-theme`: told of the latest time in its theme; `undated-of-theme`: without a date, the first in the record
    /// of a theme that is not shown yet.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(type = "'latest-of-theme' | 'undated-of-theme'")
    )]
    pub rule: &'static str,
}

/// The dated and the undated statements that are shown, each of another theme.
const DATED: usize = 3;
const UNDATED: usize = 2;
/// Longer sentences are not shown first.
const MOST_LETTERS: usize = 130;

/// A chosen statement with the rule.
type Chosen = (StatementKey, &'static str);

impl Record {
    /// What holds between two; what it names is added to `named`.
    pub(super) fn holds(
        &self,
        pair: &Pair<'_>,
        themes: &[CodeCount],
        named: &mut Vec<StatementKey>,
    ) -> Holds<'_> {
        let mut holding = pair.keys.to_vec();
        holding.retain(|key| {
            let statement = self.dataset().statement(*key);
            statement.is_some_and(|it| {
                is_without_end(it)
                    && !self.is_contradicted(*key)
                    && !self.is_replaced(*key, it, pair)
            })
        });
        let chosen = self.choose(&holding, pair, themes);
        let is_chosen = |key: &StatementKey| chosen.iter().any(|(it, _)| it == key);
        let is_undated = |key: &StatementKey| self.date_of(*key).is_none();
        let (undated, mut rest): (Vec<_>, Vec<_>) = holding
            .iter()
            .filter(|key| !is_chosen(key))
            .partition(|key| is_undated(key));
        rest.reverse();
        rest.extend(undated);
        rest.truncate(Pair::MOST);
        named.extend(chosen.iter().map(|(key, _)| *key));
        named.extend_from_slice(&rest);
        Holds {
            total: holding.len() as u32,
            groups: self.holds_groups(&chosen),
            rest: self.statement_ids(&rest),
        }
    }

    /// Three dated statements and two without a date, each of another theme; themes by how much is told of them.
    fn choose(
        &self,
        holding: &[StatementKey],
        pair: &Pair<'_>,
        themes: &[CodeCount],
    ) -> Vec<Chosen> {
        let is_candidate = |key: &&StatementKey| {
            let statement = self.dataset().statement(**key);
            statement.is_some_and(|it| {
                it.text.chars().count() <= MOST_LETTERS && self.is_of_two(it, pair)
            })
        };
        let candidates: Vec<StatementKey> = holding.iter().filter(is_candidate).copied().collect();
        let of_theme = |theme: Theme, is_dated: bool| {
            let keys = candidates.iter().copied();
            keys.filter(move |key| {
                let statement = self.dataset().statement(*key);
                statement.is_some_and(|it| it.theme == theme && it.date.is_some() == is_dated)
            })
        };
        let mut themes: Vec<Theme> = themes
            .iter()
            .filter_map(|theme| Theme::from_code(theme.code))
            .collect();
        let mut chosen = Vec::new();
        themes.retain(|theme| {
            let latest = self.latest_of(of_theme(*theme, true));
            let latest = latest.filter(|_| chosen.len() < DATED);
            chosen.extend(latest.map(|key| (key, "latest-of-theme")));
            latest.is_none()
        });
        let undated = themes
            .iter()
            .filter_map(|theme| of_theme(*theme, false).next());
        chosen.extend(undated.take(UNDATED).map(|key| (key, "undated-of-theme")));
        chosen
    }

    /// Whether a statement is on the two: on no other, or, of more, on what one of the two does; of three where nobody is
    /// named who does it.
    fn is_of_two(&self, statement: &Statement, pair: &Pair<'_>) -> bool {
        let is_one = |actor| {
            self.dataset().is_within(actor, pair.a) || self.dataset().is_within(actor, pair.b)
        };
        match (statement.actors.len(), &*statement.doers) {
            (..=2, _) | (3, []) => true,
            (_, doers) => doers.iter().any(|doer| is_one(*doer)),
        }
    }

    /// Whether it is one of two answers that cannot both be right.
    fn is_contradicted(&self, key: StatementKey) -> bool {
        self.questions_of(key).any(|question| {
            question.kind == QuestionKind::Contradiction && opposed(question).contains(&key)
        })
    }

    /// Whether a question of change has an answer that is told of a later time, or that the editors put after it: answers
    /// stand in order of time. Of a statement without a date nobody knows whether a dated answer is later, so it is not
    /// said to hold. On a day only what is dated counts.
    fn is_replaced(&self, key: StatementKey, statement: &Statement, pair: &Pair<'_>) -> bool {
        let begins = |date: &Date| known_days(date).map(|(first, _)| first);
        let own = statement.date.as_ref().and_then(begins);
        let is_later = |other: &StatementKey| {
            let date = self.date_of(*other);
            let comes_up_to_the_day = |date: &Date| date.overlaps(None, pair.as_of) != Covers::No;
            date.is_some_and(|date| comes_up_to_the_day(&date) && begins(&date) > own)
        };
        self.questions_of(key).any(|question| {
            let after = question.statements.iter().skip_while(|it| **it != key);
            let is_undated = |it: &StatementKey| self.date_of(*it).is_none();
            question.kind == QuestionKind::Change
                && (question.statements.iter().any(is_later)
                    || pair.as_of.is_none() && after.skip(1).any(is_undated))
        })
    }

    fn holds_groups(&self, chosen: &[Chosen]) -> Vec<HoldsGroup<'_>> {
        let mut groups: Vec<HoldsGroup<'_>> = Vec::new();
        for (key, rule) in chosen {
            let Some(statement) = self.dataset().statement(*key) else {
                continue;
            };
            let source = self.dataset().source(statement.source);
            let source = source.map_or("", |source| &source.id);
            let date = edtf(statement.date.as_ref());
            let holding = Holding {
                id: &statement.id,
                rule,
            };
            let known = groups
                .iter_mut()
                .find(|group| group.source == source && group.date == date);
            if let Some(group) = known {
                group.statements.push(holding);
            } else {
                groups.push(HoldsGroup {
                    source,
                    date,
                    statements: vec![holding],
                });
            }
        }
        groups
    }
}

/// Whether it is a state of affairs of which nobody tells when it ended.
fn is_without_end(statement: &Statement) -> bool {
    let ended = |date: &Date| date.is_interval() && date.latest().is_some();
    statement.is_standing() && !statement.date.as_ref().is_some_and(ended)
}
