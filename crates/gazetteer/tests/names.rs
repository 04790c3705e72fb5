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
    let rows: Vec<Vec<&str>> = include_str!("members.csv")
        .lines()
        .skip(1)
        .map(|row| row.split(';').collect())
        .collect();
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
    let historic = [
        (
            "HAN",
            "Hanover",
            "Hanovre",
            "Hannover",
            "Ганновер",
            "Ҳанновер",
        ),
        ("BAV", "Bavaria", "Bavière", "Bayern", "Бавария", "Бавария"),
        (
            "FRG",
            "German Federal Republic",
            "Allemagne de l'Ouest",
            "Westdeutschland",
            "Западная Германия",
            "Олмони Ғарбӣ",
        ),
        (
            "DDR",
            "German Democratic Republic",
            "République démocratique allemande",
            "DDR",
            "ГДР",
            "Олмони Шарқӣ",
        ),
        (
            "BAD",
            "Baden",
            "Bade",
            "Großherzogtum Baden",
            "Баден",
            "Баден",
        ),
        ("SAX", "Saxony", "Saxe", "Sachsen", "Саксония", "Саксония"),
        (
            "WRT",
            "Wuerttemburg",
            "Wurtemberg",
            "Württemberg",
            "Вюртемберг",
            "Вюртемберг",
        ),
        (
            "HSE",
            "Hesse Electoral",
            "Hesse-Cassel",
            "Kurhessen",
            "Гессен-Кассель",
            "Ҳессен-Кассел",
        ),
        (
            "HSG",
            "Hesse Grand Ducal",
            "Grand-duché de Hesse",
            "Hessen-Darmstadt",
            "Гессен-Дармштадт",
            "Герсогии Бузурги Ҳессен",
        ),
        (
            "MEC",
            "Mecklenburg Schwerin",
            "Mecklembourg-Schwerin",
            "Mecklenburg-Schwerin",
            "Мекленбург-Шверин",
            "Мекленбург-Шверин",
        ),
        (
            "AUH",
            "Austria-Hungary",
            "Autriche-Hongrie",
            "Österreich-Ungarn",
            "Австро-Венгрия",
            "Австрия-Маҷористон",
        ),
        (
            "CSK",
            "Czechoslovakia",
            "Tchécoslovaquie",
            "Tschechoslowakei",
            "Чехословакия",
            "Чехословакия",
        ),
        (
            "PAP",
            "Papal States",
            "États pontificaux",
            "Kirchenstaat",
            "Папская область",
            "Давлати Папӣ",
        ),
        (
            "SIC",
            "Two Sicilies",
            "Deux-Siciles",
            "Königreich beider Sizilien",
            "Королевство обеих Сицилий",
            "Ду Ситсилия",
        ),
        ("MOD", "Modena", "Modène", "Modena", "Модена", "Модена"),
        ("PMA", "Parma", "Parme", "Parma", "Парма", "Парма"),
        ("TUS", "Tuscany", "Toscane", "Toskana", "Тоскана", "Тоскана"),
        (
            "YUG",
            "Yugoslavia",
            "Yougoslavie",
            "Jugoslawien",
            "Югославия",
            "Югославия",
        ),
        (
            "ZAN",
            "Zanzibar",
            "Zanzibar",
            "Sansibar",
            "Занзибар",
            "Зангибор",
        ),
        (
            "YAR",
            "Yemen Arab Republic",
            "Yémen du Nord",
            "Nordjemen",
            "Северный Йемен",
            "Ямани Шимолӣ",
        ),
        (
            "YMD",
            "Yemen People's Republic",
            "Yémen du Sud",
            "Südjemen",
            "Южный Йемен",
            "Ямани Ҷанубӣ",
        ),
        (
            "RVN",
            "Republic of Vietnam",
            "Sud-Vietnam",
            "Südvietnam",
            "Южный Вьетнам",
            "Ветнами Ҷанубӣ",
        ),
        (
            "SUN",
            "USSR",
            "Union soviétique",
            "Sowjetunion",
            "СССР",
            "ИҶШС",
        ),
        ("PRU", "Prussia", "Prusse", "Preussen", "Пруссия", "Пруссия"),
        (
            "OTT",
            "Ottoman Empire",
            "Empire ottoman",
            "Osmanisches Reich",
            "Османская империя",
            "Империяи Усмонӣ",
        ),
    ];
    for (id, en, fr, de, ru, tg) in historic {
        for (language, name) in [("en", en), ("fr", fr), ("de", de), ("ru", ru), ("tg", tg)] {
            assert_eq!(id_of_name(language, name), Some(id), "{language}: {name}");
        }
        let entry = Gazetteer::embedded().entry(id).expect("an entry");
        assert_eq!(entry.kind, Kind::HistoricState);
        assert!(entry.point.is_some() && entry.from < entry.to, "{id}");
    }
}

