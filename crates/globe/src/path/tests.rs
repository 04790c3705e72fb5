use super::*;
use crate::projection::ProjectionKind;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

const KINDS: [ProjectionKind; 3] = [
    ProjectionKind::EqualArea,
    ProjectionKind::Equidistant,
    ProjectionKind::EqualEarth,
];

fn outlines() -> Outlines {
    Outlines::embedded().expect("embedded outlines are valid")
}

fn traced(outlines: &Outlines, view: &View) -> Paths {
    let mut paths = Paths::default();
    Tracer::default().trace(outlines, view, &mut paths);
    paths
}

fn view(kind: ProjectionKind, center: (f64, f64), scale: f64, clip_deg: f64) -> View {
    let center = LonLat::new(center.0, center.1);
    let clip = clip_deg.to_radians();
    View::new(
        Projection::new(kind, center, scale, [450.0, 300.0], clip).expect("valid"),
        900.0,
        600.0,
    )
}

fn all_lines(paths: &Paths) -> [&Polylines; 4] {
    [&paths.edge, &paths.land, &paths.coasts, &paths.borders]
}

/// Square pixels inside the rings of a shape.
fn area_px2(lines: &Polylines, shape: u16) -> f64 {
    let of_ring = |ring: &[f32]| {
        let points: Vec<[f64; 2]> = ring
            .chunks_exact(2)
            .map(|p| [f64::from(p[0]), f64::from(p[1])])
            .collect();
        let turned = points.iter().cycle().skip(1);
        points
            .iter()
            .zip(turned)
            .map(|(a, b)| (a[0] * b[1] - a[1] * b[0]) / 2.0)
            .sum::<f64>()
    };
    lines
        .iter()
        .filter(|(index, _)| *index == shape)
        .map(|(_, ring)| of_ring(ring))
        .sum()
}

fn any_number(range: std::ops::Range<f64>) -> impl Strategy<Value = f64> {
    let odd = vec![
        0.0,
        90.0,
        -90.0,
        180.0,
        -180.0,
        1e-9,
        1e7,
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
    ];
    prop_oneof![8 => range, 1 => prop::sample::select(odd)]
}

#[test]
fn every_view_is_finite_and_in_its_window() {
    let outlines = outlines();
    let config = Config {
        cases: 300,
        failure_persistence: None,
        ..Config::default()
    };
    let mut runner =
        TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let strategy = (
        0usize..3,
        any_number(-180.0..180.0),
        any_number(-90.0..90.0),
        any_number(10.0..4000.0),
        any_number(0.1..3.2),
        [
            any_number(0.0..8000.0),
            any_number(0.0..8000.0),
            any_number(0.0..2.0),
        ],
    );
    let outcome = runner.run(
        &strategy,
        |(kind, lon, lat, scale, clip, [width, height, tolerance])| {
            let center = LonLat::new(lon, lat);
            let Ok(projection) = Projection::new(
                KINDS[kind],
                center,
                scale,
                [width / 2.0, height / 2.0],
                clip,
            ) else {
                return Ok(());
            };
            let view = View {
                tolerance_px: tolerance,
                ..View::new(projection, width, height)
            };
            let paths = traced(&outlines, &view);
            for lines in all_lines(&paths) {
                prop_assert!(lines.ends.is_sorted());
                prop_assert_eq!(
                    lines.ends.last().map_or(0, |end| 2 * *end as usize),
                    lines.coordinates.len()
                );
                prop_assert_eq!(lines.ends.len(), lines.shapes.len());
                let inside = |pair: &[f32]| {
                    (-17.0..=width as f32 + 17.0).contains(&pair[0])
                        && (-17.0..=height as f32 + 17.0).contains(&pair[1])
                };
                prop_assert!(lines.coordinates.chunks_exact(2).all(inside));
            }
            Ok(())
        },
    );
    assert_eq!(outcome, Ok(()));
}

#[test]
fn a_window_without_a_size_is_empty() {
    let outlines = outlines();
    for (width, height) in [(0.0, 0.0), (0.0, 600.0), (f64::NAN, 600.0), (-5.0, 600.0)] {
        let view = View {
            width_px: width,
            height_px: height,
            ..view(ProjectionKind::EqualArea, (0.0, 0.0), 150.0, 90.0)
        };
        assert_eq!(traced(&outlines, &view), Paths::default());
    }
}

#[test]
fn the_same_view_gives_the_same_paths_from_used_buffers() {
    let outlines = outlines();
    let (mut tracer, mut paths) = (Tracer::default(), Paths::default());
    let wanted = view(ProjectionKind::EqualArea, (68.8, 38.6), 150.0, 170.0);
    let fresh = traced(&outlines, &wanted);
    tracer.trace(
        &outlines,
        &view(ProjectionKind::EqualEarth, (0.0, 0.0), 300.0, 180.0),
        &mut paths,
    );
    tracer.trace(&outlines, &wanted, &mut paths);
    assert_eq!(paths, fresh);
}

