//! Places on the map: when they are drawn, as what, and that they can be pointed at.
#![cfg(not(target_arch = "wasm32"))]

use relations_map::Record;
use relations_map::scene::{Camera, Stage, Standing, View};

fn parts() -> (Record, Stage) {
    (
        Record::embedded().expect("the record"),
        Stage::new().expect("the outlines"),
    )
}

/// Tajikistan in a box, with somebody chosen, so many times as large as its ties need.
fn view(stage: &mut Stage, record: &Record, selected: Option<&str>, zoom: f64) -> View {
    let view = View {
        width_px: 1000.0,
        height_px: 700.0,
        selected: selected.map(str::to_owned),
        ..View::of("TJK")
    };
    let fitted = stage.scene(record, &view).expect("a scene").camera;
    let camera = Camera {
        scale_px_per_rad: fitted.scale_px_per_rad * zoom,
        x_px: 500.0,
        y_px: 300.0,
        ..fitted
    };
    View {
        camera: Some(camera),
        ..view
    }
}

#[test]
fn the_places_of_the_chosen_tie_are_shown_at_any_zoom() {
    let (record, mut stage) = parts();
    let ids = |stage: &mut Stage, selected, zoom| {
        let view = view(stage, &record, selected, zoom);
        let scene = stage.scene(&record, &view).expect("a scene");
        let places = scene.places.iter();
        places
            .map(|place| (place.id.to_owned(), place.of_tie))
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(&mut stage, None, 1.3), []);
    let of_russia = ids(&mut stage, Some("RUS"), 1.3);
    assert!(!of_russia.is_empty() && of_russia.iter().all(|(_, of_tie)| *of_tie));
    let close = ids(&mut stage, Some("RUS"), 12.0);
    assert!(close.iter().any(|(_, of_tie)| !of_tie), "{close:?}");
    assert!(close.len() > of_russia.len(), "{close:?}");
}

#[test]
fn places_differ_by_kind_keep_off_actors_and_can_be_pointed_at() {
    let (record, mut stage) = parts();
    let view = view(&mut stage, &record, None, 12.0);
    let scene = stage.scene(&record, &view).expect("a scene");
    let symbol = |kind: &str| {
        let place = scene.places.iter().find(|place| place.kind == kind);
        place.unwrap_or_else(|| panic!("no {kind}")).symbol
    };
    let kinds = ["bridge", "dam", "town", "airport", "border"].map(symbol);
    for (index, one) in kinds.iter().enumerate() {
        assert!(kinds.iter().skip(index + 1).all(|other| one != other));
    }
    for place in &scene.places {
        for node in scene.nodes.iter().filter(|node| node.at != Standing::Shelf) {
            let (dx, dy) = (place.x - node.x, place.y - node.y);
            let gap = (dx * dx + dy * dy).sqrt() - node.half_width_px;
            assert!(gap > 6.0, "{} {} {gap}", place.id, node.id);
        }
        let hit = stage.hit(&record, &view, place.x, place.y);
        let hit = hit.expect("a view").expect("a place");
        assert_eq!((hit.kind, hit.id.as_str()), ("place", place.id));
    }
    let named = scene.labels.iter().filter(|label| label.is_place).count();
    assert!(named * 2 > scene.places.len(), "{named}");
}

#[test]
fn a_chosen_place_is_shown_at_any_zoom() {
    let (record, mut stage) = parts();
    let shown = |stage: &mut Stage, place: Option<&str>| {
        let view = View {
            place: place.map(str::to_owned),
            ..View::of("TJK")
        };
        let scene = stage.scene(&record, &view).expect("a scene");
        let ids = scene.places.iter().map(|place| place.id.to_owned());
        ids.collect::<Vec<_>>()
    };
    assert!(shown(&mut stage, None).is_empty());
    assert_eq!(shown(&mut stage, Some("kulob")), ["kulob"]);
    let nowhere = View {
        place: Some("atlantis".to_owned()),
        ..View::of("TJK")
    };
    let error = stage.scene(&record, &nowhere).expect_err("no such place");
    assert_eq!(error.code(), "unknown-id");
}
