//! What the record says of itself, and its sources, as columns.

use serde::{Deserialize, Serialize};

use super::FormatError;
use super::cells::{Rows, code, codes, next, numbered, repeated, row, texts};
use super::columns::{Lists, Repeated, Texts};
use crate::model::{Descriptor, Source, SourceKey};

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Descriptors<'a> {
    #[serde(borrow)]
    texts: Texts<'a>,
    #[serde(borrow)]
    lists: Lists<Texts<'a>>,
}

impl Descriptors<'_> {
    pub(super) fn of(it: &Descriptor) -> Self {
        let all = [
            &it.title,
            &it.headline,
            &it.deck,
            &it.description,
            &it.version,
            &it.homepage,
        ];
        let lists = [&it.contributors, &it.licenses, &it.languages];
        Self {
            texts: texts(all.into_iter()),
            lists: Lists::of_texts(lists.into_iter().map(Vec::as_slice)),
        }
    }

    pub(super) fn read(&self) -> Result<Descriptor, FormatError> {
        let mut texts = self.texts.read()?.into_iter().map(Box::from);
        let mut lists = self.lists.read()?.into_iter();
        Ok(Descriptor {
            title: next(&mut texts)?,
            headline: next(&mut texts)?,
            deck: next(&mut texts)?,
            description: next(&mut texts)?,
            version: next(&mut texts)?,
            homepage: next(&mut texts)?,
            contributors: next(&mut lists)?,
            licenses: next(&mut lists)?,
            languages: next(&mut lists)?,
        })
    }
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Sources<'a> {
    #[serde(borrow)]
    ids: Texts<'a>,
    #[serde(borrow)]
    kinds: Repeated<'a>,
    #[serde(borrow)]
    titles: Texts<'a>,
    #[serde(borrow)]
    titles_en: Texts<'a>,
    #[serde(borrow)]
    shorts: Texts<'a>,
    #[serde(borrow)]
    authors: Repeated<'a>,
    #[serde(borrow)]
    publishers: Repeated<'a>,
    #[serde(borrow)]
    issued: Repeated<'a>,
    issued_bases: Vec<u8>,
    #[serde(borrow)]
    urls: Texts<'a>,
    #[serde(borrow)]
    languages: Repeated<'a>,
    parts_of: Vec<u32>,
    #[serde(borrow)]
    parts_as: Repeated<'a>,
    passages: Vec<u32>,
    #[serde(borrow)]
    notes: Texts<'a>,
}

impl Sources<'_> {
    pub(super) fn of(rows: &[Source]) -> Self {
        let rows = rows.iter();
        Self {
            ids: texts(rows.clone().map(|it| &it.id)),
            kinds: repeated(rows.clone().map(|it| &it.kind)),
            titles: texts(rows.clone().map(|it| &it.title)),
            titles_en: texts(rows.clone().map(|it| &it.title_en)),
            shorts: texts(rows.clone().map(|it| &it.short)),
            authors: repeated(rows.clone().map(|it| &it.author)),
            publishers: repeated(rows.clone().map(|it| &it.publisher)),
            issued: Repeated::of_dates(rows.clone().map(|it| it.issued.as_ref())),
            issued_bases: codes(rows.clone().map(|it| it.issued_basis)),
            urls: texts(rows.clone().map(|it| &it.url)),
            languages: repeated(rows.clone().map(|it| &it.language)),
            parts_of: rows
                .clone()
                .map(|it| numbered(it.part_of.map(|key| key.0)))
                .collect(),
            parts_as: repeated(rows.clone().map(|it| &it.part_as)),
            passages: rows.clone().map(|it| it.passages).collect(),
            notes: texts(rows.map(|it| &it.note)),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    pub(super) fn read(&self, rows: Rows) -> Result<Vec<Source>, FormatError> {
        let mut ids = self.ids.read()?.into_iter();
        let mut kinds = self.kinds.read()?;
        let mut titles = self.titles.read()?.into_iter();
        let mut titles_en = self.titles_en.read()?.into_iter();
        let mut shorts = self.shorts.read()?.into_iter();
        let mut authors = self.authors.read()?;
        let mut publishers = self.publishers.read()?;
        let mut issued = self.issued.read_dates()?;
        let mut issued_bases = self.issued_bases.iter();
        let mut urls = self.urls.read()?.into_iter();
        let mut languages = self.languages.read()?;
        let mut parts_of = self.parts_of.iter();
        let mut parts_as = self.parts_as.read()?;
        let mut passages = self.passages.iter();
        let mut notes = self.notes.read()?.into_iter();
        let read = |_| {
            Ok(Source {
                id: next(&mut ids)?.into(),
                kind: next(&mut kinds)?.into(),
                title: next(&mut titles)?.into(),
                title_en: next(&mut titles_en)?.into(),
                short: next(&mut shorts)?.into(),
                author: next(&mut authors)?.into(),
                publisher: next(&mut publishers)?.into(),
                issued: next(&mut issued)?,
                issued_basis: code(*next(&mut issued_bases)?)?,
                url: next(&mut urls)?.into(),
                language: next(&mut languages)?.into(),
                part_of: row(*next(&mut parts_of)?, rows.sources)?.map(SourceKey),
                part_as: next(&mut parts_as)?.into(),
                passages: *next(&mut passages)?,
                note: next(&mut notes)?.into(),
            })
        };
        (0..self.len()).map(read).collect()
    }
}
