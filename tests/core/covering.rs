//! What covers what in a picture, and who is lost in it.

use relations_map::scene::{Anchor, LineStyle, MapLabel, Point, Scene, View};

use crate::worlds::Ties;

pub(crate) type Room = [f64; 4];

pub(crate) fn overlap(a: Room, b: Room) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

pub(crate) fn room(label: &MapLabel) -> Room {
    let left = match label.anchor {
        Anchor::Start => label.at[0],
        Anchor::Middle => label.at[0] - label.width_px / 2.0,
        Anchor::End => label.at[0] - label.width_px,
    };
    [
        left,
        label.at[1] - 8.0,
        left + label.width_px,
        label.at[1] + 8.0,
    ]
}

pub(crate) fn tab_room([left, top, width, height]: [f64; 4]) -> Room {
    [left, top, left + width, top + height]
}

pub(crate) fn around([x, y]: Point, by: f64) -> Room {
    [x - by, y - by, x + by, y + by]
}

pub(crate) fn distance(a: Point, b: Point) -> f64 {
    libm::hypot(a[0] - b[0], a[1] - b[1])
}

/// The points of a line, close together.
pub(crate) fn walk(curve: &[Point]) -> Vec<Point> {
    let share = |step: u32| f64::from(step) / 60.0;
    let at = |t: f64| match curve {
        [a, b] => [0, 1].map(|axis| a[axis] * (1.0 - t) + b[axis] * t),
        [a, b, c] => [0, 1].map(|axis| {
            a[axis] * (1.0 - t) * (1.0 - t) + 2.0 * b[axis] * t * (1.0 - t) + c[axis] * t * t
        }),
        _ => panic!("a line of {} points", curve.len()),
    };
    (0..=60).map(|step| at(share(step))).collect()
}

pub(crate) fn nothing_covers_another(name: &str, view: &View, scene: &Scene) {
    let picture = [0.0, 0.0, view.width_px, view.height_px];
    let is_inside = |room: Room| {
        room[0] >= -0.01
            && room[1] >= -0.01
            && room[2] <= picture[2] + 0.01
            && room[3] <= picture[3] + 0.01
    };
    let tabs: Vec<Room> = scene.tabs.iter().map(|tab| tab_room(tab.bounds)).collect();
    for (index, tab) in tabs.iter().enumerate() {
        assert!(is_inside(*tab), "{name}: a tab leaves the picture");
        for other in &tabs[index + 1..] {
            assert!(!overlap(*tab, *other), "{name}: {tab:?} {other:?}");
        }
    }
    for (index, symbol) in scene.symbols.iter().enumerate() {
        let own = around(symbol.at, symbol.radius_px);
        assert!(is_inside(own), "{name}: {:?}", symbol.ids);
        assert!(
            !tabs.iter().any(|tab| overlap(*tab, own)),
            "{name}: {:?} under a tab",
            symbol.ids
        );
        for other in &scene.symbols[index + 1..] {
            let apart = distance(symbol.at, other.at);
            assert!(
                apart >= 2.0 * symbol.radius_px,
                "{name}: {:?} {:?} {apart}",
                symbol.ids,
                other.ids
            );
        }
    }
    let rooms: Vec<Room> = scene.labels.iter().map(room).collect();
    for (index, label) in rooms.iter().enumerate() {
        let text = &scene.labels[index].text;
        assert!(is_inside(*label), "{name}: {text}");
        assert!(
            !tabs.iter().any(|tab| overlap(*tab, *label)),
            "{name}: {text} over a tab"
        );
        assert!(
            !rooms[index + 1..]
                .iter()
                .any(|other| overlap(*label, *other)),
            "{name}: {text}"
        );
        let mut symbols = scene.symbols.iter();
        assert!(
            !symbols.any(|symbol| overlap(around(symbol.at, symbol.radius_px), *label)),
            "{name}: {text} over a symbol"
        );
    }
}

/// The note below a name is kept off all lines, and stays in the picture.
pub(crate) fn the_note_is_clear(name: &str, view: &View, scene: &Scene) {
    let Some(note) = &scene.note else {
        return;
    };
    // As wide as the words of a common typeface; what is kept free is wider.
    let width = if note.lines > 1 { 80.0 } else { 140.0 };
    let left = match note.anchor {
        Anchor::Start => note.at[0],
        Anchor::Middle => note.at[0] - width / 2.0,
        Anchor::End => note.at[0] - width,
    };
    let height = note.line_px * f64::from(note.lines - 1);
    let room = [
        left,
        note.at[1] - 7.0,
        left + width,
        note.at[1] + height + 7.0,
    ];
    assert!(room[0] >= 0.0 && room[2] <= view.width_px, "{name}: a note");
    assert!(
        room[1] >= 0.0 && room[3] <= view.height_px,
        "{name}: a note"
    );
    for line in &scene.lines {
        let mut points = walk(&line.curve).into_iter();
        let is_within = |[x, y]: Point| room[0] < x && x < room[2] && room[1] < y && y < room[3];
        assert!(!points.any(is_within), "{name}: a line under the note");
    }
}

