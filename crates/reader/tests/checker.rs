//! Every rule of the checker, broken by the smallest package that breaks it, with its exact message.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use relations_reader::{FILES, Origin, ReadError, limits};
use relations_record::{Dataset, Further, StatementKey};

const SOURCE: [(&str, &str); 12] = [
    ("id", "s"),
    ("type", "report"),
    ("title", "A report"),
    ("author", ""),
    ("publisher", ""),
    ("issued", ""),
    ("issued_basis", ""),
    ("url", ""),
    ("language", ""),
    ("part_of", ""),
    ("passages", "1"),
    ("note", ""),
];
const ACTOR: [(&str, &str); 12] = [
    ("id", "TJK"),
    ("kind", "state"),
    ("name", "Tajikistan"),
    ("short", ""),
    ("part_of", ""),
    ("aliases", ""),
    ("lon", ""),
    ("lat", ""),
    ("from", ""),
    ("to", ""),
    ("wikidata", ""),
    ("name_ru", ""),
];
const PLACE: [(&str, &str); 7] = [
    ("id", "dushanbe"),
    ("name", "Dushanbe"),
    ("kind", "city"),
    ("country", ""),
    ("lon", "68.8"),
    ("lat", "38.6"),
    ("aliases", ""),
];
const STATEMENT: [(&str, &str); 18] = [
    ("id", "a"),
    ("text", "They met."),
    ("actors", "TJK;RUS"),
    ("about", ""),
    ("theme", "diplomacy"),
    ("tone", "cooperative"),
    ("status", "occurred"),
    ("said_by", ""),
    ("date", "2011"),
    ("date_basis", "stated"),
    ("place", ""),
    ("value", ""),
    ("value_max", ""),
    ("unit", ""),
    ("per", ""),
    ("source", "s"),
    ("passage", "1"),
    ("event", ""),
];
const MEMBERSHIP: [(&str, &str); 6] = [
    ("member", "TJK"),
    ("organisation", "RUS"),
    ("role", "member"),
    ("from", ""),
    ("to", ""),
    ("statements", ""),
];
const DISAGREEMENT: [(&str, &str); 5] = [
    ("id", "d"),
    ("kind", "unclear"),
    ("question", "Did they meet?"),
    ("statements", "a;b"),
    ("note", ""),
];

type Changes<'c> = &'c [(&'c str, &'c str)];

