//! Actors and places as columns.

use serde::{Deserialize, Serialize};

use super::cells::{Rows, at, code, codes, numbered, repeated, row, take, text, texts};
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
        let ids = self.ids.read()?;
        let kinds = &self.kinds;
        let english = self.english.read()?;
        let shorts = self.shorts.read()?;
        let parts_of = &self.parts_of;
        let points = self.points.read();
        let from = self.from.read_dates()?;
        let to = self.to.read_dates()?;
        let wikidata = self.wikidata.read()?;
        let mut named = self.names.read()?;
        let mut all = Vec::with_capacity(self.len());
        for index in 0..self.len() {
            let (aliases, names) = take(&mut named, index)?;
            all.push(Actor {
                id: text(&ids, index)?,
                kind: code(at(kinds, index)?)?,
                name: text(&english, index)?,
                short: text(&shorts, index)?,
                part_of: row(at(parts_of, index)?, rows.actors)?.map(ActorKey),
                aliases,
                coordinates: at(&points, index)?,
                from: at(&from, index)?,
                to: at(&to, index)?,
                wikidata: text(&wikidata, index)?,
                names,
            });
        }
        Ok(all)
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
        let ids = self.ids.read()?;
        let english = self.english.read()?;
        let kinds = self.kinds.read()?;
        let countries = &self.countries;
        let points = self.points.read();
        let notes = self.notes.read()?;
        let mut named = self.names.read()?;
        let mut all = Vec::with_capacity(self.len());
        for index in 0..self.len() {
            let (aliases, names) = take(&mut named, index)?;
            all.push(Place {
                id: text(&ids, index)?,
                name: text(&english, index)?,
                kind: text(&kinds, index)?,
                country: row(at(countries, index)?, rows.actors)?.map(ActorKey),
                coordinates: at(&points, index)?.ok_or(refused("a place lies nowhere"))?,
                aliases,
                note: text(&notes, index)?,
                names,
            });
        }
        Ok(all)
    }
}
