//! The network: who is on which arc, what is drawn among them, and names that stay apart.
//!
//! `GOLDEN=write cargo test --test core network` writes again where the actors stand; `tests/oracle/network.test.js` reads it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::random::{self, Chance};
use relations_map::scene::{Emphasis, LineStyle, Network, NetworkNode, View, network};
use relations_map::{ActorKey, ActorKind, Dataset, Filter, Record, Tone};

const BOXES: [(f64, f64); 3] = [(760.0, 560.0), (320.0, 560.0), (1200.0, 420.0)];

fn embedded() -> Record {
    Record::embedded().expect("the record")
}

fn drawn<'r>(record: &'r Record, view: &View) -> Network<'r> {
    network(record, view).expect("a network")
}

fn id(dataset: &Dataset, key: ActorKey) -> String {
    dataset.actor(key).expect("an actor").id.to_string()
}

/// What two actors have in common.
#[derive(Default)]
struct Pair {
    statements: u32,
    conflict: u32,
    few: u32,
}

/// For each actor those who have a tie with it, counted statement by statement.
type Ties = BTreeMap<String, BTreeMap<String, Pair>>;

fn ties(record: &Record) -> Ties {
    let dataset = record.dataset();
    let mut ties = Ties::new();
    for statement in dataset.statements() {
        let parties = statement.actors.iter();
        let named: BTreeSet<ActorKey> = parties.flat_map(|party| dataset.wholes(*party)).collect();
        for a in &named {
            for b in &named {
                if !dataset.is_within(*a, *b) && !dataset.is_within(*b, *a) {
                    let tie = ties.entry(id(dataset, *a)).or_default();
                    let pair = tie.entry(id(dataset, *b)).or_default();
                    pair.statements += 1;
                    pair.conflict += u32::from(statement.tone == Tone::Conflictual);
                    pair.few += u32::from(!statement.is_many_party());
                }
            }
        }
    }
    ties
}

/// Whether an actor is a part of another that has a tie with the focus.
fn is_part(record: &Record, partners: &BTreeMap<String, Pair>, actor: &str) -> bool {
    let (dataset, key) = (record.dataset(), record.actor_key(actor).expect("an actor"));
    let mut wholes = dataset.wholes(key).skip(1);
    wholes.any(|whole| partners.contains_key(&id(dataset, whole)))
}

fn check_nodes(record: &Record, focus: &str, ties: &Ties, drawn: &Network<'_>) {
    let none = BTreeMap::new();
    let partners = ties.get(focus).unwrap_or(&none);
    let expected: BTreeSet<&str> = partners
        .keys()
        .map(String::as_str)
        .filter(|id| !is_part(record, partners, id))
        .collect();
    let found: BTreeSet<&str> = drawn.nodes.iter().map(|node| &*node.id).collect();
    assert_eq!(found, expected, "{focus}");
    assert_eq!(drawn.states + drawn.organisations, found.len() as u32);
    for node in &drawn.nodes {
        let pair = &partners[&*node.id];
        let counts = (node.statements, node.conflict);
        assert_eq!(counts, (pair.statements, pair.conflict));
        let is_state = node.kind == ActorKind::State;
        assert_eq!(node.side, if is_state { "right" } else { "left" });
    }
    assert_eq!(drawn.lines.len(), drawn.nodes.len());
}

fn check_among(ties: &Ties, drawn: &Network<'_>) {
    let mut pairs = BTreeSet::new();
    for line in &drawn.among {
        let pair = &ties[&*line.a][&*line.b];
        assert!(pair.few > 0, "{} {}", line.a, line.b);
        let counts = (line.statements, line.conflict);
        assert_eq!(
            counts,
            (pair.statements, pair.conflict),
            "{} {}",
            line.a,
            line.b
        );
        pairs.insert([
            line.a.clone().min(line.b.clone()),
            line.a.clone().max(line.b.clone()),
        ]);
    }
    assert_eq!(pairs.len(), drawn.among.len());
    let ids: BTreeSet<&str> = drawn.nodes.iter().map(|node| &*node.id).collect();
    for a in &ids {
        let Some(others) = ties.get(*a) else { continue };
        for (b, pair) in others
            .iter()
            .filter(|(b, _)| ids.contains(&***b) && **a < ***b)
        {
            let is_drawn = pairs.contains(&[Box::from(*a), Box::from(b.as_str())]);
            assert_eq!(is_drawn, pair.few > 0 && pair.statements > 1, "{a} {b}");
        }
    }
}

