//! From rows to the model: every cell is read, every reference resolved.

use std::collections::BTreeMap;

use super::rules::{self, Coverage};
use super::table::{Cell, Layout, Row, Table};
use super::{Dataset, FILES, Origin, limits};
use crate::error::Problem;
use crate::model::{
    Actor, ActorKey, Coordinates, Disagreement, EventKey, LocalName, Membership, Place, PlaceKey,
    SilentPassage, Source, SourceKey, Statement, StatementKey,
};

const SOURCES: Layout = Layout {
    file: "sources.csv",
    order: 0,
    required: &["id", "type", "title", "passages"],
    optional: &[
        "author",
        "publisher",
        "issued",
        "issued_basis",
        "url",
        "language",
        "part_of",
        "note",
    ],
    names: false,
};
const ACTORS: Layout = Layout {
    file: "actors.csv",
    order: 1,
    required: &["id", "kind", "name"],
    optional: &[
        "short", "part_of", "aliases", "lon", "lat", "from", "to", "wikidata",
    ],
    names: true,
};
const PLACES: Layout = Layout {
    file: "places.csv",
    order: 2,
    required: &["id", "name", "kind", "lon", "lat"],
    optional: &["country", "aliases", "note"],
    names: true,
};
const STATEMENTS: Layout = Layout {
    file: "statements.csv",
    order: 3,
    required: &[
        "id",
        "text",
        "actors",
        "theme",
        "tone",
        "status",
        "date",
        "date_basis",
        "source",
        "passage",
    ],
    optional: &[
        "about",
        "said_by",
        "place",
        "value",
        "value_max",
        "unit",
        "per",
        "event",
    ],
    names: false,
};
const MEMBERSHIPS: Layout = Layout {
    file: "memberships.csv",
    order: 4,
    required: &["member", "organisation", "role"],
    optional: &["from", "to", "statements"],
    names: false,
};
const DISAGREEMENTS: Layout = Layout {
    file: "disagreements.csv",
    order: 5,
    required: &["id", "kind", "question", "statements"],
    optional: &["note"],
    names: false,
};
const PASSAGES: Layout = Layout {
    file: "passages.csv",
    order: 6,
    required: &["source", "passage", "reason"],
    optional: &[],
    names: false,
};
const LAYOUTS: [&Layout; FILES.len()] = [
    &SOURCES,
    &ACTORS,
    &PLACES,
    &STATEMENTS,
    &MEMBERSHIPS,
    &DISAGREEMENTS,
    &PASSAGES,
];

/// Reads the files of a package in their order.
pub(super) fn dataset(
    contents: &[Option<&[u8]>; FILES.len()],
    origin: Origin,
) -> Result<Dataset, Vec<Problem>> {
    let mut problems = Vec::new();
    check_size(contents, &mut problems);
    let tables = contents
        .iter()
        .zip(LAYOUTS)
        .map(|(bytes, layout)| table(*bytes, layout, &mut problems));
    let tables: Vec<Table> = tables.collect();
    let [
        sources,
        actors,
        places,
        statements,
        memberships,
        disagreements,
        passages,
    ] = tables.as_slice()
    else {
        return Err(problems);
    };
    if statements.len() > limits::STATEMENTS {
        let message = format!(
            "the file has {} rows, expected at most {}",
            statements.len(),
            limits::STATEMENTS
        );
        problems.push(STATEMENTS.problem(0, "", "", message));
    }
    let mut reader = Reader {
        sources: Ids::of(sources, &SOURCES, &mut problems),
        actors: Ids::of(actors, &ACTORS, &mut problems),
        places: Ids::of(places, &PLACES, &mut problems),
        statements: Ids::of(statements, &STATEMENTS, &mut problems),
        events: BTreeMap::new(),
        unresolved: Vec::new(),
        passages: Vec::new(),
        coverage: Coverage::default(),
        origin,
        problems,
    };
    Ids::of(disagreements, &DISAGREEMENTS, &mut reader.problems);
    let dataset = Dataset {
        sources: reader.each(sources, Reader::source),
        actors: reader.each(actors, Reader::actor),
        places: reader.each(places, Reader::place),
        statements: reader.each(statements, Reader::statement),
        memberships: reader.each(memberships, Reader::membership),
        disagreements: reader.each(disagreements, Reader::disagreement),
        silent_passages: reader.each(passages, Reader::silent_passage),
        events: reader.event_ids(),
        actor_keys: reader.actors.keys(ActorKey),
        place_keys: reader.places.keys(PlaceKey),
        source_keys: reader.sources.keys(SourceKey),
        fingerprint: fingerprint(contents),
    };
    reader.finish(sources, actors, &dataset);
    if reader.problems.is_empty() {
        Ok(dataset)
    } else {
        Err(reader.problems)
    }
}

