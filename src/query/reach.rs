//! Who is how many ties away from a focus.

use super::answers::ActorRef;
use super::filter::Filter;
use super::predicate::Predicate;
use super::record::Record;
use super::ties::{Tie, TieStatements};
use crate::error::Error;
use crate::sorting::sort_pairs;
use relations_record::{ActorKey, Statement, StatementKey, Tone};

/// The actors that chains of ties join with a focus, and the ties among them. Each has a position: the focus is the
/// first, its partners follow in the order of its ties, then the other rings, each with most statements first.
#[derive(Debug, Default)]
pub(crate) struct Reach<'r> {
    /// Ties with the focus; of the focus itself and of those beyond the first ring, all statements that name them.
    pub(crate) ties: Vec<Tie<'r>>,
    /// How many ties each is away from the focus.
    pub(crate) rings: Vec<u32>,
    /// The position of the outmost whole of each, or its own.
    pub(crate) wholes: Vec<u32>,
    /// The ties among others than the focus that are to be drawn, those with most statements first.
    pub(crate) links: Vec<Link>,
    /// How many more there are, which would make the picture illegible.
    pub(crate) left_out: u32,
    /// The actors that no chain joins with the focus, most statements first.
    pub(crate) apart: Vec<ActorRef<'r>>,
}

/// A tie between two positions.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Link {
    pub(crate) ends: [u32; 2],
    /// How many statements name both.
    pub(crate) statements: u32,
    /// How many of them tell of conflict.
    pub(crate) conflict: u32,
    /// How many of them have fewer than four parties.
    few: u32,
}

impl Reach<'_> {
    /// How many ties a position is away from the focus.
    pub(crate) fn ring(&self, position: u32) -> u32 {
        number(&self.rings, position)
    }

    /// The position of the outmost whole of a position, or itself.
    pub(crate) fn whole(&self, position: u32) -> u32 {
        number(&self.wholes, position)
    }
}

/// How many ties an actor is away that nobody has reached, and one that is not to be reached.
const UNREACHED: u32 = u32::MAX;
const BARRED: u32 = u32::MAX - 1;

impl Record {
    /// The actors around a focus by the least number of ties that join them with it.
    ///
    /// The parts and wholes of the focus are left out, for they are no partners of it. A tie among others is drawn between
    /// wholes, which hold what is told of their parts, and when one of its statements has fewer than four parties: those of
    /// many would join everybody with everybody. An actor beyond the first ring that would then have no tie with the ring
    /// before has that of most statements. Of very many ties, those of most statements are drawn.
    pub(crate) fn reach(&self, focus: &str, filter: &Filter) -> Result<Reach<'_>, Error> {
        let ties = self.ties(focus, filter)?;
        let focus = self.actor_key(focus)?;
        let mut search = Search::new(self, focus, Predicate::new(filter, self)?);
        search.spread(focus);
        let mut reach = Reach::default();
        let mut order = vec![focus.0];
        reach.ties.extend(search.all_of(focus));
        for tie in ties {
            order.extend(self.actor_key(tie.partner.id).map(|key| key.0));
            reach.ties.push(tie);
        }
        for row in search.sorted(&|step| step > 1 && step < BARRED) {
            order.push(row);
            reach.ties.extend(search.all_of(ActorKey(row)));
        }
        let mut places = vec![UNREACHED; search.steps.len()];
        for (position, row) in (0..).zip(&order) {
            set(&mut places, *row, position);
        }
        for (position, row) in (0..).zip(order) {
            let mut outmost = position;
            for whole in self.dataset().wholes(ActorKey(row)) {
                let place = number(&places, whole.0);
                outmost = if place == UNREACHED { outmost } else { place };
            }
            reach.wholes.push(outmost);
            let is_focus = position == 0;
            reach.rings.push(if is_focus {
                0
            } else {
                number(&search.steps, row)
            });
        }
        reach.draw(&search.links, &places);
        let apart = search.sorted(&|step| step == UNREACHED);
        let apart: Vec<ActorKey> = apart.into_iter().map(ActorKey).collect();
        reach.apart = self.refs(&apart);
        Ok(reach)
    }

    /// The statements that pass a filter and name an actor or a part of it, in order.
    pub(super) fn passing(&self, predicate: &Predicate, actor: ActorKey) -> Vec<StatementKey> {
        let mut keys = self.keys_of(actor).to_vec();
        keys.retain(|key| self.passes(predicate, *key));
        keys
    }
}

