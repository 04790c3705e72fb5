//! Places on the unit sphere.

use libm::{atan2, sincos};
use std::f64::consts::PI;

/// A unit vector: x towards 0 N 0 E, y towards 0 N 90 E, z towards the north pole.
pub type Vector = [f64; 3];

/// A place in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LonLat {
    /// Degrees east of Greenwich.
    pub lon_deg: f64,
    /// Degrees north of the equator.
    pub lat_deg: f64,
}

impl LonLat {
    /// A place from degrees east and degrees north.
    pub const fn new(lon_deg: f64, lat_deg: f64) -> Self {
        Self { lon_deg, lat_deg }
    }

    /// Whether it is a place: both numbers finite, the latitude within 90 degrees of the equator.
    pub fn is_valid(self) -> bool {
        self.lon_deg.is_finite() && self.lat_deg.is_finite() && self.lat_deg.abs() <= 90.0
    }

    /// The unit vector to this place.
    pub fn to_vector(self) -> Vector {
        let (sin_lon, cos_lon) = sincos(self.lon_deg.to_radians());
        let (sin_lat, cos_lat) = sincos(self.lat_deg.to_radians());
        [cos_lat * cos_lon, cos_lat * sin_lon, sin_lat]
    }

    /// The place a vector points to; its length does not matter.
    pub fn from_vector([x, y, z]: Vector) -> Self {
        let lat_rad = atan2(z, (x * x + y * y).sqrt());
        Self {
            lon_deg: atan2(y, x).to_degrees(),
            lat_deg: lat_rad.to_degrees(),
        }
    }
}

/// A round piece of the sphere that encloses something.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cap {
    /// Unit vector to its middle.
    pub center: Vector,
    /// Angle from the middle to the rim, radians.
    pub radius_rad: f64,
    /// The straight distance from the middle to the rim, squared: containment needs no arc functions.
    rim_squared: f64,
}

impl Cap {
    /// The whole sphere.
    pub const SPHERE: Self = Self {
        center: [1.0, 0.0, 0.0],
        radius_rad: PI,
        rim_squared: 4.0,
    };

    /// A cap around all points; not the smallest, but small.
    pub(crate) fn around(points: &[Vector]) -> Self {
        let (mut low, mut high) = ([2.0; 3], [-2.0; 3]);
        for point in points {
            for axis in 0..3 {
                // Not `min` and `max`, which are calls.
                if point[axis] < low[axis] {
                    low[axis] = point[axis];
                }
                if point[axis] > high[axis] {
                    high[axis] = point[axis];
                }
            }
        }
        let Some(center) = normalized(add(low, high)) else {
            return Self::SPHERE;
        };
        Self::centered(center, points)
    }

    /// The smallest cap with this middle around all points.
    pub(crate) fn centered(center: Vector, points: &[Vector]) -> Self {
        let mut farthest = 0.0;
        for point in points {
            let distance = distance_squared(center, *point);
            if distance > farthest {
                farthest = distance;
            }
        }
        Self {
            center,
            radius_rad: chord_to_angle(farthest.sqrt()),
            rim_squared: farthest,
        }
    }

    /// The same cap with its radius so many times as large.
    pub(crate) fn widened(self, factor: f64) -> Self {
        Self {
            radius_rad: self.radius_rad * factor,
            rim_squared: self.rim_squared * factor * factor,
            ..self
        }
    }

    /// Angle from its middle to a unit vector, radians.
    pub fn angle_to(&self, vector: Vector) -> f64 {
        chord_to_angle(distance_squared(self.center, vector).sqrt())
    }

    /// Whether a unit vector lies in it; its rim is widened by a hair for the roundings.
    pub(crate) fn contains(&self, vector: Vector) -> bool {
        distance_squared(self.center, vector) <= self.rim_squared + 1e-12
    }

    /// Whether two caps have a point in common.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        self.angle_to(other.center) <= self.radius_rad + other.radius_rad
    }
}

/// A number brought within two bounds. `f64::clamp` may panic, and its message alone weighs twenty kilobytes.
pub fn within(number: f64, least: f64, most: f64) -> f64 {
    if number < least {
        least
    } else if number > most {
        most
    } else {
        number
    }
}

/// A number brought to 0 up to a period by whole periods.
pub fn wrapped(number: f64, period: f64) -> f64 {
    number - (number / period).floor() * period
}

/// Angle between two unit vectors whose tips are this far apart; one that is safe to compare with, up to rounding.
fn chord_to_angle(chord: f64) -> f64 {
    2.0 * libm::asin((chord / 2.0).min(1.0))
}

fn distance_squared(a: Vector, b: Vector) -> f64 {
    let d = subtract(a, b);
    dot(d, d)
}

pub(crate) fn dot(a: Vector, b: Vector) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

pub(crate) fn cross(a: Vector, b: Vector) -> Vector {
    [
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    ]
}

pub(crate) fn add(a: Vector, b: Vector) -> Vector {
    [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
}

pub(crate) fn subtract(a: Vector, b: Vector) -> Vector {
    [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}

pub(crate) fn scaled(a: Vector, factor: f64) -> Vector {
    [a[0] * factor, a[1] * factor, a[2] * factor]
}

pub(crate) fn norm(a: Vector) -> f64 {
    dot(a, a).sqrt()
}

/// The same direction at length 1; none for a vector of no length.
pub(crate) fn normalized(a: Vector) -> Option<Vector> {
    let length = norm(a);
    (length > 1e-12).then(|| scaled(a, 1.0 / length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_survive_the_way_to_a_vector_and_back() {
        for (lon_deg, lat_deg) in [
            (0.0, 0.0),
            (69.0, 38.5),
            (-180.0, 10.0),
            (12.0, -89.9999),
            (-77.0, 89.0),
        ] {
            let back = LonLat::from_vector(LonLat::new(lon_deg, lat_deg).to_vector());
            assert!((back.lat_deg - lat_deg).abs() < 1e-10, "{back:?}");
            let turn = (back.lon_deg - lon_deg).abs();
            assert!(turn < 1e-9 || (turn - 360.0).abs() < 1e-9, "{back:?}");
        }
    }

    #[test]
    fn a_cap_encloses_its_points() {
        let points: Vec<Vector> = (0..40)
            .map(|i| LonLat::new(f64::from(i), f64::from(i % 7)).to_vector())
            .collect();
        let cap = Cap::around(&points);
        assert!(
            points
                .iter()
                .all(|point| cap.angle_to(*point) <= cap.radius_rad + 1e-12)
        );
        assert!(cap.radius_rad < 0.5);
    }
}
