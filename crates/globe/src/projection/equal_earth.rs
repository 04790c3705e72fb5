//! Equal Earth: Šavrič, Patterson and Jenny, "The Equal Earth map projection", 2018.

use crate::outlines::{Vector, within};
use libm::{asin, atan2, cos, sin, sincos};
use std::f64::consts::{FRAC_PI_2, PI};

const A1: f64 = 1.340_264;
const A2: f64 = -0.081_106;
const A3: f64 = 0.000_893;
const A4: f64 = 0.003_796;
/// `sqrt(3) / 2`.
const M: f64 = 0.866_025_403_784_438_6;

/// Units of the plane from a unit vector of the view's frame, where y is north and z towards the viewer.
pub(super) fn forward([east, north, forward]: Vector) -> [f64; 2] {
    // Adding nothing makes a negative zero positive: due east and due west of the far meridian are told apart by it.
    forward_angles(atan2(east + 0.0, forward), north)
}

/// Units of the plane from a longitude and the sine of a latitude.
pub(super) fn forward_angles(lon_rad: f64, sin_lat: f64) -> [f64; 2] {
    let theta = asin(M * within(sin_lat, -1.0, 1.0));
    let t2 = theta * theta;
    let t6 = t2 * t2 * t2;
    let x = lon_rad * cos(theta) / (M * slope(t2, t6));
    [x, theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2))]
}

/// The most by which lengths are stretched at a latitude: along the parallel, and at right angles to it with the skew
/// that the far meridian has, which together are nowhere above 1.45.
pub(super) fn stretch(lat_rad: f64) -> f64 {
    let [per_radian, _] = forward_angles(1.0, sin(lat_rad));
    let along = per_radian / cos(lat_rad);
    (along * along + 1.45 * 1.45).sqrt()
}

fn slope(t2: f64, t6: f64) -> f64 {
    A1 + 3.0 * A2 * t2 + t6 * (7.0 * A3 + 9.0 * A4 * t2)
}

/// The unit vector of the view's frame at a point of the plane; none outside the map's edge.
pub(super) fn inverse([x, y]: [f64; 2]) -> Option<Vector> {
    let theta = parametric_latitude(y)?;
    let t2 = theta * theta;
    let lon_rad = M * x * slope(t2, t2 * t2 * t2) / cos(theta);
    let sin_lat = sin(theta) / M;
    if lon_rad.abs() > PI + 1e-9 || sin_lat.abs() > 1.0 + 1e-12 {
        return None;
    }
    let cos_lat = (1.0 - sin_lat * sin_lat).max(0.0).sqrt();
    let (sin_lon, cos_lon) = sincos(lon_rad);
    Some([
        cos_lat * sin_lon,
        within(sin_lat, -1.0, 1.0),
        cos_lat * cos_lon,
    ])
}

/// Newton's method; the polynomial rises steadily over the map's heights.
fn parametric_latitude(y: f64) -> Option<f64> {
    if y.is_nan() || y.abs() >= FRAC_PI_2 {
        return None;
    }
    let mut theta = y / A1;
    for _ in 0..12 {
        let t2 = theta * theta;
        let t6 = t2 * t2 * t2;
        let step = (theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2)) - y) / slope(t2, t6);
        theta -= step;
        if step.abs() < 1e-13 {
            break;
        }
    }
    Some(theta)
}
