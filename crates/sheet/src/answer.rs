//! What somebody answered: a list that can be saved, played again over a corrected sheet, and shortened to undo.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::table::is_unseen;

/// One answer, or one thing set by hand.
///
/// ```
/// use relations_sheet::Answer;
///
/// let saved = r#"{"id": "name:Grossbritannien", "choice": "GBR"}"#;
/// let answer: Answer = serde_json::from_str(saved).expect("an answer");
/// assert_eq!(answer, Answer::new("name:Grossbritannien", "GBR"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Answer {
    /// The id of the question, or of what is set: `column:Wann`, `cell:14:Wann`, `title`.
    pub id: String,
    /// The choice.
    pub choice: String,
    /// What was typed, where the choice takes a text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What a corrected cell said before: the correction is for that alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<String>,
}

impl Answer {
    /// A choice.
    pub fn new(id: &str, choice: &str) -> Self {
        Self {
            id: id.to_owned(),
            choice: choice.to_owned(),
            text: None,
            was: None,
        }
    }

    /// A choice with a text.
    pub fn with_text(id: &str, choice: &str, text: &str) -> Self {
        Self {
            text: Some(text.to_owned()),
            ..Self::new(id, choice)
        }
    }

    /// The text; empty where there is none.
    pub(crate) fn typed(&self) -> &str {
        self.text.as_deref().unwrap_or("")
    }
}

/// The answers by their ids: of two to one question, the later is meant.
#[derive(Debug, Default)]
pub(crate) struct Answers {
    list: Vec<Answer>,
    by_id: BTreeMap<String, usize>,
    used: RefCell<Vec<bool>>,
    /// The actors that are only guessed.
    guessed: BTreeSet<String>,
}

impl Answers {
    pub(crate) fn of(list: &[Answer]) -> Self {
        let ids = list.iter().enumerate();
        Self {
            by_id: ids
                .map(|(place, answer)| (answer.id.clone(), place))
                .collect(),
            used: RefCell::new(vec![false; list.len()]),
            list: list.iter().map(seen).collect(),
            guessed: BTreeSet::new(),
        }
    }

    /// The same, where some actors are only guessed.
    pub(crate) fn guessing(self, actors: impl Iterator<Item = String>) -> Self {
        Self {
            guessed: actors.collect(),
            ..self
        }
    }

    pub(crate) fn is_guessed(&self, actor: &str) -> bool {
        self.guessed.contains(actor)
    }

    /// The answer to a question.
    pub(crate) fn to(&self, id: &str) -> Option<&Answer> {
        let place = *self.by_id.get(id)?;
        if let Some(used) = self.used.borrow_mut().get_mut(place) {
            *used = true;
        }
        self.list.get(place)
    }

    /// The choice that a question was answered with.
    pub(crate) fn choice(&self, id: &str) -> Option<&str> {
        self.to(id).map(|answer| answer.choice.as_str())
    }

    /// Those whose ids begin so, with the rest of their ids.
    pub(crate) fn beginning<'a>(
        &'a self,
        start: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a Answer)> {
        let found = self.by_id.range(start.to_owned()..);
        let found = found.map_while(move |(id, _)| id.strip_prefix(start));
        found.filter_map(move |rest| Some((rest, self.to(&format!("{start}{rest}"))?)))
    }

    /// How many were to no question of this sheet.
    pub(crate) fn unused(&self) -> u32 {
        let used = self.used.borrow();
        let unused = self
            .by_id
            .values()
            .filter(|place| used.get(**place) == Some(&false));
        unused.count() as u32
    }
}

/// An answer without letters that nobody sees in its text.
fn seen(answer: &Answer) -> Answer {
    let text = answer.text.as_ref();
    Answer {
        text: text.map(|text| text.chars().filter(|letter| !is_unseen(*letter)).collect()),
        ..answer.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_later_answer_counts() {
        let answers = Answers::of(&[
            Answer::new("a", "1"),
            Answer::new("b", "2"),
            Answer::new("a", "3"),
        ]);
        assert_eq!(answers.choice("a"), Some("3"));
        assert_eq!(answers.unused(), 1);
        assert_eq!(answers.choice("b"), Some("2"));
        assert_eq!(answers.unused(), 0);
    }

    #[test]
    fn answers_are_found_by_the_beginning_of_their_ids() {
        let answers = Answers::of(&[
            Answer::new("column:B", "to"),
            Answer::new("column:A", "from"),
            Answer::new("columns", "x"),
        ]);
        let found: Vec<&str> = answers.beginning("column:").map(|(rest, _)| rest).collect();
        assert_eq!(found, ["A", "B"]);
    }
}
