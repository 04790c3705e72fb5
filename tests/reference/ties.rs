//! Actors, ties and chains.

use std::collections::BTreeMap;

use crate::Case;
use crate::reading::*;
use crate::records::{ACTORS, Row};
use relations_map::query::{Direction, Strand, Tie, VagueYear};
use relations_map::{ActorKind, Code, QuestionKind};
use vague_dates::Covers;

impl Case<'_> {
    pub(crate) fn actors_and_ties(&self) {
        let passing: Vec<&Row> = self
            .tables
            .rows
            .iter()
            .filter(|row| passes(row, self.filter))
            .collect();
        let mut expected = BTreeMap::new();
        for actor in (0..ACTORS.len()).filter(|actor| kind_passes(self.filter, *actor)) {
            let rows: Vec<&Row> = passing
                .iter()
                .copied()
                .filter(|row| row.actors.iter().any(|it| wholes(*it).contains(&actor)))
                .collect();
            if !rows.is_empty() {
                expected.insert(ACTORS[actor].0, tones(&rows));
            }
        }
        let found = self.record.actors(self.filter).expect("actors");
        self.same(
            "actors",
            found
                .iter()
                .map(|it| (it.actor.id, told(it.tones)))
                .collect(),
            expected,
        );
        for focus in 0..ACTORS.len() {
            let mut expected = BTreeMap::new();
            for partner in (0..ACTORS.len()).filter(|partner| kind_passes(self.filter, *partner)) {
                let rows: Vec<&Row> = passing
                    .iter()
                    .copied()
                    .filter(|row| names_both(row, focus, partner))
                    .collect();
                if !rows.is_empty() {
                    expected.insert(ACTORS[partner].0, self.tie(focus, partner));
                }
            }
            let found = self
                .record
                .ties(ACTORS[focus].0, self.filter)
                .expect("ties");
            let found: BTreeMap<_, _> = found.iter().map(|it| (it.partner.id, shown(it))).collect();
            for (partner, tie) in &found {
                let detail = self.record.tie(ACTORS[focus].0, partner, self.filter);
                assert_eq!(shown(&detail.expect("a tie").tie), *tie);
            }
            self.same("ties", found, expected);
        }
    }

    /// All that is counted of a tie, each count by itself.
    fn tie(&self, focus: usize, partner: usize) -> String {
        let all: Vec<&Row> = self
            .tables
            .rows
            .iter()
            .filter(|row| names_both(row, focus, partner))
            .collect();
        let rows: Vec<&Row> = all
            .iter()
            .copied()
            .filter(|row| passes(row, self.filter))
            .collect();
        let of = |wanted: &dyn Fn(&Row) -> bool| rows.iter().filter(|row| wanted(row)).count();
        let ways = ["partner", "focus", "together", "others", "many"]
            .map(|way| of(&|row| who_acts(row, focus, partner) == way));
        let questions = QuestionKind::ALL.iter().map(|kind| {
            let counts = |(other, answers): &&(QuestionKind, Vec<usize>)| {
                let here =
                    |answer: &&usize| rows.iter().any(|it| it.id == self.tables.rows[**answer].id);
                other == kind && answers.iter().filter(here).count() >= 2
            };
            self.tables.questions.iter().filter(counts).count()
        });
        let in_force = self.filter.as_of.map(|day| {
            let day = day.days_since_1970();
            let sure = of(&|row| holds_on(row, day) == Covers::Yes);
            (sure, rows.len() - sure)
        });
        let left_out = all.iter().filter(|row| lacks_only_a_date(row, self.filter));
        let first = rows
            .iter()
            .filter_map(|row| known(row))
            .min_by_key(|(days, _)| *days);
        // Of several that end alike the first in the record.
        let last = rows.iter().filter_map(|row| known(row)).rev();
        let last = last.max_by_key(|(days, _)| (days.1, days.0));
        let (first, last) = (
            first.map(|(_, it)| it.first_year()),
            last.map(|(_, it)| it.last_year()),
        );
        format!(
            "{:?} events {} many {} undated {} and {} ways {ways:?} questions {:?} in force {in_force:?} from {first:?} to {last:?}",
            tones(&rows),
            events(&rows),
            of(&|row| row.actors.len() >= 4),
            of(&|row| row.date.is_none()),
            left_out.count(),
            questions.collect::<Vec<_>>(),
        )
    }

    /// The fewest hops between two by statements of fewer than four parties, by trying.
    pub(crate) fn hops(&self, a: usize, b: usize) -> Option<usize> {
        let may_stand = |actor: usize| {
            let is_whole = ACTORS[actor].3.is_empty() && kind_of(actor) != ActorKind::Organisation;
            actor == a || actor == b || (is_whole && kind_passes(self.filter, actor))
        };
        let joins = |row: &Row, x: usize, y: usize| {
            row.actors.len() < 4 && passes(row, self.filter) && names_both(row, x, y)
        };
        let mut reached = vec![a];
        for hops in 0..ACTORS.len() {
            if reached.contains(&b) {
                return Some(hops);
            }
            let next: Vec<usize> = (0..ACTORS.len())
                .filter(|y| {
                    may_stand(*y)
                        && reached
                            .iter()
                            .any(|x| self.tables.rows.iter().any(|row| joins(row, *x, *y)))
                })
                .collect();
            reached.extend(next);
        }
        None
    }

    pub(crate) fn paths(&self, a: usize, b: usize) {
        if wholes(a).contains(&b) || wholes(b).contains(&a) {
            let refused = self.record.path(ACTORS[a].0, ACTORS[b].0, self.filter, 9);
            return self.same(
                "path to a part",
                refused.expect_err("a part").code(),
                "bad-argument",
            );
        }
        let found = self
            .record
            .path(ACTORS[a].0, ACTORS[b].0, self.filter, 9)
            .expect("chains");
        let pairs = found.chains.iter().find(|chain| chain.through == "pairs");
        self.same("path", pairs.map(|chain| chain.hops.len()), self.hops(a, b));
    }
}

/// Who acts in a statement that names both.
fn who_acts(row: &Row, focus: usize, partner: usize) -> &'static str {
    let acts = |side: usize| row.doers.iter().any(|doer| wholes(*doer).contains(&side));
    match (acts(focus), acts(partner)) {
        _ if row.actors.len() >= 4 => "many",
        (true, false) => "focus",
        (false, true) => "partner",
        (false, false) if !row.doers.is_empty() => "others",
        _ => "together",
    }
}

/// An answer as the plain reading puts it.
fn shown(tie: &Tie<'_>) -> String {
    let way = |direction: &Direction| {
        let by_tone: u32 = direction.strands.iter().map(Strand::events).sum();
        assert_eq!(by_tone, direction.statements);
        direction.statements
    };
    let it = &tie.directions;
    let ways = [
        &it.from_partner,
        &it.to_partner,
        &it.together,
        &it.by_others,
        &it.many_party,
    ]
    .map(way);
    let questions = [
        tie.questions.contradictions,
        tie.questions.changes,
        tie.questions.open,
    ];
    let year = |year: Option<VagueYear>| year.map(|it| (it.year, it.unit, it.about));
    format!(
        "{:?} events {} many {} undated {} and {} ways {ways:?} questions {questions:?} in force {:?} from {:?} to {:?}",
        told(tie.tones),
        tie.events,
        tie.many_party,
        tie.undated,
        tie.undated_left_out,
        tie.in_force.map(|it| (it.yes, it.perhaps)),
        year(tie.first),
        year(tie.last),
    )
}
