//! How things stood on a day.

use std::collections::BTreeMap;

use relations_map::Status;
use vague_dates::{Covers, Day};

use crate::Case;
use crate::reading::*;
use crate::records::ACTORS;

impl Case<'_> {
    pub(crate) fn on_a_day(&mut self, day: Day) {
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
        let state = self.record.as_of(day);
        let standing = self
            .tables
            .rows
            .iter()
            .filter(|row| row.status == Status::Standing);
        let expected: BTreeMap<&str, String> = standing
            .filter_map(|row| Some((row.id.as_str(), stood(row.date.as_ref()?, number))))
            .filter(|(_, answer)| *answer != Covers::No)
            .map(|(id, answer)| (id, format!("{answer:?}")))
            .collect();
        let found = state.basing.iter().chain(&state.standing);
        let found = found.map(|it| (it.statement.id, format!("{:?}", it.in_force)));
        self.same("state", found.collect(), expected);
    }
}
