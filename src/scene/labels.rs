//! Names beside symbols, none over another, a symbol, a tab or the centre's land.

use super::answer::{MapLabel, Note};
use super::border::SYMBOL_PX;
use super::bounds::{Bounds, Point};
use super::curve::Curve;
use super::land_cells::LandCells;
use super::style::{Anchor, Emphasis, LabelKind, Weight};
use super::type_width::{BOLD, NAME_PX, SMALL_PX, width_px};
use crate::sorting::sort_by;

/// What names stand among.
pub(super) struct Surroundings<'a> {
    pub(super) picture: Bounds,
    pub(super) cells: &'a LandCells,
    /// The land of the centre, and whether names may lie on it.
    pub(super) centre: Option<u16>,
    pub(super) is_tinted: bool,
    /// What nothing may cover: symbols, tabs, names; more is added as names are placed.
    pub(super) taken: Vec<Bounds>,
    /// Lines and their widths.
    pub(super) lines: Vec<(Curve, f64)>,
}

/// What is to be named.
pub(super) struct Named<'a> {
    pub(super) id: &'a str,
    pub(super) kind: LabelKind,
    /// The name, then shorter ones.
    pub(super) names: Vec<&'a str>,
    pub(super) at: Point,
    pub(super) weight: Weight,
    /// How many lines of a note stand below, and how wide they are.
    pub(super) below: Option<(u32, f64)>,
}

/// Half the height of a line of text.
const HALF_PX: f64 = 8.0;
/// From one line of a note to the next.
pub(super) const LINE_PX: f64 = 17.0;
/// How far a name with a note stands off its symbol.
pub(super) const NOTE_AWAY_PX: [f64; 4] = [0.0, 7.0, 14.0, 22.0];
/// Between a symbol and its name.
const GAP_PX: f64 = 5.0;
/// Lines up to this width may run under a name, and up to the other where it would else be lost.
const THIN_PX: f64 = 2.0;
const BROAD_PX: f64 = 3.0;

