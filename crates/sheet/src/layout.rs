//! Where the header of a table stands, and what its columns say.

use crate::answer::Answers;
use crate::asked::Questions;
use crate::fold::{clean, is_blank};
use crate::header::{self, Role};
use crate::limits;
use crate::question::{Choice, Question, QuestionKind};
use crate::table::Table;

/// Which rows are the header, and which are data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct HeaderAt {
    /// The row of the header; none where columns have no names.
    pub(crate) row: Option<usize>,
    /// The first row of data.
    pub(crate) first: usize,
    /// Whether something else stands before it, or a second header after it.
    pub(crate) is_unusual: bool,
}

/// A column by its name, which no other has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) place: usize,
    pub(crate) name: String,
    pub(crate) role: Role,
}

/// Finds the header: the first row of words for what columns say, or else the first that is as filled as most.
pub(crate) fn header(table: &Table) -> HeaderAt {
    let rows = 0..table.rows().min(limits::HEADER_ROWS);
    let filled = |row: usize| {
        table
            .cells(row)
            .filter(|cell| !clean(cell).is_empty())
            .count()
    };
    let known = |row: usize| header::known(table.cells(row));
    let first_filled = rows.clone().find(|row| filled(*row) > 0).unwrap_or(0);
    let of_words = rows.clone().find(|row| known(*row) >= 2);
    let row = of_words.unwrap_or_else(|| {
        let most = rows.clone().map(filled).max().unwrap_or(0);
        let wide = rows
            .clone()
            .find(|row| filled(*row) * 3 >= most * 2 && filled(*row) > 1);
        wide.unwrap_or(first_filled)
    });
    let is_second = of_words.is_some() && row + 1 < table.rows() && {
        let (known, filled) = (known(row + 1), filled(row + 1));
        known >= 2 && known * 2 > filled
    };
    HeaderAt {
        row: Some(row),
        first: row + 1 + usize::from(is_second),
        is_unusual: row != first_filled || is_second || of_words.is_none(),
    }
}

/// The header that was answered, or else the one that was found, asked about where it is unusual.
pub(crate) fn asked_header(
    table: &Table,
    found: HeaderAt,
    answers: &Answers,
    questions: &mut Questions,
) -> HeaderAt {
    const NONE: &str = "none";
    let rows = 0..table.rows().min(limits::HEADER_ROWS);
    let id = |row: usize| table.number(row).to_string();
    let sample = |row: usize| {
        table
            .cells(row)
            .filter(|cell| !is_blank(cell))
            .take(6)
            .collect::<Vec<_>>()
            .join(" | ")
    };
    let answer = answers.choice(QuestionKind::HeaderRow.code());
    if found.is_unusual || answer.is_some() {
        let filled = rows.clone().filter(|row| !sample(*row).is_empty());
        let mut choices: Vec<Choice> = filled
            .take(12)
            .map(|row| Choice::showing(&id(row), sample(row)))
            .collect();
        choices.push(Choice::plain(NONE));
        let best = found.row.map_or(NONE.to_owned(), id);
        let question = Question::new(QuestionKind::HeaderRow, choices)
            .best(&best)
            .assumed();
        questions.raise(question, answer);
    }
    match answer {
        Some(NONE) => HeaderAt {
            row: None,
            first: 0,
            is_unusual: true,
        },
        Some(number) if found.row.map(id).as_deref() != Some(number) => {
            let row = rows.clone().find(|row| id(*row) == number);
            row.map_or(found, |row| HeaderAt {
                row: Some(row),
                first: row + 1,
                is_unusual: true,
            })
        }
        _ => found,
    }
}

/// The columns of a table; those at the end that are empty are none.
pub(crate) fn columns(table: &Table, at: HeaderAt) -> Vec<Column> {
    let width = width(table, at);
    let cell = |place: usize| at.row.map_or("", |row| clean(table.cell(row, place)));
    let roles = header::roles((0..width).map(cell));
    let mut columns: Vec<Column> = Vec::with_capacity(width);
    for (place, role) in roles.into_iter().enumerate() {
        let name = name(cell(place), place, &columns);
        let is_party = matches!(role, Role::From | Role::To | Role::Who);
        let role = if is_party && holds_flags(table, at, place) {
            Role::Further
        } else {
            role
        };
        columns.push(Column { place, name, role });
    }
    columns
}

