//! Writes a date as EDTF.

use std::fmt;

use crate::Date;
use crate::form::{Endpoint, Form};
use crate::period::{Period, QualifiedPeriod};

/// Writes the EDTF, which is the text that was read.
impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = String::new();
        push_form(&mut out, self.0);
        formatter.write_str(&out)
    }
}

pub(crate) fn push_year_month_day(out: &mut String, year: i32, month: u8, day: u8) {
    push_year_month(out, year, month);
    out.push('-');
    push_digits(out, u32::from(day), 2);
}

/// At least so many digits, with zeros before.
pub(crate) fn push_digits(out: &mut String, number: u32, at_least: usize) {
    if number >= 10 || at_least > 1 {
        push_digits(out, number / 10, at_least.saturating_sub(1));
    }
    out.extend(char::from_digit(number % 10, 10));
}

fn push_form(out: &mut String, form: Form) {
    match form {
        Form::Single(dated) => push_dated(out, dated),
        Form::Interval(start, end) => {
            push_endpoint(out, start);
            out.push('/');
            push_endpoint(out, end);
        }
    }
}

fn push_endpoint(out: &mut String, endpoint: Endpoint) {
    match endpoint {
        Endpoint::Unknown => (),
        Endpoint::Open => out.push_str(".."),
        Endpoint::Dated(dated) => push_dated(out, dated),
    }
}

fn push_dated(out: &mut String, dated: QualifiedPeriod) {
    push_period(out, dated.period);
    out.push_str(dated.qualifier.edtf());
}

fn push_period(out: &mut String, period: Period) {
    match period {
        Period::Year(year) => push_year_alone(out, year),
        Period::Month(year, month) | Period::Season(year, month) => {
            push_year_month(out, year, month);
        }
        Period::Day(year, month, day) => push_year_month_day(out, year, month, day),
        Period::Decade(first) => push_masked(out, first, 10, "X"),
        Period::Century(first) => push_masked(out, first, 100, "XX"),
        Period::SomeMonth(year) => push_unspecified(out, year, "-XX"),
        Period::SomeMonthAndDay(year) => push_unspecified(out, year, "-XX-XX"),
        Period::SomeDay(year, month) => {
            push_year_month(out, year, month);
            out.push_str("-XX");
        }
    }
}

fn push_unspecified(out: &mut String, year: i32, mask: &str) {
    push_year(out, year);
    out.push_str(mask);
}

fn push_masked(out: &mut String, first: i32, length: u32, mask: &str) {
    push_sign(out, first);
    push_digits(out, first.unsigned_abs() / length, 4 - mask.len());
    out.push_str(mask);
}

fn push_year_alone(out: &mut String, year: i32) {
    if year.unsigned_abs() > 9_999 {
        out.push('Y');
    }
    push_year(out, year);
}

fn push_year(out: &mut String, year: i32) {
    push_sign(out, year);
    push_digits(out, year.unsigned_abs(), 4);
}

fn push_year_month(out: &mut String, year: i32, month: u8) {
    push_year(out, year);
    out.push('-');
    push_digits(out, u32::from(month), 2);
}

fn push_sign(out: &mut String, number: i32) {
    if number < 0 {
        out.push('-');
    }
}
