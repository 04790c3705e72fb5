//! The centre's own land: where a line from its point leaves it.

use super::bounds::{Point, along, distance_px, way};
use super::curve::Curve;
use globe::path::Polylines;

/// The outline of the centre, or the disc that stands for it.
#[derive(Debug)]
pub(super) struct Border {
    pub(super) at: Point,
    /// The rings of its land; the first is the one around its point.
    rings: Vec<Vec<Point>>,
    /// How far its land reaches, islands and all.
    reach_px: f64,
    /// The disc of a centre without land.
    pub(super) radius_px: f64,
    /// Whether its land is so large that lines may run over it.
    pub(super) is_tinted: bool,
}

/// How much of a line must be seen.
pub(super) const LEAST_LINE_PX: f64 = 36.0;
/// The radius of a symbol.
pub(super) const SYMBOL_PX: f64 = 4.5;
/// What is left free between the border and a line.
const GAP_PX: f64 = 1.5;

impl Border {
    /// The radius of the disc of a centre that has no outline, or one too small to see.
    pub(super) const DISC_PX: f64 = 7.0;

    pub(super) fn of(at: Point, land: &Polylines, shape: Option<u16>, is_tinted: bool) -> Self {
        let own = land.iter().filter(|(of, _)| Some(*of) == shape);
        let mut rings: Vec<Vec<Point>> = own
            .map(|(_, points)| {
                let points = points.chunks_exact(2);
                points
                    .map(|point| [f64::from(point[0]), f64::from(point[1])])
                    .collect()
            })
            .collect();
        let around = rings.iter().position(|ring| holds(ring, at));
        let main = around.or_else(|| largest(&rings)).unwrap_or(0);
        if main < rings.len() {
            rings.swap(0, main);
        }
        let reach = rings.first().map_or(0.0, |ring| {
            let far = ring.iter().map(|point| distance_px(at, *point));
            far.fold(0.0, f64::max)
        });
        let is_small = reach < Self::DISC_PX + 3.0;
        let far = rings.iter().flatten().map(|point| distance_px(at, *point));
        Self {
            at,
            reach_px: far.fold(0.0, f64::max),
            rings,
            radius_px: if is_small { Self::DISC_PX } else { 0.0 },
            is_tinted,
        }
    }

    /// Whether a disc stands for it.
    pub(super) fn is_disc(&self) -> bool {
        self.radius_px > 0.0
    }

    /// How far from the point of the centre a line to another point leaves its land for the last time. Islands of its own
    /// that would hide most of the line do not count, and where land reaches to the end of the line, it runs over the land.
    pub(super) fn exit_px(&self, to: Point, end_px: f64) -> f64 {
        let (way, length) = way(self.at, to);
        let (mut all, mut main) = (self.radius_px, self.radius_px);
        for (index, ring) in self.rings.iter().enumerate() {
            let last = last_crossing(self.at, way, length, ring);
            all = all.max(last);
            main = if index == 0 { main.max(last) } else { main };
        }
        let exit = if length - all < (length - main) / 2.0 {
            main
        } else {
            all
        };
        // Where the line ends on the land there is nothing that it crosses.
        let is_within = main <= self.radius_px;
        if self.is_tinted && (is_within || length - end_px - exit < LEAST_LINE_PX) {
            let over = length - end_px - (1.5 * LEAST_LINE_PX).max(length * 0.3);
            return over.max(0.0);
        }
        exit + GAP_PX
    }

    /// The part of a bent line from the point of the centre that is outside of the land, by the same rules.
    pub(super) fn outside(&self, curve: &Curve) -> Curve {
        let pieces = curve.pieces();
        let count = pieces.len() as f64;
        let (mut all, mut main) = (0.0_f64, 0.0_f64);
        for (index, [from, to]) in pieces.iter().enumerate() {
            let (way, length) = way(*from, *to);
            for (ring, points) in self.rings.iter().enumerate() {
                let met = last_crossing(*from, way, length, points);
                if met > 0.0 {
                    all = (index as f64 + met / length) / count;
                    main = if ring == 0 { all } else { main };
                }
            }
        }
        let exit = if 1.0 - all < (1.0 - main) / 2.0 {
            main
        } else {
            all
        };
        let length = curve.length_px();
        let disc = if length > 0.0 {
            (self.radius_px + GAP_PX) / length
        } else {
            0.0
        };
        let mut exit = exit.max(disc) + if exit > disc { GAP_PX / length } else { 0.0 };
        if self.is_tinted && (main == 0.0 || (1.0 - exit) * length < LEAST_LINE_PX) {
            exit = 1.0 - (1.5 * LEAST_LINE_PX / length).max(0.3);
        }
        curve.after(exit.clamp(0.0, 1.0))
    }

