//! The scene of a layout: what a filter, a day and a choice make of it. Nothing is laid out again.

use super::View;
use super::amounts::Amounts;
use super::answer::{CentreMark, Scene};
use super::chosen;
use super::dress::Dress;
use super::gatherings;
use super::layout::Layout;
use super::places;
use super::tie_counts::TieCounts;
use crate::error::Error;
use crate::query::Record;
use globe::projection::{EARTH_RADIUS_KM, Projection, ProjectionKind};

/// The scene of a view whose layout stands.
pub(super) fn dress(
    layout: &Layout,
    counts: &TieCounts,
    record: &Record,
    view: &View,
    outlines_version: u32,
) -> Result<Scene, Error> {
    let partners = &layout.company.partners;
    let row = |id: &str| partners.iter().position(|partner| *partner.id == *id);
    let dress = Dress {
        layout,
        view,
        counts: partners
            .iter()
            .map(|partner| counts.get(&partner.id))
            .collect(),
        chosen: view.selected.as_deref().and_then(row).map(|row| row as u32),
        shares: view
            .selected
            .as_deref()
            .map(|id| counts.shares(id))
            .unwrap_or_default(),
        amounts: Amounts::of(record, view)?,
    };
    dress.scene(record, counts.centre, outlines_version)
}

impl Dress<'_> {
    fn scene(
        &self,
        record: &Record,
        statements: u32,
        outlines_version: u32,
    ) -> Result<Scene, Error> {
        let (layout, view) = (self.layout, self.view);
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
                    chosen::draw(&partner.id, name, shares, line, &mut taken, layout.picture)
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
                statements,
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
            place_names: places::names(&places, layout, &taken, &self.rest_lines()),
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
            measure: self.width_scale(),
            rings: rings(&layout.plan.projection),
            outlines_version,
        })
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
