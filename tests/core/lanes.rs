//! Lanes: who has one, what is in it, and what of each date is sure.

use std::collections::BTreeMap;

use crate::random::{self, Chance, DATES};
use relations_map::query::{LaneMark, Lanes};
use relations_map::{ActorKind, Filter, Origin, Record, Tone};
use vague_dates::{Covers, Date, Day};

fn embedded() -> Record {
    Record::embedded().expect("the record")
}

fn ids(marks: &[LaneMark<'_>]) -> Vec<String> {
    marks.iter().map(|mark| mark.id.to_owned()).collect()
}

/// A record in which A has a statement of each date with B.
fn of_dates(dates: &[&str]) -> Record {
    let mut rows = "id,text,actors,theme,tone,status,date,date_basis,source,passage\n".to_owned();
    for (row, date) in dates.iter().enumerate() {
        let basis = if date.is_empty() { "none" } else { "stated" };
        rows.extend([format!(
            "s{row},Something.,A;B,aid,neutral,standing,{date},{basis},s,1\n"
        )]);
    }
    let files: [(&str, &[u8]); 3] = [
        ("sources.csv", b"id,type,title,passages\ns,book,S,1\n"),
        ("actors.csv", b"id,kind,name\nA,group,A\nB,group,B\n"),
        ("statements.csv", rows.as_bytes()),
    ];
    Record::open(files, Origin::Own).expect("a record")
}

/// Where a day begins in fractional years.
fn year(day: Day) -> f64 {
    let (year, _, _) = day.to_ymd();
    let start = |year| Day::from_ymd(year, 1, 1).map_or(0, Day::days_since_1970);
    let length = f64::from(start(year + 1) - start(year));
    f64::from(year) + f64::from(day.days_since_1970() - start(year)) / length
}

#[test]
fn every_whole_with_a_tie_has_a_lane_of_all_its_statements() {
    let record = embedded();
    for focus in ["TJK", "USA", "RUS_MIL", "CSTO", "ISLAMISTS"] {
        for tones in [vec![], vec![Tone::Conflictual]] {
            let filter = Filter {
                tones,
                ..Filter::default()
            };
            let lanes = record.lanes(focus, &filter).expect("lanes").lanes;
            let ties = record.ties(focus, &filter).expect("ties");
            let partner = |id: &str| ties.iter().any(|tie| tie.partner.id == id);
            let wholes = ties.iter().filter(|tie| !tie.part_of.is_some_and(partner));
            let expected: BTreeMap<&str, (u32, u32)> = wholes
                .map(|tie| (tie.partner.id, (tie.statements, tie.undated)))
                .collect();
            let found: BTreeMap<&str, (u32, u32)> = lanes
                .iter()
                .map(|lane| (lane.partner.id, (lane.total, lane.undated.len() as u32)))
                .collect();
            assert_eq!(found, expected, "{focus}");
            assert!(lanes.is_sorted_by(|a, b| a.total >= b.total));
            for lane in &lanes {
                assert_eq!(lane.marks.len() + lane.undated.len(), lane.total as usize);
                let tie = record.tie(focus, lane.partner.id, &filter).expect("a tie");
                let mut told: Vec<String> = tie
                    .groups
                    .iter()
                    .flat_map(|group| &group.statements)
                    .map(|row| row.id.to_owned())
                    .collect();
                let mut marked = [ids(&lane.marks), ids(&lane.undated)].concat();
                told.sort();
                marked.sort();
                assert_eq!(marked, told, "{focus} {}", lane.partner.id);
            }
        }
    }
}

#[test]
fn parts_have_lanes_where_their_wholes_are_not_asked_for() {
    let record = embedded();
    let bodies = Filter {
        kinds: vec![ActorKind::Body],
        ..Filter::default()
    };
    let lanes = record.lanes("TJK", &bodies).expect("lanes").lanes;
    assert!(lanes.iter().any(|lane| lane.partner.id == "USA_DOD"));
    assert!(
        lanes
            .iter()
            .all(|lane| lane.partner.kind == ActorKind::Body)
    );
}

#[test]
fn dates_are_as_sharp_as_they_are_told() {
    let cases = [
        // date, may have begun, may have ended, surely from, surely to, vague
        ("2001", Some(2001.0), Some(2002.0), None, None, false),
        ("2001~", Some(2000.0), Some(2003.0), None, None, true),
        ("200X", Some(2000.0), Some(2010.0), None, None, true),
        (
            "2001/..",
            Some(2001.0),
            None,
            Some(2002.0 - 1.0 / 365.0),
            None,
            false,
        ),
        ("2001/", Some(2001.0), None, None, None, false),
        (
            "../2000",
            None,
            Some(2001.0),
            None,
            Some(2000.0 + 1.0 / 366.0),
            false,
        ),
        ("/2000", None, Some(2001.0), None, None, false),
        (
            "1999-01-01/2000-12-31",
            Some(1999.0),
            Some(2001.0),
            Some(1999.0),
            Some(2001.0),
            false,
        ),
        (
            "2000-12-31",
            Some(2001.0 - 1.0 / 366.0),
            Some(2001.0),
            Some(2001.0 - 1.0 / 366.0),
            Some(2001.0),
            false,
        ),
    ];
    let dates: Vec<&str> = cases.iter().map(|case| case.0).collect();
    let record = of_dates(&dates);
    let lanes = record.lanes("A", &Filter::default()).expect("lanes");
    assert_eq!(
        (lanes.first_year, lanes.last_year),
        (Some(1999), Some(2009))
    );
    for (row, (date, earliest, latest, from, to, vague)) in cases.into_iter().enumerate() {
        let id = format!("s{row}");
        let mark = lanes.lanes[0]
            .marks
            .iter()
            .find(|mark| mark.id == id)
            .expect("a mark");
        let near = |one: Option<f64>, other: Option<f64>| match (one, other) {
            (Some(one), Some(other)) => (one - other).abs() < 1e-9,
            _ => one.is_none() && other.is_none(),
        };
        let told = (
            mark.earliest,
            mark.latest,
            mark.certain_from,
            mark.certain_to,
        );
        assert!(
            near(told.0, earliest) && near(told.1, latest),
            "{date} {told:?}"
        );
        assert!(near(told.2, from) && near(told.3, to), "{date} {told:?}");
        assert_eq!(mark.vague, vague, "{date}");
    }
}

#[test]
fn what_is_sure_and_what_may_be_are_those_of_the_dates() {
    let record = of_dates(&DATES);
    let lanes = record.lanes("A", &Filter::default()).expect("lanes");
    let lane = &lanes.lanes[0];
    assert_eq!(ids(&lane.undated), ["s0"]);
    let first = Day::from_ymd(1997, 1, 1).expect("a day").days_since_1970();
    for mark in &lane.marks {
        let row: usize = mark.id[1..].parse().expect("a row");
        let date = Date::parse(DATES[row]).expect("a date");
        for days in first..first + 4000 {
            let day = Day::from_days_since_1970(days);
            let noon = f64::midpoint(year(day), year(Day::from_days_since_1970(days + 1)));
            let after = |from: Option<f64>| from.is_none_or(|from| from < noon);
            let before = |to: Option<f64>| to.is_none_or(|to| noon < to);
            let may = after(mark.earliest) && before(mark.latest);
            let is_sure = mark.certain_from.or(mark.certain_to).is_some()
                && after(mark.certain_from)
                && before(mark.certain_to);
            let expected = match date.covers(day) {
                Covers::Yes => (true, true),
                Covers::Perhaps => (true, false),
                Covers::No => (false, false),
            };
            assert_eq!((may, is_sure), expected, "{} {day}", DATES[row]);
        }
    }
}

#[test]
fn of_very_many_each_lane_shows_its_part() {
    let mut chance = Chance(7);
    let record = random::record(&mut chance, 30, 20_000);
    let whole = record.lanes("A0", &Filter::default()).expect("lanes");
    let marks = |lanes: &Lanes<'_>| -> usize {
        let counts = lanes
            .lanes
            .iter()
            .map(|lane| lane.marks.len() + lane.undated.len());
        counts.sum()
    };
    let total: u32 = whole.lanes.iter().map(|lane| lane.total).sum();
    assert!(
        total as usize > Lanes::MOST && marks(&whole) <= Lanes::MOST,
        "{total}"
    );
    assert!(
        whole
            .lanes
            .iter()
            .all(|lane| !lane.marks.is_empty() && !lane.undated.is_empty())
    );
    for tie in record.ties("A0", &Filter::default()).expect("ties") {
        let lane = whole
            .lanes
            .iter()
            .find(|lane| lane.partner.id == tie.partner.id);
        assert!(lane.is_none_or(|lane| lane.total == tie.statements));
    }
}

#[test]
fn nothing_has_no_lanes() {
    let record = embedded();
    let filter = Filter {
        text: "no such words".to_owned(),
        ..Filter::default()
    };
    let lanes = record.lanes("TJK", &filter).expect("lanes");
    assert_eq!(
        (lanes.first_year, lanes.last_year, lanes.lanes.len()),
        (None, None, 0)
    );
    assert_eq!(
        record.lanes("XYZ", &filter).expect_err("an error").code(),
        "unknown-id"
    );
}
