//! Ties: all statements that name both of two actors, themselves or through their parts.

use serde::Serialize;

use super::answers::{ActorRef, StatementRow, ToneCounts};
use super::filter::{Filter, Sieve};
use super::record::Record;
use crate::error::Error;
use crate::model::{ActorKey, Code, PlaceKey, Statement, StatementKey, Status, Tone};
use crate::sorting::{count_distinct, sort_by, sort_pairs};

/// How many statements have a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CodeCount {
    /// The code, as the record spells it.
    pub code: &'static str,
    /// How many statements.
    pub count: u32,
}

/// What one tone weighs in a tie, counted in distinct events; a statement without an event is one by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Strand {
    /// The tone.
    pub tone: Tone,
    /// Events that occurred, and standing facts.
    pub happened: u32,
    /// Events that were planned, offered or refused.
    pub intended: u32,
    /// Judgements and claims.
    pub assessed: u32,
}

impl Strand {
    /// All events of the strand.
    pub fn events(&self) -> u32 {
        self.happened + self.intended + self.assessed
    }
}

/// What statements say of a focus and one partner.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
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
    /// How many disagreements one of the statements is a rival in.
    pub disagreements: u32,
}

/// The statements between two actors.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TieDetail<'r> {
    /// The first actor.
    pub a: ActorRef<'r>,
    /// The second actor, with the counts of the tie.
    pub tie: Tie<'r>,
    /// Statements grouped by event, what is between the two alone before many-party groups, oldest first.
    pub groups: Vec<TieGroup<'r>>,
    /// Statements between others that are about the second actor and name the first, or the other way round.
    pub about: Vec<StatementRow<'r>>,
}

