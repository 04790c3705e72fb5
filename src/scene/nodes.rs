//! Actors as symbols: on the map, at its edge when they are out of view, or on the shelf.

use serde::Serialize;

use crate::geometry::{within, wrapped};
use crate::model::ActorKind;
use crate::query::{Tie, ToneCounts};
use crate::sorting::sort_by;

/// Where an actor's symbol stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// At its point on the map.
    Map,
    /// At the edge of the map, in its true direction.
    Edge,
    /// On the shelf: it has no point on the map.
    Shelf,
}

/// An actor's symbol with what a reader is told of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Node<'r> {
    /// The id.
    pub id: &'r str,
    /// The English name.
    pub name: &'r str,
    /// The name for where room is short.
    pub short_name: &'r str,
    /// What it is.
    pub kind: ActorKind,
    /// Where it stands.
    pub at: Standing,
    /// The middle, pixels from the left.
    pub x: f64,
    /// The middle, pixels from the top.
    pub y: f64,
    /// Half its width in pixels; on the map the radius of its disc.
    pub half_width_px: f64,
    /// Half its height in pixels.
    pub half_height_px: f64,
    /// How many statements tie it to the focus; of the focus itself, all that name it.
    pub statements: u32,
    /// How many distinct events they tell of.
    pub events: u32,
    /// The same statements by tone.
    pub tones: ToneCounts,
    /// How many disagreements they are rivals in.
    pub disagreements: u32,
    /// How far its place is from that of the focus over the globe, to a hundred kilometres.
    pub distance_km: Option<u32>,
}

impl Node<'_> {
    /// The distance in pixels from a point to the symbol, negative inside it.
    pub(super) fn distance_px(&self, x: f64, y: f64) -> f64 {
        let (dx, dy) = ((x - self.x).abs(), (y - self.y).abs());
        match self.at {
            Standing::Shelf => (dx - self.half_width_px).max(dy - self.half_height_px),
            Standing::Map | Standing::Edge => (dx * dx + dy * dy).sqrt() - self.half_width_px,
        }
    }
}

/// The radius of a symbol, so that its area grows with the number of events.
pub(super) fn radius_px(events: u32) -> f64 {
    const LEAST: f64 = 3.0;
    const MOST: f64 = 11.0;
    (LEAST + 0.9 * f64::from(events).sqrt()).min(MOST)
}

/// The node of a tie's partner, not placed yet.
pub(super) fn of_tie<'r>(tie: &Tie<'r>) -> Node<'r> {
    let radius = radius_px(tie.events);
    Node {
        id: tie.partner.id,
        name: tie.partner.name,
        short_name: tie.partner.short_name,
        kind: tie.partner.kind,
        at: Standing::Shelf,
        x: 0.0,
        y: 0.0,
        half_width_px: radius,
        half_height_px: radius,
        statements: tie.statements,
        events: tie.events,
        tones: tie.tones,
        disagreements: tie.disagreements,
        distance_km: None,
    }
}

/// The frame of the map within which symbols may stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub(super) width_px: f64,
    pub(super) height_px: f64,
}

impl Frame {
    /// How far symbols at the edge keep from it.
    const INSET_PX: f64 = 16.0;
    /// How far symbols at the edge keep from each other.
    const SPACING_PX: f64 = 26.0;

    pub(super) fn holds(self, point: [f64; 2]) -> bool {
        let inside =
            |value: f64, side: f64| (Self::INSET_PX..=side - Self::INSET_PX).contains(&value);
        inside(point[0], self.width_px) && inside(point[1], self.height_px)
    }

    /// Where the ray from a point within the frame towards another leaves the inset frame.
    pub(super) fn edge(self, from: [f64; 2], towards: [f64; 2]) -> [f64; 2] {
        let from = [0, 1].map(|axis| {
            within(
                from[axis],
                Self::INSET_PX,
                (self.side(axis) - Self::INSET_PX).max(Self::INSET_PX),
            )
        });
        let reach = [0, 1].map(|axis| {
            let way = towards[axis] - from[axis];
            let limit = if way > 0.0 {
                self.side(axis) - Self::INSET_PX
            } else {
                Self::INSET_PX
            };
            if way == 0.0 {
                f64::INFINITY
            } else {
                ((limit - from[axis]) / way).max(0.0)
            }
        });
        let share = reach[0].min(reach[1]).min(1.0);
        [0, 1].map(|axis| from[axis] + (towards[axis] - from[axis]) * share)
    }

    fn side(self, axis: usize) -> f64 {
        if axis == 0 {
            self.width_px
        } else {
            self.height_px
        }
    }

    /// Moves symbols at the edge along it until none crowds another, keeping their order.
    pub(super) fn spread(self, nodes: &mut [Node<'_>]) {
        let mut around: Vec<(f64, usize)> = nodes
            .iter()
            .enumerate()
            .filter(|(_, node)| node.at == Standing::Edge)
            .map(|(index, node)| (self.to_perimeter([node.x, node.y]), index))
            .collect();
        sort_by(&mut around, |a, b| a.0.total_cmp(&b.0));
        let spacing = Self::SPACING_PX.min(self.perimeter() / (around.len().max(1) as f64));
        // Each pass moves crowded pairs apart by half of what they lack; a few passes settle the few symbols there are.
        for _ in 0..24 {
            for pair in 1..around.len() {
                let lack = spacing - (around[pair].0 - around[pair - 1].0);
                if lack > 0.0 {
                    around[pair - 1].0 -= lack / 2.0;
                    around[pair].0 += lack / 2.0;
                }
            }
        }
        for (position, index) in around {
            if let Some(node) = nodes.get_mut(index) {
                [node.x, node.y] = self.of_perimeter(position);
            }
        }
    }

    fn inner(self) -> [f64; 2] {
        [0, 1].map(|axis| (self.side(axis) - 2.0 * Self::INSET_PX).max(1.0))
    }

    fn perimeter(self) -> f64 {
        2.0 * (self.inner()[0] + self.inner()[1])
    }

    /// The way along the inset frame, clockwise from its lower left corner, of a point on it.
    fn to_perimeter(self, point: [f64; 2]) -> f64 {
        let [width, height] = self.inner();
        let (x, y) = (point[0] - Self::INSET_PX, point[1] - Self::INSET_PX);
        let sides = [
            (x, height - y),
            (y, height + x),
            (width - x, height + width + y),
            (height - y, 2.0 * height + 2.0 * width - x),
        ];
        let nearest = sides.iter().min_by(|a, b| a.0.abs().total_cmp(&b.0.abs()));
        nearest.map_or(0.0, |(_, way)| *way)
    }

    fn of_perimeter(self, way: f64) -> [f64; 2] {
        let [width, height] = self.inner();
        let way = wrapped(way, self.perimeter());
        let [x, y] = if way < height {
            [0.0, height - way]
        } else if way < height + width {
            [way - height, 0.0]
        } else if way < 2.0 * height + width {
            [width, way - height - width]
        } else {
            [2.0 * (height + width) - way, height]
        };
        [x + Self::INSET_PX, y + Self::INSET_PX]
    }
}
