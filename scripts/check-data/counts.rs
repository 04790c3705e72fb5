//! The counts that a record's own description gives, as a table in Markdown.

use std::fmt::Write as _;

use relations_map::{Basis, Code, Dataset, QuestionKind, Statement, Status, Tone};

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
    for kind in QuestionKind::ALL {
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
    use relations_map::{ActorKey, Record};

    use super::*;

    fn record() -> Record {
        Record::embedded().expect("the embedded record")
    }

    #[test]
    fn the_description_of_the_record_gives_its_counts() {
        let description = include_str!("../../data/tajikistan/DATA.md");
        let counts = counts(record().dataset());
        assert!(
            description.contains(&counts),
            "DATA.md needs what `npm run --silent check:data -- --counts` prints:\n{counts}"
        );
    }

    #[test]
    fn the_deck_of_the_record_gives_its_counts() {
        let record = record();
        let dataset = record.dataset();
        let key = |id: &str| dataset.actors().iter().position(|actor| &*actor.id == id);
        let names = |statement: &Statement, id: &str| {
            let wholes = statement
                .actors
                .iter()
                .flat_map(|party| std::iter::once(*party).chain(dataset.wholes(*party)));
            let mut rows = wholes.map(ActorKey::index);
            rows.any(|row| Some(row) == key(id))
        };
        let own: Vec<_> = dataset
            .statements()
            .iter()
            .filter(|one| names(one, "TJK"))
            .collect();
        let powers = own
            .iter()
            .filter(|one| names(one, "USA") || names(one, "RUS"))
            .count();
        let conflict: Vec<_> = own
            .iter()
            .filter(|one| one.tone == Tone::Conflictual)
            .collect();
        let with_uzbekistan: Vec<_> = conflict.iter().filter(|one| names(one, "UZB")).collect();
        let mut sources: Vec<_> = own.iter().map(|one| one.source).collect();
        sources.sort();
        sources.dedup();
        assert_eq!(sources.len(), 10, "the deck says ten sources");
        assert!(powers * 2 > own.len(), "the deck says more than half");
        assert!(
            with_uzbekistan.iter().all(|one| one.date.is_none()),
            "the deck says undated"
        );
        let deck = format!(
            "Ten sources make {} statements that name Tajikistan; more than half also name the United States or Russia. \
             Of the {} that tell of conflict, {} are with Uzbekistan: undated, and since 2016, one source says, ties are \
             better.",
            own.len(),
            conflict.len(),
            with_uzbekistan.len()
        );
        let package = include_str!("../../data/tajikistan/datapackage.json");
        assert!(
            package.contains(&deck),
            "datapackage.json needs the deck:\n{deck}"
        );
    }
}
