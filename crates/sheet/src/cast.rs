//! The actors of a record as they come to be named: known ones from the gazetteer, parts of them, and the user's own.

use std::collections::BTreeMap;

use gazetteer::{Entry, Gazetteer, Kind, Language};
use relations_record::{Actor, ActorKey, ActorKind, Coordinates, LocalName};
use vague_dates::Date;

use crate::limits;

/// The actors so far, each with how many statements name it.
#[derive(Debug, Default)]
pub(crate) struct Cast {
    actors: Vec<Actor>,
    by_id: BTreeMap<Box<str>, ActorKey>,
    /// Those whom the gazetteer does not know, by name and whole.
    by_name: BTreeMap<(Box<str>, Option<ActorKey>), ActorKey>,
    /// The last number that was put behind an id that several would have.
    numbers: BTreeMap<String, u32>,
    counts: Vec<u32>,
}

impl Cast {
    /// An actor that the gazetteer knows.
    pub(crate) fn known(&mut self, entry: &Entry) -> ActorKey {
        if let Some(key) = self.by_id.get(entry.id) {
            return *key;
        }
        let whole = entry.part_of.and_then(|id| Gazetteer::embedded().entry(id));
        let part_of = whole
            .filter(|whole| whole.id != entry.id)
            .map(|whole| self.known(whole));
        self.add(Actor {
            id: entry.id.into(),
            kind: kind(entry.kind),
            name: entry.name(Language::En).into(),
            short: entry.short(Language::En).unwrap_or("").into(),
            part_of,
            aliases: Vec::new(),
            coordinates: entry.point.map(coordinates),
            from: entry.from.and_then(year),
            to: entry.to.and_then(year),
            wikidata: "".into(),
            names: names(entry),
        })
    }

    /// A part of a known actor, as `Foreign Ministry` of Tajikistan; none where there are as many actors as there may be.
    pub(crate) fn part(&mut self, whole: &Entry, name: &str) -> Option<ActorKey> {
        let part_of = self.known(whole);
        let name = name.trim();
        let full = format!("{name} ({})", whole.name(Language::En));
        self.other(
            &full,
            ActorKind::Body,
            Some(part_of),
            &format!("{}-", whole.id),
            name,
            None,
        )
    }

    /// An actor of the user's own; none where there are as many actors as there may be.
    pub(crate) fn own(
        &mut self,
        name: &str,
        kind: ActorKind,
        point: Option<Coordinates>,
    ) -> Option<ActorKey> {
        self.other(name, kind, None, "", name, point)
    }

    fn other(
        &mut self,
        name: &str,
        kind: ActorKind,
        part_of: Option<ActorKey>,
        prefix: &str,
        text: &str,
        coordinates: Option<Coordinates>,
    ) -> Option<ActorKey> {
        let named = (Box::from(name), part_of);
        if let Some(known) = self.by_name.get(&named) {
            return Some(*known);
        }
        if self.actors.len() >= limits::ACTORS {
            return None;
        }
        let id = self.free_id(prefix, text);
        let key = self.add(Actor {
            id: id.into(),
            kind,
            name: name.into(),
            short: "".into(),
            part_of,
            aliases: Vec::new(),
            coordinates,
            from: None,
            to: None,
            wikidata: "".into(),
            names: Vec::new(),
        });
        self.by_name.insert(named, key);
        Some(key)
    }

    fn add(&mut self, actor: Actor) -> ActorKey {
        let key = ActorKey(self.actors.len() as u32);
        self.by_id.insert(actor.id.clone(), key);
        self.actors.push(actor);
        self.counts.push(0);
        key
    }

    /// An id of capital letters that nobody has yet, nor the gazetteer.
    fn free_id(&mut self, prefix: &str, text: &str) -> String {
        const LONGEST: usize = 40;
        let letter = |letter: char| {
            if letter.is_ascii_alphanumeric() {
                letter.to_ascii_uppercase()
            } else {
                '-'
            }
        };
        let mut slug: String = text.chars().map(letter).take(LONGEST).collect();
        while slug.contains("--") {
            slug = slug.replace("--", "-");
        }
        let slug = slug.trim_matches('-');
        let slug = if slug.is_empty() { "ACTOR" } else { slug };
        let plain = format!("{prefix}{slug}");
        let last = self.numbers.get(&plain).copied().unwrap_or(1);
        let is_free =
            |id: &str| !self.by_id.contains_key(id) && Gazetteer::embedded().entry(id).is_none();
        if last == 1 && is_free(&plain) {
            return plain;
        }
        let mut numbers = last + 1..;
        let numbered = numbers.find_map(|number| {
            let id = format!("{plain}-{number}");
            is_free(&id).then_some((number, id))
        });
        let (number, id) = numbered.unwrap_or_default();
        self.numbers.insert(plain, number);
        id
    }

