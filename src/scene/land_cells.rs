//! Which country's land lies where in the picture, in square cells.

use globe::path::Polylines;

use super::bounds::{Bounds, Point};
use crate::sorting::sort_by;

/// The land of some shapes as a grid of cells, each of the shape that its middle lies in.
#[derive(Debug)]
pub(super) struct LandCells {
    cell_px: f64,
    columns: usize,
    rows: usize,
    shapes: Vec<u16>,
    /// For each shape the cells around it: first column and row, and those after the last.
    spans: Vec<[u16; 4]>,
}

/// No shape.
const NONE: u16 = u16::MAX;
/// Where a shape lies that no cell is of.
const NOWHERE: [u16; 4] = [u16::MAX, u16::MAX, 0, 0];

impl LandCells {
    /// The land of the wanted shapes within a picture.
    pub(super) fn of(land: &Polylines, picture: [f64; 2], is_wanted: &dyn Fn(u16) -> bool) -> Self {
        /// The side of a cell, and how many there may be before they become larger.
        const CELL_PX: f64 = 6.0;
        const MOST: f64 = 24_000.0;
        let [width, height] = picture;
        let cell_px = CELL_PX.max((width * height / MOST).sqrt());
        let columns = (width / cell_px) as usize + 1;
        let rows = (height / cell_px) as usize + 1;
        let mut cells = Self {
            cell_px,
            columns,
            rows,
            shapes: vec![NONE; columns * rows],
            spans: Vec::new(),
        };
        let mut crossings: Vec<Vec<f64>> = vec![Vec::new(); rows];
        let mut lines = land.iter().peekable();
        while let Some((shape, points)) = lines.next() {
            if is_wanted(shape) {
                cells.cross(points, &mut crossings);
            }
            if lines.peek().is_none_or(|(next, _)| *next != shape) {
                cells.fill(shape, &mut crossings);
            }
        }
        cells
    }

    /// Notes where a ring crosses the middles of the rows.
    fn cross(&self, ring: &[f32], crossings: &mut [Vec<f64>]) {
        let point = |at: usize| {
            let at = ring.get(2 * at..2 * at + 2)?;
            Some([f64::from(at[0]), f64::from(at[1])])
        };
        let count = ring.len() / 2;
        for index in 0..count {
            let (Some(a), Some(b)) = (point(index), point((index + 1) % count)) else {
                continue;
            };
            let (low, high) = if a[1] < b[1] { (a, b) } else { (b, a) };
            let first = (low[1] / self.cell_px - 0.5).ceil().max(0.0) as usize;
            for row in first..self.rows {
                let y = (row as f64 + 0.5) * self.cell_px;
                if y >= high[1] {
                    break;
                }
                let x = low[0] + (high[0] - low[0]) * (y - low[1]) / (high[1] - low[1]);
                if let Some(list) = crossings.get_mut(row) {
                    list.push(x);
                }
            }
        }
    }

    /// Fills the cells between crossings, by the even-odd rule.
    fn fill(&mut self, shape: u16, crossings: &mut [Vec<f64>]) {
        for (row, list) in crossings.iter_mut().enumerate() {
            sort_by(list, f64::total_cmp);
            for pair in list.chunks_exact(2) {
                let first = (pair[0] / self.cell_px - 0.5).ceil().max(0.0) as usize;
                let end =
                    ((pair[1] / self.cell_px - 0.5).ceil().max(0.0) as usize).min(self.columns);
                if first < end {
                    let start = row * self.columns;
                    if let Some(cells) = self.shapes.get_mut(start + first..start + end) {
                        cells.fill(shape);
                    }
                    self.widen(
                        shape,
                        [first as u16, row as u16, end as u16, row as u16 + 1],
                    );
                }
            }
            list.clear();
        }
    }

    fn widen(&mut self, shape: u16, [left, top, right, bottom]: [u16; 4]) {
        let index = shape as usize;
        if self.spans.len() <= index {
            self.spans.resize(index + 1, NOWHERE);
        }
        if let Some(span) = self.spans.get_mut(index) {
            *span = [
                span[0].min(left),
                span[1].min(top),
                span[2].max(right),
                span[3].max(bottom),
            ];
        }
    }

    fn span(&self, shape: u16) -> [u16; 4] {
        self.spans.get(shape as usize).copied().unwrap_or(NOWHERE)
    }

    /// How much of the picture a shape covers, 0 to 1.
    pub(super) fn share(&self, shape: u16) -> f64 {
        let covered = self.shapes.iter().filter(|cell| **cell == shape).count();
        covered as f64 / self.shapes.len().max(1) as f64
    }

