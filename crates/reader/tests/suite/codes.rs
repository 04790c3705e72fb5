//! Codes of problems are those that the catalogues of languages have sentences for.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use relations_reader::Origin;

use crate::small_package::*;

/// The codes of the English catalogue.
pub(crate) fn catalogued() -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../languages/en.ftl");
    let text = fs::read_to_string(path).expect("the English words");
    let (_, after) = text.split_once("\nproblem = ").expect("problems");
    let (list, _) = after.split_once("\n}").expect("their end");
    let code = |line: &str| Some(line.trim().strip_prefix('[')?.split_once(']')?.0.to_owned());
    list.lines().filter_map(code).collect()
}

#[test]
fn every_sentence_has_a_code_and_every_code_a_sentence() {
    let mut sources = String::new();
    for crate_of in ["reader", "reader-wasm"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../{crate_of}/src"));
        for file in fs::read_dir(folder).expect("a folder") {
            sources += &fs::read_to_string(file.expect("a file").path()).expect("a text");
        }
    }
    let codes = catalogued();
    let unused: Vec<_> = codes
        .iter()
        .filter(|code| !sources.contains(&format!("\"{code}\"")))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
    let called = sources.split("told(\"").skip(1);
    let called = called.filter_map(|rest| rest.split_once('"'));
    for (code, _) in called {
        assert!(codes.contains(code), "{code}");
    }
}

#[test]
fn a_problem_is_told_in_parts() {
    let told = |package: Package| {
        let error = package.open(Origin::Foreign).expect_err("refused");
        error.problems()[0].told.clone()
    };
    let nobody = told(package().statements(&[&[("actors", "TJK;RUZ")]]));
    assert_eq!(
        (nobody.code, &*nobody.name, &*nobody.list),
        ("unknown-id-near", "actors.csv", "RUS")
    );
    let tone = told(package().statements(&[&[("tone", "warm")]]));
    assert_eq!(
        (tone.code, &*tone.list),
        (
            "unknown-code",
            "cooperative, neutral, conflictual, unstated"
        )
    );
    let nothing = told(package().statements(&[&[("tone", "")]]));
    assert_eq!((nothing.code, nothing.list), ("empty-of", tone.list));
    let short = told(package().with("passages.csv", "source,passage,reason\ns,1\n"));
    assert_eq!((short.code, short.count, short.most), ("fields", 2, 3));
    let far = told(package().places(&[&[("lat", "91")]]));
    assert_eq!((far.code, far.most), ("degrees", 90));
}
