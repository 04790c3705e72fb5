//! Ties: all statements that name both of two actors, themselves or through their parts.

use serde::Serialize;

use super::answers::{ActorRef, StatementRow, ToneCounts};
use super::filter::Filter;
use super::predicate::Predicate;
use super::record::{Page, Record, increment};
use crate::error::Error;
use crate::sorting::{count_distinct, sort_by, sort_pairs};
use relations_record::{
    Actor, ActorKey, Code, EventKey, PlaceKey, Statement, StatementKey, Status, Theme, Tone,
};
use vague_dates::{Date, Day};

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
#[serde(rename_all = "camelCase")]
pub struct TieDetail<'r> {
    /// The first actor.
    pub a: ActorRef<'r>,
    /// The second actor, with the counts of the tie.
    pub tie: Tie<'r>,
    /// How many groups there are; one page of them is in `groups`.
    pub group_total: u32,
    /// Statements grouped by event, what is between the two alone before many-party groups, oldest first.
    pub groups: Vec<TieGroup<'r>>,
    /// How many statements are about one of the two; one page of them is in `about`.
    pub about_total: u32,
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
    /// How many statements the record has of the event, under whatever filter and between whomever.
    pub told: u32,
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
            .filter_map(|(partner, sum)| Some(self.told(self.dataset().actor(*partner)?, sum)))
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
            if self.passes(predicate, key) {
                self.partners(focus, key, &mut partners);
                let Some(share) = self.share(key) else {
                    continue;
                };
                for partner in &partners {
                    if let Some(tally) = tallies.get_mut(partner.index()) {
                        tally.add(&share);
                    }
                }
            }
        }
        let mut slots = self.event_slots();
        let told = tallies.into_iter().enumerate();
        let told = told.filter(|(_, tally)| tally.statements > 0);
        told.map(|(row, tally)| (ActorKey(row as u32), Sum::of(tally, &mut slots)))
            .filter(|(key, _)| {
                let partner = self.dataset().actor(*key);
                partner.is_some_and(|partner| predicate.passes_kind(partner.kind))
            })
            .collect()
    }

    /// The statements between two actors, grouped by event: all of them, see [`Record::tie_page`].
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for actors or a filter that name what is not there.
    pub fn tie(&self, a: &str, b: &str, filter: &Filter) -> Result<TieDetail<'_>, Error> {
        self.tie_page(a, b, filter, Page::default())
    }

    /// The statements between two actors, one page of their groups and of what is about one of the two; the counts are of
    /// the whole tie. What a reader sees first costs little, however many sentences there are.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for actors or a filter that name what is not there.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::query::Page;
    /// use relations_map::{Filter, Record};
    ///
    /// let record = Record::embedded()?;
    /// let all = record.tie("TJK", "RUS", &Filter::default())?;
    /// let first = record.tie_page("TJK", "RUS", &Filter::default(), Page { offset: 0, limit: 5 })?;
    /// assert_eq!(first.tie, all.tie);
    /// assert_eq!(first.groups, all.groups[..5]);
    /// assert_eq!(first.group_total as usize, all.groups.len());
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn tie_page(
        &self,
        a: &str,
        b: &str,
        filter: &Filter,
        page: Page,
    ) -> Result<TieDetail<'_>, Error> {
        let (first, second) = (self.actor_key(a)?, self.actor_key(b)?);
        let predicate = Predicate::new(filter, self)?;
        let mut keys = self.between(first, second);
        let mut about = self.about(first, second);
        for list in [&mut keys, &mut about] {
            list.retain(|key| self.passes(&predicate, *key));
            self.sort_by_date(list);
        }
        let groups = self.group(&keys);
        let actor = |key, id| {
            self.dataset()
                .actor(key)
                .ok_or_else(|| Error::unknown("an actor", id))
        };
        Ok(TieDetail {
            a: actor(first, a)?.into(),
            tie: self.tie_of(actor(second, b)?, &keys),
            group_total: groups.len() as u32,
            groups: page
                .of(&groups)
                .iter()
                .map(|group| self.tie_group(group))
                .collect(),
            about_total: about.len() as u32,
            about: self.rows(page.of(&about)),
        })
    }

    /// Where the statements between two actors are, those that tell it; each place once.
    pub(crate) fn tie_places(
        &self,
        a: &str,
        b: &str,
        filter: &Filter,
    ) -> Result<Vec<PlaceKey>, Error> {
        let (first, second) = (self.actor_key(a)?, self.actor_key(b)?);
        let predicate = Predicate::new(filter, self)?;
        let mut places = Vec::new();
        for key in self.between(first, second) {
            let statement = self.dataset().statement(key);
            let place = statement.and_then(|statement| statement.place);
            let place = place.filter(|place| !places.contains(place));
            places.extend(place.filter(|_| self.passes(&predicate, key)));
        }
        Ok(places)
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

    /// The statements that name one of the two and are about the other, without those that name both.
    fn about(&self, a: ActorKey, b: ActorKey) -> Vec<StatementKey> {
        let between = self.between(a, b);
        let names = |actor, other| in_both(self.keys_of(actor), self.keys_about(other));
        // Nobody is both an actor and a third party of a statement, so no statement comes twice.
        let mut about = [names(a, b), names(b, a)].concat();
        about.retain(|key| between.binary_search(key).is_err());
        about
    }

    /// What a statement adds to each tie that it is of.
    fn share(&self, key: StatementKey) -> Option<Share<'_>> {
        let statement = self.dataset().statement(key)?;
        Some(Share {
            statement,
            days: statement.date.as_ref().map(Date::sort_key),
            slot: slot(statement),
            rivals: self.disagreements_of(key),
        })
    }

    /// What statements come to, told of a partner.
    pub(super) fn tie_of<'r>(&'r self, partner: &'r Actor, keys: &[StatementKey]) -> Tie<'r> {
        let mut tally = Tally::default();
        for share in keys.iter().filter_map(|key| self.share(*key)) {
            tally.add(&share);
        }
        self.told(partner, &Sum::of(tally, &mut self.event_slots()))
    }

    /// Room for the slots of each event.
    fn event_slots(&self) -> Vec<u16> {
        vec![0; self.dataset().event_count()]
    }

    /// What a tally tells of a partner.
    fn told<'r>(&'r self, partner: &'r Actor, sum: &Sum) -> Tie<'r> {
        let whole = partner.part_of.and_then(|key| self.dataset().actor(key));
        let year = |day| Day::from_days_since_1970(day).to_ymd().0;
        Tie {
            partner: partner.into(),
            part_of: whole.map(|whole| whole.id.as_ref()),
            statements: sum.statements,
            many_party: sum.many_party,
            events: sum.events,
            undated: sum.undated,
            tones: sum.tones,
            themes: sum.themes.clone(),
            statuses: sum.statuses.clone(),
            strands: sum.strands.clone(),
            first_year: sum.days.map(|(first, _)| year(first)),
            last_year: sum.days.map(|(_, last)| year(last)),
            disagreements: sum.disagreements,
        }
    }

    /// Groups statements that are in order: those of few parties first. A group stands where its first statement stands.
    fn group(&self, keys: &[StatementKey]) -> Vec<Vec<StatementKey>> {
        let few: Vec<StatementKey> = keys
            .iter()
            .copied()
            .filter(|key| !self.is_many(*key))
            .collect();
        let many: Vec<StatementKey> = keys
            .iter()
            .copied()
            .filter(|key| self.is_many(*key))
            .collect();
        let mut groups = self.by_event(&few);
        groups.extend(self.by_event(&many));
        groups
    }

    fn is_many(&self, key: StatementKey) -> bool {
        let statement = self.dataset().statement(key);
        statement.is_some_and(Statement::is_many_party)
    }

    fn tie_group(&self, keys: &[StatementKey]) -> TieGroup<'_> {
        let statements = self.rows(keys);
        let first = statements.first();
        let event = keys
            .first()
            .and_then(|key| self.dataset().statement(*key)?.event);
        TieGroup {
            event: first.and_then(|row| row.event),
            told: event.map_or(1, |event| self.of_event(event).count() as u32),
            many_party: first.is_some_and(|row| row.many_party),
            statements,
        }
    }

    /// The statements of each event together; one without an event stays alone.
    fn by_event(&self, keys: &[StatementKey]) -> Vec<Vec<StatementKey>> {
        const WITHOUT_EVENT: u64 = 1 << 32;
        let entry = |(position, key): (usize, &StatementKey)| {
            let event = self.dataset().statement(*key)?.event;
            let alone = WITHOUT_EVENT | position as u64;
            let number = event.map_or(alone, |event| u64::from(event.0));
            Some((number, position as u32))
        };
        let entries = sort_pairs(keys.iter().enumerate().filter_map(entry).collect());
        let mut groups = vec![Vec::new(); keys.len()];
        for event in entries.chunk_by(|a, b| a.0 == b.0) {
            let at = |(_, position): &(u64, u32)| keys.get(*position as usize).copied();
            let first = event.first().map_or(0, |(_, position)| *position as usize);
            if let Some(group) = groups.get_mut(first) {
                *group = event.iter().filter_map(at).collect();
            }
        }
        groups.retain(|group| !group.is_empty());
        groups
    }
}

