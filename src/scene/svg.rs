//! A scene as a picture file: an SVG document that stands by itself.

use super::labels::Anchor;
use super::nodes::{Node, Standing};
use super::places::PlaceMark;
use super::shelf::{FONT_PX, PADDING_PX};
use super::strokes::{Manner, Stroke};
use super::type_width::width_px;
use super::{Scene, View};
use globe::outlines::within;
use globe::path::{Paths, Polylines};
use relations_record::Tone;

/// The colours of a picture file, as `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    paper: &'static str,
    ink: &'static str,
    quiet: &'static str,
    sea: &'static str,
    land: &'static str,
    border: &'static str,
    focus_land: &'static str,
    chosen_land: &'static str,
    accent: &'static str,
    cooperative: &'static str,
    neutral: &'static str,
    conflictual: &'static str,
}

impl Palette {
    /// Ink on paper.
    pub const LIGHT: Self = Self {
        paper: "#fcfaf5",
        ink: "#22201c",
        quiet: "#625d53",
        sea: "#f3f1ea",
        land: "#e7e2d5",
        border: "#fffdf8",
        focus_land: "#d5c8a8",
        chosen_land: "#ecd3a6",
        accent: "#8a4b08",
        cooperative: "#0f4266",
        neutral: "#77726a",
        conflictual: "#b8390e",
    };
    /// Light on dark.
    pub const DARK: Self = Self {
        paper: "#15181c",
        ink: "#ece8df",
        quiet: "#a9a498",
        sea: "#1a1f25",
        land: "#2a3037",
        border: "#15181c",
        focus_land: "#4b4636",
        chosen_land: "#564525",
        accent: "#f0b35b",
        cooperative: "#8ccbff",
        neutral: "#98948b",
        conflictual: "#ff8f66",
    };

    fn tone(&self, tone: Tone) -> &'static str {
        match tone {
            Tone::Cooperative => self.cooperative,
            Tone::Neutral | Tone::Unstated => self.neutral,
            Tone::Conflictual => self.conflictual,
        }
    }
}

/// What a picture file says in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caption<'c> {
    /// Its title.
    pub title: &'c str,
    /// What it shows, and where it comes from.
    pub description: &'c str,
}

/// Writes a document.
struct Writer {
    out: String,
}

/// The scene of a view as an SVG document of the size of the view, in CSS pixels with one decimal.
pub(super) fn document(
    scene: &Scene<'_>,
    paths: &Paths,
    codes: &[&str],
    view: &View,
    caption: Caption<'_>,
    palette: &Palette,
) -> String {
    let mut writer = Writer { out: String::new() };
    writer.open(view, caption, palette);
    writer.land(scene, paths, codes, view, palette);
    for stroke in &scene.strokes {
        writer.stroke(stroke, palette);
    }
    for (_, at) in &scene.differences {
        writer.sign(*at, palette);
    }
    for place in &scene.places {
        writer.place(place, palette);
    }
    for node in &scene.nodes {
        writer.symbol(node, view, palette);
    }
    for label in &scene.labels {
        let is_actor = |id: &str| !label.is_place && label.id == id;
        let is_bold = is_actor(&view.focus) || view.selected.as_deref().is_some_and(is_actor);
        let is_tied = |node: &Node<'_>| node.id == label.id && node.statements > 0;
        let colour = match () {
            () if label.is_place => palette.accent,
            () if scene.nodes.iter().any(is_tied) => palette.ink,
            () => palette.quiet,
        };
        writer.text(
            [label.x, label.y],
            label.anchor,
            &label.text,
            is_bold,
            [colour, palette.sea],
        );
    }
    writer.out.push_str("</g></svg>\n");
    writer.out
}

