//! Data packages: this project's own kind, whatever their dialect, encoding and missing values, and others as sheets.

use std::collections::BTreeSet;
use std::fmt::Display;

use relations_reader::slices::Slices;
use relations_reader::{DESCRIPTOR, FILES, Origin, Reading, Told, told};
use serde_json::{Map, Value};

use crate::answer::Answers;
use crate::decode::{Encoding, decode};
use crate::delimited::{self, Dialect, Separator};
use crate::file_name::stem;
use crate::json_table::inline;
use crate::open::{self, Opened};
use crate::package;
use crate::package_problem::PackageProblem;
use crate::refusal::{Refusal, RefusalCode};
use crate::table::Table;

/// Files with their paths.
pub(super) type Heap = Vec<(String, Vec<u8>)>;
/// The files of a package by the names that the reader knows them by.
type Files = Vec<(&'static str, Vec<u8>)>;

/// A descriptor that is none, or that does not agree with the files.
fn refused(value: &str, told: &Told, message: impl Display) -> Refusal {
    let problem = PackageProblem::of_file(DESCRIPTOR, value, told);
    Refusal {
        problems: vec![problem],
        ..Refusal::found(
            RefusalCode::Package,
            format_args!("{DESCRIPTOR}: {message}"),
        )
    }
}

/// Opens a package by its descriptor.
pub(super) async fn open(
    name: &str,
    path: &str,
    descriptor: Vec<u8>,
    heap: Heap,
    answers: &Answers,
    slices: &Slices,
) -> Result<Opened, Refusal> {
    let bytes = descriptor
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(&descriptor);
    let value: Value = serde_json::from_slice(bytes)
        .map_err(|error| refused("", &told("not-json"), format_args!("is not JSON ({error})")))?;
    let resources = value
        .get("resources")
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default();
    let resources: Vec<Resource> = resources
        .iter()
        .filter_map(|it| Resource::of(it, &value))
        .collect();
    let own = |file: &str| {
        resources
            .iter()
            .find(|it| it.name == file.trim_end_matches(".csv"))
    };
    let folder = path.strip_suffix(DESCRIPTOR).unwrap_or("");
    if ["statements.csv", "actors.csv", "sources.csv"]
        .iter()
        .all(|file| own(file).is_some())
    {
        let mut files: Files = vec![(DESCRIPTOR, descriptor.clone())];
        for file in FILES {
            if let Some(resource) = own(file) {
                files.push((file, resource.csv(folder, &heap, slices).await?));
            }
        }
        return record(name, files, slices).await;
    }
    let mut tables = Vec::new();
    for resource in &resources {
        tables.push(resource.table(folder, &heap, slices).await?);
    }
    let title = value.get("title").and_then(Value::as_str).unwrap_or(name);
    open::opened(title, tables, None, answers, Vec::new())
}

/// The record of the files of a package.
pub(super) async fn record(name: &str, files: Files, slices: &Slices) -> Result<Opened, Refusal> {
    const AT_ONCE: usize = 1 << 16;
    let mut reading = Reading::begin(files, Origin::Foreign);
    while !reading.step(AT_ONCE).is_done() {
        slices.spend(AT_ONCE).await;
    }
    let record = reading
        .finish()
        .map_err(|error| Refusal::of_package(&error))?;
    Ok(Opened::of_record(name, record))
}

/// A resource of a package that is a table.
#[derive(Debug)]
struct Resource {
    name: String,
    path: Option<String>,
    data: Option<Value>,
    encoding: Option<Encoding>,
    dialect: Option<Dialect>,
    has_header: bool,
    comment: Option<String>,
    missing: BTreeSet<String>,
    /// The names of its fields, where it has no header.
    fields: Vec<String>,
}

impl Resource {
    fn of(it: &Value, package: &Value) -> Option<Self> {
        let text = |key: &str| it.get(key).and_then(Value::as_str);
        let dialect = it.get("dialect").and_then(Value::as_object);
        let path = match it.get("path") {
            Some(Value::Array(paths)) => paths.first().and_then(Value::as_str),
            path => path.and_then(Value::as_str),
        };
        let schema = it.get("schema");
        let missing = schema
            .and_then(|schema| schema.get("missingValues"))
            .or_else(|| it.get("missingValues"));
        let missing = missing
            .or_else(|| package.get("missingValues"))
            .and_then(Value::as_array);
        let fields = schema
            .and_then(|schema| schema.get("fields"))
            .and_then(Value::as_array);
        let fields = fields
            .into_iter()
            .flatten()
            .filter_map(|field| field.get("name").and_then(Value::as_str));
        Some(Self {
            name: text("name")?.to_owned(),
            path: path.map(str::to_owned),
            data: it.get("data").cloned(),
            encoding: text("encoding").and_then(Encoding::of_name),
            dialect: dialect.and_then(told_dialect),
            has_header: dialect
                .and_then(|it| it.get("header"))
                .and_then(Value::as_bool)
                .unwrap_or(true),
            comment: dialect
                .and_then(|it| it.get("commentChar"))
                .and_then(Value::as_str)
                .map(str::to_owned),
            missing: missing
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .filter(|it| !it.is_empty())
                .map(str::to_owned)
                .collect(),
            fields: fields.map(str::to_owned).collect(),
        })
    }

    fn bytes(&self, folder: &str, heap: &Heap) -> Result<Vec<u8>, Refusal> {
        let path = self.path.as_deref().unwrap_or("");
        let whole = format!("{folder}{}", path.trim_start_matches("./"));
        let last = |path: &str| path.rsplit('/').next().unwrap_or("").to_owned();
        let found = heap.iter().find(|(name, _)| *name == whole);
        let found = found.or_else(|| heap.iter().find(|(name, _)| last(name) == last(path)));
        let file = found.ok_or_else(|| {
            let told = told("not-among").name(&self.name);
            let what = format_args!(
                "names `{path}` as {}, which is not among the files",
                self.name
            );
            refused(path, &told, what)
        })?;
        Ok(file.1.clone())
    }

    /// The table with its header, missing values left empty.
    async fn table(&self, folder: &str, heap: &Heap, slices: &Slices) -> Result<Table, Refusal> {
        if let Some(data) = &self.data {
            return inline(&self.name, data);
        }
        let decoded = decode(self.bytes(folder, heap)?, self.encoding);
        let name = self.path.as_deref().map_or(self.name.as_str(), stem);
        let dialect = self
            .dialect
            .unwrap_or_else(|| delimited::sniff(&decoded.text, None));
        let read = delimited::table(name, &decoded.text, dialect, slices).await?;
        let mut table = Table::named(&self.name);
        if !self.has_header {
            table.push_row(0, self.fields.iter().map(String::as_str))?;
        }
        for row in 0..read.rows() {
            let is_comment = self
                .comment
                .as_deref()
                .is_some_and(|sign| read.cell(row, 0).starts_with(sign));
            if !is_comment {
                let cells = read.cells(row).map(|cell| {
                    if self.missing.contains(cell) {
                        ""
                    } else {
                        cell
                    }
                });
                table.push_row(read.number(row), cells)?;
            }
        }
        Ok(table)
    }

    /// The file as the reader expects it; as it is, where nothing is told of another form.
    async fn csv(&self, folder: &str, heap: &Heap, slices: &Slices) -> Result<Vec<u8>, Refusal> {
        let is_plain = self.data.is_none()
            && self
                .dialect
                .is_none_or(|it| it.separator == Separator::Comma && it.has_quotes)
            && self.encoding.is_none_or(|it| it == Encoding::Utf8)
            && self.has_header
            && self.comment.is_none()
            && self.missing.is_empty();
        if is_plain {
            return self.bytes(folder, heap);
        }
        let table = self.table(folder, heap, slices).await?;
        let rows = (0..table.rows()).map(|row| table.cells(row).map(str::to_owned).collect());
        Ok(package::lines(rows).into_bytes())
    }
}

fn told_dialect(it: &Map<String, Value>) -> Option<Dialect> {
    let delimiter = it.get("delimiter").and_then(Value::as_str)?;
    Some(Dialect {
        separator: delimiter.chars().next().and_then(Separator::of_letter)?,
        has_quotes: it
            .get("quoteChar")
            .is_none_or(|sign| sign.as_str() == Some("\"")),
    })
}
