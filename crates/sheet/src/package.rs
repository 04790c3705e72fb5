//! A record as the files of a data package, which read back as the same record.

use std::collections::BTreeSet;

use relations_record::{
    Actor, ActorKey, Dataset, Further, Quantity, Source, Statement, StatementKey,
};
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
    let tables = tables(record);
    let mut files = vec![("datapackage.json", descriptor(record, &tables))];
    files.extend(tables.into_iter().map(|(name, table)| (name, table.bytes)));
    files
}

/// The fingerprint that the record has when it is read from its package.
pub(crate) fn fingerprint(record: &Dataset) -> u64 {
    let tables = tables(record);
    relations_reader::fingerprint(
        tables
            .iter()
            .map(|(name, table)| (*name, table.bytes.as_slice())),
    )
}

struct Written {
    columns: Vec<String>,
    bytes: Vec<u8>,
}

fn tables(record: &Dataset) -> [(&'static str, Written); 3] {
    [
        ("sources.csv", sources(record)),
        ("actors.csv", actors(record)),
        ("statements.csv", statements(record)),
    ]
}

fn written(columns: Vec<String>, rows: impl Iterator<Item = Vec<String>>) -> Written {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // What writes to memory does not fail.
    let mut write = |row: &Vec<String>| writer.write_record(row).unwrap_or_default();
    write(&columns);
    rows.for_each(|row| write(&row));
    Written {
        bytes: writer.into_inner().unwrap_or_default(),
        columns,
    }
}

fn named(columns: &[&str]) -> Vec<String> {
    columns.iter().map(|column| (*column).to_owned()).collect()
}

fn date(date: Option<Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

fn sources(record: &Dataset) -> Written {
    let row = |it: &Source| {
        let part_of = it.part_of.and_then(|key| record.source(key));
        let texts = [
            &*it.id,
            &*it.kind,
            &*it.title,
            &*it.title_en,
            &*it.short,
            &*it.author,
            &*it.publisher,
        ];
        let mut row = named(&texts);
        row.extend([date(it.issued), basis(it.issued_basis.to_string())]);
        row.extend(named(&[
            &it.url,
            &it.language,
            part_of.map_or("", |whole| &whole.id),
            &it.part_as,
        ]));
        row.extend([it.passages.to_string(), it.note.to_string()]);
        row
    };
    written(named(&SOURCES), record.sources().iter().map(row))
}

/// A basis of nothing is written as nothing.
fn basis(basis: String) -> String {
    if basis == "none" {
        String::new()
    } else {
        basis
    }
}

fn actors(record: &Dataset) -> Written {
    let languages: BTreeSet<&str> = record
        .actors()
        .iter()
        .flat_map(|actor| &actor.names)
        .map(|name| &*name.language)
        .collect();
    let mut columns = named(&ACTORS);
    columns.extend(
        languages
            .iter()
            .flat_map(|language| [format!("name_{language}"), format!("short_{language}")]),
    );
    let row = |it: &Actor| {
        let part_of = it.part_of.and_then(|key| record.actor(key));
        let mut row = vec![
            it.id.to_string(),
            it.kind.to_string(),
            it.name.to_string(),
            it.short.to_string(),
        ];
        row.push(part_of.map_or(String::new(), |whole| whole.id.to_string()));
        row.push(it.aliases.join(";"));
        let degrees = |of: fn(&relations_record::Coordinates) -> f64| {
            it.coordinates.as_ref().map(|at| of(at).to_string())
        };
        row.extend(
            [degrees(|at| at.lon_deg), degrees(|at| at.lat_deg)].map(Option::unwrap_or_default),
        );
        row.extend([date(it.from), date(it.to)]);
        for language in &languages {
            let name = it.names.iter().find(|name| *name.language == **language);
            row.extend(
                [name.map(|it| &it.name), name.map(|it| &it.short)]
                    .map(|text| text.map(ToString::to_string).unwrap_or_default()),
            );
        }
        row
    };
    written(columns, record.actors().iter().map(row))
}

fn statements(record: &Dataset) -> Written {
    let mut columns = named(&STATEMENTS);
    columns.extend(
        record
            .further()
            .iter()
            .map(|further| further.column().to_owned()),
    );
    let rows = record.statements().iter().enumerate();
    let rows = rows.map(|(place, it)| {
        let key = StatementKey(place as u32);
        let mut row = statement(record, key, it);
        row.extend(
            record
                .further()
                .iter()
                .map(|further: &Further| further.value(key).to_owned()),
        );
        row
    });
    written(columns, rows)
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
fn descriptor(record: &Dataset, tables: &[(&'static str, Written); 3]) -> Vec<u8> {
    let about = record.descriptor();
    let resources: Vec<Value> = tables
        .iter()
        .map(|(file, table)| resource(file, &table.columns))
        .collect();
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
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .from_writer(Vec::new());
    // What writes to memory does not fail.
    rows.for_each(|row| writer.write_record(&row).unwrap_or_default());
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}