    /// Takes note of another spelling of an actor.
    pub(crate) fn spelled(&mut self, key: ActorKey, text: &str) {
        const MOST: usize = 10;
        let Some(actor) = self.actors.get_mut(key.index()) else {
            return;
        };
        let is_known = text.chars().count() <= 3
            || *actor.name == *text
            || text.contains(';')
            || actor.names.iter().any(|name| *name.name == *text)
            || actor.aliases.iter().any(|alias| **alias == *text);
        if !is_known && actor.aliases.len() < MOST {
            actor.aliases.push(text.into());
        }
    }

    /// Puts a question mark behind the names of an actor.
    pub(crate) fn doubt(&mut self, key: ActorKey) {
        let Some(actor) = self.actors.get_mut(key.index()) else {
            return;
        };
        let marked = |name: &str, mark: char| -> Box<str> {
            if name.is_empty() || name.ends_with(mark) {
                name.into()
            } else {
                format!("{name}{mark}").into()
            }
        };
        actor.name = marked(&actor.name, '?');
        actor.short = marked(&actor.short, '?');
        for local in &mut actor.names {
            let mark = if matches!(&*local.language, "ar" | "fa") {
                '؟'
            } else {
                '?'
            };
            local.name = marked(&local.name, mark);
            local.short = marked(&local.short, mark);
        }
    }

    /// Counts a statement for its actors.
    pub(crate) fn count(&mut self, actors: &[ActorKey]) {
        for key in actors {
            if let Some(count) = self.counts.get_mut(key.index()) {
                *count += 1;
            }
        }
    }

    pub(crate) fn actor(&self, key: ActorKey) -> Option<&Actor> {
        self.actors.get(key.index())
    }

    /// The name of an actor in a language.
    pub(crate) fn name(&self, key: ActorKey, language: Option<Language>) -> &str {
        let Some(actor) = self.actor(key) else {
            return "";
        };
        let code = language.map_or("en", Language::code);
        let local = actor.names.iter().find(|name| *name.language == *code);
        local.map_or(&actor.name, |name| &name.name)
    }

    /// The key of an id.
    pub(crate) fn key(&self, id: &str) -> Option<ActorKey> {
        self.by_id.get(id).copied()
    }

    /// Who is named by most statements; of equals, whoever comes first.
    pub(crate) fn most_named(&self) -> Option<&Actor> {
        let most = self.counts.iter().max().filter(|most| **most > 0)?;
        let place = self.counts.iter().position(|count| count == most)?;
        self.actors.get(place)
    }

    pub(crate) fn into_actors(self) -> Vec<Actor> {
        self.actors
    }
}

/// What an entry of the gazetteer is among actors. A territory is a body: it is a part of its state.
fn kind(kind: Kind) -> ActorKind {
    match kind {
        Kind::State | Kind::HistoricState => ActorKind::State,
        Kind::Territory => ActorKind::Body,
        Kind::Organisation => ActorKind::Organisation,
        Kind::Region => ActorKind::Group,
    }
}

fn coordinates((lon, lat): (f32, f32)) -> Coordinates {
    /// Four decimals are ten metres.
    const GRID: f64 = 10_000.0;
    let degrees = |value: f32| (f64::from(value) * GRID).round() / GRID;
    Coordinates {
        lon_deg: degrees(lon),
        lat_deg: degrees(lat),
    }
}

fn year(year: i16) -> Option<Date> {
    Date::parse(&format!("{year:04}")).ok()
}

fn names(entry: &Entry) -> Vec<LocalName> {
    let others = Language::ALL
        .into_iter()
        .filter(|language| *language != Language::En);
    let name = |language: Language| {
        Some(LocalName {
            language: language.code().into(),
            name: entry.own_name(language)?.into(),
            short: entry.short(language).unwrap_or("").into(),
        })
    };
    let mut names: Vec<LocalName> = others.filter_map(name).collect();
    names.sort_by(|one, other| one.language.cmp(&other.language));
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_actors_get_ids_of_their_names() {
        let mut cast = Cast::default();
        let first = cast.own("Banque d'Aide", ActorKind::Company, None);
        let again = cast.own("Banque d'Aide", ActorKind::Company, None);
        let other = cast.own("Banque d’Aide", ActorKind::Company, None);
        let cyrillic = cast.own("Рога и копыта", ActorKind::Company, None);
        assert_eq!(first, again);
        let id = |key: Option<ActorKey>| cast.actor(key?).map(|actor| actor.id.to_string());
        assert_eq!(id(first).as_deref(), Some("BANQUE-D-AIDE"));
        assert_eq!(id(other).as_deref(), Some("BANQUE-D-AIDE-2"));
        assert_eq!(id(cyrillic).as_deref(), Some("ACTOR"));
    }

    #[test]
    fn of_equals_the_first_is_named_most() {
        let mut cast = Cast::default();
        let keys = ["B", "A", "C"].map(|name| {
            let key = cast.own(name, ActorKind::Group, None);
            key.expect("room")
        });
        cast.count(&keys);
        assert_eq!(cast.most_named().map(|actor| &*actor.id), Some("B"));
        cast.count(&keys[2..]);
        assert_eq!(cast.most_named().map(|actor| &*actor.id), Some("C"));
    }
}
