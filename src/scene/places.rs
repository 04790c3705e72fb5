//! Places of the chosen tie as small squares, their names on one leader.

use super::View;
use super::answer_detail::{PlaceMark, PlaceNames};
use super::bounds::{Bounds, Point, distance_px};
use super::curve::Curve;
use super::layout::Layout;
use super::style::{Anchor, Shown};
use super::type_width::width_px;
use crate::error::Error;
use crate::query::Record;
use globe::outlines::LonLat;
use relations_record::{LocalName, Place};

/// Half the side of a square.
const HALF_PX: f64 = 3.5;
/// How many names stand on the leader.
const MOST_NAMES: usize = 5;
const FONT_PX: f64 = 14.0;
const LINE_PX: f64 = 17.0;

/// The places that statements of the chosen tie are at, and the chosen place; one that lies on another is left out.
pub(super) fn marks(
    record: &Record,
    view: &View,
    layout: &Layout,
) -> Result<Vec<PlaceMark>, Error> {
    let mut wanted: Vec<(usize, bool)> = Vec::new();
    if let Some(chosen) = &view.place {
        wanted.push((record.place_key(chosen)?.index(), false));
    }
    if let Some(selected) = &view.selected {
        let keys = record.tie_places(&view.focus, selected, &view.filter)?;
        wanted.extend(keys.iter().map(|key| (key.index(), true)));
    }
    let mut marks: Vec<PlaceMark> = Vec::new();
    for (row, of_tie) in wanted {
        let Some(place) = record.dataset().places().get(row) else {
            continue;
        };
        let at = place.coordinates;
        let at = LonLat::new(at.lon_deg, at.lat_deg);
        let Some(at) = layout.plan.projection.forward(at) else {
            continue;
        };
        if let Some(mark) = marks.iter_mut().find(|mark| *mark.id == *place.id) {
            mark.of_tie |= of_tie;
            continue;
        }
        let is_free = marks
            .iter()
            .all(|mark| distance_px(mark.at, at) > 2.0 * HALF_PX + 1.0);
        if layout.picture.grown(-HALF_PX).holds(at) && is_free {
            marks.push(PlaceMark {
                id: place.id.clone(),
                name: name(place, &view.language).into(),
                kind: place.kind.clone(),
                at,
                half_px: HALF_PX,
                of_tie,
                chosen: view.place.as_deref() == Some(&*place.id),
                on: ground(layout, at),
            });
        }
    }
    Ok(marks)
}

/// Whether a point lies on the filled land of the centre.
fn ground(layout: &Layout, at: Point) -> &'static str {
    let shape = layout.cells.at(at);
    if layout.shown == Shown::Filled && shape.is_some() && shape == layout.company.centre.shape {
        "inverse"
    } else {
        "map"
    }
}

/// The names of places beside them, where there is room for all.
pub(super) fn names(
    marks: &[PlaceMark],
    layout: &Layout,
    taken: &[Bounds],
    lanes: &[(Curve, f64)],
) -> Option<PlaceNames> {
    let shown = marks.get(..marks.len().min(MOST_NAMES))?;
    let first = shown.first()?;
    let widths = shown.iter().map(|mark| width_px(&mark.name, FONT_PX));
    let width = widths.fold(0.0, f64::max);
    let height = LINE_PX * shown.len() as f64;
    let (mut best, mut least) = (None, f64::INFINITY);
    for step in 0..24 {
        let (sine, cosine) = libm::sincos(f64::from(step) * std::f64::consts::TAU / 24.0);
        for reach in [24.0, 44.0, 70.0, 100.0, 140.0, 180.0] {
            let at = [first.at[0] + sine * reach, first.at[1] + cosine * reach];
            let is_right = sine >= 0.0;
            let left = if is_right { at[0] } else { at[0] - width };
            let bounds = Bounds::new([left, at[1] - LINE_PX / 2.0], [width, height]);
            let is_free = bounds.is_within(layout.picture)
                && !taken.iter().any(|taken| taken.overlaps(bounds))
                && !lanes.iter().any(|(lane, _)| lane.crosses(bounds))
                && marks
                    .iter()
                    .all(|mark| bounds.distance_px(mark.at) > HALF_PX + 2.0)
                && (layout.shown == Shown::Tinted || is_off_centre(layout, bounds));
            if is_free && reach < least {
                least = reach;
                let anchor = if is_right { Anchor::Start } else { Anchor::End };
                best = Some((at, anchor));
            }
        }
    }
    let (at, anchor) = best?;
    let gap = if anchor == Anchor::Start { -4.0 } else { 4.0 };
    Some(PlaceNames {
        texts: shown.iter().map(|mark| mark.name.clone()).collect(),
        ids: shown.iter().map(|mark| mark.id.clone()).collect(),
        at,
        anchor,
        leader: vec![first.at, [at[0] + gap, at[1]]],
    })
}

fn is_off_centre(layout: &Layout, bounds: Bounds) -> bool {
    let centre = layout.company.centre.shape;
    centre.is_none_or(|centre| layout.cells.is_clear(centre, bounds))
}

fn name<'r>(place: &'r Place, language: &str) -> &'r str {
    let is_meant = |local: &&LocalName| &*local.language == language;
    let local = place.names.iter().find(is_meant);
    let name = local.map_or(&*place.name, |local| &local.name);
    // What follows a comma tells where it is, which the map shows.
    name.split_once(',').map_or(name, |(head, _)| head)
}
