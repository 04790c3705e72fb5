//! The network: who is on which ring, what is drawn, and names that never overlap.
//!
//! `GOLDEN=write cargo test --test network` writes anew where the actors stand; `tests/oracle/network.test.js` reads it.
#![cfg(not(target_arch = "wasm32"))]

mod random;

use std::collections::{BTreeMap, BTreeSet};
use std::f64::consts::TAU;
use std::fs;

use random::Chance;
use relations_map::scene::{Anchor, Label, Network, NetworkNode, View, network};
use relations_map::{ActorKey, ActorKind, Dataset, Filter, Record, Tone};

fn embedded() -> Record {
    Record::embedded().expect("the record")
}

fn drawn<'r>(record: &'r Record, view: &View) -> Network<'r> {
    network(record, view).expect("a network")
}

fn id(dataset: &Dataset, key: ActorKey) -> String {
    dataset.actor(key).expect("an actor").id.to_string()
}

/// For each actor those who have a tie with it, and whether a statement of few parties is in it.
type Ties = BTreeMap<String, BTreeMap<String, bool>>;

/// The ties of a record, statement by statement.
fn ties(record: &Record) -> Ties {
    let dataset = record.dataset();
    let mut ties = Ties::new();
    for statement in dataset.statements() {
        for one in &statement.actors {
            for other in &statement.actors {
                for a in dataset.wholes(*one) {
                    for b in dataset.wholes(*other) {
                        if !dataset.is_within(a, b) && !dataset.is_within(b, a) {
                            let tie = ties.entry(id(dataset, a)).or_default();
                            *tie.entry(id(dataset, b)).or_default() |= !statement.is_many_party();
                        }
                    }
                }
            }
        }
    }
    ties
}

/// How many ties each actor is away from a focus whose parts and wholes do not count, found by trying one more each time.
fn steps(record: &Record, focus: &str, ties: &Ties) -> BTreeMap<String, u32> {
    let own = own(record, focus);
    let mut steps = BTreeMap::from([(focus.to_owned(), 0)]);
    for step in 1.. {
        let edge = steps.iter().filter(|(_, at)| **at == step - 1);
        let partners = edge
            .filter_map(|(id, _)| ties.get(id))
            .flat_map(BTreeMap::keys);
        let found: Vec<String> = partners
            .filter(|id| !steps.contains_key(*id) && !own.contains(*id))
            .cloned()
            .collect();
        if found.is_empty() {
            return steps;
        }
        steps.extend(found.into_iter().map(|id| (id, step)));
    }
    steps
}

/// The focus with its parts and wholes.
fn own(record: &Record, focus: &str) -> BTreeSet<String> {
    let dataset = record.dataset();
    let key = record.actor_key(focus).expect("the focus");
    let ids = dataset.actors().iter().map(|actor| actor.id.to_string());
    ids.filter(|id| {
        let other = record.actor_key(id).expect("an actor");
        dataset.is_within(other, key) || dataset.is_within(key, other)
    })
    .collect()
}

fn check_rings(record: &Record, focus: &str, ties: &Ties, drawn: &Network<'_>) {
    let expected = steps(record, focus, ties);
    let found: BTreeMap<String, u32> = drawn
        .nodes
        .iter()
        .map(|node| (node.id.to_owned(), node.ring))
        .collect();
    assert_eq!(found, expected, "{focus}");
    assert_eq!(found.len(), drawn.nodes.len());
    let mut all: BTreeSet<String> = found.into_keys().collect();
    all.extend(drawn.apart.iter().map(|actor| actor.id.to_owned()));
    all.extend(own(record, focus));
    assert_eq!(all.len(), record.dataset().actors().len(), "{focus}");
}

fn check_partners(record: &Record, focus: &str, drawn: &Network<'_>) {
    let ties = record.ties(focus, &Filter::default()).expect("ties");
    let partners = drawn.nodes.iter().filter(|node| node.ring == 1).count();
    assert_eq!(partners, ties.len());
    for tie in &ties {
        let of_partner = |node: &&NetworkNode<'_>| node.id == tie.partner.id;
        let node = drawn.nodes.iter().find(of_partner).expect("the partner");
        assert_eq!((node.statements, node.tones), (tie.statements, tie.tones));
        assert_eq!(
            (node.events, node.disagreements),
            (tie.events, tie.disagreements)
        );
        let strands = drawn.strokes.iter().filter(|stroke| stroke.id == node.id);
        let lines: u32 = tie
            .strands
            .iter()
            .map(|it| {
                u32::from(it.happened > 0) + u32::from(it.intended > 0) + u32::from(it.assessed > 0)
            })
            .sum();
        assert_eq!(
            strands.count() as u32,
            if node.part_of.is_some() { 0 } else { lines }
        );
    }
}

