//! The page of a picture file: headline, deck, map, key and foot, as far as there are words for them.

use super::key as signs;
use super::map;
use super::painter::Setting;
use super::words::{Caption, KeyWords};
use super::wrapping::{TIGHT, wrapped};
use super::xml::Writer;
use super::{Land, SANS, Text};
use crate::scene::answer::Scene;
use crate::scene::bounds::Point;
use crate::scene::curve::line_px;
use crate::scene::palette::Palette;
use crate::scene::style::Anchor;
use crate::scene::type_width::width_px;
use globe::outlines::within;

/// Running text is taken to be as wide as common typefaces set it: it has the margin for the widest.
const RUNNING: f64 = 0.93;
const TITLE_PX: f64 = 40.0;
/// How wide the bold serif letters are in proportion to the plain ones of the table.
const SERIF_SHARE: f64 = 0.95;
const DECK_PX: f64 = 20.0;
const KEY_PX: f64 = 16.0;
const FOOT_PX: f64 = 15.0;
const TITLE_ROW_PX: f64 = 48.0;
const DECK_ROW_PX: f64 = 28.0;
const KEY_ROW_PX: f64 = 46.0;
const FOOT_ROW_PX: f64 = 21.0;

/// The document of a scene.
pub(in crate::scene) fn document(
    scene: &Scene,
    land: &Land<'_>,
    size: [f64; 2],
    caption: &Caption,
    palette: Palette,
) -> String {
    let page = Page::of(caption, size, palette);
    let mut writer = Writer::default();
    page.open(&mut writer);
    page.head(&mut writer);
    let setting = Setting {
        at: [page.margin, page.map_top],
        size,
        scale: page.scale,
        words: &caption.words,
        palette,
    };
    map::draw(&mut writer, scene, land, &setting);
    if let Some(key) = page.key {
        page.draw_key(&mut writer, key);
    } else if page.margin > 0.0 {
        let at = [page.margin, page.key_top + 24.0];
        signs::draw(&mut writer, &caption.signs, at, page.width, palette);
    }
    page.draw_foot(&mut writer);
    writer.raw("</svg>\n");
    writer.out
}

/// How the page is laid out, from top to bottom.
struct Page<'a> {
    caption: &'a Caption,
    palette: Palette,
    margin: f64,
    scale: f64,
    /// The width between the margins.
    width: f64,
    title: Vec<String>,
    deck: Vec<String>,
    key: Option<&'a KeyWords>,
    foot: Vec<String>,
    /// Whether the edition stands beside the source.
    is_beside: bool,
    map_top: f64,
    key_top: f64,
    foot_top: f64,
    height: f64,
}

impl<'a> Page<'a> {
    fn of(caption: &'a Caption, [map_width, map_height]: [f64; 2], palette: Palette) -> Self {
        let margin = within(caption.margin_px, 0.0, 400.0);
        let scale = within(caption.scale, 0.1, 16.0);
        let width = map_width * scale;
        // Without a margin there is the map alone.
        let has_words = margin > 0.0;
        let told = |text: &'a str| if has_words { text } else { "" };
        let title = wrapped(told(&caption.title), TITLE_PX * SERIF_SHARE, width);
        let deck = wrapped(told(&caption.deck), DECK_PX * RUNNING, width);
        let edition_px = width_px(&caption.edition, FOOT_PX * RUNNING) + 20.0;
        // Where there is no room for both beside each other the edition has rows of its own.
        let is_beside = edition_px < width * 0.5;
        let foot_px = if is_beside { width - edition_px } else { width };
        let mut foot = wrapped(told(&caption.source), FOOT_PX * RUNNING, foot_px);
        if !is_beside {
            foot.extend(wrapped(told(&caption.edition), FOOT_PX * RUNNING, width));
        } else if foot.is_empty() && !told(&caption.edition).is_empty() {
            foot.push(String::new());
        }
        let rows = |lines: &[String], row_px: f64, air_px: f64| match lines.len() {
            0 => 0.0,
            count => row_px * count as f64 + air_px,
        };
        let key = caption.key.as_ref().filter(|_| has_words);
        let map_top =
            margin * 0.75 + rows(&title, TITLE_ROW_PX, 14.0) + rows(&deck, DECK_ROW_PX, 12.0);
        let key_top = map_top + map_height * scale;
        let has_signs = has_words && !caption.signs.is_empty();
        let key = key.filter(|_| !has_signs);
        let key_px = if has_signs {
            KEY_ROW_PX + signs::ROW_PX * (signs::rows(&caption.signs, width).len() - 1) as f64
        } else {
            key.map_or(0.0, |key| KEY_ROW_PX * key_rows(key, width) as f64)
        };
        let foot_top = key_top + key_px;
        let height = foot_top + rows(&foot, FOOT_ROW_PX, 20.0) + margin * 0.5;
        Self {
            caption,
            palette,
            margin,
            scale,
            width,
            title,
            deck,
            key,
            foot,
            is_beside,
            map_top,
            key_top,
            foot_top,
            height,
        }
    }

