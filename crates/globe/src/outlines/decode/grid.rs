//! The grid that packed points lie on, in whole numbers; the mirror image of `scripts/outlines/grid.js`.

use super::super::sphere::{LonLat, Vector};
use libm::sincos;
use std::f64::consts::TAU;

/// Longitude is counted in sixteenths of a row's height.
const UNITS_PER_ROW: i32 = 16;
/// Angles are looked up as a multiple of this many units and a rest.
const FINE_STEPS: i32 = 512;

/// Bands of one degree of latitude, from the equator.
pub(super) const BANDS: usize = 90;

/// A column and a row.
pub(super) type Cell = [i32; 2];

/// A cell as it is kept: a sixth of what its vector would take.
pub(crate) type Kept = [i16; 2];

#[derive(Debug, Clone)]
pub(crate) struct Grid {
    rows_per_degree: i32,
    units_per_turn: i32,
    /// The last one twice, for the pole itself.
    widths: [i32; BANDS + 1],
    /// Sine and cosine of each multiple of [`FINE_STEPS`] units, and of each rest.
    coarse: Vec<[f64; 2]>,
    fine: Vec<[f64; 2]>,
}

impl Grid {
    /// None when there are no rows or a band's columns do not close round the globe on both lattices or are too many.
    pub(super) fn new(rows_per_degree: u32, widths: &[u32; BANDS]) -> Option<Self> {
        let rows_per_degree = i32::try_from(rows_per_degree)
            .ok()
            .filter(|rows| *rows > 0)?;
        let units_per_turn = 360 * rows_per_degree * UNITS_PER_ROW;
        let mut bands = widths.iter().chain(widths.last());
        let widths = std::array::from_fn(|_| bands.next().map_or(0, |width| width.cast_signed()));
        let closes = |width: &i32| {
            *width > 0
                && (units_per_turn / 2) % width == 0
                && units_per_turn / 2 / width <= i32::from(i16::MAX)
        };
        let radians_per_unit = TAU / f64::from(units_per_turn);
        let table = |count: i32, step: i32| {
            (0..count)
                .map(|i| sine_cosine(f64::from(i * step) * radians_per_unit))
                .collect()
        };
        widths.iter().all(closes).then(|| Self {
            rows_per_degree,
            units_per_turn,
            widths,
            coarse: table(units_per_turn / FINE_STEPS + 1, FINE_STEPS),
            fine: table(FINE_STEPS, 1),
        })
    }

    #[expect(
        clippy::inline_always,
        reason = "each point of each frame needs it, and what is optimised for size would call it"
    )]
    #[inline(always)]
    fn width(&self, row: i32) -> i32 {
        let band = (row.unsigned_abs() / self.rows_per_degree.unsigned_abs()) as usize;
        self.widths.get(band).copied().unwrap_or(UNITS_PER_ROW)
    }

    /// The cell so many steps from another on the lattice of `step`; none beyond a pole.
    pub(super) fn moved(&self, from: Cell, columns: i32, rows: i32, step: i32) -> Option<Cell> {
        // As `divide_rounded`, for steps of 1 and 2.
        let on_lattice = |cells: i32| (cells + step / 2) >> (step / 2);
        let row = step * (on_lattice(from[1]) + rows);
        if row.abs() > 90 * self.rows_per_degree {
            return None;
        }
        let (width, width_before) = (self.width(row), self.width(from[1]));
        let predicted = if width == width_before {
            on_lattice(from[0])
        } else {
            divide_rounded(from[0] * width_before, width * step)
        };
        let column = self.wrapped(predicted + columns, width * step);
        Some([step * column, row])
    }

    /// The same column within half a turn.
    fn wrapped(&self, column: i32, width: i32) -> i32 {
        let twice = 2 * i64::from(column) * i64::from(width);
        let turn = i64::from(self.units_per_turn);
        if (-turn..turn).contains(&twice) {
            return column;
        }
        let columns = self.units_per_turn / width;
        column - columns * divide_rounded(column, columns)
    }

    /// The unit vector to a cell that is kept.
    pub(crate) fn vector_of(&self, [column, row]: Kept) -> Vector {
        self.vector([column.into(), row.into()])
    }

    /// The unit vector to a cell. Sine and cosine come from tables: thousands of points cost no library call.
    fn vector(&self, [column, row]: Cell) -> Vector {
        let [sin_lon, cos_lon] = self.sine_cosine_of_units(column * self.width(row));
        let [sin_lat, cos_lat] = self.sine_cosine_of_units(row * UNITS_PER_ROW);
        [cos_lat * cos_lon, cos_lat * sin_lon, sin_lat]
    }

    pub(super) fn place(&self, cell: Cell) -> LonLat {
        LonLat::from_vector(self.vector(cell))
    }

    #[expect(clippy::inline_always, reason = "as for the width")]
    #[inline(always)]
    fn sine_cosine_of_units(&self, units: i32) -> [f64; 2] {
        let turned = if units < 0 { self.units_per_turn } else { 0 };
        let units = units + turned;
        let entry =
            |table: &[[f64; 2]], at: i32| table.get(at as usize).copied().unwrap_or([0.0, 1.0]);
        let [sin_a, cos_a] = entry(&self.coarse, units / FINE_STEPS);
        let [sin_b, cos_b] = entry(&self.fine, units % FINE_STEPS);
        [sin_a * cos_b + cos_a * sin_b, cos_a * cos_b - sin_a * sin_b]
    }
}

fn sine_cosine(angle_rad: f64) -> [f64; 2] {
    let (sine, cosine) = sincos(angle_rad);
    [sine, cosine]
}

/// To the nearest whole number, halves up; the divisor is positive.
fn divide_rounded(dividend: i32, divisor: i32) -> i32 {
    (2 * dividend + divisor).div_euclid(2 * divisor)
}
