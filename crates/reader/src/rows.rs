//! Rows of each file as what they stand for.

use crate::cell::{Cell, Row};
use crate::link::Linker;
use crate::problem::{Problems, shorten};
use crate::told::told;
use crate::{bibliography, limits, quantity, rules};
use relations_record::{
    Actor, ActorKey, Coordinates, Disagreement, EventKey, Membership, Place, PlaceKey,
    SilentPassage, Source, SourceKey, Statement, StatementKey, ThemeName,
};

impl<'t> Linker<'t> {
    pub(crate) fn source(&mut self, row: Row<'t>) -> Source {
        let issued = row.cell("issued").date(&mut self.problems);
        let issued_basis = rules::basis(
            row.cell("issued"),
            row.cell("issued_basis"),
            &mut self.problems,
        );
        let part_of = self
            .find(row.cell("part_of"), |linker| &mut linker.sources)
            .map(SourceKey);
        let passages = self.passage_count(row);
        let problems = &mut self.problems;
        Source {
            id: row.cell("id").value.into(),
            kind: bibliography::kind(row.cell("type"), problems).into(),
            title: row.cell("title").filled(problems).into(),
            title_en: row.cell("title_en").value.into(),
            short: row.cell("short").value.into(),
            author: row.cell("author").value.into(),
            publisher: row.cell("publisher").value.into(),
            issued,
            issued_basis,
            url: row.cell("url").value.into(),
            language: bibliography::language(row.cell("language"), problems).into(),
            part_of,
            part_as: row.cell("part_as").value.into(),
            passages: passages.unwrap_or(0),
            note: row.cell("note").value.into(),
        }
    }

    /// How many passages a source has. Without a count every passage passes, and without an id of its own
    /// nothing can name its passages, so that one fault gives one message.
    fn passage_count(&mut self, row: Row<'t>) -> Option<u32> {
        const MOST: u32 = limits::PASSAGES;
        let cell = row.cell("passages");
        let count = cell.count(MOST);
        if count.is_none() {
            let expected = format_args!("a whole number from 1 to {MOST}");
            cell.refuse(
                &mut self.problems,
                told("passages").most(MOST as usize),
                "is not how many passages a source can have",
                expected,
            );
        }
        let index = self.passages.len() as u32;
        if self.sources.row(row.cell("id").value) != Some(index) {
            self.coverage.carry(Some(SourceKey(index)), None);
        }
        self.passages.push(count.unwrap_or(MOST));
        count
    }

    pub(crate) fn actor(&mut self, row: Row<'t>) -> Option<Actor> {
        let part_of = self
            .find(row.cell("part_of"), |linker| &mut linker.actors)
            .map(ActorKey);
        let problems = &mut self.problems;
        let kind = row.cell("kind").code(problems);
        rules::state_id(row, problems);
        Some(Actor {
            id: row.cell("id").value.into(),
            name: row.cell("name").filled(problems).into(),
            short: row.cell("short").value.into(),
            part_of,
            aliases: row.cell("aliases").list(problems),
            coordinates: coordinates(row, problems),
            from: row.cell("from").date(problems),
            to: row.cell("to").date(problems),
            wikidata: rules::wikidata(row.cell("wikidata"), problems).into(),
            names: row.local_names(),
            kind: kind?,
        })
    }

    pub(crate) fn place(&mut self, row: Row<'t>) -> Option<Place> {
        let country = self
            .find(row.cell("country"), |linker| &mut linker.actors)
            .map(ActorKey);
        let problems = &mut self.problems;
        let found = coordinates(row, problems);
        if row.cell("lon").is_empty() && row.cell("lat").is_empty() {
            row.cell("lon")
                .refuse(problems, "empty", "", "degrees east");
        }
        Some(Place {
            id: row.cell("id").value.into(),
            name: row.cell("name").filled(problems).into(),
            kind: row.cell("kind").filled(problems).into(),
            country,
            coordinates: found?,
            aliases: row.cell("aliases").list(problems),
            note: row.cell("note").value.into(),
            names: row.local_names(),
        })
    }

