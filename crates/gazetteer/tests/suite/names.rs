//! Names of all members of the United Nations, of states that are no more, of organisations and regions.

use gazetteer::{Context, Gazetteer, Kind, Language, Match, Reading, Resolution};

const LANGUAGES: [&str; 8] = ["en", "fr", "de", "ru", "tg", "es", "ar", "zh"];

fn resolve(language: &str, text: &str) -> Resolution {
    let context = Context {
        language: Language::of_tag(language),
        ..Context::default()
    };
    Gazetteer::embedded().resolve(text, &context)
}

fn id_of_name(language: &str, text: &str) -> Option<&'static str> {
    match resolve(language, text) {
        Resolution::One(Match {
            entry,
            reading: Reading::Name,
        }) => Some(entry.id),
        _ => None,
    }
}

/// The rows of a table, without its header.
fn table(text: &'static str) -> Vec<Vec<&'static str>> {
    text.lines()
        .skip(1)
        .map(|row| row.split(';').collect())
        .collect()
}

/// The names of a row, which follow its id, mean that id.
fn assert_names(row: &[&str], languages: &[&str]) {
    assert_eq!(row.len(), languages.len() + 1, "{row:?}");
    for (language, name) in languages.iter().zip(&row[1..]) {
        assert_eq!(
            id_of_name(language, name),
            Some(row[0]),
            "{language}: {name}"
        );
    }
}

/// Names with which the United Nations mean one state and others another.
fn is_known_to_collide(id: &str, name: &str) -> bool {
    match id {
        "COG" => ["Congo", "Конго", "الكونغو", "刚果"].contains(&name),
        "ZAF" => name == "Южная Африка",
        _ => false,
    }
}

/// `members.csv`: English, French, Russian, Spanish, Arabic and Chinese as the United Nations list their members, German
/// and Tajik as newspapers write.
#[test]
fn all_members_of_the_united_nations_in_eight_languages() {
    let rows = table(include_str!("../members.csv"));
    assert_eq!(rows.len(), 193);
    let mut collisions = 0;
    for row in &rows {
        let [id, names @ ..] = &row[..] else {
            panic!("an empty row")
        };
        assert_eq!(names.len(), LANGUAGES.len());
        for (language, name) in LANGUAGES.iter().zip(names) {
            for language in [language, ""] {
                if is_known_to_collide(id, name) {
                    collisions += 1;
                    let Resolution::Several(matches) = resolve(language, name) else {
                        panic!("{name}: guessed")
                    };
                    assert!(matches.iter().any(|found| found.entry.id == *id));
                } else {
                    assert_eq!(id_of_name(language, name), Some(*id), "{language}: {name}");
                }
            }
        }
    }
    assert_eq!(collisions, 14);
}

#[test]
fn every_entry_is_found_by_its_own_names() {
    for entry in Gazetteer::embedded().entries() {
        for language in Language::ALL {
            for name in entry
                .own_name(language)
                .into_iter()
                .chain(entry.short(language))
            {
                let found = resolve(language.code(), name);
                let is_found = match &found {
                    Resolution::One(found) => found.entry.id == entry.id,
                    Resolution::Several(matches) => {
                        matches.iter().any(|found| found.entry.id == entry.id)
                    }
                    _ => false,
                };
                assert!(is_found, "{}: {name}: {found:?}", entry.id);
            }
        }
    }
}

#[test]
fn no_two_states_have_the_same_name_in_a_language() {
    let states = Gazetteer::embedded()
        .entries()
        .iter()
        .filter(|entry| entry.kind == Kind::State);
    for entry in states {
        for language in Language::ALL {
            let name = entry
                .own_name(language)
                .unwrap_or_else(|| panic!("{}: {language:?}", entry.id));
            assert!(
                matches!(resolve(language.code(), name), Resolution::One(_)),
                "{name}"
            );
        }
    }
}

/// The states of the Correlates of War's list of 2016 that are no more, with names as its files have them.
#[test]
fn historic_states_of_the_correlates_of_war() {
    for row in table(include_str!("../historic.csv")) {
        assert_names(&row, &LANGUAGES[..5]);
        let entry = Gazetteer::embedded().entry(row[0]).expect("an entry");
        assert_eq!(entry.kind, Kind::HistoricState);
        assert!(
            entry.point.is_some() && entry.from < entry.to,
            "{}",
            entry.id
        );
    }
}

#[test]
fn organisations() {
    for row in table(include_str!("../organisations.csv")) {
        assert_names(&row, &LANGUAGES[..5]);
        assert_eq!(
            Gazetteer::embedded().entry(row[0]).map(|entry| entry.kind),
            Some(Kind::Organisation)
        );
    }
    let count = |kind| {
        Gazetteer::embedded()
            .entries()
            .iter()
            .filter(|entry| entry.kind == kind)
            .count()
    };
    assert!(
        count(Kind::Organisation) >= 60
            && count(Kind::Region) >= 20
            && count(Kind::HistoricState) >= 25
    );
}

#[test]
fn points_lie_where_the_states_are() {
    let near = [
        ("FRA", 2.3, 47.0),
        ("USA", -98.0, 39.5),
        ("NOR", 9.0, 62.0),
        ("TJK", 70.3, 38.9),
        ("MYS", 102.0, 4.5),
        ("FJI", 178.0, -17.8),
    ];
    for (id, lon, lat) in near {
        let point = Gazetteer::embedded()
            .entry(id)
            .and_then(|entry| entry.point)
            .expect("a point");
        assert!(
            (point.0 - lon).abs() < 3.0 && (point.1 - lat).abs() < 3.0,
            "{id}: {point:?}"
        );
    }
}
