//! Figures as people write them: decimal commas, spaces between thousands, millions in words, bounds and ranges.

mod words;

use crate::fold::{clean, is_blank};
use crate::unit;

/// What a cell for a figure says.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Reading {
    /// Nothing.
    Nothing,
    /// One figure, whatever the country.
    One(Figure),
    /// `1,200`: what it is where a comma, or a point, stands before the decimals.
    Either { comma: Figure, point: Figure },
    /// No figure.
    Unread,
}

/// A figure or a range of figures.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Figure {
    pub(crate) min: Option<f64>,
    pub(crate) max: Option<f64>,
    /// The unit that stands beside it in the cell.
    pub(crate) unit: Option<String>,
    /// Whether the cell says more than the figure does, as that it is about so much.
    pub(crate) says_more: bool,
}

/// Which sign stands before the decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Decimals {
    Comma,
    Point,
}

/// No figure that people write is longer, in bytes.
const LONGEST: usize = 80;

/// What a cell for a figure says; `is_real` where the spreadsheet holds it as a number.
pub(crate) fn read(cell: &str, is_real: bool) -> Reading {
    let cell = clean(cell);
    if is_blank(cell) {
        return Reading::Nothing;
    }
    if cell.len() > LONGEST {
        return Reading::Unread;
    }
    if is_real {
        let value = cell.parse::<f64>().ok().filter(|value| value.is_finite());
        return value.map_or(Reading::Unread, |value| Reading::One(Figure::plain(value)));
    }
    written(cell).unwrap_or(Reading::Unread)
}

impl Figure {
    fn plain(value: f64) -> Self {
        Self {
            min: Some(value),
            max: Some(value),
            unit: None,
            says_more: false,
        }
    }
}

fn written(cell: &str) -> Option<Reading> {
    let is_bare = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b' ' | b'\'');
    if cell.bytes().all(is_bare) {
        return one(cell, None, false, words::Bound::None);
    }
    let text = words::plain(cell);
    let (about, text) = words::without_about(&text);
    let (bound, text) = words::without_bound(text);
    let (unit, text) = words::without_unit(text);
    one(text, unit.as_deref(), about, bound)
}

/// A figure or a range of them, without words around it.
fn one(text: &str, unit: Option<&str>, about: bool, bound: words::Bound) -> Option<Reading> {
    let (first, last) = ends(text)?;
    let sides = |decimals: Decimals| -> Option<Figure> {
        let (low, high) = (first.value(decimals)?, last.value(decimals)?);
        let (min, max) = match bound {
            words::Bound::None => (Some(low), Some(high)),
            words::Bound::AtLeast => (Some(low), None),
            words::Bound::AtMost => (None, Some(high)),
        };
        (low <= high).then(|| Figure {
            min,
            max,
            unit: unit.map(str::to_owned),
            says_more: about,
        })
    };
    let (comma, point) = (sides(Decimals::Comma)?, sides(Decimals::Point)?);
    Some(if comma == point {
        Reading::One(point)
    } else {
        Reading::Either { comma, point }
    })
}

/// The ends of a range; of a single figure twice the same.
fn ends(text: &str) -> Option<(Number, Number)> {
    if let Some(one) = Number::of(text) {
        return Some((one.clone(), one));
    }
    let (first, last) = words::BETWEEN.iter().find_map(|sign| {
        let (first, last) = text.split_once(sign)?;
        (!first.trim().is_empty()).then_some((first.trim(), last.trim()))
    })?;
    let last = Number::of(last)?;
    let mut first = Number::of(first)?;
    // `10–20 million`: ten of them too.
    if first.power == 0 {
        first.power = last.power;
    }
    Some((first, last))
}

/// Figures with signs between them, and how many noughts a word after them stands for.
#[derive(Debug, Clone, PartialEq)]
struct Number {
    is_negative: bool,
    figures: String,
    power: u8,
}

