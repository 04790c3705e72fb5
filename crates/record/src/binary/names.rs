//! Names in other languages, aliases and points as columns.

use serde::{Deserialize, Serialize};

use super::FormatError;
use super::cells::{repeated, take, text, texts};
use super::columns::{Figure, Lists, Repeated, Texts};
use crate::model::{Coordinates, LocalName};

/// Names in other languages, and aliases.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Names<'a> {
    #[serde(borrow)]
    aliases: Lists<Texts<'a>>,
    /// How many names in other languages each row has.
    lengths: Vec<u32>,
    #[serde(borrow)]
    languages: Repeated<'a>,
    #[serde(borrow)]
    long: Texts<'a>,
    #[serde(borrow)]
    shorts: Texts<'a>,
}

/// The aliases of a row and its names in other languages.
pub(super) type Named = (Vec<Box<str>>, Vec<LocalName>);

impl Names<'_> {
    pub(super) fn of<'t>(
        rows: impl Iterator<Item = (&'t [Box<str>], &'t [LocalName])> + Clone,
    ) -> Self {
        let names = rows.clone().flat_map(|(_, names)| names);
        Self {
            aliases: Lists::of_texts(rows.clone().map(|(aliases, _)| aliases)),
            lengths: rows.map(|(_, names)| names.len() as u32).collect(),
            languages: repeated(names.clone().map(|name| &name.language)),
            long: texts(names.clone().map(|name| &name.name)),
            shorts: texts(names.map(|name| &name.short)),
        }
    }

    pub(super) fn read(&self) -> Result<Vec<Named>, FormatError> {
        let mut aliases = self.aliases.read()?;
        let languages = self.languages.read()?;
        let names = self.long.read()?;
        let shorts = self.shorts.read()?;
        let (mut all, mut index) = (Vec::with_capacity(self.lengths.len()), 0);
        for (row, length) in self.lengths.iter().enumerate() {
            let mut own = Vec::new();
            for _ in 0..*length {
                own.push(LocalName {
                    language: text(&languages, index)?,
                    name: text(&names, index)?,
                    short: text(&shorts, index)?,
                });
                index += 1;
            }
            all.push((take(&mut aliases, row)?, own));
        }
        Ok(all)
    }
}

/// Longitudes and latitudes.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Points {
    lon_deg: Vec<Figure>,
    lat_deg: Vec<Figure>,
}

impl Points {
    pub(super) fn of(points: impl Iterator<Item = Option<Coordinates>> + Clone) -> Self {
        Self {
            lon_deg: points
                .clone()
                .map(|point| Figure::of(point.map(|point| point.lon_deg)))
                .collect(),
            lat_deg: points
                .map(|point| Figure::of(point.map(|point| point.lat_deg)))
                .collect(),
        }
    }

    pub(super) fn read(&self) -> Vec<Option<Coordinates>> {
        let pairs = self.lon_deg.iter().zip(&self.lat_deg);
        let point = |(lon, lat): (&Figure, &Figure)| {
            Some(Coordinates {
                lon_deg: lon.value()?,
                lat_deg: lat.value()?,
            })
        };
        pairs.map(point).collect()
    }
}