/// What the statements of a tie come to, counted one after the other.
#[derive(Clone, Default)]
struct Tally {
    statements: u32,
    many_party: u32,
    undated: u32,
    tones: ToneCounts,
    themes: [u32; Theme::ALL.len()],
    statuses: [u32; Status::ALL.len()],
    /// The earliest and the latest day that a dated statement may be of.
    days: Option<(i32, i32)>,
    /// Statements without an event by their slots.
    alone: [u32; SLOTS],
    /// The event of each other statement with its slot.
    events: Vec<(EventKey, usize)>,
    /// The disagreements that a statement is a rival in.
    rivals: Vec<u64>,
}

/// What one statement adds to a tie.
struct Share<'r> {
    statement: &'r Statement,
    /// The earliest and the latest day it may be of, where it is dated.
    days: Option<(i32, i32)>,
    slot: usize,
    /// The disagreements that it is a rival in.
    rivals: &'r [(u32, u32)],
}

impl Tally {
    fn add(&mut self, share: &Share<'_>) {
        let statement = share.statement;
        self.statements += 1;
        self.many_party += u32::from(statement.is_many_party());
        self.tones.add(statement.tone);
        increment(&mut self.themes, statement.theme.index());
        increment(&mut self.statuses, statement.status.index());
        match share.days {
            None => self.undated += 1,
            // An open or unknown end is of no year, and such a date tells no years.
            Some((i32::MIN, _) | (_, i32::MAX)) => {}
            Some((first, last)) => {
                let (earliest, latest) = self.days.unwrap_or((first, last));
                self.days = Some((first.min(earliest), last.max(latest)));
            }
        }
        match statement.event {
            Some(event) => self.events.push((event, share.slot)),
            None => increment(&mut self.alone, share.slot),
        }
        let rivals = share.rivals.iter();
        self.rivals.extend(rivals.map(|(_, row)| u64::from(*row)));
    }
}

