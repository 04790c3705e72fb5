//! `.xlsx` and `.xlsm`: Office Open XML (ECMA-376). Macros are not looked at.

use std::collections::BTreeMap;

use crate::refusal::{Refusal, RefusalCode};
use crate::table::Table;
use crate::when::Epoch;
use crate::xml::{self, Element, Piece};
use crate::zip::Zip;

use super::styles::Styles;
use super::{Row, Value, text};

pub(super) fn read(zip: &Zip<'_>) -> Result<Vec<Table>, Refusal> {
    let book = Book::read(&text(zip, "xl/workbook.xml")?)?;
    let targets = targets(&text(zip, "xl/_rels/workbook.xml.rels")?)?;
    let shared = shared(&text(zip, "xl/sharedStrings.xml")?)?;
    let styles = Styles::read(&text(zip, "xl/styles.xml")?)?;
    let mut tables = Vec::new();
    // Hidden sheets are lists for others, unless there is nothing else.
    let is_all_hidden = book.sheets.iter().all(|sheet| sheet.is_hidden);
    for sheet in book
        .sheets
        .iter()
        .filter(|sheet| is_all_hidden || !sheet.is_hidden)
    {
        let Some(target) = targets.get(&sheet.id) else {
            continue;
        };
        let mut reading = Reading {
            table: Table::named(&sheet.name),
            shared: &shared,
            styles: &styles,
            epoch: book.epoch,
            rows: BTreeMap::new(),
            cell: None,
            last: (0, 0),
            merged: Vec::new(),
        };
        xml::each(&text(zip, target)?, |piece| reading.take(piece))?;
        tables.push(reading.finish()?);
    }
    Ok(tables)
}

#[derive(Debug)]
struct Book {
    sheets: Vec<Named>,
    epoch: Epoch,
}

#[derive(Debug)]
struct Named {
    name: String,
    id: String,
    is_hidden: bool,
}

impl Book {
    fn read(text: &str) -> Result<Self, Refusal> {
        let mut book = Self {
            sheets: Vec::new(),
            epoch: Epoch::Since1900,
        };
        xml::each(text, |piece| {
            if let Piece::Start(element) = piece {
                match element.name.as_str() {
                    "workbookPr" if matches!(element.get("date1904"), "1" | "true") => {
                        book.epoch = Epoch::Since1904;
                    }
                    "sheet" => book.sheets.push(Named {
                        name: element.get("name").to_owned(),
                        id: element.get("id").to_owned(),
                        is_hidden: element.get("state").ends_with("idden"),
                    }),
                    _ => {}
                }
            }
            Ok(())
        })?;
        Ok(book)
    }
}

/// Where the sheets are, by the ids that the book knows them by.
fn targets(text: &str) -> Result<BTreeMap<String, String>, Refusal> {
    let mut targets = BTreeMap::new();
    xml::each(text, |piece| {
        if let Piece::Start(element) = piece
            && element.name == "Relationship"
        {
            let target = element.get("Target");
            let whole = target
                .strip_prefix('/')
                .map_or_else(|| format!("xl/{target}"), str::to_owned);
            targets.insert(element.get("Id").to_owned(), whole);
        }
        Ok(())
    })?;
    Ok(targets)
}

/// The texts that cells share; how they are to be read aloud is left out.
fn shared(text: &str) -> Result<Vec<String>, Refusal> {
    let mut texts: Vec<String> = Vec::new();
    let (mut in_text, mut aloud) = (false, false);
    xml::each(text, |piece| {
        match piece {
            Piece::Start(element) => match element.name.as_str() {
                "si" => texts.push(String::new()),
                "t" => in_text = true,
                "rPh" => aloud = true,
                _ => {}
            },
            Piece::End(name) => match name.as_str() {
                "t" => in_text = false,
                "rPh" => aloud = false,
                _ => {}
            },
            Piece::Text(part) => {
                if let Some(text) = texts.last_mut().filter(|_| in_text && !aloud) {
                    text.push_str(&part);
                }
            }
        }
        Ok(())
    })?;
    Ok(texts)
}

/// A cell that is being read.
#[derive(Debug, Default)]
struct Cell {
    column: usize,
    kind: String,
    style: String,
    value: String,
    inline: String,
    within: String,
}

#[derive(Debug)]
struct Reading<'b> {
    table: Table,
    shared: &'b [String],
    styles: &'b Styles,
    epoch: Epoch,
    /// By their numbers: they may come in any order.
    rows: BTreeMap<u32, Row>,
    cell: Option<Cell>,
    /// The row and the column of the next cell that does not tell them.
    last: (u32, usize),
    merged: Vec<String>,
}

