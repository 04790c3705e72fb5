//! What ties come to under a filter, as far as a map shows it.

use super::View;
use super::answer_detail::{ChosenShare, LaneDirection, Manner};
use crate::error::Error;
use crate::query::{Filter, Record, Tie};
use crate::sorting::sort_by;
use relations_record::Status;

/// What one tie, or a stack of ties, comes to.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct TieCount {
    pub(super) statements: u32,
    pub(super) conflict: u32,
    /// On one day: dated to hold, and those of which the dates do not tell.
    pub(super) in_force: Option<(u32, u32)>,
    /// Standing statements without a date, where they are asked for.
    pub(super) undated: u32,
}

impl TieCount {
    fn of(tie: &Tie<'_>) -> Self {
        Self {
            statements: tie.statements,
            conflict: tie.tones.conflictual,
            in_force: tie.in_force.map(|told| (told.yes, told.perhaps)),
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
    /// The statements of the chosen tie by direction, tone and manner.
    pub(super) shares: Vec<ChosenShare>,
}

impl<'r> TieCounts<'r> {
    pub(super) fn of(record: &'r Record, view: &View) -> Result<Self, Error> {
        let listed = record.ties(&view.focus, &view.filter)?;
        let mut ties: Vec<(&str, TieCount)> = listed
            .iter()
            .map(|tie| (tie.partner.id, TieCount::of(tie)))
            .collect();
        if view.undated && view.filter.as_of.is_some() {
            let undated = record.ties(&view.focus, &undated(view))?;
            let undated = undated.iter().map(|tie| {
                let statements = tie.statements;
                (
                    tie.partner.id,
                    TieCount {
                        undated: statements,
                        ..TieCount::default()
                    },
                )
            });
            ties.extend(undated);
        }
        sort_by(&mut ties, |a, b| a.0.cmp(b.0));
        // What is dated comes before what is not.
        ties.dedup_by(|next, kept| {
            let is_same = next.0 == kept.0;
            if is_same {
                kept.1.undated = kept.1.undated.max(next.1.undated);
            }
            is_same
        });
        let chosen = listed
            .iter()
            .find(|tie| Some(tie.partner.id) == view.selected.as_deref());
        Ok(Self {
            ties,
            shares: chosen.map(shares).unwrap_or_default(),
        })
    }

    pub(super) fn get(&self, id: &str) -> TieCount {
        let found = self.ties.binary_search_by(|(known, _)| (*known).cmp(id));
        let tie = found.ok().and_then(|place| self.ties.get(place));
        tie.map_or_else(TieCount::default, |(_, count)| *count)
    }
}

/// The standing statements that have no date, under the rest of the filter.
fn undated(view: &View) -> Filter {
    let mut filter = view.filter.clone();
    (filter.as_of, filter.undated) = (None, Some(true));
    if filter.statuses.is_empty() {
        filter.statuses.push(Status::Standing);
    }
    filter
}

fn shares(tie: &Tie<'_>) -> Vec<ChosenShare> {
    let directions = [
        (LaneDirection::From, &tie.directions.from_partner),
        (LaneDirection::To, &tie.directions.to_partner),
        (LaneDirection::Together, &tie.directions.together),
        (LaneDirection::Others, &tie.directions.by_others),
        (LaneDirection::Several, &tie.directions.many_party),
    ];
    let mut shares = Vec::new();
    for (direction, counted) in directions {
        for strand in &counted.strands {
            let manners = [
                (Manner::Happened, strand.happened),
                (Manner::Intended, strand.intended),
                (Manner::Judged, strand.assessed),
            ];
            let told = manners.into_iter().filter(|(_, count)| *count > 0);
            shares.extend(told.map(|(manner, count)| ChosenShare {
                direction,
                tone: strand.tone,
                manner,
                count,
            }));
        }
    }
    shares
}
