//! Makes outlines of what the stream told: vectors, details and caps.

use super::super::arcs::{Arc, CHUNK_POINTS, Detail};
use super::super::importance::{Ranker, promote};
use super::super::sphere::{Cap, Vector};
use super::super::{ArcReference, Outlines, Polygon, Shape};
use super::error::{DecodeError, Problem};
use super::grid::Grid;
use super::reader::{PackedArc, PackedShape, Parts};
use std::ops::Range;

pub(super) fn assemble(grid: &Grid, parts: Parts) -> Result<Outlines, DecodeError> {
    let points: Vec<Vector> = parts.cells.iter().map(|cell| grid.vector(*cell)).collect();
    let (arcs, chunks) = arcs_and_chunks(&parts.arcs, &points)?;
    let mut outlines = Outlines {
        shapes: Vec::new(),
        polygons: Vec::new(),
        rings: parts.rings,
        references: parts.references,
        details: details(&arcs, &points)?,
        arcs,
        chunks,
        points,
    };
    keep_open(&mut outlines);
    outlines.polygons = parts
        .polygons
        .into_iter()
        .map(|rings| polygon(&outlines, rings))
        .collect();
    outlines.shapes = parts
        .shapes
        .iter()
        .map(|packed| shape(grid, &outlines, packed))
        .collect();
    let sorted = outlines.shapes.is_sorted_by(|a, b| a.code < b.code);
    if sorted {
        Ok(outlines)
    } else {
        Err(Problem::Code.into())
    }
}

fn arcs_and_chunks(
    packed: &[PackedArc],
    points: &[Vector],
) -> Result<(Vec<Arc>, Vec<Cap>), DecodeError> {
    let mut chunks = Vec::new();
    let mut arcs = Vec::with_capacity(packed.len());
    for PackedArc { cells, shapes } in packed {
        let line = slice(points, cells).ok_or(Problem::Counts)?;
        let first = chunks.len() as u32;
        chunks.extend(chunk_caps(line));
        let chunks = first..chunks.len() as u32;
        let cap = Cap::around(line.iter().copied());
        arcs.push(Arc {
            shapes: *shapes,
            points: cells.clone(),
            chunks,
            cap,
        });
    }
    Ok((arcs, chunks))
}

/// The caps of an arc's chunks; each reaches to the first point of the next.
fn chunk_caps(line: &[Vector]) -> impl Iterator<Item = Cap> {
    let size = CHUNK_POINTS as usize;
    (0..line.len().saturating_sub(1))
        .step_by(size)
        .map(move |start| {
            let end = (start + size + 1).min(line.len());
            Cap::around(line.get(start..end).unwrap_or_default().iter().copied())
        })
}

fn details(arcs: &[Arc], points: &[Vector]) -> Result<Vec<Detail>, DecodeError> {
    let mut details = vec![Detail::ALWAYS; points.len()];
    let mut ranker = Ranker::default();
    for arc in arcs {
        let line = slice(points, &arc.points).ok_or(Problem::Counts)?;
        let range = arc.points.start as usize..arc.points.end as usize;
        ranker.rank(line, details.get_mut(range).ok_or(Problem::Counts)?);
    }
    Ok(details)
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

fn polygon(outlines: &Outlines, rings: Range<u32>) -> Polygon {
    let outer = outlines.rings.get(rings.start as usize);
    let references = outer
        .and_then(|ring| slice(&outlines.references, ring))
        .unwrap_or_default();
    let mut points = Vec::new();
    outlines.walk(references, |point| points.push(point));
    Polygon {
        cap: Cap::around(points.iter().copied()),
        rings,
    }
}

fn shape(grid: &Grid, outlines: &Outlines, packed: &PackedShape) -> Shape {
    let main = outlines.polygons.get(packed.polygons.start as usize);
    Shape {
        code: packed.code,
        anchor: grid.place(packed.anchor),
        main_cap: main.map_or(Cap::around(std::iter::empty()), |polygon| polygon.cap),
        polygons: packed.polygons.clone(),
    }
}

fn slice<'a, T>(items: &'a [T], range: &Range<u32>) -> Option<&'a [T]> {
    items.get(range.start as usize..range.end as usize)
}

/// Kept here so that the compiler checks that references stay small: there is one for each use of an arc.
const _: () = assert!(size_of::<ArcReference>() == 8);
