//! One CSV file as rows of named cells, and the problems found in them.

use std::fmt::Display;

use csv::{ByteRecord, ReaderBuilder, StringRecord};

use super::limits;
use super::number::{self, Fault};
use crate::edtf::Date;
use crate::error::{Problem, Problems, shorten};
use crate::model::Code;

/// What a file of a package must look like.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) file: &'static str,
    /// The place in the order in which files are read and problems are reported.
    pub(super) order: u8,
    /// Whether a package cannot do without it.
    pub(super) needed: bool,
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

    /// A problem of the whole file.
    pub(super) fn report(&self, problems: &mut Problems, message: impl Display) {
        self.report_at(problems, 0, "", "", &message);
    }

    fn report_at(
        &self,
        problems: &mut Problems,
        line: u32,
        column: &str,
        value: &str,
        message: &dyn Display,
    ) {
        problems.add(self.order, line, || Problem {
            file_order: self.order,
            line,
            file: self.file,
            column: shorten(column),
            value: shorten(value),
            message: message.to_string(),
        });
    }
}

/// The language of a column such as `name_ru`.
fn language_of(column: &str) -> Option<&str> {
    let language = column.strip_prefix("name_")?;
    let plain = language.bytes().all(|byte| byte.is_ascii_lowercase());
    (plain && matches!(language.len(), 2 | 3)).then_some(language)
}

/// The rows of a file. One fault should give one message, so a table also knows what its faults hide.
#[derive(Debug)]
pub(super) struct Table {
    layout: &'static Layout,
    header: Vec<String>,
    rows: Vec<(u32, StringRecord)>,
    /// The first fields of rows with a wrong number of them: mostly their ids.
    broken: Vec<String>,
    /// Whether no columns are missing, so that the rows can be judged.
    has_columns: bool,
    /// Whether the file was read to its end.
    is_read: bool,
}

/// One row; a cell of it is asked for by the name of its column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'t> {
    table: &'t Table,
    pub(super) line: u32,
    record: &'t StringRecord,
}

/// One value and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell<'t> {
    layout: &'static Layout,
    pub(super) line: u32,
    column: &'static str,
    pub(super) value: &'t str,
}

impl Table {
    /// Reads a file, if the package has it; what is wrong with its form goes to `problems`.
    pub(super) fn open(
        bytes: Option<&[u8]>,
        layout: &'static Layout,
        problems: &mut Problems,
    ) -> Self {
        let mut table = Self {
            layout,
            header: Vec::new(),
            rows: Vec::new(),
            broken: Vec::new(),
            has_columns: true,
            is_read: true,
        };
        match bytes {
            Some(bytes) => table.is_read = table.read(bytes, problems),
            None if layout.needed => {
                layout.report(problems, "the file is missing from the package");
                table.is_read = false;
            }
            None => {}
        }
        table
    }

    /// Takes in the rows; false where a fault stopped it before the end.
    fn read(&mut self, bytes: &[u8], problems: &mut Problems) -> bool {
        let mut records = Records::of(bytes);
        while let Some((line, raw, record)) = records.next() {
            if !self.check_quotes(line, raw, problems) {
                return false;
            }
            let goes_on = if self.header.is_empty() {
                self.accept_header(line, &record, problems)
            } else {
                self.accept(line, record, problems)
            };
            if !goes_on {
                return false;
            }
        }
        if self.header.is_empty() {
            let columns = self.layout.columns();
            let message = format_args!("the file is empty, expected a header with {columns}");
            self.layout.report(problems, message);
        }
        !self.header.is_empty()
    }

    /// A quoted field that is never closed takes in all that follows, so reading stops there.
    fn check_quotes(&self, line: u32, raw: &[u8], problems: &mut Problems) -> bool {
        let is_even = raw.iter().fold(true, |even, byte| even ^ (*byte == b'"'));
        if !is_even {
            let message = "the row has an odd number of quotation marks, \
                           expected quoted fields to be closed and marks in them to be doubled";
            self.layout.report_at(problems, line, "", "", &message);
        }
        is_even
    }

