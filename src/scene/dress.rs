//! The scene of a layout: what a filter, a day and a choice make of it. Nothing is laid out anew.

use super::View;
use super::answer::{
    CentreMark, Emphasis, Label, LabelKind, LandMark, Line, LineStyle, MapSymbol, Note,
    PartnerMark, Scene, Share, Shown, Tab, Weight,
};
use super::border::SYMBOL_PX;
use super::bounds::{Bounds, Point, along};
use super::chosen;
use super::curve::{Curve, teeth_fit};
use super::gatherings;
use super::labels::{Named, Surroundings};
use super::layout::{Layout, Stand};
use super::places;
use super::tab_rows::TabText;
use super::tabs::{TabPlace, rule};
use super::tie_counts::{TieCount, TieCounts};
use crate::error::Error;
use crate::query::Record;
use crate::sorting::sort_by;
use globe::projection::{EARTH_RADIUS_KM, Projection, ProjectionKind};

/// The width of a line by the statements that name both.
pub(super) fn width_px(statements: u32) -> f64 {
    match statements {
        0..=4 => 1.1,
        5..=14 => 1.9,
        15..=49 => 3.0,
        _ => 5.0,
    }
}

/// A layout under a view.
pub(super) struct Dress<'a> {
    layout: &'a Layout,
    view: &'a View,
    /// For each partner what its tie comes to.
    counts: Vec<TieCount>,
    /// The row of the chosen partner.
    chosen: Option<u32>,
    /// The statements of the chosen tie.
    shares: Vec<Share>,
}

/// The scene of a view whose layout stands.
pub(super) fn dress(
    layout: &Layout,
    record: &Record,
    view: &View,
    outlines_version: u32,
) -> Result<Scene, Error> {
    let counted = TieCounts::of(record, view)?;
    let partners = &layout.company.partners;
    let row = |id: &str| partners.iter().position(|partner| *partner.id == *id);
    let dress = Dress {
        layout,
        view,
        counts: partners
            .iter()
            .map(|partner| counted.get(&partner.id))
            .collect(),
        chosen: view.selected.as_deref().and_then(row).map(|row| row as u32),
        shares: counted.shares,
    };
    dress.scene(record, outlines_version)
}

