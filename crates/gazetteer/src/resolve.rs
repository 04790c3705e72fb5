//! What a text means: as a code, as a name, then turned round, as a part of something, or as a misspelling.

use crate::System;
use crate::codes::written;
use crate::names::{Class, Found};
use crate::phrases;
use crate::resolution::{Context, Match, Reading, Resolution};
use crate::{Entry, Gazetteer, Kind, fold};

type Known = &'static Gazetteer;

/// A longer cell is prose, and names nobody.
const LONGEST_BYTES: usize = 1_000;

impl Gazetteer {
    /// What a text means.
    pub fn resolve(&'static self, text: &str, context: &Context) -> Resolution {
        resolve(self, text, *context)
    }
}

pub(crate) fn resolve(gazetteer: Known, text: &str, context: Context) -> Resolution {
    let text = bare(text);
    if text.is_empty() || text.len() > LONGEST_BYTES {
        return Resolution::Unknown;
    }
    let steps = [
        column_code,
        own_id,
        whole,
        phrases::bracketed,
        turned,
        untitled,
        phrases::inflected,
    ];
    let more = [phrases::government, phrases::list, misspelt, phrases::part];
    let mut all = steps
        .into_iter()
        .chain(more)
        .filter_map(|step| step(gazetteer, text, context));
    all.next().unwrap_or(Resolution::Unknown)
}

/// Without quotation marks around it and the marks of a footnote behind.
fn bare(text: &str) -> &str {
    let quoted = text
        .trim()
        .trim_matches(['"', '“', '”', '„', '«', '»', '\u{a0}', '\u{feff}'])
        .trim();
    let marked = quoted
        .trim_end_matches(['*', '†', '‡', '¹', '²', '³', '⁴'])
        .trim_end();
    match marked
        .strip_suffix(']')
        .and_then(|open| open.rsplit_once('['))
    {
        Some((before, note)) if !before.is_empty() && note.len() <= 2 => before.trim_end(),
        _ => marked,
    }
}

fn column_code(gazetteer: Known, text: &str, context: Context) -> Option<Resolution> {
    let system = context.system?;
    let entry = gazetteer.coded(system, &written(text)?, context.year)?;
    Some(one(entry, Reading::Code(system)))
}

/// The id of what has no code: `SUN`, `CSTO`, as a record writes it.
fn own_id(gazetteer: Known, text: &str, _: Context) -> Option<Resolution> {
    let entry = gazetteer
        .entry(text)
        .filter(|entry| entry.code(System::IsoAlpha2).is_none())?;
    Some(one(entry, Reading::Name))
        .filter(|_| written(text).is_none() || entry.code(System::IsoAlpha3) == Some(text))
}

/// The text as a name, or as a code of no particular system.
fn whole(gazetteer: Known, text: &str, context: Context) -> Option<Resolution> {
    let mut matches = named(gazetteer, &fold::key(text), context);
    let strong = matches.iter().any(|found| found.reading == Reading::Name);
    let codes = coded(gazetteer, text, context);
    if context.system.is_some() && !strong && !codes.is_empty() {
        matches.clear();
    }
    for found in codes {
        let is_usual = matches!(found.reading, Reading::Code(_));
        if (is_usual || !strong) && !matches.iter().any(|known| known.entry.id == found.entry.id) {
            matches.push(found);
        }
    }
    if let [
        Match {
            reading: Reading::Near,
            ..
        },
    ] = matches[..]
    {
        return Some(Resolution::Proposed(matches));
    }
    settled(matches)
}

/// The names with a key; persons are left to [`phrases`].
pub(crate) fn named(gazetteer: Known, key: &str, context: Context) -> Vec<Match> {
    let found = gazetteer.named(key, context.language);
    let mut matches: Vec<Match> = found
        .into_iter()
        .filter_map(|found| of_name(gazetteer, found))
        .collect();
    matches.sort_by_key(|found| found.entry.kind);
    in_year(matches, context.year)
}

/// Of several, those that were there in the year: `ФРГ` is today's Germany after 1990.
fn in_year(mut matches: Vec<Match>, year: Option<i16>) -> Vec<Match> {
    let was_there = |found: &Match| year.is_none_or(|year| found.entry.is_in(year));
    if matches.iter().any(was_there) {
        matches.retain(was_there);
    }
    matches
}

fn of_name(gazetteer: Known, found: Found) -> Option<Match> {
    let reading = match found.class {
        Class::Name => Reading::Name,
        Class::Government => Reading::Government,
        Class::Capital => Reading::Capital,
        Class::Demonym => Reading::Demonym,
        Class::Person => return None,
    };
    Some(Match {
        entry: gazetteer.at(found.entry)?,
        reading,
    })
}

