//! The chosen tie: a lane for what the partner does and one for what the centre does, a strand a tone.

use super::answer_detail::{
    Chosen, ChosenLane, ChosenShare, ChosenStrand, LaneDirection, LaneLabel, Manner,
};
use super::bounds::{Bounds, Point, along};
use super::curve::Curve;
use super::curve::line_px;
use super::style::Anchor;
use super::type_width::width_px as text_px;
use relations_record::{Code, Tone};

/// Between two strands of a lane, and between two lanes.
const STRAND_GAP_PX: f64 = 1.6;
const LANE_GAP_PX: f64 = 8.0;
/// The length of an arrowhead, and half its width.
const ARROW_PX: [f64; 2] = [12.0, 7.0];

/// The lanes of a tie beside its line, which leads from the centre to the partner; the room of their numbers is then taken.
pub(super) fn draw(
    id: &str,
    name: &str,
    shares: Vec<ChosenShare>,
    line: &Curve,
    taken: &mut Vec<Bounds>,
    picture: Bounds,
) -> Chosen {
    let drawn = [
        LaneDirection::From,
        LaneDirection::Together,
        LaneDirection::Others,
        LaneDirection::To,
    ];
    let mut bundles: Vec<(LaneDirection, Vec<Bundle>)> = Vec::new();
    for direction in drawn {
        let strands = bundle(&shares, direction);
        if !strands.is_empty() {
            bundles.push((direction, strands));
        }
    }
    let widths = bundles.iter().map(|(_, strands)| lane_px(strands));
    let gaps = LANE_GAP_PX * bundles.len().saturating_sub(1) as f64;
    let mut left = -(widths.sum::<f64>() + gaps) / 2.0;
    let mut lanes = Vec::new();
    let count = bundles.len();
    for (index, (direction, strands)) in bundles.into_iter().enumerate() {
        let width = lane_px(&strands);
        let mut lane = lane(direction, &strands, line, left, width);
        // The numbers stand at the outer sides, that of a lane between two at none.
        let is_left = index == 0;
        if is_left || index + 1 == count {
            let edge = if is_left { left } else { left + width };
            let words_px = match direction {
                LaneDirection::From | LaneDirection::To => {
                    text_px(name, 13.0) + text_px("000 from ", 13.0)
                }
                _ => text_px("000 with no direction", 13.0),
            };
            lane.label = label(words_px, line, edge, is_left, taken, picture);
        }
        left += width + LANE_GAP_PX;
        lanes.push(lane);
    }
    let several = shares
        .iter()
        .filter(|share| share.direction == LaneDirection::Several);
    Chosen {
        id: id.into(),
        lanes,
        several: several.map(|share| share.count).sum(),
        shares,
    }
}

/// Statements of one tone in one direction.
struct Bundle {
    tone: Tone,
    manner: Manner,
    count: u32,
}

fn bundle(shares: &[ChosenShare], direction: LaneDirection) -> Vec<Bundle> {
    let of_tone = |tone: &Tone| {
        let shares = shares
            .iter()
            .filter(|share| share.direction == direction && share.tone == *tone);
        let count = shares.clone().map(|share| share.count).sum();
        let most = shares.reduce(|most, next| if next.count > most.count { next } else { most })?;
        Some(Bundle {
            tone: *tone,
            manner: most.manner,
            count,
        })
    };
    Tone::ALL.iter().filter_map(of_tone).collect()
}

fn strand_px(count: u32) -> f64 {
    const MOST_PX: f64 = 4.0;
    line_px(count).clamp(1.4, MOST_PX)
}

fn lane_px(strands: &[Bundle]) -> f64 {
    let widths = strands
        .iter()
        .map(|strand| strand_px(strand.count) + STRAND_GAP_PX);
    widths.sum::<f64>() - STRAND_GAP_PX
}

