//! Tabs on the frame: who is out of view, in the true direction. Those that touch are one stack.

use super::bounds::{Bounds, Point, direction_deg, segment_distance_px};
use super::clusters::{Cluster, join_at, rotate_to_widest_gap, turned};
use super::land_cells::LandCells;
use super::map_words::MapWords;
use super::partners::Partner;
use super::style::TabSide;
use super::symbols::{CLEAR_PX, Spot};
use super::tab_edges::{end, meeting};
use super::tab_rows::{Detail, TabText};
use crate::sorting::sort_by;
use globe::outlines::within;

/// A tab in its place.
#[derive(Debug, Clone)]
pub(super) struct TabPlace {
    pub(super) side: TabSide,
    pub(super) bounds: Bounds,
    /// Rows of partners, most statements first.
    pub(super) members: Vec<u32>,
    /// Where its line ends.
    pub(super) end: Point,
    pub(super) detail: Detail,
}

/// What tabs stand among.
pub(super) struct Frame<'a> {
    pub(super) partners: &'a [Partner],
    pub(super) prominent: &'a [String],
    /// What stands beside names.
    pub(super) words: &'a MapWords,
    /// For each partner its direction from the centre in the picture, in degrees.
    pub(super) directions: &'a [f64],
    pub(super) picture: Bounds,
    /// The point of the centre.
    pub(super) from: Point,
    pub(super) spots: &'a [Spot],
    pub(super) cells: &'a LandCells,
    /// The land of the centre, which tabs cover only where it is tinted.
    pub(super) centre: Option<u16>,
    pub(super) is_tinted: bool,
    /// Whether there is room for distances.
    pub(super) is_wide: bool,
    /// The row of the partner with most conflict, whose name has a note.
    pub(super) noted: Option<u32>,
}

/// How far a tab may slide from its true direction, and how wide a stack may be.
const SLIDE_DEG: f64 = 15.0;
const SPAN_DEG: f64 = 30.0;
/// How wide where there are many: rather so than names that are only counted.
const DENSE_SPAN_DEG: f64 = 48.0;
/// Closer neighbours become a stack when they touch, others slide apart; in a narrow frame there is room for fewer.
const STACK_DEG: f64 = 10.0;
const NARROW_STACK_DEG: f64 = 18.0;
const LEAST_STACK_DEG: f64 = 26.0;
/// How many names a map has inside at most.
pub(super) const MOST_NAMES: usize = 24;
/// What is free between two tabs; those closer than this become a stack.
const GAP_PX: f64 = 4.0;
const WIDE_GAP_PX: f64 = 14.0;
const NARROW_GAP_PX: f64 = 22.0;
const LEAST_GAP_PX: f64 = 46.0;
/// Below this width there is hardly room for tabs and names beside each other.
const LEAST_WIDTH_PX: f64 = 360.0;

/// Places the tabs of some partners, clockwise from the top.
pub(super) fn place(rows: &[u32], frame: &Frame<'_>) -> Vec<TabPlace> {
    let first = frame.clusters(rows);
    let tries = [
        (Detail::Full, SPAN_DEG),
        (Detail::Names, SPAN_DEG),
        (Detail::Names, DENSE_SPAN_DEG),
        (Detail::Two, DENSE_SPAN_DEG),
        (Detail::One, SPAN_DEG),
    ];
    let tries = tries
        .iter()
        .skip(if frame.is_wide { 0 } else { tries.len() - 1 });
    for (detail, span_deg) in tries {
        if let Some(tabs) = frame.arrange(first.clone(), *detail, *span_deg) {
            return tabs;
        }
    }
    // A frame so small that even stacks of one line touch: they are wider than their directions.
    frame.arrange(first, Detail::One, 360.0).unwrap_or_default()
}

