//! What a file is, by its first bytes and not by its name.

use crate::refusal::{Refusal, RefusalCode};

/// What can be read on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Content {
    Zip,
    Text,
}

/// What a file is.
pub(crate) fn content(bytes: &[u8]) -> Result<Content, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::of(RefusalCode::Empty));
    }
    if let Some(code) = refused(bytes) {
        return Err(Refusal::of(code));
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Content::Zip);
    }
    if is_binary(bytes) {
        return Err(Refusal::of(RefusalCode::Binary));
    }
    Ok(Content::Text)
}

fn refused(bytes: &[u8]) -> Option<RefusalCode> {
    const SIGNS: [(&[u8], RefusalCode); 16] = [
        (b"\x89PNG", RefusalCode::Picture),
        (b"\xFF\xD8\xFF", RefusalCode::Picture),
        (b"GIF8", RefusalCode::Picture),
        (b"BM\x36", RefusalCode::Picture),
        (b"II*\0", RefusalCode::Picture),
        (b"MM\0*", RefusalCode::Picture),
        (b"\0\0\x01\0", RefusalCode::Picture),
        (b"%PDF", RefusalCode::Pdf),
        (b"\xD0\xCF\x11\xE0", RefusalCode::OldSpreadsheet),
        (b"{\\rtf", RefusalCode::WordDocument),
        (b"\x1F\x8B", RefusalCode::Compressed),
        (b"7z\xBC\xAF", RefusalCode::Compressed),
        (b"Rar!", RefusalCode::Compressed),
        (b"BZh", RefusalCode::Compressed),
        (b"\xFD7zXZ", RefusalCode::Compressed),
        (b"\x28\xB5\x2F\xFD", RefusalCode::Compressed),
    ];
    let is_riff = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    let is_heif = bytes.get(4..8) == Some(b"ftyp");
    if is_riff || is_heif || is_drawing(bytes) {
        return Some(RefusalCode::Picture);
    }
    let sign = SIGNS.iter().find(|(sign, _)| bytes.starts_with(sign));
    sign.map(|(_, code)| *code)
}

fn is_drawing(bytes: &[u8]) -> bool {
    let start = bytes.get(..512.min(bytes.len())).unwrap_or_default();
    start.trim_ascii_start().starts_with(b"<svg")
        || (start.starts_with(b"<?xml") && start.windows(4).any(|four| four == b"<svg"))
}

/// Control characters that no text holds; NUL alone may be UTF-16.
fn is_binary(bytes: &[u8]) -> bool {
    let start = bytes.get(..4096.min(bytes.len())).unwrap_or_default();
    let odd = |byte: &&u8| matches!(**byte, 1..=8 | 14..=26 | 28..=31);
    let controls = start.iter().filter(odd).count();
    controls > 3 && controls * 50 > start.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(bytes: &[u8]) -> RefusalCode {
        content(bytes).expect_err("refused").code
    }

    #[test]
    fn what_is_no_sheet_is_named() {
        assert_eq!(code(b""), RefusalCode::Empty);
        assert_eq!(code(b"\x89PNG\r\n\x1A\n"), RefusalCode::Picture);
        assert_eq!(code(b"RIFF....WEBPVP8 "), RefusalCode::Picture);
        assert_eq!(code(b"  <svg xmlns=''/>"), RefusalCode::Picture);
        assert_eq!(code(b"%PDF-1.7"), RefusalCode::Pdf);
        assert_eq!(
            code(b"\xD0\xCF\x11\xE0\xA1\xB1"),
            RefusalCode::OldSpreadsheet
        );
        assert_eq!(code(b"{\\rtf1"), RefusalCode::WordDocument);
        assert_eq!(code(b"\x1F\x8B\x08"), RefusalCode::Compressed);
        assert_eq!(code(&[1, 2, 3, 4, 200, 7]), RefusalCode::Binary);
    }

    #[test]
    fn what_may_be_a_sheet_is_read_on() {
        assert_eq!(content(b"PK\x03\x04"), Ok(Content::Zip));
        assert_eq!(content(b"From,To\n"), Ok(Content::Text));
        assert_eq!(content(b"\xFF\xFEF\0r\0"), Ok(Content::Text));
    }
}