impl Surroundings<'_> {
    /// The best of the places around a symbol, for the first name that has one.
    pub(super) fn place(&mut self, named: &Named<'_>) -> Option<MapLabel> {
        // Rather a little off its symbol, or over a broader line, than no name. What stands below a name is small, and kept
        // off all lines.
        let tries: &[(f64, f64)] = if named.below.is_some() {
            &NOTE_AWAY_PX.map(|away_px| (away_px, 0.0))
        } else {
            &[
                (0.0, THIN_PX),
                (0.0, BROAD_PX),
                (7.0, THIN_PX),
                (7.0, BROAD_PX),
            ]
        };
        for (away_px, most_px) in tries {
            for name in &named.names {
                let width = Self::width(named, name);
                if let Some((anchor, bounds)) = self.best(named, width, *away_px, *most_px) {
                    self.taken.push(bounds);
                    return Some(self.label(named, name, width, anchor, bounds));
                }
            }
        }
        None
    }

    /// The free place with the least cost.
    fn best(
        &self,
        named: &Named<'_>,
        width: f64,
        away_px: f64,
        most_px: f64,
    ) -> Option<(Anchor, Bounds)> {
        let mut best: Option<(u32, Anchor, Bounds)> = None;
        for (order, (anchor, bounds)) in (0..).zip(Self::candidates(named, width, away_px)) {
            if let Some(cost) = self.cost(bounds, most_px)
                && best
                    .as_ref()
                    .is_none_or(|(least, ..)| cost + order < *least)
            {
                best = Some((cost + order, anchor, bounds));
            }
        }
        best.map(|(_, anchor, bounds)| (anchor, bounds))
    }

    fn width(named: &Named<'_>, name: &str) -> f64 {
        let width = width_px(name, NAME_PX);
        match named.weight {
            Weight::Bold => width * BOLD,
            Weight::Plain => width,
        }
    }

    fn label(
        &self,
        named: &Named<'_>,
        name: &str,
        width: f64,
        anchor: Anchor,
        bounds: Bounds,
    ) -> MapLabel {
        let x = match anchor {
            Anchor::Start => bounds.left,
            Anchor::Middle => bounds.middle()[0],
            Anchor::End => bounds.right,
        };
        MapLabel {
            id: named.id.into(),
            kind: named.kind,
            text: name.into(),
            count: 0,
            at: [x, bounds.top + HALF_PX],
            anchor,
            width_px: width,
            size_px: NAME_PX,
            weight: named.weight,
            emphasis: Emphasis::Ink,
            halo: self.lines.iter().any(|(line, _)| line.crosses(bounds)),
            on: "map",
        }
    }

    fn candidates(named: &Named<'_>, width: f64, away_px: f64) -> [(Anchor, Bounds); 12] {
        let (rows, note) = named.below.unwrap_or((0, 0.0));
        rooms_around(named.at, width.max(note), rows, away_px)
    }

    /// What speaks against a place; nothing where it is impossible.
    fn cost(&self, bounds: Bounds, most_px: f64) -> Option<u32> {
        const THIN: u32 = 20;
        let is_open = bounds.is_within(self.picture.grown(-2.0))
            && !self.taken.iter().any(|taken| taken.overlaps(bounds))
            && (self.is_tinted
                || self
                    .centre
                    .is_none_or(|centre| self.cells.is_clear(centre, bounds)));
        if !is_open {
            return None;
        }
        let mut cost = 0;
        for (line, width) in &self.lines {
            if line.crosses(bounds) {
                cost += if *width <= most_px { THIN } else { return None };
            }
        }
        Some(cost)
    }

    /// A number beside a point, where there is room.
    pub(super) fn number(
        &mut self,
        id: &str,
        kind: LabelKind,
        count: u32,
        at: Point,
        sample: &str,
    ) -> Option<MapLabel> {
        let named = Named {
            id,
            kind,
            names: vec![sample],
            at,
            weight: Weight::Plain,
            below: None,
        };
        let mut label = self.place(&named)?;
        (label.text, label.count, label.size_px) = ("".into(), count, SMALL_PX);
        Some(label)
    }

    /// The name of the centre: on its land where it is large enough, else beside it.
    pub(super) fn place_centre(&mut self, id: &str, name: &str, at: Point) -> Option<MapLabel> {
        let named = Named {
            id,
            kind: LabelKind::Centre,
            names: vec![name],
            at,
            weight: Weight::Bold,
            below: None,
        };
        let width = Self::width(&named, name);
        // All letters on the land; else most of them, with a halo of its colour behind the others.
        for (least_share, halo) in [(1.0, false), (0.8, true)] {
            let inside = self
                .centre
                .and_then(|centre| self.inside(centre, at, width, least_share));
            if let Some(bounds) = inside {
                self.taken.push(bounds);
                let mut label = self.label(&named, name, width, Anchor::Middle, bounds);
                label.halo = self.is_tinted || halo;
                label.on = if self.is_tinted { "map" } else { "inverse" };
                return Some(label);
            }
        }
        self.beside_centre(&named, width)
    }

    /// The room for a name on the land of the centre that is nearest to its point.
    fn inside(&self, centre: u16, at: Point, width: f64, least_share: f64) -> Option<Bounds> {
        let steps = (-12..=12).flat_map(|row| (-16..=16).map(move |column| (row, column)));
        let mut offsets: Vec<Point> = steps
            .map(|(row, column)| [5.0 * f64::from(column), 4.0 * f64::from(row)])
            .collect();
        let square = |[x, y]: &Point| x * x + y * y;
        sort_by(&mut offsets, |a, b| square(a).total_cmp(&square(b)));
        let rooms = offsets.into_iter().map(|[x, y]| {
            let middle = [at[0] + x, at[1] + y];
            // The letters themselves must lie on the land; the room kept free for the widest font need not.
            let letters = Bounds::around(middle, width * 0.44, 6.5);
            (letters, Bounds::around(middle, width / 2.0, HALF_PX))
        });
        let mut free = rooms.filter(|(letters, bounds)| {
            bounds.is_within(self.picture)
                && !self.taken.iter().any(|taken| taken.overlaps(*bounds))
                && self.cells.share_within(centre, *letters) >= least_share
        });
        free.next().map(|(_, bounds)| bounds)
    }

    /// The nearest free room around the centre's land.
    pub(super) fn beside_centre(&mut self, named: &Named<'_>, width: f64) -> Option<MapLabel> {
        let mut best: Option<(f64, Bounds)> = None;
        for reach in 0..24 {
            let reach = 10.0 + 8.0 * f64::from(reach);
            for step in 0..24 {
                let (sine, cosine) = libm::sincos(f64::from(step) * std::f64::consts::TAU / 24.0);
                // Below comes before above, and both before the sides.
                let middle = [
                    named.at[0] + sine * (reach + width / 2.0),
                    named.at[1] + cosine * (reach + HALF_PX),
                ];
                let bounds = Bounds::around(middle, width / 2.0, HALF_PX);
                if let Some(cost) = self.cost(bounds, THIN_PX) {
                    let cost = reach + f64::from(cost);
                    if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                        best = Some((cost, bounds));
                    }
                }
            }
        }
        let (_, bounds) = best?;
        self.taken.push(bounds);
        let name = named.names.first().copied().unwrap_or_default();
        Some(self.label(named, name, width, Anchor::Middle, bounds))
    }
}

