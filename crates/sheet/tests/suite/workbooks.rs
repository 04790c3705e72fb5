//! Workbooks: what their cells show becomes the record, and `calamine` reads the same of them.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use calamine::{Data, Ods, Reader, Xlsx};
use relations_sheet::{Answer, Opening, Outcome, QuestionKind, Sheet, Table};

fn form(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/forms")
        .join(name);
    fs::read(path).expect("a workbook")
}

fn lines(outcome: &Outcome) -> Vec<String> {
    let line = |it: &relations_record::Statement| {
        let date = it
            .date
            .map_or("undated".to_owned(), |date| date.to_string());
        let actors = it
            .actors
            .iter()
            .filter_map(|key| outcome.record.actor(*key));
        let actors: Vec<&str> = actors.map(|actor| &*actor.id).collect();
        let amount = it
            .quantity
            .as_ref()
            .and_then(|it| Some(format!(" {} {}", it.min?, it.unit)));
        format!(
            "{} {} {date} {}{}",
            it.id,
            actors.join("+"),
            it.text,
            amount.unwrap_or_default()
        )
    };
    outcome.record.statements().iter().map(line).collect()
}

const EXCEL: [&str; 6] = [
    "row-2 JPN+IRN 2011-12-31 A & B sign 1204.5 USD",
    // The cell holds a day and shows `Dec-11`; 0.1 + 0.2 is no longer than people write it.
    "row-3 JPN+IRQ 2011-12 A month 0.3 USD",
    // Its first cell is merged with the one above, and it shows the year alone.
    "row-4 JPN+OMN 2011 Merged above",
    // It shows a day without a year.
    "row-6 PER+CHL undated Peru – Chile 7 ships",
    "row-7 PER+CHL 2012-05 Told as text 1200.5 EUR",
    "row-8 PER+CHL 2012-03-04 Peru – Chile 5 %",
];

#[test]
fn workbooks_of_excel_since_1900_and_since_1904() {
    for name in ["workbook.xlsx", "workbook-1904.xlsx"] {
        let outcome = Sheet::open(name, form(name))
            .unwrap_or_else(|refusal| panic!("{refusal}"))
            .record(&[]);
        assert_eq!(lines(&outcome), EXCEL, "{name}");
        let report = &outcome.report;
        assert_eq!(
            (report.table.as_str(), report.header_row),
            ("Relations", Some(1))
        );
        // The hidden sheet is no choice.
        let tables = report
            .questions
            .iter()
            .find(|question| question.kind == QuestionKind::Table)
            .expect("a question");
        let names: Vec<&str> = tables
            .choices
            .iter()
            .map(|choice| choice.id.as_str())
            .collect();
        assert_eq!(
            (names, tables.best.as_str()),
            (vec!["Notes", "Relations"], "Relations")
        );
    }
}

#[test]
fn another_sheet_is_read_when_it_is_answered() {
    let answers = [
        Answer::new("table", "Notes"),
        Answer::new("header-row", "none"),
    ];
    let opened = Opening::begin("workbook.xlsx", form("workbook.xlsx"), &answers)
        .finish()
        .expect("a sheet");
    assert_eq!(opened.table().cell(0, 0), "Made by hand");
}

#[test]
fn workbooks_of_open_office() {
    let outcome = Sheet::open("workbook.ods", form("workbook.ods"))
        .expect("a sheet")
        .record(&[]);
    let expected = [
        EXCEL[0],
        EXCEL[1],
        EXCEL[2],
        "row-6 PER+CHL 2011-09-11 Peru – Chile 7 ships",
        "row-7 PER+CHL 2012-05 Two lines 1200.5 EUR",
    ];
    assert_eq!(lines(&outcome), expected);
}

/// Every cell as the other reader has it; one that was merged with a cell above says the same here.
fn agrees(table: &Table, range: &calamine::Range<Data>) {
    let mut compared = 0;
    for (row, column, value) in range.cells() {
        let (top, left) = range.start().expect("cells");
        let (number, column) = (top as usize + row + 1, left as usize + column);
        let place = (0..table.rows()).find(|place| table.number(*place) as usize == number);
        let cell = place.map_or("", |place| table.cell(place, column));
        let is_same = match value {
            Data::Empty => cell.is_empty() || cell == "Japan",
            Data::String(text) => cell == text.trim_end(),
            Data::Float(number) => {
                let share = cell
                    .strip_suffix('%')
                    .and_then(|share| share.parse::<f64>().ok())
                    .map(|share| share / 100.0);
                let plain = cell.parse().ok().or(share).expect("a number");
                f64::abs(plain - number) < 1e-9
            }
            Data::DateTime(day) => {
                let days = day.as_f64();
                days > 2000.0 && !cell.is_empty()
            }
            Data::DateTimeIso(day) => day.starts_with(cell),
            other => panic!("{other:?}"),
        };
        assert!(
            is_same,
            "row {number}, column {column}: {cell:?} instead of {value:?}"
        );
        compared += usize::from(*value != Data::Empty);
    }
    assert!(compared > 20);
}

#[test]
fn calamine_reads_the_same() {
    let table = |name: &str| {
        Sheet::open(name, form(name))
            .expect("a sheet")
            .table()
            .clone()
    };
    for name in ["workbook.xlsx", "workbook-1904.xlsx"] {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(form(name))).expect("a workbook");
        agrees(
            &table(name),
            &book.worksheet_range("Relations").expect("a sheet"),
        );
    }
    let mut book: Ods<_> = Ods::new(Cursor::new(form("workbook.ods"))).expect("a workbook");
    agrees(
        &table("workbook.ods"),
        &book.worksheet_range("Relations").expect("a sheet"),
    );
}
