//! The form of files and the text of cells.

use std::collections::BTreeMap;

use relations_reader::{Origin, limits};

use crate::small_package::*;

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
