//! Words as searching compares them: lower case, without accents, Cyrillic in Latin letters, one form for the spellings
//! in which names of the region come (`Kh` and `H`, `Dzh` and `J`, `Ya` and `A`), and singular.

use crate::letters::lower;

/// Where a word stands in a text, in bytes.
pub(super) type Place = (usize, usize);

/// Gives every word of a text, folded, with its place.
pub(super) fn each_word(text: &str, take: &mut dyn FnMut(&str, Place)) {
    let mut word = String::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, letter)) = rest.next() {
        if !is_of_word(letter) {
            continue;
        }
        let mut end = start + letter.len_utf8();
        word.clear();
        push_folded(&mut word, letter);
        while let Some((at, next)) = rest.peek().copied() {
            if is_of_word(next) {
                push_folded(&mut word, next);
                end = at + next.len_utf8();
            } else if !joins(text, start, at) {
                break;
            }
            rest.next();
        }
        if word != "s"
            || !text
                .get(..start)
                .is_some_and(|before| before.ends_with(['\'', '’']))
        {
            unify(&mut word);
            take(&word, (start, end));
        }
    }
}

/// Whether a sign within a word parts nothing: the points of `U.S.`, an accent that stands alone.
fn joins(text: &str, start: usize, at: usize) -> bool {
    let (before, after) = (
        text.get(start..at).unwrap_or(""),
        text.get(at..).unwrap_or(""),
    );
    let mut next = after.chars();
    match next.next() {
        Some('\u{300}'..='\u{36f}' | '\u{ad}') => true,
        Some('.') => {
            let is_initials = before.split('.').all(|part| part.chars().count() == 1);
            let is_initial = next.next().is_some_and(is_of_word);
            is_initials && is_initial && !next.next().is_some_and(is_of_word)
        }
        _ => false,
    }
}

/// A letter in lower case and in Latin, without its accent.
fn push_folded(word: &mut String, letter: char) {
    if letter.is_ascii() {
        word.push(letter.to_ascii_lowercase());
        return;
    }
    let latin = match lower(letter) {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'а' | 'я' => "a",
        'æ' => "ae",
        'ç' | 'č' | 'ć' => "c",
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'е' | 'ё' | 'э' => "e",
        'ì'..='ï' | 'ī' | 'ı' | 'ý' | 'ÿ' | 'и' | 'й' | 'ы' | 'ӣ' | 'і' | 'ї' => "i",
        'ñ' | 'ń' | 'н' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'о' => "o",
        'š' | 'ş' | 'ș' | 'ш' | 'щ' => "sh",
        'ß' => "ss",
        'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'у' | 'ю' | 'ӯ' => "u",
        'ž' | 'ж' | 'ҷ' => "j",
        'ź' | 'ż' | 'з' => "z",
        'ğ' | 'г' | 'ғ' => "g",
        'ł' | 'л' => "l",
        'б' => "b",
        'в' => "v",
        'д' => "d",
        'к' | 'қ' => "k",
        'м' => "m",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'ф' => "f",
        'х' | 'ҳ' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ь' | 'ъ' | '\u{300}'..='\u{36f}' => "",
        other => {
            word.push(other);
            return;
        }
    };
    word.push_str(latin);
}

/// Whether a character belongs to a word. Beyond ASCII all do but spaces, punctuation and signs, which stand together; the
/// standard tables of letters are larger than this whole module.
fn is_of_word(letter: char) -> bool {
    match letter {
        '\0'..='\u{7f}' => letter.is_ascii_alphanumeric(),
        'ª' | 'µ' | 'º' => true,
        '\u{80}'..='\u{bf}'
        | '×'
        | '÷'
        | '\u{300}'..='\u{36f}'
        | '\u{2000}'..='\u{206f}'
        | '\u{20a0}'..='\u{20cf}'
        | '\u{2190}'..='\u{2bff}'
        | '\u{3000}'..='\u{303f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{ff00}'..='\u{ff0f}'
        | '\u{fff0}'..='\u{ffff}'
        | '\u{1f000}'..='\u{1faff}' => false,
        _ => true,
    }
}

