//! One CSV file as rows, and the problems found in its form.

use std::borrow::Cow;

use csv::ByteRecord;

use crate::cell::Row;
use crate::layout::Layout;
use crate::limits;
use crate::problem::{Problems, shorten};
use crate::records::Records;
use crate::slices::{Slices, cost};
use crate::text;
use crate::told::told;

/// Where no cell is meant, but a row.
const NO_CELL: (&str, &str) = ("", "");

/// The rows of a file. One fault should give one message, so a table also knows what its faults hide.
#[derive(Debug)]
pub(crate) struct Table {
    layout: &'static Layout,
    header: Vec<String>,
    /// For each column of the header what tells it from most others.
    keys: Vec<u32>,
    /// The lines of the rows.
    lines: Vec<u32>,
    /// The fields of all rows, one after the other.
    text: String,
    /// Where each field ends, row by row.
    ends: Vec<u32>,
    /// The first fields of rows with a wrong number of them: mostly their ids.
    broken: Vec<String>,
    /// Whether no columns are missing, so that the rows can be judged.
    has_columns: bool,
    /// Whether the file was read to its end.
    is_read: bool,
    /// Whether columns that the layout does not know are kept.
    keeps_further: bool,
}

impl Table {
    /// Reads a file, if the package has it; what is wrong with its form goes to `problems`.
    pub(crate) async fn open(
        bytes: Option<&[u8]>,
        layout: &'static Layout,
        keeps_further: bool,
        problems: &mut Problems,
        slices: &Slices,
    ) -> Self {
        let mut table = Self {
            layout,
            header: Vec::new(),
            keys: Vec::new(),
            lines: Vec::new(),
            text: String::new(),
            ends: Vec::new(),
            broken: Vec::new(),
            has_columns: true,
            is_read: true,
            keeps_further,
        };
        match bytes {
            Some(bytes) => table.is_read = table.read(bytes, problems, slices).await,
            None if layout.needed => {
                layout.report(
                    problems,
                    "file-missing",
                    "the file is missing from the package",
                );
                table.is_read = false;
            }
            None => {}
        }
        table
    }

    /// Takes in the rows; false where a fault stopped it before the end.
    async fn read(&mut self, bytes: &[u8], problems: &mut Problems, slices: &Slices) -> bool {
        let mut records = Records::of(bytes);
        let mut record = ByteRecord::new();
        self.text.reserve(bytes.len());
        while let Some((line, raw)) = records.next(&mut record) {
            if !self.check_quotes(line, raw, problems) {
                return false;
            }
            let goes_on = if self.header.is_empty() {
                self.accept_header(line, &record, problems)
            } else {
                self.accept(line, &record, problems)
            };
            if !goes_on {
                return false;
            }
            slices.spend(raw.len() * cost::SPLITTING).await;
        }
        if self.header.is_empty() {
            let columns = self.layout.columns();
            let message = format_args!("the file is empty, expected a header with {columns}");
            let of = told("file-empty").list(columns.as_str());
            self.layout.report(problems, of, message);
        }
        !self.header.is_empty()
    }

    /// A quoted field that is never closed takes in all that follows, so reading stops there.
    fn check_quotes(&self, line: u32, raw: &[u8], problems: &mut Problems) -> bool {
        let mut is_even = true;
        for byte in raw {
            is_even ^= *byte == b'"';
        }
        if !is_even {
            let message = "the row has an odd number of quotation marks, \
                           expected quoted fields to be closed and marks in them to be doubled";
            self.layout
                .report_at(problems, line, NO_CELL, told("quotes"), &message);
        }
        is_even
    }