/// Every partner stands once, where the scene says it does.
pub(crate) fn nobody_is_lost(name: &str, ties: &Ties, scene: &Scene) {
    assert_eq!(
        scene.partners.len() + scene.left_out as usize,
        ties.partners.len(),
        "{name}"
    );
    let symbols = scene.symbols.iter().flat_map(|symbol| &symbol.ids);
    let tabs = scene.tabs.iter().flat_map(|tab| &tab.ids);
    let mut standing: Vec<&str> = symbols.chain(tabs).map(|id| &**id).collect();
    standing.sort_unstable();
    let mut partners: Vec<&str> = scene.partners.iter().map(|partner| &*partner.id).collect();
    partners.sort_unstable();
    assert_eq!(standing, partners, "{name}");
    for partner in &scene.partners {
        let at = partner.at as usize;
        let ids = match partner.stands {
            "symbol" => &scene.symbols[at].ids,
            _ => &scene.tabs[at].ids,
        };
        assert!(ids.contains(&partner.id), "{name}: {}", partner.id);
    }
    for tab in &scene.tabs {
        let shown = tab.rows.len() as u32;
        let more = tab.more.as_ref().map_or(0, |more| more.count);
        let plus: u32 = tab.rows.iter().map(|row| row.plus).sum();
        assert_eq!(
            shown + more + plus,
            tab.ids.len() as u32,
            "{name}: {:?}",
            tab.ids
        );
    }
    let lines: usize = scene.lines.iter().map(|line| line.ids.len()).sum();
    assert_eq!(
        lines,
        scene.partners.len(),
        "{name}: a partner without a line"
    );
}

/// A stack has one line as thick as that of its thickest member.
pub(crate) fn lines_are_as_thick_as_told(name: &str, scene: &Scene) {
    for line in &scene.lines {
        let of = |id: &str| {
            scene
                .partners
                .iter()
                .find(|partner| &*partner.id == id)
                .expect("one")
        };
        let most = line
            .ids
            .iter()
            .map(|id| of(id).statements)
            .max()
            .expect("somebody");
        let expected = [(4, 1.1), (14, 1.9), (49, 3.0), (u32::MAX, 5.0)];
        let (_, width) = expected
            .into_iter()
            .find(|(top, _)| most <= *top)
            .expect("a width");
        assert!(
            (line.width_px - width).abs() < 1e-9,
            "{name}: {most} {}",
            line.width_px
        );
        assert_eq!(line.style, LineStyle::Slate);
        assert!(
            line.told || line.teeth.len() as u32 == line.conflict,
            "{name}"
        );
    }
}

pub(crate) fn turn(a: f64, b: f64) -> f64 {
    let turn = (a - b).abs() % 360.0;
    turn.min(360.0 - turn)
}

/// Points around a box.
pub(crate) fn rim([left, top, width, height]: [f64; 4]) -> Vec<Point> {
    let shares = (0..=10).map(|step| f64::from(step) / 10.0);
    let points = shares.flat_map(|share| {
        let (x, y) = (left + width * share, top + height * share);
        [[x, top], [x, top + height], [left, y], [left + width, y]]
    });
    points.collect()
}

/// What a frame leaves to be desired: how many lines are short or come close to the symbols of others, how many tabs stand
/// off their direction, and of how many.
#[derive(Default, Debug)]
pub(crate) struct Faults {
    pub(crate) short: usize,
    pub(crate) close: usize,
    pub(crate) lines: usize,
    pub(crate) off: usize,
    pub(crate) tabs: usize,
    pub(crate) nameless: usize,
    pub(crate) symbols: usize,
}

impl Faults {
    pub(crate) fn add(&mut self, scene: &Scene) {
        for line in &scene.lines {
            let points = walk(&line.curve);
            let length: f64 = points
                .windows(2)
                .map(|pair| distance(pair[0], pair[1]))
                .sum();
            self.lines += 1;
            self.short += usize::from(length < 35.0);
            let others = scene.symbols.iter().filter(|symbol| symbol.ids != line.ids);
            let is_close = |at: Point| points.iter().any(|point| distance(*point, at) < 13.9);
            self.close += usize::from(others.map(|symbol| symbol.at).any(is_close));
        }
        let centre = scene.centre.at;
        for tab in &scene.tabs {
            let is_off = |id: &str| {
                let of = scene.partners.iter().find(|partner| &*partner.id == id);
                let true_deg = f64::from(of.expect("a partner").direction_deg);
                let most = if tab.ids.len() > 1 { 30.0 } else { 16.0 };
                let mut points = rim(tab.bounds).into_iter();
                !points.any(|[x, y]| {
                    let shown = libm::atan2(x - centre[0], centre[1] - y).to_degrees();
                    turn(shown, true_deg) <= most
                })
            };
            self.tabs += 1;
            self.off += usize::from(tab.ids.iter().any(|id| is_off(id)));
        }
        self.symbols += scene.symbols.len();
        let is_named = |ids: &[Box<str>]| scene.labels.iter().any(|label| ids.contains(&label.id));
        self.nameless += scene
            .symbols
            .iter()
            .filter(|symbol| !is_named(&symbol.ids))
            .count();
    }
}
