//! Ties as lines: a strand for each tone, and in it a line for each manner of statement.

use serde::Serialize;

use super::nodes::Node;
use crate::query::{Strand, Tie};
use globe::outlines::within;
use relations_record::Tone;

/// What a line stands for within its tone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Manner {
    /// What occurred or stands: drawn solid.
    Happened,
    /// What was planned, offered or refused: drawn dashed.
    Intended,
    /// What somebody judged or claimed: drawn dotted.
    Assessed,
}

/// One line of a tie, straight from the focus to the partner.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Stroke<'r> {
    /// The id of the partner.
    pub id: &'r str,
    /// The tone.
    pub tone: Tone,
    /// The manner.
    pub manner: Manner,
    /// How many distinct events it stands for.
    pub events: u32,
    /// The width in pixels.
    pub width_px: f64,
    /// Where it begins, near the focus: pixels from the left and top.
    pub from: [f64; 2],
    /// Where it ends, at the partner: pixels from the left and top.
    pub to: [f64; 2],
}

/// The lines of one tie side by side, before it is known where they lead.
pub(super) struct Band {
    lines: Vec<(Tone, Manner, u32)>,
    /// By how much the widths are reduced.
    share: f64,
    pub(super) width_px: f64,
}

/// Between two lines of a tie.
const GAP_PX: f64 = 0.8;

impl Band {
    /// A tie is never broader than the symbols that it joins, so that each of its lines meets them.
    pub(super) fn of_tie(tie: &Tie<'_>, radii_px: [f64; 2]) -> Self {
        /// How much of a symbol's width the lines may take: those at the side still meet its rim.
        const MOST: f64 = 1.6;
        let lines: Vec<(Tone, Manner, u32)> = tie.strands.iter().flat_map(lines).collect();
        let full: f64 = lines.iter().map(|line| width_px(line.2) + GAP_PX).sum();
        let room = MOST * radii_px[0].min(radii_px[1]);
        let share = (room / (full - GAP_PX)).min(1.0);
        Self {
            lines,
            share,
            width_px: (full - GAP_PX) * share,
        }
    }

    /// The lines: cooperative, neutral, conflictual from left to right as seen from the focus.
    pub(super) fn strokes<'r>(&self, focus: &Node<'_>, partner: &Node<'r>) -> Vec<Stroke<'r>> {
        let (dx, dy) = (partner.x - focus.x, partner.y - focus.y);
        let length = (dx * dx + dy * dy).sqrt();
        let mut edge = self.width_px / 2.0;
        let stroke = |(tone, manner, events): (Tone, Manner, u32)| {
            let width_px = width_px(events) * self.share;
            let aside = edge - width_px / 2.0;
            edge -= width_px + GAP_PX * self.share;
            let start = rim(focus.half_width_px, aside) + 2.0;
            let end = length - rim(partner.half_width_px, aside);
            let point = |way: f64| {
                [
                    focus.x + (dx * way + dy * aside) / length,
                    focus.y + (dy * way - dx * aside) / length,
                ]
            };
            (start < end).then(|| Stroke {
                id: partner.id,
                tone,
                manner,
                events,
                width_px,
                from: point(start),
                to: point(end),
            })
        };
        self.lines.iter().copied().filter_map(stroke).collect()
    }
}

/// How far from the middle of a symbol its rim is met by a line that passes the middle at a distance.
fn rim(radius_px: f64, aside_px: f64) -> f64 {
    (radius_px * radius_px - aside_px * aside_px)
        .max(0.0)
        .sqrt()
}

fn lines(strand: &Strand) -> Vec<(Tone, Manner, u32)> {
    let manners = [
        (Manner::Happened, strand.happened),
        (Manner::Intended, strand.intended),
        (Manner::Assessed, strand.assessed),
    ];
    let drawn = manners.into_iter().filter(|(_, events)| *events > 0);
    drawn
        .map(|(manner, events)| (strand.tone, manner, events))
        .collect()
}

/// A line's width grows with the root of its events, from a hairline to a band.
fn width_px(events: u32) -> f64 {
    (0.6 + 0.45 * f64::from(events).sqrt()).min(4.0)
}

impl Stroke<'_> {
    /// The distance in pixels from a point to the line.
    pub(super) fn distance_px(&self, x: f64, y: f64) -> f64 {
        let (dx, dy) = (self.to[0] - self.from[0], self.to[1] - self.from[1]);
        let square = dx * dx + dy * dy;
        let share = if square == 0.0 {
            0.0
        } else {
            ((x - self.from[0]) * dx + (y - self.from[1]) * dy) / square
        };
        let share = within(share, 0.0, 1.0);
        let (px, py) = (self.from[0] + share * dx - x, self.from[1] + share * dy - y);
        (px * px + py * py).sqrt()
    }
}
