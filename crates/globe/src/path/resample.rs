//! Great circles between two points, drawn as straight lines where those are near enough and split where not.

use super::frame::Frame;
use super::window::{Dot, Pixel, dot_of};
use crate::outlines::{Vector, add, normalized};

/// Lines shorter than this are drawn straight: over eight pixels no projection here bends them visibly.
const SHORTEST_PX: f64 = 8.0;
const DEEPEST: u32 = 12;

/// A point of a line, on the globe and on the screen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stop {
    pub(super) view: Vector,
    pub(super) pixel: Pixel,
}

impl Frame<'_> {
    /// Pushes the points between two stops that the curve needs, without the stops.
    pub(super) fn resample(&self, from: Stop, to: Stop, points: &mut Vec<Dot>) {
        if gap_squared(from.pixel, to.pixel) > SHORTEST_PX * SHORTEST_PX {
            self.split(from, to, DEEPEST, points);
        }
    }

    fn split(&self, from: Stop, to: Stop, depth: u32, points: &mut Vec<Dot>) {
        let Some(view) = normalized(add(from.view, to.view)) else {
            return;
        };
        let straight = [
            from.pixel[0].midpoint(to.pixel[0]),
            from.pixel[1].midpoint(to.pixel[1]),
        ];
        if self.jumps(view, straight) {
            return;
        }
        let middle = Stop {
            view,
            pixel: self.projection.project(view),
        };
        let bulge = gap_squared(middle.pixel, straight);
        if bulge <= self.resample_px * self.resample_px
            || self
                .window
                .is_beside(from.pixel, to.pixel, 4.0 * bulge.sqrt())
        {
            return;
        }
        if depth > 0 {
            self.split(from, middle, depth - 1, points);
        }
        points.push(dot_of(middle.pixel));
        if depth > 0 {
            self.split(middle, to, depth - 1, points);
        }
    }

    /// Whether rounding has taken a point on the far meridian to the other edge of the map.
    fn jumps(&self, view: Vector, straight: Pixel) -> bool {
        let is_east = straight[0] >= self.projection.translate_px()[0];
        !self.projection.is_azimuthal() && view[2] < 0.0 && (view[0] >= 0.0) != is_east
    }
}

fn gap_squared(a: Pixel, b: Pixel) -> f64 {
    let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
    dx * dx + dy * dy
}
