#![allow(clippy::unwrap_used, reason = "a test may panic")]

use super::*;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

const KINDS: [ProjectionKind; 3] = [
    ProjectionKind::EqualArea,
    ProjectionKind::Equidistant,
    ProjectionKind::EqualEarth,
];

fn runner() -> TestRunner {
    let config = Config {
        cases: 2000,
        failure_persistence: None,
        ..Config::default()
    };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => -400.0..400.0f64,
        1 => prop::sample::select(vec![0.0, 90.0, -90.0, 180.0, -180.0, 360.0, f64::NAN, f64::INFINITY, f64::MIN, 1e-300]),
    ]
}

#[test]
fn no_input_gives_a_number_that_is_none() {
    let strategy = (
        0usize..3,
        [
            any_number(),
            any_number(),
            any_number(),
            any_number(),
            any_number(),
            any_number(),
        ],
    );
    let outcome = runner().run(&strategy, |(kind, [lon, lat, scale, clip, x, y])| {
        let Ok(map) = Projection::new(KINDS[kind], LonLat::new(lon, lat), scale, [x, y], clip)
        else {
            return Ok(());
        };
        for place in [
            LonLat::new(x, y),
            LonLat::new(lon, lat),
            LonLat::new(lon + 180.0, -lat),
            LonLat::new(scale, clip),
        ] {
            if let Some([px, py]) = map.forward(place) {
                prop_assert!(px.is_finite() && py.is_finite(), "{place:?}");
            }
        }
        if let Some(place) = map.inverse([lon, lat]) {
            prop_assert!(place.is_valid());
        }
        Ok(())
    });
    assert_eq!(outcome, Ok(()));
}

#[test]
fn inverse_undoes_forward() {
    let strategy = (
        0usize..3,
        -180.0..180.0f64,
        -90.0..=90.0f64,
        -180.0..180.0f64,
        -89.9..89.9f64,
    );
    let outcome = runner().run(&strategy, |(kind, lon, lat, center_lon, center_lat)| {
        let center = LonLat::new(center_lon, center_lat);
        let map = Projection::new(KINDS[kind], center, 250.0, [10.0, 20.0], PI).expect("valid");
        let place = LonLat::new(lon, lat);
        let back = map.forward(place).and_then(|pixel| map.inverse(pixel));
        prop_assert!(
            back.is_some_and(|back| distance_rad(back, place) < 1e-7),
            "{back:?}"
        );
        Ok(())
    });
    assert_eq!(outcome, Ok(()));
}

#[test]
fn equidistant_distances_are_true() {
    let center = LonLat::new(68.78, 38.56);
    let map =
        Projection::new(ProjectionKind::Equidistant, center, 1.0, [0.0, 0.0], 3.0).expect("valid");
    let [x, y] = map.forward(LonLat::new(-70.0, 40.0)).expect("shown");
    let drawn = (x * x + y * y).sqrt();
    assert!((drawn - distance_rad(center, LonLat::new(-70.0, 40.0))).abs() < 1e-12);
}

#[test]
fn errors_say_what_was_expected() {
    let error = Projection::new(
        ProjectionKind::EqualArea,
        LonLat::new(0.0, 91.0),
        1.0,
        [0.0, 0.0],
        1.0,
    )
    .unwrap_err();
    assert!(error.to_string().contains("centre is not a place"));
    assert!(
        Projection::new(
            ProjectionKind::EqualArea,
            LonLat::new(0.0, 0.0),
            0.0,
            [0.0, 0.0],
            1.0
        )
        .is_err()
    );
}

#[test]
fn antipodes_have_a_way_between_them() {
    let middle = great_circle(LonLat::new(10.0, 20.0), LonLat::new(-170.0, -20.0), 0.5);
    assert!((distance_rad(LonLat::new(10.0, 20.0), middle) - FRAC_PI_2).abs() < 1e-12);
    assert!(middle.is_valid());
}
