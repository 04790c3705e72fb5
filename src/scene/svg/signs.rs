//! What stands over the lines of a map: tabs, names, places, the note and the globe.

use super::Text;
use super::painter::Painter;
use super::xml::Writer;
use crate::scene::answer::{MapLabel, Tab};
use crate::scene::bounds::Point;
use crate::scene::style::{Emphasis, LabelKind, Weight};

impl Painter<'_> {
    fn emphasis(&self, emphasis: Emphasis) -> &'static str {
        self.colour(match emphasis {
            Emphasis::Quiet => "quiet",
            _ => "ink",
        })
    }

    pub(super) fn tab(&self, writer: &mut Writer, tab: &Tab) {
        let is_alone = tab.rows.len() == 1;
        let ground = if tab.chosen && is_alone {
            "chosen-land"
        } else {
            "paper"
        };
        writer.rect(tab.bounds, self.colour(ground));
        let [from, to] = tab.rule;
        for row in &tab.rows {
            if row.emphasis == Emphasis::Chosen && !is_alone {
                let [left, _, width, _] = tab.bounds;
                writer.rect(
                    [left, row.at[1] - 12.0, width, 24.0],
                    self.colour("chosen-land"),
                );
            }
        }
        let colour = self.colour(if tab.chosen { "ink" } else { "tie" });
        writer.line(from, to, 2.0, colour);
        let words = self.setting.words;
        for row in &tab.rows {
            let name = match row.plus {
                0 => String::from(&*row.text),
                plus => [&*row.text, " ", &words.number(&words.plus, plus)].concat(),
            };
            let is_bold = row.emphasis == Emphasis::Chosen
                || row.weight == Weight::Bold && row.emphasis != Emphasis::Quiet;
            let fill = self.emphasis(row.emphasis);
            writer.text(&Text {
                at: row.at,
                anchor: row.anchor,
                words: &name,
                fill,
                is_bold,
                ..Text::default()
            });
            if let Some(distance) = &row.distance {
                let text = words.number(&words.distance, distance.km);
                let (at, anchor, fill) = (distance.at, distance.anchor, self.colour("quiet"));
                writer.text(&Text {
                    at,
                    anchor,
                    words: &text,
                    size_px: 12.0,
                    fill,
                    ..Text::default()
                });
            }
        }
        if let Some(more) = &tab.more {
            let text = words.number(&words.more, more.count);
            let (at, anchor, fill) = (more.at, more.anchor, self.colour("quiet"));
            writer.text(&Text {
                at,
                anchor,
                words: &text,
                size_px: 12.0,
                fill,
                ..Text::default()
            });
        }
    }

    pub(super) fn places(&self, writer: &mut Writer) {
        for place in &self.scene.places {
            let half = place.half_px;
            let (edge, fill) = if place.on == "inverse" {
                ("paper", "centre")
            } else {
                ("ink", "paper")
            };
            let fill = if place.chosen { "accent" } else { fill };
            writer.raw("<rect stroke-width=\"1.5\"");
            writer.attribute("x", place.at[0] - half);
            writer.attribute("y", place.at[1] - half);
            writer.attribute("width", 2.0 * half);
            writer.attribute("height", 2.0 * half);
            writer.word("fill", self.colour(fill));
            writer.word("stroke", self.colour(edge));
            writer.raw("/>");
        }
    }

    pub(super) fn place_names(&self, writer: &mut Writer) {
        let Some(names) = &self.scene.place_names else {
            return;
        };
        Self::stroke(writer, &names.leader, 1.0, self.colour("quiet"), "");
        for (row, text) in names.texts.iter().enumerate() {
            self.italic(
                writer,
                [names.at[0], names.at[1] + 17.0 * row as f64],
                names.anchor,
                text,
            );
        }
    }

    pub(super) fn label(&self, writer: &mut Writer, label: &MapLabel) {
        let words = self.setting.words;
        let text = match label.kind {
            LabelKind::Conflict => words.number(&words.conflict, label.count),
            LabelKind::Several => words.number(&words.plus, label.count),
            _ => String::from(&*label.text),
        };
        let is_number = matches!(label.kind, LabelKind::Conflict | LabelKind::Several);
        let fill = match () {
            () if label.on == "inverse" => self.colour("paper"),
            () if is_number => self.colour("quiet"),
            () => self.emphasis(label.emphasis),
        };
        let ground = if label.emphasis == Emphasis::Chosen {
            "chosen-land"
        } else {
            "partner-land"
        };
        let ground = if label.on == "inverse" {
            "centre"
        } else {
            ground
        };
        let halo = label.halo.then(|| self.colour(ground));
        writer.text(&Text {
            at: label.at,
            anchor: label.anchor,
            words: &text,
            size_px: label.size_px,
            fill,
            is_bold: label.weight == Weight::Bold && label.emphasis != Emphasis::Quiet,
            halo,
            ..Text::default()
        });
    }

    /// The note in one line or two.
    pub(super) fn note(&self, writer: &mut Writer) {
        let Some(note) = &self.scene.note else {
            return;
        };
        let words = self.setting.words;
        let text = words.number(&words.note, note.conflict);
        let text = text.replace("{all}", &note.statements.to_string());
        let lines = if note.lines > 1 {
            halves(&text)
        } else {
            vec![text]
        };
        for (row, line) in lines.iter().enumerate() {
            let at = [note.at[0], note.at[1] + note.line_px * row as f64];
            self.italic(writer, at, note.anchor, line);
        }
    }

    pub(super) fn globe(&self, writer: &mut Writer) {
        let Some(globe) = &self.scene.globe else {
            return;
        };
        let style = [("fill", self.colour("paper"))];
        writer.circle(globe.middle, globe.radius_px + 3.0, &style);
        let style = [
            ("fill", self.colour("sea")),
            ("stroke", self.colour("faint")),
            ("stroke-width", "1"),
        ];
        writer.circle(globe.middle, globe.radius_px, &style);
        writer.raw("<path fill-rule=\"evenodd\"");
        writer.word("fill", self.colour("partner-land"));
        writer.raw(" d=\"");
        for ring in &globe.land {
            let points: Vec<Point> = ring
                .chunks_exact(2)
                .map(|at| [f64::from(at[0]), f64::from(at[1])])
                .collect();
            writer.points(&points, true);
        }
        writer.raw("\"/>");
        writer.raw("<path fill=\"none\" stroke-width=\"1.5\"");
        writer.word("stroke", self.colour("ink"));
        writer.raw(" d=\"");
        writer.points(&globe.frame, true);
        writer.raw("\"/>");
        for far in &globe.far {
            let colour = self.colour(if far.chosen { "accent" } else { "tie" });
            writer.line(far.from, far.to, if far.chosen { 2.0 } else { 0.8 }, colour);
            writer.circle(
                far.to,
                if far.chosen { 2.5 } else { 1.6 },
                &[("fill", colour)],
            );
        }
    }
}

/// A text in two lines of about one length.
fn halves(text: &str) -> Vec<String> {
    let spaces = text.char_indices().filter(|(_, letter)| *letter == ' ');
    let middle = text.len() / 2;
    let cut = spaces
        .map(|(at, _)| at)
        .min_by_key(|at| at.abs_diff(middle));
    match cut.and_then(|at| text.split_at_checked(at)) {
        Some((first, second)) => vec![first.to_owned(), second.trim_start().to_owned()],
        None => vec![text.to_owned()],
    }
}
