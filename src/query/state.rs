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
use crate::error::Error;
use relations_record::{StatementKey, Status, Theme};
use vague_dates::{Covers, Day};

/// How things stood on a day, as far as dates tell.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
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
    /// How many standing statements are dated to hold on the day, and of how many the dates do not tell.
    pub in_force: InForceCounts,
    /// How many standing statements have no date; they are not placed on any day.
    pub undated: u32,
    /// How long the lists are; one page of each is given.
    pub totals: StateTotals,
}

/// How long the lists of a [`State`] are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
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
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Held<'r> {
    /// Yes or perhaps.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "'yes' | 'perhaps'"))]
    pub in_force: Covers,
    /// The statement.
    pub statement: StatementRow<'r>,
}

impl Record {
    /// How things stood on a day: memberships, bases and troops, other standing statements, and what was last told between
    /// each two. What surely did not hold is left out; what the dates do not tell is marked as such. Of the filter the
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
            tones: Vec::new(),
            in_force: InForceCounts::default(),
            undated: 0,
            totals,
        };
        for key in self.standing(&subjects) {
            let Some(statement) = self.dataset().statement(key) else {
                continue;
            };
            let in_force = statement.held_on(day);
            if statement.date.is_none() {
                state.undated += 1;
            } else if in_force != Covers::No {
                state.in_force.add(in_force);
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

    /// The standing statements that pass, oldest first.
    pub(super) fn standing(&self, subjects: &Subjects) -> impl Iterator<Item = StatementKey> {
        let rows = self.marks.by_date.iter().copied();
        rows.map(StatementKey).filter(|key| {
            let mark = self.marks.rows.get(key.index());
            mark.is_some_and(|mark| mark.status() == Status::Standing as usize)
                && subjects.passes(self, *key)
        })
    }
}
