//! What draws a map, and the strokes and words that all parts of it use.

use super::Text;
use super::words::Words;
use super::xml::Writer;
use crate::scene::answer::Scene;
use crate::scene::bounds::Point;
use crate::scene::palette::Palette;
use crate::scene::style::Anchor;

/// Where a map is drawn, and how.
pub(super) struct Setting<'a> {
    pub(super) at: Point,
    pub(super) size: [f64; 2],
    pub(super) scale: f64,
    pub(super) words: &'a Words,
    pub(super) palette: Palette,
}

pub(super) struct Painter<'a> {
    pub(super) scene: &'a Scene,
    pub(super) setting: &'a Setting<'a>,
}

impl Painter<'_> {
    pub(super) fn colour(&self, name: &str) -> &'static str {
        self.setting.palette.colour(name)
    }

    pub(super) fn stroke(
        writer: &mut Writer,
        curve: &[Point],
        width: f64,
        colour: &str,
        dashes: &str,
    ) {
        writer.raw("<path fill=\"none\"");
        writer.word("stroke", colour);
        writer.attribute("stroke-width", width);
        if !dashes.is_empty() {
            writer.word("stroke-dasharray", dashes);
        }
        writer.raw(" d=\"");
        writer.curve(curve);
        writer.raw("\"/>");
    }

    pub(super) fn italic(&self, writer: &mut Writer, at: Point, anchor: Anchor, text: &str) {
        let (fill, halo) = (self.colour("ink"), Some(self.colour("partner-land")));
        writer.text(&Text {
            at,
            anchor,
            words: text,
            size_px: 14.0,
            fill,
            is_serif: true,
            is_italic: true,
            halo,
            ..Text::default()
        });
    }
}
