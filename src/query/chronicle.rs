//! What happened around a focus, event by event.

use std::collections::BTreeMap;

use serde::Serialize;

use super::answers::{ActorRef, StatementRow};
use super::deck::TopPartner;
use super::filter::Filter;
use super::lanes::TimeMark;
use super::pages::Page;
use super::predicate::Predicate;
use super::question_counts::QuestionCounts;
use super::record::Record;
use super::vague_year::{VagueYear, known_days};
use crate::error::Error;
use relations_record::{ActorKey, StatementKey, Status};

/// The events around a focus, oldest first, and how much of it has no date.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Chronicle<'r> {
    /// How many dated events there are; one page of them is in `events`.
    pub total: u32,
    /// The dated events.
    pub events: Vec<ChronicleEvent<'r>>,
    /// The statements of events without a date.
    pub undated: UndatedPart<'r>,
}

/// One event; a statement that shares none is an event by itself.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[non_exhaustive]
pub struct ChronicleEvent<'r> {
    /// The event, if the statements have one.
    pub event: Option<&'r str>,
    /// The statement that stands for it: the first dated one that occurred or stands, else the first dated one.
    pub statement: StatementRow<'r>,
    /// How many statements of the filter that name the focus tell of it.
    pub statements: u32,
    /// Its partners, as wholes.
    pub partners: Vec<ActorRef<'r>>,
    /// When it was, in fractional years.
    pub time: TimeMark,
    /// The year in which it is listed: that of its beginning.
    pub year: Option<VagueYear>,
    /// Whether it is the one of that year of which most statements tell, the first of several.
    pub leads: bool,
    /// The questions that one of its statements answers.
    pub questions: QuestionCounts,
}

/// What has no date.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct UndatedPart<'r> {
    /// How many statements.
    pub statements: u32,
    /// The partners, as wholes, most statements first.
    pub partners: Vec<TopPartner<'r>>,
}

/// An event with what places it in time.
struct Placed {
    keys: Vec<StatementKey>,
    representative: StatementKey,
    days: (i32, i32),
    year: Option<VagueYear>,
}

impl Record {
    /// The events around a focus, oldest first, one page of them; for each year one of them leads.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for a focus or filter that names what is not there.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::query::Page;
    /// use relations_map::{Filter, Record};
    ///
    /// let record = Record::embedded()?;
    /// let chronicle = record.chronicle("TJK", &Filter::default(), Page::default())?;
    /// let leading = chronicle.events.iter().filter(|event| event.leads);
    /// assert!(leading.count() < chronicle.events.len());
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn chronicle(
        &self,
        focus: &str,
        filter: &Filter,
        page: Page,
    ) -> Result<Chronicle<'_>, Error> {
        let focus = self.actor_key(focus)?;
        let predicate = Predicate::new(filter, self)?;
        let mut keys = self.passing(&predicate, focus);
        self.sort_by_date(&mut keys);
        let (mut placed, mut undated) = (Vec::new(), Vec::new());
        for keys in self.by_event(&keys) {
            match self.placed(&keys) {
                Some(event) => placed.push(event),
                None => undated.extend(keys),
            }
        }
        placed.sort_by_key(|event| event.days);
        let leading = leading(&placed);
        let rows = placed.iter().zip(leading).collect::<Vec<_>>();
        let events = page.of(&rows).iter();
        let events = events.filter_map(|(event, leads)| self.event_of(focus, event, *leads));
        let partners = self.top_partners_of(focus, &undated, &predicate);
        Ok(Chronicle {
            total: placed.len() as u32,
            events: events.collect(),
            undated: UndatedPart {
                statements: undated.len() as u32,
                partners,
            },
        })
    }

    /// When an event was, if one of its statements is dated.
    fn placed(&self, keys: &[StatementKey]) -> Option<Placed> {
        let dated = || {
            let dated = keys.iter().copied();
            dated.filter(|key| self.date_of(*key).is_some())
        };
        let happened = |key: &StatementKey| {
            let statement = self.dataset().statement(*key);
            statement.is_some_and(|it| matches!(it.status, Status::Occurred | Status::Standing))
        };
        let representative = dated().find(happened).or_else(|| dated().next())?;
        let date = self.date_of(representative)?;
        Some(Placed {
            keys: keys.to_vec(),
            representative,
            days: known_days(&date)?,
            year: VagueYear::first(&date),
        })
    }

    fn event_of(&self, focus: ActorKey, event: &Placed, leads: bool) -> Option<ChronicleEvent<'_>> {
        let statement = self.dataset().statement(event.representative)?;
        let mut questions: Vec<u32> = event
            .keys
            .iter()
            .flat_map(|key| self.disagreements_of(*key))
            .map(|(_, row)| *row)
            .collect();
        questions.sort_unstable();
        questions.dedup();
        let mut counts = QuestionCounts::default();
        for row in questions {
            counts.add(self.dataset().disagreements().get(row as usize)?.kind);
        }
        Some(ChronicleEvent {
            event: statement.event.and_then(|it| self.dataset().event(it)),
            statement: self.row(event.representative)?,
            statements: event.keys.len() as u32,
            partners: self.refs(&self.whole_partners(focus, &event.keys)),
            time: TimeMark::of(statement.date.as_ref()),
            year: event.year,
            leads,
            questions: counts,
        })
    }

    /// The partners of some statements that are wholes, in the order in which they are named.
    fn whole_partners(&self, focus: ActorKey, keys: &[StatementKey]) -> Vec<ActorKey> {
        let (mut all, mut partners) = (Vec::new(), Vec::new());
        for key in keys {
            self.partners(focus, *key, &mut partners);
            for partner in &partners {
                if self.outmost(*partner) == *partner && !all.contains(partner) {
                    all.push(*partner);
                }
            }
        }
        all
    }
}

/// For each event whether it is the first of those of its year that most statements tell of.
fn leading(placed: &[Placed]) -> Vec<bool> {
    let mut best: BTreeMap<(i32, &str), (usize, usize)> = BTreeMap::new();
    for (position, event) in placed.iter().enumerate() {
        if let Some(year) = event.year {
            let known = best.entry((year.year, year.unit)).or_insert((0, position));
            if event.keys.len() > known.0 {
                *known = (event.keys.len(), position);
            }
        }
    }
    let mut leading = vec![false; placed.len()];
    for (_, position) in best.into_values() {
        if let Some(slot) = leading.get_mut(position) {
            *slot = true;
        }
    }
    leading
}
