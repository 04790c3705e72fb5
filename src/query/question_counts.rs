//! Questions that several statements answer, counted by kind: only a contradiction is one.
//!
//! A question counts for a tie if two or more of its answers are statements of the tie: what one of them says against a
//! statement on somebody else is no matter of the two.

use serde::Serialize;

use relations_record::{Dataset, QuestionKind};

/// How many questions statements answer differently, by kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct QuestionCounts {
    /// The answers cannot all be right.
    pub contradictions: u32,
    /// Each answer is right at its date.
    pub changes: u32,
    /// The sources do not tell which.
    pub open: u32,
}

impl QuestionCounts {
    pub(super) fn add(&mut self, kind: QuestionKind) {
        *match kind {
            QuestionKind::Contradiction => &mut self.contradictions,
            QuestionKind::Change => &mut self.changes,
            QuestionKind::Unclear => &mut self.open,
        } += 1;
    }

    /// All of them.
    pub fn total(&self) -> u32 {
        self.contradictions + self.changes + self.open
    }
}

/// The questions that statements answer, one entry for each answer.
#[derive(Debug, Clone, Default)]
pub(super) struct QuestionTally(Vec<u32>);

impl QuestionTally {
    /// Takes in the questions of a statement, as the record lists them: the statement, then the row.
    pub(super) fn add(&mut self, rivals: &[(u32, u32)]) {
        self.0.extend(rivals.iter().map(|(_, row)| *row));
    }

    /// The questions that have two or more of the answers, by their rows, with how many.
    pub(super) fn counting(&self) -> Vec<(u32, u32)> {
        let rows = self.sorted();
        let questions = rows.chunk_by(|a, b| a == b);
        let questions = questions.filter_map(|rows| Some((*rows.first()?, rows.len() as u32)));
        questions.filter(|(_, answers)| *answers > 1).collect()
    }

    /// The same by kind.
    pub(super) fn counts(&self, dataset: &Dataset) -> QuestionCounts {
        let mut counts = QuestionCounts::default();
        for (row, _) in self.counting() {
            if let Some(question) = dataset.disagreements().get(row as usize) {
                counts.add(question.kind);
            }
        }
        counts
    }

    fn sorted(&self) -> Vec<u32> {
        let mut rows = self.0.clone();
        rows.sort_unstable();
        rows
    }
}
