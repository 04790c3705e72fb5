//! One cell a line: what people type, and what it becomes.

use gazetteer::{Context, Gazetteer, Language, Match, PartKind, Reading, Resolution};

fn resolve(language: &str, text: &str) -> Resolution {
    let context = Context {
        language: Language::of_tag(language),
        ..Context::default()
    };
    Gazetteer::embedded().resolve(text, &context)
}

fn one(language: &str, text: &str) -> Match {
    match resolve(language, text) {
        Resolution::One(found) => found,
        other => panic!("{language}: {text}: {other:?}"),
    }
}

fn ids(matches: &[Match]) -> Vec<&str> {
    matches.iter().map(|found| found.entry.id).collect()
}

#[test]
fn what_people_type_is_understood_without_a_word() {
    let escaped = [("A\u{308}gypten", "EGY"), ("\u{feff}Polen\u{a0}", "POL")];
    let typed = include_str!("../typed.csv")
        .lines()
        .skip(1)
        .filter_map(|row| row.split_once(';'));
    for (text, id) in typed.chain(escaped) {
        let found = one("", text);
        assert_eq!(found.entry.id, id, "{text}");
        assert!(!found.reading.is_told(), "{text}: {:?}", found.reading);
    }
}

#[test]
fn what_stands_for_a_state_is_told() {
    for (text, id, reading) in [
        ("Moscow", "RUS", Reading::Capital),
        ("Москва", "RUS", Reading::Capital),
        ("Душанбе", "TJK", Reading::Capital),
        ("Peking", "CHN", Reading::Capital),
        ("Теҳрон", "IRN", Reading::Capital),
        ("Paris, France", "FRA", Reading::Capital),
        ("Dushanbe (Tajikistan)", "TJK", Reading::Capital),
        ("Kremlin", "RUS", Reading::Government),
        ("White House", "USA", Reading::Government),
        ("Government of Japan", "JPN", Reading::Government),
        ("Russian government", "RUS", Reading::Government),
        ("Правительство Таджикистана", "TJK", Reading::Government),
        ("Правительство России", "RUS", Reading::Government),
        ("Ҳукумати Тоҷикистон", "TJK", Reading::Government),
        ("Bundesregierung", "DEU", Reading::Government),
        ("Russians", "RUS", Reading::Demonym),
        ("Tajik", "TJK", Reading::Demonym),
        ("Frenchmen", "FRA", Reading::Demonym),
        ("russische", "RUS", Reading::Demonym),
        ("российская", "RUS", Reading::Demonym),
        ("chinoise", "CHN", Reading::Demonym),
        ("Swedes", "SWE", Reading::Demonym),
    ] {
        let found = one("", text);
        assert_eq!((found.entry.id, found.reading), (id, reading), "{text}");
        assert!(found.reading.is_told());
    }
}

#[test]
fn where_names_collide_nothing_is_guessed() {
    for (text, expected) in [
        ("Congo", &["COD", "COG"][..]),
        ("Конго", &["COD", "COG"]),
        ("Kongo", &["COD", "COG"]),
        ("کنگو", &["COD", "COG"]),
        ("The Congo", &["COD", "COG"]),
        ("Korea", &["KOR", "PRK"]),
        ("Corée", &["KOR", "PRK"]),
        ("Корея", &["KOR", "PRK"]),
        ("Virgin Islands", &["VGB", "VIR"]),
        ("Guiana", &["GUY", "GUF"]),
        ("Saint Martin", &["MAF", "SXM"]),
        ("Guam", &["GUM", "GUAM_ORG"]),
        ("America", &["USA", "AMERICAS"]),
        ("Dominican", &["DMA", "DOM"]),
        ("Brussels", &["BEL", "EU"]),
        ("AUS", &["AUS", "AUT"]),
        ("SWZ", &["SWZ", "CHE"]),
        ("AU", &["AFRICAN_UNION", "AUS"]),
        ("中非", &["CAF", "CENTRAL_AFRICA"]),
        ("ФРГ", &["DEU", "FRG"]),
    ] {
        let Resolution::Several(matches) = resolve("", text) else {
            panic!("{text}: guessed: {:?}", resolve("", text))
        };
        assert_eq!(ids(&matches), expected, "{text}");
    }
}

