//! Reads shapes, rings and arcs from the stream of bits; the mirror image of `scripts/outlines/encode.js`.

use super::super::range_decoder::{NumberModel, RangeDecoder};
use super::super::{ArcReference, Code};
use super::error::Problem;
use super::grid::{BANDS, Cell, Grid, Kept};
use super::models::{Models, SIZES};
use std::ops::Range;

/// What the stream tells, still on the grid.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) shapes: Vec<PackedShape>,
    /// Rings of each polygon.
    pub(super) polygons: Vec<Range<u32>>,
    /// References of each ring.
    pub(super) rings: Vec<Range<u32>>,
    pub(super) references: Vec<ArcReference>,
    pub(super) arcs: Vec<PackedArc>,
    pub(super) cells: Vec<Kept>,
}

#[derive(Debug)]
pub(super) struct PackedShape {
    pub(super) code: Code,
    pub(super) anchor: Cell,
    pub(super) polygons: Range<u32>,
}

#[derive(Debug)]
pub(super) struct PackedArc {
    pub(super) cells: Range<u32>,
    pub(super) shapes: (u16, Option<u16>),
}

/// An arc that one ring has walked along and another may walk back.
#[derive(Debug, Clone, Copy)]
struct OpenArc {
    arc: u32,
    end: Cell,
}

pub(super) struct Reader<'a> {
    decoder: RangeDecoder<'a>,
    models: Models,
    parts: Parts,
    most_points: usize,
    most_arcs: usize,
    at: Cell,
    /// Arcs between two junctions, in the order written.
    open: Vec<OpenArc>,
    /// Arcs that are whole rings, in the order written.
    islands: Vec<OpenArc>,
}

impl<'a> Reader<'a> {
    /// Begins a stream and reads the widths of the columns that it begins with.
    pub(super) fn new(body: &'a [u8], most_points: u32, most_arcs: u32) -> (Self, [u32; BANDS]) {
        let mut decoder = RangeDecoder::new(body);
        let mut model = NumberModel::NEW;
        let mut width = 0;
        let widths = std::array::from_fn(|_| {
            width += decoder.number(&mut model);
            width
        });
        let reader = Self {
            decoder,
            models: Models::NEW,
            parts: Parts {
                cells: Vec::with_capacity(most_points as usize),
                arcs: Vec::with_capacity(most_arcs as usize),
                ..Parts::default()
            },
            most_points: most_points as usize,
            most_arcs: most_arcs as usize,
            at: [0, 0],
            open: Vec::new(),
            islands: Vec::new(),
        };
        (reader, widths)
    }

    pub(super) fn read(&mut self, grid: &Grid, shapes: u32) -> Result<Parts, Problem> {
        for index in 0..shapes {
            self.read_shape(grid, index as u16)?;
        }
        Ok(std::mem::take(&mut self.parts))
    }

    fn read_shape(&mut self, grid: &Grid, index: u16) -> Result<(), Problem> {
        let code = self.read_code()?;
        let first = self.parts.polygons.len() as u32;
        let polygons = self.decoder.number(&mut self.models.polygons);
        let mut anchor = self.at;
        for position in 0..polygons {
            self.read_polygon(grid, index)?;
            if position == 0 {
                anchor = self.read_anchor(grid)?;
            }
        }
        self.parts.shapes.push(PackedShape {
            code,
            anchor,
            polygons: first..self.parts.polygons.len() as u32,
        });
        Ok(())
    }

    fn read_code(&mut self) -> Result<Code, Problem> {
        let letters = &mut self.models.letters;
        let mut same = true;
        let mut code = [0; 3];
        for (position, before) in letters.before.iter_mut().enumerate() {
            let context = 33 * position + if same { *before as usize } else { 32 };
            let Some(model) = letters.models.get_mut(context) else {
                return Err(Problem::Code);
            };
            let letter = self.decoder.tree(model, 5);
            same &= letter == *before;
            *before = letter;
            code[position] = b'A' + letter as u8;
        }
        Code::new(code).ok_or(Problem::Code)
    }

