//! The map of a picture file: the same lines, signs and names as on the page.

use super::words::Words;
use super::xml::Writer;
use super::{Land, Text};
use crate::scene::answer::{
    Anchor, Direction, Emphasis, Label, LabelKind, Lane, Line, LineStyle, Manner, Scene, Shown,
    Strand, Tab, Weight,
};
use crate::scene::bounds::Point;
use crate::scene::palette::Palette;
use relations_record::Tone;

/// Where a map is drawn, and how.
pub(super) struct Setting<'a> {
    pub(super) at: Point,
    pub(super) size: [f64; 2],
    pub(super) scale: f64,
    pub(super) words: &'a Words,
    pub(super) palette: Palette,
}

/// Draws a scene.
pub(super) fn draw(writer: &mut Writer, scene: &Scene, land: &Land<'_>, setting: &Setting<'_>) {
    let painter = Painter { scene, setting };
    let [width, height] = setting.size;
    writer.raw("<clipPath id=\"map\"><rect");
    writer.attribute("width", width);
    writer.attribute("height", height);
    writer.raw("/></clipPath>");
    painter.hatch(writer);
    writer.raw("<g transform=\"translate(");
    writer.number(setting.at[0]);
    writer.raw(" ");
    writer.number(setting.at[1]);
    writer.raw(") scale(");
    writer.raw(&thousandth(setting.scale));
    writer.raw(")\"><g clip-path=\"url(#map)\">");
    painter.land(writer, land);
    for line in &scene.lines {
        painter.line(writer, line);
    }
    painter.chosen(writer);
    painter.hub(writer);
    painter.symbols(writer);
    painter.globe(writer);
    for tab in &scene.tabs {
        painter.tab(writer, tab);
    }
    painter.places(writer);
    for label in &scene.labels {
        painter.label(writer, label);
    }
    painter.note(writer);
    painter.lane_numbers(writer);
    writer.raw("</g></g>");
}

fn thousandth(value: f64) -> String {
    let parts = (value * 1000.0 + 0.5) as u64;
    let digits = ["00", &(parts % 1000).to_string()].concat();
    let last = digits.get(digits.len() - 3..).unwrap_or("000");
    [&(parts / 1000).to_string(), ".", last].concat()
}

struct Painter<'a> {
    scene: &'a Scene,
    setting: &'a Setting<'a>,
}

