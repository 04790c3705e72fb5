//! Where the actors of a network stand: on ellipses around the focus, one for each number of ties that they are away.

use std::cmp::Ordering;
use std::f64::consts::{FRAC_PI_2, PI, TAU};

use super::nodes::radius_px;
use crate::query::{Link, Reach};
use crate::sorting::positions;
use globe::outlines::{within, wrapped};
use libm::{atan2, cos, sincos};
use relations_record::Code;

/// The rings of a picture and who stands where on them. Angles are in radians clockwise from the top.
pub(super) struct Rings {
    /// The middle of all rings.
    pub(super) centre: [f64; 2],
    /// Half the width and half the height of each ring in pixels, the inmost first.
    pub(super) radii: Vec<[f64; 2]>,
    /// Where each of those reached stands.
    pub(super) points: Vec<[f64; 2]>,
    /// The positions of those reached, ring by ring, clockwise.
    pub(super) order: Vec<u32>,
    /// How large symbols may be, 1 where there is room.
    pub(super) scale: f64,
    /// The angle of each of those reached.
    angles: Vec<f64>,
}

impl Rings {
    /// How small symbols become where there is no room.
    const LEAST_SCALE: f64 = 0.5;

    /// Seats all those reached in a picture of a width and height in pixels.
    pub(super) fn of(reach: &Reach<'_>, picture: [f64; 2]) -> Self {
        let centre = [picture[0] / 2.0, picture[1] / 2.0];
        let mut rings = Self {
            centre,
            radii: radii(&reach.rings, picture),
            points: vec![centre; reach.rings.len()],
            order: vec![0],
            scale: 1.0,
            angles: vec![0.0; reach.rings.len()],
        };
        for ring in 1..=rings.radii.len() as u32 {
            let mut seats = Vec::new();
            for (position, at) in (0..).zip(&reach.rings) {
                if *at == ring {
                    seats.push(position);
                }
            }
            let goals = rings.goals(reach, ring);
            if ring == 1 {
                first_ring(reach, &mut seats);
            } else {
                sort(&mut seats, &|a, b| {
                    let by_goal = number(&goals, a).total_cmp(&number(&goals, b));
                    by_goal.then_with(|| beside(reach, a).cmp(&beside(reach, b)))
                });
            }
            rings.seat(reach, &seats, &goals, ring);
        }
        rings
    }

    /// Where on a ring each would best stand: by its whole where that is nearer to the focus, else in the middle of those of
    /// the ring before that it is linked with.
    fn goals(&self, reach: &Reach<'_>, ring: u32) -> Vec<f64> {
        let (mut across, mut down) = (vec![0.0; self.angles.len()], vec![0.0; self.angles.len()]);
        let mut pull = |one: u32, other: u32| {
            if reach.ring(other) + 1 == ring {
                let (sine, cosine) = sincos(number(&self.angles, other));
                let (x, y) = (number(&across, one), number(&down, one));
                set(&mut across, one, x + sine);
                set(&mut down, one, y + cosine);
            }
        };
        for Link { ends: [a, b], .. } in &reach.links {
            pull(*a, *b);
            pull(*b, *a);
        }
        let mut goals = Vec::new();
        for whole in &reach.wholes {
            goals.push(if reach.ring(*whole) < ring {
                number(&self.angles, *whole)
            } else {
                wrapped(atan2(number(&across, *whole), number(&down, *whole)), TAU)
            });
        }
        goals
    }

    /// Gives each seat of a ring its room: evenly all around the first one, on the others as near as may be to its goal.
    fn seat(&mut self, reach: &Reach<'_>, seats: &[u32], goals: &[f64], ring: u32) {
        let radii = self
            .radii
            .get(ring as usize - 1)
            .copied()
            .unwrap_or_default();
        let crowd = Crowd::of(seats.len());
        let room = radii[1] * crowd.narrowest();
        let (mut sizes, mut even) = (Vec::new(), Vec::new());
        let mut sum = 0.0;
        for position in seats {
            let size = size_px(reach, *position) / room;
            sizes.push(size);
            even.push(crowd.even(number(goals, *position)));
            sum += size;
        }
        let fit = TAU / sum;
        self.scale = self.scale.min(fit.max(Self::LEAST_SCALE));
        for size in &mut sizes {
            *size *= fit.min(1.0);
        }
        if ring > 1 {
            settle(&sizes, &mut even);
        } else {
            line_up(reach, seats, &sizes, fit, &mut even);
        }
        for (seat, angle) in (0..).zip(&even) {
            let position = seats.get(seat).copied().unwrap_or(0);
            self.stand(position, crowd.angle(wrapped(*angle, TAU)), radii);
        }
        let mut ring = seats.to_vec();
        sort(&mut ring, &|a, b| {
            number(&self.angles, a).total_cmp(&number(&self.angles, b))
        });
        self.order.extend(ring);
    }

    fn stand(&mut self, position: u32, angle: f64, radii: [f64; 2]) {
        let (sine, cosine) = sincos(angle);
        let [x, y] = self.centre;
        if let Some(point) = self.points.get_mut(position as usize) {
            *point = [x + radii[0] * sine, y - radii[1] * cosine];
        }
        set(&mut self.angles, position, angle);
    }
}

