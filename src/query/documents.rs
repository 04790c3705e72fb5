//! What can be found: actors, places, themes, sources and statements, each one document, in this order.

use std::ops::Range;

use relations_record::{Actor, Code, Dataset, LocalName, Place, Source, Theme};

/// The kinds of documents, in their order.
pub(super) const KINDS: [&str; 5] = ["actor", "place", "theme", "source", "statement"];

/// The documents of each kind.
pub(super) fn documents(dataset: &Dataset) -> [Range<u32>; 5] {
    let mut end = 0;
    [
        dataset.actors().len(),
        dataset.places().len(),
        Theme::ALL.len(),
        dataset.sources().len(),
        dataset.statements().len(),
    ]
    .map(|count| {
        let start = end;
        end += count as u32;
        start..end
    })
}

/// The English name first, then all others.
fn names<'r>(
    name: &'r str,
    id: &'r str,
    aliases: &'r [Box<str>],
    local: &'r [LocalName],
) -> Vec<&'r str> {
    let others = aliases.iter().map(AsRef::as_ref);
    let local = local.iter().map(|name| name.name.as_ref());
    [name]
        .into_iter()
        .chain(others)
        .chain(local)
        .chain([id])
        .collect()
}

pub(super) fn actor_names(actor: &Actor) -> Vec<&str> {
    let mut names = names(&actor.name, &actor.id, &actor.aliases, &actor.names);
    names.push(&actor.short);
    names
}

pub(super) fn place_names(place: &Place) -> Vec<&str> {
    names(&place.name, &place.id, &place.aliases, &place.names)
}

pub(super) fn source_names(source: &Source) -> [&str; 3] {
    [&source.title, &source.author, &source.publisher]
}

/// What themes are found by first, in the order of their list.
pub(crate) const THEME_LABELS: [&str; 16] = [
    "diplomacy",
    "security",
    "bases and troops",
    "the economy",
    "aid",
    "energy and water",
    "borders",
    "the fight against drugs",
    "the fight against terrorism",
    "migration",
    "culture and education",
    "health",
    "transport",
    "organisations",
    "domestic matters",
    "other matters",
];

/// The label of a theme, its code, and words that people look for it by.
pub(super) fn theme_names(theme: Theme) -> [&'static str; 3] {
    let label = THEME_LABELS.get(theme.index()).copied();
    [label.unwrap_or(""), theme.as_str(), words_for(theme)]
}

fn words_for(theme: Theme) -> &'static str {
    match theme {
        Theme::Diplomacy => "visits talks embassies recognition treaties",
        Theme::Security => "military army arms defence exercises",
        Theme::Basing => "military bases garrisons soldiers",
        Theme::Economy => "trade investment remittances business",
        Theme::Aid => "assistance grants donors help",
        Theme::EnergyWater => "electricity hydropower dams gas rivers",
        Theme::Border => "frontier border guards crossings",
        Theme::CounterNarcotics => "narcotics heroin opium smuggling trafficking",
        Theme::CounterTerrorism => "terrorists insurgents extremism militants",
        Theme::Migration => "migrants labour workers",
        Theme::CultureEducation => "languages schools students universities",
        Theme::Health => "medicine hospitals diseases",
        Theme::Transport => "roads bridges railways airports aviation",
        Theme::Multilateral => "alliances multilateral memberships",
        Theme::Domestic => "internal politics home",
        Theme::Other => "",
    }
}
