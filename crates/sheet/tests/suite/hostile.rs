//! What is no sheet, too much, or made to break: a code and a way on, never a panic.

use std::fs;
use std::path::Path;

use relations_sheet::{
    Answer, Outcome, QuestionKind, RefusalCode, Sheet, State, Table, limits, zip,
};

use crate::random::Random;

fn refused(bytes: &[u8]) -> RefusalCode {
    let refusal = Sheet::open("file.csv", bytes.to_vec()).expect_err("refused");
    // One sentence with what was expected, or a way on.
    let sentence = refusal.to_string();
    assert!(
        !sentence.is_empty() && sentence.starts_with(|first: char| first.is_lowercase()),
        "{sentence}"
    );
    refusal.code
}

fn read(text: &str) -> Outcome {
    Sheet::open("file.csv", text.as_bytes().to_vec())
        .unwrap_or_else(|refusal| panic!("{refusal}"))
        .record(&[])
}

#[test]
fn what_is_no_sheet_is_named() {
    assert_eq!(refused(b""), RefusalCode::Empty);
    assert_eq!(refused(b"\n\n \n"), RefusalCode::NoRows);
    assert_eq!(refused(b";;;;\r\n;;;;\r\n"), RefusalCode::NoRows);
    assert_eq!(refused(b"From,To,What\n"), RefusalCode::OnlyHeader);
    assert_eq!(refused(b"From,To,What\n,,\n,,\n"), RefusalCode::OnlyHeader);
    assert_eq!(refused(b"\x89PNG\r\n\x1A\n"), RefusalCode::Picture);
    assert_eq!(refused(b"\xFF\xD8\xFF\xE0"), RefusalCode::Picture);
    assert_eq!(refused(b"%PDF-1.4"), RefusalCode::Pdf);
    assert_eq!(
        refused(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
        RefusalCode::OldSpreadsheet
    );
    assert_eq!(refused(b"\x1F\x8B\x08\0"), RefusalCode::Compressed);
    assert_eq!(
        refused(b"<!doctype html><form>log in</form>"),
        RefusalCode::PageWithoutTable
    );
    assert_eq!(refused(b"{\"a\": 1}"), RefusalCode::JsonUnknown);
    assert_eq!(refused(b"{\"a\": "), RefusalCode::Broken);
    assert_eq!(
        refused(b"<?xml version='1.0'?><note/>"),
        RefusalCode::XmlUnknown
    );
    assert_eq!(
        refused(b"<gexf><graph><edges/></graph></gexf>"),
        RefusalCode::OnlyHeader
    );
    assert_eq!(refused(b"<gexf><graph><edges></gexf>"), RefusalCode::Broken);
}

#[test]
fn archives_are_told_by_what_they_hold() {
    let archive = |files: &[(&str, &[u8])]| zip::stored(files.iter().copied());
    assert_eq!(refused(&archive(&[("a.exe", b"MZ")])), RefusalCode::Archive);
    assert_eq!(refused(&archive(&[])), RefusalCode::Archive);
    assert_eq!(
        refused(&archive(&[("word/document.xml", b"<a/>")])),
        RefusalCode::WordDocument
    );
    let empty = archive(&[("xl/workbook.xml", b"<workbook/>")]);
    assert_eq!(refused(&empty), RefusalCode::NoRows);
    assert_eq!(
        refused(&archive(&[("xl/workbook.xml", b"<workbook>")])),
        RefusalCode::NoRows
    );
    let sheet = archive(&[
        ("folder/a.csv", b"From,To\nJapan,Iran\n"),
        ("__MACOSX/a.csv", b"x"),
    ]);
    assert_eq!(
        Sheet::open("a.zip", sheet)
            .expect("a sheet")
            .record(&[])
            .report
            .used,
        1
    );
    let several = archive(&[
        ("a.csv", b"From,To\nJapan,Iran\n"),
        ("b.csv", b"From,To\nJapan,Iraq\nJapan,Oman\n"),
    ]);
    let outcome = Sheet::open("a.zip", several).expect("a sheet").record(&[]);
    let question = outcome
        .report
        .questions
        .iter()
        .find(|question| question.kind == QuestionKind::Table)
        .expect("a question");
    assert_eq!(
        (
            question.best.as_str(),
            question.choices.len(),
            question.state
        ),
        ("a", 2, State::Assumed)
    );
    let package = archive(&[(
        "datapackage.json",
        b"{\"resources\": [{\"name\": \"x\", \"path\": \"gone.csv\"}]}",
    )]);
    assert_eq!(refused(&package), RefusalCode::Package);
}

#[test]
fn what_stands_before_between_and_behind_is_passed_over() {
    let text = format!(
        "A title of a sheet;;\n\nFrom;To;What;\nJapan;Iran;a;\n{}Japan;Iraq;b;\n",
        ";;;\n".repeat(300)
    );
    let outcome = read(&text);
    let report = &outcome.report;
    assert_eq!(
        (
            report.header_row,
            report.used,
            report.blank,
            report.columns.len()
        ),
        (Some(3), 2, 300, 3)
    );
    let ids: Vec<&str> = outcome
        .record
        .statements()
        .iter()
        .map(|it| &*it.id)
        .collect();
    assert_eq!(ids, ["row-4", "row-305"]);
    let twice = read("Von;An;Was\nfrom;to;what\nJapan;Iran;a\n");
    assert_eq!((twice.report.header_row, twice.report.used), (Some(1), 1));
    let question = twice
        .report
        .questions
        .iter()
        .find(|question| question.kind == QuestionKind::HeaderRow)
        .expect("told");
    assert_eq!(question.best, "1");
}

#[test]
fn one_cause_is_named_once() {
    let rows = "Japan,Iran,a text,soon\n".repeat(50);
    let outcome = read(&format!("From,To,What,When\n{rows}"));
    let told: Vec<_> = outcome
        .report
        .questions
        .iter()
        .map(|question| (question.id.as_str(), question.rows))
        .collect();
    assert_eq!(told, [("not-a-date:soon", 50)]);
    assert_eq!(outcome.report.questions[0].cells.len(), 50);
    let unknown: Vec<String> = (0..700)
        .map(|row| format!("Japan,Nobody knows {row} it,x"))
        .collect();
    let unknown = unknown.join("\n");
    let outcome = read(&format!("From,To,What\n{unknown}"));
    assert_eq!(
        (
            outcome.report.open,
            outcome.report.questions.len() as u32 + outcome.report.truncated
        ),
        (700, 700)
    );
    assert_eq!(outcome.report.questions.len(), limits::QUESTIONS);
}

#[test]
fn bounds_are_told_before_the_work() {
    let wide = format!("From,To{}\nJapan,Iran\n", ",x".repeat(limits::COLUMNS - 2));
    assert_eq!(read(&wide).report.used, 1);
    let wider = format!("From,To{}\nJapan,Iran\n", ",x".repeat(limits::COLUMNS - 1));
    assert_eq!(refused(wider.as_bytes()), RefusalCode::TooManyColumns);
    let million = format!("From,To{}\n", ",".repeat(1_000_000));
    assert_eq!(refused(million.as_bytes()), RefusalCode::TooManyColumns);
    let mut table = Table::named("long");
    let most = limits::ROWS + limits::HEADER_ROWS;
    for row in 0..most {
        table.begin_row(row as u32).expect("within bounds");
    }
    assert_eq!(
        table.begin_row(0).expect_err("one too many").code,
        RefusalCode::TooManyRows
    );
    let long = "x".repeat(limits::CELL_BYTES + 10);
    let outcome = read(&format!("From,To,What\nJapan,Iran,{long}\n"));
    let question = outcome.report.questions.first().expect("told");
    assert_eq!((question.id.as_str(), question.rows), ("long-text", 1));
    assert_eq!(
        outcome.record.statements()[0].text.chars().count(),
        limits::TEXT_CHARACTERS
    );
    let many: Vec<String> = (0..300)
        .map(|number| format!("Firm number {number} of it"))
        .collect();
    let answers: Vec<Answer> = many
        .iter()
        .map(|name| Answer::with_text(&format!("name:{name}"), "own", "company"))
        .collect();
    let text = format!("Who,What\n{},x\n", many.join(";"));
    let outcome = Sheet::open("s.csv", text.into())
        .expect("a sheet")
        .record(&answers);
    assert_eq!((outcome.report.left_out, outcome.report.statements), (1, 0));
}

#[test]
fn directions_of_text_and_controls_do_no_harm() {
    let outcome = read("From,To,What\nJapan,Iran,a\u{202E}b\u{0}c\u{7}d\u{2066}\n");
    assert_eq!(&*outcome.record.statements()[0].text, "abcd");
}

/// Forms with bytes changed, taken out, doubled and mixed are read or refused, and answers of any kind with them.
#[test]
fn mutants_are_read_or_refused() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/forms");
    let mut forms: Vec<_> = fs::read_dir(folder)
        .expect("forms")
        .map(|file| file.expect("a form").path())
        .collect();
    forms.sort();
    let forms: Vec<Vec<u8>> = forms
        .iter()
        .map(|path| fs::read(path).expect("a form"))
        .collect();
    let mut random = Random(7);
    let (mut read, mut refused) = (0, 0);
    for round in 0..300 {
        let mut bytes = forms[round % forms.len()].clone();
        for _ in 0..=random.below(12) {
            mutate(&mut bytes, &forms, &mut random);
        }
        match Sheet::open("mutant.csv", bytes) {
            Ok(sheet) => {
                read += 1;
                let first = sheet.record(&[]);
                let answers: Vec<Answer> = first
                    .report
                    .questions
                    .iter()
                    .map(|question| {
                        let choice = &question.choices[random.below(question.choices.len())];
                        Answer::with_text(
                            &question.id,
                            &choice.id,
                            ["", "USA", "company", "\u{0}", "1"][random.below(5)],
                        )
                    })
                    .collect();
                let second = sheet.record(&answers);
                let report = &second.report;
                let rows = report.used + report.left_out + report.waiting + report.blank;
                assert_eq!(rows, report.rows);
                let package = relations_sheet::package(&second.record);
                if report.statements > 0 {
                    let files = package
                        .iter()
                        .map(|(name, bytes)| (*name, bytes.as_slice()));
                    let back = relations_reader::open(files, relations_reader::Origin::Foreign);
                    let back = back.unwrap_or_else(|error| panic!("round {round}: {error}"));
                    assert_eq!(back.fingerprint(), second.record.fingerprint());
                    assert_eq!(back.statements(), second.record.statements());
                }
            }
            Err(refusal) => {
                refused += 1;
                assert!(!refusal.to_string().is_empty());
            }
        }
    }
    assert!(read > 100 && refused > 20, "{read} read, {refused} refused");
}

fn mutate(bytes: &mut Vec<u8>, forms: &[Vec<u8>], random: &mut Random) {
    const SIGNS: &[u8] = b"\",;\t\n\r\0\xFF\xC3|=-/.019aA <>&{[";
    if bytes.is_empty() {
        bytes.push(b'a');
    }
    let place = random.below(bytes.len());
    match random.below(6) {
        0 => bytes[place] = SIGNS[random.below(SIGNS.len())],
        1 => bytes.insert(place, SIGNS[random.below(SIGNS.len())]),
        2 => {
            bytes.remove(place);
        }
        3 => bytes.truncate(place.max(1)),
        4 => {
            let end = (place + random.below(40)).min(bytes.len());
            let part = bytes[place..end].to_vec();
            let at = random.below(bytes.len());
            bytes.splice(at..at, part);
        }
        _ => {
            let other = &forms[random.below(forms.len())];
            let start = random.below(other.len());
            let end = (start + random.below(60)).min(other.len());
            bytes.splice(place..place, other[start..end].iter().copied());
        }
    }
}
