//! The framing rule around any country: nothing covers another, nobody is lost, lines are clear.

use relations_map::Record;
use relations_map::scene::{MapWords, Mode, Stage, Tab, View};

use crate::covering::*;
use crate::worlds::{self, Chance, Ties};

const BOXES: [[f64; 2]; 6] = [
    [760.0, 448.0],
    [390.0, 390.0],
    [608.0, 340.0],
    [280.0, 300.0],
    [1280.0, 640.0],
    [320.0, 280.0],
];

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

/// Tabs are as wide as what is said in them, and nothing covers another in a language of longer words.
#[test]
fn words_of_any_language_have_room() {
    let mut stage = Stage::new().expect("the outlines");
    let record = Record::embedded().expect("the embedded record");
    let words = MapWords {
        distance: "{n} kilometres of the way".to_owned(),
        more: "and further ones, {n} in number".to_owned(),
        conflict: "{n} that tell of conflicts".to_owned(),
        note: "{n} of all its {all} statements tell of one conflict or another".to_owned(),
    };
    let mut wider = 0;
    for size in BOXES {
        for focus in ["TJK", "UZB", "USA", "AFG"] {
            let english = View {
                width_px: size[0],
                height_px: size[1],
                ..View::of(focus)
            };
            let longer = View {
                words: words.clone(),
                ..english.clone()
            };
            let name = format!("{focus} at {size:?}");
            let drawn = stage.scene(&record, &longer).expect("a scene");
            nothing_covers_another(&name, &longer, &drawn);
            the_note_is_clear(&name, &longer, &drawn);
            let short = stage.scene(&record, &english).expect("a scene");
            for tab in &drawn.tabs {
                let same = short
                    .tabs
                    .iter()
                    .find(|other| other.ids == tab.ids && other.rows.len() == tab.rows.len());
                let has_distance = |tab: &Tab| tab.rows.iter().any(|row| row.distance.is_some());
                if let Some(same) = same.filter(|same| has_distance(same) && has_distance(tab)) {
                    assert!(tab.bounds[2] >= same.bounds[2], "{name}: {:?}", tab.ids);
                    wider += usize::from(tab.bounds[2] > same.bounds[2]);
                }
            }
        }
    }
    assert!(wider > 10, "{wider}");
}
