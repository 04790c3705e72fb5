//! Where everything of a map stands: made once for a focus, a box and a camera, whatever is filtered or chosen.

use super::View;
use super::answer::{Globe, Label, LabelKind, Note, Shown, Weight};
use super::border::{Border, SYMBOL_PX};
use super::bounds::{Bounds, Point, direction_deg};
use super::camera::Camera;
use super::curve::{Curve, teeth_fit};
use super::framing::{Mode, Reason, framing};
use super::globe_inset;
use super::labels::{LINE_PX, Named, Surroundings, note_below};
use super::land_cells::LandCells;
use super::lines;
use super::partners::{Company, Partner};
use super::symbols::{self, Ground, Spot};
use super::tabs::{self, Frame, TabPlace};
use super::type_width::width_px;
use crate::error::Error;
use globe::outlines::{LonLat, Outlines};
use globe::path::Polylines;
use globe::projection::{EARTH_RADIUS_KM, Projection, ProjectionKind};

/// From this width on tabs tell distances.
const WIDE_PX: f64 = 700.0;

/// What of a view decides where things stand; another filter, day or choice leaves it as it is.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Plan {
    pub(super) mode: Mode,
    pub(super) reason: Option<Reason>,
    pub(super) radius_km: f64,
    /// By the rule.
    pub(super) frame: Camera,
    /// As the reader has it.
    pub(super) camera: Camera,
    pub(super) projection: Projection,
}

impl Plan {
    pub(super) fn of(company: &Company, outlines: &Outlines, view: &View) -> Result<Self, Error> {
        let known = company.partners.len() + company.left_out as usize;
        let count = known + company.elsewhere as usize;
        let (mut mode, mut reason, radius_km) =
            framing(&company.distances_km, land_km(company, outlines), count);
        let center = company.centre.at.unwrap_or(LonLat::new(0.0, 0.0));
        if company.centre.at.is_none() {
            (mode, reason) = (Mode::Network, Some(Reason::FocusWithoutPlace));
        }
        if view.projection == ProjectionKind::EqualEarth && mode == Mode::Near {
            mode = Mode::World;
        }
        let kind = projection_kind(&company.partners, mode, view.projection);
        let picture = [view.width_px, view.height_px];
        let frame = if mode == Mode::World {
            world(center, &company.partners, kind, picture)?
        } else {
            Camera::around(center, radius_km / EARTH_RADIUS_KM, picture)
        };
        let camera = view.camera.unwrap_or(frame);
        Ok(Self {
            mode,
            reason,
            radius_km,
            frame,
            camera,
            projection: camera.projection(kind)?,
        })
    }
}

/// How far the main land of the centre reaches.
fn land_km(company: &Company, outlines: &Outlines) -> f64 {
    let shape = company
        .centre
        .shape
        .and_then(|shape| outlines.shapes().get(shape as usize));
    shape.map_or(0.0, |shape| shape.main_cap.radius_rad * EARTH_RADIUS_KM)
}

/// Around a centre that has partners beyond a quarter of the globe, a flat world shows them better.
fn projection_kind(partners: &[Partner], mode: Mode, wanted: ProjectionKind) -> ProjectionKind {
    const QUARTER_KM: f64 = 10_000.0;
    let is_far = partners
        .iter()
        .any(|partner| partner.distance_km > QUARTER_KM);
    if mode == Mode::World && is_far && wanted == ProjectionKind::EqualArea {
        ProjectionKind::EqualEarth
    } else {
        wanted
    }
}

/// The camera that shows all partners at one scale.
fn world(
    center: LonLat,
    partners: &[Partner],
    kind: ProjectionKind,
    picture: [f64; 2],
) -> Result<Camera, Error> {
    let unit = Camera {
        lon_deg: center.lon_deg,
        lat_deg: center.lat_deg,
        scale_px_per_rad: 1.0,
        x_px: 0.0,
        y_px: 0.0,
    };
    let projection = unit.projection(kind)?;
    let places = partners.iter().map(|partner| partner.at).chain([center]);
    let offsets: Vec<Point> = places
        .map(|at| projection.project(projection.rotated(at.to_vector())))
        .collect();
    Ok(unit.around_all(&offsets, picture))
}

