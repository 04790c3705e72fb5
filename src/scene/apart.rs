//! Symbols apart: none covers another, and no tie runs through the symbol of a nearer partner.
//!
//! Each symbol begins at home, where its point is, and gives way in rounds: a pair that is too close shares what it
//! lacks, and so do a symbol and the tie that runs through it (position-based dynamics, Müller et al. 2007). A round
//! changes little when the homes move a little, so that symbols glide while the map moves; only where one comes to
//! stand on the other side of a tie it hops. The focus stays at home.

use super::nodes::{Frame, Node};
use globe::outlines::within;

/// A round symbol that gives way.
#[derive(Debug, Clone, Copy)]
pub(super) struct Body {
    /// Where its point is drawn, or where it stands at the edge when that is out of view.
    pub(super) home: [f64; 2],
    /// Where it stands, pixels.
    pub(super) at: [f64; 2],
    pub(super) radius_px: f64,
    /// How far off its point is from the edge, if it stands there: the farther, the more air it has and the more it slides.
    pub(super) beyond_px: Option<f64>,
    /// How easily it moves.
    pub(super) mobility: f64,
    /// Half the width of the tie that leads to it, 0 without one.
    pub(super) band_px: f64,
}

/// The least that is left free between two symbols.
const GAP_PX: f64 = 2.0;
/// How far a symbol may stand from its point.
const REACH_PX: f64 = 18.0;
const ROUNDS: u32 = 48;
/// The last rounds settle the symbols alone: that none covers another is worth more than that no tie runs through one.
const ROUNDS_WITH_TIES: u32 = 36;

/// Moves symbols apart; the first is the focus. Where there is no room at all, they shrink.
pub(super) fn settle(bodies: &mut [Body], frame: Frame) {
    for round in 0..ROUNDS {
        let crossed = round < ROUNDS_WITH_TIES && clear_ties(bodies);
        if !part(bodies) && !crossed {
            break;
        }
        for body in bodies.iter_mut() {
            body.hold(frame);
        }
    }
    shrink(bodies);
}

impl Body {
    /// A quarter of a pixel more than what must be free, because the last rounds leave a little open.
    fn air_px(&self) -> f64 {
        const MOST_PX: f64 = 7.0;
        let beyond = self.beyond_px.unwrap_or(0.0);
        GAP_PX / 2.0 + 0.25 + (beyond / 8.0).min(MOST_PX)
    }

    /// Moves its symbol to where it stands now.
    pub(super) fn carry(&self, node: &mut Node<'_>) {
        [node.x, node.y] = self.at;
        node.half_width_px = self.radius_px;
        node.half_height_px = self.radius_px;
        let is_off = from_to(self.home, self.at).1 > self.radius_px + 5.0;
        node.anchor = (self.beyond_px.is_none() && is_off).then_some(self.home);
    }

    fn shift(&mut self, along: [f64; 2], by: f64) {
        self.at = [self.at[0] + along[0] * by, self.at[1] + along[1] * by];
    }

    /// Brings it back into its reach and into the frame, or onto its edge.
    fn hold(&mut self, frame: Frame) {
        const MOST_SLIDE_PX: f64 = 240.0;
        let reach = REACH_PX + self.beyond_px.unwrap_or(0.0).min(MOST_SLIDE_PX);
        let (way, length) = from_to(self.home, self.at);
        if length > reach {
            self.shift(way, reach - length);
        }
        self.at = match self.beyond_px {
            Some(_) => frame.on_edge(self.at),
            // The focus stays even where the frame is smaller than its symbol.
            None if self.mobility > 0.0 => frame.inside(self.at),
            None => self.at,
        };
    }
}

/// The direction from one point to another, and how far it is. Between equal points any direction serves.
pub(super) fn from_to(a: [f64; 2], b: [f64; 2]) -> ([f64; 2], f64) {
    let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
    let length = (dx * dx + dy * dy).sqrt();
    if length < 1e-9 {
        ([0.6, 0.8], 0.0)
    } else {
        ([dx / length, dy / length], length)
    }
}

/// Moves each pair of symbols apart that is too close; tells whether there was one.
fn part(bodies: &mut [Body]) -> bool {
    let mut found = false;
    for index in 0..bodies.len() {
        let Some((one, others)) = bodies.get_mut(index..).and_then(<[Body]>::split_first_mut)
        else {
            break;
        };
        for other in others {
            let need = one.radius_px + other.radius_px + one.air_px() + other.air_px();
            let (way, length) = from_to(one.at, other.at);
            let ease = one.mobility + other.mobility;
            if length < need && ease > 0.0 {
                let share = (need - length) / ease;
                one.shift(way, -share * one.mobility);
                other.shift(way, share * other.mobility);
                found = true;
            }
        }
    }
    found
}

/// Moves symbols out of the ties that lead past them to partners farther off; tells whether there was one.
fn clear_ties(bodies: &mut [Body]) -> bool {
    let mut found = false;
    let Some(focus) = bodies.first().map(|focus| focus.at) else {
        return false;
    };
    for index in 1..bodies.len() {
        let Some(mut far) = bodies.get(index).copied().filter(|far| far.band_px > 0.0) else {
            continue;
        };
        for (other, near) in bodies.iter_mut().enumerate().skip(1) {
            found |= other != index && clear_tie(focus, near, &mut far);
        }
        if let Some(body) = bodies.get_mut(index) {
            *body = far;
        }
    }
    found
}

/// Moves a symbol out of one tie, and the end of the tie away from the symbol, each as easily as it moves. Beyond the
/// ends of the tie nothing is to do, and near them the symbols there keep more room than the tie needs.
fn clear_tie(focus: [f64; 2], near: &mut Body, far: &mut Body) -> bool {
    let (way, length) = from_to(focus, far.at);
    let (dx, dy) = (near.at[0] - focus[0], near.at[1] - focus[1]);
    let along = dx * way[0] + dy * way[1];
    let aside = dy * way[0] - dx * way[1];
    let room = near.radius_px + far.band_px + GAP_PX / 2.0 + 0.5;
    if aside.abs() >= room || along <= 0.0 || along >= length {
        return false;
    }
    let lack = room * honesty(from_to(focus, near.home).1 / room) - aside.abs();
    if lack <= 0.0 {
        return false;
    }
    let side = if aside < 0.0 { -lack } else { lack };
    let (across, share) = ([-way[1], way[0]], along / length);
    let ease = near.mobility + share * share * far.mobility;
    near.shift(across, side * near.mobility / ease);
    far.shift(across, -side * share * far.mobility / ease);
    true
}

/// How much of the room that it needs a symbol so far from the focus may take beside a tie: so close to the focus that
/// it would stand in another direction, it takes none and the tie runs under it.
fn honesty(rooms_away: f64) -> f64 {
    within(rooms_away / 1.5 - 1.0, 0.0, 1.0)
}

/// Makes symbols smaller that still are too close.
fn shrink(bodies: &mut [Body]) {
    let fits = |(index, one): (usize, &Body)| {
        let others = bodies.iter().enumerate();
        let others = others.filter(|(other, _)| *other != index);
        let shares = others.map(|(_, other)| {
            let (_, length) = from_to(one.at, other.at);
            (length - GAP_PX) / (one.radius_px + other.radius_px)
        });
        shares.fold(1.0, f64::min).max(0.0)
    };
    let shares: Vec<f64> = bodies.iter().enumerate().map(fits).collect();
    for (body, share) in bodies.iter_mut().zip(shares) {
        body.radius_px *= share;
    }
}
