//! Names beside symbols, none overlapping another or a symbol.

use serde::Serialize;

use super::View;
use super::nodes::{Frame, Node, Standing};
use super::places::{HALF_PX, PlaceMark};
use super::type_width::width_px;
use crate::sorting::sort_by;
use globe::projection::ProjectionKind;

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
#[serde(rename_all = "camelCase")]
pub struct Label {
    /// The id of the actor or place.
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
    /// Whether it names a place.
    pub is_place: bool,
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

    fn middle_and_halves(self) -> [f64; 4] {
        [
            f64::midpoint(self.left, self.right),
            f64::midpoint(self.top, self.bottom),
            (self.right - self.left) / 2.0,
            (self.bottom - self.top) / 2.0,
        ]
    }

    fn overlaps(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether a line between two points runs through it or touches it.
    fn is_crossed(self, from: [f64; 2], to: [f64; 2]) -> bool {
        let sides = [[self.left, self.right], [self.top, self.bottom]];
        let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
        for axis in [0, 1] {
            let shares = sides[axis].map(|side| (side - from[axis]) / (to[axis] - from[axis]));
            enters = enters.max(shares[0].min(shares[1]));
            leaves = leaves.min(shares[0].max(shares[1]));
        }
        enters <= leaves
    }

    fn is_within(self, width: f64, height: f64) -> bool {
        self.left >= 2.0
            && self.top >= 2.0
            && self.right <= width - 2.0
            && self.bottom <= height - 2.0
    }
}

/// The rank of actors without a tie.
const UNTIED: u8 = 3;

/// Something on the map that has a name.
struct Subject<'n> {
    id: &'n str,
    names: [&'n str; 2],
    room: Box2,
    /// Who is named first: the focus and the chosen actor or place, then those at the edge and the places of the chosen tie, since
    /// nothing else tells who they are, then the other actors with and without a tie, then the other places.
    rank: u8,
    distance_km: Option<u32>,
    is_place: bool,
    is_beside: bool,
}

impl<'n> Subject<'n> {
    fn of_node(node: &'n Node<'_>, view: &View) -> Self {
        let rank = match node {
            node if node.id == view.focus || view.selected.as_deref() == Some(node.id) => 0,
            node if node.at == Standing::Edge => 1,
            node if node.statements > 0 => 2,
            _ => UNTIED,
        };
        let is_far = view.projection == ProjectionKind::Equidistant && node.id != view.focus;
        Self {
            id: node.id,
            names: [node.name, node.short_name],
            room: Box2::around(node.x, node.y, node.half_width_px, node.half_height_px),
            rank,
            distance_km: node.distance_km.filter(|_| is_far),
            is_place: false,
            is_beside: node.at == Standing::Edge,
        }
    }

    fn of_place(place: &'n PlaceMark<'_>, view: &View) -> Self {
        let short = place
            .name
            .split_once(',')
            .map_or(place.name, |(head, _)| head);
        Self {
            id: place.id,
            names: [place.name, short],
            room: Box2::around(place.x, place.y, HALF_PX, HALF_PX),
            rank: match place {
                place if view.place.as_deref() == Some(place.id) => 0,
                place if place.of_tie => 1,
                _ => 4,
            },
            distance_km: None,
            is_place: true,
            is_beside: false,
        }
    }

    /// What a name says: where the map keeps distances, how far it is as well.
    fn text(&self, name: &str) -> String {
        match self.distance_km {
            Some(distance) => [name, ", ", &grouped(distance), " km"].concat(),
            None => name.to_owned(),
        }
    }
}

/// What names stand amid.
pub(super) struct Amid<'a, 'r> {
    pub(super) places: &'a [PlaceMark<'r>],
    pub(super) signs: &'a [(&'r str, [f64; 2])],
    /// Both ends of each line that a name should rather not hide.
    pub(super) ties: &'a [[[f64; 2]; 2]],
    /// To the left of this line the left side of a symbol comes before its right.
    pub(super) leftward_px: f64,
}

