//! What a choice and a day show: lanes, places, members, and what is hit at a point.

use relations_map::scene::{
    Anchor, Emphasis, LaneDirection, LineStyle, Mode, Reason, Scene, Stage, View,
};
use relations_map::{Filter, Record, Tone};
use vague_dates::Day;

fn parts() -> (Record, Stage) {
    (
        Record::embedded().expect("the record"),
        Stage::new().expect("the outlines"),
    )
}

fn chosen(id: &str) -> View {
    View {
        selected: Some(id.to_owned()),
        ..View::of("TJK")
    }
}

fn on(year: i32, month: u8, day: u8) -> Filter {
    Filter {
        as_of: Day::from_ymd(year, month, day),
        ..Filter::default()
    }
}

fn at_place(id: &str) -> View {
    View {
        place: Some(id.to_owned()),
        ..View::of("TJK")
    }
}

fn drawn(stage: &mut Stage, record: &Record, view: &View) -> Scene {
    stage.scene(record, view).expect("a scene")
}

#[test]
fn lanes_add_up_to_the_tie() {
    let (record, mut stage) = parts();
    let ties = record.ties("TJK", &Filter::default()).expect("ties");
    let mut arrows = 0;
    for tie in &ties {
        let scene = drawn(&mut stage, &record, &chosen(tie.partner.id));
        let Some(chosen) = scene.chosen else {
            let mut partners = scene.partners.iter();
            assert!(partners.all(|partner| &*partner.id != tie.partner.id));
            continue;
        };
        let lanes: u32 = chosen.lanes.iter().map(|lane| lane.count).sum();
        assert_eq!(lanes + chosen.several, tie.statements, "{}", tie.partner.id);
        assert_eq!(chosen.several, tie.many_party);
        let of = |direction| {
            let mut lanes = chosen.lanes.iter();
            lanes.find(|lane| lane.direction == direction)
        };
        let count = |direction| of(direction).map_or(0, |lane| lane.count);
        let (from, to) = (&tie.directions.from_partner, &tie.directions.to_partner);
        assert_eq!(count(LaneDirection::From), from.statements);
        assert_eq!(count(LaneDirection::To), to.statements);
        for lane in &chosen.lanes {
            let has_receiver = matches!(lane.direction, LaneDirection::From | LaneDirection::To);
            assert_eq!(lane.arrow.is_some(), has_receiver);
            let strands: u32 = lane.strands.iter().map(|strand| strand.count).sum();
            assert_eq!(strands, lane.count);
            let others = |tone| tone != Tone::Conflictual;
            let mut others = lane.strands.iter().filter(|strand| others(strand.tone));
            assert!(others.all(|strand| strand.teeth.is_empty()));
        }
        // An arrow points away from the doer.
        let away = |point: [f64; 2]| {
            let [x, y] = scene.centre.at;
            libm::hypot(point[0] - x, point[1] - y)
        };
        for (direction, sign) in [(LaneDirection::From, 1.0), (LaneDirection::To, -1.0)] {
            if let Some(arrow) = of(direction).and_then(|lane| lane.arrow.as_ref()) {
                assert!(sign * (away(arrow[1]) - away(arrow[0])) > 0.0);
                arrows += 1;
            }
        }
    }
    assert!(arrows > 10, "{arrows}");
}

#[test]
fn others_are_faint_and_quiet_where_one_is_chosen() {
    let (record, mut stage) = parts();
    let scene = drawn(&mut stage, &record, &chosen("UZB"));
    for line in &scene.lines {
        assert!(line.style == LineStyle::Faint && line.teeth.is_empty());
    }
    for symbol in &scene.symbols {
        let is_chosen = symbol.ids.iter().any(|id| &**id == "UZB");
        let expected = if is_chosen {
            Emphasis::Chosen
        } else {
            Emphasis::Quiet
        };
        assert_eq!(symbol.emphasis, expected);
    }
    assert!(scene.note.is_none());
    let russia = drawn(&mut stage, &record, &chosen("RUS"));
    assert_eq!(russia.tabs.iter().filter(|tab| tab.chosen).count(), 1);
}

#[test]
fn the_places_of_the_chosen_tie_have_squares_and_names() {
    let (record, mut stage) = parts();
    let rest = drawn(&mut stage, &record, &View::of("TJK"));
    assert!(rest.places.is_empty());
    let scene = drawn(&mut stage, &record, &chosen("RUS"));
    assert!(scene.places.len() > 2 && scene.places.iter().all(|place| place.of_tie));
    let names = scene.place_names.expect("names");
    assert!(names.texts.iter().any(|name| &**name == "Kulob"));
    let scene = drawn(&mut stage, &record, &at_place("kulob"));
    assert_eq!(scene.places.len(), 1);
    assert!(scene.places[0].chosen && scene.places[0].on == "inverse");
    let error = stage.scene(&record, &at_place("atlantis"));
    assert_eq!(error.expect_err("no such place").code(), "unknown-id");
}

