//! The questions of a sheet: raised once, counted by row, put in order.

use std::collections::BTreeMap;

use crate::limits;
use crate::question::{CellAt, Question, QuestionKind, State};

/// A question among those that were raised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct QuestionKey(u32);

/// All questions of a sheet.
#[derive(Debug, Default)]
pub(crate) struct Questions {
    list: Vec<Question>,
    by_id: BTreeMap<String, u32>,
    /// The last row of each, so that a row counts once.
    last: Vec<u32>,
}

impl Questions {
    /// Raises a question, or finds it raised; `answer` is what was answered.
    pub(crate) fn raise(&mut self, question: Question, answer: Option<&str>) -> QuestionKey {
        if let Some(key) = self.by_id.get(&question.id) {
            return QuestionKey(*key);
        }
        let key = self.list.len() as u32;
        self.by_id.insert(question.id.clone(), key);
        let state = if answer.is_some() {
            State::Answered
        } else {
            question.state
        };
        self.list.push(Question {
            answer: answer.map(str::to_owned),
            state,
            ..question
        });
        self.last.push(0);
        QuestionKey(key)
    }

    /// Counts a row for a question.
    pub(crate) fn count(&mut self, key: QuestionKey, row: u32, column: usize) {
        let place = key.0 as usize;
        let (Some(question), Some(last)) = (self.list.get_mut(place), self.last.get_mut(place))
        else {
            return;
        };
        if question.rows > 0 && *last == row {
            return;
        }
        *last = row;
        question.rows += 1;
        if question.cells.len() < limits::CELLS_SHOWN {
            let column = column as u32;
            question.cells.push(CellAt { row, column });
        }
    }

    /// Whether a question is open.
    pub(crate) fn is_open(&self, key: QuestionKey) -> bool {
        let question = self.list.get(key.0 as usize);
        question.is_some_and(|question| question.state == State::Open)
    }

    /// In the order in which they are asked: by kind, open ones first, then those of most rows; and how many are open and
    /// assumed in all, and left out of the list.
    pub(crate) fn finish(self) -> Asked {
        let mut list = self.list;
        list.retain(|question| question.rows > 0 || question.kind <= QuestionKind::CodeSystem);
        let count = |state| {
            list.iter()
                .filter(|question| question.state == state)
                .count() as u32
        };
        let (open, assumed) = (count(State::Open), count(State::Assumed));
        // A stable sort: equals stay in the order of the sheet.
        list.sort_by_key(|question| (question.state, question.kind, u32::MAX - question.rows));
        let truncated = list.len().saturating_sub(limits::QUESTIONS) as u32;
        list.truncate(limits::QUESTIONS);
        list.sort_by_key(|question| (question.kind, question.state, u32::MAX - question.rows));
        Asked {
            questions: list,
            open,
            assumed,
            truncated,
        }
    }
}

/// The questions as they are put.
#[derive(Debug, Default)]
pub(crate) struct Asked {
    pub(crate) questions: Vec<Question>,
    pub(crate) open: u32,
    pub(crate) assumed: u32,
    pub(crate) truncated: u32,
}