fn check_size(contents: &[Option<&[u8]>; FILES.len()], problems: &mut Vec<Problem>) {
    let size: usize = contents.iter().flatten().map(|bytes| bytes.len()).sum();
    if size > limits::PACKAGE_BYTES {
        let message = format!(
            "the package has {size} bytes, expected at most {}",
            limits::PACKAGE_BYTES
        );
        problems.push(SOURCES.problem(0, "", "", message));
    }
}

fn table(bytes: Option<&[u8]>, layout: &'static Layout, problems: &mut Vec<Problem>) -> Table {
    let needed = matches!(layout.file, "sources.csv" | "actors.csv" | "statements.csv");
    match bytes {
        Some(bytes) => Table::read(layout, bytes, problems),
        None => {
            if needed {
                problems.push(layout.problem(
                    0,
                    "",
                    "",
                    "the file is missing from the package".to_owned(),
                ));
            }
            Table::absent(layout)
        }
    }
}

/// FNV-1a over the files in their order, each ended by a byte that no UTF-8 text holds.
fn fingerprint(contents: &[Option<&[u8]>; FILES.len()]) -> u64 {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let files = contents.iter().map(|bytes| bytes.unwrap_or_default());
    let bytes = files.flat_map(|file| file.iter().copied().chain(std::iter::once(0xFF)));
    bytes.fold(OFFSET, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(PRIME)
    })
}

/// The ids of one file and the row that each stands for.
struct Ids<'t> {
    file: &'static str,
    rows: BTreeMap<&'t str, u32>,
}

impl<'t> Ids<'t> {
    /// Collects the ids of every row, also of rows with other faults, so that one fault gives one message.
    fn of(table: &'t Table, layout: &'static Layout, problems: &mut Vec<Problem>) -> Self {
        let mut rows = BTreeMap::new();
        for (index, row) in table.rows().enumerate() {
            let cell = row.cell("id");
            rules::id(cell, problems);
            if rows.insert(cell.value, index as u32).is_some() {
                problems.push(cell.problem("stands twice, expected ids to be unique"));
            }
        }
        Self {
            file: layout.file,
            rows,
        }
    }

    fn keys<K>(&self, key: impl Fn(u32) -> K) -> BTreeMap<Box<str>, K> {
        self.rows
            .iter()
            .map(|(id, row)| (Box::from(*id), key(*row)))
            .collect()
    }
}

/// An id that no row has: told once, with the number of other cells that name it.
struct Unresolved {
    file: &'static str,
    problem: Problem,
    others: u32,
}

struct Reader<'t> {
    sources: Ids<'t>,
    actors: Ids<'t>,
    places: Ids<'t>,
    statements: Ids<'t>,
    events: BTreeMap<&'t str, EventKey>,
    unresolved: Vec<Unresolved>,
    /// How many passages each source has.
    passages: Vec<u32>,
    coverage: Coverage,
    origin: Origin,
    problems: Vec<Problem>,
}

