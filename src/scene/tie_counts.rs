//! What ties come to under a filter, as far as a map shows it.

use super::View;
use super::answer::{Direction, Manner, Share};
use crate::error::Error;
use crate::query::{Record, Tie};
use crate::sorting::sort_by;
use relations_record::{Status, Tone};

/// What one tie, or a stack of ties, comes to.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct TieCount {
    pub(super) statements: u32,
    pub(super) conflict: u32,
    /// On one day: dated to hold, and those of which the dates do not tell.
    pub(super) in_force: Option<(u32, u32)>,
    /// Left out for having no date alone.
    pub(super) undated: u32,
}

impl TieCount {
    fn of(tie: &Tie<'_>, view: &View) -> Self {
        Self {
            statements: tie.statements,
            conflict: tie.tones.conflictual,
            in_force: view.filter.as_of.map(|_| (tie.statements, 0)),
            undated: 0,
        }
    }

    /// The more of two, number by number: a stack has the line of its thickest.
    pub(super) fn most(self, other: Self) -> Self {
        let most = |a: Option<(u32, u32)>, b: Option<(u32, u32)>| match (a, b) {
            (Some(a), Some(b)) => Some((a.0.max(b.0), a.1.max(b.1))),
            (a, b) => a.or(b),
        };
        Self {
            statements: self.statements.max(other.statements),
            conflict: self.conflict.max(other.conflict),
            in_force: most(self.in_force, other.in_force),
            undated: self.undated.max(other.undated),
        }
    }
}

/// The ties of a view, to be looked up by partner.
pub(super) struct TieCounts<'r> {
    ties: Vec<(&'r str, TieCount)>,
}

impl<'r> TieCounts<'r> {
    pub(super) fn of(record: &'r Record, view: &View) -> Result<Self, Error> {
        let ties = record.ties(&view.focus, &view.filter)?;
        let mut ties: Vec<(&str, TieCount)> = ties
            .iter()
            .map(|tie| (tie.partner.id, TieCount::of(tie, view)))
            .collect();
        sort_by(&mut ties, |a, b| a.0.cmp(b.0));
        Ok(Self { ties })
    }

    pub(super) fn get(&self, id: &str) -> TieCount {
        let found = self.ties.binary_search_by(|(known, _)| (*known).cmp(id));
        let tie = found.ok().and_then(|place| self.ties.get(place));
        tie.map_or_else(TieCount::default, |(_, count)| *count)
    }
}

/// The statements of the chosen tie by direction, tone and manner.
pub(super) fn shares(record: &Record, view: &View, partner: &str) -> Result<Vec<Share>, Error> {
    let (focus_key, key) = (record.actor_key(&view.focus)?, record.actor_key(partner)?);
    let dataset = record.dataset();
    let detail = record.tie(&view.focus, partner, &view.filter)?;
    let mut shares: Vec<Share> = Vec::new();
    let ids = detail.groups.iter().flat_map(|group| &group.statements);
    for row in ids {
        let Some(statement) = dataset.statements().iter().find(|it| *it.id == *row.id) else {
            continue;
        };
        let acts = |whole| statement.doers.iter().any(|doer| dataset.is_within(*doer, whole));
        let direction = match (acts(key), acts(focus_key)) {
            _ if statement.is_many_party() => Direction::Several,
            (true, false) => Direction::From,
            (false, true) => Direction::To,
            (false, false) if !statement.doers.is_empty() => Direction::Others,
            _ => Direction::Together,
        };
        let manner = match statement.status {
            Status::Occurred | Status::Standing => Manner::Happened,
            Status::Planned | Status::Offered | Status::Refused => Manner::Intended,
            Status::Assessed => Manner::Judged,
        };
        add(&mut shares, direction, statement.tone, manner);
    }
    Ok(shares)
}

fn add(shares: &mut Vec<Share>, direction: Direction, tone: Tone, manner: Manner) {
    let known = shares.iter_mut().find(|share| {
        (share.direction, share.tone, share.manner) == (direction, tone, manner)
    });
    match known {
        Some(share) => share.count += 1,
        None => shares.push(Share { direction, tone, manner, count: 1 }),
    }
}
