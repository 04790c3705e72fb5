//! The columns of a sheet that are none of the record's own, as choices of a filter.

use serde::Serialize;

use super::filter::Filter;
use super::record::Record;
use crate::error::Error;
use relations_record::{Further, Statement, StatementKey, Theme};

/// How many statements each value of a further column would leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct FurtherFacet<'r> {
    /// What the column is called.
    pub column: &'r str,
    /// How many different values the record has in it.
    pub total: u32,
    /// Those of most statements, whatever the filter, and those that are chosen; 200 beside them at most.
    pub values: Vec<ValueCount<'r>>,
}

/// How many statements have a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct ValueCount<'r> {
    /// The value.
    pub value: &'r str,
    /// How many statements.
    pub count: u32,
}

/// Values by column.
pub(super) type Choices = Vec<(String, Vec<String>)>;

/// How many values of a column are told.
const MOST_VALUES: usize = 200;

/// What a filter asks of one further column.
#[derive(Debug)]
struct Wanted {
    column: usize,
    /// For each of the different values whether it is wanted.
    values: Vec<bool>,
}

/// What a filter asks of the further columns.
#[derive(Debug, Default)]
pub(super) struct WantedFurther(Vec<Wanted>);

impl WantedFurther {
    pub(super) fn of(filter: &Filter, record: &Record) -> Result<Self, Error> {
        let chosen = filter
            .further
            .iter()
            .filter(|(_, values)| !values.is_empty());
        let wanted = chosen.map(|(name, values)| {
            let column = record.further_column(name)?;
            let known = record.dataset().further().get(column);
            let mut wanted = vec![false; known.map_or(0, |known| known.values().len())];
            for value in values {
                let place = record.further_value(column, value)?;
                if let Some(slot) = wanted.get_mut(place) {
                    *slot = true;
                }
            }
            Ok(Wanted {
                column,
                values: wanted,
            })
        });
        Ok(Self(wanted.collect::<Result<_, Error>>()?))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The columns in which a statement has no wanted value.
    pub(super) fn failing(&self, columns: &[Further], row: usize) -> impl Iterator<Item = usize> {
        let key = StatementKey(row as u32);
        let fails = move |wanted: &&Wanted| {
            let number = columns.get(wanted.column).map(|column| column.number(key));
            let is_wanted = number.and_then(|number| wanted.values.get(number as usize));
            !is_wanted.copied().unwrap_or(false)
        };
        self.0.iter().filter(fails).map(|wanted| wanted.column)
    }

    /// For each statement whether it has a wanted value in every column that is asked for.
    pub(super) fn passing(&self, record: &Record) -> Option<Vec<bool>> {
        if self.is_empty() {
            return None;
        }
        let columns = record.dataset().further();
        let rows = 0..record.dataset().statements().len();
        Some(
            rows.map(|row| self.failing(columns, row).next().is_none())
                .collect(),
        )
    }
}

/// Counts of the values of all further columns.
pub(super) struct FurtherCounts<'r> {
    columns: &'r [Further],
    /// For each column and value: how many statements would be left, and how many the record has.
    counts: Vec<Vec<(u32, u32)>>,
}

impl<'r> FurtherCounts<'r> {
    pub(super) fn of(record: &'r Record) -> Self {
        let columns = record.dataset().further();
        let counts = columns
            .iter()
            .map(|column| vec![(0, 0); column.values().len()]);
        Self {
            columns,
            counts: counts.collect(),
        }
    }

    /// Counts a statement that fails nothing else, in all columns, or in the only one that it fails.
    pub(super) fn add(&mut self, row: usize, wanted: &WantedFurther) {
        let mut failing = wanted.failing(self.columns, row);
        let only = match (failing.next(), failing.next()) {
            (_, Some(_)) => return,
            (first, None) => first,
        };
        self.each(row, |column, (passing, _)| {
            *passing += u32::from(only.is_none_or(|only| only == column));
        });
    }

    /// Counts a statement of the record.
    pub(super) fn add_whole(&mut self, row: usize) {
        self.each(row, |_, (_, all)| *all += 1);
    }

