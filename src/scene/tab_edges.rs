//! The inner sides of tabs, where their lines end.

use super::bounds::{Bounds, Point};
use super::style::TabSide;
use globe::outlines::within;

/// Where a line from the centre through a point of the frame meets the line on which the inner side of a tab lies.
pub(super) fn meeting(side: TabSide, inner: f64, from: Point, at: Point) -> f64 {
    let across = usize::from(matches!(side, TabSide::Left | TabSide::Right));
    let along = 1 - across;
    let share = (inner - from[along]) / (at[along] - from[along]);
    let met = from[across] + (at[across] - from[across]) * share;
    if met.is_finite() { met } else { at[across] }
}

/// Where a line from the centre to a point of the frame meets the inner side of a tab, and how far that is from the
/// straight way, where it would meet none.
pub(super) fn end(side: TabSide, bounds: Bounds, from: Point, at: Point) -> (Point, f64) {
    const INSET_PX: f64 = 8.0;
    let [first, last] = rule(side, bounds);
    let across = usize::from(matches!(side, TabSide::Left | TabSide::Right));
    let along = 1 - across;
    let met = meeting(side, first[along], from, at);
    let (low, high) = (first[across], last[across]);
    let inset = INSET_PX.min((high - low) / 2.0);
    let held = within(met, low + inset, high - inset);
    let mut end = first;
    end[across] = held;
    (end, (held - met).abs().min(400.0))
}

/// The inner side of a tab.
pub(super) fn rule(side: TabSide, bounds: Bounds) -> [Point; 2] {
    let Bounds {
        left,
        top,
        right,
        bottom,
    } = bounds;
    match side {
        TabSide::Top => [[left, bottom], [right, bottom]],
        TabSide::Bottom => [[left, top], [right, top]],
        TabSide::Left => [[right, top], [right, bottom]],
        TabSide::Right => [[left, top], [left, bottom]],
    }
}