    /// How much of the picture one cell is.
    pub(super) fn cell_area_px(&self) -> f64 {
        self.cell_px * self.cell_px
    }

    /// The shape at a point.
    pub(super) fn at(&self, [x, y]: Point) -> Option<u16> {
        let (column, row) = ((x / self.cell_px).floor(), (y / self.cell_px).floor());
        if column < 0.0 || row < 0.0 || column as usize >= self.columns || row as usize >= self.rows
        {
            return None;
        }
        let cell = self
            .shapes
            .get(row as usize * self.columns + column as usize);
        cell.copied().filter(|shape| *shape != NONE)
    }

    /// The middles of the cells of a shape within bounds, and whether all around them is of the shape too.
    pub(super) fn points(&self, shape: u16, bounds: Bounds) -> Vec<(Point, bool)> {
        let mut points = Vec::new();
        let [_, first, _, end] = self.span(shape);
        let cells = usize::from(first) * self.columns..usize::from(end) * self.columns;
        for index in cells {
            if self.shapes.get(index) != Some(&shape) {
                continue;
            }
            let (row, column) = (index / self.columns, index % self.columns);
            let at = [column, row].map(|place| (place as f64 + 0.5) * self.cell_px);
            if bounds.holds(at) {
                points.push((at, self.is_amid(shape, row, column)));
            }
        }
        points
    }

    fn is_amid(&self, shape: u16, row: usize, column: usize) -> bool {
        let is_own = |row: usize, column: usize| {
            column < self.columns
                && row < self.rows
                && self.shapes.get(row * self.columns + column) == Some(&shape)
        };
        is_own(row, column.wrapping_sub(1))
            && is_own(row, column + 1)
            && is_own(row.wrapping_sub(1), column)
            && is_own(row + 1, column)
    }

    /// How much of a rectangle lies on the land of a shape, 0 to 1.
    pub(super) fn share_within(&self, shape: u16, bounds: Bounds) -> f64 {
        let (mut own, mut all) = (0_u32, 0_u32);
        self.each_within(bounds, &mut |cell| {
            own += u32::from(cell == Some(shape));
            all += 1;
        });
        f64::from(own) / f64::from(all.max(1))
    }

    /// Whether a rectangle lies nowhere on the land of a shape.
    pub(super) fn is_clear(&self, shape: u16, bounds: Bounds) -> bool {
        let around = self.span(shape).map(|cell| f64::from(cell) * self.cell_px);
        let is_beside = bounds.right < around[0]
            || bounds.bottom < around[1]
            || bounds.left > around[2]
            || bounds.top > around[3];
        if is_beside {
            return true;
        }
        let mut is_clear = true;
        self.each_within(bounds, &mut |cell| is_clear &= cell != Some(shape));
        is_clear
    }

    /// Visits points of a rectangle that are no farther apart than cells.
    fn each_within(&self, bounds: Bounds, visit: &mut dyn FnMut(Option<u16>)) {
        let [width, height] = bounds.size();
        let steps = [width, height].map(|side| (side / self.cell_px).ceil().max(1.0));
        for row in 0..=steps[1] as u32 {
            for column in 0..=steps[0] as u32 {
                let x = bounds.left + width * f64::from(column) / steps[0];
                let y = bounds.top + height * f64::from(row) / steps[1];
                visit(self.at([x, y]));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_square_with_a_hole_is_filled_but_for_its_hole() {
        let mut land = Polylines::default();
        for (left, right) in [(12.0, 60.0), (24.0, 36.0)] {
            land.coordinates
                .extend([left, left, right, left, right, right, left, right]);
            land.ends.push(land.coordinates.len() as u32 / 2);
            land.shapes.push(3);
        }
        let cells = LandCells::of(&land, [90.0, 90.0], &|shape| shape == 3);
        assert_eq!(cells.at([15.0, 15.0]), Some(3));
        assert_eq!(cells.at([30.0, 30.0]), None);
        assert_eq!(cells.at([80.0, 15.0]), None);
        assert_eq!(
            cells.points(3, Bounds::new([0.0, 0.0], [90.0, 90.0])).len(),
            64 - 4
        );
        let corner = Bounds::new([40.0, 40.0], [10.0, 10.0]);
        assert!((cells.share_within(3, corner) - 1.0).abs() < 1e-9);
        assert!(!cells.is_clear(3, corner));
    }
}
