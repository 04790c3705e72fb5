//! The room that tabs leave for names and for the note.

use super::bounds::{Bounds, Point};
use super::labels::{NOTE_AWAY_PX, rooms_around};
use super::symbols::Spot;
use super::tabs::{Frame, MOST_NAMES, TabPlace};
use super::type_width::{BOLD, NAME_PX, width_px};

impl Frame<'_> {
    /// The names that lose their room beside a tab, as degrees it may slide to leave it; only so many symbols have one.
    pub(super) fn nameless(&self, bounds: Bounds, tabs: &[TabPlace]) -> f64 {
        const NAMELESS_DEG: f64 = 12.0;
        /// Whom the deck names must have a name on the map.
        const PROMINENT_DEG: f64 = 45.0;
        const NEAR_PX: f64 = 110.0;
        let spots = self.spots.iter().take(MOST_NAMES);
        let nameless = spots.filter(|spot| {
            bounds.distance_px(spot.at) < NEAR_PX && !self.has_room(spot, bounds, tabs)
        });
        let harm = nameless.map(|spot| {
            if self.is_prominent(spot) {
                PROMINENT_DEG
            } else {
                NAMELESS_DEG
            }
        });
        harm.sum()
    }

    fn is_prominent(&self, spot: &Spot) -> bool {
        let first = spot.members.first();
        let partner = first.and_then(|row| self.partners.get(*row as usize));
        partner.is_some_and(|partner| self.prominent.iter().any(|id| **id == *partner.id))
    }

    /// Whether the name of a symbol still finds room beside it once a tab stands there.
    fn has_room(&self, spot: &Spot, bounds: Bounds, tabs: &[TabPlace]) -> bool {
        let row = spot.members.first().copied().unwrap_or(0);
        let name = self
            .partners
            .get(row as usize)
            .map_or("", |partner| partner.map_name());
        let width = width_px(name, NAME_PX) * BOLD;
        let mut rooms = rooms_around(spot.at, width, 0, 0.0).into_iter();
        rooms.any(|(_, room)| {
            self.is_uncovered(room, bounds, tabs) && !self.is_crossed_by_thick(room, tabs)
        })
    }

    /// Whether neither a tab at some bounds nor those that stand cover a room.
    fn is_uncovered(&self, room: Bounds, bounds: Bounds, tabs: &[TabPlace]) -> bool {
        room.is_within(self.picture.grown(-2.0))
            && !room.grown(2.0).overlaps(bounds)
            && !tabs.iter().any(|tab| tab.bounds.grown(2.0).overlaps(room))
    }

    /// The same for the note below the name of the partner with most conflict, which is kept off all lines.
    pub(super) fn noteless(&self, bounds: Bounds, end: Point, tabs: &[TabPlace]) -> f64 {
        const NOTELESS_DEG: f64 = 16.0;
        let is_noted = |spot: &&Spot| spot.members.first().copied() == self.noted;
        let Some(spot) = self.spots.iter().find(is_noted).filter(|_| self.is_wide) else {
            return 0.0;
        };
        let ends = self.spots.iter().map(|spot| spot.at);
        let ends = ends.chain(tabs.iter().map(|tab| tab.end)).chain([end]);
        let is_free = |room: Bounds| {
            self.is_uncovered(room, bounds, tabs)
                && !ends.clone().any(|end| room.is_crossed(self.from, end))
                && !self.spots.iter().any(|spot| room.grown(7.0).holds(spot.at))
        };
        let rooms = self.words.notes().into_iter().flat_map(|(rows, width)| {
            NOTE_AWAY_PX.map(|away_px| rooms_around(spot.at, width, rows, away_px))
        });
        let mut rooms = rooms.flatten().map(|(_, room)| room);
        if rooms.any(is_free) {
            0.0
        } else {
            NOTELESS_DEG
        }
    }

    /// Whether a line too thick to run under a name crosses a rectangle.
    fn is_crossed_by_thick(&self, room: Bounds, tabs: &[TabPlace]) -> bool {
        const THICK: u32 = 15;
        let is_thick = |members: &[u32]| {
            let first = members
                .first()
                .and_then(|row| self.partners.get(*row as usize));
            first.is_some_and(|partner| partner.statements >= THICK)
        };
        let spots = self.spots.iter().map(|spot| (&spot.members, spot.at));
        let tabs = tabs.iter().map(|tab| (&tab.members, tab.end));
        spots
            .chain(tabs)
            .any(|(members, to)| is_thick(members) && room.is_crossed(self.from, to))
    }
}