    fn accept_header(&mut self, line: u32, record: &ByteRecord, problems: &mut Problems) -> bool {
        let columns: Result<Vec<&str>, _> = record.iter().map(str::from_utf8).collect();
        let fault = match &columns {
            Err(_) => "the header is not UTF-8".to_owned(),
            Ok(columns) if columns.len() > limits::COLUMNS => {
                let (found, most) = (columns.len(), limits::COLUMNS);
                format!("the header has {found} columns, expected at most {most}")
            }
            Ok(columns) => {
                self.header = columns.iter().map(|column| (*column).to_owned()).collect();
                self.check_header(line, problems);
                return true;
            }
        };
        self.layout.report_at(problems, line, "", "", &fault);
        false
    }

    fn check_header(&mut self, line: u32, problems: &mut Problems) {
        let layout = self.layout;
        for (index, column) in self.header.iter().enumerate() {
            let shown = shorten(column);
            if !layout.knows(column) {
                let columns = layout.columns();
                let message =
                    format_args!("`{shown}` is not a column of this file, expected {columns}");
                layout.report_at(problems, line, column, column, &message);
            } else if self
                .header
                .iter()
                .take(index)
                .any(|earlier| earlier == column)
            {
                let message = format_args!("the column `{shown}` stands twice, expected it once");
                layout.report_at(problems, line, column, column, &message);
            }
        }
        for column in layout
            .required
            .iter()
            .filter(|column| !self.has_column(column))
        {
            let message = format_args!("the column `{column}` is missing");
            layout.report_at(problems, line, column, "", &message);
        }
        self.has_columns = layout.required.iter().all(|column| self.has_column(column));
    }

    /// Takes in a row; false when there are too many.
    fn accept(&mut self, line: u32, record: ByteRecord, problems: &mut Problems) -> bool {
        let (found, expected) = (record.len(), self.header.len());
        if self.rows.len() + self.broken.len() == limits::STATEMENTS {
            let most = limits::STATEMENTS;
            let message = format_args!("the file has too many rows, expected at most {most}");
            self.layout.report(problems, message);
            return false;
        }
        if found == expected {
            let record = self.decode(line, record, problems);
            self.check_fields(line, &record, problems);
            self.rows.push((line, record));
        } else {
            let message = format_args!("the row has {found} fields, expected {expected}");
            self.layout.report_at(problems, line, "", "", &message);
            let first = record.get(0).unwrap_or_default();
            self.broken
                .push(String::from_utf8_lossy(first).into_owned());
        }
        true
    }

    /// The row as text; what is not UTF-8 is replaced, so that the rest of the row can be judged.
    fn decode(&self, line: u32, record: ByteRecord, problems: &mut Problems) -> StringRecord {
        let error = match StringRecord::from_byte_record(record) {
            Ok(text) => return text,
            Err(error) => error,
        };
        let field = error.utf8_error().field();
        let record = error.into_byte_record();
        let texts: Vec<_> = record.iter().map(String::from_utf8_lossy).collect();
        let value = texts.get(field).map_or("", AsRef::as_ref);
        let column = self.header.get(field).map_or("", String::as_str);
        let message = format_args!("`{}` is not UTF-8", shorten(value));
        self.layout
            .report_at(problems, line, column, value, &message);
        StringRecord::from_iter(&texts)
    }

    fn check_fields(&self, line: u32, record: &StringRecord, problems: &mut Problems) {
        for (column, value) in self.header.iter().zip(record) {
            if let Some(fault) = fault_of_text(value) {
                let shown = shorten(value);
                let message = format_args!("`{shown}` {fault}");
                self.layout
                    .report_at(problems, line, column, value, &message);
            }
        }
    }