    pub(crate) fn statement(&mut self, row: Row<'t>) -> Option<Statement> {
        rules::text(row.cell("text"), self.origin, &mut self.problems);
        let actors = self.find_all(row.cell("actors"), |linker| &mut linker.actors, ActorKey);
        let about = self.find_all(row.cell("about"), |linker| &mut linker.actors, ActorKey);
        let doers = self.find_all(row.cell("doers"), |linker| &mut linker.actors, ActorKey);
        rules::parties(row.cell("actors"), row.cell("about"), &mut self.problems);
        rules::doers(row.cell("doers"), row.cell("actors"), &mut self.problems);
        let place = self
            .find(row.cell("place"), |linker| &mut linker.places)
            .map(PlaceKey);
        let (source, passage) = self.passage(row);
        self.coverage.carry(source, passage);
        let event = self.event(row.cell("event"));
        let problems = &mut self.problems;
        let theme = self.themes.theme(row.cell("theme"), problems);
        let tone = row.cell("tone").code(problems);
        let status = row.cell("status").code(problems);
        rules::attribution(status, row.cell("said_by"), problems);
        Some(Statement {
            id: row.cell("id").value.into(),
            text: row.cell("text").value.into(),
            actors,
            doers,
            about,
            said_by: row.cell("said_by").value.into(),
            date: row.cell("date").date(problems),
            date_basis: rules::basis(row.cell("date"), row.cell("date_basis"), problems),
            place,
            quantity: quantity::read(row, self.origin, problems),
            event,
            theme: theme?,
            tone: tone?,
            status: status?,
            source: source?,
            passage: passage?,
        })
    }

    pub(crate) fn membership(&mut self, row: Row<'t>) -> Option<Membership> {
        let member = self
            .needed(row.cell("member"), |linker| &mut linker.actors)
            .map(ActorKey);
        let organisation = self
            .needed(row.cell("organisation"), |linker| &mut linker.actors)
            .map(ActorKey);
        let statements = self.find_all(
            row.cell("statements"),
            |linker| &mut linker.statements,
            StatementKey,
        );
        let problems = &mut self.problems;
        rules::once(row.cell("statements").parts(), "in this cell", problems);
        Some(Membership {
            role: row.cell("role").filled(problems).into(),
            from: row.cell("from").date(problems),
            to: row.cell("to").date(problems),
            statements,
            member: member?,
            organisation: organisation?,
        })
    }

    pub(crate) fn disagreement(&mut self, row: Row<'t>) -> Option<Disagreement> {
        let statements = self.find_all(
            row.cell("statements"),
            |linker| &mut linker.statements,
            StatementKey,
        );
        let problems = &mut self.problems;
        rules::rivals(row.cell("statements"), problems);
        let kind = row.cell("kind").code(problems);
        Some(Disagreement {
            id: row.cell("id").value.into(),
            question: row.cell("question").filled(problems).into(),
            statements,
            note: row.cell("note").value.into(),
            kind: kind?,
        })
    }

    pub(crate) fn silent_passage(&mut self, row: Row<'t>) -> Option<SilentPassage> {
        let (source, passage) = self.passage(row);
        let reason = row.cell("reason").filled(&mut self.problems).into();
        if source.is_none() || passage.is_none() {
            self.coverage.carry(source, passage);
        }
        let (source, passage) = (source?, passage?);
        self.coverage.excuse(source, passage, row);
        Some(SilentPassage {
            source,
            passage,
            reason,
        })
    }

    pub(crate) fn theme(&mut self, row: Row<'t>) -> ThemeName {
        self.themes.add(row, &mut self.problems)
    }

    fn passage(&mut self, row: Row<'t>) -> (Option<SourceKey>, Option<u32>) {
        let source = self
            .needed(row.cell("source"), |linker| &mut linker.sources)
            .map(SourceKey);
        let most = source.and_then(|source| self.passages.get(source.index()).copied());
        let cell = row.cell("passage");
        let passage = cell.count(most.unwrap_or(limits::PASSAGES));
        if passage.is_none() {
            let expected = format!("1 to {}", most.unwrap_or(limits::PASSAGES));
            let what = format!(
                "is not a passage of `{}`",
                shorten(row.cell("source").value)
            );
            let of = told("passage")
                .name(row.cell("source").value)
                .most(most.unwrap_or(limits::PASSAGES) as usize);
            cell.refuse(&mut self.problems, of, &what, expected);
        }
        (source, passage)
    }

    fn event(&mut self, cell: Cell<'t>) -> Option<EventKey> {
        if cell.is_empty() {
            return None;
        }
        rules::id(cell, &mut self.problems);
        Some(EventKey(self.events.number(cell.value)))
    }
}

fn coordinates(row: Row<'_>, problems: &mut Problems) -> Option<Coordinates> {
    let (lon, lat) = (row.cell("lon"), row.cell("lat"));
    if lon.is_empty() != lat.is_empty() {
        let empty = if lon.is_empty() { lon } else { lat };
        let expected = "both lon and lat or neither";
        empty.report(
            problems,
            "point-half",
            format_args!("is empty, expected {expected}"),
        );
    }
    let (lon_deg, lat_deg) = (lon.degrees(180, problems), lat.degrees(90, problems));
    Some(Coordinates {
        lon_deg: lon_deg?,
        lat_deg: lat_deg?,
    })
}
