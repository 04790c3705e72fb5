//! Statements as columns.

use serde::{Deserialize, Serialize};

use super::FormatError;
use super::cells::{Rows, actors, code, codes, needed, next, numbered, repeated, row, texts};
use super::columns::{Figure, Lists, Repeated, Texts};
use super::writer::Writer;
use crate::model::{ActorKey, EventKey, PlaceKey, Quantity, SourceKey, Statement};

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

    fn read(
        &self,
    ) -> Result<impl Iterator<Item = Result<Option<Quantity>, FormatError>>, FormatError> {
        let mut least = self.least.iter();
        let mut most = self.most.iter();
        let mut units = self.units.read()?;
        let mut per = self.per.read()?;
        let mut quantity = move || {
            Ok(Quantity {
                min: next(&mut least)?.value(),
                max: next(&mut most)?.value(),
                unit: next(&mut units)?.into(),
                per: next(&mut per)?.into(),
            })
        };
        Ok(self
            .told
            .iter()
            .map(move |told| told.then(&mut quantity).transpose()))
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

impl Statements<'_> {
    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    pub(super) fn read(&self, rows: Rows) -> Result<Vec<Statement>, FormatError> {
        let mut ids = self.ids.read()?.into_iter();
        let mut texts = self.texts.read()?.into_iter();
        let mut parties = self.actors.read(rows.actors)?.into_iter();
        let mut doers = self.doers.read(rows.actors)?.into_iter();
        let mut about = self.about.read(rows.actors)?.into_iter();
        let mut themes = self.themes.iter();
        let mut tones = self.tones.iter();
        let mut statuses = self.statuses.iter();
        let mut said_by = self.said_by.read()?;
        let mut dates = self.dates.read_dates()?;
        let mut date_bases = self.date_bases.iter();
        let mut places = self.places.iter();
        let mut quantities = self.quantities.read()?;
        let mut sources = self.sources.iter();
        let mut passages = self.passages.iter();
        let mut events = self.events.iter();
        let read = |_| {
            Ok(Statement {
                id: next(&mut ids)?.into(),
                text: next(&mut texts)?.into(),
                actors: actors(next(&mut parties)?),
                doers: actors(next(&mut doers)?),
                about: actors(next(&mut about)?),
                theme: code(*next(&mut themes)?)?,
                tone: code(*next(&mut tones)?)?,
                status: code(*next(&mut statuses)?)?,
                said_by: next(&mut said_by)?.into(),
                date: next(&mut dates)?,
                date_basis: code(*next(&mut date_bases)?)?,
                place: row(*next(&mut places)?, rows.places)?.map(PlaceKey),
                quantity: next(&mut quantities)??,
                source: SourceKey(needed(*next(&mut sources)?, rows.sources)?),
                passage: *next(&mut passages)?,
                event: row(*next(&mut events)?, rows.events)?.map(EventKey),
            })
        };
        (0..self.len()).map(read).collect()
    }
}
