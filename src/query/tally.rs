//! What the statements of a tie come to, counted one after the other.

use serde::Serialize;

use super::answers::ToneCounts;
use super::counting::increment;
use super::direction::{Directions, Way};
use super::filter::Filter;
use super::question_counts::{QuestionCounts, QuestionTally};
use super::strands::{SLOTS, Strand, strands};
use super::vague_year::Reached;
use crate::sorting::sort_by;
use relations_record::{ActorKey, Code, Dataset, EventKey, Statement, Status, Theme};
use vague_dates::Covers;

/// How many statements have a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct CodeCount {
    /// The code, as the record spells it.
    pub code: &'static str,
    /// How many statements.
    pub count: u32,
}

/// How many statements are dated to hold on a day, and of how many the dates do not tell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct InForceCounts {
    /// Surely.
    pub yes: u32,
    /// Perhaps.
    pub perhaps: u32,
}

impl InForceCounts {
    pub(super) fn add(&mut self, answer: Covers) {
        match answer {
            Covers::Yes => self.yes += 1,
            Covers::Perhaps => self.perhaps += 1,
            Covers::No => {}
        }
    }
}

/// What is counted of a tie so far.
#[derive(Clone, Default)]
pub(super) struct Tally {
    pub(super) statements: u32,
    pub(super) undated_left_out: u32,
    many_party: u32,
    undated: u32,
    in_force: InForceCounts,
    tones: ToneCounts,
    themes: [u32; Theme::ALL.len()],
    statuses: [u32; Status::ALL.len()],
    /// The earliest and the latest day that a dated statement may be of.
    days: Option<(i32, i32)>,
    reached: Reached,
    /// Statements without an event by their slots.
    alone: [u32; SLOTS],
    /// The event of each other statement with its slot.
    events: Vec<(EventKey, usize)>,
    /// Statements by who acts, then by their slots.
    ways: [[u32; SLOTS]; Way::COUNT],
    questions: QuestionTally,
}

/// What one statement adds to each tie that it is of.
pub(super) struct Share<'r> {
    pub(super) statement: &'r Statement,
    /// The earliest and the latest day it may be of, where it is dated.
    pub(super) days: Option<(i32, i32)>,
    /// Whether it holds on the day that is asked for.
    pub(super) in_force: Option<Covers>,
    pub(super) slot: usize,
    /// The disagreements that it is a rival in.
    pub(super) rivals: &'r [(u32, u32)],
}

impl Tally {
    pub(super) fn add(&mut self, share: &Share<'_>, way: Way) {
        let statement = share.statement;
        self.statements += 1;
        self.many_party += u32::from(statement.is_many_party());
        self.tones.add(statement.tone);
        increment(&mut self.themes, statement.theme.index());
        increment(&mut self.statuses, statement.status.index());
        self.reached.add(statement);
        match share.days {
            None => self.undated += 1,
            // An open or unknown end is of no year, and such a date tells no years.
            Some((i32::MIN, _) | (_, i32::MAX)) => {}
            Some((first, last)) => {
                let (earliest, latest) = self.days.unwrap_or((first, last));
                self.days = Some((first.min(earliest), last.max(latest)));
            }
        }
        if let Some(answer) = share.in_force {
            self.in_force.add(answer);
        }
        match statement.event {
            Some(event) => self.events.push((event, share.slot)),
            None => increment(&mut self.alone, share.slot),
        }
        if let Some(counts) = self.ways.get_mut(way.index()) {
            increment(counts, share.slot);
        }
        self.questions.add(share.rivals);
    }
}

/// What a tally comes to.
#[derive(Debug)]
pub(super) struct Sum {
    pub(super) statements: u32,
    pub(super) many_party: u32,
    pub(super) events: u32,
    pub(super) undated: u32,
    pub(super) undated_left_out: u32,
    pub(super) in_force: InForceCounts,
    pub(super) tones: ToneCounts,
    pub(super) themes: Vec<CodeCount>,
    pub(super) statuses: Vec<CodeCount>,
    pub(super) strands: Vec<Strand>,
    pub(super) days: Option<(i32, i32)>,
    pub(super) reached: Reached,
    pub(super) directions: Directions,
    pub(super) questions: QuestionCounts,
}

impl Sum {
    pub(super) fn of(tally: &Tally, dataset: &Dataset, slots: &mut [u16]) -> Self {
        let (events, strands) = weigh(&tally.events, tally.alone, slots);
        let mut themes = code_counts::<Theme>(&tally.themes);
        sort_by(&mut themes, |a, b| b.count.cmp(&a.count));
        Self {
            statements: tally.statements,
            many_party: tally.many_party,
            events,
            undated: tally.undated,
            undated_left_out: tally.undated_left_out,
            in_force: tally.in_force,
            tones: tally.tones,
            themes,
            statuses: code_counts::<Status>(&tally.statuses),
            strands,
            days: tally.days,
            reached: tally.reached,
            directions: Directions::of(&tally.ways),
            questions: tally.questions.counts(dataset),
        }
    }
}

/// The last question for ties, and what its statements came to.
#[derive(Debug)]
pub(super) struct LastTies {
    pub(super) focus: ActorKey,
    pub(super) filter: Filter,
    pub(super) sums: Vec<(ActorKey, Sum)>,
}

/// How many events statements tell of, and what each tone weighs in them. One that has no event is one by itself.
/// `slots` has a zero for each event, before and after.
fn weigh(
    events: &[(EventKey, usize)],
    mut counts: [u32; SLOTS],
    slots: &mut [u16],
) -> (u32, Vec<Strand>) {
    let mut total = counts.iter().sum();
    for (event, slot) in events {
        if let Some(told) = slots.get_mut(event.index()) {
            *told |= 1 << slot;
        }
    }
    for (event, _) in events {
        let told = slots.get_mut(event.index()).map_or(0, std::mem::take);
        for (slot, count) in counts.iter_mut().enumerate() {
            *count += u32::from(told >> slot & 1);
        }
        total += u32::from(told != 0);
    }
    (total, strands(&counts))
}

/// How many of each code, in the order of their list, those that do not come left out.
fn code_counts<C: Code>(counts: &[u32]) -> Vec<CodeCount> {
    let all = C::CODES.iter().zip(counts);
    let all = all.map(|(code, count)| CodeCount {
        code,
        count: *count,
    });
    all.filter(|count| count.count > 0).collect()
}
