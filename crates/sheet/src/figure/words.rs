//! Words and signs beside figures.

use crate::fold::european;
use crate::unit;

/// A text in small letters but for codes of money, with figures of Europe and plain spaces.
pub(super) fn plain(cell: &str) -> String {
    cell.chars()
        .map(letter)
        .collect::<String>()
        .trim()
        .to_owned()
}

fn letter(letter: char) -> char {
    match letter {
        '٫' => ',',
        '٬' | '’' | '‘' => '\'',
        _ if letter.is_whitespace() => ' ',
        _ => european(letter),
    }
}

/// Whether the figure is the lowest or the highest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    None,
    AtLeast,
    AtMost,
}

const ABOUT: [&str; 22] = [
    "approximately",
    "approx.",
    "about",
    "around",
    "roughly",
    "nearly",
    "almost",
    "circa",
    "ca.",
    "c.",
    "etwa",
    "rund",
    "ungefähr",
    "environ",
    "unos",
    "aproximadamente",
    "cerca de",
    "около",
    "примерно",
    "тақрибан",
    "约",
    "~",
];
const AT_LEAST: [&str; 20] = [
    "at least",
    "more than",
    "over",
    "above",
    "min.",
    "mindestens",
    "mehr als",
    "über",
    "plus de",
    "au moins",
    "más de",
    "al menos",
    "mais de",
    "более",
    "свыше",
    "не менее",
    "зиёда аз",
    "超过",
    ">=",
    "≥",
];
const AT_MOST: [&str; 17] = [
    "at most",
    "up to",
    "less than",
    "under",
    "below",
    "max.",
    "höchstens",
    "bis zu",
    "weniger als",
    "jusqu'à",
    "moins de",
    "hasta",
    "menos de",
    "até",
    "до",
    "<=",
    "≤",
];
pub(super) const BETWEEN: [&str; 9] = [" – ", " - ", "–", "—", "-", " to ", " bis ", " à ", " до "];

/// What follows one of the words, whatever its capitals.
fn after<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| {
        let (start, rest) = text.split_at_checked(word.len())?;
        let is_apart = rest.starts_with([' ', '$', '€', '£'])
            || rest.starts_with(|first: char| first.is_ascii_digit());
        (is_apart && crate::fold::is_same(word, start)).then(|| rest.trim_start())
    })
}

pub(super) fn without_about(text: &str) -> (bool, &str) {
    match after(text, &ABOUT) {
        Some(rest) => (true, rest),
        None => (false, text),
    }
}

pub(super) fn without_bound(text: &str) -> (Bound, &str) {
    if let Some(rest) = after(text, &AT_LEAST).or_else(|| text.strip_prefix('>')) {
        return (Bound::AtLeast, rest.trim_start());
    }
    if let Some(rest) = text.strip_suffix('+') {
        return (Bound::AtLeast, rest.trim_end());
    }
    match after(text, &AT_MOST).or_else(|| text.strip_prefix('<')) {
        Some(rest) => (Bound::AtMost, rest.trim_start()),
        None => (Bound::None, text),
    }
}

/// Money or a share that stands before or after a figure.
pub(super) fn without_unit(text: &str) -> (Option<String>, &str) {
    if let Some(rest) = text.strip_suffix('%') {
        return (Some("%".to_owned()), rest.trim_end());
    }
    let first = text
        .find(|letter: char| letter.is_ascii_digit() || matches!(letter, '-' | '(' | '.'))
        .unwrap_or(0);
    let (before, rest) = text.split_at_checked(first).unwrap_or(("", text));
    if let Some(money) = unit::money(before.trim()) {
        return (Some(money), rest);
    }
    let (rest, after) = text.rsplit_once(' ').unwrap_or_else(|| {
        let last = text
            .char_indices()
            .next_back()
            .map_or(0, |(place, _)| place);
        text.split_at_checked(last).unwrap_or((text, ""))
    });
    match unit::money(after) {
        Some(money) => (Some(money), rest.trim_end()),
        None => (None, text),
    }
}

/// How many noughts a word after figures stands for; `None` where it is none of these.
pub(super) fn power(word: &str) -> Option<u8> {
    if word.is_empty() {
        return Some(0);
    }
    let small = word.to_lowercase();
    let small = small.trim_end_matches('.');
    unit::POWERS
        .iter()
        .find(|(_, words)| words.split('|').any(|known| known == small))
        .map(|(power, _)| *power)
        .or_else(|| small.is_empty().then_some(0))
}
