//! Each limit at its bound: what is just within is read, what is one beyond is told.

use std::fmt::Write;

use relations_sheet::{Answer, Outcome, RefusalCode, Role, Sheet, Table, limits, zip};

fn opened(bytes: &[u8]) -> Result<Sheet, RefusalCode> {
    Sheet::open("file.csv", bytes.to_vec()).map_err(|refusal| refusal.code)
}

fn read(text: &str) -> Outcome {
    opened(text.as_bytes()).expect("a sheet").record(&[])
}

#[test]
fn bytes_of_a_file() {
    let mut bytes = vec![b' '; limits::FILE_BYTES];
    bytes[..5].copy_from_slice(b"%PDF-");
    assert_eq!(opened(&bytes).err(), Some(RefusalCode::Pdf));
    bytes.push(b' ');
    assert_eq!(opened(&bytes).err(), Some(RefusalCode::TooLarge));
}

/// An archive whose list says that its one file unpacks to so many bytes.
fn boasting(bytes: usize) -> Vec<u8> {
    let mut archive = zip::stored([("a.csv", &b"From,To\nJapan,Iran\n"[..])]);
    let list = archive
        .windows(4)
        .position(|part| part == b"PK\x01\x02")
        .expect("a list");
    archive[list + 24..list + 28].copy_from_slice(&(bytes as u32).to_le_bytes());
    archive
}

#[test]
fn what_an_archive_holds_and_unpacks_to() {
    assert!(opened(&boasting(limits::UNPACKED_BYTES)).is_ok());
    assert_eq!(
        opened(&boasting(limits::UNPACKED_BYTES + 1)).err(),
        Some(RefusalCode::ArchiveTooLarge)
    );
    let names: Vec<String> = (0..limits::ARCHIVE_FILES)
        .map(|file| format!("{file}.txt"))
        .collect();
    let mut files: Vec<(&str, &[u8])> = vec![("a.csv", b"From,To\nJapan,Iran\n")];
    files.extend(names[1..].iter().map(|name| (name.as_str(), &b""[..])));
    assert!(opened(&zip::stored(files.iter().copied())).is_ok());
    files.push(("more.txt", b""));
    assert_eq!(
        opened(&zip::stored(files)).err(),
        Some(RefusalCode::ArchiveTooLarge)
    );
}

#[test]
fn cells_of_a_table() {
    let mut table = Table::named("wide");
    for row in 0..limits::CELLS / limits::COLUMNS {
        table.begin_row(row as u32).expect("within bounds");
        for _ in 0..limits::COLUMNS {
            table.push("").expect("within bounds");
        }
    }
    table.begin_row(0).expect("within bounds");
    assert_eq!(
        table.push("").expect_err("one too many").code,
        RefusalCode::TooManyCells
    );
}

#[test]
fn letters_of_a_sentence() {
    let of = |length| {
        let text = "x".repeat(length);
        let report = read(&format!("From,To,What\nJapan,Iran,{text}\n")).report;
        (report.questions.len(), report.used)
    };
    assert_eq!(of(limits::TEXT_CHARACTERS), (0, 1));
    assert_eq!(of(limits::TEXT_CHARACTERS + 1).0, 1);
}

#[test]
fn parties_of_a_statement() {
    let of = |count: usize| {
        let names: Vec<String> = (0..count).map(|name| format!("Firm {name} Ltd")).collect();
        let answers: Vec<Answer> = names
            .iter()
            .map(|name| Answer::with_text(&format!("name:{name}"), "own", "company"))
            .collect();
        let text = format!("Who,What\n{},They meet.\n", names.join(";"));
        let sheet = opened(text.as_bytes()).expect("a sheet");
        sheet.record(&answers).report.used
    };
    assert_eq!(of(limits::PARTIES), 1);
    assert_eq!(of(limits::PARTIES + 1), 0);
}

#[test]
fn actors_of_a_record() {
    // Names in other letters, of which no ids can be made, and of none of which the gazetteer knows anything.
    let letters: Vec<char> = ('Ա'..='Ֆ').collect();
    let name = |mut number: usize| {
        let mut name = String::from("Ընկ ");
        for _ in 0..4 {
            name.push(letters[number % letters.len()]);
            number /= letters.len();
        }
        name
    };
    let names: Vec<String> = (0..limits::ACTORS).map(name).collect();
    let answers: Vec<Answer> = names
        .iter()
        .map(|name| Answer::with_text(&format!("name:{name}"), "own", "company"))
        .collect();
    let mut text = "From,To,What\n".to_owned();
    for pair in names.chunks(2) {
        let _ = writeln!(text, "{},{},They meet.", pair[0], pair[1]);
    }
    let of = |text: &str, answers: &[Answer]| {
        let report = opened(text.as_bytes())
            .expect("a sheet")
            .record(answers)
            .report;
        (report.actors as usize, report.used as usize, report.waiting)
    };
    assert_eq!(of(&text, &answers), (limits::ACTORS, limits::ACTORS / 2, 0));
    let more = [
        answers,
        vec![Answer::with_text("name:One more", "own", "company")],
    ]
    .concat();
    let _ = writeln!(text, "{},One more,They meet.", names[0]);
    assert_eq!(of(&text, &more), (limits::ACTORS, limits::ACTORS / 2, 1));
}

#[test]
fn columns_that_are_kept() {
    let mut text = "From,To,What".to_owned();
    for column in 0..=limits::FURTHER_COLUMNS {
        write!(text, ",Own {column}").expect("a text");
    }
    write!(
        text,
        "\nJapan,Iran,They meet.{}\n",
        ",x".repeat(limits::FURTHER_COLUMNS + 1)
    )
    .expect("a text");
    let outcome = read(&text);
    assert_eq!(outcome.record.further().len(), limits::FURTHER_COLUMNS);
    let last = outcome.report.columns.last().expect("a column");
    assert_eq!(last.role, Some(Role::Skip), "what is not kept is told");
}

#[test]
fn cells_that_a_question_points_to() {
    let rows = "Japan,Irann,They meet.\n".repeat(limits::CELLS_SHOWN + 1);
    let report = read(&format!("From,To,What\n{rows}")).report;
    let question = report.questions.first().expect("a question");
    assert_eq!(question.rows as usize, limits::CELLS_SHOWN + 1);
    assert_eq!(question.cells.len(), limits::CELLS_SHOWN);
}

#[test]
fn rows_in_which_a_header_is_looked_for() {
    let of = |before: usize| {
        let preamble = "A remark on this table\n".repeat(before);
        read(&format!("{preamble}From,To,What\nJapan,Iran,They meet.\n"))
            .report
            .header_row
    };
    assert_eq!(
        of(limits::HEADER_ROWS - 1),
        Some(limits::HEADER_ROWS as u32)
    );
    assert_ne!(
        of(limits::HEADER_ROWS),
        Some(limits::HEADER_ROWS as u32 + 1)
    );
}