impl Reach<'_> {
    /// How many links are drawn before only those are that are needed.
    const MOST_LINKS: usize = 400;

    /// Takes over the links that are to be drawn, from rows of actors to positions.
    fn draw(&mut self, links: &[Link], places: &[u32]) {
        let mut order = Vec::new();
        for (row, link) in (0..).zip(links) {
            // Those that rest on few parties come first, so that the others are only taken where there are none.
            let is_many = u64::from(link.few == 0);
            order.push((is_many << 32 | u64::from(u32::MAX - link.statements), row));
        }
        let mut is_joined = vec![0; self.rings.len()];
        for (_, row) in sort_pairs(order) {
            let Some(link) = links.get(row as usize) else {
                continue;
            };
            let [a, b] = link.ends;
            let (a, b) = (number(places, a), number(places, b));
            let (inner, outer) = if self.ring(a) > self.ring(b) {
                (b, a)
            } else {
                (a, b)
            };
            let is_inward = self.ring(inner) < self.ring(outer);
            let is_needed = is_inward && self.ring(outer) > 1 && number(&is_joined, outer) == 0;
            if self.whole(a) != a || self.whole(b) != b || (link.few == 0 && !is_needed) {
                continue;
            }
            if self.links.len() < Self::MOST_LINKS || is_needed {
                if is_inward {
                    set(&mut is_joined, outer, 1);
                }
                self.links.push(Link {
                    ends: [a, b],
                    ..*link
                });
            } else {
                self.left_out += 1;
            }
        }
    }
}

/// Who has been reached so far.
struct Search<'r> {
    record: &'r Record,
    predicate: Predicate,
    /// For each actor how many ties it is away.
    steps: Vec<u32>,
    /// For each actor the row of its outmost whole.
    wholes: Vec<u32>,
    /// The actors of each statement that passes the filter, with their wholes, one statement after the other.
    parties: Vec<u32>,
    /// Where those of each statement end.
    ends: Vec<u32>,
    /// For each statement 1 where it has fewer than four parties, else 0.
    few: Vec<u32>,
    /// For each statement 1 where it tells of conflict, else 0.
    conflict: Vec<u32>,
    /// The ties among those reached, by rows of actors.
    links: Vec<Link>,
}

impl<'r> Search<'r> {
    fn new(record: &'r Record, focus: ActorKey, predicate: Predicate) -> Self {
        let mut search = Self {
            record,
            predicate,
            steps: Vec::new(),
            wholes: Vec::new(),
            parties: Vec::new(),
            ends: Vec::new(),
            few: Vec::new(),
            conflict: Vec::new(),
            links: Vec::new(),
        };
        let dataset = record.dataset();
        for (row, actor) in (0..).zip(dataset.actors()) {
            let key = ActorKey(row);
            let is_own = dataset.is_within(key, focus) || dataset.is_within(focus, key);
            let is_barred = is_own || !search.predicate.passes_kind(actor.kind);
            search
                .steps
                .push(if is_barred { BARRED } else { UNREACHED });
            let outmost = dataset.wholes(key).last();
            search.wholes.push(outmost.map_or(row, |outmost| outmost.0));
        }
        for row in 0..dataset.statements().len() as u32 {
            search.unfold(StatementKey(row));
        }
        search
    }

    /// Lists the actors of a statement with their wholes, each once; none where it does not pass the filter.
    fn unfold(&mut self, key: StatementKey) {
        let start = self.parties.len();
        let dataset = self.record.dataset();
        let statement = dataset.statement(key);
        if let Some(statement) = statement.filter(|_| self.record.passes(&self.predicate, key)) {
            for whole in statement
                .actors
                .iter()
                .flat_map(|party| dataset.wholes(*party))
            {
                let before = self.parties.get(start..).unwrap_or(&[]);
                if !before.contains(&whole.0) {
                    self.parties.push(whole.0);
                }
            }
        }
        self.ends.push(self.parties.len() as u32);
        let is_many = statement.is_some_and(Statement::is_many_party);
        self.few.push(u32::from(!is_many));
        let is_conflict = statement.is_some_and(|it| it.tone == Tone::Conflictual);
        self.conflict.push(u32::from(is_conflict));
    }

