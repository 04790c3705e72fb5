//! The questions against the files themselves: a slow, plain reading of the CSV gives the same answers.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};

use relations_map::query::{Order, Page};
use relations_map::scene::{Camera, Stage, View};
use relations_map::{ActorKind, Code, Filter, Record, Status, Theme, Tone};
use vague_dates::{Covers, Date, Day};

type Rows = Vec<BTreeMap<String, String>>;

fn rows(file: &str) -> Rows {
    let path = format!("{}/data/tajikistan/{file}", env!("CARGO_MANIFEST_DIR"));
    csv::Reader::from_path(path)
        .expect("the file")
        .deserialize()
        .map(|row| row.expect("a row"))
        .collect()
}

fn record() -> Record {
    Record::embedded().expect("the embedded record")
}

/// For each actor itself and the wholes it is a part of.
fn wholes() -> BTreeMap<String, BTreeSet<String>> {
    let part_of: BTreeMap<String, String> = rows("actors.csv")
        .iter()
        .map(|row| (row["id"].clone(), row["part_of"].clone()))
        .collect();
    let chain = |id: &String| {
        let next = |id: &String| part_of.get(id).filter(|whole| !whole.is_empty()).cloned();
        std::iter::successors(Some(id.clone()), next).collect()
    };
    part_of.keys().map(|id| (id.clone(), chain(id))).collect()
}

/// For each pair of focus and partner the ids of the statements that name both, read plainly.
fn pairs() -> BTreeMap<(String, String), BTreeSet<String>> {
    let wholes = wholes();
    let mut pairs: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
    for row in rows("statements.csv") {
        let actors: Vec<&str> = row["actors"].split(';').collect();
        for one in &actors {
            for other in &actors {
                for focus in &wholes[*one] {
                    for partner in &wholes[*other] {
                        let apart =
                            !wholes[*other].contains(focus) && !wholes[focus].contains(partner);
                        if apart {
                            pairs
                                .entry((focus.clone(), partner.clone()))
                                .or_default()
                                .insert(row["id"].clone());
                        }
                    }
                }
            }
        }
    }
    pairs
}

#[test]
fn ties_of_every_actor_are_what_the_rows_say() {
    let (record, pairs) = (record(), pairs());
    let mut compared = 0;
    for actor in record.dataset().actors() {
        let ties = record.ties(&actor.id, &Filter::default()).expect("ties");
        let told: BTreeMap<&str, u32> = ties
            .iter()
            .map(|tie| (tie.partner.id, tie.statements))
            .collect();
        let read: BTreeMap<&str, u32> = pairs
            .iter()
            .filter(|((focus, _), _)| *focus == *actor.id)
            .map(|((_, partner), ids)| (partner.as_str(), ids.len() as u32))
            .collect();
        assert_eq!(told, read, "{}", actor.id);
        compared += read.len();
    }
    assert!(compared > 400, "{compared}");
}

#[test]
fn a_tie_lists_each_of_its_statements_once_pairs_before_many() {
    let (record, pairs) = (record(), pairs());
    for ((focus, partner), ids) in &pairs {
        let detail = record
            .tie(focus, partner, &Filter::default())
            .expect("a tie");
        let listed: Vec<&str> = detail
            .groups
            .iter()
            .flat_map(|group| &group.statements)
            .map(|row| row.id)
            .collect();
        assert_eq!(listed.len(), ids.len(), "{focus} {partner}");
        assert!(listed.iter().all(|id| ids.contains(*id)));
        let many: Vec<bool> = detail.groups.iter().map(|group| group.many_party).collect();
        assert!(many.is_sorted(), "{focus} {partner}");
        for group in &detail.groups {
            assert!(
                group
                    .statements
                    .iter()
                    .all(|row| row.many_party == group.many_party && row.event == group.event)
            );
            let whole = group
                .event
                .map_or(1, |event| record.event(event).expect("an event").len());
            assert_eq!(group.told as usize, whole, "{:?}", group.event);
        }
    }
}

