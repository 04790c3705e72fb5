//! Passages, actors, memberships, disagreements.

use relations_reader::limits;

use crate::small_package::*;

#[test]
fn a_passage_that_the_source_does_not_have() {
    for passage in ["0", "2", "-1", "first", "1.0", "4294967296"] {
        let expected = format!(
            "statements.csv:2:passage: `{passage}` is not a passage of `s`, expected 1 to 1"
        );
        statement(&[("passage", passage)], &[&expected]);
    }
    statement(
        &[("passage", "")],
        &["statements.csv:2:passage: is empty, expected 1 to 1"],
    );
    package()
        .passages("s,2,it says nothing\n")
        .is_refused(&["passages.csv:2:passage: `2` is not a passage of `s`, expected 1 to 1"]);
}

#[test]
fn how_many_passages_a_source_has() {
    let expected =
        "is not how many passages a source can have, expected a whole number from 1 to 2000000";
    for passages in [
        "0",
        "-1",
        "some",
        "2000001",
        "4000000000",
        "99999999999999999999",
    ] {
        package()
            .sources(&[&[("passages", passages)]])
            .is_refused(&[&format!("sources.csv:2:passages: `{passages}` {expected}")]);
    }
    package().sources(&[&[("passages", "")]]).is_refused(&[
        "sources.csv:2:passages: is empty, expected a whole number from 1 to 2000000",
    ]);
    package().sources(&[&[("passages", "2000000")]]).is_refused(&[
        "sources.csv:2:passages: `2000000` has passages without a statement or a reason in passages.csv: 2 to 2000000",
    ]);
}

#[test]
fn passages_without_a_statement_or_a_reason() {
    let with_passages = |count| package().sources(&[&[("passages", count)]]);
    let what = "has passages without a statement or a reason in passages.csv:";
    with_passages("2").is_refused(&[&format!("sources.csv:2:passages: `2` {what} 2")]);
    with_passages("9")
        .passages("s,4,a heading\ns,8,a heading\n")
        .is_refused(&[&format!(
            "sources.csv:2:passages: `9` {what} 2 to 3, 5 to 7, 9"
        )]);
    let even = lines(
        (2..=40)
            .step_by(2)
            .map(|passage| format!("s,{passage},a heading\n")),
    );
    with_passages("41").passages(&even).is_refused(&[&format!(
        "sources.csv:2:passages: `41` {what} 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25 and more"
    )]);
    with_passages("2").passages("s,2,a heading\n").is_accepted();
}

#[test]
fn reasons_for_silence() {
    let two = || package().sources(&[&[("passages", "2")]]);
    two()
        .passages("s,2,\n")
        .is_refused(&["passages.csv:2:reason: is empty, expected a value"]);
    package().passages("s,1,a heading\n").is_refused(&[
        "passages.csv:2:passage: `1` carries a statement, expected no reason for it",
    ]);
    two().passages("s,2,a heading\ns,2,a note\n").is_refused(&[
        "passages.csv:3:passage: `2` of this source has a reason in line 2, expected one reason a passage",
    ]);
}

#[test]
fn a_fault_elsewhere_does_not_hide_a_silent_passage() {
    package()
        .sources(&[&[], &[("id", "t"), ("passages", "3")]])
        .statements(&[&[], &[("id", "b"), ("source", "tt"), ("passage", "2")]])
        .is_refused(&[
            "sources.csv:3:passages: `3` has passages without a statement or a reason in passages.csv: 1, 3",
            "statements.csv:3:source: `tt` is not an id of sources.csv, nearest is `t`",
        ]);
}

#[test]
fn names_and_kinds_that_are_needed() {
    actor(
        &[("name", "")],
        &["actors.csv:2:name: is empty, expected a value"],
    );
    let source = |column: &str| {
        package().sources(&[&[(column, "")]]).is_refused(&[&format!(
            "sources.csv:2:{column}: is empty, expected a value"
        )]);
    };
    source("type");
    source("title");
    for column in ["name", "kind"] {
        let expected = format!("places.csv:2:{column}: is empty, expected a value");
        package()
            .places(&[&[(column, "")]])
            .is_refused(&[&expected]);
    }
    package()
        .memberships(&[&[("role", "")]])
        .is_refused(&["memberships.csv:2:role: is empty, expected a value"]);
    package()
        .disagreements(&[&[("question", "")]])
        .is_refused(&["disagreements.csv:2:question: is empty, expected a value"]);
}