fn check_picture(view: &View, drawn: &Network<'_>) {
    let inside = |[x, y]: [f64; 2]| {
        (0.0..=view.width_px).contains(&x) && (0.0..=view.height_px).contains(&y)
    };
    for node in &drawn.nodes {
        assert!(inside(node.at), "{} {:?}", node.id, node.at);
        if let Some(label) = &node.label {
            assert!(inside(label.at));
            let is_outside = (label.at[0] - node.at[0]) * (node.at[0] - drawn.centre.at[0]) > 0.0;
            assert!(is_outside, "{}", node.id);
        }
    }
    for side in ["left", "right"] {
        let of = |node: &&NetworkNode| node.side == side;
        let arc: Vec<_> = drawn.nodes.iter().filter(of).collect();
        let is_sorted = |pair: &[&NetworkNode]| {
            pair[0].statements >= pair[1].statements && pair[0].at[1] < pair[1].at[1]
        };
        assert!(arc.windows(2).all(is_sorted));
        let rows = arc
            .iter()
            .filter(|node| node.label.is_some())
            .map(|node| node.at[1]);
        let rows: Vec<f64> = rows.collect();
        assert!(
            rows.windows(2).all(|pair| pair[1] - pair[0] >= 14.9),
            "{rows:?}"
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
        check_nodes(record, focus, ties, &drawn);
        check_among(ties, &drawn);
    }
}

#[test]
fn every_focus_of_the_record_has_its_network() {
    let record = embedded();
    let ties = ties(&record);
    for actor in record.dataset().actors() {
        check(&record, &ties, &actor.id, &BOXES);
    }
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
fn a_choice_leaves_the_others_faint() {
    let record = embedded();
    let view = View {
        selected: Some("RUS".to_owned()),
        ..View::of("TJK")
    };
    let drawn = drawn(&record, &view);
    for (node, line) in drawn.nodes.iter().zip(&drawn.lines) {
        let is_chosen = &*node.id == "RUS";
        assert_eq!(node.emphasis == Emphasis::Chosen, is_chosen);
        assert_eq!(line.style == LineStyle::Slate, is_chosen);
        assert!(!is_chosen || node.label.is_some());
    }
}

#[test]
fn a_filter_decides_who_is_drawn() {
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
    assert_eq!(
        found.nodes.len(),
        record.ties("TJK", &states).expect("ties").len()
    );
    assert!(
        found
            .nodes
            .iter()
            .all(|node| node.conflict == node.statements)
    );
    let nothing = View {
        filter: Filter {
            text: "no such words".to_owned(),
            ..Filter::default()
        },
        ..View::of("TJK")
    };
    let empty = drawn(&record, &nothing);
    assert!(empty.nodes.is_empty() && empty.lines.is_empty() && empty.among.is_empty());
}

#[test]
fn wrong_views_are_told() {
    let record = embedded();
    let code = |view: &View| network(&record, view).expect_err("an error").code();
    assert_eq!(code(&View::of("XYZ")), "unknown-id");
    let chosen = View {
        selected: Some("XYZ".to_owned()),
        ..View::of("TJK")
    };
    assert_eq!(code(&chosen), "unknown-id");
    let endless = View {
        width_px: f64::NAN,
        ..View::of("TJK")
    };
    assert_eq!(code(&endless), "bad-argument");
}

#[test]
fn names_are_in_the_language_of_the_view() {
    let record = embedded();
    let view = View {
        language: "ru".to_owned(),
        ..View::of("TJK")
    };
    let drawn = drawn(&record, &view);
    let russia = drawn.nodes.iter().find(|node| &*node.id == "RUS");
    let russia = russia.expect("a partner");
    assert_eq!(&*russia.name, "Россия");
    assert_eq!(
        russia.label.as_ref().map(|label| &*label.text),
        Some("Россия")
    );
}

#[test]
fn actors_stand_where_they_stood() {
    let record = embedded();
    let drawn = drawn(&record, &View::of("TJK"));
    let rows = drawn.nodes.iter();
    let rows = rows.map(|node| format!("{},{},{}\n", node.id, node.at[0], node.at[1]));
    let standing: String = rows.collect();
    let path = format!("{}/tests/golden/network.csv", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("GOLDEN").is_some_and(|wish| wish == "write") {
        fs::write(&path, &standing).expect("a folder to write to");
    }
    let stood = fs::read_to_string(&path).expect("where they stood");
    assert_eq!(standing, stood);
}