    /// How much of a line to a symbol is seen.
    pub(super) fn visible_px(&self, to: Point) -> f64 {
        let beyond = distance_px(self.at, to) - self.reach_px - GAP_PX - SYMBOL_PX;
        if beyond > LEAST_LINE_PX {
            return beyond;
        }
        distance_px(self.at, to) - self.exit_px(to, SYMBOL_PX) - SYMBOL_PX
    }

    /// The first point of a line to another point, outside of the centre's land.
    pub(super) fn start(&self, to: Point, end_px: f64) -> Point {
        let (way, _) = way(self.at, to);
        along(self.at, way, self.exit_px(to, end_px))
    }
}

/// How far along a line a ring is crossed for the last time before its end.
fn last_crossing(from: Point, way: [f64; 2], length: f64, ring: &[Point]) -> f64 {
    let mut last = 0.0_f64;
    let mut before = ring.last().copied().unwrap_or(from);
    for point in ring {
        let side = |p: &Point| (p[0] - from[0]) * way[1] - (p[1] - from[1]) * way[0];
        let (a, b) = (side(&before), side(point));
        if (a > 0.0) != (b > 0.0) {
            let share = a / (a - b);
            let at = [0, 1].map(|axis| before[axis] + (point[axis] - before[axis]) * share);
            let reach = (at[0] - from[0]) * way[0] + (at[1] - from[1]) * way[1];
            if reach <= length {
                last = last.max(reach);
            }
        }
        before = *point;
    }
    last
}

/// Whether a ring goes around a point.
fn holds(ring: &[Point], at: Point) -> bool {
    let mut is_inside = false;
    let mut before = ring.last().copied().unwrap_or(at);
    for point in ring {
        if (point[1] > at[1]) != (before[1] > at[1]) {
            let share = (at[1] - before[1]) / (point[1] - before[1]);
            is_inside ^= before[0] + (point[0] - before[0]) * share > at[0];
        }
        before = *point;
    }
    is_inside
}

fn largest(rings: &[Vec<Point>]) -> Option<usize> {
    let area = |ring: &[Point]| {
        let mut before = ring.last().copied().unwrap_or_default();
        let mut double = 0.0;
        for point in ring {
            double += before[0] * point[1] - before[1] * point[0];
            before = *point;
        }
        double.abs()
    };
    let indices = 0..rings.len();
    let area_of = |index: usize| rings.get(index).map_or(0.0, |ring| area(ring));
    indices.max_by(|a, b| area_of(*a).total_cmp(&area_of(*b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(half: f64) -> Polylines {
        let mut land = Polylines::default();
        let half = half as f32;
        land.coordinates
            .extend([-half, -half, half, -half, half, half, -half, half]);
        land.ends.push(4);
        land.shapes.push(0);
        land
    }

    #[test]
    fn a_line_begins_where_the_land_ends() {
        let border = Border::of([0.0, 0.0], &square(50.0), Some(0), false);
        assert!(!border.is_disc());
        assert!(distance_px(border.start([200.0, 0.0], 0.0), [50.0 + GAP_PX, 0.0]) < 1e-9);
        assert!(border.visible_px([70.0, 0.0]) < LEAST_LINE_PX);
    }

    #[test]
    fn a_speck_of_land_is_a_disc_and_tinted_land_is_run_over() {
        let speck = Border::of([0.0, 0.0], &square(2.0), Some(0), false);
        let rim = [Border::DISC_PX + GAP_PX, 0.0];
        assert!(distance_px(speck.start([100.0, 0.0], 0.0), rim) < 1e-9);
        let wide = Border::of([0.0, 0.0], &square(300.0), Some(0), true);
        assert!(wide.visible_px([290.0, 0.0]) >= LEAST_LINE_PX);
    }
}
