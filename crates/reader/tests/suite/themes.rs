//! What a record calls themes, and whether its passages are rows.

use relations_reader::Origin;
use relations_record::{StatementKey, Theme};

use crate::small_package::*;

const LIST: &str =
    "code,name,name_ru\nfishing,Fishing rights,Рыболовство\nsecurity,War and peace,\n";

fn fishing() -> Package {
    package()
        .with("themes.csv", LIST)
        .statements(&[&[("theme", "fishing")], &[("id", "b")]])
}

#[test]
fn themes_of_its_own_are_other_and_stand_in_a_column() {
    for origin in [Origin::Own, Origin::Foreign] {
        let record = fishing().open(origin).expect("a record");
        let about = record.descriptor();
        let named: Vec<_> = about
            .themes
            .iter()
            .map(|it| (&*it.code, &*it.name))
            .collect();
        assert_eq!(
            named,
            [("fishing", "Fishing rights"), ("security", "War and peace")]
        );
        assert_eq!(&*about.themes[0].names[0].name, "Рыболовство");
        assert_eq!(&*about.theme_column, "own_theme");
        assert_eq!(record.statements()[0].theme, Theme::Other);
        assert_eq!(record.statements()[1].theme, Theme::Diplomacy);
        let [column] = record.further() else {
            panic!("one column");
        };
        assert_eq!(column.column(), "own_theme");
        assert_eq!(column.value(StatementKey(0)), "Fishing rights");
        assert_eq!(column.value(StatementKey(1)), "");
    }
}

#[test]
fn names_of_common_themes_need_no_column() {
    let record = package().with("themes.csv", LIST).open(Origin::Foreign);
    let record = record.expect("a record");
    assert_eq!(record.descriptor().themes.len(), 2);
    assert_eq!(&*record.descriptor().theme_column, "");
    assert!(record.further().is_empty());
}

#[test]
fn what_is_wrong_with_the_list_is_told() {
    package().with("themes.csv", "code,name\nfish ing,\nhealth,A\nhealth,B\n").is_refused(&[
        "themes.csv:2:code: `fish ing` is not an id, expected 1 to 64 of the characters A-Z a-z 0-9 _ . -",
        "themes.csv:2:name: is empty, expected a value",
        "themes.csv:4:code: `health` is the code of line 3 already, expected another",
    ]);
    // One fault gives one message: nothing is said of themes that a list without its column may have named.
    fishing()
        .with("themes.csv", "code,label\nfishing,Fishing\n")
        .is_refused(&[
            "themes.csv:1:label: `label` is not a column of this file, expected code, name",
            "themes.csv:1:name: the column `name` is missing",
        ]);
    let unknown = fishing().replace("statements.csv", "fishing", "whaling");
    let [problem] = &unknown.problems(Origin::Own)[..] else {
        panic!("one problem");
    };
    assert!(problem.starts_with(
        "statements.csv:2:theme: `whaling` is not known, expected one of fishing, diplomacy, security,"
    ));
}

#[test]
fn the_descriptor_tells_where_themes_stand_and_what_passages_are() {
    let descriptor = r#"{"resources": [], "passages": "rows", "themeColumn": "Field"}"#;
    let with = package().with("datapackage.json", descriptor);
    let with_column = with.clone().with(
        "statements.csv",
        table(&STATEMENT, &[&[]])
            .replace("event\n", "event,Field\n")
            .replace(",1,\n", ",1,,Fish\n"),
    );
    let record = with_column.open(Origin::Foreign).expect("a record");
    assert!(record.descriptor().has_rows);
    assert_eq!(&*record.descriptor().theme_column, "Field");
    let told = "datapackage.json: `themeColumn` names `Field`, expected a further column of statements.csv";
    assert_eq!(with.problems(Origin::Foreign), [told]);
    let both = fishing().with("datapackage.json", descriptor);
    let told = "datapackage.json: `themeColumn` names `Field`, expected either it or themes of its own in themes.csv";
    assert_eq!(both.problems(Origin::Foreign), [told]);
}

#[test]
fn a_package_without_the_list_keeps_its_fingerprint() {
    let plain = package().open(Origin::Own).expect("a record");
    let listed = package()
        .with("themes.csv", LIST)
        .open(Origin::Own)
        .expect("a record");
    assert_eq!(plain.fingerprint(), FINGERPRINT);
    assert_ne!(listed.fingerprint(), FINGERPRINT);
}

/// What the package had before there were lists of themes.
const FINGERPRINT: &str = "f89afa13014c";
