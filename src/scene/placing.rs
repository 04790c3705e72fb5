//! Actors placed on the map or at its edge, and the lines of their ties.

use super::apart::{self, Body};
use super::camera::Camera;
use super::cast::{Cast, Member};
use super::nodes::{Frame, Node, Standing};
use super::strokes::{Band, Stroke};
use crate::sorting::sort_by;
use globe::outlines::{LonLat, within};
use globe::projection::{Projection, distance_km};

const FOCUS_RADIUS_PX: f64 = 8.0;
/// The side of a map and the scale from which on symbols are as large as they get.
const ROOMY_PX: f64 = 460.0;
const ROOMY_PX_PER_RAD: f64 = 300.0;

/// The symbols of a cast, the focus first, and the lines between them.
pub(super) fn place<'r>(
    cast: Cast<'r>,
    camera: &Camera,
    projection: &Projection,
    frame: Frame,
) -> (Vec<Node<'r>>, Vec<Stroke<'r>>) {
    let size = size(frame, camera.scale_px_per_rad);
    let focus_at = cast.focus.at;
    let point = focus_at.map_or([camera.x_px, camera.y_px], |at| pixel(projection, at));
    let mut focus = cast.focus.node;
    focus.half_width_px = FOCUS_RADIUS_PX * size;
    let middle = [frame.width_px / 2.0, frame.height_px / 2.0];
    let mut bodies = vec![stand(&mut focus, frame, point, middle)];
    let (mut nodes, mut bands) = (vec![focus], vec![None]);
    for Member { mut node, at, tie } in cast.others {
        let (Some(at), Some(focus)) = (at, bodies.first()) else {
            continue;
        };
        node.half_width_px *= size;
        // The symbols stand for whole countries, so that finer distances between them would mean nothing.
        let away = focus_at.map(|from| distance_km(from, at) / 100.0);
        node.distance_km = away.map(|hundreds| 100 * (hundreds + 0.5) as u32);
        let mut body = stand(&mut node, frame, pixel(projection, at), focus.at);
        // Who has no tie is shown only where the map shows its place.
        if node.at == Standing::Edge && node.statements == 0 {
            continue;
        }
        let band = tie.map(|tie| Band::of_tie(&tie, [focus.radius_px, body.radius_px]));
        body.band_px = band.as_ref().map_or(0.0, |band| band.width_px / 2.0);
        body.mobility = if band.is_some() { 1.0 } else { 4.0 } / body.radius_px;
        bodies.push(body);
        nodes.push(node);
        bands.push(band);
    }
    apart::settle(&mut bodies, frame);
    for (node, body) in nodes.iter_mut().zip(&bodies) {
        body.carry(node);
    }
    let strokes = strokes(&nodes, &bands);
    (nodes, strokes)
}

/// The part of their full size that symbols have: less in a small picture, and less where the map is drawn small.
fn size(frame: Frame, scale_px_per_rad: f64) -> f64 {
    let side = frame.width_px.min(frame.height_px) / ROOMY_PX;
    let scale = scale_px_per_rad / ROOMY_PX_PER_RAD;
    within(side.min(scale).sqrt(), 0.6, 1.0)
}

/// Stands a symbol on the map, or at its edge on the way from the focus to its point.
fn stand(node: &mut Node<'_>, frame: Frame, point: [f64; 2], from: [f64; 2]) -> Body {
    let is_on_map = frame.holds(point);
    let home = if is_on_map {
        point
    } else {
        frame.edge(from, point)
    };
    node.at = if is_on_map {
        Standing::Map
    } else {
        Standing::Edge
    };
    Body {
        home,
        at: home,
        radius_px: node.half_width_px,
        beyond_px: (!is_on_map).then(|| apart::from_to(home, point).1),
        mobility: 0.0,
        band_px: 0.0,
    }
}

/// The lines of all ties. Far ones come first, so that none lies over a nearer one.
fn strokes<'r>(nodes: &[Node<'r>], bands: &[Option<Band>]) -> Vec<Stroke<'r>> {
    let Some(focus) = nodes.first() else {
        return Vec::new();
    };
    let pairs = bands.iter().zip(nodes);
    let mut drawn: Vec<Vec<Stroke<'r>>> = pairs
        .filter_map(|(band, partner)| Some(band.as_ref()?.strokes(focus, partner)))
        .collect();
    let reach = |lines: &[Stroke<'_>]| {
        lines
            .first()
            .map_or(0.0, |line| apart::from_to(line.from, line.to).1)
    };
    sort_by(&mut drawn, |a, b| reach(b).total_cmp(&reach(a)));
    drawn.into_iter().flatten().collect()
}

/// Both ends of the ties of the first node, which is the focus.
pub(super) fn ties(nodes: &[Node<'_>]) -> Vec<[[f64; 2]; 2]> {
    let Some((focus, partners)) = nodes.split_first() else {
        return Vec::new();
    };
    let tied = partners
        .iter()
        .filter(|node| node.statements > 0 && node.at != Standing::Shelf);
    tied.map(|node| [[focus.x, focus.y], [node.x, node.y]])
        .collect()
}

/// Where the sign stands on each tie whose sources differ: clear of the symbols and of the other signs. A tie that is too
/// short for one has none.
pub(super) fn differences<'r>(nodes: &[Node<'r>]) -> Vec<(&'r str, [f64; 2])> {
    const HALF_PX: f64 = 8.0;
    const LEAST_PX: f64 = 44.0;
    let mut signs: Vec<(&str, [f64; 2])> = Vec::new();
    let Some((focus, partners)) = nodes.split_first() else {
        return signs;
    };
    for node in partners
        .iter()
        .filter(|node| node.disagreements > 0 && node.at != Standing::Shelf)
    {
        let (dx, dy) = (node.x - focus.x, node.y - focus.y);
        if dx * dx + dy * dy < LEAST_PX * LEAST_PX {
            continue;
        }
        let is_free = |[x, y]: &[f64; 2]| {
            let is_clear = |node: &Node<'_>| node.distance_px(*x, *y) > HALF_PX;
            let mut others = signs.iter();
            nodes.iter().all(is_clear)
                && others.all(|(_, sign)| apart::from_to(*sign, [*x, *y]).1 > 2.0 * HALF_PX)
        };
        let mut places = [0.62, 0.5, 0.74, 0.38]
            .into_iter()
            .map(|share| [focus.x + dx * share, focus.y + dy * share]);
        if let Some(at) = places.find(is_free) {
            signs.push((node.id, at));
        }
    }
    signs
}

/// Where a place is drawn, also beyond the horizon, where only its direction counts.
fn pixel(projection: &Projection, at: LonLat) -> [f64; 2] {
    projection.project(projection.rotated(at.to_vector()))
}
