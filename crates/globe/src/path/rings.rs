//! Rings on the screen, put together from pieces of arcs and closed along the map's edge.

use super::frame::{Frame, Visibility};
use super::pieces::{Piece, Pieces};
use super::window::{Pixel, RingClipper, pixel_of};
use super::{NO_SHAPE, Polylines};
use crate::outlines::{ArcReference, Outlines, Polygon, wrapped};
use std::ops::Range;

/// A part of a ring from where it comes over the map's edge to where it goes over it again.
#[derive(Debug)]
struct Segment {
    points: Range<usize>,
    enters: f64,
    leaves: f64,
    used: bool,
}

/// A piece of the ring at hand, as it is walked.
#[derive(Debug)]
struct Step {
    piece: Piece,
    backwards: bool,
}

/// Joins pieces; keeps its scratch buffers.
#[derive(Debug, Default)]
pub(super) struct RingJoiner {
    steps: Vec<Step>,
    /// Points of the segments of the polygon at hand.
    points: Vec<Pixel>,
    segments: Vec<Segment>,
    ring: Vec<Pixel>,
    clipper: RingClipper,
}

impl RingJoiner {
    /// Pushes the map's edge.
    pub(super) fn push_edge(&mut self, frame: &Frame, edge: &mut Polylines) {
        self.ring.clear();
        frame.region.push_all(frame.projection, &mut self.ring);
        self.clipper
            .push_ring(&frame.window, &self.ring, NO_SHAPE, edge);
    }

    /// Pushes what of a polygon is in the map and near the window.
    pub(super) fn join(
        &mut self,
        outlines: &Outlines,
        polygon: &Polygon,
        shape: u16,
        pieces: &Pieces,
        frame: &Frame,
        land: &mut Polylines,
    ) {
        let cap = outlines.polygon_cap(polygon);
        let away = frame.away(cap);
        let visibility = frame.visibility(cap, away);
        if visibility == Visibility::Hidden
            || !frame.is_in_window(cap, away)
            || frame.is_too_small(cap, away)
        {
            return;
        }
        self.points.clear();
        self.segments.clear();
        for ring in outlines.polygon_rings(polygon) {
            self.collect_steps(ring, pieces);
            match self
                .steps
                .iter()
                .position(|step| step.piece.enters.is_some())
            {
                Some(first) => self.collect_segments(first, pieces),
                None => self.push_whole(pieces, shape, frame, land),
            }
        }
        if self.segments.is_empty() {
            self.push_surrounding(outlines, polygon, shape, frame, land);
        } else {
            self.push_joined(shape, frame, land);
        }
    }

    fn collect_steps(&mut self, ring: &[ArcReference], pieces: &Pieces) {
        self.steps.clear();
        for reference in ring {
            let of_arc = pieces.of_arc(reference.arc as usize);
            let backwards = reference.backwards;
            if backwards {
                self.steps.extend(of_arc.iter().rev().map(|piece| Step {
                    piece: piece.reversed(),
                    backwards,
                }));
            } else {
                self.steps.extend(of_arc.iter().map(|piece| Step {
                    piece: piece.clone(),
                    backwards,
                }));
            }
        }
    }

    /// A ring that does not meet the edge.
    fn push_whole(&mut self, pieces: &Pieces, shape: u16, frame: &Frame, land: &mut Polylines) {
        self.ring.clear();
        for step in &self.steps {
            push_points(pieces, step, false, &mut self.ring);
            // The last point of a piece is the first of the next.
            self.ring.pop();
        }
        self.clipper
            .push_ring(&frame.window, &self.ring, shape, land);
    }

    /// Cuts a ring that meets the edge into segments, beginning with a piece that comes over it.
    fn collect_segments(&mut self, first: usize, pieces: &Pieces) {
        let (before, from_first) = self.steps.split_at(first);
        let mut start = (self.points.len(), 0.0);
        for step in from_first.iter().chain(before) {
            if let Some(enters) = step.piece.enters {
                start = (self.points.len(), enters);
            }
            push_points(pieces, step, step.piece.enters.is_none(), &mut self.points);
            if let Some(leaves) = step.piece.leaves {
                self.segments.push(Segment {
                    points: start.0..self.points.len(),
                    enters: start.1,
                    leaves,
                    used: false,
                });
            }
        }
    }

    /// Follows each segment to the edge, the edge clockwise (the inside of a ring is on its right) to the next segment,
    /// and so on round.
    fn push_joined(&mut self, shape: u16, frame: &Frame, land: &mut Polylines) {
        while let Some(first) = self.segments.iter().position(|segment| !segment.used) {
            self.ring.clear();
            let mut next = Some(first);
            while let Some(leaves) = next.and_then(|index| self.push_segment(index)) {
                let following = self.next_segment(leaves, first, frame);
                let enters = self
                    .segments
                    .get(following.unwrap_or(first))
                    .map_or(leaves, |segment| segment.enters);
                frame
                    .region
                    .push_between(frame.projection, leaves, enters, &mut self.ring);
                next = following;
            }
            self.clipper
                .push_ring(&frame.window, &self.ring, shape, land);
        }
    }

    /// Adds a segment to the ring; where it leaves the map.
    fn push_segment(&mut self, index: usize) -> Option<f64> {
        let segment = self.segments.get_mut(index)?;
        segment.used = true;
        self.ring
            .extend_from_slice(self.points.get(segment.points.clone()).unwrap_or_default());
        Some(segment.leaves)
    }

    /// The unused segment that begins next on the edge, or none when the ring's first one does.
    fn next_segment(&self, leaves: f64, first: usize, frame: &Frame) -> Option<usize> {
        let perimeter = frame.region.perimeter();
        let ahead = |index: usize| {
            let enters = self
                .segments
                .get(index)
                .map_or(leaves, |segment| segment.enters);
            wrapped(enters - leaves, perimeter)
        };
        let mut best = (ahead(first), None);
        for (index, segment) in self.segments.iter().enumerate() {
            if !segment.used && ahead(index) < best.0 {
                best = (ahead(index), Some(index));
            }
        }
        best.1
    }

    /// A polygon that no ring of crosses the edge has all of the edge inside it, or none.
    fn push_surrounding(
        &mut self,
        outlines: &Outlines,
        polygon: &Polygon,
        shape: u16,
        frame: &Frame,
        land: &mut Polylines,
    ) {
        let surrounds = frame
            .edge_point()
            .is_some_and(|point| outlines.polygon_contains(polygon, point));
        if surrounds {
            self.ring.clear();
            frame.region.push_all(frame.projection, &mut self.ring);
            self.clipper
                .push_ring(&frame.window, &self.ring, shape, land);
        }
    }
}

/// Pushes a piece's points in the direction it is walked, without the first if that is there already.
fn push_points(pieces: &Pieces, step: &Step, without_first: bool, points: &mut Vec<Pixel>) {
    let skipped = usize::from(without_first);
    let piece = pieces.points(&step.piece);
    if step.backwards {
        points.extend(piece.iter().rev().skip(skipped).map(|dot| pixel_of(*dot)));
    } else {
        points.extend(piece.iter().skip(skipped).map(|dot| pixel_of(*dot)));
    }
}
