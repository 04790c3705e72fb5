//! The map of a picture file: the same lines, signs and names as on the page.

use super::Land;
use super::painter::{Painter, Setting};
use super::xml::Writer;
use crate::scene::answer::{Line, Scene};
use crate::scene::answer_detail::{ChosenLane, ChosenStrand, LaneDirection, Manner};
use crate::scene::bounds::Point;
use crate::scene::style::{Emphasis, LineStyle, Shown};
use relations_record::Tone;

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
    // One above the other as on the page: www/map-drawing.js.
    painter.hub(writer);
    painter.chosen(writer);
    painter.lane_numbers(writer);
    painter.places(writer);
    painter.symbols(writer);
    for tab in &scene.tabs {
        painter.tab(writer, tab);
    }
    for label in &scene.labels {
        painter.label(writer, label);
    }
    painter.note(writer);
    painter.place_names(writer);
    painter.centre_disc(writer);
    painter.globe(writer);
    writer.raw("</g></g>");
}

fn thousandth(value: f64) -> String {
    let parts = (value * 1000.0 + 0.5) as u64;
    let digits = ["00", &(parts % 1000).to_string()].concat();
    let last = digits.get(digits.len() - 3..).unwrap_or("000");
    [&(parts / 1000).to_string(), ".", last].concat()
}

impl Painter<'_> {
    fn tone(&self, tone: Tone) -> &'static str {
        self.colour(match tone {
            Tone::Cooperative => "cooperation",
            Tone::Neutral => "neither",
            Tone::Unstated => "unstated",
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
                Self::centre(
                    writer,
                    land,
                    &has_role("centre"),
                    self.colour("paper"),
                    self.colour("centre"),
                );
            }
            Shown::Tinted => {
                writer.raw("<path fill-rule=\"evenodd\" stroke-width=\"1.6\" stroke-linejoin=\"round\" fill-opacity=\"0.22\"");
                Self::centre(
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
            LineStyle::Faint | LineStyle::Unmeasured => (self.colour("faint"), ""),
            LineStyle::Dotted => (self.colour("tie"), "1.5 3.5"),
            LineStyle::Undated => (self.colour("faint"), "5 4"),
        };
        Self::stroke(writer, &line.curve, line.width_px, colour, dashes);
        self.teeth(writer, &line.teeth);
    }

    fn teeth(&self, writer: &mut Writer, teeth: &[[Point; 2]]) {
        if teeth.is_empty() {
            return;
        }
        writer.raw("<path stroke-width=\"1.6\"");
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

    fn strand(&self, writer: &mut Writer, strand: &ChosenStrand) {
        let dashes = match strand.manner {
            Manner::Happened if strand.tone == Tone::Unstated => "9 3 1.5 3",
            Manner::Happened => "",
            Manner::Intended => "7 4",
            Manner::Judged => "1.6 2.8",
        };
        Self::stroke(
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

    fn lane_text(&self, lane: &ChosenLane, name: &str) -> String {
        let words = self.setting.words;
        let pattern = match lane.direction {
            LaneDirection::From => &words.from,
            LaneDirection::To => &words.to,
            _ => &words.together,
        };
        words.number(pattern, lane.count).replace("{name}", name)
    }

    fn hub(&self, writer: &mut Writer) {
        // Half across a square of 12 pixels that stands on its corner.
        const HALF_PX: f64 = 6.0 * std::f64::consts::SQRT_2;
        let Some(hub) = &self.scene.hub else {
            return;
        };
        for (_, to) in &hub.spokes {
            Self::stroke(writer, &[hub.at, *to], 1.5, self.colour("accent"), "4 3");
        }
        let [x, y] = hub.at;
        writer.raw("<path stroke-width=\"1.5\"");
        writer.word("fill", self.colour("accent"));
        writer.word("stroke", self.colour("paper"));
        writer.raw(" d=\"");
        writer.points(
            &[
                [x, y - HALF_PX],
                [x + HALF_PX, y],
                [x, y + HALF_PX],
                [x - HALF_PX, y],
            ],
            true,
        );
        writer.raw("\"/>");
    }

    fn centre_disc(&self, writer: &mut Writer) {
        let centre = &self.scene.centre;
        if centre.shown == Shown::Disc {
            let style = [
                ("fill", self.colour("centre")),
                ("stroke", self.colour("paper")),
                ("stroke-width", "1.5"),
            ];
            writer.circle(centre.at, centre.radius_px, &style);
        }
    }

    fn symbols(&self, writer: &mut Writer) {
        for symbol in &self.scene.symbols {
            if let Some(anchor) = symbol.anchor {
                Self::stroke(writer, &[anchor, symbol.at], 1.0, self.colour("quiet"), "");
                writer.circle(anchor, 1.5, &[("fill", self.colour("quiet"))]);
            }
            let (fill, width) = match symbol.emphasis {
                Emphasis::Ink => ("paper", "1.5"),
                Emphasis::Quiet => ("paper", "1.3"),
                Emphasis::Chosen => ("accent", "1.5"),
            };
            let style = [
                ("fill", self.colour(fill)),
                ("stroke", self.colour("ink")),
                ("stroke-width", width),
            ];
            writer.circle(symbol.at, symbol.radius_px, &style);
        }
    }
}
