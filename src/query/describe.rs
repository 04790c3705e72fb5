//! A view in plain sentences, for those who cannot see it and those who quote it.

use super::answers::ActorRef;
use super::catalogue::{Catalogue, ENGLISH, Value};
use super::filter::Filter;
use super::predicate::Predicate;
use super::question_counts::QuestionTally;
use super::record::Record;
use super::ties::Tie;
use crate::error::Error;
use relations_record::{Code, StatementKey, Status, Theme};
use vague_dates::{Date, Day};

/// The most words of a sentence.
const MOST_WORDS: usize = 20;
/// The most partners or themes that a sentence names.
const MOST_NAMES: usize = 3;

impl Record {
    /// A view in plain English sentences of at most 20 words: whom the focus has ties with, in how many statements, what
    /// they tell, when, where they disagree; then what is between the focus and the chosen actor; then what the filter
    /// leaves out. No codes and no dates in notation.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for actors or a filter that name what is not there.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::{Filter, Record, Theme};
    ///
    /// let record = Record::embedded()?;
    /// let basing = Filter { themes: vec![Theme::Basing], ..Filter::default() };
    /// let sentences = record.describe("TJK", Some("FRA"), &basing)?;
    /// assert!(sentences[0].starts_with("Statements tie Tajikistan to "));
    /// assert_eq!(sentences.last().map(String::as_str), Some("Only statements about bases and troops count."));
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn describe(
        &self,
        focus: &str,
        selected: Option<&str>,
        filter: &Filter,
    ) -> Result<Vec<String>, Error> {
        let words = &ENGLISH;
        let key = self.actor_key(focus)?;
        let predicate = Predicate::new(filter, self)?;
        let keys: Vec<StatementKey> = self
            .statements_of(key)
            .filter(|key| self.passes(&predicate, *key))
            .collect();
        let ties = self.ties(focus, filter)?;
        let actor: Option<ActorRef<'_>> = self.dataset().actor(key).map(Into::into);
        // A long name leaves no room for what is said of it.
        let is_long = |actor: &ActorRef<'_>| actor.name.split(' ').count() > 8;
        let name = actor.map_or("", |actor| {
            if is_long(&actor) {
                actor.short_name
            } else {
                actor.name
            }
        });
        let mut said = Vec::new();
        if keys.is_empty() {
            said.push(words.nothing.to_owned());
        } else {
            said.push(words.say(
                words.ties,
                &[Value::Text(name), Value::Count(ties.len() as u32)],
            ));
            said.push(words.say(
                words.statements,
                &[Value::Count(keys.len() as u32), Value::Text(name)],
            ));
            said.extend(partners(words, &ties));
            self.describe_statements(words, &keys, &mut said);
        }
        if let Some(selected) = selected.filter(|selected| *selected != focus) {
            let tie = self.tie(focus, selected, filter)?.tie;
            describe_pair(words, name, &tie, &mut said);
        }
        describe_filter(words, filter, &mut said);
        Ok(said)
    }

    /// What a filter leaves out, in such sentences; the end of what [`Record::describe`] says.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for a filter that names what is not there.
    pub fn describe_filter(&self, filter: &Filter) -> Result<Vec<String>, Error> {
        Predicate::new(filter, self)?;
        let mut said = Vec::new();
        describe_filter(&ENGLISH, filter, &mut said);
        Ok(said)
    }

    fn describe_statements(
        &self,
        words: &Catalogue,
        keys: &[StatementKey],
        said: &mut Vec<String>,
    ) {
        let (mut tones, mut intended, mut assessed, mut undated) = ([0; 4], 0, 0, 0);
        let mut years: Option<(i32, i32)> = None;
        let mut questions = QuestionTally::default();
        for key in keys {
            let Some(statement) = self.dataset().statement(*key) else {
                continue;
            };
            if let Some(count) = tones.get_mut(statement.tone.index()) {
                *count += 1;
            }
            intended += u32::from(matches!(
                statement.status,
                Status::Planned | Status::Offered | Status::Refused
            ));
            assessed += u32::from(statement.status == Status::Assessed);
            undated += u32::from(statement.date.is_none());
            if let Some((first, last)) = statement.date.as_ref().and_then(Date::years) {
                let (from, to) = years.unwrap_or((first, last));
                years = Some((from.min(first), to.max(last)));
            }
            questions.add(self.disagreements_of(*key));
        }
        let [together, neither, against, unstated] = tones;
        if together + neither + against > 0 {
            said.push(words.say(
                words.told_by_tone,
                &[
                    Value::Count(together),
                    Value::Count(against),
                    Value::Count(neither),
                ],
            ));
        }
        if unstated > 0 {
            said.push(words.say(words.not_judged, &[Value::Count(unstated)]));
        }
        if intended + assessed > 0 {
            said.push(words.say(
                words.not_happened,
                &[Value::Count(intended), Value::Count(assessed)],
            ));
        }
        match years {
            Some((first, last)) if first == last => {
                said.push(words.say(words.one_year, &[Value::Year(first)]));
            }
            Some((first, last)) => {
                said.push(words.say(words.years, &[Value::Year(first), Value::Year(last)]));
            }
            None => {}
        }
        if undated > 0 {
            said.push(words.say(words.undated, &[Value::Count(undated)]));
        }
        let questions = questions.counts(self.dataset());
        for (message, count) in [
            (words.contradictions, questions.contradictions),
            (words.changes, questions.changes),
            (words.open, questions.open),
        ] {
            if count > 0 {
                said.push(words.say(message, &[Value::Count(count)]));
            }
        }
    }
}

