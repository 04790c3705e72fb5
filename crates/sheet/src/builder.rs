//! Facts to statements: who, from where, in which words; what is in doubt waits for its question.

use std::collections::{BTreeMap, BTreeSet};

use relations_reader::slices::Slices;
use relations_record::{
    ActorKey, Basis, Dataset, Descriptor, EventKey, Further, Lacking, Statement, Status, Tables,
};
use serde::Serialize;

use crate::answer::Answers;
use crate::asked::{QuestionKey, Questions};
use crate::column::Column;
use crate::fact::Fact;
use crate::names::{Names, Party, Verdict};
use crate::question::{Choice, LEAVE_OUT, Question, QuestionKind};
use crate::sources::Sources;
use crate::{limits, package};

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum RowState {
    /// It has no filled cell, or stands before the data.
    Blank,
    /// It is in the record.
    Used,
    /// It waits for an answer.
    Waiting,
    /// It is left out.
    LeftOut,
}

impl RowState {
    /// What a code names.
    pub fn of_code(code: &str) -> Option<Self> {
        match code {
            "blank" => Some(Self::Blank),
            "used" => Some(Self::Used),
            "waiting" => Some(Self::Waiting),
            "left-out" => Some(Self::LeftOut),
            _ => None,
        }
    }
}

/// A record that is being built.
#[derive(Debug)]
pub(crate) struct Builder<'a> {
    pub(crate) answers: &'a Answers,
    pub(crate) questions: Questions,
    pub(crate) names: Names,
    sources: Sources,
    statements: Vec<Statement>,
    lacking: Lacking,
    events: BTreeMap<Box<str>, EventKey>,
    event_ids: Vec<Box<str>>,
    further: Vec<Column>,
    /// Which further column has themes in words of the sheet.
    pub(crate) theme_column: Option<usize>,
    last_row: (u32, u32),
    /// Ids that rows gave of their own.
    ids: BTreeSet<Box<str>>,
}

impl<'a> Builder<'a> {
    pub(crate) fn new(answers: &'a Answers, names: Names, sources: Sources) -> Self {
        Self {
            answers,
            questions: Questions::default(),
            names,
            sources,
            statements: Vec::new(),
            lacking: Lacking::default(),
            events: BTreeMap::new(),
            event_ids: Vec::new(),
            further: Vec::new(),
            theme_column: None,
            last_row: (0, 0),
            ids: BTreeSet::new(),
        }
    }

    /// The place of a further column, which comes to be where it is not there. A name that the record has for a column of its
    /// own is told from it.
    pub(crate) fn column(&mut self, name: &str) -> usize {
        if package::STATEMENTS.contains(&name) {
            return self.column(&format!("{name} (as written)"));
        }
        let found = self.further.iter().position(|column| column.name == name);
        found.unwrap_or_else(|| {
            self.further.push(Column::named(name));
            self.further.len() - 1
        })
    }

    /// Takes a fact in.
    pub(crate) fn add(&mut self, fact: Fact<'_>) -> RowState {
        let (from, to) = match (self.side(&fact, &fact.from), self.side(&fact, &fact.to)) {
            (Ok(from), Ok(to)) => (from, to),
            (Err(one), Err(other)) => return one.max(other),
            (Err(state), _) | (_, Err(state)) => return state,
        };
        if let Err(state) = self.check_sides(&fact, &from, &to) {
            return state;
        }
        let mut actors = from.clone();
        for key in &to {
            if !actors.contains(key) {
                actors.push(*key);
            }
        }
        if actors.len() > limits::PARTIES {
            self.ask(
                &fact,
                0,
                Question::new(QuestionKind::ManyParties, vec![Choice::plain(LEAVE_OUT)]).assumed(),
            );
            return RowState::LeftOut;
        }
        let Some(text) = self.text(&fact, &from, &to) else {
            return RowState::LeftOut;
        };
        let is_between = actors.len() > from.len() && !from.is_empty();
        let doers = if fact.is_directed && is_between {
            from
        } else {
            Vec::new()
        };
        self.push(fact, actors, doers, text);
        RowState::Used
    }

