//! Names beside symbols, none overlapping another or a symbol.

use serde::Serialize;

use super::nodes::{Node, Standing};
use super::type_width::width_px;
use crate::sorting::sort_by;

/// A name on the map.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Label {
    /// The id of the actor.
    pub id: String,
    /// What it says.
    pub text: String,
    /// Its left edge, pixels from the left.
    pub x: f64,
    /// The middle of its height, pixels from the top.
    pub y: f64,
    /// Its width in pixels.
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
/// are, then in the order of the nodes. A name for which there is no room is left out.
pub(super) fn arrange(
    nodes: &[Node<'_>],
    chosen: Option<&str>,
    width: f64,
    height: f64,
) -> Vec<Label> {
    let on_map = || nodes.iter().filter(|node| node.at != Standing::Shelf);
    let symbols: Vec<(&str, Box2)> = on_map()
        .map(|node| {
            (
                node.id,
                Box2::around(node.x, node.y, node.half_width_px, node.half_height_px),
            )
        })
        .collect();
    let mut order: Vec<(usize, &Node<'_>)> = on_map().enumerate().collect();
    let rank = |index: usize, node: &Node<'_>| match () {
        () if index == 0 || chosen == Some(node.id) => 0,
        () if node.at == Standing::Edge => 1,
        () if node.statements > 0 => 2,
        () => 3,
    };
    sort_by(&mut order, |a, b| rank(a.0, a.1).cmp(&rank(b.0, b.1)));
    let mut taken: Vec<Box2> = Vec::new();
    let mut labels = Vec::new();
    for (index, node) in order {
        let font = if index == 0 { FONT_PX * BOLD } else { FONT_PX };
        let is_free = |place: &Box2| {
            place.is_within(width, height)
                && !taken.iter().any(|other| other.overlaps(*place))
                && !symbols
                    .iter()
                    .any(|(id, symbol)| *id != node.id && symbol.overlaps(*place))
        };
        let texts = [node.name, node.short_name];
        let places = texts
            .iter()
            .flat_map(|text| candidates(node, width_px(text, font)).map(|place| (*text, place)));
        let Some((text, place)) = places.into_iter().find(|(_, place)| is_free(place)) else {
            continue;
        };
        taken.push(place);
        labels.push(Label {
            id: node.id.to_owned(),
            text: text.to_owned(),
            x: place.left,
            y: f64::midpoint(place.top, place.bottom),
            width: place.right - place.left,
        });
    }
    labels
}

/// Right, left, above, below, then the corners.
fn candidates(node: &Node<'_>, width: f64) -> [Box2; 8] {
    let half = width / 2.0;
    let beside = node.half_width_px + GAP_PX + half;
    let above = node.half_height_px + HALF_HEIGHT_PX + 1.0;
    let (near, diagonal) = (above * 0.75, node.half_width_px * 0.7 + half + 2.0);
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
    offsets.map(|(dx, dy)| Box2::around(node.x + dx, node.y + dy, half, HALF_HEIGHT_PX))
}
