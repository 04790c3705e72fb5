//! The questions: who has ties with whom, and which statements tell so.

mod answers;
mod catalogue;
mod cite;
mod counts;
mod describe;
mod figures;
mod filter;
mod ids;
mod lanes;
mod marks;
mod memberships;
mod pairs;
mod phrases;
mod predicate;
mod reach;
mod record;
mod search;
mod state;
mod ties;
mod words;

pub use answers::{
    ActorDetail, ActorRef, ActorSummary, PlaceSummary, QuantityAnswer, SourceSummary, StatementRow,
    StatementsPage, ToneCounts,
};
pub use cite::CitationStyle;
pub use counts::{Facets, IdCount, SpanCount, Timeline, YearCount};
pub use figures::{DisagreementAnswer, FigureGroup, FigureRange};
pub use filter::Filter;
pub use lanes::{Lane, LaneMark, Lanes};
pub use memberships::{Belonging, SharedOrganisation, Term};
pub use pairs::{Chain, Comparison, Hop, Mirror, Paths, Side};
pub(crate) use reach::{Link, Reach};
pub use record::{Order, Page, Record};
pub use search::{Piece, SearchHit};
pub use state::{Change, Difference, DifferenceTotals, Held, LatestTone, State, StateTotals};
pub use ties::{CodeCount, Strand, Tie, TieDetail, TieGroup};
