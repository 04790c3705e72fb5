//! Properties of dates, tried on seeded texts.
//!
//! Native only: proptest asks the system for random numbers, which wasm32-unknown-unknown has not.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

use vague_dates::typed::{day_or_span, read};
use vague_dates::{Covers, Date, Day, Span};

fn check<S: Strategy>(strategy: &S, test: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let config = Config {
        cases: 4_000,
        failure_persistence: None,
        ..Config::default()
    };
    let random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let result = TestRunner::new_with_rng(config, random).run(strategy, test);
    assert!(result.is_ok(), "{}", result.expect_err("checked"));
}

fn simple_points() -> impl Strategy<Value = String> {
    prop_oneof![
        "-?[0-9]{3}[1-9][?~%]?",
        "[0-9]{4}-(0[1-9]|1[0-2])[?~%]?",
        "-?[0-9]{3}[1-9]-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])[?~%]?",
    ]
}

fn valid_texts() -> impl Strategy<Value = String> {
    let end =
        || prop_oneof![4 => simple_points(), 1 => Just(String::new()), 1 => Just("..".to_owned())];
    let interval = (end(), end()).prop_map(|(start, end)| format!("{start}/{end}"));
    let single = prop_oneof![
        simple_points(),
        "-?[0-9]{3}X|-?[0-9]{2}XX",
        "-?[0-9]{3}[1-9]-(XX|XX-XX|0[1-9]-XX|1[0-2]-XX|2[1-4])",
        "Y-?[1-9][0-9]{4,5}",
    ];
    prop_oneof![
        single,
        interval.prop_filter("not reversed", |text| Date::parse(text).is_ok())
    ]
}

#[test]
fn what_is_read_is_written_again() {
    check(&valid_texts(), |text| {
        let date = Date::parse(&text).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(date.to_string(), text);
        prop_assert_eq!(Date::parse(&date.to_string()), Ok(date));
        Ok(())
    });
}

#[test]
fn earliest_is_never_after_latest() {
    check(&valid_texts(), |text| {
        let date = Date::parse(&text).expect("valid");
        let (first, last) = date.sort_key();
        prop_assert!(first <= last);
        for span in [date.bounds().start, date.bounds().end] {
            if let Span::Within { earliest, latest } = span {
                prop_assert!(
                    earliest <= latest
                        && first <= earliest.days_since_1970()
                        && latest.days_since_1970() <= last
                );
            }
        }
        Ok(())
    });
}

#[test]
fn never_yes_outside_the_bounds_and_never_no_within() {
    check(&(valid_texts(), -40_000_i32..40_000), |(text, away)| {
        let date = Date::parse(&text).expect("valid");
        let (first, last) = date.sort_key();
        for near in [first, last] {
            let number = near.saturating_add(away);
            let answer = date.covers(Day::from_days_since_1970(number));
            let is_within = (first..=last).contains(&number);
            prop_assert_ne!(answer, if is_within { Covers::No } else { Covers::Yes });
        }
        Ok(())
    });
}

#[test]
fn phrases_are_never_edtf() {
    check(&valid_texts(), |text| {
        let phrase = Date::parse(&text).expect("valid").phrase();
        prop_assert!(
            !phrase.is_empty() && !phrase.contains(['-', '/', '?', '~', '%', 'X', 'Y']),
            "{}",
            phrase
        );
        prop_assert!(!phrase.contains(".."), "{}", phrase);
        Ok(())
    });
}

#[test]
fn no_text_panics() {
    let near = "[-0-9XYSET?~%/.{}\\[\\], ]{0,24}";
    check(&prop_oneof!["\\PC*", "(?s).*", near], |text| {
        match Date::parse(&text) {
            Ok(date) => prop_assert_eq!(date.to_string(), text.as_str()),
            Err(error) => prop_assert!(
                error.to_string().starts_with('`') && error.code().starts_with("edtf-")
            ),
        }
        prop_assert!(Day::parse(&text).is_err() || text.len() >= 10);
        Ok(())
    });
}

#[test]
fn days_there_and_back() {
    let number = |day: Option<Day>| day.expect("a day").days_since_1970();
    let first = number(Day::from_ymd(-999_999, 1, 1));
    let last = number(Day::from_ymd(999_999, 12, 31));
    let numbers = prop_oneof![-150_000..=150_000_i32, first..=last];
    check(&numbers, |number| {
        let day = Day::from_days_since_1970(number);
        let (year, month, of_month) = day.to_ymd();
        prop_assert_eq!(Day::from_ymd(year, month, of_month), Some(day));
        Ok(())
    });
}

#[test]
fn the_words_of_a_day_are_read_as_typed() {
    let number = |year| Day::from_ymd(year, 1, 1).expect("a day").days_since_1970();
    check(&(number(-9_998)..number(10_000)), |number| {
        let day = Day::from_days_since_1970(number);
        let date = day_or_span(&day.phrase());
        prop_assert_eq!(date.map(|date| date.to_string()), Some(day.to_string()));
        Ok(())
    });
}

#[test]
fn no_typed_text_panics() {
    let near = "(the )?[0-9۰-۹]{1,5}[-–./, ]{0,2}(март|Dec|août|مه|BC|AD|[0-9]{1,3})?[-/., ]{0,2}[0-9]{0,4}( BC|г\\.)?";
    check(&prop_oneof!["\\PC{0,60}", near], |text| {
        if let Some(date) = day_or_span(&text) {
            prop_assert_eq!(Date::parse(&date.to_string()), Ok(date));
        }
        prop_assert!(read(&text).is_some() || Date::parse(text.trim()).is_err());
        Ok(())
    });
}
