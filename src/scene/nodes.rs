//! Actors as symbols: on the map, at its edge when they are out of view, or on the shelf.

use serde::Serialize;

use crate::query::{Tie, ToneCounts};
use globe::outlines::within;
use relations_record::ActorKind;

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
    /// Where its point is drawn, if the symbol had to give way so far that it no longer covers it: a thin line leads there.
    pub anchor: Option<[f64; 2]>,
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
        anchor: None,
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

    pub(super) fn holds(self, point: [f64; 2]) -> bool {
        let inside =
            |value: f64, side: f64| (Self::INSET_PX..=side - Self::INSET_PX).contains(&value);
        inside(point[0], self.width_px) && inside(point[1], self.height_px)
    }

    /// Where a symbol stands whose point is out of view: at the inset edge, in its direction from the focus. A focus
    /// close to the edge counts as a little farther in, or all on that side would stand in one place.
    pub(super) fn edge(self, from: [f64; 2], towards: [f64; 2]) -> [f64; 2] {
        const ROOM_PX: f64 = 40.0;
        let inner = self.within(from, Self::INSET_PX + ROOM_PX);
        let way = [towards[0] - from[0], towards[1] - from[1]];
        let reach = [0, 1].map(|axis| {
            let limit = if way[axis] > 0.0 {
                self.side(axis) - Self::INSET_PX
            } else {
                Self::INSET_PX
            };
            if way[axis] == 0.0 {
                f64::INFINITY
            } else {
                ((limit - inner[axis]) / way[axis]).max(0.0)
            }
        });
        let share = reach[0].min(reach[1]).min(1e9);
        self.inside([0, 1].map(|axis| inner[axis] + way[axis] * share))
    }

    fn side(self, axis: usize) -> f64 {
        if axis == 0 {
            self.width_px
        } else {
            self.height_px
        }
    }

    /// The nearest point at which a symbol may stand.
    pub(super) fn inside(self, point: [f64; 2]) -> [f64; 2] {
        self.within(point, Self::INSET_PX)
    }

    fn within(self, point: [f64; 2], inset_px: f64) -> [f64; 2] {
        [0, 1].map(|axis| {
            let least = inset_px.min(self.side(axis) / 2.0);
            within(point[axis], least, self.side(axis) - least)
        })
    }

    /// The nearest point of the edge along which symbols stand.
    pub(super) fn on_edge(self, point: [f64; 2]) -> [f64; 2] {
        let mut at = self.inside(point);
        let to_sides = [0, 1].map(|axis| {
            let (near, far) = (
                at[axis] - Self::INSET_PX,
                self.side(axis) - Self::INSET_PX - at[axis],
            );
            if near < far { -near } else { far }
        });
        let axis = usize::from(to_sides[1].abs() < to_sides[0].abs());
        at[axis] += to_sides[axis];
        at
    }
}
