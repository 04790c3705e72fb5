//! Bytes to text: UTF-8 first; what is none of it is read by the likeliest encoding, and asked about.

mod single_byte;

use serde::{Deserialize, Serialize};

/// How the letters of a text file are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    #[serde(rename = "utf-8")]
    Utf8,
    /// UTF-16, the low byte first, as Excel saves "Unicode text".
    #[serde(rename = "utf-16le")]
    Utf16Le,
    /// UTF-16, the high byte first.
    #[serde(rename = "utf-16be")]
    Utf16Be,
    /// Western Europe.
    #[serde(rename = "windows-1252")]
    Windows1252,
    /// Cyrillic.
    #[serde(rename = "windows-1251")]
    Windows1251,
    /// Central Europe.
    #[serde(rename = "windows-1250")]
    Windows1250,
    /// Turkish.
    #[serde(rename = "windows-1254")]
    Windows1254,
    /// Arabic and Persian.
    #[serde(rename = "windows-1256")]
    Windows1256,
}

impl Encoding {
    /// All of them, UTF-8 first.
    pub const ALL: [Self; 8] = [
        Self::Utf8,
        Self::Windows1252,
        Self::Windows1251,
        Self::Windows1250,
        Self::Windows1254,
        Self::Windows1256,
        Self::Utf16Le,
        Self::Utf16Be,
    ];

    /// Its name in the WHATWG standard.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
            Self::Windows1251 => "windows-1251",
            Self::Windows1250 => "windows-1250",
            Self::Windows1254 => "windows-1254",
            Self::Windows1256 => "windows-1256",
        }
    }

    /// The encoding so named.
    pub fn of_name(name: &str) -> Option<Self> {
        let lower = name.trim().to_ascii_lowercase();
        let name = match lower.as_str() {
            "utf8" | "utf-8-sig" | "ascii" | "us-ascii" => "utf-8",
            "utf-16" | "utf16" => "utf-16le",
            "latin1" | "latin-1" | "iso-8859-1" | "cp1252" => "windows-1252",
            "cp1251" => "windows-1251",
            "cp1250" => "windows-1250",
            "cp1254" | "iso-8859-9" => "windows-1254",
            "cp1256" => "windows-1256",
            other => other,
        };
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

    fn table(self) -> Option<&'static str> {
        match self {
            Self::Windows1252 => Some(single_byte::WINDOWS_1252),
            Self::Windows1251 => Some(single_byte::WINDOWS_1251),
            Self::Windows1250 => Some(single_byte::WINDOWS_1250),
            Self::Windows1254 => Some(single_byte::WINDOWS_1254),
            Self::Windows1256 => Some(single_byte::WINDOWS_1256),
            Self::Utf8 | Self::Utf16Le | Self::Utf16Be => None,
        }
    }
}

/// A text and how it was read.
#[derive(Debug)]
pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) encoding: Encoding,
    /// Whether nothing but a guess speaks for the encoding.
    pub(crate) is_guess: bool,
}

/// The text of bytes in the encoding that was asked for, or else as they seem to be.
pub(crate) fn decode(bytes: Vec<u8>, asked: Option<Encoding>) -> Decoded {
    let (encoding, is_guess) = match (marked(&bytes), asked) {
        (Some(encoding), _) => (encoding, false),
        (None, Some(encoding)) => (encoding, true),
        (None, None) => likely(&bytes),
    };
    Decoded {
        text: text(bytes, encoding),
        encoding,
        is_guess,
    }
}

/// The encoding that a byte order mark tells.
fn marked(bytes: &[u8]) -> Option<Encoding> {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => Some(Encoding::Utf8),
        [0xFF, 0xFE, ..] => Some(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => Some(Encoding::Utf16Be),
        _ => None,
    }
}

fn likely(bytes: &[u8]) -> (Encoding, bool) {
    if let Some(wide) = wide(bytes) {
        return (wide, false);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return (Encoding::Utf8, false);
    }
    (narrow(bytes), true)
}

/// UTF-16 without a mark: every other byte of European text is zero.
fn wide(bytes: &[u8]) -> Option<Encoding> {
    let start = bytes.get(..4096.min(bytes.len()))?;
    let zeros = |odd: usize| {
        let every = start.iter().skip(odd).step_by(2);
        every.filter(|byte| **byte == 0).count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    if (even + odd) * 4 < start.len() || start.len() < 4 {
        return None;
    }
    Some(if odd > even {
        Encoding::Utf16Le
    } else {
        Encoding::Utf16Be
    })
}

/// Cyrillic and Arabic words are made of high bytes; Western words have one here and there.
fn narrow(bytes: &[u8]) -> Encoding {
    let start = bytes.get(..(1 << 18).min(bytes.len())).unwrap_or_default();
    let count = |wanted: &[u8]| start.iter().filter(|byte| wanted.contains(byte)).count();
    let high = start.iter().filter(|byte| **byte >= 0xC0).count();
    let pairs = start.windows(2);
    let beside = pairs.filter(|pair| pair.iter().all(|byte| *byte >= 0xC0));
    if beside.count() * 2 < high {
        return Encoding::Windows1252;
    }
    // The commonest letters of Russian against those of Arabic and Persian.
    let russian = count(&[0xEE, 0xE5, 0xE0, 0xE8, 0xF2]);
    let arabic = count(&[0xC7, 0xE1, 0xED, 0xE3, 0xE4, 0xD1]);
    if arabic > russian {
        Encoding::Windows1256
    } else {
        Encoding::Windows1251
    }
}

fn text(bytes: Vec<u8>, encoding: Encoding) -> String {
    match encoding {
        Encoding::Utf8 => utf8(bytes),
        Encoding::Utf16Le => utf16(&bytes, u16::from_le_bytes),
        Encoding::Utf16Be => utf16(&bytes, u16::from_be_bytes),
        _ => single(&bytes, encoding),
    }
}

fn utf8(mut bytes: Vec<u8>) -> String {
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        bytes.drain(..3);
    }
    match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    let letters = char::decode_utf16(units).map(|it| it.unwrap_or(char::REPLACEMENT_CHARACTER));
    let mut text: String = letters.collect();
    if text.starts_with('\u{FEFF}') {
        text.drain(..'\u{FEFF}'.len_utf8());
    }
    text
}

