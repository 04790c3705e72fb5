//! Arcs on the screen: each cut into the pieces that are within the map.

use super::frame::{Frame, Visibility};
use super::resample::Stop;
use super::window::{Dot, Pixel, dot_of};
use crate::outlines::{Arc, Kept, Outlines, Vector};
use std::ops::Range;

/// The share of all points, in thirds, that a picture of the world needs at most.
const NEEDED_THIRDS: usize = 2;

/// A visible piece of an arc.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    points: Range<u32>,
    /// Where on the map's edge it begins, if it begins there and not at the arc's first point.
    pub(super) enters: Option<f64>,
    /// Where on the map's edge it ends, if it ends there and not at the arc's last point.
    pub(super) leaves: Option<f64>,
}

impl Piece {
    /// The same piece walked backwards.
    pub(super) fn reversed(&self) -> Self {
        Self {
            points: self.points.clone(),
            enters: self.leaves,
            leaves: self.enters,
        }
    }
}

/// The pieces of all arcs of one frame.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    points: Vec<Dot>,
    visible: Vec<Piece>,
    arcs: Vec<Range<u32>>,
    /// The points of the arc at hand that are drawn, in the view's frame.
    chosen: Vec<Vector>,
}

impl Pieces {
    pub(super) fn of_arc(&self, arc: usize) -> &[Piece] {
        let range = self.arcs.get(arc).cloned().unwrap_or_default();
        self.visible
            .get(range.start as usize..range.end as usize)
            .unwrap_or_default()
    }

    pub(super) fn points(&self, piece: &Piece) -> &[Dot] {
        self.points
            .get(piece.points.start as usize..piece.points.end as usize)
            .unwrap_or_default()
    }

    /// How many points the pieces of an arc have.
    pub(super) fn count(&self, arc: usize) -> usize {
        let pieces = self.of_arc(arc).iter();
        pieces.map(|piece| piece.points.len()).sum()
    }

    pub(super) fn project_arcs(&mut self, outlines: &Outlines, frame: &Frame) {
        self.clear();
        // What grows by and by leaves holes in a memory that never shrinks.
        self.points
            .reserve(outlines.cells.len() / 3 * NEEDED_THIRDS);
        self.arcs.reserve(outlines.arcs().len());
        for arc in outlines.arcs() {
            let first = self.visible.len() as u32;
            let cap = outlines.arc_cap(arc);
            let away = frame.away(cap);
            let visibility = frame.visibility(cap, away);
            // An arc that is a whole ring is not needed out of view; others may belong to rings that come into it.
            let is_left_out = visibility == Visibility::Hidden
                || is_island(outlines, arc)
                    && (frame.is_too_small(cap, away) || !frame.is_in_window(cap, away));
            if !is_left_out {
                let mut chosen = std::mem::take(&mut self.chosen);
                choose_points(outlines, arc, frame, &mut chosen);
                self.project(&chosen, visibility, frame);
                self.chosen = chosen;
            }
            self.arcs.push(first..self.visible.len() as u32);
        }
    }

    /// Projects a single line, as arc 0.
    pub(super) fn project_line(&mut self, line: &[Vector], frame: &Frame) {
        self.clear();
        self.project(line, Visibility::Cut, frame);
        self.arcs.push(0..self.visible.len() as u32);
    }

    fn clear(&mut self) {
        self.points.clear();
        self.visible.clear();
        self.arcs.clear();
    }

    fn project(&mut self, line: &[Vector], visibility: Visibility, frame: &Frame) {
        let Some((first, rest)) = line.split_first() else {
            return;
        };
        let mut before = Stop {
            view: *first,
            pixel: frame.projection.project(*first),
        };
        let mut open = frame
            .region
            .shows(*first)
            .then(|| self.begin(before.pixel, None));
        for view in rest {
            let next = Stop {
                view: *view,
                pixel: frame.projection.project(*view),
            };
            if visibility == Visibility::Cut {
                before = self.cut(before, next, &mut open, frame);
            }
            if open.is_some() {
                frame.resample(before, next, &mut self.points);
                self.points.push(dot_of(next.pixel));
            }
            before = next;
        }
        if let Some(piece) = open {
            self.finish(&piece, None);
        }
    }

    /// Ends and begins pieces where the line to the next stop meets the map's edge; gives the last stop before it.
    fn cut(&mut self, from: Stop, next: Stop, open: &mut Option<Piece>, frame: &Frame) -> Stop {
        let mut before = from;
        for crossing in frame
            .region
            .crossings(frame.projection, from.view, next.view)
            .into_iter()
            .flatten()
        {
            let stop = Stop {
                view: crossing.view,
                pixel: crossing.pixel,
            };
            if !crossing.leaves {
                *open = Some(self.begin(stop.pixel, Some(crossing.at)));
            } else if let Some(piece) = open.take() {
                frame.resample(before, stop, &mut self.points);
                self.points.push(dot_of(stop.pixel));
                self.finish(&piece, Some(crossing.at));
            }
            before = stop;
        }
        before
    }

    fn begin(&mut self, pixel: Pixel, enters: Option<f64>) -> Piece {
        let start = self.points.len() as u32;
        self.points.push(dot_of(pixel));
        Piece {
            points: start..start,
            enters,
            leaves: None,
        }
    }

    fn finish(&mut self, piece: &Piece, leaves: Option<f64>) {
        let points = piece.points.start..self.points.len() as u32;
        self.visible.push(Piece {
            points,
            enters: piece.enters,
            leaves,
        });
    }
}

fn is_island(outlines: &Outlines, arc: &Arc) -> bool {
    let cells = outlines.arc_cells(arc);
    cells.first() == cells.last()
}

/// The points of an arc that matter in this frame, turned into its view. Chunks out of view give their first point only:
/// arc and chord lie in the same cap outside the window, so the window does not see the difference.
fn choose_points(outlines: &Outlines, arc: &Arc, frame: &Frame, chosen: &mut Vec<Vector>) {
    chosen.clear();
    let turned = |cell: &Kept| frame.projection.rotated(outlines.grid.vector_of(*cell));
    for (index, cap) in outlines.arc_chunks(arc).iter().enumerate() {
        let (cells, details) = outlines.chunk(arc, index);
        let away = frame.away(cap);
        if !frame.is_in_window(cap, away) {
            chosen.extend(cells.first().map(turned));
            continue;
        }
        let least = frame.detail(cap, away);
        let needed = cells
            .iter()
            .zip(details)
            .filter(|(_, detail)| **detail >= least);
        chosen.extend(needed.map(|(cell, _)| turned(cell)));
    }
    chosen.extend(outlines.arc_cells(arc).last().map(turned));
}
