//! A view in plain English sentences of at most 20 words, with no codes and no dates in notation.

use super::messages::{Value, list, say};
use crate::query::{ActorRef, THEME_LABELS, Told, TopPartner};
use relations_record::Code;
use vague_dates::{Day, year_phrase};

/// The statuses, in the order of their list.
const STATUSES: [&str; 6] = [
    "what occurred",
    "states of affairs",
    "plans",
    "offers",
    "refusals",
    "judgements and claims",
];

/// The tones, in the order of their list.
const TONES: [&str; 4] = [
    "cooperation",
    "neither cooperation nor conflict",
    "conflict",
    "what nobody judged",
];

/// The kinds of actor, in the order of their list.
const KINDS: [&str; 5] = [
    "states",
    "organisations",
    "bodies of states",
    "groups",
    "companies",
];

/// The most words of a sentence.
const MOST_WORDS: usize = 20;
/// The most names of a sentence.
const MOST_NAMES: usize = 3;

/// What is told of a view, in English sentences of at most 20 words.
///
/// # Example
///
/// ```
/// use relations_map::{Filter, Record, Theme, english};
///
/// let record = Record::embedded()?;
/// let basing = Filter { themes: vec![Theme::Basing], ..Filter::default() };
/// let sentences = english::sentences(&record.describe("TJK", Some("FRA"), &basing)?);
/// assert!(sentences[0].starts_with("Statements tie Tajikistan to "));
/// assert_eq!(sentences.last().map(String::as_str), Some("Only statements about bases and troops count."));
/// # Ok::<(), relations_map::Error>(())
/// ```
pub fn sentences(told: &[Told<'_>]) -> Vec<String> {
    let mut said = Vec::new();
    for told in told {
        say_one(told, &mut said);
    }
    said
}

fn say_one(told: &Told<'_>, said: &mut Vec<String>) {
    let count = |message, count: &u32| say(message, &[Value::Count(*count)]);
    let sentence = match told {
        Told::Nothing => "No statement passes these choices.".to_owned(),
        Told::Ties { focus, count } => say(
            "Statements tie {0} to {1} {1:other|others}.",
            &[Value::Text(name(focus)), Value::Count(*count)],
        ),
        Told::Statements { focus, count } => {
            let values = [Value::Count(*count), Value::Text(name(focus))];
            say(
                "{0} {0:statement names|statements name} {1}, parts included.",
                &values,
            )
        }
        Told::Partners { partners } => return said.extend(say_partners(partners)),
        Told::Tones {
            cooperative,
            conflictual,
            neutral,
        } => say(
            "{0} {0:tells|tell} of cooperation, {1} of conflict, {2} of neither.",
            &[*cooperative, *conflictual, *neutral].map(Value::Count),
        ),
        Told::Unstated { count: number } => count("Of {0} nobody judged the tone.", number),
        Told::NotHappened { intended, assessed } => say(
            "{0} {0:tells|tell} of plans, offers or refusals, and {1} {1:is a judgement|are judgements} or {1:claim|claims}.",
            &[*intended, *assessed].map(Value::Count),
        ),
        Told::Years { first, last } if first == last => say(
            "The dated ones are of the year {0}.",
            &[Value::Text(&year_phrase(*first))],
        ),
        Told::Years { first, last } => {
            let [first, last] = [*first, *last].map(year_phrase);
            say(
                "The dated ones are of the years {0} to {1}.",
                &[Value::Text(&first), Value::Text(&last)],
            )
        }
        Told::Undated { count: number } => count("{0} {0:has|have} no date.", number),
        Told::Contradictions { count: number } => count(
            "They contradict each other on {0} {0:question|questions}.",
            number,
        ),
        Told::Changes { count: number } => count(
            "On {0} {0:question|questions} they tell of a change.",
            number,
        ),
        Told::Open { count: number } => {
            count("They leave {0} {0:question|questions} open.", number)
        }
        Told::Pair {
            focus,
            partner,
            statements,
            events,
        } => say(
            "{0} {0:statement|statements} about {1} {1:event|events} {0:names|name} both {2} and {3}.",
            &[
                Value::Count(*statements),
                Value::Count(*events),
                Value::Text(name(focus)),
                Value::Text(partner.short_name),
            ],
        ),
        Told::PairThemes { themes } => {
            return said.extend(shortened(
                "Between these two they are mostly about {0}.",
                &chosen(&THEME_LABELS, themes),
            ));
        }
        Told::ManyParty { count: number } => {
            count("{0} of them {0:names|name} four or more parties.", number)
        }
        _ => return say_filter(told, said),
    };
    said.push(sentence);
}

/// What a filter leaves in.
fn say_filter(told: &Told<'_>, said: &mut Vec<String>) {
    let count = |message, count: &u32| say(message, &[Value::Count(*count)]);
    let sentence = match told {
        Told::OnlyThemes { themes } => {
            return say_chosen(
                "Only statements about {0} count.",
                &chosen(&THEME_LABELS, themes),
                said,
            );
        }
        Told::OnlyTones { tones } => {
            return say_chosen(
                "Only statements that tell of {0} count.",
                &chosen(&TONES, tones),
                said,
            );
        }
        Told::OnlyStatuses { statuses } => {
            return say_chosen("Only {0} count.", &chosen(&STATUSES, statuses), said);
        }
        Told::OnlyKinds { kinds } => {
            return say_chosen(
                "Only partners that are {0} count.",
                &chosen(&KINDS, kinds),
                said,
            );
        }
        Told::OnlySources { count: number } => count(
            "Only statements of {0} chosen {0:source|sources} count.",
            number,
        ),
        Told::OnlyPlaces { count: number } => count(
            "Only statements at {0} chosen {0:place|places} count.",
            number,
        ),
        Told::OnlyColumn { column } => say(
            "Only statements with chosen values of “{0}” count.",
            &[Value::Text(column)],
        ),
        Told::OnlyWords => "Only statements that hold certain words count.".to_owned(),
        Told::Within { from, to } => within(from.as_deref(), to.as_deref()),
        Told::AsOf { day } => say(
            "Only what is dated so that it may hold on {0} counts.",
            &[Value::Text(&day_phrase(day))],
        ),
        _ => return,
    };
    said.push(sentence);
}

/// The name of an actor; a long one leaves no room for what is said of it.
fn name<'r>(actor: &ActorRef<'r>) -> &'r str {
    if actor.name.split(' ').count() > 8 {
        actor.short_name
    } else {
        actor.name
    }
}