/// Right of a point, left of it, below, above, then the corners, then above and below but shifted: rooms for a name of a
/// width with so many lines of a note below it.
pub(super) fn rooms_around(
    at: Point,
    width: f64,
    rows: u32,
    away_px: f64,
) -> [(Anchor, Bounds); 12] {
    let height = 2.0 * HALF_PX + LINE_PX * f64::from(rows);
    let [x, y] = at;
    let (side, up) = (SYMBOL_PX + GAP_PX + away_px, SYMBOL_PX + 2.0 + away_px);
    let (beside, corner, shift) = (side, SYMBOL_PX + 1.0 + away_px, 10.0);
    let boxed = |left: f64, top: f64| Bounds::new([left, top], [width, height]);
    let level = y
        - HALF_PX
        - if rows > 0 {
            LINE_PX * f64::from(rows) / 2.0
        } else {
            0.0
        };
    [
        (Anchor::Start, boxed(x + side, level)),
        (Anchor::End, boxed(x - side - width, level)),
        (Anchor::Middle, boxed(x - width / 2.0, y + up)),
        (Anchor::Middle, boxed(x - width / 2.0, y - up - height)),
        (Anchor::Start, boxed(x + corner, y + beside - 3.0)),
        (Anchor::Start, boxed(x + corner, y - beside + 3.0 - height)),
        (Anchor::End, boxed(x - corner - width, y + beside - 3.0)),
        (
            Anchor::End,
            boxed(x - corner - width, y - beside + 3.0 - height),
        ),
        (Anchor::Start, boxed(x - shift, y + up)),
        (Anchor::End, boxed(x + shift - width, y + up)),
        (Anchor::Start, boxed(x - shift, y - up - height)),
        (Anchor::End, boxed(x + shift - width, y - up - height)),
    ]
}

impl MapLabel {
    /// The room that it takes.
    pub(super) fn room(&self) -> Bounds {
        let [x, y] = self.at;
        let left = match self.anchor {
            Anchor::Start => x,
            Anchor::Middle => x - self.width_px / 2.0,
            Anchor::End => x - self.width_px,
        };
        Bounds::new([left, y - HALF_PX], [self.width_px, 2.0 * HALF_PX])
    }
}

/// The note below a name.
pub(super) fn note_below(label: &MapLabel, conflict: u32, statements: u32, lines: u32) -> Note {
    Note {
        id: label.id.clone(),
        conflict,
        statements,
        at: [label.at[0], label.at[1] + LINE_PX],
        anchor: label.anchor,
        line_px: LINE_PX,
        lines,
    }
}
