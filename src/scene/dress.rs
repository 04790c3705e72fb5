//! What a filter, a day and a choice make of the symbols, tabs and lines of a layout.

use super::View;
use super::amounts::{Amounts, WidthScale};
use super::answer::{LandMark, Line, MapSymbol, PartnerMark, Tab};
use super::answer_detail::ChosenShare;
use super::border::SYMBOL_PX;
use super::bounds::Point;
use super::curve::{Curve, line_px};
use super::layout::{Layout, Stand};
use super::style::{Emphasis, LineStyle, Shown};
use super::tab_edges::rule;
use super::tab_rows::TabText;
use super::tabs::TabPlace;
use super::tie_counts::TieCount;
use crate::sorting::sort_by;

/// A layout under a view.
pub(super) struct Dress<'a> {
    pub(super) layout: &'a Layout,
    pub(super) view: &'a View,
    /// For each partner what its tie comes to.
    pub(super) counts: Vec<TieCount>,
    /// The row of the chosen partner.
    pub(super) chosen: Option<u32>,
    /// Where widths tell figures: those of the ties.
    pub(super) amounts: Option<Amounts<'a>>,
    /// The statements of the chosen tie.
    pub(super) shares: Vec<ChosenShare>,
}

impl Dress<'_> {
    pub(super) fn count(&self, row: u32) -> TieCount {
        self.counts.get(row as usize).copied().unwrap_or_default()
    }

    /// What a symbol or tab comes to.
    fn count_all(&self, members: &[u32]) -> TieCount {
        let counts = members.iter().map(|row| self.count(*row));
        counts.fold(TieCount::default(), TieCount::most)
    }

    fn has_any(&self, count: TieCount) -> bool {
        count.statements > 0 || self.view.undated && count.undated > 0
    }

    pub(super) fn emphasis(&self, members: &[u32]) -> Emphasis {
        match self.chosen {
            Some(row) if members.contains(&row) => Emphasis::Chosen,
            None if self.has_any(self.count_all(members)) => Emphasis::Ink,
            _ => Emphasis::Quiet,
        }
    }

    fn ids(&self, members: &[u32]) -> Vec<Box<str>> {
        let partners = &self.layout.company.partners;
        let members = members.iter().filter_map(|row| partners.get(*row as usize));
        members.map(|partner| partner.id.clone()).collect()
    }

    pub(super) fn lands(&self) -> Vec<LandMark> {
        let company = &self.layout.company;
        let centre = company.centre.shape.map(|_| LandMark {
            id: company.centre.id.clone(),
            role: if self.layout.shown == Shown::Tinted {
                "tint"
            } else {
                "centre"
            },
        });
        let partners = (0..)
            .zip(&company.partners)
            .filter(|(_, partner)| partner.shape.is_some());
        let lands = partners.map(|(row, partner)| LandMark {
            id: partner.id.clone(),
            role: if self.chosen == Some(row) {
                "chosen"
            } else {
                "partner"
            },
        });
        lands.chain(centre).collect()
    }

    pub(super) fn partners(&self) -> Vec<PartnerMark> {
        let layout = self.layout;
        let partners = layout.company.partners.iter().zip(&layout.stands);
        let partners = partners.zip(self.counts.iter().zip(&layout.directions));
        partners
            .map(|((partner, stand), (count, direction))| {
                let (stands, at) = match stand {
                    Stand::Symbol(index) => ("symbol", *index),
                    Stand::Tab(index) => ("tab", *index),
                };
                PartnerMark {
                    id: partner.id.clone(),
                    name: partner.name.clone(),
                    short_name: partner.short_name.clone(),
                    kind: partner.kind,
                    statements: count.statements,
                    conflict: count.conflict,
                    total: partner.statements,
                    distance_km: partner.told_km(),
                    direction_deg: (direction + 0.5) as u32 % 360,
                    stands,
                    at,
                }
            })
            .collect()
    }

    pub(super) fn symbols(&self) -> Vec<MapSymbol> {
        let spots = self.layout.spots.iter();
        spots
            .map(|spot| MapSymbol {
                ids: self.ids(&spot.members),
                at: spot.at,
                radius_px: SYMBOL_PX,
                emphasis: self.emphasis(&spot.members),
                anchor: spot.anchor,
            })
            .collect()
    }

    pub(super) fn tab(&self, tab: &TabPlace) -> Tab {
        let members = TabText::showing(&tab.members, self.chosen, tab.detail);
        let text = TabText {
            partners: &self.layout.company.partners,
            members: &members,
            prominent: &self.view.prominent,
            detail: tab.detail,
        };
        let (mut rows, more) = text.rows(tab.side, tab.bounds);
        for (row, member) in rows.iter_mut().zip(&members) {
            row.emphasis = self.emphasis(&[*member]);
            // One row stands for the whole stack.
            if row.plus > 0 {
                row.emphasis = self.emphasis(&members);
            }
        }
        Tab {
            side: tab.side,
            ids: self.ids(&tab.members),
            bounds: tab.bounds.to_box(),
            rule: rule(tab.side, tab.bounds),
            rows,
            more,
            end: tab.end,
            chosen: self.chosen.is_some_and(|row| tab.members.contains(&row)),
        }
    }

    /// The lines, broad ones first, so that no thin one lies under them.
    pub(super) fn lines(&self, has_lanes: bool) -> Vec<Line> {
        let layout = self.layout;
        let members = layout.spots.iter().map(|spot| &spot.members);
        let members = members.chain(layout.tabs.iter().map(|tab| &tab.members));
        let paths = layout.paths.of_spots.iter().chain(&layout.paths.of_tabs);
        let lines = members.zip(paths).filter(|(members, _)| {
            let is_chosen = self.chosen.is_some_and(|row| members.contains(&row));
            !(is_chosen && has_lanes)
        });
        let mut lines: Vec<Line> = lines
            .filter_map(|(members, path)| self.line(members, path))
            .collect();
        sort_by(&mut lines, |a, b| b.width_px.total_cmp(&a.width_px));
        lines
    }

    fn line(&self, members: &[u32], path: &Curve) -> Option<Line> {
        let count = self.count_all(members);
        let is_other = self.chosen.is_some_and(|row| !members.contains(&row));
        let (style, width_px, counted) = match count.in_force {
            _ if is_other && self.has_any(count) => (LineStyle::Faint, 1.0, 0),
            Some((yes, _)) if yes > 0 => (LineStyle::Slate, line_px(yes), yes),
            Some((_, perhaps)) if perhaps > 0 => (LineStyle::Dotted, 1.4, perhaps),
            None if count.statements > 0 && self.amounts.is_some() => {
                let width_px = self.measured_px(members);
                let style = width_px.map_or(LineStyle::Unmeasured, |_| LineStyle::Slate);
                (style, width_px.unwrap_or(1.0), count.statements)
            }
            None if count.statements > 0 => (
                LineStyle::Slate,
                line_px(count.statements),
                count.statements,
            ),
            _ if self.has_any(count) => (LineStyle::Undated, 1.0, count.undated),
            _ => return None,
        };
        let conflict = if style == LineStyle::Slate {
            count.conflict
        } else {
            0
        };
        let teeth = path.teeth(conflict, width_px);
        Some(Line {
            ids: self.ids(members),
            curve: path.points().to_vec(),
            width_px,
            style,
            told: conflict > 0 && teeth.is_none(),
            teeth: teeth.unwrap_or_default(),
            conflict,
            statements: counted,
        })
    }

    /// The width of the greatest figure of some partners.
    fn measured_px(&self, members: &[u32]) -> Option<f64> {
        let amounts = self.amounts.as_ref()?;
        let partners = &self.layout.company.partners;
        let members = members.iter().filter_map(|row| partners.get(*row as usize));
        let widths = members.filter_map(|partner| amounts.width_px(amounts.get(&partner.id)));
        widths.max_by(f64::total_cmp)
    }

    /// What the widths mean, for the partners that have a statement.
    pub(super) fn width_scale(&self) -> Option<WidthScale> {
        let amounts = self.amounts.as_ref()?;
        let partners = self.layout.company.partners.iter().zip(&self.counts);
        let drawn = partners.filter(|(_, count)| count.statements > 0);
        Some(amounts.scale(drawn.map(|(partner, _)| amounts.get(&partner.id))))
    }

    pub(super) fn path_of(&self, row: Option<u32>) -> Option<&Curve> {
        match self.layout.stands.get(row? as usize)? {
            Stand::Symbol(index) => self.layout.paths.of_spots.get(*index as usize),
            Stand::Tab(index) => self.layout.paths.of_tabs.get(*index as usize),
        }
    }

    /// Where an actor stands in the picture.
    pub(super) fn point_of(&self, id: &str) -> Option<Point> {
        let layout = self.layout;
        if *layout.company.centre.id == *id {
            return Some(layout.border.at);
        }
        let row = layout
            .company
            .partners
            .iter()
            .position(|partner| *partner.id == *id)?;
        match layout.stands.get(row)? {
            Stand::Symbol(index) => layout.spots.get(*index as usize).map(|spot| spot.at),
            Stand::Tab(index) => layout.tabs.get(*index as usize).map(|tab| tab.end),
        }
    }
}
