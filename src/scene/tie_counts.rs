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

/// Which record it is: what it tells, and where it lies.
pub(super) type Identity = (String, usize);

/// The ties of a view, to be looked up by partner. They stay while the actor at the centre and the filter do.
#[derive(Debug)]
pub(super) struct TieCounts {
    record: Identity,
    focus: String,
    filter: Filter,
    undated: bool,
    /// The statements that name the actor at the centre.
    pub(super) centre: u32,
    ties: Vec<CountedTie>,
}

#[derive(Debug)]
struct CountedTie {
    partner: Box<str>,
    count: TieCount,
    /// Its statements by direction, tone and manner.
    shares: Vec<ChosenShare>,
}

impl TieCounts {
    pub(super) fn of(record: &Record, identity: Identity, view: &View) -> Result<Self, Error> {
        let counted = |tie: &Tie<'_>, count| CountedTie {
            partner: tie.partner.id.into(),
            count,
            shares: shares(tie),
        };
        let listed = record.ties(&view.focus, &view.filter)?;
        let mut ties: Vec<CountedTie> = listed
            .iter()
            .map(|tie| counted(tie, TieCount::of(tie)))
            .collect();
        if view.undated && view.filter.as_of.is_some() {
            let undated = record.ties(&view.focus, &undated(view))?;
            ties.extend(undated.iter().map(|tie| CountedTie {
                partner: tie.partner.id.into(),
                count: TieCount {
                    undated: tie.statements,
                    ..TieCount::default()
                },
                shares: Vec::new(),
            }));
        }
        sort_by(&mut ties, |a, b| a.partner.cmp(&b.partner));
        // What is dated comes before what is not.
        ties.dedup_by(|next, kept| {
            let is_same = next.partner == kept.partner;
            if is_same {
                kept.count.undated = kept.count.undated.max(next.count.undated);
            }
            is_same
        });
        let centre = record.count_of(record.actor_key(&view.focus)?, &view.filter)?;
        Ok(Self {
            record: identity,
            focus: view.focus.clone(),
            filter: view.filter.clone(),
            undated: view.undated,
            centre,
            ties,
        })
    }

    /// Whether they are the counts of a view.
    pub(super) fn is_of(&self, record: &Identity, view: &View) -> bool {
        self.record == *record
            && self.focus == view.focus
            && self.filter == view.filter
            && self.undated == view.undated
    }

    pub(super) fn get(&self, id: &str) -> TieCount {
        self.tie(id).map(|tie| tie.count).unwrap_or_default()
    }

    /// The statements of a tie by direction, tone and manner.
    pub(super) fn shares(&self, id: &str) -> Vec<ChosenShare> {
        self.tie(id)
            .map(|tie| tie.shares.clone())
            .unwrap_or_default()
    }

    fn tie(&self, id: &str) -> Option<&CountedTie> {
        let found = self.ties.binary_search_by(|tie| (*tie.partner).cmp(id));
        found.ok().and_then(|place| self.ties.get(place))
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
