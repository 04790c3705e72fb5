//! One CSV file as rows of named cells, and the problems found in them.

use std::borrow::Cow;
use std::fmt::Display;

use super::limits;
use super::number::{self, Fault};
use super::records::{Fields, Records};
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
    /// Whether columns `name_xx` and `short_xx` give names in other languages.
    pub(super) names: bool,
}

impl Layout {
    fn knows(&self, column: &str) -> bool {
        self.required.contains(&column)
            || self.optional.contains(&column)
            || (self.names
                && [NAME, SHORT]
                    .iter()
                    .any(|of| language_of(column, of).is_some()))
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

/// What columns of names in other languages begin with.
const NAME: &str = "name_";
/// What columns of shorter names in other languages begin with.
const SHORT: &str = "short_";

/// The language of a column such as `name_ru`.
fn language_of<'c>(column: &'c str, of: &str) -> Option<&'c str> {
    let language = column.strip_prefix(of)?;
    let plain = language.bytes().all(|byte| byte.is_ascii_lowercase());
    (plain && matches!(language.len(), 2 | 3)).then_some(language)
}

/// The rows of a file. One fault should give one message, so a table also knows what its faults hide.
#[derive(Debug)]
pub(super) struct Table {
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
}

/// One row; a cell of it is asked for by the name of its column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'t> {
    table: &'t Table,
    pub(super) line: u32,
    /// The place of its first field among those of all rows.
    first: usize,
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
            keys: Vec::new(),
            lines: Vec::new(),
            text: String::new(),
            ends: Vec::new(),
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
        let mut fields = Fields::default();
        self.text.reserve(bytes.len());
        while let Some((line, raw)) = records.next(&mut fields) {
            if !self.check_quotes(line, raw, problems) {
                return false;
            }
            let goes_on = if self.header.is_empty() {
                self.accept_header(line, &fields, problems)
            } else {
                self.accept(line, &fields, problems)
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
        let mut is_even = true;
        for byte in raw {
            is_even ^= *byte == b'"';
        }
        if !is_even {
            let message = "the row has an odd number of quotation marks, \
                           expected quoted fields to be closed and marks in them to be doubled";
            self.layout.report_at(problems, line, "", "", &message);
        }
        is_even
    }

    fn accept_header(&mut self, line: u32, fields: &Fields, problems: &mut Problems) -> bool {
        let columns: Result<Vec<&str>, _> = fields.iter().map(str::from_utf8).collect();
        let fault = match &columns {
            Err(_) => "the header is not UTF-8".to_owned(),
            Ok(columns) if columns.len() > limits::COLUMNS => {
                let (found, most) = (columns.len(), limits::COLUMNS);
                format!("the header has {found} columns, expected at most {most}")
            }
            Ok(columns) => {
                self.header = columns.iter().map(|column| (*column).to_owned()).collect();
                self.keys = columns.iter().map(|column| key(column)).collect();
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
    fn accept(&mut self, line: u32, fields: &Fields, problems: &mut Problems) -> bool {
        let (found, expected) = (fields.count(), self.header.len());
        if self.lines.len() + self.broken.len() == limits::STATEMENTS {
            let most = limits::STATEMENTS;
            let message = format_args!("the file has too many rows, expected at most {most}");
            self.layout.report(problems, message);
            return false;
        }
        if found == expected {
            self.take_in(line, fields, problems);
        } else {
            let message = format_args!("the row has {found} fields, expected {expected}");
            self.layout.report_at(problems, line, "", "", &message);
            let first = fields.iter().next().unwrap_or_default();
            self.broken
                .push(String::from_utf8_lossy(first).into_owned());
        }
        true
    }

    /// Keeps a row as text.
    fn take_in(&mut self, line: u32, fields: &Fields, problems: &mut Problems) {
        // Controls of direction begin with this byte.
        const SUSPECT: u8 = 0xE2;
        let all = fields.text();
        let is_short = all.len() <= limits::FIELD_BYTES;
        if let Ok(text) = str::from_utf8(all)
            && is_short
            && !all.contains(&0)
            && !all.contains(&SUSPECT)
        {
            let start = self.text.len();
            self.text.push_str(text);
            let ends = fields.ends().iter().map(|end| (start + end) as u32);
            self.ends.extend(ends);
            self.lines.push(line);
        } else {
            self.judge(line, fields, problems);
        }
    }

    /// Keeps a row field by field; what is not UTF-8 is replaced, so that the rest of the row can be judged.
    fn judge(&mut self, line: u32, fields: &Fields, problems: &mut Problems) {
        let mut is_text = true;
        for (column, field) in self.header.iter().zip(fields.iter()) {
            let value = String::from_utf8_lossy(field);
            let shown = || shorten(&value);
            if is_text && matches!(value, Cow::Owned(_)) {
                is_text = false;
                let message = format_args!("`{}` is not UTF-8", shown());
                self.layout
                    .report_at(problems, line, column, &value, &message);
            }
            if let Some(fault) = fault_of_text(&value) {
                let message = format_args!("`{}` {fault}", shown());
                self.layout
                    .report_at(problems, line, column, &value, &message);
            }
            self.text.push_str(&value);
            self.ends.push(self.text.len() as u32);
        }
        self.lines.push(line);
    }

    /// A field of all rows, counted from the first.
    fn field(&self, place: usize) -> &str {
        let end = |place: usize| self.ends.get(place).map_or(0, |end| *end as usize);
        let start = place.checked_sub(1).map_or(0, end);
        self.text.get(start..end(place)).unwrap_or("")
    }

    /// The rows that can be judged: none where a column is missing.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.all_rows().filter(|_| self.has_columns)
    }

    /// The rows that have as many fields as the header, even where columns are missing.
    pub(super) fn all_rows(&self) -> impl Iterator<Item = Row<'_>> {
        let columns = self.header.len();
        let rows = self.lines.iter().enumerate();
        rows.map(move |(row, line)| Row {
            table: self,
            line: *line,
            first: row * columns,
        })
    }

    /// What may be the ids of rows that have too few or too many fields.
    pub(super) fn broken_ids(&self) -> impl Iterator<Item = &str> {
        let ids = self.broken.iter().map(String::as_str);
        ids.filter(|id| !id.trim().is_empty())
    }

    pub(super) fn has_column(&self, column: &str) -> bool {
        self.position(column).is_some()
    }

    /// Where a column stands. Every cell asks, so the names are compared only where their keys agree.
    fn position(&self, column: &str) -> Option<usize> {
        let wanted = key(column);
        for (position, known) in self.keys.iter().enumerate() {
            if *known == wanted && self.header.get(position)? == column {
                return Some(position);
            }
        }
        None
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

/// Whether there is nothing but spaces; most values tell by their first letter.
fn is_blank(value: &str) -> bool {
    value.trim_start().is_empty()
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
        let Self { table, line, first } = self;
        let position = table.position(column);
        let value = position.map_or("", |position| table.field(first + position));
        Cell {
            layout: table.layout,
            line,
            column,
            value,
        }
    }

    /// The languages and values of the columns `name_xx` that are filled, each with that of `short_xx`.
    pub(super) fn names(self) -> impl Iterator<Item = (&'t str, &'t str, &'t str)> {
        let names = self.local(NAME);
        names.map(move |(language, name)| {
            let short = self.local(SHORT).find(|(other, _)| *other == language);
            (language, name, short.map_or("", |(_, short)| short))
        })
    }

    /// The languages and values of the filled columns of a kind.
    fn local(self, of: &'static str) -> impl Iterator<Item = (&'t str, &'t str)> {
        let Self { table, first, .. } = self;
        let columns = table.header.iter().enumerate();
        let filled = columns.map(move |(position, column)| (column, table.field(first + position)));
        let filled = filled.filter(|(_, value)| !value.is_empty());
        filled.filter_map(move |(column, value)| Some((language_of(column, of)?, value)))
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
        let pieces = self.value.split(';').filter(|piece| !is_blank(piece));
        pieces.map(move |value| Cell { value, ..self })
    }

    /// The values that `;` separates, none of them empty.
    pub(super) fn list(self, problems: &mut Problems) -> Vec<Box<str>> {
        self.no_gaps(problems);
        self.parts().map(|part| part.value.into()).collect()
    }

    /// Between semicolons there is something.
    pub(super) fn no_gaps(self, problems: &mut Problems) {
        let has_gap = self.value.split(';').any(is_blank);
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
        is_blank(self.value)
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
