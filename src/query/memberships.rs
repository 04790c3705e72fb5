//! Who belongs to which organisation, and whether the dates tell that it did so on a day.

use serde::Serialize;

use super::InForce;
use super::answers::{ActorRef, StatementRow, edtf};
use super::record::Record;
use crate::error::Error;
use crate::sorting::{sort_by, sort_pairs};
use relations_record::{ActorKey, Membership};
use vague_dates::{Covers, Day};

/// All that the record tells of one actor's place in one organisation.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Belonging<'r> {
    /// Who belongs.
    pub member: ActorRef<'r>,
    /// To what.
    pub organisation: ActorRef<'r>,
    /// Whether it did on the day asked for: the surest answer of its terms. None where no day was asked for.
    pub in_force: Option<InForce>,
    /// Each row of the memberships, in the order of the record.
    pub terms: Vec<Term<'r>>,
}

/// One row of the memberships: a role, as long as the sources tell.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Term<'r> {
    /// As what, as `member` or `observer`.
    pub role: &'r str,
    /// When it began, EDTF, or empty; `/2011-12-20` is on that day at the latest.
    pub from: String,
    /// The last time of it, EDTF, or empty; `2012-01-16/` is then or later, if it ended at all.
    pub to: String,
    /// Whether it held on the day asked for.
    pub in_force: Option<InForce>,
    /// The statements that tell it.
    pub statements: Vec<StatementRow<'r>>,
}

/// An organisation to which two actors belong.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SharedOrganisation<'r> {
    /// The organisation.
    pub organisation: ActorRef<'r>,
    /// Whether both belonged on the day asked for; where none was, each did at some time, not surely the same.
    pub in_force: Option<InForce>,
    /// How the first belongs, itself or through parts.
    pub a: Vec<Belonging<'r>>,
    /// How the second belongs, itself or through parts.
    pub b: Vec<Belonging<'r>>,
}

