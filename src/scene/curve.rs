//! Straight lines and quadratic curves: points along them, copies beside them, teeth across them.

use super::bounds::{Bounds, Point, along, distance_px, segment_distance_px, way};

/// The width of a line by the statements that name both.
pub(super) fn line_px(statements: u32) -> f64 {
    match statements {
        0..=4 => 1.1,
        5..=14 => 1.9,
        15..=49 => 3.0,
        _ => 5.0,
    }
}

/// Two points of a straight line, or three of a quadratic curve.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Curve(Vec<Point>);

/// Into how many straight pieces a curve is cut to be measured.
const PIECES: usize = 20;

impl Curve {
    pub(super) fn straight(from: Point, to: Point) -> Self {
        Self(vec![from, to])
    }

    pub(super) fn bent(from: Point, control: Point, to: Point) -> Self {
        Self(vec![from, control, to])
    }

    pub(super) fn points(&self) -> &[Point] {
        &self.0
    }

    pub(super) fn from(&self) -> Point {
        self.0.first().copied().unwrap_or_default()
    }

    pub(super) fn to(&self) -> Point {
        self.0.last().copied().unwrap_or_default()
    }

    /// The same from its other end.
    pub(super) fn reversed(&self) -> Self {
        Self(self.0.iter().rev().copied().collect())
    }

    /// What comes after a share of the parameter (de Casteljau).
    pub(super) fn after(&self, share: f64) -> Self {
        let between = |a: Point, b: Point| [0, 1].map(|axis| a[axis] + (b[axis] - a[axis]) * share);
        match self.0.as_slice() {
            [_, b, c] => Self::bent(self.at(share), between(*b, *c), *c),
            _ => Self::straight(self.at(share), self.to()),
        }
    }

    /// The point at a share of the parameter, 0 to 1.
    fn at(&self, share: f64) -> Point {
        let rest = 1.0 - share;
        match self.0.as_slice() {
            [a, b, c] => [0, 1].map(|axis| {
                rest * rest * a[axis] + 2.0 * rest * share * b[axis] + share * share * c[axis]
            }),
            [a, b] => [0, 1].map(|axis| rest * a[axis] + share * b[axis]),
            _ => Point::default(),
        }
    }

    /// Straight pieces that follow it.
    pub(super) fn pieces(&self) -> Vec<[Point; 2]> {
        let count = if self.0.len() > 2 { PIECES } else { 1 };
        let share = |index: usize| index as f64 / count as f64;
        (0..count)
            .map(|index| [self.at(share(index)), self.at(share(index + 1))])
            .collect()
    }

    pub(super) fn length_px(&self) -> f64 {
        let pieces = self.pieces();
        pieces.iter().map(|[a, b]| distance_px(*a, *b)).sum()
    }

    pub(super) fn distance_px(&self, point: Point) -> f64 {
        let pieces = self.pieces();
        let distances = pieces
            .iter()
            .map(|[a, b]| segment_distance_px(point, *a, *b));
        distances.fold(f64::INFINITY, f64::min)
    }

    pub(super) fn crosses(&self, bounds: Bounds) -> bool {
        self.pieces().iter().any(|[a, b]| bounds.is_crossed(*a, *b))
    }

    /// The point so far from its first end, and the direction there.
    pub(super) fn walk(&self, by_px: f64) -> (Point, [f64; 2]) {
        let mut left = by_px;
        let mut last = (self.from(), [0.0, -1.0]);
        for [a, b] in self.pieces() {
            let (direction, length) = way(a, b);
            last = (along(a, direction, left.min(length)), direction);
            if left <= length {
                break;
            }
            left -= length;
        }
        last
    }

    /// The same beside it, to the right of its direction.
    pub(super) fn beside(&self, by_px: f64) -> Self {
        let count = self.0.len();
        let normal = |index: usize| {
            let before = self
                .0
                .get(index.saturating_sub(1))
                .copied()
                .unwrap_or_default();
            let after = self
                .0
                .get((index + 1).min(count - 1))
                .copied()
                .unwrap_or_default();
            let (direction, _) = way(before, after);
            [-direction[1], direction[0]]
        };
        let points = self.0.iter().enumerate();
        Self(
            points
                .map(|(index, point)| along(*point, normal(index), by_px))
                .collect(),
        )
    }