    fn parties(&self, key: StatementKey) -> &[u32] {
        let start = key
            .0
            .checked_sub(1)
            .map_or(0, |row| number(&self.ends, row));
        let range = start as usize..number(&self.ends, key.0) as usize;
        self.parties.get(range).unwrap_or(&[])
    }

    /// Whether one of two is the other's whole: only then has neither a tie with the other.
    fn is_one(&self, a: u32, b: u32) -> bool {
        let dataset = self.record.dataset();
        let (first, second) = (ActorKey(a), ActorKey(b));
        number(&self.wholes, a) == number(&self.wholes, b)
            && (dataset.is_within(first, second) || dataset.is_within(second, first))
    }

    /// All that the filter has of an actor, counted as a tie is.
    fn all_of(&self, actor: ActorKey) -> Option<Tie<'r>> {
        let statements = TieStatements {
            keys: self.record.passing(&self.predicate, actor),
            undated_left_out: 0,
        };
        self.record.tie_of(actor, actor, &statements, None).ok()
    }

    /// Goes from the focus to its partners, to theirs, and so on.
    fn spread(&mut self, focus: ActorKey) {
        let mut counts = [(); 3].map(|()| vec![0; self.steps.len()]);
        let mut is_left = vec![1; self.steps.len()];
        let (mut edge, mut ring) = (vec![focus.0], 0);
        while !edge.is_empty() {
            ring += 1;
            let mut next = Vec::new();
            for row in edge {
                // Each tie is counted from one of its ends.
                set(&mut is_left, row, 0);
                for partner in self.count(ActorKey(row), &is_left, &mut counts) {
                    if number(&self.steps, partner) == UNREACHED {
                        set(&mut self.steps, partner, ring);
                        next.push(partner);
                    }
                    let [all, few, conflict] = &mut counts;
                    if row != focus.0 && number(&self.steps, partner) != BARRED {
                        self.links.push(Link {
                            ends: [row, partner],
                            statements: number(all, partner),
                            few: number(few, partner),
                            conflict: number(conflict, partner),
                        });
                    }
                    set(all, partner, 0);
                    set(few, partner, 0);
                    set(conflict, partner, 0);
                }
            }
            edge = next;
        }
    }

    /// Counts the statements of an actor for each of its partners that are left, all of them, those of few
    /// parties, and those of conflict.
    fn count(
        &self,
        actor: ActorKey,
        is_left: &[u32],
        [all, few, conflict]: &mut [Vec<u32>; 3],
    ) -> Vec<u32> {
        let mut partners = Vec::new();
        for key in self.record.keys_of(actor) {
            let is_few = number(&self.few, key.0);
            let is_conflict = number(&self.conflict, key.0);
            for partner in self.parties(*key) {
                if number(is_left, *partner) == 0 || self.is_one(actor.0, *partner) {
                    continue;
                }
                let before = number(all, *partner);
                if before == 0 {
                    partners.push(*partner);
                }
                set(all, *partner, before + 1);
                let before = number(few, *partner);
                set(few, *partner, before + is_few);
                let before = number(conflict, *partner);
                set(conflict, *partner, before + is_conflict);
            }
        }
        partners
    }

    /// The rows of actors that are so many ties away, by ring, most statements first.
    fn sorted(&self, is_wanted: &dyn Fn(u32) -> bool) -> Vec<u32> {
        let mut rows = Vec::new();
        for (row, step) in (0..).zip(&self.steps) {
            if is_wanted(*step) {
                let statements = self.record.passing(&self.predicate, ActorKey(row)).len() as u32;
                rows.push((
                    u64::from(*step) << 32 | u64::from(u32::MAX - statements),
                    row,
                ));
            }
        }
        sort_pairs(rows).into_iter().map(|(_, row)| row).collect()
    }
}

fn number(numbers: &[u32], row: u32) -> u32 {
    numbers.get(row as usize).copied().unwrap_or(UNREACHED)
}

fn set(numbers: &mut [u32], row: u32, number: u32) {
    if let Some(slot) = numbers.get_mut(row as usize) {
        *slot = number;
    }
}