/// Orders the first ring: states, then organisations and so on, parts beside their wholes, and within a kind so that few
/// links cross.
fn first_ring(reach: &Reach<'_>, seats: &mut Vec<u32>) {
    let kind = |position: u32| {
        let tie = reach.ties.get(position as usize);
        tie.map_or(0, |tie| tie.partner.kind.index())
    };
    let mut wholes = seats.clone();
    wholes.retain(|position| reach.whole(*position) == *position);
    sort(&mut wholes, &|a, b| (kind(a), a).cmp(&(kind(b), b)));
    uncross(&reach.links, &mut wholes, &kind);
    let seat = |position| seat_of(&wholes, reach.whole(position));
    sort(seats, &|a, b| {
        let by_seat = seat(a).cmp(&seat(b));
        by_seat.then_with(|| beside(reach, a).cmp(&beside(reach, b)))
    });
}

/// Swaps neighbours of one kind as long as fewer links cross then.
fn uncross(links: &[Link], ring: &mut [u32], kind: &dyn Fn(u32) -> usize) {
    const PASSES: usize = 20;
    for _ in 0..PASSES {
        let mut is_settled = true;
        for seat in 1..ring.len() {
            if let Some(&[a, b]) = ring.get(seat - 1..=seat)
                && kind(a) == kind(b)
                && is_crossed(links, ring, [a, b], seat)
            {
                ring.swap(seat - 1, seat);
                is_settled = false;
            }
        }
        if is_settled {
            return;
        }
    }
}

/// Whether two neighbours, the second on a seat, have more links that cross each other's as they stand than swapped.
fn is_crossed(links: &[Link], ring: &[u32], [a, b]: [u32; 2], seat: usize) -> bool {
    // The seats of those linked with an actor, counted clockwise from the two.
    let seats = |one: u32| {
        let mut seats = Vec::new();
        for Link {
            ends: [from, to], ..
        } in links
        {
            let other = match one {
                _ if *from == one => *to,
                _ if *to == one => *from,
                _ => continue,
            };
            if let Some(at) = seat_of(ring, other).filter(|_| other != a && other != b) {
                seats.push((at + ring.len() - seat) % ring.len());
            }
        }
        seats
    };
    let (of_a, of_b) = (seats(a), seats(b));
    let mut gained = 0;
    for one in &of_a {
        for other in &of_b {
            gained += one.cmp(other) as i32;
        }
    }
    gained < 0
}

/// Half the width and height of each ring. Rings are as far from the middle as their seats ask for, at least one step
/// apart; the outmost leaves room for names.
fn radii(rings: &[u32], [width, height]: [f64; 2]) -> Vec<[f64; 2]> {
    /// How much longer one axis of an ellipse may be than the other.
    const STRETCH: f64 = 1.9;
    /// The least radius of the inmost ring and the least step between two, as shares of the fullest one's radius.
    const LEAST: f64 = 0.4;
    const STEP: f64 = 0.17;
    let room = |side: f64, margin: f64| (side / 2.0 - margin).max(side / 4.0);
    let across = room(width, within(width * 0.15, 40.0, 150.0));
    let down = room(height, 24.0);
    let outmost = [across.min(down * STRETCH), down.min(across * STRETCH)];
    let mut counts = vec![0.0; rings.last().map_or(0, |last| *last as usize)];
    let mut most: f64 = 1.0;
    for ring in rings.iter().filter(|ring| **ring > 0) {
        let count = number(&counts, ring - 1) + 1.0;
        set(&mut counts, ring - 1, count);
        most = most.max(count);
    }
    let mut reach = LEAST - STEP;
    for count in &mut counts {
        reach = (reach + STEP).max(*count / most);
        *count = reach;
    }
    let mut radii = Vec::new();
    for share in counts {
        let share = share / reach;
        radii.push([outmost[0] * share, outmost[1] * share]);
    }
    radii
}

/// How a ring of many seats is pushed to its sides, where names can stand one under the other. Angles that are evenly
/// spread are turned into those on the ring, and back.
#[derive(Clone, Copy)]
struct Crowd {
    /// From 0, evenly all around, to 1, evenly by height.
    share: f64,
}

impl Crowd {
    fn of(seats: usize) -> Self {
        Self {
            share: within((seats as f64 - 10.0) / 25.0, 0.0, 0.85),
        }
    }

    /// The even angle of one on the ring.
    fn even(self, angle: f64) -> f64 {
        if angle > PI {
            return TAU - self.even(TAU - angle);
        }
        (1.0 - self.share) * angle + self.share * FRAC_PI_2 * (1.0 - cos(angle))
    }

    /// The angle on the ring of an even one, by halving.
    fn angle(self, even: f64) -> f64 {
        let (mut low, mut high) = (0.0, TAU);
        for _ in 0..45 {
            let middle = f64::midpoint(low, high);
            if self.even(middle) < even {
                low = middle;
            } else {
                high = middle;
            }
        }
        low
    }

