//! One form for words that differ in case, accents, figures, spaces and signs.

/// A word in small letters without accents, spaces and signs; letters of all scripts and figures stay.
pub(crate) fn fold(text: &str) -> String {
    if text.is_ascii() {
        let kept = text.chars().filter(char::is_ascii_alphanumeric);
        return kept.map(|letter| letter.to_ascii_lowercase()).collect();
    }
    let small = text.chars().flat_map(char::to_lowercase);
    let mut folded = String::with_capacity(text.len());
    for letter in small {
        push(&mut folded, letter);
    }
    folded
}

fn push(folded: &mut String, letter: char) {
    match letter {
        'ß' => folded.push_str("ss"),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{655}' | '\u{640}' => {}
        '٠'..='٩' | '۰'..='۹' => folded.push(european(letter)),
        _ if letter.is_alphanumeric() => folded.push(plain(letter)),
        _ => {}
    }
}

/// A figure of Arabic, of Persian or of full width as one of Europe; any other letter as it is.
pub(crate) fn european(letter: char) -> char {
    let zero = match letter {
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '０'..='９' => '０',
        _ => return letter,
    };
    char::from_digit(u32::from(letter) - u32::from(zero), 10).unwrap_or(letter)
}

fn plain(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'ё' => 'е',
        'й' | 'ӣ' => 'и',
        'ӯ' => 'у',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ي' | 'ى' | 'ئ' => 'ی',
        'ك' => 'ک',
        'ة' => 'ه',
        _ => letter,
    }
}

/// A cell without the spaces and marks around it that nobody sees.
pub(crate) fn clean(cell: &str) -> &str {
    let is_plain = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_graphic);
    let bytes = cell.as_bytes();
    if is_plain(bytes.first()) && is_plain(bytes.last()) {
        return cell;
    }
    cell.trim_matches(|letter: char| {
        letter.is_whitespace()
            || matches!(letter, '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\0')
    })
}

/// Whether a cell says that there is nothing to say.
pub(crate) fn is_blank(cell: &str) -> bool {
    const SIGNS: [&str; 10] = ["-", "–", "—", "--", ".", "..", "...", "?", "/", "*"];
    const WORDS: [&str; 24] = [
        "na",
        "n/a",
        "#n/a",
        "n.a.",
        "n. a.",
        "nan",
        "null",
        "none",
        "nil",
        "(blank)",
        "k.a.",
        "k. a.",
        "n.d.",
        "nd",
        "s/d",
        "s.d.",
        "o.a.",
        "нет",
        "нет данных",
        "н/д",
        "н.д.",
        "#value!",
        "#ref!",
        "无",
    ];
    let cell = clean(cell);
    // Most cells tell by their first letter.
    let may_be = |first: char| {
        matches!(
            first,
            'n' | 'N'
                | 'k'
                | 'K'
                | 's'
                | 'S'
                | 'o'
                | 'O'
                | '#'
                | '('
                | 'н'
                | 'Н'
                | '无'
                | '-'
                | '–'
                | '—'
                | '.'
                | '?'
                | '/'
                | '*'
        )
    };
    if !cell.is_empty() && !cell.starts_with(may_be) {
        return false;
    }
    cell.is_empty()
        || SIGNS.contains(&cell)
        || (cell.len() <= 24 && WORDS.iter().any(|word| is_same(word, cell)))
}

/// Whether two words differ by capitals alone.
pub(crate) fn is_same(small: &str, word: &str) -> bool {
    let mut letters = word.chars().flat_map(char::to_lowercase);
    small.chars().all(|letter| letters.next() == Some(letter)) && letters.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded() {
        for (word, folded) in [
            ("  Quelle(n) ", "quellen"),
            ("État", "etat"),
            ("Année", "annee"),
            ("Größe", "grosse"),
            ("said_by", "saidby"),
            ("КОГДА?", "когда"),
            ("کِی", "کی"),
            ("إلى", "الی"),
            ("何时", "何时"),
            ("ÖSTERREICH", "osterreich"),
        ] {
            assert_eq!(fold(word), folded);
        }
    }

    #[test]
    fn nothing_to_say_is_said_in_many_ways() {
        for cell in [
            "",
            " ",
            "\u{A0}",
            "n/a",
            "N/A",
            "NA",
            "#N/A",
            "null",
            "–",
            "k. A.",
            "Нет данных",
            ".",
        ] {
            assert!(is_blank(cell), "{cell}");
        }
        for cell in ["0", "no", "Namibia", "unknown", "x"] {
            assert!(!is_blank(cell), "{cell}");
        }
    }
}
