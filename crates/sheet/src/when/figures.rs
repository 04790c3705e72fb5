//! Dates that are numbers.

use vague_dates::{Date, Day};

use super::When;

/// The day from which a spreadsheet counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Epoch {
    /// 1 is 1 January 1900; it takes 1900 for a leap year.
    Since1900,
    /// 0 is 1 January 1904, as on the first Macs.
    Since1904,
}

/// The day of a spreadsheet's number.
pub(crate) fn day_of_serial(serial: u32, epoch: Epoch) -> Option<Date> {
    /// 1 January 1970 by each.
    const SINCE_1900: i32 = 25_569;
    const SINCE_1904: i32 = 24_107;
    let first = match epoch {
        Epoch::Since1900 => SINCE_1900,
        Epoch::Since1904 => SINCE_1904,
    };
    let day = Day::from_days_since_1970(i32::try_from(serial).ok()? - first);
    Date::parse(&day.to_string()).ok()
}

/// What a text of figures alone says.
pub(super) fn read(text: &str) -> Option<When> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let is_number = !whole.is_empty()
        && (whole.bytes().chain(fraction.bytes())).all(|byte| byte.is_ascii_digit());
    if !is_number {
        return None;
    }
    let is_round = fraction.bytes().all(|byte| byte == b'0');
    match whole.len() {
        4 if is_round && !fraction.is_empty() => date(whole),
        5 => serial(whole),
        6 if is_round => whole
            .split_at_checked(4)
            .and_then(|(year, month)| recent(year, &format!("{year}-{month}"))),
        8 if is_round => {
            let (year, rest) = whole.split_at_checked(4)?;
            let (month, day) = rest.split_at_checked(2)?;
            recent(year, &format!("{year}-{month}-{day}"))
        }
        _ => None,
    }
}

fn date(text: &str) -> Option<When> {
    Date::parse(text).ok().map(When::One)
}

/// Six or eight figures are a date only of times in which people write so.
fn recent(year: &str, text: &str) -> Option<When> {
    let year: u16 = year.parse().ok()?;
    let as_day = text
        .strip_suffix("-00-00")
        .or_else(|| text.strip_suffix("-00"));
    (1500..2200)
        .contains(&year)
        .then(|| date(as_day.unwrap_or(text)))?
}

/// Days from 1927 to 2119.
fn serial(whole: &str) -> Option<When> {
    let serial = whole.parse().ok()?;
    (10_000..80_400)
        .contains(&serial)
        .then_some(When::Serial(serial))
}
