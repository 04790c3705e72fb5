//! What was last told between two up to a day.

use serde::Serialize;

use super::answers::{ActorRef, StatementRow, ToneCounts};
use super::record::Record;
use super::subjects::Subjects;
use crate::sorting::{sort_by, sort_pairs};
use relations_record::{ActorKey, Code, StatementKey, Status, Tone};
use vague_dates::Day;

/// What was last told between two actors up to a day: statements that occurred or stand and name few parties.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[non_exhaustive]
pub struct LatestTone<'r> {
    /// The first actor, in the order of the record.
    pub a: ActorRef<'r>,
    /// The second.
    pub b: ActorRef<'r>,
    /// The tone, where all that may be the latest have the same; none where the dates do not tell.
    pub tone: Option<Tone>,
    /// The tones of all that may be the latest.
    pub tones: ToneCounts,
    /// All that may be the latest, oldest first.
    pub statements: Vec<StatementRow<'r>>,
}

impl Record {
    /// Each pair of actors, as two numbers in one, with each dated statement that tells what is between them, oldest first.
    pub(super) fn pairs(&self, subjects: &Subjects) -> Vec<(u64, u32)> {
        let dataset = self.dataset();
        let mut pairs = Vec::new();
        for row in &self.marks.by_date {
            let key = StatementKey(*row);
            let Some(statement) = dataset
                .statement(key)
                .filter(|_| subjects.passes(self, key))
            else {
                continue;
            };
            let happened = matches!(statement.status, Status::Occurred | Status::Standing);
            if !happened || statement.is_many_party() || statement.date.is_none() {
                continue;
            }
            let mut named: Vec<ActorKey> = statement
                .actors
                .iter()
                .flat_map(|actor| dataset.wholes(*actor))
                .collect();
            sort_by(&mut named, Ord::cmp);
            named.dedup();
            for (position, a) in named.iter().enumerate() {
                for b in named.get(position + 1..).unwrap_or(&[]) {
                    let is_one = dataset.is_within(*a, *b) || dataset.is_within(*b, *a);
                    if !is_one && subjects.are_named(self, &[*a, *b]) {
                        pairs.push((u64::from(a.0) << 32 | u64::from(b.0), *row));
                    }
                }
            }
        }
        sort_pairs(pairs)
    }

    /// The statements of a pair that may be the latest on a day, oldest first: none of the others surely comes after them.
    pub(super) fn latest(&self, pair: &[(u64, u32)], day: Day) -> Vec<StatementKey> {
        let day = day.days_since_1970();
        let days = |row: u32| {
            self.marks
                .rows
                .get(row as usize)
                .map_or((i32::MAX, i32::MAX), |mark| mark.days)
        };
        let surely = pair
            .iter()
            .map(|(_, row)| days(*row))
            .filter(|(_, last)| *last <= day);
        let latest_start = surely.map(|(first, _)| first).max().unwrap_or(i32::MIN);
        let may_be = pair
            .iter()
            .filter(|(_, row)| days(*row).0 <= day && days(*row).1 >= latest_start);
        may_be.map(|(_, row)| StatementKey(*row)).collect()
    }

    /// The tone of what may be the latest: `none` where there is nothing, `perhaps` where it may be one of several, or
    /// where what there is may come later.
    pub(super) fn tone_of(&self, latest: &[StatementKey]) -> &'static str {
        let mut tones = latest
            .iter()
            .filter_map(|key| self.dataset().statement(*key))
            .map(|it| it.tone);
        let Some(first) = tones.next() else {
            return "none";
        };
        if tones.all(|tone| tone == first) {
            first.as_str()
        } else {
            "perhaps"
        }
    }

    pub(super) fn latest_tone(
        &self,
        pair: &[(u64, u32)],
        latest: &[StatementKey],
    ) -> Option<LatestTone<'_>> {
        let (a, b) = actors_of(pair);
        let mut tones = ToneCounts::default();
        let mut tone = None;
        for key in latest {
            let told = self.dataset().statement(*key)?.tone;
            tones.add(told);
            tone = Some(told);
        }
        let is_one = tones.total() > 0
            && [
                tones.cooperative,
                tones.neutral,
                tones.conflictual,
                tones.unstated,
            ]
            .contains(&tones.total());
        (tones.total() > 0).then_some(LatestTone {
            a: self.dataset().actor(a)?.into(),
            b: self.dataset().actor(b)?.into(),
            tone: tone.filter(|_| is_one),
            tones,
            statements: self.rows(latest),
        })
    }
}

pub(super) fn actors_of(pair: &[(u64, u32)]) -> (ActorKey, ActorKey) {
    let key = pair.first().map_or(0, |(key, _)| *key);
    (ActorKey((key >> 32) as u32), ActorKey(key as u32))
}