/// What a tally comes to.
#[derive(Debug)]
struct Sum {
    statements: u32,
    many_party: u32,
    events: u32,
    undated: u32,
    tones: ToneCounts,
    themes: Vec<CodeCount>,
    statuses: Vec<CodeCount>,
    strands: Vec<Strand>,
    days: Option<(i32, i32)>,
    disagreements: u32,
}

impl Sum {
    fn of(tally: Tally, slots: &mut [u16]) -> Self {
        let (events, strands) = weigh(&tally.events, tally.alone, slots);
        let mut themes = code_counts::<Theme>(&tally.themes);
        sort_by(&mut themes, |a, b| b.count.cmp(&a.count));
        Self {
            statements: tally.statements,
            many_party: tally.many_party,
            events,
            undated: tally.undated,
            tones: tally.tones,
            themes,
            statuses: code_counts::<Status>(&tally.statuses),
            strands,
            days: tally.days,
            disagreements: count_distinct(tally.rivals),
        }
    }
}

/// The last question for ties, and what its statements came to.
#[derive(Debug)]
pub(super) struct LastTies {
    focus: ActorKey,
    filter: Filter,
    sums: Vec<(ActorKey, Sum)>,
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
    let strands = Tone::ALL.iter().zip(counts.chunks_exact(MANNERS));
    let strands = strands.map(|(tone, counts)| Strand {
        tone: *tone,
        happened: counts[0],
        intended: counts[1],
        assessed: counts[2],
    });
    (
        total,
        strands.filter(|strand| strand.events() > 0).collect(),
    )
}

/// What two lists in order have in common; the shorter one is looked up in the longer.
fn in_both(one: &[StatementKey], other: &[StatementKey]) -> Vec<StatementKey> {
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
fn code_counts<C: Code>(counts: &[u32]) -> Vec<CodeCount> {
    let all = C::CODES.iter().zip(counts);
    let all = all.map(|(code, count)| CodeCount {
        code,
        count: *count,
    });
    all.filter(|count| count.count > 0).collect()
}
