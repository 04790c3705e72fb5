//! Compares the reading of EDTF with the crate `edtf-core`, which claims levels 0 to 2: what is
//! accepted, the earliest and the latest day, the qualifiers, and the text written again. Where the
//! two differ on purpose, a rule below says why and what ours must be; any other difference fails.
//!
//! Native only, since proptest, which makes the texts, does not compile to WebAssembly.

use std::collections::BTreeSet;

use edtf_core::{Bound, Edtf};
use proptest::prelude::Strategy;
use proptest::strategy::ValueTree;
use proptest::string::string_regex;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use vague_dates::{Date, Day, Span};

const TEXTS: usize = 12_000;

/// Texts are made of these: first what level 1 has, then level 2, then what is broken.
const FORMS: [&str; 22] = [
    "(-?[0-9]{4}|SIMPLE)[?~%]?",
    "-?[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?[?~%]?",
    "-?[0-9]{3}X|-?[0-9]{2}XX",
    "-?[0-9]{4}-(XX|XX-XX|(0[1-9]|1[0-2])-XX)[?~%]?",
    "-?[0-9]{4}-2[1-4][?~%]?",
    "Y-?[1-9][0-9]{3,6}[?~%]?",
    "SIMPLE[?~%]?/SIMPLE[?~%]?",
    "-?[0-9]{4}/-?[0-9]{4}",
    "SIMPLE[?~%]?/(\\.\\.)?",
    "(\\.\\.)?/SIMPLE[?~%]?",
    "(\\.\\.)?/(\\.\\.)?",
    "[?~%]?[0-9]{4}[?~%]?-[?~%]?(0[1-9]|1[0-2])([?~%]?-[?~%]?(0[1-9]|1[0-9]|2[0-8]))?[?~%]?",
    "[0-9X]{4}-[0-1X][0-9X](-[0-3X][0-9X])?|-?[0-9]XXX|XXXX(-XX){0,2}",
    "[0-9]{4}S[1-4]|Y-?[1-9][0-9]?E[1-9]|Y[1-9][0-9]{4,8}S[1-3]",
    "\\[(\\.\\.)?(19|20)[0-9]{2}(,(19|20)[0-9]{2}){0,2}(\\.\\.)?\\]|\\{196[0-9](\\.\\.197[0-9])?\\}",
    "(19|20)[0-9]X/(19|20)[0-9]{2}|20[0-9]{2}-0[1-9]-XX/20[0-9]{2}",
    "\\.\\.(19|20)[0-9]{2}/(19|20)[0-9]{2}(\\.\\.)?",
    "SIMPLE-SIMPLE|SIMPLET[0-2][0-9]:[0-6][0-9]:[0-5][0-9](Z|\\+05:00)?",
    "(19|20)[0-9]{2}-(2[0-9]|3[0-9]|4[0-2])|(19|20)[0-9]{2}-2[1-4]/(19|20)[0-9]{2}",
    "0000(-0[1-3](-(2[89]|01))?)?|-0000(-01|-XX)?",
    "[-0-9XYSET?~%/.{}\\[\\], ]{0,16}",
    "[0-9]{1,6}",
];

/// A year, month or day of our time, which may not exist.
const SIMPLE: &str = "(19|20)[0-9]{2}(-(0[0-9]|1[0-3])(-([0-2][0-9]|3[0-2]))?)?";