impl Reading<'_> {
    fn take(&mut self, piece: Piece) -> Result<(), Refusal> {
        match piece {
            Piece::Start(element) => self.start(&element),
            Piece::Text(text) => {
                if let Some(cell) = &mut self.cell {
                    match cell.within.as_str() {
                        "v" => cell.value.push_str(&text),
                        "t" => cell.inline.push_str(&text),
                        _ => {}
                    }
                }
            }
            Piece::End(name) if name == "c" => return self.end_cell(),
            Piece::End(_) => {
                if let Some(cell) = &mut self.cell {
                    cell.within.clear();
                }
            }
        }
        Ok(())
    }

    fn start(&mut self, element: &Element) {
        match element.name.as_str() {
            "row" => {
                let number = element.get("r").parse().unwrap_or(self.last.0 + 1);
                self.last = (number, 0);
            }
            "c" => {
                let place = place(element.get("r"));
                if let Some((_, row)) = place {
                    self.last.0 = row;
                }
                self.cell = Some(Cell {
                    column: place.map_or(self.last.1, |(column, _)| column),
                    kind: element.get("t").to_owned(),
                    style: element.get("s").to_owned(),
                    ..Cell::default()
                });
            }
            "mergeCell" => self.merged.push(element.get("ref").to_owned()),
            name => {
                if let Some(cell) = &mut self.cell {
                    name.clone_into(&mut cell.within);
                }
            }
        }
    }

    fn end_cell(&mut self) -> Result<(), Refusal> {
        let Some(cell) = self.cell.take() else {
            return Ok(());
        };
        self.last.1 = cell.column + 1;
        let value = match cell.kind.as_str() {
            "s" => Value::text(
                cell.value
                    .trim()
                    .parse()
                    .ok()
                    .and_then(|place: usize| self.shared.get(place))
                    .map_or("", |text| text),
            ),
            "str" => Value::text(cell.value),
            "inlineStr" => Value::text(cell.inline),
            "b" => Value::text(if cell.value.trim() == "1" {
                "TRUE"
            } else {
                "FALSE"
            }),
            "e" => Value::default(),
            "d" => Value::real(cell.value.split('T').next().unwrap_or("")),
            _ if cell.value.is_empty() => Value::default(),
            _ => self.styles.value(&cell.style, &cell.value, self.epoch),
        };
        if value.text.is_empty() {
            return Ok(());
        }
        if self.rows.len() > crate::limits::ROWS {
            return Err(Refusal::beyond(
                RefusalCode::TooManyRows,
                self.rows.len(),
                crate::limits::ROWS,
            ));
        }
        self.rows
            .entry(self.last.0)
            .or_default()
            .set(cell.column, value)
    }

    /// The table; a cell that was merged with those below it says the same in their rows.
    fn finish(mut self) -> Result<Table, Refusal> {
        for merged in &self.merged {
            let Some((first, last)) = merged.split_once(':') else {
                continue;
            };
            let (Some((column, top)), Some((_, bottom))) = (place(first), place(last)) else {
                continue;
            };
            let value = self
                .rows
                .get(&top)
                .map(|row| row.get(column))
                .unwrap_or_default();
            for (_, row) in self
                .rows
                .range_mut(top.saturating_add(1)..=bottom.max(top))
                .filter(|_| bottom > top)
            {
                row.set(column, value.clone())?;
            }
        }
        for (number, row) in &self.rows {
            row.push(*number, &mut self.table)?;
        }
        Ok(self.table)
    }
}

/// The column, from 0, and the row, from 1, of `AB12`.
fn place(reference: &str) -> Option<(usize, u32)> {
    let letters = reference.bytes().take_while(u8::is_ascii_uppercase).count();
    let (letters, digits) = reference
        .split_at_checked(letters)
        .filter(|(letters, _)| (1..=3).contains(&letters.len()))?;
    let column = letters.bytes().fold(0, |column, letter| {
        column * 26 + usize::from(letter - b'A') + 1
    });
    Some((column - 1, digits.parse().ok().filter(|row| *row > 0)?))
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn references_are_columns_and_rows() {
        assert_eq!(place("A1"), Some((0, 1)));
        assert_eq!(place("AB12"), Some((27, 12)));
        assert_eq!(place("XFD1048576"), Some((16_383, 1_048_576)));
        for wrong in ["", "A", "1", "A0", "ABCD1", "a1"] {
            assert_eq!(place(wrong), None, "{wrong}");
        }
    }
}
