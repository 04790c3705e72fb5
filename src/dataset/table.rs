//! One CSV file as rows of named cells, and the problems found in them.

use csv::{ByteRecord, ReaderBuilder};

use super::limits;
use crate::edtf::Date;
use crate::error::{Problem, shorten};
use crate::model::Code;

/// What a file of a package must look like.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) file: &'static str,
    /// The place in the order in which files are read and problems are reported.
    pub(super) order: u8,
    pub(super) required: &'static [&'static str],
    pub(super) optional: &'static [&'static str],
    /// Whether columns `name_xx` give names in other languages.
    pub(super) names: bool,
}

impl Layout {
    fn knows(&self, column: &str) -> bool {
        self.required.contains(&column)
            || self.optional.contains(&column)
            || (self.names && language_of(column).is_some())
    }

    fn columns(&self) -> String {
        [self.required, self.optional].concat().join(", ")
    }
}

/// The language of a column such as `name_ru`.
fn language_of(column: &str) -> Option<&str> {
    let language = column.strip_prefix("name_")?;
    let plain = language.bytes().all(|byte| byte.is_ascii_lowercase());
    (plain && matches!(language.len(), 2 | 3)).then_some(language)
}

/// The rows of a file that have the right number of fields.
#[derive(Debug)]
pub(super) struct Table {
    layout: &'static Layout,
    header: Vec<String>,
    rows: Vec<(u32, csv::StringRecord)>,
}

/// One row; a cell of it is asked for by the name of its column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'t> {
    table: &'t Table,
    line: u32,
    record: &'t csv::StringRecord,
}

/// One value and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell<'t> {
    layout: &'static Layout,
    line: u32,
    column: &'static str,
    pub(super) value: &'t str,
}

impl Table {
    /// A file that the package does not have.
    pub(super) fn absent(layout: &'static Layout) -> Self {
        Self {
            layout,
            header: Vec::new(),
            rows: Vec::new(),
        }
    }

    /// Reads a file; what is wrong with its form goes to `problems`, and the rows in good form are kept.
    pub(super) fn read(layout: &'static Layout, bytes: &[u8], problems: &mut Vec<Problem>) -> Self {
        let mut table = Self::absent(layout);
        if bytes.len() > limits::FILE_BYTES {
            let message = format!(
                "the file has {} bytes, expected at most {}",
                bytes.len(),
                limits::FILE_BYTES
            );
            problems.push(layout.problem(0, "", "", message));
            return table;
        }
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(bytes);
        let mut record = ByteRecord::new();
        // Reading from memory cannot fail, and flexible records of bytes have no other error.
        while reader.read_byte_record(&mut record).unwrap_or(false) {
            let line = record
                .position()
                .map_or(0, |position| position.line() as u32);
            if let Some(text) = table.decode(line, &record, problems) {
                table.accept(line, text, problems);
            }
        }
        if table.header.is_empty() {
            let message = format!(
                "the file is empty, expected a header with {}",
                layout.columns()
            );
            problems.push(layout.problem(0, "", "", message));
        }
        table
    }

    fn decode(
        &self,
        line: u32,
        record: &ByteRecord,
        problems: &mut Vec<Problem>,
    ) -> Option<csv::StringRecord> {
        let text = csv::StringRecord::from_byte_record(record.clone());
        if text.is_err() {
            problems.push(
                self.layout
                    .problem(line, "", "", "the line is not UTF-8".to_owned()),
            );
        }
        text.ok()
    }

    fn accept(&mut self, line: u32, record: csv::StringRecord, problems: &mut Vec<Problem>) {
        if self.header.is_empty() {
            self.header = record.iter().map(str::to_owned).collect();
            self.check_header(problems);
        } else if record.len() == self.header.len() {
            self.check_fields(line, &record, problems);
            self.rows.push((line, record));
        } else {
            let message = format!(
                "the row has {} fields, expected {}",
                record.len(),
                self.header.len()
            );
            problems.push(self.layout.problem(line, "", "", message));
        }
    }

    fn check_header(&self, problems: &mut Vec<Problem>) {
        for (index, column) in self.header.iter().enumerate() {
            if !self.layout.knows(column) {
                let message = format!(
                    "`{}` is not a column of this file, expected {}",
                    shorten(column),
                    self.layout.columns()
                );
                problems.push(self.layout.problem(1, column, column, message));
            } else if self
                .header
                .iter()
                .take(index)
                .any(|earlier| earlier == column)
            {
                problems.push(self.layout.problem(
                    1,
                    column,
                    column,
                    format!("the column `{column}` stands twice"),
                ));
            }
        }
        for column in self.layout.required {
            if !self.header.iter().any(|present| present == column) {
                problems.push(self.layout.problem(
                    1,
                    column,
                    "",
                    format!("the column `{column}` is missing"),
                ));
            }
        }
    }

    fn check_fields(&self, line: u32, record: &csv::StringRecord, problems: &mut Vec<Problem>) {
        for (column, value) in self.header.iter().zip(record) {
            if let Some(fault) = fault_of_text(value) {
                let message = format!("`{}` {fault}", shorten(value));
                problems.push(self.layout.problem(line, column, value, message));
            }
        }
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(line, record)| Row {
            table: self,
            line: *line,
            record,
        })
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }
}