/// Where one partner stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Stand {
    Symbol(u32),
    Tab(u32),
}

/// Where everything stands.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) company: Company,
    pub(super) plan: Plan,
    pub(super) picture: Bounds,
    pub(super) shown: Shown,
    pub(super) border: Border,
    pub(super) cells: LandCells,
    pub(super) stands: Vec<Stand>,
    /// The direction of each partner in the picture.
    pub(super) directions: Vec<f64>,
    pub(super) spots: Vec<Spot>,
    pub(super) tabs: Vec<TabPlace>,
    pub(super) paths: lines::Paths,
    pub(super) labels: Vec<Label>,
    /// How far down a name moves whose note is not shown: id and pixels.
    pub(super) shifts: Vec<(Box<str>, f64)>,
    /// The one note, of the whole record.
    pub(super) note: Option<Note>,
    pub(super) globe: Option<Globe>,
    /// What nothing more may cover.
    pub(super) taken: Vec<Bounds>,
}

impl Layout {
    /// Lays out a map whose outlines are traced; without a map only the company is kept.
    pub(super) fn of(
        company: Company,
        plan: Plan,
        view: &View,
        outlines: &Outlines,
        land: &Polylines,
    ) -> Self {
        let picture = Bounds::new([0.0, 0.0], [view.width_px, view.height_px]);
        let wanted = wanted_shapes(&company);
        let cells = LandCells::of(land, picture.size(), &|shape| {
            wanted.get(shape as usize) == Some(&true)
        });
        let at = [plan.camera.x_px, plan.camera.y_px];
        let at = match company.centre.at {
            Some(place) => plan
                .projection
                .project(plan.projection.rotated(place.to_vector())),
            None => at,
        };
        /// From this share of the picture on the centre's land is tinted and not filled.
        const TINT: f64 = 0.12;
        let is_tinted = company
            .centre
            .shape
            .is_some_and(|shape| cells.share(shape) > TINT);
        let border = Border::of(at, land, company.centre.shape, is_tinted);
        let shown = match () {
            () if border.is_disc() => Shown::Disc,
            () if is_tinted => Shown::Tinted,
            () => Shown::Filled,
        };
        let mut layout = Self {
            directions: directions(&company, &plan.projection, at),
            company,
            plan,
            picture,
            shown,
            border,
            cells,
            stands: Vec::new(),
            spots: Vec::new(),
            tabs: Vec::new(),
            paths: lines::Paths {
                of_spots: Vec::new(),
                of_tabs: Vec::new(),
            },
            labels: Vec::new(),
            shifts: Vec::new(),
            note: None,
            globe: None,
            taken: Vec::new(),
        };
        if layout.plan.mode != Mode::Network {
            layout.stand(view);
            layout.globe = globe_inset::draw(&layout, outlines);
            layout.name(view);
        }
        layout
    }

