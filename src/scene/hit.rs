//! What of a layout is at a point.

use super::answer_detail::Hit;
use super::border::SYMBOL_PX;
use super::bounds::{Bounds, Point, distance_px};
use super::curve::Curve;
use super::layout::Layout;
use super::tab_rows::TabText;

/// How far from a symbol or a line a point still hits it, in pixels.
const REACH_PX: f64 = 7.5;

/// A layout and the places marked on it.
struct Drawn<'a> {
    layout: &'a Layout,
    places: &'a [(String, Point)],
}

/// The row of a tab, a symbol, a place or a tie at a point.
pub(super) fn drawn(layout: &Layout, places: &[(String, Point)], at: Point) -> Option<Hit> {
    let drawn = Drawn { layout, places };
    let found = drawn.tab(at).or_else(|| drawn.symbol(at));
    found.or_else(|| drawn.line(at))
}

impl Drawn<'_> {
    fn ids(&self, members: &[u32]) -> Vec<String> {
        let partners = &self.layout.company.partners;
        let members = members.iter().filter_map(|row| partners.get(*row as usize));
        members.map(|partner| String::from(&*partner.id)).collect()
    }

    /// The row of a tab, or the tab where the point is at none.
    fn tab(&self, at: Point) -> Option<Hit> {
        let tab = self.layout.tabs.iter().find(|tab| tab.bounds.holds(at))?;
        let ids = self.ids(&tab.members);
        let text = TabText {
            partners: &self.layout.company.partners,
            members: &tab.members,
            prominent: &[],
            detail: tab.detail,
        };
        let (rows, _) = text.rows(tab.side, tab.bounds);
        let is_at = |y: f64| Bounds::around([tab.bounds.middle()[0], y], 1e6, 9.0).holds(at);
        let row = rows.iter().find(|row| row.plus == 0 && is_at(row.at[1]));
        match row {
            _ if ids.len() == 1 => Some(hit("actor", ids)),
            Some(row) => Some(hit("actor", vec![String::from(&*row.id)])),
            None => Some(hit("tab", ids)),
        }
    }

    fn symbol(&self, at: Point) -> Option<Hit> {
        let spots = self.layout.spots.iter().map(|spot| {
            (
                distance_px(spot.at, at) - SYMBOL_PX,
                "actor",
                self.ids(&spot.members),
            )
        });
        let places = self.places.iter().map(|(id, point)| {
            (
                distance_px(*point, at) - SYMBOL_PX,
                "place",
                vec![id.clone()],
            )
        });
        let centre = &self.layout.company.centre.id;
        let disc = distance_px(self.layout.border.at, at) - self.layout.border.radius_px;
        let is_disc = self.layout.border.is_disc();
        let middle = is_disc.then(|| (disc, "actor", vec![String::from(&**centre)]));
        nearest(spots.chain(places).chain(middle), REACH_PX)
    }

    fn line(&self, at: Point) -> Option<Hit> {
        let spots = self.layout.spots.iter().map(|spot| &spot.members);
        let tabs = self.layout.tabs.iter().map(|tab| &tab.members);
        let paths = self
            .layout
            .paths
            .of_spots
            .iter()
            .chain(&self.layout.paths.of_tabs);
        let near = |path: &Curve| path.distance_px(at);
        let lines = spots.chain(tabs).zip(paths);
        nearest(
            lines.map(|(members, path)| (near(path), "tie", self.ids(members))),
            REACH_PX / 2.0,
        )
    }
}

fn nearest(
    candidates: impl Iterator<Item = (f64, &'static str, Vec<String>)>,
    reach_px: f64,
) -> Option<Hit> {
    let near = candidates.filter(|(distance, ..)| *distance <= reach_px);
    let (_, kind, ids) = near.min_by(|a, b| a.0.total_cmp(&b.0))?;
    Some(hit(kind, ids))
}

pub(super) fn hit(kind: &'static str, ids: Vec<String>) -> Hit {
    Hit {
        kind,
        id: ids.first().cloned().unwrap_or_default(),
        ids,
    }
}
