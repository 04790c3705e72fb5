//! What the numbers of the stream are likely to be, by what came before them.

use super::super::range_decoder::{Bit, DigitModel, LengthModel, NumberModel};

/// Sizes of a delta, in binary digits, that have a context of their own: 0 to 7.
pub(super) const SIZES: usize = 8;

/// Models of the columns or the rows of deltas.
pub(super) struct DeltaModel {
    /// By lattice and the sizes of two deltas that came before.
    pub(super) lengths: [LengthModel; 2 * SIZES * SIZES],
    pub(super) digits: DigitModel,
    /// By the signs and the size of deltas that came before.
    pub(super) signs: [Bit; 36],
}

impl DeltaModel {
    pub(super) const NEW: Self = Self {
        lengths: [[Bit::NEW; 16]; 2 * SIZES * SIZES],
        digits: DigitModel::NEW,
        signs: [Bit::NEW; 36],
    };
}

pub(super) struct Models {
    pub(super) letters: Letters,
    pub(super) polygons: NumberModel,
    pub(super) rings: NumberModel,
    pub(super) arcs: NumberModel,
    pub(super) first_is_known: Bit,
    pub(super) next_is_known: [Bit; 4],
    pub(super) back: NumberModel,
    pub(super) which: NumberModel,
    pub(super) start_columns: NumberModel,
    pub(super) start_rows: NumberModel,
    pub(super) start_row_lengths: [LengthModel; 16],
    pub(super) count_lengths: [LengthModel; 2],
    pub(super) count_digits: DigitModel,
    pub(super) steps: [Bit; 3],
    pub(super) columns: DeltaModel,
    pub(super) rows: DeltaModel,
    pub(super) anchor_columns: NumberModel,
    pub(super) anchor_rows: NumberModel,
}

impl Models {
    pub(super) const NEW: Self = Self {
        letters: Letters::NEW,
        polygons: NumberModel::NEW,
        rings: NumberModel::NEW,
        arcs: NumberModel::NEW,
        first_is_known: Bit::NEW,
        next_is_known: [Bit::NEW; 4],
        back: NumberModel::NEW,
        which: NumberModel::NEW,
        start_columns: NumberModel::NEW,
        start_rows: NumberModel::NEW,
        start_row_lengths: [[Bit::NEW; 16]; 16],
        count_lengths: [[Bit::NEW; 16]; 2],
        count_digits: DigitModel::NEW,
        steps: [Bit::NEW; 3],
        columns: DeltaModel::NEW,
        rows: DeltaModel::NEW,
        anchor_columns: NumberModel::NEW,
        anchor_rows: NumberModel::NEW,
    };
}

/// Models of the letters of a code: by position and, while the code begins like the one before, by that one's letter.
pub(super) struct Letters {
    pub(super) models: [[Bit; 32]; 3 * 33],
    pub(super) before: [u32; 3],
}

impl Letters {
    pub(super) const NEW: Self = Self {
        models: [[Bit::NEW; 32]; 3 * 33],
        before: [0; 3],
    };
}
