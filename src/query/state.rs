//! How things stood on a day, and what two days tell apart.

use serde::Serialize;

use super::answers::{ActorRef, StatementRow, ToneCounts};
use super::memberships::Belonging;
use super::record::{Page, Record};
use crate::error::Error;
use crate::sorting::{sort_by, sort_pairs};
use relations_record::{ActorKey, Code, StatementKey, Status, Theme, Tone};
use vague_dates::{Covers, Day};

/// How things stood on a day, as far as dates tell.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct State<'r> {
    /// The day, as `2011-12-20`.
    pub day: String,
    /// Memberships that held, or of which the dates do not tell; surest first.
    pub memberships: Vec<Belonging<'r>>,
    /// Bases and troops: standing statements about them that held, or of which the dates do not tell; oldest first.
    pub basing: Vec<Held<'r>>,
    /// All other standing statements that held, or of which the dates do not tell; oldest first.
    pub standing: Vec<Held<'r>>,
    /// What was last told between two, pair by pair.
    pub tones: Vec<LatestTone<'r>>,
    /// How many standing statements have no date; they are not placed on any day.
    pub undated: u32,
    /// How long the lists are; one page of each is given.
    pub totals: StateTotals,
}

/// How long the lists of a [`State`] are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct StateTotals {
    /// Memberships.
    pub memberships: u32,
    /// Bases and troops.
    pub basing: u32,
    /// Other standing statements.
    pub standing: u32,
    /// Pairs.
    pub tones: u32,
}

/// A standing statement, and whether it held.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Held<'r> {
    /// Yes or perhaps.
    pub in_force: Covers,
    /// The statement.
    pub statement: StatementRow<'r>,
}

/// What was last told between two actors up to a day: statements that occurred or stand and name few parties.
#[derive(Debug, Clone, PartialEq, Serialize)]
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

/// What two days tell apart.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Difference<'r> {
    /// The earlier day.
    pub from: String,
    /// The later day.
    pub to: String,
    /// What surely did not hold on the first day and surely did on the second.
    pub gained: Vec<Change<'r>>,
    /// What surely held on the first day and surely did not on the second.
    pub lost: Vec<Change<'r>>,
    /// Tones between two that surely became others.
    pub changed: Vec<Change<'r>>,
    /// What the dates tell differently of the two days, but not surely of both.
    pub unclear: Vec<Change<'r>>,
    /// How long the lists are; one page of each is given.
    pub totals: DifferenceTotals,
}

/// How long the lists of a [`Difference`] are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct DifferenceTotals {
    /// Gained.
    pub gained: u32,
    /// Lost.
    pub lost: u32,
    /// Changed.
    pub changed: u32,
    /// Unclear.
    pub unclear: u32,
}

/// One thing that two days tell apart.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change<'r> {
    /// `membership`, `basing`, `standing` or `tone`.
    pub kind: &'static str,
    /// Whom it is about: member and organisation, the parties of the statement, or the pair.
    pub actors: Vec<ActorRef<'r>>,
    /// On the first day: `yes`, `no`, `perhaps`; of a tone its code, `none` before the first, or `perhaps`.
    pub before: &'static str,
    /// On the second day.
    pub after: &'static str,
    /// The statements that tell it.
    pub statements: Vec<StatementRow<'r>>,
}

