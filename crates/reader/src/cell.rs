//! Rows and cells: what a table is asked for, and what is said of a cell that is wrong.

use std::fmt::Display;

use crate::layout::{Layout, NAME, SHORT, language_of};
use crate::problem::{Problems, shorten};
use crate::table::Table;
use crate::text::is_blank;
use crate::told::{Told, told};
use relations_record::{Code, LocalName};
use vague_dates::Date;

/// One row; a cell of it is asked for by the name of its column.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row<'t> {
    pub(crate) table: &'t Table,
    pub(crate) line: u32,
    /// The place of its first field among those of all rows.
    pub(crate) first: usize,
}

/// One value and where it stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cell<'t> {
    layout: &'static Layout,
    pub(crate) line: u32,
    column: &'static str,
    pub(crate) value: &'t str,
}

impl<'t> Row<'t> {
    /// The cell of a column; empty where the file has no such column.
    pub(crate) fn cell(self, column: &'static str) -> Cell<'t> {
        let Self { table, line, first } = self;
        let position = table.position(column);
        let value = position.map_or("", |position| table.field(first + position));
        Cell {
            layout: table.layout(),
            line,
            column,
            value,
        }
    }

    /// How many bytes it has.
    pub(crate) fn len(self) -> usize {
        self.table.length(self.first)
    }

    /// The names in other languages.
    pub(crate) fn local_names(self) -> Vec<LocalName> {
        let names = self.names();
        names
            .map(|(language, name, short)| LocalName {
                language: language.into(),
                name: name.into(),
                short: short.into(),
            })
            .collect()
    }

    /// The languages and values of the columns `name_xx` that are filled, each with that of `short_xx`.
    fn names(self) -> impl Iterator<Item = (&'t str, &'t str, &'t str)> {
        let names = self.local(NAME);
        names.map(move |(language, name)| {
            let short = self.local(SHORT).find(|(other, _)| *other == language);
            (language, name, short.map_or("", |(_, short)| short))
        })
    }

    /// The languages and values of the filled columns of a kind.
    fn local(self, of: &'static str) -> impl Iterator<Item = (&'t str, &'t str)> {
        let Self { table, first, .. } = self;
        let columns = table.header().iter().enumerate();
        let filled = columns.map(move |(position, column)| (column, table.field(first + position)));
        let filled = filled.filter(|(_, value)| !value.is_empty());
        filled.filter_map(move |(column, value)| Some((language_of(column, of)?, value)))
    }
}

impl<'t> Cell<'t> {
    /// Reports the cell: its value in backquotes, then `what`; of a blank one, only that it is empty.
    pub(crate) fn refuse(
        &self,
        problems: &mut Problems,
        told: impl Into<Told>,
        what: &str,
        expected: impl Display,
    ) {
        self.refuse_for(problems, told.into(), what, &expected);
    }

    // Compiled once, whatever is expected.
    fn refuse_for(&self, problems: &mut Problems, told: Told, what: &str, expected: &dyn Display) {
        if self.is_blank() {
            let message = format_args!("is empty, expected {expected}");
            self.report(problems, told.of_nothing(), message);
        } else {
            let shown = shorten(self.value);
            let message = format_args!("`{shown}` {what}, expected {expected}");
            self.report(problems, told, message);
        }
    }

    /// Reports the cell in any words.
    pub(crate) fn report(
        &self,
        problems: &mut Problems,
        told: impl Into<Told>,
        message: impl Display,
    ) {
        let Self {
            layout,
            line,
            column,
            value,
        } = self;
        layout.report_at(problems, *line, (column, value), told.into(), &message);
    }

    /// Where the cell stands, in the words of a message.
    pub(crate) fn position(&self) -> String {
        format!("{}:{}:{}", self.layout.file, self.line, self.column)
    }

    /// The same cell narrowed to one of the values that `;` separates in it.
    pub(crate) fn parts(self) -> impl Iterator<Item = Cell<'t>> {
        let pieces = self.value.split(';').filter(|piece| !is_blank(piece));
        pieces.map(move |value| Cell { value, ..self })
    }

    /// The values that `;` separates, none of them empty.
    pub(crate) fn list(self, problems: &mut Problems) -> Vec<Box<str>> {
        self.no_gaps(problems);
        self.parts().map(|part| part.value.into()).collect()
    }

    /// Between semicolons there is something.
    pub(crate) fn no_gaps(self, problems: &mut Problems) {
        let has_gap = self.value.split(';').any(is_blank);
        if has_gap && !self.is_blank() {
            self.refuse(
                problems,
                "gap",
                "has an empty entry",
                "single semicolons between entries",
            );
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.value.is_empty()
    }

    /// Whether there is nothing but spaces.
    pub(crate) fn is_blank(&self) -> bool {
        is_blank(self.value)
    }

    /// The value, which must not be blank.
    pub(crate) fn filled(self, problems: &mut Problems) -> &'t str {
        if self.is_blank() {
            self.refuse(problems, "empty", "", "a value");
        }
        self.value
    }

    /// A member of a closed list.
    pub(crate) fn code<T: Code>(self, problems: &mut Problems) -> Option<T> {
        let code = T::from_code(self.value);
        if code.is_none() {
            let list = T::CODES.join(", ");
            let of = told("unknown-code").list(list.as_str());
            self.refuse(problems, of, "is not known", format_args!("one of {list}"));
        }
        code
    }

    /// An EDTF date or interval, or nothing for an empty cell.
    pub(crate) fn date(self, problems: &mut Problems) -> Option<Date> {
        if self.value.is_empty() {
            return None;
        }
        let date = Date::parse(self.value);
        date.inspect_err(|error| self.report(problems, "date", error))
            .ok()
    }

    /// A whole number from 1 to `most`, or nothing.
    pub(crate) fn count(self, most: u32) -> Option<u32> {
        self.value
            .parse()
            .ok()
            .filter(|number| (1..=most).contains(number))
    }

    /// A finite decimal number, or nothing for an empty cell.
    pub(crate) fn number(self, problems: &mut Problems) -> Option<f64> {
        if self.value.is_empty() {
            return None;
        }
        let number = decimal(self.value);
        if number.is_none() {
            let expected = "a decimal number such as 1.7";
            self.refuse(problems, "number", "is not a number", expected);
        }
        number
    }

    /// A number between two bounds, or nothing for an empty cell.
    pub(crate) fn degrees(self, limit: u8, problems: &mut Problems) -> Option<f64> {
        let number = self.number(problems)?;
        if number.abs() > f64::from(limit) {
            let expected = format_args!("-{limit} to {limit} degrees");
            let of = told("degrees").most(limit.into());
            self.refuse(problems, of, "is out of range", expected);
            return None;
        }
        Some(number)
    }
}

/// A number as records spell them: no words, such as `inf`, and nothing beyond all that is counted.
fn decimal(text: &str) -> Option<f64> {
    let is_plain =
        |byte: u8| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.' | b'e' | b'E');
    let number: f64 = text.bytes().all(is_plain).then(|| text.parse().ok())??;
    number.is_finite().then_some(number)
}
