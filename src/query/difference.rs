//! What two days tell apart.

use serde::Serialize;

use super::answers::{ActorRef, StatementRow};
use super::changed_questions::ChangedQuestion;
use super::filter::Filter;
use super::latest_tone::actors_of;
use super::memberships::Belonging;
use super::pages::Page;
use super::record::Record;
use super::subjects::Subjects;
use super::vague_year::known_days;
use crate::error::Error;
use relations_record::{ActorKey, Membership, Statement, StatementKey, Theme};
use vague_dates::{Covers, Date, Day};

/// What two days tell apart.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Difference<'r> {
    /// The earlier day.
    pub from: String,
    /// The later day.
    pub to: String,
    /// Questions with an answer told up to the first day and a later one up to the second.
    pub questions: Vec<ChangedQuestion<'r>>,
    /// What surely did not hold on the first day and surely began by the second: it is told of then, and may be older than
    /// its source.
    pub newly_told: Vec<Change<'r>>,
    /// What held, surely or perhaps, on the first day and surely did not on the second.
    pub ended: Vec<Change<'r>>,
    /// Tones between two that surely became others.
    pub changed: Vec<Change<'r>>,
    /// What the dates tell differently of the two days, but not surely of both.
    pub unclear: Vec<Change<'r>>,
    /// How many statements are dated after the first day and up to the second.
    pub statements: u32,
    /// How many standing statements have no date, so that no day tells them.
    pub undated: u32,
    /// How long the lists are; one page of each is given.
    pub totals: DifferenceTotals,
}

/// How long the lists of a [`Difference`] are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DifferenceTotals {
    /// Questions.
    pub questions: u32,
    /// Newly told.
    pub newly_told: u32,
    /// Ended.
    pub ended: u32,
    /// Changed.
    pub changed: u32,
    /// Unclear.
    pub unclear: u32,
}

/// One thing that two days tell apart.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Change<'r> {
    /// `membership`, `basing`, `standing` or `tone`.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(type = "'membership' | 'basing' | 'standing' | 'tone'")
    )]
    pub kind: &'static str,
    /// Whom it is about: member and organisation, the parties of the statement, or the pair.
    pub actors: Vec<ActorRef<'r>>,
    /// Whether all of them are wholes.
    pub wholes: bool,
    /// On the first day: `yes`, `no`, `perhaps`; of a tone its code, `none` before the first, or `perhaps`.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "InForce | Tone | 'none'"))]
    pub before: &'static str,
    /// On the second day.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "InForce | Tone | 'none'"))]
    pub after: &'static str,
    /// The statements that tell it.
    pub statements: Vec<StatementRow<'r>>,
}

/// The days that are compared, and what is compared of them.
struct Comparing<'q> {
    from: Day,
    to: Day,
    page: Page,
    subjects: &'q Subjects,
}

/// What two days tell of one thing.
struct Told {
    before: Covers,
    after: Covers,
    /// Whether it surely began by the second day.
    has_begun: bool,
}

