//! Texts that hold a name and more: a ministry, a government, a person, several actors.

use crate::names::Class;
use crate::resolution::{Context, Match, Part, PartKind, Reading, Resolution};
use crate::resolve::{is_title, named, one, resolve, settled, whole_name};
use crate::{Entry, Gazetteer, fold};

type Known = &'static Gazetteer;

/// Beginnings of the words for a government, folded.
const GOVERNMENT: &str = "\
    government regierung gouvernement gobierno governo правительств хукумат دولت حكومه حكومت";

/// Beginnings of the words for a body of a state, folded.
const BODIES: &str = "\
    minist army navy forces force military troops parliament congress senate duma police court bank embassy \
    agency guard border council committee department office service commission assembly armee streitkraft \
    parlament botschaft behorde ejercito exercito embajada ambassade министерств мид армия воиска \
    парламент посольств вазорат нерух кувва кушун парлумон сафорат хадамот وزارت وزاره ارتش جيش";

/// Beginnings of the words for those who hold an office, folded.
const OFFICES: &str = "\
    president prime premier king queen chancellor ambassador leader emir sultan prasident kanzler \
    bundeskanzler konig presidente премьер президент король посол сарвазир раиси رييس پادشاه ملك";

/// Endings of peoples and adjectives, and what names become in the genitive, with what is put in their place.
const ENDINGS: &str = "\
    s> e> es> er> en> em> a> o> as> os> men> \
    ии> ая> ое> ие> ого> ои> их> а> ии>ия ы>а и>я и>ь я>ь я>и";

fn endings() -> impl Iterator<Item = (&'static str, &'static str)> {
    ENDINGS
        .split_whitespace()
        .filter_map(|pair| pair.split_once('>'))
}

/// `Russians`, `russische`, `российская`, `России`.
pub(crate) fn inflected(gazetteer: Known, text: &str, context: Context) -> Option<Resolution> {
    settled(by_endings(gazetteer, &fold::key(text), context))
}

fn by_endings(gazetteer: Known, key: &str, context: Context) -> Vec<Match> {
    let stems =
        endings().filter_map(|(ending, put)| Some(format!("{}{put}", key.strip_suffix(ending)?)));
    let mut all = stems
        .filter(|stem| stem.chars().count() > 2)
        .map(|stem| named(gazetteer, &stem, context));
    all.find(|matches| matches.iter().any(|found| is_told_of_people(found, key)))
        .unwrap_or_default()
}

/// A people, or a name whose letters have a genitive.
fn is_told_of_people(found: &Match, key: &str) -> bool {
    found.reading == Reading::Demonym || (found.reading == Reading::Name && !key.is_ascii())
}

/// `Foreign Ministry (Tajikistan)`, `Congo (Kinshasa)`, `Dushanbe (Tajikistan)`.
pub(crate) fn bracketed(gazetteer: Known, text: &str, context: Context) -> Option<Resolution> {
    let (name, inside) = text.strip_suffix([')', '）'])?.rsplit_once(['(', '（'])?;
    let (name, inside) = (name.trim(), inside.trim());
    if name.is_empty() {
        return None;
    }
    let turned = format!("{inside} {name}");
    if let Some(whole) = whole_name(gazetteer, &turned, context) {
        return Some(whole);
    }
    let outer = whole_name(gazetteer, name, context);
    let Some(Resolution::One(Match { entry: whole, .. })) = whole_name(gazetteer, inside, context)
    else {
        return outer.filter(|_| is_gloss(inside));
    };
    match outer {
        Some(Resolution::One(found)) if belongs(found.entry, whole) => Some(Resolution::One(found)),
        Some(Resolution::Several(matches)) => match matches
            .into_iter()
            .find(|found| belongs(found.entry, whole))
        {
            Some(found) => Some(Resolution::One(found)),
            None => Some(part_of(whole, name, false)),
        },
        _ => Some(part_of(whole, name, false)),
    }
}

fn belongs(entry: &Entry, whole: &Entry) -> bool {
    entry.id == whole.id || entry.part_of == Some(whole.id)
}

/// `Germany (DEU)`, `Kosovo (1244)`, `Bolivia (Plurinational State of)`: what the brackets hold tells nothing new.
fn is_gloss(inside: &str) -> bool {
    let is_short = inside.len() <= 4 || inside.bytes().any(|byte| byte.is_ascii_digit());
    is_short || fold::words(inside).iter().all(|word| is_title(word))
}

