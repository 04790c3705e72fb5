//! Tabs on the frame: who is out of view, in the true direction. Those that touch are one stack.

use super::answer::Side;
use super::bounds::{Bounds, Point, direction_deg, segment_distance_px};
use super::land_cells::LandCells;
use super::partners::Partner;
use super::symbols::{CLEAR_PX, Spot};
use super::tab_rows::{Detail, TabText};
use super::type_width::{BOLD, NAME_PX, width_px};
use crate::sorting::sort_by;
use globe::outlines::within;

/// A tab in its place.
#[derive(Debug, Clone)]
pub(super) struct TabPlace {
    pub(super) side: Side,
    pub(super) bounds: Bounds,
    /// Rows of partners, most statements first.
    pub(super) members: Vec<u32>,
    /// Where its line ends.
    pub(super) end: Point,
    pub(super) detail: Detail,
}

/// What tabs stand amid.
pub(super) struct Frame<'a> {
    pub(super) partners: &'a [Partner],
    pub(super) prominent: &'a [String],
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
}

/// How far a tab may slide from its true direction, and how wide a stack may be.
const SLIDE_DEG: f64 = 15.0;
const SPAN_DEG: f64 = 30.0;
/// How wide where there are many: rather so than names that are only counted.
const DENSE_SPAN_DEG: f64 = 48.0;
/// Closer neighbours become a stack when they touch, others slide apart; in a narrow frame there is room for fewer.
const STACK_DEG: f64 = 10.0;
const NARROW_STACK_DEG: f64 = 18.0;
/// What is free between two tabs; in a narrow frame those closer than a row of text become a stack.
const GAP_PX: f64 = 4.0;
const NARROW_GAP_PX: f64 = 22.0;

/// Members of one tab, and the directions between which they are: `from` clockwise by `span`.
#[derive(Debug, Clone)]
struct Cluster {
    members: Vec<u32>,
    from_deg: f64,
    span_deg: f64,
}

impl Cluster {
    fn middle_deg(&self) -> f64 {
        turned(self.from_deg, self.span_deg / 2.0)
    }

    /// The two as one, the other being the next clockwise.
    fn joined(&self, next: &Self) -> Self {
        let gap = (next.from_deg + 360.0 - self.from_deg) % 360.0;
        let mut members = [&*self.members, &*next.members].concat();
        // Rows are in the order of statements.
        sort_by(&mut members, Ord::cmp);
        Self {
            members,
            from_deg: self.from_deg,
            span_deg: (gap + next.span_deg).max(self.span_deg).min(360.0),
        }
    }
}

