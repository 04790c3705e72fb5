//! Widths of lines by a figure in one unit and one year, in place of the number of statements.

use serde::Serialize;

use super::View;
use crate::error::Error;
use crate::query::{Record, TieAmount};

/// A unit and a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureBy {
    /// The unit, as `USD` or `USD 2021`, or a rate, as `USD/year`.
    pub unit: String,
    /// The year.
    pub year: i32,
}

/// What the widths of lines mean where they tell a figure.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct WidthScale {
    /// The greatest figure of all ties of the centre; 0 where there is none.
    pub greatest: f64,
    /// The width of its line; others are as wide as their share of it.
    pub width_px: f64,
    /// How many of the ties that are drawn have no figure.
    pub without: u32,
    /// How many have unlike ones, of which none is chosen.
    pub several: u32,
}

/// The figures of the ties of a view.
pub(super) struct Amounts<'r> {
    /// By partner, in the order of ids.
    ties: Vec<(&'r str, TieAmount)>,
    greatest: f64,
}

/// The width of the greatest figure, and the least of any.
const MOST_PX: f64 = 8.0;
const LEAST_PX: f64 = 0.7;

impl<'r> Amounts<'r> {
    /// None where widths count statements, as they do on one day.
    pub(super) fn of(record: &'r Record, view: &View) -> Result<Option<Self>, Error> {
        let Some(by) = view
            .measure
            .as_ref()
            .filter(|_| view.filter.as_of.is_none())
        else {
            return Ok(None);
        };
        let mut ties = record.amounts(&view.focus, &by.unit, by.year, &view.filter)?;
        let figures = ties.iter().filter_map(|(_, amount)| amount.figure());
        let greatest = figures.fold(0.0, f64::max);
        ties.sort_by_key(|(id, _)| *id);
        Ok(Some(Self { ties, greatest }))
    }

    pub(super) fn get(&self, id: &str) -> TieAmount {
        let found = self.ties.binary_search_by(|(known, _)| (*known).cmp(id));
        let tie = found.ok().and_then(|place| self.ties.get(place));
        tie.map_or(TieAmount::None, |(_, amount)| *amount)
    }

    /// The width of a line; none where no figure tells it.
    pub(super) fn width_px(&self, amount: TieAmount) -> Option<f64> {
        let figure = amount.figure()?;
        let share = if self.greatest > 0.0 {
            figure / self.greatest
        } else {
            0.0
        };
        Some((MOST_PX * share).max(LEAST_PX))
    }

    /// What it comes to for the ties that are drawn.
    pub(super) fn scale(&self, drawn: impl Iterator<Item = TieAmount>) -> WidthScale {
        let mut scale = WidthScale {
            greatest: self.greatest,
            width_px: MOST_PX,
            ..WidthScale::default()
        };
        for amount in drawn {
            match amount {
                TieAmount::None => scale.without += 1,
                TieAmount::Several => scale.several += 1,
                TieAmount::Figure(_) => {}
            }
        }
        scale
    }
}
