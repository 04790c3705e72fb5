//! The counts that a record's own description gives, as a table in Markdown.

use std::fmt::Write as _;

use relations_map::{Basis, Code, Dataset, DisagreementKind, Statement, Status, Tone};

/// Counts of statements and of what stands beside them, one a row.
pub(crate) fn counts(dataset: &Dataset) -> String {
    let statements = dataset.statements();
    let of =
        |passes: &dyn Fn(&Statement) -> bool| statements.iter().filter(|one| passes(one)).count();
    let mut rows = vec![
        ("statements".to_owned(), statements.len()),
        (
            "that name who acts".to_owned(),
            of(&|one| !one.doers.is_empty()),
        ),
        (
            "that name four or more parties".to_owned(),
            of(&Statement::is_many_party),
        ),
        (
            "with a figure".to_owned(),
            of(&|one| one.quantity.is_some()),
        ),
    ];
    for status in Status::ALL {
        rows.push((
            format!("status `{status}`"),
            of(&|one| one.status == *status),
        ));
    }
    for tone in Tone::ALL {
        rows.push((format!("tone `{tone}`"), of(&|one| one.tone == *tone)));
    }
    for basis in Basis::ALL {
        rows.push((
            format!("date `{basis}`"),
            of(&|one| one.date_basis == *basis),
        ));
    }
    for (index, source) in dataset.sources().iter().enumerate() {
        rows.push((
            format!("from {}", source.id),
            of(&|one| one.source.index() == index),
        ));
    }
    for kind in DisagreementKind::ALL {
        let questions = dataset
            .disagreements()
            .iter()
            .filter(|one| one.kind == *kind);
        rows.push((format!("questions of kind `{kind}`"), questions.count()));
    }
    rows.push(("events".to_owned(), dataset.event_count()));
    rows.push(("actors".to_owned(), dataset.actors().len()));
    rows.push(("places".to_owned(), dataset.places().len()));
    rows.push(("memberships".to_owned(), dataset.memberships().len()));
    rows.push((
        "passages without a statement".to_owned(),
        dataset.silent_passages().len(),
    ));
    written(&rows)
}

fn written(rows: &[(String, usize)]) -> String {
    let mut table = "| what | how many |\n|---|---|\n".to_owned();
    for (what, number) in rows {
        let _ = writeln!(table, "| {what} | {number} |");
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_description_of_the_record_gives_its_counts() {
        let dataset = Dataset::embedded().expect("the embedded record");
        let description = include_str!("../../data/tajikistan/DATA.md");
        let counts = counts(&dataset);
        assert!(
            description.contains(&counts),
            "DATA.md needs what `npm run --silent check:data -- --counts` prints:\n{counts}"
        );
    }
}