/// Names for the symbols on the map and at its edge. A name for which there is no room is left out, but for that of what
/// is chosen.
pub(super) fn arrange(
    nodes: &[Node<'_>],
    amid: &Amid<'_, '_>,
    view: &View,
    frame: Frame,
) -> Vec<Label> {
    let on_map = || nodes.iter().filter(|node| node.at != Standing::Shelf);
    let actors = on_map().map(|node| Subject::of_node(node, view));
    let mut order: Vec<Subject<'_>> = actors
        .chain(
            amid.places
                .iter()
                .map(|place| Subject::of_place(place, view)),
        )
        .collect();
    sort_by(&mut order, |a, b| a.rank.cmp(&b.rank));
    let hidden = |place: &Box2| {
        let ties = amid
            .ties
            .iter()
            .filter(|[from, to]| place.is_crossed(*from, *to));
        let sign = |at: &[f64; 2]| Box2::around(at[0], at[1], HALF_HEIGHT_PX, HALF_HEIGHT_PX);
        let signs = amid
            .signs
            .iter()
            .filter(|(_, at)| sign(at).overlaps(*place));
        ties.count() + 2 * signs.count()
    };
    let mut taken: Vec<Box2> = Vec::new();
    let mut labels = Vec::new();
    for subject in &order {
        let is_open = |place: &Box2| {
            place.is_within(frame.width_px, frame.height_px)
                && !taken.iter().any(|other| other.overlaps(*place))
        };
        let is_clear_of = |place: &Box2, most: u8| {
            is_open(place)
                && !order.iter().any(|other| {
                    other.rank <= most && other.id != subject.id && other.room.overlaps(*place)
                })
        };
        let is_free = |place: &Box2| is_clear_of(place, u8::MAX);
        let found = settle(subject, amid.leftward_px, &is_free, &hidden);
        // What is chosen is named even where that hides another symbol; the focus, which stands in the heading too, only
        // where that hides none with a tie.
        let is_spared = |place: &Box2| is_clear_of(place, UNTIED - 1);
        let found = match found {
            None if subject.id == view.focus => {
                settle(subject, amid.leftward_px, &is_spared, &hidden)
            }
            None if subject.rank == 0 => settle(subject, amid.leftward_px, &is_open, &hidden),
            found => found,
        };
        if let Some((label, place)) = found {
            taken.push(place);
            labels.push(label);
        }
    }
    labels
}

/// The free place for a name, or for the short one, that hides the fewest ties and signs; of several the first.
fn settle(
    subject: &Subject<'_>,
    leftward_px: f64,
    is_free: &dyn Fn(&Box2) -> bool,
    hidden: &dyn Fn(&Box2) -> usize,
) -> Option<(Label, Box2)> {
    let font = if subject.rank == 0 {
        FONT_PX * BOLD
    } else {
        FONT_PX
    };
    for name in subject.names {
        let text = subject.text(name);
        let width = width_px(&text, font);
        let candidates = candidates(subject.room, width, leftward_px).into_iter();
        // Who has no tie is named only where that hides none.
        let is_wanted = |place: &Box2| subject.rank != UNTIED || hidden(place) == 0;
        let free = candidates.filter(|(_, place)| is_free(place) && is_wanted(place));
        // At the edge symbols stand in a row, and only a name beside its symbol is not taken for its neighbour's.
        let cost = |place: &Box2| if subject.is_beside { 0 } else { hidden(place) };
        if let Some((anchor, place)) = free.min_by_key(|(_, place)| cost(place)) {
            let x = match anchor {
                Anchor::Start => place.left,
                Anchor::Middle => f64::midpoint(place.left, place.right),
                Anchor::End => place.right,
            };
            let label = Label {
                id: subject.id.to_owned(),
                text,
                x,
                y: f64::midpoint(place.top, place.bottom),
                anchor,
                width,
                is_place: subject.is_place,
            };
            return Some((label, place));
        }
    }
    None
}

/// A number with a comma before its thousands.
fn grouped(number: u32) -> String {
    match (number / 1000, number % 1000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands},{rest:03}"),
    }
}

/// Right, left, above, below, then the corners; to the left of a line the left side comes before the right.
fn candidates(symbol: Box2, width: f64, leftward_px: f64) -> [(Anchor, Box2); 8] {
    let half = width / 2.0;
    let [x, y, half_width, half_height] = symbol.middle_and_halves();
    let side = if x < leftward_px { -1.0 } else { 1.0 };
    let beside = (half_width + GAP_PX + half) * side;
    let above = half_height + HALF_HEIGHT_PX + 1.0;
    let (near, diagonal) = (above * 0.75, (half_width * 0.7 + half + 2.0) * side);
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
        (anchor, Box2::around(x + dx, y + dy, half, HALF_HEIGHT_PX))
    })
}
