//! The framing rule around any country: nothing covers another, nobody is lost, lines are clear.
#![cfg(not(target_arch = "wasm32"))]

mod worlds;

use relations_map::Record;
use relations_map::scene::{Anchor, LineStyle, MapLabel, Mode, Point, Scene, Stage, View};
use worlds::{Chance, Ties};

const BOXES: [[f64; 2]; 6] = [
    [760.0, 448.0],
    [390.0, 390.0],
    [608.0, 340.0],
    [280.0, 300.0],
    [1280.0, 640.0],
    [320.0, 280.0],
];

type Room = [f64; 4];

fn overlap(a: Room, b: Room) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

fn room(label: &MapLabel) -> Room {
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

fn tab_room([left, top, width, height]: [f64; 4]) -> Room {
    [left, top, left + width, top + height]
}

fn around([x, y]: Point, by: f64) -> Room {
    [x - by, y - by, x + by, y + by]
}

fn distance(a: Point, b: Point) -> f64 {
    libm::hypot(a[0] - b[0], a[1] - b[1])
}

/// The points of a line, close together.
fn walk(curve: &[Point]) -> Vec<Point> {
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

fn nothing_covers_another(name: &str, view: &View, scene: &Scene) {
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
fn the_note_is_clear(name: &str, view: &View, scene: &Scene) {
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
fn nobody_is_lost(name: &str, ties: &Ties, scene: &Scene) {
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
fn lines_are_as_thick_as_told(name: &str, scene: &Scene) {
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

fn turn(a: f64, b: f64) -> f64 {
    let turn = (a - b).abs() % 360.0;
    turn.min(360.0 - turn)
}

/// Points around a box.
fn rim([left, top, width, height]: [f64; 4]) -> Vec<Point> {
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
struct Faults {
    short: usize,
    close: usize,
    lines: usize,
    off: usize,
    tabs: usize,
    nameless: usize,
    symbols: usize,
}

impl Faults {
    fn add(&mut self, scene: &Scene) {
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

/// Partners near and far, with few and many statements.
fn ties(codes: &[String], focus: &str, count: usize, chance: &mut Chance) -> Ties {
    let mut others: Vec<&String> = codes.iter().filter(|code| *code != focus).collect();
    for at in (1..others.len()).rev() {
        others.swap(at, chance.below(at + 1));
    }
    let partners = others.into_iter().take(count).map(|code| {
        let most = [3, 12, 40, 70][chance.below(4)];
        let statements = 1 + chance.below(most);
        (code.clone(), statements, chance.below(3).min(statements))
    });
    Ties {
        focus: focus.to_owned(),
        partners: partners.collect(),
    }
}

fn codes(stage: &Stage) -> Vec<String> {
    stage.codes().map(str::to_owned).collect()
}

/// The partners that are nearest, so that neighbours are among them, and some from anywhere.
fn neighbourly(stage: &mut Stage, codes: &[String], focus: &str, chance: &mut Chance) -> Ties {
    let all = ties(codes, focus, codes.len(), chance);
    let one_each = Ties {
        focus: focus.to_owned(),
        partners: all
            .partners
            .iter()
            .map(|(id, ..)| (id.clone(), 1, 0))
            .collect(),
    };
    let record = worlds::record(&one_each, &[]);
    let scene = stage.scene(&record, &View::of(focus)).expect("a scene");
    let mut near: Vec<(u32, String)> = scene
        .partners
        .iter()
        .map(|partner| (partner.distance_km, partner.id.to_string()))
        .collect();
    near.sort();
    let is_near = |id: &str| near.iter().take(11).any(|(_, known)| known == id);
    let (mut chosen, rest): (Vec<_>, Vec<_>) =
        all.partners.into_iter().partition(|(id, ..)| is_near(id));
    chosen.extend(rest.into_iter().take(12));
    Ties {
        focus: focus.to_owned(),
        partners: chosen,
    }
}

fn check(stage: &mut Stage, record: &Record, ties: &Ties, size: [f64; 2], faults: &mut Faults) {
    let view = View {
        width_px: size[0],
        height_px: size[1],
        ..View::of(&ties.focus)
    };
    let name = format!("{} with {} at {size:?}", ties.focus, ties.partners.len());
    let scene = stage.scene(record, &view).expect("a scene");
    assert_ne!(scene.mode, Mode::Network, "{name}");
    nothing_covers_another(&name, &view, &scene);
    nobody_is_lost(&name, ties, &scene);
    lines_are_as_thick_as_told(&name, &scene);
    the_note_is_clear(&name, &view, &scene);
    faults.add(&scene);
}

#[test]
fn every_country_has_a_frame_that_holds_all_its_partners() {
    let mut stage = Stage::new().expect("the outlines");
    let (codes, mut chance) = (codes(&stage), Chance(7));
    let mut faults = Faults::default();
    let mut per_box: [Faults; 6] = Default::default();
    for (index, focus) in codes.iter().enumerate() {
        let ties = neighbourly(&mut stage, &codes, focus, &mut chance);
        let record = worlds::record(&ties, &[]);
        for at in [index % 2, 2 + index % 4] {
            check(&mut stage, &record, &ties, BOXES[at], &mut faults);
            check(&mut stage, &record, &ties, BOXES[at], &mut per_box[at]);
        }
    }
    assert!(faults.lines > 5_000, "{faults:?}");
    // Where islands lie close together, or in a frame of 280 pixels, there is no way to keep all apart: so many in a hundred.
    for (at, [nameless, close, off, short]) in [
        (4, [6, 3, 2, 1]),
        (0, [10, 4, 3, 1]),
        (2, [14, 5, 4, 1]),
        (1, [25, 8, 5, 3]),
        (5, [45, 12, 12, 5]),
        (3, [55, 16, 20, 6]),
    ] {
        let faults = &per_box[at];
        assert!(
            faults.nameless * 100 <= nameless * faults.symbols,
            "{faults:?}"
        );
        assert!(faults.close * 100 <= close * faults.lines, "{faults:?}");
        assert!(faults.off * 100 <= off * faults.tabs, "{faults:?}");
        assert!(faults.short * 100 <= short * faults.lines, "{faults:?}");
    }
}

#[test]
fn a_dense_record_has_at_most_so_many_names_and_stacks() {
    let mut stage = Stage::new().expect("the outlines");
    let (codes, mut chance) = (codes(&stage), Chance(11));
    let mut faults = Faults::default();
    for focus in codes.iter().step_by(12) {
        let ties = ties(&codes, focus, 190, &mut chance);
        let record = worlds::record(&ties, &[]);
        for size in [BOXES[0], BOXES[1], BOXES[3]] {
            check(&mut stage, &record, &ties, size, &mut faults);
            let view = View {
                width_px: size[0],
                height_px: size[1],
                ..View::of(focus)
            };
            let scene = stage.scene(&record, &view).expect("a scene");
            let names = scene
                .labels
                .iter()
                .filter(|label| &*label.id != focus.as_str() && !label.text.is_empty());
            assert!(names.count() <= 24, "{focus}");
            assert!(scene.tabs.len() <= 20, "{focus} {}", scene.tabs.len());
        }
    }
}

#[test]
fn who_is_far_from_all_sees_them_at_one_scale() {
    let mut stage = Stage::new().expect("the outlines");
    let partners = ["FRA", "BEL", "CHE", "DEU", "ITA", "JPN"].map(|id| (id.to_owned(), 3, 0));
    let ties = Ties {
        focus: "NZL".to_owned(),
        partners: partners.to_vec(),
    };
    let record = worlds::record(&ties, &[]);
    let scene = stage.scene(&record, &View::of("NZL")).expect("a scene");
    assert_eq!((scene.mode, scene.tabs.len()), (Mode::World, 0));
    assert_eq!(scene.projection, "equal-earth");
    nobody_is_lost("NZL", &ties, &scene);
}

#[test]
fn thousands_of_partners_are_cut_to_those_with_most_statements() {
    let mut stage = Stage::new().expect("the outlines");
    for spread in [0.0, 1.0] {
        let ids: Vec<String> = (0..1500).map(|at| format!("ORG{at}")).collect();
        let places = ids.iter().enumerate().map(|(at, id)| {
            let step = at as f64 * spread;
            (id.clone(), (step * 0.7) % 180.0, (step * 0.31) % 70.0)
        });
        let partners = ids
            .iter()
            .enumerate()
            .map(|(at, id)| (id.clone(), 1 + at % 3, 0));
        let ties = Ties {
            focus: "TJK".to_owned(),
            partners: partners.collect(),
        };
        let record = worlds::record(&ties, &places.collect::<Vec<_>>());
        let mut faults = Faults::default();
        let scene = stage.scene(&record, &View::of("TJK")).expect("a scene");
        assert_eq!((scene.partners.len(), scene.left_out), (400, 1100));
        assert!(scene.partners.iter().all(|partner| partner.total == 3));
        check(&mut stage, &record, &ties, BOXES[0], &mut faults);
    }
}

#[test]
fn a_filter_a_day_and_a_choice_move_nothing() {
    let record = Record::embedded().expect("the record");
    let mut stage = Stage::new().expect("the outlines");
    let view = View::of("TJK");
    let rest = stage.scene(&record, &view).expect("a scene");
    let camera = stage.camera(&record, &view).expect("a camera");
    assert_eq!(camera, rest.frame);
    let filter = relations_map::Filter {
        as_of: vague_dates::Day::from_ymd(2012, 1, 16),
        ..relations_map::Filter::default()
    };
    let dressed = [
        View {
            filter: filter.clone(),
            ..view.clone()
        },
        View {
            selected: Some("RUS".to_owned()),
            ..view.clone()
        },
        View {
            selected: Some("CSTO".to_owned()),
            filter,
            ..view.clone()
        },
    ];
    for dressed in dressed {
        let scene = stage.scene(&record, &dressed).expect("a scene");
        assert_eq!((scene.frame, scene.camera), (rest.frame, rest.camera));
        assert_eq!(scene.outlines_version, rest.outlines_version);
        let at = |scene: &Scene| scene.symbols.iter().map(|it| it.at).collect::<Vec<_>>();
        assert_eq!(at(&scene), at(&rest));
        let boxes = |scene: &Scene| scene.tabs.iter().map(|it| it.bounds).collect::<Vec<_>>();
        assert_eq!(boxes(&scene), boxes(&rest));
        // From scratch it is the same.
        let mut fresh = Stage::new().expect("the outlines");
        let mut again = fresh.scene(&record, &dressed).expect("a scene");
        again.outlines_version = scene.outlines_version;
        assert_eq!(again, scene);
    }
}
