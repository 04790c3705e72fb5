//! What is corrected and assigned by hand, saved, played over a corrected sheet, and undone.

use relations_sheet::{Answer, Sheet};

use crate::opened::*;

#[test]
fn answers_are_saved_and_played_over_a_corrected_sheet() {
    let text =
        "From;To;What;When\nJapan;Irann;a;03/04/2011\nJapan;Iraq;b;05/06/2011\nCongo;Iraq;c;2011\n";
    let sheet = Sheet::open("s.csv", text.into()).expect("a sheet");
    let first = sheet.record(&[]);
    assert_eq!(
        (first.report.used, first.report.waiting, first.report.open),
        (1, 2, 3)
    );
    let answers = [
        Answer::new("name:Irann", "IRN"),
        Answer::new("name:Congo", "COG"),
        Answer::new("date-order:When", "month-first"),
    ];
    let saved = serde_json::to_string(&answers).expect("saved");
    let answers: Vec<Answer> = serde_json::from_str(&saved).expect("read");
    let outcome = sheet.record(&answers);
    assert_eq!(
        (
            outcome.report.used,
            outcome.report.open,
            outcome.report.unused_answers
        ),
        (3, 0, 0)
    );
    let date = |row: usize| {
        outcome.record.statements()[row]
            .date
            .map(|date| date.to_string())
    };
    assert_eq!(
        (date(0).as_deref(), date(1).as_deref()),
        (Some("2011-03-04"), Some("2011-05-06"))
    );
    // A row more, another order of columns, one name spelled right.
    let corrected =
        "What;When;From;To\nd;1.1.2012;Japan;Iran\na;03/04/2011;Japan;Iran\nc;2011;Congo;Iraq\n";
    let outcome = Sheet::open("s2.csv", corrected.into())
        .expect("a sheet")
        .record(&answers);
    assert_eq!(
        (
            outcome.report.used,
            outcome.report.open,
            outcome.report.unused_answers
        ),
        (3, 0, 1)
    );
    assert_eq!(&*outcome.record.actors()[2].id, "COG");
}

#[test]
fn undoing_is_a_shorter_list() {
    let sheet = Sheet::open("german-excel.csv", form("german-excel.csv")).expect("a sheet");
    let answers = [
        Answer::new("one-sided", "one-actor"),
        Answer::with_text("title", "set", "Mine"),
    ];
    let (none, one, both) = (
        sheet.record(&[]),
        sheet.record(&answers[..1]),
        sheet.record(&answers),
    );
    assert_eq!(both.report.title, "Mine");
    assert_eq!(sheet.record(&answers[..1]).record, one.record);
    assert_eq!(sheet.record(&[]).record, none.record);
    assert_ne!(one.record.fingerprint(), none.record.fingerprint());
}

#[test]
fn cells_are_corrected_by_hand() {
    let text = "From,To,What,When\nJapan,Iran,a,2O11\nJapan,Iraq,=b,2012\n";
    let sheet = Sheet::open("s.csv", text.into()).expect("a sheet");
    let edit = Answer {
        was: Some("2O11".to_owned()),
        ..Answer::with_text("cell:2:When", "edit", "2011")
    };
    let answers = [edit.clone(), Answer::new("row:3", "leave-out")];
    let outcome = sheet.record(&answers);
    assert_eq!(outcome.record.statements().len(), 1);
    assert_eq!(
        outcome.record.statements()[0]
            .date
            .map(|date| date.to_string())
            .as_deref(),
        Some("2011")
    );
    assert_eq!(
        sheet.corrected(&answers),
        "From,To,What,When\nJapan,Iran,a,2011\n"
    );
    assert_eq!(
        sheet.corrected(&[]),
        "From,To,What,When\nJapan,Iran,a,2O11\nJapan,Iraq,'=b,2012\n"
    );
    // In a sheet that says something else there by now it is not applied.
    let later = Sheet::open("s.csv", text.replace("2O11", "2013").into())
        .expect("a sheet")
        .record(&[edit]);
    assert_eq!(
        later.record.statements()[0]
            .date
            .map(|date| date.to_string())
            .as_deref(),
        Some("2013")
    );
}

#[test]
fn columns_and_actors_are_assigned_by_hand() {
    let text = "land eins|land zwei|bemerkung\nJapan|Iran|a\nBanque X|Iran|b\n";
    let sheet = Sheet::open("s.csv", text.into()).expect("a sheet");
    let first = sheet.record(&[]);
    assert_eq!((first.report.used, first.report.waiting), (0, 2));
    assert!(
        first
            .report
            .questions
            .iter()
            .any(|question| question.id == "columns")
    );
    let answers = [
        Answer::new("column:land eins", "from"),
        Answer::new("column:land zwei", "to"),
        Answer::new("column:bemerkung", "what"),
        Answer::with_text("name:Banque X", "own", "company"),
        Answer::with_text("point:Banque X", "set", "2.35 48.86"),
    ];
    let outcome = sheet.record(&answers);
    assert_eq!(
        (
            outcome.report.used,
            outcome.report.open,
            outcome.report.unused_answers
        ),
        (2, 0, 0)
    );
    let bank = outcome
        .record
        .actors()
        .iter()
        .find(|actor| &*actor.name == "Banque X")
        .expect("the bank");
    assert_eq!(
        (&*bank.id, bank.kind.to_string().as_str()),
        ("BANQUE-X", "company")
    );
    assert_eq!(
        bank.coordinates.map(|at| (at.lon_deg, at.lat_deg)),
        Some((2.35, 48.86))
    );
}
