//! The ties without the map: two arcs around the centre, organisations on the left and states on the right.

use super::View;
use super::amounts::Amounts;
use super::answer::Line;
use super::border::SYMBOL_PX;
use super::bounds::{Point, along, distance_px, way};
use super::curve::Curve;
use super::curve::line_px;
use super::network_answer::{AmongLine, Network, NetworkCentre, NetworkLabel, NetworkNode};
use super::partners::names;
use super::style::{Anchor, Emphasis, LineStyle, Weight};
use super::type_width::{BOLD, NAME_PX, shortened, width_px as text_px};
use crate::error::Error;
use crate::query::{Reach, Record};
use crate::sorting::sort_by;
use relations_record::ActorKind;

/// From one row of an arc to the next, at most and at least.
const ROW_PX: (f64, f64) = (26.0, 1.5);
/// The least from one name to the next.
const NAME_ROW_PX: f64 = 15.0;
const MARGIN_PX: f64 = 24.0;
/// From the middle to an arc at least.
const LEAST_ARC_PX: f64 = 54.0;
/// How much narrower than the widest typefaces a name may be taken to be before it is cut: beside it is air.
const TIGHT: f64 = 0.9;
/// How many partners are drawn: those with most statements.
const MOST: usize = 400;

/// The network of a view; of the view the projection, the camera, the place and the hub do not matter.
///
/// Parts are left out: what is told of them is in the ties of their wholes. A tie among others is drawn from two statements
/// on, and only where one of them has fewer than four parties.
///
/// # Errors
///
/// `unknown-id` for an unknown focus or selection, `bad-argument` for a box or filter out of range.
///
/// # Example
///
/// ```
/// use relations_map::Record;
/// use relations_map::scene::{View, network};
///
/// let record = Record::embedded()?;
/// let drawn = network(&record, &View::of("TJK"))?;
/// let side = |id| drawn.nodes.iter().find(|node| &*node.id == id).map(|node| node.side);
/// assert_eq!((side("RUS"), side("NATO"), side("TJK")), (Some("right"), Some("left"), None));
/// # Ok::<(), relations_map::Error>(())
/// ```
pub fn network<'r>(record: &'r Record, view: &View) -> Result<Network<'r>, Error> {
    view.check()?;
    if let Some(selected) = &view.selected {
        record.actor_key(selected)?;
    }
    let reach = record.reach(&view.focus, &view.filter)?;
    let arcs = Arcs::of(&reach, view);
    let nodes = arcs.nodes(record, view, &reach);
    let amounts = Amounts::of(record, view)?;
    let lines = nodes
        .iter()
        .map(|(_, node)| arcs.line(node, view, amounts.as_ref()))
        .collect();
    let drawn = nodes.iter().map(|(_, node)| &node.id);
    let measure = amounts
        .as_ref()
        .map(|amounts| amounts.scale(drawn.map(|id| amounts.get(id))));
    let among = among(&reach, &nodes, arcs.middle);
    let drawn = among.len() as u32;
    Ok(Network {
        width: view.width_px,
        height: view.height_px,
        centre: arcs.centre(record, view, &reach),
        lines,
        measure,
        states: count(&reach, true),
        organisations: count(&reach, false),
        left_out: arcs.left_out,
        among_left_out: reach.left_out + (reach.links.len() as u32).saturating_sub(drawn),
        among,
        nodes: nodes.into_iter().map(|(_, node)| node).collect(),
        apart: reach.apart,
    })
}

/// Where the arcs lie.
struct Arcs {
    middle: Point,
    radii: [f64; 2],
    centre_px: f64,
    /// Positions of partners: left, right.
    sides: [Vec<u32>; 2],
    left_out: u32,
    row_px: f64,
    width: f64,
}

impl Arcs {
    fn of(reach: &Reach<'_>, view: &View) -> Self {
        let (width, height) = (view.width_px, view.height_px);
        let mut rows = wholes(reach);
        let left_out = rows.len().saturating_sub(MOST) as u32;
        rows.truncate(MOST);
        let is_state = |position: &u32| is_state(reach, *position);
        let sides = [
            rows.iter().copied().filter(|row| !is_state(row)).collect(),
            rows.iter().copied().filter(is_state).collect::<Vec<u32>>(),
        ];
        let most = sides.iter().map(Vec::len).max().unwrap_or(0).max(2) as f64;
        let room = (height - 2.0 * MARGIN_PX).max(20.0);
        let row_px = (room / (most - 1.0)).min(ROW_PX.0).max(ROW_PX.1);
        // The outmost rows stand where the arc has turned well inward.
        let half_height = (row_px * (most - 1.0) / 2.0 / 0.945).max(room * 0.25);
        let half_width = (width / 2.0 - 160.0)
            .max((width * 0.15).max(LEAST_ARC_PX))
            .min(196.0);
        Self {
            middle: [width / 2.0, height / 2.0],
            radii: [half_width, half_height],
            centre_px: 42.0_f64.min(half_width * 0.45),
            sides,
            left_out,
            row_px,
            width,
        }
    }

