//! A scene as a picture file: an SVG document that stands by itself and draws what the page draws.
//!
//! It uses what every renderer knows: no style sheet, no `paint-order`, no `dominant-baseline`. A halo is a text of its own
//! below the text.

mod map;
mod words;
mod xml;

pub use words::{Caption, KeyWords, Words};

use super::answer::{Anchor, Scene};
use super::bounds::Point;
use super::palette::Palette;
use super::type_width::width_px;
use globe::path::Paths;
use xml::Writer;

/// The outlines of a scene, and which shape is whose.
pub(super) struct Land<'a> {
    pub(super) paths: &'a Paths,
    pub(super) codes: &'a [&'a str],
}

const SANS: &str = "system-ui, 'Noto Sans', sans-serif";
const SERIF: &str =
    "'Iowan Old Style', 'Palatino Linotype', Palatino, P052, 'Noto Serif', Georgia, serif";
const TITLE_PX: f64 = 40.0;
/// How wide the bold serif letters are in proportion to the plain ones of the table.
const SERIF_SHARE: f64 = 0.95;
const DECK_PX: f64 = 20.0;
const KEY_PX: f64 = 16.0;
const FOOT_PX: f64 = 15.0;

/// A text and how it is set.
pub(super) struct Text<'t> {
    at: Point,
    anchor: Anchor,
    text: &'t str,
    size_px: f64,
    fill: &'t str,
    is_bold: bool,
    is_serif: bool,
    is_italic: bool,
    halo: Option<&'t str>,
}

impl Default for Text<'_> {
    fn default() -> Self {
        Self {
            at: Point::default(),
            anchor: Anchor::Start,
            text: "",
            size_px: 13.0,
            fill: "#000000",
            is_bold: false,
            is_serif: false,
            is_italic: false,
            halo: None,
        }
    }
}

impl Writer {
    /// A text by the middle of its height, with its halo below it.
    fn text(&mut self, text: &Text<'_>) {
        if let Some(halo) = text.halo {
            self.open_text(text);
            let style = [
                ("stroke", halo),
                ("fill", halo),
                ("stroke-width", "3.5"),
                ("stroke-linejoin", "round"),
            ];
            self.style(&style);
            self.close_text(text);
        }
        self.open_text(text);
        self.word("fill", text.fill);
        self.close_text(text);
    }

    fn open_text(&mut self, text: &Text<'_>) {
        /// From the middle of small letters to their foot, as a share of the size.
        const FOOT: f64 = 0.35;
        self.raw("<text");
        self.attribute("x", text.at[0]);
        self.attribute("y", text.at[1] + FOOT * text.size_px);
        self.attribute("font-size", text.size_px);
        match text.anchor {
            Anchor::Start => {}
            Anchor::Middle => self.word("text-anchor", "middle"),
            Anchor::End => self.word("text-anchor", "end"),
        }
        if text.is_serif {
            self.word("font-family", SERIF);
        }
        if text.is_bold {
            self.word("font-weight", "700");
        }
        if text.is_italic {
            self.word("font-style", "italic");
        }
    }

    fn close_text(&mut self, text: &Text<'_>) {
        self.raw(">");
        self.escaped(text.text);
        self.raw("</text>");
    }
}

/// The document: headline, deck, map, key and foot, as far as the caption has words for them.
pub(super) fn document(
    scene: &Scene,
    land: &Land<'_>,
    [width, height]: [f64; 2],
    caption: &Caption,
    palette: Palette,
) -> String {
    let margin = caption.margin_px.clamp(0.0, 400.0);
    let scale = if caption.scale > 0.0 {
        caption.scale.min(16.0)
    } else {
        1.0
    };
    let (inner, map_height) = (width * scale, height * scale);
    let has_words = margin > 0.0;
    let title = wrapped(
        if has_words { &caption.title } else { "" },
        TITLE_PX * SERIF_SHARE,
        inner,
    );
    let deck = wrapped(if has_words { &caption.deck } else { "" }, DECK_PX, inner);
    let top = if has_words { margin * 0.75 } else { 0.0 };
    let map_top = top
        + 48.0 * title.len() as f64
        + if deck.is_empty() {
            0.0
        } else {
            12.0 + 28.0 * deck.len() as f64
        }
        + if title.is_empty() { 0.0 } else { 14.0 };
    let key = caption.key.as_ref().filter(|_| has_words);
    let key_top = map_top + map_height;
    let key_height = key.map_or(0.0, |key| 46.0 * key_rows(key, inner) as f64);
    let foot_top = key_top + key_height;
    let foot = wrapped(
        &caption.source,
        FOOT_PX,
        inner - width_px(&caption.edition, FOOT_PX) - 20.0,
    );
    let has_foot = has_words && !(caption.source.is_empty() && caption.edition.is_empty());
    let bottom = foot_top
        + if has_foot {
            20.0 + 21.0 * foot.len().max(1) as f64
        } else {
            0.0
        };
    let total = [
        inner + 2.0 * margin,
        if has_words {
            bottom + margin * 0.5
        } else {
            bottom
        },
    ];

    let mut writer = Writer::default();
    open(&mut writer, total, caption, palette);
    let ink = palette.colour("ink");
    let mut y = top + 24.0;
    for line in &title {
        writer.text(&Text {
            at: [margin, y],
            text: line,
            size_px: TITLE_PX,
            fill: ink,
            is_bold: true,
            is_serif: true,
            ..Text::default()
        });
        y += 48.0;
    }
    y += 2.0;
    for line in &deck {
        writer.text(&Text {
            at: [margin, y],
            text: line,
            size_px: DECK_PX,
            fill: palette.colour("quiet"),
            ..Text::default()
        });
        y += 28.0;
    }
    map::draw(
        &mut writer,
        scene,
        land,
        &map::Setting {
            at: [margin, map_top],
            size: [width, height],
            scale,
            words: &caption.words,
            palette,
        },
    );
    if let Some(key) = key {
        draw_key(&mut writer, key, [margin, key_top], inner, palette);
    }
    if has_foot {
        writer.line(
            [margin, foot_top + 4.0],
            [margin + inner, foot_top + 4.0],
            1.0,
            palette.colour("line"),
        );
        let quiet = palette.colour("quiet");
        for (row, line) in foot.iter().enumerate() {
            let at = [margin, foot_top + 23.0 + 21.0 * row as f64];
            writer.text(&Text {
                at,
                text: line,
                size_px: FOOT_PX,
                fill: quiet,
                ..Text::default()
            });
        }
        let at = [margin + inner, foot_top + 23.0];
        writer.text(&Text {
            at,
            anchor: Anchor::End,
            text: &caption.edition,
            size_px: FOOT_PX,
            fill: quiet,
            ..Text::default()
        });
    }
    writer.raw("</svg>\n");
    writer.out
}

