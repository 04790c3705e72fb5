//! Makes outlines of what the stream told: vectors, details and caps.

use super::super::arcs::{Arc, CHUNK_POINTS, Detail};
use super::super::importance::{Ranker, promote};
use super::super::sphere::{Cap, Vector};
use super::super::{ArcReference, Outlines, Polygon, Shape};
use super::error::{DecodeError, Problem};
use super::grid::Grid;
use super::reader::{PackedArc, PackedShape, Parts};
use std::ops::Range;

pub(super) fn assemble(grid: Grid, parts: Parts) -> Result<Outlines, DecodeError> {
    let of_arcs: usize = parts.arcs.iter().map(cap_count).sum();
    let shared =
        |rings: &&Range<u32>| outer_ring(&parts.rings, &parts.references, rings).len() == 1;
    let of_polygons = parts.polygons.len() - parts.polygons.iter().filter(shared).count();
    let mut outlines = Outlines {
        shapes: Vec::new(),
        polygons: Vec::with_capacity(parts.polygons.len()),
        rings: parts.rings,
        references: parts.references,
        arcs: Vec::with_capacity(parts.arcs.len()),
        caps: Vec::with_capacity(of_arcs + of_polygons),
        details: vec![Detail::ALWAYS; parts.cells.len()],
        cells: parts.cells,
        grid,
    };
    let mut scratch = Scratch::default();
    for packed in parts.arcs {
        push_arc(&mut outlines, packed, &mut scratch)?;
    }
    keep_open(&mut outlines);
    for rings in parts.polygons {
        push_polygon(&mut outlines, rings, &mut scratch.line);
    }
    outlines.shapes = parts
        .shapes
        .iter()
        .map(|packed| shape(&outlines, packed))
        .collect();
    let sorted = outlines.shapes.is_sorted_by(|a, b| a.code < b.code);
    if sorted {
        Ok(outlines)
    } else {
        Err(Problem::Code.into())
    }
}

/// Kept from line to line.
#[derive(Default)]
struct Scratch {
    line: Vec<Vector>,
    ranker: Ranker,
}

/// One of its own, and one a chunk if there are several.
fn cap_count(arc: &PackedArc) -> usize {
    let chunks = (arc.cells.len().saturating_sub(1)).div_ceil(CHUNK_POINTS as usize);
    if chunks > 1 { 1 + chunks } else { 1 }
}

#[inline(never)]
fn push_arc(
    outlines: &mut Outlines,
    packed: PackedArc,
    Scratch { line, ranker }: &mut Scratch,
) -> Result<(), DecodeError> {
    let cells = slice(&outlines.cells, &packed.cells).ok_or(Problem::Counts)?;
    line.clear();
    line.extend(cells.iter().map(|cell| outlines.grid.vector_of(*cell)));
    let range = packed.cells.start as usize..packed.cells.end as usize;
    ranker.rank(
        line,
        outlines.details.get_mut(range).ok_or(Problem::Counts)?,
    );
    let first = outlines.caps.len() as u32;
    outlines.caps.push(Cap::around(line));
    if cap_count(&packed) > 1 {
        outlines.caps.extend(chunk_caps(line));
    }
    outlines.arcs.push(Arc {
        shapes: packed.shapes,
        points: packed.cells,
        caps: first..outlines.caps.len() as u32,
    });
    Ok(())
}

/// The caps of an arc's chunks; each reaches to the first point of the next.
fn chunk_caps(line: &[Vector]) -> impl Iterator<Item = Cap> {
    let size = CHUNK_POINTS as usize;
    (0..line.len().saturating_sub(1))
        .step_by(size)
        .map(move |start| {
            let end = (start + size + 1).min(line.len());
            Cap::around(line.get(start..end).unwrap_or_default())
        })
}

/// A ring of two arcs must not collapse into the line between their junctions.
fn keep_open(outlines: &mut Outlines) {
    for ring in &outlines.rings {
        let Some(references) =
            slice(&outlines.references, ring).filter(|references| references.len() == 2)
        else {
            continue;
        };
        for reference in references {
            let Some(arc) = outlines.arcs.get(reference.arc as usize) else {
                continue;
            };
            promote(
                outlines
                    .details
                    .get_mut(arc.points.start as usize..arc.points.end as usize)
                    .unwrap_or_default(),
            );
        }
    }
}

/// The arcs of a polygon's first ring.
fn outer_ring<'r>(
    rings: &[Range<u32>],
    references: &'r [ArcReference],
    polygon: &Range<u32>,
) -> &'r [ArcReference] {
    let outer = rings.get(polygon.start as usize);
    outer
        .and_then(|ring| slice(references, ring))
        .unwrap_or_default()
}

#[inline(never)]
fn push_polygon(outlines: &mut Outlines, rings: Range<u32>, line: &mut Vec<Vector>) {
    let references = outer_ring(&outlines.rings, &outlines.references, &rings);
    let island = match references {
        [reference] => outlines.arcs.get(reference.arc as usize),
        _ => None,
    };
    let cap = if let Some(coast) = island {
        coast.caps.start
    } else {
        line.clear();
        outlines.walk(references, |point| line.push(point));
        outlines.caps.push(Cap::around(line));
        outlines.caps.len() as u32 - 1
    };
    outlines.polygons.push(Polygon { cap, rings });
}

fn shape(outlines: &Outlines, packed: &PackedShape) -> Shape {
    let main = outlines.polygons.get(packed.polygons.start as usize);
    Shape {
        code: packed.code,
        anchor: outlines.grid.place(packed.anchor),
        main_cap: main.map_or(Cap::around(&[]), |polygon| *outlines.polygon_cap(polygon)),
        polygons: packed.polygons.clone(),
    }
}

fn slice<'a, T>(items: &'a [T], range: &Range<u32>) -> Option<&'a [T]> {
    items.get(range.start as usize..range.end as usize)
}

/// Kept here so that the compiler checks that references stay small: there is one for each use of an arc.
const _: () = assert!(size_of::<ArcReference>() == 8);