#[test]
fn names_of_places_and_of_whom_is_chosen_stay_in_the_picture() {
    let (record, mut stage) = parts();
    for [width_px, height_px] in [
        [760.0, 448.0],
        [640.0, 250.0],
        [390.0, 250.0],
        [320.0, 250.0],
        [280.0, 250.0],
    ] {
        for partner in record.ties("TJK", &Filter::default()).expect("ties") {
            let view = View {
                width_px,
                height_px,
                ..chosen(partner.partner.id)
            };
            let scene = drawn(&mut stage, &record, &view);
            let name = format!("{} at {width_px}", partner.partner.id);
            if let Some(names) = &scene.place_names {
                let last = names.at[1] + 17.0 * (names.texts.len() - 1) as f64;
                assert!(names.at[1] >= 7.0 && last <= height_px - 7.0, "{name}");
                // Letters of a common typeface, 14 pixels high, are 6 wide on average.
                let longest = names.texts.iter().map(|text| text.chars().count()).max();
                let width = 6.0 * longest.unwrap_or(0) as f64;
                let (left, right) = match names.anchor {
                    Anchor::Start => (names.at[0], names.at[0] + width),
                    _ => (names.at[0] - width, names.at[0]),
                };
                assert!(left >= 0.0 && right <= width_px, "{name}: {left} {right}");
            }
            for label in scene
                .labels
                .iter()
                .filter(|label| label.emphasis == Emphasis::Chosen)
            {
                for tab in &scene.tabs {
                    let [left, top, width, height] = tab.bounds;
                    let [x, y] = label.at;
                    let is_over = x > left && x < left + width && y > top && y < top + height;
                    assert!(!is_over, "{name}: {} over {:?}", label.text, tab.ids);
                }
            }
        }
    }
}

#[test]
fn one_day_has_solid_and_dotted_lines_and_fellow_members() {
    let (record, mut stage) = parts();
    let filter = on(2012, 1, 16);
    let view = View {
        filter: filter.clone(),
        ..View::of("TJK")
    };
    let scene = drawn(&mut stage, &record, &view);
    let ties = record.ties("TJK", &filter).expect("ties");
    for line in scene.lines.iter().filter(|line| line.ids.len() == 1) {
        let tie = ties.iter().find(|tie| *tie.partner.id == *line.ids[0]);
        let in_force = tie.expect("a tie").in_force.expect("a day");
        let expected = if in_force.yes > 0 {
            LineStyle::Slate
        } else {
            LineStyle::Dotted
        };
        assert_eq!(line.style, expected, "{:?}", line.ids);
    }
    let count = |scene: &Scene, style| {
        let lines = scene.lines.iter();
        lines.filter(|line| line.style == style).count()
    };
    assert!(count(&scene, LineStyle::Slate) > 0 && count(&scene, LineStyle::Dotted) > 0);
    assert_eq!(count(&scene, LineStyle::Undated), 0);
    let fellows = scene.fellows.expect("an organisation");
    assert_eq!(&*fellows.organisation, "CSTO");
    assert!(fellows.members.iter().all(|member| &*member.id != "TJK"));
    let with_undated = View {
        undated: true,
        ..view
    };
    let scene = drawn(&mut stage, &record, &with_undated);
    assert!(count(&scene, LineStyle::Undated) > 0);
}

#[test]
fn before_the_record_begins_nothing_is_asserted() {
    let (record, mut stage) = parts();
    let view = View {
        filter: on(1492, 1, 1),
        ..View::of("TJK")
    };
    let scene = drawn(&mut stage, &record, &view);
    // What has no told beginning may have been.
    let mut lines = scene.lines.iter();
    assert!(lines.all(|line| line.style == LineStyle::Dotted));
    let of = |emphasis| {
        let symbols = scene.symbols.iter();
        symbols.filter(|symbol| symbol.emphasis == emphasis).count()
    };
    assert!(of(Emphasis::Quiet) > 2 * of(Emphasis::Ink));
}

#[test]
fn what_is_drawn_is_hit() {
    let (record, mut stage) = parts();
    let view = chosen("RUS");
    let scene = drawn(&mut stage, &record, &view);
    let mut hit = |x, y| stage.hit(&record, &view, x, y).expect("a view");
    for symbol in &scene.symbols {
        let found = hit(symbol.at[0], symbol.at[1]).expect("a symbol");
        assert_eq!((found.kind, &*found.id), ("actor", &*symbol.ids[0]));
    }
    for row in scene.tabs.iter().flat_map(|tab| &tab.rows) {
        let found = hit(row.at[0], row.at[1]).expect("a row");
        assert_eq!((found.kind, &*found.id), ("actor", &*row.id));
    }
    for place in &scene.places {
        let found = hit(place.at[0], place.at[1]).expect("a place");
        assert_eq!(found.kind, "place");
    }
    for line in &scene.lines {
        if let [from, to] = line.curve[..] {
            let middle = [0, 1].map(|axis| f64::midpoint(from[axis], to[axis]));
            assert!(hit(middle[0], middle[1]).is_some());
        }
    }
    let [x, y] = scene.centre.at;
    assert_eq!(hit(x, y).map(|found| found.id), Some("TJK".to_owned()));
    assert_eq!((hit(f64::NAN, 3.0), hit(-5.0, 3.0)), (None, None));
}

#[test]
fn who_has_no_place_is_shown_as_a_network() {
    let (record, mut stage) = parts();
    let scene = drawn(&mut stage, &record, &View::of("CSTO"));
    let expected = (Mode::Network, Some(Reason::FocusWithoutPlace));
    assert_eq!((scene.mode, scene.reason), expected);
    assert!(scene.symbols.is_empty() && scene.tabs.is_empty() && scene.lines.is_empty());
}
