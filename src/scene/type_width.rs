//! How wide a text is, near enough to keep labels apart, and the same on every machine.
//!
//! The page draws with the reader's own sans-serif, so the true width is not known here. The table has the
//! widths of Helvetica (Adobe font metrics), to which the common system fonts are close; a fifth on top makes room
//! for the widest of them, and the page's tests measure that no names overlap.

/// The size of names on the map.
pub(super) const NAME_PX: f64 = 13.0;
/// The size of distances.
pub(super) const SMALL_PX: f64 = 12.0;
/// How much wider bold is.
pub(super) const BOLD: f64 = 1.1;

/// Widths of the characters from space to `~`, in thousandths of the font size.
const ASCII: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
/// What a character outside the table is taken to be: a wide letter.
const OTHER: u16 = 640;
/// The letters of East Asia are as wide as high.
const SQUARE: u16 = 860;
const AIR: f64 = 1.2;

/// The width of a text in pixels at a font size in pixels.
pub(super) fn width_px(text: &str, font_px: f64) -> f64 {
    f64::from(units_of(text)) / 1000.0 * font_px * AIR
}

/// The same of a text with a number in the place of `{n}`.
pub(super) fn filled_px(pattern: &str, number: &str, font_px: f64) -> f64 {
    let units = (units_of(pattern) + units_of(number)).saturating_sub(units_of("{n}"));
    f64::from(units) / 1000.0 * font_px * AIR
}

fn units_of(text: &str) -> u32 {
    text.chars().map(|letter| u32::from(units(letter))).sum()
}

/// As much of a text as there is room for, with an ellipsis where it is cut.
pub(super) fn shortened(text: &str, font_px: f64, room_px: f64) -> String {
    if width_px(text, font_px) <= room_px {
        return text.to_owned();
    }
    let (mut short, mut width) = (String::new(), width_px("…", font_px));
    for letter in text.chars() {
        width += f64::from(units(letter)) / 1000.0 * font_px * AIR;
        if width > room_px {
            break;
        }
        short.push(letter);
    }
    [short.trim_end(), "…"].concat()
}

fn units(letter: char) -> u16 {
    let position = (letter as usize).checked_sub(' ' as usize);
    let known = position.and_then(|position| ASCII.get(position)).copied();
    known.unwrap_or(match letter {
        '\u{300}'..='\u{36f}' => 0,
        '\u{1100}'..='\u{11ff}'
        | '\u{2e80}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ff60}' => SQUARE,
        _ => OTHER,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_are_wider() {
        assert!(width_px("MMM", 12.0) > 2.0 * width_px("iii", 12.0));
        assert!((width_px("United States", 12.0) - 88.0).abs() < 6.0);
        assert!(width_px("日本", 12.0) > 24.0);
    }

    #[test]
    fn long_texts_are_cut_where_room_ends() {
        assert_eq!(shortened("Japan", 12.0, 100.0), "Japan");
        let cut = shortened("Korea International Trade Association", 12.0, 100.0);
        assert!(cut.ends_with('…') && width_px(&cut, 12.0) <= 100.0);
    }
}
