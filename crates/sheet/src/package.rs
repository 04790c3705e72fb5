//! A record as the files of a data package, which read back as the same record.

use std::collections::BTreeSet;

use relations_reader::slices::Slices;
use relations_reader::{FILES, Fingerprint};
use relations_record::{Actor, ActorKey, Coordinates, Dataset, Further, Quantity, Source, Statement, StatementKey};
use serde_json::{Value, json};
use vague_dates::Date;

/// The files of a package by their names.
type Files = Vec<(&'static str, Vec<u8>)>;

/// The columns of statements, before further ones.
pub(crate) const STATEMENTS: [&str; 20] = [
    "id",
    "text",
    "actors",
    "doers",
    "about",
    "theme",
    "tone",
    "status",
    "said_by",
    "date",
    "date_basis",
    "place",
    "value",
    "value_max",
    "unit",
    "per",
    "source",
    "passage",
    "event",
    "lacking",
];
const SOURCES: [&str; 15] = [
    "id",
    "type",
    "title",
    "title_en",
    "short",
    "author",
    "publisher",
    "issued",
    "issued_basis",
    "url",
    "language",
    "part_of",
    "part_as",
    "passages",
    "note",
];
const ACTORS: [&str; 10] = [
    "id", "kind", "name", "short", "part_of", "aliases", "lon", "lat", "from", "to",
];

/// The data package of a record of a sheet: sources, actors, statements and the descriptor.
///
/// Places, memberships, disagreements and passages, which sheets have none of, are not written.
pub fn package(record: &Dataset) -> Files {
    let mut written: Vec<(&'static str, Vec<u8>, Vec<String>)> = Vec::new();
    for file in TABLES {
        let columns = columns(record, file);
        let mut lines = Lines::default();
        lines.add(&columns);
        (0..rows(record, file)).for_each(|place| lines.add(&row(record, file, &columns, place)));
        written.push((file, lines.take(), columns));
    }
    let mut files = vec![("datapackage.json", descriptor(record, &written))];
    files.extend(written.into_iter().map(|(file, bytes, _)| (file, bytes)));
    files
}

/// The fingerprint that the record has when it is read from its package, which is not written for that.
pub(crate) async fn fingerprint(record: &Dataset, slices: &Slices) -> u64 {
    let mut hash = Fingerprint::default();
    for file in FILES {
        let columns = columns(record, file);
        let mut lines = Lines::default();
        lines.add(&columns);
        for place in 0..rows(record, file) {
            lines.add(&row(record, file, &columns, place));
            if lines.len() > AT_ONCE {
                let bytes = lines.take();
                hash.add(&bytes);
                slices.spend(bytes.len()).await;
            }
        }
        if TABLES.contains(&file) {
            hash.add(&lines.take());
        }
        hash.end_file();
    }
    hash.value()
}

/// The tables that are written, in the order of the files of a package.
const TABLES: [&str; 3] = ["sources.csv", "actors.csv", "statements.csv"];
/// How many bytes are written before others have their turn.
const AT_ONCE: usize = 1 << 16;

/// Rows as CSV.
struct Lines(csv::Writer<Vec<u8>>);

impl Default for Lines {
    fn default() -> Self {
        Self(csv::WriterBuilder::new().flexible(true).from_writer(Vec::new()))
    }
}

impl Lines {
    fn add(&mut self, row: &[String]) {
        // What writes to memory does not fail.
        self.0.write_record(row).unwrap_or_default();
    }

    fn len(&self) -> usize {
        self.0.get_ref().len()
    }

    fn take(&mut self) -> Vec<u8> {
        std::mem::take(self).0.into_inner().unwrap_or_default()
    }
}

fn rows(record: &Dataset, file: &str) -> usize {
    match file {
        "sources.csv" => record.sources().len(),
        "actors.csv" => record.actors().len(),
        "statements.csv" => record.statements().len(),
        _ => 0,
    }
}

fn columns(record: &Dataset, file: &str) -> Vec<String> {
    match file {
        "sources.csv" => named(&SOURCES),
        "actors.csv" => {
            let names = record.actors().iter().flat_map(|actor| &actor.names);
            let languages: BTreeSet<&str> = names.map(|name| &*name.language).collect();
            let local = languages.iter().flat_map(|language| [format!("{NAME}{language}"), format!("{SHORT}{language}")]);
            named(&ACTORS).into_iter().chain(local).collect()
        }
        "statements.csv" => {
            let further = record.further().iter().map(|further| further.column().to_owned());
            named(&STATEMENTS).into_iter().chain(further).collect()
        }
        _ => Vec::new(),
    }
}

const NAME: &str = "name_";
const SHORT: &str = "short_";

fn row(record: &Dataset, file: &str, columns: &[String], place: usize) -> Vec<String> {
    let row = match file {
        "sources.csv" => record.sources().get(place).map(|it| source(record, it)),
        "actors.csv" => record.actors().get(place).map(|it| actor(record, it, columns)),
        _ => record.statements().get(place).map(|it| {
            let key = StatementKey(place as u32);
            let mut row = statement(record, key, it);
            row.extend(record.further().iter().map(|further: &Further| further.value(key).to_owned()));
            row
        }),
    };
    row.unwrap_or_default()
}

fn named(columns: &[&str]) -> Vec<String> {
    columns.iter().map(|column| (*column).to_owned()).collect()
}

fn date(date: Option<Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

fn source(record: &Dataset, it: &Source) -> Vec<String> {
    let part_of = it.part_of.and_then(|key| record.source(key));
    let texts = [&*it.id, &*it.kind, &*it.title, &*it.title_en, &*it.short, &*it.author, &*it.publisher];
    let mut row = named(&texts);
    row.extend([date(it.issued), basis(it.issued_basis.to_string())]);
    row.extend(named(&[&it.url, &it.language, part_of.map_or("", |whole| &whole.id), &it.part_as]));
    row.extend([it.passages.to_string(), it.note.to_string()]);
    row
}

/// A basis of nothing is written as nothing.
fn basis(basis: String) -> String {
    if basis == "none" {
        String::new()
    } else {
        basis
    }
}

fn actor(record: &Dataset, it: &Actor, columns: &[String]) -> Vec<String> {
    let part_of = it.part_of.and_then(|key| record.actor(key));
    let mut row = vec![it.id.to_string(), it.kind.to_string(), it.name.to_string(), it.short.to_string()];
    row.push(part_of.map_or(String::new(), |whole| whole.id.to_string()));
    row.push(it.aliases.join(";"));
    let degrees = |of: fn(&Coordinates) -> f64| it.coordinates.as_ref().map(|at| of(at).to_string());
    row.extend([degrees(|at| at.lon_deg), degrees(|at| at.lat_deg)].map(Option::unwrap_or_default));
    row.extend([date(it.from), date(it.to)]);
    for column in columns.iter().skip(ACTORS.len()) {
        let name = |language: &str| it.names.iter().find(|name| *name.language == *language);
        let text = match (column.strip_prefix(NAME), column.strip_prefix(SHORT)) {
            (Some(language), _) => name(language).map(|name| &name.name),
            (None, language) => language.and_then(name).map(|name| &name.short),
        };
        row.push(text.map(ToString::to_string).unwrap_or_default());
    }
    row
}

fn statement(record: &Dataset, key: StatementKey, it: &Statement) -> Vec<String> {
    let ids = |keys: &[ActorKey]| {
        let ids = keys
            .iter()
            .filter_map(|key| record.actor(*key))
            .map(|actor| &*actor.id);
        ids.collect::<Vec<_>>().join(";")
    };
    let [value, value_max, unit, per] = quantity(it.quantity.as_ref());
    let lacking = [
        (record.has_sentence(key), "sentence"),
        (record.has_source(key), "source"),
    ];
    let lacking: Vec<&str> = lacking
        .into_iter()
        .filter(|(has, _)| !has)
        .map(|(_, what)| what)
        .collect();
    let mut row = vec![
        it.id.to_string(),
        it.text.to_string(),
        ids(&it.actors),
        ids(&it.doers),
        ids(&it.about),
    ];
    row.extend([
        it.theme.to_string(),
        it.tone.to_string(),
        it.status.to_string(),
        it.said_by.to_string(),
    ]);
    row.extend([date(it.date), it.date_basis.to_string(), String::new()]);
    row.extend([value, value_max, unit, per]);
    row.push(
        record
            .source(it.source)
            .map_or(String::new(), |source| source.id.to_string()),
    );
    row.push(it.passage.to_string());
    row.push(
        it.event
            .and_then(|key| record.event(key))
            .unwrap_or("")
            .to_owned(),
    );
    row.push(lacking.join(";"));
    row
}

fn quantity(it: Option<&Quantity>) -> [String; 4] {
    let Some(it) = it else {
        return Default::default();
    };
    let (value, value_max) = match (it.min, it.max) {
        (Some(min), Some(max)) if min.to_bits() == max.to_bits() => {
            (min.to_string(), String::new())
        }
        (Some(min), Some(max)) => (min.to_string(), max.to_string()),
        (Some(min), None) => (min.to_string(), "INF".to_owned()),
        (None, max) => (
            String::new(),
            max.map(|max| max.to_string()).unwrap_or_default(),
        ),
    };
    [value, value_max, it.unit.to_string(), it.per.to_string()]
}

/// The descriptor, with a Table Schema for each file.
fn descriptor(record: &Dataset, tables: &[(&'static str, Vec<u8>, Vec<String>)]) -> Vec<u8> {
    let about = record.descriptor();
    let resources: Vec<Value> = tables.iter().map(|(file, _, columns)| resource(file, columns)).collect();
    let mut descriptor = json!({
        "profile": "tabular-data-package",
        "name": "relations",
        "resources": resources,
    });
    let texts = [
        ("title", &about.title),
        ("headline", &about.headline),
        ("deck", &about.deck),
        ("description", &about.description),
        ("homepage", &about.homepage),
    ];
    for (key, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
        descriptor[key] = json!(text);
    }
    if !about.contributors.is_empty() {
        let contributors = about
            .contributors
            .iter()
            .map(|title| json!({ "title": title }));
        descriptor["contributors"] = contributors.collect();
    }
    if !about.languages.is_empty() {
        descriptor["languages"] = json!(about.languages);
    }
    let mut bytes = serde_json::to_vec_pretty(&descriptor).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn resource(file: &str, columns: &[String]) -> Value {
    let fields: Vec<Value> = columns
        .iter()
        .map(|column| json!({ "name": column, "type": kind(column) }))
        .collect();
    json!({
        "name": file.trim_end_matches(".csv"),
        "path": file,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": { "fields": fields },
    })
}

fn kind(column: &str) -> &'static str {
    match column {
        "lon" | "lat" | "value" | "value_max" => "number",
        "passage" | "passages" => "integer",
        _ => "string",
    }
}

/// A text that a spreadsheet would run as a formula, behind an apostrophe.
pub(crate) fn escaped(text: &str) -> String {
    let first = text.trim_start().chars().next();
    let runs =
        first.is_some_and(|first| "=+-@＝＋－＠".contains(first)) || text.starts_with(['\t', '\r']);
    let is_number = text.trim().parse::<f64>().is_ok();
    if runs && !is_number {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// Rows as CSV.
pub(crate) fn lines(rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut lines = Lines::default();
    rows.for_each(|row| lines.add(&row));
    String::from_utf8(lines.take()).unwrap_or_default()
}
