//! The grammar of EDTF, levels 0 and 1.

use crate::calendar::{YEAR_LIMIT, last_day_of_month, to_u8};
use crate::error::Problem;
use crate::form::{Endpoint, Form};
use crate::period::{Period, QualifiedPeriod, Qualifier};
use crate::range::{AFTER_ALL, BEFORE_ALL};

/// Reads a date or an interval, or says what is wrong with the text.
pub(crate) fn parse_form(text: &str) -> Result<Form, Problem> {
    grammar(text).map_err(|problem| sharpened(problem, text))
}

fn grammar(text: &str) -> Result<Form, Problem> {
    match text.split_once('/') {
        Some((_, end)) if end.contains('/') => Err(Problem::Slashes),
        Some((start, end)) => parse_interval(start, end),
        None => parse_qualified(text).map(Form::Single),
    }
}

fn parse_interval(start: &str, end: &str) -> Result<Form, Problem> {
    let (start, end) = (parse_endpoint(start)?, parse_endpoint(end)?);
    let first = start.range(BEFORE_ALL, QualifiedPeriod::written).earliest;
    let last = end.range(AFTER_ALL, QualifiedPeriod::written).latest;
    if last < first {
        return Err(Problem::Reversed);
    }
    Ok(Form::Interval(start, end))
}

fn parse_endpoint(text: &str) -> Result<Endpoint, Problem> {
    match text {
        "" => Ok(Endpoint::Unknown),
        ".." => Ok(Endpoint::Open),
        _ => parse_qualified(text).and_then(dated_endpoint),
    }
}

fn dated_endpoint(dated: QualifiedPeriod) -> Result<Endpoint, Problem> {
    match dated.period {
        period if period.is_simple() => Ok(Endpoint::Dated(dated)),
        Period::Year(_) | Period::Season(..) => Err(Problem::IntervalEnd),
        _ => Err(Problem::LevelTwo),
    }
}

fn parse_qualified(text: &str) -> Result<QualifiedPeriod, Problem> {
    let (body, qualifier) = split_qualifier(text);
    if split_qualifier(body).1 != Qualifier::None {
        return Err(Problem::TwoQualifiers);
    }
    let period = parse_period(body)?;
    if qualifier != Qualifier::None && !period.is_simple() {
        return Err(Problem::QualifierPlace);
    }
    Ok(QualifiedPeriod { period, qualifier })
}

fn split_qualifier(text: &str) -> (&str, Qualifier) {
    for qualifier in [
        Qualifier::Uncertain,
        Qualifier::Approximate,
        Qualifier::Both,
    ] {
        if let Some(body) = text.strip_suffix(qualifier.edtf()) {
            return (body, qualifier);
        }
    }
    (text, Qualifier::None)
}

fn parse_period(text: &str) -> Result<Period, Problem> {
    if let Some(year) = text.strip_prefix('Y') {
        return parse_long_year(year);
    }
    let (sign, body) = split_sign(text);
    let mut parts = body.split('-');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(year), None, _, _) => parse_year_alone(sign, year),
        (Some(year), Some(month), None, _) => parse_month(parse_year(sign, year)?, month),
        (Some(year), Some(month), Some(day), None) => {
            parse_day(parse_year(sign, year)?, month, day)
        }
        _ => Err(Problem::Unlike),
    }
}

fn parse_long_year(text: &str) -> Result<Period, Problem> {
    let (sign, digits) = split_sign(text);
    let year = parse_number(digits).ok_or(Problem::Unlike)?;
    match year {
        10_000..=YEAR_LIMIT if !digits.starts_with('0') => Ok(Period::Year(sign * year)),
        _ => Err(Problem::LongYear),
    }
}

fn parse_year_alone(sign: i32, text: &str) -> Result<Period, Problem> {
    if let Some(year) = parse_masked(sign, text, "XX") {
        return Ok(Period::Century(year));
    }
    if let Some(year) = parse_masked(sign, text, "X") {
        return Ok(Period::Decade(year));
    }
    parse_year(sign, text).map(Period::Year)
}

/// The first year of a decade or century, which before the year 0 is the one furthest from it.
fn parse_masked(sign: i32, text: &str, mask: &str) -> Option<i32> {
    let known = parse_number(text.strip_suffix(mask)?).filter(|_| text.len() == 4)?;
    let length = if mask.len() == 1 { 10 } else { 100 };
    Some(match sign {
        ..0 => -(known * length + length - 1),
        0.. => known * length,
    })
}

fn parse_year(sign: i32, text: &str) -> Result<i32, Problem> {
    match parse_number(text) {
        Some(0) if text.len() == 4 && sign < 0 => Err(Problem::YearZeroSign),
        Some(year) if text.len() == 4 => Ok(sign * year),
        Some(_) => Err(Problem::YearDigits),
        None => Err(Problem::Unlike),
    }
}

