//! A small globe in a corner: where on the earth the map is, and the partners that it does not show.

use super::answer_detail::{FarLine, Globe};
use super::border::SYMBOL_PX;
use super::bounds::{Bounds, Point, along, way};
use super::framing::Mode;
use super::layout::{Layout, Stand};
use globe::outlines::Outlines;
use globe::path::{Paths, Tracer, View};
use globe::projection::{EARTH_RADIUS_KM, Projection, ProjectionKind};

const RADIUS_PX: f64 = 43.0;
/// Between the globe and the frame.
const INSET_PX: f64 = 6.0;
/// The smallest picture with a globe.
const LEAST_PX: [f64; 2] = [640.0, 360.0];
/// How much of the earth it shows, from the centre: half of it, or more where a partner is farther off.
const HORIZON_RAD: (f64, f64) = (1.58, 2.5);

/// The globe, where the picture is large and a corner is free.
pub(super) fn draw(layout: &Layout, outlines: &Outlines) -> Option<Globe> {
    let [width, height] = layout.picture.size();
    if layout.plan.mode != Mode::Near || width < LEAST_PX[0] || height < LEAST_PX[1] {
        return None;
    }
    let middle = free_corner(layout)?;
    let center = layout.company.centre.at?;
    let farthest_km = layout.company.distances_km.last().copied().unwrap_or(0.0);
    let farthest_rad = farthest_km / EARTH_RADIUS_KM + 0.12;
    let horizon_rad = farthest_rad.max(HORIZON_RAD.0).min(HORIZON_RAD.1);
    let scale = RADIUS_PX / (2.0 * libm::sin(horizon_rad / 2.0));
    let kind = ProjectionKind::EqualArea;
    let small = Projection::new(kind, center, scale, [RADIUS_PX; 2], horizon_rad).ok()?;
    Some(Globe {
        middle,
        radius_px: RADIUS_PX,
        land: land(outlines, &small, middle),
        frame: frame(layout, &small, middle),
        far: far(layout, &small, middle),
    })
}

fn free_corner(layout: &Layout) -> Option<Point> {
    let inner = layout.picture.grown(-INSET_PX - RADIUS_PX);
    let corners = [
        [inner.right, inner.bottom],
        [inner.left, inner.bottom],
        [inner.right, inner.top],
        [inner.left, inner.top],
    ];
    corners.into_iter().find(|middle| {
        let room = Bounds::around(*middle, RADIUS_PX + 4.0, RADIUS_PX + 4.0);
        let paths = layout.paths.of_spots.iter().chain(&layout.paths.of_tabs);
        !layout.tabs.iter().any(|tab| tab.bounds.overlaps(room))
            && !layout
                .spots
                .iter()
                .any(|spot| room.distance_px(spot.at) < SYMBOL_PX + 4.0)
            && !paths.into_iter().any(|path| path.crosses(room))
    })
}

/// Rings of land large enough to be seen, with a tenth of a pixel.
fn land(outlines: &Outlines, small: &Projection, middle: Point) -> Vec<Vec<f32>> {
    const LEAST_PX: f32 = 1.6;
    let mut paths = Paths::default();
    let mut window = View::new(small.clone(), 2.0 * RADIUS_PX, 2.0 * RADIUS_PX);
    window.margin_px = 2.0;
    Tracer::default().trace(outlines, &window, &mut paths);
    let off = middle.map(|value| (value - RADIUS_PX) as f32);
    let rings = paths.land.iter().filter(|(_, ring)| {
        let extent = |axis: usize| {
            let values = ring.iter().skip(axis).step_by(2);
            let ends = values.fold((f32::MAX, f32::MIN), |(low, high), value| {
                (low.min(*value), high.max(*value))
            });
            ends.1 - ends.0
        };
        extent(0) > LEAST_PX && extent(1) > LEAST_PX
    });
    let tenth = |value: f32| (value * 10.0).round() / 10.0;
    rings
        .map(|(_, ring)| {
            let numbers = ring.iter().enumerate();
            numbers
                .map(|(index, value)| tenth(value + off[index % 2]))
                .collect()
        })
        .collect()
}

fn pixel(small: &Projection, at: globe::outlines::LonLat, middle: Point) -> Point {
    let [x, y] = small.project(small.rotated(at.to_vector()));
    let point = [x - RADIUS_PX, y - RADIUS_PX];
    // Who is beyond the horizon stands on the rim.
    let (direction, length) = way([0.0, 0.0], point);
    along(middle, direction, length.min(RADIUS_PX - 2.0))
}

/// The edge of the map on the globe.
fn frame(layout: &Layout, small: &Projection, middle: Point) -> Vec<Point> {
    const STEPS: u32 = 6;
    let Bounds {
        left,
        top,
        right,
        bottom,
    } = layout.picture;
    let corners = [[left, top], [right, top], [right, bottom], [left, bottom]];
    let mut frame = Vec::new();
    for (index, from) in corners.iter().enumerate() {
        let to = corners[(index + 1) % corners.len()];
        for step in 0..STEPS {
            let share = f64::from(step) / f64::from(STEPS);
            let at = [0, 1].map(|axis| from[axis] + (to[axis] - from[axis]) * share);
            if let Some(place) = layout.plan.projection.inverse(at) {
                frame.push(pixel(small, place, middle));
            }
        }
    }
    frame
}

fn far(layout: &Layout, small: &Projection, middle: Point) -> Vec<FarLine> {
    let partners = layout.company.partners.iter().zip(&layout.stands);
    let tabbed = partners.filter(|(_, stand)| matches!(stand, Stand::Tab(_)));
    tabbed
        .map(|(partner, _)| FarLine {
            id: partner.id.clone(),
            from: middle,
            to: pixel(small, partner.at, middle),
            chosen: false,
        })
        .collect()
}