    fn centre(&self, record: &Record, view: &View, reach: &Reach<'_>) -> NetworkCentre {
        const AIR_PX: f64 = 8.0;
        let [name, short] = named(record, &view.focus, &view.language);
        // Where the arcs are close, the name is wider than the disc and reaches nearly to them.
        let disc = 2.0 * self.centre_px - 4.0;
        let most = disc.max(2.0 * (self.radii[0] - 1.6 * SYMBOL_PX) - AIR_PX);
        let font = NAME_PX * BOLD;
        let fits = |name: &str, room: f64| text_px(name, font) <= room;
        let text = if fits(name, most) { name } else { short };
        let text = shortened(text, font, most);
        NetworkCentre {
            id: view.focus.as_str().into(),
            name: name.into(),
            name_width_px: if fits(&text, disc) {
                0.0
            } else {
                text_px(&text, font) + AIR_PX
            },
            text,
            at: self.middle,
            radius_px: self.centre_px,
            statements: reach.ties.first().map_or(0, |tie| tie.statements),
        }
    }

    /// All nodes with their positions, arc by arc.
    fn nodes(&self, record: &Record, view: &View, reach: &Reach<'_>) -> Vec<(u32, NetworkNode)> {
        let mut nodes = Vec::new();
        for (rows, side) in self.sides.iter().zip(["left", "right"]) {
            let top = self.middle[1] - self.row_px * (rows.len() as f64 - 1.0) / 2.0;
            let mut free = f64::NEG_INFINITY;
            for (index, position) in rows.iter().enumerate() {
                let y = top + self.row_px * index as f64;
                let has_name = y >= free;
                if has_name {
                    free = y + NAME_ROW_PX.min(self.row_px.max(NAME_ROW_PX));
                }
                let at = [self.x(side, y), y];
                let node = self.node(record, view, reach, *position, side, at, has_name);
                nodes.extend(node.map(|node| (*position, node)));
            }
        }
        nodes
    }

    fn x(&self, side: &str, y: f64) -> f64 {
        let share = ((y - self.middle[1]) / self.radii[1]).clamp(-1.0, 1.0);
        let out = self.radii[0] * (1.0 - share * share).sqrt();
        self.middle[0] + if side == "left" { -out } else { out }
    }

    #[expect(clippy::too_many_arguments, reason = "what a node is and where")]
    fn node(
        &self,
        record: &Record,
        view: &View,
        reach: &Reach<'_>,
        position: u32,
        side: &'static str,
        at: Point,
        has_name: bool,
    ) -> Option<NetworkNode> {
        let tie = reach.ties.get(position as usize)?;
        let id = tie.partner.id;
        let [name, short_name] = named(record, id, &view.language);
        let is_chosen = view.selected.as_deref() == Some(id);
        let is_bold = is_chosen || view.prominent.iter().any(|known| known == id);
        let emphasis = match &view.selected {
            Some(_) if is_chosen => Emphasis::Chosen,
            Some(_) => Emphasis::Quiet,
            None => Emphasis::Ink,
        };
        let label = (has_name || is_chosen)
            .then(|| self.label([name, short_name], side, at, is_bold, tie.statements));
        Some(NetworkNode {
            id: id.into(),
            name: name.into(),
            short_name: short_name.into(),
            kind: tie.partner.kind,
            side,
            at,
            radius_px: SYMBOL_PX.min(self.row_px * 0.45).max(1.2),
            statements: tie.statements,
            conflict: tie.tones.conflictual,
            emphasis,
            weight: if is_bold { Weight::Bold } else { Weight::Plain },
            label,
        })
    }