/// The first partners with their counts, as many as a sentence holds.
fn partners(words: &Catalogue, ties: &[Tie<'_>]) -> Option<String> {
    let mut order: Vec<&Tie<'_>> = ties.iter().collect();
    crate::sorting::sort_by(&mut order, |a, b| b.statements.cmp(&a.statements));
    let named: Vec<String> = order
        .iter()
        .take(MOST_NAMES)
        .map(|tie| {
            [
                tie.partner.short_name,
                " (",
                &tie.statements.to_string(),
                ")",
            ]
            .concat()
        })
        .collect();
    let named: Vec<&str> = named.iter().map(String::as_str).collect();
    shortened(words, words.partners, &named)
}

/// A message with the list of names that is the longest with which it stays short.
fn shortened(words: &Catalogue, message: &str, names: &[&str]) -> Option<String> {
    let lengths = (1..=names.len()).rev();
    let mut said = lengths.map(|length| {
        words.say(
            message,
            &[Value::Text(&words.list(names.get(..length).unwrap_or(&[])))],
        )
    });
    said.find(|said| is_short(said))
}

fn is_short(said: &str) -> bool {
    said.split(' ').count() <= MOST_WORDS
}

fn describe_pair(words: &Catalogue, name: &str, tie: &Tie<'_>, said: &mut Vec<String>) {
    let counts = [Value::Count(tie.statements), Value::Count(tie.events)];
    let with = |a, b| {
        words.say(
            words.pair,
            &[counts[0], counts[1], Value::Text(a), Value::Text(b)],
        )
    };
    said.push(with(name, tie.partner.short_name));
    let themes = tie
        .themes
        .iter()
        .filter_map(|theme| Theme::from_code(theme.code));
    let themes: Vec<&str> = themes
        .filter_map(|theme| words.themes.get(theme.index()).copied())
        .take(MOST_NAMES)
        .collect();
    said.extend(shortened(words, words.pair_themes, &themes));
    if tie.many_party > 0 {
        said.push(words.say(words.many_party, &[Value::Count(tie.many_party)]));
    }
}

fn describe_filter(words: &Catalogue, filter: &Filter, said: &mut Vec<String>) {
    fn chosen<'w, C: Code>(names: &[&'w str], codes: &[C]) -> Vec<&'w str> {
        codes
            .iter()
            .filter_map(|code| names.get(code.index()).copied())
            .collect()
    }
    for (message, names) in [
        (words.only_themes, chosen(&words.themes, &filter.themes)),
        (words.only_tones, chosen(&words.tones, &filter.tones)),
        (
            words.only_statuses,
            chosen(&words.statuses, &filter.statuses),
        ),
        (words.only_kinds, chosen(&words.kinds, &filter.kinds)),
    ] {
        // Long lists are told in several sentences, so that none is left out.
        for names in names.chunks(MOST_NAMES) {
            said.extend(shortened(words, message, names));
        }
    }
    for (message, ids) in [
        (words.only_sources, &filter.sources),
        (words.only_places, &filter.places),
    ] {
        if !ids.is_empty() {
            said.push(words.say(message, &[Value::Count(ids.len() as u32)]));
        }
    }
    for (column, _) in &filter.further {
        said.push(words.say(words.only_further, &[Value::Text(column)]));
    }
    if !filter.text.trim().is_empty() {
        said.push(words.only_words.to_owned());
    }
    let (from, to) = (filter.from.map(Day::phrase), filter.to.map(Day::phrase));
    match (&from, &to) {
        (Some(from), Some(to)) => {
            said.push(words.say(words.between, &[Value::Text(from), Value::Text(to)]));
        }
        (Some(from), None) => said.push(words.say(words.since, &[Value::Text(from)])),
        (None, Some(to)) => said.push(words.say(words.until, &[Value::Text(to)])),
        (None, None) => {}
    }
    if let Some(day) = filter.as_of {
        said.push(words.say(words.as_of, &[Value::Text(&day.phrase())]));
    }
}
