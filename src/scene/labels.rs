//! Names beside symbols, none overlapping another or a symbol.

use serde::Serialize;

use super::View;
use super::nodes::{Frame, Node, Standing};
use super::type_width::width_px;
use crate::projection::ProjectionKind;
use crate::sorting::sort_by;

/// Which side of a name stays where it is, however wide the reader's font makes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Anchor {
    /// Its left side: the name is to the right of its symbol.
    Start,
    /// Its middle: the name is above or below.
    Middle,
    /// Its right side: the name is to the left.
    End,
}

/// A name on the map.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Label {
    /// The id of the actor.
    pub id: String,
    /// What it says.
    pub text: String,
    /// Where its anchor is, pixels from the left.
    pub x: f64,
    /// The middle of its height, pixels from the top.
    pub y: f64,
    /// Which part of it is at `x`.
    pub anchor: Anchor,
    /// The width that is kept free for it, in pixels.
    pub width: f64,
}

/// The size of the names; the focus is as large, but bold.
const FONT_PX: f64 = 12.5;
const BOLD: f64 = 1.08;
const HALF_HEIGHT_PX: f64 = 8.0;
const GAP_PX: f64 = 4.0;

#[derive(Debug, Clone, Copy)]
struct Box2 {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Box2 {
    fn around(x: f64, y: f64, half_width: f64, half_height: f64) -> Self {
        Self {
            left: x - half_width,
            top: y - half_height,
            right: x + half_width,
            bottom: y + half_height,
        }
    }

    fn overlaps(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn is_within(self, width: f64, height: f64) -> bool {
        self.left >= 2.0
            && self.top >= 2.0
            && self.right <= width - 2.0
            && self.bottom <= height - 2.0
    }
}

/// Names for the symbols on the map and at its edge: those at the edge first, since nothing else tells who they
/// are, then in the order of the nodes. A name for which there is no room is left out. To the left of a line the left
/// side of a symbol comes before its right.
pub(super) fn arrange(
    nodes: &[Node<'_>],
    view: &View,
    frame: Frame,
    leftward_px: f64,
) -> Vec<Label> {
    let on_map = || nodes.iter().filter(|node| node.at != Standing::Shelf);
    let symbol =
        |node: &Node<'_>| Box2::around(node.x, node.y, node.half_width_px, node.half_height_px);
    let symbols: Vec<(&str, Box2)> = on_map().map(|node| (node.id, symbol(node))).collect();
    let mut order: Vec<&Node<'_>> = on_map().collect();
    sort_by(&mut order, |a, b| rank(a, view).cmp(&rank(b, view)));
    let mut taken: Vec<Box2> = Vec::new();
    let mut labels = Vec::new();
    for node in order {
        let is_free = |place: &Box2| {
            place.is_within(frame.width_px, frame.height_px)
                && !taken.iter().any(|other| other.overlaps(*place))
                && !symbols
                    .iter()
                    .any(|(id, symbol)| *id != node.id && symbol.overlaps(*place))
        };
        let side = if node.x < leftward_px { -1.0 } else { 1.0 };
        if let Some((label, place)) = settle(node, view, side, &is_free) {
            taken.push(place);
            labels.push(label);
        }
    }
    labels
}

/// Who is named first.
fn rank(node: &Node<'_>, view: &View) -> u8 {
    match node {
        node if is_bold(node, view) => 0,
        node if node.at == Standing::Edge => 1,
        node if node.statements > 0 => 2,
        _ => 3,
    }
}

fn is_bold(node: &Node<'_>, view: &View) -> bool {
    node.id == view.focus || view.selected.as_deref() == Some(node.id)
}

/// The first free place for the name of a symbol, or for its short name.
fn settle(
    node: &Node<'_>,
    view: &View,
    side: f64,
    is_free: &dyn Fn(&Box2) -> bool,
) -> Option<(Label, Box2)> {
    let font = if is_bold(node, view) {
        FONT_PX * BOLD
    } else {
        FONT_PX
    };
    for name in [node.name, node.short_name] {
        let text = text(name, node, view);
        let width = width_px(&text, font);
        let mut places = candidates(node, width, side).into_iter();
        if let Some((anchor, place)) = places.find(|(_, place)| is_free(place)) {
            let x = match anchor {
                Anchor::Start => place.left,
                Anchor::Middle => f64::midpoint(place.left, place.right),
                Anchor::End => place.right,
            };
            let y = f64::midpoint(place.top, place.bottom);
            return Some((
                Label {
                    id: node.id.to_owned(),
                    text,
                    x,
                    y,
                    anchor,
                    width,
                },
                place,
            ));
        }
    }
    None
}

/// What a name says: where the map keeps distances, how far it is as well.
fn text(name: &str, node: &Node<'_>, view: &View) -> String {
    match node.distance_km {
        Some(distance)
            if view.projection == ProjectionKind::Equidistant && node.id != view.focus =>
        {
            [name, ", ", &grouped(distance), " km"].concat()
        }
        _ => name.to_owned(),
    }
}

/// A number with a comma before its thousands.
fn grouped(number: u32) -> String {
    match (number / 1000, number % 1000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands},{rest:03}"),
    }
}

/// Right, left, above, below, then the corners; with a side of -1 left comes before right.
fn candidates(node: &Node<'_>, width: f64, side: f64) -> [(Anchor, Box2); 8] {
    let half = width / 2.0;
    let beside = (node.half_width_px + GAP_PX + half) * side;
    let above = node.half_height_px + HALF_HEIGHT_PX + 1.0;
    let (near, diagonal) = (above * 0.75, (node.half_width_px * 0.7 + half + 2.0) * side);
    let offsets = [
        (beside, 0.0),
        (-beside, 0.0),
        (0.0, -above),
        (0.0, above),
        (diagonal, -near),
        (diagonal, near),
        (-diagonal, -near),
        (-diagonal, near),
    ];
    offsets.map(|(dx, dy)| {
        let anchor = if dx > 0.0 {
            Anchor::Start
        } else if dx < 0.0 {
            Anchor::End
        } else {
            Anchor::Middle
        };
        let place = Box2::around(node.x + dx, node.y + dy, half, HALF_HEIGHT_PX);
        (anchor, place)
    })
}