fn check_lines(record: &Record, ties: &Ties, drawn: &Network<'_>) {
    let node = |id: &str| drawn.nodes.iter().find(|node| node.id == id);
    let mut inwards = BTreeSet::new();
    let mut pairs = BTreeSet::new();
    for line in &drawn.lines {
        let (a, b) = (node(line.a).expect("an end"), node(line.b).expect("an end"));
        assert!(a.ring > 0 && b.ring > 0 && a.part_of.or(b.part_of).is_none());
        assert!(pairs.insert([a.id.min(b.id), a.id.max(b.id)]));
        let has_few = ties[a.id][b.id];
        assert!(has_few || a.ring != b.ring, "{} {}", a.id, b.id);
        if a.ring != b.ring {
            let outer = if a.ring > b.ring { a } else { b };
            assert!(inwards.insert(outer.id) || has_few, "{}", outer.id);
        }
        let tie = record
            .tie(a.id, b.id, &Filter::default())
            .expect("a tie")
            .tie;
        assert_eq!(line.statements, tie.statements);
    }
    for outer in drawn
        .nodes
        .iter()
        .filter(|it| it.ring > 1 && it.part_of.is_none())
    {
        assert!(inwards.contains(outer.id), "{}", outer.id);
    }
    let wholes: Vec<_> = drawn
        .nodes
        .iter()
        .filter(|it| it.ring > 0 && it.part_of.is_none())
        .collect();
    for a in &wholes {
        for b in wholes.iter().filter(|b| a.id < b.id) {
            let is_tied = ties.get(a.id).and_then(|ties| ties.get(b.id)) == Some(&true);
            assert!(
                !is_tied || pairs.contains(&[a.id, b.id]),
                "{} {}",
                a.id,
                b.id
            );
        }
    }
}

/// What a name covers: left, top, right and bottom.
fn room(label: &Label) -> [f64; 4] {
    let left = match label.anchor {
        Anchor::Start => label.x,
        Anchor::Middle => label.x - label.width / 2.0,
        Anchor::End => label.x - label.width,
    };
    [left, label.y - 8.0, left + label.width, label.y + 8.0]
}

fn check_picture(view: &View, drawn: &Network<'_>) {
    let rooms: Vec<[f64; 4]> = drawn.labels.iter().map(room).collect();
    for (index, one) in rooms.iter().enumerate() {
        assert!(
            one[0] >= 0.0 && one[1] >= 0.0 && one[2] <= view.width_px && one[3] <= view.height_px
        );
        for other in rooms.iter().skip(index + 1) {
            let apart = one[2] <= other[0]
                || other[2] <= one[0]
                || one[3] <= other[1]
                || other[3] <= one[1];
            assert!(apart, "{one:?} {other:?}");
        }
    }
    let angle = |node: &NetworkNode<'_>| {
        let [width, height] = drawn.rings[node.ring as usize - 1];
        let (x, y) = (
            (node.x - drawn.centre[0]) / width,
            (drawn.centre[1] - node.y) / height,
        );
        assert!(
            (x * x + y * y - 1.0).abs() < 1e-9,
            "{} stands off its ring",
            node.id
        );
        let angle = libm::atan2(x, y);
        if angle < 0.0 { angle + TAU } else { angle }
    };
    // Who stands at the very top may be the first or the last of a ring.
    let is_before = |one, other| {
        let (one, other) = (angle(one), angle(other));
        one < other || one.min(TAU - one).min(other.min(TAU - other)) < 1e-9
    };
    for node in &drawn.nodes {
        assert!(
            node.x >= 0.0 && node.x <= view.width_px && node.y >= 0.0 && node.y <= view.height_px
        );
    }
    for pair in drawn.nodes.windows(2).filter(|pair| pair[0].ring > 0) {
        let is_next = pair[0].ring < pair[1].ring;
        assert!(
            is_next || is_before(&pair[0], &pair[1]),
            "{} {}",
            pair[0].id,
            pair[1].id
        );
    }
}

fn check(record: &Record, ties: &Ties, focus: &str, boxes: &[(f64, f64)]) {
    for (width_px, height_px) in boxes {
        let view = View {
            width_px: *width_px,
            height_px: *height_px,
            ..View::of(focus)
        };
        let drawn = drawn(record, &view);
        check_picture(&view, &drawn);
        check_rings(record, focus, ties, &drawn);
        check_partners(record, focus, &drawn);
        check_lines(record, ties, &drawn);
    }
}

#[test]
fn every_focus_of_the_record_has_its_network() {
    let record = embedded();
    let ties = ties(&record);
    for actor in record.dataset().actors() {
        check(&record, &ties, &actor.id, &[(320.0, 560.0), (900.0, 600.0)]);
    }
    check(
        &record,
        &ties,
        "TJK",
        &[(1600.0, 900.0), (390.0, 640.0), (640.0, 320.0)],
    );
}

#[test]
fn so_has_every_focus_of_random_records() {
    let mut chance = Chance(20_111_220);
    for _ in 0..60 {
        let (actors, statements) = (1 + chance.below(40), 1 + chance.below(120));
        let record = random::record(&mut chance, actors, statements);
        let ties = ties(&record);
        for row in 0..actors.min(6) {
            check(&record, &ties, &format!("A{row}"), &[(700.0, 500.0)]);
        }
    }
}

