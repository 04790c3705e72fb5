//! What a scene is, as it crosses the boundary: codes, names of the record and numbers, no sentence.

use serde::Serialize;

use super::amounts::WidthScale;
use super::answer_detail::{Chosen, Globe, PlaceMark, PlaceNames};
use super::bounds::Point;
use super::camera::Camera;
use super::framing::{Mode, Reason};
use super::gatherings::{Fellows, Hub, MemberMark};
use super::style::{Anchor, Emphasis, LabelKind, LineStyle, Shown, TabSide, Weight};
use relations_record::ActorKind;

/// Everything to draw of a view but the outlines, which [`super::Stage::outlines_drawn`] gives as flat numbers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Scene {
    /// Two scales, one, or no map.
    pub mode: Mode,
    /// Why there is no map.
    pub reason: Option<Reason>,
    /// Where the map stands.
    pub camera: Camera,
    /// Where it stands by the rule, whatever the reader did.
    pub frame: Camera,
    /// The projection that is drawn: `equal-area`, `equidistant` or `equal-earth`.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(type = "'equal-area' | 'equidistant' | 'equal-earth'")
    )]
    pub projection: &'static str,
    /// Half the height of the neighbourhood in kilometres, by the rule.
    pub radius_km: u32,
    /// The actor at the centre.
    pub centre: CentreMark,
    /// What the land of countries is coloured as; other land is `other`.
    pub lands: Vec<LandMark>,
    /// On one day: the organisation with most members told for that day in which the centre was too.
    pub fellows: Option<Fellows>,
    /// The members of the chosen organisation, on the day of the filter if it has one.
    pub members: Vec<MemberMark>,
    /// Partners with a place, most statements first.
    pub partners: Vec<PartnerMark>,
    /// How many partners have no place.
    pub elsewhere: u32,
    /// How many partners with a place are not drawn, since others have more statements.
    pub left_out: u32,
    /// Symbols inside the map.
    pub symbols: Vec<MapSymbol>,
    /// Tabs on the frame, clockwise from the top.
    pub tabs: Vec<Tab>,
    /// Lines, in the order they are drawn.
    pub lines: Vec<Line>,
    /// Names, none overlapping another.
    pub labels: Vec<MapLabel>,
    /// At rest: the partner with most conflict.
    pub note: Option<Note>,
    /// What is between the centre and the chosen partner.
    pub chosen: Option<Chosen>,
    /// Places of the chosen tie, and the chosen place.
    pub places: Vec<PlaceMark>,
    /// The names of those places, on one leader.
    pub place_names: Option<PlaceNames>,
    /// The chosen event's parties.
    pub hub: Option<Hub>,
    /// A small globe that says where the map is.
    pub globe: Option<Globe>,
    /// Circles at every thousandth kilometre, where the projection keeps distances: kilometres and pixels.
    pub rings: Vec<(u32, f64)>,
    /// Where widths tell figures, what they mean.
    pub measure: Option<WidthScale>,
    /// Which outlines belong to it.
    pub outlines_version: u32,
}

/// The actor at the centre.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CentreMark {
    /// The id.
    pub id: Box<str>,
    /// The name in the language of the view.
    pub name: Box<str>,
    /// Its point.
    pub at: Point,
    /// How it is shown.
    pub shown: Shown,
    /// The radius of the disc.
    pub radius_px: f64,
    /// How many statements of the filter name it.
    pub statements: u32,
}

/// What a country's land is coloured as.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct LandMark {
    /// The id.
    pub id: Box<str>,
    /// `centre`, `tint`, `chosen` or `partner`.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(type = "'centre' | 'tint' | 'chosen' | 'partner'")
    )]
    pub role: &'static str,
}

/// A partner, and where it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PartnerMark {
    /// The id.
    pub id: Box<str>,
    /// The name in the language of the view.
    pub name: Box<str>,
    /// The name for where room is short.
    pub short_name: Box<str>,
    /// What it is.
    pub kind: ActorKind,
    /// How many statements of the filter name both.
    pub statements: u32,
    /// How many of them tell of conflict.
    pub conflict: u32,
    /// How many the whole record has.
    pub total: u32,
    /// How far it is, to the nearest hundred kilometres.
    pub distance_km: u32,
    /// In which direction, clockwise from north.
    pub direction_deg: u32,
    /// `symbol` or `tab`.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "'symbol' | 'tab'"))]
    pub stands: &'static str,
    /// Which of the symbols or tabs it stands at.
    pub at: u32,
}

