//! What a code means in a system.

use crate::{Entry, Kind, System};

/// All codes of all systems, sorted.
#[derive(Debug)]
pub(crate) struct Codes(Vec<(System, &'static str, u16)>);

impl Codes {
    pub(crate) fn new(entries: &[Entry]) -> Self {
        let mut codes: Vec<_> = (0..)
            .zip(entries)
            .flat_map(|(at, entry)| all_of(entry, at))
            .collect();
        codes.sort_unstable();
        Self(codes)
    }

    /// The entries that have a code, which [`written`] gave.
    pub(crate) fn find(&self, system: System, code: &str) -> impl Iterator<Item = u16> {
        let from = self
            .0
            .partition_point(|(of, known, _)| (*of, *known) < (system, code));
        self.0[from..]
            .iter()
            .take_while(move |(of, known, _)| (*of, *known) == (system, code))
            .map(|(.., entry)| *entry)
    }
}

/// Its codes; the id of what has an alpha-2 code is its alpha-3 code, and CAMEO takes that over.
fn all_of(entry: &Entry, at: u16) -> Vec<(System, &'static str, u16)> {
    let mut codes: Vec<_> = entry
        .codes
        .iter()
        .map(|(system, code)| (*system, code.trim_start_matches('0'), at))
        .collect();
    let is_iso = matches!(entry.kind, Kind::State | Kind::Territory)
        && entry.code(System::IsoAlpha2).is_some();
    if is_iso {
        codes.extend([
            (System::IsoAlpha3, entry.id, at),
            (System::Cameo, entry.id, at),
        ]);
    }
    codes
}

/// A code as it is looked up: upper case, numbers without leading zeros and without the `.0` of a spreadsheet; `None`
/// for what is no code.
pub(crate) fn written(text: &str) -> Option<String> {
    let text = text.trim();
    let digits = text.strip_suffix(".0").unwrap_or(text);
    if !digits.is_empty() && digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(digits.trim_start_matches('0').to_owned()).filter(|number| !number.is_empty());
    }
    let is_code =
        matches!(text.len(), 2..=3) && text.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_code.then(|| text.to_ascii_uppercase())
}
