//! Arcs: the lines between junctions, with what is needed to draw them coarsely or not at all.

use std::ops::Range;

/// Points to a chunk: the piece of an arc that is skipped as one when it is out of view.
pub(crate) const CHUNK_POINTS: u32 = 64;

/// What an arc divides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArcKind {
    /// Shape and sea.
    Coast,
    /// Two shapes.
    Border,
}

/// A line from junction to junction, or all round an island.
#[derive(Debug, Clone)]
pub struct Arc {
    /// Indices of the shapes on its sides; a coast has one.
    pub shapes: (u16, Option<u16>),
    pub(crate) points: Range<u32>,
    /// Its own cap, and where it has several chunks those of the chunks.
    pub(crate) caps: Range<u32>,
}

impl Arc {
    /// Whether it is a coast or a border.
    pub fn kind(&self) -> ArcKind {
        if self.shapes.1.is_some() {
            ArcKind::Border
        } else {
            ArcKind::Coast
        }
    }
}

/// How much a point matters: the angle by which the line would move without it, on a logarithmic scale of eight steps
/// to the octave, rounded so that no point is thought less important than it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Detail(u8);

/// The exponent and top three digits of 2^-20 rad (six metres on the ground) as a 32-bit float.
const FINEST: u32 = (127 - 20) << 3;

impl Detail {
    /// Of a point that no picture leaves out.
    pub const ALWAYS: Self = Self(u8::MAX);

    /// From an angle in radians: keep the points whose detail is not below that of the tolerance.
    pub fn from_angle_rad(angle_rad: f64) -> Self {
        let level = ((angle_rad.max(0.0) as f32).to_bits() >> 20).saturating_sub(FINEST);
        Self(level.min(254) as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn details_are_ordered_like_their_angles() {
        let angles = [0.0, 1e-7, 1e-5, 1.2e-5, 1e-3, 0.1, 1.0, 3.1];
        let details: Vec<Detail> = angles
            .iter()
            .map(|angle| Detail::from_angle_rad(*angle))
            .collect();
        assert!(details.is_sorted());
        assert!(details.iter().all(|detail| *detail < Detail::ALWAYS));
    }
}