    fn read_polygon(&mut self, grid: &Grid, shape: u16) -> Result<(), Problem> {
        let first = self.parts.rings.len() as u32;
        for _ in 0..=self.decoder.number(&mut self.models.rings) {
            self.read_ring(grid, shape)?;
        }
        self.parts
            .polygons
            .push(first..self.parts.rings.len() as u32);
        Ok(())
    }

    fn read_anchor(&mut self, grid: &Grid) -> Result<Cell, Problem> {
        let columns = self.decoder.signed(&mut self.models.anchor_columns);
        let rows = self.decoder.signed(&mut self.models.anchor_rows);
        grid.moved(self.at, columns, rows, 1).ok_or(Problem::Place)
    }

    fn read_ring(&mut self, grid: &Grid, shape: u16) -> Result<(), Problem> {
        let first = self.parts.references.len() as u32;
        let last = self.decoder.number(&mut self.models.arcs);
        let mut start = self.at;
        for position in 0..=last {
            let known = if position == 0 {
                self.take_first_known(last == 0)
            } else {
                self.take_next_known()
            }?;
            if position == 0 {
                start = self.read_ring_start(grid, known)?;
            }
            match known {
                Some(open) => self.walk_back(open.arc, shape)?,
                None => self.read_arc(grid, shape, (position == last).then_some(start))?,
            }
        }
        self.parts
            .rings
            .push(first..self.parts.references.len() as u32);
        if self.at == start {
            Ok(())
        } else {
            Err(Problem::Topology)
        }
    }

    /// The open arc that a ring begins with, if any.
    fn take_first_known(&mut self, alone: bool) -> Result<Option<OpenArc>, Problem> {
        if self.decoder.bit(&mut self.models.first_is_known) == 0 {
            return Ok(None);
        }
        let back = self.decoder.number(&mut self.models.back) as usize;
        let list = if alone {
            &mut self.islands
        } else {
            &mut self.open
        };
        let index = list.len().checked_sub(back + 1).ok_or(Problem::Topology)?;
        Ok(Some(list.remove(index)))
    }

    /// The open arc that a ring goes on with, if any; it ends where the ring is.
    fn take_next_known(&mut self) -> Result<Option<OpenArc>, Problem> {
        let here = |(_, open): &(usize, &OpenArc)| open.end == self.at;
        let count = self.open.iter().enumerate().filter(here).count();
        let Some(context) = self.models.next_is_known.get_mut(count.min(3)) else {
            return Ok(None);
        };
        if count == 0 || self.decoder.bit(context) == 0 {
            return Ok(None);
        }
        let which = if count > 1 {
            self.decoder.number(&mut self.models.which) as usize
        } else {
            0
        };
        let index = self
            .open
            .iter()
            .enumerate()
            .filter(here)
            .nth(which)
            .map(|(index, _)| index);
        index
            .map(|index| Some(self.open.remove(index)))
            .ok_or(Problem::Topology)
    }

    fn read_ring_start(&mut self, grid: &Grid, known: Option<OpenArc>) -> Result<Cell, Problem> {
        if let Some(open) = known {
            return Ok(open.end);
        }
        let columns = self.decoder.signed(&mut self.models.start_columns);
        let context = size_of(columns).min(12);
        let Some(length) = self.models.start_row_lengths.get_mut(context) else {
            return Err(Problem::Place);
        };
        let rows = self.decoder.signed_by(length, &mut self.models.start_rows);
        self.at = grid
            .moved(self.at, columns, rows, 1)
            .ok_or(Problem::Place)?;
        Ok(self.at)
    }

    fn walk_back(&mut self, arc: u32, shape: u16) -> Result<(), Problem> {
        let packed = self
            .parts
            .arcs
            .get_mut(arc as usize)
            .ok_or(Problem::Topology)?;
        packed.shapes.1 = Some(shape);
        let start = self.parts.cells.get(packed.cells.start as usize);
        self.at = start.ok_or(Problem::Topology)?.map(i32::from);
        self.parts.references.push(ArcReference {
            arc,
            backwards: true,
        });
        Ok(())
    }

