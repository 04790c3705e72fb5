//! A record as the files of a data package, which read back as the same record.

use std::borrow::Cow;
use std::collections::BTreeSet;

use relations_reader::slices::Slices;
use relations_reader::{FILES, Fingerprint};
use relations_record::{
    Actor, ActorKey, Basis, Code, Coordinates, Dataset, Further, Quantity, Source, Statement,
    StatementKey,
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

/// The fingerprint that the record has when it is read from its package, which is not written for that and lists no themes.
pub(crate) async fn fingerprint(record: &Dataset, slices: &Slices) -> u64 {
    let mut hash = Fingerprint::default();
    for file in FILES.into_iter().take(FILES.len() - 1) {
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
        Self(
            csv::WriterBuilder::new()
                .flexible(true)
                .from_writer(Vec::new()),
        )
    }
}

impl Lines {
    fn add<C: AsRef<str>>(&mut self, row: &[C]) {
        let cells = row.iter().map(|cell| cell.as_ref().as_bytes());
        // What writes to memory does not fail.
        self.0.write_record(cells).unwrap_or_default();
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
            let local = languages
                .iter()
                .flat_map(|language| [format!("{NAME}{language}"), format!("{SHORT}{language}")]);
            named(&ACTORS).into_iter().chain(local).collect()
        }
        "statements.csv" => {
            let further = record
                .further()
                .iter()
                .map(|further| further.column().to_owned());
            named(&STATEMENTS).into_iter().chain(further).collect()
        }
        _ => Vec::new(),
    }
}

const NAME: &str = "name_";
const SHORT: &str = "short_";

/// A cell, which mostly is a text of the record.
type Cell<'r> = Cow<'r, str>;

fn row<'r>(record: &'r Dataset, file: &str, columns: &[String], place: usize) -> Vec<Cell<'r>> {
    let row = match file {
        "sources.csv" => record.sources().get(place).map(|it| source(record, it)),
        "actors.csv" => record
            .actors()
            .get(place)
            .map(|it| actor(record, it, columns)),
        _ => record
            .statements()
            .get(place)
            .map(|it| statement(record, StatementKey(place as u32), it)),
    };
    row.unwrap_or_default()
}

fn named(columns: &[&str]) -> Vec<String> {
    columns.iter().map(|column| (*column).to_owned()).collect()
}

fn date(date: Option<Date>) -> Cell<'static> {
    date.map(|date| date.to_string()).unwrap_or_default().into()
}

/// A basis of nothing is written as nothing.
fn basis(basis: Basis) -> Cell<'static> {
    if basis == Basis::None {
        "".into()
    } else {
        basis.as_str().into()
    }
}

fn source<'r>(record: &'r Dataset, it: &'r Source) -> Vec<Cell<'r>> {
    let part_of = it.part_of.and_then(|key| record.source(key));
    let texts = [
        &it.id,
        &it.kind,
        &it.title,
        &it.title_en,
        &it.short,
        &it.author,
        &it.publisher,
    ];
    let mut row: Vec<Cell<'r>> = texts.into_iter().map(|text| Cow::from(&**text)).collect();
    row.extend([date(it.issued), basis(it.issued_basis)]);
    let whole: &str = part_of.map_or("", |whole| &*whole.id);
    let texts: [&str; 4] = [&it.url, &it.language, whole, &it.part_as];
    row.extend(texts.into_iter().map(Cow::from));
    row.extend([Cow::from(it.passages.to_string()), Cow::from(&*it.note)]);
    row
}

