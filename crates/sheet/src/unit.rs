//! Units as people write them: `€`, `Mio. EUR`, `USD (2017)`, `Tanks`.

use relations_reader::is_currency;

use crate::fold::{clean, is_blank};

/// A unit, and how many noughts a word before or after it stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Unit {
    pub(crate) name: String,
    pub(crate) power: u8,
}

/// Words for many of something, small, without a point at their end.
pub(crate) const POWERS: [(u8, &str); 6] = [
    (
        12,
        "trillion|trillions|tn|trn|billionen|billones|трлн|триллион|триллионов",
    ),
    (
        9,
        "billion|billions|bn|b|bln|mrd|milliarde|milliarden|milliard|milliards|mil millones|mil milhões|bilhão|bilhões|bi|млрд|миллиард|миллиардов|миллиарда|миллиард|میلیارد|مليار|十亿",
    ),
    (8, "亿"),
    (
        6,
        "million|millions|mn|m|mm|mln|mio|millionen|millón|millones|milhão|milhões|mi|млн|миллион|миллионов|миллиона|миллион|میلیون|مليون|百万",
    ),
    (4, "万"),
    (
        3,
        "thousand|thousands|k|tsd|tausend|mille|milliers|mil|miles|тыс|тысяч|тысячи|тысяча|ҳазор|هزار|ألف",
    ),
];

/// Signs of money that mean one currency.
const SIGNS: [(&str, &str); 20] = [
    ("€", "EUR"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("евро", "EUR"),
    ("us$", "USD"),
    ("u.s.$", "USD"),
    ("$us", "USD"),
    ("us dollar", "USD"),
    ("us dollars", "USD"),
    ("u.s. dollars", "USD"),
    ("us-dollar", "USD"),
    ("долл. сша", "USD"),
    ("долларов сша", "USD"),
    ("美元", "USD"),
    ("欧元", "EUR"),
    ("£", "GBP"),
    ("₽", "RUB"),
    ("人民币", "CNY"),
    ("yuan", "CNY"),
    ("somoni", "TJS"),
];

/// Words for money of several countries: the likeliest of them comes first.
const SHARED: [(&str, &[&str]); 10] = [
    ("$", &["USD", "CAD", "AUD"]),
    ("dollar", &["USD", "CAD", "AUD"]),
    ("dollars", &["USD", "CAD", "AUD"]),
    ("dólares", &["USD", "CAD", "AUD"]),
    ("долл", &["USD", "CAD", "AUD"]),
    ("долларов", &["USD", "CAD", "AUD"]),
    ("¥", &["CNY", "JPY"]),
    ("pounds", &["GBP", "EGP"]),
    ("rubles", &["RUB", "BYN"]),
    ("roubles", &["RUB", "BYN"]),
];

/// What a word for money means: a code, or a sign that several countries use, as it is.
pub(crate) fn money(word: &str) -> Option<String> {
    if is_currency(word) {
        return Some(word.to_owned());
    }
    let small = word.to_lowercase();
    let sign = SIGNS.iter().find(|(sign, _)| *sign == small);
    sign.map(|(_, code)| (*code).to_owned())
        .or_else(|| shared(&small).map(|_| small.clone()))
}

/// The currencies that a word for money may mean, the likeliest first.
pub(crate) fn shared(word: &str) -> Option<&'static [&'static str]> {
    let small = word.to_lowercase();
    let found = SHARED
        .iter()
        .find(|(shared, _)| *shared == small.trim_end_matches('.'));
    found.map(|(_, codes)| *codes)
}

/// What a cell for a unit says; `None` where it says nothing.
pub(crate) fn read(cell: &str) -> Option<Unit> {
    let cell = clean(cell);
    if is_blank(cell) {
        return None;
    }
    let bare: String = cell
        .chars()
        .map(|letter| {
            if "()[]_".contains(letter) {
                ' '
            } else {
                letter
            }
        })
        .collect();
    let words: Vec<&str> = bare.split_whitespace().collect();
    let (power, words) = without_power(&words);
    let name = priced(&words).unwrap_or_else(|| named(&words, power, cell));
    Some(Unit { name, power })
}

/// Money of a year: `USD 2017`, `2017 USD`, `usd_2017`, `constant 2017 US$`.
fn priced(words: &[&str]) -> Option<String> {
    const PASSED: [&str; 8] = [
        "constant", "real", "in", "of", "prices", "at", "dollars", "current",
    ];
    let is_passed = |word: &&&str| !PASSED.contains(&word.to_lowercase().as_str());
    let rest: Vec<&str> = words.iter().filter(is_passed).copied().collect();
    let is_year = |word: &str| word.len() == 4 && ("1900".."2100").contains(&word);
    let (year, code) = match rest.as_slice() {
        [year, code] if is_year(year) => (year, code),
        [code, year] if is_year(year) => (year, code),
        _ => return None,
    };
    let code = money(code).or_else(|| money(&code.to_uppercase()))?;
    Some(format!("{code} {year}"))
}

fn named(words: &[&str], power: u8, cell: &str) -> String {
    let joined = words.join(" ");
    let alone = money(&joined).or_else(|| {
        let upper = joined.to_uppercase();
        is_currency(&upper).then_some(upper)
    });
    match alone {
        Some(code) => code,
        None if power == 0 => cell.to_owned(),
        None => joined,
    }
}

/// The noughts of a word that comes first or last.
fn without_power<'w>(words: &[&'w str]) -> (u8, Vec<&'w str>) {
    let power = |word: &&str| {
        let small = word.to_lowercase();
        let small = small.trim_end_matches('.');
        // A lone letter beside a unit is more likely a part of it.
        let is_long = small.chars().count() > 1;
        let known = POWERS
            .iter()
            .find(|(_, known)| is_long && known.split('|').any(|one| one == small));
        known.map(|(power, _)| *power)
    };
    let mut rest = words.to_vec();
    if let Some(found) = words.first().and_then(power).filter(|_| words.len() > 1) {
        rest.remove(0);
        let rest = if rest.first() == Some(&"of") {
            rest.split_off(1)
        } else {
            rest
        };
        return (found, rest);
    }
    match words.last().and_then(power).filter(|_| words.len() > 1) {
        Some(found) => {
            rest.pop();
            (found, rest)
        }
        None => (0, rest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_read_as_people_write_them() {
        for (cell, name, power) in [
            ("EUR", "EUR", 0),
            ("€", "EUR", 0),
            ("Mio. EUR", "EUR", 6),
            ("USD million", "USD", 6),
            ("million US$", "USD", 6),
            ("Mrd. €", "EUR", 9),
            ("млн долларов США", "USD", 6),
            ("USD (2017)", "USD 2017", 0),
            ("usd_2021", "USD 2021", 0),
            ("constant 2017 US$", "USD 2017", 0),
            ("million USD (2017)", "USD 2017", 6),
            ("usd", "USD", 0),
            ("Tanks", "Tanks", 0),
            ("%", "%", 0),
            ("SIPRI TIV", "SIPRI TIV", 0),
            ("thousand tonnes", "tonnes", 3),
            ("m", "m", 0),
            ("troops_ad", "troops_ad", 0),
            ("$", "$", 0),
        ] {
            let expected = Unit {
                name: name.to_owned(),
                power,
            };
            assert_eq!(read(cell), Some(expected), "{cell}");
        }
        assert_eq!(read(" "), None);
    }

    #[test]
    fn money_of_several_countries_is_told() {
        assert_eq!(shared("Dollars").and_then(<[_]>::first), Some(&"USD"));
        assert_eq!(shared("EUR"), None);
    }
}
