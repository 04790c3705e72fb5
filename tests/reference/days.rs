//! How things stood on a day.

use std::collections::BTreeMap;

use relations_map::{QuestionKind, Status};
use vague_dates::{Covers, Day};

use crate::Case;
use crate::reading::*;
use crate::records::{ACTORS, Row};

impl Case<'_> {
    pub(crate) fn on_a_day(&self, day: Day) {
        let number = day.days_since_1970();
        let best = |a: Covers, b: Covers| {
            if a == Covers::Yes || b == Covers::No {
                a
            } else if b == Covers::Yes || a == Covers::No {
                b
            } else {
                a
            }
        };
        let mut groups: BTreeMap<(usize, usize), Covers> = BTreeMap::new();
        for (member, organisation, from, to) in &self.tables.memberships {
            let answer = held(from.as_ref(), to.as_ref(), number);
            let group = groups.entry((*member, *organisation)).or_insert(answer);
            *group = best(*group, answer);
        }
        for actor in 0..ACTORS.len() {
            let belongs = |member: usize, organisation: usize| {
                wholes(member).contains(&actor) || organisation == actor
            };
            let expected = groups
                .iter()
                .filter(|((member, organisation), _)| belongs(*member, *organisation));
            let expected: BTreeMap<_, _> = expected
                .map(|((m, o), it)| ((ACTORS[*m].0, ACTORS[*o].0), format!("{it:?}")))
                .collect();
            let found = self
                .record
                .memberships(ACTORS[actor].0, Some(day))
                .expect("memberships");
            let found = found.iter().map(|it| {
                (
                    (it.member.id, it.organisation.id),
                    format!("{:?}", it.in_force.expect("a day")),
                )
            });
            self.same("memberships", found.collect(), expected);
        }
        let state = self.record.as_of(day, self.filter).expect("a state");
        let timeless = timeless(self.filter);
        let standing = || {
            let standing = self.tables.rows.iter();
            standing.filter(|row| row.status == Status::Standing && is_selected(row, &timeless))
        };
        let expected: BTreeMap<&str, String> = standing()
            .filter_map(|row| Some((row.id.as_str(), stood(row.date.as_ref()?, number))))
            .filter(|(_, answer)| *answer != Covers::No)
            .map(|(id, answer)| (id, format!("{answer:?}")))
            .collect();
        let sure = expected.values().filter(|it| *it == "Yes").count() as u32;
        let perhaps = expected.len() as u32 - sure;
        let undated = count(standing().filter(|row| row.date.is_none()));
        let counts = (state.in_force.yes, state.in_force.perhaps, state.undated);
        let found = state.basing.iter().chain(&state.standing);
        let found = found.map(|it| (it.statement.id, format!("{:?}", it.in_force)));
        self.same("state", found.collect(), expected);
        self.same("counts of a state", counts, (sure, perhaps, undated));
        let others = self.tables.rows.iter();
        let others =
            others.filter(|row| row.status != Status::Standing && is_selected(row, &timeless));
        let expected: BTreeMap<&str, String> = others
            .filter(|row| row.date.is_some())
            .map(|row| (row.id.as_str(), holds_on(row, number)))
            .filter(|(_, answer)| *answer != Covers::No)
            .map(|(id, answer)| (id, format!("{answer:?}")))
            .collect();
        let sure = expected.values().filter(|it| *it == "Yes").count() as u32;
        let counts = (state.others_dated.yes, state.others_dated.perhaps);
        let perhaps = expected.len() as u32 - sure;
        let found = state.others.iter();
        let found = found.map(|it| (it.statement.id, format!("{:?}", it.in_force)));
        self.same("others of a state", found.collect(), expected);
        self.same("counts of the others", counts, (sure, perhaps));
    }

    /// What two days tell apart of standing statements and of questions.
    pub(crate) fn between_days(&self, one: Day, other: Day) {
        let (from, to) = (one.min(other), one.max(other));
        let (early, late) = (from.days_since_1970(), to.days_since_1970());
        let timeless = timeless(self.filter);
        let rows = || {
            let rows = self.tables.rows.iter();
            rows.filter(|row| is_selected(row, &timeless))
        };
        let difference = self
            .record
            .difference(from, to, self.filter)
            .expect("a difference");
        let mut expected: BTreeMap<&str, &str> = BTreeMap::new();
        for row in rows().filter(|row| row.status == Status::Standing) {
            let Some(date) = &row.date else { continue };
            let has_begun = date.is_interval
                && date
                    .first
                    .is_some_and(|first| known_start(date, first) <= late);
            let list = match (stood(date, early), stood(date, late)) {
                (before, after) if before == after => continue,
                (_, Covers::No) => "ended",
                (Covers::No, Covers::Yes) => "newly told",
                (Covers::No, _) if has_begun => "newly told",
                _ => "unclear",
            };
            expected.insert(&row.id, list);
        }
        let lists = [
            ("newly told", &difference.newly_told),
            ("ended", &difference.ended),
            ("changed", &difference.changed),
            ("unclear", &difference.unclear),
        ];
        let found = lists.iter().flat_map(|(list, changes)| {
            let standing = changes
                .iter()
                .filter(|it| ["basing", "standing"].contains(&it.kind));
            standing.map(|it| (it.statements[0].id, *list))
        });
        self.same("difference", found.collect(), expected);
        let between = rows().filter(|row| {
            known(row).is_some_and(|((first, last), _)| first > early && last <= late)
        });
        let undated = rows().filter(|row| row.status == Status::Standing && row.date.is_none());
        self.same(
            "counts between days",
            (difference.statements, difference.undated),
            (count(between), count(undated)),
        );
        let mut expected = Vec::new();
        for (number, (kind, answers)) in self.tables.questions.iter().enumerate() {
            let answers = || answers.iter().map(|answer| &self.tables.rows[*answer]);
            let is_the_same = answers().any(|row| {
                row.status == Status::Standing
                    && row.date.as_ref().is_some_and(|date| {
                        [early, late].map(|day| stood(date, day)) == [Covers::Yes; 2]
                    })
            });
            let latest = |wanted: &dyn Fn(&Row, (i32, i32)) -> bool| {
                let dated = answers().filter_map(|row| Some((known(row)?.0, row)));
                let mut dated: Vec<_> = dated.filter(|(days, row)| wanted(row, *days)).collect();
                // The first in the record of those with the latest date.
                dated.sort_by(|(a, x), (b, y)| b.cmp(a).then(x.id.cmp(&y.id)));
                dated.first().map(|(_, row)| *row)
            };
            // Of what was so until a day nobody tells since when.
            let begins = |row: &Row| row.date.as_ref().is_some_and(|date| date.first.is_some());
            let before = latest(&|_, (_, last)| last <= early);
            let after = latest(&|row, (first, last)| begins(row) && first > early && last <= late);
            if is_the_same {
                continue;
            }
            if let (QuestionKind::Change, Some(before), Some(after)) = (kind, before, after)
                && (is_selected(before, &timeless) || is_selected(after, &timeless))
            {
                expected.push((format!("q-{number}"), before.id.clone(), after.id.clone()));
            }
        }
        let found = difference.questions.iter();
        let found = found.map(|it| {
            (
                it.id.to_owned(),
                it.before.id.to_owned(),
                it.after.id.to_owned(),
            )
        });
        self.same("questions between days", found.collect(), expected);
    }
}
