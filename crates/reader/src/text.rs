//! What no text of a record may hold, whatever its column.

use crate::limits;

/// The first fault of a text, as a code and in the words of a message.
pub(crate) fn fault(value: &str) -> Option<(&'static str, &'static str)> {
    if value.len() > limits::FIELD_BYTES {
        Some(("field-long", "is too long, expected at most 16384 bytes"))
    } else if value.contains('\0') {
        Some(("field-nul", "holds a NUL character, expected text"))
    } else if !value.is_ascii() && !is_bidi_balanced(value) {
        Some((
            "field-direction",
            "changes the direction of text, expected each such control to be closed",
        ))
    } else {
        None
    }
}

/// Whether a row as a whole needs no look at its fields.
pub(crate) fn is_plain(row: &[u8]) -> bool {
    // Controls of direction begin with this byte.
    const SUSPECT: u8 = 0xE2;
    row.len() <= limits::FIELD_BYTES && !row.contains(&0) && !row.contains(&SUSPECT)
}

/// Whether there is nothing but spaces; most values tell by their first letter.
pub(crate) fn is_blank(value: &str) -> bool {
    value.trim_start().is_empty()
}

/// Whether every embedding, override and isolate of the Unicode bidirectional algorithm is closed.
fn is_bidi_balanced(value: &str) -> bool {
    let mut open: Vec<char> = Vec::new();
    for character in value.chars() {
        match character {
            '\u{202A}' | '\u{202B}' | '\u{202D}' | '\u{202E}' => open.push('\u{202C}'),
            '\u{2066}'..='\u{2068}' => open.push('\u{2069}'),
            '\u{202C}' | '\u{2069}' if open.pop() != Some(character) => return false,
            _ => {}
        }
    }
    open.is_empty()
}
