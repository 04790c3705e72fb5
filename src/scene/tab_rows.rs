//! What a tab on the frame says, and how much room that takes.

use super::answer::{MoreMembers, TabDistance, TabRow};
use super::bounds::Bounds;
use super::map_words::MapWords;
use super::partners::Partner;
use super::style::{Anchor, Emphasis, TabSide, Weight};
use super::type_width::{BOLD, NAME_PX, width_px};

/// The members of a tab with what it shows of them.
pub(super) struct TabText<'a> {
    pub(super) partners: &'a [Partner],
    /// Rows of partners, most statements first.
    pub(super) members: &'a [u32],
    pub(super) prominent: &'a [String],
    pub(super) detail: Detail,
}

/// How much tabs tell, from most to least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd)]
pub(super) enum Detail {
    /// Names and distances, up to five names.
    Full,
    /// Names alone, up to four.
    Names,
    /// Names alone, of stacks two.
    Two,
    /// One name, and how many more.
    One,
}

const PAD_PX: f64 = 8.0;
/// From one row to the next: each is a button, and buttons are that high.
const ROW_PX: f64 = 24.0;
/// Between a name and its distance.
const GAP_PX: f64 = 10.0;

impl TabText<'_> {
    fn shown_members(&self) -> impl Iterator<Item = &Partner> {
        (0..self.shown()).filter_map(|index| self.member(index))
    }

    /// How many names are shown; the others are counted.
    fn shown(&self) -> usize {
        let count = self.members.len();
        match self.detail {
            Detail::Full if count <= 5 => count,
            Detail::Full => 4,
            Detail::Names => count.min(4),
            Detail::Two => count.min(2),
            Detail::One => 1,
        }
    }

    fn member(&self, index: usize) -> Option<&Partner> {
        let row = self.members.get(index)?;
        self.partners.get(*row as usize)
    }

    fn is_prominent(&self, partner: &Partner) -> bool {
        self.prominent.iter().any(|id| **id == *partner.id)
    }

    fn name_px(&self, partner: &Partner) -> f64 {
        let width = width_px(partner.map_name(), NAME_PX);
        if self.is_prominent(partner) {
            width * BOLD
        } else {
            width
        }
    }

    fn widest_name_px(&self) -> f64 {
        let names = self.shown_members().map(|partner| self.name_px(partner));
        names.fold(0.0, f64::max)
    }

    fn widest_distance_px(&self, words: &MapWords) -> f64 {
        let distances = self
            .shown_members()
            .map(|partner| words.distance_px(partner.told_km()));
        distances.fold(0.0, f64::max)
    }

    /// A stack of names has none; a partner alone has its own as long as there is room for two lines.
    fn has_distances(&self) -> bool {
        match self.detail {
            Detail::Full => true,
            Detail::Names | Detail::Two => self.members.len() == 1,
            Detail::One => false,
        }
    }

    /// Whether the name stands above its distance, in the middle: one partner at the top or bottom.
    fn is_upright(&self, side: TabSide) -> bool {
        self.members.len() == 1
            && self.has_distances()
            && matches!(side, TabSide::Top | TabSide::Bottom)
    }

    /// Width and height.
    pub(super) fn size(&self, side: TabSide, words: &MapWords) -> [f64; 2] {
        let name = self.widest_name_px();
        let distance = self.widest_distance_px(words);
        let hidden = self.members.len() - self.shown();
        match self.detail {
            Detail::One => {
                let plus = if hidden > 0 {
                    width_px(&[" + ", &hidden.to_string()].concat(), NAME_PX)
                } else {
                    0.0
                };
                [name + plus + 2.0 * PAD_PX, ROW_PX]
            }
            _ if self.is_upright(side) => [name.max(distance) + 2.0 * PAD_PX, 39.0],
            _ => {
                let rows = self.shown() + usize::from(hidden > 0);
                let beside = if self.has_distances() {
                    GAP_PX + distance
                } else {
                    0.0
                };
                let more = if hidden > 0 {
                    words.more_px(hidden)
                } else {
                    0.0
                };
                [
                    (name + beside).max(more) + 2.0 * PAD_PX,
                    ROW_PX * rows as f64,
                ]
            }
        }
    }

    /// The rows of text in a box of that size.
    pub(super) fn rows(&self, side: TabSide, bounds: Bounds) -> (Vec<TabRow>, Option<MoreMembers>) {
        let shown = self.shown();
        let hidden = (self.members.len() - shown) as u32;
        if let Some(partner) = self.member(0).filter(|_| self.is_upright(side)) {
            return (vec![self.upright(partner, bounds)], None);
        }
        let is_one = self.detail == Detail::One;
        let y = |row: usize| bounds.top + ROW_PX * (row as f64 + 0.5);
        // A name alone stands in the middle, however wide the reader's font is.
        let (left, anchor) = if is_one {
            (bounds.middle()[0], Anchor::Middle)
        } else {
            (bounds.left + PAD_PX, Anchor::Start)
        };
        let members = (0..shown).filter_map(|index| Some((index, self.member(index)?)));
        let rows = members.map(|(index, partner)| TabRow {
            id: partner.id.clone(),
            text: partner.map_name().into(),
            at: [left, y(index)],
            anchor,
            weight: self.weight(partner),
            emphasis: Emphasis::Ink,
            plus: if is_one { hidden } else { 0 },
            distance: self.has_distances().then(|| TabDistance {
                km: partner.told_km(),
                at: [bounds.right - PAD_PX, y(index)],
                anchor: Anchor::End,
            }),
        });
        let more = (hidden > 0 && !is_one).then(|| MoreMembers {
            count: hidden,
            at: [bounds.left + PAD_PX, y(shown)],
            anchor: Anchor::Start,
        });
        (rows.collect(), more)
    }

    fn upright(&self, partner: &Partner, bounds: Bounds) -> TabRow {
        let x = bounds.middle()[0];
        TabRow {
            id: partner.id.clone(),
            text: partner.map_name().into(),
            at: [x, bounds.top + 12.0],
            anchor: Anchor::Middle,
            weight: self.weight(partner),
            emphasis: Emphasis::Ink,
            plus: 0,
            distance: Some(TabDistance {
                km: partner.told_km(),
                at: [x, bounds.top + 27.5],
                anchor: Anchor::Middle,
            }),
        }
    }

    /// The same where a member is chosen: it is shown in any case, in the place of the last that is.
    pub(super) fn showing(members: &[u32], chosen: Option<u32>, detail: Detail) -> Vec<u32> {
        let mut members = members.to_vec();
        let shown = TabText {
            partners: &[],
            members: &members,
            prominent: &[],
            detail,
        }
        .shown();
        let place = chosen.and_then(|row| members.iter().position(|member| *member == row));
        if let Some(place) = place.filter(|place| *place >= shown) {
            members.swap(place, shown.saturating_sub(1));
        }
        members
    }

    fn weight(&self, partner: &Partner) -> Weight {
        if self.is_prominent(partner) {
            Weight::Bold
        } else {
            Weight::Plain
        }
    }
}
