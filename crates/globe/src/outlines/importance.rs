//! How far a line would move without each of its points (Douglas and Peucker's distances, made monotone).
//!
//! The importance is not stored in the packed file: it follows from the points, and working it out costs less time than
//! the bytes would.

use super::arcs::Detail;
use super::sphere::{Vector, cross, dot, normalized, subtract};
use std::f64::consts::PI;

/// Scratch that is kept between arcs.
#[derive(Debug, Default)]
pub(crate) struct Ranker {
    stack: Vec<(usize, usize, f64)>,
}

impl Ranker {
    /// Writes the detail of each point of one arc. Keeping the points whose detail is not below a tolerance's moves no
    /// point of the line by more than that tolerance.
    #[inline(never)]
    pub(crate) fn rank(&mut self, points: &[Vector], details: &mut [Detail]) {
        let last = points.len().saturating_sub(1);
        for end in [0, last] {
            if let Some(detail) = details.get_mut(end) {
                *detail = Detail::ALWAYS;
            }
        }
        self.stack.push((0, last, PI));
        while let Some((from, to, bound)) = self.stack.pop() {
            let Some((middle, distance)) = farthest(points, from, to) else {
                continue;
            };
            let importance = distance.min(bound);
            if let Some(detail) = details.get_mut(middle) {
                *detail = Detail::from_angle_rad(importance);
            }
            // Between neighbours there is nothing to rank.
            for (from, to) in [(from, middle), (middle, to)] {
                if to - from > 1 {
                    self.stack.push((from, to, importance));
                }
            }
        }
        if points.first() == points.last() {
            promote(details);
            promote(details);
        }
    }
}

/// Makes the most important point that may be left out one that may not, so that small rings stay rings.
pub(crate) fn promote(details: &mut [Detail]) {
    let optional = details
        .iter_mut()
        .filter(|detail| **detail < Detail::ALWAYS);
    if let Some(detail) = optional.max() {
        *detail = Detail::ALWAYS;
    }
}

/// The point between two others that is farthest from the great circle between them, and how far, radians.
///
/// Not inline: engines make what is called often quick, and what is one long loop they do not.
#[inline(never)]
fn farthest(points: &[Vector], from: usize, to: usize) -> Option<(usize, f64)> {
    let (start, end) = (*points.get(from)?, *points.get(to)?);
    let chord = Chord::new(start, end);
    let (mut best, mut most) = (from, -1.0);
    for (offset, point) in points.get(from + 1..to)?.iter().enumerate() {
        let distance = chord.distance_squared(*point);
        if distance > most {
            (best, most) = (from + 1 + offset, distance);
        }
    }
    (best > from).then(|| (best, most.sqrt()))
}

/// A piece of a great circle.
struct Chord {
    start: Vector,
    end: Vector,
    along: Vector,
    /// How far along the chord its ends lie.
    reach: [f64; 2],
    /// Upright on the great circle's plane.
    normal: Vector,
}

impl Chord {
    fn new(start: Vector, end: Vector) -> Self {
        let along = subtract(end, start);
        // Without a length it has no direction either: every point is then nearest to its start.
        let normal = normalized(cross(start, end));
        let reach = if normal.is_some() {
            [dot(start, along), dot(end, along)]
        } else {
            [f64::INFINITY; 2]
        };
        Self {
            start,
            end,
            along,
            reach,
            normal: normal.unwrap_or(start),
        }
    }

    fn distance_squared(&self, point: Vector) -> f64 {
        let reached = dot(point, self.along);
        if reached < self.reach[0] {
            return squared(subtract(point, self.start));
        }
        if reached > self.reach[1] {
            return squared(subtract(point, self.end));
        }
        let height = dot(point, self.normal);
        height * height
    }
}

fn squared(v: Vector) -> f64 {
    dot(v, v)
}

#[cfg(test)]
mod tests {
    use super::super::sphere::LonLat;
    use super::*;

    fn ranked(places: &[(f64, f64)]) -> Vec<Detail> {
        let points: Vec<Vector> = places
            .iter()
            .map(|(lon, lat)| LonLat::new(*lon, *lat).to_vector())
            .collect();
        let mut details = vec![Detail::from_angle_rad(0.0); points.len()];
        Ranker::default().rank(&points, &mut details);
        details
    }

    #[test]
    fn a_spike_matters_more_than_a_ripple() {
        let details = ranked(&[(0.0, 0.0), (1.0, 0.1), (2.0, 3.0), (3.0, 0.0), (4.0, 0.0)]);
        assert!(details[2] > details[1] && details[1] > Detail::from_angle_rad(1e-6));
        assert_eq!(details[0], Detail::ALWAYS);
    }

    #[test]
    fn a_point_on_the_great_circle_does_not_matter() {
        let details = ranked(&[(0.0, 0.0), (20.0, 0.0), (40.0, 0.0)]);
        assert_eq!(details[1], Detail::from_angle_rad(1e-9));
    }

    #[test]
    fn lines_too_short_to_rank_are_left_alone() {
        assert_eq!(ranked(&[]).len(), 0);
        assert_eq!(ranked(&[(0.0, 0.0)]), [Detail::ALWAYS]);
    }
}
