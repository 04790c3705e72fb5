//! Who is meant: names and codes through the gazetteer, with a question where it is in doubt.

use std::collections::BTreeMap;
use std::rc::Rc;

use gazetteer::{
    Context, Entry, Gazetteer, Language, Match, Part, PartKind, Reading, Resolution, System,
};
use relations_record::{ActorKey, ActorKind, Code, Coordinates};

use crate::answer::{Answer, Answers};
use crate::asked::{QuestionKey, Questions};
use crate::cast::Cast;
use crate::fold::{clean, is_blank};
use crate::question::{Choice, LEAVE_OUT, Question, QuestionKind, Reason};
use crate::when;

/// A name in a cell.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Party<'t> {
    pub(crate) text: &'t str,
    pub(crate) column: usize,
    /// The year of the row, where codes change hands.
    pub(crate) year: Option<i16>,
}

/// What became of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) verdict: Verdict,
    pub(crate) actors: Vec<ActorKey>,
    pub(crate) question: Option<QuestionKey>,
}

/// Whether a name stands for actors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    Taken,
    /// Until a question is answered.
    Waiting,
    LeftOut,
    /// The cell says nothing.
    Nobody,
}

/// The names of a sheet.
#[derive(Debug)]
pub(crate) struct Names {
    pub(crate) cast: Cast,
    pub(crate) language: Option<Language>,
    system: Option<System>,
    /// Whether cells hold ids of the gazetteer, which need not be looked up as names.
    pub(crate) has_ids: bool,
    /// What each name means in each year.
    known: BTreeMap<i16, BTreeMap<Box<str>, Rc<Named>>>,
}

const NO_YEAR: i16 = i16::MIN;

impl Names {
    pub(crate) fn new(language: Option<Language>, system: Option<System>) -> Self {
        Self {
            cast: Cast::default(),
            language,
            system,
            has_ids: false,
            known: BTreeMap::new(),
        }
    }

    /// What a name stands for.
    pub(crate) fn look(
        &mut self,
        party: Party<'_>,
        answers: &Answers,
        questions: &mut Questions,
    ) -> Rc<Named> {
        let text = clean(party.text);
        let year = party.year.unwrap_or(NO_YEAR);
        let of_year = self.known.get(&year);
        if let Some(named) = of_year.and_then(|known| known.get(text)) {
            return Rc::clone(named);
        }
        let named = Rc::new(self.named(text, party.year, answers, questions));
        for actor in &named.actors {
            self.cast.spelled(*actor, text);
        }
        let of_year = self.known.entry(year).or_default();
        of_year.insert(text.into(), Rc::clone(&named));
        named
    }

    /// Whether a cell names nobody. `NA` is Namibia among codes of two letters.
    fn is_nobody(&self, text: &str) -> bool {
        let is_code = self.system == Some(System::IsoAlpha2) && text == "NA";
        !is_code && (is_blank(text) || when::read(text) == when::When::Nothing)
    }

    fn named(
        &mut self,
        text: &str,
        year: Option<i16>,
        answers: &Answers,
        questions: &mut Questions,
    ) -> Named {
        if self.is_nobody(text) {
            return settled(Verdict::Nobody, Vec::new(), None);
        }
        if let Some(entry) = Gazetteer::embedded().entry(text).filter(|_| self.has_ids) {
            return settled(Verdict::Taken, vec![self.cast.known(entry)], None);
        }
        let context = Context {
            language: self.language,
            system: self.system,
            year,
        };
        let resolution = resolved(text, context);
        let answer = answers.to(&format!("{}:{text}", QuestionKind::Name.code()));
        let question = question(text, &resolution, self.language);
        let key = question
            .map(|question| questions.raise(question, answer.map(|answer| answer.choice.as_str())));
        if let Some(answer) = answer {
            return self.answered(text, answer, &resolution, answers, key);
        }
        let is_open = key.is_some_and(|key| questions.is_open(key));
        if is_open {
            return settled(Verdict::Waiting, Vec::new(), key);
        }
        settled(Verdict::Taken, self.taken(&resolution), key)
    }

    /// The actors of a resolution that is not in doubt.
    fn taken(&mut self, resolution: &Resolution) -> Vec<ActorKey> {
        match resolution {
            Resolution::One(found) => vec![self.cast.known(found.entry)],
            Resolution::Many(found) => found
                .iter()
                .map(|found| self.cast.known(found.entry))
                .collect(),
            Resolution::PartOf(part) => {
                let part = self.cast.part(part.whole, &part.name);
                part.into_iter().collect()
            }
            Resolution::Several(_) | Resolution::Proposed(_) | Resolution::Unknown => Vec::new(),
        }
    }

    fn answered(
        &mut self,
        text: &str,
        answer: &Answer,
        resolution: &Resolution,
        answers: &Answers,
        key: Option<QuestionKey>,
    ) -> Named {
        let point = |name: &str| point(answers, name);
        let actors = match answer.choice.as_str() {
            LEAVE_OUT => return settled(Verdict::LeftOut, Vec::new(), key),
            "own" => {
                let kind =
                    ActorKind::from_code(answer.typed()).filter(|kind| *kind != ActorKind::State);
                let kind = kind.unwrap_or(ActorKind::Organisation);
                self.cast.own(text, kind, point(text)).into_iter().collect()
            }
            "actor" => self.typed(answer.typed(), answers).into_iter().collect(),
            "part" | "as-read" => self.taken(resolution),
            ids => self.of_ids(ids, answers),
        };
        let verdict = if actors.is_empty() {
            Verdict::Waiting
        } else {
            Verdict::Taken
        };
        settled(verdict, actors, key)
    }