fn turned(direction_deg: f64, by: f64) -> f64 {
    (direction_deg + by + 720.0) % 360.0
}

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
        let single = |row: u32| Cluster {
            members: vec![row],
            from_deg: direction(row),
            span_deg: 0.0,
        };
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
        let apart_deg = if self.is_wide {
            STACK_DEG
        } else {
            NARROW_STACK_DEG
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
        let near_px = if self.is_wide { GAP_PX } else { NARROW_GAP_PX };
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
            match self.try_arrange(&clusters, detail) {
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
    fn try_arrange(&self, clusters: &[Cluster], detail: Detail) -> Result<Vec<TabPlace>, usize> {
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
            let best = self.best_place(cluster, detail, &tabs).ok_or(index)?;
            tabs.push(best);
        }
        Ok(tabs)
    }

    /// The place for a cluster that is nearest to its true direction and covers and crosses least.
    fn best_place(&self, cluster: &Cluster, detail: Detail, tabs: &[TabPlace]) -> Option<TabPlace> {
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
                    && self.is_off_centre(bounds)
                    && !tabs
                        .iter()
                        .any(|tab| tab.bounds.grown(GAP_PX).overlaps(bounds));
                if !is_free {
                    continue;
                }
                let (end, off_px) = end(side, bounds, self.from, at);
                let cost = slide.abs()
                    + off_px / if self.is_wide { 4.0 } else { 6.0 }
                    + self.harm(bounds, end, tabs);
                if best.as_ref().is_none_or(|(least, _)| cost < *least) {
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
        const NAMELESS_DEG: f64 = 12.0;
        const CROSSES_DEG: f64 = 10.0;
        let covered = self
            .spots
            .iter()
            .filter(|spot| bounds.grown(12.0).holds(spot.at));
        let crossed = self
            .spots
            .iter()
            .filter(|spot| segment_distance_px(spot.at, self.from, end) < CLEAR_PX + 2.0);
        let cut = self
            .spots
            .iter()
            .filter(|spot| bounds.is_crossed(self.from, spot.at));
        let runs = tabs
            .iter()
            .filter(|tab| tab.bounds.is_crossed(self.from, end));
        let is_run_over = tabs
            .iter()
            .filter(|tab| bounds.is_crossed(self.from, tab.end));
        let nameless = self.spots.iter().filter(|spot| {
            bounds.distance_px(spot.at) < 110.0 && !self.has_room(spot, bounds, tabs)
        });
        NAMELESS_DEG * nameless.count() as f64
            + COVERS_DEG
                * (covered.count() + cut.count() + runs.count() + is_run_over.count()) as f64
            + CROSSES_DEG * crossed.count() as f64
    }

    /// Whether the name of a symbol still finds room beside it once a tab stands there.
    fn has_room(&self, spot: &Spot, bounds: Bounds, tabs: &[TabPlace]) -> bool {
        let row = spot.members.first().copied().unwrap_or(0);
        let name = self
            .partners
            .get(row as usize)
            .map_or("", |partner| partner.map_name());
        let width = width_px(name, NAME_PX) * BOLD;
        let [x, y] = spot.at;
        let rooms = [
            Bounds::new([x + 9.0, y - 8.0], [width, 16.0]),
            Bounds::new([x - 9.0 - width, y - 8.0], [width, 16.0]),
            Bounds::new([x - width / 2.0, y + 7.0], [width, 16.0]),
            Bounds::new([x - width / 2.0, y - 23.0], [width, 16.0]),
            Bounds::new([x - 10.0, y + 7.0], [width, 16.0]),
            Bounds::new([x - 10.0, y - 23.0], [width, 16.0]),
            Bounds::new([x + 10.0 - width, y + 7.0], [width, 16.0]),
            Bounds::new([x + 10.0 - width, y - 23.0], [width, 16.0]),
        ];
        let is_free = |room: Bounds| {
            room.is_within(self.picture)
                && !room.grown(2.0).overlaps(bounds)
                && !tabs.iter().any(|tab| tab.bounds.grown(2.0).overlaps(room))
                && !self.is_crossed_by_thick(room, tabs)
        };
        rooms.into_iter().any(is_free)
    }

    /// Whether a line too thick to run under a name crosses a rectangle.
    fn is_crossed_by_thick(&self, room: Bounds, tabs: &[TabPlace]) -> bool {
        const THICK: u32 = 15;
        let is_thick = |members: &[u32]| {
            let first = members
                .first()
                .and_then(|row| self.partners.get(*row as usize));
            first.is_some_and(|partner| partner.statements >= THICK)
        };
        let spots = self.spots.iter().map(|spot| (&spot.members, spot.at));
        let tabs = tabs.iter().map(|tab| (&tab.members, tab.end));
        spots
            .chain(tabs)
            .any(|(members, to)| is_thick(members) && room.is_crossed(self.from, to))
    }

    /// Where a direction from the centre meets the frame.
    fn edge(&self, direction_deg: f64) -> (Side, Point) {
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
            () if across < down && way[0] > 0.0 => Side::Right,
            () if across < down => Side::Left,
            () if way[1] > 0.0 => Side::Bottom,
            () => Side::Top,
        };
        (side, at)
    }

    /// The other side that a point of the frame is next to, or the nearer end of its own.
    fn other_side(&self, at: Point) -> Side {
        let [width, height] = self.picture.size();
        let middle = self.picture.middle();
        let is_at_top_or_bottom =
            at[1] <= self.picture.top + 0.5 || at[1] >= self.picture.bottom - 0.5;
        if is_at_top_or_bottom && (at[0] - middle[0]).abs() > width * 0.2 {
            if at[0] < middle[0] {
                Side::Left
            } else {
                Side::Right
            }
        } else if !is_at_top_or_bottom && (at[1] - middle[1]).abs() > height * 0.3 {
            if at[1] < middle[1] {
                Side::Top
            } else {
                Side::Bottom
            }
        } else if is_at_top_or_bottom {
            if at[1] < middle[1] {
                Side::Top
            } else {
                Side::Bottom
            }
        } else if at[0] < middle[0] {
            Side::Left
        } else {
            Side::Right
        }
    }

    fn bounds(&self, cluster: &Cluster, side: Side, at: Point, detail: Detail) -> Bounds {
        let text = TabText {
            partners: self.partners,
            members: &cluster.members,
            prominent: self.prominent,
            detail,
        };
        let [width, height] = text.size(side);
        let picture = self.picture;
        // Its inner side, where the line ends, stands in the true direction; in a narrow frame its middle does, or tabs
        // would come to stand beside the centre.
        let share = if self.is_wide { 1.0 } else { 0.25 };
        let inner = match side {
            Side::Top => picture.top + height,
            Side::Bottom => picture.bottom - height,
            Side::Left => picture.left + width * share,
            Side::Right => picture.right - width * share,
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
            Side::Top => [left, picture.top],
            Side::Bottom => [left, picture.bottom - height],
            Side::Left => [picture.left, top],
            Side::Right => [picture.right - width, top],
        };
        Bounds::new(corner, [width, height])
    }
}

