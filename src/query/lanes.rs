//! Statements in time, one lane a partner, with what of each date is sure and what is not.

use serde::Serialize;

use super::answers::{ActorRef, edtf};
use super::filter::Filter;
use super::predicate::Predicate;
use super::record::Record;
use crate::error::Error;
use crate::sorting::sort_pairs;
use relations_record::{ActorKey, Basis, Statement, StatementKey, Status, Tone};
use vague_dates::{Date, Day, Precision};

/// The statements of a focus in time, by partner.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Lanes<'r> {
    /// The first year that a dated statement may be of; none where nothing is dated.
    pub first_year: Option<i32>,
    /// The last one.
    pub last_year: Option<i32>,
    /// One lane a partner, most statements first, then in the order of the record.
    pub lanes: Vec<Lane<'r>>,
}

/// What a focus and one partner have in time.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Lane<'r> {
    /// The partner.
    pub partner: ActorRef<'r>,
    /// How many statements name both.
    pub total: u32,
    /// The dated ones, oldest first.
    pub marks: Vec<LaneMark<'r>>,
    /// Those without a date, in the order of the record; all their years are none.
    pub undated: Vec<LaneMark<'r>>,
}

/// One statement in time. Years are fractional: 2011.5 is the middle of 2011, and a day reaches to where the next begins.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct LaneMark<'r> {
    /// The id of the statement.
    pub id: &'r str,
    /// The event it shares with other statements.
    pub event: Option<&'r str>,
    /// When it may have begun; none where nobody says, or it has always been so.
    pub earliest: Option<f64>,
    /// When it may have ended; none where nobody says, or it goes on.
    pub latest: Option<f64>,
    /// From when it surely held. None with a number in `certain_to` is from ever; without one, no day is sure.
    pub certain_from: Option<f64>,
    /// Until when it surely held. None with a number in `certain_from` is up to now.
    pub certain_to: Option<f64>,
    /// Whether the source itself is vague: "about", "perhaps", or no sharper than a decade.
    pub vague: bool,
    /// The tone.
    pub tone: Tone,
    /// Whether it happened.
    pub status: Status,
    /// Whether four or more actors are parties.
    pub many_party: bool,
    /// The date, EDTF, or empty.
    pub date: String,
    /// What the date rests on.
    pub date_basis: Basis,
    /// The sentence.
    pub text: &'r str,
}

/// When something was, in fractional years: 2011.5 is the middle of 2011.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TimeMark {
    /// When it may have begun; none where nobody says, or it has always been so.
    pub earliest: Option<f64>,
    /// When it may have ended; none where nobody says, or it goes on.
    pub latest: Option<f64>,
    /// From when it surely held. None with a number in `certain_to` is from ever; without one, no day is sure.
    pub certain_from: Option<f64>,
    /// Until when it surely held. None with a number in `certain_from` is up to now.
    pub certain_to: Option<f64>,
    /// Whether the source itself is vague: "about", "perhaps", or no sharper than a decade.
    pub vague: bool,
}

impl TimeMark {
    pub(super) fn of(date: Option<&Date>) -> Self {
        let possible = date.map(Date::possible_days);
        let certain = date.and_then(Date::certain_days);
        Self {
            earliest: possible.and_then(|(first, _)| beginning(first)),
            latest: possible.and_then(|(_, last)| ending(last)),
            certain_from: certain.and_then(|(first, _)| beginning(first)),
            certain_to: certain.and_then(|(_, last)| ending(last)),
            vague: date.is_some_and(is_vague),
        }
    }
}

impl Lanes<'_> {
    /// How many marks an answer has at most. Where there are more, each lane is cut to its part of them.
    pub const MOST: usize = 5000;
}