/// Spellings of one sound, longer ones first.
const SPELLINGS: [(&str, &str); 12] = [
    ("dzh", "j"),
    ("dj", "j"),
    ("zh", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("yu", "u"),
    ("ya", "a"),
    ("yo", "e"),
    ("ye", "e"),
    ("y", "i"),
    ("q", "k"),
    ("w", "v"),
];

/// The letters with which they begin.
const MAY_BEGIN_A_SPELLING: [char; 7] = ['d', 'g', 'k', 'q', 'w', 'y', 'z'];

/// One form for several spellings, and the singular for a plural.
fn unify(word: &mut String) {
    // Most words have no such spelling, and stay as they are.
    if word.contains(MAY_BEGIN_A_SPELLING) {
        *word = respelled(word);
    }
    let is_plural = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss");
    if is_plural && !word.ends_with("us") && !word.ends_with("is") {
        word.pop();
        if word.ends_with("ie") || word.ends_with("she") {
            word.pop();
        }
    }
}

fn respelled(word: &str) -> String {
    let mut respelled = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(letter) = rest.chars().next() {
        let mut spelling = None;
        if MAY_BEGIN_A_SPELLING.contains(&letter) {
            spelling = SPELLINGS
                .iter()
                .find(|(spelling, _)| rest.starts_with(spelling));
        }
        let (taken, given) = spelling.map_or((letter.len_utf8(), None), |(from, to)| {
            (from.len(), Some(*to))
        });
        let (head, tail) = rest.split_at_checked(taken).unwrap_or((rest, ""));
        respelled.push_str(given.unwrap_or(head));
        rest = tail;
    }
    respelled
}

/// The folded words of a text.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, &mut |word, _| words.push(word.to_owned()));
    words
}

/// The letters of a word as a set: words that differ by one letter differ by two letters of it at most.
pub(super) fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |set, byte| set | 1 << (byte & 31))
}

/// How many typing errors are forgiven in a word: none in short ones and in numbers.
fn errors_forgiven(word: &str) -> usize {
    match word.len() {
        _ if word.bytes().any(|byte| byte.is_ascii_digit()) => 0,
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// A word that is looked for.
#[derive(Debug)]
pub(super) struct Wanted {
    pub(super) word: String,
    letters: u32,
    errors: usize,
}

impl Wanted {
    pub(super) fn new(word: String) -> Self {
        Self {
            letters: letters(&word),
            errors: errors_forgiven(&word),
            word,
        }
    }

    /// Whether a word may be meant, typing errors included, as its letters and its length tell at once.
    pub(super) fn may_mean(&self, letters: u32, length: usize) -> bool {
        let apart = (self.letters ^ letters).count_ones() as usize;
        apart <= 2 * self.errors && length.abs_diff(self.word.len()) <= self.errors
    }

    /// How well a word is what is looked for, 0 (not at all) to 100: itself, a longer one, or one with typing errors.
    pub(super) fn likeness(&self, word: &str) -> u32 {
        let (wanted, length) = (self.word.len(), word.len());
        if word.starts_with(self.word.as_str()) && (wanted > 1 || wanted == length) {
            return if wanted == length {
                100
            } else {
                50 + (40 * wanted / length) as u32
            };
        }
        if self.errors == 0 || !self.may_mean(letters(word), length) {
            return 0;
        }
        match strsim::osa_distance(&self.word, word) {
            1 => 45,
            2 if self.errors == 2 => 30,
            _ => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_meet() {
        for spellings in [
            &["Rakhmon", "Rahmon", "Рахмон", "Раҳмон", "RAHMON"][..],
            &["Tajikistan", "Tadzhikistan", "Таджикистан"],
            &["Pyanj", "Panj", "Pyanzh", "Пяндж", "Панҷ"],
            &["Roghun", "Rogun", "Рогун", "Роғун"],
            &["Kirgizia", "Киргизия", "Kirgiziya"],
            &["Seleznyov", "Seleznev", "Селезнёв"],
            &["Atambayev", "Atambaev"],
            &["base", "bases"],
            &["country", "countries"],
            &["café", "cafe", "cafe\u{301}"],
            &["U.S.", "US"],
            &["Tajikistan's", "Tajikistan’s", "tajikistan"],
        ] {
            let folded: Vec<_> = spellings.iter().map(|text| words(text)).collect();
            assert!(folded.iter().all(|words| *words == folded[0]), "{folded:?}");
        }
        assert_eq!(
            words("E.Rahmon and U.S. aid"),
            ["e", "rahmon", "and", "us", "aid"]
        );
        assert_eq!(words("« » — … 𝒳 ١"), ["𝒳", "١"]);
    }

    #[test]
    fn places_are_those_of_the_text() {
        let text = "Тоҷикистон’s bases, U.S.";
        each_word(text, &mut |_, (start, end)| {
            assert!(text.get(start..end).is_some());
        });
        let mut places = Vec::new();
        each_word(text, &mut |_, (start, end)| places.push(&text[start..end]));
        assert_eq!(places, ["Тоҷикистон", "bases", "U.S"]);
    }

    #[test]
    fn typing_errors_are_forgiven_by_length() {
        let likeness = |wanted: &str, word: &str| Wanted::new(wanted.to_owned()).likeness(word);
        assert_eq!(likeness("base", "base"), 100);
        assert!(likeness("bas", "base") > 50);
        assert_eq!(likeness("militri", "militari"), 45);
        assert_eq!(likeness("iran", "irak"), 45);
        assert_eq!(likeness("irn", "iran"), 0);
        assert_eq!(likeness("rahmonov", "rahmon"), 30);
        assert_eq!(likeness("2011", "2012"), 0);
        // Two letters swapped are one error.
        assert_eq!(likeness("broder", "border"), 45);
    }
}
