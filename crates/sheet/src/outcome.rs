//! What answers make of a sheet.

use relations_record::Dataset;

use crate::builder::RowState;
use crate::report::Report;

/// What answers make of a sheet.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// All that is clear.
    pub record: Dataset,
    /// The record in its binary form.
    pub binary: Vec<u8>,
    /// What was read, what was not, and what is asked.
    pub report: Report,
    /// What became of each row of the table, the header among them.
    pub rows: Vec<RowState>,
}
