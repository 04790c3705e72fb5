//! The window: what of lines and rings is near it.

use super::Polylines;
use crate::outlines::{Cap, LonLat, Vector};
use crate::projection::Projection;

/// x to the right, y down.
pub(super) type Pixel = [f64; 2];

/// A pixel as it is kept: half the memory, and finer than a thirtieth of a pixel at every scale that a camera has.
pub(super) type Dot = [f32; 2];

pub(super) fn dot_of([x, y]: Pixel) -> Dot {
    [x as f32, y as f32]
}

pub(super) fn pixel_of([x, y]: Dot) -> Pixel {
    [x.into(), y.into()]
}

/// Windows are no larger than this: a screen's sizes are far below, and single precision still tells pixels apart.
const LARGEST_PX: f64 = 1e6;
/// Points on each side of the window that are looked up to know what it shows.
const SAMPLES: u32 = 12;

/// A rectangle of pixels: the window and a margin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Window {
    low: Pixel,
    high: Pixel,
}

impl Window {
    /// None for a window without a size.
    pub(super) fn new(width_px: f64, height_px: f64, margin_px: f64) -> Option<Self> {
        let margin = if margin_px >= 0.0 {
            margin_px.min(LARGEST_PX)
        } else {
            0.0
        };
        if !(width_px > 0.0 && height_px > 0.0) {
            return None;
        }
        let high = [
            width_px.min(LARGEST_PX) + margin,
            height_px.min(LARGEST_PX) + margin,
        ];
        Some(Self {
            low: [-margin, -margin],
            high,
        })
    }

    /// The sides beyond which a pixel lies, one bit each: left, right, top and bottom.
    fn beyond(&self, [x, y]: Pixel) -> u8 {
        u8::from(x < self.low[0])
            | u8::from(x > self.high[0]) << 1
            | u8::from(y < self.low[1]) << 2
            | u8::from(y > self.high[1]) << 3
    }

    /// Whether a line between two pixels that bulges no more than so far is sure to miss the window.
    pub(super) fn is_beside(&self, a: Pixel, b: Pixel, bulge_px: f64) -> bool {
        (0..2).any(|axis| {
            a[axis].max(b[axis]) + bulge_px < self.low[axis]
                || a[axis].min(b[axis]) - bulge_px > self.high[axis]
        })
    }

    /// A cap around all places in the window; none where it shows much of the globe or reaches over the map's edge.
    pub(super) fn cap(&self, projection: &Projection) -> Option<Cap> {
        let middle = [
            self.low[0].midpoint(self.high[0]),
            self.low[1].midpoint(self.high[1]),
        ];
        let vector = |pixel: Pixel| projection.inverse(pixel).map(LonLat::to_vector);
        let center = vector(middle)?;
        let rim: Vec<Vector> = self.rim().map(vector).collect::<Option<_>>()?;
        // Widened, because the rim is known at some points only; beyond a quarter turn a cap is no bound any more.
        let cap = Cap::centered(center, &rim).widened(1.1);
        (cap.radius_rad < 1.4).then_some(cap)
    }

    fn rim(&self) -> impl Iterator<Item = Pixel> {
        let ([left, top], [right, bottom]) = (self.low, self.high);
        (0..SAMPLES).flat_map(move |i| {
            let share = f64::from(i) / f64::from(SAMPLES);
            let (x, y) = (left + share * (right - left), top + share * (bottom - top));
            [
                [x, top],
                [right, y],
                [left + right - x, bottom],
                [left, top + bottom - y],
            ]
        })
    }

    /// Pushes what of a line is in the window, as one line or several.
    pub(super) fn push_line(&self, points: &[Dot], shape: u16, lines: &mut Polylines) {
        let mut open = false;
        for pair in points.windows(2) {
            let [a, b] = pair else { continue };
            let Some(Cut { from, to, leaves }) = self.cut(pixel_of(*a), pixel_of(*b)) else {
                end_if(&mut open, shape, lines);
                continue;
            };
            if !open {
                lines.push_point(from);
                open = true;
            }
            lines.push_point(to);
            if leaves {
                end_if(&mut open, shape, lines);
            }
        }
        end_if(&mut open, shape, lines);
    }