fn actor<'r>(record: &'r Dataset, it: &'r Actor, columns: &[String]) -> Vec<Cell<'r>> {
    let part_of = it.part_of.and_then(|key| record.actor(key));
    let whole: &str = part_of.map_or("", |whole| &*whole.id);
    let texts: [&str; 5] = [&it.id, it.kind.as_str(), &it.name, &it.short, whole];
    let mut row: Vec<Cell<'r>> = texts.into_iter().map(Cow::from).collect();
    row.push(it.aliases.join(";").into());
    let degrees =
        |of: fn(&Coordinates) -> f64| it.coordinates.as_ref().map(|at| of(at).to_string());
    let both = [degrees(|at| at.lon_deg), degrees(|at| at.lat_deg)];
    row.extend(both.map(|degrees| Cow::from(degrees.unwrap_or_default())));
    row.extend([date(it.from), date(it.to)]);
    for column in columns.iter().skip(ACTORS.len()) {
        let name = |language: &str| it.names.iter().find(|name| *name.language == *language);
        let text = match (column.strip_prefix(NAME), column.strip_prefix(SHORT)) {
            (Some(language), _) => name(language).map(|name| &name.name),
            (None, language) => language.and_then(name).map(|name| &name.short),
        };
        row.push(text.map_or("", |text| text).into());
    }
    row
}

fn statement<'r>(record: &'r Dataset, key: StatementKey, it: &'r Statement) -> Vec<Cell<'r>> {
    let ids = |keys: &[ActorKey]| -> Cell<'r> {
        let mut ids = keys
            .iter()
            .filter_map(|key| record.actor(*key))
            .map(|actor| &*actor.id);
        match (ids.next(), ids.next()) {
            (None, _) => "".into(),
            (Some(only), None) => only.into(),
            (Some(first), Some(second)) => {
                let all = [first, second].into_iter().chain(ids);
                all.collect::<Vec<_>>().join(";").into()
            }
        }
    };
    let lacking = match (record.has_sentence(key), record.has_source(key)) {
        (true, true) => "",
        (true, false) => "source",
        (false, true) => "sentence",
        (false, false) => "sentence;source",
    };
    let mut row: Vec<Cell<'r>> = Vec::with_capacity(STATEMENTS.len() + record.further().len());
    row.extend([Cow::from(&*it.id), Cow::from(&*it.text)]);
    row.extend([ids(&it.actors), ids(&it.doers), ids(&it.about)]);
    let codes: [&str; 4] = [
        it.theme.as_str(),
        it.tone.as_str(),
        it.status.as_str(),
        &it.said_by,
    ];
    row.extend(codes.into_iter().map(Cow::from));
    row.extend([date(it.date), it.date_basis.as_str().into(), "".into()]);
    row.extend(quantity(it.quantity.as_ref()));
    row.push(
        record
            .source(it.source)
            .map_or("", |source| &source.id)
            .into(),
    );
    row.push(it.passage.to_string().into());
    row.push(
        it.event
            .and_then(|key| record.event(key))
            .unwrap_or("")
            .into(),
    );
    row.push(lacking.into());
    row.extend(
        record
            .further()
            .iter()
            .map(|further: &Further| Cow::from(further.value(key))),
    );
    row
}

fn quantity(it: Option<&Quantity>) -> [Cell<'_>; 4] {
    let Some(it) = it else {
        return Default::default();
    };
    let shown = |value: f64| Cow::from(value.to_string());
    let (value, value_max) = match (it.min, it.max) {
        (Some(min), Some(max)) if min.to_bits() == max.to_bits() => (shown(min), "".into()),
        (Some(min), Some(max)) => (shown(min), shown(max)),
        (Some(min), None) => (shown(min), "INF".into()),
        (None, max) => ("".into(), max.map_or("".into(), shown)),
    };
    [value, value_max, (&*it.unit).into(), (&*it.per).into()]
}

/// The descriptor, with a Table Schema for each file.
fn descriptor(record: &Dataset, tables: &[(&'static str, Vec<u8>, Vec<String>)]) -> Vec<u8> {
    let about = record.descriptor();
    let resources: Vec<Value> = tables
        .iter()
        .map(|(file, _, columns)| resource(file, columns))
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
        ("themeColumn", &about.theme_column),
    ];
    for (key, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
        descriptor[key] = json!(text);
    }
    if about.has_rows {
        descriptor["passages"] = json!("rows");
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
