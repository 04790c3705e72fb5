//! `.ods`: `OpenDocument` spreadsheets (ISO/IEC 26300).

use crate::refusal::Refusal;
use crate::table::Table;
use crate::when::{self, When};
use crate::xml::{self, Element, Piece};
use crate::zip::Zip;

use super::{Row, Value, number, text};

pub(super) fn read(zip: &Zip<'_>) -> Result<Vec<Table>, Refusal> {
    let mut reading = Reading::default();
    xml::each(&text(zip, "content.xml")?, |piece| reading.take(piece))?;
    Ok(reading.tables)
}

/// A cell that is being read.
#[derive(Debug, Default)]
struct Cell {
    kind: String,
    value: String,
    date: String,
    text: String,
    /// How many columns say the same, and over how many rows it spans.
    columns: usize,
    spans: u32,
    paragraphs: usize,
}

#[derive(Debug, Default)]
struct Reading {
    tables: Vec<Table>,
    table: Option<Table>,
    row: Row,
    /// How many rows say the same.
    repeated: u32,
    number: u32,
    column: usize,
    cell: Option<Cell>,
    /// Cells that span rows to come: column, rows left, value.
    spanning: Vec<(usize, u32, Value)>,
    /// How deep it is in what is no part of a cell's text.
    aside: usize,
    in_paragraph: bool,
}

/// Notes and drawings stand within cells.
fn is_aside(name: &str) -> bool {
    matches!(name, "annotation" | "shape" | "frame" | "tracked-changes")
}

fn count(element: &Element, name: &str) -> u32 {
    element.get(name).parse().unwrap_or(1).max(1)
}

impl Reading {
    fn take(&mut self, piece: Piece) -> Result<(), Refusal> {
        match piece {
            Piece::Start(element) if is_aside(&element.name) => self.aside += 1,
            Piece::End(name) if is_aside(&name) => self.aside = self.aside.saturating_sub(1),
            _ if self.aside > 0 => {}
            Piece::Start(element) => self.start(&element),
            Piece::Text(text) => {
                if let Some(cell) = self.cell.as_mut().filter(|_| self.in_paragraph) {
                    cell.text.push_str(&text);
                }
            }
            Piece::End(name) => return self.end(&name),
        }
        Ok(())
    }

    fn start(&mut self, element: &Element) {
        match element.name.as_str() {
            "table" => {
                self.table = Some(Table::named(element.get("name")));
                self.number = 0;
                self.spanning.clear();
            }
            "table-row" => {
                self.row = Row::default();
                self.repeated = count(element, "number-rows-repeated");
                self.column = 0;
            }
            "table-cell" | "covered-table-cell" => {
                self.cell = Some(Cell {
                    kind: element.get("value-type").to_owned(),
                    value: element.get("value").to_owned(),
                    date: element.get("date-value").to_owned(),
                    columns: count(element, "number-columns-repeated") as usize,
                    spans: count(element, "number-rows-spanned"),
                    ..Cell::default()
                });
            }
            "p" => {
                self.in_paragraph = true;
                if let Some(cell) = &mut self.cell {
                    if cell.paragraphs > 0 {
                        cell.text.push('\n');
                    }
                    cell.paragraphs += 1;
                }
            }
            "s" | "tab" | "line-break" => {
                if let Some(cell) = &mut self.cell {
                    cell.text.push(' ');
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Refusal> {
        match name {
            "p" => self.in_paragraph = false,
            "table-cell" => return self.end_cell(),
            "covered-table-cell" => {
                let columns = self.cell.take().map_or(1, |cell| cell.columns);
                self.column += columns;
            }
            "table-row" => return self.end_row(),
            "table" => self.tables.extend(self.table.take()),
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), Refusal> {
        let Some(cell) = self.cell.take() else {
            return Ok(());
        };
        let value = value(&cell);
        if cell.spans > 1 {
            self.spanning.push((self.column, cell.spans, value.clone()));
        }
        if !value.text.is_empty() {
            for column in self.column..self.column + cell.columns {
                self.row.set(column, value.clone())?;
            }
        }
        self.column += cell.columns;
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Refusal> {
        let is_empty = self.row.cells.is_empty();
        for (column, left, value) in &mut self.spanning {
            // Below the last filled row nothing is said.
            if *left > 0 && !is_empty && self.row.get(*column).text.is_empty() {
                self.row.set(*column, value.clone())?;
            }
            *left = left.saturating_sub(self.repeated);
        }
        self.spanning.retain(|(_, left, _)| *left > 0);
        // Sheets end in a million rows that are empty.
        let repeated = if is_empty { 0 } else { self.repeated };
        if let Some(table) = &mut self.table {
            for step in 1..=repeated {
                self.row.push(self.number + step, table)?;
            }
        }
        self.number = self.number.saturating_add(self.repeated);
        Ok(())
    }
}

fn value(cell: &Cell) -> Value {
    match cell.kind.as_str() {
        "float" | "currency" => {
            number(&cell.value).map_or_else(|| Value::text(&*cell.text), Value::real)
        }
        "date" => dated(cell),
        _ => Value::text(&*cell.text),
    }
}

/// A day as sharp as it is shown.
fn dated(cell: &Cell) -> Value {
    let day = cell.date.split('T').next().unwrap_or("");
    match when::read(&cell.text) {
        When::One(shown) if shown.to_string().len() < day.len() => Value::real(shown.to_string()),
        When::OneOf(_) => Value::text(&*cell.text),
        _ => Value::real(day),
    }
}
