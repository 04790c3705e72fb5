//! SIPRI arms transfers, the trade register: a deal is an event, told by its order and by its delivery.
//!
//! `?` beside a value marks an estimate. A list of years of delivery may spread over several cells, since the register parts
//! years and cells by the same sign.

use std::borrow::Cow;

use relations_record::{Quantity, Theme};
use vague_dates::Date;

use super::{FieldReader, Kind, Limit, column};
use crate::builder::{Builder, RowState};
use crate::cells::Cells;
use crate::fact::Fact;
use crate::fold::{clean, fold, is_blank};
use crate::names::Party;

pub(super) const KIND: Kind = Kind {
    code: "sipri",
    cannot: &[
        Limit::Estimates,
        Limit::IndexNotMoney,
        Limit::NoSentences,
        Limit::NoTones,
    ],
    reader: Some(|header, _, _| Box::new(Sipri::of(header))),
    words: &[
        "recipient",
        "supplier",
        "yearoforder",
        "numberordered",
        "weapondesignation",
        "weapondescription",
    ],
};

const SOURCE: &str = "SIPRI Arms Transfers Database, trade register";

#[derive(Debug)]
struct Sipri {
    recipient: usize,
    supplier: usize,
    order_year: usize,
    ordered: usize,
    designation: usize,
    description: usize,
    delivered: usize,
    delivery_years: usize,
    comments: usize,
    tiv_delivered: usize,
    width: usize,
    further: [usize; 3],
}

impl Sipri {
    fn of(header: &[String]) -> Self {
        let years = header
            .iter()
            .position(|column| fold(column).starts_with("yearsofdeliver"));
        Self {
            recipient: column(header, "recipient"),
            supplier: column(header, "supplier"),
            order_year: column(header, "yearoforder"),
            ordered: column(header, "numberordered"),
            designation: column(header, "weapondesignation"),
            description: column(header, "weapondescription"),
            delivered: column(header, "numberdelivered"),
            delivery_years: years.unwrap_or(usize::MAX / 2),
            comments: column(header, "comments"),
            tiv_delivered: column(header, "tivdelivered"),
            width: column(header, "tivdelivered").min(header.len()) + 1,
            further: [0; 3],
        }
    }

    /// How many more cells a row has than the header, since its years of delivery are several.
    fn shift(&self, cells: &Cells<'_>, row: usize) -> usize {
        let width = cells
            .table
            .cells(row)
            .enumerate()
            .filter(|(_, cell)| !is_blank(cell))
            .map(|(place, _)| place + 1)
            .last();
        let extra = width.unwrap_or(0).saturating_sub(self.width);
        let next =
            (1..=extra).take_while(|step| is_year(cells.get(row, self.delivery_years + step)));
        next.count()
    }
}

fn is_year(cell: &str) -> bool {
    let cell = clean(cell);
    cell.len() == 4 && cell.bytes().all(|byte| byte.is_ascii_digit())
}

/// A date from the first to the last of some years, about where they are estimates.
fn years(texts: &[&str], is_estimate: bool) -> Option<Date> {
    let years = texts
        .iter()
        .flat_map(|text| text.split(|letter: char| !letter.is_ascii_digit()));
    let years: Vec<&str> = years.filter(|year| is_year(year)).collect();
    let (first, last) = (years.iter().min()?, years.iter().max()?);
    let mark = if is_estimate { "~" } else { "" };
    let text = if first == last {
        format!("{first}{mark}")
    } else {
        format!("{first}{mark}/{last}{mark}")
    };
    Date::parse(&text).ok()
}

fn quantity(cell: &str, unit: &str) -> Option<Quantity> {
    let value: f64 = clean(cell).replace(',', ".").parse().ok()?;
    let quantity = Quantity {
        min: Some(value),
        max: Some(value),
        unit: unit.to_lowercase().into(),
        per: "".into(),
    };
    (value.is_finite() && !unit.is_empty()).then_some(quantity)
}

impl FieldReader for Sipri {
    fn prepare(&mut self, builder: &mut Builder<'_>) {
        self.further = ["Weapon", "Comments", "Estimated"].map(|name| builder.column(name));
    }

    fn read(&mut self, cells: &Cells<'_>, row: usize, builder: &mut Builder<'_>) -> RowState {
        let shift = self.shift(cells, row);
        let cell = |place: usize| {
            clean(cells.get(
                row,
                if place > self.delivery_years {
                    place + shift
                } else {
                    place
                },
            ))
        };
        let is_estimate = |place: usize| cell(place + 1) == "?";
        let party = |column: usize| {
            let text = cell(column);
            let text = if text.to_lowercase().starts_with("unknown") {
                ""
            } else {
                text
            };
            Party {
                text,
                column,
                year: None,
            }
        };
        let (designation, description) = (cell(self.designation), cell(self.description));
        let weapon = format!("{designation}, {}", description.to_lowercase());
        let estimated = [
            (self.order_year, "year of order"),
            (self.ordered, "number ordered"),
            (self.delivered, "number delivered"),
        ];
        let estimated: Vec<&str> = estimated
            .into_iter()
            .filter(|(place, _)| is_estimate(*place))
            .map(|(_, what)| what)
            .collect();
        let estimated = estimated.join(", ");
        let number = cells.table.number(row);
        let fact = |detail: String, date, quantity| Fact {
            from: vec![party(self.supplier)],
            to: vec![party(self.recipient)],
            detail: Cow::Owned(detail),
            date,
            theme: Theme::Security,
            quantity,
            source: SOURCE,
            event: Cow::Owned(format!("deal.{number}")),
            further: vec![
                (self.further[0], Cow::Borrowed(description)),
                (self.further[1], Cow::Borrowed(cell(self.comments))),
                (self.further[2], Cow::Owned(estimated.clone())),
            ],
            ..Fact::of_row(number)
        };
        let about = |place| if is_estimate(place) { "about " } else { "" };
        let ordered = format!(
            "order of {}{} {weapon}",
            about(self.ordered),
            cell(self.ordered)
        );
        let order_date = years(&[cell(self.order_year)], is_estimate(self.order_year));
        let state = builder.add(fact(
            ordered,
            order_date,
            quantity(cell(self.ordered), description),
        ));
        let delivered = cell(self.delivered);
        if state != RowState::Used || is_blank(delivered) || delivered == "0" {
            return state;
        }
        let listed: Vec<&str> = (0..=shift)
            .map(|step| cells.get(row, self.delivery_years + step))
            .collect();
        // A year that stands without a mark of its own is as sure as the number beside it.
        let date = years(&listed, is_estimate(self.delivered));
        let detail = format!("delivery of {}{delivered} {weapon}", about(self.delivered));
        builder.add(fact(
            detail,
            date,
            quantity(cell(self.tiv_delivered), "TIV").map(|it| Quantity {
                unit: "SIPRI TIV".into(),
                ..it
            }),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_delivery_are_a_span() {
        let text = |texts: &[&str], about| years(texts, about).map(|date| date.to_string());
        assert_eq!(
            text(&["2012", " 2013"], false).as_deref(),
            Some("2012/2013")
        );
        assert_eq!(
            text(&["2012; 2014; 2013"], false).as_deref(),
            Some("2012/2014")
        );
        assert_eq!(text(&["2015"], true).as_deref(), Some("2015~"));
        assert_eq!(text(&[""], true), None);
    }
}