    fn each(&mut self, row: usize, count: impl Fn(usize, &mut (u32, u32))) {
        let key = StatementKey(row as u32);
        let columns = self.columns.iter().zip(&mut self.counts).enumerate();
        for (place, (column, counts)) in columns {
            if let Some(slot) = counts.get_mut(column.number(key) as usize) {
                count(place, slot);
            }
        }
    }

    pub(super) fn facets(self, filter: &Filter) -> Vec<FurtherFacet<'r>> {
        let columns = self.columns.iter().zip(self.counts);
        columns
            .map(|(column, counts)| facet(column, &counts, chosen_of(filter, column.column())))
            .collect()
    }
}

/// The values that a filter asks of a column.
fn chosen_of<'f>(filter: &'f Filter, column: &str) -> Option<&'f Vec<String>> {
    let found = filter.further.iter().find(|(name, _)| name == column);
    found.map(|(_, values)| values)
}

fn facet<'r>(
    column: &'r Further,
    counts: &[(u32, u32)],
    chosen: Option<&Vec<String>>,
) -> FurtherFacet<'r> {
    let values = column.values().iter().zip(counts);
    // The first is the empty one.
    let mut values: Vec<_> = values.skip(1).filter(|(_, (_, all))| *all > 0).collect();
    values.sort_by_key(|(_, (_, all))| std::cmp::Reverse(*all));
    let is_chosen = |value: &str| chosen.is_some_and(|list| list.iter().any(|it| it == value));
    let kept = values.iter().enumerate();
    let kept = kept.filter(|(place, (value, _))| *place < MOST_VALUES || is_chosen(value));
    FurtherFacet {
        column: column.column(),
        total: values.len() as u32,
        values: kept
            .map(|(_, (value, (count, _)))| ValueCount {
                value,
                count: *count,
            })
            .collect(),
    }
}

impl Record {
    /// The position of a further column.
    pub(super) fn further_column(&self, name: &str) -> Result<usize, Error> {
        let mut columns = self.dataset().further().iter();
        let found = columns.position(|column| column.column() == name);
        found.ok_or_else(|| Error::unknown("a further column", name))
    }

    /// The number of a value of a further column.
    pub(super) fn further_value(&self, column: usize, value: &str) -> Result<usize, Error> {
        let column = self.dataset().further().get(column);
        let mut values = column.map_or(&[][..], Further::values).iter();
        let found = values.position(|known| **known == *value);
        let found = found.filter(|place| *place > 0);
        found.ok_or_else(|| Error::unknown("a value of that column", value))
    }

    /// What a statement has in the further columns.
    pub(super) fn further_of(&self, key: StatementKey) -> Vec<(&str, &str)> {
        let columns = self.dataset().further().iter();
        let told = columns.map(|column| (column.column(), column.value(key)));
        told.filter(|(_, value)| !value.is_empty()).collect()
    }

    /// What the record calls the theme of a statement, where that is one of its own.
    pub(super) fn own_theme(&self, key: StatementKey) -> &str {
        let own = &*self.dataset().descriptor().theme_column;
        let is_other = |it: &Statement| it.theme == Theme::Other;
        if own.is_empty() || !self.dataset().statement(key).is_some_and(is_other) {
            return "";
        }
        let mut columns = self.dataset().further().iter();
        let column = columns.find(|column| column.column() == own);
        column.map_or("", |column| column.value(key))
    }

    /// The further columns and values of a filter that are known here, and those that are not.
    pub(super) fn known_further(&self, asked: Choices) -> (Choices, Vec<(String, &'static str)>) {
        let (mut known, mut unknown) = (Vec::new(), Vec::new());
        for (name, values) in asked {
            let Ok(column) = self.further_column(&name) else {
                unknown.push((name, "a column of the record beside its own"));
                continue;
            };
            let (here, elsewhere): (Vec<_>, Vec<_>) = values
                .into_iter()
                .partition(|value| self.further_value(column, value).is_ok());
            let expected = "a value that the record has in that column";
            let told = |value: String| ([&*name, ": ", &*value].concat(), expected);
            unknown.extend(elsewhere.into_iter().map(told));
            if !here.is_empty() {
                known.push((name, here));
            }
        }
        (known, unknown)
    }
}