    /// Symbols and tabs, then the lines between them and the centre.
    fn stand(&mut self, view: &View) {
        let partners = &self.company.partners;
        let mut far = vec![false; partners.len()];
        let ground = |covered: Vec<Bounds>| Ground {
            projection: &self.plan.projection,
            cells: &self.cells,
            border: &self.border,
            picture: self.picture,
            covered,
        };
        let (mut spots, mut rest) = symbols::place(partners, &far, &ground(Vec::new()));
        let mut tabs = Vec::new();
        // Whom a tab covers joins it, which may make it larger.
        const ROUNDS: u32 = 4;
        for _ in 0..ROUNDS {
            tabs = tabs::place(
                &rest,
                &Frame {
                    partners,
                    prominent: &view.prominent,
                    directions: &self.directions,
                    picture: self.picture,
                    from: self.border.at,
                    spots: &spots,
                    cells: &self.cells,
                    centre: self.company.centre.shape,
                    is_tinted: self.shown == Shown::Tinted,
                    is_wide: view.width_px >= WIDE_PX,
                },
            );
            let covered = tabs.iter().map(|tab| tab.bounds).collect();
            let (kept, joining) = symbols::place(partners, &far, &ground(covered));
            spots = kept;
            let is_settled = joining.len() == rest.len();
            rest = joining;
            for row in &rest {
                if let Some(far) = far.get_mut(*row as usize) {
                    *far = true;
                }
            }
            if is_settled {
                break;
            }
        }
        let covered = tabs.iter().map(|tab| tab.bounds).collect();
        self.paths = lines::draw(&mut spots, &mut tabs, partners, &ground(covered));
        self.stands = stands(partners.len(), &spots, &tabs);
        (self.spots, self.tabs) = (spots, tabs);
    }

    /// Names, those with most statements first, and the note.
    fn name(&mut self, view: &View) {
        /// How many names a map has inside at most.
        const MOST_NAMES: usize = 24;
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
            let is_wanted = named < MOST_NAMES || view.selected.as_deref() == Some(&*partner.id);
            if spot.members.first() != Some(&row) || !is_wanted {
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
            let notes: &[Option<(u32, f64)>] = match () {
                () if noted == Some(row) => &[Some((2, 104.0)), Some((1, 170.0)), None],
                () if is_told => &[Some((1, width_px("00 of conflict", 12.5))), None],
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
    fn tab_numbers(&self, surroundings: &mut Surroundings<'_>) -> Vec<Label> {
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

    /// What names must keep off.
    fn surroundings(&self) -> Surroundings<'_> {
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
            taken,
            lines,
        }
    }

    /// The width of a line at rest.
    fn width_px(&self, members: &[u32]) -> f64 {
        let rows = members
            .iter()
            .filter_map(|row| self.company.partners.get(*row as usize));
        super::dress::width_px(rows.map(|partner| partner.statements).max().unwrap_or(0))
    }

    /// The partners inside in the order in which they are named: as their statements.
    fn order(&self) -> impl Iterator<Item = u32> + use<> {
        0..self.company.partners.len() as u32
    }

    /// The partner with most conflict, if that is five statements or more.
    fn noted(&self) -> Option<u32> {
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

fn conflict_label(name: &Label, note: &Note, count: u32) -> Label {
    Label {
        kind: LabelKind::Conflict,
        text: "".into(),
        count,
        at: note.at,
        size_px: 12.5,
        weight: Weight::Plain,
        ..name.clone()
    }
}

/// For each shape whether the layout must know where it lies.
fn wanted_shapes(company: &Company) -> Vec<bool> {
    let mut wanted = vec![false; usize::from(u16::MAX)];
    let shapes = company.partners.iter().map(|partner| partner.shape);
    for shape in shapes.chain([company.centre.shape]).flatten() {
        if let Some(wanted) = wanted.get_mut(shape as usize) {
            *wanted = true;
        }
    }
    wanted
}

fn directions(company: &Company, projection: &Projection, at: Point) -> Vec<f64> {
    let partners = company.partners.iter();
    partners
        .map(|partner| {
            let [x, y] = projection.project(projection.rotated(partner.at.to_vector()));
            direction_deg([x - at[0], y - at[1]])
        })
        .collect()
}

fn stands(count: usize, spots: &[Spot], tabs: &[TabPlace]) -> Vec<Stand> {
    let mut stands = vec![Stand::Symbol(0); count];
    let mut set = |members: &[u32], stand: Stand| {
        for row in members {
            if let Some(slot) = stands.get_mut(*row as usize) {
                *slot = stand;
            }
        }
    };
    for (index, spot) in (0..).zip(spots) {
        set(&spot.members, Stand::Symbol(index));
    }
    for (index, tab) in (0..).zip(tabs) {
        set(&tab.members, Stand::Tab(index));
    }
    stands
}
