//! What joins more than two: the members of a chosen organisation, and the parties of a chosen event.

use serde::Serialize;

use super::nodes::Node;
use crate::error::Error;
use crate::query::Record;
use relations_record::{ActorKey, Statement};
use vague_dates::{Covers, Day};

/// A member of the chosen organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MemberMark<'r> {
    /// The id of the actor.
    pub id: &'r str,
    /// As what it belongs.
    pub role: &'r str,
    /// Whether the dates tell that it belonged on the day; false where they do not tell.
    pub sure: bool,
}

/// A chosen event with many parties: a point from which spokes lead to them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Hub<'r> {
    /// The id of the event, or of the statement where it shares its event with no other.
    pub id: String,
    /// Pixels from the left.
    pub x: f64,
    /// Pixels from the top.
    pub y: f64,
    /// The parties that have a symbol in the picture: id, and pixels from the left and top.
    pub spokes: Vec<(&'r str, [f64; 2])>,
}

/// Who belonged to an organisation on a day, or at any time where no day is asked for; without those who certainly
/// did not. Who has several roles is named with the first of the record.
pub(super) fn members<'r>(
    record: &'r Record,
    organisation: &str,
    day: Option<Day>,
) -> Vec<MemberMark<'r>> {
    let dataset = record.dataset();
    let Ok(key) = record.actor_key(organisation) else {
        return Vec::new();
    };
    let mut marks: Vec<MemberMark<'r>> = Vec::new();
    for membership in dataset
        .memberships()
        .iter()
        .filter(|membership| membership.organisation == key)
    {
        let answer = day.map_or(Covers::Yes, |day| membership.in_force(day));
        let Some(actor) = dataset
            .actor(membership.member)
            .filter(|_| answer != Covers::No)
        else {
            continue;
        };
        let sure = answer == Covers::Yes;
        match marks.iter_mut().find(|mark| mark.id == &*actor.id) {
            Some(mark) => mark.sure |= sure,
            None => marks.push(MemberMark {
                id: &actor.id,
                role: &membership.role,
                sure,
            }),
        }
    }
    marks
}

/// The hub of an event or statement, amid those of its parties that the picture shows.
pub(super) fn hub<'r>(
    record: &'r Record,
    id: &str,
    nodes: &[Node<'r>],
) -> Result<Option<Hub<'r>>, Error> {
    let parties = parties(record, id)?;
    let is_party = |node: &&Node<'r>| {
        record
            .actor_key(node.id)
            .is_ok_and(|key| parties.contains(&key))
    };
    let spokes: Vec<(&'r str, [f64; 2])> = nodes
        .iter()
        .filter(is_party)
        .map(|node| (node.id, [node.x, node.y]))
        .collect();
    if spokes.is_empty() {
        return Ok(None);
    }
    let count = spokes.len() as f64;
    let middle = |axis: usize| spokes.iter().map(|(_, point)| point[axis]).sum::<f64>() / count;
    Ok(Some(Hub {
        id: id.to_owned(),
        x: middle(0),
        y: middle(1),
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
    let mut parties: Vec<ActorKey> = Vec::new();
    for actor in dataset
        .statements()
        .iter()
        .filter(is_meant)
        .flat_map(|statement| &statement.actors)
    {
        if !parties.contains(actor) {
            parties.push(*actor);
        }
    }
    if parties.is_empty() {
        Err(Error::unknown("an event or statement", id))
    } else {
        Ok(parties)
    }
}
