//! From rows to the model: every cell is read, every reference resolved.

use super::ids::Ids;
use super::names::Names;
use super::nearest::Nearest;
use super::rules::{self, Coverage};
use super::table::{Cell, Layout, Row, Table};
use super::{Dataset, FILES, Origin, actor_id, limits, place_id, source_id};
use crate::error::{Problems, shorten};
use crate::model::{
    Actor, ActorKey, Coordinates, Disagreement, EventKey, LocalName, Membership, Place, PlaceKey,
    SilentPassage, Source, SourceKey, Statement, StatementKey,
};
use crate::sorting::Index;

const SOURCES: Layout = Layout {
    file: "sources.csv",
    order: 0,
    needed: true,
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
    needed: true,
    required: &["id", "kind", "name"],
    optional: &[
        "short", "part_of", "aliases", "lon", "lat", "from", "to", "wikidata",
    ],
    names: true,
};
const PLACES: Layout = Layout {
    file: "places.csv",
    order: 2,
    needed: false,
    required: &["id", "name", "kind", "lon", "lat"],
    optional: &["country", "aliases", "note"],
    names: true,
};
const STATEMENTS: Layout = Layout {
    file: "statements.csv",
    order: 3,
    needed: true,
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
        "doers",
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
    needed: false,
    required: &["member", "organisation", "role"],
    optional: &["from", "to", "statements"],
    names: false,
};
const DISAGREEMENTS: Layout = Layout {
    file: "disagreements.csv",
    order: 5,
    needed: false,
    required: &["id", "kind", "question", "statements"],
    optional: &["note"],
    names: false,
};
const PASSAGES: Layout = Layout {
    file: "passages.csv",
    order: 6,
    needed: false,
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
/// What stands for the package as a whole.
const PACKAGE: Layout = Layout {
    file: "datapackage.json",
    order: 0,
    needed: true,
    required: &[],
    optional: &[],
    names: false,
};

/// The files of a package, each as it is or missing.
type Contents<'a> = [Option<&'a [u8]>; FILES.len()];

/// Reads the files of a package in their order.
pub(super) fn dataset(contents: &Contents<'_>, origin: Origin) -> Result<Dataset, Problems> {
    let mut problems = Problems::up_to(limits::PROBLEMS);
    check_sizes(contents, &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut layouts = LAYOUTS.iter();
    let tables = contents.map(|bytes| {
        let layout = layouts.next().copied().unwrap_or(&PACKAGE);
        Table::open(bytes, layout, &mut problems)
    });
    let fingerprint = fingerprint(contents);
    Reader::new(&tables, origin, fingerprint, problems).read(&tables, fingerprint)
}

fn check_sizes(contents: &Contents<'_>, problems: &mut Problems) {
    let sizes = contents.map(|bytes| bytes.map_or(0, <[u8]>::len));
    for (size, layout) in sizes.into_iter().zip(LAYOUTS) {
        let most = limits::FILE_BYTES;
        if size > most {
            let message = format_args!("the file has {size} bytes, expected at most {most}");
            layout.report(problems, message);
        }
    }
    let (size, most) = (sizes.iter().sum::<usize>(), limits::PACKAGE_BYTES);
    if size > most && problems.is_empty() {
        let message = format_args!("the package has {size} bytes, expected at most {most}");
        PACKAGE.report(problems, message);
    }
}

/// FNV-1a over the files in their order, each ended by a byte that no UTF-8 text holds.
fn fingerprint(contents: &Contents<'_>) -> u64 {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let mut hash = OFFSET;
    for file in contents {
        for byte in file.unwrap_or_default().iter().chain(&[0xFF]) {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(PRIME);
        }
    }
    hash
}

/// Which ids a cell must be one of.
type Choose<'t> = for<'r> fn(&'r mut Reader<'t>) -> &'r mut Ids<'t>;

struct Reader<'t> {
    sources: Ids<'t>,
    actors: Ids<'t>,
    places: Ids<'t>,
    statements: Ids<'t>,
    events: Names<'t>,
    /// How many passages each source has.
    passages: Vec<u32>,
    coverage: Coverage<'t>,
    origin: Origin,
    problems: Problems,
}

impl<'t> Reader<'t> {
    fn new(
        tables: &'t [Table; FILES.len()],
        origin: Origin,
        seed: u64,
        mut problems: Problems,
    ) -> Self {
        let [sources, actors, places, statements, _, disagreements, _] = tables;
        Ids::of(disagreements, &DISAGREEMENTS, seed, &mut problems);
        Self {
            sources: Ids::of(sources, &SOURCES, seed, &mut problems),
            actors: Ids::of(actors, &ACTORS, seed, &mut problems),
            places: Ids::of(places, &PLACES, seed, &mut problems),
            statements: Ids::of(statements, &STATEMENTS, seed, &mut problems),
            events: Names::seeded(seed),
            passages: Vec::new(),
            coverage: Coverage::default(),
            origin,
            problems,
        }
    }

