//! Panels of countries and years: aid, trade, missions between two, or troops of one in many.
//!
//! A series of one pair and one column is an event: it counts once, with its dated values.

use std::borrow::Cow;
use std::collections::BTreeSet;

use gazetteer::{Gazetteer, System};
use relations_record::{Quantity, Theme};
use vague_dates::Date;

use super::{FieldReader, Format, Limit, at};
use crate::builder::{Builder, RowState};
use crate::cells::Cells;
use crate::fact::Fact;
use crate::fold::{clean, fold, is_blank};
use crate::header::{self, Role};
use crate::layout;
use crate::names::Party;
use crate::parts::of_parts;
use crate::question::{Choice, Question, QuestionKind, State};
use crate::table::Table;
use crate::unit;

const CANNOT: &[Limit] = &[
    Limit::NoSentences,
    Limit::NoTones,
    Limit::MissingNotExplained,
];

/// Which columns are what.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Shape {
    from: usize,
    /// None where one side stands in no column.
    to: Option<usize>,
    year: usize,
    figures: Vec<usize>,
}

/// Known by names of countries, years, and columns of nothing but numbers.
pub(super) fn recognise(table: &Table) -> Option<Format> {
    let header = layout::header(table);
    let row = header.row?;
    let names: Vec<&str> = table.cells(row).map(clean).collect();
    let shape = shape(table, &names, header.first)?;
    Some(Format {
        code: if shape.to.is_some() {
            "panel-long"
        } else {
            "panel-wide"
        },
        header: at(row),
        cannot: CANNOT,
        reader: Some(|header, cells, first| Box::new(Panel::of(header, cells, first))),
    })
}

fn shape(table: &Table, names: &[&str], first: usize) -> Option<Shape> {
    let roles = header::roles(names.iter().copied());
    let place = |role| roles.iter().position(|one| *one == role);
    let says_more = [
        Role::What,
        Role::End,
        Role::Source,
        Role::Link,
        Role::Status,
        Role::Tone,
        Role::Unit,
    ];
    if says_more.into_iter().any(|role| place(role).is_some()) {
        return None;
    }
    let year = place(Role::When).filter(|column| holds(table, first, *column, is_year))?;
    let (from, to) = match (place(Role::From), place(Role::To)) {
        (Some(from), Some(to)) => (from, Some(to)),
        _ => (country(names)?, None),
    };
    if to.is_some_and(|to| !is_series(table, first, from, to)) {
        return None;
    }
    let is_figure = |column: usize| {
        let name = names.get(column).map(|name| fold(name)).unwrap_or_default();
        let is_other = [Some(from), to, Some(year)].contains(&Some(column)) || is_code(&name);
        !is_other && holds(table, first, column, is_number)
    };
    let figures: Vec<usize> = (0..names.len())
        .filter(|column| is_figure(*column))
        .collect();
    (!figures.is_empty()).then_some(Shape {
        from,
        to,
        year,
        figures,
    })
}

/// Whether a pair comes again, in another year.
fn is_series(table: &Table, first: usize, from: usize, to: usize) -> bool {
    let mut pairs = BTreeSet::new();
    let mut rows = first..table.rows().min(first + 500);
    rows.any(|row| !pairs.insert((table.cell(row, from), table.cell(row, to))))
}

/// The column of a country's name, or else of its code.
fn country(names: &[&str]) -> Option<usize> {
    const NAMES: [&str; 8] = [
        "countryname",
        "country",
        "statename",
        "state",
        "iso3c",
        "iso3",
        "iso",
        "host",
    ];
    let folded: Vec<String> = names.iter().map(|name| fold(name)).collect();
    NAMES
        .iter()
        .find_map(|name| folded.iter().position(|one| one == name))
}

fn is_code(name: &str) -> bool {
    const CODES: [&str; 12] = [
        "ccode", "cowcode", "gwcode", "gwno", "iso3n", "ison", "id", "ccode1", "ccode2", "month",
        "region", "row",
    ];
    CODES.contains(&name)
}

/// Whether nearly all of the first filled cells are of a kind.
fn holds(table: &Table, first: usize, column: usize, is_kind: fn(&str) -> bool) -> bool {
    let cells = (first..table.rows().min(first + 200)).map(|row| clean(table.cell(row, column)));
    let filled: Vec<&str> = cells.filter(|cell| !is_blank(cell)).collect();
    let alike = filled.iter().filter(|cell| is_kind(cell)).count();
    !filled.is_empty() && alike * 10 >= filled.len() * 9
}

fn is_year(cell: &str) -> bool {
    let cell = cell.trim_end_matches(".0");
    cell.len() == 4
        && cell.bytes().all(|byte| byte.is_ascii_digit())
        && ("1400".."2200").contains(&cell)
}

fn is_number(cell: &str) -> bool {
    value(cell).is_some()
}

fn value(cell: &str) -> Option<f64> {
    let plain = if cell.contains('.') {
        cell.replace(',', "")
    } else {
        cell.replace(',', ".")
    };
    plain.parse().ok().filter(|value: &f64| value.is_finite())
}

