//! The questions that statements between two answer differently, with the answers that stand for each.

use serde::Serialize;

use super::question_counts::QuestionTally;
use super::record::Record;
use super::vague_year::known_days;
use relations_record::{Disagreement, QuestionKind, StatementKey};

/// A question that two or more statements of a tie answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[non_exhaustive]
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
    /// The two answers that stand for the question, the older first: of a change the first and the last dated one here; of a
    /// contradiction the two that the editors named first, which cannot both be right. None where nothing tells which.
    pub pair: Option<[&'r str; 2]>,
}

impl Record {
    /// The questions of a kind that two or more of some statements, oldest first, answer: by the share of their answers
    /// among these, then by their number, then in the order of the record. A change is among them where these tell of
    /// more than one time, a contradiction where the two that cannot both be right are among these. What they name is
    /// added to `named`.
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
        let mut own = keys.to_vec();
        own.sort_unstable();
        found.retain(|(question, _)| self.is_of_tie(question, &own));
        found.truncate(most);
        found
            .iter()
            .map(|(question, _)| self.tie_question(question, &own, named))
            .collect()
    }

    fn is_of_tie(&self, question: &Disagreement, own: &[StatementKey]) -> bool {
        let is_own = |key: &&StatementKey| own.binary_search(key).is_ok();
        match question.kind {
            QuestionKind::Contradiction => opposed(question).iter().all(|key| is_own(&key)),
            QuestionKind::Change => {
                let mut times = question.statements.iter().filter(is_own).map(|key| {
                    let date = self.date_of(*key);
                    date.as_ref().and_then(known_days)
                });
                let first = times.next();
                times.any(|time| Some(time) != first)
            }
            QuestionKind::Unclear => true,
        }
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
        let pair = match question.kind {
            QuestionKind::Change => self.first_and_last(&here),
            QuestionKind::Contradiction => {
                let mut pair = opposed(question).to_vec();
                self.sort_by_date(&mut pair);
                pair.try_into().ok()
            }
            QuestionKind::Unclear => None,
        };
        TieQuestion {
            id: &question.id,
            kind: question.kind,
            question: &question.question,
            note: &question.note,
            answers: self.statement_ids(&answers),
            here: self.statement_ids(&here),
            pair: pair.and_then(|pair: [_; 2]| self.statement_ids(&pair).try_into().ok()),
        }
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
}

/// The two answers of a contradiction that cannot both be right: the editors name them first.
pub(super) fn opposed(question: &Disagreement) -> &[StatementKey] {
    question.statements.get(..2).unwrap_or(&question.statements)
}
