//! Ties: all statements that name both of two actors, themselves or through their parts.

use serde::Serialize;

use super::answers::{ActorRef, ToneCounts};
use super::direction::{Directions, Way};
use super::filter::Filter;
use super::predicate::{KIND, Predicate, lacks_only_a_date};
use super::question_counts::QuestionCounts;
use super::record::Record;
use super::strands::{Strand, slot};
use super::tally::{CodeCount, InForceCounts, LastTies, Share, Sum, Tally};
use super::vague_year::VagueYear;
use crate::error::Error;
use crate::sorting::sort_by;
use relations_record::{Actor, ActorKey, Basis, Statement, StatementKey};
use vague_dates::{Covers, Date, Day};

/// What statements say of a focus and one partner.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Tie<'r> {
    /// The partner.
    pub partner: ActorRef<'r>,
    /// The id of the whole that the partner is a part of.
    pub part_of: Option<&'r str>,
    /// How many statements name both.
    pub statements: u32,
    /// How many of them have four or more parties.
    pub many_party: u32,
    /// How many distinct events they tell of.
    pub events: u32,
    /// How many have no date.
    pub undated: u32,
    /// How many more would be there but for having no date, where the filter asks for dated ones.
    pub undated_left_out: u32,
    /// With a day in the filter: how many are dated to hold on it, and of how many the dates do not tell.
    pub in_force: Option<InForceCounts>,
    /// Statements by tone.
    pub tones: ToneCounts,
    /// Statements by theme, most first; themes without one are left out.
    pub themes: Vec<CodeCount>,
    /// Statements by status, in the order of the list; statuses without one are left out.
    pub statuses: Vec<CodeCount>,
    /// Events by tone, tones without one left out.
    pub strands: Vec<Strand>,
    /// The first year that a dated statement may be of.
    pub first_year: Option<i32>,
    /// The last year that a dated statement may be of.
    pub last_year: Option<i32>,
    /// How far the dated statements reach back; an open beginning counts by when it ended.
    pub first: Option<VagueYear>,
    /// How far they reach forward; an open end counts by when it began.
    pub last: Option<VagueYear>,
    /// The statements by who acts.
    pub directions: Directions,
    /// The questions that two or more of the statements answer.
    pub questions: QuestionCounts,
}

