//! Words in lines, by how wide they are taken to be.

use crate::scene::type_width::width_px;

/// So much narrower than the widest typefaces are the words behind a sign, which would else stand far from them.
pub(super) const TIGHT: f64 = 0.91;

/// A text in lines of at most a width; words longer than that stay whole.
pub(super) fn wrapped(text: &str, font_px: f64, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line)
                if width_px(line, font_px) + width_px(" ", font_px) + width_px(word, font_px)
                    <= width =>
            {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