impl Writer {
    /// Text or an attribute's value, with what is markup in XML escaped.
    fn escaped(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '"' => self.out.push_str("&quot;"),
                other => self.out.push(other),
            }
        }
    }

    /// A number with at most one decimal.
    fn number(&mut self, value: f64) {
        const MOST: f64 = 1e9;
        let tenths = (within(value.abs(), 0.0, MOST) * 10.0 + 0.5) as u64;
        if value < 0.0 && tenths > 0 {
            self.out.push('-');
        }
        self.out.push_str(&(tenths / 10).to_string());
        if !tenths.is_multiple_of(10) {
            self.out.push('.');
            self.out.push_str(&(tenths % 10).to_string());
        }
    }

    fn attribute(&mut self, name: &str, value: f64) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        self.number(value);
        self.out.push('"');
    }

    fn word(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        self.escaped(value);
        self.out.push('"');
    }

    fn open(&mut self, view: &View, caption: Caption<'_>, palette: &Palette) {
        self.out
            .push_str("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
        self.attribute("width", view.width_px);
        self.attribute("height", view.height_px);
        self.out.push_str(" viewBox=\"0 0 ");
        self.number(view.width_px);
        self.out.push(' ');
        self.number(view.height_px);
        self.out
            .push_str("\" font-family=\"system-ui, sans-serif\" font-size=\"12.5\"><title>");
        self.escaped(caption.title);
        self.out.push_str("</title><desc>");
        self.escaped(caption.description);
        self.out
            .push_str("</desc><rect width=\"100%\" height=\"100%\"");
        self.word("fill", palette.paper);
        self.out.push_str("/>");
    }

    /// The outlines, cut where the shelf begins.
    fn land(
        &mut self,
        scene: &Scene<'_>,
        paths: &Paths,
        codes: &[&str],
        view: &View,
        palette: &Palette,
    ) {
        self.out
            .push_str("<clipPath id=\"map\"><rect width=\"100%\"");
        self.attribute("height", scene.map_height_px);
        self.out.push_str("/></clipPath><g>");
        self.path(&paths.edge, None, true, &[("fill", palette.sea)]);
        self.path(&paths.land, None, true, &[("fill", palette.land)]);
        let members = scene.members.iter().map(|member| member.id);
        for id in view.selected.as_deref().into_iter().chain(members) {
            self.shape(&paths.land, codes, id, palette.chosen_land);
        }
        self.shape(&paths.land, codes, &view.focus, palette.focus_land);
        self.path(
            &paths.borders,
            None,
            false,
            &[
                ("fill", "none"),
                ("stroke", palette.border),
                ("stroke-width", "0.8"),
            ],
        );
    }

    fn shape(&mut self, land: &Polylines, codes: &[&str], id: &str, colour: &str) {
        if let Some(shape) = codes.iter().position(|code| *code == id) {
            self.path(land, Some(shape as u16), true, &[("fill", colour)]);
        }
    }

    fn path(
        &mut self,
        lines: &Polylines,
        shape: Option<u16>,
        is_closed: bool,
        style: &[(&str, &str)],
    ) {
        self.out
            .push_str("<path clip-path=\"url(#map)\" fill-rule=\"evenodd\"");
        for (name, value) in style {
            self.word(name, value);
        }
        self.out.push_str(" d=\"");
        for (_, points) in lines
            .iter()
            .filter(|(of, _)| shape.is_none_or(|shape| shape == *of))
        {
            for (index, point) in points.chunks_exact(2).enumerate() {
                self.out.push(if index == 0 { 'M' } else { 'L' });
                for (axis, value) in point.iter().enumerate() {
                    if axis == 1 {
                        self.out.push(' ');
                    }
                    self.number(f64::from(*value));
                }
            }
            if is_closed {
                self.out.push('Z');
            }
        }
        self.out.push_str("\"/>");
    }

    /// A tie's line; what is conflictual has teeth as well as its colour.
    fn stroke(&mut self, stroke: &Stroke<'_>, palette: &Palette) {
        let dashes = match stroke.manner {
            Manner::Happened => "",
            Manner::Intended => "7 4",
            Manner::Assessed => "1.5 3",
        };
        self.line(stroke, stroke.width_px, dashes, palette);
        if stroke.tone == Tone::Conflictual {
            self.line(stroke, stroke.width_px + 4.0, "1.2 9", palette);
        }
    }

    fn line(&mut self, stroke: &Stroke<'_>, width_px: f64, dashes: &str, palette: &Palette) {
        self.out.push_str("<line");
        for (name, value) in [
            ("x1", stroke.from[0]),
            ("y1", stroke.from[1]),
            ("x2", stroke.to[0]),
            ("y2", stroke.to[1]),
        ] {
            self.attribute(name, value);
        }
        self.word("stroke", palette.tone(stroke.tone));
        self.attribute("stroke-width", width_px);
        if !dashes.is_empty() {
            self.word("stroke-dasharray", dashes);
        }
        self.out.push_str("/>");
    }

    fn symbol(&mut self, node: &Node<'_>, view: &View, palette: &Palette) {
        let is_chosen = view.selected.as_deref() == Some(node.id);
        if let Some(anchor) = node.anchor {
            self.leader(anchor, node, palette);
        }
        let fill = match () {
            () if node.id == view.focus => palette.ink,
            () if is_chosen => palette.accent,
            () => palette.paper,
        };
        if node.at == Standing::Shelf {
            return self.chip(node, is_chosen, palette);
        }
        self.out.push_str("<circle");
        self.attribute("cx", node.x);
        self.attribute("cy", node.y);
        self.attribute("r", node.half_width_px);
        self.word("fill", fill);
        self.word(
            "stroke",
            if node.statements > 0 {
                palette.ink
            } else {
                palette.quiet
            },
        );
        self.out.push_str(" stroke-width=\"1.4\"/>");
    }

    /// A place as the symbol of its kind.
    fn place(&mut self, place: &PlaceMark<'_>, palette: &Palette) {
        self.out.push_str("<path fill-rule=\"evenodd\" paint-order=\"stroke\" stroke-width=\"2.5\" stroke-linejoin=\"round\"");
        self.word("fill", palette.accent);
        self.word("stroke", palette.paper);
        self.out.push_str(" transform=\"translate(");
        self.number(place.x);
        self.out.push(' ');
        self.number(place.y);
        self.out.push_str(")\"");
        self.word("d", place.symbol);
        self.out.push_str("/>");
    }

    /// What marks a tie whose sources differ.
    fn sign(&mut self, at: [f64; 2], palette: &Palette) {
        self.out.push_str("<text dominant-baseline=\"central\" text-anchor=\"middle\" paint-order=\"stroke\" stroke-width=\"4\" font-weight=\"700\"");
        self.attribute("x", at[0]);
        self.attribute("y", at[1]);
        self.word("fill", palette.accent);
        self.word("stroke", palette.sea);
        self.out.push_str(">≠</text>");
    }

    /// A thin line from the point of an actor to its symbol, which had to give way.
    fn leader(&mut self, [x, y]: [f64; 2], node: &Node<'_>, palette: &Palette) {
        self.out.push_str("<path");
        self.word("stroke", palette.quiet);
        self.out.push_str(" d=\"M");
        for value in [x, y, node.x, node.y] {
            self.number(value);
            self.out.push(' ');
        }
        self.out.push_str("\"/><circle r=\"1.5\"");
        self.attribute("cx", x);
        self.attribute("cy", y);
        self.word("fill", palette.quiet);
        self.out.push_str("/>");
    }

    /// An actor of the shelf, with its number of statements.
    fn chip(&mut self, node: &Node<'_>, is_chosen: bool, palette: &Palette) {
        self.out.push_str("<rect rx=\"12\"");
        self.attribute("x", node.x - node.half_width_px);
        self.attribute("y", node.y - node.half_height_px);
        self.attribute("width", 2.0 * node.half_width_px);
        self.attribute("height", 2.0 * node.half_height_px);
        self.word("fill", palette.paper);
        self.word(
            "stroke",
            if is_chosen {
                palette.accent
            } else {
                palette.quiet
            },
        );
        self.out.push_str("/>");
        let count = match node.statements {
            0 => String::new(),
            statements => [" ", &statements.to_string()].concat(),
        };
        let room = 2.0 * node.half_width_px - width_px(&count, FONT_PX) - 2.0 * PADDING_PX;
        let text = [&shortened(node.short_name, room), count.as_str()].concat();
        self.text(
            [node.x, node.y],
            Anchor::Middle,
            &text,
            is_chosen,
            [palette.ink, palette.paper],
        );
    }

    /// A name, with a halo of the sea's colour behind it.
    fn text(
        &mut self,
        at: [f64; 2],
        anchor: Anchor,
        text: &str,
        is_bold: bool,
        [fill, halo]: [&str; 2],
    ) {
        self.out.push_str("<text dominant-baseline=\"central\" paint-order=\"stroke\" stroke-width=\"3\" stroke-linejoin=\"round\"");
        self.attribute("x", at[0]);
        self.attribute("y", at[1]);
        self.word("fill", fill);
        self.word("stroke", halo);
        if anchor != Anchor::Start {
            self.word(
                "text-anchor",
                if anchor == Anchor::Middle {
                    "middle"
                } else {
                    "end"
                },
            );
        }
        if is_bold {
            self.word("font-weight", "700");
        }
        self.out.push('>');
        self.escaped(text);
        self.out.push_str("</text>");
    }
}

/// As much of a text as there is room for.
fn shortened(text: &str, room_px: f64) -> String {
    let mut short = String::new();
    if width_px(text, FONT_PX) <= room_px {
        short.push_str(text);
        return short;
    }
    for letter in text.chars() {
        short.push(letter);
        if width_px(&short, FONT_PX) > room_px {
            short.pop();
            break;
        }
    }
    short.push('…');
    short
}
