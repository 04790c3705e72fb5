//! The part of the globe that a map shows, and its edge: a circle about the centre, or the meridian opposite to it.
//!
//! Places on the edge are counted clockwise on the screen: radians from the right for the circle; for Equal Earth 0 to 1
//! down the right edge and 1 to 2 up the left one, the poles' lines between them.

use super::window::Pixel;
use crate::outlines::{Vector, add, dot, normalized, scaled, subtract, within, wrapped};
use crate::projection::Projection;
use libm::{acos, atan2, cos, sin, sincos};
use std::f64::consts::{FRAC_PI_2, PI, TAU};

/// Points on each side of Equal Earth's edge.
const EDGE_STEPS: i64 = 64;

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Region {
    /// Within an angle whose cosine this is.
    Circle { cos_clip: f64 },
    /// All of the globe, cut along the far meridian.
    CutMeridian,
}

/// Where a line meets the edge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Crossing {
    pub(super) leaves: bool,
    /// Place on the edge.
    pub(super) at: f64,
    pub(super) view: Vector,
    pub(super) pixel: Pixel,
}

pub(super) type Crossings = [Option<Crossing>; 2];

impl Region {
    pub(super) fn new(projection: &Projection) -> Self {
        if projection.is_azimuthal() {
            Self::Circle {
                cos_clip: projection.cos_clip(),
            }
        } else {
            Self::CutMeridian
        }
    }

    /// The length of the edge in its own measure.
    pub(super) fn perimeter(self) -> f64 {
        match self {
            Self::Circle { .. } => TAU,
            Self::CutMeridian => 2.0,
        }
    }

    pub(super) fn shows(self, view: Vector) -> bool {
        match self {
            Self::Circle { cos_clip } => view[2] >= cos_clip,
            Self::CutMeridian => true,
        }
    }

    /// Where the great circle from `a` to `b` meets the edge, in that order.
    pub(super) fn crossings(self, projection: &Projection, a: Vector, b: Vector) -> Crossings {
        match self {
            Self::Circle { cos_clip } => circle_crossings(projection, cos_clip, a, b),
            Self::CutMeridian => meridian_crossings(projection, a, b),
        }
    }

    /// Pushes the points of the edge that lie clockwise between two places on it.
    pub(super) fn push_between(
        self,
        projection: &Projection,
        from: f64,
        to: f64,
        points: &mut Vec<Pixel>,
    ) {
        match self {
            Self::Circle { .. } => {
                push_circle(projection, projection.clip_angle_rad(), from, to, points);
            }
            Self::CutMeridian => push_equal_earth(projection, from, to, points),
        }
    }

    /// Pushes the whole edge.
    pub(super) fn push_all(self, projection: &Projection, points: &mut Vec<Pixel>) {
        match self {
            Self::Circle { .. } => {
                points.push(circle_pixel(
                    projection,
                    projection.radius_px(projection.clip_angle_rad()),
                    0.0,
                ));
                push_circle(projection, projection.clip_angle_rad(), 0.0, TAU, points);
            }
            Self::CutMeridian => push_equal_earth(
                projection,
                -0.5 / EDGE_STEPS as f64,
                2.0 - 0.5 / EDGE_STEPS as f64,
                points,
            ),
        }
    }
}

/// The points of a whole circle about the centre, the first again at the end.
pub(super) fn circle_points(projection: &Projection, angle_rad: f64, points: &mut Vec<Pixel>) {
    let first = circle_pixel(projection, projection.radius_px(angle_rad), 0.0);
    points.push(first);
    push_circle(projection, angle_rad, 0.0, TAU, points);
    points.push(first);
}

fn circle_pixel(projection: &Projection, radius_px: f64, at: f64) -> Pixel {
    let (sine, cosine) = sincos(at);
    let [left, top] = projection.translate_px();
    [left + radius_px * cosine, top + radius_px * sine]
}

/// Points so close that the chords between them are within a fiftieth of a pixel of the circle, or hundreds.
fn push_circle(
    projection: &Projection,
    angle_rad: f64,
    from: f64,
    to: f64,
    points: &mut Vec<Pixel>,
) {
    let radius_px = projection.radius_px(angle_rad);
    let span = if to - from >= TAU {
        TAU
    } else {
        wrapped(to - from, TAU)
    };
    let step = within((0.16 / radius_px.max(1.0)).sqrt(), 0.01, 0.2);
    let count = (span / step) as u32;
    for i in 1..=count {
        let share = f64::from(i) / f64::from(count + 1);
        points.push(circle_pixel(projection, radius_px, from + span * share));
    }
}

fn push_equal_earth(projection: &Projection, from: f64, to: f64, points: &mut Vec<Pixel>) {
    let to = if to < from { to + 2.0 } else { to };
    let steps = EDGE_STEPS as f64;
    let (first, last) = ((from * steps) as i64, (to * steps) as i64);
    for k in first..=last + 1 {
        let at = k as f64 / steps;
        if at > from && at < to {
            push_equal_earth_step(projection, k.rem_euclid(2 * EDGE_STEPS), points);
        }
    }
}

