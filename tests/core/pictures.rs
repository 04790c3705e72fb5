//! Picture files: golden ones, each reviewed by eye, and XML that any reader takes.
//!
//! `GOLDEN=write cargo test --test core pictures` writes the golden pictures again; look at each before committing it.

use std::fs;

use globe::projection::ProjectionKind;
use relations_map::scene::{Camera, Caption, KeySign, KeyWords, Palette, Stage, View};
use relations_map::{Filter, Record, Tone};
use vague_dates::Day;

fn parts() -> (Record, Stage) {
    (
        Record::embedded().expect("the record"),
        Stage::new().expect("the outlines"),
    )
}

fn caption() -> Caption {
    Caption {
        title: "A view".to_owned(),
        description: "Drawn by the tests".to_owned(),
        ..Caption::default()
    }
}

fn with_words() -> Caption {
    Caption {
        title: "Washington and Moscow from afar, a quarrel next door".to_owned(),
        deck: "What is told of Tajikistan and its partners, statement by statement.".to_owned(),
        key: Some(KeyWords {
            widths_px: Vec::new(),
            statements: "Statements:".to_owned(),
            ranges: ["1–4", "5–14", "15–49", "50 or more"]
                .map(str::to_owned)
                .to_vec(),
            tooth: "one red tooth for each that tells of conflict".to_owned(),
        }),
        source: "Lines count statements, not friendship.".to_owned(),
        edition: "Borders: Natural Earth".to_owned(),
        margin_px: 40.0,
        scale: 1.474,
        ..caption()
    }
}

/// The same where the lines of a chosen tie say more than a number.
fn with_signs() -> Caption {
    let signs = [
        ("cooperative", "cooperation"),
        ("neutral", "neither"),
        ("conflictual", "conflict"),
        ("happened", "happened"),
        ("intended", "planned, offered, refused"),
        ("judged", "judged"),
        ("place", "places that the statements name"),
        ("", "Arrows run from the party that acts."),
    ];
    let sign = |(sign, words): (&str, &str)| KeySign {
        sign: sign.to_owned(),
        words: words.to_owned(),
    };
    Caption {
        signs: signs.map(sign).to_vec(),
        ..with_words()
    }
}

fn small(focus: &str) -> View {
    View {
        width_px: 400.0,
        height_px: 300.0,
        ..View::of(focus)
    }
}

fn wide(focus: &str) -> View {
    View {
        prominent: ["USA", "RUS", "UZB"].map(str::to_owned).to_vec(),
        ..View::of(focus)
    }
}

fn sized(width_px: f64, height_px: f64) -> View {
    View {
        width_px,
        height_px,
        ..wide("TJK")
    }
}

fn choosing(id: &str, view: View) -> View {
    View {
        selected: Some(id.to_owned()),
        ..view
    }
}

fn one_day(undated: bool) -> View {
    let filter = Filter {
        as_of: Day::from_ymd(2012, 1, 16),
        ..Filter::default()
    };
    View {
        filter,
        undated,
        ..wide("TJK")
    }
}

/// The golden views of the page; `tests/boundary.rs` draws the small ones in WebAssembly.
fn views() -> Vec<(&'static str, View)> {
    let against = Filter {
        tones: vec![Tone::Conflictual],
        ..Filter::default()
    };
    let conflict = View {
        filter: against,
        ..small("TJK")
    };
    let projected = |projection| View {
        projection,
        ..small("TJK")
    };
    let camera = Some(Camera {
        lon_deg: 71.0,
        lat_deg: 38.8,
        scale_px_per_rad: 2400.0,
        x_px: 200.0,
        y_px: 120.0,
    });
    let close = View {
        camera,
        ..choosing("RUS", small("TJK"))
    };
    let in_tajik = View {
        language: "tg".to_owned(),
        ..small("TJK")
    };
    vec![
        ("rest", wide("TJK")),
        ("russia-chosen", choosing("RUS", wide("TJK"))),
        ("uzbekistan-chosen", choosing("UZB", wide("TJK"))),
        ("one-day", one_day(false)),
        ("one-day-with-undated", one_day(true)),
        ("phone", sized(390.0, 390.0)),
        ("phone-chosen", choosing("RUS", sized(390.0, 250.0))),
        ("embed", sized(320.0, 280.0)),
        ("uzbekistan", wide("UZB")),
        ("russia", wide("RUS")),
        ("tajikistan", small("TJK")),
        ("csto-members", choosing("CSTO", small("TJK"))),
        ("conflict-only", conflict),
        ("united-states", small("USA")),
        ("distances", projected(ProjectionKind::Equidistant)),
        ("flat-world", projected(ProjectionKind::EqualEarth)),
        ("close", close),
        ("in-tajik", in_tajik),
    ]
}