    fn of_ids(&mut self, ids: &str, answers: &Answers) -> Vec<ActorKey> {
        let entries = ids
            .split('+')
            .filter_map(|id| Gazetteer::embedded().entry(id));
        let keys = entries.map(|entry| {
            let key = self.cast.known(entry);
            if answers.is_guessed(entry.id) {
                self.cast.doubt(key);
            }
            key
        });
        keys.collect()
    }

    /// Whom somebody typed: an id, a name that means one actor, or a name of their own.
    fn typed(&mut self, typed: &str, answers: &Answers) -> Option<ActorKey> {
        let typed = clean(typed);
        if is_blank(typed) {
            return None;
        }
        if let Some(entry) = Gazetteer::embedded().entry(typed) {
            return Some(self.cast.known(entry));
        }
        if let Some(key) = self.cast.key(typed) {
            return Some(key);
        }
        let context = Context {
            language: self.language,
            ..Context::default()
        };
        match Gazetteer::embedded().resolve(typed, &context) {
            Resolution::One(found) => Some(self.cast.known(found.entry)),
            _ => self
                .cast
                .own(typed, ActorKind::Organisation, point(answers, typed)),
        }
    }
}

/// What a text means. A number is near to no name: it is a code, or it is not known.
fn resolved(text: &str, context: Context) -> Resolution {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    match Gazetteer::embedded().resolve(text, &context) {
        Resolution::Proposed(_) if is_number => Resolution::Unknown,
        resolution => resolution,
    }
}

fn settled(verdict: Verdict, actors: Vec<ActorKey>, question: Option<QuestionKey>) -> Named {
    Named {
        verdict,
        actors,
        question,
    }
}

/// Where the user put an actor of their own: longitude and latitude.
fn point(answers: &Answers, name: &str) -> Option<Coordinates> {
    let answer = answers.to(&format!("point:{name}"))?;
    let mut degrees = answer
        .typed()
        .split([' ', ','])
        .filter(|part| !part.is_empty());
    let mut next = |limit: f64| {
        let value: f64 = degrees.next()?.parse().ok()?;
        (value.abs() <= limit).then_some(value)
    };
    Some(Coordinates {
        lon_deg: next(180.0)?,
        lat_deg: next(90.0)?,
    })
}

/// The question that a name raises, if any.
fn question(text: &str, resolution: &Resolution, language: Option<Language>) -> Option<Question> {
    let choices = |found: &[Match]| choices(found, language);
    let ask = |choices: Vec<Choice>, reason| {
        Question::new(QuestionKind::Name, choices)
            .of_value(text)
            .reason(reason)
    };
    match resolution {
        Resolution::One(found) => {
            let reason = told(found.reading)?;
            Some(ask(choices(std::slice::from_ref(found)), reason).assumed())
        }
        Resolution::Many(found) => {
            let ids: Vec<&str> = found.iter().map(|found| found.entry.id).collect();
            let names: Vec<&str> = found
                .iter()
                .map(|found| name(found.entry, language))
                .collect();
            let both = Choice::named(&ids.join("+"), &names.join("; "));
            Some(ask(with_own(vec![both]), Reason::Many).assumed())
        }
        Resolution::Several(found) => Some(ask(choices(found), Reason::Several)),
        Resolution::Proposed(found) => Some(ask(choices(found), Reason::Proposed)),
        Resolution::PartOf(part) => Some(of_part(text, part, language)),
        Resolution::Unknown => Some(ask(with_own(Vec::new()), Reason::Unknown)),
    }
}

fn of_part(text: &str, part: &Part, language: Option<Language>) -> Question {
    let whole = name(part.whole, language);
    let as_part = Choice::named("part", &format!("{} ({whole})", part.name));
    let as_whole = Choice::named(part.whole.id, whole);
    let reason = if part.kind == PartKind::Person {
        Reason::Person
    } else {
        Reason::Part
    };
    let question = Question::new(QuestionKind::Name, with_own(vec![as_part, as_whole]));
    let question = question.of_value(text).reason(reason);
    if part.asked {
        question
    } else {
        question.assumed()
    }
}

fn choices(found: &[Match], language: Option<Language>) -> Vec<Choice> {
    let named = |found: &Match| Choice::named(found.entry.id, name(found.entry, language));
    with_own(found.iter().map(named).collect())
}

/// What can be said of any name.
fn with_own(mut choices: Vec<Choice>) -> Vec<Choice> {
    choices.extend([
        Choice::typed("own"),
        Choice::typed("actor"),
        Choice::plain(LEAVE_OUT),
    ]);
    choices
}

fn name(entry: &'static Entry, language: Option<Language>) -> &'static str {
    entry.name(language.unwrap_or(Language::En))
}

fn told(reading: Reading) -> Option<Reason> {
    match reading {
        Reading::Name | Reading::Code(_) => None,
        Reading::OtherCode(_) => Some(Reason::OtherCode),
        Reading::Withdrawn => Some(Reason::Withdrawn),
        Reading::Capital | Reading::Government => Some(Reason::Government),
        Reading::Demonym => Some(Reason::People),
        Reading::Near => Some(Reason::Proposed),
    }
}