impl Number {
    fn of(text: &str) -> Option<Self> {
        let text = text.trim();
        let bracketed = text
            .strip_prefix('(')
            .and_then(|rest| rest.strip_suffix(')'));
        let text = bracketed.unwrap_or(text);
        let negative = text.strip_prefix(['-', '−', '–']).map(str::trim_start);
        let text = negative.unwrap_or(text);
        let end = text
            .find(|letter: char| {
                !(letter.is_ascii_digit() || matches!(letter, '.' | ',' | ' ' | '\''))
            })
            .unwrap_or(text.len());
        let (figures, word) = text.split_at_checked(end)?;
        let figures = figures.trim_end_matches([' ', '.', ',']);
        let is_number = figures.starts_with(|first: char| first.is_ascii_digit())
            || figures
                .strip_prefix(['.', ','])
                .is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()));
        is_number.then_some(())?;
        Some(Self {
            is_negative: bracketed.is_some() || negative.is_some(),
            figures: figures.to_owned(),
            power: words::power(word.trim())?,
        })
    }

    /// The number where such a sign stands before the decimals; any sign, where only one can.
    fn value(&self, decimals: Decimals) -> Option<f64> {
        let plain: String = self
            .figures
            .chars()
            .filter(|letter| !matches!(letter, ' ' | '\''))
            .collect();
        let (whole, fraction) = split(&plain, decimals)?;
        let sign = if self.is_negative { "-" } else { "" };
        let power = self.power;
        let text = format!("{sign}{whole}.{fraction}e{power}");
        text.parse().ok().filter(|value: &f64| value.is_finite())
    }
}

/// Whole and decimals, without the signs between thousands.
fn split(plain: &str, decimals: Decimals) -> Option<(String, String)> {
    let count = |sign: char| plain.matches(sign).count();
    let (commas, points) = (count(','), count('.'));
    let sign = match (commas, points) {
        (1, 0) if !may_be_thousands(plain, ',') => Some(','),
        (0, 1) if !may_be_thousands(plain, '.') => Some('.'),
        (1, 0) => (decimals == Decimals::Comma).then_some(','),
        (0, 1) => (decimals == Decimals::Point).then_some('.'),
        (_, 0) | (0, _) => None,
        _ if plain.rfind(',') > plain.rfind('.') => Some(',').filter(|_| commas == 1),
        _ => Some('.').filter(|_| points == 1),
    };
    let (whole, fraction) = match sign {
        Some(sign) => plain.split_once(sign)?,
        None => (plain, ""),
    };
    let groups: Vec<&str> = whole.split([',', '.']).collect();
    let is_grouped =
        groups.iter().skip(1).all(|group| group.len() == 3) && groups.first()?.len() <= 3;
    let is_whole = fraction.bytes().all(|byte| byte.is_ascii_digit());
    (is_whole && (groups.len() == 1 || is_grouped)).then(|| {
        let whole = groups.concat();
        let whole = if whole.is_empty() {
            "0".to_owned()
        } else {
            whole
        };
        (whole, fraction.to_owned())
    })
}

/// `1,200` and not `0,200`, `1,20` or `1234,567`.
fn may_be_thousands(plain: &str, sign: char) -> bool {
    plain.split_once(sign).is_some_and(|(whole, rest)| {
        (1..=3).contains(&whole.len()) && !whole.starts_with('0') && rest.len() == 3
    })
}

/// Which sign a cell shows to stand before the decimals, if it can be only one.
pub(crate) fn shows(cell: &str) -> Option<Decimals> {
    let text = words::plain(cell);
    let start = text.find(|letter: char| letter.is_ascii_digit())?;
    let figures = text.get(start..)?;
    let end = figures.find(|letter: char| {
        !(letter.is_ascii_digit() || matches!(letter, '.' | ',' | ' ' | '\''))
    });
    let figures = figures
        .get(..end.unwrap_or(figures.len()))?
        .trim_end_matches([' ', '.', ',']);
    let plain: String = figures
        .chars()
        .filter(|letter| !matches!(letter, ' ' | '\''))
        .collect();
    let (commas, points) = (plain.matches(',').count(), plain.matches('.').count());
    match (commas, points) {
        (0, 0) => None,
        (1, 0) => (!may_be_thousands(&plain, ',')).then_some(Decimals::Comma),
        (0, 1) => (!may_be_thousands(&plain, '.')).then_some(Decimals::Point),
        (_, 0) => Some(Decimals::Point),
        (0, _) => Some(Decimals::Comma),
        _ if plain.rfind(',') > plain.rfind('.') => Some(Decimals::Comma),
        _ => Some(Decimals::Point),
    }
}

