//! Dates of other shapes than day, month and year: decades, centuries, quarters, seasons, times of day, years of two figures.

use vague_dates::Date;
use vague_dates::typed;

use super::{When, figures, part, plain, simple, words};

/// What a text of such a shape says.
pub(super) fn read(text: &str) -> Option<When> {
    figures::read(text)
        .or_else(|| century(text))
        .or_else(|| chinese(text))
        .or_else(|| season(text))
        .or_else(|| quarter(text))
        .or_else(|| without_time(text))
        .or_else(|| era(text))
        .or_else(|| short_year(text))
        .or_else(|| month_and_number(text))
        .or_else(|| roman_month(text))
        .or_else(|| without_word_for_year(text))
}

fn one(text: &str) -> Option<When> {
    Date::parse(text).ok().map(When::One)
}

/// `1990s`, `1990er Jahre`, `années 1990`.
pub(super) fn decade(text: &str) -> Option<When> {
    let bare = plain::after(text, words::BEFORE_DECADE);
    let rest = bare.unwrap_or(text);
    let (years, suffix) = rest.split_at_checked(4)?;
    let is_decade = years.ends_with('0') && years.bytes().all(|byte| byte.is_ascii_digit());
    let is_told = words::AFTER_DECADE.contains(&suffix)
        || (suffix.is_empty() && bare.is_some_and(|_| !text.starts_with("the ")));
    (is_decade && is_told).then(|| one(&format!("{}X", years.get(..3)?)))?
}

fn century(text: &str) -> Option<When> {
    let bare = plain::after(text, words::BEFORE_CENTURY);
    let text = bare.unwrap_or(text);
    let number = plain::before(text, words::CENTURY).or(bare)?;
    let number = number.trim_end_matches(['.', '-']);
    let number: i32 = number.parse().ok().or_else(|| roman(number))?;
    (1..=21)
        .contains(&number)
        .then(|| one(&format!("{:02}XX", number - 1)))?
}

/// A number in Roman figures, up to 39.
fn roman(text: &str) -> Option<i32> {
    const TENS: [&str; 4] = ["", "x", "xx", "xxx"];
    const ONES: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let spelled = TENS
        .iter()
        .flat_map(|tens| ONES.iter().map(move |ones| format!("{tens}{ones}")));
    (0..)
        .zip(spelled)
        .skip(1)
        .find(|(_, spelled)| spelled == text)
        .map(|(number, _)| number)
}

fn chinese(text: &str) -> Option<When> {
    let (year, rest) = text.split_once('年')?;
    let year: i32 = year.trim().parse().ok()?;
    let rest = rest.trim();
    if rest.is_empty() {
        return one(&format!("{year:04}"));
    }
    let (month, rest) = rest.split_once('月')?;
    let month: u8 = month.trim().parse().ok()?;
    let day = rest.trim().trim_end_matches(['日', '号']);
    match day {
        "" => one(&format!("{year:04}-{month:02}")),
        _ => one(&format!(
            "{year:04}-{month:02}-{:02}",
            day.parse::<u8>().ok()?
        )),
    }
}

fn season(text: &str) -> Option<When> {
    let (first, last) = (text.split(' ').next()?, text.rsplit(' ').next()?);
    let year = [first, last]
        .into_iter()
        .find_map(|word| year(word.trim_end_matches('年')))?;
    let rest = text
        .trim_matches(|letter: char| letter.is_ascii_digit() || matches!(letter, ' ' | ',' | '年'));
    let rest = rest
        .trim_end_matches(" of")
        .trim_end_matches(" de")
        .trim_end_matches(" соли");
    let season = words::SEASONS
        .iter()
        .position(|words| words.contains(&rest))?;
    one(&format!("{year:04}-{}", 21 + season))
}

