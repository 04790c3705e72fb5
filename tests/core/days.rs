//! What holds on a day, against the files themselves: what has no date is in no answer and in no picture.

use std::collections::{BTreeMap, BTreeSet};

use relations_map::Filter;
use relations_map::query::{Order, Page};
use relations_map::scene::{LineStyle, Stage, View};
use vague_dates::{Covers, Date, Day};

use crate::reading::*;

/// Whether a row is dated so that it holds, or may hold, on a day, as its own columns tell.
fn may_hold(row: &BTreeMap<String, String>, day: Day) -> bool {
    let Ok(date) = Date::parse(&row["date"]) else {
        return false;
    };
    let begins = date.overlaps(None, Some(day)) != Covers::No;
    let may_go_on = row["status"] == "standing" && !date.is_interval();
    begins && (may_go_on || date.covers(day) != Covers::No)
}

#[test]
fn as_of_a_day_there_is_only_what_is_dated_to_hold_or_may_hold() {
    let (record, rows, pairs) = (record(), rows("statements.csv"), pairs());
    for on in ["1992-12-31", "2002-01-15", "2012-01-16", "2021-06-01"] {
        let day = Day::parse(on).expect("a day");
        let filter = Filter {
            as_of: Some(day),
            ..Filter::default()
        };
        let holding: BTreeSet<&str> = rows
            .iter()
            .filter(|row| may_hold(row, day))
            .map(|row| row["id"].as_str())
            .collect();
        let undated = rows.iter().filter(|row| row["date"].is_empty()).count();
        let page = record
            .statements(&filter, Order::Date, Page::default())
            .expect("a page");
        let found: BTreeSet<&str> = page.rows.iter().map(|row| row.id).collect();
        assert_eq!(found, holding, "{on}");
        assert!(page.rows.iter().all(|row| !row.date.is_empty()));
        let facets = record.facets(&filter).expect("facets");
        let timeline = record.timeline(&filter).expect("a timeline");
        assert_eq!(
            [
                page.undated_left_out,
                facets.undated_left_out,
                timeline.undated_left_out
            ],
            [undated as u32; 3]
        );
        assert_eq!(timeline.undated.total(), 0);
        // The ties are those of dated facts, and no others.
        let ties = record.ties("TJK", &filter).expect("ties");
        let told: BTreeMap<&str, u32> = ties
            .iter()
            .map(|tie| (tie.partner.id, tie.statements))
            .collect();
        let mut read = BTreeMap::new();
        for ((focus, partner), ids) in &pairs {
            let count = ids
                .iter()
                .filter(|id| holding.contains(id.as_str()))
                .count() as u32;
            if focus == "TJK" && count > 0 {
                read.insert(partner.as_str(), count);
            }
        }
        assert_eq!(told, read, "{on}");
        for tie in &ties {
            let in_force = tie.in_force.expect("a day");
            assert_eq!(in_force.yes + in_force.perhaps, tie.statements);
            assert_eq!(tie.undated, 0);
        }
    }
}

/// The ids of partners of Tajikistan, and how many of their statements are dated to hold, or to perhaps hold, on a day.
fn dated_partners(day: Day) -> BTreeMap<String, u32> {
    let (rows, mut found) = (rows("statements.csv"), BTreeMap::new());
    let holding = |id: &String| {
        rows.iter()
            .any(|row| row["id"] == *id && may_hold(row, day))
    };
    for ((focus, partner), ids) in pairs() {
        let count = ids.iter().filter(|id| holding(id)).count() as u32;
        if focus == "TJK" && count > 0 {
            found.insert(partner, count);
        }
    }
    found
}

