//! Ids, and what refers to them.

use crate::small_package::*;

#[test]
fn ids_that_stand_twice() {
    let refused = |package: Package, place: &str| {
        package.is_refused(&[&format!(
            "{place} is the id of line 2 already, expected another"
        )]);
    };
    refused(package().sources(&[&[], &[]]), "sources.csv:3:id: `s`");
    refused(
        package().actors(&[&[], RUSSIA, &[]]),
        "actors.csv:4:id: `TJK`",
    );
    refused(package().places(&[&[], &[]]), "places.csv:3:id: `dushanbe`");
    refused(
        package().statements(&[&[], &[]]),
        "statements.csv:3:id: `a`",
    );
    refused(
        package().disagreements(&[&[], &[]]),
        "disagreements.csv:3:id: `d`",
    );
}

#[test]
fn the_form_of_ids() {
    const EXPECTED: &str = "expected 1 to 64 of the characters A-Z a-z 0-9 _ . -";
    statement(
        &[("id", "")],
        &[&format!("statements.csv:2:id: is empty, {EXPECTED}")],
    );
    statement(
        &[("id", "a b")],
        &[&format!(
            "statements.csv:2:id: `a b` is not an id, {EXPECTED}"
        )],
    );
    statement(
        &[("id", "é")],
        &[&format!(
            "statements.csv:2:id: `é` is not an id, {EXPECTED}"
        )],
    );
    statement(
        &[("event", "a;b")],
        &[&format!(
            "statements.csv:2:event: `a;b` is not an id, {EXPECTED}"
        )],
    );
    statement(&[("id", &"a".repeat(64))], &[]);
    let shown = "a".repeat(60);
    statement(
        &[("id", &"a".repeat(65))],
        &[&format!(
            "statements.csv:2:id: `{shown}…` is not an id, {EXPECTED}"
        )],
    );
    statement(&[("id", "A-z_0.9")], &[]);
    package()
        .statements(&[&[("id", "")], &[("id", "")]])
        .is_refused(
            &[2, 3]
                .map(|line| format!("statements.csv:{line}:id: is empty, {EXPECTED}"))
                .each_ref()
                .map(String::as_str),
        );
}

#[test]
fn the_id_of_a_state() {
    let expected = "is not the id of a state, expected an ISO 3166-1 alpha-3 code such as TJK";
    for id in ["UZ", "uzb", "UZB1", "U-B"] {
        package()
            .actors(&[&[], RUSSIA, &[("id", id)]])
            .is_refused(&[&format!("actors.csv:4:id: `{id}` {expected}")]);
    }
    package()
        .actors(&[&[], RUSSIA, &[("id", "EU"), ("kind", "organisation")]])
        .is_accepted();
    package()
        .actors(&[&[], RUSSIA, &[("id", "")]])
        .is_refused(&[
            "actors.csv:4:id: is empty, expected 1 to 64 of the characters A-Z a-z 0-9 _ . -",
        ]);
}

#[test]
fn a_wikidata_item() {
    actor(&[("wikidata", "Q863")], &[]);
    for item in ["863", "Q", "q863", "Q86a"] {
        let expected = format!(
            "actors.csv:2:wikidata: `{item}` is not a Wikidata item, expected one such as Q863"
        );
        actor(&[("wikidata", item)], &[&expected]);
    }
}

