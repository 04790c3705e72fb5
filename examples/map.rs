//! A map as an SVG file: `cargo run --example map -- [FOCUS] [FILE]`.
//!
//! All words of the picture are the caller's; whatever they hold, the file is well-formed.
#![allow(clippy::print_stdout, reason = "it is what the program is for")]

use std::error::Error;

use relations_map::Record;
use relations_map::scene::{Caption, Palette, Stage, View};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let focus = arguments.next().unwrap_or_else(|| "TJK".to_owned());
    let file = arguments.next().unwrap_or_else(|| "map.svg".to_owned());
    std::fs::write(&file, picture(&Record::embedded()?, &focus)?)?;
    println!("{file}");
    Ok(())
}

/// The map of an actor's ties, with what it rests on.
fn picture(record: &Record, focus: &str) -> Result<String, relations_map::Error> {
    let name = record.actor(focus)?.summary.actor.name;
    let caption = Caption {
        title: format!("{name} and its foreign relations"),
        source: "Lines count statements, not friendship.".to_owned(),
        edition: format!("Borders: Natural Earth. Record {}", record.fingerprint()),
        margin_px: 40.0,
        ..Caption::default()
    };
    let view = View {
        width_px: 800.0,
        height_px: 500.0,
        ..View::of(focus)
    };
    Stage::new()?.svg(record, &view, &caption, Palette::LIGHT)
}

#[test]
fn the_picture_tells_what_it_rests_on() {
    let record = Record::embedded().expect("the record");
    let svg = picture(&record, "TJK").expect("a picture");
    assert!(svg.starts_with("<svg xmlns") && svg.trim_end().ends_with("</svg>"));
    assert!(svg.contains("Tajikistan and its foreign relations"));
    assert!(svg.contains(&record.fingerprint()));
}
