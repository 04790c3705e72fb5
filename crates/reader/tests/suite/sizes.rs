//! How large files, tables and lists may be, and how many errors are told.

use relations_reader::{Origin, limits};

use crate::small_package::*;

#[test]
fn files_and_packages_of_the_largest_size_and_one_byte_more() {
    // Empty lines are passed over, so that much can be read quickly.
    let padded = |package: Package, file, size: usize| {
        let mut bytes = package.0[file].clone();
        bytes.resize(size, b'\n');
        package.with(file, bytes)
    };
    let rest = |package: &Package| {
        let sizes = package
            .0
            .iter()
            .filter(|(file, _)| **file != "statements.csv");
        sizes.map(|(_, bytes)| bytes.len()).sum::<usize>()
    };
    let most = limits::PACKAGE_BYTES - rest(&package());
    padded(package(), "statements.csv", most).is_accepted();
    padded(package(), "statements.csv", most + 1).is_refused(&[
        "datapackage.json: the package has 67108865 bytes, expected at most 67108864",
    ]);
    padded(package(), "statements.csv", limits::FILE_BYTES + 1)
        .is_refused(&["statements.csv: the file has 67108865 bytes, expected at most 67108864"]);
}

#[test]
fn three_hundred_thousand_statements_of_ordinary_length_are_not_too_many() {
    let text = "x".repeat(130);
    let rows =
        (0..300_000).map(|row| format!("s{row},{text},TJK;RUS,diplomacy,neutral,standing,,,s,1\n"));
    let header = "id,text,actors,theme,tone,status,date,date_basis,source,passage\n";
    let statements = [header.to_owned(), lines(rows)].concat();
    assert!((50 << 20..limits::PACKAGE_BYTES).contains(&statements.len()));
    package().with("statements.csv", statements).is_accepted();
}

#[test]
fn too_many_rows() {
    let rows = |count| "a,b\n".repeat(count);
    let first = |count| {
        package()
            .passages(&rows(count))
            .problems(Origin::Own)
            .swap_remove(0)
    };
    assert_eq!(
        first(limits::STATEMENTS),
        "passages.csv:2: the row has 2 fields, expected 3"
    );
    let expected = "passages.csv: the file has too many rows, expected at most 2000000";
    assert_eq!(first(limits::STATEMENTS + 1), expected);
}

#[test]
fn too_many_actors() {
    let actors = |count: usize| {
        let rows = (2..count).map(|row| format!("A{row},group,An actor\n"));
        let header = "id,kind,name\nTJK,state,Tajikistan\nRUS,state,Russia\n".to_owned();
        package().with("actors.csv", [header, lines(rows)].concat())
    };
    actors(limits::ACTORS).is_accepted();
    actors(limits::ACTORS + 1)
        .is_refused(&["actors.csv: the file has too many rows, expected at most 20000"]);
}

#[test]
fn too_many_parties_of_a_statement() {
    let ids = |from: usize, to: usize| (from..to).map(|id| format!("A{id}")).collect::<Vec<_>>();
    let rows = ids(0, limits::PARTIES + 1);
    let rows: Vec<[(&str, &str); 2]> = rows
        .iter()
        .map(|id| [("id", id.as_str()), ("kind", "group")])
        .collect();
    let rows: Vec<Changes<'_>> = rows.iter().map(<[_; 2]>::as_slice).collect();
    let named = |actors: usize, about: usize| {
        let (actors, about) = (
            ids(0, actors).join(";"),
            ids(actors, actors + about).join(";"),
        );
        package()
            .actors(&rows)
            .statements(&[&[("actors", &actors), ("about", &about)]])
    };
    named(limits::PARTIES, 0).is_accepted();
    named(limits::PARTIES - 1, 1).is_accepted();
    let shown = ids(0, 30).join(";").chars().take(60).collect::<String>();
    for (actors, about) in [(limits::PARTIES + 1, 0), (limits::PARTIES, 1)] {
        named(actors, about).is_refused(&[&format!(
            "statements.csv:2:actors: `{shown}…` begins a list of 201 parties, \
             those that it is about among them, expected at most 200"
        )]);
    }
}

#[test]
fn too_many_rivals_of_a_question() {
    let ids: Vec<String> = (0..=limits::RIVALS).map(|id| format!("s{id:04}")).collect();
    let rows: Vec<[(&str, &str); 1]> = ids.iter().map(|id| [("id", id.as_str())]).collect();
    let rows: Vec<Changes<'_>> = rows.iter().map(<[_; 1]>::as_slice).collect();
    let of = |count: usize| {
        let rivals = ids[..count].join(";");
        package()
            .disagreements(&[&[("statements", &rivals)]])
            .statements(&rows)
    };
    of(limits::RIVALS).is_accepted();
    let shown: String = ids.join(";").chars().take(60).collect();
    of(limits::RIVALS + 1).is_refused(&[&format!(
        "disagreements.csv:2:statements: `{shown}…` begins a list of 1001 statements, expected at most 1000"
    )]);
}

