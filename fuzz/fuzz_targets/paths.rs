//! `CARGO_PROFILE_RELEASE_LTO=false cargo +nightly fuzz run paths`: whatever the numbers, projection and clipping give finite paths or an error.
#![no_main]

use libfuzzer_sys::fuzz_target;
use globe::outlines::{LonLat, Outlines};
use globe::path::{Paths, Tracer, View};
use globe::projection::{Projection, ProjectionKind};
use std::cell::RefCell;

thread_local! {
    static STATE: RefCell<(Outlines, Tracer, Paths)> = RefCell::new((
        Outlines::embedded().expect("embedded outlines are valid"),
        Tracer::default(),
        Paths::default(),
    ));
}

fuzz_target!(|input: (u8, [f64; 9])| {
    let (kind, [lon, lat, scale, x, y, clip, width, height, tolerance]) = input;
    let kinds = [ProjectionKind::EqualArea, ProjectionKind::Equidistant, ProjectionKind::EqualEarth];
    let center = LonLat::new(lon, lat);
    let Ok(projection) = Projection::new(kinds[usize::from(kind % 3)], center, scale, [x, y], clip) else { return };
    let view = View { tolerance_px: tolerance, ..View::new(projection, width, height) };
    STATE.with_borrow_mut(|(outlines, tracer, paths)| {
        tracer.trace(outlines, &view, paths);
        for lines in [&paths.edge, &paths.land, &paths.coasts, &paths.borders] {
            assert!(lines.coordinates.iter().all(|n| n.is_finite()), "{view:?}");
        }
    });
});