impl Record {
    /// How things stood on a day: memberships, bases and troops, other standing statements, and what was last told between
    /// each two. What surely did not hold is left out; what the dates do not tell is marked as such.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::Record;
    /// use vague_dates::{Covers, Day};
    ///
    /// let record = Record::embedded()?;
    /// let state = record.as_of(Day::parse("2012-01-16").expect("a day"));
    /// let sure = state.basing.iter().filter(|held| held.in_force == Covers::Yes);
    /// assert!(sure.clone().any(|held| held.statement.text.contains("around 7,000 troops")));
    /// // A year later nobody asserts it any more.
    /// let later = record.as_of(Day::parse("2013-01-16").expect("a day"));
    /// assert!(later.basing.iter().all(|held| held.in_force == Covers::Perhaps));
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn as_of(&self, day: Day) -> State<'_> {
        self.as_of_page(day, Page::default())
    }

    /// How things stood on a day, one page of each list.
    pub fn as_of_page(&self, day: Day, page: Page) -> State<'_> {
        let memberships = self.belonging(Some(day), &|row| row.in_force(day) != Covers::No);
        let mut totals = StateTotals {
            memberships: memberships.len() as u32,
            ..StateTotals::default()
        };
        let mut state = State {
            day: day.to_string(),
            memberships: page.of(&memberships).to_vec(),
            basing: Vec::new(),
            standing: Vec::new(),
            tones: Vec::new(),
            undated: 0,
            totals,
        };
        for key in self.standing() {
            let Some(statement) = self.dataset().statement(key) else {
                continue;
            };
            let in_force = statement.held_on(day);
            if statement.date.is_none() {
                state.undated += 1;
            } else if in_force != Covers::No {
                let is_basing = statement.theme == Theme::Basing;
                let (list, total) = if is_basing {
                    (&mut state.basing, &mut totals.basing)
                } else {
                    (&mut state.standing, &mut totals.standing)
                };
                if page.holds(*total) {
                    list.extend(self.row(key).map(|statement| Held {
                        in_force,
                        statement,
                    }));
                }
                *total += 1;
            }
        }
        let pairs = self.pairs();
        for pair in pairs.chunk_by(|a, b| a.0 == b.0) {
            let latest = self.latest(pair, day);
            if page.holds(totals.tones) {
                state.tones.extend(self.latest_tone(pair, &latest));
            }
            totals.tones += u32::from(!latest.is_empty());
        }
        state.totals = totals;
        state
    }

    /// What two days tell apart: memberships, bases and troops, other standing statements, and the tone of what was last
    /// told between each two. What the dates do not tell of either day alike is left out.
    ///
    /// # Errors
    ///
    /// `bad-argument` where the second day comes before the first.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::Record;
    /// use vague_dates::Day;
    ///
    /// let record = Record::embedded()?;
    /// let day = |text| Day::parse(text).expect("a day");
    /// let difference = record.difference(day("2010-11-24"), day("2010-11-25"))?;
    /// let host = difference.gained.iter().find(|change| change.kind == "membership");
    /// assert_eq!(host.expect("a summit").actors[1].id, "SCO");
    /// assert_eq!(record.difference(day("2010-11-25"), day("2010-11-24")).unwrap_err().code(), "bad-argument");
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn difference(&self, from: Day, to: Day) -> Result<Difference<'_>, Error> {
        self.difference_page(from, to, Page::default())
    }

    /// What two days tell apart, one page of each list.
    ///
    /// # Errors
    ///
    /// `bad-argument` where the second day comes before the first.
    pub fn difference_page(&self, from: Day, to: Day, page: Page) -> Result<Difference<'_>, Error> {
        if from > to {
            let expected = ["a day on or after the first, which is ", &from.to_string()].concat();
            return Err(Error::argument("to", &to.to_string(), &expected));
        }
        let mut difference = Difference {
            from: from.to_string(),
            to: to.to_string(),
            gained: Vec::new(),
            lost: Vec::new(),
            changed: Vec::new(),
            unclear: Vec::new(),
            totals: DifferenceTotals::default(),
        };
        self.compare_memberships(from, to, page, &mut difference);
        for key in self.standing() {
            if let Some(statement) = self.dataset().statement(key) {
                let is_basing = statement.theme == Theme::Basing;
                let (before, after) = (statement.held_on(from), statement.held_on(to));
                difference.note(page, before, after, &|| Change {
                    kind: if is_basing { "basing" } else { "standing" },
                    actors: self.refs(&statement.actors),
                    before: told(before),
                    after: told(after),
                    statements: self.rows(&[key]),
                });
            }
        }
        let pairs = self.pairs();
        for pair in pairs.chunk_by(|a, b| a.0 == b.0) {
            self.compare_tones(pair, (from, to), page, &mut difference);
        }
        Ok(difference)
    }

    fn compare_memberships<'r>(
        &'r self,
        from: Day,
        to: Day,
        page: Page,
        difference: &mut Difference<'r>,
    ) {
        let rows = self.membership_rows(&|_| true);
        for rows in rows.chunk_by(|a, b| a.0 == b.0) {
            let on = |day| self.belonging_of(rows, Some(day));
            let Some((earlier, later)) = on(from).zip(on(to)) else {
                continue;
            };
            let held = |it: &Belonging<'_>| it.in_force.unwrap_or(Covers::Perhaps);
            let (before, after) = (held(&earlier), held(&later));
            difference.note(page, before, after, &|| Change {
                kind: "membership",
                actors: vec![later.member.clone(), later.organisation.clone()],
                before: told(before),
                after: told(after),
                statements: later
                    .terms
                    .iter()
                    .flat_map(|term| term.statements.clone())
                    .collect(),
            });
        }
    }

    fn compare_tones<'r>(
        &'r self,
        pair: &[(u64, u32)],
        (from, to): (Day, Day),
        page: Page,
        difference: &mut Difference<'r>,
    ) {
        let (earlier, later) = (self.latest(pair, from), self.latest(pair, to));
        let (before, after) = (self.tone_of(&earlier), self.tone_of(&later));
        if before == after {
            return;
        }
        let totals = &mut difference.totals;
        let list = match (before, after) {
            ("perhaps", _) | (_, "perhaps") => (&mut difference.unclear, &mut totals.unclear),
            ("none", _) => (&mut difference.gained, &mut totals.gained),
            _ => (&mut difference.changed, &mut totals.changed),
        };
        let (a, b) = actors_of(pair);
        let mut keys = earlier;
        keys.extend(later);
        keys.dedup();
        push(list, page, &|| Change {
            kind: "tone",
            actors: self.refs(&[a, b]),
            before,
            after,
            statements: self.rows(&keys),
        });
    }

    /// The standing statements, oldest first.
    fn standing(&self) -> impl Iterator<Item = StatementKey> + '_ {
        let rows = self.marks.by_date.iter().copied();
        rows.map(StatementKey).filter(|key| {
            let mark = self.marks.rows.get(key.index());
            mark.is_some_and(|mark| mark.status() == Status::Standing as usize)
        })
    }

    /// Each pair of actors, as two numbers in one, with each dated statement that tells what is between them, oldest first.
    fn pairs(&self) -> Vec<(u64, u32)> {
        let dataset = self.dataset();
        let mut pairs = Vec::new();
        for row in &self.marks.by_date {
            let Some(statement) = dataset.statement(StatementKey(*row)) else {
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
                    if !dataset.is_within(*a, *b) && !dataset.is_within(*b, *a) {
                        pairs.push((u64::from(a.0) << 32 | u64::from(b.0), *row));
                    }
                }
            }
        }
        sort_pairs(pairs)
    }

    /// The statements of a pair that may be the latest on a day, oldest first: none of the others surely comes after them.
    fn latest(&self, pair: &[(u64, u32)], day: Day) -> Vec<StatementKey> {
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
    fn tone_of(&self, latest: &[StatementKey]) -> &'static str {
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

    fn latest_tone(&self, pair: &[(u64, u32)], latest: &[StatementKey]) -> Option<LatestTone<'_>> {
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

impl<'r> Difference<'r> {
    /// Puts what two days tell of one thing where it belongs.
    fn note(&mut self, page: Page, before: Covers, after: Covers, change: &dyn Fn() -> Change<'r>) {
        let totals = &mut self.totals;
        let list = match (before, after) {
            _ if before == after => return,
            (Covers::No, Covers::Yes) => (&mut self.gained, &mut totals.gained),
            (Covers::Yes, Covers::No) => (&mut self.lost, &mut totals.lost),
            _ => (&mut self.unclear, &mut totals.unclear),
        };
        push(list, page, change);
    }
}

/// Counts a change, and keeps it where it is on the page.
fn push<'r>(
    (list, total): (&mut Vec<Change<'r>>, &mut u32),
    page: Page,
    change: &dyn Fn() -> Change<'r>,
) {
    if page.holds(*total) {
        list.push(change());
    }
    *total += 1;
}

fn told(answer: Covers) -> &'static str {
    match answer {
        Covers::Yes => "yes",
        Covers::No => "no",
        Covers::Perhaps => "perhaps",
    }
}

fn actors_of(pair: &[(u64, u32)]) -> (ActorKey, ActorKey) {
    let key = pair.first().map_or(0, |(key, _)| *key);
    (ActorKey((key >> 32) as u32), ActorKey(key as u32))
}