    /// The rows that can be judged: none where a column is missing.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.all_rows().filter(|_| self.has_columns)
    }

    /// The rows that have as many fields as the header, even where columns are missing.
    pub(super) fn all_rows(&self) -> impl Iterator<Item = Row<'_>> {
        let rows = self.rows.iter();
        rows.map(|(line, record)| Row {
            table: self,
            line: *line,
            record,
        })
    }

    /// What may be the ids of rows that have too few or too many fields.
    pub(super) fn broken_ids(&self) -> impl Iterator<Item = &str> {
        let ids = self.broken.iter().map(String::as_str);
        ids.filter(|id| !id.trim().is_empty())
    }

    pub(super) fn has_column(&self, column: &str) -> bool {
        self.header.iter().any(|present| present == column)
    }

    /// Whether the package does without the file.
    pub(super) fn is_absent(&self) -> bool {
        self.is_read && self.header.is_empty()
    }

    /// Whether no id of the file can have been missed.
    pub(super) fn has_all_ids(&self) -> bool {
        self.is_absent() || (self.is_read && self.has_column("id"))
    }

    /// How many rows there are, at the most, whose cells nobody knows.
    pub(super) fn lost(&self) -> u64 {
        match (self.is_read, self.has_columns) {
            (false, _) => u64::MAX,
            (true, false) => (self.rows.len() + self.broken.len()) as u64,
            (true, true) => self.broken.len() as u64,
        }
    }
}

/// The records of a file, with the lines they begin in and the bytes they are made of.
struct Records<'b> {
    bytes: &'b [u8],
    reader: csv::Reader<&'b [u8]>,
    /// How far lines are counted, and the line there.
    counted: usize,
    line: u32,
}

impl<'b> Records<'b> {
    fn of(bytes: &'b [u8]) -> Self {
        let mut builder = ReaderBuilder::new();
        let reader = builder.has_headers(false).flexible(true).from_reader(bytes);
        Self {
            bytes,
            reader,
            counted: 0,
            line: 1,
        }
    }

    fn next(&mut self) -> Option<(u32, &'b [u8], ByteRecord)> {
        let mut record = ByteRecord::new();
        // Reading from memory cannot fail, and flexible records of bytes have no other error.
        if !self.reader.read_byte_record(&mut record).unwrap_or(false) {
            return None;
        }
        let start = record
            .position()
            .map_or(0, |position| position.byte() as usize);
        let end = self.reader.position().byte() as usize;
        let line = self.line_at(start);
        Some((line, self.bytes.get(start..end).unwrap_or_default(), record))
    }

    /// The line of a record, as an editor counts. The reader's own count is one behind where lines end
    /// with `\r\n`, and where lines are empty.
    fn line_at(&mut self, start: usize) -> u32 {
        let is_break = |byte: &u8| matches!(byte, b'\r' | b'\n');
        let rest = self.bytes.get(start..).unwrap_or_default();
        let start = start + rest.iter().take_while(|byte| is_break(byte)).count();
        let passed = self.bytes.get(self.counted..start).unwrap_or_default();
        let ends = passed.iter().enumerate().filter(|(at, byte)| {
            is_break(byte) && (**byte == b'\n' || passed.get(at + 1) != Some(&b'\n'))
        });
        self.line = self.line.saturating_add(ends.count() as u32);
        self.counted = start;
        self.line
    }
}

