//! What a search finds, with the words that matched.

use serde::Serialize;

use super::words::{Wanted, each_word};

/// An answer to a search.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[non_exhaustive]
pub struct SearchHit<'r> {
    /// `actor`, `place`, `theme`, `source` or `statement`.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(type = "'actor' | 'place' | 'theme' | 'source' | 'statement'")
    )]
    pub kind: &'static str,
    /// The id, or the code of a theme.
    pub id: &'r str,
    /// The event that a statement shares with others.
    pub event: Option<&'r str>,
    /// The name, the title, or the sentence, cut where words matched; the pieces joined are the whole.
    pub text: Vec<Piece<'r>>,
    /// The other name or the author by which it was found, cut in the same way; empty where the text tells enough.
    pub also: Vec<Piece<'r>>,
    /// How many of the words of the question it matches.
    pub matched: u32,
    /// Its place among all that are given, the best first.
    pub rank: u32,
}

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Piece<'r> {
    /// The piece.
    pub text: &'r str,
    /// Whether it is a word that matched.
    pub matched: bool,
}

/// A hit by its names, of which the first is shown, and another where that one tells more.
pub(super) fn named<'r>(
    kind: &'static str,
    id: &'r str,
    names: &[&'r str],
    wanted: &[Wanted],
    matched: u32,
) -> (u32, SearchHit<'r>) {
    let mut shown = (0, Vec::new());
    let mut also = (0, Vec::new());
    for (position, name) in names.iter().enumerate() {
        let cut = cut(name, wanted);
        if position == 0 {
            shown = cut;
        } else if cut.0 > also.0.max(shown.0) {
            also = cut;
        }
    }
    let hit = SearchHit {
        kind,
        id,
        event: None,
        text: shown.1,
        also: also.1,
        matched,
        rank: 0,
    };
    (shown.0.max(also.0), hit)
}

/// A text cut where words match, with how much of it they are, in percent.
fn cut<'r>(text: &'r str, wanted: &[Wanted]) -> (u32, Vec<Piece<'r>>) {
    let (mut sum, mut count, mut end) = (0, 0, 0);
    let mut pieces = Vec::new();
    let mut push = |from: usize, to: usize, matched| {
        if let Some(text) = text.get(from..to).filter(|text| !text.is_empty()) {
            pieces.push(Piece { text, matched });
        }
    };
    each_word(text, &mut |word, (from, to)| {
        let likeness = wanted.iter().map(|wanted| wanted.likeness(word)).max();
        let likeness = likeness.unwrap_or(0);
        count += 1;
        sum += likeness;
        if likeness > 0 {
            push(end, from, false);
            push(from, to, true);
            end = to;
        }
    });
    push(end, text.len(), false);
    (sum / count.max(1), pieces)
}
