//! The parts of a scene that a choice adds, its globe, and what is hit.

use serde::Serialize;

use super::bounds::Point;
use super::style::Anchor;
use relations_record::Tone;

/// Who does what a statement tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum LaneDirection {
    /// The partner, to the centre.
    From,
    /// The centre, to the partner.
    To,
    /// Both, or it is not told.
    Together,
    /// A third party alone.
    Others,
    /// Four or more parties.
    Several,
}

/// What a statement tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Manner {
    /// What occurred or stands: drawn solid.
    Happened,
    /// What was planned, offered or refused: drawn dashed.
    Intended,
    /// What somebody judged or claimed: drawn dotted.
    Judged,
}

/// What is between the centre and the chosen partner.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Chosen {
    /// The id.
    pub id: Box<str>,
    /// Statements of few parties, by who acts.
    pub lanes: Vec<ChosenLane>,
    /// How many statements have four or more parties.
    pub several: u32,
    /// All statements by direction, tone and manner; what does not come is left out.
    pub shares: Vec<ChosenShare>,
}

/// Statements in one direction.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[non_exhaustive]
pub struct ChosenLane {
    /// Who acts.
    pub direction: LaneDirection,
    /// How many.
    pub count: u32,
    /// One strand a tone.
    pub strands: Vec<ChosenStrand>,
    /// A triangle at the receiver.
    pub arrow: Option<Vec<Point>>,
    /// Where the number stands.
    pub label: Option<LaneLabel>,
}

/// Where the number of a lane stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct LaneLabel {
    /// By its anchor and the middle of its height.
    pub at: Point,
    /// Which part of it is there.
    pub anchor: Anchor,
}

/// Statements of one tone in a lane.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ChosenStrand {
    /// The tone.
    pub tone: Tone,
    /// What most of them tell of.
    pub manner: Manner,
    /// How many.
    pub count: u32,
    /// By number.
    pub width_px: f64,
    /// Two points, or three of a quadratic curve, from the doer to the receiver.
    pub curve: Vec<Point>,
    /// Across a strand of conflict.
    pub teeth: Vec<[Point; 2]>,
}

/// Statements of one direction, tone and manner.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct ChosenShare {
    /// Who acts.
    pub direction: LaneDirection,
    /// The tone.
    pub tone: Tone,
    /// What they tell of.
    pub manner: Manner,
    /// How many.
    pub count: u32,
}

/// A place on the map.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PlaceMark {
    /// The id.
    pub id: Box<str>,
    /// The name in the language of the view.
    pub name: Box<str>,
    /// What it is, as `air-base`.
    pub kind: Box<str>,
    /// Its point.
    pub at: Point,
    /// Half the side of its square.
    pub half_px: f64,
    /// Whether statements of the chosen tie are at it.
    pub of_tie: bool,
    /// Whether it is chosen itself.
    pub chosen: bool,
    /// `map`, or `inverse` on the filled land of the centre.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "'map' | 'inverse'"))]
    pub on: &'static str,
}

/// The names of places, on one leader.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct PlaceNames {
    /// The names.
    pub texts: Vec<Box<str>>,
    /// The ids.
    pub ids: Vec<Box<str>>,
    /// Where they stand, by the anchor and the middle of the first line.
    pub at: Point,
    /// Which part of them is there.
    pub anchor: Anchor,
    /// From the places to the names.
    pub leader: Vec<Point>,
}

/// A small globe around the centre.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Globe {
    /// Its middle.
    pub middle: Point,
    /// Its radius.
    pub radius_px: f64,
    /// Closed rings of land, x and y in turn.
    pub land: Vec<Vec<f32>>,
    /// What the map shows of it, closed.
    pub frame: Vec<Point>,
    /// Partners out of the frame.
    pub far: Vec<FarLine>,
}

/// A line on the globe.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct FarLine {
    /// The id.
    pub id: Box<str>,
    /// The centre.
    pub from: Point,
    /// The partner.
    pub to: Point,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// What is at a point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Hit {
    /// `actor`, `place`, `tie` or `tab`.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(type = "'actor' | 'place' | 'tie' | 'tab'")
    )]
    pub kind: &'static str,
    /// The id of the actor or place; of a tie, its partner; of a tab, its first member.
    pub id: String,
    /// All that are meant, where one symbol or tab stands for several.
    pub ids: Vec<String>,
}
