//! One figure a tie in one unit and one year, for a width by amount.

use serde::Serialize;

use super::answers::{ActorRef, StatementRow};
use super::figures::FigureRange;
use super::filter::Filter;
use super::predicate::Predicate;
use super::record::Record;
use crate::error::Error;
use relations_record::{ActorKey, Quantity, Statement, StatementKey, Status};
use vague_dates::Date;

/// The figures of a focus with its partners in one unit and one year.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Measure<'r> {
    /// An ISO 4217 code for money, else a plain noun or a symbol.
    pub unit: String,
    /// The period of a rate, or empty.
    pub per: String,
    /// The year.
    pub year: i32,
    /// The ties that have such a figure, greatest first, then by id; those with unlike ones last.
    pub ties: Vec<MeasuredTie<'r>>,
    /// How many ties of the focus have none.
    pub without: u32,
}

/// The figure of a tie. There is never a sum.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct MeasuredTie<'r> {
    /// The partner.
    pub partner: ActorRef<'r>,
    /// Why it is this one: `only`; `same`: all figures are the same; `event`: all tell of one event, and this is the last in
    /// the order of dates; `several`: they are unlike, and none is chosen.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(type = "'only' | 'same' | 'event' | 'several'")
    )]
    pub rule: &'static str,
    /// The statement that tells it; none for `several`.
    pub statement: Option<StatementRow<'r>>,
    /// How far the figures reach.
    pub range: FigureRange<'r>,
}

impl Record {
    /// One figure a tie in one unit and one year: what occurred or stands between fewer than four parties and is dated to
    /// the year. Figures are never added: of a tie with several unlike ones none is chosen.
    ///
    /// A unit is written as `USD`, a rate as `USD/year`.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for a focus or filter that names what is not there.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::{Filter, Record};
    ///
    /// let record = Record::embedded()?;
    /// let trade = record.measure("TJK", "USD", 2018, &Filter::default())?;
    /// assert!(trade.ties.iter().all(|tie| tie.range.unit == "USD"));
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn measure(
        &self,
        focus: &str,
        unit: &str,
        year: i32,
        filter: &Filter,
    ) -> Result<Measure<'_>, Error> {
        let key = self.actor_key(focus)?;
        let predicate = Predicate::new(filter, self)?;
        let (unit, per) = unit.split_once('/').unwrap_or((unit, ""));
        let is_measured = |statement: &Statement| {
            let quantity = statement.quantity.as_ref();
            quantity.is_some_and(|it| &*it.unit == unit && &*it.per == per)
                && matches!(statement.status, Status::Occurred | Status::Standing)
                && !statement.is_many_party()
                && statement.date.as_ref().and_then(Date::year) == Some(year)
        };
        let mut figures = vec![Vec::new(); self.dataset().actors().len()];
        let mut has_tie = vec![false; figures.len()];
        let (mut keys, mut partners) = (self.passing(&predicate, key), Vec::new());
        self.sort_by_date(&mut keys);
        for statement in keys {
            self.partners(key, statement, &mut partners);
            let is_figure = self.dataset().statement(statement).is_some_and(is_measured);
            for partner in &partners {
                if let Some(slot) = has_tie.get_mut(partner.index()) {
                    *slot = true;
                }
                if let Some(list) = figures.get_mut(partner.index()).filter(|_| is_figure) {
                    list.push(statement);
                }
            }
        }
        let mut measure = Measure {
            unit: unit.to_owned(),
            per: per.to_owned(),
            year,
            ties: Vec::new(),
            without: 0,
        };
        for (actor, (row, (has_tie, keys))) in self
            .dataset()
            .actors()
            .iter()
            .zip((0..).zip(has_tie.iter().zip(&figures)))
        {
            if *has_tie && predicate.passes_kind(actor.kind) {
                match self.measured(ActorKey(row), keys) {
                    Some(tie) => measure.ties.push(tie),
                    None => measure.without += 1,
                }
            }
        }
        measure.ties.sort_by(|a, b| {
            (a.statement.is_none().cmp(&b.statement.is_none()))
                .then(b.range.most.total_cmp(&a.range.most))
                .then(a.partner.id.cmp(b.partner.id))
        });
        Ok(measure)
    }

    /// The figure of a tie, from its figures in the order of dates.
    fn measured(&self, partner: ActorKey, keys: &[StatementKey]) -> Option<MeasuredTie<'_>> {
        let rule = self.rule_of(keys);
        let chosen = keys.last().filter(|_| rule != "several");
        Some(MeasuredTie {
            partner: self.dataset().actor(partner)?.into(),
            rule,
            statement: chosen.and_then(|key| self.row(*key)),
            range: self.figure_range(keys)?,
        })
    }

    fn rule_of(&self, keys: &[StatementKey]) -> &'static str {
        let statements = || keys.iter().filter_map(|key| self.dataset().statement(*key));
        let amount = |it: &Statement| it.quantity.as_ref().map(|it: &Quantity| (it.min, it.max));
        let first = statements().next();
        let all = |same: &dyn Fn(&Statement, &Statement) -> bool| {
            statements().all(|it| first.is_some_and(|first| same(first, it)))
        };
        match () {
            () if keys.len() < 2 => "only",
            () if all(&|a, b| amount(a) == amount(b)) => "same",
            () if all(&|a, b| a.event.is_some() && a.event == b.event) => "event",
            () => "several",
        }
    }
}
