//! Quantities by unit, side by side and never added, and the questions that statements answer differently.

use serde::Serialize;

use super::answers::StatementRow;
use super::filter::Filter;
use super::pages::Page;
use super::predicate::Predicate;
use super::record::Record;
use crate::error::Error;
use crate::sorting::sort_by;
use relations_record::{Quantity, QuestionKind, Statement, StatementKey};

/// How far figures of one unit reach.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FigureRange<'r> {
    /// An ISO 4217 code for money, else a plain noun or a symbol.
    pub unit: &'r str,
    /// The period of a rate, or empty.
    pub per: &'r str,
    /// How many figures.
    pub count: u32,
    /// The least number told.
    pub least: f64,
    /// The greatest number told.
    pub most: f64,
    /// Whether one of the figures is "at most" something, so that the least may be less.
    pub open_below: bool,
    /// Whether one of the figures is "at least" or "over" something, so that the most may be more.
    pub open_above: bool,
}

/// Figures of one unit, with what speaks against adding them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FigureGroup<'r> {
    /// How far they reach.
    pub range: FigureRange<'r>,
    /// Why there is no sum: `single`, or some of `dates`, `statuses`, `open`, `event`, `rivals`, and always `wholes`.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(
            type = "('single' | 'dates' | 'statuses' | 'open' | 'event' | 'rivals' | 'wholes')[]"
        )
    )]
    pub reasons: Vec<&'static str>,
    /// The figures, oldest first: statements whose `quantity` is never none.
    pub figures: Vec<StatementRow<'r>>,
}

/// A question that statements answer differently.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(
    target_arch = "wasm32",
    derive(tsify::Tsify),
    tsify(rename = "Disagreement")
)]
#[non_exhaustive]
pub struct DisagreementAnswer<'r> {
    /// The id.
    pub id: &'r str,
    /// How the answers differ.
    pub kind: QuestionKind,
    /// The question as a reader would put it.
    pub question: &'r str,
    /// What is known about it.
    pub note: &'r str,
    /// How many of the rivals pass the filter: at least one.
    pub passing: u32,
    /// All rivals, in the order of the record: those of a change as time went, of a contradiction first the two that cannot
    /// both be right.
    pub rivals: Vec<StatementRow<'r>>,
    /// How far the rivals' figures reach, for each unit that two of them share.
    pub ranges: Vec<FigureRange<'r>>,
}