    /// Without so much at both ends.
    pub(super) fn trimmed(&self, first_px: f64, last_px: f64) -> Self {
        let length = self.length_px();
        let (from, _) = self.walk(first_px);
        let (to, _) = self.walk(length - last_px);
        match self.0.as_slice() {
            [a, control, c] => {
                // Near the ends the curve is all but straight, so the control point moves with them.
                let moved = [0, 1]
                    .map(|axis| control[axis] + (from[axis] - a[axis] + to[axis] - c[axis]) / 2.0);
                Self::bent(from, moved, to)
            }
            _ => Self::straight(from, to),
        }
    }

    /// Short lines across it from its last end, as many as wanted; nothing where they do not fit.
    pub(super) fn teeth(&self, count: u32, width_px: f64) -> Option<Vec<[Point; 2]>> {
        const HALF_PX: f64 = 4.8;
        self.teeth_of(count, HALF_PX + width_px / 2.0)
    }

    /// The same, so many pixels to each side.
    pub(super) fn teeth_of(&self, count: u32, half: f64) -> Option<Vec<[Point; 2]>> {
        let length = self.length_px();
        let pitch = pitch_px(count, length)?;
        let tooth = |index: u32| {
            let (at, direction) = self.walk(length - FIRST_PX - pitch * f64::from(index));
            // They lean a little, so that they are not taken for a border.
            let across = [
                -direction[1] + direction[0] * 0.25,
                direction[0] + direction[1] * 0.25,
            ];
            [along(at, across, -half), along(at, across, half)]
        };
        Some((0..count).map(tooth).collect())
    }
}

/// From the end of a line to its first tooth.
const FIRST_PX: f64 = 8.0;

/// From the last tooth to the beginning of the line.
const LAST_PX: f64 = 5.0;
/// Between two teeth at least.
const LEAST_PITCH_PX: f64 = 3.4;

/// How far teeth stand apart on a line; nothing where they do not fit.
fn pitch_px(count: u32, length_px: f64) -> Option<f64> {
    const PITCH_PX: f64 = 4.6;
    if count == 0 {
        return None;
    }
    let room = length_px - FIRST_PX - LAST_PX;
    let pitch = PITCH_PX.min(room / f64::from(count.max(2) - 1));
    (pitch >= LEAST_PITCH_PX || count == 1 && room >= 0.0).then_some(pitch)
}

/// How long a line must be for so many teeth, close together.
pub(super) fn teeth_px(count: u32) -> f64 {
    FIRST_PX + LAST_PX + LEAST_PITCH_PX * f64::from(count.max(2) - 1)
}

/// Whether so many teeth fit on a line.
pub(super) fn teeth_fit(count: u32, length_px: f64) -> bool {
    pitch_px(count, length_px).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn teeth_stand_from_the_end_and_closer_where_there_are_many() {
        let line = Curve::straight([0.0, 0.0], [100.0, 0.0]);
        let few = line.teeth(3, 1.1).expect("room");
        let x = |tooth: &[Point; 2]| f64::midpoint(tooth[0][0], tooth[1][0]);
        assert!((x(&few[0]) - 92.0).abs() < 1e-9 && (x(&few[2]) - 82.8).abs() < 1e-9);
        assert_eq!(line.teeth(26, 1.1).map(|teeth| teeth.len()), Some(26));
        assert_eq!(line.teeth(40, 1.1), None);
    }

    #[test]
    fn a_curve_is_measured_by_its_pieces() {
        let curve = Curve::bent([0.0, 0.0], [50.0, 40.0], [100.0, 0.0]);
        assert!(curve.length_px() > 105.0 && curve.length_px() < 112.0);
        assert!(curve.distance_px([50.0, 20.0]) < 0.1);
        assert!(curve.beside(10.0).distance_px([50.0, 30.0]) < 1.5);
    }
}
