//! The questions: who has ties with whom, and which statements tell so.

mod answers;
mod catalogue;
mod cite;
mod counts;
mod describe;
mod direction;
mod figures;
mod filter;
mod holds;
mod ids;
mod lanes;
mod marks;
mod memberships;
mod pairs;
mod phrases;
mod portrait;
mod predicate;
mod question_counts;
mod reach;
mod record;
mod search;
mod state;
mod subject;
mod tally;
mod tie_questions;
mod ties;
mod vague_year;
mod wholes;
mod words;

pub use answers::{
    ActorDetail, ActorRef, ActorSummary, PlaceSummary, QuantityAnswer, QuestionRef, SourceSummary,
    StatementRow, StatementsPage, ToneCounts,
};
pub use cite::CitationStyle;
pub use counts::{Facets, IdCount, SpanCount, Timeline, YearCount};
pub use direction::{Direction, Directions};
pub use figures::{DisagreementAnswer, FigureGroup, FigureRange};
pub use filter::Filter;
pub use holds::{Holding, Holds, HoldsGroup};
pub use lanes::{Lane, LaneMark, Lanes};
pub use memberships::{Belonging, SharedOrganisation, Term};
pub use pairs::{Chain, Comparison, Hop, Mirror, Paths, Side};
pub use portrait::{Portrait, StatementGroup};
pub use question_counts::QuestionCounts;
pub(crate) use reach::{Link, Reach};
pub use record::{Order, Page, Record};
pub use search::{Piece, SearchHit};
pub use state::{Change, Difference, DifferenceTotals, Held, LatestTone, State, StateTotals};
pub use subject::Subject;
pub use tally::{CodeCount, InForce, Strand};
pub use tie_questions::TieQuestion;
pub use ties::{Tie, TieDetail, TieGroup};
pub use vague_year::VagueYear;
pub use wholes::Wholes;