impl Record {
    /// The organisations to which an actor or a part of it belongs; for an organisation its members follow.
    ///
    /// With a day each answer is one of three: [`Covers::Yes`], [`Covers::No`], or [`Covers::Perhaps`] where the dates
    /// do not tell. Surest first, then by the organisation's name, then by the member's.
    ///
    /// # Errors
    ///
    /// `unknown-id` where the record has no such actor.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::Record;
    /// use vague_dates::{Covers, Day};
    ///
    /// let record = Record::embedded()?;
    /// let in_csto = |actor, day| {
    ///     let day = Day::parse(day).expect("a day");
    ///     let organisations = record.memberships(actor, Some(day))?;
    ///     let csto = organisations.into_iter().find(|belonging| belonging.organisation.id == "CSTO");
    ///     Ok::<_, relations_map::Error>(csto.and_then(|belonging| belonging.in_force))
    /// };
    /// assert_eq!(in_csto("UZB", "2012-01-01")?, Some(Covers::Yes));
    /// assert_eq!(in_csto("UZB", "2012-07-01")?, Some(Covers::Perhaps));
    /// assert_eq!(in_csto("USA", "2012-01-01")?, None);
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn memberships(
        &self,
        actor: &str,
        as_of: Option<Day>,
    ) -> Result<Vec<Belonging<'_>>, Error> {
        let key = self.actor_key(actor)?;
        let mut found = self.belonging(as_of, &|row| self.dataset().is_within(row.member, key));
        found.extend(self.belonging(as_of, &|row| {
            row.organisation == key && !self.dataset().is_within(row.member, key)
        }));
        Ok(found)
    }

    /// The organisations to which both of two actors belong, themselves or through parts; surest first, then by name.
    ///
    /// # Errors
    ///
    /// `unknown-id` where the record has no such actor.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::Record;
    /// use vague_dates::{Covers, Day};
    ///
    /// let record = Record::embedded()?;
    /// let shared = record.shared("RUS", "TJK", Day::parse("2012-01-01").ok())?;
    /// assert_eq!(shared[0].organisation.id, "CSTO");
    /// assert_eq!(shared[0].in_force, Some(Covers::Yes));
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn shared(
        &self,
        a: &str,
        b: &str,
        as_of: Option<Day>,
    ) -> Result<Vec<SharedOrganisation<'_>>, Error> {
        let (first, second) = (self.actor_key(a)?, self.actor_key(b)?);
        let of = |key: ActorKey| {
            self.belonging(as_of, &move |row| self.dataset().is_within(row.member, key))
        };
        let (mut firsts, seconds) = (of(first), of(second));
        let mut shared = Vec::new();
        while let Some(id) = firsts.first().map(|belonging| belonging.organisation.id) {
            let (a, others): (Vec<_>, _) = firsts
                .into_iter()
                .partition(|belonging| belonging.organisation.id == id);
            firsts = others;
            let b: Vec<_> = seconds
                .iter()
                .filter(|belonging| belonging.organisation.id == id)
                .cloned()
                .collect();
            let organisation = a.first().map(|belonging| belonging.organisation.clone());
            if let Some(organisation) = organisation.filter(|_| !b.is_empty()) {
                shared.push(SharedOrganisation {
                    organisation,
                    in_force: as_of.map(|_| surest(&a).and(surest(&b))),
                    a,
                    b,
                });
            }
        }
        sort_by(&mut shared, |x, y| {
            (sureness(x.in_force).cmp(&sureness(y.in_force)))
                .then_with(|| x.organisation.name.cmp(y.organisation.name))
        });
        Ok(shared)
    }

    /// The wanted rows of the memberships, those of one member and organisation together.
    pub(super) fn belonging(
        &self,
        as_of: Option<Day>,
        wanted: &dyn Fn(&Membership) -> bool,
    ) -> Vec<Belonging<'_>> {
        let rows = self.membership_rows(wanted);
        let groups = rows.chunk_by(|a, b| a.0 == b.0);
        let mut found: Vec<_> = groups
            .filter_map(|rows| self.belonging_of(rows, as_of))
            .collect();
        sort_by(&mut found, |a, b| {
            (sureness(a.in_force).cmp(&sureness(b.in_force)))
                .then_with(|| a.organisation.name.cmp(b.organisation.name))
                .then_with(|| a.member.name.cmp(b.member.name))
        });
        found
    }

    /// The wanted rows of the memberships by member and organisation, which are two numbers in one.
    pub(super) fn membership_rows(&self, wanted: &dyn Fn(&Membership) -> bool) -> Vec<(u64, u32)> {
        let mut rows = Vec::new();
        for (row, membership) in self.dataset().memberships().iter().enumerate() {
            if wanted(membership) {
                let pair =
                    u64::from(membership.member.0) << 32 | u64::from(membership.organisation.0);
                rows.push((pair, row as u32));
            }
        }
        sort_pairs(rows)
    }

    /// The rows of one member and organisation.
    pub(super) fn belonging_of(
        &self,
        rows: &[(u64, u32)],
        as_of: Option<Day>,
    ) -> Option<Belonging<'_>> {
        let row = |row: u32| self.dataset().memberships().get(row as usize);
        let first = row(rows.first()?.1)?;
        let rows = rows.iter().filter_map(|(_, number)| row(*number));
        let terms: Vec<Term<'_>> = rows
            .map(|row| Term {
                role: &row.role,
                from: edtf(row.from.as_ref()),
                to: edtf(row.to.as_ref()),
                in_force: as_of.map(|day| row.in_force(day)),
                statements: self.rows(&row.statements),
            })
            .collect();
        let answers = terms.iter().map(|term| term.in_force);
        Some(Belonging {
            member: self.dataset().actor(first.member)?.into(),
            organisation: self.dataset().actor(first.organisation)?.into(),
            in_force: answers.min_by_key(|answer| sureness(*answer)).flatten(),
            terms,
        })
    }
}

/// Whether one of several holds.
fn surest(belonging: &[Belonging<'_>]) -> Covers {
    let answers = belonging.iter().map(|belonging| belonging.in_force);
    let surest = answers.min_by_key(|answer| sureness(*answer));
    surest.flatten().unwrap_or(Covers::No)
}

/// Yes before perhaps before no.
fn sureness(answer: Option<Covers>) -> u8 {
    match answer {
        Some(Covers::Yes) => 0,
        None | Some(Covers::Perhaps) => 1,
        Some(Covers::No) => 2,
    }
}