/// The first partners with their counts, as many as a sentence holds.
fn say_partners(partners: &[TopPartner<'_>]) -> Option<String> {
    let named = partners.iter().map(|top| {
        let count = top.statements.to_string();
        [top.partner.short_name, " (", &count, ")"].concat()
    });
    let named: Vec<String> = named.collect();
    let named: Vec<&str> = named.iter().map(String::as_str).collect();
    shortened("Most statements are shared with {0}.", &named)
}

fn chosen<'w, C: Code>(names: &[&'w str], codes: &[C]) -> Vec<&'w str> {
    let names = codes.iter().map(|code| names.get(code.index()).copied());
    names.flatten().collect()
}

/// Long lists are told in several sentences, so that none is left out.
fn say_chosen(message: &str, names: &[&str], said: &mut Vec<String>) {
    let chunks = names.chunks(MOST_NAMES);
    said.extend(chunks.filter_map(|names| shortened(message, names)));
}

/// A message with the list of names that is the longest with which it stays short.
fn shortened(message: &str, names: &[&str]) -> Option<String> {
    let lengths = (1..=names.len()).rev();
    let mut said = lengths.map(|length| {
        let names = names.get(..length).unwrap_or(&[]);
        say(message, &[Value::Text(&list(names))])
    });
    said.find(|said| said.split(' ').count() <= MOST_WORDS)
}

fn within(from: Option<&str>, to: Option<&str>) -> String {
    let message = match (from, to) {
        (Some(_), Some(_)) => "Only statements of the time from {0} to {1} count.",
        (Some(_), None) => "Only statements of {0} or later count.",
        _ => "Only statements of {0} or earlier count.",
    };
    let days: Vec<String> = from.into_iter().chain(to).map(day_phrase).collect();
    let values: Vec<Value<'_>> = days.iter().map(|day| Value::Text(day)).collect();
    say(message, &values)
}

fn day_phrase(day: &str) -> String {
    Day::parse(day).map_or_else(|_| day.to_owned(), Day::phrase)
}
