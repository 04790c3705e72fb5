//! A scene as a picture file: an SVG document that stands by itself and draws what the page draws.
//!
//! It uses what every renderer knows: no style sheet, no `paint-order`, no `dominant-baseline`. A halo is a text of its own
//! below the text.

mod key;
mod map;
mod page;
mod painter;
mod signs;
mod words;
mod wrapping;
mod xml;

pub(super) use page::document;
pub use words::{Caption, KeySign, KeyWords, Words};

use super::bounds::Point;
use super::style::Anchor;
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

/// A text and how it is set.
pub(super) struct Text<'t> {
    at: Point,
    anchor: Anchor,
    words: &'t str,
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
            words: "",
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
        self.escaped(text.words);
        self.raw("</text>");
    }
}
