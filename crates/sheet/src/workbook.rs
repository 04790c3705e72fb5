//! Workbooks: `.xlsx` and `.ods`, each sheet of them a table.
//!
//! Read by `quick-xml` and `miniz_oxide`, which graphs and archives need anyway, and not by `calamine`, which is 242 kB
//! (brotli) beside the few of this; tests compare the two. What a cell shows decides how sharp its date is: one that holds 1
//! December 2011 and shows "Dec 11" is a month.

mod ods;
mod styles;
mod xlsx;

use crate::refusal::{Refusal, RefusalCode};
use crate::table::Table;
use crate::zip::Zip;

/// The sheets of a workbook; none where an archive is no workbook.
///
/// # Errors
///
/// Where it is damaged, locked or larger than may be.
pub(crate) fn read(zip: &Zip<'_>) -> Result<Option<Vec<Table>>, Refusal> {
    let has = |name: &str| zip.names().any(|one| one == name);
    if has("xl/workbook.xml") {
        return xlsx::read(zip).map(Some);
    }
    if has("xl/workbook.bin") {
        return Err(Refusal::of(RefusalCode::OldSpreadsheet));
    }
    if !has("content.xml") {
        return Ok(None);
    }
    let kind = zip.file("mimetype").unwrap_or_default();
    if kind.starts_with(b"application/vnd.oasis.opendocument.spreadsheet") {
        return ods::read(zip).map(Some);
    }
    Ok(None)
}

/// A file of a workbook as text; empty where it is not there.
fn text(zip: &Zip<'_>, name: &str) -> Result<String, Refusal> {
    if !zip.names().any(|one| one == name) {
        return Ok(String::new());
    }
    let bytes = zip.file(name)?;
    String::from_utf8(bytes).map_err(|_| Refusal::of(RefusalCode::Damaged))
}

/// A row that is being read: what its cells say, by their columns.
#[derive(Debug, Default)]
struct Row {
    cells: Vec<Value>,
}

/// What a cell says, and whether the workbook holds it as a number or a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Value {
    text: String,
    is_real: bool,
}

impl Value {
    fn text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            is_real: false,
        }
    }

    fn real(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            is_real: true,
        }
    }
}

impl Row {
    /// Sets a cell; what is empty makes no row longer.
    fn set(&mut self, column: usize, value: Value) -> Result<(), Refusal> {
        if value.text.is_empty() {
            return Ok(());
        }
        if column >= crate::limits::COLUMNS {
            let code = RefusalCode::TooManyColumns;
            return Err(Refusal::beyond(code, column + 1, crate::limits::COLUMNS));
        }
        if self.cells.len() <= column {
            self.cells.resize(column + 1, Value::default());
        }
        if let Some(cell) = self.cells.get_mut(column) {
            *cell = value;
        }
        Ok(())
    }

    fn get(&self, column: usize) -> Value {
        self.cells.get(column).cloned().unwrap_or_default()
    }

    /// Adds the row to a table, unless it is empty.
    fn push(&self, number: u32, table: &mut Table) -> Result<(), Refusal> {
        if self.cells.is_empty() {
            return Ok(());
        }
        table.begin_row(number)?;
        self.cells.iter().try_for_each(|cell| {
            if cell.is_real {
                table.push_real(&cell.text)
            } else {
                table.push(&cell.text)
            }
        })
    }
}

/// A number as a spreadsheet shows it: of fifteen figures, without the noise of its last bits.
fn number(text: &str) -> Option<String> {
    const FIGURES: usize = 15;
    let value: f64 = text
        .trim()
        .parse()
        .ok()
        .filter(|value: &f64| value.is_finite())?;
    let rounded: f64 = format!("{value:.*e}", FIGURES - 1).parse().ok()?;
    Some(rounded.to_string())
}
