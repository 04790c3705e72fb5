//! Pictures: a dozen golden ones, reviewed by eye, and names that never overlap.
//!
//! `GOLDEN=write cargo test --test pictures` writes the golden pictures anew; look at each before committing it.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;

use globe::projection::ProjectionKind;
use relations_map::scene::{Anchor, Camera, Caption, Label, Palette, Stage, View};
use relations_map::{Filter, Record, Tone};
use vague_dates::Day;

const CAPTION: Caption<'_> = Caption {
    title: "A view",
    description: "Drawn by the tests",
};

fn view(focus: &str) -> View {
    View {
        width_px: 400.0,
        height_px: 300.0,
        ..View::of(focus)
    }
}

fn near_tajikistan(scale_px_per_rad: f64) -> Camera {
    Camera {
        lon_deg: 71.0,
        lat_deg: 38.8,
        scale_px_per_rad,
        x_px: 200.0,
        y_px: 120.0,
    }
}

/// The golden views; `tests/boundary.rs` draws the first of them in WebAssembly.
fn golden_views() -> Vec<(&'static str, View, Palette)> {
    let chosen = |id: &str| Some(id.to_owned());
    let against = Filter {
        tones: vec![Tone::Conflictual],
        ..Filter::default()
    };
    let early = Filter {
        as_of: Day::from_ymd(2002, 1, 15),
        ..Filter::default()
    };
    vec![
        ("tajikistan", view("TJK"), Palette::LIGHT),
        ("tajikistan-dark", view("TJK"), Palette::DARK),
        (
            "russia-chosen",
            View {
                selected: chosen("RUS"),
                ..view("TJK")
            },
            Palette::LIGHT,
        ),
        (
            "csto-members",
            View {
                selected: chosen("CSTO"),
                ..view("TJK")
            },
            Palette::LIGHT,
        ),
        (
            "conflict-only",
            View {
                filter: against,
                ..view("TJK")
            },
            Palette::LIGHT,
        ),
        (
            "january-2002",
            View {
                filter: early,
                selected: chosen("CSTO"),
                ..view("TJK")
            },
            Palette::LIGHT,
        ),
        ("uzbekistan", view("UZB"), Palette::LIGHT),
        ("united-states", view("USA"), Palette::LIGHT),
        ("organisation-at-the-centre", view("CSTO"), Palette::LIGHT),
        (
            "distances",
            View {
                projection: ProjectionKind::Equidistant,
                ..view("TJK")
            },
            Palette::LIGHT,
        ),
        (
            "flat-world",
            View {
                projection: ProjectionKind::EqualEarth,
                ..view("TJK")
            },
            Palette::LIGHT,
        ),
        (
            "close",
            View {
                camera: Some(near_tajikistan(2400.0)),
                ..view("TJK")
            },
            Palette::LIGHT,
        ),
        (
            "in-tajik",
            View {
                language: "tg".to_owned(),
                ..view("TJK")
            },
            Palette::LIGHT,
        ),
    ]
}

#[test]
fn pictures_are_as_they_were_reviewed() {
    let (record, mut stage) = (
        Record::embedded().expect("the record"),
        Stage::new().expect("the outlines"),
    );
    for (name, view, palette) in golden_views() {
        let drawn = stage
            .svg(&record, &view, CAPTION, &palette)
            .expect("a picture");
        let path = format!("{}/tests/golden/{name}.svg", env!("CARGO_MANIFEST_DIR"));
        if std::env::var_os("GOLDEN").is_some_and(|wish| wish == "write") {
            fs::write(&path, &drawn).expect("a folder to write to");
        }
        let reviewed = fs::read_to_string(&path).expect("a reviewed picture");
        let first = drawn
            .split('<')
            .zip(reviewed.split('<'))
            .find(|(drawn, reviewed)| drawn != reviewed);
        assert!(
            drawn == reviewed,
            "{name}: the first difference is {first:?}"
        );
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

#[test]
fn names_never_overlap_at_any_zoom_width_or_language() {
    let (record, mut stage) = (
        Record::embedded().expect("the record"),
        Stage::new().expect("the outlines"),
    );
    let mut named = 0;
    for (width_px, height_px) in [
        (280.0, 300.0),
        (390.0, 400.0),
        (832.0, 592.0),
        (1600.0, 900.0),
    ] {
        for language in ["en", "ru", "tg"] {
            for zoom in [0.25, 1.0, 2.0, 6.0, 30.0] {
                let mut view = View {
                    width_px,
                    height_px,
                    language: language.to_owned(),
                    ..View::of("TJK")
                };
                let fitted = stage.scene(&record, &view).expect("a scene").camera;
                view.camera = Some(Camera {
                    scale_px_per_rad: fitted.scale_px_per_rad * zoom,
                    ..fitted
                });
                let scene = stage.scene(&record, &view).expect("a scene");
                let rooms: Vec<[f64; 4]> = scene.labels.iter().map(room).collect();
                for (index, one) in rooms.iter().enumerate() {
                    assert!(one[0] >= 0.0 && one[2] <= width_px && one[3] <= scene.map_height_px);
                    for other in rooms.iter().skip(index + 1) {
                        let apart = one[2] <= other[0]
                            || other[2] <= one[0]
                            || one[3] <= other[1]
                            || other[3] <= one[1];
                        assert!(apart, "{width_px} {language} {zoom}");
                    }
                }
                // Where the whole earth is a few hundred pixels, no name may find room.
                let is_named = scene.labels.iter().any(|label| label.id == "TJK");
                assert!(is_named || zoom < 1.0, "{width_px} {language} {zoom}");
                named += rooms.len();
            }
        }
    }
    assert!(named > 500, "{named}");
}

#[test]
fn captions_and_names_are_escaped() {
    let (record, mut stage) = (
        Record::embedded().expect("the record"),
        Stage::new().expect("the outlines"),
    );
    let caption = Caption {
        title: "</title><script>\"",
        description: "a & b",
    };
    let drawn = stage
        .svg(&record, &view("TJK"), caption, &Palette::LIGHT)
        .expect("a picture");
    assert!(drawn.contains("<title>&lt;/title>&lt;script>&quot;</title><desc>a &amp; b</desc>"));
}
