//! Great circles: the shortest ways on the globe.

use crate::outlines::{LonLat, Vector, add, cross, dot, norm, normalized, scaled};
use libm::{atan2, cos, sin};

/// The mean radius of the Earth (IUGG), kilometres.
pub const EARTH_RADIUS_KM: f64 = 6_371.008_8;

/// The angle between two places seen from the centre of the Earth, radians; NaN where either is no place.
pub fn distance_rad(a: LonLat, b: LonLat) -> f64 {
    if a.is_valid() && b.is_valid() {
        vector_angle_rad(a.to_vector(), b.to_vector())
    } else {
        f64::NAN
    }
}

/// The way between two places over a sphere of the Earth's mean radius, kilometres; NaN where either is no place.
///
/// ```
/// use globe::outlines::LonLat;
/// use globe::projection::distance_km;
///
/// let (dushanbe, moscow) = (LonLat::new(68.78, 38.56), LonLat::new(37.62, 55.75));
/// assert_eq!(distance_km(dushanbe, moscow).round(), 2991.0);
/// ```
pub fn distance_km(a: LonLat, b: LonLat) -> f64 {
    EARTH_RADIUS_KM * distance_rad(a, b)
}

pub(crate) fn vector_angle_rad(a: Vector, b: Vector) -> f64 {
    atan2(norm(cross(a, b)), dot(a, b))
}

/// The place at a share of the way from `a` (0) to `b` (1) along the great circle. Between antipodes, where every
/// direction is shortest, the way leads over the axis that is farthest from both.
pub fn great_circle(a: LonLat, b: LonLat, share: f64) -> LonLat {
    LonLat::from_vector(vector_between(a.to_vector(), b.to_vector(), share))
}

pub(crate) fn vector_between(a: Vector, b: Vector, share: f64) -> Vector {
    let angle_rad = vector_angle_rad(a, b);
    let sine = sin(angle_rad);
    if sine < 1e-9 {
        return if dot(a, b) > 0.0 { a } else { around(a, share) };
    }
    let from = sin((1.0 - share) * angle_rad) / sine;
    let to = sin(share * angle_rad) / sine;
    add(scaled(a, from), scaled(b, to))
}

/// Half a turn from a point, over the axis that is farthest from it.
fn around(a: Vector, share: f64) -> Vector {
    let flattest = if a[2].abs() < 0.9 {
        [0.0, 0.0, 1.0]
    } else {
        [1.0, 0.0, 0.0]
    };
    let side = normalized(cross(cross(a, flattest), a)).unwrap_or(flattest);
    let turn_rad = share * std::f64::consts::PI;
    add(scaled(a, cos(turn_rad)), scaled(side, sin(turn_rad)))
}
