//! Questions of change that two days answer differently.

use serde::Serialize;

use super::answers::StatementRow;
use super::record::Record;
use super::subjects::Subjects;
use super::vague_year::known_days;
use relations_record::{Disagreement, QuestionKind, Statement, StatementKey};
use vague_dates::{Covers, Date, Day};

/// A question with an answer told up to one day and a later one up to another.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct ChangedQuestion<'r> {
    /// The id.
    pub id: &'r str,
    /// The question as a reader would put it.
    pub question: &'r str,
    /// The editors' note, or empty.
    pub note: &'r str,
    /// The last answer told up to the first day.
    pub before: StatementRow<'r>,
    /// The last answer that surely began after the first day and is told up to the second.
    pub after: StatementRow<'r>,
    /// How many answers the record has.
    pub answers: u32,
}

/// A question with the statements before and after.
pub(super) type Changed<'r> = (&'r Disagreement, StatementKey, StatementKey);

impl Record {
    /// The questions that changed between two days, in the order of the record; one of the two answers passes. An answer
    /// of which only the end is told may be the older one, and where one answer holds on both days nothing changed.
    pub(super) fn changed_questions(
        &self,
        from: Day,
        to: Day,
        subjects: &Subjects,
    ) -> Vec<Changed<'_>> {
        let holds_on_both = |key: &StatementKey| {
            let statement = self.dataset().statement(*key);
            let holds = |it: &Statement, day| it.is_standing() && it.held_on(day) == Covers::Yes;
            statement.is_some_and(|it| holds(it, from) && holds(it, to))
        };
        let (first_day, second_day) = (from.days_since_1970(), to.days_since_1970());
        let changes = self.dataset().disagreements().iter();
        let changes = changes.filter(|question| question.kind == QuestionKind::Change);
        let changes = changes.filter(|question| !question.statements.iter().any(holds_on_both));
        let found = changes.filter_map(|question| {
            let among = |wanted: &dyn Fn(&Date, (i32, i32)) -> bool| {
                let answers = question.statements.iter().copied();
                self.latest_of(answers.filter(|key| {
                    let date = self.date_of(*key);
                    let days = date.as_ref().and_then(known_days);
                    date.zip(days)
                        .is_some_and(|(date, days)| wanted(&date, days))
                }))
            };
            let before = among(&|_, (_, last)| last <= first_day)?;
            let after = among(&|date, (_, last)| {
                date.earliest().is_some_and(|first| first > from) && last <= second_day
            })?;
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
