//! Well-formed XML, written bit by bit.

use globe::outlines::within;
use globe::path::Polylines;

use crate::scene::bounds::Point;

/// Writes a document.
#[derive(Default)]
pub(super) struct Writer {
    pub(super) out: String,
}

impl Writer {
    /// Text or an attribute's value, with what is markup escaped and what XML does not allow left out.
    pub(super) fn escaped(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                // XML 1.0, section 2.2; line ends within a value would be made spaces anyhow.
                '\t' | '\n' | '\r' => self.out.push(' '),
                '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
                other => self.out.push(other),
            }
        }
    }

    pub(super) fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// A number with at most one decimal.
    pub(super) fn number(&mut self, value: f64) {
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

    pub(super) fn attribute(&mut self, name: &str, value: f64) {
        self.name(name);
        self.number(value);
        self.out.push('"');
    }

    pub(super) fn word(&mut self, name: &str, value: &str) {
        self.name(name);
        self.escaped(value);
        self.out.push('"');
    }

    fn name(&mut self, name: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
    }

    pub(super) fn points(&mut self, points: &[Point], is_closed: bool) {
        for (index, point) in points.iter().enumerate() {
            self.out.push(if index == 0 { 'M' } else { 'L' });
            self.number(point[0]);
            self.out.push(' ');
            self.number(point[1]);
        }
        if is_closed {
            self.out.push('Z');
        }
    }

    /// A straight line of two points, or a quadratic curve of three.
    pub(super) fn curve(&mut self, points: &[Point]) {
        for (index, point) in points.iter().enumerate() {
            self.out.push_str(match (index, points.len()) {
                (0, _) => "M",
                (1, 3) => "Q",
                (2, 3) => " ",
                _ => "L",
            });
            self.number(point[0]);
            self.out.push(' ');
            self.number(point[1]);
        }
    }

    pub(super) fn polylines(
        &mut self,
        lines: &Polylines,
        is_wanted: &dyn Fn(u16) -> bool,
        is_closed: bool,
    ) {
        for (_, points) in lines.iter().filter(|(of, _)| is_wanted(*of)) {
            let pairs = points.chunks_exact(2);
            let points: Vec<Point> = pairs
                .map(|pair| [f64::from(pair[0]), f64::from(pair[1])])
                .collect();
            self.points(&points, is_closed);
        }
    }

    pub(super) fn rect(&mut self, [left, top, width, height]: [f64; 4], fill: &str) {
        self.out.push_str("<rect");
        self.attribute("x", left);
        self.attribute("y", top);
        self.attribute("width", width);
        self.attribute("height", height);
        self.word("fill", fill);
        self.out.push_str("/>");
    }

    pub(super) fn circle(&mut self, [x, y]: Point, radius: f64, style: &[(&str, &str)]) {
        self.out.push_str("<circle");
        self.attribute("cx", x);
        self.attribute("cy", y);
        self.attribute("r", radius);
        self.style(style);
        self.out.push_str("/>");
    }

    pub(super) fn line(&mut self, from: Point, to: Point, width: f64, colour: &str) {
        self.out.push_str("<line");
        for (name, value) in [
            ("x1", from[0]),
            ("y1", from[1]),
            ("x2", to[0]),
            ("y2", to[1]),
        ] {
            self.attribute(name, value);
        }
        self.word("stroke", colour);
        self.attribute("stroke-width", width);
        self.out.push_str("/>");
    }

    pub(super) fn style(&mut self, style: &[(&str, &str)]) {
        for (name, value) in style {
            self.word(name, value);
        }
    }
}
