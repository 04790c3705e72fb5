//! Cells in plain small letters, and what stands beside a word in them.

use crate::fold::european;

/// A text in small letters, with figures of Europe and plain spaces and dashes.
pub(super) fn plain(cell: &str) -> String {
    let small = crate::fold::clean(cell)
        .chars()
        .flat_map(char::to_lowercase);
    let small =
        small.filter(|letter| !matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'));
    small.map(letter).collect()
}

fn letter(letter: char) -> char {
    match letter {
        '\u{2010}'..='\u{2015}' | '−' => '–',
        '’' | '‘' | '`' => '\'',
        '／' => '/',
        _ if letter.is_whitespace() => ' ',
        _ => european(letter),
    }
}

/// What follows one of the words, after a space unless the word needs none.
pub(super) fn after<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    let follows = |word: &&str| {
        let rest = text.strip_prefix(*word)?;
        let needs_none = word.ends_with([
            '.', '~', '≈', '-', '约', '自', '从', '至', '到', '\'', '>', '<',
        ]);
        let is_apart = needs_none || rest.starts_with([' ', ',', ':', '.']);
        is_apart.then(|| rest.trim_start_matches([' ', ',', ':']))
    };
    words.iter().find_map(follows)
}

/// What stands before one of the words, before a space unless the word needs none.
pub(super) fn before<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words
        .iter()
        .find_map(|word| Some(text.strip_suffix(*word)?.trim_end()))
}
