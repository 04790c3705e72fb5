//! The embedded table, one line an entry; `README.md` tells its columns.

use crate::names::{Class, Name};
use crate::{Entry, Kind, Language, System, fold};

const TABLE: &str = include_str!("../data/gazetteer.tsv");
const LANGUAGES: usize = Language::ALL.len();
const FIRST_NAMES: usize = 6;
/// A name that holds in every language.
const ANY: u16 = (1 << LANGUAGES) - 1;

/// All entries, and all their names.
pub(crate) fn read() -> (Vec<Entry>, Vec<Name>) {
    let mut entries = Vec::new();
    let mut names = Vec::new();
    for line in TABLE.lines() {
        let cells: Vec<&'static str> = line.split('\t').collect();
        let Some(entry) = entry(&cells) else { continue };
        let position = entries.len() as u16;
        for (language, cell) in cells.iter().skip(FIRST_NAMES).enumerate() {
            let languages = if language < LANGUAGES {
                1 << language
            } else {
                ANY
            };
            names.extend(
                cell.split(';')
                    .filter(|name| !name.is_empty())
                    .map(|name| named(name, position, languages)),
            );
        }
        entries.push(entry);
    }
    (entries, names)
}

fn entry(cells: &[&'static str]) -> Option<Entry> {
    let [id, kind, part_of, point, years, codes, ..] = cells[..] else {
        return None;
    };
    let kind = match kind {
        "S" => Kind::State,
        "T" => Kind::Territory,
        "H" => Kind::HistoricState,
        "O" => Kind::Organisation,
        _ => Kind::Region,
    };
    let years = pair(years);
    Some(Entry {
        id,
        kind,
        part_of: Some(part_of).filter(|whole| !whole.is_empty()),
        point: pair(point),
        from: years.map(|(from, _)| from),
        to: years.map(|(_, to)| to),
        names: of_languages(cells, |name| !name.starts_with(['=', '^', '~'])),
        shorts: of_languages(cells, |name| name.starts_with('=')),
        codes: codes.split(' ').filter_map(code).collect(),
    })
}

fn pair<T: std::str::FromStr>(text: &str) -> Option<(T, T)> {
    let (a, b) = text.split_once(' ')?;
    Some((a.parse().ok()?, b.parse().ok()?))
}

/// The first name of each language that is wanted, or an empty text.
fn of_languages(cells: &[&'static str], wanted: fn(&str) -> bool) -> [&'static str; LANGUAGES] {
    std::array::from_fn(|language| {
        let cell = cells
            .get(FIRST_NAMES + language)
            .copied()
            .unwrap_or_default();
        cell.split(';')
            .find(|name| wanted(name))
            .unwrap_or_default()
            .trim_start_matches('=')
    })
}

fn code(text: &'static str) -> Option<(System, &'static str)> {
    let (system, code) = text.split_at_checked(1)?;
    Some((System::of_letter(system)?, code))
}

fn named(text: &'static str, entry: u16, languages: u16) -> Name {
    let (class, name) = match text.split_at_checked(1) {
        Some(("^", name)) => (Class::Capital, name),
        Some(("~", name)) => (Class::Demonym, name),
        Some(("*", name)) => (Class::Government, name),
        Some(("@", name)) => (Class::Person, name),
        Some(("=", name)) => (Class::Name, name),
        _ => (Class::Name, text),
    };
    Name::new(fold::key(name), entry, languages, class)
}
