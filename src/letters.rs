//! Lower case for the scripts that records are written in.
//!
//! The standard conversion knows every script there is, from a table of twelve kilobytes. Names of states, bodies and
//! people come in Latin, Greek, Cyrillic, Armenian and Georgian letters, whose small ones stand beside the capitals.

/// The small letter of a capital; any other character as it is.
pub(crate) fn lower(letter: char) -> char {
    let code = u32::from(letter);
    let distance = match code {
        0x41..=0x5A | 0xC0..=0xD6 | 0xD8..=0xDE | 0x391..=0x3A1 | 0x3A3..=0x3AB | 0x410..=0x42F => {
            32
        }
        0x100..=0x12F
        | 0x132..=0x137
        | 0x14A..=0x177
        | 0x460..=0x481
        | 0x48A..=0x4BF
        | 0x4D0..=0x52F
        | 0x1E00..=0x1E95
        | 0x1EA0..=0x1EFF => (code + 1) & 1,
        0x139..=0x148 | 0x179..=0x17E | 0x4C1..=0x4CE => code & 1,
        0x400..=0x40F => 80,
        0x4C0 => 15,
        0x386 => 38,
        0x388..=0x38A => 37,
        0x38C => 64,
        0x38E | 0x38F => 63,
        0x531..=0x556 => 48,
        0x10A0..=0x10C5 => 0x1C60,
        0x1C90..=0x1CBA | 0x1CBD..=0x1CBF => return char::from_u32(code - 0xBC0).unwrap_or(letter),
        0x130 => return 'i',
        0x178 => return 'ÿ',
        0x1E9E => return 'ß',
        _ => 0,
    };
    char::from_u32(code + distance).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_the_known_scripts_are_as_the_standard_gives_them() {
        let known = ('\0'..'\u{180}')
            .chain('\u{386}'..'\u{3CF}')
            .chain('\u{400}'..'\u{590}')
            .chain('\u{10A0}'..'\u{10C6}')
            .chain('\u{10D0}'..'\u{1100}')
            .chain('\u{1C90}'..'\u{1CC0}')
            .chain('\u{1E00}'..'\u{1F00}');
        for letter in known {
            let expected = letter.to_lowercase().next().expect("a letter at least");
            assert_eq!(lower(letter), expected, "{letter} {:x}", u32::from(letter));
        }
    }

    #[test]
    fn what_is_no_capital_stays() {
        for letter in "aä жґ1-語\u{1F600}".chars() {
            assert_eq!(lower(letter), letter);
        }
    }
}
