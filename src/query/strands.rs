//! Statements by tone, and by whether they happened.

use serde::Serialize;

use relations_record::{Code, Statement, Status, Tone};

/// What one tone weighs, by whether it happened: of a tie in distinct events, of a direction in statements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Strand {
    /// The tone.
    pub tone: Tone,
    /// What occurred, and standing facts.
    pub happened: u32,
    /// What was planned, offered or refused.
    pub intended: u32,
    /// Judgements and claims.
    pub assessed: u32,
}

impl Strand {
    /// All of the strand.
    pub fn events(&self) -> u32 {
        self.happened + self.intended + self.assessed
    }
}

/// Counts by tone and manner as strands, those without any left out.
pub(super) fn strands(counts: &[u32; SLOTS]) -> Vec<Strand> {
    let strands = Tone::ALL.iter().zip(counts.chunks_exact(MANNERS));
    let strands = strands.map(|(tone, counts)| Strand {
        tone: *tone,
        happened: counts[0],
        intended: counts[1],
        assessed: counts[2],
    });
    strands.filter(|strand| strand.events() > 0).collect()
}

/// What happened, what was intended, and what was judged.
const MANNERS: usize = 3;
pub(super) const SLOTS: usize = MANNERS * Tone::ALL.len();

/// Where a statement is counted: by tone, then by manner.
pub(super) fn slot(statement: &Statement) -> usize {
    let manner = match statement.status {
        Status::Occurred | Status::Standing => 0,
        Status::Planned | Status::Offered | Status::Refused => 1,
        Status::Assessed => 2,
    };
    statement.tone.index() * MANNERS + manner
}