    /// Reads an arc; one that closes its ring ends at the ring's start, which is not written again.
    fn read_arc(
        &mut self,
        grid: &Grid,
        shape: u16,
        closes_at: Option<Cell>,
    ) -> Result<(), Problem> {
        let first = self.parts.cells.len() as u32;
        let start = self.at;
        let length = &mut self.models.count_lengths[usize::from(closes_at.is_some())];
        let between = self
            .decoder
            .number_by(length, &mut self.models.count_digits) as usize;
        if self.parts.arcs.len() >= self.most_arcs
            || self.parts.cells.len() + between + 2 > self.most_points
        {
            return Err(Problem::Counts);
        }
        self.push(start);
        self.read_deltas(grid, between + usize::from(closes_at.is_none()))?;
        if let Some(end) = closes_at {
            self.push(end);
            self.at = end;
        }
        self.finish_arc(first, shape, start);
        Ok(())
    }

    fn finish_arc(&mut self, first: u32, shape: u16, start: Cell) {
        let arc = self.parts.arcs.len() as u32;
        self.parts.arcs.push(PackedArc {
            cells: first..self.parts.cells.len() as u32,
            shapes: (shape, None),
        });
        self.parts.references.push(ArcReference {
            arc,
            backwards: false,
        });
        let list = if self.at == start {
            &mut self.islands
        } else {
            &mut self.open
        };
        list.push(OpenArc { arc, end: self.at });
    }

    fn push(&mut self, [column, row]: Cell) {
        self.parts.cells.push([column as i16, row as i16]);
    }

    /// Not inline, as little else that is done for each point: engines make quick what is called often, not what loops long.
    #[inline(never)]
    fn read_deltas(&mut self, grid: &Grid, count: usize) -> Result<(), Problem> {
        let (mut before, mut step) = ([0, 0], 0);
        for position in 0..count {
            step = self.read_step(if position == 0 { 0 } else { step });
            let coarse = (step - 1) as usize;
            let sizes = [
                size_of(before[0]).saturating_sub(coarse).min(SIZES - 1),
                size_of(before[1]).saturating_sub(coarse).min(SIZES - 1),
            ];
            let columns = self.read_columns(step, before, sizes);
            let rows = self.read_rows(step, columns, before, sizes);
            self.at = grid
                .moved(self.at, columns, rows, step)
                .ok_or(Problem::Place)?;
            self.push(self.at);
            before = [columns * step, rows * step];
        }
        Ok(())
    }

    fn read_step(&mut self, before: i32) -> i32 {
        let context = self.models.steps.get_mut(before.unsigned_abs() as usize);
        1 + context.map_or(0, |context| self.decoder.bit(context).cast_signed())
    }

    fn read_columns(&mut self, step: i32, before: [i32; 2], sizes: [usize; 2]) -> i32 {
        let model = &mut self.models.columns;
        let length =
            &mut model.lengths[((step - 1) as usize * SIZES + sizes[0]) * SIZES + sizes[1]];
        let sign =
            &mut model.signs[(sign_of(before[0]) * 3 + sign_of(before[1])) * 4 + sizes[0].min(3)];
        let size = self.decoder.number_by(length, &mut model.digits);
        self.decoder.with_sign(size, sign)
    }

    fn read_rows(&mut self, step: i32, columns: i32, before: [i32; 2], sizes: [usize; 2]) -> i32 {
        let model = &mut self.models.rows;
        let across = size_of(columns).min(SIZES - 1);
        let length = &mut model.lengths[((step - 1) as usize * SIZES + across) * SIZES + sizes[1]];
        let sign =
            &mut model.signs[(sign_of(columns) * 3 + sign_of(before[0])) * 3 + sign_of(before[1])];
        let size = self.decoder.number_by(length, &mut model.digits);
        self.decoder.with_sign(size, sign)
    }
}

/// Binary digits of a number without its sign.
fn size_of(number: i32) -> usize {
    (u32::BITS - number.unsigned_abs().leading_zeros()) as usize
}

/// 0 for less than nothing, 1 for nothing, 2 for more.
fn sign_of(number: i32) -> usize {
    (number.signum() + 1) as usize
}