#[test]
fn a_wide_box_names_nearly_all_and_a_narrow_one_those_with_most() {
    let record = embedded();
    let named = |width_px, height_px| {
        let view = View {
            width_px,
            height_px,
            ..View::of("TJK")
        };
        let drawn = drawn(&record, &view);
        let named: Vec<String> = drawn.labels.iter().map(|label| label.id.clone()).collect();
        assert!(
            ["TJK", "USA", "RUS"]
                .iter()
                .all(|id| named.iter().any(|name| name == id))
        );
        let is_named = |node: &&NetworkNode<'_>| named.iter().any(|id| id == node.id);
        let share = |is_part: bool| {
            let some = drawn.nodes.iter();
            let some = some.filter(|node| node.part_of.is_some() == is_part);
            some.clone().filter(is_named).count() as f64 / some.count() as f64
        };
        [share(false), share(true)]
    };
    let [wholes, parts] = named(1000.0, 640.0);
    assert!(wholes > 0.9 && parts > 0.7, "{wholes} and {parts}");
    let [wholes, parts] = named(320.0, 560.0);
    assert!(wholes > 0.6 && parts == 0.0, "{wholes} and {parts}");
}

#[test]
fn whoever_is_chosen_has_a_name_however_narrow_the_box() {
    let record = embedded();
    let drawn_of = |id: &str| View {
        width_px: 288.0,
        height_px: 480.0,
        selected: Some(id.to_owned()),
        ..View::of("RUS")
    };
    let nodes = drawn(&record, &drawn_of("TJK")).nodes;
    for node in nodes
        .iter()
        .filter(|node| node.ring > 0 && node.part_of.is_none())
    {
        let drawn = drawn(&record, &drawn_of(node.id));
        assert!(
            drawn.labels.iter().any(|label| label.id == node.id),
            "{}",
            node.id
        );
    }
}

#[test]
fn parts_stand_beside_their_wholes() {
    let record = embedded();
    let drawn = drawn(&record, &View::of("TJK"));
    let first: Vec<&NetworkNode<'_>> = drawn.nodes.iter().filter(|node| node.ring == 1).collect();
    let parts = first.windows(2).filter(|pair| pair[1].part_of.is_some());
    let beside =
        parts.map(|pair| pair[0].part_of.unwrap_or(pair[0].id) == pair[1].part_of.unwrap_or(""));
    assert!(beside.clone().count() > 10 && beside.clone().all(|is_beside| is_beside));
}

#[test]
fn a_filter_decides_who_is_reached() {
    let record = embedded();
    let states = Filter {
        kinds: vec![ActorKind::State],
        tones: vec![Tone::Conflictual],
        ..Filter::default()
    };
    let view = View {
        filter: states.clone(),
        ..View::of("TJK")
    };
    let found = drawn(&record, &view);
    let first = found.nodes.iter().filter(|node| node.ring == 1).count();
    assert_eq!(first, record.ties("TJK", &states).expect("ties").len());
    assert!(found.nodes.iter().all(|node| node.kind == ActorKind::State));
    assert!(
        found
            .strokes
            .iter()
            .all(|stroke| stroke.tone == Tone::Conflictual)
    );
    let nothing = View {
        filter: Filter {
            text: "no such words".to_owned(),
            ..Filter::default()
        },
        ..View::of("TJK")
    };
    let empty = drawn(&record, &nothing);
    assert_eq!(
        (empty.nodes.len(), empty.rings.len(), empty.lines.len()),
        (1, 0, 0)
    );
}

#[test]
fn wrong_views_are_told() {
    let record = embedded();
    let code = |view: &View| network(&record, view).expect_err("an error").code();
    assert_eq!(code(&View::of("XYZ")), "unknown-id");
    assert_eq!(
        code(&View {
            selected: Some("XYZ".to_owned()),
            ..View::of("TJK")
        }),
        "unknown-id"
    );
    assert_eq!(
        code(&View {
            width_px: f64::NAN,
            ..View::of("TJK")
        }),
        "bad-argument"
    );
}

#[test]
fn names_are_in_the_language_of_the_view() {
    let record = embedded();
    let view = View {
        language: "ru".to_owned(),
        ..View::of("TJK")
    };
    let drawn = drawn(&record, &view);
    assert!(
        drawn
            .nodes
            .iter()
            .any(|node| node.id == "RUS" && node.name == "Россия")
    );
    assert!(drawn.labels.iter().any(|label| label.text == "Россия"));
}

#[test]
fn actors_stand_where_they_stood() {
    let record = embedded();
    let drawn = drawn(&record, &View::of("TJK"));
    let rows = drawn
        .nodes
        .iter()
        .map(|node| format!("{},{},{}\n", node.id, node.x, node.y));
    let standing: String = rows.collect();
    let path = format!("{}/tests/golden/network.csv", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("GOLDEN").is_some_and(|wish| wish == "write") {
        fs::write(&path, &standing).expect("a folder to write to");
    }
    assert_eq!(
        standing,
        fs::read_to_string(&path).expect("where they stood")
    );
}
