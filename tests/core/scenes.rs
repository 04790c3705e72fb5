//! What moves a picture and what does not.

use globe::projection::ProjectionKind;
use relations_map::scene::{Camera, Scene, Stage, View};
use relations_map::{Filter, Record};

use crate::reading::record;
use crate::worlds::{self, Ties};

/// Up to 140 lands besides the focus, each with some statements.
fn partners_of_all_lands(stage: &Stage, focus: &str) -> Vec<(String, usize, usize)> {
    let mut codes: Vec<&str> = stage.codes().collect();
    codes.sort_unstable();
    codes.dedup();
    let codes = codes.into_iter().filter(|code| *code != focus);
    let codes = codes.filter(|code| code.len() == 3).take(140);
    codes
        .enumerate()
        .map(|(row, code)| (code.to_owned(), 1 + row % 4, row % 3))
        .collect()
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
    // Its outlines are the same but traced again.
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

#[test]
fn a_filter_a_day_and_a_choice_move_nothing() {
    let record = Record::embedded().expect("the record");
    let mut stage = Stage::new().expect("the outlines");
    let view = View::of("TJK");
    let rest = stage.scene(&record, &view).expect("a scene");
    let camera = stage.camera(&record, &view).expect("a camera");
    assert_eq!(camera, rest.frame);
    let filter = Filter {
        as_of: vague_dates::Day::from_ymd(2012, 1, 16),
        ..Filter::default()
    };
    let dressed = [
        View {
            filter: filter.clone(),
            ..view.clone()
        },
        View {
            selected: Some("RUS".to_owned()),
            ..view.clone()
        },
        View {
            selected: Some("CSTO".to_owned()),
            filter,
            ..view.clone()
        },
    ];
    for dressed in dressed {
        let scene = stage.scene(&record, &dressed).expect("a scene");
        assert_eq!((scene.frame, scene.camera), (rest.frame, rest.camera));
        assert_eq!(scene.outlines_version, rest.outlines_version);
        let at = |scene: &Scene| scene.symbols.iter().map(|it| it.at).collect::<Vec<_>>();
        assert_eq!(at(&scene), at(&rest));
        let boxes = |scene: &Scene| scene.tabs.iter().map(|it| it.bounds).collect::<Vec<_>>();
        assert_eq!(boxes(&scene), boxes(&rest));
        // From scratch it is the same.
        let mut fresh = Stage::new().expect("the outlines");
        let mut again = fresh.scene(&record, &dressed).expect("a scene");
        again.outlines_version = scene.outlines_version;
        assert_eq!(again, scene);
    }
}

#[test]
fn what_was_chosen_before_changes_nothing_among_many_partners() {
    let new_stage = || Stage::new().expect("the outlines");
    let focus = "TJK".to_owned();
    let partners = partners_of_all_lands(&new_stage(), &focus);
    assert!(partners.len() > 100, "{} partners", partners.len());
    let ids: Vec<String> = partners.iter().map(|(id, ..)| id.clone()).collect();
    let record = worlds::record(&Ties { focus, partners }, &[]);
    let rest = View {
        width_px: 1600.0,
        height_px: 900.0,
        projection: ProjectionKind::EqualEarth,
        ..View::of("TJK")
    };
    let chosen = |id: &str| View {
        selected: Some(id.to_owned()),
        ..rest.clone()
    };
    let see = |stage: &mut Stage, view: &View| {
        let mut scene = stage.scene(&record, view).expect("a scene");
        // The same outlines traced again have another number.
        scene.outlines_version = 0;
        scene
    };
    let mut long = new_stage();
    let first_rest = see(&mut long, &rest);
    let named = first_rest.labels.iter().filter(|it| !it.text.is_empty());
    assert!(
        named.count() < ids.len(),
        "some partners have no name at rest"
    );
    for id in &ids {
        // The first stage saw all others chosen before, the second nothing.
        let mut fresh = new_stage();
        let asked_first = see(&mut fresh, &chosen(id));
        assert_eq!(see(&mut fresh, &rest), first_rest, "at rest after {id}");
        assert_eq!(see(&mut long, &chosen(id)), asked_first, "{id} chosen");
    }
    assert_eq!(see(&mut long, &rest), first_rest);
}