impl Record {
    /// One tie for each actor that a statement of the filter names together with the focus; most events
    /// first, then by id. Parts count for their wholes, so a state's tie holds those of its ministries; the
    /// focus's own parts and wholes are no partners.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for a focus or filter that names what is not there.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::{Filter, Record, Tone};
    ///
    /// let record = Record::embedded()?;
    /// let against = Filter { tones: vec![Tone::Conflictual], ..Filter::default() };
    /// let ties = record.ties("TJK", &against)?;
    /// assert!(ties.iter().all(|tie| tie.tones.cooperative == 0));
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn ties(&self, focus: &str, filter: &Filter) -> Result<Vec<Tie<'_>>, Error> {
        let focus = self.actor_key(focus)?;
        // A picture and the list beside it ask the same of a hundred thousand statements.
        let mut last = self.last_ties.lock().ok();
        let known = last.as_deref_mut().and_then(Option::take);
        let sums = match known.filter(|known| known.focus == focus && known.filter == *filter) {
            Some(known) => known.sums,
            None => self.sum_up(focus, &Predicate::new(filter, self)?),
        };
        let mut ties: Vec<Tie<'_>> = sums
            .iter()
            .filter_map(|(partner, sum)| {
                let actor = self.dataset().actor(*partner)?;
                Some(self.tie_from(actor, sum, filter.as_of))
            })
            .collect();
        if let Some(last) = last.as_deref_mut() {
            let filter = filter.clone();
            *last = Some(LastTies {
                focus,
                filter,
                sums,
            });
        }
        sort_by(&mut ties, |a, b| {
            b.events
                .cmp(&a.events)
                .then_with(|| a.partner.id.cmp(b.partner.id))
        });
        Ok(ties)
    }

    /// What the statements that pass come to for each partner.
    fn sum_up(&self, focus: ActorKey, predicate: &Predicate) -> Vec<(ActorKey, Sum)> {
        let mut tallies = vec![Tally::default(); self.dataset().actors().len()];
        let mut partners = Vec::new();
        for key in self.statements_of(focus) {
            let faults = self.faults(predicate, key) & !KIND;
            if faults != 0 && !lacks_only_a_date(faults) {
                continue;
            }
            self.partners(focus, key, &mut partners);
            let Some(share) = self.share(key, predicate.as_of()) else {
                continue;
            };
            for partner in &partners {
                let Some(tally) = tallies.get_mut(partner.index()) else {
                    continue;
                };
                if faults == 0 {
                    tally.add(
                        &share,
                        Way::of(self.dataset(), share.statement, focus, *partner),
                    );
                } else {
                    tally.undated_left_out += 1;
                }
            }
        }
        let mut slots = self.event_slots();
        let tallies = tallies.into_iter().enumerate();
        let tallies = tallies.filter(|(row, tally)| {
            let partner = self.dataset().actor(ActorKey(*row as u32));
            tally.statements > 0 && partner.is_some_and(|it| predicate.passes_kind(it.kind))
        });
        tallies
            .map(|(row, tally)| {
                let sum = Sum::of(&tally, self.dataset(), &mut slots);
                (ActorKey(row as u32), sum)
            })
            .collect()
    }

    /// The statements of a tie that pass, oldest first.
    pub(super) fn tie_statements(
        &self,
        a: ActorKey,
        b: ActorKey,
        predicate: &Predicate,
    ) -> TieStatements {
        let (mut keys, mut undated_left_out) = (self.between(a, b), 0);
        keys.retain(|key| {
            let faults = self.faults(predicate, *key) & !KIND;
            undated_left_out += u32::from(lacks_only_a_date(faults));
            faults == 0
        });
        self.sort_by_date(&mut keys);
        TieStatements {
            keys,
            undated_left_out,
        }
    }

    /// The other actors of a statement and their wholes, without the focus, its parts and its wholes.
    pub(super) fn partners(
        &self,
        focus: ActorKey,
        key: StatementKey,
        partners: &mut Vec<ActorKey>,
    ) {
        let dataset = self.dataset();
        partners.clear();
        let actors = dataset
            .statement(key)
            .map_or(&[][..], |statement| &statement.actors);
        let others = actors
            .iter()
            .filter(|actor| !dataset.is_within(**actor, focus));
        for actor in others.flat_map(|actor| dataset.wholes(*actor)) {
            if !dataset.is_within(focus, actor) && !partners.contains(&actor) {
                partners.push(actor);
            }
        }
    }

    /// The statements in which two different parties stand for the two actors, in order.
    pub(super) fn between(&self, a: ActorKey, b: ActorKey) -> Vec<StatementKey> {
        let is_one = self.dataset().is_within(a, b) || self.dataset().is_within(b, a);
        // Neither is a part of the other, so nobody stands for both: whatever names both is between them.
        let named = |key| if is_one { &[] } else { self.keys_of(key) };
        in_both(named(a), named(b))
    }

    /// What a statement adds to each tie that it is of.
    fn share(&self, key: StatementKey, as_of: Option<Day>) -> Option<Share<'_>> {
        let statement = self.dataset().statement(key)?;
        Some(Share {
            statement,
            days: statement.date.as_ref().map(Date::sort_key),
            in_force: as_of.map(|day| holds_on(statement, day)),
            slot: slot(statement),
            rivals: self.disagreements_of(key),
        })
    }

    /// What statements that name both of two come to, told of the second.
    pub(super) fn tie_of(
        &self,
        focus: ActorKey,
        partner: ActorKey,
        statements: &TieStatements,
        as_of: Option<Day>,
    ) -> Result<Tie<'_>, Error> {
        let mut tally = Tally::default();
        tally.undated_left_out = statements.undated_left_out;
        for key in &statements.keys {
            if let Some(share) = self.share(*key, as_of) {
                tally.add(
                    &share,
                    Way::of(self.dataset(), share.statement, focus, partner),
                );
            }
        }
        let sum = Sum::of(&tally, self.dataset(), &mut self.event_slots());
        let actor = self.dataset().actor(partner);
        let actor = actor.ok_or_else(|| Error::unknown("an actor", ""))?;
        Ok(self.tie_from(actor, &sum, as_of))
    }

    /// Room for the slots of each event.
    fn event_slots(&self) -> Vec<u16> {
        vec![0; self.dataset().event_count()]
    }

    /// What a sum tells of a partner.
    fn tie_from<'r>(&'r self, partner: &'r Actor, sum: &Sum, as_of: Option<Day>) -> Tie<'r> {
        let whole = partner.part_of.and_then(|key| self.dataset().actor(key));
        let year = |day| Day::from_days_since_1970(day).to_ymd().0;
        Tie {
            partner: partner.into(),
            part_of: whole.map(|whole| whole.id.as_ref()),
            statements: sum.statements,
            many_party: sum.many_party,
            events: sum.events,
            undated: sum.undated,
            undated_left_out: sum.undated_left_out,
            in_force: as_of.map(|_| sum.in_force),
            tones: sum.tones,
            themes: sum.themes.clone(),
            statuses: sum.statuses.clone(),
            strands: sum.strands.clone(),
            first_year: sum.days.map(|(first, _)| year(first)),
            last_year: sum.days.map(|(_, last)| year(last)),
            first: sum.reached.first(),
            last: sum.reached.last(),
            directions: sum.directions.clone(),
            questions: sum.questions,
        }
    }
}

/// The statements of a tie that pass a filter, oldest first.
#[derive(Debug, Default)]
pub(super) struct TieStatements {
    pub(super) keys: Vec<StatementKey>,
    /// How many more there would be but for having no date.
    pub(super) undated_left_out: u32,
}

/// Whether a statement is dated to hold on a day: a standing one as long as its date tells, any other at its time. An act
/// that was done by a day, or between two as somebody inferred, was done on one of the days before or between: which, no
/// date tells.
pub(super) fn holds_on(statement: &Statement, day: Day) -> Covers {
    match &statement.date {
        None => Covers::Perhaps,
        Some(_) if statement.is_standing() => statement.held_on(day),
        Some(date) if is_some_day(statement, date) => date.covers(day).and(Covers::Perhaps),
        Some(date) => date.covers(day),
    }
}

fn is_some_day(statement: &Statement, date: &Date) -> bool {
    date.is_interval() && (statement.date_basis == Basis::Inferred || date.first_year().is_none())
}

/// What two lists in order have in common; the shorter one is looked up in the longer.
pub(super) fn in_both(one: &[StatementKey], other: &[StatementKey]) -> Vec<StatementKey> {
    let (few, mut many) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let mut both = Vec::new();
    for key in few {
        // From where the last one stood in steps that double, for the next is near when the lists are of one size.
        let mut reach = 1;
        while many.get(reach).is_some_and(|it| it < key) {
            reach *= 2;
        }
        let near = many.get(..=reach).unwrap_or(many);
        let place = near.partition_point(|it| it < key);
        many = many.get(place..).unwrap_or(&[]);
        both.extend((many.first() == Some(key)).then_some(*key));
    }
    both
}