/// What no field may hold, whatever its column.
fn fault_of_text(value: &str) -> Option<&'static str> {
    if value.len() > limits::FIELD_BYTES {
        Some("is longer than 16384 bytes")
    } else if value.contains('\0') {
        Some("holds a NUL character")
    } else if !value.is_ascii() && !is_bidi_balanced(value) {
        Some("holds an unbalanced control for the direction of text")
    } else {
        None
    }
}

/// Whether every embedding, override and isolate of the Unicode bidirectional algorithm is closed.
fn is_bidi_balanced(value: &str) -> bool {
    let mut open: Vec<char> = Vec::new();
    for character in value.chars() {
        match character {
            '\u{202A}' | '\u{202B}' | '\u{202D}' | '\u{202E}' => open.push('\u{202C}'),
            '\u{2066}'..='\u{2068}' => open.push('\u{2069}'),
            '\u{202C}' | '\u{2069}' if open.pop() != Some(character) => return false,
            _ => {}
        }
    }
    open.is_empty()
}

impl Layout {
    pub(super) fn problem(&self, line: u32, column: &str, value: &str, message: String) -> Problem {
        Problem {
            file_order: self.order,
            line,
            file: self.file,
            column: shorten(column),
            value: shorten(value),
            message,
        }
    }
}

impl<'t> Row<'t> {
    /// The cell of a column; empty where the file has no such column.
    pub(super) fn cell(self, column: &'static str) -> Cell<'t> {
        let position = self
            .table
            .header
            .iter()
            .position(|present| present == column);
        let value = position
            .and_then(|position| self.record.get(position))
            .unwrap_or("");
        Cell {
            layout: self.table.layout,
            line: self.line,
            column,
            value,
        }
    }

    /// The languages and values of the columns `name_xx` that are filled.
    pub(super) fn names(self) -> impl Iterator<Item = (&'t str, &'t str)> {
        let filled = self
            .table
            .header
            .iter()
            .zip(self.record)
            .filter(|(_, value)| !value.is_empty());
        filled.filter_map(|(column, value)| Some((language_of(column)?, value)))
    }
}

impl<'t> Cell<'t> {
    /// A problem of this cell: the value in backquotes, then `what`.
    pub(super) fn problem(&self, what: &str) -> Problem {
        let message = if self.value.is_empty() {
            what.to_owned()
        } else {
            format!("`{}` {what}", shorten(self.value))
        };
        self.layout
            .problem(self.line, self.column, self.value, message)
    }

    /// The same cell narrowed to one of the values that `;` separates in it.
    pub(super) fn parts(self) -> impl Iterator<Item = Cell<'t>> {
        let pieces = self
            .value
            .split(';')
            .filter(move |_| !self.value.is_empty());
        pieces.map(move |value| Cell { value, ..self })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.value.is_empty()
    }

    /// The value, which must not be empty.
    pub(super) fn filled(self, problems: &mut Vec<Problem>) -> &'t str {
        if self.value.trim().is_empty() {
            problems.push(self.problem("is empty, expected a value"));
        }
        self.value
    }

    /// A member of a closed list.
    pub(super) fn code<T: Code>(self, problems: &mut Vec<Problem>) -> Option<T> {
        let code = T::from_code(self.value);
        if code.is_none() {
            let start = if self.value.is_empty() {
                "is empty"
            } else {
                "is not known"
            };
            problems
                .push(self.problem(&format!("{start}, expected one of {}", T::CODES.join(", "))));
        }
        code
    }

    /// An EDTF date or interval, or nothing for an empty cell.
    pub(super) fn date(self, problems: &mut Vec<Problem>) -> Option<Date> {
        if self.value.is_empty() {
            return None;
        }
        match Date::parse(self.value) {
            Ok(date) => Some(date),
            Err(error) => {
                let mut problem = self.problem("");
                problem.message = error.to_string();
                problems.push(problem);
                None
            }
        }
    }

    /// A whole number of at least one.
    pub(super) fn count(self, problems: &mut Vec<Problem>) -> Option<u32> {
        let number = self.value.parse().ok().filter(|number| *number >= 1);
        if number.is_none() {
            problems.push(self.problem("is not a whole number of at least 1"));
        }
        number
    }

    /// A finite decimal number, or nothing for an empty cell.
    pub(super) fn number(self, problems: &mut Vec<Problem>) -> Option<f64> {
        if self.value.is_empty() {
            return None;
        }
        let number = self
            .value
            .parse()
            .ok()
            .filter(|number: &f64| number.is_finite());
        if number.is_none() {
            problems.push(self.problem("is not a decimal number such as 1.7"));
        }
        number
    }

    /// A number between two bounds, or nothing for an empty cell.
    pub(super) fn degrees(self, limit: f64, problems: &mut Vec<Problem>) -> Option<f64> {
        let number = self.number(problems)?;
        if number < -limit || number > limit {
            problems.push(self.problem(&format!(
                "is out of range, expected -{limit} to {limit} degrees"
            )));
            return None;
        }
        Some(number)
    }
}
