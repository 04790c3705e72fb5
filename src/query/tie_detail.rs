//! The statements between two actors, grouped by event.

use serde::Serialize;

use super::answers::{ActorRef, StatementRow};
use super::figures::FigureGroup;
use super::filter::Filter;
use super::pages::Page;
use super::predicate::Predicate;
use super::record::Record;
use super::ties::{Tie, in_both};
use super::wholes::Wholes;
use crate::error::Error;
use crate::sorting::sort_pairs;
use relations_record::{ActorKey, PlaceKey, Statement, StatementKey};

/// The statements between two actors.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
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
    /// The quantities of the tie by unit, never added; one page of each group.
    pub figures: Vec<FigureGroup<'r>>,
    /// What the two are to each other.
    pub wholes: Wholes<'r>,
}

/// Statements of one event, or one statement that shares its event with no other.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
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
        let statements = self.tie_statements(first, second, &predicate);
        let mut about = self.about(first, second);
        about.retain(|key| self.passes(&predicate, *key));
        self.sort_by_date(&mut about);
        let groups = self.group(&statements.keys);
        let actor = self.dataset().actor(first);
        let actor = actor.ok_or_else(|| Error::unknown("an actor", a))?;
        Ok(TieDetail {
            a: actor.into(),
            tie: self.tie_of(first, second, &statements, filter.as_of)?,
            group_total: groups.len() as u32,
            groups: page
                .of(&groups)
                .iter()
                .map(|group| self.tie_group(group))
                .collect(),
            about_total: about.len() as u32,
            about: self.rows(page.of(&about)),
            figures: self.figures_of(&statements.keys, page),
            wholes: self.wholes_of(first, second, filter.as_of),
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

    /// The statements that name one of the two and are about the other, without those that name both.
    fn about(&self, a: ActorKey, b: ActorKey) -> Vec<StatementKey> {
        let between = self.between(a, b);
        let names = |actor, other| in_both(self.keys_of(actor), self.keys_about(other));
        // Nobody is both an actor and a third party of a statement, so no statement comes twice.
        let mut about = [names(a, b), names(b, a)].concat();
        about.retain(|key| between.binary_search(key).is_err());
        about
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
    pub(super) fn by_event(&self, keys: &[StatementKey]) -> Vec<Vec<StatementKey>> {
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
