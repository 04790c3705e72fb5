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
#[non_exhaustive]
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
#[non_exhaustive]
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

/// A unit and a year in which ties have figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct MeasureChoice<'r> {
    /// The unit.
    pub unit: &'r str,
    /// The period of a rate, or empty.
    pub per: &'r str,
    /// The year.
    pub year: i32,
    /// How many ties have a figure.
    pub ties: u32,
}

/// What the width of a line may tell of a tie.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum TieAmount {
    /// There is no figure, or one below nothing, which no width can tell.
    None,
    /// There are unlike ones.
    Several,
    /// There is one; of a range its middle.
    Figure(f64),
}

impl TieAmount {
    pub(crate) fn figure(self) -> Option<f64> {
        match self {
            Self::Figure(figure) => Some(figure),
            Self::None | Self::Several => None,
        }
    }
}

/// The figure of what occurred or stands between fewer than four parties.
fn measurable(statement: &Statement) -> Option<&Quantity> {
    let is_fact = matches!(statement.status, Status::Occurred | Status::Standing);
    let quantity = statement.quantity.as_ref();
    quantity.filter(|_| is_fact && !statement.is_many_party())
}

fn year_of(statement: &Statement) -> Option<i32> {
    statement.date.as_ref().and_then(Date::year)
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
        let figures = self.tie_figures(focus, unit, year, filter)?;
        let (unit, per) = unit.split_once('/').unwrap_or((unit, ""));
        let mut measure = Measure {
            unit: unit.to_owned(),
            per: per.to_owned(),
            year,
            ties: Vec::new(),
            without: 0,
        };
        for (partner, keys) in &figures {
            match self.measured(*partner, keys) {
                Some(tie) => measure.ties.push(tie),
                None => measure.without += 1,
            }
        }
        measure.ties.sort_by(|a, b| {
            (a.statement.is_none().cmp(&b.statement.is_none()))
                .then(b.range.most.total_cmp(&a.range.most))
                .then(a.partner.id.cmp(b.partner.id))
        });
        Ok(measure)
    }

    /// For each tie of a focus what the width of its line may tell.
    pub(crate) fn amounts(
        &self,
        focus: &str,
        unit: &str,
        year: i32,
        filter: &Filter,
    ) -> Result<Vec<(&str, TieAmount)>, Error> {
        let figures = self.tie_figures(focus, unit, year, filter)?;
        let amount = |(partner, keys): &(ActorKey, Vec<StatementKey>)| {
            let id = &*self.dataset().actor(*partner)?.id;
            Some((id, self.amount(keys)))
        };
        Ok(figures.iter().filter_map(amount).collect())
    }

    fn amount(&self, keys: &[StatementKey]) -> TieAmount {
        let Some(last) = keys.last() else {
            return TieAmount::None;
        };
        if self.rule_of(keys) == "several" {
            return TieAmount::Several;
        }
        let statement = self.dataset().statement(*last);
        let quantity = statement.and_then(|it| it.quantity.as_ref());
        let figure = quantity.and_then(|it| match (it.min, it.max) {
            (Some(min), Some(max)) => Some(f64::midpoint(min, max)),
            (one, other) => one.or(other),
        });
        figure
            .filter(|it| *it >= 0.0)
            .map_or(TieAmount::None, TieAmount::Figure)
    }

    /// The units and years in which a focus has figures with its partners, those of most ties first, then the latest.
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
    /// let choices = record.measures("TJK", &Filter::default())?;
    /// let first = record.measure("TJK", choices[0].unit, choices[0].year, &Filter::default())?;
    /// assert_eq!(first.ties.len(), choices[0].ties as usize);
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn measures(&self, focus: &str, filter: &Filter) -> Result<Vec<MeasureChoice<'_>>, Error> {
        let key = self.actor_key(focus)?;
        let predicate = Predicate::new(filter, self)?;
        let (mut told, mut partners) = (Vec::new(), Vec::new());
        for statement in self.passing(&predicate, key) {
            let Some(found) = self.dataset().statement(statement) else {
                continue;
            };
            let (Some(quantity), Some(year)) = (measurable(found), year_of(found)) else {
                continue;
            };
            self.partners(key, statement, &mut partners);
            let partners = partners.iter().filter(|partner| {
                let actor = self.dataset().actor(**partner);
                actor.is_some_and(|actor| predicate.passes_kind(actor.kind))
            });
            told.extend(partners.map(|it| ((&*quantity.unit, &*quantity.per, year), *it)));
        }
        told.sort();
        told.dedup();
        let mut choices: Vec<MeasureChoice<'_>> = Vec::new();
        for ((unit, per, year), _) in told {
            match choices.last_mut() {
                Some(last) if (last.unit, last.per, last.year) == (unit, per, year) => {
                    last.ties += 1;
                }
                _ => choices.push(MeasureChoice {
                    unit,
                    per,
                    year,
                    ties: 1,
                }),
            }
        }
        choices.sort_by_key(|it| std::cmp::Reverse((it.ties, it.year)));
        Ok(choices)
    }

    /// The ties of a focus with their figures in one unit and one year, in the order of dates.
    fn tie_figures(
        &self,
        focus: &str,
        unit: &str,
        year: i32,
        filter: &Filter,
    ) -> Result<Vec<(ActorKey, Vec<StatementKey>)>, Error> {
        let key = self.actor_key(focus)?;
        let predicate = Predicate::new(filter, self)?;
        let (unit, per) = unit.split_once('/').unwrap_or((unit, ""));
        let is_measured = |statement: &Statement| {
            let quantity = measurable(statement);
            quantity.is_some_and(|it| &*it.unit == unit && &*it.per == per)
                && year_of(statement) == Some(year)
        };
        let mut figures = vec![None; self.dataset().actors().len()];
        let (mut keys, mut partners) = (self.passing(&predicate, key), Vec::new());
        self.sort_by_date(&mut keys);
        for statement in keys {
            self.partners(key, statement, &mut partners);
            let is_figure = self.dataset().statement(statement).is_some_and(is_measured);
            for partner in &partners {
                if let Some(slot) = figures.get_mut(partner.index()) {
                    let list = slot.get_or_insert_with(Vec::new);
                    list.extend(is_figure.then_some(statement));
                }
            }
        }
        let actors = self.dataset().actors().iter();
        let ties = (0..).map(ActorKey).zip(actors.zip(figures));
        let ties = ties.filter(|(_, (actor, _))| predicate.passes_kind(actor.kind));
        Ok(ties
            .filter_map(|(partner, (_, keys))| Some((partner, keys?)))
            .collect())
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
