//! Symbols inside the map: each partner whose land shows stands on it, none covers another.

use super::border::{Border, LEAST_LINE_PX, SYMBOL_PX};
use super::bounds::{
    Bounds, Point, along, direction_deg, distance_px, segment_distance_px, turn_deg, way,
};
use super::curve::teeth_px;
use super::land_cells::LandCells;
use super::partners::Partner;
use crate::sorting::sort_by;
use globe::projection::Projection;

/// Where one partner stands, or several at one point.
#[derive(Debug, Clone)]
pub(super) struct Spot {
    pub(super) at: Point,
    /// Its own point, where it had to leave its land.
    pub(super) anchor: Option<Point>,
    /// Rows of partners, most statements first.
    pub(super) members: Vec<u32>,
}

/// What symbols stand among.
pub(super) struct Ground<'a> {
    pub(super) projection: &'a Projection,
    pub(super) cells: &'a LandCells,
    pub(super) border: &'a Border,
    pub(super) picture: Bounds,
    /// What covers the map: tabs on its frame.
    pub(super) covered: Vec<Bounds>,
}

/// How much room land must show for its symbol to stand on it.
const ROOM_PX: f64 = 20.0;
/// How much land must show of a partner whose own point is out of view, and how far from its direction.
const LEAST_LAND_PX: f64 = 40.0 * 40.0;
const MOST_TURN_DEG: f64 = 40.0;
/// How far a symbol moves so that its line has room for its teeth.
const MOST_OUT_PX: f64 = 60.0;
/// How far two symbols are apart at least, middle to middle.
const APART_PX: f64 = 16.0;
/// How far lines keep from the symbols of others.
pub(super) const CLEAR_PX: f64 = 14.0;

/// Places all partners whose land shows; the rows of the others are the second answer.
pub(super) fn place(
    partners: &[Partner],
    far: &[bool],
    ground: &Ground<'_>,
) -> (Vec<Spot>, Vec<u32>) {
    let (mut spots, mut rest) = (Vec::new(), Vec::new());
    for (row, partner) in (0..).zip(partners) {
        let is_far = far.get(row as usize) == Some(&true);
        let own = ground.own_point(partner);
        match own.filter(|_| !is_far) {
            Some(own) if ground.settle(row, partner, own, &mut spots) => {}
            _ => rest.push(row),
        }
    }
    (spots, rest)
}

/// Where a partner's own point is drawn, and where on its visible land it stands best.
#[derive(Clone, Copy)]
struct Own {
    point: Point,
    best: Point,
}

