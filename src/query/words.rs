//! Words as searching compares them: lower case, without accents, Cyrillic in Latin letters, one form for the spellings
//! in which names of the region come (`Kh` and `H`, `Dzh` and `J`, `Ya` and `A`), and singular.

/// Where a word stands in a text, in bytes.
pub(super) type Place = (usize, usize);

/// Gives every word of a text, folded, with its place.
pub(super) fn each_word(text: &str, take: &mut dyn FnMut(&str, Place)) {
    let bytes = text.as_bytes();
    let mut word = Vec::new();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let start = at;
        word.clear();
        if byte.is_ascii() {
            at = plain_word(bytes, start, &mut word);
            if may_go_on(bytes, at) && at > start {
                word.clear();
                at = any_word(text, start, &mut word);
            }
        } else {
            at = any_word(text, start, &mut word);
        }
        if word.is_empty() {
            at = at.max(start + 1);
        } else if word != b"s" || !follows_apostrophe(text, start) {
            unify(&mut word);
            take(std::str::from_utf8(&word).unwrap_or(""), (start, at));
        }
    }
}

/// Takes the ASCII letters and digits from there on; where they end.
fn plain_word(bytes: &[u8], start: usize, word: &mut Vec<u8>) -> usize {
    let mut at = start;
    while let Some(byte) = bytes.get(at).filter(|byte| byte.is_ascii_alphanumeric()) {
        word.push(byte.to_ascii_lowercase());
        at += 1;
    }
    at
}

/// Whether what follows plain letters may belong to their word: a letter beyond ASCII, or a point before another letter.
fn may_go_on(bytes: &[u8], at: usize) -> bool {
    let is_letter = |byte: u8| !byte.is_ascii() || byte.is_ascii_alphanumeric();
    match bytes.get(at) {
        Some(b'.') => bytes.get(at + 1).is_some_and(|byte| is_letter(*byte)),
        Some(byte) => !byte.is_ascii(),
        None => false,
    }
}

/// Takes a word of any letters that begins there, if one does; where it ends.
fn any_word(text: &str, start: usize, word: &mut Vec<u8>) -> usize {
    let mut end = start;
    for (offset, letter) in text.get(start..).unwrap_or("").char_indices() {
        let at = start + offset;
        if is_of_word(letter) {
            push_folded(word, letter);
            end = at + letter.len_utf8();
        } else if at == start {
            return at + letter.len_utf8();
        } else if !joins(text, start, at) {
            break;
        }
    }
    end
}

fn follows_apostrophe(text: &str, start: usize) -> bool {
    let before = text.get(..start);
    before.is_some_and(|before| before.ends_with(['\'', '’']))
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
fn push_folded(word: &mut Vec<u8>, letter: char) {
    let mut bytes = [0; 4];
    let latin: &str = match letter.to_lowercase().next().unwrap_or(letter) {
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
        // Arabic letters for Persian ones, and vowels and other marks over them.
        'ي' | 'ى' | 'ئ' => "ی",
        'ك' => "ک",
        'ة' | 'ۀ' => "ه",
        'آ' | 'أ' | 'إ' => "ا",
        'ؤ' => "و",
        'ь' | 'ъ' | '\u{300}'..='\u{36f}' | 'ـ' | '\u{64b}'..='\u{65f}' | '\u{670}' => "",
        other => other.encode_utf8(&mut bytes),
    };
    word.extend_from_slice(latin.as_bytes());
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
        | '\u{600}'..='\u{61f}'
        | '\u{66a}'..='\u{66d}'
        | '\u{6d4}'
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

/// One form for several spellings of a sound, and the singular for a plural.
fn unify(word: &mut Vec<u8>) {
    let mut kept = 0;
    let mut at = 0;
    while let Some((taken, letter)) = spelling(word.get(at..).unwrap_or_default()) {
        if let Some(slot) = word.get_mut(kept) {
            *slot = letter;
        }
        kept += 1;
        at += taken;
    }
    word.truncate(kept);
    let is_plural = kept > 3 && word.ends_with(b"s") && !word.ends_with(b"ss");
    if is_plural && !word.ends_with(b"us") && !word.ends_with(b"is") {
        word.pop();
        if word.ends_with(b"ie") || word.ends_with(b"she") {
            word.pop();
        }
    }
}

/// How many letters the next sound is written with, and the letter for it.
fn spelling(word: &[u8]) -> Option<(usize, u8)> {
    let (first, rest) = word.split_first()?;
    Some(match (first, rest) {
        (b'd', [b'z', b'h', ..]) => (3, b'j'),
        (b'd', [b'j', ..]) | (b'z', [b'h', ..]) => (2, b'j'),
        (b'k', [b'h', ..]) => (2, b'h'),
        (b'g', [b'h', ..]) => (2, b'g'),
        (b'y', [vowel @ (b'u' | b'a' | b'e'), ..]) => (2, *vowel),
        (b'y', [b'o', ..]) => (2, b'e'),
        (b'y', _) => (1, b'i'),
        (b'q', _) => (1, b'k'),
        (b'w', _) => (1, b'v'),
        _ => (1, *first),
    })
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

    /// The least and the greatest length of what may be meant, typing errors included; none where none are forgiven.
    pub(super) fn lengths(&self) -> (usize, usize) {
        match self.errors {
            0 => (1, 0),
            errors => (self.word.len() - errors, self.word.len() + errors),
        }
    }

    /// Whether a word of these letters may be meant.
    pub(super) fn may_be_of(&self, letters: u32) -> bool {
        (self.letters ^ letters).count_ones() as usize <= 2 * self.errors
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
        let is_near = length.abs_diff(wanted) <= self.errors && self.may_be_of(letters(word));
        if self.errors == 0 || !is_near {
            return 0;
        }
        let errors = if word.is_ascii() && self.word.is_ascii() {
            errors_between(self.word.as_bytes(), word.as_bytes(), self.errors)
        } else {
            strsim::osa_distance(&self.word, word)
        };
        match errors {
            1 => 45,
            2 if self.errors == 2 => 30,
            _ => 0,
        }
    }
}

/// How many letters were left out, put in, taken for others or swapped with the next; any greater number where it is more
/// than `most`. Of so few errors each is tried where it shows, which takes less than a table of all distances.
fn errors_between(mut one: &[u8], mut other: &[u8], most: usize) -> usize {
    while let (Some((a, rest)), Some((b, others))) = (one.split_first(), other.split_first()) {
        if a != b {
            if most == 0 {
                return 1;
            }
            let after = |one, other| 1 + errors_between(one, other, most - 1);
            let least = after(rest, others)
                .min(after(rest, other))
                .min(after(one, others));
            return match (rest, others) {
                ([c, rest @ ..], [d, others @ ..]) if a == d && b == c => {
                    least.min(after(rest, others))
                }
                _ => least,
            };
        }
        (one, other) = (rest, others);
    }
    one.len() + other.len()
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

    #[test]
    fn errors_are_those_of_the_table_of_distances() {
        let mut state = 1_u32;
        let mut letter = |count: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 16) % count
        };
        for _ in 0..20_000 {
            let mut word = |_| {
                let length = 3 + letter(4);
                (0..length)
                    .map(|_| char::from(b'a' + letter(3) as u8))
                    .collect::<String>()
            };
            let (one, other) = (word(0), word(1));
            let expected = strsim::osa_distance(&one, &other);
            for most in [1, 2] {
                let errors = errors_between(one.as_bytes(), other.as_bytes(), most);
                assert_eq!(
                    errors.min(most + 1),
                    expected.min(most + 1),
                    "{one} {other}"
                );
            }
        }
    }
}
