//! The ties without the map: actors on rings around the focus, by how many ties they are away from it.

use serde::Serialize;

use super::View;
use super::cast::translate;
use super::labels::{self, Label};
use super::nodes::{self, Frame, Node, Standing};
use super::rings::{Rings, symbol_px};
use super::strokes::{Band, Stroke};
use crate::error::Error;
use crate::query::{ActorRef, Reach, Record, ToneCounts};
use relations_record::ActorKind;

/// Actors on rings around a focus. Pixels are those of [`super::Scene`].
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Network<'r> {
    /// The middle of the rings.
    pub centre: [f64; 2],
    /// Half the width and half the height of each ring in pixels, the inmost first.
    pub rings: Vec<[f64; 2]>,
    /// The focus, then ring by ring, each clockwise from the top.
    pub nodes: Vec<NetworkNode<'r>>,
    /// The ties of the focus.
    pub strokes: Vec<Stroke<'r>>,
    /// Ties among others, those with most statements first.
    pub lines: Vec<NetworkLine<'r>>,
    /// How many more ties among others there are; the picture has some hundred at most.
    pub left_out: u32,
    /// Names, none overlapping another.
    pub labels: Vec<Label>,
    /// The actors that no chain of ties joins with the focus, most statements first.
    pub apart: Vec<ActorRef<'r>>,
}

/// An actor's symbol on a ring.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NetworkNode<'r> {
    /// The id.
    pub id: &'r str,
    /// The name in the language of the view.
    pub name: &'r str,
    /// The name for where room is short.
    pub short_name: &'r str,
    /// What it is.
    pub kind: ActorKind,
    /// How many ties it is away from the focus, which itself is 0 away.
    pub ring: u32,
    /// The id of the outmost whole of it that is in the picture too.
    pub part_of: Option<&'r str>,
    /// The middle, pixels from the left.
    pub x: f64,
    /// The middle, pixels from the top.
    pub y: f64,
    /// The radius of its disc.
    pub radius_px: f64,
    /// How many statements tie it to the focus; of the focus itself and of those beyond the first ring, all that name it.
    pub statements: u32,
    /// How many distinct events they tell of.
    pub events: u32,
    /// The same statements by tone.
    pub tones: ToneCounts,
    /// How many disagreements they are rivals in.
    pub disagreements: u32,
}

/// A tie between two others than the focus: a curve that bends towards the middle.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NetworkLine<'r> {
    /// The id of the one.
    pub a: &'r str,
    /// The id of the other.
    pub b: &'r str,
    /// How many statements name both.
    pub statements: u32,
    /// The middle of the one's symbol.
    pub from: [f64; 2],
    /// The control point of the quadratic curve.
    pub via: [f64; 2],
    /// The middle of the other's symbol.
    pub to: [f64; 2],
}

/// The network of a view; of the view the projection, the camera, the hub and the shelf do not matter.
///
/// The parts and wholes of the focus are left out. A part stands beside its whole. The ties of the focus are drawn as on
/// the map; a tie among others is one line between wholes, and only where one of its statements has fewer than four
/// parties, and of very many those with most statements. An actor beyond the first ring always has a line to the ring before.
///
/// # Errors
///
/// `unknown-id` for an unknown focus or selection, `bad-argument` for a box or filter out of range.
///
/// # Example
///
/// ```
/// use relations_map::Record;
/// use relations_map::scene::{View, network};
///
/// let record = Record::embedded()?;
/// let drawn = network(&record, &View::of("JPN"))?;
/// let ring = |id| drawn.nodes.iter().find(|node| node.id == id).map(|node| node.ring);
/// assert_eq!((ring("JPN"), ring("TJK"), ring("UZB")), (Some(0), Some(1), Some(2)));
/// # Ok::<(), relations_map::Error>(())
/// ```
pub fn network<'r>(record: &'r Record, view: &View) -> Result<Network<'r>, Error> {
    view.check()?;
    if let Some(selected) = &view.selected {
        record.actor_key(selected)?;
    }
    let reach = record.reach(&view.focus, &view.filter)?;
    let rings = Rings::of(&reach, [view.width_px, view.height_px]);
    let symbols = symbols(record, &reach, &rings, &view.language);
    let mut nodes = Vec::new();
    for position in &rings.order {
        nodes.extend(node(&reach, &symbols, *position));
    }
    Ok(Network {
        centre: rings.centre,
        nodes,
        strokes: strands(&reach, &symbols),
        lines: lines(&reach, &rings),
        left_out: reach.left_out,
        labels: names(&reach, symbols, view),
        rings: rings.radii,
        apart: reach.apart,
    })
}

