//! Memberships, disagreements and silent passages as columns.

use serde::{Deserialize, Serialize};

use super::FormatError;
use super::cells::{Rows, code, codes, needed, next, numbered, repeated, statements, texts};
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
        let mut organisations = self.organisations.iter();
        let mut roles = self.roles.read()?;
        let mut from = self.from.read_dates()?;
        let mut to = self.to.read_dates()?;
        let mut told_by = self.statements.read(rows.statements)?.into_iter();
        let read = |member: &u32| {
            Ok(Membership {
                member: ActorKey(needed(*member, rows.actors)?),
                organisation: ActorKey(needed(*next(&mut organisations)?, rows.actors)?),
                role: next(&mut roles)?.into(),
                from: next(&mut from)?,
                to: next(&mut to)?,
                statements: statements(next(&mut told_by)?),
            })
        };
        self.members.iter().map(read).collect()
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
        let mut kinds = self.kinds.iter();
        let mut questions = self.questions.read()?.into_iter();
        let mut rivals = self.statements.read(rows.statements)?.into_iter();
        let mut notes = self.notes.read()?.into_iter();
        let read = |id: &str| {
            Ok(Disagreement {
                id: id.into(),
                kind: code(*next(&mut kinds)?)?,
                question: next(&mut questions)?.into(),
                statements: statements(next(&mut rivals)?),
                note: next(&mut notes)?.into(),
            })
        };
        self.ids.read()?.into_iter().map(read).collect()
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
        let mut passages = self.passages.iter();
        let mut reasons = self.reasons.read()?;
        let read = |source: &u32| {
            Ok(SilentPassage {
                source: SourceKey(needed(*source, rows.sources)?),
                passage: *next(&mut passages)?,
                reason: next(&mut reasons)?.into(),
            })
        };
        self.sources.iter().map(read).collect()
    }
}