#[test]
fn names_that_look_alike_are_told_apart() {
    for (language, text, id) in [
        ("", "Niger", "NER"),
        ("", "Nigeria", "NGA"),
        ("fr", "Nigéria", "NGA"),
        ("ru", "Нигер", "NER"),
        ("ru", "Нигерия", "NGA"),
        ("", "Guinea", "GIN"),
        ("", "Guyana", "GUY"),
        ("fr", "Guyane", "GUF"),
        ("fr", "Guyane française", "GUF"),
        ("", "Sudan", "SDN"),
        ("", "South Sudan", "SSD"),
        ("", "Georgia", "GEO"),
        ("", "Jordan", "JOR"),
        ("", "Dominica", "DMA"),
        ("", "Samoa", "WSM"),
        ("", "American Samoa", "ASM"),
        ("", "Iran", "IRN"),
        ("", "Iraq", "IRQ"),
        ("", "Slovakia", "SVK"),
        ("", "Slovenia", "SVN"),
        ("", "Mauritius", "MUS"),
        ("", "Mauritania", "MRT"),
        ("", "Austria", "AUT"),
        ("", "Australia", "AUS"),
        ("", "Ireland", "IRL"),
        ("", "Iceland", "ISL"),
        ("", "Papua", "PNG"),
        ("en", "America", "USA"),
        ("es", "América", "AMERICAS"),
        ("ru", "Австралия", "AUS"),
        ("ru", "Австрия", "AUT"),
        ("ru", "Индия", "IND"),
        ("ru", "ОАЭ", "ARE"),
        ("ru", "ОАЕ", "AFRICAN_UNION"),
        ("pt", "Guiana", "GUY"),
        ("de", "Rom", "ITA"),
        ("es", "Guinea", "GIN"),
        ("zh", "多米尼克", "DMA"),
        ("fa", "کره جنوبی", "KOR"),
        ("fa", "هند", "IND"),
    ] {
        assert_eq!(one(language, text).entry.id, id, "{language}: {text}");
    }
}

#[test]
fn a_year_settles_what_a_name_leaves_open() {
    let in_year = |year| {
        Gazetteer::embedded().resolve(
            "ФРГ",
            &Context {
                year: Some(year),
                ..Context::default()
            },
        )
    };
    assert!(matches!(in_year(2005), Resolution::One(Match { entry, .. }) if entry.id == "DEU"));
    assert!(matches!(in_year(1970), Resolution::Several(_)));
}

#[test]
fn typing_errors_are_proposed_and_never_taken() {
    for (text, id) in [
        ("Germny", "DEU"),
        ("Grmany", "DEU"),
        ("Untied States", "USA"),
        ("South Koria", "KOR"),
        ("Tajkistan", "TJK"),
        ("Tadjikisthan", "TJK"),
        ("Uzbekstan", "UZB"),
        ("Kyrgyzstann", "KGZ"),
        ("Afghanstan", "AFG"),
        ("Deutchland", "DEU"),
        ("Frankriech", "FRA"),
        ("Phillipines", "PHL"),
        ("Columbai", "COL"),
        ("Таджикистн", "TJK"),
        ("Узбекистна", "UZB"),
        ("Тоҷкистон", "TJK"),
        ("تاجیکستن", "TJK"),
        ("Argentinia", "ARG"),
        ("Lybia", "LBY"),
        ("Saudia Arabia", "SAU"),
        ("Netherlnds", "NLD"),
    ] {
        let Resolution::Proposed(matches) = resolve("", text) else {
            panic!("{text}: {:?}", resolve("", text))
        };
        assert_eq!(ids(&matches).first(), Some(&id), "{text}");
        assert!(matches.iter().all(|found| found.reading == Reading::Near));
    }
    // A short word that begins with another letter is another word.
    for text in ["Aden", "Rali", "Huba"] {
        let found = resolve("", text);
        assert!(
            !matches!(found, Resolution::Proposed(_)),
            "{text}: {found:?}"
        );
    }
    for text in ["in", "no", "255"] {
        assert!(!matches!(resolve("", text), Resolution::One(_)), "{text}");
    }
}