/// A figure in a unit that stands for many of it: `Mio. EUR`.
pub(crate) fn scaled(figure: Figure, unit: &unit::Unit) -> Figure {
    if unit.power == 0 {
        return figure;
    }
    let scale = |value: f64| format!("{value}e{}", unit.power).parse().unwrap_or(value);
    Figure {
        min: figure.min.map(scale),
        max: figure.max.map(scale),
        ..figure
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(cell: &str) -> String {
        let end = |value: Option<f64>| value.map_or("..".to_owned(), |value| value.to_string());
        let figure = |figure: Figure| {
            let unit = figure.unit.map_or(String::new(), |unit| format!(" {unit}"));
            let about = if figure.says_more { "~" } else { "" };
            let (min, max) = (end(figure.min), end(figure.max));
            if min == max {
                format!("{about}{min}{unit}")
            } else {
                format!("{about}{min} to {max}{unit}")
            }
        };
        match read(cell, false) {
            Reading::Nothing => "none".to_owned(),
            Reading::One(one) => figure(one),
            Reading::Either { comma, point } => format!("{} or {}", figure(comma), figure(point)),
            Reading::Unread => "unread".to_owned(),
        }
    }

    #[test]
    fn figures_are_read_as_people_write_them() {
        let expected = [
            ("1200", "1200"),
            ("1.200,50", "1200.5"),
            ("1,200.50", "1200.5"),
            ("1.200.000", "1200000"),
            ("1,200,000", "1200000"),
            ("1 200 000", "1200000"),
            ("1\u{A0}200,5", "1200.5"),
            ("1'200.50", "1200.5"),
            ("12,5", "12.5"),
            ("0,125", "0.125"),
            (".5", "0.5"),
            ("1,200", "1.2 or 1200"),
            ("1.200", "1200 or 1.2"),
            ("1.2 bn", "1200000000"),
            ("1,2 Mrd.", "1200000000"),
            ("3 млн", "3000000"),
            ("5k", "5000"),
            ("2 тыс.", "2000"),
            ("3亿", "300000000"),
            ("-5", "-5"),
            ("(5)", "-5"),
            ("10-20", "10 to 20"),
            ("10–20 million", "10000000 to 20000000"),
            ("10 to 20", "10 to 20"),
            (">5", "5 to .."),
            ("more than 5", "5 to .."),
            ("5+", "5 to .."),
            ("up to 5", ".. to 5"),
            ("< 5", ".. to 5"),
            ("about 500", "~500"),
            ("ca. 500", "~500"),
            ("500 EUR", "500 EUR"),
            ("$1.5bn", "1500000000 $"),
            ("€ 500", "500 EUR"),
            ("US$ 3m", "3000000 USD"),
            ("12 %", "12 %"),
            ("12%", "12 %"),
            ("٣٠", "30"),
            ("n/a", "none"),
            ("", "none"),
            ("many", "unread"),
            ("1.2.3", "unread"),
            ("20-10", "unread"),
            ("3 x 4", "unread"),
            ("1e5", "unread"),
            ("2011-12-31", "unread"),
        ];
        for (cell, value) in expected {
            assert_eq!(shown(cell), value, "{cell}");
        }
    }

    #[test]
    fn a_spreadsheet_s_own_number_is_in_no_doubt() {
        let Reading::One(figure) = read("1.200", true) else {
            panic!("a figure")
        };
        assert_eq!(figure.min, Some(1.2));
        assert_eq!(read("inf", true), Reading::Unread);
    }

    #[test]
    fn cells_show_which_sign_they_use() {
        assert_eq!(shows("1.200,50"), Some(Decimals::Comma));
        assert_eq!(shows("12.5 %"), Some(Decimals::Point));
        assert_eq!(shows("1,200,000"), Some(Decimals::Point));
        assert_eq!(shows("1,200"), None);
        assert_eq!(shows("1200"), None);
    }
}