/// Those views in light colours, and the other ways in which a picture is kept.
fn golden() -> Vec<(&'static str, View, Caption, Palette)> {
    let plain = views().into_iter();
    let mut all: Vec<_> = plain
        .map(|(name, view)| (name, view, caption(), Palette::LIGHT))
        .collect();
    for (name, caption, palette) in [
        ("rest-dark", caption(), Palette::DARK),
        ("with-words", with_words(), Palette::LIGHT),
        ("print", with_words(), Palette::PRINT),
    ] {
        all.push((name, sized(760.0, 400.0), caption, palette));
    }
    let chosen = choosing("RUS", wide("TJK"));
    all.push(("with-signs", chosen, with_signs(), Palette::LIGHT));
    all
}

#[test]
fn pictures_are_as_they_were_reviewed() {
    let (record, mut stage) = parts();
    for (name, view, caption, palette) in golden() {
        let drawn = stage
            .svg(&record, &view, &caption, palette)
            .expect("a picture");
        let path = format!("{}/tests/golden/{name}.svg", env!("CARGO_MANIFEST_DIR"));
        if std::env::var_os("GOLDEN").is_some_and(|wish| wish == "write") {
            fs::write(&path, &drawn).expect("a folder to write to");
        }
        let reviewed = fs::read_to_string(&path).expect("a reviewed picture");
        let first = drawn
            .split('<')
            .zip(reviewed.split('<'))
            .find(|(drawn, reviewed)| drawn != reviewed);
        assert!(
            drawn == reviewed,
            "{name}: the first difference is {first:?}"
        );
    }
}

#[test]
fn no_golden_picture_is_of_a_view_that_is_gone() {
    let names: Vec<String> = golden()
        .iter()
        .map(|golden| format!("{}.svg", golden.0))
        .collect();
    let folder = format!("{}/tests/golden", env!("CARGO_MANIFEST_DIR"));
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().and_then(|name| name.to_str());
        let is_picture = path.extension().is_some_and(|ending| ending == "svg");
        let is_known = name.is_some_and(|name| names.iter().any(|known| known == name));
        assert!(!is_picture || is_known, "{name:?}");
    }
}

/// Checks that elements close in order and that no character is there that XML 1.0 forbids.
fn check_xml(drawn: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = drawn;
    while let Some((before, after)) = rest.split_once('<') {
        assert!(!before.contains('>'), "`>` in a text: {before}");
        let (tag, next) = after.split_once('>').expect("an end of a tag");
        assert!(
            tag.matches('"').count() % 2 == 0 && !tag.contains('<'),
            "{tag}"
        );
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(tag.split(' ').next().expect("a name"));
        }
        rest = next;
    }
    assert!(open.is_empty(), "{open:?}");
    for part in drawn.split('&').skip(1) {
        let known = ["amp;", "lt;", "gt;", "quot;"];
        assert!(known.iter().any(|known| part.starts_with(known)));
    }
    let is_allowed = |letter: char| matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    assert!(drawn.chars().all(is_allowed));
}

#[test]
fn any_words_make_well_formed_xml() {
    let (record, mut stage) = parts();
    let wild =
        "</title>]]> <script> \"'&amp;& \u{0}\u{b}\u{1f}\u{fffe}\u{ffff} \u{202e}\u{1f600} \n\t";
    let mut caption = Caption {
        title: wild.to_owned(),
        description: wild.to_owned(),
        deck: wild.repeat(20),
        source: wild.to_owned(),
        edition: wild.to_owned(),
        ..with_words()
    };
    caption.words.note = wild.to_owned();
    caption.words.distance = [wild, "{n}"].concat();
    caption.words.from = wild.to_owned();
    for view in [wide("TJK"), choosing("RUS", wide("TJK"))] {
        let drawn = stage.svg(&record, &view, &caption, Palette::LIGHT);
        let drawn = drawn.expect("a picture");
        check_xml(&drawn);
        assert!(!drawn.contains("<script"));
    }
    for (_, view) in views() {
        let plain = stage.svg(&record, &view, &with_words(), Palette::DARK);
        let plain = plain.expect("a picture");
        check_xml(&plain);
        assert!(plain.contains("direction=\"ltr\"") && !plain.contains("paint-order"));
    }
}

#[test]
fn the_words_of_a_picture_file_are_fifteen_pixels_or_more() {
    let (record, mut stage) = parts();
    let drawn = stage.svg(&record, &wide("TJK"), &with_words(), Palette::LIGHT);
    let drawn = drawn.expect("a picture");
    let sizes = drawn.split(" font-size=\"").skip(1);
    let sizes = sizes.map(|rest| rest.split('"').next().and_then(|size| size.parse().ok()));
    let sizes: Vec<f64> = sizes.map(|size| size.expect("a size")).collect();
    assert!(sizes.len() > 30);
    // Those in the map are enlarged with it.
    assert!(sizes.iter().all(|size| size * 1.474 >= 15.0), "{sizes:?}");
    assert!(drawn.contains(" width=\"1200.2\""));
}
