//! Who appears in a picture, and where on the earth.

use super::View;
use super::nodes::{self, Node};
use crate::error::Error;
use crate::query::{Record, Tie, ToneCounts};
use globe::outlines::{LonLat, Outlines};
use relations_record::Actor;

/// The focus, its ties, and everybody else of the record, each with its place on the earth if it has one.
pub(super) struct Cast<'r> {
    pub(super) focus: Member<'r>,
    /// In the order of the ties, then those without a tie in the order of the record.
    pub(super) others: Vec<Member<'r>>,
}

/// An actor as a symbol that is not placed yet.
pub(super) struct Member<'r> {
    pub(super) node: Node<'r>,
    pub(super) at: Option<LonLat>,
    pub(super) tie: Option<Tie<'r>>,
}

impl<'r> Cast<'r> {
    pub(super) fn gather(
        record: &'r Record,
        outlines: &Outlines,
        view: &View,
    ) -> Result<Self, Error> {
        let (focus, filter) = (view.focus.as_str(), &view.filter);
        let dataset = record.dataset();
        let actors = dataset.actors();
        let at = |id: &str| {
            let actor = record.actor_key(id).ok().and_then(|key| dataset.actor(key));
            actor.and_then(|actor| place(actor, outlines))
        };
        let ties: Vec<Tie<'r>> = record.ties(focus, filter)?;
        let mut is_free = vec![true; actors.len()];
        for key in ties
            .iter()
            .map(|tie| tie.partner.id)
            .chain([focus])
            .filter_map(|id| record.actor_key(id).ok())
        {
            if let Some(free) = is_free.get_mut(key.index()) {
                *free = false;
            }
        }
        let key = record.actor_key(focus)?;
        let actor = dataset
            .actor(key)
            .ok_or_else(|| Error::unknown("an actor", focus))?;
        let mut middle = without_tie(actor);
        middle.statements = record.count_of(key, filter)?;
        // A body of a state stands where the state does.
        let mut wholes = dataset.wholes(key).filter_map(|whole| dataset.actor(whole));
        let focus_at = wholes
            .find_map(|whole| place(whole, outlines))
            .or_else(|| middle_of(ties.iter().filter_map(|tie| at(tie.partner.id))));
        let tied = ties.into_iter();
        let tied = tied.map(|tie| Member {
            node: nodes::of_tie(&tie),
            at: at(tie.partner.id),
            tie: Some(tie),
        });
        let mut others: Vec<Member<'r>> = tied.collect();
        let untied = actors.iter().zip(is_free).filter(|(_, is_free)| *is_free);
        others.extend(untied.map(|(actor, _)| Member {
            node: without_tie(actor),
            at: at(&actor.id),
            tie: None,
        }));
        let mut focus = Member {
            node: middle,
            at: focus_at,
            tie: None,
        };
        for member in others.iter_mut().chain([&mut focus]) {
            translate(&mut member.node, record, &view.language);
        }
        Ok(Self { focus, others })
    }
}

/// Calls an actor by its name in a language, where the record has one; the short name is only kept in English.
pub(super) fn translate<'r>(node: &mut Node<'r>, record: &'r Record, language: &str) {
    let dataset = record.dataset();
    let actor = record
        .actor_key(node.id)
        .ok()
        .and_then(|key| dataset.actor(key));
    let names = actor.map_or(&[][..], |actor| &actor.names);
    if let Some(local) = names.iter().find(|local| &*local.language == language) {
        (node.name, node.short_name) = (&local.name, &local.name);
    }
}

/// Where an actor's symbol stands: as the record says, or for a country without coordinates where its outline is.
fn place(actor: &Actor, outlines: &Outlines) -> Option<LonLat> {
    let given = actor
        .coordinates
        .map(|at| LonLat::new(at.lon_deg, at.lat_deg));
    given.or_else(|| outlines.shape(&actor.id).map(|shape| shape.anchor))
}

/// The middle of several places, for a focus that has none of its own.
fn middle_of(places: impl Iterator<Item = LonLat>) -> Option<LonLat> {
    let sum = places.map(LonLat::to_vector).fold([0.0; 3], |sum, at| {
        [sum[0] + at[0], sum[1] + at[1], sum[2] + at[2]]
    });
    let length = sum.iter().map(|part| part * part).sum::<f64>();
    (length > 1e-9).then(|| LonLat::from_vector(sum))
}

fn without_tie(actor: &Actor) -> Node<'_> {
    let radius = nodes::radius_px(0);
    Node {
        id: &actor.id,
        name: &actor.name,
        short_name: if actor.short.is_empty() {
            &actor.name
        } else {
            &actor.short
        },
        kind: actor.kind,
        at: nodes::Standing::Shelf,
        x: 0.0,
        y: 0.0,
        half_width_px: radius,
        half_height_px: radius,
        anchor: None,
        statements: 0,
        events: 0,
        tones: ToneCounts::default(),
        disagreements: 0,
        distance_km: None,
    }
}
