//! What a panel asks.

use std::collections::{BTreeMap, BTreeSet};

use relations_map::query::Portrait;
use relations_map::{Code, QuestionKind, Status, Theme};

use crate::Case;
use crate::reading::*;
use crate::records::{ACTORS, Row};

impl Case<'_> {
    /// The statements of a tie that pass, in the order of dates.
    pub(crate) fn of_tie(&self, a: usize, b: usize) -> Vec<&Row> {
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
        let sourced = rows.iter().filter(|row| !row.is_unsourced);
        let sources: BTreeSet<usize> = sourced.map(|row| row.source).collect();
        let unsourced = count(rows.iter().copied().filter(|row| row.is_unsourced));
        self.same("without a source", found.unsourced, unsourced);
        let undated: Vec<&Row> = rows
            .iter()
            .copied()
            .filter(|row| row.date.is_none())
            .collect();
        let first = !undated.is_empty() && undated.len() * 2 >= rows.len();
        let dates = rows.iter().filter_map(|row| row.date.as_ref());
        let dates = dates.filter(|it| it.first.or(it.last).is_some());
        let earliest = dates.min_by_key(|it| (it.first.or(it.last), it.last.or(it.first)));
        let is_earlier = earliest.is_some_and(|it| it.first.is_none());
        self.same("earlier", found.earlier, is_earlier);
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

    pub(crate) fn holds(&self, a: usize, b: usize, rows: &[&Row], found: &Portrait<'_>) {
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
                let mut after = answers
                    .iter()
                    .skip_while(|it| self.tables.rows[**it].id != row.id)
                    .skip(1);
                let is_followed = self.filter.as_of.is_none()
                    && after.any(|it| self.tables.rows[*it].date.is_none());
                let is_changed = answers.iter().any(is_later) || is_followed;
                *kind == QuestionKind::Change && is_answer && is_changed
            })
        };
        let is_contradicted = |row: &Row| {
            self.tables.questions.iter().any(|(kind, answers)| {
                let mut first = answers[..2].iter();
                *kind == QuestionKind::Contradiction
                    && first.any(|it| self.tables.rows[*it].id == row.id)
            })
        };
        let holding: Vec<&Row> = rows
            .iter()
            .copied()
            .filter(|row| {
                let ended = |it: &crate::dates::Moment| it.is_interval && it.last.is_some();
                row.status == Status::Standing && !row.date.as_ref().is_some_and(ended)
            })
            .filter(|row| !is_replaced(row) && !is_contradicted(row))
            .collect();
        let may_be_shown = |row: &&&Row| {
            let own = |doer: &usize| wholes(*doer).contains(&a) || wholes(*doer).contains(&b);
            let is_of_two = row.actors.len() < 3
                || row.actors.len() == 3 && row.doers.is_empty()
                || row.doers.iter().any(own);
            row.text.chars().count() <= 130 && is_of_two
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

    pub(crate) fn questions_of_tie(&self, rows: &[&Row], found: &Portrait<'_>) {
        let lists = [
            (QuestionKind::Change, &found.changed),
            (QuestionKind::Contradiction, &found.contradicted),
            (QuestionKind::Unclear, &found.open),
        ];
        for (kind, list) in lists {
            let mut expected = Vec::new();
            for (number, (other, answers)) in self.tables.questions.iter().enumerate() {
                let is_here =
                    |it: &&usize| rows.iter().any(|row| row.id == self.tables.rows[**it].id);
                let here = answers.iter().filter(is_here).count();
                let times: BTreeSet<_> = (answers.iter().filter(is_here))
                    .map(|it| known(&self.tables.rows[*it]).map(|it| it.0))
                    .collect();
                let is_told = match kind {
                    QuestionKind::Change => times.len() > 1,
                    QuestionKind::Contradiction => answers[..2].iter().all(|it| is_here(&it)),
                    QuestionKind::Unclear => true,
                };
                if *other == kind && here >= 2 && is_told {
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
                    let mut rows = self.tables.rows.iter();
                    rows.find(|row| row.id == id).expect("a row")
                };
                let [one, other] = pair.map(row);
                match kind {
                    QuestionKind::Change => {
                        assert!(known(one).map(|it| it.0) < known(other).map(|it| it.0));
                    }
                    QuestionKind::Contradiction => {
                        let number: usize = question.id[2..].parse().expect("a number");
                        let opposed = &self.tables.questions[number].1[..2];
                        let opposed = opposed.iter().map(|it| self.tables.rows[*it].id.as_str());
                        let named: BTreeSet<&str> = pair.into();
                        assert_eq!(named, opposed.collect());
                    }
                    QuestionKind::Unclear => panic!("{pair:?} of an open question"),
                }
            }
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
