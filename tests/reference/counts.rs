//! Lists, facets, timelines, figures and questions.

use std::collections::BTreeMap;

use relations_map::query::{Facets, Order, Page};
use relations_map::{ActorKind, Code, Filter, QuestionKind, Status, Theme, Tone};

use crate::Case;
use crate::dates::Years;
use crate::reading::*;
use crate::records::{ACTORS, PLACES, REGIONS, Row, SOURCES, UNITS};

impl Case<'_> {
    pub(crate) fn statements(&self) {
        let mut rows: Vec<(usize, &Row)> = self.tables.rows.iter().enumerate().collect();
        rows.retain(|(_, row)| is_selected(row, self.filter));
        for (name, order) in Order::NAMES {
            let key = |row: &Row| {
                let date = row.date.as_ref();
                let (first, last) = date.map_or((0, 0), |it| {
                    (it.first.unwrap_or(i32::MIN), it.last.unwrap_or(i32::MAX))
                });
                (date.is_none(), first, last)
            };
            rows.sort_by(|(i, a), (j, b)| {
                let newest = || key(b).cmp(&key(a));
                let primary = match order {
                    Order::Date => std::cmp::Ordering::Equal,
                    Order::DateDescending => {
                        a.date.is_none().cmp(&b.date.is_none()).then_with(newest)
                    }
                    Order::Source => a.source.cmp(&b.source),
                    Order::Theme => a.theme.index().cmp(&b.theme.index()),
                    Order::Tone => a.tone.index().cmp(&b.tone.index()),
                    Order::Status => a.status.index().cmp(&b.status.index()),
                };
                primary
                    .then_with(|| key(a).cmp(&key(b)))
                    .then_with(|| i.cmp(j))
            });
            let found = self
                .record
                .statements(self.filter, order, Page::default())
                .expect("a page");
            let found: Vec<String> = found.rows.iter().map(|row| row.id.to_owned()).collect();
            self.same(
                name,
                found,
                rows.iter().map(|(_, row)| row.id.clone()).collect(),
            );
        }
    }

    pub(crate) fn counts(&self) {
        let facets = self.record.facets(self.filter).expect("facets");
        let with = |change: &dyn Fn(&mut Filter)| {
            let mut filter = self.filter.clone();
            change(&mut filter);
            selected(self.tables, &filter).len() as u32
        };
        let mut expected = vec![with(&|_| {})];
        expected.extend(
            Theme::ALL
                .iter()
                .map(|it| with(&|filter| filter.themes = vec![*it])),
        );
        expected.extend(
            Tone::ALL
                .iter()
                .map(|it| with(&|filter| filter.tones = vec![*it])),
        );
        expected.extend(
            Status::ALL
                .iter()
                .map(|it| with(&|filter| filter.statuses = vec![*it])),
        );
        expected.extend(
            ActorKind::ALL
                .iter()
                .map(|it| with(&|filter| filter.kinds = vec![*it])),
        );
        expected.extend(
            SOURCES
                .iter()
                .map(|it| with(&|filter| filter.sources = vec![it.0.to_owned()])),
        );
        expected.extend(
            PLACES
                .iter()
                .map(|it| with(&|filter| filter.places = vec![(*it).to_owned()])),
        );
        let regions: Vec<(String, u32)> = facets
            .further
            .iter()
            .flat_map(|column| &column.values)
            .map(|it| (it.value.to_owned(), it.count))
            .collect();
        for region in REGIONS {
            let left = with(&|filter| {
                filter.further = [("Region".to_owned(), vec![region.to_owned()])].into();
            });
            let found = regions.iter().find(|it| it.0 == region).map(|it| it.1);
            self.same("region", found, Some(left));
        }
        let codes = [
            &facets.themes,
            &facets.tones,
            &facets.statuses,
            &facets.kinds,
        ];
        let mut found = vec![facets.total];
        found.extend(codes.into_iter().flatten().map(|it| it.count));
        found.extend(
            [&facets.sources, &facets.places]
                .into_iter()
                .flatten()
                .map(|it| it.count),
        );
        self.same("facets", found, expected);
        self.facets_of_actors(&facets);

        let rows = selected(self.tables, self.filter);
        let places = self.record.places(self.filter).expect("places");
        let at = |place: usize| count(rows.iter().copied().filter(|row| row.place == Some(place)));
        self.same(
            "places",
            places.iter().map(|it| it.statements).collect(),
            (0..PLACES.len()).map(at).collect::<Vec<_>>(),
        );
        self.timeline(&rows);
    }

    fn facets_of_actors(&self, facets: &Facets<'_>) {
        let left_out = self.left_out_for_want_of_a_date();
        let whoever = Filter {
            actors: Vec::new(),
            ..self.filter.clone()
        };
        let rows = selected(self.tables, &whoever);
        let mut expected = BTreeMap::new();
        for actor in 0..ACTORS.len() {
            let names = |row: &&&Row| row.actors.iter().any(|it| wholes(*it).contains(&actor));
            let named = rows.iter().filter(names).count() as u32;
            if named > 0 {
                expected.insert(ACTORS[actor].0, named);
            }
        }
        let found = facets.actors.iter().map(|it| (it.id, it.count));
        self.same(
            "facets of actors",
            (found.collect(), facets.undated_left_out),
            (expected, left_out),
        );
    }

    fn left_out_for_want_of_a_date(&self) -> u32 {
        let lacking = |row: &&Row| {
            let named = row
                .actors
                .iter()
                .any(|actor| kind_passes(self.filter, *actor));
            named && lacks_only_a_date(row, self.filter)
        };
        count(self.tables.rows.iter().filter(lacking))
    }

    fn timeline(&self, rows: &[&Row]) {
        let mut expected: BTreeMap<Option<Years>, [u32; 4]> = BTreeMap::new();
        for row in rows {
            expected
                .entry(row.date.as_ref().map(|date| date.years))
                .or_default()[row.tone.index()] += 1;
        }
        let timeline = self.record.timeline(self.filter).expect("a timeline");
        let mut found = BTreeMap::new();
        found.extend(
            timeline
                .years
                .iter()
                .map(|it| (Some((Some(it.year), Some(it.year))), told(it.tones))),
        );
        found.extend(
            timeline
                .spans
                .iter()
                .map(|it| (Some((it.first_year, it.last_year)), told(it.tones))),
        );
        if timeline.undated.total() > 0 {
            found.insert(None, told(timeline.undated));
        }
        self.same("timeline", found, expected);
        let left_out = self.left_out_for_want_of_a_date();
        self.same("undated of a timeline", timeline.undated_left_out, left_out);
        let lasting = |row: &&&Row| {
            row.status == Status::Standing && row.date.as_ref().is_some_and(|it| it.is_interval)
        };
        let mut expected = Vec::new();
        for year in 1999..2018 {
            let (first, last) = (number_of_year(year), number_of_year(year + 1) - 1);
            let mut counts = (0, 0);
            for row in rows.iter().filter(lasting) {
                let date = row.date.as_ref().expect("a date");
                let (starts, ends) = (date.possible.0, date.possible.1);
                let sure_from = date.first.map(|it| known_start(date, it));
                let sure_to = date.last.map(|_| known_end(date));
                let sure_to = sure_to.or(date.first);
                let is_sure = sure_from
                    .zip(sure_to)
                    .is_some_and(|(from, to)| from <= to && from <= last && to >= first);
                counts.0 += u32::from(is_sure);
                counts.1 += u32::from(!is_sure && starts <= last && ends >= first);
            }
            expected.push(counts);
        }
        let found = (1999..2018).map(|year| {
            let is_of = |it: &&relations_map::query::LastingCount| {
                it.first_year.is_none_or(|first| first <= year)
                    && it.last_year.is_none_or(|last| last >= year)
            };
            timeline
                .in_force
                .iter()
                .find(is_of)
                .map_or((0, 0), |it| (it.yes, it.perhaps))
        });
        self.same("in force", found.collect::<Vec<_>>(), expected);
    }

    pub(crate) fn figures_and_questions(&self) {
        type Reach = (u32, i32, i32, bool, bool);
        let mut expected: BTreeMap<(&str, &str), Reach> = BTreeMap::new();
        for (min, max, unit) in selected(self.tables, self.filter)
            .iter()
            .filter_map(|row| row.figure)
        {
            let all: Vec<i32> = [min, max].into_iter().flatten().collect();
            let (least, most) = (
                *all.iter().min().expect("a figure"),
                *all.iter().max().expect("a figure"),
            );
            let reach = expected
                .entry(UNITS[unit])
                .or_insert((0, least, most, false, false));
            *reach = (
                reach.0 + 1,
                reach.1.min(least),
                reach.2.max(most),
                reach.3 || min.is_none(),
                reach.4 || max.is_none(),
            );
        }
        let groups = self.record.figures(self.filter).expect("figures");
        let found = groups.iter().map(|it| {
            let it = &it.range;
            (
                (it.unit, it.per),
                (
                    it.count,
                    it.least as i32,
                    it.most as i32,
                    it.open_below,
                    it.open_above,
                ),
            )
        });
        self.same("figures", found.collect(), expected);

        let passing = |(_, answers): &(QuestionKind, Vec<usize>)| {
            answers
                .iter()
                .filter(|row| is_selected(&self.tables.rows[**row], self.filter))
                .count() as u32
        };
        let expected: Vec<u32> = self
            .tables
            .questions
            .iter()
            .map(passing)
            .filter(|count| *count > 0)
            .collect();
        let found = self.record.disagreements(self.filter).expect("questions");
        self.same(
            "disagreements",
            found.iter().map(|it| it.passing).collect(),
            expected,
        );
    }
}

fn number_of_year(year: i32) -> i32 {
    crate::dates::number_of(year, 1, 1)
}