impl Dress<'_> {
    fn scene(&self, record: &Record, outlines_version: u32) -> Result<Scene, Error> {
        let (layout, view) = (self.layout, self.view);
        let key = record.actor_key(&view.focus)?;
        let mut labels = self.labels();
        let mut taken = layout.taken.clone();
        let places = places::marks(record, view, layout)?;
        self.clear_places(&places, &mut labels, &mut taken);
        let chosen = match self
            .chosen
            .and_then(|row| layout.company.partners.get(row as usize))
        {
            Some(partner) => {
                let shares = self.shares.clone();
                let line = self.path_of(self.chosen);
                let name = partner.map_name();
                let drawn = line.map(|line| {
                    chosen::draw(&partner.id, name, shares, line, &taken, layout.picture)
                });
                drawn.filter(|chosen| !chosen.shares.is_empty())
            }
            None => None,
        };
        let selected = view.selected.as_deref();
        Ok(Scene {
            mode: layout.plan.mode,
            reason: layout.plan.reason,
            camera: layout.plan.camera,
            frame: layout.plan.frame,
            projection: projection_name(&layout.plan.projection),
            radius_km: layout.plan.radius_km as u32,
            centre: CentreMark {
                id: layout.company.centre.id.clone(),
                name: layout.company.centre.name.clone(),
                at: layout.border.at,
                shown: layout.shown,
                radius_px: layout.border.radius_px,
                statements: record.count_of(key, &view.filter)?,
            },
            lands: self.lands(),
            fellows: gatherings::fellows(record, view),
            members: selected
                .map(|id| gatherings::members(record, id, view.filter.as_of))
                .unwrap_or_default(),
            partners: self.partners(),
            elsewhere: layout.company.elsewhere,
            left_out: layout.company.left_out,
            symbols: self.symbols(),
            tabs: layout.tabs.iter().map(|tab| self.tab(tab)).collect(),
            lines: self.lines(
                chosen
                    .as_ref()
                    .is_some_and(|chosen| !chosen.lanes.is_empty()),
            ),
            note: self.note(),
            labels,
            place_names: places::names(&places, layout, &taken),
            places,
            hub: match &view.hub {
                Some(id) => gatherings::hub(record, id, &|actor| self.point_of(actor))?,
                None => None,
            },
            globe: layout.globe.clone().map(|mut globe| {
                for far in &mut globe.far {
                    far.chosen = selected == Some(&*far.id);
                }
                globe
            }),
            chosen,
            rings: rings(&layout.plan.projection),
            outlines_version,
        })
    }

    fn count(&self, row: u32) -> TieCount {
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

    fn emphasis(&self, members: &[u32]) -> Emphasis {
        match self.chosen {
            Some(row) if members.contains(&row) => Emphasis::Chosen,
            Some(_) => Emphasis::Quiet,
            None if self.has_any(self.count_all(members)) => Emphasis::Ink,
            None => Emphasis::Quiet,
        }
    }

    fn ids(&self, members: &[u32]) -> Vec<Box<str>> {
        let partners = &self.layout.company.partners;
        let members = members.iter().filter_map(|row| partners.get(*row as usize));
        members.map(|partner| partner.id.clone()).collect()
    }

    fn lands(&self) -> Vec<LandMark> {
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

    fn partners(&self) -> Vec<PartnerMark> {
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

    fn symbols(&self) -> Vec<MapSymbol> {
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

    fn tab(&self, tab: &TabPlace) -> Tab {
        let text = TabText {
            partners: &self.layout.company.partners,
            members: &tab.members,
            prominent: &self.view.prominent,
            detail: tab.detail,
        };
        let (mut rows, more) = text.rows(tab.side, tab.bounds);
        for (row, member) in rows.iter_mut().zip(&tab.members) {
            row.emphasis = self.emphasis(&[*member]);
            // One row stands for the whole stack.
            if row.plus > 0 {
                row.emphasis = self.emphasis(&tab.members);
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
    fn lines(&self, has_lanes: bool) -> Vec<Line> {
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
            Some((yes, _)) if yes > 0 => (LineStyle::Slate, width_px(yes), yes),
            Some((_, perhaps)) if perhaps > 0 => (LineStyle::Dotted, 1.4, perhaps),
            None if count.statements > 0 => (
                LineStyle::Slate,
                width_px(count.statements),
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

    /// The names in their emphasis, and the chosen one's even where there was no room for it.
    fn labels(&self) -> Vec<Label> {
        let layout = self.layout;
        let mut labels: Vec<Label> = layout
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
            labels.extend(self.forced(&partner.id, partner.map_name(), spot.at));
        }
        labels
    }

    fn label(&self, label: &Label) -> Option<Label> {
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

    /// A name that stands whatever it covers but names.
    fn forced(&self, id: &str, name: &str, at: Point) -> Option<Label> {
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
            found = self.surroundings(Vec::new()).place(&named);
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
    fn rest_lines(&self) -> Vec<(Curve, f64)> {
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
    fn clear_places(
        &self,
        places: &[super::answer::PlaceMark],
        labels: &mut Vec<Label>,
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
        let middle = match label.anchor {
            super::answer::Anchor::Start => along(label.at, [1.0, 0.0], label.width_px / 2.0),
            super::answer::Anchor::Middle => label.at,
            super::answer::Anchor::End => along(label.at, [-1.0, 0.0], label.width_px / 2.0),
        };
        let room = Bounds::around(middle, label.width_px / 2.0, 8.0);
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
    fn note(&self) -> Option<Note> {
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

    fn path_of(&self, row: Option<u32>) -> Option<&Curve> {
        match self.layout.stands.get(row? as usize)? {
            Stand::Symbol(index) => self.layout.paths.of_spots.get(*index as usize),
            Stand::Tab(index) => self.layout.paths.of_tabs.get(*index as usize),
        }
    }

    /// Where an actor stands in the picture.
    fn point_of(&self, id: &str) -> Option<Point> {
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

fn projection_name(projection: &Projection) -> &'static str {
    match projection.kind() {
        ProjectionKind::EqualArea => "equal-area",
        ProjectionKind::Equidistant => "equidistant",
        ProjectionKind::EqualEarth => "equal-earth",
    }
}

/// Circles at every thousandth kilometre, where the map keeps distances from its centre.
fn rings(projection: &Projection) -> Vec<(u32, f64)> {
    const STEP_KM: f64 = 1000.0;
    if projection.kind() != ProjectionKind::Equidistant {
        return Vec::new();
    }
    let most = projection.clip_angle_rad() * EARTH_RADIUS_KM / STEP_KM;
    let steps = 1..=most as u32;
    steps
        .map(|step| {
            let angle = f64::from(step) * STEP_KM / EARTH_RADIUS_KM;
            (1000 * step, projection.radius_px(angle))
        })
        .collect()
}