#[test]
fn land_is_as_large_on_every_equal_area_map() {
    let outlines = outlines();
    let russia = outlines.shape_index("RUS").expect("listed") as u16;
    let antarctica = outlines.shape_index("ATA").expect("listed") as u16;
    // The source's areas by d3.geoArea, on a sphere whose radius is 100 px; half a pixel of tolerance takes some.
    for (kind, center) in [
        (ProjectionKind::EqualArea, (100.0, 60.0)),
        (ProjectionKind::EqualArea, (-80.0, -60.0)),
        (ProjectionKind::EqualEarth, (0.0, 0.0)),
        (ProjectionKind::EqualEarth, (100.0, 0.0)),
    ] {
        let paths = traced(&outlines, &view(kind, center, 100.0, 179.9));
        let (russian, antarctic) = (
            area_px2(&paths.land, russia),
            area_px2(&paths.land, antarctica),
        );
        assert!(
            (russian - 4151.8).abs() < 25.0,
            "{kind:?} {center:?} {russian}"
        );
        assert!(
            (antarctic - 3019.4).abs() < 25.0,
            "{kind:?} {center:?} {antarctic}"
        );
    }
}

#[test]
fn a_circle_inside_one_country_is_all_land() {
    let outlines = outlines();
    let paths = traced(
        &outlines,
        &view(ProjectionKind::EqualArea, (29.0, 26.5), 3000.0, 1.0),
    );
    let radius_px = 2.0 * 3000.0 * libm::sin(0.5f64.to_radians());
    assert_eq!(paths.land.ends.len(), 1);
    let area = area_px2(&paths.land, paths.land.shapes[0]);
    assert!(
        (area - std::f64::consts::PI * radius_px * radius_px).abs() < 30.0,
        "{area}"
    );
    assert!(paths.coasts.ends.is_empty() && paths.borders.ends.is_empty());
}

#[test]
fn no_line_jumps_across_the_flat_map() {
    let outlines = outlines();
    for center in [0.0, 10.0, 68.8, 180.0, -170.0] {
        let paths = traced(
            &outlines,
            &view(ProjectionKind::EqualEarth, (center, 0.0), 160.0, 180.0),
        );
        for lines in [&paths.coasts, &paths.borders] {
            for (_, line) in lines.iter() {
                let steps = line.chunks_exact(2).zip(line.chunks_exact(2).skip(1));
                assert!(
                    steps.into_iter().all(|(a, b)| (a[0] - b[0]).abs() < 60.0),
                    "{center} {line:?}"
                );
            }
        }
    }
}

#[test]
fn a_tie_from_the_centre_is_a_straight_line() {
    let map = view(ProjectionKind::EqualArea, (68.8, 38.6), 150.0, 179.0);
    let mut lines = Polylines::default();
    Tracer::default().push_great_circle(
        &map,
        LonLat::new(68.8, 38.6),
        LonLat::new(-77.0, 38.9),
        &mut lines,
    );
    let (first, last) = (
        &lines.coordinates[..2],
        &lines.coordinates[lines.coordinates.len() - 2..],
    );
    for point in lines.coordinates.chunks_exact(2) {
        let cross = (last[0] - first[0]) * (point[1] - first[1])
            - (last[1] - first[1]) * (point[0] - first[0]);
        assert!(cross.abs() < 0.5, "{point:?}");
    }
    assert_eq!(lines.ends.len(), 1);
}

#[test]
fn distance_circles_are_drawn_within_the_map_only() {
    let map = view(ProjectionKind::Equidistant, (0.0, 0.0), 100.0, 90.0);
    let mut lines = Polylines::default();
    let mut tracer = Tracer::default();
    for angle_rad in [f64::NAN, -1.0, 0.0, 2.0, f64::INFINITY] {
        tracer.push_distance_circle(&map, angle_rad, &mut lines);
    }
    assert_eq!(lines, Polylines::default());
    tracer.push_distance_circle(&map, 1.0, &mut lines);
    assert!(
        lines
            .coordinates
            .chunks_exact(2)
            .all(|p| ((p[0] - 450.0).hypot(p[1] - 300.0) - 100.0).abs() < 1e-3)
    );
}

#[test]
fn a_window_over_the_edge_of_the_globe_shows_what_a_larger_one_does() {
    let outlines = outlines();
    let inside = |paths: &Paths| {
        let lines = [&paths.coasts, &paths.borders];
        let points = lines.map(|lines| lines.coordinates.chunks_exact(2));
        let points = points.into_iter().flatten();
        let points =
            points.filter(|at| (0.0..300.0).contains(&at[0]) && (0.0..200.0).contains(&at[1]));
        points
            .map(|at| [at[0].to_bits(), at[1].to_bits()])
            .collect::<Vec<_>>()
    };
    for (kind, x, y) in [
        (KINDS[0], -150.0, 100.0),
        (KINDS[0], 150.0, -100.0),
        (KINDS[1], -200.0, 90.0),
    ] {
        let center = LonLat::new(70.0, 40.0);
        let globe = Projection::new(kind, center, 150.0, [x, y], 2.6).expect("valid");
        let near = traced(&outlines, &View::new(globe.clone(), 300.0, 200.0));
        let all = traced(&outlines, &View::new(globe, 1200.0, 1200.0));
        let shown = inside(&near);
        assert!(shown.len() > 500, "{}", shown.len());
        assert_eq!(shown, inside(&all), "{kind:?} {x} {y}");
    }
}
