//! The index of names, by what their spellings have in common.

use crate::Language;

/// What a name stands for, the nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Class {
    Name,
    Government,
    Capital,
    Demonym,
    Person,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Name {
    key: String,
    pub(crate) class: Class,
    pub(crate) entry: u16,
    languages: u16,
    length: u16,
    letters: u64,
}

impl Name {
    pub(crate) fn new(key: String, entry: u16, languages: u16, class: Class) -> Self {
        Self {
            class,
            entry,
            languages,
            length: length(&key),
            letters: letters(&key),
            key,
        }
    }

    fn is_in(&self, language: Option<Language>) -> bool {
        language.is_some_and(|language| self.languages & (1 << language as u16) != 0)
    }
}

/// All names, sorted.
#[derive(Debug)]
pub(crate) struct Names(Vec<Name>);

/// An entry that a text may mean, and as what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Found {
    pub(crate) class: Class,
    pub(crate) entry: u16,
}

impl Names {
    pub(crate) fn new(mut names: Vec<Name>) -> Self {
        names.sort_unstable();
        Self(names)
    }

    /// Whom a key means: names in the language before others, names before capitals and peoples; each entry once.
    pub(crate) fn find(&self, key: &str, language: Option<Language>) -> Vec<Found> {
        let from = self.0.partition_point(|name| name.key.as_str() < key);
        let all = || self.0[from..].iter().take_while(|name| name.key == key);
        let ours = all().any(|name| name.is_in(language));
        let mut found: Vec<Found> = all()
            .filter(|name| !ours || name.is_in(language))
            .map(|name| Found {
                class: name.class,
                entry: name.entry,
            })
            .collect();
        found.sort_unstable();
        let best = found.first().map(|first| first.class);
        found.retain(|candidate| Some(candidate.class) == best);
        found.dedup();
        found
    }

    /// Whom a misspelt key may mean: all entries with a name at the least distance, those in the language first.
    pub(crate) fn near(&self, key: &str, language: Option<Language>) -> Vec<u16> {
        let (length, letters) = (length(key), letters(key));
        let mut most = most_errors(length);
        let mut near: Vec<(usize, bool, u16)> = Vec::new();
        let is_short = length <= SHORT;
        let first = key.chars().next();
        for name in self.0.iter().filter(|name| name.class == Class::Name) {
            if is_short && name.key.chars().next() != first {
                continue;
            }
            let apart = (name.letters ^ letters).count_ones() as usize;
            if usize::from(name.length.abs_diff(length)) > most || apart > 2 * most {
                continue;
            }
            let distance = strsim::osa_distance(&name.key, key);
            if distance <= most {
                most = distance;
                near.push((distance, !name.is_in(language), name.entry));
            }
        }
        near.retain(|(distance, ..)| *distance == most);
        near.sort_unstable();
        distinct(near.into_iter().map(|(.., entry)| entry))
    }
}

fn distinct(entries: impl Iterator<Item = u16>) -> Vec<u16> {
    let mut seen = Vec::new();
    for entry in entries {
        if !seen.contains(&entry) {
            seen.push(entry);
        }
    }
    seen
}

/// So short a word that begins with another letter is another word: Aden is no Baden.
const SHORT: u16 = 5;

/// How many errors a name of a length may have and still be proposed.
fn most_errors(length: u16) -> usize {
    match length {
        0..=3 => 0,
        4..=5 => 1,
        6..=9 => 2,
        _ => 3,
    }
}

fn length(key: &str) -> u16 {
    key.chars().count() as u16
}

/// A bit for each letter; texts that differ in many bits have many errors.
fn letters(key: &str) -> u64 {
    key.chars()
        .fold(0, |bits, letter| bits | 1 << (letter as u32 % 64))
}
