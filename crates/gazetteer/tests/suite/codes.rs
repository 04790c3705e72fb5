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

/// A line a system; each code with the id of what it means.
const CODES: &str = "\
IsoAlpha3: AUS=AUS SWZ=SWZ MNG=MNG MAC=MAC CZE=CZE SUN=SUN YUG=YUG deu=DEU
CowAbbreviation: AUS=AUT AUL=AUS SWZ=CHE SWA=SWZ MNG=MNE MON=MNG MAC=MKD NIG=NGA NIR=NER KOR=KOREA ROK=KOR CZE=CSK CZR=CZE UKG=GBR GMY=DEU
Ioc: NIG=NER NGR=NGA GER=DEU SUI=CHE BRN=BHR BRU=BRN IRI=IRN URS=SUN TPE=TWN KOS=XKX
CowNumber: 255=DEU 260=FRG 265=DDR 679=YEM 345=SRB 970=NRU 946=KIR 702=TJK 002=USA 2=USA 300=AUH 329=SIC 730=KOREA 817=RVN
GleditschWard: 260=DEU 255=PRU 678=YEM 340=SRB 970=KIR 702=TJK
UnM49: 4=AFG 004=AFG 276=DEU 840.0=USA 143=CENTRAL_ASIA
Gec: GM=DEU GA=GMB CH=CHN SZ=CHE AU=AUT AS=AUS TI=TJK RS=RUS UP=UKR KV=XKX RI=SRB OD=SSD CW=COK GZ=GAZA UK=GBR JA=JPN
IsoAlpha2: CH=CHE TJ=TJK NA=NAM XK=XKX
Cameo: DEU=DEU ROM=ROU MTN=MNE TMP=TLS CAS=CENTRAL_ASIA WST=WEST GZS=GAZA
";

/// As the makers of the codes publish them.
#[test]
fn each_system_says_its_own() {
    for (system, pairs) in CODES.lines().filter_map(|line| line.split_once(": ")) {
        let system = System::ALL
            .into_iter()
            .find(|one| format!("{one:?}") == system);
        for (code, expected) in pairs.split(' ').filter_map(|pair| pair.split_once('=')) {
            assert_eq!(
                id(system.expect("a system"), code),
                Some(expected),
                "{system:?} {code}"
            );
        }
    }
    for (system, code) in [
        (System::IsoAlpha3, "GER"),
        (System::IsoAlpha3, "UNK"),
        (System::CowNumber, "1029"),
        (System::UnM49, "0"),
        (System::IsoAlpha2, "UK"),
        (System::IsoAlpha3, ""),
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