fn year(text: &str) -> Option<i32> {
    (text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

/// `Q1 2011`, `2011q3`, `1. Quartal 2011`, `H2 2011`.
fn quarter(text: &str) -> Option<When> {
    const WORDS: [&str; 9] = [
        "quarter",
        "quartal",
        "trimestre",
        "квартал",
        "trim.",
        "кв.",
        "st",
        "nd",
        "rd",
    ];
    let year = text
        .split(|letter: char| !letter.is_ascii_digit())
        .find_map(year)?;
    let rest = text.replacen(&year.to_string(), "", 1);
    let mut rest = rest.trim_matches([' ', '-', '/', ',', ':']).to_owned();
    let is_word = WORDS.iter().take(6).any(|word| rest.contains(word));
    for word in WORDS {
        rest = rest.replace(word, "");
    }
    let rest = rest.trim_matches([' ', '.', '-', 'º', 'e', 'r']).trim();
    let (kind, number) = rest.split_at_checked(rest.len().checked_sub(1)?)?;
    let number: u8 = number
        .parse()
        .ok()
        .or_else(|| u8::try_from(roman(rest)?).ok())?;
    match (kind, number) {
        ("q", 1..=4) => span(year, number, 3),
        ("h", 1..=2) => span(year, number, 6),
        _ if is_word && (1..=4).contains(&number) => span(year, number, 3),
        _ => None,
    }
}

fn span(year: i32, number: u8, months: u8) -> Option<When> {
    let last = number * months;
    one(&format!(
        "{year:04}-{:02}/{year:04}-{last:02}",
        last - months + 1
    ))
}

/// A day with a time of day, which the record does not know.
fn without_time(text: &str) -> Option<When> {
    let colon = text.find(':')?;
    let head = text.get(..colon)?;
    let hours = head.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let is_hour = (1..=2).contains(&(head.len() - hours.len()));
    let day = hours
        .strip_suffix('t')
        .unwrap_or(hours)
        .trim_end_matches([' ', ',']);
    let tail = text.get(colon + 1..)?;
    let is_time = tail
        .chars()
        .all(|letter| letter.is_ascii_digit() || " :.,+-zamputcghr".contains(letter));
    if !is_hour || !is_time {
        return None;
    }
    simple(day).or_else(|| short_year(day))
}

/// An era in another language than English.
fn era(text: &str) -> Option<When> {
    let year = plain::before(text, &words::BC)?;
    simple(&format!("{} bc", year.trim_start_matches("im jahr ")))
}

/// `31.12.11`: spreadsheets take 00 to 29 for this century.
fn short_year(text: &str) -> Option<When> {
    let sign = text
        .chars()
        .find(|letter| matches!(letter, '.' | '/' | '-'))?;
    let (rest, year) = text.rsplit_once(sign)?;
    let (first, second) = rest.split_once(sign)?;
    let is_short = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let second_is_month = is_short(second, 2) || second.chars().all(char::is_alphabetic);
    if year.len() != 2 || !is_short(year, 2) || !is_short(first, 2) || !second_is_month {
        return None;
    }
    let pivot = if year < "30" {
        ["20", "19"]
    } else {
        ["19", "20"]
    };
    let [pivoted, other] = pivot.map(|century| simple(&format!("{rest}{sign}{century}{year}")));
    Some(When::ShortYear {
        pivoted: Box::new(pivoted?),
        other: Box::new(other?),
    })
}

/// `Sep 11`, `Dec-11`: a month and a day, or a month and a year.
fn month_and_number(text: &str) -> Option<When> {
    let words: Vec<&str> = text
        .split([' ', '-', '.', '\'', '/'])
        .filter(|word| !word.is_empty())
        .collect();
    let [one, other] = words.as_slice() else {
        return None;
    };
    let is_word = |text: &str| text.chars().all(char::is_alphabetic);
    let (month, number) = if is_word(one) {
        (one, other)
    } else {
        (other, one)
    };
    let number: u8 = number.parse().ok().filter(|_| number.len() <= 2)?;
    let century = if number < 30 { 20 } else { 19 };
    let date = typed::day_or_span(&format!("{month} {century}{number:02}"))?;
    Some(When::OneOf(vec![date]))
}

/// `31.XII.2011`.
fn roman_month(text: &str) -> Option<When> {
    let parts: Vec<&str> = text
        .split(['.', ' ', '/', '-'])
        .filter(|part| !part.is_empty())
        .collect();
    let month = |text: &str| roman(text).filter(|month| *month <= 12);
    match parts.as_slice() {
        [day, roman, year] => simple(&format!("{day}.{}.{year}", month(roman)?)),
        [roman, year] => simple(&format!("{}.{year}", month(roman)?)),
        _ => None,
    }
}

/// `Jahr 2011`, `год 2011`, `2011 г.`, `соли 2011`.
fn without_word_for_year(text: &str) -> Option<When> {
    const BEFORE: &[&str] = &[
        "year", "the year", "jahr", "im jahr", "im jahre", "année", "l'année", "en l'an", "año",
        "el año", "ano", "год", "сол", "соли", "سال", "عام", "سنة",
    ];
    const AFTER: &[&str] = &[
        " г.",
        " гг.",
        " год",
        " году",
        " года",
        "г.",
        "г",
        "年",
        " сол",
    ];
    let rest = plain::after(text, BEFORE).or_else(|| plain::before(text, AFTER))?;
    match part(rest, false) {
        When::Unread => None,
        when => Some(when),
    }
}
