//! Lines from the centre to symbols and tabs, clear of the symbols of others.

use super::border::{Border, SYMBOL_PX};
use super::bounds::{Bounds, Point, along, distance_px, segment_distance_px, way};
use super::curve::Curve;
use super::partners::Partner;
use super::symbols::{CLEAR_PX, Ground, Spot};
use super::tab_edges::rule;
use super::tabs::TabPlace;

/// The lines of all symbols, then those of all tabs.
#[derive(Debug)]
pub(super) struct Paths {
    pub(super) of_spots: Vec<Curve>,
    pub(super) of_tabs: Vec<Curve>,
}

/// To whom a line leads.
#[derive(Clone, Copy, PartialEq)]
enum End {
    Spot(usize),
    Tab(usize),
}

/// Draws the lines; where one comes too close to the symbol of another it bends, else its end slides along its tab, else
/// the symbol steps aside.
pub(super) fn draw(
    spots: &mut [Spot],
    tabs: &mut [TabPlace],
    partners: &[Partner],
    ground: &Ground<'_>,
) -> Paths {
    const ROUNDS: u32 = 3;
    for _ in 0..ROUNDS {
        let mut has_moved = false;
        for end in ends(spots, tabs) {
            let scene = Obstacles {
                border: ground.border,
                spots,
                tabs,
            };
            if scene.clear_curve(end).is_some() {
                continue;
            }
            if let Some(at) = scene.clear_end(end) {
                if let End::Tab(index) = end
                    && let Some(tab) = tabs.get_mut(index)
                {
                    tab.end = at;
                }
                continue;
            }
            let line = [ground.border.at, scene.target(end)];
            for index in scene.near(end, line) {
                has_moved |= ground.step_aside(index, spots, partners, line);
            }
        }
        if !has_moved {
            break;
        }
    }
    let scene = Obstacles {
        border: ground.border,
        spots,
        tabs,
    };
    let curve = |end| {
        let curve = scene
            .clear_curve(end)
            .unwrap_or_else(|| scene.curve(end, 0.0));
        if curve.points().len() > 2 {
            ground.border.outside(&curve)
        } else {
            curve
        }
    };
    Paths {
        of_spots: (0..scene.spots.len())
            .map(|index| curve(End::Spot(index)))
            .collect(),
        of_tabs: (0..scene.tabs.len())
            .map(|index| curve(End::Tab(index)))
            .collect(),
    }
}

fn ends(spots: &[Spot], tabs: &[TabPlace]) -> Vec<End> {
    let spots = (0..spots.len()).map(End::Spot);
    spots.chain((0..tabs.len()).map(End::Tab)).collect()
}

/// Symbols and tabs that a line must keep off.
struct Near {
    points: Vec<Point>,
    tabs: Vec<Bounds>,
}

impl Near {
    fn are_clear_of(&self, curve: &Curve) -> bool {
        let pieces = curve.pieces();
        let is_far = |at: &Point| {
            let mut distances = pieces.iter().map(|[a, b]| segment_distance_px(*at, *a, *b));
            distances.all(|distance| distance >= CLEAR_PX)
        };
        let is_met = |tab: &Bounds| pieces.iter().any(|[a, b]| tab.is_crossed(*a, *b));
        self.points.iter().all(is_far) && !self.tabs.iter().any(is_met)
    }
}

struct Obstacles<'a> {
    border: &'a Border,
    spots: &'a [Spot],
    tabs: &'a [TabPlace],
}

impl Obstacles<'_> {
    fn target(&self, end: End) -> Point {
        match end {
            End::Spot(index) => self.spots.get(index).map(|spot| spot.at),
            End::Tab(index) => self.tabs.get(index).map(|tab| tab.end),
        }
        .unwrap_or(self.border.at)
    }

    fn is_own(end: End, spot: usize) -> bool {
        end == End::Spot(spot)
    }

    /// The symbols of others that a straight line comes too close to.
    fn near(&self, end: End, [from, to]: [Point; 2]) -> Vec<usize> {
        let spots = self.spots.iter().enumerate();
        spots
            .filter(|(index, spot)| {
                !Self::is_own(end, *index) && segment_distance_px(spot.at, from, to) < CLEAR_PX
            })
            .map(|(index, _)| index)
            .collect()
    }

    /// A line that bends to the right by so many pixels.
    fn curve(&self, end: End, bend_px: f64) -> Curve {
        let target = self.target(end);
        let (direction, length) = way(self.border.at, target);
        let end_px = match end {
            End::Spot(_) => SYMBOL_PX,
            End::Tab(_) => 0.0,
        };
        if bend_px == 0.0 {
            let to = along(target, direction, -end_px.min(length));
            return Curve::straight(self.border.start(target, end_px), to);
        }
        let middle = along(self.border.at, direction, length / 2.0);
        let control = along(middle, [-direction[1], direction[0]], 2.0 * bend_px);
        let (arriving, _) = way(control, target);
        Curve::bent(self.border.at, control, along(target, arriving, -end_px))
    }

    /// The line that bends least and is clear of all else.
    fn clear_curve(&self, end: End) -> Option<Curve> {
        const BENDS_PX: [f64; 13] = [
            0.0, 7.0, -7.0, 14.0, -14.0, 22.0, -22.0, 32.0, -32.0, 44.0, -44.0, 60.0, -60.0,
        ];
        /// How much of its length a line may bend.
        const MOST: f64 = 0.22;
        let target = self.target(end);
        let length = distance_px(self.border.at, target);
        let near = self.around(end, target, (MOST * length).min(60.0) + CLEAR_PX);
        let bends = BENDS_PX
            .into_iter()
            .filter(|bend| bend.abs() <= MOST * length);
        let mut curves = bends.map(|bend| self.curve(end, bend));
        curves.find(|curve| near.are_clear_of(curve))
    }

    /// What of others is so close to a straight line that a bent one may meet it.
    fn around(&self, end: End, to: Point, reach_px: f64) -> Near {
        let from = self.border.at;
        let spots = self.spots.iter().enumerate();
        let spots = spots.filter(|(index, spot)| {
            !Self::is_own(end, *index) && segment_distance_px(spot.at, from, to) < reach_px
        });
        let tabs = self.tabs.iter().enumerate();
        let tabs = tabs.filter(|(index, tab)| {
            end != End::Tab(*index) && tab.bounds.grown(reach_px).is_crossed(from, to)
        });
        Near {
            points: spots.map(|(_, spot)| spot.at).collect(),
            tabs: tabs.map(|(_, tab)| tab.bounds).collect(),
        }
    }

    /// Where along its tab a line may end so that it is clear.
    fn clear_end(&self, end: End) -> Option<Point> {
        let End::Tab(index) = end else {
            return None;
        };
        let tab = self.tabs.get(index)?;
        let [from, to] = rule(tab.side, tab.bounds);
        let ends = [0.5, 0.2, 0.8, 0.05, 0.95]
            .map(|share: f64| [0, 1].map(|axis| from[axis] + (to[axis] - from[axis]) * share));
        ends.into_iter().find(|at| {
            let mut tabs = self.tabs.to_vec();
            if let Some(tab) = tabs.get_mut(index) {
                tab.end = *at;
            }
            let moved = Obstacles {
                border: self.border,
                spots: self.spots,
                tabs: &tabs,
            };
            moved.clear_curve(end).is_some()
        })
    }
}
