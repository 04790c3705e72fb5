//! Filters and pages of statements against the files themselves.

use relations_map::query::{Order, Page};
use relations_map::{Code, Filter, Status, Theme, Tone};
use vague_dates::{Covers, Date, Day};

use crate::reading::*;

#[test]
fn each_filter_keeps_just_the_rows_that_have_it() {
    let (record, rows) = (record(), rows("statements.csv"));
    let total = |filter: &Filter| {
        record
            .statements(filter, Order::Date, Page::default())
            .expect("a page")
            .total as usize
    };
    let count = |column: &str, value: &str| rows.iter().filter(|row| row[column] == value).count();
    for theme in Theme::ALL {
        assert_eq!(
            total(&Filter {
                themes: vec![*theme],
                ..Filter::default()
            }),
            count("theme", theme.as_str())
        );
    }
    for tone in Tone::ALL {
        assert_eq!(
            total(&Filter {
                tones: vec![*tone],
                ..Filter::default()
            }),
            count("tone", tone.as_str())
        );
    }
    for status in Status::ALL {
        assert_eq!(
            total(&Filter {
                statuses: vec![*status],
                ..Filter::default()
            }),
            count("status", status.as_str())
        );
    }
    for place in record.dataset().places() {
        let filter = Filter {
            places: vec![place.id.to_string()],
            ..Filter::default()
        };
        assert_eq!(total(&filter), count("place", &place.id));
    }
    let nato = Filter {
        sources: vec!["nato-2012-01-31".to_owned()],
        ..Filter::default()
    };
    assert_eq!(total(&nato), count("source", "nato-2012-01-31"));
    // A source stands for its parts.
    let page = Filter {
        sources: vec!["sodiqov-2012".to_owned()],
        ..Filter::default()
    };
    let parts = [
        "sodiqov-2012",
        "eurasianet-2012-02-02",
        "asia-plus-2012-02-14",
        "asia-plus-2012-02-15",
        "nato-2012-01-31",
        "asia-plus-2012-03-31",
    ];
    assert_eq!(
        total(&page),
        parts
            .map(|part| count("source", part))
            .iter()
            .sum::<usize>()
    );
}

#[test]
fn vague_dates_pass_a_period_in_which_they_may_lie() {
    let (record, rows) = (record(), rows("statements.csv"));
    let day = |text| Day::parse(text).expect("a day");
    for (from, to) in [
        ("2001-09-11", "2001-12-31"),
        ("1992-01-01", "1997-12-31"),
        ("2012-02-14", "2012-02-14"),
    ] {
        let filter = Filter {
            from: Some(day(from)),
            to: Some(day(to)),
            ..Filter::default()
        };
        let found = record
            .statements(&filter, Order::Date, Page::default())
            .expect("a page");
        let expected = rows.iter().filter(|row| {
            let date = Date::parse(&row["date"]);
            date.is_ok_and(|date| date.overlaps(filter.from, filter.to) != Covers::No)
        });
        assert_eq!(found.total as usize, expected.count());
        assert!(found.total > 0);
    }
}

#[test]
fn words_of_a_filter_are_found_in_any_order_and_case() {
    let record = record();
    let total = |text: &str| {
        let filter = Filter {
            text: text.to_owned(),
            ..Filter::default()
        };
        record
            .statements(&filter, Order::Date, Page::default())
            .expect("a page")
            .total
    };
    assert!(total("heroin") >= 3);
    assert_eq!(total("HEROIN tons"), total("tons heroin"));
    assert!(total("tons heroin") <= total("heroin"));
    assert_eq!(total("no such words anywhere"), 0);
}

#[test]
fn pages_join_to_the_whole_in_every_order() {
    let record = record();
    for (name, order) in Order::NAMES {
        let whole = record
            .statements(&Filter::default(), order, Page::default())
            .expect("a page");
        let mut joined = Vec::new();
        for offset in (0..whole.total as usize).step_by(97) {
            let page = Page { offset, limit: 97 };
            joined.extend(
                record
                    .statements(&Filter::default(), order, page)
                    .expect("a page")
                    .rows,
            );
        }
        assert_eq!(joined, whole.rows, "{name}");
    }
    let by_date = record
        .statements(&Filter::default(), Order::Date, Page::default())
        .expect("a page");
    let undated: Vec<bool> = by_date.rows.iter().map(|row| row.date.is_empty()).collect();
    assert!(undated.is_sorted());
}
