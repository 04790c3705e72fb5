//! What the fuzz targets do with their bytes. `tests/fuzz.rs` does the same with seeded ones, so that it runs everywhere.

use std::cell::OnceCell;

use relations_map::query::{CodeCount, Order, Page};
use relations_map::{ActorKind, Code, Error, Filter, Record, Status, Theme, Tone};
use vague_dates::{Covers, Date, Day};

fn with_record(ask: impl FnOnce(&Record)) {
    thread_local! {
        static RECORD: OnceCell<Record> = const { OnceCell::new() };
    }
    let open = || Record::embedded().expect("the embedded record is valid");
    RECORD.with(|record| ask(record.get_or_init(open)));
}

/// Any text is a valid question: hits tell all of their texts, match some word, and a limit only cuts.
pub(crate) fn search(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    with_record(|record| {
        let hits = record.search(&text, 50);
        assert!(hits.len() <= 50);
        for hit in &hits {
            let shown: String = hit.text.iter().map(|piece| piece.text).collect();
            assert!(!shown.is_empty() && hit.matched > 0, "{text:?}: {}", hit.id);
        }
        assert_eq!(
            record.search(&text, 3)[..],
            hits[..hits.len().min(3)],
            "{text:?}"
        );
        let filter = Filter {
            text: text.into_owned(),
            ..Filter::default()
        };
        let all = Filter::default();
        let (some, every) = (record.timeline(&filter), record.timeline(&all));
        assert!(some.expect("words are no error").total <= every.expect("no filter").total);
    });
}

/// A text is a date that is written back as it was and whose days are in order, or an error that quotes it.
pub(crate) fn edtf(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    if let Ok(day) = Day::parse(&text) {
        assert_eq!(day.to_string(), text);
        assert_eq!(Day::from_days_since_1970(day.days_since_1970()), day);
    }
    match Date::parse(&text) {
        Ok(date) => check_date(&date, &text),
        Err(error) => assert!(!error.code().is_empty() && error.to_string().contains("EDTF")),
    }
}

fn check_date(date: &Date, text: &str) {
    assert_eq!(date.to_string(), text);
    assert!(!date.phrase().is_empty());
    if let (Some(earliest), Some(latest)) = (date.earliest(), date.latest()) {
        assert!(earliest <= latest, "{text}");
        assert_ne!(date.covers(earliest), Covers::No, "{text}");
        assert_ne!(
            date.overlaps(Some(earliest), Some(latest)),
            Covers::No,
            "{text}"
        );
    }
    if let Some((first, last)) = date.years() {
        assert!(first <= last, "{text}");
    }
}

/// Each byte changes one part of a filter; after each change all counts agree.
pub(crate) fn filters(data: &[u8]) {
    let mut filter = Filter::default();
    for pair in data.chunks_exact(2).take(40) {
        change(&mut filter, pair[0], pair[1]);
        with_record(|record| {
            if let Err(error) = counts_agree(record, &filter) {
                assert!(
                    ["bad-argument", "unknown-id"].contains(&error.code()),
                    "{error}"
                );
            }
        });
    }
}

fn change(filter: &mut Filter, part: u8, value: u8) {
    // From 1990 to 2025 in steps of 50 days.
    let day = (value > 0).then(|| Day::from_days_since_1970(7305 + 50 * i32::from(value)));
    match part % 10 {
        0 => filter.from = day,
        1 => filter.to = day,
        2 => filter.as_of = day,
        3 => toggle(&mut filter.themes, Theme::ALL, value),
        4 => toggle(&mut filter.tones, Tone::ALL, value),
        5 => toggle(&mut filter.statuses, Status::ALL, value),
        6 => toggle(&mut filter.kinds, ActorKind::ALL, value),
        7 => {
            filter.sources = named(value, &["sodiqov-2012", "shustov-2010", "nobody"]);
        }
        8 => filter.places = named(value, &["dushanbe", "kulob", "nowhere"]),
        _ => filter.text = named(value, &["border", "russ", "Рахмон", "militry"]).join(" "),
    }
}

fn toggle<T: Copy + PartialEq>(chosen: &mut Vec<T>, all: &[T], value: u8) {
    let choice = all[usize::from(value) % all.len()];
    match chosen.iter().position(|known| *known == choice) {
        Some(position) => drop(chosen.remove(position)),
        None => chosen.push(choice),
    }
}

/// Those of the names whose bits are set.
fn named(bits: u8, names: &[&str]) -> Vec<String> {
    let chosen = names
        .iter()
        .enumerate()
        .filter(|(bit, _)| bits >> bit & 1 == 1);
    chosen.map(|(_, name)| (*name).to_owned()).collect()
}

fn counts_agree(record: &Record, filter: &Filter) -> Result<(), Error> {
    let facets = record.facets(filter)?;
    let timeline = record.timeline(filter)?;
    let page = record.statements(
        filter,
        Order::Source,
        Page {
            offset: 1,
            limit: 3,
        },
    )?;
    let all = record.statements(filter, Order::Source, Page::default())?;
    assert_eq!((facets.total, facets.total), (timeline.total, all.total));
    assert_eq!(all.rows.len(), all.total as usize);
    assert_eq!(
        page.rows[..],
        all.rows[all.rows.len().min(1)..all.rows.len().min(4)]
    );
    let sum = |counts: &[CodeCount]| counts.iter().map(|count| count.count).sum::<u32>();
    for counts in [&facets.themes, &facets.tones, &facets.statuses] {
        assert!(sum(counts) >= facets.total);
    }
    let told = timeline
        .years
        .iter()
        .map(|year| year.tones.total())
        .sum::<u32>()
        + timeline
            .spans
            .iter()
            .map(|span| span.tones.total())
            .sum::<u32>();
    assert_eq!(told + timeline.undated.total(), timeline.total);
    for tie in record.ties("TJK", filter)? {
        let detail = record.tie("TJK", tie.partner.id, filter)?;
        assert_eq!(detail.tie, tie);
        let rows = detail
            .groups
            .iter()
            .map(|group| group.statements.len())
            .sum::<usize>();
        assert_eq!(rows, tie.statements as usize);
    }
    Ok(())
}