/// Whether the first filled cells of a column only say yes or no by 1 and 0: they are no names, whatever the header says.
fn holds_flags(table: &Table, at: HeaderAt, place: usize) -> bool {
    let cells = sample(table, at, place);
    !cells.is_empty() && cells.iter().all(|cell| matches!(cell.trim(), "0" | "1"))
}

/// The first filled cells of a column.
pub(crate) fn sample(table: &Table, at: HeaderAt, place: usize) -> Vec<&str> {
    const MOST: usize = 40;
    let cells = (at.first..table.rows()).map(|row| table.cell(row, place));
    cells.filter(|cell| !is_blank(cell)).take(MOST).collect()
}

/// How many columns have a name, or a filled cell among the first rows.
fn width(table: &Table, at: HeaderAt) -> usize {
    let rows = at
        .row
        .into_iter()
        .chain(at.first..table.rows().min(at.first + 200));
    let filled = |row: usize| {
        let cells = table.cells(row).enumerate();
        cells
            .filter(|(_, cell)| !clean(cell).is_empty())
            .map(|(place, _)| place + 1)
            .last()
    };
    rows.filter_map(filled).max().unwrap_or(0)
}

/// A name that no other column has.
fn name(header: &str, place: usize, others: &[Column]) -> String {
    const LONGEST: usize = 80;
    let plain: String = header
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(LONGEST)
        .collect();
    let plain = if plain.is_empty() {
        format!("Column {}", place + 1)
    } else {
        plain
    };
    let is_free = |name: &String| others.iter().all(|other| other.name != *name);
    let numbered = (2..).map(|number: usize| format!("{plain} ({number})"));
    let mut names = std::iter::once(plain.clone()).chain(numbered);
    names.find(is_free).unwrap_or(plain)
}

/// Of more columns of the sheet's own than are kept the last say that they are not used.
pub(crate) fn limit(columns: &mut [Column]) {
    let own = columns
        .iter_mut()
        .filter(|column| matches!(column.role, Role::Further | Role::Place));
    for column in own.skip(limits::FURTHER_COLUMNS) {
        column.role = Role::Skip;
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A small table, its rows counted from 1.
    pub(crate) fn table(rows: &[&[&str]]) -> Table {
        let mut table = Table::named("t");
        for (row, cells) in rows.iter().enumerate() {
            table
                .push_row(row as u32 + 1, cells.iter().copied())
                .expect("a small table");
        }
        table
    }

    fn found(rows: &[&[&str]]) -> (Option<usize>, usize, bool) {
        let at = header(&table(rows));
        (at.row, at.first, at.is_unusual)
    }

    #[test]
    fn headers_are_found_below_what_stands_before_them() {
        assert_eq!(found(&[&["From", "To"], &["A", "B"]]), (Some(0), 1, false));
        assert_eq!(
            found(&[
                &["A title"],
                &["", ""],
                &["From", "To", "What"],
                &["A", "B", "C"]
            ]),
            (Some(2), 3, true)
        );
        assert_eq!(
            found(&[&["", ""], &["From", "To"], &["A", "B"]]),
            (Some(1), 2, false)
        );
        assert_eq!(
            found(&[
                &["Von", "An", "Was"],
                &["From", "To", "What"],
                &["A", "B", "C"]
            ]),
            (Some(0), 2, true)
        );
        assert_eq!(
            found(&[&["x"], &["donor name", "taker name", "y"], &["A", "B", "C"]]),
            (Some(1), 2, true)
        );
    }

    #[test]
    fn ones_and_noughts_are_no_names() {
        let roles = |cells: [&str; 2]| {
            let [one, other] = cells;
            let table = table(&[&["stabb", "sidea"], &["UKG", one], &["USA", other]]);
            let columns = columns(&table, header(&table));
            columns.iter().map(|it| it.role).collect::<Vec<_>>()
        };
        assert_eq!(roles(["1", "0"]), [Role::Further, Role::Further]);
        assert_eq!(roles(["FRN", "0"])[1], Role::From);
    }

    #[test]
    fn columns_have_names_of_their_own() {
        let table = table(&[&["From", "?", "?", "", ""], &["A", "", "", "x", ""]]);
        let columns = columns(&table, header(&table));
        let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        assert_eq!(names, ["From", "?", "? (2)", "Column 4"]);
    }
}