/// Statements of one event, or one statement that shares its event with no other.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TieGroup<'r> {
    /// The event, if the statements have one.
    pub event: Option<&'r str>,
    /// Whether four or more actors are parties.
    pub many_party: bool,
    /// The statements, oldest first.
    pub statements: Vec<StatementRow<'r>>,
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
        let focus = self.dataset().actor_key(focus)?;
        let sieve = Sieve::new(filter, self)?;
        let mut shared: Vec<Vec<StatementKey>> = vec![Vec::new(); self.dataset().actors().len()];
        for key in self
            .statements_of(focus)
            .filter(|key| self.passes(&sieve, *key))
        {
            for partner in self.partners(focus, key) {
                if let Some(keys) = shared.get_mut(partner.index()) {
                    keys.push(key);
                }
            }
        }
        let partners = shared
            .iter()
            .enumerate()
            .filter(|(_, keys)| !keys.is_empty());
        let ties = partners
            .filter_map(|(partner, keys)| self.summarise_tie(ActorKey(partner as u32), keys));
        let mut ties: Vec<_> = ties
            .filter(|tie| sieve.passes_kind(tie.partner.kind))
            .collect();
        sort_by(&mut ties, |a, b| {
            b.events
                .cmp(&a.events)
                .then_with(|| a.partner.id.cmp(b.partner.id))
        });
        Ok(ties)
    }

    /// The statements between two actors, grouped by event.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for actors or a filter that name what is not there.
    pub fn tie(&self, a: &str, b: &str, filter: &Filter) -> Result<TieDetail<'_>, Error> {
        let (first, second) = (self.dataset().actor_key(a)?, self.dataset().actor_key(b)?);
        let sieve = Sieve::new(filter, self)?;
        let mut keys: Vec<StatementKey> = self
            .between(first, second)
            .filter(|key| self.passes(&sieve, *key))
            .collect();
        self.sort_by_date(&mut keys);
        let mut about: Vec<StatementKey> = self
            .about(first, second)
            .filter(|key| self.passes(&sieve, *key))
            .collect();
        self.sort_by_date(&mut about);
        let unknown = || Error::unknown("an actor", b);
        Ok(TieDetail {
            a: self.dataset().actor(first).ok_or_else(unknown)?.into(),
            tie: self.summarise_tie(second, &keys).ok_or_else(unknown)?,
            groups: self.group(&keys),
            about: about.into_iter().filter_map(|key| self.row(key)).collect(),
        })
    }

    /// Where the statements between two actors are, those that tell it.
    pub(crate) fn tie_places(
        &self,
        a: &str,
        b: &str,
        filter: &Filter,
    ) -> Result<Vec<PlaceKey>, Error> {
        let (first, second) = (self.dataset().actor_key(a)?, self.dataset().actor_key(b)?);
        let sieve = Sieve::new(filter, self)?;
        let keys = self.between(first, second);
        let keys = keys.filter(|key| self.passes(&sieve, *key));
        Ok(keys
            .filter_map(|key| self.dataset().statement(key)?.place)
            .collect())
    }

    /// The other actors of a statement and their wholes, without the focus, its parts and its wholes.
    pub(super) fn partners(&self, focus: ActorKey, key: StatementKey) -> Vec<ActorKey> {
        let dataset = self.dataset();
        let actors = dataset
            .statement(key)
            .map_or(&[][..], |statement| &statement.actors);
        let others = actors
            .iter()
            .filter(|actor| !dataset.is_within(**actor, focus));
        let mut partners = Vec::new();
        for actor in others.flat_map(|actor| dataset.wholes(*actor)) {
            if !dataset.is_within(focus, actor) && !partners.contains(&actor) {
                partners.push(actor);
            }
        }
        partners
    }

    /// The statements in which two different parties stand for the two actors.
    pub(super) fn between(
        &self,
        a: ActorKey,
        b: ActorKey,
    ) -> impl Iterator<Item = StatementKey> + '_ {
        self.statements_of(a)
            .filter(move |key| self.partners(a, *key).contains(&b))
    }

    /// The statements that name one of the two and are about the other, without those that name both.
    fn about(&self, a: ActorKey, b: ActorKey) -> impl Iterator<Item = StatementKey> + '_ {
        let names = move |actor, other| {
            self.statements_of(actor).filter(move |key| {
                let about = self
                    .dataset()
                    .statement(*key)
                    .map_or(&[][..], |statement| &statement.about);
                about
                    .iter()
                    .any(|third| self.dataset().is_within(*third, other))
                    && !self.partners(actor, *key).contains(&other)
            })
        };
        // Nobody is both an actor and a third party of a statement, so no statement comes twice.
        names(a, b).chain(names(b, a))
    }

    pub(super) fn summarise_tie(
        &self,
        partner: ActorKey,
        keys: &[StatementKey],
    ) -> Option<Tie<'_>> {
        let actor = self.dataset().actor(partner)?;
        let whole = actor.part_of.and_then(|key| self.dataset().actor(key));
        let statements = || keys.iter().filter_map(|key| self.dataset().statement(*key));
        let mut tones = ToneCounts::default();
        statements().for_each(|statement| tones.add(statement.tone));
        let years = || statements().filter_map(|statement| statement.date.as_ref()?.years());
        let rivals = keys
            .iter()
            .flat_map(|key| self.disagreements_of(*key))
            .map(|(_, row)| u64::from(*row))
            .collect();
        let (events, strands) = self.weigh(keys);
        let mut themes = count_codes(&mut statements().map(|statement| statement.theme));
        sort_by(&mut themes, |a, b| b.count.cmp(&a.count));
        Some(Tie {
            partner: actor.into(),
            part_of: whole.map(|whole| whole.id.as_ref()),
            statements: keys.len() as u32,
            many_party: statements()
                .filter(|statement| statement.is_many_party())
                .count() as u32,
            events,
            undated: statements()
                .filter(|statement| statement.date.is_none())
                .count() as u32,
            tones,
            themes,
            statuses: count_codes(&mut statements().map(|statement| statement.status)),
            strands,
            first_year: years().map(|(first, _)| first).min(),
            last_year: years().map(|(_, last)| last).max(),
            disagreements: count_distinct(rivals),
        })
    }

    /// How many events statements tell of, and what each tone weighs in them. The statements are sorted by event once;
    /// one that has no event is one by itself.
    fn weigh(&self, keys: &[StatementKey]) -> (u32, Vec<Strand>) {
        const WITHOUT_EVENT: u64 = 1 << 32;
        let entry = |key: &StatementKey| {
            let statement = self.dataset().statement(*key)?;
            let alone = WITHOUT_EVENT | u64::from(key.0);
            let event = statement.event.map_or(alone, |event| u64::from(event.0));
            Some((event, 1 << slot(statement)))
        };
        let mut counts = [0; SLOTS];
        let mut events = 0;
        let entries = sort_pairs(keys.iter().filter_map(entry).collect());
        for event in entries.chunk_by(|a, b| a.0 == b.0) {
            let slots = event.iter().fold(0, |slots, (_, slot)| slots | slot);
            for (slot, count) in counts.iter_mut().enumerate() {
                *count += slots >> slot & 1;
            }
            events += 1;
        }
        let strands = Tone::ALL.iter().zip(counts.chunks_exact(MANNERS));
        let strands = strands.map(|(tone, counts)| Strand {
            tone: *tone,
            happened: counts[0],
            intended: counts[1],
            assessed: counts[2],
        });
        (
            events,
            strands.filter(|strand| strand.events() > 0).collect(),
        )
    }

    /// Groups statements that are in order; a group stands where its first statement stands.
    fn group(&self, keys: &[StatementKey]) -> Vec<TieGroup<'_>> {
        let mut groups: Vec<TieGroup<'_>> = Vec::new();
        for row in keys.iter().filter_map(|key| self.row(*key)) {
            let same = |group: &&mut TieGroup<'_>| {
                row.event.is_some()
                    && group.event == row.event
                    && group.many_party == row.many_party
            };
            match groups.iter_mut().find(same) {
                Some(group) => group.statements.push(row),
                None => groups.push(TieGroup {
                    event: row.event,
                    many_party: row.many_party,
                    statements: vec![row],
                }),
            }
        }
        sort_by(&mut groups, |a, b| a.many_party.cmp(&b.many_party));
        groups
    }
}

/// What happened, what was intended, and what was judged.
const MANNERS: usize = 3;
const SLOTS: usize = MANNERS * Tone::ALL.len();

/// Where a statement is counted: by tone, then by manner.
fn slot(statement: &Statement) -> usize {
    let manner = match statement.status {
        Status::Occurred | Status::Standing => 0,
        Status::Planned | Status::Offered | Status::Refused => 1,
        Status::Assessed => 2,
    };
    statement.tone.index() * MANNERS + manner
}

/// How many of each code, in the order of their list, those that do not come left out.
fn count_codes<C: Code>(codes: &mut dyn Iterator<Item = C>) -> Vec<CodeCount> {
    let mut counts = vec![0; C::ALL.len()];
    for code in codes {
        if let Some(count) = counts.get_mut(code.index()) {
            *count += 1;
        }
    }
    let all = C::CODES
        .iter()
        .zip(counts)
        .map(|(code, count)| CodeCount { code, count });
    all.filter(|count| count.count > 0).collect()
}