fn single(bytes: &[u8], encoding: Encoding) -> String {
    let table: Vec<char> = encoding.table().unwrap_or_default().chars().collect();
    let letter = |byte: &u8| match byte.checked_sub(128) {
        None => char::from(*byte),
        Some(high) => table.get(usize::from(high)).copied().unwrap_or('\u{FFFD}'),
    };
    bytes.iter().map(letter).collect()
}

/// What the first line that needs an encoding says in each of them.
pub(crate) fn samples(bytes: &[u8]) -> Vec<(Encoding, String)> {
    const LETTERS: usize = 60;
    let line = bytes
        .split(|byte| matches!(byte, b'\n' | b'\r'))
        .find(|line| !line.is_ascii())
        .unwrap_or_default();
    let high = line.iter().position(|byte| *byte >= 128).unwrap_or(0);
    let line = line.get(high.saturating_sub(20)..).unwrap_or_default();
    let choices = Encoding::ALL.iter().filter(|one| one.table().is_some());
    let sample = |one: &Encoding| (*one, single(line, *one).chars().take(LETTERS).collect());
    choices.map(sample).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, Encoding, bool) {
        let Decoded {
            text,
            encoding,
            is_guess,
        } = decode(bytes.to_vec(), None);
        (text, encoding, is_guess)
    }

    fn encoded(text: &str, encoding: &'static encoding_rs::Encoding) -> Vec<u8> {
        encoding.encode(text).0.into_owned()
    }

    #[test]
    fn utf_8_is_read_with_and_without_a_mark() {
        assert_eq!(
            read("Türkei".as_bytes()),
            ("Türkei".into(), Encoding::Utf8, false)
        );
        assert_eq!(
            read("\u{FEFF}Türkei".as_bytes()),
            ("Türkei".into(), Encoding::Utf8, false)
        );
    }

    #[test]
    fn utf_16_is_read_with_and_without_a_mark() {
        for (mark, low) in [(true, true), (true, false), (false, true), (false, false)] {
            let text = if mark {
                "\u{FEFF}Von\tAn\nTürkei"
            } else {
                "Von\tAn\nTürkei"
            };
            let units = text.encode_utf16();
            let bytes = |unit: u16| {
                if low {
                    unit.to_le_bytes()
                } else {
                    unit.to_be_bytes()
                }
            };
            let bytes: Vec<u8> = units.flat_map(bytes).collect();
            let encoding = if low {
                Encoding::Utf16Le
            } else {
                Encoding::Utf16Be
            };
            assert_eq!(read(&bytes), ("Von\tAn\nTürkei".into(), encoding, false));
        }
    }

    #[test]
    fn single_bytes_are_guessed() {
        for (text, by, encoding) in [
            (
                "Von;An\nTürkei;Österreich sagt für",
                encoding_rs::WINDOWS_1252,
                Encoding::Windows1252,
            ),
            (
                "Кто;Кому\nТаджикистан;Россия",
                encoding_rs::WINDOWS_1251,
                Encoding::Windows1251,
            ),
            (
                "من;إلى\nطاجيكستان;روسيا",
                encoding_rs::WINDOWS_1256,
                Encoding::Windows1256,
            ),
        ] {
            assert_eq!(read(&encoded(text, by)), (text.into(), encoding, true));
        }
    }

    #[test]
    fn an_answer_decides() {
        let bytes = encoded("Łódź", encoding_rs::WINDOWS_1250);
        let asked = decode(bytes, Some(Encoding::Windows1250));
        assert_eq!((asked.text.as_str(), asked.is_guess), ("Łódź", true));
    }

    #[test]
    fn samples_show_what_differs() {
        let bytes = encoded("plain\nAn;Türkei", encoding_rs::WINDOWS_1252);
        let samples = samples(&bytes);
        assert!(samples.contains(&(Encoding::Windows1252, "An;Türkei".to_owned())));
        assert!(samples.contains(&(Encoding::Windows1251, "An;Tьrkei".to_owned())));
    }
}
