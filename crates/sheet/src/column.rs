//! Columns of a sheet that are none of the record's own.

use std::collections::BTreeMap;

use relations_record::Further;

/// A further column that is being filled.
#[derive(Debug)]
pub(crate) struct Column {
    pub(crate) name: String,
    numbers: BTreeMap<Box<str>, u32>,
    rows: Vec<u32>,
}

impl Column {
    pub(crate) fn named(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            numbers: BTreeMap::new(),
            rows: Vec::new(),
        }
    }

    /// Gives a statement its text.
    pub(crate) fn set(&mut self, statement: usize, text: &str) {
        let next = self.numbers.len() as u32 + 1;
        let number = if let Some(number) = self.numbers.get(text) {
            *number
        } else {
            self.numbers.insert(text.into(), next);
            next
        };
        self.rows.resize(statement, 0);
        self.rows.push(number);
    }

    pub(crate) fn finish(mut self, statements: usize) -> Further {
        self.rows.resize(statements, 0);
        let mut values: Vec<Box<str>> = vec!["".into(); self.numbers.len() + 1];
        for (text, number) in self.numbers {
            if let Some(place) = values.get_mut(number as usize) {
                *place = text;
            }
        }
        Further::of_numbers(&self.name, values, self.rows)
    }
}