#[test]
fn unknown_ids_in_every_column_that_refers() {
    statement(
        &[("actors", "TJK;UZBEK")],
        &["statements.csv:2:actors: `UZBEK` is not an id of actors.csv"],
    );
    statement(
        &[("about", "UZBEK")],
        &["statements.csv:2:about: `UZBEK` is not an id of actors.csv"],
    );
    package()
        .places(&[&[]])
        .statements(&[&[("place", "ayni")]])
        .is_refused(&["statements.csv:2:place: `ayni` is not an id of places.csv"]);
    statement(
        &[("source", "report")],
        &["statements.csv:2:source: `report` is not an id of sources.csv"],
    );
    actor(
        &[("part_of", "UZBEK")],
        &["actors.csv:2:part_of: `UZBEK` is not an id of actors.csv"],
    );
    package()
        .sources(&[&[("part_of", "report")]])
        .is_refused(&["sources.csv:2:part_of: `report` is not an id of sources.csv"]);
    package()
        .places(&[&[("country", "UZBEK")]])
        .is_refused(&["places.csv:2:country: `UZBEK` is not an id of actors.csv"]);
    package()
        .memberships(&[&[("member", "UZBEK")]])
        .is_refused(&["memberships.csv:2:member: `UZBEK` is not an id of actors.csv"]);
    package()
        .memberships(&[&[("organisation", "UZBEK")]])
        .is_refused(&["memberships.csv:2:organisation: `UZBEK` is not an id of actors.csv"]);
    package()
        .memberships(&[&[("statements", "a;other")]])
        .is_refused(&["memberships.csv:2:statements: `other` is not an id of statements.csv"]);
    package()
        .disagreements(&[&[("statements", "a;other")]])
        .is_refused(&["disagreements.csv:2:statements: `other` is not an id of statements.csv"]);
    package()
        .passages("report,1,it says nothing\n")
        .is_refused(&["passages.csv:2:source: `report` is not an id of sources.csv"]);
}

#[test]
fn a_deleted_source_that_statements_cite_is_told_once() {
    let rows: [Changes<'_>; 4] = [
        &[],
        &[("id", "b"), ("source", "t")],
        &[("id", "c"), ("source", "t")],
        &[("id", "d"), ("source", "t")],
    ];
    package().statements(&rows).is_refused(&[
        "statements.csv:3:source: `t` is not an id of sources.csv (2 more cells name it)",
    ]);
    package().statements(&rows[..3]).is_refused(&[
        "statements.csv:3:source: `t` is not an id of sources.csv (1 more cell names it)",
    ]);
}

#[test]
fn a_misspelt_id_with_the_nearest_known_one() {
    let nearest = |actors: &str, what: &str| {
        statement(
            &[("actors", actors)],
            &[&format!("statements.csv:2:actors: {what}")],
        );
    };
    nearest(
        "TJK;RUSS",
        "`RUSS` is not an id of actors.csv, nearest is `RUS`",
    );
    nearest(
        "TKJ;RUS",
        "`TKJ` is not an id of actors.csv, nearest is `TJK`",
    );
    nearest(
        "TJK; RUS",
        "` RUS` is not an id of actors.csv, nearest is `RUS`",
    );
    nearest(
        "tjk;RUS",
        "`tjk` is not an id of actors.csv, nearest is `TJK`",
    );
    nearest("TJK,RUS", "`TJK,RUS` is not an id of actors.csv");
    statement(
        &[("source", "S")],
        &["statements.csv:2:source: `S` is not an id of sources.csv, nearest is `s`"],
    );
    let rows: [Changes<'_>; 2] = [&[("actors", "RUSS")], &[("id", "b"), ("actors", "RUSS")]];
    package().statements(&rows).is_refused(&[
        "statements.csv:2:actors: `RUSS` is not an id of actors.csv, nearest is `RUS` (1 more cell names it)",
    ]);
}

#[test]
fn references_that_are_needed() {
    statement(
        &[("source", "")],
        &["statements.csv:2:source: is empty, expected a value"],
    );
    statement(
        &[("source", " ")],
        &["statements.csv:2:source: is empty, expected a value"],
    );
    package()
        .memberships(&[&[("member", "")]])
        .is_refused(&["memberships.csv:2:member: is empty, expected a value"]);
    package()
        .memberships(&[&[("organisation", "")]])
        .is_refused(&["memberships.csv:2:organisation: is empty, expected a value"]);
}
