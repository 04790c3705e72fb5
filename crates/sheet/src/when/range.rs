//! Spans of time: `2001-2005`, `3–5 May 2011`, `since 2001`, `2001–present`.

use vague_dates::Date;

use super::{When, interval, part, plain, simple, words};

/// The span that a text tells.
pub(super) fn read(text: &str) -> Option<When> {
    open(text)
        .or_else(|| between(text))
        .or_else(|| one_sided(text))
}

/// `2001–05` with a dash, which months never have: the years 2001 to 2005.
pub(super) fn short_span(text: &str) -> Option<When> {
    let (start, end) = text.split_once('–')?;
    let is_year = start.len() == 4 && start.bytes().all(|byte| byte.is_ascii_digit());
    let is_short = end.len() == 2 && end.starts_with('0');
    (is_year && is_short).then(|| ends(start, &format!("{}{end}", start.get(..2)?)))?
}

/// `since 2001`: nobody says until when.
fn one_sided(text: &str) -> Option<When> {
    let since = plain::after(text, words::SINCE).or_else(|| plain::before(text, words::ONWARD));
    if let Some(rest) = since {
        return match between(rest) {
            Some(span) => Some(span),
            None => some(part(rest, false).map(|start| interval(Some(start), None, false))),
        };
    }
    let until = plain::after(text, words::UNTIL)?;
    some(part(until, false).map(|end| interval(None, Some(end), false)))
}

fn some(when: When) -> Option<When> {
    (when != When::Unread).then_some(when)
}

/// `2001–`, `–2005`, `2001–?`, `2001–present`.
fn open(text: &str) -> Option<When> {
    const NOTHING: &[&str] = &["–?", "-?", "– ?", "- ?", "–", "-", "/?", "/"];
    const START: &[&str] = &["?–", "?-", "? –", "? -", "–", "?/"];
    let ongoing = words::PRESENT
        .iter()
        .find_map(|word| text.strip_suffix(word));
    if let Some(start) = ongoing.map(str::trim_end) {
        let start = words::BETWEEN
            .iter()
            .find_map(|sign| start.strip_suffix(sign.trim()));
        let start = start.map(str::trim_end)?;
        let start = plain::after(start, words::SINCE).unwrap_or(start);
        return some(part(start, false).map(|start| interval(Some(start), None, true)));
    }
    if let Some(start) = plain::before(text, NOTHING).filter(|start| !start.is_empty()) {
        return some(part(start, false).map(|start| interval(Some(start), None, false)));
    }
    let end = START.iter().find_map(|sign| text.strip_prefix(sign))?;
    some(part(end, false).map(|end| interval(None, Some(end), false)))
}

/// Two dates with something between them.
fn between(text: &str) -> Option<When> {
    words::BETWEEN.iter().find_map(|sign| {
        let places = text.match_indices(sign);
        places.into_iter().find_map(|(place, _)| {
            let (start, end) = (text.get(..place)?, text.get(place + sign.len()..)?);
            ends(start.trim(), end.trim())
        })
    })
}

fn ends(start: &str, end: &str) -> Option<When> {
    if start.is_empty() || end.is_empty() {
        return None;
    }
    let start = plain::after(start, words::SINCE).unwrap_or(start);
    let last = some(part(end, false))?;
    let first = match part(start, false) {
        When::Unread | When::OneOf(_) | When::Serial(_) => completed(start, end)?,
        first => first,
    };
    joined(&first, &last)
}

/// A beginning that leaves out what the end tells: `3` of `3–5 May 2011`, `May` of `May–June 2011`.
fn completed(start: &str, end: &str) -> Option<When> {
    let start = start.trim_end_matches('.');
    let tail = |words: usize| {
        let mut parts: Vec<&str> = end.split_inclusive([' ', '.', '/']).collect();
        let from = parts.len().checked_sub(words)?;
        Some(parts.split_off(from).concat())
    };
    let separator = end
        .chars()
        .find(|letter| matches!(letter, '.' | '/'))
        .unwrap_or(' ');
    // The month and the year of the end, or its year alone.
    [2, 1].into_iter().find_map(|words| {
        let rest = tail(words)?;
        simple(&format!("{start}{separator}{rest}"))
    })
}

fn joined(first: &When, last: &When) -> Option<When> {
    let (one, other) = (readings(first)?, readings(last)?);
    let is_plain = one.0 == one.1 && other.0 == other.1;
    if is_plain {
        let date = interval(Some(one.0), Some(other.0), false);
        return Some(date.map_or_else(|| reversed(Some(one.0), Some(other.0)), When::One));
    }
    let day_first = interval(Some(one.0), Some(other.0), false)?;
    let month_first = interval(Some(one.1), Some(other.1), false)?;
    Some(When::DayOrMonthFirst {
        day_first,
        month_first,
    })
}

/// With the day first and with the month first.
fn readings(when: &When) -> Option<(Date, Date)> {
    match when {
        When::One(date) => Some((*date, *date)),
        When::DayOrMonthFirst {
            day_first,
            month_first,
        } => Some((*day_first, *month_first)),
        _ => None,
    }
}

/// Two dates of which the second is the earlier one; otherwise they make no span.
pub(super) fn reversed(start: Option<Date>, end: Option<Date>) -> When {
    let turned = interval(end, start, false);
    match (turned, start) {
        (Some(turned), Some(start)) => When::Reversed { turned, start },
        _ => When::Unread,
    }
}