    fn accept_header(&mut self, line: u32, record: &ByteRecord, problems: &mut Problems) -> bool {
        let columns: Result<Vec<&str>, _> = record.iter().map(str::from_utf8).collect();
        let fault = match &columns {
            Err(_) => (told("header-text"), "the header is not UTF-8".to_owned()),
            Ok(columns) if columns.len() > limits::COLUMNS => {
                let (found, most) = (columns.len(), limits::COLUMNS);
                let of = told("columns-many").count(found).most(most);
                let message = format!("the header has {found} columns, expected at most {most}");
                (of, message)
            }
            Ok(columns) => {
                self.header = columns.iter().map(|column| (*column).to_owned()).collect();
                self.keys = columns.iter().map(|column| key(column)).collect();
                self.check_header(line, problems);
                return true;
            }
        };
        let (of, message) = fault;
        self.layout.report_at(problems, line, NO_CELL, of, &message);
        false
    }

    fn check_header(&mut self, line: u32, problems: &mut Problems) {
        let layout = self.layout;
        for (index, column) in self.header.iter().enumerate() {
            let shown = shorten(column);
            let is_further = self.keeps_further && !column.trim().is_empty();
            if !layout.knows(column) && !is_further {
                let columns = layout.columns();
                let message =
                    format_args!("`{shown}` is not a column of this file, expected {columns}");
                let of = told("column-unknown").list(columns.as_str());
                layout.report_at(problems, line, (column, column), of, &message);
            } else if self
                .header
                .iter()
                .take(index)
                .any(|earlier| earlier == column)
            {
                let message = format_args!("the column `{shown}` stands twice, expected it once");
                let of = told("column-twice");
                layout.report_at(problems, line, (column, column), of, &message);
            }
        }
        for column in layout
            .required
            .iter()
            .filter(|column| !self.has_column(column))
        {
            let message = format_args!("the column `{column}` is missing");
            let of = told("column-missing").name(column);
            layout.report_at(problems, line, (column, ""), of, &message);
        }
        self.has_columns = layout.required.iter().all(|column| self.has_column(column));
    }

    /// Takes in a row; false when there are too many.
    fn accept(&mut self, line: u32, record: &ByteRecord, problems: &mut Problems) -> bool {
        let (found, expected) = (record.len(), self.header.len());
        let most = self.layout.most_rows;
        if self.lines.len() + self.broken.len() == most {
            let message = format_args!("the file has too many rows, expected at most {most}");
            self.layout
                .report(problems, told("rows-many").most(most), message);
            return false;
        }
        if found == expected {
            self.take_in(line, record, problems);
        } else {
            let message = format_args!("the row has {found} fields, expected {expected}");
            let of = told("fields").count(found).most(expected);
            self.layout.report_at(problems, line, NO_CELL, of, &message);
            let first = record.get(0).unwrap_or_default();
            self.broken
                .push(String::from_utf8_lossy(first).into_owned());
        }
        true
    }

    /// Keeps a row as text.
    fn take_in(&mut self, line: u32, record: &ByteRecord, problems: &mut Problems) {
        let all = record.as_slice();
        let Ok(row) = str::from_utf8(all) else {
            return self.judge(line, record, problems);
        };
        if !text::is_plain(all) {
            return self.judge(line, record, problems);
        }
        let start = self.text.len();
        self.text.push_str(row);
        let mut end = start;
        for field in record {
            end += field.len();
            self.ends.push(end as u32);
        }
        self.lines.push(line);
    }

    /// Keeps a row field by field; what is not UTF-8 is replaced, so that the rest of the row can be judged.
    fn judge(&mut self, line: u32, record: &ByteRecord, problems: &mut Problems) {
        let mut is_text = true;
        for (column, field) in self.header.iter().zip(record) {
            let value = String::from_utf8_lossy(field);
            let shown = || shorten(&value);
            if is_text && matches!(value, Cow::Owned(_)) {
                is_text = false;
                let message = format_args!("`{}` is not UTF-8", shown());
                let cell = (column.as_str(), &*value);
                self.layout
                    .report_at(problems, line, cell, told("not-utf8"), &message);
            }
            if let Some((code, fault)) = text::fault(&value) {
                let message = format_args!("`{}` {fault}", shown());
                let cell = (column.as_str(), &*value);
                self.layout
                    .report_at(problems, line, cell, told(code), &message);
            }
            self.text.push_str(&value);
            self.ends.push(self.text.len() as u32);
        }
        self.lines.push(line);
    }

