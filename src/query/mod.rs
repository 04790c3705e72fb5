//! The questions: who has ties with whom, and which statements tell so.

mod actors;
mod answers;
mod changed_questions;
mod check;
mod chronicle;
mod cite;
mod compare;
mod counting;
mod deck;
mod describe;
mod difference;
mod direction;
mod documents;
mod facets;
mod figures;
mod filter;
mod further;
mod hits;
mod holding;
mod holds;
mod ids;
mod lanes;
mod latest_tone;
mod left_out;
mod marks;
mod measure;
mod memberships;
mod naming;
mod organisations;
mod pages;
mod pair;
mod paths;
mod portrait;
mod predicate;
mod question_counts;
mod reach;
mod record;
mod search;
mod selection;
mod sources;
mod state;
mod statements;
mod strands;
mod subject;
mod subjects;
mod tally;
mod tie_detail;
mod tie_questions;
mod ties;
mod timeline;
mod vague_year;
mod wholes;
mod word_index;
mod words;

pub use answers::{
    ActorDetail, ActorRef, ActorSummary, PlaceSummary, QuantityAnswer, QuestionRef, SourceSummary,
    StatementRow, StatementsPage, ToneCounts,
};
pub use changed_questions::ChangedQuestion;
pub use check::{FilterCheck, FilterProblem};
pub use chronicle::{Chronicle, ChronicleEvent, UndatedPart};
pub use cite::{Citation, CitationStyle, CitationWords, Publication};
pub use compare::{Between, Comparison, Latest, Mirror, Side};
pub use deck::{Deck, DeckConflict, TopPartner};
pub use describe::Told;
pub use difference::{Change, Difference, DifferenceTotals};
pub use direction::{Direction, Directions};
#[cfg(feature = "english")]
pub(crate) use documents::THEME_LABELS;
pub use facets::{Facets, IdCount};
pub use figures::{DisagreementAnswer, FigureGroup, FigureRange};
pub use filter::Filter;
pub use further::{FurtherFacet, ValueCount};
pub use hits::{Piece, SearchHit};
#[cfg(all(feature = "split", target_arch = "wasm32"))]
pub(crate) use holding::bring_words;
pub use holds::{Holding, Holds, HoldsGroup};
pub use lanes::{Lane, LaneMark, Lanes, TimeMark};
pub use latest_tone::LatestTone;
pub use left_out::{FilterPart, LeftOut};
pub(crate) use measure::TieAmount;
pub use measure::{Measure, MeasureChoice, MeasuredTie};
pub use memberships::{Belonging, SharedOrganisation, Term};
pub use organisations::{Organisations, OtherPartner, TakesPart};
pub use pages::{Order, Page};
pub use paths::{Chain, Hop, Paths};
pub use portrait::{Portrait, StatementGroup};
pub use question_counts::QuestionCounts;
pub(crate) use reach::Reach;
pub use record::Record;
pub use search::{SearchGroup, SearchLimits};
pub use state::{Held, State, StateTotals};
pub use strands::Strand;
pub use subject::Subject;
pub use tally::{CodeCount, InForceCounts};
pub use tie_detail::{TieDetail, TieGroup};
pub use tie_questions::TieQuestion;
pub use ties::Tie;
pub use timeline::{LastingCount, MonthCount, SpanCount, Timeline, YearCount};
pub use vague_year::VagueYear;
pub use wholes::Wholes;

/// Whether something held on a day; the dates do not always tell.
pub use vague_dates::Covers as InForce;
