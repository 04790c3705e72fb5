//! What a network is, as it crosses the boundary.

use serde::Serialize;

use super::amounts::WidthScale;
use super::answer::Line;
use super::bounds::Point;
use super::style::{Anchor, Emphasis, Weight};
use crate::query::ActorRef;
use relations_record::ActorKind;

/// The partners of a centre in two arcs, and the ties among them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Network<'r> {
    /// The width of the picture.
    pub width: f64,
    /// The height of the picture.
    pub height: f64,
    /// The centre.
    pub centre: NetworkCentre,
    /// The left arc, then the right one, each from the top: most statements first.
    pub nodes: Vec<NetworkNode>,
    /// From the centre to each.
    pub lines: Vec<Line>,
    /// Ties among the others, most statements first.
    pub among: Vec<AmongLine>,
    /// Where widths tell figures, what they mean.
    pub measure: Option<WidthScale>,
    /// How many states are partners.
    pub states: u32,
    /// How many organisations, groups and companies are.
    pub organisations: u32,
    /// How many partners are not drawn, since others have more statements.
    pub left_out: u32,
    /// How many ties among others are not drawn.
    pub among_left_out: u32,
    /// The actors that no chain of ties joins with the centre, most statements first.
    pub apart: Vec<ActorRef<'r>>,
}

/// The actor in the middle.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct NetworkCentre {
    /// The id.
    pub id: Box<str>,
    /// The name in the language of the view.
    pub name: Box<str>,
    /// As much of it as there is room for.
    pub text: String,
    /// How wide that is with some air, where the disc is narrower.
    pub name_width_px: f64,
    /// The middle of its disc.
    pub at: Point,
    /// The radius of its disc.
    pub radius_px: f64,
    /// How many statements of the filter name it.
    pub statements: u32,
}

/// A partner on an arc.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct NetworkNode {
    /// The id.
    pub id: Box<str>,
    /// The name in the language of the view.
    pub name: Box<str>,
    /// The name for where room is short.
    pub short_name: Box<str>,
    /// What it is.
    pub kind: ActorKind,
    /// `left` or `right`.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "'left' | 'right'"))]
    pub side: &'static str,
    /// The middle of its symbol.
    pub at: Point,
    /// The radius of its symbol.
    pub radius_px: f64,
    /// How many statements name both.
    pub statements: u32,
    /// How many of them tell of conflict.
    pub conflict: u32,
    /// How strongly it is drawn.
    pub emphasis: Emphasis,
    /// How bold its name is.
    pub weight: Weight,
    /// Its name, where there is room.
    pub label: Option<NetworkLabel>,
}

/// A name outside of an arc.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct NetworkLabel {
    /// As much of the name as there is room for.
    pub text: String,
    /// By its anchor and the middle of its height.
    pub at: Point,
    /// Which part of it is there: the number of statements follows on the other side.
    pub anchor: Anchor,
}

/// A tie between two partners: a curve that bends towards the centre.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AmongLine {
    /// The id of the one.
    pub a: Box<str>,
    /// The id of the other.
    pub b: Box<str>,
    /// How many statements name both.
    pub statements: u32,
    /// How many of them tell of conflict.
    pub conflict: u32,
    /// Three points of a quadratic curve.
    pub curve: Vec<Point>,
    /// By number of statements.
    pub width_px: f64,
}
