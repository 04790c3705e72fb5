//! A package as a whole: what it opens as, and any bytes at all in its files.

use std::path::Path;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use relations_reader::{FILES, Origin, pick, read_folder};
use relations_record::{Further, StatementKey};

use crate::small_package::*;

#[test]
fn a_value_cannot_disturb_the_message_it_stands_in() {
    statement(
        &[("tone", "a\nb\u{1B}[2J\u{2066}\u{2069}")],
        &[
            "statements.csv:2:tone: `a\u{FFFD}b\u{FFFD}[2J\u{FFFD}\u{FFFD}` is not known, \
         expected one of cooperative, neutral, conflictual, unstated",
        ],
    );
}

#[test]
fn hostile_packages_are_refused_within_seconds() {
    let chain = lines((0..200_000).map(|index| format!("O{index},body,b,O{}\n", index + 1)));
    let chain = format!("id,kind,name,part_of\n{chain}");
    assert!(
        package()
            .with("actors.csv", chain)
            .open(Origin::Foreign)
            .is_err()
    );
    let strangers = lines((0..50_000).map(|index| format!("TJK,X{index},member\n")));
    let strangers = format!("member,organisation,role\n{strangers}");
    let package = package().with("memberships.csv", strangers);
    let sources = lines((0..50_000).map(|index| format!("s{index},report,t,100000\n")));
    let package = package.with("sources.csv", format!("id,type,title,passages\n{sources}"));
    let error = package.open(Origin::Own).expect_err("strangers");
    assert!(error.to_string().ends_with("and 99001 more problems"));
}

#[test]
fn the_own_record_opens_and_is_sorted() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/tajikistan");
    let contents = pick(read_folder(&folder).expect("the record")).expect("a package");
    let files = contents
        .iter()
        .map(|(file, bytes)| (*file, bytes.as_slice()));
    let record =
        relations_reader::open(files, Origin::Own).unwrap_or_else(|error| panic!("{error}"));
    let ids: Vec<&str> = record
        .statements()
        .iter()
        .map(|statement| &*statement.id)
        .collect();
    assert!(ids.len() >= 450, "{} statements", ids.len());
    assert!(ids.is_sorted());
}

#[test]
fn the_fingerprint_tells_records_apart() {
    let fingerprint = |package: Package| package.open(Origin::Own).expect("a record").fingerprint();
    let base = fingerprint(package());
    assert_eq!(base.len(), 12);
    assert_eq!(base, fingerprint(package()));
    let changed = [
        package().statements(&[&[("text", "They met!")]]),
        package().replace("statements.csv", "They met.", "they met."),
        package().with("passages.csv", "source,passage,reason\n"),
        package().with("passages.csv", "source,passage,reason"),
        package().statements(&[&[], &[("id", "b")]]),
    ];
    let mut all: Vec<String> = changed.into_iter().map(fingerprint).chain([base]).collect();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 6);
}

fn runner(cases: u32) -> TestRunner {
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    TestRunner::new_with_rng(
        config,
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    )
}

/// Bytes that matter to a reader of CSV, words that matter to the checker, and anything else.
fn content() -> impl Strategy<Value = Vec<u8>> {
    let words = [
        "TJK", "RUS", "a", "s", "1", "0", "2011", "2011-13", "INF", "NaN", "USD", "\u{FEFF}",
        "\u{202E}", "state", "none",
    ];
    let word = prop::sample::select(words.to_vec()).prop_map(|word| word.as_bytes().to_vec());
    let mark = prop::sample::select(b",,,,\"\n\n\r;\0 /-".to_vec()).prop_map(|mark| vec![mark]);
    let piece = prop_oneof![4 => mark, 3 => word, 1 => prop::collection::vec(any::<u8>(), 0..4)];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn bases() -> [String; 8] {
    [
        table(&SOURCE, &[&[]]),
        table(&ACTOR, &[&[], RUSSIA]),
        table(&PLACE, &[&[]]),
        table(&STATEMENT, &[&[]]),
        table(&MEMBERSHIP, &[&[]]),
        table(&DISAGREEMENT, &[]),
        "source,passage,reason\n".to_owned(),
        "code,name\nfishing,Fishing rights\n".to_owned(),
    ]
}

fn never_panics(package: &Package) {
    match package.open(Origin::Foreign) {
        Ok(dataset) => assert_eq!(dataset.fingerprint().len(), 12),
        Err(error) => assert!(
            !error.problems().is_empty()
                && error.to_string().lines().count() >= error.problems().len()
        ),
    }
}

#[test]
fn any_bytes_as_any_file_never_panic() {
    let strategy = (0..FILES.len(), any::<bool>(), content());
    let test = |(file, after_base, bytes): (usize, bool, Vec<u8>)| {
        let start = if after_base {
            bases()[file].clone()
        } else {
            String::new()
        };
        never_panics(&package().with(FILES[file], [start.into_bytes(), bytes].concat()));
        Ok(())
    };
    runner(4000).run(&strategy, test).expect("no bytes panic");
}

#[test]
fn a_damaged_file_never_panics() {
    let strategy = (
        0..FILES.len(),
        any::<prop::sample::Index>(),
        0..20usize,
        content(),
    );
    let test = |(file, at, length, bytes): (usize, prop::sample::Index, usize, Vec<u8>)| {
        let mut text = bases()[file].clone().into_bytes();
        let start = at.index(text.len());
        let end = (start + length).min(text.len());
        text.splice(start..end, bytes);
        never_panics(&package().with(FILES[file], text));
        Ok(())
    };
    runner(4000).run(&strategy, test).expect("no damage panics");
}

#[test]
fn what_a_guest_s_package_may_say_of_its_own() {
    let statements = "id,text,actors,theme,tone,status,date,date_basis,source,passage,value,unit,Region,lacking\n\
        a,A text.,TJK,other,unstated,occurred,2011,stated,s,1,3,Tanks,Asia,\n\
        b,TJK,TJK,aid,neutral,occurred,,none,s,1,5,USD 2017,,sentence;source\n";
    let open = |origin| {
        package()
            .sources(&[&[("passages", "7")]])
            .with("statements.csv", statements.to_owned())
            .open(origin)
    };
    let record = open(Origin::Foreign).unwrap_or_else(|error| panic!("{error}"));
    let (first, second) = (StatementKey(0), StatementKey(1));
    let columns: Vec<&str> = record.further().iter().map(Further::column).collect();
    assert_eq!(columns, ["Region"]);
    assert_eq!(record.further()[0].value(first), "Asia");
    assert!(record.has_sentence(first) && record.has_source(first));
    assert!(!record.has_sentence(second) && !record.has_source(second));
    let units: Vec<_> = record
        .statements()
        .iter()
        .map(|it| it.quantity.as_ref().map(|it| &*it.unit))
        .collect();
    assert_eq!(units, [Some("Tanks"), Some("USD 2017")]);
    let own = open(Origin::Own)
        .expect_err("columns and units of its own")
        .to_string();
    for expected in [
        "`Region` is not a column of this file",
        "`Tanks` is not a unit",
        "`7` has passages without",
    ] {
        assert!(own.contains(expected), "{expected}: {own}");
    }
    let money = statements.replace("Tanks", "dollars");
    let error = package()
        .with("statements.csv", money)
        .open(Origin::Foreign)
        .expect_err("money")
        .to_string();
    assert!(
        error.contains("`dollars` is not a currency code"),
        "{error}"
    );
}
