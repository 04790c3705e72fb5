//! Memberships, disagreements and silent passages as columns.

use serde::{Deserialize, Serialize};

use super::FormatError;
use super::cells::{Rows, at, code, codes, needed, numbered, repeated, statements, text, texts};
use super::columns::{Lists, Repeated, Texts};
use crate::model::{ActorKey, Disagreement, Membership, SilentPassage, SourceKey};

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Memberships<'a> {
    members: Vec<u32>,
    organisations: Vec<u32>,
    #[serde(borrow)]
    roles: Repeated<'a>,
    #[serde(borrow)]
    from: Repeated<'a>,
    #[serde(borrow)]
    to: Repeated<'a>,
    statements: Lists<Vec<u32>>,
}

impl Memberships<'_> {
    pub(super) fn of(rows: &[Membership]) -> Self {
        let rows = rows.iter();
        Self {
            members: rows.clone().map(|it| numbered(Some(it.member.0))).collect(),
            organisations: rows
                .clone()
                .map(|it| numbered(Some(it.organisation.0)))
                .collect(),
            roles: repeated(rows.clone().map(|it| &it.role)),
            from: Repeated::of_dates(rows.clone().map(|it| it.from.as_ref())),
            to: Repeated::of_dates(rows.clone().map(|it| it.to.as_ref())),
            statements: Lists::of_rows(
                rows.map(|it| it.statements.iter().map(|key| key.0).collect()),
            ),
        }
    }

    pub(super) fn read(&self, rows: Rows) -> Result<Vec<Membership>, FormatError> {
        let organisations = &self.organisations;
        let roles = self.roles.read()?;
        let from = self.from.read_dates()?;
        let to = self.to.read_dates()?;
        let told_by = self.statements.read(rows.statements)?;
        let mut all = Vec::with_capacity(self.members.len());
        for (index, member) in self.members.iter().enumerate() {
            all.push(Membership {
                member: ActorKey(needed(*member, rows.actors)?),
                organisation: ActorKey(needed(at(organisations, index)?, rows.actors)?),
                role: text(&roles, index)?,
                from: at(&from, index)?,
                to: at(&to, index)?,
                statements: statements(at(&told_by, index)?),
            });
        }
        Ok(all)
    }
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Disagreements<'a> {
    #[serde(borrow)]
    ids: Texts<'a>,
    kinds: Vec<u8>,
    #[serde(borrow)]
    questions: Texts<'a>,
    statements: Lists<Vec<u32>>,
    #[serde(borrow)]
    notes: Texts<'a>,
}

impl Disagreements<'_> {
    pub(super) fn of(rows: &[Disagreement]) -> Self {
        let rows = rows.iter();
        Self {
            ids: texts(rows.clone().map(|it| &it.id)),
            kinds: codes(rows.clone().map(|it| it.kind)),
            questions: texts(rows.clone().map(|it| &it.question)),
            statements: Lists::of_rows(
                rows.clone()
                    .map(|it| it.statements.iter().map(|key| key.0).collect()),
            ),
            notes: texts(rows.map(|it| &it.note)),
        }
    }

    pub(super) fn read(&self, rows: Rows) -> Result<Vec<Disagreement>, FormatError> {
        let kinds = &self.kinds;
        let questions = self.questions.read()?;
        let rivals = self.statements.read(rows.statements)?;
        let notes = self.notes.read()?;
        let mut all = Vec::with_capacity(kinds.len());
        for (index, id) in self.ids.read()?.into_iter().enumerate() {
            all.push(Disagreement {
                id: id.into(),
                kind: code(at(kinds, index)?)?,
                question: text(&questions, index)?,
                statements: statements(at(&rivals, index)?),
                note: text(&notes, index)?,
            });
        }
        Ok(all)
    }
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct SilentPassages<'a> {
    sources: Vec<u32>,
    passages: Vec<u32>,
    #[serde(borrow)]
    reasons: Repeated<'a>,
}

impl SilentPassages<'_> {
    pub(super) fn of(rows: &[SilentPassage]) -> Self {
        let rows = rows.iter();
        Self {
            sources: rows.clone().map(|it| numbered(Some(it.source.0))).collect(),
            passages: rows.clone().map(|it| it.passage).collect(),
            reasons: repeated(rows.map(|it| &it.reason)),
        }
    }

    pub(super) fn read(&self, rows: Rows) -> Result<Vec<SilentPassage>, FormatError> {
        let passages = &self.passages;
        let reasons = self.reasons.read()?;
        let mut all = Vec::with_capacity(self.sources.len());
        for (index, source) in self.sources.iter().enumerate() {
            all.push(SilentPassage {
                source: SourceKey(needed(*source, rows.sources)?),
                passage: at(passages, index)?,
                reason: text(&reasons, index)?,
            });
        }
        Ok(all)
    }
}