fn part_of(whole: &'static Entry, name: &str, asked: bool) -> Resolution {
    let words = fold::words(name);
    let kind = if has(&words, OFFICES) {
        PartKind::Person
    } else if has(&words, BODIES) {
        PartKind::Body
    } else {
        PartKind::Unclear
    };
    Resolution::PartOf(Part {
        whole,
        name: name.to_owned(),
        kind,
        asked: asked || kind == PartKind::Person,
    })
}

fn has(words: &[String], beginnings: &str) -> bool {
    words.iter().any(|word| begins(word, beginnings))
}

fn begins(word: &str, beginnings: &str) -> bool {
    beginnings
        .split_whitespace()
        .any(|beginning| word.starts_with(beginning))
}

/// `Government of Japan`, `Japanese government`.
pub(crate) fn government(gazetteer: Known, text: &str, context: Context) -> Option<Resolution> {
    let mut words = fold::words(text);
    let count = words.len();
    words.retain(|word| !begins(word, GOVERNMENT));
    if words.is_empty() || words.len() == count {
        return None;
    }
    Some(one(
        only(gazetteer, &words.concat(), context)?,
        Reading::Government,
    ))
}

/// The one entry that a key names, or names in an inflected form.
fn only(gazetteer: Known, key: &str, context: Context) -> Option<&'static Entry> {
    let mut matches = named(gazetteer, key, context);
    if matches.is_empty() {
        matches = by_endings(gazetteer, key, context);
    }
    if let [found] = matches[..] {
        Some(found.entry)
    } else {
        None
    }
}

/// `DEU, UKR`; `France and Germany`: each is one actor.
pub(crate) fn list(gazetteer: Known, text: &str, context: Context) -> Option<Resolution> {
    const WORDS: [&str; 8] = [" and ", " und ", " et ", " y ", " e ", " и ", " ва ", " و "];
    let marked = WORDS
        .iter()
        .fold(text.to_owned(), |text, word| text.replace(word, ";"));
    let parts: Vec<&str> = marked
        .split([';', ',', '/', '&', '+', '\n', '，', '、', '،'])
        .map(str::trim)
        .collect();
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if parts.len() < 2 {
        return None;
    }
    let mut matches: Vec<Match> = Vec::new();
    for part in parts {
        let Resolution::One(found) = resolve(gazetteer, part, context) else {
            return None;
        };
        if !matches.iter().any(|known| known.entry.id == found.entry.id) {
            matches.push(found);
        }
    }
    match matches[..] {
        [found] => Some(Resolution::One(found)),
        _ => Some(Resolution::Many(matches)),
    }
}

/// `Xi Jinping`; `Russia's president`; `Tajik border guards`: always asked.
pub(crate) fn part(gazetteer: Known, text: &str, context: Context) -> Option<Resolution> {
    if let Some(whole) = of_person(gazetteer, &fold::key(text)) {
        return Some(Resolution::PartOf(Part {
            whole,
            name: text.to_owned(),
            kind: PartKind::Person,
            asked: true,
        }));
    }
    let words = fold::words(&text.replace("'s ", " ").replace("’s ", " "));
    let spans = (1..words.len().min(5)).rev();
    let ends = spans.flat_map(|count| [&words[..count], &words[words.len() - count..]]);
    let mut wholes: Vec<&'static Entry> = Vec::new();
    for span in ends {
        let Some(entry) = only(gazetteer, &span.concat(), context).filter(|_| is_telling(span))
        else {
            continue;
        };
        if !wholes.iter().any(|known| known.id == entry.id) {
            wholes.push(entry);
        }
    }
    match wholes[..] {
        [whole] => Some(part_of(whole, text, true)),
        _ => None,
    }
}

/// Short words are left alone: too many of them are names somewhere.
fn is_telling(span: &[String]) -> bool {
    span.iter()
        .any(|word| word.chars().count() > 3 || !word.is_ascii())
        || span.concat() == "us"
}

fn of_person(gazetteer: Known, key: &str) -> Option<&'static Entry> {
    let found = gazetteer.named(key, None);
    let person = found.first().filter(|found| found.class == Class::Person)?;
    gazetteer.at(person.entry)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_folded_as_texts_are() {
        for words in [GOVERNMENT, BODIES, OFFICES] {
            for word in words.split_whitespace() {
                assert_eq!(fold::key(word), word);
            }
        }
    }
}