impl<'t> Reader<'t> {
    fn each<T>(&mut self, table: &'t Table, read: fn(&mut Self, Row<'t>) -> Option<T>) -> Vec<T> {
        table.rows().filter_map(|row| read(self, row)).collect()
    }

    /// The row that a cell refers to; an empty cell refers to none.
    fn find(&mut self, cell: Cell<'t>, ids: fn(&Self) -> &Ids<'t>) -> Option<u32> {
        if cell.is_empty() {
            return None;
        }
        let known = ids(self);
        let (found, file) = (known.rows.get(cell.value).copied(), known.file);
        if found.is_none() {
            self.note_unresolved(cell, file);
        }
        found
    }

    fn note_unresolved(&mut self, cell: Cell<'t>, file: &'static str) {
        let same = |known: &&mut Unresolved| {
            known.file == file && known.problem.value == crate::error::shorten(cell.value)
        };
        if let Some(known) = self.unresolved.iter_mut().find(same) {
            known.others += 1;
            return;
        }
        let problem = cell.problem(&format!("is not an id of {file}"));
        self.unresolved.push(Unresolved {
            file,
            problem,
            others: 0,
        });
    }

    fn find_all<K>(
        &mut self,
        cell: Cell<'t>,
        ids: fn(&Self) -> &Ids<'t>,
        key: fn(u32) -> K,
    ) -> Box<[K]> {
        cell.parts()
            .filter_map(|part| self.find_part(part, ids))
            .map(key)
            .collect()
    }

    fn find_part(&mut self, part: Cell<'t>, ids: fn(&Self) -> &Ids<'t>) -> Option<u32> {
        if part.is_empty() {
            self.problems.push(
                part.problem("has an empty entry, expected ids separated by single semicolons"),
            );
        }
        self.find(part, ids)
    }

    fn source(&mut self, row: Row<'t>) -> Option<Source> {
        let issued = row.cell("issued").date(&mut self.problems);
        let issued_basis = rules::basis(
            row.cell("issued"),
            row.cell("issued_basis"),
            &mut self.problems,
        );
        let part_of = self
            .find(row.cell("part_of"), |reader| &reader.sources)
            .map(SourceKey);
        let passages = row.cell("passages").count(&mut self.problems);
        // Without a count every passage passes, so that one fault gives one message.
        self.passages.push(passages.unwrap_or(u32::MAX));
        let problems = &mut self.problems;
        Some(Source {
            id: row.cell("id").value.into(),
            kind: row.cell("type").filled(problems).into(),
            title: row.cell("title").filled(problems).into(),
            author: row.cell("author").value.into(),
            publisher: row.cell("publisher").value.into(),
            issued,
            issued_basis,
            url: row.cell("url").value.into(),
            language: row.cell("language").value.into(),
            part_of,
            passages: passages.unwrap_or(0),
            note: row.cell("note").value.into(),
        })
    }

    fn actor(&mut self, row: Row<'t>) -> Option<Actor> {
        let part_of = self
            .find(row.cell("part_of"), |reader| &reader.actors)
            .map(ActorKey);
        let problems = &mut self.problems;
        let kind = row.cell("kind").code(problems);
        rules::state_id(row, problems);
        Some(Actor {
            id: row.cell("id").value.into(),
            name: row.cell("name").filled(problems).into(),
            short: row.cell("short").value.into(),
            part_of,
            aliases: row
                .cell("aliases")
                .parts()
                .map(|part| part.value.into())
                .collect(),
            coordinates: coordinates(row, problems),
            from: row.cell("from").date(problems),
            to: row.cell("to").date(problems),
            wikidata: rules::wikidata(row.cell("wikidata"), problems).into(),
            names: local_names(row),
            kind: kind?,
        })
    }

    fn place(&mut self, row: Row<'t>) -> Option<Place> {
        let country = self
            .find(row.cell("country"), |reader| &reader.actors)
            .map(ActorKey);
        let problems = &mut self.problems;
        let found = coordinates(row, problems);
        if row.cell("lon").is_empty() && row.cell("lat").is_empty() {
            problems.push(row.cell("lon").problem("is empty, expected degrees east"));
        }
        Some(Place {
            id: row.cell("id").value.into(),
            name: row.cell("name").filled(problems).into(),
            kind: row.cell("kind").filled(problems).into(),
            country,
            coordinates: found?,
            aliases: row
                .cell("aliases")
                .parts()
                .map(|part| part.value.into())
                .collect(),
            note: row.cell("note").value.into(),
            names: local_names(row),
        })
    }

    fn statement(&mut self, row: Row<'t>) -> Option<Statement> {
        rules::text(row.cell("text"), self.origin, &mut self.problems);
        let actors = self.find_all(row.cell("actors"), |reader| &reader.actors, ActorKey);
        let about = self.find_all(row.cell("about"), |reader| &reader.actors, ActorKey);
        rules::parties(row.cell("actors"), row.cell("about"), &mut self.problems);
        let place = self
            .find(row.cell("place"), |reader| &reader.places)
            .map(PlaceKey);
        let (source, passage) = self.passage(row);
        if let (Some(source), Some(passage)) = (source, passage) {
            self.coverage.carry(source, passage);
        }
        let event = self.event(row.cell("event"));
        let problems = &mut self.problems;
        let theme = row.cell("theme").code(problems);
        let tone = row.cell("tone").code(problems);
        let status = row.cell("status").code(problems);
        rules::attribution(status, row.cell("said_by"), problems);
        Some(Statement {
            id: row.cell("id").value.into(),
            text: row.cell("text").value.into(),
            actors,
            about,
            said_by: row.cell("said_by").value.into(),
            date: row.cell("date").date(problems),
            date_basis: rules::basis(row.cell("date"), row.cell("date_basis"), problems),
            place,
            quantity: rules::quantity(row, problems),
            event,
            theme: theme?,
            tone: tone?,
            status: status?,
            source: source?,
            passage: passage?,
        })
    }

    fn membership(&mut self, row: Row<'t>) -> Option<Membership> {
        let member = self
            .needed(row.cell("member"), |reader| &reader.actors)
            .map(ActorKey);
        let organisation = self
            .needed(row.cell("organisation"), |reader| &reader.actors)
            .map(ActorKey);
        let statements = self.find_all(
            row.cell("statements"),
            |reader| &reader.statements,
            StatementKey,
        );
        let problems = &mut self.problems;
        Some(Membership {
            role: row.cell("role").filled(problems).into(),
            from: row.cell("from").date(problems),
            to: row.cell("to").date(problems),
            statements,
            member: member?,
            organisation: organisation?,
        })
    }

    fn disagreement(&mut self, row: Row<'t>) -> Option<Disagreement> {
        let statements = self.find_all(
            row.cell("statements"),
            |reader| &reader.statements,
            StatementKey,
        );
        let problems = &mut self.problems;
        if row.cell("statements").parts().count() < 2 {
            problems.push(
                row.cell("statements")
                    .problem("is too few, expected at least two statements"),
            );
        }
        let kind = row.cell("kind").code(problems);
        Some(Disagreement {
            id: row.cell("id").value.into(),
            question: row.cell("question").filled(problems).into(),
            statements,
            note: row.cell("note").value.into(),
            kind: kind?,
        })
    }

    fn silent_passage(&mut self, row: Row<'t>) -> Option<SilentPassage> {
        let (source, passage) = self.passage(row);
        let reason = row.cell("reason").filled(&mut self.problems).into();
        let (source, passage) = (source?, passage?);
        if !self.coverage.excuse(source, passage) {
            self.problems.push(
                row.cell("passage")
                    .problem("carries a statement or stands here twice, expected no reason"),
            );
        }
        Some(SilentPassage {
            source,
            passage,
            reason,
        })
    }

    fn passage(&mut self, row: Row<'t>) -> (Option<SourceKey>, Option<u32>) {
        let source = self
            .needed(row.cell("source"), |reader| &reader.sources)
            .map(SourceKey);
        let passage = row.cell("passage").count(&mut self.problems);
        let most = source
            .and_then(|source| self.passages.get(source.index()).copied())
            .unwrap_or(u32::MAX);
        if passage.is_some_and(|passage| passage > most) {
            let what = format!(
                "is not a passage of `{}`, expected 1 to {most}",
                row.cell("source").value
            );
            self.problems.push(row.cell("passage").problem(&what));
        }
        (source, passage)
    }

    /// The row that a cell refers to, which must not be empty.
    fn needed(&mut self, cell: Cell<'t>, ids: fn(&Self) -> &Ids<'t>) -> Option<u32> {
        cell.filled(&mut self.problems);
        self.find(cell, ids)
    }

    fn event(&mut self, cell: Cell<'t>) -> Option<EventKey> {
        if cell.is_empty() {
            return None;
        }
        rules::id(cell, &mut self.problems);
        let next = EventKey(self.events.len() as u32);
        Some(*self.events.entry(cell.value).or_insert(next))
    }

    fn event_ids(&self) -> Vec<Box<str>> {
        let mut ids = vec![Box::from(""); self.events.len()];
        for (id, key) in &self.events {
            if let Some(slot) = ids.get_mut(key.index()) {
                *slot = Box::from(*id);
            }
        }
        ids
    }

    /// The checks that need the whole record.
    fn finish(&mut self, sources: &'t Table, actors: &'t Table, dataset: &Dataset) {
        for mut unresolved in std::mem::take(&mut self.unresolved) {
            if unresolved.others > 0 {
                let more = format!(" ({} more cells name it)", unresolved.others);
                unresolved.problem.message.push_str(&more);
            }
            self.problems.push(unresolved.problem);
        }
        rules::no_cycles(
            sources,
            |cell| Some(*self.sources.rows.get(cell)? as usize),
            &mut self.problems,
        );
        rules::no_cycles(
            actors,
            |cell| Some(*self.actors.rows.get(cell)? as usize),
            &mut self.problems,
        );
        self.coverage
            .check(&dataset.sources, sources, &mut self.problems);
    }
}

fn coordinates(row: Row<'_>, problems: &mut Vec<Problem>) -> Option<Coordinates> {
    let (lon, lat) = (row.cell("lon"), row.cell("lat"));
    if lon.is_empty() != lat.is_empty() {
        let empty = if lon.is_empty() { lon } else { lat };
        problems.push(empty.problem("is empty, expected both lon and lat or neither"));
    }
    let (lon_deg, lat_deg) = (lon.degrees(180.0, problems), lat.degrees(90.0, problems));
    Some(Coordinates {
        lon_deg: lon_deg?,
        lat_deg: lat_deg?,
    })
}

fn local_names(row: Row<'_>) -> Vec<LocalName> {
    let names = row.names();
    names
        .map(|(language, name)| LocalName {
            language: language.into(),
            name: name.into(),
        })
        .collect()
}
