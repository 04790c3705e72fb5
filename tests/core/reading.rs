//! A slow, plain reading of the CSV files themselves.

use std::collections::{BTreeMap, BTreeSet};

use relations_map::Record;

pub(crate) type Rows = Vec<BTreeMap<String, String>>;

pub(crate) fn rows(file: &str) -> Rows {
    let path = format!("{}/data/tajikistan/{file}", env!("CARGO_MANIFEST_DIR"));
    csv::Reader::from_path(path)
        .expect("the file")
        .deserialize()
        .map(|row| row.expect("a row"))
        .collect()
}

pub(crate) fn record() -> Record {
    Record::embedded().expect("the embedded record")
}

/// For each actor itself and the wholes it is a part of.
pub(crate) fn wholes() -> BTreeMap<String, BTreeSet<String>> {
    let part_of: BTreeMap<String, String> = rows("actors.csv")
        .iter()
        .map(|row| (row["id"].clone(), row["part_of"].clone()))
        .collect();
    let chain = |id: &String| {
        let next = |id: &String| part_of.get(id).filter(|whole| !whole.is_empty()).cloned();
        std::iter::successors(Some(id.clone()), next).collect()
    };
    part_of.keys().map(|id| (id.clone(), chain(id))).collect()
}

/// For each pair of focus and partner the ids of the statements that name both, read plainly.
pub(crate) fn pairs() -> BTreeMap<(String, String), BTreeSet<String>> {
    let wholes = wholes();
    let mut pairs: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
    for row in rows("statements.csv") {
        let actors: Vec<&str> = row["actors"].split(';').collect();
        for one in &actors {
            for other in &actors {
                for focus in &wholes[*one] {
                    for partner in &wholes[*other] {
                        let apart =
                            !wholes[*other].contains(focus) && !wholes[focus].contains(partner);
                        if apart {
                            pairs
                                .entry((focus.clone(), partner.clone()))
                                .or_default()
                                .insert(row["id"].clone());
                        }
                    }
                }
            }
        }
    }
    pairs
}