/// What no field may hold, whatever its column.
fn fault_of_text(value: &str) -> Option<&'static str> {
    if value.len() > limits::FIELD_BYTES {
        Some("is too long, expected at most 16384 bytes")
    } else if value.contains('\0') {
        Some("holds a NUL character, expected text")
    } else if !value.is_ascii() && !is_bidi_balanced(value) {
        Some("changes the direction of text, expected each such control to be closed")
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

impl<'t> Row<'t> {
    /// The cell of a column; empty where the file has no such column.
    pub(super) fn cell(self, column: &'static str) -> Cell<'t> {
        let Self {
            table,
            line,
            record,
        } = self;
        let position = table.header.iter().position(|present| present == column);
        let value = position
            .and_then(|position| record.get(position))
            .unwrap_or("");
        Cell {
            layout: table.layout,
            line,
            column,
            value,
        }
    }

    /// The languages and values of the columns `name_xx` that are filled.
    pub(super) fn names(self) -> impl Iterator<Item = (&'t str, &'t str)> {
        let filled = self.table.header.iter().zip(self.record);
        let filled = filled.filter(|(_, value)| !value.is_empty());
        filled.filter_map(|(column, value)| Some((language_of(column)?, value)))
    }
}

impl<'t> Cell<'t> {
    /// Reports the cell: its value in backquotes, then `what`; of a blank one, only that it is empty.
    pub(super) fn refuse(&self, problems: &mut Problems, what: &str, expected: impl Display) {
        self.refuse_for(problems, what, &expected);
    }

    // Compiled once, whatever is expected.
    fn refuse_for(&self, problems: &mut Problems, what: &str, expected: &dyn Display) {
        if self.is_blank() {
            self.report(problems, format_args!("is empty, expected {expected}"));
        } else {
            let shown = shorten(self.value);
            self.report(
                problems,
                format_args!("`{shown}` {what}, expected {expected}"),
            );
        }
    }

    /// Reports the cell in any words.
    pub(super) fn report(&self, problems: &mut Problems, message: impl Display) {
        let Self {
            layout,
            line,
            column,
            value,
        } = self;
        layout.report_at(problems, *line, column, value, &message);
    }

    /// Where the cell stands, in the words of a message.
    pub(super) fn position(&self) -> String {
        format!("{}:{}:{}", self.layout.file, self.line, self.column)
    }

    /// The same cell narrowed to one of the values that `;` separates in it.
    pub(super) fn parts(self) -> impl Iterator<Item = Cell<'t>> {
        let pieces = self
            .value
            .split(';')
            .filter(|piece| !piece.trim().is_empty());
        pieces.map(move |value| Cell { value, ..self })
    }

    /// The values that `;` separates, none of them empty.
    pub(super) fn list(self, problems: &mut Problems) -> Vec<Box<str>> {
        self.no_gaps(problems);
        self.parts().map(|part| part.value.into()).collect()
    }

    /// Between semicolons there is something.
    pub(super) fn no_gaps(self, problems: &mut Problems) {
        let has_gap = self.value.split(';').any(|piece| piece.trim().is_empty());
        if has_gap && !self.is_blank() {
            self.refuse(
                problems,
                "has an empty entry",
                "single semicolons between entries",
            );
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.value.is_empty()
    }

    /// Whether there is nothing but spaces.
    pub(super) fn is_blank(&self) -> bool {
        self.value.trim().is_empty()
    }

    /// The value, which must not be blank.
    pub(super) fn filled(self, problems: &mut Problems) -> &'t str {
        if self.is_blank() {
            self.refuse(problems, "", "a value");
        }
        self.value
    }

    /// A member of a closed list.
    pub(super) fn code<T: Code>(self, problems: &mut Problems) -> Option<T> {
        let code = T::from_code(self.value);
        if code.is_none() {
            let expected = format_args!("one of {}", T::CODES.join(", "));
            self.refuse(problems, "is not known", expected);
        }
        code
    }

    /// An EDTF date or interval, or nothing for an empty cell.
    pub(super) fn date(self, problems: &mut Problems) -> Option<Date> {
        if self.value.is_empty() {
            return None;
        }
        let date = Date::parse(self.value);
        date.inspect_err(|error| self.report(problems, error)).ok()
    }

    /// A whole number from 1 to `most`, or nothing.
    pub(super) fn count(self, most: u32) -> Option<u32> {
        self.value
            .parse()
            .ok()
            .filter(|number| (1..=most).contains(number))
    }

    /// A finite decimal number, or nothing for an empty cell.
    pub(super) fn number(self, problems: &mut Problems) -> Option<f64> {
        if self.value.is_empty() {
            return None;
        }
        match number::parse(self.value) {
            Ok(number) => return Some(number),
            Err(Fault::Form) => {
                self.refuse(problems, "is not a number", "a decimal number such as 1.7");
            }
            Err(Fault::Length) => {
                self.refuse(problems, "is too long a number", "at most 19 digits");
            }
        }
        None
    }

    /// A number between two bounds, or nothing for an empty cell.
    pub(super) fn degrees(self, limit: u8, problems: &mut Problems) -> Option<f64> {
        let number = self.number(problems)?;
        if number.abs() > f64::from(limit) {
            let expected = format_args!("-{limit} to {limit} degrees");
            self.refuse(problems, "is out of range", expected);
            return None;
        }
        Some(number)
    }
}
