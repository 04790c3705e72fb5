//! What a page's head, its lists and its controls ask.

use std::collections::{BTreeMap, BTreeSet};

use relations_map::query::Page;
use relations_map::{ActorKind, Filter, Status, Tone};

use crate::Case;
use crate::reading::*;
use crate::records::{ACTORS, Row, UNITS};

impl Case<'_> {
    pub(crate) fn left_out(&self, a: usize, b: usize) {
        let all: Vec<&Row> = self
            .tables
            .rows
            .iter()
            .filter(|row| names_both(row, a, b))
            .collect();
        let found = self
            .record
            .left_out(self.filter, &[ACTORS[a].0, ACTORS[b].0]);
        let found = found.expect("what is left out");
        let passing = |filter: &Filter| all.iter().filter(|row| passes(row, filter)).count() as u32;
        let lacking = all
            .iter()
            .filter(|row| lacks_only_a_date(row, self.filter))
            .count() as u32;
        self.same(
            "left out",
            (found.total, found.passing, found.undated_left_out),
            (all.len() as u32, passing(self.filter), lacking),
        );
        let without_themes = Filter {
            themes: Vec::new(),
            ..self.filter.clone()
        };
        let without_day = Filter {
            as_of: None,
            ..self.filter.clone()
        };
        let of = |field: &str| {
            found
                .parts
                .iter()
                .find(|it| it.field == field)
                .map(|it| it.passing_without)
        };
        let set = |is_set: bool, filter: &Filter| is_set.then(|| passing(filter));
        self.same(
            "left out by parts",
            (of("themes"), of("asOf")),
            (
                set(!self.filter.themes.is_empty(), &without_themes),
                set(self.filter.as_of.is_some(), &without_day),
            ),
        );
    }

    /// The partners of a focus that are wholes and of the kinds, with their statements.
    pub(crate) fn whole_partners<'t>(
        &self,
        focus: usize,
        rows: &[&'t Row],
    ) -> BTreeMap<usize, Vec<&'t Row>> {
        let is_whole = |it: &usize| ACTORS[*it].3.is_empty() && kind_passes(self.filter, *it);
        let mut partners = BTreeMap::new();
        for partner in (0..ACTORS.len()).filter(is_whole) {
            let both: Vec<&Row> = rows
                .iter()
                .copied()
                .filter(|row| names_both(row, focus, partner))
                .collect();
            if !both.is_empty() {
                partners.insert(partner, both);
            }
        }
        partners
    }

    pub(crate) fn decks(&self, focus: usize) {
        let is_named = |row: &&Row| row.actors.iter().any(|it| wholes(*it).contains(&focus));
        let rows: Vec<&Row> = self
            .tables
            .rows
            .iter()
            .filter(|row| passes(row, self.filter))
            .filter(is_named)
            .collect();
        let ranked = |rows: &[&Row]| {
            let mut ranked: Vec<(std::cmp::Reverse<usize>, usize)> = self
                .whole_partners(focus, rows)
                .iter()
                .map(|(partner, both)| (std::cmp::Reverse(both.len()), *partner))
                .collect();
            ranked.sort();
            ranked
        };
        let mut top = ranked(&rows);
        let is_most = top
            .first()
            .is_some_and(|it| it.0.0 * 2 > rows.len() + rows.len() % 2 || it.0.0 > rows.len() / 2);
        let named = if is_most { 1 } else { 2 };
        // Nobody with as many as one who is named is left out.
        while let Some(next) = top.get(named).copied() {
            top.retain(|it| it.0 < next.0);
            top.truncate(named);
        }
        let shared = rows
            .iter()
            .filter(|row| top.iter().any(|it| names_both(row, focus, it.1)))
            .count();
        let conflict: Vec<&Row> = rows
            .iter()
            .copied()
            .filter(|row| row.tone == Tone::Conflictual)
            .collect();
        let most = ranked(&conflict);
        let with = most
            .first()
            .filter(|it| most.get(1).is_none_or(|next| next.0 != it.0));
        let found = self
            .record
            .deck(ACTORS[focus].0, self.filter)
            .expect("a deck");
        self.same(
            "what nobody told or judged",
            (found.unsourced, found.unstated),
            (
                count(rows.iter().copied().filter(|row| row.is_unsourced)),
                count(
                    rows.iter()
                        .copied()
                        .filter(|row| row.tone == Tone::Unstated),
                ),
            ),
        );
        let expected = (
            rows.len() as u32,
            count(rows.iter().copied().filter(|row| row.date.is_none())),
            top.iter()
                .map(|it| (ACTORS[it.1].0, it.0.0 as u32))
                .collect::<Vec<_>>(),
            shared as u32,
            conflict.len() as u32,
            with.map(|it| ACTORS[it.1].0),
        );
        let answer = (
            found.statements,
            found.undated,
            found
                .top
                .iter()
                .map(|it| (it.partner.id, it.statements))
                .collect(),
            found.shared,
            found.conflict.statements,
            found.conflict.with.map(|it| it.partner.id),
        );
        self.same("a deck", answer, expected);
        self.organisations(focus, &rows);
        self.chronicles(focus, &rows);
        self.measures(focus, &rows);
    }

    pub(crate) fn organisations(&self, focus: usize, rows: &[&Row]) {
        let organisations = self
            .record
            .organisations(ACTORS[focus].0, self.filter)
            .expect("organisations");
        let is_over = |from: &Option<_>, to: &Option<_>| {
            self.filter.as_of.is_some_and(|day| {
                held(from.as_ref(), to.as_ref(), day.days_since_1970()) == vague_dates::Covers::No
            })
        };
        let roles = self
            .tables
            .memberships
            .iter()
            .filter(|(member, organisation, from, to)| {
                wholes(*member).contains(&focus) && *organisation != focus && !is_over(from, to)
            });
        let takes_part: BTreeSet<usize> = roles.map(|it| it.1).collect();
        let partners = self.whole_partners(focus, rows);
        let is_other = |it: &usize| !matches!(kind_of(*it), ActorKind::State | ActorKind::Body);
        let others = partners
            .keys()
            .copied()
            .filter(|it| is_other(it) && !takes_part.contains(it));
        let counted = |it: usize| (ACTORS[it].0, partners.get(&it).map_or(0, Vec::len) as u32);
        let expected: (BTreeMap<_, _>, BTreeMap<_, _>) = (
            takes_part.iter().map(|it| counted(*it)).collect(),
            others.map(counted).collect(),
        );
        let answer = (
            organisations
                .takes_part
                .iter()
                .map(|it| (it.organisation.id, it.statements))
                .collect(),
            organisations
                .others
                .iter()
                .map(|it| (it.organisation.id, it.statements))
                .collect(),
        );
        self.same("organisations", answer, expected);
    }

    pub(crate) fn chronicles(&self, focus: usize, rows: &[&Row]) {
        let mut events: BTreeMap<String, Vec<&Row>> = BTreeMap::new();
        for row in rows {
            let event = row
                .event
                .map_or(row.id.clone(), |event| format!("event-{event}"));
            events.entry(event).or_default().push(row);
        }
        let is_dated = |rows: &&Vec<&Row>| rows.iter().any(|row| row.date.is_some());
        let dated: BTreeMap<&str, u32> = events
            .iter()
            .filter(|(_, rows)| is_dated(rows))
            .map(|(event, rows)| (event.as_str(), rows.len() as u32))
            .collect();
        let undated: usize = events
            .values()
            .filter(|rows| !is_dated(rows))
            .map(Vec::len)
            .sum();
        let found = self
            .record
            .chronicle(ACTORS[focus].0, self.filter, Page::default());
        let found = found.expect("a chronicle");
        let answer: BTreeMap<&str, u32> = found
            .events
            .iter()
            .map(|it| (it.event.unwrap_or(it.statement.id), it.statements))
            .collect();
        // In each year just one leads, and none is told of by more.
        let mut years: BTreeMap<(i32, &str), Vec<(bool, u32)>> = BTreeMap::new();
        for event in &found.events {
            let year = event.year.expect("a dated event");
            years
                .entry((year.year, year.unit))
                .or_default()
                .push((event.leads, event.statements));
        }
        for events in years.values() {
            let leading: Vec<u32> = events.iter().filter(|it| it.0).map(|it| it.1).collect();
            assert_eq!(leading, [events.iter().map(|it| it.1).max().expect("one")]);
        }
        let (total, count) = (found.total, found.undated.statements);
        self.same(
            "a chronicle",
            (answer, total, count),
            (dated.clone(), dated.len() as u32, undated as u32),
        );
    }

    pub(crate) fn measures(&self, focus: usize, rows: &[&Row]) {
        for (number, (unit, per)) in UNITS.iter().enumerate() {
            let is_figure = |row: &&&Row| {
                row.figure.is_some_and(|it| it.2 == number)
                    && matches!(row.status, Status::Occurred | Status::Standing)
                    && row.actors.len() < 4
                    && row.date.as_ref().is_some_and(|it| {
                        let first = |day: Option<i32>| {
                            day.is_some_and(|day| day >= crate::dates::number_of(2005, 1, 1))
                        };
                        let last = |day: Option<i32>| {
                            day.is_some_and(|day| day <= crate::dates::number_of(2005, 12, 31))
                        };
                        first(it.first) && last(it.last)
                    })
            };
            let mut expected = BTreeMap::new();
            let mut ties = 0;
            for partner in (0..ACTORS.len()).filter(|it| kind_passes(self.filter, *it)) {
                let both: Vec<&&Row> = rows
                    .iter()
                    .filter(|row| names_both(row, focus, partner))
                    .collect();
                ties += usize::from(!both.is_empty());
                let figures: Vec<&Row> = both.into_iter().filter(is_figure).copied().collect();
                let Some(first) = figures.first() else {
                    continue;
                };
                let rule = if figures.len() == 1 {
                    "only"
                } else if figures.iter().all(|it| it.figure == first.figure) {
                    "same"
                } else if first.event.is_some() && figures.iter().all(|it| it.event == first.event)
                {
                    "event"
                } else {
                    "several"
                };
                expected.insert(ACTORS[partner].0, (rule, figures.len() as u32));
            }
            let unit = if per.is_empty() {
                (*unit).to_owned()
            } else {
                format!("{unit}/{per}")
            };
            let found = self
                .record
                .measure(ACTORS[focus].0, &unit, 2005, self.filter)
                .expect("a measure");
            let without = (ties - expected.len()) as u32;
            let choices = self.record.measures(ACTORS[focus].0, self.filter);
            let choices = choices.expect("the units and years");
            let mut here = choices
                .iter()
                .filter(|it| (it.unit, it.per, it.year) == (UNITS[number].0, *per, 2005));
            let with_figure = here.next().map_or(0, |it| it.ties as usize);
            self.same("units and years", with_figure, expected.len());
            let answer = found.ties.iter().map(|it| {
                assert_eq!(it.statement.is_none(), it.rule == "several");
                (it.partner.id, (it.rule, it.range.count))
            });
            self.same(
                "a measure",
                (answer.collect(), found.without),
                (expected, without),
            );
        }
    }
}
