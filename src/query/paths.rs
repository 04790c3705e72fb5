//! The chains of actors between two.

use serde::Serialize;

use super::answers::{ActorRef, StatementRow};
use super::filter::Filter;
use super::memberships::Belonging;
use super::predicate::Predicate;
use super::record::Record;
use crate::error::Error;
use crate::sorting::sort_by;
use relations_record::{Actor, ActorKey, ActorKind, Statement, StatementKey};
use vague_dates::Covers;

/// The chains of actors between two.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Paths<'r> {
    /// How many chains there are; as many of them as asked for are in `chains`.
    pub total: u32,
    /// The chains, those of pairs before those through what is shared, then by ids.
    pub chains: Vec<Chain<'r>>,
}

/// One chain of actors.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Chain<'r> {
    /// `pairs`: from state to state by statements of few parties; `shared`: through organisations too, by memberships and
    /// statements of many parties.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "'pairs' | 'shared'"))]
    pub through: &'static str,
    /// The actors, from the one to the other.
    pub actors: Vec<ActorRef<'r>>,
    /// What joins each actor with the next.
    pub hops: Vec<Hop<'r>>,
}

/// What joins two actors of a chain.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Hop<'r> {
    /// How many statements name both.
    pub count: u32,
    /// The first of them, [`Hop::MOST`] at most: those of few parties before those of many, oldest first.
    pub statements: Vec<StatementRow<'r>>,
    /// That the one belongs to the other; only where the chain is through what is shared.
    pub memberships: Vec<Belonging<'r>>,
}

impl Hop<'_> {
    /// The most statements that a hop lists; [`Record::tie`] gives all.
    pub const MOST: usize = 20;
}

/// Which joints a search for chains may use.
struct PathSearch<'r, 'f> {
    record: &'r Record,
    filter: &'f Filter,
    predicate: Predicate,
    ends: [ActorKey; 2],
    /// Whether organisations, memberships and statements of many parties join, too.
    is_shared: bool,
    /// How many hops each actor is from the goal, as far as is known.
    steps: Vec<Option<usize>>,
    /// For each actor its neighbours that are one hop nearer to the goal.
    nearer: Vec<Vec<ActorKey>>,
}

impl Record {
    /// The shortest chains of actors between two, by the statements of a filter, at most `limit` of them.
    ///
    /// Chains of pairs come first: each hop rests on statements of few parties, and no organisation stands between. Where
    /// a way through organisations, memberships or statements of many parties is shorter, or the only one, its chains
    /// follow. A body counts for its state; memberships count unless they surely did not hold on the day of the filter.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for actors or a filter that name what is not there, or where one of the two is a
    /// part of the other.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::{Filter, Record};
    ///
    /// let record = Record::embedded()?;
    /// let paths = record.path("JPN", "UZB", &Filter::default(), 5)?;
    /// let ids: Vec<&str> = paths.chains[0].actors.iter().map(|actor| actor.id).collect();
    /// assert_eq!((ids[0], ids[ids.len() - 1]), ("JPN", "UZB"));
    /// assert!(paths.chains[0].hops.iter().all(|hop| hop.count > 0));
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn path(
        &self,
        a: &str,
        b: &str,
        filter: &Filter,
        limit: usize,
    ) -> Result<Paths<'_>, Error> {
        let start = self.actor_key(a)?;
        let goal = self.apart("b", b, start)?;
        let mut paths = Paths {
            total: 0,
            chains: Vec::new(),
        };
        let mut shortest = usize::MAX;
        for is_shared in [false, true] {
            let actors = self.dataset().actors().len();
            let mut search = PathSearch {
                record: self,
                filter,
                predicate: Predicate::new(filter, self)?,
                ends: [start, goal],
                is_shared,
                steps: vec![None; actors],
                nearer: vec![Vec::new(); actors],
            };
            if let Some(hops) = search.hops(shortest) {
                shortest = hops;
                paths.total = paths.total.saturating_add(search.count());
                let chains = search.gather(limit.saturating_sub(paths.chains.len()));
                paths
                    .chains
                    .extend(chains.iter().map(|chain| search.chain(chain)));
            }
        }
        Ok(paths)
    }

    /// The key of an actor that must not be another, nor a part of it or its whole.
    pub(super) fn apart(&self, name: &str, id: &str, other: ActorKey) -> Result<ActorKey, Error> {
        let key = self.actor_key(id)?;
        if self.dataset().is_within(key, other) || self.dataset().is_within(other, key) {
            let other = self.dataset().actor(other).map_or("", |actor| &actor.id);
            let expected = ["an actor that is no part or whole of ", other].concat();
            return Err(Error::argument(name, id, &expected));
        }
        Ok(key)
    }
}

