//! Sines and their inverses, the same on every machine.
//!
//! `libm` has them too, but ready for angles of any number of turns, with the digits of pi that this takes, and with a
//! square root of its own: four kilobytes of WebAssembly more. Angles here are of a few turns.
//!
//! The polynomials are those of FreeBSD's `k_sin.c` and `k_cos.c`: "Copyright (C) 1993 by Sun Microsystems, Inc. All
//! rights reserved. Developed at `SunSoft`, a Sun Microsystems, Inc. business. Permission to use, copy, modify, and
//! distribute this software is freely granted, provided that this notice is preserved."

pub(crate) use libm::atan2;
use std::f64::consts::{FRAC_2_PI, TAU};

use crate::geometry::wrapped;

/// The first 33 bits of half pi, so that small multiples of it are exact, and the rest.
const HALF_PI: f64 = 1.570_796_326_734_125_6;
const HALF_PI_REST: f64 = 6.077_100_506_506_192e-11;

/// Sine and cosine of an angle in radians. Of angles beyond the first hundred thousand only some of their digits count.
pub(crate) fn sincos(mut angle: f64) -> (f64, f64) {
    const LARGEST: f64 = 1e5;
    while angle.abs() > LARGEST {
        angle = wrapped(angle, TAU);
    }
    let quarters = (angle * FRAC_2_PI + 0.5).floor();
    let near = angle - quarters * HALF_PI;
    let rest = quarters * HALF_PI_REST;
    let high = near - rest;
    let low = (near - high) - rest;
    let (sine, cosine) = (sine_near(high, low), cosine_near(high, low));
    match quarters as i64 & 3 {
        0 => (sine, cosine),
        1 => (cosine, -sine),
        2 => (-sine, -cosine),
        _ => (-cosine, sine),
    }
}

/// The sine of an angle within an eighth of a turn, given as a sum.
fn sine_near(high: f64, low: f64) -> f64 {
    const S: [f64; 6] = [
        -0.166_666_666_666_666_32,
        0.008_333_333_333_322_49,
        -0.000_198_412_698_298_579_5,
        2.755_731_370_707_006_8e-6,
        -2.505_076_025_340_686_3e-8,
        1.589_690_995_211_55e-10,
    ];
    let z = high * high;
    let cube = z * high;
    let r = S[1] + z * (S[2] + z * (S[3] + z * (S[4] + z * S[5])));
    high - ((z * (0.5 * low - cube * r) - low) - cube * S[0])
}

/// The cosine of an angle within an eighth of a turn, given as a sum.
fn cosine_near(high: f64, low: f64) -> f64 {
    const C: [f64; 6] = [
        0.041_666_666_666_666_6,
        -0.001_388_888_888_887_411,
        2.480_158_728_947_673e-5,
        -2.755_731_435_139_066_3e-7,
        2.087_572_321_298_175e-9,
        -1.135_964_755_778_819_5e-11,
    ];
    let z = high * high;
    let r = z * (C[0] + z * (C[1] + z * (C[2] + z * (C[3] + z * (C[4] + z * C[5])))));
    let half = 0.5 * z;
    let most = 1.0 - half;
    most + (((1.0 - most) - half) + (z * r - high * low))
}

/// The sine of an angle in radians.
pub(crate) fn sin(angle: f64) -> f64 {
    sincos(angle).0
}

/// The cosine of an angle in radians.
pub(crate) fn cos(angle: f64) -> f64 {
    sincos(angle).1
}

/// The angle whose sine this is, a quarter turn at most to either side; NaN where there is none.
pub(crate) fn asin(sine: f64) -> f64 {
    atan2(sine, ((1.0 - sine) * (1.0 + sine)).sqrt())
}

/// The angle whose cosine this is, up to half a turn; NaN where there is none.
pub(crate) fn acos(cosine: f64) -> f64 {
    atan2(((1.0 - cosine) * (1.0 + cosine)).sqrt(), cosine)
}

/// A positive number to a power from 0 to 1: the product of those of its square, fourth, eighth roots and so on that the
/// binary digits of the power name.
pub(crate) fn power(number: f64, share: f64) -> f64 {
    let (mut root, mut rest, mut product) = (number, share, 1.0);
    while rest > 0.0 {
        if rest >= 1.0 {
            product *= root;
            rest -= 1.0;
        }
        root = root.sqrt();
        rest *= 2.0;
    }
    product
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers from -1 to 1, evenly strewn.
    fn shares() -> impl Iterator<Item = f64> {
        (0..200_000).map(|i| (f64::from(i) * 0.618_033_988_749_895).fract() * 2.0 - 1.0)
    }

    #[test]
    fn sines_are_those_of_libm() {
        for turns in [0.3, 3.0, 700.0] {
            for angle in shares().map(|share| share * turns) {
                let (sine, cosine) = sincos(angle);
                assert!((sine - libm::sin(angle)).abs() < 2.3e-16, "{angle}");
                assert!((cosine - libm::cos(angle)).abs() < 2.3e-16, "{angle}");
            }
        }
        assert_eq!(sincos(0.0), (0.0, 1.0));
        assert!(
            [1e6, -1e17, 1e300]
                .into_iter()
                .all(|angle| sin(angle).abs() <= 1.0)
        );
        assert!(sin(f64::NAN).is_nan() && cos(f64::INFINITY).is_nan());
    }

    #[test]
    fn inverses_are_those_of_libm() {
        for share in shares().chain([-1.0, 0.0, 1.0, 1.0 - 1e-16]) {
            assert!((asin(share) - libm::asin(share)).abs() < 5e-16, "{share}");
            assert!((acos(share) - libm::acos(share)).abs() < 9e-16, "{share}");
        }
        assert!(asin(1.1).is_nan() && acos(-1.1).is_nan());
    }

    #[test]
    fn powers_are_those_of_libm() {
        for share in shares().map(f64::abs).chain([0.0, 1.0, 0.5]) {
            for number in [1e-5, 0.3, 1.0, 7.0, 2e5] {
                let expected = libm::pow(number, share);
                assert!(
                    (power(number, share) / expected - 1.0).abs() < 1e-14,
                    "{number} {share}"
                );
            }
        }
    }
}
