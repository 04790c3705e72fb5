//! How things stood on a day.

use serde::Serialize;

use super::answers::StatementRow;
use super::filter::Filter;
use super::latest_tone::LatestTone;
use super::memberships::Belonging;
use super::pages::Page;
use super::record::Record;
use super::subjects::Subjects;
use super::tally::InForceCounts;
use super::ties::holds_on;
use crate::error::Error;
use relations_record::{Statement, StatementKey, Status, Theme};
use vague_dates::{Covers, Day};

/// How things stood on a day, as far as dates tell.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct State<'r> {
    /// The day, as `2011-12-20`.
    pub day: String,
    /// Memberships that held, or of which the dates do not tell; surest first.
    pub memberships: Vec<Belonging<'r>>,
    /// Bases and troops: standing statements about them that held, or of which the dates do not tell; oldest first.
    pub basing: Vec<Held<'r>>,
    /// All other standing statements that held, or of which the dates do not tell; oldest first.
    pub standing: Vec<Held<'r>>,
    /// What is not standing but happened, was planned, offered, refused or judged, dated to a time in which the day lies, or
    /// may lie; oldest first.
    pub others: Vec<Held<'r>>,
    /// What was last told between two, pair by pair.
    pub tones: Vec<LatestTone<'r>>,
    /// How many standing statements are dated to hold on the day, and of how many the dates do not tell.
    pub in_force: InForceCounts,
    /// How many of the others are dated to a time in which the day lies, and of how many the dates do not tell.
    pub others_dated: InForceCounts,
    /// How many standing statements have no date; they are not placed on any day.
    pub undated: u32,
    /// How long the lists are; one page of each is given.
    pub totals: StateTotals,
}

/// How long the lists of a [`State`] are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct StateTotals {
    /// Memberships.
    pub memberships: u32,
    /// Bases and troops.
    pub basing: u32,
    /// Other standing statements.
    pub standing: u32,
    /// What is not standing.
    pub others: u32,
    /// Pairs.
    pub tones: u32,
}

/// A statement, and whether it held on the day, or its time takes the day in.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Held<'r> {
    /// Yes or perhaps.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "'yes' | 'perhaps'"))]
    pub in_force: Covers,
    /// The statement.
    pub statement: StatementRow<'r>,
}

impl Record {
    /// How things stood on a day: memberships, bases and troops, other standing statements, what else is dated to a time with
    /// the day in it, and what was last told between each two. What surely did not hold is left out; what the dates do not tell is marked as such. Of the filter the
    /// dates are not asked.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for a filter that names what is not there.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::{Filter, Record};
    /// use vague_dates::{Covers, Day};
    ///
    /// let record = Record::embedded()?;
    /// let state = record.as_of(Day::parse("2012-01-16").expect("a day"), &Filter::default())?;
    /// let sure = state.basing.iter().filter(|held| held.in_force == Covers::Yes);
    /// assert!(sure.clone().any(|held| held.statement.text.contains("around 7,000 troops")));
    /// // A year later nobody asserts it any more.
    /// let later = record.as_of(Day::parse("2013-01-16").expect("a day"), &Filter::default())?;
    /// assert!(later.basing.iter().all(|held| held.in_force == Covers::Perhaps));
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn as_of(&self, day: Day, filter: &Filter) -> Result<State<'_>, Error> {
        self.as_of_page(day, filter, Page::default())
    }

    /// How things stood on a day, one page of each list.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for a filter that names what is not there.
    pub fn as_of_page(&self, day: Day, filter: &Filter, page: Page) -> Result<State<'_>, Error> {
        let subjects = Subjects::new(filter, self)?;
        let memberships = self.belonging(Some(day), &|row| {
            row.in_force(day) != Covers::No && subjects.passes_membership(self, row)
        });
        let mut totals = StateTotals {
            memberships: memberships.len() as u32,
            ..StateTotals::default()
        };
        let mut state = State {
            day: day.to_string(),
            memberships: page.of(&memberships).to_vec(),
            basing: Vec::new(),
            standing: Vec::new(),
            others: Vec::new(),
            tones: Vec::new(),
            in_force: InForceCounts::default(),
            others_dated: InForceCounts::default(),
            undated: 0,
            totals,
        };
        for (key, statement) in self.oldest_first(&subjects) {
            let in_force = holds_on(statement, day);
            if statement.date.is_none() {
                state.undated += u32::from(statement.is_standing());
            } else if in_force != Covers::No {
                let (counts, list, total) = match (statement.status, statement.theme) {
                    (Status::Standing, Theme::Basing) => {
                        (&mut state.in_force, &mut state.basing, &mut totals.basing)
                    }
                    (Status::Standing, _) => (
                        &mut state.in_force,
                        &mut state.standing,
                        &mut totals.standing,
                    ),
                    _ => (
                        &mut state.others_dated,
                        &mut state.others,
                        &mut totals.others,
                    ),
                };
                counts.add(in_force);
                if page.holds(*total) {
                    list.extend(self.row(key).map(|statement| Held {
                        in_force,
                        statement,
                    }));
                }
                *total += 1;
            }
        }
        let pairs = self.pairs(&subjects);
        for pair in pairs.chunk_by(|a, b| a.0 == b.0) {
            let latest = self.latest(pair, day);
            if page.holds(totals.tones) {
                state.tones.extend(self.latest_tone(pair, &latest));
            }
            totals.tones += u32::from(!latest.is_empty());
        }
        state.totals = totals;
        Ok(state)
    }

    /// The statements that pass, oldest first.
    fn oldest_first(
        &self,
        subjects: &Subjects,
    ) -> impl Iterator<Item = (StatementKey, &Statement)> {
        let keys = self.marks.by_date.iter().copied().map(StatementKey);
        let keys = keys.filter(|key| subjects.passes(self, *key));
        keys.filter_map(|key| Some((key, self.dataset().statement(key)?)))
    }

    /// The standing ones among them.
    pub(super) fn standing(&self, subjects: &Subjects) -> impl Iterator<Item = StatementKey> {
        let all = self.oldest_first(subjects);
        all.filter(|(_, statement)| statement.is_standing())
            .map(|(key, _)| key)
    }
}
