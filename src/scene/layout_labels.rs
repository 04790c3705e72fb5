//! Which names and numbers a layout has.

use super::View;
use super::answer::{MapLabel, Note};
use super::border::SYMBOL_PX;
use super::bounds::Bounds;
use super::curve::{Curve, teeth_fit};
use super::framing::Mode;
use super::globe_inset;
use super::labels::{LINE_PX, Named, Surroundings, note_below};
use super::layout::{Layout, Stand};
use super::style::{LabelKind, Shown, Weight};
use super::symbols::Spot;
use super::tabs::MOST_NAMES;
use globe::outlines::Outlines;

/// Adds what stands where symbols, tabs and lines leave room: the globe, then names and numbers.
pub(super) fn finish(layout: &mut Layout, view: &View, outlines: &Outlines) {
    if layout.plan.mode != Mode::Network {
        layout.globe = globe_inset::draw(layout, outlines);
        layout.name(view);
    }
}

impl Layout {
    /// Names, those with most statements first, and the note.
    fn name(&mut self, view: &View) {
        let mut surroundings = self.surroundings();
        let centre = &self.company.centre;
        let mut labels = Vec::new();
        labels.extend(surroundings.place_centre(&centre.id, &centre.name, self.border.at));
        let noted = self.noted();
        let (mut note, mut shifts) = (None, Vec::new());
        let mut named = 0;
        for row in self.order() {
            let (Some(partner), Some(Stand::Symbol(index))) = (
                self.company.partners.get(row as usize),
                self.stands.get(row as usize),
            ) else {
                continue;
            };
            let Some(spot) = self.spots.get(*index as usize) else {
                continue;
            };
            if spot.members.first() != Some(&row) || named >= MOST_NAMES {
                continue;
            }
            let is_prominent = view.prominent.iter().any(|id| **id == *partner.id);
            let mut wanted = Named {
                id: &partner.id,
                kind: LabelKind::Partner,
                names: vec![partner.map_name(), &partner.short_name],
                at: spot.at,
                weight: if is_prominent {
                    Weight::Bold
                } else {
                    Weight::Plain
                },
                below: None,
            };
            let is_told = self.is_told(row);
            let [two, one] = view.words.notes();
            let notes: &[Option<(u32, f64)>] = match () {
                () if noted == Some(row) => &[Some(two), Some(one), None],
                () if is_told => &[Some((1, view.words.conflict_px())), None],
                () => &[None],
            };
            for below in notes {
                wanted.below = *below;
                if let Some(label) = surroundings.place(&wanted) {
                    if let Some((lines, _)) = below {
                        shifts.push((
                            partner.id.clone(),
                            shift_px(label.at[1], spot.at[1], *lines),
                        ));
                        let of = (partner.conflict, partner.statements);
                        let below = note_below(&label, of.0, of.1, *lines);
                        if noted == Some(row) {
                            note = Some(below);
                        } else {
                            labels.push(conflict_label(&label, &below, partner.conflict));
                        }
                    }
                    labels.push(label);
                    named += 1;
                    break;
                }
            }
            if is_told
                && !labels.iter().any(|label: &MapLabel| {
                    label.kind == LabelKind::Conflict && label.id == partner.id
                })
                && note.as_ref().is_none_or(|note| note.id != partner.id)
            {
                let kind = LabelKind::Conflict;
                labels.extend(surroundings.number(
                    &partner.id,
                    kind,
                    partner.conflict,
                    spot.at,
                    "00 of conflict",
                ));
            }
            if spot.members.len() > 1 {
                let more = spot.members.len() as u32 - 1;
                let at = spot.at;
                labels.extend(surroundings.number(
                    &partner.id,
                    LabelKind::Several,
                    more,
                    at,
                    "+ 00",
                ));
            }
        }
        labels.extend(self.tab_numbers(&mut surroundings));
        self.taken = surroundings.taken;
        (self.labels, self.note, self.shifts) = (labels, note, shifts);
    }