#[test]
fn parts_of_a_state_are_parts() {
    for (text, whole, kind, asked) in [
        (
            "Foreign Ministry (Tajikistan)",
            "TJK",
            PartKind::Body,
            false,
        ),
        ("Border Guard (Kyrgyzstan)", "KGZ", PartKind::Body, false),
        (
            "Some Movement (Russian Federation)",
            "RUS",
            PartKind::Unclear,
            false,
        ),
        ("Georgia (USA)", "USA", PartKind::Unclear, false),
        ("Prime Minister (India)", "IND", PartKind::Person, true),
        ("Foreign Ministry, Tajikistan", "TJK", PartKind::Body, true),
        ("Tajik border guards", "TJK", PartKind::Body, true),
        ("МИД России", "RUS", PartKind::Body, true),
        (
            "Вазорати корҳои хориҷии Тоҷикистон",
            "TJK",
            PartKind::Body,
            true,
        ),
        ("US Congress of Mayors", "USA", PartKind::Body, true),
        ("Xi Jinping", "CHN", PartKind::Person, true),
        ("Emomali Rahmon", "TJK", PartKind::Person, true),
        ("Президент России", "RUS", PartKind::Person, true),
        ("Russia's president", "RUS", PartKind::Person, true),
        ("NATO allies", "NATO", PartKind::Unclear, true),
    ] {
        let Resolution::PartOf(part) = resolve("", text) else {
            panic!("{text}: {:?}", resolve("", text))
        };
        assert_eq!(
            (part.whole.id, part.kind, part.asked),
            (whole, kind, asked),
            "{text}"
        );
    }
    let Resolution::PartOf(part) = resolve("", "Foreign Ministry (Tajikistan)") else {
        panic!()
    };
    assert_eq!(part.name, "Foreign Ministry");
}

#[test]
fn several_actors_in_a_cell() {
    for (text, expected) in [
        ("DEU, UKR", &["DEU", "UKR"][..]),
        ("France and Germany", &["FRA", "DEU"]),
        ("Russland/China", &["RUS", "CHN"]),
        ("Таджикистан и Россия", &["TJK", "RUS"]),
        ("Тоҷикистон ва Эрон", &["TJK", "IRN"]),
        ("France, Germany, Poland", &["FRA", "DEU", "POL"]),
        ("USA + UK", &["USA", "GBR"]),
        ("俄罗斯、中国", &["RUS", "CHN"]),
    ] {
        let Resolution::Many(matches) = resolve("", text) else {
            panic!("{text}: {:?}", resolve("", text))
        };
        assert_eq!(ids(&matches), expected, "{text}");
    }
    assert_eq!(one("", "Bosnia and Herzegovina").entry.id, "BIH");
    assert_eq!(one("", "Trinidad & Tobago").entry.id, "TTO");
    assert!(!matches!(
        resolve("", "France and nobody"),
        Resolution::Many(_)
    ));
}

#[test]
fn what_is_not_known_is_not_made_up() {
    for text in [
        "",
        "  ",
        "—",
        "Hezbollah",
        "Unknown recipient(s)",
        "unknown rebel group",
        "x",
        "12345",
        "🇩🇪",
        "Mars",
        "Stateless",
        "?",
        "()",
        "(",
        ",",
        "Acme Ltd",
    ] {
        assert_eq!(resolve("", text), Resolution::Unknown, "{text}");
    }
}

#[test]
fn no_text_is_too_much() {
    for text in [
        "(".repeat(5_000),
        "a, ".repeat(5_000),
        "Republic of ".repeat(2_000),
        "ф".repeat(50_000),
        "\u{301}".repeat(500),
    ] {
        let _ = resolve("", &text);
    }
}