    fn open(&self, writer: &mut Writer) {
        let (width, height) = (self.width + 2.0 * self.margin, self.height);
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
        writer.escaped(&self.caption.title);
        writer.raw("</title><desc>");
        writer.escaped(&self.caption.description);
        writer.raw("</desc>");
        writer.rect([0.0, 0.0, width, height], self.palette.colour("paper"));
    }

    fn head(&self, writer: &mut Writer) {
        let mut y = self.margin * 0.75 + TITLE_ROW_PX / 2.0;
        for line in &self.title {
            writer.text(&Text {
                at: [self.margin, y],
                words: line,
                size_px: TITLE_PX,
                fill: self.palette.colour("ink"),
                is_bold: true,
                is_serif: true,
                ..Text::default()
            });
            y += TITLE_ROW_PX;
        }
        for line in &self.deck {
            let (at, size_px) = ([self.margin, y + 2.0], DECK_PX);
            writer.text(&self.quiet(at, line, size_px));
            y += DECK_ROW_PX;
        }
    }

    fn quiet<'t>(&self, at: Point, words: &'t str, size_px: f64) -> Text<'t> {
        Text {
            at,
            words,
            size_px,
            fill: self.palette.colour("quiet"),
            ..Text::default()
        }
    }

    /// What the lines mean: four widths on the left, and where there are teeth, one on the right, or below where
    /// there is no room.
    fn draw_key(&self, writer: &mut Writer, key: &KeyWords) {
        const SAMPLE_PX: f64 = 24.0;
        let (tie, left) = (self.palette.colour("tie"), self.margin);
        let y = self.key_top + 24.0;
        writer.text(&self.quiet([left, y], &key.statements, KEY_PX));
        let mut x = left + width_px(&key.statements, KEY_PX) + 10.0;
        let usual = [1, 5, 15, 50].map(line_px);
        let widths = if key.widths_px.is_empty() {
            &usual[..]
        } else {
            &key.widths_px[..]
        };
        for (range, line) in key.ranges.iter().zip(widths) {
            let line = within(*line, 0.1, 40.0) * self.scale;
            writer.line([x, y], [x + SAMPLE_PX, y], line, tie);
            writer.text(&self.quiet([x + SAMPLE_PX + 6.0, y], range, KEY_PX));
            x += SAMPLE_PX + width_px(range, KEY_PX) + 18.0;
        }
        if key.tooth.is_empty() {
            return;
        }
        let is_below = key_rows(key, self.width) > 1;
        let y = if is_below { y + 34.0 } else { y };
        let words = width_px(&key.tooth, KEY_PX * TIGHT) + SAMPLE_PX + 10.0;
        let x = if is_below {
            left
        } else {
            left + self.width - words
        };
        self.draw_tooth(writer, [x, y], SAMPLE_PX + 4.0);
        let mut text = self.quiet([x + SAMPLE_PX + 10.0, y], &key.tooth, KEY_PX);
        if !is_below {
            (text.at[0], text.anchor) = (left + self.width, Anchor::End);
        }
        writer.text(&text);
    }

    fn draw_tooth(&self, writer: &mut Writer, [x, y]: Point, length: f64) {
        writer.line([x, y], [x + length, y], 2.6, self.palette.colour("tie"));
        for step in 0..3 {
            let at = x + 9.0 + 6.0 * f64::from(step);
            let conflict = self.palette.colour("conflict");
            writer.line([at, y - 6.5], [at, y + 6.5], 2.2, conflict);
        }
    }

    fn draw_foot(&self, writer: &mut Writer) {
        if self.foot.is_empty() {
            return;
        }
        let (left, right, y) = (self.margin, self.margin + self.width, self.foot_top + 4.0);
        writer.line([left, y], [right, y], 1.0, self.palette.colour("line"));
        for (row, line) in self.foot.iter().enumerate() {
            let at = [left, self.foot_top + 23.0 + FOOT_ROW_PX * row as f64];
            writer.text(&self.quiet(at, line, FOOT_PX));
        }
        if !self.is_beside {
            return;
        }
        let at = [right, self.foot_top + 23.0];
        writer.text(&Text {
            anchor: Anchor::End,
            ..self.quiet(at, &self.caption.edition, FOOT_PX)
        });
    }
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
