//! Text with separators to a table: the separator is found out, `sep=` is heeded, rows are counted as spreadsheets do.

use csv::{ByteRecord, ReaderBuilder, Terminator};
use relations_reader::slices::Slices;
use serde::{Deserialize, Serialize};

use crate::refusal::Refusal;
use crate::table::Table;

/// What stands between the cells of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Separator {
    /// `\t`
    Tab,
    /// `;`
    Semicolon,
    /// `,`
    Comma,
    /// `|`
    Pipe,
}

impl Separator {
    /// All of them; where two fit as well, the first is meant.
    pub const ALL: [Self; 4] = [Self::Tab, Self::Semicolon, Self::Comma, Self::Pipe];

    /// The letter.
    pub fn letter(self) -> char {
        match self {
            Self::Tab => '\t',
            Self::Semicolon => ';',
            Self::Comma => ',',
            Self::Pipe => '|',
        }
    }

    /// Its name among the choices of a question.
    pub fn code(self) -> &'static str {
        match self {
            Self::Tab => "tab",
            Self::Semicolon => "semicolon",
            Self::Comma => "comma",
            Self::Pipe => "pipe",
        }
    }

    pub(crate) fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }

    pub(crate) fn of_letter(letter: char) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.letter() == letter)
    }
}

/// How a text is cut into cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Dialect {
    pub(crate) separator: Separator,
    /// Whether quotation marks hold cells together.
    pub(crate) has_quotes: bool,
}

/// How many letters of a text tell its form.
const SAMPLE: usize = 1 << 16;

/// The line that tells a spreadsheet the separator: what it tells, and the text after it.
pub(crate) fn told_separator(text: &str) -> (Option<Separator>, &str) {
    let line = text.lines().next().unwrap_or("");
    let bare = line.trim().trim_matches('"');
    let told = bare
        .get(..4)
        .filter(|start| start.eq_ignore_ascii_case("sep="));
    let letter = told.and_then(|_| bare.chars().nth(4));
    let letter = letter.or_else(|| told.and_then(|_| line.ends_with('\t').then_some('\t')));
    match letter.and_then(Separator::of_letter) {
        Some(separator) => {
            let rest = text.get(line.len()..).unwrap_or("");
            let rest = rest.strip_prefix('\r').unwrap_or(rest);
            (Some(separator), rest.strip_prefix('\n').unwrap_or(rest))
        }
        None => (None, text),
    }
}

/// The dialect in which most lines have as many cells, and more than one.
pub(crate) fn sniff(text: &str, told: Option<Separator>) -> Dialect {
    let end = text.floor_char_boundary(SAMPLE.min(text.len()));
    let sample = text.get(..end).unwrap_or(text);
    let choose = |separator: &Separator| (fit(sample, *separator), *separator);
    let best = Separator::ALL
        .iter()
        .map(choose)
        .rev()
        .max_by_key(|it| it.0);
    let separator = told.or(best.filter(|it| it.0 > 0).map(|it| it.1));
    let separator = separator.unwrap_or(Separator::Comma);
    Dialect {
        separator,
        has_quotes: are_quotes_closed(text, separator.letter()),
    }
}

/// How well a separator fits: lines that have as many cells as most, in thousandths, weighed by whether they have several.
fn fit(sample: &str, separator: Separator) -> usize {
    let dialect = Dialect {
        separator,
        has_quotes: are_quotes_closed(sample, separator.letter()),
    };
    let mut records = records(sample, dialect);
    let mut record = ByteRecord::new();
    let mut widths: Vec<usize> = Vec::new();
    while widths.len() < 200 && records.read_byte_record(&mut record).unwrap_or(false) {
        widths.push(record.len());
    }
    let most = commonest(&widths);
    if most < 2 {
        return widths.iter().filter(|width| **width > 1).count().min(1);
    }
    let alike = widths.iter().filter(|width| **width == most).count();
    let several = most.min(8);
    alike * 1000 / widths.len().max(1) * 16 + several
}

fn commonest(widths: &[usize]) -> usize {
    let count = |width: usize| widths.iter().filter(|one| **one == width).count();
    let distinct = widths.iter().copied();
    distinct
        .max_by_key(|width| (count(*width), *width))
        .unwrap_or(0)
}

/// Whether each quotation mark that opens a cell closes too: in files of machines it often is a letter like others.
fn are_quotes_closed(text: &str, separator: char) -> bool {
    let (mut is_open, mut at_start) = (false, true);
    let bytes = text.as_bytes();
    let mut place = 0;
    while let Some(byte) = bytes.get(place) {
        place += 1;
        match byte {
            b'"' if is_open && bytes.get(place) == Some(&b'"') => place += 1,
            b'"' if is_open => is_open = false,
            b'"' if at_start => is_open = true,
            _ => {}
        }
        at_start = *byte == separator as u8 || matches!(byte, b'\n' | b'\r');
    }
    !is_open
}

