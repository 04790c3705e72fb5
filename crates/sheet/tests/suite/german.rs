//! One sheet as spreadsheets of Germany save it: separators, encodings, figures and dates.

use relations_record::StatementKey;
use relations_sheet::{Answer, Encoding, Opening, QuestionKind, RowState, Sheet, State};

use crate::opened::*;

const GERMAN: [&str; 7] = [
    "row-2 AUT>AUT+CHE 2015-03-14 stated unstated occurred",
    "row-3 AUT>AUT+CHE 2016-05 stated unstated occurred",
    "row-4 GBR>GBR+CHE 2010/2012 stated unstated occurred",
    "row-5 GBR>GBR+CHE+ITA 2017-10-09 stated unstated occurred",
    "row-6 TUR>TUR+CHE 2018-02-01 stated unstated occurred",
    "row-7 CZE>CZE+CHE 2019 stated unstated occurred",
    "row-9 EFTA>EFTA+CHE 2021-09-07/2021-09-08 stated unstated occurred",
];

#[test]
fn a_german_sheet_of_excel() {
    let sheet = open("german-excel.csv");
    let outcome = sheet.record(&[]);
    assert_eq!(lines(&outcome), GERMAN);
    assert_eq!(counts(&outcome), [10, 7, 0, 1, 2]);
    let report = &outcome.report;
    assert_eq!(
        (report.separator, report.header_row, report.encoding),
        (Some(';'), Some(1), Some(Encoding::Utf8))
    );
    assert_eq!(
        (report.focus.as_deref(), report.title.as_str()),
        (Some("CHE"), "german-excel")
    );
    assert_eq!((report.sentences, report.sourced, report.dated), (6, 6, 7));
    assert_eq!(texts(&outcome)[5], "Tschechien – Schweiz");
    assert_eq!(texts(&outcome)[4], "Ankara says it is \"new\"; Bern agrees");
    assert_eq!(texts(&outcome)[6], "A meeting of two days");
    let record = &outcome.record;
    assert!(!record.has_sentence(StatementKey(5)) && record.has_sentence(StatementKey(4)));
    let source = |row: usize| {
        let statement = &record.statements()[row];
        let source = record.source(statement.source).expect("a source");
        (&*source.title, &*source.url, statement.passage)
    };
    assert_eq!(
        source(0),
        ("https://example.org/bahn", "https://example.org/bahn", 2)
    );
    assert_eq!(record.statements()[0].source, record.statements()[4].source);
    assert_eq!(source(2), ("Botschaft, Mitteilung 4", "", 4));
    assert_eq!(source(3), ("german-excel", "", 5));
}

#[test]
fn its_one_question_is_answered() {
    let sheet = open("german-excel.csv");
    let outcome = sheet.record(&[]);
    assert_eq!(questions(&outcome, State::Open), ["one-sided"]);
    let one_sided = question(&outcome, "one-sided");
    assert_eq!(
        (
            one_sided.rows,
            one_sided.cells[0].row,
            one_sided.cells[0].column
        ),
        (1, 8, 1)
    );
    let kept = sheet.record(&[Answer::new("one-sided", "one-actor")]);
    assert_eq!(
        lines(&kept)[6],
        "row-8 >CHE 2020-06-05 stated unstated occurred"
    );
    assert_eq!(counts(&kept), [10, 8, 0, 0, 2]);
    let left = sheet.record(&[Answer::new("one-sided", "leave-out")]);
    assert_eq!(counts(&left), [10, 7, 1, 0, 2]);
    assert_eq!(left.rows[7], RowState::LeftOut);
    assert_eq!(question(&left, "one-sided").state, State::Answered);
}

#[test]
fn the_same_sheet_in_other_encodings_and_with_its_separator_told() {
    let text = String::from_utf8(form("german-excel.csv")).expect("text");
    let text = text.trim_start_matches('\u{FEFF}');
    let wide = |text: &str, bytes: fn(u16) -> [u8; 2]| {
        text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>()
    };
    for (bytes, encoding) in [
        (
            encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
            Encoding::Windows1252,
        ),
        (
            wide(&format!("\u{FEFF}{text}"), u16::to_le_bytes),
            Encoding::Utf16Le,
        ),
        (wide(text, u16::to_be_bytes), Encoding::Utf16Be),
        (format!("sep=;\r\n{text}").into_bytes(), Encoding::Utf8),
        (text.replace("\r\n", "\r").into_bytes(), Encoding::Utf8),
        (text.replace("\r\n", "\n").into_bytes(), Encoding::Utf8),
    ] {
        let outcome = Sheet::open("s.csv", bytes).expect("a sheet").record(&[]);
        assert_eq!(lines(&outcome), GERMAN, "{encoding:?}");
        assert_eq!(outcome.report.encoding, Some(encoding));
        let asked = question_of_kind(&outcome, QuestionKind::Encoding);
        assert_eq!(asked.is_some(), encoding == Encoding::Windows1252);
    }
}

#[test]
fn another_encoding_is_read_when_it_is_answered() {
    let bytes = encoding_rs::WINDOWS_1250
        .encode("From;To;What\nCzechia;Poland;Łódź a Plzeň\n")
        .0
        .into_owned();
    let first = Sheet::open("s.csv", bytes.clone())
        .expect("a sheet")
        .record(&[]);
    assert_ne!(texts(&first), ["Łódź a Plzeň"]);
    let answers = [Answer::new("encoding", "windows-1250")];
    let sheet = Opening::begin("s.csv", bytes.clone(), &[])
        .finish()
        .expect("a sheet");
    assert!(sheet.record(&answers).report.reopen);
    let outcome = Opening::begin("s.csv", bytes, &answers)
        .finish()
        .expect("a sheet")
        .record(&answers);
    assert_eq!(texts(&outcome), ["Łódź a Plzeň"]);
    assert!(!outcome.report.reopen);
}