    /// A name outside of the arc, with room for the number behind it.
    fn label(
        &self,
        [name, short]: [&str; 2],
        side: &str,
        at: Point,
        is_bold: bool,
        statements: u32,
    ) -> NetworkLabel {
        const GAP_PX: f64 = 10.0;
        let font = if is_bold { NAME_PX * BOLD } else { NAME_PX };
        let is_left = side == "left";
        let beyond = if is_left { at[0] } else { self.width - at[0] };
        let number = text_px(&["  ", &statements.to_string()].concat(), NAME_PX);
        let room = beyond - GAP_PX - number - 4.0;
        let font = font * TIGHT;
        let text = if text_px(name, font) <= room {
            name
        } else {
            short
        };
        NetworkLabel {
            text: shortened(text, font, room),
            at: [at[0] + if is_left { -GAP_PX } else { GAP_PX }, at[1]],
            anchor: if is_left { Anchor::End } else { Anchor::Start },
        }
    }

    fn line(&self, node: &NetworkNode, view: &View, amounts: Option<&Amounts<'_>>) -> Line {
        let (direction, length) = way(self.middle, node.at);
        let from = along(self.middle, direction, (self.centre_px + 2.0).min(length));
        let curve = Curve::straight(from, along(node.at, direction, -node.radius_px));
        let is_other = view.selected.is_some() && node.emphasis != Emphasis::Chosen;
        let (style, width_px) = if is_other {
            (LineStyle::Faint, 1.0)
        } else if let Some(amounts) = amounts {
            match amounts.width_px(amounts.get(&node.id)) {
                Some(width_px) => (LineStyle::Slate, width_px),
                None => (LineStyle::Unmeasured, 1.0),
            }
        } else {
            (LineStyle::Slate, line_px(node.statements))
        };
        let conflict = if is_other { 0 } else { node.conflict };
        let teeth = curve.teeth(conflict, width_px);
        Line {
            ids: vec![node.id.clone()],
            curve: curve.points().to_vec(),
            width_px,
            style,
            told: conflict > 0 && teeth.is_none(),
            teeth: teeth.unwrap_or_default(),
            conflict,
            statements: node.statements,
        }
    }
}

/// The positions of the partners that are nobody's parts, most statements first.
fn wholes(reach: &Reach<'_>) -> Vec<u32> {
    let positions = 1..reach.ties.len() as u32;
    let mut wholes: Vec<u32> = positions
        .filter(|position| reach.ring(*position) == 1 && reach.whole(*position) == *position)
        .collect();
    let statements = |position: u32| {
        reach
            .ties
            .get(position as usize)
            .map_or(0, |tie| tie.statements)
    };
    sort_by(&mut wholes, |a, b| statements(*b).cmp(&statements(*a)));
    wholes
}

fn count(reach: &Reach<'_>, states: bool) -> u32 {
    let rows = wholes(reach).into_iter();
    rows.filter(|row| is_state(reach, *row) == states).count() as u32
}

fn is_state(reach: &Reach<'_>, position: u32) -> bool {
    let tie = reach.ties.get(position as usize);
    tie.is_some_and(|tie| tie.partner.kind == ActorKind::State)
}

/// The name and the short name of an actor.
fn named<'r>(record: &'r Record, id: &'r str, language: &str) -> [&'r str; 2] {
    let key = record.actor_key(id).ok();
    let actor = key.and_then(|key| record.dataset().actor(key));
    actor.map_or([id, id], |actor| names(actor, language))
}

/// The ties among partners as curves.
fn among(reach: &Reach<'_>, nodes: &[(u32, NetworkNode)], middle: Point) -> Vec<AmongLine> {
    const LEAST: u32 = 2;
    /// How far the control point is drawn from the middle of the straight line to the centre: a share of the way, and for
    /// short lines of their length.
    const BEND: f64 = 0.45;
    const SHORT_BEND: f64 = 0.3;
    let mut rows: Vec<Option<&NetworkNode>> = vec![None; reach.ties.len()];
    for (position, node) in nodes {
        if let Some(slot) = rows.get_mut(*position as usize) {
            *slot = Some(node);
        }
    }
    let node = |position: u32| rows.get(position as usize).copied().flatten();
    let links = reach.links.iter().filter(|link| link.statements >= LEAST);
    links
        .filter_map(|link| {
            let [a, b] = link.ends.map(node);
            let (a, b) = (a?, b?);
            let between = [0, 1].map(|axis| f64::midpoint(a.at[axis], b.at[axis]));
            let away = distance_px(between, middle).max(1.0);
            let bend = BEND.min(SHORT_BEND * distance_px(a.at, b.at) / away);
            let via = [0, 1].map(|axis| between[axis] + (middle[axis] - between[axis]) * bend);
            Some(AmongLine {
                a: a.id.clone(),
                b: b.id.clone(),
                statements: link.statements,
                conflict: link.conflict,
                curve: vec![a.at, via, b.at],
                width_px: line_px(link.statements).min(3.0) * 0.8,
            })
        })
        .collect()
}