impl Record {
    /// What two days tell apart: questions with a later answer, memberships, bases and troops, other standing statements,
    /// and the tone of what was last told between each two. What the dates do not tell of either day alike is left out. Of
    /// the filter the dates are not asked.
    ///
    /// # Errors
    ///
    /// `bad-argument` where the second day comes before the first, and `unknown-id` or `bad-argument` for a filter that
    /// names what is not there.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::{Filter, Record};
    /// use vague_dates::Day;
    ///
    /// let record = Record::embedded()?;
    /// let day = |text| Day::parse(text).expect("a day");
    /// let difference = record.difference(day("2010-11-24"), day("2010-11-25"), &Filter::default())?;
    /// let host = difference.newly_told.iter().find(|change| change.kind == "membership");
    /// assert_eq!(host.expect("a summit").actors[1].id, "SCO");
    /// let reversed = record.difference(day("2010-11-25"), day("2010-11-24"), &Filter::default());
    /// assert_eq!(reversed.unwrap_err().code(), "bad-argument");
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn difference(&self, from: Day, to: Day, filter: &Filter) -> Result<Difference<'_>, Error> {
        self.difference_page(from, to, filter, Page::default())
    }

    /// What two days tell apart, one page of each list.
    ///
    /// # Errors
    ///
    /// As for [`Record::difference`].
    pub fn difference_page(
        &self,
        from: Day,
        to: Day,
        filter: &Filter,
        page: Page,
    ) -> Result<Difference<'_>, Error> {
        if from > to {
            let expected = ["a day on or after the first, which is ", &from.to_string()].concat();
            return Err(Error::argument("to", &to.to_string(), &expected));
        }
        let subjects = &Subjects::new(filter, self)?;
        let comparing = &Comparing {
            from,
            to,
            page,
            subjects,
        };
        let mut difference = Difference::of(from, to);
        let questions = self.changed_questions(from, to, subjects);
        difference.totals.questions = questions.len() as u32;
        difference.questions = page
            .of(&questions)
            .iter()
            .filter_map(|changed| self.changed_question(changed))
            .collect();
        difference.statements = self.count_between(comparing);
        self.compare_memberships(comparing, &mut difference);
        self.compare_standing(comparing, &mut difference);
        let pairs = self.pairs(subjects);
        for pair in pairs.chunk_by(|a, b| a.0 == b.0) {
            self.compare_tones(pair, comparing, &mut difference);
        }
        Ok(difference)
    }

    /// How many statements are dated after the first day and up to the second.
    fn count_between(&self, comparing: &Comparing<'_>) -> u32 {
        let (from, to) = (
            comparing.from.days_since_1970(),
            comparing.to.days_since_1970(),
        );
        let is_between = |key: &StatementKey| {
            let days = self.date_of(*key).as_ref().and_then(known_days);
            days.is_some_and(|(first, last)| first > from && last <= to)
        };
        let keys = (0..self.dataset().statements().len() as u32).map(StatementKey);
        let passing = keys.filter(|key| comparing.subjects.passes(self, *key));
        passing.filter(is_between).count() as u32
    }

    fn compare_standing<'r>(&'r self, comparing: &Comparing<'_>, difference: &mut Difference<'r>) {
        for key in self.standing(comparing.subjects) {
            let Some(statement) = self.dataset().statement(key) else {
                continue;
            };
            let Some(date) = &statement.date else {
                difference.undated += 1;
                continue;
            };
            let told = Told {
                before: statement.held_on(comparing.from),
                after: statement.held_on(comparing.to),
                has_begun: date.is_interval() && begins_by(date, comparing.to),
            };
            difference.note(comparing.page, &told, &|| {
                self.standing_change(key, statement, &told)
            });
        }
    }

    fn standing_change(&self, key: StatementKey, statement: &Statement, told: &Told) -> Change<'_> {
        Change {
            kind: if statement.theme == Theme::Basing {
                "basing"
            } else {
                "standing"
            },
            actors: self.refs(&statement.actors),
            wholes: self.are_wholes(&statement.actors),
            before: answer(told.before),
            after: answer(told.after),
            statements: self.rows(&[key]),
        }
    }

    fn compare_memberships<'r>(
        &'r self,
        comparing: &Comparing<'_>,
        difference: &mut Difference<'r>,
    ) {
        let rows = self.membership_rows(&|row| comparing.subjects.passes_membership(self, row));
        for rows in rows.chunk_by(|a, b| a.0 == b.0) {
            let on = |day| self.belonging_of(rows, Some(day));
            let Some((earlier, later)) = on(comparing.from).zip(on(comparing.to)) else {
                continue;
            };
            let held = |it: &Belonging<'_>| it.in_force.unwrap_or(Covers::Perhaps);
            let memberships = || {
                let memberships = self.dataset().memberships();
                let rows = rows.iter();
                rows.filter_map(|(_, row)| memberships.get(*row as usize))
            };
            let begins = |row: &Membership| {
                let from = row.from.as_ref();
                from.is_some_and(|date| begins_by(date, comparing.to))
            };
            let told = Told {
                before: held(&earlier),
                after: held(&later),
                has_begun: memberships().any(begins),
            };
            let sides = memberships()
                .next()
                .map(|row| [row.member, row.organisation]);
            difference.note(comparing.page, &told, &|| Change {
                kind: "membership",
                actors: vec![later.member.clone(), later.organisation.clone()],
                wholes: sides.is_some_and(|sides| self.are_wholes(&sides)),
                before: answer(told.before),
                after: answer(told.after),
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
        comparing: &Comparing<'_>,
        difference: &mut Difference<'r>,
    ) {
        let (earlier, later) = (
            self.latest(pair, comparing.from),
            self.latest(pair, comparing.to),
        );
        let (before, after) = (self.tone_of(&earlier), self.tone_of(&later));
        if before == after {
            return;
        }
        let totals = &mut difference.totals;
        let list = match (before, after) {
            ("none", _) => (&mut difference.newly_told, &mut totals.newly_told),
            ("perhaps", _) | (_, "perhaps") => (&mut difference.unclear, &mut totals.unclear),
            _ => (&mut difference.changed, &mut totals.changed),
        };
        let (a, b) = actors_of(pair);
        let mut keys = earlier;
        keys.extend(later);
        keys.dedup();
        push(list, comparing.page, &|| Change {
            kind: "tone",
            actors: self.refs(&[a, b]),
            wholes: self.are_wholes(&[a, b]),
            before,
            after,
            statements: self.rows(&keys),
        });
    }

    fn are_wholes(&self, actors: &[ActorKey]) -> bool {
        let is_whole = |key: &ActorKey| self.outmost(*key) == *key;
        actors.iter().all(is_whole)
    }
}

impl<'r> Difference<'r> {
    fn of(from: Day, to: Day) -> Self {
        Self {
            from: from.to_string(),
            to: to.to_string(),
            questions: Vec::new(),
            newly_told: Vec::new(),
            ended: Vec::new(),
            changed: Vec::new(),
            unclear: Vec::new(),
            statements: 0,
            undated: 0,
            totals: DifferenceTotals::default(),
        }
    }

    /// Puts what two days tell of one thing where it belongs.
    fn note(&mut self, page: Page, told: &Told, change: &dyn Fn() -> Change<'r>) {
        let totals = &mut self.totals;
        let list = match (told.before, told.after) {
            (before, after) if before == after => return,
            (_, Covers::No) => (&mut self.ended, &mut totals.ended),
            (Covers::No, Covers::Yes) => (&mut self.newly_told, &mut totals.newly_told),
            // It began, and nobody tells until when it went on.
            (Covers::No, Covers::Perhaps) if told.has_begun => {
                (&mut self.newly_told, &mut totals.newly_told)
            }
            _ => (&mut self.unclear, &mut totals.unclear),
        };
        push(list, page, change);
    }
}

/// Whether what is so dated surely began by a day.
fn begins_by(date: &Date, day: Day) -> bool {
    match date.bounds().start {
        vague_dates::Span::Within { latest, .. } => latest <= day,
        _ => false,
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

fn answer(answer: Covers) -> &'static str {
    match answer {
        Covers::Yes => "yes",
        Covers::No => "no",
        Covers::Perhaps => "perhaps",
    }
}