#[test]
fn counts_of_a_tie_add_up() {
    let record = record();
    for tie in record.ties("TJK", &Filter::default()).expect("ties") {
        let tones = tie.tones.cooperative + tie.tones.neutral + tie.tones.conflictual;
        let by_status: u32 = tie.statuses.iter().map(|status| status.count).sum();
        let by_theme: u32 = tie.themes.iter().map(|theme| theme.count).sum();
        assert_eq!(
            [tones, by_status, by_theme],
            [tie.statements; 3],
            "{}",
            tie.partner.id
        );
        assert!(
            tie.events <= tie.statements
                && tie.many_party <= tie.statements
                && tie.undated <= tie.statements
        );
        assert!(tie.strands.iter().all(|strand| strand.events() > 0));
    }
}

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
fn as_of_keeps_what_may_have_been_so() {
    let record = record();
    let day = |text: &str| Some(Day::parse(text).expect("a day"));
    let on = |text| Filter {
        as_of: day(text),
        ..Filter::default()
    };
    let ids = |filter: &Filter| -> BTreeSet<String> {
        let page = record
            .statements(filter, Order::Date, Page::default())
            .expect("a page");
        page.rows.iter().map(|row| row.id.to_owned()).collect()
    };
    let (early, late) = (ids(&on("2001-12-31")), ids(&on("2012-12-31")));
    let came_later = |id: &String, day: &str| {
        let mut statements = record.dataset().statements().iter();
        let statement = statements.find(|statement| *statement.id == **id);
        let until = Day::parse(day).ok();
        let date = statement.and_then(|statement| statement.date);
        date.is_some_and(|date| date.overlaps(None, until) == Covers::No)
    };
    assert!(early.iter().all(|id| !came_later(id, "2001-12-31")));
    assert!(late.len() > early.len());
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

#[test]
fn kinds_narrow_the_partners() {
    let record = record();
    let filter = Filter {
        kinds: vec![ActorKind::Organisation],
        ..Filter::default()
    };
    let ties = record.ties("TJK", &filter).expect("ties");
    assert!(ties.iter().any(|tie| tie.partner.id == "CSTO"));
    assert!(
        ties.iter()
            .all(|tie| tie.partner.kind == ActorKind::Organisation)
    );
}

#[test]
fn dates_are_said_in_plain_words() {
    let record = record();
    let page = record
        .statements(&Filter::default(), Order::Date, Page::default())
        .expect("a page");
    for row in &page.rows {
        let is_raw =
            row.date_text.contains(['/', '~', '%', 'X', '?']) || row.date_text.contains("..");
        assert!(
            !is_raw && !row.date_text.is_empty(),
            "{}: {} for {}",
            row.id,
            row.date_text,
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

#[test]
fn the_same_view_gives_the_same_scene() {
    let (record, mut stage) = (record(), Stage::new().expect("the outlines"));
    let view = View::of("TJK");
    let drawn = stage.scene(&record, &view).expect("a scene");
    stage
        .scene(&record, &View::of("USA"))
        .expect("another scene");
    let mut again = stage.scene(&record, &view).expect("a scene");
    // Its outlines are the same but traced anew.
    assert_ne!(again.outlines_version, drawn.outlines_version);
    again.outlines_version = drawn.outlines_version;
    assert_eq!(again, drawn);
}

#[test]
fn any_camera_in_range_gives_a_finite_picture() {
    let (record, mut stage) = (record(), Stage::new().expect("the outlines"));
    for (lon_deg, lat_deg) in [
        (0.0, 90.0),
        (180.0, -90.0),
        (-180.0, 0.0),
        (71.0, 38.6),
        (-109.0, -38.6),
    ] {
        for scale_px_per_rad in [1.0, 40.0, 900.0, 200_000.0] {
            for (width_px, height_px) in [(1.0, 1.0), (390.0, 844.0), (8000.0, 900.0)] {
                let camera = Camera {
                    lon_deg,
                    lat_deg,
                    scale_px_per_rad,
                    x_px: width_px / 2.0,
                    y_px: 10.0,
                };
                let view = View {
                    camera: Some(camera),
                    width_px,
                    height_px,
                    ..View::of("TJK")
                };
                let scene = stage.scene(&record, &view).expect("a scene");
                let symbols = scene.symbols.iter().map(|symbol| symbol.at);
                let tabs = scene.tabs.iter().map(|tab| tab.end);
                let lines = scene.lines.iter().flat_map(|line| line.curve.clone());
                let mut points = symbols.chain(tabs).chain(lines).flatten();
                assert!(points.all(f64::is_finite));
                let land = &stage.outlines_drawn().land;
                assert!(land.coordinates.iter().all(|number| number.is_finite()));
            }
        }
    }
    let nowhere = Camera {
        lon_deg: f64::NAN,
        lat_deg: 0.0,
        scale_px_per_rad: 1.0,
        x_px: 0.0,
        y_px: 0.0,
    };
    let view = View {
        camera: Some(nowhere),
        ..View::of("TJK")
    };
    let error = stage.scene(&record, &view).expect_err("no picture");
    assert_eq!(
        error.to_string(),
        "view.camera.lonDeg: `not a number` is not valid, expected -360 to 360"
    );
}