fn open(writer: &mut Writer, [width, height]: [f64; 2], caption: &Caption, palette: Palette) {
    writer.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" direction=\"ltr\"");
    writer.attribute("width", width);
    writer.attribute("height", height);
    writer.raw(" viewBox=\"0 0 ");
    writer.number(width);
    writer.raw(" ");
    writer.number(height);
    writer.raw("\"");
    writer.word("font-family", SANS);
    writer.raw("><title>");
    writer.escaped(&caption.title);
    writer.raw("</title><desc>");
    writer.escaped(&caption.description);
    writer.raw("</desc>");
    writer.rect([0.0, 0.0, width, height], palette.colour("paper"));
}

/// What the lines mean: four widths on the left, a tooth on the right, or below where there is no room.
fn draw_key(writer: &mut Writer, key: &KeyWords, [left, top]: Point, width: f64, palette: Palette) {
    const SAMPLE_PX: f64 = 24.0;
    let (quiet, tie) = (palette.colour("quiet"), palette.colour("tie"));
    let text = |writer: &mut Writer, x: f64, y: f64, text: &str| {
        writer.text(&Text {
            at: [x, y],
            text,
            size_px: KEY_PX,
            fill: quiet,
            ..Text::default()
        });
    };
    let y = top + 24.0;
    text(writer, left, y, &key.statements);
    let mut x = left + width_px(&key.statements, KEY_PX) + 10.0;
    for (range, count) in key.ranges.iter().zip([1, 5, 15, 50]) {
        writer.line(
            [x, y],
            [x + SAMPLE_PX, y],
            super::dress::width_px(count) * 1.4,
            tie,
        );
        text(writer, x + SAMPLE_PX + 6.0, y, range);
        x += SAMPLE_PX + width_px(range, KEY_PX) + 18.0;
    }
    let is_below = key_rows(key, width) > 1;
    let x = if is_below {
        left
    } else {
        left + width - width_px(&key.tooth, KEY_PX) - SAMPLE_PX - 10.0
    };
    let y = if is_below { y + 34.0 } else { y };
    writer.line([x, y], [x + SAMPLE_PX + 4.0, y], 2.6, tie);
    for step in 0..3 {
        let at = x + 9.0 + 6.0 * f64::from(step);
        writer.line(
            [at, y - 6.5],
            [at, y + 6.5],
            2.2,
            palette.colour("conflict"),
        );
    }
    let (x, anchor) = if is_below {
        (x + SAMPLE_PX + 10.0, Anchor::Start)
    } else {
        (left + width, Anchor::End)
    };
    writer.text(&Text {
        at: [x, y],
        anchor,
        text: &key.tooth,
        size_px: KEY_PX,
        fill: quiet,
        ..Text::default()
    });
}

fn key_rows(key: &KeyWords, width: f64) -> usize {
    let ranges = key
        .ranges
        .iter()
        .map(|range| 42.0 + width_px(range, KEY_PX));
    let needed = width_px(&key.statements, KEY_PX)
        + ranges.sum::<f64>()
        + width_px(&key.tooth, KEY_PX)
        + 70.0;
    if needed > width { 2 } else { 1 }
}

/// A text in lines of at most a width; words longer than that stay whole.
fn wrapped(text: &str, font_px: f64, width: f64) -> Vec<String> {
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
