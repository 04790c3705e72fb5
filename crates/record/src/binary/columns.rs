//! Columns: one field of every row of a table.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use vague_dates::Date;

use super::{FormatError, refused};

/// A text for each row.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Texts<'a> {
    /// All of them, one after the other.
    #[serde(borrow)]
    all: Cow<'a, str>,
    /// How many bytes each has.
    lengths: Vec<u32>,
}

impl Texts<'_> {
    pub(super) fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let (mut all, mut lengths) = (String::new(), Vec::new());
        for text in texts {
            all.push_str(text);
            lengths.push(text.len() as u32);
        }
        Self {
            all: Cow::Owned(all),
            lengths,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.lengths.len()
    }

    /// The texts in the order of their rows.
    pub(super) fn read(&self) -> Result<Vec<&str>, FormatError> {
        let (mut texts, mut rest) = (Vec::with_capacity(self.lengths.len()), self.all.as_ref());
        for length in &self.lengths {
            let parts = rest.split_at_checked(*length as usize);
            let (text, others) = parts.ok_or(refused("a text is longer than the column"))?;
            texts.push(text);
            rest = others;
        }
        Ok(texts)
    }
}

/// A text for each row, of which many are alike; the first different one is the empty text.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Repeated<'a> {
    #[serde(borrow)]
    different: Texts<'a>,
    rows: Vec<u32>,
}

impl Repeated<'_> {
    pub(super) fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut numbers = BTreeMap::from([("", 0)]);
        let mut different = vec![""];
        let rows = texts.map(|text| {
            *numbers.entry(text).or_insert_with(|| {
                different.push(text);
                different.len() as u32 - 1
            })
        });
        let rows = rows.collect();
        Self {
            different: Texts::of(different.into_iter()),
            rows,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The dates that the rows have, if any.
    pub(super) fn of_dates<'d>(dates: impl Iterator<Item = Option<&'d Date>>) -> Self {
        let texts: Vec<String> = dates
            .map(|date| date.map(ToString::to_string).unwrap_or_default())
            .collect();
        Self::of(texts.iter().map(String::as_str))
    }

    /// The texts in the order of their rows.
    pub(super) fn read(&self) -> Result<Vec<&str>, FormatError> {
        let different = self.different.read()?;
        let mut texts = Vec::with_capacity(self.rows.len());
        for row in &self.rows {
            let text = different.get(*row as usize);
            texts.push(*text.ok_or(refused("a text is not in its list"))?);
        }
        Ok(texts)
    }

    /// The dates in the order of their rows; each different one is read once.
    pub(super) fn read_dates(&self) -> Result<Vec<Option<Date>>, FormatError> {
        let mut different = Vec::new();
        for text in self.different.read()? {
            different.push(date(text)?);
        }
        let mut dates = Vec::with_capacity(self.rows.len());
        for row in &self.rows {
            let date = different.get(*row as usize);
            dates.push(*date.ok_or(refused("a date is not in its list"))?);
        }
        Ok(dates)
    }
}

fn date(text: &str) -> Result<Option<Date>, FormatError> {
    match text {
        "" => Ok(None),
        _ => Date::parse(text)
            .map(Some)
            .map_err(|_| refused("a date is not EDTF")),
    }
}

/// A list for each row.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Lists<T> {
    lengths: Vec<u32>,
    /// All of them, one after the other.
    all: T,
}

impl Lists<Vec<u32>> {
    pub(super) fn of_rows(lists: impl Iterator<Item = Vec<u32>>) -> Self {
        let (mut lengths, mut all) = (Vec::new(), Vec::new());
        for list in lists {
            lengths.push(list.len() as u32);
            all.extend(list);
        }
        Self { lengths, all }
    }

    /// The lists in the order of their rows, each number below `rows`.
    pub(super) fn read(&self, rows: usize) -> Result<Vec<&[u32]>, FormatError> {
        let leads = self.all.iter().all(|row| (*row as usize) < rows);
        leads
            .then_some(())
            .ok_or(refused("a list names a row that is not there"))?;
        split(&self.lengths, &self.all)
    }
}

impl Lists<Texts<'_>> {
    pub(super) fn of_texts<'t>(lists: impl Iterator<Item = &'t [Box<str>]>) -> Self {
        let (mut lengths, mut all) = (Vec::new(), Vec::new());
        for list in lists {
            lengths.push(list.len() as u32);
            all.extend(list.iter().map(AsRef::as_ref));
        }
        Self {
            lengths,
            all: Texts::of(all.into_iter()),
        }
    }

    /// The lists in the order of their rows.
    pub(super) fn read(&self) -> Result<Vec<Vec<Box<str>>>, FormatError> {
        let all = self.all.read()?;
        let mut lists = Vec::with_capacity(self.lengths.len());
        for list in split(&self.lengths, &all)? {
            lists.push(list.iter().map(|text| Box::from(*text)).collect());
        }
        Ok(lists)
    }
}

fn split<'l, T>(lengths: &[u32], mut rest: &'l [T]) -> Result<Vec<&'l [T]>, FormatError> {
    let mut lists = Vec::with_capacity(lengths.len());
    for length in lengths {
        let parts = rest.split_at_checked(*length as usize);
        let (list, others) = parts.ok_or(refused("a list is longer than the column"))?;
        lists.push(list);
        rest = others;
    }
    Ok(lists)
}

/// A number for some rows: a whole number and how many of its digits stand behind the point, which is how people write
/// figures, or as it is where it is none of those.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) enum Figure {
    None,
    Decimal(i64, u8),
    Float(f64),
}

impl Figure {
    pub(super) fn of(value: Option<f64>) -> Self {
        /// The most digits behind the point.
        const MOST: u8 = 9;
        /// Whole numbers up to here are floats without loss.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        let Some(value) = value else {
            return Self::None;
        };
        let decimal = (0..=MOST).find_map(|digits| {
            let whole = (value * power(digits)).round();
            let decimal = Self::Decimal(whole as i64, digits);
            let back = decimal.value().filter(|_| whole.abs() <= EXACT)?;
            (back.to_bits() == value.to_bits()).then_some(decimal)
        });
        decimal.unwrap_or(Self::Float(value))
    }

    pub(super) fn value(self) -> Option<f64> {
        match self {
            Self::None => None,
            Self::Decimal(whole, digits) => Some(whole as f64 / power(digits)),
            Self::Float(value) => Some(value),
        }
    }
}

fn power(digits: u8) -> f64 {
    (0..digits).fold(1.0, |power, _| power * 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_come_back_to_the_bit() {
        let figures = [
            0.0,
            -0.0,
            1.0,
            -1.5,
            69.123_456,
            0.1,
            1e300,
            f64::MIN_POSITIVE,
            7e9,
            1.0 / 3.0,
            123_456.789,
        ];
        for figure in figures {
            let back = Figure::of(Some(figure)).value().expect("a figure");
            assert_eq!(back.to_bits(), figure.to_bits(), "{figure}");
        }
        assert!(matches!(Figure::of(Some(38.57)), Figure::Decimal(3857, 2)));
        assert!(Figure::of(None).value().is_none());
    }
}