/// A corner of the map stands for both ends of a pole's line.
fn push_equal_earth_step(projection: &Projection, step: i64, points: &mut Vec<Pixel>) {
    let down = step as f64 / EDGE_STEPS as f64 * PI;
    match step {
        0 => points.extend([false, true].map(|east| projection.equal_earth_edge(FRAC_PI_2, east))),
        EDGE_STEPS => {
            points.extend([true, false].map(|east| projection.equal_earth_edge(-FRAC_PI_2, east)));
        }
        ..EDGE_STEPS => points.push(projection.equal_earth_edge(FRAC_PI_2 - down, true)),
        _ => points.push(projection.equal_earth_edge(down - 3.0 * FRAC_PI_2, false)),
    }
}

/// The height above the clip plane of the great circle through `a` and `b`, as a wave: `amplitude * cos(t - phase)` at the
/// angle `t` from `a`.
struct Wave {
    a: Vector,
    across: Vector,
    phase: f64,
    half_width: f64,
    length: f64,
}

impl Wave {
    fn new(cos_clip: f64, a: Vector, b: Vector) -> Option<Self> {
        let across = normalized(subtract(b, scaled(a, dot(a, b))))?;
        let amplitude = (a[2] * a[2] + across[2] * across[2]).sqrt();
        let length = atan2(dot(b, across), dot(a, b));
        if amplitude < cos_clip.abs() {
            return None;
        }
        let half_width = acos(within(cos_clip / amplitude, -1.0, 1.0));
        Some(Self {
            a,
            across,
            phase: atan2(across[2], a[2]),
            half_width,
            length,
        })
    }

    /// The angle from `a`, 0 to a turn, where the line sinks below the plane.
    fn leaving(&self) -> f64 {
        wrapped(self.phase + self.half_width, TAU)
    }

    /// The angle from `a`, 0 to a turn, where the line rises above the plane.
    fn entering(&self) -> f64 {
        wrapped(self.phase - self.half_width, TAU)
    }

    /// An angle that must be on the edge, brought there if rounding took it off.
    fn on_edge(&self, angle: f64) -> f64 {
        if angle <= self.length {
            angle
        } else if angle - self.length < TAU - angle {
            self.length
        } else {
            0.0
        }
    }

    fn crossing(&self, projection: &Projection, leaves: bool, angle: f64) -> Crossing {
        let view = add(scaled(self.a, cos(angle)), scaled(self.across, sin(angle)));
        let at = wrapped(atan2(-view[1], view[0]), TAU);
        let pixel = circle_pixel(
            projection,
            projection.radius_px(projection.clip_angle_rad()),
            at,
        );
        Crossing {
            leaves,
            at,
            view,
            pixel,
        }
    }
}

fn circle_crossings(projection: &Projection, cos_clip: f64, a: Vector, b: Vector) -> Crossings {
    let (from, to) = (a[2] >= cos_clip, b[2] >= cos_clip);
    if from == to && stays(cos_clip, from, a, b) {
        return [None, None];
    }
    let Some(wave) = Wave::new(cos_clip, a, b) else {
        return fallback(projection, a, b, from, to);
    };
    let (leaving, entering) = (wave.leaving(), wave.entering());
    let leave = |angle| Some(wave.crossing(projection, true, angle));
    let enter = |angle| Some(wave.crossing(projection, false, angle));
    match (from, to) {
        (true, false) => [leave(wave.on_edge(leaving)), None],
        (false, true) => [enter(wave.on_edge(entering)), None],
        (true, true) if leaving < entering && entering < wave.length => {
            [leave(leaving), enter(entering)]
        }
        (false, false) if entering < leaving && leaving < wave.length => {
            [enter(entering), leave(leaving)]
        }
        _ => [None, None],
    }
}

/// Whether a line whose ends are on one side of the clip plane is sure to stay there: the bulge of a great circle over
/// its chord is an eighth of the chord's square, a little more for long ones.
fn stays(cos_clip: f64, inside: bool, a: Vector, b: Vector) -> bool {
    let chord = subtract(b, a);
    let bulge = dot(chord, chord) * 0.25;
    if inside {
        a[2].min(b[2]) - bulge > cos_clip
    } else {
        a[2].max(b[2]) + bulge < cos_clip
    }
}

/// Ends so close that there is no line between them, on two sides of the edge.
fn fallback(projection: &Projection, a: Vector, b: Vector, from: bool, to: bool) -> Crossings {
    if from == to {
        return [None, None];
    }
    let view = if from { a } else { b };
    let at = wrapped(atan2(-view[1], view[0]), TAU);
    let pixel = circle_pixel(
        projection,
        projection.radius_px(projection.clip_angle_rad()),
        at,
    );
    [
        Some(Crossing {
            leaves: from,
            at,
            view,
            pixel,
        }),
        None,
    ]
}

fn meridian_crossings(projection: &Projection, a: Vector, b: Vector) -> Crossings {
    let (from_east, to_east) = (a[0] >= 0.0, b[0] >= 0.0);
    if from_east == to_east {
        return [None, None];
    }
    let point = add(scaled(a, b[0].abs()), scaled(b, a[0].abs()));
    if point[2] >= 0.0 {
        return [None, None];
    }
    let lat_rad = atan2(point[1], -point[2]);
    let view = normalized([0.0, point[1], point[2]]).unwrap_or(a);
    let side = |east: bool, leaves: bool| {
        let at = if east {
            (FRAC_PI_2 - lat_rad) / PI
        } else {
            1.0 + (lat_rad + FRAC_PI_2) / PI
        };
        Some(Crossing {
            leaves,
            at,
            view,
            pixel: projection.equal_earth_edge(lat_rad, east),
        })
    };
    [side(from_east, true), side(to_east, false)]
}