fn records(text: &str, dialect: Dialect) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(dialect.separator.letter() as u8)
        .quoting(dialect.has_quotes)
        .terminator(Terminator::CRLF)
        .from_reader(text.as_bytes())
}

/// What the cells of a text cost, by the byte.
const COST: usize = 2;

/// The rows of a text.
pub(crate) async fn table(
    name: &str,
    text: &str,
    dialect: Dialect,
    slices: &Slices,
) -> Result<Table, Refusal> {
    let mut table = Table::named(name);
    let mut records = records(text, dialect);
    let mut record = ByteRecord::new();
    let (mut number, mut begin) = (0, 0);
    while records.read_byte_record(&mut record).unwrap_or(false) {
        let end = records.position().byte() as usize;
        number += 1 + skipped(text, begin);
        table.begin_row(number)?;
        for cell in &record {
            // A part of a text between separators is text.
            table.push(std::str::from_utf8(cell).unwrap_or(""))?;
        }
        slices.spend((end - begin) * COST).await;
        begin = end;
    }
    Ok(table)
}

/// How many empty lines stand at a place, which the parser passes over and a spreadsheet counts.
fn skipped(text: &str, place: usize) -> u32 {
    let rest = text.as_bytes().get(place..).unwrap_or_default();
    let (mut rest, mut lines) = (strip_rest_of_break(text, place, rest), 0);
    loop {
        rest = match rest {
            [b'\r', b'\n', after @ ..] | [b'\n' | b'\r', after @ ..] => after,
            _ => return lines,
        };
        lines += 1;
    }
}

/// The parser may stand between the two letters of a line break.
fn strip_rest_of_break<'t>(text: &str, place: usize, rest: &'t [u8]) -> &'t [u8] {
    let before = place.checked_sub(1).and_then(|at| text.as_bytes().get(at));
    match (before, rest) {
        (Some(b'\r'), [b'\n', after @ ..]) => after,
        _ => rest,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::Future;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    fn read(text: &str) -> Vec<(u32, Vec<String>)> {
        let (told, text) = told_separator(text);
        let dialect = sniff(text, told);
        let slices = Slices::endless();
        let work = pin!(table("t", text, dialect, &slices));
        let mut context = Context::from_waker(Waker::noop());
        let Poll::Ready(Ok(table)) = work.poll(&mut context) else {
            panic!("a table");
        };
        let rows = 0..table.rows();
        rows.map(|row| {
            (
                table.number(row),
                table.cells(row).map(str::to_owned).collect(),
            )
        })
        .collect()
    }

    fn cells(text: &str) -> Vec<Vec<String>> {
        read(text).into_iter().map(|(_, cells)| cells).collect()
    }

    #[test]
    fn separators_are_found_out() {
        for (text, separator) in [
            ("a,b\n1,2", Separator::Comma),
            ("a;b\n1,5;2,5", Separator::Semicolon),
            ("a\tb\n1,5\t2;5", Separator::Tab),
            ("a|b\n1|2", Separator::Pipe),
            (
                "Von;An;Was\nA;B;\"x, y, z\"\nC;D;e, f",
                Separator::Semicolon,
            ),
            ("From,To,What\nA,B,\"one; two; three\"\n", Separator::Comma),
            (
                "title of a sheet, 2020\n\nFrom\tTo\nA\tB\nC\tD",
                Separator::Tab,
            ),
            ("one\ntwo", Separator::Comma),
        ] {
            assert_eq!(sniff(text, None).separator, separator, "{text}");
        }
    }

    #[test]
    fn what_excel_is_told_is_heeded() {
        assert_eq!(told_separator("sep=;\r\na;b").0, Some(Separator::Semicolon));
        assert_eq!(told_separator("\"sep=,\"\na,b").1, "a,b");
        assert_eq!(told_separator("SEP=\t\na\tb").0, Some(Separator::Tab));
        assert_eq!(told_separator("separate;b").0, None);
        assert_eq!(cells("sep=|\n1|2"), [["1", "2"]]);
    }

    #[test]
    fn rows_are_counted_as_spreadsheets_do() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a;b", "", "\"1\n2\";3", "", "", "4;5", ""].join(end);
            let numbers: Vec<u32> = read(&text).iter().map(|row| row.0).collect();
            assert_eq!(numbers, [1, 3, 6], "{end:?}");
        }
        assert_eq!(read("\n\na;b").first().map(|row| row.0), Some(3));
    }

    #[test]
    fn quotes_hold_cells_together_where_they_close() {
        assert_eq!(
            cells("a;b\n\"x; \"\"y\"\"\";2"),
            [["a", "b"], ["x; \"y\"", "2"]]
        );
        assert_eq!(
            cells("a\tb\n\"open\t2\n3\t4"),
            [["a", "b"], ["\"open", "2"], ["3", "4"]]
        );
    }
}
