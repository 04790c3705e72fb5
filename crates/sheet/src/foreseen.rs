//! The record as it would be if each name in doubt meant whom it probably means: for a map beside the questions, never to
//! be kept.

use std::collections::BTreeSet;

use gazetteer::Gazetteer;
use relations_record::Dataset;
use serde::Serialize;

use crate::answer::Answer;
use crate::outcome::Outcome;
use crate::question::{QuestionKind, State};

/// An actor whom the record would name, were a question answered as is proposed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Guess {
    /// The id of the actor.
    pub actor: String,
    /// The id of the question.
    pub question: String,
}

/// What open questions of names propose, of actors whom no answered row names.
pub(crate) fn guesses(outcome: &Outcome) -> Vec<Guess> {
    let sure: BTreeSet<&str> = outcome.record.actors().iter().map(|it| &*it.id).collect();
    let questions = outcome.report.questions.iter();
    let questions = questions.filter(|it| it.kind == QuestionKind::Name && it.state == State::Open);
    let proposed = questions.flat_map(|it| it.best.split('+').map(move |id| (id, &it.id)));
    let proposed =
        proposed.filter(|(id, _)| !sure.contains(id) && Gazetteer::embedded().entry(id).is_some());
    let guess = |(actor, question): (&str, &String)| Guess {
        actor: actor.to_owned(),
        question: question.clone(),
    };
    proposed.map(guess).collect()
}

/// The proposals as answers.
pub(crate) fn answers(outcome: &Outcome, guesses: &[Guess]) -> Vec<Answer> {
    let asked: BTreeSet<&str> = guesses.iter().map(|it| &*it.question).collect();
    let questions = outcome.report.questions.iter();
    let questions = questions.filter(|it| asked.contains(&*it.id));
    questions.map(|it| Answer::new(&it.id, &it.best)).collect()
}

/// Those of whom the foreseen record tells something.
pub(crate) fn told(record: &Dataset, mut guesses: Vec<Guess>) -> Vec<Guess> {
    let keys = record.statements().iter().flat_map(|it| &it.actors);
    let named: BTreeSet<&str> = keys
        .filter_map(|key| record.actors().get(key.index()))
        .map(|it| &*it.id)
        .collect();
    guesses.retain(|it| named.contains(&*it.actor));
    guesses
}
