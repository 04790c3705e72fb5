//! Where everything of a map stands: made once for a focus, a box and a camera, whatever is filtered or chosen.

use super::View;
use super::answer::{MapLabel, Note};
use super::answer_detail::Globe;
use super::border::Border;
use super::bounds::{Bounds, Point, direction_deg};
use super::framing::Mode;
use super::land_cells::LandCells;
use super::lines;
use super::partners::Company;
use super::plan::Plan;
use super::style::Shown;
use super::symbols::{self, Ground, Spot};
use super::tabs::{self, Frame, TabPlace};
use globe::path::Polylines;
use globe::projection::Projection;

/// From this share of the picture on the centre's land is tinted and not filled.
const TINT: f64 = 0.12;
/// From this width on tabs tell distances.
const WIDE_PX: f64 = 700.0;

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
    pub(super) labels: Vec<MapLabel>,
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
    pub(super) fn of(company: Company, plan: Plan, view: &View, land: &Polylines) -> Self {
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
        }
        layout
    }

    /// Symbols and tabs, then the lines between them and the centre.
    fn stand(&mut self, view: &View) {
        const ROUNDS: u32 = 4;
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
        for _ in 0..ROUNDS {
            tabs = tabs::place(
                &rest,
                &Frame {
                    partners,
                    prominent: &view.prominent,
                    words: &view.words,
                    directions: &self.directions,
                    picture: self.picture,
                    from: self.border.at,
                    spots: &spots,
                    cells: &self.cells,
                    centre: self.company.centre.shape,
                    is_tinted: self.shown == Shown::Tinted,
                    is_wide: view.width_px >= WIDE_PX,
                    noted: self.noted(),
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