/// A valid package of two actors and one statement, to be changed in one point.
#[derive(Clone)]
struct Package(BTreeMap<&'static str, Vec<u8>>);

fn package() -> Package {
    Package(BTreeMap::new())
        .sources(&[&[]])
        .actors(&[&[], RUSSIA])
        .statements(&[&[]])
}

const RUSSIA: Changes<'static> = &[("id", "RUS"), ("name", "Russia")];

impl Package {
    fn with(mut self, file: &'static str, content: impl Into<Vec<u8>>) -> Self {
        self.0.insert(file, content.into());
        self
    }

    fn without(mut self, file: &str) -> Self {
        self.0.remove(file);
        self
    }

    fn sources(self, rows: &[Changes<'_>]) -> Self {
        self.with("sources.csv", table(&SOURCE, rows))
    }

    fn actors(self, rows: &[Changes<'_>]) -> Self {
        self.with("actors.csv", table(&ACTOR, rows))
    }

    fn places(self, rows: &[Changes<'_>]) -> Self {
        self.with("places.csv", table(&PLACE, rows))
    }

    fn statements(self, rows: &[Changes<'_>]) -> Self {
        self.with("statements.csv", table(&STATEMENT, rows))
    }

    fn memberships(self, rows: &[Changes<'_>]) -> Self {
        self.with("memberships.csv", table(&MEMBERSHIP, rows))
    }

    /// A second statement `b`, so that the two can disagree.
    fn disagreements(self, rows: &[Changes<'_>]) -> Self {
        let rivals = self.statements(&[&[], &[("id", "b")]]);
        rivals.with("disagreements.csv", table(&DISAGREEMENT, rows))
    }

    fn passages(self, rows: &str) -> Self {
        self.with("passages.csv", format!("source,passage,reason\n{rows}"))
    }

    /// The file with one piece of it replaced.
    fn replace(self, file: &'static str, from: &str, to: &str) -> Self {
        let text = String::from_utf8(self.0[file].clone()).expect("the base is UTF-8");
        assert!(text.contains(from), "{file} has no {from}");
        self.with(file, text.replacen(from, to, 1))
    }

    fn open(&self, origin: Origin) -> Result<Dataset, ReadError> {
        relations_reader::open(
            self.0.iter().map(|(name, bytes)| (*name, bytes.as_slice())),
            origin,
        )
    }

    fn problems(&self, origin: Origin) -> Vec<String> {
        let error = self.open(origin).err();
        let problems = error.iter().flat_map(ReadError::problems);
        problems.map(ToString::to_string).collect()
    }

    #[track_caller]
    fn is_refused(&self, expected: &[&str]) {
        assert_eq!(self.problems(Origin::Own), expected);
    }

    #[track_caller]
    fn is_accepted(&self) {
        self.is_refused(&[]);
    }
}

/// A file whose rows are all the same but for some cells.
fn table(base: &[(&str, &str)], rows: &[Changes<'_>]) -> String {
    let header: Vec<&str> = base.iter().map(|(column, _)| *column).collect();
    let rows = rows.iter().map(|changes| row(base, changes));
    std::iter::once(header.join(",") + "\n")
        .chain(rows)
        .collect()
}

fn row(base: &[(&str, &str)], changes: Changes<'_>) -> String {
    assert!(
        changes
            .iter()
            .all(|(column, _)| base.iter().any(|(known, _)| known == column))
    );
    let cells = base.iter().map(|(column, value)| {
        let changed = changes.iter().find(|(changed, _)| changed == column);
        quoted(changed.map_or(value, |(_, value)| value))
    });
    cells.collect::<Vec<_>>().join(",") + "\n"
}

fn quoted(value: &str) -> String {
    if value.contains([',', '"', '\n']) {
        format!("\"{}\"", value.replace('"', "\"\""))
    } else {
        value.to_owned()
    }
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().concat()
}

#[track_caller]
fn statement(changes: Changes<'_>, expected: &[&str]) {
    package().statements(&[changes]).is_refused(expected);
}

#[track_caller]
fn actor(changes: Changes<'_>, expected: &[&str]) {
    package().actors(&[changes, RUSSIA]).is_refused(expected);
}

// The form of files.

#[test]
fn the_base_is_valid() {
    package().is_accepted();
    package()
        .places(&[&[]])
        .memberships(&[&[]])
        .disagreements(&[&[]])
        .passages("")
        .is_accepted();
    package().with("notes.txt", [0xFF]).is_accepted();
}

#[test]
fn a_missing_file() {
    for file in ["sources.csv", "actors.csv", "statements.csv"] {
        let expected = format!("{file}: the file is missing from the package");
        package().without(file).is_refused(&[&expected]);
    }
    let all = Package(BTreeMap::new()).problems(Origin::Own);
    assert_eq!(all.len(), 3);
}

#[test]
fn a_missing_file_that_others_refer_to() {
    let rows: [Changes<'_>; 2] = [&[("place", "ayni")], &[("id", "b"), ("place", "dushanbe")]];
    package().statements(&rows).is_refused(&[
        "places.csv: the file is missing from the package, but statements.csv:2:place names `ayni` of it",
    ]);
}

#[test]
fn an_empty_file() {
    let expected =
        "passages.csv: the file is empty, expected a header with source, passage, reason";
    for nothing in ["", "\n\r\n\n", "\u{FEFF}"] {
        package()
            .with("passages.csv", nothing)
            .is_refused(&[expected]);
    }
    package()
        .with("actors.csv", "")
        .is_refused(&["actors.csv: the file is empty, expected a header with \
        id, kind, name, short, part_of, aliases, lon, lat, from, to, wikidata"]);
}

#[test]
fn a_missing_column() {
    let columns = [
        "id",
        "text",
        "actors",
        "theme",
        "tone",
        "status",
        "date",
        "date_basis",
        "source",
        "passage",
    ];
    for column in columns {
        let others: Vec<_> = STATEMENT
            .into_iter()
            .filter(|(name, _)| *name != column)
            .collect();
        let expected = format!("statements.csv:1:{column}: the column `{column}` is missing");
        package()
            .with("statements.csv", table(&others, &[&[]]))
            .is_refused(&[&expected]);
    }
}

#[test]
fn an_unknown_column() {
    package().with("passages.csv", "source,passage,reason,who\n").is_refused(&[
        "passages.csv:1:who: `who` is not a column of this file, expected source, passage, reason",
    ]);
    package()
        .with("disagreements.csv", "id,kind,question,statements,name_ru\n")
        .is_refused(&[
            "disagreements.csv:1:name_ru: `name_ru` is not a column of this file, \
         expected id, kind, question, statements, note",
        ]);
}

#[test]
fn a_doubled_column() {
    package()
        .with("passages.csv", "source,passage,reason,passage\n")
        .is_refused(&[
            "passages.csv:1:passage: the column `passage` stands twice, expected it once",
        ]);
}

#[test]
fn too_many_columns() {
    let names = |count: usize| -> String {
        let letters = |index: usize| [b'a' + (index / 26) as u8, b'a' + (index % 26) as u8];
        let name = |index| format!(",name_{}", String::from_utf8_lossy(&letters(index)));
        (0..count).map(name).collect()
    };
    let actors = |count| {
        format!(
            "id,kind,name{0}\nTJK,state,Tajikistan{1}\nRUS,state,Russia{1}\n",
            names(count),
            ",".repeat(count)
        )
    };
    package()
        .with("actors.csv", actors(limits::COLUMNS - 3))
        .is_accepted();
    package()
        .with("actors.csv", actors(limits::COLUMNS - 2))
        .is_refused(&["actors.csv:1: the header has 257 columns, expected at most 256"]);
}

#[test]
fn a_wrong_number_of_fields() {
    package()
        .passages("s,1\n")
        .is_refused(&["passages.csv:2: the row has 2 fields, expected 3"]);
    package()
        .replace("statements.csv", "They met.", "They met, and left.")
        .is_refused(&["statements.csv:2: the row has 19 fields, expected 18"]);
    package()
        .replace("actors.csv", "Russia", "Russia, the")
        .is_refused(&["actors.csv:3: the row has 13 fields, expected 12"]);
    package()
        .replace("sources.csv", "A report", "A report, long")
        .is_refused(&["sources.csv:2: the row has 13 fields, expected 12"]);
}

#[test]
fn not_utf_8() {
    let latin = |file, from, to: &[u8]| {
        let text = package().0[file].clone();
        let at = text
            .windows(1)
            .position(|byte| byte == from)
            .expect("the letter is there");
        package().with(file, [&text[..at], to, &text[at + 1..]].concat())
    };
    latin("statements.csv", b"T", b"\xE9")
        .is_refused(&["statements.csv:2:text: `\u{FFFD}hey met.` is not UTF-8"]);
    latin("statements.csv", b"x", b"\xE9")
        .is_refused(&["statements.csv:1: the header is not UTF-8"]);
    package()
        .with("actors.csv", b"\xFF\xFEi\0d\0".as_slice())
        .is_refused(&["actors.csv:1: the header is not UTF-8"]);
}

#[test]
fn a_byte_order_mark_is_accepted_once() {
    package()
        .replace("actors.csv", "id", "\u{FEFF}id")
        .is_accepted();
    package()
        .replace("actors.csv", "id", "\u{FEFF}\"id\"")
        .is_accepted();
    package().with("passages.csv", "\u{FEFF}\u{FEFF}source,passage,reason\n").is_refused(&[
        "passages.csv:1:source: the column `source` is missing",
        "passages.csv:1:\u{FFFD}source: `\u{FFFD}source` is not a column of this file, expected source, passage, reason",
    ]);
}

#[test]
fn line_ends_of_other_systems_are_accepted_and_counted() {
    let with_ends = |ends: &str| {
        let text = table(&STATEMENT, &[&[], &[("id", "b"), ("theme", "war")]]).replace('\n', ends);
        package().with("statements.csv", text)
    };
    for ends in ["\n", "\r\n", "\r"] {
        assert_eq!(
            with_ends(ends).problems(Origin::Own),
            [unknown_theme(3)],
            "{ends:?}"
        );
    }
    for ends in ["\n\n", "\r\n\r\n", "\r\r"] {
        assert_eq!(
            with_ends(ends).problems(Origin::Own),
            [unknown_theme(5)],
            "{ends:?}"
        );
    }
    package()
        .with("passages.csv", "source,passage,reason\r\n")
        .is_accepted();
    package()
        .replace("statements.csv", "1,\n", "1,")
        .is_accepted();
}

fn unknown_theme(line: u32) -> String {
    format!(
        "statements.csv:{line}:theme: `war` is not known, expected one of diplomacy, security, basing, economy, aid, \
         energy-water, border, counter-narcotics, counter-terrorism, migration, culture-education, health, transport, \
         multilateral, domestic, other"
    )
}

#[test]
fn quoted_fields_hold_commas_quotes_and_line_breaks() {
    let text = "They said \"yes\", then\nleft;\r\nall.";
    let rows: [Changes<'_>; 3] = [
        &[("text", text)],
        &[("id", "b"), ("theme", "war")],
        &[("id", "c"), ("theme", "war")],
    ];
    let expected = [unknown_theme(5), unknown_theme(6)];
    let package = package();
    assert_eq!(
        package.clone().statements(&rows).problems(Origin::Own),
        expected
    );
    let dataset = package
        .statements(&rows[..1])
        .open(Origin::Own)
        .expect("the text is allowed");
    assert_eq!(&*dataset.statements()[0].text, text);
}

#[test]
fn a_quoted_field_that_is_never_closed() {
    let expected = "the row has an odd number of quotation marks, expected quoted fields to be closed and marks in \
                    them to be doubled";
    let rows: [Changes<'_>; 3] = [&[], &[("id", "b")], &[("id", "c")]];
    package()
        .statements(&rows)
        .replace("statements.csv", "b,They", "b,\"They")
        .is_refused(&[&format!("statements.csv:3: {expected}")]);
    package()
        .replace("actors.csv", "RUS,", "\"RUS,")
        .is_refused(&[&format!("actors.csv:3: {expected}")]);
    package()
        .replace("actors.csv", "id", "\"id")
        .is_refused(&[&format!("actors.csv:1: {expected}")]);
}

// Text of every column.

#[test]
fn a_nul_character() {
    statement(
        &[("text", "They\0met.")],
        &["statements.csv:2:text: `They\u{FFFD}met.` holds a NUL character, expected text"],
    );
}

#[test]
fn an_unbalanced_control_for_the_direction_of_text() {
    let what = "changes the direction of text, expected each such control to be closed";
    for open in [
        "\u{202A}", "\u{202B}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}",
        "\u{202C}", "\u{2069}",
    ] {
        let expected = format!("statements.csv:2:text: `\u{FFFD}met` {what}");
        statement(&[("text", &format!("{open}met"))], &[&expected]);
    }
    let crossed = format!("statements.csv:2:text: `\u{FFFD}\u{FFFD}met\u{FFFD}\u{FFFD}` {what}");
    statement(
        &[("text", "\u{202A}\u{2066}met\u{202C}\u{2069}")],
        &[&crossed],
    );
    statement(&[("text", "\u{202A}\u{2067}met\u{2069}\u{202C}")], &[]);
}

#[test]
fn a_field_of_too_many_bytes() {
    let note = |bytes: usize| package().sources(&[&[("note", &"n".repeat(bytes))]]);
    note(limits::FIELD_BYTES).is_accepted();
    let shown = "n".repeat(60);
    note(limits::FIELD_BYTES + 1).is_refused(&[&format!(
        "sources.csv:2:note: `{shown}…` is too long, expected at most 16384 bytes"
    )]);
    let text = "n".repeat(limits::FIELD_BYTES + 1);
    statement(
        &[("text", &text)],
        &[&format!(
            "statements.csv:2:text: `{shown}…` is too long, expected at most 16384 bytes"
        )],
    );
}

// Sizes.

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

// Ids and references.

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

// Statements.

#[test]
fn codes_that_are_not_known() {
    statement(&[("theme", "war")], &[&unknown_theme(2)]);
    statement(
        &[("tone", "warm")],
        &[
            "statements.csv:2:tone: `warm` is not known, expected one of cooperative, neutral, conflictual, unstated",
        ],
    );
    statement(
        &[("tone", "")],
        &[
            "statements.csv:2:tone: is empty, expected one of cooperative, neutral, conflictual, unstated",
        ],
    );
    statement(
        &[("status", "Occurred")],
        &["statements.csv:2:status: `Occurred` is not known, \
         expected one of occurred, standing, planned, offered, refused, assessed"],
    );
    statement(
        &[("date_basis", "guessed")],
        &[
            "statements.csv:2:date_basis: `guessed` is not known, expected one of stated, inferred, as-of, none",
        ],
    );
    actor(
        &[("kind", "country")],
        &[
            "actors.csv:2:kind: `country` is not known, expected one of state, organisation, body, group, company",
        ],
    );
    package().disagreements(&[&[("kind", "quarrel")]]).is_refused(&[
        "disagreements.csv:2:kind: `quarrel` is not known, expected one of contradiction, change, unclear",
    ]);
}

#[test]
fn dates_that_are_no_edtf() {
    let date = |date: &str, what: &str| {
        statement(
            &[("date", date)],
            &[&format!(
                "statements.csv:2:date: `{date}` is not an EDTF {what}"
            )],
        );
    };
    date("2011-13", "date, month must be 01 to 12");
    date("2011-04-31", "date, day must be 01 to 30");
    date("2012/2011", "date, the end is before the start");
    date("{2011,2012}", "date of level 0 or 1, level 2 is not read");
    date(
        "May 2011",
        "date, expected a form such as 2011, 2011-05, 2011-05-31 or 2002/2010",
    );
    statement(&[("date", "2010-22")], &[]);
    let source = package().sources(&[&[("issued", "2011-13"), ("issued_basis", "stated")]]);
    source.is_refused(&[
        "sources.csv:2:issued: `2011-13` is not an EDTF date, month must be 01 to 12",
    ]);
    actor(
        &[("from", "1991-00")],
        &["actors.csv:2:from: `1991-00` is not an EDTF date, month must be 01 to 12"],
    );
    actor(
        &[("to", "1991-00")],
        &["actors.csv:2:to: `1991-00` is not an EDTF date, month must be 01 to 12"],
    );
    let membership = |column: &str| {
        let expected = format!(
            "memberships.csv:2:{column}: `1991-00` is not an EDTF date, month must be 01 to 12"
        );
        package()
            .memberships(&[&[(column, "1991-00")]])
            .is_refused(&[&expected]);
    };
    membership("from");
    membership("to");
}

#[test]
fn a_date_and_its_basis() {
    statement(
        &[("date_basis", "")],
        &[
            "statements.csv:2:date_basis: is empty, expected stated, inferred or as-of beside a date",
        ],
    );
    statement(
        &[("date_basis", "none")],
        &[
            "statements.csv:2:date_basis: `none` stands beside a date, expected stated, inferred or as-of",
        ],
    );
    statement(
        &[("date", "")],
        &["statements.csv:2:date_basis: `stated` has no date beside it, expected none or a date"],
    );
    statement(&[("date", ""), ("date_basis", "none")], &[]);
    statement(&[("date", ""), ("date_basis", "")], &[]);
    package().sources(&[&[("issued", "2011")]]).is_refused(&[
        "sources.csv:2:issued_basis: is empty, expected stated, inferred or as-of beside a date",
    ]);
    package()
        .sources(&[&[("issued_basis", "stated")]])
        .is_refused(&[
            "sources.csv:2:issued_basis: `stated` has no date beside it, expected none or a date",
        ]);
}

#[test]
fn a_judgement_is_somebodys() {
    let expected =
        "statements.csv:2:said_by: is empty, expected who judges, since the status is assessed";
    statement(&[("status", "assessed")], &[expected]);
    statement(&[("status", "assessed"), ("said_by", " ")], &[expected]);
    statement(&[("status", "assessed"), ("said_by", "the author")], &[]);
}

#[test]
fn the_length_of_a_text() {
    let with_text = |text: &str| package().statements(&[&[("text", text)]]);
    for blank in ["", "  "] {
        with_text(blank).is_refused(&["statements.csv:2:text: is empty, expected a value"]);
    }
    let refusal = |length: usize, most: usize| {
        let shown = "ӯ".repeat(60);
        [format!(
            "statements.csv:2:text: `{shown}…` has {length} characters, expected at most {most}"
        )]
    };
    for (origin, most) in [
        (Origin::Own, limits::OWN_TEXT_CHARACTERS),
        (Origin::Foreign, limits::TEXT_CHARACTERS),
    ] {
        assert!(with_text(&"ӯ".repeat(most)).open(origin).is_ok());
        assert_eq!(
            with_text(&"ӯ".repeat(most + 1)).problems(origin),
            refusal(most + 1, most)
        );
    }
}

#[test]
fn who_acts_and_whom_it_is_about() {
    statement(
        &[("actors", "")],
        &["statements.csv:2:actors: is empty, expected a value"],
    );
    statement(
        &[("actors", " ")],
        &["statements.csv:2:actors: is empty, expected a value"],
    );
    statement(
        &[("actors", "TJK;RUS;TJK")],
        &["statements.csv:2:actors: `TJK` stands twice among actors and about, expected it once"],
    );
    statement(
        &[("about", "TJK")],
        &["statements.csv:2:about: `TJK` stands twice among actors and about, expected it once"],
    );
    statement(
        &[("actors", "TJK"), ("about", "RUS;RUS")],
        &["statements.csv:2:about: `RUS` stands twice among actors and about, expected it once"],
    );
    statement(&[("actors", "TJK"), ("about", "RUS")], &[]);
}

#[test]
fn empty_entries_between_semicolons() {
    for (column, list) in [
        ("actors", "TJK;;RUS"),
        ("actors", ";TJK"),
        ("actors", "TJK;"),
        ("about", ";"),
        ("actors", "TJK; ;RUS"),
    ] {
        let actors = if column == "actors" { list } else { "TJK" };
        let expected = format!(
            "statements.csv:2:{column}: `{list}` has an empty entry, expected single semicolons between entries"
        );
        statement(&[("actors", actors), (column, list)], &[&expected]);
    }
    actor(
        &[("aliases", "Dushanbe;;Tadzhikistan")],
        &[
            "actors.csv:2:aliases: `Dushanbe;;Tadzhikistan` has an empty entry, expected single semicolons between entries",
        ],
    );
    package().places(&[&[("aliases", "Stalinabad;")]]).is_refused(&[
        "places.csv:2:aliases: `Stalinabad;` has an empty entry, expected single semicolons between entries",
    ]);
}

#[test]
fn a_figure_and_its_unit() {
    let unit = "an ISO 4217 code for money, such as USD, or else a plain noun, such as persons, or a symbol, such as MW";
    statement(
        &[("value", "5")],
        &[&format!("statements.csv:2:unit: is empty, expected {unit}")],
    );
    statement(
        &[("unit", "persons")],
        &[
            "statements.csv:2:unit: `persons` stands without a figure, expected a value or value_max",
        ],
    );
    statement(
        &[("per", "year")],
        &["statements.csv:2:per: `year` stands without a figure, expected a value or value_max"],
    );
    for unit in [
        "USD",
        "TJS",
        "persons",
        "km2",
        "motor vehicles",
        "t",
        "percent",
        "MW",
        "kWh",
        "m²",
        "m³/s",
    ] {
        statement(&[("value", "5"), ("unit", unit), ("per", "year")], &[]);
    }
}

#[test]
fn money_has_a_currency() {
    for unit in [
        "dollars",
        "Dollars",
        "million dollars",
        "US$",
        "€",
        "usd",
        "USD million",
        "roubles",
    ] {
        let expected = format!(
            "statements.csv:2:unit: `{unit}` is not a currency code, expected one of ISO 4217, such as USD"
        );
        statement(&[("value", "5"), ("unit", unit)], &[&expected]);
    }
    for unit in ["USX", "SUR", "Persons", "5", "mw", "Kwh", "MWW", "m²²"] {
        let expected = format!(
            "statements.csv:2:unit: `{unit}` is not a unit, \
             expected an ISO 4217 code for money, such as USD, or else a plain noun, such as persons, or a symbol, such as MW"
        );
        statement(&[("value", "5"), ("unit", unit)], &[&expected]);
    }
}

#[test]
fn figures_and_their_bounds() {
    let figure = |value: &str, value_max: &str, expected: &[&str]| {
        statement(
            &[
                ("value", value),
                ("value_max", value_max),
                ("unit", "persons"),
            ],
            expected,
        );
    };
    for (value, value_max) in [
        ("5", ""),
        ("5", "5"),
        ("1.5", "5"),
        ("5", "INF"),
        ("", "5"),
        ("-1", ""),
        ("0", ""),
    ] {
        figure(value, value_max, &[]);
    }
    figure(
        "9",
        "5",
        &["statements.csv:2:value: `9` is greater than value_max, expected at most 5"],
    );
    for wrong in ["many", "1,000", "NaN", "inf", "INF", "1e999", "5 "] {
        let expected = format!("`{wrong}` is not a number, expected a decimal number such as 1.7");
        figure(wrong, "", &[&format!("statements.csv:2:value: {expected}")]);
        if wrong != "INF" {
            figure(
                "1",
                wrong,
                &[&format!("statements.csv:2:value_max: {expected}")],
            );
        }
    }
    figure(
        "many",
        "INF",
        &["statements.csv:2:value: `many` is not a number, expected a decimal number such as 1.7"],
    );
    figure(
        "",
        "INF",
        &[
            "statements.csv:2:value_max: `INF` stands without a value, expected the lowest figure as value",
        ],
    );
}

#[test]
fn what_the_columns_of_a_figure_mean() {
    let bounds = |value, value_max| {
        let package =
            package().statements(&[&[("value", value), ("value_max", value_max), ("unit", "USD")]]);
        let dataset = package.open(Origin::Own).expect("a figure");
        let quantity = dataset.statements()[0].quantity.clone().expect("a figure");
        (quantity.min, quantity.max)
    };
    assert_eq!(bounds("5", ""), (Some(5.0), Some(5.0)));
    assert_eq!(bounds("5", "7.5"), (Some(5.0), Some(7.5)));
    assert_eq!(bounds("", "7"), (None, Some(7.0)));
    assert_eq!(bounds("5", "INF"), (Some(5.0), None));
}

// Passages.

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

// Actors, places, memberships, disagreements.

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

// The whole.

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
    let contents = FILES.map(|file| {
        (
            file,
            fs::read(folder.join(file)).expect("a file of the record"),
        )
    });
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

// Any bytes at all.

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

fn bases() -> [String; 7] {
    [
        table(&SOURCE, &[&[]]),
        table(&ACTOR, &[&[], RUSSIA]),
        table(&PLACE, &[&[]]),
        table(&STATEMENT, &[&[]]),
        table(&MEMBERSHIP, &[&[]]),
        table(&DISAGREEMENT, &[]),
        "source,passage,reason\n".to_owned(),
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
