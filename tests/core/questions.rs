//! How dates are said, and what wrong questions get.

use relations_map::Filter;
use relations_map::query::{Order, Page};
use vague_dates::Day;

use crate::reading::*;

#[test]
fn dates_are_said_in_plain_words() {
    let record = record();
    let page = record
        .statements(&Filter::default(), Order::Date, Page::default())
        .expect("a page");
    for row in &page.rows {
        let said = row.date_text();
        let is_raw = said.contains(['/', '~', '%', 'X', '?']) || said.contains("..");
        assert!(
            !is_raw && !said.is_empty(),
            "{}: {said} for {}",
            row.id,
            row.date
        );
    }
}

#[test]
fn wrong_questions_get_a_clear_answer() {
    let record = record();
    let told = |error: relations_map::Error| (error.code(), error.to_string());
    assert_eq!(
        told(
            record
                .ties("XYZ", &Filter::default())
                .expect_err("an error")
        ),
        (
            "unknown-id",
            "`XYZ` is not the id of an actor of this record".to_owned()
        )
    );
    let day = |text| Some(Day::parse(text).expect("a day"));
    let reversed = Filter {
        from: day("2012-01-01"),
        to: day("2011-01-01"),
        ..Filter::default()
    };
    assert_eq!(
        told(record.actors(&reversed).expect_err("an error")),
        ("bad-argument", "filter.from: `2012-01-01` is not valid, expected a day on or before `to`, which is 2011-01-01".to_owned())
    );
}
