//! The questions that statements between two answer differently, with the answers that stand for each.

use serde::Serialize;

use super::question_counts::QuestionTally;
use super::record::Record;
use super::vague_year::known_days;
use relations_record::{Disagreement, Quantity, QuestionKind, StatementKey};

/// A question that two or more statements of a tie answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct TieQuestion<'r> {
    /// The id.
    pub id: &'r str,
    /// How the answers differ.
    pub kind: QuestionKind,
    /// The question as a reader would put it.
    pub question: &'r str,
    /// The editors' note, or empty.
    pub note: &'r str,
    /// The ids of all answers of the record, oldest first, undated last.
    pub answers: Vec<&'r str>,
    /// The ids of those that are statements of the tie and pass the filter.
    pub here: Vec<&'r str>,
    /// The two answers that stand for the question, the older first; none where nothing tells which.
    pub pair: Option<[&'r str; 2]>,
    /// Why these two: `first-and-last`: of a change, the first and the last dated answer here. Of another question
    /// `two-answers`: there are no others; `figures`: the first two answers here with figures that exclude each other;
    /// `two-sources`: the shortest answer here of each of two sources, those with the shortest.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(type = "'first-and-last' | 'two-answers' | 'figures' | 'two-sources' | null")
    )]
    pub rule: Option<&'static str>,
    /// Whether the record tells that the two exclude each other: of a contradiction there are no others, or their figures
    /// do. The answers to a larger question need not all exclude each other.
    pub opposed: bool,
}

impl Record {
    /// How many answers are looked through for figures that exclude each other.
    const COMPARED: usize = 100;

    /// The questions of a kind that two or more of some statements, oldest first, answer: by the share of their answers
    /// among these, then by their number, then in the order of the record. What they name is added to `named`.
    pub(super) fn tie_questions(
        &self,
        keys: &[StatementKey],
        kind: QuestionKind,
        most: usize,
        named: &mut Vec<StatementKey>,
    ) -> Vec<TieQuestion<'_>> {
        let mut tally = QuestionTally::default();
        for key in keys {
            tally.add(self.disagreements_of(*key));
        }
        let mut found: Vec<(&Disagreement, u64)> = tally
            .counting()
            .into_iter()
            .filter_map(|(row, here)| {
                let question = self.dataset().disagreements().get(row as usize)?;
                Some((question, u64::from(here)))
            })
            .filter(|(question, _)| question.kind == kind)
            .collect();
        found.sort_by(|(a, here_a), (b, here_b)| {
            let (all_a, all_b) = (a.statements.len() as u64, b.statements.len() as u64);
            (here_b * all_a)
                .cmp(&(here_a * all_b))
                .then(here_b.cmp(here_a))
        });
        found.truncate(most);
        let mut own = keys.to_vec();
        own.sort_unstable();
        found
            .iter()
            .map(|(question, _)| self.tie_question(question, &own, named))
            .collect()
    }

    fn tie_question<'r>(
        &'r self,
        question: &'r Disagreement,
        own: &[StatementKey],
        named: &mut Vec<StatementKey>,
    ) -> TieQuestion<'r> {
        let mut answers = question.statements.to_vec();
        self.sort_by_date(&mut answers);
        named.extend_from_slice(&answers);
        let mut here = answers.clone();
        here.retain(|key| own.binary_search(key).is_ok());
        let (pair, rule) = self.standing_for(question.kind, &answers, &here).unzip();
        TieQuestion {
            id: &question.id,
            kind: question.kind,
            question: &question.question,
            note: &question.note,
            answers: self.statement_ids(&answers),
            here: self.statement_ids(&here),
            pair: pair.and_then(|pair| self.statement_ids(&pair).try_into().ok()),
            rule,
            opposed: question.kind == QuestionKind::Contradiction
                && matches!(rule, Some("two-answers" | "figures")),
        }
    }

    /// The two answers that stand for a question, and why.
    fn standing_for(
        &self,
        kind: QuestionKind,
        answers: &[StatementKey],
        here: &[StatementKey],
    ) -> Option<([StatementKey; 2], &'static str)> {
        if kind == QuestionKind::Change {
            return Some((self.first_and_last(here)?, "first-and-last"));
        }
        if let [first, last] = answers {
            return Some(([*first, *last], "two-answers"));
        }
        let figures = self.excluding_figures(here).map(|pair| (pair, "figures"));
        figures.or_else(|| Some((self.shortest_of_two_sources(here)?, "two-sources")))
    }

    /// The first and the last of the dated answers, unless all are told of one time.
    fn first_and_last(&self, here: &[StatementKey]) -> Option<[StatementKey; 2]> {
        let mut dated: Vec<_> = here
            .iter()
            .filter_map(|key| Some((known_days(&self.date_of(*key)?)?, *key)))
            .collect();
        dated.sort_by_key(|(days, _)| *days);
        let ((began, first), (ended, last)) = (dated.first()?, dated.last()?);
        (began != ended).then_some([*first, *last])
    }

    /// The first two answers whose figures of one unit have nothing in common.
    fn excluding_figures(&self, here: &[StatementKey]) -> Option<[StatementKey; 2]> {
        let figure = |key: &StatementKey| self.dataset().statement(*key)?.quantity.as_ref();
        // Each is compared with each, so that very long lists are compared in part.
        let here = here.get(..Self::COMPARED).unwrap_or(here);
        here.iter().enumerate().find_map(|(position, first)| {
            let one = figure(first)?;
            let mut others = here.iter().skip(position + 1);
            let second = others.find(|key| figure(key).is_some_and(|it| exclude(one, it)))?;
            Some([*first, *second])
        })
    }

    /// The shortest answer of each source; of these the two shortest, the older first.
    fn shortest_of_two_sources(&self, here: &[StatementKey]) -> Option<[StatementKey; 2]> {
        let mut by_length: Vec<_> = here
            .iter()
            .filter_map(|key| {
                let statement = self.dataset().statement(*key)?;
                Some((statement.text.chars().count(), *key, statement.source))
            })
            .collect();
        by_length.sort_by_key(|(length, _, _)| *length);
        let (_, first, source) = *by_length.first()?;
        let (_, second, _) = *by_length.iter().find(|(_, _, other)| *other != source)?;
        let mut pair = [first, second];
        self.sort_by_date(&mut pair);
        Some(pair)
    }
}

/// Whether two figures of one unit have nothing in common.
fn exclude(one: &Quantity, other: &Quantity) -> bool {
    let is_below = |one: &Quantity, other: &Quantity| {
        let ends = one.max.zip(other.min);
        ends.is_some_and(|(most, least)| most < least)
    };
    (&one.unit, &one.per) == (&other.unit, &other.per)
        && (is_below(one, other) || is_below(other, one))
}