#[test]
fn as_of_the_last_day_of_1992_nothing_undated_is_drawn() {
    let (record, day) = (record(), Day::parse("1992-12-31").expect("a day"));
    let mut stage = Stage::new().expect("the outlines");
    let expected = dated_partners(day);
    assert!(!expected.is_empty() && expected.len() < 20, "{expected:?}");
    let view = View {
        filter: Filter {
            as_of: Some(day),
            ..Filter::default()
        },
        ..View::of("TJK")
    };
    let scene = stage.scene(&record, &view).expect("a scene");
    let counted = scene
        .partners
        .iter()
        .filter(|partner| partner.statements > 0);
    let counted: BTreeMap<String, u32> = counted
        .map(|partner| (partner.id.to_string(), partner.statements))
        .collect();
    // Parts of states stand with their wholes, and are no partners on the map.
    for (id, count) in &counted {
        assert_eq!(expected.get(id), Some(count), "{id}");
    }
    for line in &scene.lines {
        let most = line.ids.iter().filter_map(|id| expected.get(&**id)).max();
        assert_eq!(most, Some(&line.statements), "{:?}", line.ids);
        assert_ne!(line.style, LineStyle::Undated, "{:?}", line.ids);
    }
    let drawn: BTreeSet<&str> = scene
        .lines
        .iter()
        .flat_map(|line| &line.ids)
        .map(|id| &**id)
        .collect();
    for id in counted.keys() {
        assert!(drawn.contains(id.as_str()), "{id} has a line");
    }
    // Nor is a membership drawn of which no date is told.
    let memberships = rows("memberships.csv");
    for organisation in ["CIS", "CSTO"] {
        let view = View {
            selected: Some(organisation.to_owned()),
            ..view.clone()
        };
        let members = stage.scene(&record, &view).expect("a scene").members;
        assert_eq!(members.is_empty(), organisation == "CIS");
    }
    let fellows = scene.fellows.iter();
    for (organisation, member) in fellows.flat_map(|it| {
        it.members
            .iter()
            .map(|member| (&it.organisation, &member.id))
    }) {
        let of = memberships
            .iter()
            .filter(|row| row["organisation"] == **organisation && row["member"] == **member);
        assert!(
            of.clone()
                .any(|row| !row["from"].is_empty() || !row["to"].is_empty()),
            "{organisation} {member}"
        );
    }
    // The places of a chosen tie are those of its dated statements.
    for id in expected.keys() {
        let view = View {
            selected: Some(id.clone()),
            ..view.clone()
        };
        let scene = stage.scene(&record, &view).expect("a scene");
        let rows = rows("statements.csv");
        for place in &scene.places {
            assert!(
                rows.iter()
                    .any(|row| row["place"] == *place.id && may_hold(row, day)),
                "{id} {}",
                place.id
            );
        }
    }
    let network = relations_map::scene::network(&record, &view).expect("a network");
    for node in &network.nodes {
        assert_eq!(
            expected.get(&*node.id),
            Some(&node.statements),
            "{}",
            node.id
        );
    }
}

#[test]
fn the_days_of_a_row_are_those_that_its_date_may_mean() {
    let record = record();
    let page = record
        .statements(&Filter::default(), Order::Date, Page::default())
        .expect("a page");
    let written = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    for row in &page.rows {
        let date = Date::parse(&row.date).ok();
        let days = (
            written(date.as_ref().and_then(Date::earliest)),
            written(date.as_ref().and_then(Date::latest)),
        );
        assert_eq!(
            (&row.earliest, &row.latest),
            (&days.0, &days.1),
            "{}",
            row.id
        );
    }
    // A summer names no months: not in the north, and not in the south.
    let summer = page.rows.iter().find(|row| row.date == "2005-22");
    let days = summer.map(|row| (row.earliest.as_str(), row.latest.as_str()));
    assert_eq!(days, Some(("2005-01-01", "2006-03-31")));
}

#[test]
fn a_season_is_within_each_period_that_it_may_be_in() {
    let record = record();
    let passes = |from: &str, to: &str| {
        let filter = Filter {
            from: Day::parse(from).ok(),
            to: Day::parse(to).ok(),
            ..Filter::default()
        };
        let page = record
            .statements(&filter, Order::Date, Page::default())
            .expect("a page");
        page.rows.iter().any(|row| row.date == "2005-22")
    };
    assert!(passes("2005-07-01", "2005-08-31"));
    assert!(passes("2005-04-01", "2005-06-30"));
    assert!(!passes("2004-01-01", "2004-12-31"));
    assert!(!passes("2006-04-01", "2006-12-31"));
}
