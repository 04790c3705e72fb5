//! Names that share a cell, and dates that spread over several.

use std::borrow::Cow;

use vague_dates::Date;

use crate::fold::{clean, is_blank};
use crate::names::Party;

/// The names in a cell; an empty one is kept, so that a question can point to it.
pub(crate) fn parties(cell: &str, column: usize, year: Option<i16>) -> Vec<Party<'_>> {
    // Bytes with which what parts names begins: most cells have none of them.
    const SUSPECTS: [u8; 5] = [b';', b'\n', b'|', 0xEF, 0xD8];
    let party = |text| Party { text, column, year };
    if !cell.is_empty() && cell.bytes().all(|byte| !SUSPECTS.contains(&byte)) {
        return vec![party(cell)];
    }
    let names = cell
        .split([';', '\n', '|', '；', '؛'])
        .filter(|name| !clean(name).is_empty());
    let parties: Vec<Party<'_>> = names.map(party).collect();
    if parties.is_empty() {
        vec![party("")]
    } else {
        parties
    }
}

/// A sentence on one line.
pub(crate) fn joined_lines(text: &str) -> Cow<'_, str> {
    if text
        .bytes()
        .any(|byte| matches!(byte, b'\n' | b'\r' | b'\t'))
    {
        Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" "))
    } else {
        Cow::Borrowed(text)
    }
}

/// The date of a year, a month and a day; empty ones and noughts are not told.
pub(crate) fn of_parts(year: &str, month: &str, day: &str) -> Option<Date> {
    let told = |part: &str| !is_blank(part) && !part.trim().trim_matches('0').is_empty();
    let number = |part: &str| part.trim().trim_end_matches(".0").parse::<i32>().ok();
    let year = number(year)?;
    let sign = if year < 0 { "-" } else { "" };
    let year = format!("{sign}{:04}", year.unsigned_abs());
    if !told(month) {
        return Date::parse(&year).ok();
    }
    let Some(month) = number(month) else {
        let day = if told(day) { day } else { "" };
        return vague_dates::typed::day_or_span(&format!("{day} {month} {year}"));
    };
    let date = if told(day) {
        format!("{year}-{month:02}-{:02}", number(day)?)
    } else {
        format!("{year}-{month:02}")
    };
    Date::parse(&date).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_three_cells() {
        let text = |year, month, day| {
            of_parts(year, month, day)
                .map(|date| date.to_string())
                .unwrap_or_default()
        };
        assert_eq!(text("1991", "9", "9"), "1991-09-09");
        assert_eq!(text("1991", "9", ""), "1991-09");
        assert_eq!(text("1991", "", ""), "1991");
        assert_eq!(text("1991", "0", "0"), "1991");
        assert_eq!(text("1991", "May", "3"), "1991-05-03");
        assert_eq!(text("1991", "13", "3"), "");
        assert_eq!(text("-500", "", ""), "-0500");
    }

    #[test]
    fn cells_name_several() {
        let texts = |cell| {
            parties(cell, 0, None)
                .iter()
                .map(|party| clean(party.text))
                .collect::<Vec<_>>()
        };
        assert_eq!(texts("Ukraine; Polen"), ["Ukraine", "Polen"]);
        assert_eq!(texts("A\nB|C；D"), ["A", "B", "C", "D"]);
        assert_eq!(texts(" ; "), [""]);
    }
}
