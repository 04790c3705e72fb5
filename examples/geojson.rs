//! The partners of an actor as `GeoJSON`, a point each: `cargo run --example geojson -- [FOCUS] [DAY]`.
//!
//! With a day, such as `2011-12-20`, it counts what is dated so that it may hold on that day, and nothing that is undated.
#![allow(clippy::print_stdout, reason = "it is what the program is for")]

use std::error::Error;

use relations_map::{Filter, Record, Tie};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let focus = arguments.next().unwrap_or_else(|| "TJK".to_owned());
    let as_of = arguments.next().map(|day| day.parse()).transpose()?;
    let filter = Filter {
        as_of,
        ..Filter::default()
    };
    println!("{:#}", partners(&Record::embedded()?, &focus, &filter)?);
    Ok(())
}

/// All partners that have a point in the record.
fn partners(record: &Record, focus: &str, filter: &Filter) -> Result<Value, relations_map::Error> {
    let mut features = Vec::new();
    for tie in record.ties(focus, filter)? {
        let actor = record.actor(tie.partner.id)?.summary;
        features.extend(actor.coordinates.map(|point| {
            json!({
                "type": "Feature",
                "id": tie.partner.id,
                "geometry": { "type": "Point", "coordinates": [point.lon_deg, point.lat_deg] },
                "properties": properties(&tie),
            })
        }));
    }
    Ok(json!({ "type": "FeatureCollection", "features": features }))
}

fn properties(tie: &Tie<'_>) -> Value {
    json!({
        "name": tie.partner.name,
        "statements": tie.statements,
        "cooperative": tie.tones.cooperative,
        "neutral": tie.tones.neutral,
        "conflictual": tie.tones.conflictual,
        "unstated": tie.tones.unstated,
        "undated": tie.undated,
    })
}

#[test]
fn on_a_day_nothing_is_counted_that_is_undated() {
    let record = Record::embedded().expect("the record");
    let all = partners(&record, "TJK", &Filter::default()).expect("all");
    let as_of = Some("2011-12-20".parse().expect("a day"));
    let filter = Filter {
        as_of,
        ..Filter::default()
    };
    let then = partners(&record, "TJK", &filter).expect("as of a day");
    let sum = |found: &Value, what: &str| -> u64 {
        let features = found["features"].as_array().expect("a list");
        let counts = features
            .iter()
            .map(|feature| feature["properties"][what].as_u64());
        counts.sum::<Option<u64>>().expect("a count each")
    };
    assert!(sum(&all, "undated") > 0);
    assert_eq!(sum(&then, "undated"), 0);
    assert!(sum(&then, "statements") > 0 && sum(&then, "statements") < sum(&all, "statements"));
}