/// Where a line from the centre through a point of the frame meets the line on which the inner side of a tab lies.
fn meeting(side: Side, inner: f64, from: Point, at: Point) -> f64 {
    let across = usize::from(matches!(side, Side::Left | Side::Right));
    let along = 1 - across;
    let share = (inner - from[along]) / (at[along] - from[along]);
    let met = from[across] + (at[across] - from[across]) * share;
    if met.is_finite() { met } else { at[across] }
}

/// Where a line from the centre to a point of the frame meets the inner side of a tab, and how far that is from the
/// straight way, where it would meet none.
fn end(side: Side, bounds: Bounds, from: Point, at: Point) -> (Point, f64) {
    const INSET_PX: f64 = 8.0;
    let [first, last] = rule(side, bounds);
    let across = usize::from(matches!(side, Side::Left | Side::Right));
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
pub(super) fn rule(side: Side, bounds: Bounds) -> [Point; 2] {
    let Bounds {
        left,
        top,
        right,
        bottom,
    } = bounds;
    match side {
        Side::Top => [[left, bottom], [right, bottom]],
        Side::Bottom => [[left, top], [right, top]],
        Side::Left => [[right, top], [right, bottom]],
        Side::Right => [[left, top], [left, bottom]],
    }
}

/// Joins a cluster that found no room with the nearer of its neighbours.
fn join_at(clusters: &[Cluster], stuck: usize, span_deg: f64) -> Option<Vec<Cluster>> {
    let count = clusters.len();
    if count < 2 {
        return None;
    }
    let pair = |first: usize| {
        let (a, b) = (
            clusters.get(first % count)?,
            clusters.get((first + 1) % count)?,
        );
        let both = a.joined(b);
        (both.span_deg <= span_deg).then_some((first % count, both))
    };
    let pairs = [pair(stuck), pair(stuck + count - 1)].into_iter().flatten();
    let mut best = pairs.min_by(|a, b| a.1.span_deg.total_cmp(&b.1.span_deg));
    if best.is_none() {
        // Elsewhere two may be joined, so that others have room to slide.
        let all = (0..count).filter_map(pair);
        best = all.min_by(|a, b| {
            let near = |first: usize| {
                let apart = first.abs_diff(stuck);
                apart.min(count - apart)
            };
            near(a.0)
                .cmp(&near(b.0))
                .then(a.1.span_deg.total_cmp(&b.1.span_deg))
        });
    }
    let (first, both) = best?;
    let second = (first + 1) % count;
    let mut joined = Vec::new();
    for (index, cluster) in clusters.iter().enumerate() {
        if index == first {
            joined.push(both.clone());
        } else if index != second {
            joined.push(cluster.clone());
        }
    }
    Some(joined)
}

/// Begins after the widest gap, so that no stack is cut at north.
fn rotate_to_widest_gap(rows: &mut [u32], direction: &dyn Fn(u32) -> f64) {
    let mut widest = (-1.0, 0);
    for (index, row) in rows.iter().enumerate() {
        let before = rows.get((index + rows.len() - 1) % rows.len().max(1));
        let gap = before.map_or(0.0, |before| {
            (direction(*row) - direction(*before) + 360.0) % 360.0
        });
        if gap > widest.0 {
            widest = (gap, index);
        }
    }
    rows.rotate_left(widest.1);
}