impl<'r> PathSearch<'r, '_> {
    /// How many hops the start is from the goal, if fewer than some.
    ///
    /// Neighbours are found by reading all statements of an actor. Those of the start tell when it is reached, so that the
    /// actors of the last hop need not be asked for theirs.
    fn hops(&mut self, fewer_than: usize) -> Option<usize> {
        let [start, goal] = self.ends;
        let beside_start = self.neighbours(start);
        let mut edge = vec![goal];
        self.reach(goal, 0);
        for distance in 1..fewer_than {
            let mut met = beside_start.clone();
            met.retain(|actor| self.steps_of(*actor) == Some(distance - 1));
            if edge.is_empty() || !met.is_empty() {
                let is_met = !met.is_empty() && self.reach(start, distance);
                if let Some(nearer) = self.nearer.get_mut(start.index()) {
                    *nearer = met;
                }
                return is_met.then_some(distance);
            }
            let mut next = Vec::new();
            for actor in edge {
                for neighbour in self.neighbours(actor) {
                    if self.reach(neighbour, distance) {
                        next.push(neighbour);
                    }
                    if self.steps_of(neighbour) == Some(distance)
                        && let Some(nearer) = self.nearer.get_mut(neighbour.index())
                    {
                        nearer.push(actor);
                    }
                }
            }
            sort_by(&mut next, Ord::cmp);
            edge = next;
        }
        None
    }

    fn steps_of(&self, actor: ActorKey) -> Option<usize> {
        self.steps.get(actor.index()).copied().flatten()
    }

    /// Takes note of how far an actor is, where that is news.
    fn reach(&mut self, actor: ActorKey, distance: usize) -> bool {
        let slot = self.steps.get_mut(actor.index());
        let slot = slot.filter(|slot| slot.is_none());
        slot.map(|slot| *slot = Some(distance)).is_some()
    }

    /// The actors that an actor is joined with, in the order of the record. It is their neighbour, too.
    fn neighbours(&self, actor: ActorKey) -> Vec<ActorKey> {
        let dataset = self.record.dataset();
        let mut is_joined = vec![false; self.steps.len()];
        let mut join = |other: ActorKey| {
            // A body counts for its whole; only an end of the chain may be one itself.
            for whole in dataset.wholes(other) {
                let is_apart = !dataset.is_within(whole, actor) && !dataset.is_within(actor, whole);
                if let Some(slot) = is_joined
                    .get_mut(whole.index())
                    .filter(|_| is_apart && self.may_stand(whole))
                {
                    *slot = true;
                }
            }
        };
        for key in self
            .record
            .keys_of(actor)
            .iter()
            .filter(|key| self.counts(**key))
        {
            let statement = dataset.statement(*key);
            let parties = statement.map_or(&[][..], |statement| &statement.actors);
            // Whoever stands for this actor stands for nobody else.
            parties
                .iter()
                .filter(|party| !dataset.is_within(**party, actor))
                .for_each(|party| join(*party));
        }
        if self.is_shared {
            for row in dataset.memberships() {
                if self
                    .filter
                    .as_of
                    .is_some_and(|day| row.in_force(day) == Covers::No)
                {
                    continue;
                }
                if dataset.is_within(row.member, actor) {
                    join(row.organisation);
                } else if dataset.is_within(row.organisation, actor) {
                    join(row.member);
                }
            }
        }
        let joined = is_joined
            .iter()
            .enumerate()
            .filter(|(_, is_joined)| **is_joined);
        joined.map(|(row, _)| ActorKey(row as u32)).collect()
    }

    /// Whether a statement may join two.
    fn counts(&self, key: StatementKey) -> bool {
        let is_many = self
            .record
            .dataset()
            .statement(key)
            .is_some_and(Statement::is_many_party);
        (self.is_shared || !is_many) && self.record.passes(&self.predicate, key)
    }

    /// Whether an actor may stand in a chain: an end of it, or a whole of a wanted kind.
    fn may_stand(&self, key: ActorKey) -> bool {
        let may = |actor: &Actor| {
            actor.part_of.is_none()
                && (self.is_shared || actor.kind != ActorKind::Organisation)
                && self.predicate.passes_kind(actor.kind)
        };
        self.ends.contains(&key) || self.record.dataset().actor(key).is_some_and(may)
    }

    /// How many shortest chains there are.
    fn count(&self) -> u32 {
        let mut order: Vec<(usize, ActorKey)> = Vec::new();
        for (row, distance) in self.steps.iter().enumerate() {
            order.extend(distance.map(|distance| (distance, ActorKey(row as u32))));
        }
        sort_by(&mut order, Ord::cmp);
        let mut counts = vec![0_u32; self.steps.len()];
        for (distance, actor) in order {
            let of = |next: &ActorKey| counts.get(next.index()).copied().unwrap_or(0);
            let sum = |sum: u32, next| sum.saturating_add(of(next));
            let count = self
                .nearer(actor)
                .iter()
                .fold(u32::from(distance == 0), sum);
            if let Some(slot) = counts.get_mut(actor.index()) {
                *slot = count;
            }
        }
        counts.get(self.ends[0].index()).copied().unwrap_or(0)
    }

    /// The neighbours that are one hop nearer to the goal, in the order of the record.
    fn nearer(&self, actor: ActorKey) -> &[ActorKey] {
        self.nearer.get(actor.index()).map_or(&[], Vec::as_slice)
    }

    /// Follows the shortest ways from the start, until there are enough.
    fn gather(&self, limit: usize) -> Vec<Vec<ActorKey>> {
        let [start, goal] = self.ends;
        let (mut found, mut chain) = (Vec::new(), Vec::new());
        // For each actor of the chain those that may stand in its place yet, the next one last.
        let mut choices = vec![vec![start]];
        while let Some(choice) = choices.last_mut().filter(|_| found.len() < limit) {
            let Some(actor) = choice.pop() else {
                choices.pop();
                chain.pop();
                continue;
            };
            chain.push(actor);
            if actor == goal {
                found.push(chain.clone());
                chain.pop();
            } else {
                let mut nearer = self.nearer(actor).to_vec();
                nearer.reverse();
                choices.push(nearer);
            }
        }
        found
    }

    fn chain(&self, chain: &[ActorKey]) -> Chain<'r> {
        let hops = chain
            .windows(2)
            .filter_map(|pair| Some(self.hop(*pair.first()?, *pair.last()?)));
        Chain {
            through: if self.is_shared { "shared" } else { "pairs" },
            actors: self.record.refs(chain),
            hops: hops.collect(),
        }
    }

    fn hop(&self, a: ActorKey, b: ActorKey) -> Hop<'r> {
        let dataset = self.record.dataset();
        let mut keys = self.record.between(a, b);
        keys.retain(|key| self.counts(*key));
        let is_many =
            |key: StatementKey| dataset.statement(key).is_some_and(Statement::is_many_party);
        sort_by(&mut keys, |a, b| {
            is_many(*a)
                .cmp(&is_many(*b))
                .then_with(|| self.record.rank(*a).cmp(&self.record.rank(*b)))
        });
        let count = keys.len() as u32;
        keys.truncate(Hop::MOST);
        let joins = |member: ActorKey, organisation: ActorKey| {
            (dataset.is_within(member, a) && dataset.is_within(organisation, b))
                || (dataset.is_within(member, b) && dataset.is_within(organisation, a))
        };
        let mut memberships = Vec::new();
        if self.is_shared {
            memberships = self.record.belonging(self.filter.as_of, &|row| {
                joins(row.member, row.organisation)
            });
            memberships.retain(|it| it.in_force != Some(Covers::No));
        }
        Hop {
            count,
            statements: self.record.rows(&keys),
            memberships,
        }
    }
}
