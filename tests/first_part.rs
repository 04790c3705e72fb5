//! What a program of two parts draws with its first alone: the map around Tajikistan is the same as with both, to the bit.
#![cfg(not(target_arch = "wasm32"))]

use globe::path::Paths;
use relations_map::scene::{Scene, Stage, View};
use relations_map::{Filter, Record};

/// Every field of an answer, floats to the bit.
fn told(value: &impl std::fmt::Debug) -> String {
    format!("{value:?}")
}

/// The first picture in a box, by the first part and by both.
fn both(width_px: f64, height_px: f64) -> [(String, Paths); 2] {
    let bare = Record::embedded_without_prose().expect("the first part");
    let whole = Record::embedded().expect("the record");
    let view = View {
        width_px,
        height_px,
        ..View::of("TJK")
    };
    [
        (bare, Stage::coarse().expect("coarse outlines")),
        (whole, Stage::new().expect("outlines")),
    ]
    .map(|(record, mut stage)| {
        let mut scene: Scene = stage.scene(&record, &view).expect("a scene");
        // The small globe in the corner has a point more or less, by less than a pixel.
        scene.globe = None;
        (told(&scene), stage.outlines_drawn().clone())
    })
}

#[test]
fn the_first_picture_needs_no_more() {
    for (width_px, height_px) in [
        (280.0, 280.0),
        (375.0, 420.0),
        (760.0, 448.0),
        (640.0, 520.0),
        (820.0, 560.0),
        (900.0, 620.0),
    ] {
        let [(scene, paths), (whole_scene, whole_paths)] = both(width_px, height_px);
        assert!(scene == whole_scene, "{width_px} by {height_px}");
        assert!(
            paths.coasts == whole_paths.coasts,
            "coasts in {width_px} by {height_px}"
        );
        assert!(
            paths.borders == whole_paths.borders,
            "borders in {width_px} by {height_px}"
        );
        assert!(
            paths.land == whole_paths.land,
            "land in {width_px} by {height_px}"
        );
    }
}

#[test]
fn counts_need_no_prose() {
    let bare = Record::embedded_without_prose().expect("the first part");
    let whole = Record::embedded().expect("the record");
    let filter = Filter::default();
    let answers = |record: &Record| {
        [
            told(&record.dataset().descriptor()),
            told(&record.ties("TJK", &filter).expect("ties")),
            told(&record.actors(&filter).expect("actors")),
            told(&record.timeline(&filter).expect("a timeline")),
            record.fingerprint(),
        ]
    };
    assert_eq!(answers(&bare), answers(&whole));
}

#[test]
fn a_stage_takes_finer_outlines_and_then_draws_what_a_fine_one_draws() {
    let record = Record::embedded().expect("the record");
    let view = View::of("USA");
    let mut stage = Stage::coarse().expect("coarse outlines");
    stage.scene(&record, &view).expect("a scene");
    let (coarse, version) = (stage.outlines_drawn().clone(), stage.outlines_version());
    stage.refine().expect("outlines");
    let mut fine = Stage::new().expect("outlines");
    fine.scene(&record, &view).expect("a scene");
    stage.scene(&record, &view).expect("a scene");
    assert!(stage.outlines_drawn() == fine.outlines_drawn());
    assert!(
        coarse != *fine.outlines_drawn(),
        "a map of America is coarse at first"
    );
    assert_ne!(stage.outlines_version(), version, "a page must fetch them");
}
