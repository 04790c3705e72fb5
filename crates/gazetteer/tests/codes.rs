//! Codes of nine systems, and which of them a column is in.

use gazetteer::{Context, Decision, Gazetteer, Match, Reading, Resolution, System};

fn id(system: System, code: &str) -> Option<&'static str> {
    Gazetteer::embedded()
        .entry_of_code(system, code, None)
        .map(|entry| entry.id)
}

fn decide(values: &[&str], header: &str) -> Decision {
    Gazetteer::embedded().decide_system(values.iter().copied(), header)
}

/// As the codebooks have them.
#[test]
fn each_system_says_its_own() {
    use System::{
        Cameo, CowAbbreviation, CowNumber, Gec, GleditschWard, Ioc, IsoAlpha2, IsoAlpha3, UnM49,
    };
    let known = [
        (IsoAlpha3, "AUS", "AUS"),
        (CowAbbreviation, "AUS", "AUT"),
        (CowAbbreviation, "AUL", "AUS"),
        (IsoAlpha3, "SWZ", "SWZ"),
        (CowAbbreviation, "SWZ", "CHE"),
        (CowAbbreviation, "SWA", "SWZ"),
        (IsoAlpha3, "MNG", "MNG"),
        (CowAbbreviation, "MNG", "MNE"),
        (CowAbbreviation, "MON", "MNG"),
        (CowAbbreviation, "MAC", "MKD"),
        (IsoAlpha3, "MAC", "MAC"),
        (CowAbbreviation, "NIG", "NGA"),
        (CowAbbreviation, "NIR", "NER"),
        (Ioc, "NIG", "NER"),
        (Ioc, "NGR", "NGA"),
        (CowAbbreviation, "KOR", "KOREA"),
        (CowAbbreviation, "ROK", "KOR"),
        (CowAbbreviation, "CZE", "CSK"),
        (CowAbbreviation, "CZR", "CZE"),
        (IsoAlpha3, "CZE", "CZE"),
        (CowAbbreviation, "UKG", "GBR"),
        (CowAbbreviation, "GMY", "DEU"),
        (CowNumber, "255", "DEU"),
        (CowNumber, "260", "FRG"),
        (CowNumber, "265", "DDR"),
        (GleditschWard, "260", "DEU"),
        (GleditschWard, "255", "PRU"),
        (CowNumber, "679", "YEM"),
        (GleditschWard, "678", "YEM"),
        (CowNumber, "345", "SRB"),
        (GleditschWard, "340", "SRB"),
        (CowNumber, "970", "NRU"),
        (GleditschWard, "970", "KIR"),
        (CowNumber, "946", "KIR"),
        (CowNumber, "702", "TJK"),
        (GleditschWard, "702", "TJK"),
        (CowNumber, "002", "USA"),
        (CowNumber, "2", "USA"),
        (CowNumber, "300", "AUH"),
        (CowNumber, "329", "SIC"),
        (CowNumber, "730", "KOREA"),
        (CowNumber, "817", "RVN"),
        (UnM49, "4", "AFG"),
        (UnM49, "004", "AFG"),
        (UnM49, "276", "DEU"),
        (UnM49, "840.0", "USA"),
        (UnM49, "143", "CENTRAL_ASIA"),
        (Gec, "GM", "DEU"),
        (Gec, "GA", "GMB"),
        (Gec, "CH", "CHN"),
        (Gec, "SZ", "CHE"),
        (Gec, "AU", "AUT"),
        (Gec, "AS", "AUS"),
        (Gec, "TI", "TJK"),
        (Gec, "RS", "RUS"),
        (Gec, "UP", "UKR"),
        (Gec, "KV", "XKX"),
        (Gec, "UK", "GBR"),
        (Gec, "JA", "JPN"),
        (IsoAlpha2, "CH", "CHE"),
        (IsoAlpha2, "TJ", "TJK"),
        (IsoAlpha2, "NA", "NAM"),
        (IsoAlpha2, "XK", "XKX"),
        (Ioc, "GER", "DEU"),
        (Ioc, "SUI", "CHE"),
        (Ioc, "BRN", "BHR"),
        (Ioc, "BRU", "BRN"),
        (Ioc, "IRI", "IRN"),
        (Ioc, "URS", "SUN"),
        (Ioc, "TPE", "TWN"),
        (Ioc, "KOS", "XKX"),
        (Cameo, "DEU", "DEU"),
        (Cameo, "ROM", "ROU"),
        (Cameo, "MTN", "MNE"),
        (Cameo, "TMP", "TLS"),
        (Cameo, "CAS", "CENTRAL_ASIA"),
        (Cameo, "WST", "WEST"),
        (Cameo, "GZS", "GAZA"),
        (IsoAlpha3, "SUN", "SUN"),
        (IsoAlpha3, "YUG", "YUG"),
        (IsoAlpha3, "deu", "DEU"),
    ];
    for (system, code, expected) in known {
        assert_eq!(id(system, code), Some(expected), "{system:?} {code}");
    }
    for (system, code) in [
        (IsoAlpha3, "GER"),
        (IsoAlpha3, "UNK"),
        (CowNumber, "1029"),
        (UnM49, "0"),
        (IsoAlpha2, "UK"),
        (IsoAlpha3, ""),
    ] {
        assert_eq!(id(system, code), None, "{system:?} {code}");
    }
}

/// The Correlates of War's list of 2016: 217 states with a number each.
#[test]
fn correlates_of_war_has_all_its_states() {
    let numbers = (0..1000).filter(|number| id(System::CowNumber, &number.to_string()).is_some());
    let puerto_rico = 1;
    assert_eq!(numbers.count(), 217 + puerto_rico);
}

