//! Lists, facets, timelines, figures and questions.

use std::collections::BTreeMap;

use relations_map::query::{Order, Page};
use relations_map::{ActorKind, Code, DisagreementKind, Filter, Status, Theme, Tone};

use crate::Case;
use crate::dates::Years;
use crate::reading::*;
use crate::records::{PLACES, Row, SOURCES, UNITS};

impl Case<'_> {
    pub(crate) fn statements(&mut self) {
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

    pub(crate) fn counts(&mut self) {
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

        let rows = selected(self.tables, self.filter);
        let places = self.record.places(self.filter).expect("places");
        let at = |place: usize| count(rows.iter().copied().filter(|row| row.place == Some(place)));
        self.same(
            "places",
            places.iter().map(|it| it.statements).collect(),
            (0..PLACES.len()).map(at).collect::<Vec<_>>(),
        );

        let mut expected: BTreeMap<Option<Years>, [u32; 3]> = BTreeMap::new();
        for row in &rows {
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
    }

    pub(crate) fn figures_and_questions(&mut self) {
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

        let passing = |(_, answers): &(DisagreementKind, Vec<usize>)| {
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
