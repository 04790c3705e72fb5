//! Statements as columns.

use serde::{Deserialize, Serialize};

use super::FormatError;
use super::cells::{
    Rows, actors, at, code, codes, needed, numbered, repeated, row, take, text, texts,
};
use super::columns::{Figure, Lists, Repeated, Texts};
use super::writer::Writer;
use crate::model::{ActorKey, EventKey, PlaceKey, Quantity, SourceKey, Statement};
use crate::steps::Pace;

/// Figures of the rows that have one.
#[derive(Debug, Serialize, Deserialize)]
struct Quantities<'a> {
    /// Whether each row has one.
    told: Vec<bool>,
    least: Vec<Figure>,
    most: Vec<Figure>,
    #[serde(borrow)]
    units: Repeated<'a>,
    #[serde(borrow)]
    per: Repeated<'a>,
}

impl Quantities<'_> {
    fn of<'t>(rows: impl Iterator<Item = Option<&'t Quantity>> + Clone) -> Self {
        let told = rows.clone().flatten();
        Self {
            told: rows.map(|quantity| quantity.is_some()).collect(),
            least: told.clone().map(|it| Figure::of(it.min)).collect(),
            most: told.clone().map(|it| Figure::of(it.max)).collect(),
            units: repeated(told.clone().map(|it| &it.unit)),
            per: repeated(told.map(|it| &it.per)),
        }
    }

    fn read(&self) -> Result<Vec<Option<Quantity>>, FormatError> {
        let units = self.units.read()?;
        let per = self.per.read()?;
        let (mut all, mut index) = (Vec::with_capacity(self.told.len()), 0);
        for told in &self.told {
            if !told {
                all.push(None);
                continue;
            }
            all.push(Some(Quantity {
                min: at(&self.least, index)?.value(),
                max: at(&self.most, index)?.value(),
                unit: text(&units, index)?,
                per: text(&per, index)?,
            }));
            index += 1;
        }
        Ok(all)
    }
}

/// What is read, in the order in which [`write`] writes it.
#[derive(Debug, Deserialize)]
pub(super) struct Statements<'a> {
    #[serde(borrow)]
    ids: Texts<'a>,
    #[serde(borrow)]
    texts: Texts<'a>,
    actors: Lists<Vec<u32>>,
    doers: Lists<Vec<u32>>,
    about: Lists<Vec<u32>>,
    themes: Vec<u8>,
    tones: Vec<u8>,
    statuses: Vec<u8>,
    #[serde(borrow)]
    said_by: Repeated<'a>,
    #[serde(borrow)]
    dates: Repeated<'a>,
    date_bases: Vec<u8>,
    places: Vec<u32>,
    #[serde(borrow)]
    quantities: Quantities<'a>,
    sources: Vec<u32>,
    passages: Vec<u32>,
    events: Vec<u32>,
}

fn keys(actors: &[ActorKey]) -> Vec<u32> {
    actors.iter().map(|key| key.0).collect()
}

/// Writes the columns, most of a record, one after the other.
pub(super) async fn write(rows: &[Statement], writer: &mut Writer<impl AsyncFn()>) {
    let rows = rows.iter();
    writer.put(&texts(rows.clone().map(|it| &it.id))).await;
    writer.put(&texts(rows.clone().map(|it| &it.text))).await;
    for parties in [
        (|it| keys(&it.actors)) as fn(&Statement) -> Vec<u32>,
        |it| keys(&it.doers),
        |it| keys(&it.about),
    ] {
        let lists = Lists::of_rows(rows.clone().map(parties));
        writer.put(&lists).await;
    }
    writer.put(&codes(rows.clone().map(|it| it.theme))).await;
    writer.put(&codes(rows.clone().map(|it| it.tone))).await;
    writer.put(&codes(rows.clone().map(|it| it.status))).await;
    let said_by = repeated(rows.clone().map(|it| &it.said_by));
    writer.put(&said_by).await;
    let dates = rows.clone().map(|it| it.date.as_ref());
    writer.put(&Repeated::of_dates(dates)).await;
    writer
        .put(&codes(rows.clone().map(|it| it.date_basis)))
        .await;
    let numbers = |number: fn(&Statement) -> u32| rows.clone().map(number).collect::<Vec<_>>();
    let places = numbers(|it| numbered(it.place.map(|key| key.0)));
    writer.put(&places).await;
    let quantities = rows.clone().map(|it| it.quantity.as_ref());
    writer.put(&Quantities::of(quantities)).await;
    writer.put(&numbers(|it| numbered(Some(it.source.0)))).await;
    writer.put(&numbers(|it| it.passage)).await;
    let events = numbers(|it| numbered(it.event.map(|key| key.0)));
    writer.put(&events).await;
}

/// So many rows are made in one step.
const STEP: usize = 4096;

impl Statements<'_> {
    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    pub(super) async fn read(&self, rows: Rows, pace: Pace) -> Result<Vec<Statement>, FormatError> {
        let ids = self.ids.read()?;
        pace.rest().await;
        let texts = self.texts.read()?;
        pace.rest().await;
        let parties = self.actors.read(rows.actors)?;
        pace.rest().await;
        let doers = self.doers.read(rows.actors)?;
        let about = self.about.read(rows.actors)?;
        pace.rest().await;
        let themes = &self.themes;
        let tones = &self.tones;
        let statuses = &self.statuses;
        let said_by = self.said_by.read()?;
        let dates = self.dates.read_dates()?;
        let date_bases = &self.date_bases;
        let places = &self.places;
        let mut quantities = self.quantities.read()?;
        let sources = &self.sources;
        let passages = &self.passages;
        let events = &self.events;
        let mut all = Vec::with_capacity(self.len());
        for index in 0..self.len() {
            if index % STEP == 0 {
                pace.rest().await;
            }
            all.push(Statement {
                id: text(&ids, index)?,
                text: text(&texts, index)?,
                actors: actors(at(&parties, index)?),
                doers: actors(at(&doers, index)?),
                about: actors(at(&about, index)?),
                theme: code(at(themes, index)?)?,
                tone: code(at(tones, index)?)?,
                status: code(at(statuses, index)?)?,
                said_by: text(&said_by, index)?,
                date: at(&dates, index)?,
                date_basis: code(at(date_bases, index)?)?,
                place: row(at(places, index)?, rows.places)?.map(PlaceKey),
                quantity: take(&mut quantities, index)?,
                source: SourceKey(needed(at(sources, index)?, rows.sources)?),
                passage: at(passages, index)?,
                event: row(at(events, index)?, rows.events)?.map(EventKey),
            });
        }
        Ok(all)
    }
}
