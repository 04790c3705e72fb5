//! Whom a map shows: the centre and its partners, with their places on the earth.

use crate::error::Error;
use crate::query::{Filter, Record, Tie};
use crate::sorting::sort_by;
use globe::outlines::{LonLat, Outlines};
use globe::projection::distance_km;
use relations_record::{Actor, ActorKind};

/// The actor at the centre.
#[derive(Debug, Clone)]
pub(super) struct Centre {
    pub(super) id: Box<str>,
    pub(super) name: Box<str>,
    pub(super) at: Option<LonLat>,
    /// Its own outline.
    pub(super) shape: Option<u16>,
}

/// A partner with a place, as the whole record tells of it.
#[derive(Debug, Clone)]
pub(super) struct Partner {
    pub(super) id: Box<str>,
    pub(super) name: Box<str>,
    pub(super) short_name: Box<str>,
    pub(super) kind: ActorKind,
    pub(super) at: LonLat,
    pub(super) shape: Option<u16>,
    pub(super) distance_km: f64,
    pub(super) statements: u32,
    pub(super) conflict: u32,
}

impl Partner {
    /// The name on the map: the short one where the name is long.
    pub(super) fn map_name(&self) -> &str {
        const LONG: usize = 16;
        if self.name.chars().count() > LONG {
            &self.short_name
        } else {
            &self.name
        }
    }

    /// The distance as it is told: to the nearest hundred kilometres.
    pub(super) fn told_km(&self) -> u32 {
        ((self.distance_km / 100.0 + 0.5) as u32) * 100
    }
}

/// The centre and its partners.
#[derive(Debug)]
pub(super) struct Company {
    pub(super) centre: Centre,
    /// Most statements first, at most [`Company::MOST`].
    pub(super) partners: Vec<Partner>,
    /// How many have a place beyond those.
    pub(super) left_out: u32,
    /// How many have none.
    pub(super) elsewhere: u32,
    /// The distances of all that have a place, nearest first.
    pub(super) distances_km: Vec<f64>,
}

impl Company {
    /// How many partners a map shows: those with most statements.
    pub(super) const MOST: usize = 400;

    /// All that the whole record tells, whatever a filter leaves of it: filters must not move the map.
    pub(super) fn of(
        record: &Record,
        outlines: &Outlines,
        focus: &str,
        language: &str,
    ) -> Result<Self, Error> {
        let (key, dataset) = (record.actor_key(focus)?, record.dataset());
        let actor = dataset
            .actor(key)
            .ok_or_else(|| Error::unknown("an actor", focus))?;
        // A body of a state stands where the state does.
        let mut wholes = dataset.wholes(key).filter_map(|whole| dataset.actor(whole));
        let at = wholes.find_map(|whole| place(whole, outlines));
        let centre = Centre {
            id: actor.id.clone(),
            name: names(actor, language)[0].into(),
            at,
            shape: shape(actor, outlines),
        };
        let mut company = Self {
            centre,
            partners: Vec::new(),
            left_out: 0,
            elsewhere: 0,
            distances_km: Vec::new(),
        };
        let mut ties = record.ties(focus, &Filter::default())?;
        sort_by(&mut ties, |a, b| b.statements.cmp(&a.statements));
        for tie in &ties {
            company.add(record, outlines, language, tie);
        }
        sort_by(&mut company.distances_km, f64::total_cmp);
        Ok(company)
    }

    fn add(&mut self, record: &Record, outlines: &Outlines, language: &str, tie: &Tie<'_>) {
        let key = record.actor_key(tie.partner.id).ok();
        let Some(actor) = key.and_then(|key| record.dataset().actor(key)) else {
            return;
        };
        let Some(at) = place(actor, outlines) else {
            self.elsewhere += u32::from(tie.part_of.is_none());
            return;
        };
        let distance_km = self.centre.at.map_or(0.0, |centre| distance_km(centre, at));
        self.distances_km.push(distance_km);
        if self.partners.len() >= Self::MOST {
            self.left_out += 1;
            return;
        }
        let [name, short_name] = names(actor, language);
        self.partners.push(Partner {
            id: actor.id.clone(),
            name: name.into(),
            short_name: short_name.into(),
            kind: actor.kind,
            at,
            shape: shape(actor, outlines),
            distance_km,
            statements: tie.statements,
            conflict: tie.tones.conflictual,
        });
    }
}

/// The name and the short name of an actor in a language; where the record has none in it, the English ones.
pub(super) fn names<'r>(actor: &'r Actor, language: &str) -> [&'r str; 2] {
    let either =
        |name: &'r str, short: &'r str| [name, if short.is_empty() { name } else { short }];
    let local = actor
        .names
        .iter()
        .find(|local| &*local.language == language);
    match local {
        Some(local) => either(&local.name, &local.short),
        None => either(&actor.name, &actor.short),
    }
}

/// Where an actor stands: as the record says, or for a country without coordinates where its outline is.
fn place(actor: &Actor, outlines: &Outlines) -> Option<LonLat> {
    let given = actor
        .coordinates
        .map(|at| LonLat::new(at.lon_deg, at.lat_deg));
    given.or_else(|| outlines.shape(&actor.id).map(|shape| shape.anchor))
}

fn shape(actor: &Actor, outlines: &Outlines) -> Option<u16> {
    let is_state = actor.kind == ActorKind::State;
    let shape = is_state.then(|| outlines.shape_index(&actor.id))?;
    shape.map(|shape| shape as u16)
}