/// What a code may mean where no system is decided, or the decided one does not have it: ISO 3166 first.
fn coded(gazetteer: Known, text: &str, context: Context) -> Vec<Match> {
    let Some(code) = written(text).filter(|_| !is_mixed(text)) else {
        return Vec::new();
    };
    let found = |system| Some((system, gazetteer.coded(system, &code, context.year)?));
    let systems: &[System] = match code.len() {
        _ if code.bytes().all(|byte| byte.is_ascii_digit()) => {
            &[System::CowNumber, System::UnM49, System::GleditschWard]
        }
        2 => &[System::IsoAlpha2, System::Withdrawn, System::Gec],
        _ => &[
            System::IsoAlpha3,
            System::Withdrawn,
            System::Ioc,
            System::CowAbbreviation,
            System::Cameo,
        ],
    };
    let all: Vec<_> = systems.iter().filter_map(|system| found(*system)).collect();
    let (kept, reading): (&[_], fn(System) -> Reading) = match all.first() {
        Some((System::IsoAlpha2, _)) if is_small_word(text) => (&all[..1], |_| Reading::Near),
        Some((System::IsoAlpha2 | System::Withdrawn, _)) => (&all[..1], of_code),
        Some((system, _)) if system.is_numeric() => (&all, |_| Reading::Near),
        _ => (&all, of_code),
    };
    let mut matches: Vec<Match> = Vec::new();
    for (system, entry) in kept {
        if !matches.iter().any(|known| known.entry.id == entry.id) {
            let usual = context.system.is_none() || *system == System::Withdrawn;
            let reading = if usual {
                reading(*system)
            } else {
                Reading::OtherCode(*system)
            };
            matches.push(Match { entry, reading });
        }
    }
    matches
}

/// Capital and small letters are a word: `Rom`.
fn is_mixed(text: &str) -> bool {
    let has = |is: fn(&u8) -> bool| text.as_bytes().iter().any(is);
    has(u8::is_ascii_lowercase) && has(u8::is_ascii_uppercase)
}

/// Two small letters are more often a word than a code: `in`, `no`, `me`.
fn is_small_word(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_lowercase())
}

fn of_code(system: System) -> Reading {
    match system {
        System::IsoAlpha2 | System::IsoAlpha3 => Reading::Code(system),
        System::Withdrawn => Reading::Withdrawn,
        _ => Reading::OtherCode(system),
    }
}

/// `Korea, South`; `Gambia, The`.
fn turned(gazetteer: Known, text: &str, context: Context) -> Option<Resolution> {
    let (name, before) = text
        .split_once(',')
        .filter(|(name, before)| !name.is_empty() && !before.is_empty())?;
    let turned = format!("{before} {name}");
    whole_name(gazetteer, &turned, context).or_else(|| untitled(gazetteer, &turned, context))
}

/// The text as a name and nothing else.
pub(crate) fn whole_name(gazetteer: Known, text: &str, context: Context) -> Option<Resolution> {
    settled(named(gazetteer, &fold::key(text), context))
}

/// What a state calls itself before its name, folded.
const TITLES: &str = "\
    republic kingdom state states commonwealth federation federal federated democratic peoples people \
    islamic socialist arab sultanate principality duchy grand emirate independent empire union republik \
    konigreich staat bundesrepublik furstentum kaiserreich islamische republique royaume etat federale \
    islamique republica reino estado imperio республика королевство государство исламская \
    федеративная княжество чумхурии шохигарии исломии подшохии федеративии جمهوري جمهوريه مملكه دوله سلطنه \
    پادشاهي اسلامي \
    etats federes plurinational bolivarienne plurinacional bolivariana estados federados reino bolivarische \
    штаты федеративные многонациональное боливарианская исламская обединенная народная арабская \
    共和国 伊斯兰共和国 玻利瓦尔共和国 多民族国 联邦 王国";

/// `Republic of Kenya`, where no name of its own is known.
fn untitled(gazetteer: Known, text: &str, context: Context) -> Option<Resolution> {
    let words = fold::words(text);
    let titles = words.iter().take_while(|word| is_title(word)).count();
    let rest = words
        .get(titles..)
        .filter(|rest| titles > 0 && !rest.is_empty())?
        .concat();
    let states = named(gazetteer, &rest, context);
    settled(
        states
            .into_iter()
            .filter(|found| found.reading == Reading::Name && is_state(found.entry))
            .collect(),
    )
}

pub(crate) fn is_title(word: &str) -> bool {
    TITLES.split_whitespace().any(|title| title == word)
}

fn is_state(entry: &Entry) -> bool {
    matches!(
        entry.kind,
        Kind::State | Kind::Territory | Kind::HistoricState
    )
}

fn misspelt(gazetteer: Known, text: &str, context: Context) -> Option<Resolution> {
    let words = fold::words(text);
    let titles = words.iter().take_while(|word| is_title(word)).count();
    let key = words
        .get(titles..)
        .filter(|rest| !rest.is_empty())
        .unwrap_or(&words)
        .concat();
    let near = gazetteer.near(&key, context.language);
    let matches: Vec<Match> = near
        .map(|entry| Match {
            entry,
            reading: Reading::Near,
        })
        .collect();
    (!matches.is_empty()).then_some(Resolution::Proposed(matches))
}

pub(crate) fn one(entry: &'static Entry, reading: Reading) -> Resolution {
    Resolution::One(Match { entry, reading })
}

/// One, or several that nothing tells apart.
pub(crate) fn settled(matches: Vec<Match>) -> Option<Resolution> {
    match matches[..] {
        [] => None,
        [found] => Some(Resolution::One(found)),
        _ => Some(Resolution::Several(matches)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_titles_are_folded_as_texts_are() {
        for title in TITLES.split_whitespace() {
            assert_eq!(fold::key(title), title);
        }
    }
}
