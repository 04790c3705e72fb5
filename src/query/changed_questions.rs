//! Questions of change that two days answer differently.

use serde::Serialize;

use super::answers::StatementRow;
use super::record::Record;
use super::subjects::Subjects;
use super::vague_year::known_days;
use relations_record::{Disagreement, QuestionKind, StatementKey};
use vague_dates::Day;

/// A question with an answer told up to one day and a later one up to another.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ChangedQuestion<'r> {
    /// The id.
    pub id: &'r str,
    /// The question as a reader would put it.
    pub question: &'r str,
    /// The editors' note, or empty.
    pub note: &'r str,
    /// The last answer up to the first day.
    pub before: StatementRow<'r>,
    /// The last answer after the first day and up to the second.
    pub after: StatementRow<'r>,
    /// How many answers the record has.
    pub answers: u32,
}

/// A question with the statements before and after.
pub(super) type Changed<'r> = (&'r Disagreement, StatementKey, StatementKey);

impl Record {
    /// The questions that changed between two days, in the order of the record; one of the two answers passes.
    pub(super) fn changed_questions(
        &self,
        from: Day,
        to: Day,
        subjects: &Subjects,
    ) -> Vec<Changed<'_>> {
        let (from, to) = (from.days_since_1970(), to.days_since_1970());
        let days = |key: &StatementKey| self.date_of(*key).as_ref().and_then(known_days);
        let changes = self.dataset().disagreements().iter();
        let changes = changes.filter(|question| question.kind == QuestionKind::Change);
        let found = changes.filter_map(|question| {
            let among = |wanted: &dyn Fn((i32, i32)) -> bool| {
                let answers = question.statements.iter().copied();
                self.latest_of(answers.filter(|key| days(key).is_some_and(wanted)))
            };
            let before = among(&|(_, last)| last <= from)?;
            let after = among(&|(first, last)| first > from && last <= to)?;
            Some((question, before, after))
        });
        found
            .filter(|(_, before, after)| {
                subjects.passes(self, *before) || subjects.passes(self, *after)
            })
            .collect()
    }

    pub(super) fn changed_question<'r>(
        &'r self,
        (question, before, after): &Changed<'r>,
    ) -> Option<ChangedQuestion<'r>> {
        Some(ChangedQuestion {
            id: &question.id,
            question: &question.question,
            note: &question.note,
            before: self.row(*before)?,
            after: self.row(*after)?,
            answers: question.statements.len() as u32,
        })
    }
}
