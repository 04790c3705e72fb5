//! The questions: who has ties with whom, and which statements tell so.

mod answers;
mod filter;
mod phrases;
mod record;
mod ties;

pub use answers::{
    ActorDetail, ActorRef, ActorSummary, PlaceSummary, QuantityAnswer, SourceSummary, StatementRow,
    StatementsPage, ToneCounts,
};
pub use filter::Filter;
pub use record::{Order, Page, Record};
pub use ties::{CodeCount, Strand, Tie, TieDetail, TieGroup};
