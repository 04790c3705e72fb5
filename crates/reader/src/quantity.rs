//! Figures and their units.

use crate::cell::{Cell, Row};
use crate::problem::{Problems, shorten};
use crate::told::told;
use crate::{Origin, currency, units};
use relations_record::Quantity;

/// A figure has a unit, money an ISO 4217 one, and a range its ends in order.
pub(crate) fn read(row: Row<'_>, origin: Origin, problems: &mut Problems) -> Option<Quantity> {
    let (value, value_max) = (row.cell("value"), row.cell("value_max"));
    let (unit, per) = (row.cell("unit"), row.cell("per"));
    if value.is_empty() && value_max.is_empty() {
        for cell in [unit, per].into_iter().filter(|cell| !cell.is_empty()) {
            cell.refuse(
                problems,
                "unit-alone",
                "stands without a figure",
                "a value or value_max",
            );
        }
        return None;
    }
    match origin {
        Origin::Own => check_unit(unit, problems),
        Origin::Foreign => check_money(unit, problems),
    }
    let min = value.number(problems);
    let max = match value_max.value {
        "" => min,
        "INF" => {
            at_least(value, value_max, problems);
            None
        }
        _ => value_max.number(problems),
    };
    in_order(value, min, max, value_max, problems);
    Some(Quantity {
        min,
        max,
        unit: unit.value.into(),
        per: per.value.into(),
    })
}

fn at_least(value: Cell<'_>, value_max: Cell<'_>, problems: &mut Problems) {
    if value.is_empty() {
        value_max.refuse(
            problems,
            "least-missing",
            "stands without a value",
            "the lowest figure as value",
        );
    }
}

fn in_order(
    value: Cell<'_>,
    min: Option<f64>,
    max: Option<f64>,
    value_max: Cell<'_>,
    problems: &mut Problems,
) {
    if min.zip(max).is_some_and(|(min, max)| min > max) {
        let expected = format_args!("at most {}", shorten(value_max.value));
        let of = told("order").name(value_max.value);
        value.refuse(problems, of, "is greater than value_max", expected);
    }
}

/// Anybody's units are their own words; only money must say which.
fn check_money(unit: Cell<'_>, problems: &mut Problems) {
    if unit.is_blank() {
        unit.refuse(
            problems,
            "unit-missing",
            "",
            "the unit of the figure, as `USD` or `soldiers`",
        );
    } else if currency::is_colloquial(unit.value) && !currency::is_priced(unit.value) {
        let expected = "one of ISO 4217, such as USD, or with its year, such as USD 2017";
        unit.refuse(problems, "currency", "is not a currency code", expected);
    }
}

fn check_unit(unit: Cell<'_>, problems: &mut Problems) {
    const EXPECTED: &str = "an ISO 4217 code for money, such as USD, or else a plain noun, such as persons, or a symbol, such as MW";
    let is_noun = unit
        .value
        .starts_with(|first: char| first.is_ascii_lowercase())
        && unit
            .value
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b' ' | b'-'));
    if unit.is_blank() {
        unit.refuse(problems, "unit", "", EXPECTED);
    } else if currency::is_colloquial(unit.value) {
        unit.refuse(
            problems,
            "currency",
            "is not a currency code",
            "one of ISO 4217, such as USD",
        );
    } else if units::is_miswritten(unit.value)
        || !(is_noun || units::is_symbol(unit.value) || currency::is_code(unit.value))
    {
        unit.refuse(problems, "unit", "is not a unit", EXPECTED);
    }
}