    /// Numbers of conflict at the lines of tabs whose teeth do not fit.
    fn tab_numbers(&self, surroundings: &mut Surroundings<'_>) -> Vec<MapLabel> {
        let mut labels = Vec::new();
        for (tab, path) in self.tabs.iter().zip(&self.paths.of_tabs) {
            let members = tab
                .members
                .iter()
                .filter_map(|row| self.company.partners.get(*row as usize));
            let Some(most) = members.max_by_key(|partner| partner.conflict) else {
                continue;
            };
            if most.conflict > 0 && !teeth_fit(most.conflict, path.length_px()) {
                let (at, _) = path.walk(path.length_px() - 14.0);
                let kind = LabelKind::Conflict;
                labels.extend(surroundings.number(
                    &most.id,
                    kind,
                    most.conflict,
                    at,
                    "00 of conflict",
                ));
            }
        }
        labels
    }

    /// What stands whatever is named: symbols, tabs and the globe.
    pub(super) fn fixed(&self) -> Vec<Bounds> {
        let symbol = |spot: &Spot| Bounds::around(spot.at, SYMBOL_PX + 1.5, SYMBOL_PX + 1.5);
        let mut taken: Vec<Bounds> = self.spots.iter().map(symbol).collect();
        taken.extend(self.tabs.iter().map(|tab| tab.bounds.grown(2.0)));
        if self.border.is_disc() {
            let radius = self.border.radius_px;
            taken.push(Bounds::around(self.border.at, radius, radius));
        }
        if let Some(globe) = &self.globe {
            taken.push(Bounds::around(
                globe.middle,
                globe.radius_px,
                globe.radius_px,
            ));
        }
        taken
    }

    /// What names must keep off.
    fn surroundings(&self) -> Surroundings<'_> {
        let mut lines: Vec<(Curve, f64)> = Vec::new();
        let spots = self.spots.iter().map(|spot| &spot.members);
        let tabs = self.tabs.iter().map(|tab| &tab.members);
        let paths = self.paths.of_spots.iter().chain(&self.paths.of_tabs);
        for (path, members) in paths.zip(spots.chain(tabs)) {
            lines.push((path.clone(), self.width_px(members)));
        }
        Surroundings {
            picture: self.picture,
            cells: &self.cells,
            centre: self.company.centre.shape,
            is_tinted: self.shown == Shown::Tinted,
            taken: self.fixed(),
            lines,
        }
    }

    /// The width of a line at rest.
    fn width_px(&self, members: &[u32]) -> f64 {
        let rows = members
            .iter()
            .filter_map(|row| self.company.partners.get(*row as usize));
        super::curve::line_px(rows.map(|partner| partner.statements).max().unwrap_or(0))
    }

    /// The partners inside in the order in which they are named: as their statements.
    fn order(&self) -> impl Iterator<Item = u32> + use<> {
        0..self.company.partners.len() as u32
    }

    /// The partner with most conflict, if that is five statements or more.
    pub(super) fn noted(&self) -> Option<u32> {
        const LEAST: u32 = 5;
        let rows = (0..).zip(&self.company.partners);
        let rows = rows.filter(|(_, partner)| partner.conflict >= LEAST);
        // Of equals the one with most statements, which comes first.
        let most = rows.min_by_key(|(_, partner)| u32::MAX - partner.conflict);
        most.map(|(row, _)| row)
    }

    /// Whether the teeth of a partner do not fit on its line.
    fn is_told(&self, row: u32) -> bool {
        let path = match self.stands.get(row as usize) {
            Some(Stand::Symbol(index)) => self.paths.of_spots.get(*index as usize),
            Some(Stand::Tab(index)) => self.paths.of_tabs.get(*index as usize),
            None => None,
        };
        let conflict = self
            .company
            .partners
            .get(row as usize)
            .map_or(0, |it| it.conflict);
        conflict > 0 && path.is_some_and(|path| !teeth_fit(conflict, path.length_px()))
    }
}

/// How far down a name moves so that it stands at its symbol where the lines below it are not shown.
fn shift_px(name_y: f64, symbol_y: f64, lines: u32) -> f64 {
    let note = LINE_PX * f64::from(lines);
    match name_y + note - symbol_y {
        // All of it is above the symbol, or level with it, or below.
        low if low < -4.0 => note,
        low if low < note => note / 2.0,
        _ => 0.0,
    }
}

fn conflict_label(name: &MapLabel, note: &Note, count: u32) -> MapLabel {
    MapLabel {
        kind: LabelKind::Conflict,
        text: "".into(),
        count,
        at: note.at,
        size_px: 12.5,
        weight: Weight::Plain,
        ..name.clone()
    }
}