impl Record {
    /// The quantities of the statements that pass a filter, grouped by unit and rate; largest groups first, then by
    /// unit. Nothing is ever added: each group tells why.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for a filter that names what is not there.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::{Filter, Record, Theme};
    ///
    /// let record = Record::embedded()?;
    /// let basing = Filter { themes: vec![Theme::Basing], ..Filter::default() };
    /// let persons = &record.figures(&basing)?[0];
    /// assert_eq!((persons.range.unit, persons.range.most), ("persons", 19_000.0));
    /// assert!(persons.reasons.contains(&"dates"));
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn figures(&self, filter: &Filter) -> Result<Vec<FigureGroup<'_>>, Error> {
        self.figures_page(filter, Page::default())
    }

    /// The same, one page of the figures of each group; the range and the reasons are those of all.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for a filter that names what is not there.
    pub fn figures_page(&self, filter: &Filter, page: Page) -> Result<Vec<FigureGroup<'_>>, Error> {
        Ok(self.figures_of(&self.select(filter)?, page))
    }

    /// The quantities of statements by unit and rate.
    pub(super) fn figures_of(&self, keys: &[StatementKey], page: Page) -> Vec<FigureGroup<'_>> {
        let groups = self.by_unit(keys);
        let groups = groups.iter();
        let mut groups: Vec<_> = groups
            .filter_map(|group| self.figure_group(group, page))
            .collect();
        sort_by(&mut groups, |a, b| b.range.count.cmp(&a.range.count));
        groups
    }

    /// The questions that statements answer differently, in the order of the record: those of which at least one rival
    /// passes the filter, each with all its rivals.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for a filter that names what is not there.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::{Filter, Record, Theme};
    ///
    /// let record = Record::embedded()?;
    /// let borders = Filter { themes: vec![Theme::Border], ..Filter::default() };
    /// let questions = record.disagreements(&borders)?;
    /// let length = questions.iter().find(|question| question.id == "afghan-border-length");
    /// let range = length.expect("the question").ranges[0];
    /// assert_eq!((range.least, range.most, range.unit), (1200.0, 1300.0, "km"));
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn disagreements(&self, filter: &Filter) -> Result<Vec<DisagreementAnswer<'_>>, Error> {
        let predicate = Predicate::new(filter, self)?;
        let mut answers = Vec::new();
        for question in self.dataset().disagreements() {
            let passing = question.statements.iter();
            let passing = passing
                .filter(|key| self.is_selected(&predicate, **key))
                .count() as u32;
            if passing > 0 {
                let groups = self.by_unit(&question.statements).into_iter();
                answers.push(DisagreementAnswer {
                    id: &question.id,
                    kind: question.kind,
                    question: &question.question,
                    note: &question.note,
                    passing,
                    rivals: self.rows(&question.statements),
                    ranges: groups
                        .filter(|group| group.len() > 1)
                        .filter_map(|group| self.figure_range(&group))
                        .collect(),
                });
            }
        }
        Ok(answers)
    }

    /// The statements with a figure, by unit and rate, oldest first in each.
    fn by_unit(&self, keys: &[StatementKey]) -> Vec<Vec<StatementKey>> {
        let unit = |key: StatementKey| {
            let quantity = self.dataset().statement(key)?.quantity.as_ref()?;
            Some((&quantity.unit, &quantity.per))
        };
        let mut keys = keys.to_vec();
        keys.retain(|key| unit(*key).is_some());
        sort_by(&mut keys, |a, b| {
            (unit(*a).cmp(&unit(*b))).then_with(|| self.rank(*a).cmp(&self.rank(*b)))
        });
        let groups = keys.chunk_by(|a, b| unit(*a) == unit(*b));
        groups.map(<[StatementKey]>::to_vec).collect()
    }

    fn figure_group(&self, keys: &[StatementKey], page: Page) -> Option<FigureGroup<'_>> {
        let reasons = self.reasons_against_adding(keys);
        Some(FigureGroup {
            range: self.figure_range(keys)?,
            reasons,
            figures: self.rows(page.of(keys)),
        })
    }

    fn quantities<'r>(&'r self, keys: &'r [StatementKey]) -> impl Iterator<Item = &'r Quantity> {
        keys.iter()
            .filter_map(|key| self.dataset().statement(*key)?.quantity.as_ref())
    }

    pub(super) fn figure_range(&self, keys: &[StatementKey]) -> Option<FigureRange<'_>> {
        let first = self
            .dataset()
            .statement(*keys.first()?)?
            .quantity
            .as_ref()?;
        let mut range = FigureRange {
            unit: &first.unit,
            per: &first.per,
            count: 0,
            least: f64::INFINITY,
            most: f64::NEG_INFINITY,
            open_below: false,
            open_above: false,
        };
        for quantity in self.quantities(keys) {
            range.count += 1;
            range.open_below |= quantity.min.is_none();
            range.open_above |= quantity.max.is_none();
            for told in [quantity.min, quantity.max].into_iter().flatten() {
                range.least = range.least.min(told);
                range.most = range.most.max(told);
            }
        }
        Some(range)
    }

    /// What speaks against adding figures of one unit. The last reason always holds: the record does not say of any
    /// figures that they are parts of one whole.
    fn reasons_against_adding(&self, keys: &[StatementKey]) -> Vec<&'static str> {
        let [first, others @ ..] = keys else {
            return Vec::new();
        };
        if others.is_empty() {
            return vec!["single"];
        }
        let first = self.dataset().statement(*first);
        let statements = || keys.iter().filter_map(|key| self.dataset().statement(*key));
        let differ = |same: fn(&Statement, &Statement) -> bool| {
            statements().any(|statement| first.is_some_and(|first| !same(first, statement)))
        };
        let mut events: Vec<_> = statements()
            .filter_map(|statement| statement.event)
            .collect();
        sort_by(&mut events, Ord::cmp);
        let mut rivals: Vec<_> = keys
            .iter()
            .flat_map(|key| self.disagreements_of(*key))
            .map(|(_, row)| *row)
            .collect();
        sort_by(&mut rivals, Ord::cmp);
        let dates = differ(|a, b| a.date.is_some() && a.date == b.date);
        let open = self
            .quantities(keys)
            .any(|it| it.min.is_none() || it.max.is_none());
        let reasons = [
            ("dates", dates),
            ("statuses", differ(|a, b| a.status == b.status)),
            ("open", open),
            (
                "event",
                events.windows(2).any(|pair| pair.first() == pair.last()),
            ),
            (
                "rivals",
                rivals.windows(2).any(|pair| pair.first() == pair.last()),
            ),
            ("wholes", true),
        ];
        let holding = reasons.into_iter().filter(|(_, holds)| *holds);
        holding.map(|(reason, _)| reason).collect()
    }
}