/// A partner's symbol, or that of several at one point.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct MapSymbol {
    /// The ids, most statements first.
    pub ids: Vec<Box<str>>,
    /// Its middle.
    pub at: Point,
    /// Its radius.
    pub radius_px: f64,
    /// How strongly it is drawn.
    pub emphasis: Emphasis,
    /// Its own point, where it had to leave its land: a thin line leads there.
    pub anchor: Option<Point>,
}

/// A tab on the frame: one partner out of view, or a stack of several.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[non_exhaustive]
pub struct Tab {
    /// At which side of the frame.
    pub side: TabSide,
    /// All members, most statements first.
    pub ids: Vec<Box<str>>,
    /// Left, top, width and height.
    #[serde(rename = "box")]
    pub bounds: [f64; 4],
    /// Its inner side, which is drawn in ink.
    pub rule: [Point; 2],
    /// Its rows of text.
    pub rows: Vec<TabRow>,
    /// How many members have no row.
    pub more: Option<MoreMembers>,
    /// Where its line ends.
    pub end: Point,
    /// Whether the chosen one is in it.
    pub chosen: bool,
}

/// A name in a tab.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[non_exhaustive]
pub struct TabRow {
    /// The id.
    pub id: Box<str>,
    /// The name.
    pub text: Box<str>,
    /// Where it stands, by its anchor and the middle of its height.
    pub at: Point,
    /// Which part of it is there.
    pub anchor: Anchor,
    /// How bold it is.
    pub weight: Weight,
    /// How strongly it is drawn.
    pub emphasis: Emphasis,
    /// How many further members are told of behind the name.
    pub plus: u32,
    /// How far it is.
    pub distance: Option<TabDistance>,
}

/// A distance beside or below a name.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct TabDistance {
    /// To the nearest hundred kilometres.
    pub km: u32,
    /// Where it stands.
    pub at: Point,
    /// Which part of it is there.
    pub anchor: Anchor,
}

/// The row that counts the members without a row.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct MoreMembers {
    /// How many.
    pub count: u32,
    /// Where it stands.
    pub at: Point,
    /// Which part of it is there.
    pub anchor: Anchor,
}

/// The line of a partner, or of a stack.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Line {
    /// The ids.
    pub ids: Vec<Box<str>>,
    /// Two points, or three of a quadratic curve, from the centre outward.
    pub curve: Vec<Point>,
    /// By number of statements, or by a figure; of a stack that of its thickest.
    pub width_px: f64,
    /// How it is drawn.
    pub style: LineStyle,
    /// One short line across for each statement of conflict, from the partner's end.
    pub teeth: Vec<[Point; 2]>,
    /// How many statements tell of conflict.
    pub conflict: u32,
    /// Whether the teeth do not fit, so that a label tells their number.
    pub told: bool,
    /// How many statements there are; of a stack those of its thickest.
    pub statements: u32,
}

/// A name or number on the map.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct MapLabel {
    /// The id of the actor.
    pub id: Box<str>,
    /// What it is of.
    pub kind: LabelKind,
    /// The name; empty where a number is to be put into words.
    pub text: Box<str>,
    /// The number.
    pub count: u32,
    /// Where it stands, by its anchor and the middle of its height.
    pub at: Point,
    /// Which part of it is there.
    pub anchor: Anchor,
    /// The width that is kept free for it.
    pub width_px: f64,
    /// The size of its letters.
    pub size_px: f64,
    /// How bold it is.
    pub weight: Weight,
    /// How strongly it is drawn.
    pub emphasis: Emphasis,
    /// Whether it lies over a thin line, so that it needs a halo.
    pub halo: bool,
    /// `map`, or `inverse` on the filled land of the centre.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "'map' | 'inverse'"))]
    pub on: &'static str,
}

/// The note at the partner with most conflict.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Note {
    /// The id.
    pub id: Box<str>,
    /// How many statements tell of conflict.
    pub conflict: u32,
    /// Of how many.
    pub statements: u32,
    /// The middle of its first line, by its anchor.
    pub at: Point,
    /// Which part of it is there.
    pub anchor: Anchor,
    /// From one line to the next.
    pub line_px: f64,
    /// How many lines there is room for.
    pub lines: u32,
}
