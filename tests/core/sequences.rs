//! Any sequence of views: each step is a picture of finite numbers or an error with a code, and what was seen before changes
//! nothing of what is seen at the end.
//!
//! `SEQUENCES=10000 cargo test --test core sequences` takes many more than a usual run.

use globe::projection::ProjectionKind;
use relations_map::scene::{Camera, MeasureBy, Scene, Stage, View, network};
use relations_map::{Code, Filter, Record, Status, Theme, Tone};
use vague_dates::Day;

use crate::random::{self, Chance};

const STEPS: usize = 50;
const USUAL: usize = 300;
const PROJECTIONS: [ProjectionKind; 3] = [
    ProjectionKind::EqualArea,
    ProjectionKind::Equidistant,
    ProjectionKind::EqualEarth,
];

fn sequences() -> usize {
    let told = std::env::var("SEQUENCES").ok();
    told.and_then(|text| text.parse().ok()).unwrap_or(USUAL)
}

/// One of a list, now and then what no record has.
fn id(chance: &mut Chance, known: &[String]) -> String {
    match chance.below(20) {
        0 => "NOBODY".to_owned(),
        1 => "\u{202e}<b>".to_owned(),
        _ => known[chance.below(known.len())].clone(),
    }
}

fn number(chance: &mut Chance) -> f64 {
    const NUMBERS: [f64; 12] = [
        0.0,
        1.0,
        -1.0,
        90.0,
        180.0,
        320.0,
        760.0,
        4000.0,
        16_384.0,
        1e308,
        f64::NAN,
        f64::NEG_INFINITY,
    ];
    match chance.below(4) {
        0 => NUMBERS[chance.below(NUMBERS.len())],
        _ => chance.below(1200) as f64,
    }
}

fn day(chance: &mut Chance) -> Option<Day> {
    let day = Day::from_days_since_1970(7000 + i32::try_from(chance.below(12_000)).unwrap_or(0));
    (chance.below(3) > 0).then_some(day)
}

/// Changes one part of a view.
fn change(chance: &mut Chance, view: &mut View, actors: &[String], others: &[String]) {
    let some = |chance: &mut Chance, ids: &[String]| (chance.below(3) > 0).then(|| id(chance, ids));
    let filter = &mut view.filter;
    match chance.below(18) {
        0 => view.focus = id(chance, actors),
        1 | 2 => view.selected = some(chance, actors),
        3 => view.place = some(chance, others),
        4 => view.hub = some(chance, others),
        5 => filter.as_of = day(chance),
        6 => (filter.from, filter.to) = (day(chance), day(chance)),
        7 => filter.themes = Theme::ALL.iter().copied().take(chance.below(4)).collect(),
        8 => filter.tones = Tone::ALL.iter().copied().skip(chance.below(4)).collect(),
        9 => filter.statuses = Status::ALL.iter().copied().take(chance.below(3)).collect(),
        10 => filter.actors = some(chance, actors).into_iter().collect(),
        11 => *filter = Filter::default(),
        12 => view.width_px = number(chance),
        13 => view.height_px = number(chance),
        14 => view.projection = PROJECTIONS[chance.below(PROJECTIONS.len())],
        15 => {
            view.camera = (chance.below(3) > 0).then(|| Camera {
                lon_deg: number(chance),
                lat_deg: number(chance) / 8.0,
                scale_px_per_rad: number(chance),
                x_px: number(chance),
                y_px: number(chance),
            });
        }
        16 => view.undated = chance.below(2) == 0,
        _ => {
            view.measure = (chance.below(2) == 0).then(|| MeasureBy {
                unit: "persons".to_owned(),
                year: 2011,
            });
        }
    }
}

fn is_finite(scene: &Scene) -> bool {
    let symbols = scene.symbols.iter().map(|it| it.at);
    let tabs = scene.tabs.iter().map(|it| it.end);
    let lines = scene.lines.iter().flat_map(|it| it.curve.iter().copied());
    symbols
        .chain(tabs)
        .chain(lines)
        .flatten()
        .all(f64::is_finite)
}

/// Asks for a picture and what lies in it; whether there was one.
fn see(record: &Record, stage: &mut Stage, view: &View, chance: &mut Chance) -> bool {
    let told = |code: &str| {
        assert!(
            ["bad-argument", "unknown-id"].contains(&code),
            "{view:?}: {code}"
        );
    };
    let seen = match stage.scene(record, view) {
        Ok(scene) => {
            assert!(is_finite(&scene), "{view:?}");
            true
        }
        Err(error) => {
            told(error.code());
            false
        }
    };
    if chance.below(4) == 0 {
        let hit = stage.hit(record, view, number(chance), number(chance));
        hit.map_or_else(|error| told(error.code()), drop);
        network(record, view).map_or_else(|error| told(error.code()), drop);
    }
    seen
}

fn play(record: &Record, seed: u64) -> usize {
    let mut chance = Chance(seed);
    let dataset = record.dataset();
    let actors: Vec<String> = dataset
        .actors()
        .iter()
        .map(|it| it.id.to_string())
        .collect();
    let places = dataset.places().iter().map(|it| it.id.to_string());
    let statements = dataset
        .statements()
        .iter()
        .step_by(7)
        .map(|it| it.id.to_string());
    let others: Vec<String> = places.chain(statements).collect();
    let mut stage = Stage::new().expect("the outlines");
    let mut view = View::of(&actors[0]);
    let mut pictures = 0;
    for _ in 0..STEPS {
        let before = view.clone();
        change(&mut chance, &mut view, &actors, &others);
        if see(record, &mut stage, &view, &mut chance) {
            pictures += 1;
        } else if chance.below(2) == 0 {
            view = before;
        }
    }
    let mut fresh = Stage::new().expect("the outlines");
    match (stage.scene(record, &view), fresh.scene(record, &view)) {
        (Ok(last), Ok(mut first)) => {
            first.outlines_version = last.outlines_version;
            assert_eq!(first, last, "{view:?}");
        }
        (last, first) => assert_eq!(last.is_ok(), first.is_ok(), "{view:?}"),
    }
    pictures
}

#[test]
#[expect(clippy::print_stdout, reason = "`npm run check:security` reads it")]
fn what_was_seen_before_changes_nothing() {
    let own = Record::embedded().expect("the record");
    let (mut pictures, count) = (0, sequences());
    for seed in 0..count as u64 {
        let made = (seed % 2 == 1).then(|| random::record(&mut Chance(seed), 12, 60));
        pictures += play(made.as_ref().unwrap_or(&own), seed + 1);
    }
    assert!(pictures > count * STEPS / 4, "{pictures} pictures");
    println!("{count} sequences of {STEPS} views, {pictures} pictures");
}
