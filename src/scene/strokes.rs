//! Ties as lines: a strand for each tone, and in it a line for each manner of statement.

use serde::Serialize;

use super::nodes::Node;
use crate::geometry::within;
use crate::model::Tone;
use crate::query::{Strand, Tie};

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

/// The lines of one tie, side by side: cooperative, neutral, conflictual from left to right as seen from the focus.
pub(super) fn of_tie<'r>(tie: &Tie<'r>, focus: &Node<'_>, partner: &Node<'_>) -> Vec<Stroke<'r>> {
    const GAP_PX: f64 = 0.8;
    let lines: Vec<(Tone, Manner, u32)> = tie.strands.iter().flat_map(lines).collect();
    let widths: Vec<f64> = lines
        .iter()
        .map(|(_, _, events)| width_px(*events))
        .collect();
    let total: f64 = widths.iter().sum::<f64>() + GAP_PX * (widths.len().saturating_sub(1) as f64);
    let (dx, dy) = (partner.x - focus.x, partner.y - focus.y);
    let length = (dx * dx + dy * dy).sqrt();
    let (start, end) = (
        focus.half_width_px + 3.0,
        length - partner.half_width_px - 1.0,
    );
    if start >= end {
        return Vec::new();
    }
    let along = [dx / length, dy / length];
    let across = [along[1], -along[0]];
    let mut edge = total / 2.0;
    let place = |(line, width): (&(Tone, Manner, u32), &f64)| {
        let offset = edge - width / 2.0;
        edge -= width + GAP_PX;
        let point = |way: f64| {
            [
                focus.x + along[0] * way + across[0] * offset,
                focus.y + along[1] * way + across[1] * offset,
            ]
        };
        let (tone, manner, events) = *line;
        Stroke {
            id: tie.partner.id,
            tone,
            manner,
            events,
            width_px: *width,
            from: point(start),
            to: point(end),
        }
    };
    lines.iter().zip(&widths).map(place).collect()
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
