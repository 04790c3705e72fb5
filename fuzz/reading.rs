//! What the targets that read files do with their bytes; `crates/sheet/tests/suite/fuzz.rs` does the same with seeded ones.

use relations_reader::{Origin, Reading, open, pick};
use relations_record::{decode, encode};
use relations_sheet::{Answer, Opening, Sheet, zip};

/// Before the name of each file in a text that stands for several.
const MARK: &[u8] = b"=== ";

/// Several files from one: each begins with a line that has its name.
pub(crate) fn files(data: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for line in data.split_inclusive(|byte| *byte == b'\n') {
        if let Some(name) = line.strip_prefix(MARK) {
            files.push((String::from_utf8_lossy(name).trim().to_owned(), Vec::new()));
        } else if let Some((_, content)) = files.last_mut() {
            content.extend_from_slice(line);
        }
    }
    files
}

/// Whatever the files of a package, they are a record that is written and read back the same, or it is told what is wrong;
/// in slices as at once.
pub(crate) fn package(data: &[u8]) {
    let Ok(files) = pick(files(data)) else { return };
    let at_once = open(
        files.iter().map(|(name, bytes)| (*name, bytes.as_slice())),
        Origin::Foreign,
    );
    let mut reading = Reading::begin(files, Origin::Foreign);
    let step = 1 + data.len() % 977;
    while !reading.step(step).is_done() {}
    match (at_once, reading.finish()) {
        (Ok(record), Ok(sliced)) => {
            assert!(record == sliced);
            assert!(decode(&encode(&record)).as_ref() == Ok(&record));
        }
        (Err(error), Err(sliced)) => {
            assert!(!error.problems().is_empty());
            assert!(
                error
                    .problems()
                    .iter()
                    .all(|problem| !problem.message.is_empty())
            );
            assert_eq!(error.problems(), sliced.problems());
        }
        (at_once, sliced) => panic!("{:?} and {:?}", at_once.err(), sliced.err()),
    }
}

/// Whatever the bytes of a file, they are a sheet in which no row is lost, whatever is answered, or a refusal that says why.
/// What is made of it is a package that reads back as the same record.
pub(crate) fn sheet(data: &[u8]) {
    let mut opening = Opening::begin("file.csv", data.to_vec(), &[]);
    let step = 1 + data.len() % 4099;
    while !opening.step(step).is_done() {}
    match opening.finish() {
        Ok(sheet) => answered(&sheet, data),
        Err(refusal) => assert!(!refusal.to_string().is_empty()),
    }
}

/// The same of a workbook whose parts are told as [`files`]: what packs them would only hide them.
pub(crate) fn workbook(data: &[u8]) {
    let files = files(data);
    sheet(&zip::stored(files.iter().map(|(name, bytes)| {
        let name = name.get(..name.len().min(200)).unwrap_or("name");
        (name, bytes.as_slice())
    })));
}

fn answered(sheet: &Sheet, data: &[u8]) {
    let first = sheet.record(&[]);
    let turn = |index: usize| {
        usize::from(
            data.get(index * 31 % data.len().max(1))
                .copied()
                .unwrap_or(0),
        )
    };
    let questions = first.report.questions.iter().take(40).enumerate();
    let answers: Vec<Answer> = questions
        .filter_map(|(index, question)| {
            let choice = question
                .choices
                .get(turn(index) % question.choices.len().max(1))?;
            let text = ["", "USA", "company", "\u{0}", "1"];
            Some(Answer::with_text(
                &question.id,
                &choice.id,
                text[turn(index + 7) % text.len()],
            ))
        })
        .collect();
    for answers in [&[][..], &answers] {
        let outcome = sheet.record(answers);
        let report = &outcome.report;
        let rows = report.used + report.left_out + report.waiting + report.blank;
        assert_eq!(rows, report.rows);
        let preview = sheet.preview(&outcome, (0, 20), None);
        assert!(preview.rows.len() <= 20);
        let _ = sheet.corrected(answers);
        if report.statements > 0 {
            let package = relations_sheet::package(&outcome.record);
            let files = package
                .iter()
                .map(|(name, bytes)| (*name, bytes.as_slice()));
            let back = open(files, Origin::Foreign).unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(back.fingerprint(), outcome.record.fingerprint());
            assert!(back.statements() == outcome.record.statements());
        }
    }
}