#[test]
fn organisations() {
    let known = [
        (
            "UN",
            "United Nations",
            "ONU",
            "Vereinte Nationen",
            "ООН",
            "СММ",
        ),
        (
            "EU",
            "European Union",
            "Union européenne",
            "Europäische Union",
            "Евросоюз",
            "Иттиҳоди Аврупо",
        ),
        ("NATO", "NATO", "OTAN", "Nordatlantikpakt", "НАТО", "НАТО"),
        ("CSTO", "CSTO", "OTSC", "OVKS", "ОДКБ", "СААД"),
        (
            "CIS",
            "Commonwealth of Independent States",
            "Communauté des États indépendants",
            "GUS",
            "СНГ",
            "ИДМ",
        ),
        (
            "SCO",
            "Shanghai Cooperation Organisation",
            "OCS",
            "Shanghaier Organisation für Zusammenarbeit",
            "ШОС",
            "СҲШ",
        ),
        (
            "EAEU",
            "Eurasian Economic Union",
            "Union économique eurasiatique",
            "Eurasische Wirtschaftsunion",
            "ЕАЭС",
            "ИИАО",
        ),
        ("OSCE", "OSCE", "OSCE", "OSZE", "ОБСЕ", "САҲА"),
        (
            "ECO",
            "Economic Cooperation Organization",
            "Organisation de coopération économique",
            "ECO",
            "ОЭС",
            "СҲИ",
        ),
        (
            "OIC",
            "Organization of the Islamic Conference",
            "OCI",
            "OIZ",
            "ОИС",
            "СҲИС",
        ),
        (
            "OTS",
            "Turkic Council",
            "Conseil turcique",
            "Türkischer Rat",
            "Тюркский совет",
            "Созмони Давлатҳои Туркӣ",
        ),
        ("ASEAN", "ASEAN", "ANASE", "ASEAN", "АСЕАН", "АСЕАН"),
        ("SAARC", "SAARC", "ASACR", "SAARC", "СААРК", "СААРК"),
        (
            "AFRICAN_UNION",
            "African Union",
            "Union africaine",
            "Afrikanische Union",
            "Африканский союз",
            "Иттиҳоди Африқо",
        ),
        ("ECOWAS", "ECOWAS", "CEDEAO", "ECOWAS", "ЭКОВАС", "ЭКОВАС"),
        (
            "GCC",
            "Gulf Cooperation Council",
            "Conseil de coopération du Golfe",
            "Golf-Kooperationsrat",
            "ССАГПЗ",
            "Шӯрои ҳамкории Халиҷи Форс",
        ),
        (
            "ARAB_LEAGUE",
            "League of Arab States",
            "Ligue arabe",
            "Arabische Liga",
            "ЛАГ",
            "Лигаи арабҳо",
        ),
        ("OPEC", "OPEC", "OPEP", "OPEC", "ОПЕК", "ОПЕК"),
        ("OECD", "OECD", "OCDE", "OECD", "ОЭСР", "СҲИР"),
        ("IMF", "IMF", "FMI", "IWF", "МВФ", "ХБА"),
        (
            "WORLD_BANK",
            "World Bank",
            "Banque mondiale",
            "Weltbank",
            "Всемирный банк",
            "Бонки Ҷаҳонӣ",
        ),
        (
            "WTO",
            "World Trade Organization",
            "OMC",
            "Welthandelsorganisation",
            "ВТО",
            "Созмони Умумиҷаҳонии Савдо",
        ),
        (
            "ADB",
            "Asian Development Bank",
            "Banque asiatique de développement",
            "Asiatische Entwicklungsbank",
            "АБР",
            "БОР",
        ),
        (
            "AIIB",
            "AIIB",
            "BAII",
            "AIIB",
            "АБИИ",
            "Бонки Осиёии Сармоягузории Инфрасохторӣ",
        ),
        ("EBRD", "EBRD", "BERD", "EBWE", "ЕБРР", "БАТР"),
        (
            "ISDB",
            "Islamic Development Bank",
            "Banque islamique de développement",
            "Islamische Entwicklungsbank",
            "ИБР",
            "БИР",
        ),
        (
            "G7",
            "G7",
            "G7",
            "G7",
            "Большая семёрка",
            "Ҳафтгонаи бузург",
        ),
        (
            "G20",
            "Group of Twenty",
            "G20",
            "G20",
            "Большая двадцатка",
            "Бистгонаи бузург",
        ),
        ("BRICS", "BRICS", "BRICS", "BRICS", "БРИКС", "БРИКС"),
        (
            "APEC",
            "APEC",
            "APEC",
            "APEC",
            "АТЭС",
            "Ҳамкории иқтисодии Осиё ва Уқёнуси Ором",
        ),
        (
            "OAS",
            "Organization of American States",
            "OEA",
            "OAS",
            "ОАГ",
            "Созмони давлатҳои Амрико",
        ),
        (
            "MERCOSUR",
            "Mercosur",
            "Mercosur",
            "Mercosur",
            "МЕРКОСУР",
            "МЕРКОСУР",
        ),
        (
            "COUNCIL_OF_EUROPE",
            "Council of Europe",
            "Conseil de l'Europe",
            "Europarat",
            "Совет Европы",
            "Шӯрои Аврупо",
        ),
        (
            "COMMONWEALTH",
            "Commonwealth of Nations",
            "Commonwealth",
            "Commonwealth",
            "Содружество наций",
            "Ҳамсудии миллатҳо",
        ),
        ("IAEA", "IAEA", "AIEA", "IAEO", "МАГАТЭ", "МАГАТЭ"),
        (
            "ICJ",
            "International Court of Justice",
            "Cour internationale de justice",
            "Internationaler Gerichtshof",
            "Международный суд ООН",
            "Суди байналмилалии СММ",
        ),
        ("ICRC", "ICRC", "CICR", "IKRK", "МККК", "КБСС"),
        (
            "WHO",
            "World Health Organization",
            "OMS",
            "Weltgesundheitsorganisation",
            "ВОЗ",
            "СУТ",
        ),
        (
            "UNHCR",
            "UNHCR",
            "HCR",
            "UNHCR",
            "УВКБ ООН",
            "Комиссариати олии СММ оид ба гурезаҳо",
        ),
        ("UNDP", "UNDP", "PNUD", "UNDP", "ПРООН", "БРСММ"),
        (
            "WARSAW_PACT",
            "Warsaw Pact",
            "Pacte de Varsovie",
            "Warschauer Pakt",
            "Варшавский договор",
            "Паймони Варшава",
        ),
        (
            "LEAGUE_OF_NATIONS",
            "League of Nations",
            "Société des Nations",
            "Völkerbund",
            "Лига Наций",
            "Лигаи Миллатҳо",
        ),
    ];
    for (id, en, fr, de, ru, tg) in known {
        for (language, name) in [("en", en), ("fr", fr), ("de", de), ("ru", ru), ("tg", tg)] {
            assert_eq!(id_of_name(language, name), Some(id), "{language}: {name}");
        }
        assert_eq!(
            Gazetteer::embedded().entry(id).map(|entry| entry.kind),
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
