//! What a focus takes part in, and the other partners that are no states.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::InForce;
use super::answers::ActorRef;
use super::filter::Filter;
use super::record::Record;
use crate::error::Error;
use relations_record::{ActorKey, ActorKind, Membership};
use vague_dates::{Covers, Day};

/// The partners of a focus that are neither states nor bodies of states.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Organisations<'r> {
    /// Those in which the focus or a part of it has a role; most statements first, then by name.
    pub takes_part: Vec<TakesPart<'r>>,
    /// The others that have a tie with it; most statements first.
    pub others: Vec<OtherPartner<'r>>,
}

/// An organisation in which a focus has a role, itself or through its parts.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TakesPart<'r> {
    /// The organisation: the outmost whole in which it has a role.
    pub organisation: ActorRef<'r>,
    /// The roles, each once, in the order of the record.
    pub roles: Vec<&'r str>,
    /// Whether one of them held on the day of the filter: the surest answer. None without a day.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "'yes' | 'perhaps' | null"))]
    pub in_force: Option<InForce>,
    /// How many statements of the filter name both.
    pub statements: u32,
}

/// A partner with its statements.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct OtherPartner<'r> {
    /// The partner.
    pub organisation: ActorRef<'r>,
    /// How many statements of the filter name both.
    pub statements: u32,
}

impl Record {
    /// The organisations in which a focus takes part, and its other partners that are neither states nor bodies of states.
    /// With a day in the filter, roles that surely did not hold on it do not count.
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
    /// let organisations = record.organisations("TJK", &Filter::default())?;
    /// assert!(organisations.takes_part.iter().any(|it| it.organisation.id == "CSTO"));
    /// // It gains from a fund of NATO, and takes no part in NATO.
    /// assert!(organisations.others.iter().any(|it| it.organisation.id == "NATO"));
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn organisations(&self, focus: &str, filter: &Filter) -> Result<Organisations<'_>, Error> {
        let key = self.actor_key(focus)?;
        let ties = self.ties(focus, filter)?;
        let counts: BTreeMap<&str, u32> = ties
            .iter()
            .map(|tie| (tie.partner.id, tie.statements))
            .collect();
        let mut takes_part = Vec::new();
        for (whole, roles) in self.roles_by_organisation(key, filter.as_of) {
            let Some(actor) = self.dataset().actor(whole) else {
                continue;
            };
            takes_part.push(TakesPart {
                organisation: actor.into(),
                in_force: filter.as_of.map(|day| surest(&roles, day)),
                roles: distinct(&roles),
                statements: counts.get(&*actor.id).copied().unwrap_or(0),
            });
        }
        takes_part.sort_by(|a, b| {
            (b.statements.cmp(&a.statements))
                .then_with(|| a.organisation.name.cmp(b.organisation.name))
        });
        let with_role: BTreeSet<&str> = takes_part.iter().map(|it| it.organisation.id).collect();
        let is_other = |kind| !matches!(kind, ActorKind::State | ActorKind::Body);
        let others = ties.iter().filter(|tie| {
            tie.part_of.is_none()
                && is_other(tie.partner.kind)
                && !with_role.contains(tie.partner.id)
        });
        let mut others: Vec<_> = others
            .map(|tie| OtherPartner {
                organisation: tie.partner.clone(),
                statements: tie.statements,
            })
            .collect();
        others.sort_by_key(|other| std::cmp::Reverse(other.statements));
        Ok(Organisations { takes_part, others })
    }

    /// The roles of an actor and of its parts by organisation. A role in a part is one in the whole where the actor has a role
    /// in the whole, too: who gains from a fund of an alliance takes no part in the alliance.
    fn roles_by_organisation(
        &self,
        actor: ActorKey,
        as_of: Option<Day>,
    ) -> BTreeMap<ActorKey, Vec<&Membership>> {
        let mut roles: BTreeMap<ActorKey, Vec<&Membership>> = BTreeMap::new();
        for row in self.dataset().memberships() {
            let is_over = as_of.is_some_and(|day| row.in_force(day) == Covers::No);
            let is_own = self.dataset().is_within(row.organisation, actor);
            if !is_over && !is_own && self.dataset().is_within(row.member, actor) {
                roles.entry(row.organisation).or_default().push(row);
            }
        }
        let mut by_whole: BTreeMap<ActorKey, Vec<&Membership>> = BTreeMap::new();
        for (organisation, rows) in &roles {
            let wholes = self.dataset().wholes(*organisation);
            let outmost = wholes.filter(|whole| roles.contains_key(whole)).last();
            let whole = by_whole
                .entry(outmost.unwrap_or(*organisation))
                .or_default();
            whole.extend_from_slice(rows);
        }
        by_whole
    }
}

fn distinct<'r>(rows: &[&'r Membership]) -> Vec<&'r str> {
    let mut roles: Vec<&str> = Vec::new();
    for row in rows {
        if !roles.contains(&&*row.role) {
            roles.push(&row.role);
        }
    }
    roles
}

/// Those that surely did not hold are left out before.
fn surest(rows: &[&Membership], day: Day) -> Covers {
    if rows.iter().any(|row| row.in_force(day) == Covers::Yes) {
        Covers::Yes
    } else {
        Covers::Perhaps
    }
}
