//! Places as small symbols by kind.

use serde::Serialize;

use super::View;
use super::nodes::{Frame, Node, Standing};
use crate::error::Error;
use crate::query::Record;
use crate::sorting::sort_by;
use globe::outlines::LonLat;
use globe::projection::Projection;
use relations_record::Place;

/// A place on the map.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PlaceMark<'r> {
    /// The id.
    pub id: &'r str,
    /// The name, in the language of the view where the record has it.
    pub name: &'r str,
    /// What it is, as `air-base`.
    pub kind: &'r str,
    /// Pixels from the left.
    pub x: f64,
    /// Pixels from the top.
    pub y: f64,
    /// Its symbol about its point, as an SVG path to fill by the even-odd rule, in pixels.
    pub symbol: &'static str,
    /// Whether statements between the focus and the chosen actor are at it, or it is itself chosen.
    pub of_tie: bool,
}

impl PlaceMark<'_> {
    /// The distance in pixels from a point to the symbol, negative inside it.
    pub(super) fn distance_px(&self, x: f64, y: f64) -> f64 {
        (self.x - x).abs().max((self.y - y).abs()) - HALF_PX
    }
}

/// Below this scale the places of a country lie on top of each other.
const FROM_PX_PER_RAD: f64 = 1000.0;
/// Half the width and height that a symbol takes.
pub(super) const HALF_PX: f64 = 6.0;

/// The places that statements of the filter are at, where the map is large enough to tell them apart; those of the
/// chosen tie at any scale, and first. A place that has no room beside actors and other places is left out.
pub(super) fn marks<'r>(
    record: &'r Record,
    view: &View,
    projection: &Projection,
    frame: Frame,
    nodes: &[Node<'_>],
) -> Result<Vec<PlaceMark<'r>>, Error> {
    let is_large = projection.scale_px_per_rad() >= FROM_PX_PER_RAD;
    let mut of_tie = match &view.selected {
        Some(selected) => record.tie_places(&view.focus, selected, &view.filter)?,
        None => Vec::new(),
    };
    if let Some(chosen) = &view.place {
        of_tie.push(record.place_key(chosen)?);
    }
    if !is_large && of_tie.is_empty() {
        return Ok(Vec::new());
    }
    let counted = record.place_counts(&view.filter)?.into_iter().enumerate();
    let mut places: Vec<(bool, u32, &Place)> = Vec::new();
    for ((row, count), place) in counted.zip(record.dataset().places()) {
        let is_of_tie = of_tie.iter().any(|key| key.index() == row);
        if is_of_tie || is_large && count > 0 {
            places.push((is_of_tie, count, place));
        }
    }
    sort_by(&mut places, |a, b| (b.0, b.1).cmp(&(a.0, a.1)));
    let mut marks: Vec<PlaceMark<'r>> = Vec::new();
    for (of_tie, _, place) in places {
        let at = place.coordinates;
        let Some([x, y]) = projection.forward(LonLat::new(at.lon_deg, at.lat_deg)) else {
            continue;
        };
        let mut actors = nodes.iter().filter(|node| node.at != Standing::Shelf);
        let is_chosen = view.place.as_deref() == Some(&*place.id);
        let is_free = frame.holds([x, y])
            && (is_chosen
                || actors.all(|node| node.distance_px(x, y) > HALF_PX)
                    && marks.iter().all(|mark| mark.distance_px(x, y) > HALF_PX));
        if is_free {
            marks.push(PlaceMark {
                id: &place.id,
                name: name(place, &view.language),
                kind: &place.kind,
                x,
                y,
                symbol: symbol(&place.kind),
                of_tie,
            });
        }
    }
    Ok(marks)
}

fn name<'r>(place: &'r Place, language: &str) -> &'r str {
    let local = place
        .names
        .iter()
        .find(|local| &*local.language == language);
    local.map_or(&place.name, |local| &local.name)
}

/// What stands for a kind of place.
fn symbol(kind: &str) -> &'static str {
    match kind {
        // An aeroplane; at a base it flies in a disc.
        "airport" => {
            "M0-6L1.2-2L6 1V2.8L1.2 1.4L.9 3.8L2.6 5V6L0 5.4L-2.6 6V5L-.9 3.8L-1.2 1.4L-6 2.8V1L-1.2-2Z"
        }
        "air-base" => {
            "M-6 0A6 6 0 1 1 6 0A6 6 0 1 1-6 0ZM0-4.2L.9-1.4L4.2.7V2L.9 1L.6 2.7L1.9 3.5V4.2L0 3.8L-1.9 4.2V3.5L-.6 2.7L-.9 1L-4.2 2V.7L-.9-1.4Z"
        }
        // A star.
        "base" => "M0-5.5L1.4-1.7L5.4-1.6L2.2.9L3.3 4.7L0 2.4L-3.3 4.7L-2.2.9L-5.4-1.6L-1.4-1.7Z",
        // A road on an arch.
        "bridge" => "M-6-3H6V-.5H5V4H3A3 3 0 0 0-3 4H-5V-.5H-6Z",
        // A wall that is thicker at its foot.
        "dam" => "M-3-5H0L5 4.5H-3Z",
        // Two posts with a gap between.
        "border" | "crossing" => "M-4.5-5H-1.5V5H-4.5ZM1.5-5H4.5V5H1.5Z",
        // A house.
        "building" => "M0-5.5L5.5-.5H4V5H-4V-.5H-5.5Z",
        // A square, for a city one with a middle.
        "town" => "M-4-4H4V4H-4Z",
        "city" => "M-4.5-4.5H4.5V4.5H-4.5ZM-2-2V2H2V-2Z",
        // A ring, for what has no one point.
        "province" | "region" | "river" => {
            "M-5 0A5 5 0 1 1 5 0A5 5 0 1 1-5 0ZM-2.5 0A2.5 2.5 0 1 0 2.5 0A2.5 2.5 0 1 0-2.5 0Z"
        }
        _ => "M0-5L4.5 4H-4.5Z",
    }
}
