//! The key of a picture file whose lines say more than a number: signs with their words, in rows.

use super::Text;
use super::words::KeySign;
use super::wrapping::{TIGHT, wrapped};
use super::xml::Writer;
use crate::scene::bounds::Point;
use crate::scene::palette::Palette;
use crate::scene::type_width::width_px;

const FONT_PX: f64 = 16.0;
pub(super) const ROW_PX: f64 = 30.0;
const SAMPLE_PX: f64 = 30.0;
const GAP_PX: f64 = 8.0;
const BETWEEN_PX: f64 = 24.0;

/// Signs in rows of at most a width; words longer than that go on in the next row.
pub(super) fn rows(signs: &[KeySign], width: f64) -> Vec<Vec<KeySign>> {
    let mut rows: Vec<Vec<KeySign>> = Vec::new();
    let mut right = f64::INFINITY;
    for sign in signs.iter().flat_map(|sign| broken(sign, width)) {
        let needed = entry_px(&sign);
        if right + needed > width {
            rows.push(Vec::new());
            right = 0.0;
        }
        right += needed + BETWEEN_PX;
        if let Some(row) = rows.last_mut() {
            row.push(sign);
        }
    }
    rows
}

/// A sign whose words are as long as a row at most, and rows without a sign for the rest of them.
fn broken(sign: &KeySign, width: f64) -> Vec<KeySign> {
    let lines = wrapped(&sign.words, font_px(sign), width - sample_px(sign));
    let parts = lines.into_iter().enumerate();
    let part = |(index, words)| KeySign {
        sign: if index == 0 {
            sign.sign.clone()
        } else {
            String::new()
        },
        words,
    };
    parts.map(part).collect()
}

fn entry_px(sign: &KeySign) -> f64 {
    sample_px(sign) + width_px(&sign.words, font_px(sign))
}

/// Words without a sign are long, and have to have room in the widest typefaces.
fn font_px(sign: &KeySign) -> f64 {
    FONT_PX * if sign.sign.is_empty() { 1.0 } else { TIGHT }
}

fn sample_px(sign: &KeySign) -> f64 {
    match sign.sign.as_str() {
        "" => 0.0,
        "place" => 9.0 + GAP_PX,
        _ => SAMPLE_PX + GAP_PX,
    }
}

/// Draws them from a point that is the middle of the first row at its left end.
pub(super) fn draw(
    writer: &mut Writer,
    signs: &[KeySign],
    [left, top]: Point,
    width: f64,
    palette: Palette,
) {
    for (index, row) in rows(signs, width).into_iter().enumerate() {
        let (mut x, y) = (left, top + ROW_PX * index as f64);
        for sign in row {
            sample(writer, &sign.sign, [x, y], palette);
            writer.text(&Text {
                at: [x + sample_px(&sign), y],
                words: &sign.words,
                size_px: FONT_PX,
                fill: palette.colour("quiet"),
                ..Text::default()
            });
            x += entry_px(&sign) + BETWEEN_PX;
        }
    }
}

fn sample(writer: &mut Writer, sign: &str, [x, y]: Point, palette: Palette) {
    let (colour, width, dashes) = match sign {
        "cooperative" => ("cooperation", 5.0, ""),
        "neutral" => ("neither", 5.0, ""),
        "conflictual" => ("conflict", 3.0, ""),
        "unstated" => ("unstated", 5.0, "9 3 1.5 3"),
        "happened" => ("quiet", 4.0, ""),
        "intended" => ("quiet", 4.0, "9 5"),
        "judged" => ("quiet", 4.0, "2 3.6"),
        "dated" => ("tie", 2.8, ""),
        "perhaps" => ("tie", 2.8, "1.5 3.5"),
        "undated" => ("faint", 2.0, "5 4"),
        "hatched" => return hatched(writer, [x, y], palette),
        "place" => return place(writer, [x, y], palette),
        _ => return,
    };
    let ends = [[x, y], [x + SAMPLE_PX, y]];
    super::painter::Painter::stroke(writer, &ends, width, palette.colour(colour), dashes);
    if sign == "conflictual" {
        for step in 0..3 {
            let at = x + 9.0 + 6.0 * f64::from(step);
            writer.line([at, y - 6.5], [at, y + 6.5], 2.2, palette.colour(colour));
        }
    }
}

fn hatched(writer: &mut Writer, [x, y]: Point, palette: Palette) {
    writer.rect(
        [x, y - 8.0, SAMPLE_PX, 16.0],
        palette.colour("partner-land"),
    );
    for step in 0..4 {
        let at = x + 1.0 + 7.0 * f64::from(step);
        writer.line(
            [at, y + 7.0],
            [at + 7.0, y - 7.0],
            1.4,
            palette.colour("faint"),
        );
    }
}

fn place(writer: &mut Writer, [x, y]: Point, palette: Palette) {
    writer.rect([x, y - 4.5, 9.0, 9.0], palette.colour("ink"));
    writer.rect([x + 1.8, y - 2.7, 5.4, 5.4], palette.colour("paper"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_that_has_no_room_begins_a_row() {
        let sign = |words: &str| KeySign {
            sign: "happened".to_owned(),
            words: words.to_owned(),
        };
        let signs = [sign("one"), sign("two"), sign("three")];
        assert_eq!(rows(&signs, 1000.0).len(), 1);
        assert_eq!(rows(&signs, 10.0).len(), 3);
        assert!(rows(&[], 10.0).is_empty());
    }
}
