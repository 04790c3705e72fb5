//! What a panel, a page's head and its controls ask.

use std::collections::{BTreeMap, BTreeSet};

use relations_map::query::{Page, Portrait};
use relations_map::{ActorKind, Code, DisagreementKind, Filter, Status, Theme, Tone};

use crate::Case;
use crate::reading::*;
use crate::records::{ACTORS, Row, UNITS};

impl Case<'_> {
    /// The statements of a tie that pass, in the order of dates.
    fn of_tie(&self, a: usize, b: usize) -> Vec<&Row> {
        let rows = self.tables.rows.iter();
        let mut rows: Vec<&Row> = rows
            .filter(|row| names_both(row, a, b) && passes(row, self.filter))
            .collect();
        rows.sort_by_key(|row| {
            let date = row.date.as_ref();
            let ends = |it: &crate::dates::Moment| {
                (it.first.unwrap_or(i32::MIN), it.last.unwrap_or(i32::MAX))
            };
            (date.is_none(), date.map(ends))
        });
        rows
    }

    pub(crate) fn portraits(&self, a: usize, b: usize) {
        let rows = self.of_tie(a, b);
        let found = self.record.portrait(ACTORS[a].0, ACTORS[b].0, self.filter);
        let found = found.expect("a portrait");
        let sources: BTreeSet<usize> = rows.iter().map(|row| row.source).collect();
        let undated: Vec<&Row> = rows
            .iter()
            .copied()
            .filter(|row| row.date.is_none())
            .collect();
        let first = !undated.is_empty() && undated.len() * 2 >= rows.len();
        self.same(
            "a portrait",
            (
                found.sources,
                told(found.undated_tones),
                found.undated_first,
            ),
            (sources.len() as u32, tones(&undated), first),
        );
        let listed = |groups: &[relations_map::query::StatementGroup<'_>]| -> Vec<String> {
            groups
                .iter()
                .flat_map(|group| &group.statements)
                .map(|id| (*id).to_owned())
                .collect()
        };
        let sorted = |mut ids: Vec<String>| {
            ids.sort();
            ids
        };
        let ids = |rows: Vec<&Row>| rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>();
        let dated = rows
            .iter()
            .copied()
            .filter(|row| row.date.is_some())
            .collect();
        let expected = if first {
            (sorted(ids(undated)), ids(dated))
        } else {
            (vec![], vec![])
        };
        self.same(
            "undated first",
            (sorted(listed(&found.undated)), listed(&found.dated)),
            expected,
        );
        self.holds(a, b, &rows, &found);
        self.questions_of_tie(&rows, &found);
        // All that is named is there, once.
        let named: BTreeSet<&str> = found.statements.iter().map(|row| row.id).collect();
        assert_eq!(named.len(), found.statements.len());
        let holding = found
            .holds
            .groups
            .iter()
            .flat_map(|group| &group.statements);
        let mut all: Vec<&str> = holding
            .map(|it| it.id)
            .chain(found.holds.rest.clone())
            .collect();
        for question in found
            .changed
            .iter()
            .chain(&found.contradicted)
            .chain(&found.open)
        {
            all.extend(&question.answers);
        }
        assert!(all.iter().all(|id| named.contains(id)));
    }

    fn holds(&self, a: usize, b: usize, rows: &[&Row], found: &Portrait<'_>) {
        let is_replaced = |row: &Row| {
            let own = known(row).map(|((first, _), _)| first);
            self.tables.questions.iter().any(|(kind, answers)| {
                let is_answer = answers.iter().any(|it| self.tables.rows[*it].id == row.id);
                let is_later = |it: &usize| {
                    let other = &self.tables.rows[*it];
                    let up_to = |day: vague_dates::Day| {
                        other
                            .date
                            .as_ref()
                            .is_some_and(|it| it.possible.0 <= day.days_since_1970())
                    };
                    known(other).is_some_and(|((first, _), _)| Some(first) > own)
                        && self.filter.as_of.is_none_or(up_to)
                };
                *kind == DisagreementKind::Change && is_answer && answers.iter().any(is_later)
            })
        };
        let holding: Vec<&Row> = rows
            .iter()
            .copied()
            .filter(|row| {
                let ended = |it: &crate::dates::Moment| it.is_interval && it.last.is_some();
                row.status == Status::Standing && !row.date.as_ref().is_some_and(ended)
            })
            .filter(|row| !is_replaced(row))
            .collect();
        let may_be_shown = |row: &&&Row| {
            let own = |doer: &usize| wholes(*doer).contains(&a) || wholes(*doer).contains(&b);
            row.text.chars().count() <= 130 && (row.actors.len() < 4 || row.doers.iter().any(own))
        };
        let candidates: Vec<&Row> = holding.iter().filter(may_be_shown).copied().collect();
        let mut themes: Vec<Theme> = Theme::ALL.to_vec();
        let weight = |theme: &Theme| rows.iter().filter(|row| row.theme == *theme).count();
        themes.sort_by_key(|theme| std::cmp::Reverse(weight(theme)));
        let (mut dated, mut undated) = (Vec::new(), Vec::new());
        for theme in &themes {
            let of_theme = || candidates.iter().filter(|row| row.theme == *theme);
            let latest = of_theme()
                .filter_map(|row| Some((known(row)?.0, row)))
                .rev();
            // In the order of dates, so that the last of equals is the first in the record.
            let latest = latest.max_by(|(x, a), (y, b)| x.cmp(y).then(b.id.cmp(&a.id)));
            if let Some((_, row)) = latest.filter(|_| dated.len() < 3) {
                dated.push(row.id.clone());
                continue;
            }
            if let Some(row) = of_theme().find(|row| row.date.is_none() && undated.len() < 2) {
                undated.push(row.id.clone());
            }
        }
        dated.extend(undated);
        let shown = found
            .holds
            .groups
            .iter()
            .flat_map(|group| &group.statements);
        let mut shown: Vec<String> = shown.map(|it| it.id.to_owned()).collect();
        let total = found.holds.total as usize;
        assert_eq!(shown.len() + found.holds.rest.len(), total);
        shown.sort();
        dated.sort();
        self.same("what holds", (shown, total), (dated, holding.len()));
    }

    fn questions_of_tie(&self, rows: &[&Row], found: &Portrait<'_>) {
        let lists = [
            (DisagreementKind::Change, &found.changed),
            (DisagreementKind::Contradiction, &found.contradicted),
            (DisagreementKind::Unclear, &found.open),
        ];
        for (kind, list) in lists {
            let mut expected = Vec::new();
            for (number, (other, answers)) in self.tables.questions.iter().enumerate() {
                let is_here =
                    |it: &&usize| rows.iter().any(|row| row.id == self.tables.rows[**it].id);
                let here = answers.iter().filter(is_here).count();
                if *other == kind && here >= 2 {
                    // Shares of numbers below seven, as whole numbers.
                    let share = here * 420 / answers.len();
                    expected.push((std::cmp::Reverse((share, here)), number));
                }
            }
            expected.sort();
            let expected: Vec<String> = expected.iter().map(|(_, it)| format!("q-{it}")).collect();
            let ids = list.iter().map(|it| it.id.to_owned()).collect();
            self.same("questions of a tie", ids, expected);
            for question in list {
                let Some(pair) = question.pair else { continue };
                assert!(pair[0] != pair[1] && pair.iter().all(|id| question.here.contains(id)));
                let row = |id: &str| {
                    self.tables
                        .rows
                        .iter()
                        .find(|row| row.id == id)
                        .expect("a row")
                };
                let [one, other] = pair.map(row);
                match question.rule {
                    Some("first-and-last") => {
                        assert!(known(one).map(|it| it.0) < known(other).map(|it| it.0));
                    }
                    Some("two-answers") => assert_eq!(question.answers.len(), 2),
                    Some("two-sources") => assert_ne!(one.source, other.source),
                    Some("figures") => {
                        assert!(one.figure.map(|it| it.2) == other.figure.map(|it| it.2));
                    }
                    rule => panic!("{rule:?}"),
                }
                assert!(!question.opposed || kind == DisagreementKind::Contradiction);
            }
        }
    }

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
    fn whole_partners<'t>(&self, focus: usize, rows: &[&'t Row]) -> BTreeMap<usize, Vec<&'t Row>> {
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
        top.truncate(if is_most { 1 } else { 2 });
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

    fn organisations(&self, focus: usize, rows: &[&Row]) {
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

    fn chronicles(&self, focus: usize, rows: &[&Row]) {
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

    fn measures(&self, focus: usize, rows: &[&Row]) {
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

    pub(crate) fn mirrors(&self, a: usize, b: usize, focus: usize) {
        let related = |x: usize, y: usize| wholes(x).contains(&y) || wholes(y).contains(&x);
        if related(a, b) || related(a, focus) || related(b, focus) {
            return;
        }
        let found = self
            .record
            .compare(ACTORS[a].0, ACTORS[b].0, ACTORS[focus].0, self.filter);
        let found = found.expect("a mirror");
        let stands_for = |rows: &[&Row]| {
            let happened = |row: &&&Row| matches!(row.status, Status::Occurred | Status::Standing);
            let deeds: Vec<&Row> = rows.iter().filter(happened).copied().collect();
            let (rows, rule) = if deeds.is_empty() {
                (rows.to_vec(), "told")
            } else {
                (deeds, "happened")
            };
            let mut dated: Vec<_> = rows
                .iter()
                .filter_map(|row| Some((known(row)?.0, *row)))
                .collect();
            dated.sort_by(|(x, a), (y, b)| y.cmp(x).then(a.id.cmp(&b.id)));
            match dated.first() {
                Some((_, row)) => Some((row.id.clone(), rule)),
                None => rows.first().map(|row| (row.id.clone(), "undated")),
            }
        };
        let mut expected = BTreeMap::new();
        for theme in Theme::ALL {
            let sides = [a, b].map(|side| {
                let mut rows = self.of_tie(focus, side);
                rows.retain(|row| row.theme == *theme);
                (rows.len() as u32, stands_for(&rows))
            });
            if sides.iter().any(|side| side.0 > 0) {
                expected.insert(theme.as_str(), sides);
            }
        }
        let shown = |it: &relations_map::query::Latest<'_>| (it.statement.id.to_owned(), it.rule);
        let answer: BTreeMap<_, _> = found
            .themes
            .iter()
            .map(|it| {
                let [one, other] = it.latest.each_ref().map(|it| it.as_ref().map(shown));
                (it.code, [(it.a, one), (it.b, other)])
            })
            .collect();
        self.same("a mirror", answer, expected);
        let between = self.of_tie(a, b);
        self.same(
            "between two",
            (
                told(found.between.tones),
                found.between.latest.as_ref().map(shown),
            ),
            (tones(&between), stands_for(&between)),
        );
    }
}