    /// How much of an even angle is left at the sides.
    fn narrowest(self) -> f64 {
        1.0 / (1.0 + self.share * (FRAC_PI_2 - 1.0))
    }
}

/// Puts seats one after the other all around. What is left of the turn goes between wholes with their parts, after the
/// parts have got room for names.
fn line_up(reach: &Reach<'_>, seats: &[u32], sizes: &[f64], fit: f64, angles: &mut [f64]) {
    let room = within(fit, 1.0, 1.8);
    let (mut rest, mut wholes) = (TAU, 0.0);
    for (seat, size) in seats.iter().zip(sizes) {
        let is_whole = reach.whole(*seat) == *seat;
        wholes += if is_whole { 1.0 } else { 0.0 };
        rest -= if is_whole { *size } else { size * room };
    }
    let gap = rest / wholes;
    let mut end = -gap / 2.0;
    for ((seat, size), angle) in seats.iter().zip(sizes).zip(angles) {
        let is_whole = reach.whole(*seat) == *seat;
        end += if is_whole { gap } else { 0.0 };
        let size = if is_whole { *size } else { size * room };
        *angle = end + size / 2.0;
        end += size;
    }
}

/// Moves sorted angles apart as far as sizes ask for, in their order and by the least squares of ways: what would overlap
/// goes to the mean of its goals (pool adjacent violators).
fn settle(sizes: &[f64], angles: &mut [f64]) {
    let first = after_widest_gap(angles);
    let (mut starts, mut lengths) = (Vec::new(), Vec::new());
    let mut end = 0.0;
    for index in 0..angles.len() {
        let seat = (first + index) % angles.len();
        let turn = if seat < first { TAU } else { 0.0 };
        let size = number(sizes, seat as u32);
        let mut start = number(angles, seat as u32) + turn - end - size / 2.0;
        let mut length = 1.0;
        end += size;
        while let Some(before) = starts.pop_if(|before| *before > start) {
            let many = lengths.pop().unwrap_or(0.0);
            start = (start * length + before * many) / (length + many);
            length += many;
        }
        starts.push(start);
        lengths.push(length);
    }
    // The last seat must not run into the first.
    let (least, most) = (number(&starts, 0), starts.last().copied().unwrap_or(0.0));
    let excess = (most - least - (TAU - end).max(0.0)).max(0.0) / 2.0;
    let (mut seat, mut end) = (first, 0.0);
    for (start, length) in starts.iter().zip(&lengths) {
        let start = start.max(least + excess).min(most - excess);
        for _ in 0..*length as usize {
            let size = number(sizes, seat as u32);
            set(angles, seat as u32, start + end + size / 2.0);
            end += size;
            seat = (seat + 1) % angles.len();
        }
    }
}

/// Which of several sorted angles comes after the widest gap.
fn after_widest_gap(angles: &[f64]) -> usize {
    let mut before = angles.last().map_or(0.0, |last| last - TAU);
    let (mut widest, mut first) = (-1.0, 0);
    for (index, angle) in angles.iter().enumerate() {
        if angle - before > widest {
            (widest, first) = (angle - before, index);
        }
        before = *angle;
    }
    first
}

/// Sorts parts right after their whole.
fn beside(reach: &Reach<'_>, position: u32) -> (u32, bool, u32) {
    let whole = reach.whole(position);
    (whole, position != whole, position)
}

/// How much of a ring a seat takes: a line of text, or the symbol where that is larger. Parts stand close.
fn size_px(reach: &Reach<'_>, position: u32) -> f64 {
    const LINE_PX: f64 = 17.0;
    const GAP_PX: f64 = 4.0;
    let symbol = 2.0 * symbol_px(reach, position) + GAP_PX;
    if reach.whole(position) == position {
        symbol.max(LINE_PX)
    } else {
        symbol
    }
}

/// The radius of a symbol: that of the map, for a part half of it.
pub(super) fn symbol_px(reach: &Reach<'_>, position: u32) -> f64 {
    const LEAST_PX: f64 = 2.5;
    let tie = reach.ties.get(position as usize);
    let radius = radius_px(tie.map_or(0, |tie| tie.events));
    if reach.whole(position) == position {
        radius
    } else {
        (radius / 2.0).max(LEAST_PX)
    }
}

fn seat_of(ring: &[u32], position: u32) -> Option<usize> {
    ring.iter().position(|other| *other == position)
}

fn sort(seats: &mut Vec<u32>, compare: &dyn Fn(u32, u32) -> Ordering) {
    let at = |seat: usize| seats.get(seat).copied().unwrap_or(0);
    let order = positions(seats.len(), &|a, b| compare(at(a), at(b)));
    *seats = order.into_iter().map(|seat| at(seat as usize)).collect();
}

fn number(numbers: &[f64], position: u32) -> f64 {
    numbers.get(position as usize).copied().unwrap_or(0.0)
}

fn set(numbers: &mut [f64], position: u32, number: f64) {
    if let Some(slot) = numbers.get_mut(position as usize) {
        *slot = number;
    }
}