/// Reads a panel.
#[derive(Debug)]
struct Panel {
    shape: Option<Shape>,
    header: Vec<String>,
    units: Vec<String>,
    system: Option<System>,
    /// Who stands on the other side of all rows, where a column names one only.
    other: Option<String>,
    is_answered: bool,
}

impl Panel {
    fn of(header: &[String], cells: &Cells<'_>, first: usize) -> Self {
        let names: Vec<&str> = header.iter().map(String::as_str).collect();
        let shape = shape(cells.table, &names, first);
        let unit = |column: &usize| {
            let name = header.get(*column).map_or("", String::as_str);
            unit::read(name).map_or_else(|| name.to_owned(), |unit| unit.name)
        };
        let values = shape.iter().flat_map(|shape| {
            let columns = std::iter::once(shape.from).chain(shape.to);
            columns.flat_map(|column| {
                (first..cells.table.rows().min(first + 2000)).map(move |row| (row, column))
            })
        });
        let mut values: Vec<&str> = values
            .map(|(row, column)| clean(cells.get(row, column)))
            .collect();
        values.sort_unstable();
        values.dedup();
        let system = Gazetteer::embedded().decide_system(values, "").system;
        Self {
            units: shape
                .iter()
                .flat_map(|shape| &shape.figures)
                .map(unit)
                .collect(),
            header: header.to_vec(),
            shape,
            system,
            other: None,
            is_answered: false,
        }
    }

    /// Asks who stands on the other side; troops that are counted by country are those of the United States.
    fn ask_other(&mut self, builder: &mut Builder<'_>, row: u32) {
        let is_of_troops = self
            .header
            .iter()
            .any(|name| fold(name).starts_with("troops"));
        let mut choices = Vec::new();
        if is_of_troops {
            choices.push(Choice::named("USA", "United States"));
        }
        choices.extend([Choice::typed("actor"), Choice::plain("nobody")]);
        let question = Question::new(QuestionKind::OtherSide, choices);
        let question = if is_of_troops {
            question.assumed()
        } else {
            question
        };
        let assumed = (question.state == State::Assumed).then(|| question.best.clone());
        let answer = builder.answers.to(&question.id);
        let key = builder
            .questions
            .raise(question, answer.map(|answer| answer.choice.as_str()));
        builder.count(
            [key],
            row,
            self.shape.as_ref().map_or(0, |shape| shape.from),
        );
        self.is_answered = answer.is_some() || assumed.is_some();
        self.other = match answer {
            Some(answer) if answer.choice == "actor" => Some(answer.typed().to_owned()),
            Some(answer) if answer.choice == "nobody" => None,
            Some(answer) => Some(answer.choice.clone()),
            None => assumed,
        };
    }
}

impl FieldReader for Panel {
    fn system(&self) -> Option<System> {
        self.system
    }

    fn read(&mut self, cells: &Cells<'_>, row: usize, builder: &mut Builder<'_>) -> RowState {
        let Some(shape) = self.shape.clone() else {
            return RowState::LeftOut;
        };
        let number = cells.table.number(row);
        if shape.to.is_none() {
            self.ask_other(builder, number);
            if !self.is_answered {
                return RowState::Waiting;
            }
        }
        let year = clean(cells.get(row, shape.year)).trim_end_matches(".0");
        let date: Option<Date> = of_parts(year, "", "");
        let of_year = year.parse().ok();
        let party = |column: usize| Party {
            text: cells.get(row, column),
            column,
            year: of_year,
        };
        let other = self.other.as_deref().map(|text| Party {
            text,
            column: shape.from,
            year: None,
        });
        let (from, to) = match (shape.to, other) {
            (Some(to), _) => (vec![party(shape.from)], vec![party(to)]),
            (None, Some(other)) => (vec![other], vec![party(shape.from)]),
            (None, None) => (Vec::new(), vec![party(shape.from)]),
        };
        let has_sides = !from.is_empty();
        let pair = format!(
            "{}.{}",
            from.first().map_or("", |party| party.text.trim()),
            to.first().map_or("", |party| party.text.trim())
        );
        let mut state = RowState::LeftOut;
        for (column, unit) in shape.figures.iter().zip(&self.units) {
            let cell = clean(cells.get(row, *column));
            let Some(value) = value(cell).filter(|_| !is_blank(cell)) else {
                continue;
            };
            let added = builder.add(Fact {
                from: from.clone(),
                to: to.clone(),
                has_sides,
                detail: Cow::Owned(format!("{cell} {unit}")),
                date,
                theme: Theme::Other,
                quantity: Some(Quantity {
                    min: Some(value),
                    max: Some(value),
                    unit: unit.as_str().into(),
                    per: "".into(),
                }),
                event: Cow::Owned(format!("{pair}.{unit}")),
                ..Fact::of_row(number)
            });
            state = state.min(added);
        }
        state
    }
}
