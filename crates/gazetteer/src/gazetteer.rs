use crate::System;
use crate::codes::{Codes, written};
use crate::names::{Found, Names};
use crate::{Entry, Kind, Language, data};
use std::sync::OnceLock;

/// The entries, and an index of their names and codes.
#[derive(Debug)]
pub struct Gazetteer {
    entries: Vec<Entry>,
    names: Names,
    codes: Codes,
}

impl Gazetteer {
    /// The gazetteer that the crate carries; it is read at the first call.
    pub fn embedded() -> &'static Self {
        static EMBEDDED: OnceLock<Gazetteer> = OnceLock::new();
        EMBEDDED.get_or_init(|| {
            let (entries, names) = data::read();
            Self {
                codes: Codes::new(&entries),
                names: Names::new(names),
                entries,
            }
        })
    }

    /// All entries, by id.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry with an id.
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        let at = self
            .entries
            .binary_search_by(|entry| entry.id.cmp(id))
            .ok()?;
        self.entries.get(at)
    }

    /// What a code means in one system, or `None` where the system does not have it. A code that a state shares with
    /// its predecessor means the one of the year, and without a year the state of today.
    pub fn entry_of_code(&self, system: System, code: &str, year: Option<i16>) -> Option<&Entry> {
        self.coded(system, &written(code)?, year)
    }

    pub(crate) fn coded(&self, system: System, code: &str, year: Option<i16>) -> Option<&Entry> {
        let all = || self.codes.find(system, code).filter_map(|at| self.at(at));
        let of_year = year.and_then(|year| all().find(|entry| is_past(entry) && entry.is_in(year)));
        of_year
            .or_else(|| all().find(|entry| !is_past(entry)))
            .or_else(|| all().next())
    }

    pub(crate) fn at(&self, position: u16) -> Option<&Entry> {
        self.entries.get(usize::from(position))
    }

    pub(crate) fn named(&self, key: &str, language: Option<Language>) -> Vec<Found> {
        if key.is_empty() {
            Vec::new()
        } else {
            self.names.find(key, language)
        }
    }

    pub(crate) fn near(
        &self,
        key: &str,
        language: Option<Language>,
    ) -> impl Iterator<Item = &Entry> {
        self.names
            .near(key, language)
            .into_iter()
            .filter_map(|at| self.at(at))
    }
}

fn is_past(entry: &Entry) -> bool {
    entry.kind == Kind::HistoricState
}