    /// What the file must look like.
    pub(crate) fn layout(&self) -> &'static Layout {
        self.layout
    }

    /// The names of the columns, as the file has them.
    pub(crate) fn header(&self) -> &[String] {
        &self.header
    }

    /// The columns that the layout does not know, each with its name and its texts row by row.
    pub(crate) fn further(&self) -> impl Iterator<Item = (&str, impl Iterator<Item = &str>)> {
        let columns = self.header.iter().enumerate();
        let unknown =
            columns.filter(|(_, column)| self.keeps_further && !self.layout.knows(column));
        unknown.map(move |(place, column)| {
            let rows = self.rows();
            let texts = rows.map(move |row| self.field(row.first + place));
            (column.as_str(), texts)
        })
    }

    /// A field of all rows, counted from the first.
    pub(crate) fn field(&self, place: usize) -> &str {
        let range = self.start(place)..self.start(place + 1);
        self.text.get(range).unwrap_or("")
    }

    /// Where a field begins in the text of all rows.
    fn start(&self, place: usize) -> usize {
        let before = place.checked_sub(1).and_then(|place| self.ends.get(place));
        before.map_or(0, |end| *end as usize)
    }

    /// How many bytes the row has that begins with a field.
    pub(crate) fn length(&self, first: usize) -> usize {
        let after = self.start(first + self.header.len());
        after.saturating_sub(self.start(first))
    }

    /// The rows that can be judged: none where a column is missing.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.all_rows().filter(|_| self.has_columns)
    }

    /// The rows that have as many fields as the header, even where columns are missing.
    pub(crate) fn all_rows(&self) -> impl Iterator<Item = Row<'_>> {
        let columns = self.header.len();
        let rows = self.lines.iter().enumerate();
        rows.map(move |(row, line)| Row {
            table: self,
            line: *line,
            first: row * columns,
        })
    }

    /// What may be the ids of rows that have too few or too many fields.
    pub(crate) fn broken_ids(&self) -> impl Iterator<Item = &str> {
        let ids = self.broken.iter().map(String::as_str);
        ids.filter(|id| !id.trim().is_empty())
    }

    pub(crate) fn has_column(&self, column: &str) -> bool {
        self.position(column).is_some()
    }

    /// Where a column stands. Every cell asks, so the names are compared only where their keys agree.
    pub(crate) fn position(&self, column: &str) -> Option<usize> {
        let wanted = key(column);
        for (position, known) in self.keys.iter().enumerate() {
            if *known == wanted && self.header.get(position)? == column {
                return Some(position);
            }
        }
        None
    }

    /// Whether the package does without the file.
    pub(crate) fn is_absent(&self) -> bool {
        self.is_read && self.header.is_empty()
    }

    /// Whether no id of the file can have been missed.
    pub(crate) fn has_all_ids(&self) -> bool {
        self.is_absent() || (self.is_read && self.has_column("id"))
    }

    /// How many rows there are, at the most, whose cells nobody knows.
    pub(crate) fn lost(&self) -> u64 {
        match (self.is_read, self.has_columns) {
            (false, _) => u64::MAX,
            (true, false) => (self.lines.len() + self.broken.len()) as u64,
            (true, true) => self.broken.len() as u64,
        }
    }
}

/// The length and both ends of a name as one number.
fn key(column: &str) -> u32 {
    let bytes = column.as_bytes();
    let end = |byte: Option<&u8>| u32::from(byte.copied().unwrap_or(0));
    (bytes.len() as u32) << 16 | end(bytes.first()) << 8 | end(bytes.last())
}