impl Record {
    /// The statements of a focus in time, one lane a partner.
    ///
    /// Statements of a partner's parts are in the lane of the partner, as in [`Record::ties`]; parts have no lanes of
    /// their own, unless the filter leaves their wholes out. A statement with several partners is in the lane of each.
    /// Of more marks than [`Lanes::MOST`] every lane shows some, evenly taken by date; `total` still counts all.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for a focus or filter that names what is not there.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::{Filter, Record};
    ///
    /// let record = Record::embedded()?;
    /// let lanes = record.lanes("TJK", &Filter::default())?;
    /// let russia = lanes.lanes.iter().find(|lane| lane.partner.id == "RUS").expect("a lane");
    /// assert_eq!(russia.marks.len() + russia.undated.len(), russia.total as usize);
    /// // Of what happened at some time in a year no day is sure.
    /// let vague = russia.marks.iter().find(|mark| mark.date == "2005").expect("a mark");
    /// assert_eq!((vague.earliest, vague.latest, vague.certain_from), (Some(2005.0), Some(2006.0), None));
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn lanes(&self, focus: &str, filter: &Filter) -> Result<Lanes<'_>, Error> {
        let focus = self.actor_key(focus)?;
        let predicate = Predicate::new(filter, self)?;
        let mut keys = self.passing(&predicate, focus);
        self.sort_by_date(&mut keys);
        let by_partner = self.by_partner(&predicate, focus, &keys);
        let (mut order, mut marks) = (Vec::new(), 0);
        for (row, keys) in (0..).zip(&by_partner) {
            if !keys.is_empty() {
                order.push((u64::MAX - keys.len() as u64, row));
                marks += keys.len();
            }
        }
        let most = if marks > Lanes::MOST {
            Lanes::MOST / order.len()
        } else {
            marks
        };
        let (first_year, last_year) = self.years_of(&keys);
        let mut lanes = Vec::new();
        for (_, row) in sort_pairs(order) {
            let actor = self.dataset().actor(ActorKey(row));
            if let Some((actor, keys)) = actor.zip(by_partner.get(row as usize)) {
                lanes.push(self.lane(actor.into(), keys, most));
            }
        }
        Ok(Lanes {
            first_year,
            last_year,
            lanes,
        })
    }

    /// The statements of a focus for each actor that has a lane.
    fn by_partner(
        &self,
        predicate: &Predicate,
        focus: ActorKey,
        keys: &[StatementKey],
    ) -> Vec<Vec<StatementKey>> {
        let mut by_partner = vec![Vec::new(); self.dataset().actors().len()];
        let mut partners = Vec::new();
        for key in keys {
            self.partners(focus, *key, &mut partners);
            for partner in &partners {
                if self.has_lane(predicate, focus, *partner)
                    && let Some(keys) = by_partner.get_mut(partner.index())
                {
                    keys.push(*key);
                }
            }
        }
        by_partner
    }

    /// Whether a partner is wanted and no whole of it is: the others are told with their wholes.
    fn has_lane(&self, predicate: &Predicate, focus: ActorKey, partner: ActorKey) -> bool {
        let dataset = self.dataset();
        let mut outmost = None;
        for whole in dataset.wholes(partner) {
            let actor = dataset.actor(whole);
            if !dataset.is_within(focus, whole)
                && actor.is_some_and(|actor| predicate.passes_kind(actor.kind))
            {
                outmost = Some(whole);
            }
        }
        outmost == Some(partner)
    }

    /// The first and the last year of all that is told of dated statements.
    fn years_of(&self, keys: &[StatementKey]) -> (Option<i32>, Option<i32>) {
        let (mut first, mut last) = (None, None);
        for key in keys {
            let date = self
                .dataset()
                .statement(*key)
                .and_then(|statement| statement.date.as_ref());
            let (from, to) = date.map_or((None, None), Date::possible_years);
            for year in [from, to] {
                let is_earlier = first.is_none_or(|first| year.is_some_and(|year| year < first));
                first = if is_earlier { year } else { first };
                last = last.max(year);
            }
        }
        (first, last)
    }

    /// The lane of a partner with at most so many marks, taken evenly.
    fn lane<'r>(&'r self, partner: ActorRef<'r>, keys: &[StatementKey], most: usize) -> Lane<'r> {
        // Of each mark how many are taken up to it: where that number grows, it is taken itself.
        let taken = |position: usize| position * most / keys.len().max(most);
        let mut lane = Lane {
            partner,
            total: keys.len() as u32,
            marks: Vec::new(),
            undated: Vec::new(),
        };
        for (position, key) in keys.iter().enumerate() {
            let is_taken = taken(position) < taken(position + 1);
            if let Some(statement) = self.dataset().statement(*key).filter(|_| is_taken) {
                let list = if statement.date.is_none() {
                    &mut lane.undated
                } else {
                    &mut lane.marks
                };
                list.push(self.mark(statement));
            }
        }
        lane
    }

    fn mark<'r>(&'r self, statement: &'r Statement) -> LaneMark<'r> {
        let time = TimeMark::of(statement.date.as_ref());
        LaneMark {
            id: &statement.id,
            event: statement
                .event
                .and_then(|event| self.dataset().event(event)),
            earliest: time.earliest,
            latest: time.latest,
            certain_from: time.certain_from,
            certain_to: time.certain_to,
            vague: time.vague,
            tone: statement.tone,
            status: statement.status,
            many_party: statement.is_many_party(),
            date: edtf(statement.date.as_ref()),
            date_basis: statement.date_basis,
            text: &statement.text,
        }
    }
}

fn is_vague(date: &Date) -> bool {
    date.is_approximate()
        || date.is_uncertain()
        || date
            .precision()
            .is_some_and(|precision| precision > Precision::Year)
}

/// Where a day begins; none for an end that is open or unknown.
fn beginning(days: i32) -> Option<f64> {
    (days != i32::MIN && days != i32::MAX)
        .then(|| Day::from_days_since_1970(days).fractional_year())
}

/// Where a day ends, which is where the next begins.
fn ending(days: i32) -> Option<f64> {
    beginning(days).and_then(|_| beginning(days + 1))
}