impl Frame<'_> {
    /// Partners by direction, those together that are close.
    fn clusters(&self, rows: &[u32]) -> Vec<Cluster> {
        let direction = |row: u32| self.directions.get(row as usize).copied().unwrap_or(0.0);
        let mut sorted = rows.to_vec();
        sort_by(&mut sorted, |a, b| direction(*a).total_cmp(&direction(*b)));
        rotate_to_widest_gap(&mut sorted, &direction);
        let single = |row: u32| Cluster::single(row, direction(row));
        let mut clusters: Vec<Cluster> = Vec::new();
        for next in sorted.into_iter().map(single) {
            match clusters.last_mut() {
                Some(last) if self.is_stack(last, &next) => *last = last.joined(&next),
                _ => clusters.push(next),
            }
        }
        clusters
    }

    /// Whether a partner belongs to the stack before it: they are close and their tabs would touch.
    fn is_stack(&self, stack: &Cluster, next: &Cluster) -> bool {
        let both = stack.joined(next);
        let (apart_deg, near_px) = match self.picture.size()[0] {
            _ if self.is_wide => (STACK_DEG, WIDE_GAP_PX),
            width if width < LEAST_WIDTH_PX => (LEAST_STACK_DEG, LEAST_GAP_PX),
            _ => (NARROW_STACK_DEG, NARROW_GAP_PX),
        };
        if both.span_deg > SPAN_DEG || both.span_deg - stack.span_deg > apart_deg {
            return false;
        }
        let detail = if self.is_wide {
            Detail::Full
        } else {
            Detail::One
        };
        let bounds = |cluster: &Cluster| {
            let (side, at) = self.edge(cluster.middle_deg());
            self.bounds(cluster, side, at, detail)
        };
        bounds(stack).grown(near_px).overlaps(bounds(next))
    }

    /// All tabs without one touching another, joined where there is no other way; nothing if that would make a stack
    /// wider than it may be.
    fn arrange(
        &self,
        mut clusters: Vec<Cluster>,
        detail: Detail,
        span_deg: f64,
    ) -> Option<Vec<TabPlace>> {
        loop {
            // Whether all find room costs little to know; where each stands best is asked once they do.
            let room = self.try_arrange(&clusters, detail, false);
            let tabs = room.and_then(|_| self.try_arrange(&clusters, detail, true));
            match tabs {
                Ok(mut tabs) => {
                    sort_by(&mut tabs, |a, b| {
                        let clockwise = |tab: &TabPlace| self.clockwise(tab.end);
                        clockwise(a).total_cmp(&clockwise(b))
                    });
                    return Some(tabs);
                }
                Err(stuck) => clusters = join_at(&clusters, stuck, span_deg)?,
            }
        }
    }

    fn clockwise(&self, at: Point) -> f64 {
        direction_deg([at[0] - self.from[0], at[1] - self.from[1]])
    }

    /// Places clusters, those with most statements first; or tells which found no room.
    fn try_arrange(
        &self,
        clusters: &[Cluster],
        detail: Detail,
        is_careful: bool,
    ) -> Result<Vec<TabPlace>, usize> {
        let mut order: Vec<usize> = (0..clusters.len()).collect();
        let first = |index: &usize| {
            let cluster = clusters.get(*index);
            cluster.and_then(|cluster| cluster.members.first().copied())
        };
        sort_by(&mut order, |a, b| first(a).cmp(&first(b)));
        let mut tabs: Vec<TabPlace> = Vec::new();
        for index in order {
            let Some(cluster) = clusters.get(index) else {
                continue;
            };
            let best = self
                .best_place(cluster, detail, &tabs, is_careful)
                .ok_or(index)?;
            tabs.push(best);
        }
        Ok(tabs)
    }

    /// The place for a cluster that is nearest to its true direction and covers and crosses least.
    fn best_place(
        &self,
        cluster: &Cluster,
        detail: Detail,
        tabs: &[TabPlace],
        is_careful: bool,
    ) -> Option<TabPlace> {
        const STEP_DEG: f64 = 1.25;
        const STEPS: i32 = (SLIDE_DEG / STEP_DEG) as i32;
        let mut best: Option<(f64, TabPlace)> = None;
        for step in -STEPS..=STEPS {
            let slide = f64::from(step) * STEP_DEG;
            let (side, at) = self.edge(turned(cluster.middle_deg(), slide));
            for side in [side, self.other_side(at)] {
                let bounds = self.bounds(cluster, side, at, detail);
                let is_free = bounds.is_within(self.picture)
                    && bounds.distance_px(self.from) > 40.0
                    && !tabs
                        .iter()
                        .any(|tab| tab.bounds.grown(GAP_PX).overlaps(bounds))
                    && self.is_off_centre(bounds);
                if !is_free {
                    continue;
                }
                let (end, off_px) = end(side, bounds, self.from, at);
                let ease = if self.is_wide { 4.0 } else { 6.0 };
                let least = best.as_ref().map_or(f64::INFINITY, |(least, _)| *least);
                let mut cost = slide.abs() + off_px / ease;
                if is_careful && cost < least {
                    cost += self.harm(bounds, end, tabs);
                }
                if is_careful && cost < least {
                    cost += self.nameless(bounds, tabs) + self.noteless(bounds, end, tabs);
                }
                if cost < least {
                    let members = cluster.members.clone();
                    best = Some((
                        cost,
                        TabPlace {
                            side,
                            bounds,
                            members,
                            end,
                            detail,
                        },
                    ));
                }
            }
        }
        best.map(|(_, tab)| tab)
    }

    fn is_off_centre(&self, bounds: Bounds) -> bool {
        let land = self.centre.filter(|_| !self.is_tinted);
        land.is_none_or(|land| self.cells.is_clear(land, bounds.grown(6.0)))
    }

    /// What a tab hides and its line comes too close to, as degrees it may slide to avoid that.
    fn harm(&self, bounds: Bounds, end: Point, tabs: &[TabPlace]) -> f64 {
        const COVERS_DEG: f64 = 40.0;
        const CROSSES_DEG: f64 = 10.0;
        let (mut covered, mut crossed) = (0, 0);
        for spot in self.spots {
            let is_near = bounds.grown(12.0).holds(spot.at);
            covered += u32::from(is_near || bounds.is_crossed(self.from, spot.at));
            let away = segment_distance_px(spot.at, self.from, end);
            crossed += u32::from(away < CLEAR_PX + 2.0);
        }
        for tab in tabs {
            let is_run_over =
                tab.bounds.is_crossed(self.from, end) || bounds.is_crossed(self.from, tab.end);
            covered += u32::from(is_run_over);
        }
        COVERS_DEG * f64::from(covered) + CROSSES_DEG * f64::from(crossed)
    }

    /// Where a direction from the centre meets the frame.
    fn edge(&self, direction_deg: f64) -> (TabSide, Point) {
        let (sine, cosine) = libm::sincos(direction_deg.to_radians());
        let way = [sine, -cosine];
        let [x, y] = self.from;
        let reach = |way: f64, near: f64, far: f64| match way {
            way if way > 1e-12 => far / way,
            way if way < -1e-12 => near / way,
            _ => f64::INFINITY,
        };
        let across = reach(way[0], self.picture.left - x, self.picture.right - x);
        let down = reach(way[1], self.picture.top - y, self.picture.bottom - y);
        let share = across.min(down).max(0.0);
        let at = self
            .picture
            .nearest([x + way[0] * share, y + way[1] * share]);
        let side = match () {
            () if across < down && way[0] > 0.0 => TabSide::Right,
            () if across < down => TabSide::Left,
            () if way[1] > 0.0 => TabSide::Bottom,
            () => TabSide::Top,
        };
        (side, at)
    }

    /// The other side that a point near a corner of the frame is next to; elsewhere its own.
    fn other_side(&self, at: Point) -> TabSide {
        let [width, height] = self.picture.size();
        let middle = self.picture.middle();
        let level = at[1] <= self.picture.top + 0.5 || at[1] >= self.picture.bottom - 0.5;
        let is_beside = if level {
            (at[0] - middle[0]).abs() > width * 0.2
        } else {
            (at[1] - middle[1]).abs() <= height * 0.3
        };
        match (is_beside, at[0] < middle[0], at[1] < middle[1]) {
            (true, true, _) => TabSide::Left,
            (true, false, _) => TabSide::Right,
            (false, _, true) => TabSide::Top,
            (false, _, false) => TabSide::Bottom,
        }
    }

    fn bounds(&self, cluster: &Cluster, side: TabSide, at: Point, detail: Detail) -> Bounds {
        let text = TabText {
            partners: self.partners,
            members: &cluster.members,
            prominent: self.prominent,
            detail,
        };
        let [width, height] = text.size(side, self.words);
        let picture = self.picture;
        // Its inner side, where the line ends, stands in the true direction; in a narrow frame its middle does, or tabs
        // would come to stand beside the centre.
        let share = if self.is_wide { 1.0 } else { 0.25 };
        let inner = match side {
            TabSide::Top => picture.top + height,
            TabSide::Bottom => picture.bottom - height,
            TabSide::Left => picture.left + width * share,
            TabSide::Right => picture.right - width * share,
        };
        let met = meeting(side, inner, self.from, at);
        let left = within(
            met - width / 2.0,
            picture.left,
            (picture.right - width).max(picture.left),
        );
        let top = within(
            met - height / 2.0,
            picture.top,
            (picture.bottom - height).max(picture.top),
        );
        let corner = match side {
            TabSide::Top => [left, picture.top],
            TabSide::Bottom => [left, picture.bottom - height],
            TabSide::Left => [picture.left, top],
            TabSide::Right => [picture.right - width, top],
        };
        Bounds::new(corner, [width, height])
    }
}
