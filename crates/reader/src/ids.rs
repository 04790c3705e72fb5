//! The ids of a file, and those that other files name and it does not have.

use std::collections::BTreeMap;

use crate::cell::Cell;
use crate::layout::Layout;
use crate::names::Names;
use crate::nearest::Nearest;
use crate::problem::{Problems, shorten};
use crate::rules;
use crate::slices::{Slices, cost};
use crate::table::Table;
use crate::told::told;

/// The ids of one file and the row that each stands for.
#[derive(Debug)]
pub(crate) struct Ids<'t> {
    layout: &'static Layout,
    /// The row of each id.
    rows: BTreeMap<&'t str, u32>,
    /// Whether no id can have been missed, so that another one is wrong.
    is_complete: bool,
    /// Whether the package does without the file.
    is_absent: bool,
    /// Where in the list of unknown ids each is.
    unknown: Names<'t>,
    unknowns: Vec<Unknown<'t>>,
}

/// An id that no row has: told once, where it stands first, with the number of other cells that name it.
#[derive(Debug)]
struct Unknown<'t> {
    first: Cell<'t>,
    others: u32,
}

impl<'t> Ids<'t> {
    /// Collects the ids of every row, also of rows with other faults, so that one fault gives one message.
    pub(crate) async fn of(
        table: &'t Table,
        layout: &'static Layout,
        slices: &Slices,
        problems: &mut Problems,
    ) -> Self {
        let mut ids = Self {
            layout,
            rows: BTreeMap::new(),
            is_complete: table.has_all_ids(),
            is_absent: table.is_absent(),
            unknown: Names::default(),
            unknowns: Vec::new(),
        };
        ids.rows.extend(table.broken_ids().map(|id| (id, u32::MAX)));
        let mut lines: Vec<u32> = Vec::new();
        for row in table.all_rows().filter(|_| table.has_column("id")) {
            ids.add(row.cell("id"), &lines, problems);
            lines.push(row.line);
            slices.spend(row.len() * cost::INDEXING).await;
        }
        ids
    }

    fn add(&mut self, cell: Cell<'t>, lines: &[u32], problems: &mut Problems) {
        rules::id(cell, problems);
        let earlier = self.row(cell.value);
        if let Some(line) = earlier.and_then(|row| lines.get(row as usize)) {
            let what = format!("is the id of line {line} already");
            cell.refuse(
                problems,
                told("id-twice").count(*line as usize),
                &what,
                "another",
            );
        } else if !cell.is_blank() {
            self.rows.insert(cell.value, lines.len() as u32);
        }
    }

    /// The row of an id.
    pub(crate) fn row(&self, id: &str) -> Option<u32> {
        self.rows.get(id).copied()
    }

    /// The row that a cell refers to; an empty cell refers to none.
    pub(crate) fn find(&mut self, cell: Cell<'t>) -> Option<u32> {
        let found = self.row(cell.value);
        if found.is_none() && self.is_complete && !cell.is_empty() {
            self.note_unknown(cell);
        }
        found
    }

    fn note_unknown(&mut self, cell: Cell<'t>) {
        // All ids of a file that is not there are one fault.
        let id = if self.is_absent { "" } else { cell.value };
        let number = self.unknown.number(id) as usize;
        if let Some(unknown) = self.unknowns.get_mut(number) {
            unknown.others += 1;
        } else {
            self.unknowns.push(Unknown {
                first: cell,
                others: 0,
            });
        }
    }

    /// Tells of the ids that cells name and no row has.
    pub(crate) async fn report_unknown(
        &self,
        nearest: &mut Nearest,
        slices: &Slices,
        problems: &mut Problems,
    ) {
        let file = self.layout.file;
        for Unknown { first, others } in &self.unknowns {
            let shown = shorten(first.value);
            if self.is_absent {
                let (missing, cell) = ("the file is missing from the package", first.position());
                let message = format_args!("{missing}, but {cell} names `{shown}` of it");
                let of = told("file-named").name(&cell).list(shown.as_str());
                self.layout.report(problems, of, message);
            } else {
                let near = nearest.to(first.value, self.rows.keys().copied());
                let code = if near.is_some() {
                    "unknown-id-near"
                } else {
                    "unknown-id"
                };
                let of = told(code).name(file).list(near.unwrap_or(""));
                let of = of.count(*others as usize);
                let known = near.map_or(String::new(), |id| {
                    format!(", nearest is `{}`", shorten(id))
                });
                let others = counted(*others);
                let message = format_args!("`{shown}` is not an id of {file}{known}{others}");
                first.report(problems, of, message);
                slices.spend(self.rows.len()).await;
            }
        }
    }
}

/// How many other cells name an unknown id.
fn counted(others: u32) -> String {
    match others {
        0 => String::new(),
        1 => " (1 more cell names it)".to_owned(),
        more => format!(" ({more} more cells name it)"),
    }
}