#[test]
fn the_kind_and_the_language_of_a_source() {
    for (kind, language) in [("report", "tg"), ("post-weblog", "zh-Hant"), ("treaty", "")] {
        package()
            .sources(&[&[("type", kind), ("language", language)]])
            .is_accepted();
    }
    let problems = package()
        .sources(&[&[("type", "blog"), ("language", "English")]])
        .problems(Origin::Foreign);
    let expected = "sources.csv:2:language: `English` is not a language, \
                    expected a tag of BCP 47, such as en, tg or zh-Hant";
    assert_eq!(problems[0], expected);
    let expected = "sources.csv:2:type: `blog` is no kind of publication, \
                    expected a type of CSL, one of article, article-journal, ";
    assert!(
        problems[1].starts_with(expected) && problems.len() == 2,
        "{problems:?}"
    );
}

#[test]
fn fifty_different_errors_in_all_files_are_reported_in_file_and_row_order() {
    let (package, expected) = fifty_errors();
    assert_eq!(expected.len(), 50);
    assert_eq!(package.problems(Origin::Own), expected);
}

fn fifty_errors() -> (Package, Vec<String>) {
    let ids: Vec<String> = (0..40).map(|index| format!("a{index:02}")).collect();
    let unknown: Vec<String> = (0..40)
        .map(|index| format!("STRANGER_{index:02}_{}", "X".repeat(index)))
        .collect();
    let faults: [(&str, &str); 8] = [
        ("date", "2011-13"),
        ("unit", "persons"),
        ("tone", "warm"),
        ("status", "done"),
        ("passage", "7"),
        ("event", "a b"),
        ("text", ""),
        ("actors", ""),
    ];
    let fault = |index: usize| match index % 10 {
        few @ 0..8 => faults[few],
        _ => ("about", unknown[index].as_str()),
    };
    let rows: Vec<[(&str, &str); 2]> = (0..40)
        .map(|index| [("id", ids[index].as_str()), fault(index)])
        .collect();
    let rows: Vec<Changes<'_>> = std::iter::once(&[][..])
        .chain(rows.iter().map(|row| &row[..]))
        .collect();
    let package = package()
        .sources(&[
            &[],
            &[("id", "t"), ("title", "")],
            &[("id", "u"), ("passages", "0")],
        ])
        .actors(&[
            &[],
            RUSSIA,
            &[("id", "UZBEK")],
            &[("id", "UZB"), ("wikidata", "863")],
        ])
        .places(&[&[("lon", "181")], &[("id", "p"), ("kind", "")]])
        .statements(&rows)
        .memberships(&[&[("role", "")], &[("member", "")]])
        .with(
            "disagreements.csv",
            table(&DISAGREEMENT, &[&[("statements", "a")]]),
        );
    let mut expected: Vec<String> = [
        "sources.csv:3:passages: `1` has passages without a statement or a reason in passages.csv: 1",
        "sources.csv:3:title: is empty, expected a value",
        "sources.csv:4:passages: `0` is not how many passages a source can have, expected a whole number from 1 to 2000000",
        "actors.csv:4:id: `UZBEK` is not the id of a state, expected an ISO 3166-1 alpha-3 code such as TJK",
        "actors.csv:5:wikidata: `863` is not a Wikidata item, expected one such as Q863",
        "places.csv:2:lon: `181` is out of range, expected -180 to 180 degrees",
        "places.csv:3:kind: is empty, expected a value",
    ]
    .map(str::to_owned)
    .into();
    let of = |index: usize| {
        match index % 10 {
        0 => "date: `2011-13` is not an EDTF date, month must be 01 to 12".to_owned(),
        1 => "unit: `persons` stands without a figure, expected a value or value_max".to_owned(),
        2 => "tone: `warm` is not known, expected one of cooperative, neutral, conflictual, unstated".to_owned(),
        3 => "status: `done` is not known, expected one of occurred, standing, planned, offered, refused, assessed".to_owned(),
        4 => "passage: `7` is not a passage of `s`, expected 1 to 1".to_owned(),
        5 => "event: `a b` is not an id, expected 1 to 64 of the characters A-Z a-z 0-9 _ . -".to_owned(),
        6 => "text: is empty, expected a value".to_owned(),
        7 => "actors: is empty, expected a value".to_owned(),
        _ => {
            let shown: String = unknown[index].chars().take(60).collect();
            format!("about: `{shown}` is not an id of actors.csv")
        }
    }
    };
    expected.extend((0..40).map(|index| format!("statements.csv:{}:{}", index + 3, of(index))));
    expected.extend(
        [
            "memberships.csv:2:role: is empty, expected a value",
            "memberships.csv:3:member: is empty, expected a value",
            "disagreements.csv:2:statements: `a` is no disagreement, expected at least two statements",
        ]
        .map(str::to_owned),
    );
    (package, expected)
}

#[test]
fn more_than_a_thousand_problems_are_counted() {
    let rows = "a,b\n".repeat(1500);
    let package = package().passages(&rows);
    let error = package.open(Origin::Own).expect_err("rows of two fields");
    assert_eq!(error.problems().len(), limits::PROBLEMS);
    assert_eq!(
        error.problems()[999].to_string(),
        "passages.csv:1001: the row has 2 fields, expected 3"
    );
    assert!(
        error
            .to_string()
            .ends_with("expected 3\nand 500 more problems")
    );
    assert_eq!(error.code(), "data-invalid");
}
