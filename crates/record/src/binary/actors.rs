//! Actors and places as columns.

use serde::{Deserialize, Serialize};

use super::cells::{Rows, code, codes, next, numbered, repeated, row, texts};
use super::columns::{Repeated, Texts};
use super::names::{Names, Points};
use super::{FormatError, refused};
use crate::model::{Actor, ActorKey, Place};

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Actors<'a> {
    #[serde(borrow)]
    ids: Texts<'a>,
    kinds: Vec<u8>,
    #[serde(borrow)]
    english: Texts<'a>,
    #[serde(borrow)]
    shorts: Texts<'a>,
    parts_of: Vec<u32>,
    points: Points,
    #[serde(borrow)]
    from: Repeated<'a>,
    #[serde(borrow)]
    to: Repeated<'a>,
    #[serde(borrow)]
    wikidata: Texts<'a>,
    #[serde(borrow)]
    names: Names<'a>,
}

impl Actors<'_> {
    pub(super) fn of(rows: &[Actor]) -> Self {
        let rows = rows.iter();
        Self {
            ids: texts(rows.clone().map(|it| &it.id)),
            kinds: codes(rows.clone().map(|it| it.kind)),
            english: texts(rows.clone().map(|it| &it.name)),
            shorts: texts(rows.clone().map(|it| &it.short)),
            parts_of: rows
                .clone()
                .map(|it| numbered(it.part_of.map(|key| key.0)))
                .collect(),
            points: Points::of(rows.clone().map(|it| it.coordinates)),
            from: Repeated::of_dates(rows.clone().map(|it| it.from.as_ref())),
            to: Repeated::of_dates(rows.clone().map(|it| it.to.as_ref())),
            wikidata: texts(rows.clone().map(|it| &it.wikidata)),
            names: Names::of(rows.map(|it| (it.aliases.as_slice(), it.names.as_slice()))),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    pub(super) fn read(&self, rows: Rows) -> Result<Vec<Actor>, FormatError> {
        let mut ids = self.ids.read()?.into_iter();
        let mut kinds = self.kinds.iter();
        let mut english = self.english.read()?.into_iter();
        let mut shorts = self.shorts.read()?.into_iter();
        let mut parts_of = self.parts_of.iter();
        let mut points = self.points.read();
        let mut from = self.from.read_dates()?;
        let mut to = self.to.read_dates()?;
        let mut wikidata = self.wikidata.read()?.into_iter();
        let mut named = self.names.read()?.into_iter();
        let read = |_| {
            let (aliases, names) = next(&mut named)?;
            Ok(Actor {
                id: next(&mut ids)?.into(),
                kind: code(*next(&mut kinds)?)?,
                name: next(&mut english)?.into(),
                short: next(&mut shorts)?.into(),
                part_of: row(*next(&mut parts_of)?, rows.actors)?.map(ActorKey),
                aliases,
                coordinates: next(&mut points)?,
                from: next(&mut from)?,
                to: next(&mut to)?,
                wikidata: next(&mut wikidata)?.into(),
                names,
            })
        };
        (0..self.len()).map(read).collect()
    }
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Places<'a> {
    #[serde(borrow)]
    ids: Texts<'a>,
    #[serde(borrow)]
    english: Texts<'a>,
    #[serde(borrow)]
    kinds: Repeated<'a>,
    countries: Vec<u32>,
    points: Points,
    #[serde(borrow)]
    notes: Texts<'a>,
    #[serde(borrow)]
    names: Names<'a>,
}

impl Places<'_> {
    pub(super) fn of(rows: &[Place]) -> Self {
        let rows = rows.iter();
        Self {
            ids: texts(rows.clone().map(|it| &it.id)),
            english: texts(rows.clone().map(|it| &it.name)),
            kinds: repeated(rows.clone().map(|it| &it.kind)),
            countries: rows
                .clone()
                .map(|it| numbered(it.country.map(|key| key.0)))
                .collect(),
            points: Points::of(rows.clone().map(|it| Some(it.coordinates))),
            notes: texts(rows.clone().map(|it| &it.note)),
            names: Names::of(rows.map(|it| (it.aliases.as_slice(), it.names.as_slice()))),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    pub(super) fn read(&self, rows: Rows) -> Result<Vec<Place>, FormatError> {
        let mut ids = self.ids.read()?.into_iter();
        let mut english = self.english.read()?.into_iter();
        let mut kinds = self.kinds.read()?;
        let mut countries = self.countries.iter();
        let mut points = self.points.read();
        let mut notes = self.notes.read()?.into_iter();
        let mut named = self.names.read()?.into_iter();
        let read = |_| {
            let (aliases, names) = next(&mut named)?;
            Ok(Place {
                id: next(&mut ids)?.into(),
                name: next(&mut english)?.into(),
                kind: next(&mut kinds)?.into(),
                country: row(*next(&mut countries)?, rows.actors)?.map(ActorKey),
                coordinates: next(&mut points)?.ok_or(refused("a place lies nowhere"))?,
                aliases,
                note: next(&mut notes)?.into(),
                names,
            })
        };
        (0..self.len()).map(read).collect()
    }
}