#[test]
fn a_year_tells_a_state_from_its_predecessor() {
    let of_year = |system, code, year| {
        Gazetteer::embedded()
            .entry_of_code(system, code, Some(year))
            .map(|entry| entry.id)
    };
    for (code, year, expected) in [
        ("365", 1950, "SUN"),
        ("365", 2001, "RUS"),
        ("365", 1900, "RUS"),
        ("345", 1999, "YUG"),
        ("345", 2010, "SRB"),
        ("255", 1866, "PRU"),
        ("255", 2000, "DEU"),
        ("640", 1900, "OTT"),
        ("640", 1950, "TUR"),
        ("816", 1970, "VDR"),
        ("816", 1990, "VNM"),
    ] {
        assert_eq!(
            of_year(System::CowNumber, code, year),
            Some(expected),
            "{code} in {year}"
        );
    }
}

#[test]
fn a_column_tells_its_system() {
    for (values, header, system) in [
        (
            &["USA", "UKG", "AUS", "GMY"][..],
            "",
            System::CowAbbreviation,
        ),
        (&["USA", "GBR", "AUS", "DEU"], "", System::IsoAlpha3),
        (
            &["2", "200", "365", "702", "255"],
            "ccode1",
            System::CowNumber,
        ),
        (
            &["2", "20", "200", "210", "211", "220"],
            "",
            System::CowNumber,
        ),
        (&["840", "826", "643", "762"], "", System::UnM49),
        (&["004", "040", "100"], "", System::UnM49),
        (&["GER", "SUI", "NED", "USA"], "NOC", System::Ioc),
        (&["DE", "FR", "TJ", "RU"], "", System::IsoAlpha2),
        (&["GM", "FR", "TI", "RS", "UP"], "fips", System::Gec),
        (&["GM", "CH"], "ActionGeo_CountryCode", System::Gec),
        (&["TJK", "RUS", "CAS", "WST"], "", System::Cameo),
        (&["TJK", "RUS"], "Actor1CountryCode", System::Cameo),
        (&["2", "200", "260"], "gwno_a", System::GleditschWard),
        (&["AUS", "USA"], "stateabb", System::CowAbbreviation),
        (
            &["TJK", "RUS", "GER", "UNK", "UZB", "KAZ"],
            "country",
            System::IsoAlpha3,
        ),
        (&["deu", "fra", "ita"], "iso3c", System::IsoAlpha3),
    ] {
        let decision = decide(values, header);
        assert_eq!(
            decision.system,
            Some(system),
            "{values:?} {header}: {:?}",
            decision.evidence
        );
        assert!(
            decision.certain,
            "{values:?} {header}: {:?}",
            decision.evidence
        );
    }
}

#[test]
fn a_column_that_two_systems_read_is_asked_about() {
    let decision = decide(&["AUS", "USA", "FIN"], "");
    assert_eq!(decision.system, Some(System::IsoAlpha3));
    assert!(!decision.certain);
    let cow = decision
        .evidence
        .iter()
        .find(|one| one.system == System::CowAbbreviation)
        .expect("evidence");
    assert_eq!((cow.known, cow.unknown, cow.otherwise.len()), (3, 0, 1));
    assert_eq!(
        (
            cow.otherwise[0].value.as_str(),
            cow.otherwise[0].here,
            cow.otherwise[0].best
        ),
        ("AUS", "AUT", Some("AUS"))
    );
    assert!(
        !decide(&["2", "200", "255"], "").certain,
        "255 is Germany or, in Gleditsch and Ward, Prussia"
    );
    assert!(
        !decide(&["CH", "GM"], "").certain,
        "Switzerland and Gambia, or China and Germany"
    );
}

#[test]
fn a_column_of_names_is_in_no_system() {
    for values in [
        &["Tajikistan", "Russia", "USA"][..],
        &["Deutschland", "UK", "DEU", "Polen", "EU-Kommission"],
        &[],
        &["", "n/a"],
        &["ABC", "QQQ"],
    ] {
        assert_eq!(decide(values, "country").system, None, "{values:?}");
    }
}

#[test]
fn strangers_in_a_column_are_read_and_told() {
    let in_column = |text, system| {
        let context = Context {
            system: Some(system),
            ..Context::default()
        };
        Gazetteer::embedded().resolve(text, &context)
    };
    for (text, system, expected, reading) in [
        (
            "GER",
            System::IsoAlpha3,
            "DEU",
            Reading::OtherCode(System::Ioc),
        ),
        ("UNK", System::IsoAlpha3, "XKX", Reading::Withdrawn),
        ("ROM", System::IsoAlpha3, "ROU", Reading::Withdrawn),
        ("ZAR", System::IsoAlpha3, "COD", Reading::Withdrawn),
        ("EU", System::IsoAlpha3, "EU", Reading::Name),
        ("Tajikistan", System::IsoAlpha3, "TJK", Reading::Name),
        (
            "AUS",
            System::CowAbbreviation,
            "AUT",
            Reading::Code(System::CowAbbreviation),
        ),
        (
            "AUS",
            System::IsoAlpha3,
            "AUS",
            Reading::Code(System::IsoAlpha3),
        ),
        (
            "255",
            System::CowNumber,
            "DEU",
            Reading::Code(System::CowNumber),
        ),
    ] {
        let Resolution::One(Match {
            entry,
            reading: found,
        }) = in_column(text, system)
        else {
            panic!("{text}")
        };
        assert_eq!((entry.id, found), (expected, reading), "{text}");
        assert_eq!(
            found.is_told(),
            !matches!(reading, Reading::Name | Reading::Code(_))
        );
    }
}