/// The symbols of all those reached, in their places.
fn symbols<'r>(
    record: &'r Record,
    reach: &Reach<'r>,
    rings: &Rings,
    language: &str,
) -> Vec<Node<'r>> {
    let mut symbols = Vec::new();
    for ((position, tie), point) in (0..).zip(&reach.ties).zip(&rings.points) {
        let mut symbol = nodes::of_tie(tie);
        translate(&mut symbol, record, language);
        let radius = symbol_px(reach, position) * rings.scale;
        symbol.half_width_px = if position == 0 { 7.0 } else { radius };
        symbol.half_height_px = symbol.half_width_px;
        (symbol.at, [symbol.x, symbol.y]) = (Standing::Map, *point);
        symbols.push(symbol);
    }
    symbols
}

fn node<'r>(reach: &Reach<'r>, symbols: &[Node<'r>], position: u32) -> Option<NetworkNode<'r>> {
    let symbol = symbols.get(position as usize)?;
    let whole = reach.ties.get(reach.whole(position) as usize)?.partner.id;
    Some(NetworkNode {
        id: symbol.id,
        name: symbol.name,
        short_name: symbol.short_name,
        kind: symbol.kind,
        ring: reach.ring(position),
        part_of: (whole != symbol.id).then_some(whole),
        x: symbol.x,
        y: symbol.y,
        radius_px: symbol.half_width_px,
        statements: symbol.statements,
        events: symbol.events,
        tones: symbol.tones,
        disagreements: symbol.disagreements,
    })
}

/// The ties of the focus with wholes; broad ones come first, so that a thin one is not hidden under them.
fn strands<'r>(reach: &Reach<'r>, symbols: &[Node<'r>]) -> Vec<Stroke<'r>> {
    let mut strands = Vec::new();
    for ((position, tie), symbol) in (0..).zip(&reach.ties).zip(symbols) {
        if let Some(focus) = symbols.first()
            && reach.ring(position) == 1
            && reach.whole(position) == position
        {
            let radii = [focus.half_width_px, symbol.half_width_px];
            strands.append(&mut Band::of_tie(tie, radii).strokes(focus, symbol));
        }
    }
    strands
}

/// The ties among others as curves.
fn lines<'r>(reach: &Reach<'r>, rings: &Rings) -> Vec<NetworkLine<'r>> {
    /// How far the control point is drawn from the middle of the straight line to that of the rings: a share of the way,
    /// and for short lines of their length.
    const BEND: f64 = 0.45;
    const SHORT_BEND: f64 = 0.3;
    let apart = |one: [f64; 2], other: [f64; 2]| {
        let (x, y) = (one[0] - other[0], one[1] - other[1]);
        (x * x + y * y).sqrt()
    };
    let end = |position: u32| {
        let tie = reach.ties.get(position as usize)?;
        Some((tie.partner.id, *rings.points.get(position as usize)?))
    };
    let mut lines = Vec::new();
    for link in &reach.links {
        let [a, b] = link.ends;
        if let (Some((a, from)), Some((b, to))) = (end(a), end(b)) {
            let middle = [f64::midpoint(from[0], to[0]), f64::midpoint(from[1], to[1])];
            let way = apart(middle, rings.centre).max(1.0);
            let bend = BEND.min(SHORT_BEND * apart(from, to) / way);
            let bent = |axis: usize| middle[axis] + (rings.centre[axis] - middle[axis]) * bend;
            let via = [bent(0), bent(1)];
            lines.push(NetworkLine {
                a,
                b,
                statements: link.statements,
                from,
                via,
                to,
            });
        }
    }
    lines
}

/// Short names beside the symbols, outside of the rings before inside; those of parts come last, and where room is short
/// not at all, but for the chosen one.
fn names(reach: &Reach<'_>, mut symbols: Vec<Node<'_>>, view: &View) -> Vec<Label> {
    /// From this width on there is room for the names of parts.
    const ROOMY_PX: f64 = 560.0;
    for (position, symbol) in (0..).zip(&mut symbols) {
        let is_whole = reach.whole(position) == position;
        if !is_whole && view.width_px < ROOMY_PX && view.selected.as_deref() != Some(symbol.id) {
            symbol.short_name = "";
        }
        symbol.name = symbol.short_name;
        symbol.statements = u32::from(is_whole);
    }
    let frame = Frame {
        width_px: view.width_px,
        height_px: view.height_px,
    };
    let amid = labels::Amid {
        places: &[],
        signs: &[],
        ties: &[],
        leftward_px: view.width_px / 2.0,
    };
    let mut labels = labels::arrange(&symbols, &amid, view, frame);
    labels.retain(|label| !label.text.is_empty());
    labels
}