/// A lane whose left side is so far to the right of the line.
fn lane(
    direction: LaneDirection,
    strands: &[Bundle],
    line: &Curve,
    left: f64,
    width: f64,
) -> ChosenLane {
    let has_arrow = matches!(direction, LaneDirection::From | LaneDirection::To);
    let (mut drawn, mut edge) = (Vec::new(), left);
    for strand in strands {
        let width_px = strand_px(strand.count);
        let beside = line.beside(edge + width_px / 2.0);
        edge += width_px + STRAND_GAP_PX;
        let (near, far) = match direction {
            LaneDirection::From => (ARROW_PX[0] - 2.0, 2.0),
            LaneDirection::To => (2.0, ARROW_PX[0] - 2.0),
            _ => (2.0, 2.0),
        };
        let curve = beside.trimmed(near, far);
        let teeth = if strand.tone == Tone::Conflictual {
            most_teeth(&curve, strand.count)
        } else {
            Vec::new()
        };
        let curve = if direction == LaneDirection::From {
            curve.reversed()
        } else {
            curve
        };
        drawn.push(ChosenStrand {
            tone: strand.tone,
            manner: strand.manner,
            count: strand.count,
            width_px,
            curve: curve.points().to_vec(),
            teeth,
        });
    }
    ChosenLane {
        direction,
        count: strands.iter().map(|strand| strand.count).sum(),
        strands: drawn,
        arrow: has_arrow.then(|| arrow(line, left + width / 2.0, direction)),
        label: None,
    }
}

/// One tooth a statement; where they do not fit, as many as do: the exact number stands in words.
fn most_teeth(curve: &Curve, count: u32) -> Vec<[Point; 2]> {
    const PITCH_PX: f64 = 4.6;
    /// Small enough to keep off the strands beside it.
    const HALF_PX: f64 = 3.6;
    let room = (curve.length_px() / PITCH_PX) as u32;
    let fitting = [count, count.min(room), count.min(room / 2)];
    let mut teeth = fitting
        .into_iter()
        .filter_map(|count| curve.teeth_of(count, HALF_PX));
    teeth.next().unwrap_or_default()
}

/// A triangle at the receiver's end.
fn arrow(line: &Curve, aside: f64, direction: LaneDirection) -> Vec<Point> {
    let beside = line.beside(aside);
    let towards = if direction == LaneDirection::From {
        beside.reversed()
    } else {
        beside
    };
    let length = towards.length_px();
    let (tip, way) = towards.walk(length);
    let [long, half] = [ARROW_PX[0].min(length * 0.4), ARROW_PX[1].min(length * 0.3)];
    let base = along(tip, way, -long);
    let across = [-way[1], way[0]];
    vec![tip, along(base, across, half), along(base, across, -half)]
}

/// Free room for a number beside a lane.
fn label(
    width: f64,
    line: &Curve,
    edge: f64,
    is_left: bool,
    taken: &mut Vec<Bounds>,
    picture: Bounds,
) -> Option<LaneLabel> {
    const AIR_PX: f64 = 9.0;
    let aside = if is_left {
        edge - AIR_PX
    } else {
        edge + AIR_PX
    };
    let beside = line.beside(aside);
    let length = beside.length_px();
    let (_, way) = beside.walk(length / 2.0);
    // To the right of a line that leads down is the left of the picture.
    let is_at_right = (if is_left { -1.0 } else { 1.0 }) * -way[1] >= 0.0;
    for share in [0.5, 0.62, 0.38, 0.74, 0.26, 0.86, 0.14, 0.95, 0.05] {
        let (at, _) = beside.walk(length * share);
        let is_flat = way[1].abs() < 0.35;
        let down = if is_flat {
            5.0 * if (is_left) == (way[0] > 0.0) {
                -1.0
            } else {
                1.0
            }
        } else {
            0.0
        };
        let at = [at[0], at[1] + down];
        let (anchor, left) = match () {
            () if is_flat => (Anchor::Middle, at[0] - width / 2.0),
            () if is_at_right => (Anchor::Start, at[0]),
            () => (Anchor::End, at[0] - width),
        };
        let bounds = Bounds::new([left, at[1] - 8.0], [width, 16.0]);
        if bounds.is_within(picture) && !taken.iter().any(|taken| taken.overlaps(bounds)) {
            taken.push(bounds);
            return Some(LaneLabel { at, anchor });
        }
    }
    None
}