    /// The actors of one side, each once.
    fn side(&mut self, fact: &Fact<'_>, parties: &[Party<'_>]) -> Result<Vec<ActorKey>, RowState> {
        let mut actors = Vec::with_capacity(parties.len());
        let mut state = None;
        for party in parties {
            let named = self.names.look(*party, self.answers, &mut self.questions);
            if let Some(key) = named.question {
                self.questions.count(key, fact.row, party.column);
            }
            match named.verdict {
                Verdict::Waiting => state = state.max(Some(RowState::Waiting)),
                Verdict::LeftOut => state = state.max(Some(RowState::LeftOut)),
                Verdict::Taken | Verdict::Nobody => {}
            }
            for key in &named.actors {
                if !actors.contains(key) {
                    actors.push(*key);
                }
            }
        }
        state.map_or(Ok(actors), Err)
    }

    /// Somebody is named, and on each side where there are two.
    fn check_sides(
        &mut self,
        fact: &Fact<'_>,
        from: &[ActorKey],
        to: &[ActorKey],
    ) -> Result<(), RowState> {
        if from.is_empty() && to.is_empty() {
            self.ask(
                fact,
                0,
                Question::new(QuestionKind::Nobody, vec![Choice::plain(LEAVE_OUT)]).assumed(),
            );
            return Err(RowState::LeftOut);
        }
        if !fact.has_sides || !(from.is_empty() || to.is_empty()) {
            return Ok(());
        }
        let empty = if from.is_empty() {
            &fact.from
        } else {
            &fact.to
        };
        let column = empty.first().map_or(fact.text_column, |party| party.column);
        let choices = vec![Choice::plain("one-actor"), Choice::plain(LEAVE_OUT)];
        match self
            .ask(fact, column, Question::new(QuestionKind::OneSided, choices))
            .as_deref()
        {
            Some("one-actor") => Ok(()),
            Some(_) => Err(RowState::LeftOut),
            None => Err(RowState::Waiting),
        }
    }

    /// Puts a question about a row of a fact; gives the choice that was made.
    fn ask(&mut self, fact: &Fact<'_>, column: usize, question: Question) -> Option<String> {
        let answer = self.answers.choice(&question.id);
        let key = self.questions.raise(question, answer);
        self.questions.count(key, fact.row, column);
        answer.map(str::to_owned)
    }

    /// Counts a row for questions.
    pub(crate) fn count(
        &mut self,
        keys: impl IntoIterator<Item = QuestionKey>,
        row: u32,
        column: usize,
    ) {
        for key in keys {
            self.questions.count(key, row, column);
        }
    }

    /// The sentence and whether it is one; `None` where the row is left out.
    fn text(
        &mut self,
        fact: &Fact<'_>,
        from: &[ActorKey],
        to: &[ActorKey],
    ) -> Option<(String, bool)> {
        if fact.text.is_empty() {
            return Some((self.made_text(fact, from, to), false));
        }
        let length = fact.text.chars().count();
        if length <= limits::TEXT_CHARACTERS {
            return Some((fact.text.clone().into_owned(), true));
        }
        let choices = vec![Choice::plain("cut"), Choice::plain(LEAVE_OUT)];
        let question = Question::new(QuestionKind::LongText, choices).assumed();
        let choice = self.ask(fact, fact.text_column, question);
        if choice.as_deref() == Some(LEAVE_OUT) {
            return None;
        }
        let kept = fact.text.chars().take(limits::TEXT_CHARACTERS - 1);
        Some((kept.chain(['…']).collect(), true))
    }

    /// `From – To: detail`.
    fn made_text(&self, fact: &Fact<'_>, from: &[ActorKey], to: &[ActorKey]) -> String {
        let names = |keys: &[ActorKey]| {
            let names = keys
                .iter()
                .map(|key| self.names.cast.name(*key, self.names.language));
            names.collect::<Vec<_>>().join(", ")
        };
        let (from, to) = (names(from), names(to));
        let both = if !fact.heading.is_empty() {
            fact.heading.clone().into_owned()
        } else if from.is_empty() || to.is_empty() || from == to {
            if from == to { from } else { from + &to }
        } else {
            format!("{from} – {to}")
        };
        if fact.detail.is_empty() {
            both
        } else {
            format!("{both}: {}", fact.detail)
        }
    }

    fn push(
        &mut self,
        fact: Fact<'_>,
        actors: Vec<ActorKey>,
        doers: Vec<ActorKey>,
        (text, is_sentence): (String, bool),
    ) {
        let passage = fact.passage.unwrap_or(fact.row).max(1);
        let (source, has_source) = self.sources.of_row(fact.source, fact.link, passage);
        self.names.cast.count(&actors);
        let place = self.statements.len();
        for (column, text) in fact.further.iter().filter(|(_, text)| !text.is_empty()) {
            if let Some(column) = self.further.get_mut(*column) {
                column.set(place, text);
            }
        }
        let said_by = self.said_by(&fact);
        let event = self.event(&fact.event);
        let id = match &fact.id {
            Some(id) => self.own_id(id, fact.row),
            None => self.id(fact.row),
        };
        self.lacking.sentence.push(!is_sentence);
        self.lacking.source.push(!has_source);
        self.statements.push(Statement {
            id,
            text: text.into(),
            actors: actors.into(),
            doers: doers.into(),
            about: Box::default(),
            theme: fact.theme,
            tone: fact.tone,
            status: fact.status,
            said_by,
            date: fact.date,
            date_basis: if fact.date.is_some() {
                fact.basis
            } else {
                Basis::None
            },
            place: None,
            quantity: fact.quantity,
            source,
            passage,
            event,
        });
    }

    /// A judgement is somebody's: of nobody who is named, the sheet's.
    fn said_by(&self, fact: &Fact<'_>) -> Box<str> {
        let is_open = fact.said_by.is_empty() && fact.status == Status::Assessed;
        if is_open {
            self.sources.sheet().into()
        } else {
            (*fact.said_by).into()
        }
    }

    fn id(&mut self, row: u32) -> Box<str> {
        let (last, count) = self.last_row;
        self.last_row = (row, if last == row { count + 1 } else { 1 });
        match self.last_row {
            (row, 1) => format!("row-{row}").into(),
            (row, count) => format!("row-{row}-{count}").into(),
        }
    }

    /// An id that the sheet gives, unless another row has it or it is none.
    fn own_id(&mut self, id: &str, row: u32) -> Box<str> {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte);
        let is_id = (1..=64).contains(&id.len()) && id.bytes().all(is_plain);
        if is_id && self.ids.insert(id.into()) {
            return id.into();
        }
        format!("line-{row}").into()
    }

    fn event(&mut self, text: &str) -> Option<EventKey> {
        if text.is_empty() {
            return None;
        }
        if let Some(key) = self.events.get(text) {
            return Some(*key);
        }
        let key = EventKey(self.event_ids.len() as u32);
        let is_id = text.len() <= 60
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte));
        let id = if is_id {
            text.into()
        } else {
            format!("event.{}", key.0 + 1).into()
        };
        self.events.insert(text.into(), key);
        self.event_ids.push(id);
        Some(key)
    }

    pub(crate) fn statements(&self) -> &[Statement] {
        &self.statements
    }

    pub(crate) fn lacking(&self) -> &Lacking {
        &self.lacking
    }

    /// The record, and the questions that are left.
    pub(crate) async fn finish(
        self,
        descriptor: Descriptor,
        slices: &Slices,
    ) -> (Dataset, Questions) {
        let statements = self.statements.len();
        let themes = self.theme_column.and_then(|place| self.further.get(place));
        let themes: Box<str> = themes.map_or("", |column| &column.name).into();
        let further = self
            .further
            .into_iter()
            .map(|column| column.finish(statements));
        let further: Vec<Further> = further.filter(|column| column.values().len() > 1).collect();
        let has_themes = further.iter().any(|column| column.column() == &*themes);
        let record = Dataset::new(Tables {
            descriptor: Descriptor {
                has_rows: true,
                theme_column: if has_themes { themes } else { "".into() },
                ..descriptor
            },
            sources: self.sources.into_list(),
            actors: self.names.cast.into_actors(),
            statements: self.statements,
            events: self.event_ids,
            further,
            lacking: self.lacking.trimmed(),
            ..Tables::default()
        });
        let fingerprint = package::fingerprint(&record, slices).await;
        (record.with_fingerprint(fingerprint), self.questions)
    }
}
