#[path = "../tests/worlds/mod.rs"]
mod worlds;
use relations_map::scene::{Caption, KeyWords, Palette, Stage, View};
use relations_map::{Filter, Record};
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let mut stage = Stage::new().unwrap();
    let record = match args.get(10) {
        Some(count) => {
            let codes: Vec<String> = stage.codes().map(str::to_owned).collect();
            let mut chance = worlds::Chance(args.get(11).and_then(|s| s.parse().ok()).unwrap_or(5));
            let mut others: Vec<String> = codes.into_iter().filter(|c| *c != args[2]).collect();
            for at in (1..others.len()).rev() {
                others.swap(at, chance.below(at + 1));
            }
            let near: usize = args.get(12).and_then(|s| s.parse().ok()).unwrap_or(0);
            let one = worlds::Ties {
                focus: args[2].clone(),
                partners: others.iter().map(|c| (c.clone(), 1, 0)).collect(),
            };
            let rec = worlds::record(&one, &[]);
            let scene = stage.scene(&rec, &View::of(&args[2])).unwrap();
            let mut d: Vec<(u32, String)> = scene
                .partners
                .iter()
                .map(|p| (p.distance_km, p.id.to_string()))
                .collect();
            d.sort();
            let mut ids: Vec<String> = d.into_iter().take(near).map(|d| d.1).collect();
            for o in others {
                if !ids.contains(&o) {
                    ids.push(o);
                }
            }
            let n: usize = count.parse().unwrap();
            let partners = ids
                .into_iter()
                .take(n)
                .map(|c| {
                    let m = [3, 12, 40, 70][chance.below(4)];
                    let s = 1 + chance.below(m);
                    (c, s, chance.below(3).min(s))
                })
                .collect();
            worlds::record(
                &worlds::Ties {
                    focus: args[2].clone(),
                    partners,
                },
                &[],
            )
        }
        None => Record::embedded().unwrap(),
    };
    let n = |i: usize, d: f64| args.get(i).and_then(|a| a.parse().ok()).unwrap_or(d);
    let opt = |i: usize| args.get(i).filter(|a| !a.is_empty() && *a != "-").cloned();
    let view = View {
        width_px: n(3, 760.0),
        height_px: n(4, 448.0),
        selected: opt(5),
        filter: Filter {
            as_of: opt(6).and_then(|d| vague_dates::Day::parse(&d).ok()),
            ..Filter::default()
        },
        prominent: vec!["USA".into(), "RUS".into(), "UZB".into()],
        language: opt(7).unwrap_or_default(),
        ..View::of(&args[2])
    };
    let caption = if opt(8).as_deref() == Some("full") {
        Caption {
        title: "Washington and Moscow from afar, a quarrel next door".into(),
        deck: "Ten sources make 383 statements that name Tajikistan. Of the 28 that tell of conflict, 15 are with Uzbekistan: undated, and since 2016, one source says, ties are better.".into(),
        key: Some(KeyWords { statements: "Statements:".into(), ranges: ["1–4".into(), "5–14".into(), "15–49".into(), "50 or more".into()], tooth: "one red tooth for each that tells of conflict".into() }),
        source: "Source: ten texts of 2002 to 2021 or later. Lines count statements, not friendship.".into(),
        edition: "Borders: Natural Earth. Record 6ce694d6422e".into(), margin_px: 40.0, scale: 1.474, ..Caption::default() }
    } else {
        Caption {
            title: "x".into(),
            ..Caption::default()
        }
    };
    let palette = match opt(9).as_deref() {
        Some("dark") => Palette::DARK,
        Some("print") => Palette::PRINT,
        _ => Palette::LIGHT,
    };
    let t = std::time::Instant::now();
    let svg = stage.svg(&record, &view, &caption, palette).unwrap();
    let first = t.elapsed();
    let t = std::time::Instant::now();
    let _ = stage.scene(
        &record,
        &View {
            selected: Some("UZB".into()),
            ..view.clone()
        },
    );
    eprintln!("first {first:?}, choice {:?}", t.elapsed());
    std::fs::write(&args[1], svg).unwrap();
}
