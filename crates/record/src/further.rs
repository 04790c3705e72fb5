//! What a sheet says of its statements in columns of its own.

use std::collections::BTreeMap;

use crate::model::StatementKey;

/// The column in which statements have the themes of a record that has a list of its own.
pub const OWN_THEME: &str = "own_theme";

/// A column that is none of the record's own, with a text for each statement; most are alike, so each stands once.
///
/// ```
/// use relations_record::{Further, StatementKey};
///
/// let column = Further::of("Region", ["Asia", "", "Asia"].into_iter());
/// assert_eq!(column.value(StatementKey(2)), "Asia");
/// assert_eq!(column.values(), ["".into(), "Asia".into()]);
/// assert_eq!(column.number(StatementKey(1)), 0);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Further {
    column: Box<str>,
    values: Vec<Box<str>>,
    rows: Vec<u32>,
}

impl Further {
    /// A column with the texts of all statements in their order.
    pub fn of<'t>(column: &str, texts: impl Iterator<Item = &'t str>) -> Self {
        let mut numbers: BTreeMap<&str, u32> = BTreeMap::from([("", 0)]);
        let mut values: Vec<Box<str>> = vec!["".into()];
        let rows = texts.map(|text| {
            *numbers.entry(text).or_insert_with(|| {
                values.push(text.into());
                values.len() as u32 - 1
            })
        });
        let rows = rows.collect();
        Self {
            column: column.into(),
            values,
            rows,
        }
    }

    /// A column with the different texts, the empty one first, and for each statement which of them it has; a number that
    /// leads nowhere is as 0.
    pub fn of_numbers(column: &str, values: Vec<Box<str>>, rows: Vec<u32>) -> Self {
        Self {
            column: column.into(),
            values,
            rows,
        }
    }

    /// What the column is called.
    pub fn column(&self) -> &str {
        &self.column
    }

    /// The different texts, the empty one first, then in the order in which they come.
    pub fn values(&self) -> &[Box<str>] {
        &self.values
    }

    /// Which of the different texts a statement has; 0 is none.
    pub fn number(&self, statement: StatementKey) -> u32 {
        self.rows.get(statement.index()).copied().unwrap_or(0)
    }

    /// The text of a statement; empty where it has none.
    pub fn value(&self, statement: StatementKey) -> &str {
        let text = self.values.get(self.number(statement) as usize);
        text.map_or("", AsRef::as_ref)
    }

    /// The texts in the order of the statements.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        let text = |number: &u32| self.values.get(*number as usize).map_or("", AsRef::as_ref);
        self.rows.iter().map(text)
    }
}

/// Which statements say less than a sourced sentence. A list that is empty marks none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lacking {
    /// For each statement, whether its text is no sentence but made of its cells, as "Iran – Tajikistan".
    pub sentence: Vec<bool>,
    /// For each statement, whether nothing is told of where it comes from but the sheet that it stands in.
    pub source: Vec<bool>,
}

impl Lacking {
    /// Without lists that mark nothing.
    #[must_use]
    pub fn trimmed(self) -> Self {
        let marks = |marks: Vec<bool>| {
            if marks.contains(&true) {
                marks
            } else {
                Vec::new()
            }
        };
        Self {
            sentence: marks(self.sentence),
            source: marks(self.source),
        }
    }
}