    /// The part of a straight line that is in the window (Liang and Barsky).
    fn cut(&self, a: Pixel, b: Pixel) -> Option<Cut> {
        let (from, to) = (self.beyond(a), self.beyond(b));
        if from | to == 0 {
            return Some(Cut {
                from: a,
                to: b,
                leaves: false,
            });
        }
        if from & to != 0 {
            return None;
        }
        let along = [b[0] - a[0], b[1] - a[1]];
        let (mut enters, mut leaves) = (0.0f64, 1.0f64);
        for axis in 0..2 {
            if along[axis] == 0.0 {
                if a[axis] < self.low[axis] || a[axis] > self.high[axis] {
                    return None;
                }
                continue;
            }
            let to_low = (self.low[axis] - a[axis]) / along[axis];
            let to_high = (self.high[axis] - a[axis]) / along[axis];
            enters = enters.max(to_low.min(to_high));
            leaves = leaves.min(to_low.max(to_high));
        }
        let at = |share: f64| [a[0] + share * along[0], a[1] + share * along[1]];
        let from = if enters > 0.0 { at(enters) } else { a };
        let to = if leaves < 1.0 { at(leaves) } else { b };
        (enters < leaves).then_some(Cut {
            from,
            to,
            leaves: leaves < 1.0,
        })
    }
}

/// A piece of a straight line, and whether the line goes on outside the window.
struct Cut {
    from: Pixel,
    to: Pixel,
    leaves: bool,
}

fn end_if(open: &mut bool, shape: u16, lines: &mut Polylines) {
    if std::mem::take(open) {
        lines.end_line(shape, 2);
    }
}

/// Cuts rings to the window (Sutherland and Hodgman); keeps its scratch buffers.
#[derive(Debug, Default)]
pub(super) struct RingClipper {
    before: Vec<Pixel>,
    after: Vec<Pixel>,
}

impl RingClipper {
    /// Pushes what of a ring is in the window, as one ring that may run along the window's sides.
    pub(super) fn push_ring(
        &mut self,
        window: &Window,
        ring: &[Pixel],
        shape: u16,
        rings: &mut Polylines,
    ) {
        let (mut some, mut all) = (0, u8::MAX);
        for pixel in ring {
            let beyond = window.beyond(*pixel);
            some |= beyond;
            all &= beyond;
        }
        if some == 0 {
            rings.push_points(ring);
        } else if all == 0 {
            self.clip(window, ring, some);
            rings.push_points(&self.before);
        }
        rings.end_line(shape, 3);
    }

    /// Clips at the sides beyond which some of the ring lies.
    fn clip(&mut self, window: &Window, ring: &[Pixel], sides: u8) {
        self.before.clear();
        self.before.extend_from_slice(ring);
        for axis in 0..2 {
            if sides >> (2 * axis) & 1 != 0 {
                self.clip_side(axis, |pixel| pixel[axis] - window.low[axis]);
            }
            if sides >> (2 * axis + 1) & 1 != 0 {
                self.clip_side(axis, |pixel| window.high[axis] - pixel[axis]);
            }
        }
    }

    /// Keeps what is on the inner side of one side of the window, where `depth` is not negative.
    fn clip_side(&mut self, axis: usize, depth: impl Fn(Pixel) -> f64) {
        self.after.clear();
        let mut previous = self.before.last().copied();
        for pixel in &self.before {
            if let Some(last) = previous {
                let (from, to) = (depth(last), depth(*pixel));
                if (from >= 0.0) != (to >= 0.0) {
                    let share = from / (from - to);
                    let other = 1 - axis;
                    let mut point = *pixel;
                    point[axis] = last[axis] + share * (pixel[axis] - last[axis]);
                    point[other] = last[other] + share * (pixel[other] - last[other]);
                    self.after.push(point);
                }
                if to >= 0.0 {
                    self.after.push(*pixel);
                }
            }
            previous = Some(*pixel);
        }
        std::mem::swap(&mut self.before, &mut self.after);
    }
}
