//! What a cell of `.xlsx` shows of its number: a day, a month, a share, or the number.

use std::collections::BTreeMap;

use crate::refusal::Refusal;
use crate::when::{Epoch, day_of_serial};
use crate::xml::{self, Piece};

use super::{Value, number};

/// What a number format shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    Number,
    Share,
    /// A day; without a year it shows the day and the month alone.
    Day,
    Month,
    Year,
    DayWithoutYear,
    Time,
}

/// The formats of the cells of a workbook, by the numbers that cells name them by.
#[derive(Debug, Default)]
pub(super) struct Styles {
    shown: Vec<Shown>,
}

impl Styles {
    pub(super) fn read(text: &str) -> Result<Self, Refusal> {
        let mut codes: BTreeMap<u32, String> = BTreeMap::new();
        let mut shown = Vec::new();
        let mut in_cells = false;
        xml::each(text, |piece| {
            match piece {
                Piece::Start(element) => match element.name.as_str() {
                    "numFmt" => {
                        let id = element.get("numFmtId").parse().unwrap_or(0);
                        codes.insert(id, element.get("formatCode").to_owned());
                    }
                    "cellXfs" => in_cells = true,
                    "xf" if in_cells => {
                        let id = element.get("numFmtId").parse().unwrap_or(0);
                        shown.push(
                            codes
                                .get(&id)
                                .map_or_else(|| built_in(id), |code| of_code(code)),
                        );
                    }
                    _ => {}
                },
                Piece::End(name) if name == "cellXfs" => in_cells = false,
                Piece::End(_) | Piece::Text(_) => {}
            }
            Ok(())
        })?;
        Ok(Self { shown })
    }

    /// What a cell of a style shows of a number.
    pub(super) fn value(&self, style: &str, text: &str, epoch: Epoch) -> Value {
        let shown = style
            .parse()
            .ok()
            .and_then(|place: usize| self.shown.get(place));
        let Some(plain) = number(text) else {
            return Value::text(text);
        };
        match shown.copied().unwrap_or(Shown::Number) {
            Shown::Number => Value::real(plain),
            Shown::Share => match number(&format!("{text}e2")) {
                Some(share) => Value::text(format!("{share}%")),
                None => Value::real(plain),
            },
            Shown::Time => Value::text(""),
            shown => dated(&plain, shown, epoch).unwrap_or_else(|| Value::real(plain)),
        }
    }
}

/// A day as sharp as it is shown.
fn dated(plain: &str, shown: Shown, epoch: Epoch) -> Option<Value> {
    let whole = plain.split('.').next()?;
    let day = day_of_serial(whole.parse().ok()?, epoch)?.to_string();
    match shown {
        Shown::Month => day.get(..7).map(Value::real),
        Shown::Year => day.get(..4).map(Value::real),
        Shown::DayWithoutYear => {
            // Whoever typed `11 Sep` got the year of that day with it.
            let names = [
                "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
            ];
            let month: usize = day.get(5..7)?.parse().ok()?;
            let name = names.get(month.checked_sub(1)?)?;
            Some(Value::text(format!(
                "{} {name}",
                day.get(8..)?.trim_start_matches('0')
            )))
        }
        _ => Some(Value::real(day)),
    }
}

/// The formats that every workbook has (ECMA-376, 18.8.30), those of East Asia among them.
fn built_in(id: u32) -> Shown {
    match id {
        9 | 10 => Shown::Share,
        16 => Shown::DayWithoutYear,
        17 | 55 => Shown::Month,
        14 | 15 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 => Shown::Day,
        18..=21 | 32..=35 | 45..=47 => Shown::Time,
        _ => Shown::Number,
    }
}

/// What a format code shows: letters outside of quotes and brackets.
fn of_code(code: &str) -> Shown {
    let first = code.split(';').next().unwrap_or(code);
    let (mut letters, mut quoted, mut bracketed, mut is_escaped) =
        (String::new(), false, false, false);
    for letter in first.chars() {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' | '_' | '*' => is_escaped = true,
            '"' => quoted = !quoted,
            '[' => bracketed = true,
            ']' => bracketed = false,
            _ if quoted || bracketed => {}
            _ => letters.extend(letter.to_lowercase()),
        }
    }
    // "General" has letters of dates.
    let letters = letters
        .replace("general", "")
        .replace("am/pm", "")
        .replace("a/p", "");
    let has = |letter: char| letters.contains(letter);
    let (year, day) = (has('y') || has('e'), has('d'));
    match (year, has('m'), day) {
        (true, _, true) => Shown::Day,
        (true, true, false) => Shown::Month,
        (true, false, false) if !has('0') && !has('#') => Shown::Year,
        (false, true, true) => Shown::DayWithoutYear,
        _ if has('h') || has('s') => Shown::Time,
        _ if has('%') => Shown::Share,
        _ => Shown::Number,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_show_days_months_shares_and_numbers() {
        for (code, shown) in [
            ("General", Shown::Number),
            ("0.00", Shown::Number),
            ("#,##0 \"days\"", Shown::Number),
            ("0.00E+00", Shown::Number),
            ("[$-409]d\\-mmm\\-yyyy", Shown::Day),
            ("yyyy\\-mm\\-dd;@", Shown::Day),
            ("dd/mm/yyyy hh:mm", Shown::Day),
            ("[$-407]mmmm\\ yyyy", Shown::Month),
            ("mmm\\-yy", Shown::Month),
            ("yyyy", Shown::Year),
            ("d\\-mmm", Shown::DayWithoutYear),
            ("h:mm AM/PM", Shown::Time),
            ("0%", Shown::Share),
            ("[Red]0.0", Shown::Number),
        ] {
            assert_eq!(of_code(code), shown, "{code}");
        }
    }

    #[test]
    fn days_are_as_sharp_as_they_are_shown() {
        let value = |plain, shown| dated(plain, shown, Epoch::Since1900).expect("a day");
        assert_eq!(value("40908.5", Shown::Day), Value::real("2011-12-31"));
        assert_eq!(value("40908", Shown::Month), Value::real("2011-12"));
        assert_eq!(value("40908", Shown::Year), Value::real("2011"));
        assert_eq!(value("40797", Shown::DayWithoutYear), Value::text("11 Sep"));
    }
}