#[derive(Clone, Debug, PartialEq, Eq)]
enum Reading {
    Refused,
    /// Read as level 2, which ours refuses as such.
    LevelTwo,
    Read(Facts),
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Facts {
    earliest: String,
    latest: String,
    is_approximate: bool,
    is_uncertain: bool,
    written: String,
}

/// A deliberate difference.
struct Rule {
    name: &'static str,
    reason: &'static str,
    applies: fn(&str) -> bool,
    expected: fn(&str) -> Reading,
}

const RULES: [Rule; 9] = [
    Rule {
        name: "times of day",
        reason: "level 0 has them, but the record knows no finer unit than the day",
        applies: |text| text.contains('T'),
        expected: |_| Reading::Refused,
    },
    Rule {
        name: "years beyond six digits",
        reason: "ours are days in 32 bits",
        applies: |text| text.starts_with('Y') && digits(text) > 6,
        expected: |_| Reading::Refused,
    },
    Rule {
        name: "qualified seasons, unspecified digits and years with Y",
        reason: "no example at level 1, and no rule against it; ours takes what the examples show",
        applies: |text| {
            let body = text.trim_end_matches(['?', '~', '%']);
            body != text && (body.starts_with('Y') || body.contains('X') || is_season(body))
        },
        expected: |_| Reading::Refused,
    },
    Rule {
        name: "seasons as ends of an interval",
        reason: "as before: neither shown nor forbidden",
        applies: |text| text.split('/').count() == 2 && text.split('/').any(is_season),
        expected: |_| Reading::Refused,
    },
    Rule {
        name: "qualifiers on every part",
        reason: "level 1 has them at the end only; edtf-core counts by meaning, and `2004?-06?` means `2004-06?`",
        applies: |text| !text.contains('/') && text.matches(['?', '~', '%']).count() > 0,
        expected: |_| Reading::LevelTwo,
    },
    Rule {
        name: "on or before, on or after",
        reason: "`..1900/1913..` is level 2; ours refuses it, though not with that reason",
        applies: |text| text.contains('/') && text.split('/').any(is_half_open),
        expected: |_| Reading::Refused,
    },
    Rule {
        name: "decades and centuries before the year 0",
        reason: "neither shown nor forbidden; edtf-core refuses them since -000X would include -0000",
        applies: |text| text.starts_with('-') && text.ends_with('X') && text.len() == 5,
        expected: masked_before_year_zero,
    },
    Rule {
        name: "both ends missing",
        reason: "either side may be open or unknown; edtf-core wants a date on one, since every example has it",
        applies: |text| digits(text) == 0,
        expected: |text| {
            let end = |end| if end == ".." { "open" } else { "unknown" };
            let (earliest, latest) = text.split_once('/').expect("an interval");
            read(end(earliest), end(latest), text)
        },
    },
    Rule {
        name: "the days of seasons",
        reason: "the standard leaves them open; ours are all days of a year and of the winter after it, theirs those of the northern weather",
        applies: is_season,
        expected: |text| {
            let (year, _) = text.split_at(text.len() - 3);
            let next = year.parse::<i32>().expect("a year") + 1;
            let sign = match next {
                ..0 => "-",
                10_000.. => "+",
                _ => "",
            };
            let latest = format!("{sign}{:04}-03-31", next.abs());
            read(&format!("{year}-01-01"), &latest, text)
        },
    },
];

#[test]
fn the_same_texts_are_dates_with_the_same_days() {
    let (mut alike, mut met) = ([0_usize; 2], [0_usize; RULES.len()]);
    for text in texts() {
        let (ours, theirs) = (ours(&text), theirs(&text));
        if is_alike(&ours, &theirs) {
            alike[usize::from(matches!(ours, Reading::Read(_)))] += 1;
            continue;
        }
        let found = RULES.iter().position(|rule| (rule.applies)(&text));
        let index = found.unwrap_or_else(|| panic!("`{text}`: ours {ours:?}, theirs {theirs:?}"));
        let rule = &RULES[index];
        let told = format!("`{text}`, {}: {}", rule.name, rule.reason);
        assert_eq!(ours, (rule.expected)(&text), "{told}");
        met[index] += 1;
    }
    assert!(alike[0] > 2_000 && alike[1] > 2_000, "{alike:?} alike");
    for (rule, count) in RULES.iter().zip(met) {
        assert!(count > 0, "no text met the rule `{}`", rule.name);
    }
}

/// That ours takes a refused text for level 2 is a guess of the message, not a reading.
fn is_alike(ours: &Reading, theirs: &Reading) -> bool {
    ours == theirs || (*ours == Reading::LevelTwo && *theirs == Reading::Refused)
}

fn texts() -> BTreeSet<String> {
    let random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), random);
    let mut text = |turn: usize| {
        let form = FORMS[turn % FORMS.len()].replace("SIMPLE", SIMPLE);
        let strategy = string_regex(&form).expect("a regular expression");
        strategy.new_tree(&mut runner).expect("a text").current()
    };
    (0..TEXTS).map(&mut text).collect()
}

fn ours(text: &str) -> Reading {
    let date = match Date::parse(text) {
        Ok(date) => date,
        Err(error) if error.is_level_two() => return Reading::LevelTwo,
        Err(_) => return Reading::Refused,
    };
    let bounds = date.bounds();
    let day = |day: Option<Day>, span: Span| match span {
        Span::Open => "open".to_owned(),
        Span::Unknown => "unknown".to_owned(),
        Span::Within { .. } => day.expect("a day").to_string(),
    };
    Reading::Read(Facts {
        earliest: day(date.earliest(), bounds.start),
        latest: day(date.latest(), bounds.end),
        is_approximate: date.is_approximate(),
        is_uncertain: date.is_uncertain(),
        written: date.to_string(),
    })
}

fn theirs(text: &str) -> Reading {
    let date = match Edtf::parse(text) {
        Ok(date) if date.level() == 2 => return Reading::LevelTwo,
        Ok(date) => date,
        Err(_) => return Reading::Refused,
    };
    let bounds = date.bounds();
    Reading::Read(Facts {
        earliest: bound(bounds.earliest),
        latest: bound(bounds.latest),
        is_approximate: date.is_approximate(),
        is_uncertain: date.is_uncertain(),
        written: date.to_string(),
    })
}

fn bound(bound: Bound) -> String {
    match bound {
        Bound::NegativeInfinity | Bound::PositiveInfinity => "open".to_owned(),
        Bound::Unknown => "unknown".to_owned(),
        Bound::Date(day) if day.year > 9_999 => format!("+{day}"),
        Bound::Date(day) => day.to_string(),
    }
}

/// A date without qualifier.
fn read(earliest: &str, latest: &str, written: &str) -> Reading {
    Reading::Read(Facts {
        earliest: earliest.to_owned(),
        latest: latest.to_owned(),
        is_approximate: false,
        is_uncertain: false,
        written: written.to_owned(),
    })
}

/// The year furthest from the year 0 comes first; -0000 is no year.
fn masked_before_year_zero(text: &str) -> Reading {
    let first = text.replace('X', "9");
    let last = text.replace('X', "0").replace("-0000", "-0001");
    read(&format!("{first}-01-01"), &format!("{last}-12-31"), text)
}

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

fn is_season(text: &str) -> bool {
    let season = text.rsplit_once('-').map(|(_, season)| season);
    matches!(season, Some("21" | "22" | "23" | "24")) && (7..=8).contains(&text.len())
}

fn is_half_open(end: &str) -> bool {
    end.len() > 2 && (end.starts_with("..") || end.ends_with(".."))
}
