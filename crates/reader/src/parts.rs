//! Parts and wholes.

use crate::cell::Row;
use crate::limits;
use crate::problem::{Problems, shorten};
use crate::table::Table;
use crate::told::told;

/// Nothing is a part of itself, at any depth, and the depth has a limit.
pub(crate) fn check<'t>(
    table: &'t Table,
    find: impl Fn(&'t str) -> Option<u32>,
    problems: &mut Problems,
) {
    let rows: Vec<Row<'t>> = table.rows().collect();
    let whole = |row: &Row<'t>| find(row.cell("part_of").value).map(|row| row as usize);
    let wholes: Vec<Option<usize>> = rows.iter().map(whole).collect();
    let loops = first_rows_of_loops(&wholes);
    for row in loops.iter().filter_map(|row| rows.get(*row)) {
        let what = format!("makes `{}` a part of itself", shorten(row.cell("id").value));
        let of = told("part-loop").name(row.cell("id").value);
        row.cell("part_of")
            .refuse(problems, of, &what, "no way back");
    }
    if loops.is_empty() {
        limit_depth(&rows, &wholes, problems);
    }
}

/// For each loop its first row. Every row is walked through once.
fn first_rows_of_loops(wholes: &[Option<usize>]) -> Vec<usize> {
    let mut walk_of: Vec<Option<usize>> = vec![None; wholes.len()];
    let mut first_rows = Vec::new();
    for walk in 0..wholes.len() {
        let mut at = Some(walk);
        while let Some(row) = at
            && let Some(slot) = walk_of.get_mut(row).filter(|slot| slot.is_none())
        {
            *slot = Some(walk);
            at = wholes.get(row).copied().flatten();
        }
        if let Some(row) = at
            && walk_of.get(row) == Some(&Some(walk))
        {
            first_rows.push(first_row_of_loop(wholes, row));
        }
    }
    first_rows
}

fn first_row_of_loop(wholes: &[Option<usize>], row: usize) -> usize {
    let next = |at: &usize| wholes.get(*at).copied().flatten().filter(|at| *at != row);
    std::iter::successors(Some(row), next).min().unwrap_or(row)
}

/// Reports where the limit is passed, not what nests deeper still.
fn limit_depth(rows: &[Row<'_>], wholes: &[Option<usize>], problems: &mut Problems) {
    const MOST: usize = limits::PART_DEPTH;
    for (index, row) in rows.iter().enumerate() {
        let above = std::iter::successors(Some(index), |at| wholes.get(*at).copied().flatten());
        if above.skip(1).take(MOST + 2).count() == MOST + 1 {
            let what = format!("nests parts {} deep", MOST + 1);
            row.cell("part_of").refuse(
                problems,
                told("part-deep").most(MOST),
                &what,
                format_args!("at most {MOST}"),
            );
        }
    }
}
