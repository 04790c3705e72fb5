//! What joins more than two: the members of an organisation, and the parties of a chosen event.

use serde::Serialize;

use super::View;
use super::bounds::Point;
use crate::error::Error;
use crate::query::Record;
use crate::sorting::sort_by;
use relations_record::{ActorKey, Membership, Statement};
use vague_dates::{Covers, Day};

/// A member of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct MemberMark {
    /// The id of the actor.
    pub id: Box<str>,
    /// As what it belongs.
    pub role: Box<str>,
    /// Whether the dates tell that it belonged on the day; false where they do not tell.
    pub sure: bool,
}

/// Members of an organisation on the day that is shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Fellows {
    /// The id of the organisation.
    pub organisation: Box<str>,
    /// Its name, the short one where it has one.
    pub name: Box<str>,
    /// Those who are dated to be members on the day, but for the centre.
    pub members: Vec<MemberMark>,
}

/// A chosen event with many parties: a point from which spokes lead to them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Hub {
    /// The id of the event, or of the statement where it shares its event with no other.
    pub id: String,
    /// Where the spokes meet.
    pub at: Point,
    /// The parties that stand in the picture, and where.
    pub spokes: Vec<(Box<str>, Point)>,
}

/// Who belonged to an organisation on a day, or at any time where no day is asked for; without those who certainly
/// did not; of a day what has no date is left out. Who has several roles is named with the first of the record.
pub(super) fn members(record: &Record, organisation: &str, day: Option<Day>) -> Vec<MemberMark> {
    match record.actor_key(organisation) {
        Ok(key) => members_of(record, key, day),
        Err(_) => Vec::new(),
    }
}

fn members_of(record: &Record, organisation: ActorKey, day: Option<Day>) -> Vec<MemberMark> {
    let dataset = record.dataset();
    let mut marks: Vec<(ActorKey, MemberMark)> = Vec::new();
    let rows = dataset.memberships().iter();
    let is_wanted = |membership: &&Membership| {
        membership.organisation == organisation && (day.is_none() || is_dated(membership))
    };
    for membership in rows.filter(is_wanted) {
        let answer = day.map_or(Covers::Yes, |day| membership.in_force(day));
        let actor = dataset.actor(membership.member);
        let Some(actor) = actor.filter(|_| answer != Covers::No) else {
            continue;
        };
        marks.push((
            membership.member,
            MemberMark {
                id: actor.id.clone(),
                role: membership.role.clone(),
                sure: answer == Covers::Yes,
            },
        ));
    }
    sort_by(&mut marks, |a, b| a.0.cmp(&b.0));
    marks.dedup_by(|next, kept| {
        let is_same = next.0 == kept.0;
        kept.1.sure |= is_same && next.1.sure;
        is_same
    });
    marks.into_iter().map(|(_, mark)| mark).collect()
}

fn is_dated(membership: &Membership) -> bool {
    membership.from.is_some() || membership.to.is_some()
}

/// Whether a role is that of a member, and not of a guest, a giver or an observer.
fn is_member(role: &str) -> bool {
    matches!(role, "" | "member" | "leader")
}

/// On one day: of the organisations of which the centre surely was a member, the one with most members told for that day,
/// and these.
pub(super) fn fellows(record: &Record, view: &View) -> Option<Fellows> {
    let day = view.filter.as_of?;
    let (dataset, key) = (record.dataset(), record.actor_key(&view.focus).ok()?);
    let mut organisations: Vec<ActorKey> = dataset
        .memberships()
        .iter()
        .filter(|row| row.member == key && is_member(&row.role) && row.in_force(day) == Covers::Yes)
        .map(|row| row.organisation)
        .collect();
    sort_by(&mut organisations, Ord::cmp);
    organisations.dedup();
    let candidates = organisations.into_iter().filter_map(|organisation| {
        let mut members = members_of(record, organisation, Some(day));
        members.retain(|mark| mark.sure && is_member(&mark.role));
        Some((members.len(), dataset.actor(organisation)?, members))
    });
    // The first of equals, in the order of the record.
    let best = candidates.reduce(|best, next| if next.0 > best.0 { next } else { best });
    let (_, organisation, mut members) = best?;
    members.retain(|mark| *mark.id != *view.focus);
    let [_, name] = super::partners::names(organisation, &view.language);
    (!members.is_empty()).then(|| Fellows {
        organisation: organisation.id.clone(),
        name: name.into(),
        members,
    })
}

/// The hub of an event or statement, among those of its parties that stand in the picture.
pub(super) fn hub(
    record: &Record,
    id: &str,
    point_of: &dyn Fn(&str) -> Option<Point>,
) -> Result<Option<Hub>, Error> {
    let dataset = record.dataset();
    let parties = parties(record, id)?;
    let actors = parties.iter().filter_map(|key| dataset.actor(*key));
    let spokes: Vec<(Box<str>, Point)> = actors
        .filter_map(|actor| Some((actor.id.clone(), point_of(&actor.id)?)))
        .collect();
    if spokes.is_empty() {
        return Ok(None);
    }
    let count = spokes.len() as f64;
    let middle = |axis: usize| spokes.iter().map(|(_, point)| point[axis]).sum::<f64>() / count;
    Ok(Some(Hub {
        id: id.to_owned(),
        at: [middle(0), middle(1)],
        spokes,
    }))
}

/// All actors of the many-party statements of an event, or of the one statement with that id.
fn parties(record: &Record, id: &str) -> Result<Vec<ActorKey>, Error> {
    let dataset = record.dataset();
    let is_meant = |statement: &&Statement| {
        let event = statement.event.and_then(|event| dataset.event(event));
        &*statement.id == id || (event == Some(id) && statement.is_many_party())
    };
    let meant = dataset.statements().iter().filter(is_meant);
    let mut parties: Vec<ActorKey> = meant
        .flat_map(|statement| statement.actors.to_vec())
        .collect();
    sort_by(&mut parties, Ord::cmp);
    parties.dedup();
    if parties.is_empty() {
        Err(Error::unknown("an event or statement", id))
    } else {
        Ok(parties)
    }
}