impl Ground<'_> {
    fn inset(&self) -> Bounds {
        self.picture.grown(-ROOM_PX)
    }

    /// Nothing where neither the point nor the land of a partner shows.
    fn own_point(&self, partner: &Partner) -> Option<Own> {
        let view = self.projection.rotated(partner.at.to_vector());
        let point = self.projection.project(view);
        if self.projection.shows(view) && self.inset().holds(point) {
            return Some(Own { point, best: point });
        }
        let land = self.land_towards(partner.shape?, point);
        let best = *land.first()?;
        let is_seen = land.len() as f64 * self.cells.cell_area_px() >= LEAST_LAND_PX;
        let direction =
            |at: Point| direction_deg([at[0] - self.border.at[0], at[1] - self.border.at[1]]);
        let is_true = turn_deg(direction(best), direction(point)) <= MOST_TURN_DEG;
        (is_seen && is_true).then_some(Own { point: best, best })
    }

    /// Points on the visible land of a shape, those nearest to a point first; well inside of the land where it can be.
    fn land_towards(&self, shape: u16, point: Point) -> Vec<Point> {
        let mut cells = self.cells.points(shape, self.inset());
        if cells.iter().any(|(_, is_amid)| *is_amid) {
            cells.retain(|(_, is_amid)| *is_amid);
        }
        sort_by(&mut cells, |a, b| {
            distance_px(a.0, point).total_cmp(&distance_px(b.0, point))
        });
        cells.into_iter().map(|(at, _)| at).collect()
    }

    /// Finds a place for a partner; false where a tab covers all it has.
    fn settle(&self, row: u32, partner: &Partner, own: Own, spots: &mut Vec<Spot>) -> bool {
        let is_free = |at: Point| {
            !self.is_covered(at)
                && spots
                    .iter()
                    .all(|spot| distance_px(spot.at, at) >= APART_PX)
        };
        let is_seen = |at: Point| self.border.visible_px(at) >= LEAST_LINE_PX;
        // A little farther out on its land where its line would be too short for its teeth.
        let least_px = teeth_px(partner.conflict).max(LEAST_LINE_PX) + 0.5;
        let has_teeth_room = |at: Point| {
            distance_px(at, own.best) < MOST_OUT_PX && self.border.visible_px(at) >= least_px
        };
        let land = || {
            partner
                .shape
                .map_or_else(Vec::new, |shape| self.land_towards(shape, own.best))
        };
        let stand = |at: Point| Spot {
            at,
            anchor: (distance_px(at, own.point) > SYMBOL_PX
                && partner
                    .shape
                    .is_none_or(|shape| self.cells.at(at) != Some(shape)))
            .then_some(own.point),
            members: vec![row],
        };
        let mut found = Some(own.best).filter(|at| is_free(*at) && has_teeth_room(*at));
        if found.is_none() && self.border.visible_px(own.best) < least_px {
            found = land()
                .into_iter()
                .find(|at| is_free(*at) && has_teeth_room(*at));
        }
        if found.is_none() {
            found = Some(own.best).filter(|at| is_free(*at) && is_seen(*at));
        }
        if found.is_none() {
            found = land().into_iter().find(|at| is_free(*at) && is_seen(*at));
        }
        if found.is_none() {
            found = self
                .beside(own.point)
                .find(|at| is_free(*at) && is_seen(*at));
        }
        if let Some(at) = found {
            spots.push(stand(at));
            return true;
        }
        self.share(row, own, spots)
    }

    fn is_covered(&self, at: Point) -> bool {
        const AIR_PX: f64 = 8.0;
        self.covered
            .iter()
            .any(|cover| cover.grown(AIR_PX + SYMBOL_PX).holds(at))
    }

    /// Places around a point, the nearest first; where the point lies in the centre's land, those beyond its border come
    /// first, in the same direction.
    fn beside(&self, point: Point) -> impl Iterator<Item = Point> + '_ {
        const DIRECTIONS: u32 = 12;
        let (out, length) = way(self.border.at, point);
        let least =
            self.border.exit_px(along(point, out, 400.0), 0.0) + LEAST_LINE_PX + SYMBOL_PX + 1.0;
        let beyond = along(self.border.at, out, least.max(length));
        let rings = [0.0, 10.0, 17.0, 24.0, 32.0, 40.0].into_iter();
        let around = rings.flat_map(move |ring| {
            (0..DIRECTIONS).map(move |step| {
                let (sine, cosine) =
                    libm::sincos(f64::from(step) * std::f64::consts::TAU / f64::from(DIRECTIONS));
                let middle = if ring == 0.0 { beyond } else { point };
                [middle[0] + ring * sine, middle[1] - ring * cosine]
            })
        });
        let around_beyond = (1..=8).flat_map(move |step| {
            let reach = 9.0 * f64::from(step);
            [[-1.0, 0.0], [1.0, 0.0], [0.0, -1.0], [0.0, 1.0]]
                .map(|side: [f64; 2]| along(beyond, side, reach))
        });
        let inset = self.inset();
        around
            .chain(around_beyond)
            .filter(move |at| inset.holds(*at))
    }

    /// Where there is no room of its own it joins the nearest symbol; far from any, it takes what room there is.
    fn share(&self, row: u32, own: Own, spots: &mut Vec<Spot>) -> bool {
        const NEAR_PX: f64 = 48.0;
        if self.is_covered(own.best) {
            return false;
        }
        let near = spots
            .iter_mut()
            .map(|spot| (distance_px(spot.at, own.best), spot));
        match near.min_by(|a, b| a.0.total_cmp(&b.0)) {
            Some((distance, spot)) if distance < NEAR_PX => spot.members.push(row),
            _ => spots.push(Spot {
                at: own.best,
                anchor: None,
                members: vec![row],
            }),
        }
        true
    }

    /// Moves a symbol out of a line of another: on its own land where there is room, else a little aside.
    pub(super) fn step_aside(
        &self,
        index: usize,
        spots: &mut [Spot],
        partners: &[Partner],
        line: [Point; 2],
    ) -> bool {
        let Some(spot) = spots.get(index) else {
            return false;
        };
        let partner = spot
            .members
            .first()
            .and_then(|row| partners.get(*row as usize));
        let Some(partner) = partner else {
            return false;
        };
        let is_free = |at: &Point| {
            let others = spots
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != index);
            self.inset().holds(*at)
                && !self.is_covered(*at)
                && segment_distance_px(*at, line[0], line[1]) > CLEAR_PX
                && self.border.visible_px(*at) >= LEAST_LINE_PX
                && others
                    .map(|(_, other)| distance_px(other.at, *at))
                    .all(|far| far >= APART_PX)
        };
        let land = partner
            .shape
            .map_or_else(Vec::new, |shape| self.land_towards(shape, spot.at));
        let near = land
            .into_iter()
            .take_while(|at| distance_px(*at, spot.at) < 90.0)
            .find(is_free);
        let (own, at) = (spot.anchor.unwrap_or(spot.at), spot.at);
        let found = near.map(|at| (at, None)).or_else(|| {
            let (along_line, _) = way(line[0], line[1]);
            let sides = [14.0, 20.0, 26.0].into_iter().flat_map(|far| [far, -far]);
            let moved = sides.map(|far| along(at, [-along_line[1], along_line[0]], far));
            moved.into_iter().find(is_free).map(|at| (at, Some(own)))
        });
        match (found, spots.get_mut(index)) {
            (Some((at, anchor)), Some(spot)) => {
                (spot.at, spot.anchor) = (at, anchor);
                true
            }
            _ => false,
        }
    }
}