    fn read(
        mut self,
        tables: &'t [Table; FILES.len()],
        fingerprint: u64,
    ) -> Result<Dataset, Problems> {
        let [
            sources,
            actors,
            places,
            statements,
            memberships,
            disagreements,
            passages,
        ] = tables;
        let (source_table, actor_table) = (sources, actors);
        let sources = self.each(sources, |reader, row| Some(reader.source(row)));
        let actors = self.each(actors, Self::actor);
        let places = self.each(places, Self::place);
        let dataset = Dataset {
            source_index: Index::of(sources.len(), &|row| source_id(&sources, row)),
            actor_index: Index::of(actors.len(), &|row| actor_id(&actors, row)),
            place_index: Index::of(places.len(), &|row| place_id(&places, row)),
            sources,
            actors,
            places,
            statements: self.each(statements, Self::statement),
            memberships: self.each(memberships, Self::membership),
            disagreements: self.each(disagreements, Self::disagreement),
            silent_passages: self.each(passages, Self::silent_passage),
            events: self.event_ids(),
            fingerprint,
        };
        let problems = &mut self.problems;
        let mut nearest = Nearest::default();
        for ids in [&self.actors, &self.sources, &self.places, &self.statements] {
            ids.report_unknown(&mut nearest, problems);
        }
        rules::parts(source_table, |id| self.sources.row(id), problems);
        rules::parts(actor_table, |id| self.actors.row(id), problems);
        let lost_rows = statements.lost().saturating_add(passages.lost());
        self.coverage
            .check(&dataset.sources, source_table, lost_rows, problems);
        if problems.is_empty() {
            Ok(dataset)
        } else {
            Err(self.problems)
        }
    }

    fn each<T>(&mut self, table: &'t Table, read: fn(&mut Self, Row<'t>) -> Option<T>) -> Vec<T> {
        table.rows().filter_map(|row| read(self, row)).collect()
    }

    fn find(&mut self, cell: Cell<'t>, ids: Choose<'t>) -> Option<u32> {
        ids(self).find(cell)
    }

    /// The row that a cell refers to, which must not be blank.
    fn needed(&mut self, cell: Cell<'t>, ids: Choose<'t>) -> Option<u32> {
        cell.filled(&mut self.problems);
        if cell.is_blank() {
            None
        } else {
            self.find(cell, ids)
        }
    }

    fn find_all<K>(&mut self, cell: Cell<'t>, ids: Choose<'t>, key: fn(u32) -> K) -> Box<[K]> {
        cell.no_gaps(&mut self.problems);
        cell.parts()
            .filter_map(|part| self.find(part, ids))
            .map(key)
            .collect()
    }

    fn source(&mut self, row: Row<'t>) -> Source {
        let issued = row.cell("issued").date(&mut self.problems);
        let issued_basis = rules::basis(
            row.cell("issued"),
            row.cell("issued_basis"),
            &mut self.problems,
        );
        let part_of = self
            .find(row.cell("part_of"), |reader| &mut reader.sources)
            .map(SourceKey);
        let passages = self.passage_count(row);
        let problems = &mut self.problems;
        Source {
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

    fn actor(&mut self, row: Row<'t>) -> Option<Actor> {
        let part_of = self
            .find(row.cell("part_of"), |reader| &mut reader.actors)
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
            names: local_names(row),
            kind: kind?,
        })
    }

    fn place(&mut self, row: Row<'t>) -> Option<Place> {
        let country = self
            .find(row.cell("country"), |reader| &mut reader.actors)
            .map(ActorKey);
        let problems = &mut self.problems;
        let found = coordinates(row, problems);
        if row.cell("lon").is_empty() && row.cell("lat").is_empty() {
            row.cell("lon").refuse(problems, "", "degrees east");
        }
        Some(Place {
            id: row.cell("id").value.into(),
            name: row.cell("name").filled(problems).into(),
            kind: row.cell("kind").filled(problems).into(),
            country,
            coordinates: found?,
            aliases: row.cell("aliases").list(problems),
            note: row.cell("note").value.into(),
            names: local_names(row),
        })
    }

    fn statement(&mut self, row: Row<'t>) -> Option<Statement> {
        rules::text(row.cell("text"), self.origin, &mut self.problems);
        let actors = self.find_all(row.cell("actors"), |reader| &mut reader.actors, ActorKey);
        let about = self.find_all(row.cell("about"), |reader| &mut reader.actors, ActorKey);
        rules::parties(row.cell("actors"), row.cell("about"), &mut self.problems);
        let place = self
            .find(row.cell("place"), |reader| &mut reader.places)
            .map(PlaceKey);
        let (source, passage) = self.passage(row);
        self.coverage.carry(source, passage);
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
            .needed(row.cell("member"), |reader| &mut reader.actors)
            .map(ActorKey);
        let organisation = self
            .needed(row.cell("organisation"), |reader| &mut reader.actors)
            .map(ActorKey);
        let statements = self.find_all(
            row.cell("statements"),
            |reader| &mut reader.statements,
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

    fn disagreement(&mut self, row: Row<'t>) -> Option<Disagreement> {
        let statements = self.find_all(
            row.cell("statements"),
            |reader| &mut reader.statements,
            StatementKey,
        );
        let problems = &mut self.problems;
        rules::once(row.cell("statements").parts(), "in this cell", problems);
        if row.cell("statements").parts().count() < 2 {
            row.cell("statements").refuse(
                problems,
                "is no disagreement",
                "at least two statements",
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

    fn passage(&mut self, row: Row<'t>) -> (Option<SourceKey>, Option<u32>) {
        let source = self
            .needed(row.cell("source"), |reader| &mut reader.sources)
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
            cell.refuse(&mut self.problems, &what, expected);
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

    fn event_ids(&self) -> Vec<Box<str>> {
        self.events.all().iter().map(|id| Box::from(*id)).collect()
    }
}

fn coordinates(row: Row<'_>, problems: &mut Problems) -> Option<Coordinates> {
    let (lon, lat) = (row.cell("lon"), row.cell("lat"));
    if lon.is_empty() != lat.is_empty() {
        let empty = if lon.is_empty() { lon } else { lat };
        empty.refuse(problems, "", "both lon and lat or neither");
    }
    let (lon_deg, lat_deg) = (lon.degrees(180, problems), lat.degrees(90, problems));
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
