//! Rectangles of the picture, and distances in it.

use globe::outlines::within;

/// A point of the picture: pixels from the left and from the top.
pub type Point = [f64; 2];

/// A rectangle, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bounds {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Bounds {
    pub(super) fn new([left, top]: Point, [width, height]: [f64; 2]) -> Self {
        Self {
            left,
            top,
            right: left + width,
            bottom: top + height,
        }
    }

    pub(super) fn around([x, y]: Point, half_width: f64, half_height: f64) -> Self {
        Self {
            left: x - half_width,
            top: y - half_height,
            right: x + half_width,
            bottom: y + half_height,
        }
    }

    /// The same with so much more on each side, or less.
    pub(super) fn grown(self, by: f64) -> Self {
        Self {
            left: self.left - by,
            top: self.top - by,
            right: self.right + by,
            bottom: self.bottom + by,
        }
    }

    pub(super) fn size(self) -> [f64; 2] {
        [self.right - self.left, self.bottom - self.top]
    }

    pub(super) fn middle(self) -> Point {
        [
            f64::midpoint(self.left, self.right),
            f64::midpoint(self.top, self.bottom),
        ]
    }

    /// Left, top, width and height.
    pub(super) fn to_box(self) -> [f64; 4] {
        let [width, height] = self.size();
        [self.left, self.top, width, height]
    }

    pub(super) fn overlaps(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    pub(super) fn holds(self, [x, y]: Point) -> bool {
        (self.left..=self.right).contains(&x) && (self.top..=self.bottom).contains(&y)
    }

    pub(super) fn is_within(self, other: Self) -> bool {
        self.left >= other.left
            && self.top >= other.top
            && self.right <= other.right
            && self.bottom <= other.bottom
    }

    /// The point of it that is nearest to another.
    pub(super) fn nearest(self, [x, y]: Point) -> Point {
        [
            within(x, self.left.min(self.right), self.right),
            within(y, self.top.min(self.bottom), self.bottom),
        ]
    }

    /// How far a point is from it; 0 inside.
    pub(super) fn distance_px(self, point: Point) -> f64 {
        distance_px(self.nearest(point), point)
    }

    /// Whether a straight line between two points runs through it or touches it.
    pub(super) fn is_crossed(self, from: Point, to: Point) -> bool {
        let sides = [[self.left, self.right], [self.top, self.bottom]];
        let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
        for axis in [0, 1] {
            let way = to[axis] - from[axis];
            if way == 0.0 {
                if from[axis] < sides[axis][0] || from[axis] > sides[axis][1] {
                    return false;
                }
                continue;
            }
            let shares = sides[axis].map(|side| (side - from[axis]) / way);
            enters = enters.max(shares[0].min(shares[1]));
            leaves = leaves.min(shares[0].max(shares[1]));
        }
        enters <= leaves
    }
}

/// How far two points are apart.
pub(super) fn distance_px(a: Point, b: Point) -> f64 {
    let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
    (dx * dx + dy * dy).sqrt()
}

/// The direction from one point to another as a vector of length 1, and how far it is. Between equal points it is north.
pub(super) fn way(from: Point, to: Point) -> ([f64; 2], f64) {
    let length = distance_px(from, to);
    if length < 1e-9 {
        ([0.0, -1.0], 0.0)
    } else {
        (
            [(to[0] - from[0]) / length, (to[1] - from[1]) / length],
            length,
        )
    }
}

/// A point so far along a direction.
pub(super) fn along(from: Point, way: [f64; 2], by: f64) -> Point {
    [from[0] + way[0] * by, from[1] + way[1] * by]
}

/// The direction of a vector, in degrees clockwise from north, 0 to 360.
pub(super) fn direction_deg([x, y]: [f64; 2]) -> f64 {
    let degrees = libm::atan2(x, -y).to_degrees();
    if degrees < 0.0 {
        degrees + 360.0
    } else {
        degrees
    }
}

/// How far two directions are apart, 0 to 180 degrees.
pub(super) fn turn_deg(a: f64, b: f64) -> f64 {
    let turn = (a - b).abs();
    turn.min((360.0 - turn).abs())
}

/// How far a point is from a straight line between two others.
pub(super) fn segment_distance_px(point: Point, from: Point, to: Point) -> f64 {
    let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
    let square = dx * dx + dy * dy;
    let share = if square == 0.0 {
        0.0
    } else {
        within(
            ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / square,
            0.0,
            1.0,
        )
    };
    distance_px(point, [from[0] + share * dx, from[1] + share * dy])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_cross_what_they_run_through() {
        let square = Bounds::new([0.0, 0.0], [10.0, 10.0]);
        assert!(square.is_crossed([-5.0, 5.0], [15.0, 5.0]));
        assert!(square.is_crossed([5.0, -5.0], [5.0, 15.0]));
        assert!(!square.is_crossed([11.0, -5.0], [11.0, 15.0]));
        assert!(!square.is_crossed([-5.0, 5.0], [-1.0, 5.0]));
    }

    #[test]
    fn directions_are_counted_from_north() {
        assert!((direction_deg([1.0, 0.0]) - 90.0).abs() < 1e-9);
        assert!((direction_deg([-1.0, 0.0]) - 270.0).abs() < 1e-9);
        assert!((turn_deg(350.0, 10.0) - 20.0).abs() < 1e-9);
    }
}
