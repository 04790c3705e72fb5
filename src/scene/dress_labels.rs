//! The names of a scene: in their emphasis, clear of places, and with the note at rest.

use super::answer::{MapLabel, Note};
use super::answer_detail::PlaceMark;
use super::bounds::{Bounds, Point};
use super::curve::{Curve, teeth_fit};
use super::dress::Dress;
use super::labels::{Named, Surroundings};
use super::layout::Stand;
use super::style::{Emphasis, LabelKind, Shown, Weight};

impl Dress<'_> {
    /// The names in their emphasis, and the chosen one's even where there was no room for it.
    pub(super) fn labels(&self) -> Vec<MapLabel> {
        let layout = self.layout;
        let mut labels: Vec<MapLabel> = layout
            .labels
            .iter()
            .filter_map(|label| self.label(label))
            .collect();
        let chosen = self
            .chosen
            .and_then(|row| layout.company.partners.get(row as usize));
        let stand = self.chosen.and_then(|row| layout.stands.get(row as usize));
        if let (Some(partner), Some(Stand::Symbol(index))) = (chosen, stand)
            && !labels
                .iter()
                .any(|label| label.id == partner.id && label.kind == LabelKind::Partner)
            && let Some(spot) = layout.spots.get(*index as usize)
        {
            let forced = self.forced(&partner.id, partner.map_name(), spot.at);
            if let Some(forced) = &forced {
                labels.retain(|label| !label.room().overlaps(forced.room()));
            }
            labels.extend(forced);
        }
        labels
    }

    fn label(&self, label: &MapLabel) -> Option<MapLabel> {
        let mut label = label.clone();
        if label.kind == LabelKind::Centre {
            return Some(label);
        }
        let partners = &self.layout.company.partners;
        let row = partners.iter().position(|partner| partner.id == label.id)? as u32;
        label.emphasis = match self.layout.stands.get(row as usize) {
            Some(Stand::Symbol(index)) => {
                let spot = self.layout.spots.get(*index as usize)?;
                self.emphasis(&spot.members)
            }
            _ => self.emphasis(&[row]),
        };
        if label.emphasis == Emphasis::Chosen {
            label.weight = Weight::Bold;
        }
        if label.kind == LabelKind::Conflict {
            label.count = self.count(row).conflict;
            let fits = self
                .path_of(Some(row))
                .is_some_and(|path| teeth_fit(label.count, path.length_px()));
            let is_rest = self.chosen.is_none() && self.view.filter.as_of.is_none();
            return (is_rest && label.count > 0 && !fits).then_some(label);
        }
        if !self.has_note(row, &label.id) {
            let mut shifts = self.layout.shifts.iter();
            let shift = shifts.find(|(id, _)| *id == label.id);
            label.at[1] += shift.map_or(0.0, |(_, by)| *by);
        }
        Some(label)
    }

    /// Whether a note or a number stands below a name.
    fn has_note(&self, row: u32, id: &str) -> bool {
        let is_noted = self.note().is_some_and(|note| *note.id == *id);
        let is_rest = self.chosen.is_none() && self.view.filter.as_of.is_none();
        let of_layout = self
            .layout
            .note
            .as_ref()
            .is_some_and(|note| *note.id == *id);
        is_noted || !of_layout && is_rest && self.count(row).conflict > 0
    }

    /// A name that stands whatever it covers but symbols and tabs: other names give way to it.
    fn forced(&self, id: &str, name: &str, at: Point) -> Option<MapLabel> {
        let named = Named {
            id,
            kind: LabelKind::Partner,
            names: vec![name],
            at,
            weight: Weight::Bold,
            below: None,
        };
        let mut surroundings = self.surroundings(self.layout.taken.clone());
        let mut found = surroundings.place(&named);
        if found.is_none() {
            found = self.surroundings(self.layout.fixed()).place(&named);
        }
        let mut label = found?;
        (label.emphasis, label.halo) = (Emphasis::Chosen, true);
        Some(label)
    }

    fn surroundings(&self, taken: Vec<Bounds>) -> Surroundings<'_> {
        Surroundings {
            picture: self.layout.picture,
            cells: &self.layout.cells,
            centre: self.layout.company.centre.shape,
            is_tinted: self.layout.shown == Shown::Tinted,
            taken,
            lines: self.rest_lines(),
        }
    }

    /// The lines that names keep off; where one is chosen, its lanes.
    pub(super) fn rest_lines(&self) -> Vec<(Curve, f64)> {
        const LANES_PX: f64 = 20.0;
        let Some(line) = self.path_of(self.chosen) else {
            return Vec::new();
        };
        let half = LANES_PX / 2.0;
        [-half, 0.0, half]
            .map(|aside| (line.beside(aside), LANES_PX))
            .to_vec()
    }

    /// Moves the name of the centre off the places that lie under it.
    pub(super) fn clear_places(
        &self,
        places: &[PlaceMark],
        labels: &mut [MapLabel],
        taken: &mut Vec<Bounds>,
    ) {
        let Some(index) = labels
            .iter()
            .position(|label| label.kind == LabelKind::Centre)
        else {
            return;
        };
        let Some(label) = labels.get(index) else {
            return;
        };
        let room = label.room();
        let squares = places
            .iter()
            .map(|place| Bounds::around(place.at, 6.0, 6.0));
        let squares: Vec<Bounds> = squares.collect();
        if !squares.iter().any(|square| square.overlaps(room)) {
            taken.extend(squares);
            return;
        }
        taken.retain(|other| *other != room);
        taken.extend(squares);
        let mut surroundings = self.surroundings(taken.clone());
        let centre = &self.layout.company.centre;
        let moved = surroundings.place_centre(&centre.id, &centre.name, self.layout.border.at);
        if let (Some(moved), Some(slot)) = (moved, labels.get_mut(index)) {
            *slot = moved;
            *taken = surroundings.taken;
        }
    }

    /// The note at rest, if its partner still has most conflict under the filter.
    pub(super) fn note(&self) -> Option<Note> {
        const LEAST: u32 = 5;
        let mut note = self.layout.note.clone()?;
        let partners = self.layout.company.partners.iter().zip(&self.counts);
        let most = self.counts.iter().map(|count| count.conflict).max()?;
        let (_, count) = partners
            .into_iter()
            .find(|(partner, _)| partner.id == note.id)?;
        let is_rest = self.chosen.is_none() && self.view.filter.as_of.is_none();
        (note.conflict, note.statements) = (count.conflict, count.statements);
        (is_rest && count.conflict >= LEAST && count.conflict == most).then_some(note)
    }
}