fn parse_month(year: i32, text: &str) -> Result<Period, Problem> {
    match parse_two_digits(text)? {
        None => Ok(Period::SomeMonth(year)),
        Some(month @ 1..=12) => Ok(Period::Month(year, month)),
        Some(season @ 21..=24) => Ok(Period::Season(year, season)),
        Some(25..=41) => Err(Problem::LevelTwo),
        Some(_) => Err(Problem::Month),
    }
}

fn parse_day(year: i32, month: &str, day: &str) -> Result<Period, Problem> {
    match (parse_two_digits(month)?, day) {
        (None, "XX") => Ok(Period::SomeMonthAndDay(year)),
        (Some(month @ 1..=12), "XX") => Ok(Period::SomeDay(year, month)),
        (Some(month @ 1..=12), _) => parse_day_of_month(year, month, day),
        (None, _) => Err(Problem::LevelTwo),
        (Some(_), _) => Err(Problem::Month),
    }
}

fn parse_day_of_month(year: i32, month: u8, text: &str) -> Result<Period, Problem> {
    let last = last_day_of_month(year, month);
    match parse_two_digits(text)? {
        Some(day) if (1..=last).contains(&day) => Ok(Period::Day(year, month, day)),
        _ => Err(Problem::Day(last)),
    }
}

/// `None` for `XX`; numbers of more or fewer digits are out of every range, as 0 is.
fn parse_two_digits(text: &str) -> Result<Option<u8>, Problem> {
    match parse_number(text) {
        _ if text == "XX" => Ok(None),
        Some(number) if text.len() == 2 => Ok(Some(to_u8(number))),
        Some(_) => Ok(Some(0)),
        None => Err(Problem::Unlike),
    }
}

fn split_sign(text: &str) -> (i32, &str) {
    match text.strip_prefix('-') {
        Some(body) => (-1, body),
        None => (1, text),
    }
}

/// A number of ASCII digits only, without sign; one too large becomes `i32::MAX`.
fn parse_number(text: &str) -> Option<i32> {
    let add = |number: i32, byte: u8| {
        let digit = byte.is_ascii_digit().then(|| i32::from(byte - b'0'))?;
        Some(number.saturating_mul(10).saturating_add(digit))
    };
    text.bytes().try_fold(0, add).filter(|_| !text.is_empty())
}

/// The same problem with a better reason where the text as a whole shows one.
fn sharpened(problem: Problem, text: &str) -> Problem {
    match problem {
        _ if text.is_empty() => Problem::Empty,
        Problem::Unlike if has_time(text) => Problem::Time,
        Problem::Unlike if is_like_level_two(text) => Problem::LevelTwo,
        _ => problem,
    }
}

fn has_time(text: &str) -> bool {
    text.split('/').any(|end| match end.split_once('T') {
        Some((day, _)) => matches!(parse_period(day), Ok(Period::Day(..))),
        None => false,
    })
}

/// Made of the characters of EDTF only, with a digit or `X` and one of those that level 2 uses in
/// more places.
fn is_like_level_two(text: &str) -> bool {
    let is_number = |byte: u8| byte.is_ascii_digit() || byte == b'X';
    let is_special = |byte: u8| b"X?~%ES[]{}".contains(&byte);
    let is_edtf = |byte: u8| is_number(byte) || is_special(byte) || b"-/.,Y ".contains(&byte);
    text.bytes().all(is_edtf) && text.bytes().any(is_special) && text.bytes().any(is_number)
}

#[cfg(test)]
mod tests {
    use crate::Date;

    #[test]
    fn level_two_is_refused_as_such() {
        let texts = [
            "2004?-06",
            "?2004",
            "2004-06-~01",
            "XXXX",
            "XXXX-12-XX",
            "1XXX-12",
            "1985-XX-05",
            "201X-05",
            "Y17E7",
            "Y171010000S3",
            "1950S2",
            "[1667,1668]",
            "{1960..1970}",
            "2001-25",
            "2001-41",
            "201X/2015",
            "2004-06-XX/2004-07-03",
        ];
        for text in texts {
            let error = Date::parse(text).expect_err(text);
            let expected = "is not an EDTF date of level 0 or 1, level 2 is not read";
            assert!(error.is_level_two(), "{error}");
            assert!(error.to_string().ends_with(expected), "{error}");
        }
    }

    #[test]
    fn junk_is_refused_but_not_as_level_two() {
        for text in [
            " 2004",
            "2004 ",
            "+2004",
            "20xx",
            "y17000",
            "2004-0a",
            "Tuesday",
            "٢٠٠٤",
            "2004–05",
            "-",
            "/-",
            "—/X",
        ] {
            let error = Date::parse(text).expect_err(text);
            assert!(!error.is_level_two(), "{error}");
        }
    }
}
