use crate::{Language, System};

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A state of today, or what acts as one: the members of the United Nations, Kosovo, Palestine, Taiwan, the Holy See.
    State,
    /// A territory, a part of a state, or an area whose standing is disputed.
    Territory,
    /// A state that no longer exists.
    HistoricState,
    /// An international organisation.
    Organisation,
    /// A region of several states.
    Region,
}

/// A state, territory, historic state, organisation or region.
#[derive(Debug, PartialEq)]
pub struct Entry {
    /// ISO 3166-1 alpha-3 for states and territories (`XKX` for Kosovo), a short upper-case id for others (`SUN`, `NATO`).
    pub id: &'static str,
    /// What it is.
    pub kind: Kind,
    /// The id of the state that a territory belongs to or is administered by.
    pub part_of: Option<&'static str>,
    /// Longitude and latitude in degrees of the point where its symbol stands; organisations and regions have none.
    pub point: Option<(f32, f32)>,
    /// The first year of a historic state.
    pub from: Option<i16>,
    /// The last year of a historic state.
    pub to: Option<i16>,
    pub(crate) names: [&'static str; Language::ALL.len()],
    pub(crate) shorts: [&'static str; Language::ALL.len()],
    pub(crate) codes: Vec<(System, &'static str)>,
}

impl Entry {
    /// Its name in a language, in English where the gazetteer has none in that language.
    pub fn name(&self, language: Language) -> &'static str {
        match self.names[language as usize] {
            "" => self.names[Language::En as usize],
            name => name,
        }
    }

    /// Its name in a language, where the gazetteer has one.
    pub fn own_name(&self, language: Language) -> Option<&'static str> {
        Some(self.names[language as usize]).filter(|name| !name.is_empty())
    }

    /// Its short form in a language, such as `CSTO` or `ОДКБ`.
    pub fn short(&self, language: Language) -> Option<&'static str> {
        Some(self.shorts[language as usize]).filter(|short| !short.is_empty())
    }

    /// Its first code in a system; alpha-3 and CAMEO codes that are its id are not told again.
    pub fn code(&self, system: System) -> Option<&'static str> {
        self.codes
            .iter()
            .find(|(of, _)| *of == system)
            .map(|(_, code)| *code)
    }

    /// Whether it was there in a year; what is not historic always is.
    pub fn is_in(&self, year: i16) -> bool {
        self.from.is_none_or(|from| from <= year) && self.to.is_none_or(|to| year <= to)
    }
}