#[test]
fn degrees() {
    let at = |lon, lat, expected: &[&str]| actor(&[("lon", lon), ("lat", lat)], expected);
    at("-180", "90", &[]);
    at("180", "-90", &[]);
    at(
        "180.001",
        "0",
        &["actors.csv:2:lon: `180.001` is out of range, expected -180 to 180 degrees"],
    );
    at(
        "0",
        "-90.5",
        &["actors.csv:2:lat: `-90.5` is out of range, expected -90 to 90 degrees"],
    );
    at(
        "east",
        "0",
        &["actors.csv:2:lon: `east` is not a number, expected a decimal number such as 1.7"],
    );
    at(
        "0",
        "NaN",
        &["actors.csv:2:lat: `NaN` is not a number, expected a decimal number such as 1.7"],
    );
    at(
        "68",
        "",
        &["actors.csv:2:lat: is empty, expected both lon and lat or neither"],
    );
    at(
        "",
        "38",
        &["actors.csv:2:lon: is empty, expected both lon and lat or neither"],
    );
    package()
        .places(&[&[("lon", ""), ("lat", "")]])
        .is_refused(&["places.csv:2:lon: is empty, expected degrees east"]);
    package()
        .places(&[&[("lat", "")]])
        .is_refused(&["places.csv:2:lat: is empty, expected both lon and lat or neither"]);
}

#[test]
fn nothing_is_a_part_of_itself() {
    actor(
        &[("part_of", "TJK")],
        &["actors.csv:2:part_of: `TJK` makes `TJK` a part of itself, expected no way back"],
    );
    package()
        .actors(&[
            &[("id", "AFG"), ("part_of", "RUS")],
            &[("part_of", "RUS")],
            &[("id", "RUS"), ("part_of", "TJK")],
        ])
        .is_refused(&[
            "actors.csv:3:part_of: `RUS` makes `TJK` a part of itself, expected no way back",
        ]);
    package().sources(&[&[("part_of", "s")]]).is_refused(&[
        "sources.csv:2:part_of: `s` makes `s` a part of itself, expected no way back",
    ]);
}

#[test]
fn parts_nest_no_deeper_than_the_limit() {
    let chain = |length: usize| {
        let part = |index: usize| {
            format!(
                "O{},body,a body,{}\n",
                index + 1,
                if index == 0 {
                    "TJK".into()
                } else {
                    format!("O{index}")
                }
            )
        };
        let parts: String = (0..length).map(part).collect();
        package().with(
            "actors.csv",
            format!("id,kind,name,part_of\nTJK,state,Tajikistan,\nRUS,state,Russia,\n{parts}"),
        )
    };
    chain(limits::PART_DEPTH).is_accepted();
    for length in [17, 18, 3000] {
        chain(length)
            .is_refused(&["actors.csv:20:part_of: `O16` nests parts 17 deep, expected at most 16"]);
    }
}

#[test]
fn statements_of_a_disagreement_or_membership() {
    package()
        .disagreements(&[&[("statements", "a")]])
        .is_refused(&["disagreements.csv:2:statements: `a` is no disagreement, expected at least two statements"]);
    package()
        .disagreements(&[&[("statements", "")]])
        .is_refused(&[
            "disagreements.csv:2:statements: is empty, expected at least two statements",
        ]);
    package()
        .disagreements(&[&[("statements", "a;a")]])
        .is_refused(&[
            "disagreements.csv:2:statements: `a` stands twice in this cell, expected it once",
        ]);
    package()
        .memberships(&[&[("statements", "a;a")]])
        .is_refused(&[
            "memberships.csv:2:statements: `a` stands twice in this cell, expected it once",
        ]);
}