impl Painter<'_> {
    fn colour(&self, name: &str) -> &'static str {
        self.setting.palette.colour(name)
    }

    fn tone(&self, tone: Tone) -> &'static str {
        self.colour(match tone {
            Tone::Cooperative => "cooperation",
            Tone::Neutral => "neither",
            Tone::Conflictual => "conflict",
        })
    }

    fn hatch(&self, writer: &mut Writer) {
        if self.hatched().is_empty() {
            return;
        }
        writer.raw("<pattern id=\"fellows\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"1.2\" height=\"7\"");
        writer.word("fill", self.colour("faint"));
        writer.raw("/></pattern>");
    }

    /// Fellow members of the day's organisation, or the members of the chosen one.
    fn hatched(&self) -> Vec<&str> {
        let fellows = self
            .scene
            .fellows
            .iter()
            .flat_map(|fellows| &fellows.members);
        let members = fellows.chain(&self.scene.members);
        members.map(|member| &*member.id).collect()
    }

    fn land(&self, writer: &mut Writer, land: &Land<'_>) {
        let [width, height] = self.setting.size;
        writer.rect([0.0, 0.0, width, height], self.colour("sea"));
        let everywhere = |_: u16| true;
        let fill = |writer: &mut Writer, is_wanted: &dyn Fn(u16) -> bool, colour: &str| {
            writer.raw("<path fill-rule=\"evenodd\"");
            writer.word("fill", colour);
            writer.raw(" d=\"");
            writer.polylines(&land.paths.land, is_wanted, true);
            writer.raw("\"/>");
        };
        fill(writer, &everywhere, self.colour("other-land"));
        let has_role = |role: &'static str| {
            let lands = self
                .scene
                .lands
                .iter()
                .filter(move |land| land.role == role);
            let ids: Vec<&str> = lands.map(|land| &*land.id).collect();
            move |shape: u16| {
                land.codes
                    .get(shape as usize)
                    .is_some_and(|code| ids.contains(code))
            }
        };
        fill(writer, &has_role("partner"), self.colour("partner-land"));
        fill(writer, &has_role("chosen"), self.colour("chosen-land"));
        let hatched = self.hatched();
        if !hatched.is_empty() {
            let is_hatched = |shape: u16| {
                land.codes
                    .get(shape as usize)
                    .is_some_and(|code| hatched.contains(code))
            };
            fill(writer, &is_hatched, "url(#fellows)");
        }
        writer.raw("<path fill=\"none\" stroke-width=\"1\"");
        writer.word("stroke", self.colour("paper"));
        writer.raw(" d=\"");
        writer.polylines(&land.paths.borders, &everywhere, false);
        writer.raw("\"/>");
        match self.scene.centre.shown {
            Shown::Filled => {
                // A thin edge of paper keeps the land apart from the lines.
                writer.raw(
                    "<path fill-rule=\"evenodd\" stroke-width=\"2\" stroke-linejoin=\"round\"",
                );
                self.centre(
                    writer,
                    land,
                    &has_role("centre"),
                    self.colour("paper"),
                    self.colour("centre"),
                );
            }
            Shown::Tinted => {
                writer.raw("<path fill-rule=\"evenodd\" stroke-width=\"1.6\" stroke-linejoin=\"round\" fill-opacity=\"0.22\"");
                self.centre(
                    writer,
                    land,
                    &has_role("tint"),
                    self.colour("ink"),
                    self.colour("centre"),
                );
            }
            Shown::Disc => {}
        }
    }

    fn centre(
        &self,
        writer: &mut Writer,
        land: &Land<'_>,
        is_centre: &dyn Fn(u16) -> bool,
        edge: &str,
        fill: &str,
    ) {
        writer.word("stroke", edge);
        writer.word("fill", fill);
        writer.raw(" d=\"");
        writer.polylines(&land.paths.land, is_centre, true);
        writer.raw("\"/>");
    }

    fn line(&self, writer: &mut Writer, line: &Line) {
        let (colour, dashes) = match line.style {
            LineStyle::Slate => (self.colour("tie"), ""),
            LineStyle::Faint => (self.colour("faint"), ""),
            LineStyle::Dotted => (self.colour("tie"), "1.5 3.5"),
            LineStyle::Undated => (self.colour("faint"), "5 4"),
        };
        self.stroke(writer, &line.curve, line.width_px, colour, dashes);
        self.teeth(writer, &line.teeth);
    }

    fn stroke(&self, writer: &mut Writer, curve: &[Point], width: f64, colour: &str, dashes: &str) {
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

    fn teeth(&self, writer: &mut Writer, teeth: &[[Point; 2]]) {
        if teeth.is_empty() {
            return;
        }
        writer.raw("<path stroke-width=\"1.7\"");
        writer.word("stroke", self.colour("conflict"));
        writer.raw(" d=\"");
        for tooth in teeth {
            writer.points(tooth, false);
        }
        writer.raw("\"/>");
    }

    fn chosen(&self, writer: &mut Writer) {
        let lanes = self.scene.chosen.iter().flat_map(|chosen| &chosen.lanes);
        for lane in lanes {
            for strand in &lane.strands {
                self.strand(writer, strand);
            }
            if let Some(arrow) = &lane.arrow {
                writer.raw("<path");
                writer.word("fill", self.colour("ink"));
                writer.raw(" d=\"");
                writer.points(arrow, true);
                writer.raw("\"/>");
            }
        }
    }

    fn strand(&self, writer: &mut Writer, strand: &Strand) {
        let dashes = match strand.manner {
            Manner::Happened => "",
            Manner::Intended => "7 4",
            Manner::Judged => "1.6 2.8",
        };
        self.stroke(
            writer,
            &strand.curve,
            strand.width_px,
            self.tone(strand.tone),
            dashes,
        );
        self.teeth(writer, &strand.teeth);
    }

    /// The numbers beside the lanes.
    fn lane_numbers(&self, writer: &mut Writer) {
        let Some(chosen) = &self.scene.chosen else {
            return;
        };
        let partner = self
            .scene
            .partners
            .iter()
            .find(|partner| partner.id == chosen.id);
        let name = partner.map_or("", |partner| &partner.short_name);
        for lane in &chosen.lanes {
            if let Some(label) = &lane.label {
                let text = self.lane_text(lane, name);
                self.italic(writer, label.at, label.anchor, &text);
            }
        }
    }

    fn lane_text(&self, lane: &Lane, name: &str) -> String {
        let words = self.setting.words;
        let pattern = match lane.direction {
            Direction::From => &words.from,
            Direction::To => &words.to,
            _ => &words.together,
        };
        words.number(pattern, lane.count).replace("{name}", name)
    }

    fn italic(&self, writer: &mut Writer, at: Point, anchor: Anchor, text: &str) {
        let (fill, halo) = (self.colour("ink"), Some(self.colour("partner-land")));
        writer.text(&Text {
            at,
            anchor,
            text,
            size_px: 14.0,
            fill,
            is_serif: true,
            is_italic: true,
            halo,
            ..Text::default()
        });
    }

    fn hub(&self, writer: &mut Writer) {
        let Some(hub) = &self.scene.hub else {
            return;
        };
        for (_, to) in &hub.spokes {
            self.stroke(writer, &[hub.at, *to], 1.4, self.colour("accent"), "");
        }
        writer.circle(hub.at, 4.0, &[("fill", self.colour("accent"))]);
    }

    fn symbols(&self, writer: &mut Writer) {
        let centre = &self.scene.centre;
        if centre.shown == Shown::Disc {
            writer.circle(
                centre.at,
                centre.radius_px,
                &[("fill", self.colour("centre"))],
            );
        }
        for symbol in &self.scene.symbols {
            if let Some(anchor) = symbol.anchor {
                self.stroke(writer, &[anchor, symbol.at], 0.8, self.colour("quiet"), "");
                writer.circle(anchor, 1.4, &[("fill", self.colour("quiet"))]);
            }
            let (fill, stroke) = match symbol.emphasis {
                Emphasis::Ink => ("paper", "ink"),
                Emphasis::Quiet => ("paper", "quiet"),
                Emphasis::Chosen => ("accent", "ink"),
            };
            let style = [
                ("fill", self.colour(fill)),
                ("stroke", self.colour(stroke)),
                ("stroke-width", "1.6"),
            ];
            writer.circle(symbol.at, symbol.radius_px, &style);
        }
    }

    fn emphasis(&self, emphasis: Emphasis) -> &'static str {
        self.colour(match emphasis {
            Emphasis::Quiet => "quiet",
            _ => "ink",
        })
    }

    fn tab(&self, writer: &mut Writer, tab: &Tab) {
        let is_alone = tab.ids.len() == 1;
        let ground = if tab.chosen && is_alone {
            "chosen-land"
        } else {
            "paper"
        };
        writer.rect(tab.bounds, self.colour(ground));
        let [from, to] = tab.rule;
        writer.line(
            from,
            to,
            if tab.chosen { 3.0 } else { 2.0 },
            self.colour("ink"),
        );
        let words = self.setting.words;
        for row in &tab.rows {
            if row.emphasis == Emphasis::Chosen && !is_alone {
                let [left, _, width, _] = tab.bounds;
                writer.rect(
                    [left, row.at[1] - 9.0, width, 18.0],
                    self.colour("chosen-land"),
                );
            }
            let name = match row.plus {
                0 => String::from(&*row.text),
                plus => [&*row.text, " ", &words.number(&words.plus, plus)].concat(),
            };
            let is_bold = row.weight == Weight::Bold || row.emphasis == Emphasis::Chosen;
            let fill = self.emphasis(row.emphasis);
            writer.text(&Text {
                at: row.at,
                anchor: row.anchor,
                text: &name,
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
                    text: &text,
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
                text: &text,
                size_px: 12.0,
                fill,
                ..Text::default()
            });
        }
    }

    fn places(&self, writer: &mut Writer) {
        for place in &self.scene.places {
            let half = place.half_px;
            let (edge, fill) = if place.on == "inverse" {
                ("paper", "centre")
            } else {
                ("ink", "paper")
            };
            let fill = if place.chosen { "accent" } else { fill };
            writer.raw("<rect stroke-width=\"1.4\"");
            writer.attribute("x", place.at[0] - half);
            writer.attribute("y", place.at[1] - half);
            writer.attribute("width", 2.0 * half);
            writer.attribute("height", 2.0 * half);
            writer.word("fill", self.colour(fill));
            writer.word("stroke", self.colour(edge));
            writer.raw("/>");
        }
        let Some(names) = &self.scene.place_names else {
            return;
        };
        self.stroke(writer, &names.leader, 1.0, self.colour("quiet"), "");
        for (row, text) in names.texts.iter().enumerate() {
            self.italic(
                writer,
                [names.at[0], names.at[1] + 17.0 * row as f64],
                names.anchor,
                text,
            );
        }
    }

    fn label(&self, writer: &mut Writer, label: &Label) {
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
        let halo = label.halo.then(|| self.colour(ground));
        writer.text(&Text {
            at: label.at,
            anchor: label.anchor,
            text: &text,
            size_px: label.size_px,
            fill,
            is_bold: label.weight == Weight::Bold,
            halo,
            ..Text::default()
        });
    }

    /// The note in one line or two.
    fn note(&self, writer: &mut Writer) {
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

    fn globe(&self, writer: &mut Writer) {
        let Some(globe) = &self.scene.globe else {
            return;
        };
        let style = [("fill", self.colour("paper"))];
        writer.circle(globe.middle, globe.radius_px + 2.0, &style);
        let style = [
            ("fill", self.colour("sea")),
            ("stroke", self.colour("quiet")),
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
        for far in &globe.far {
            let colour = self.colour(if far.chosen { "accent" } else { "tie" });
            writer.line(far.from, far.to, if far.chosen { 2.4 } else { 0.8 }, colour);
            writer.circle(
                far.to,
                if far.chosen { 2.4 } else { 1.6 },
                &[("fill", colour)],
            );
        }
        writer.raw("<path fill=\"none\" stroke-width=\"1.6\"");
        writer.word("stroke", self.colour("ink"));
        writer.raw(" d=\"");
        writer.points(&globe.frame, true);
        writer.raw("\"/>");
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
