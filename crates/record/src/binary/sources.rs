//! What the record says of itself, and its sources, as columns.

use serde::{Deserialize, Serialize};

use super::FormatError;
use super::cells::{Rows, at, code, codes, numbered, repeated, row, take, text, texts};
use super::columns::{Lists, Repeated, Texts};
use super::names::Names;
use crate::model::{Descriptor, Source, SourceKey, ThemeName};

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Descriptors<'a> {
    #[serde(borrow)]
    texts: Texts<'a>,
    #[serde(borrow)]
    lists: Lists<Texts<'a>>,
    has_rows: bool,
    #[serde(borrow)]
    theme_codes: Texts<'a>,
    #[serde(borrow)]
    theme_names: Texts<'a>,
    #[serde(borrow)]
    theme_others: Names<'a>,
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
            &it.theme_column,
        ];
        let themes = it.themes.iter();
        let lists = [&it.contributors, &it.licenses, &it.languages];
        Self {
            texts: texts(all.into_iter()),
            lists: Lists::of_texts(lists.into_iter().map(Vec::as_slice)),
            has_rows: it.has_rows,
            theme_codes: texts(themes.clone().map(|it| &it.code)),
            theme_names: texts(themes.clone().map(|it| &it.name)),
            theme_others: Names::of(themes.map(|it| (&[][..], it.names.as_slice()))),
        }
    }

    pub(super) fn read(&self) -> Result<Descriptor, FormatError> {
        let texts = self.texts.read()?;
        let mut lists = self.lists.read()?;
        Ok(Descriptor {
            title: text(&texts, 0)?,
            headline: text(&texts, 1)?,
            deck: text(&texts, 2)?,
            description: text(&texts, 3)?,
            version: text(&texts, 4)?,
            homepage: text(&texts, 5)?,
            contributors: take(&mut lists, 0)?,
            licenses: take(&mut lists, 1)?,
            languages: take(&mut lists, 2)?,
            has_rows: self.has_rows,
            theme_column: text(&texts, 6)?,
            themes: self.themes()?,
        })
    }

    fn themes(&self) -> Result<Vec<ThemeName>, FormatError> {
        let codes = self.theme_codes.read()?;
        let names = self.theme_names.read()?;
        let others = self.theme_others.read()?.into_iter().enumerate();
        let theme = |(index, (_, names_of))| {
            Ok(ThemeName {
                code: text(&codes, index)?,
                name: text(&names, index)?,
                names: names_of,
            })
        };
        others.map(theme).collect()
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
        let ids = self.ids.read()?;
        let kinds = self.kinds.read()?;
        let titles = self.titles.read()?;
        let titles_en = self.titles_en.read()?;
        let shorts = self.shorts.read()?;
        let authors = self.authors.read()?;
        let publishers = self.publishers.read()?;
        let issued = self.issued.read_dates()?;
        let issued_bases = &self.issued_bases;
        let urls = self.urls.read()?;
        let languages = self.languages.read()?;
        let parts_of = &self.parts_of;
        let parts_as = self.parts_as.read()?;
        let passages = &self.passages;
        let notes = self.notes.read()?;
        let mut all = Vec::with_capacity(self.len());
        for index in 0..self.len() {
            all.push(Source {
                id: text(&ids, index)?,
                kind: text(&kinds, index)?,
                title: text(&titles, index)?,
                title_en: text(&titles_en, index)?,
                short: text(&shorts, index)?,
                author: text(&authors, index)?,
                publisher: text(&publishers, index)?,
                issued: at(&issued, index)?,
                issued_basis: code(at(issued_bases, index)?)?,
                url: text(&urls, index)?,
                language: text(&languages, index)?,
                part_of: row(at(parts_of, index)?, rows.sources)?.map(SourceKey),
                part_as: text(&parts_as, index)?,
                passages: at(passages, index)?,
                note: text(&notes, index)?,
            });
        }
        Ok(all)
    }
}
