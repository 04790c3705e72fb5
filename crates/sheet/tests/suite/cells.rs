//! One cell a line: what people type, and what becomes of it in a sheet of one row.

use relations_record::{Dataset, StatementKey};
use relations_sheet::{Outcome, Question, QuestionKind, Sheet, State};

/// The record of a sheet of one row.
fn outcome(header: &str, cells: &[&str]) -> Outcome {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(header.split(',')).expect("a header");
    writer.write_record(cells).expect("a row");
    let bytes = writer.into_inner().expect("bytes");
    Sheet::open("one.csv", bytes).expect("a sheet").record(&[])
}

/// The question that a row raises, other than those of the sheet as a whole.
fn question(outcome: &Outcome) -> Option<&Question> {
    let whole = [
        QuestionKind::HeaderRow,
        QuestionKind::CodeSystem,
        QuestionKind::Nobody,
        QuestionKind::OneSided,
    ];
    let asked = outcome.report.questions.iter();
    asked
        .into_iter()
        .find(|question| !whole.contains(&question.kind))
}

fn code(value: impl serde::Serialize) -> String {
    let json = serde_json::to_string(&value).expect("a code");
    json.trim_matches('"').to_owned()
}

fn offered(question: &Question) -> String {
    let offered = question
        .choices
        .iter()
        .filter_map(|choice| choice.text.clone());
    format!(
        "asked {}: {}",
        code(question.kind),
        offered.collect::<Vec<_>>().join(", ")
    )
}

/// What is told, or what is asked in its place.
fn with_question(becomes: String, outcome: &Outcome) -> String {
    match question(outcome) {
        Some(question) if question.state == State::Open => offered(question),
        Some(question) => format!("{becomes}, told {}", code(question.kind)),
        None => becomes,
    }
}

fn date(cell: &str) -> String {
    let outcome = outcome("From,To,What,When", &["Japan", "Iran", "A text", cell]);
    let date = outcome.record.statements()[0].date;
    with_question(
        date.map_or("none".to_owned(), |date| date.to_string()),
        &outcome,
    )
}

fn shown(value: Option<f64>) -> String {
    value.map_or("..".to_owned(), |value| value.to_string())
}

fn value(cell: &str) -> String {
    let outcome = outcome(
        "From,To,What,Amount,Unit",
        &["Japan", "Iran", "A text", cell, "ships"],
    );
    let quantity = outcome.record.statements()[0].quantity.as_ref();
    let quantity = quantity.map_or("none".to_owned(), |it| {
        if it.min == it.max {
            shown(it.min)
        } else {
            format!("{} to {}", shown(it.min), shown(it.max))
        }
    });
    with_question(quantity, &outcome)
}

fn unit(cell: &str) -> String {
    let outcome = outcome(
        "From,To,What,Amount,Unit",
        &["Japan", "Iran", "A text", "1", cell],
    );
    let quantity = outcome.record.statements()[0].quantity.as_ref();
    let unit = quantity.map_or("none".to_owned(), |it| match shown(it.min).as_str() {
        "1" => it.unit.to_string(),
        times => format!("{}, times {times}", it.unit),
    });
    with_question(unit, &outcome)
}

fn ids(record: &Dataset) -> String {
    let actors = record.statements()[0]
        .actors
        .iter()
        .filter_map(|key| record.actor(*key));
    actors
        .map(|actor| &*actor.id)
        .filter(|id| *id != "JPN")
        .collect::<Vec<_>>()
        .join("+")
}

fn actor(cell: &str) -> String {
    let outcome = outcome("From,To,What", &["Japan", cell, "A text"]);
    let Some(question) = question(&outcome) else {
        let is_named = !outcome.record.statements().is_empty();
        return if is_named {
            ids(&outcome.record)
        } else {
            "nobody".to_owned()
        };
    };
    let reason = code(question.reason);
    if question.state == State::Assumed {
        return format!("{}, told {reason}", ids(&outcome.record));
    }
    let offered = question
        .choices
        .iter()
        .filter(|choice| choice.id.chars().all(|letter| letter.is_ascii_uppercase()));
    let offered: Vec<&str> = offered.map(|choice| choice.id.as_str()).collect();
    match reason.as_str() {
        "several" => format!("asked {reason}: {}", offered.join(", ")),
        "proposed" => format!("asked {reason}: {}", offered[0]),
        _ => format!("asked {reason}"),
    }
}

fn tone(cell: &str) -> String {
    let outcome = outcome("From,To,What,Tone", &["Japan", "Iran", "A text", cell]);
    let tone = outcome.record.statements()[0].tone.to_string();
    question(&outcome).map_or(tone, |question| format!("asked {}", question.best))
}

fn theme(cell: &str) -> String {
    let outcome = outcome("From,To,What,Theme", &["Japan", "Iran", "A text", cell]);
    let theme = outcome.record.statements()[0].theme.to_string();
    match outcome.record.further().first() {
        Some(column) => format!("{theme} and {}", column.value(StatementKey(0))),
        None => theme,
    }
}

fn status(cell: &str) -> String {
    let outcome = outcome("From,To,What,Status", &["Japan", "Iran", "A text", cell]);
    match (outcome.record.statements().first(), question(&outcome)) {
        (Some(statement), None) => statement.status.to_string(),
        (Some(statement), Some(_)) => format!("{}, told", statement.status),
        (None, _) => "asked".to_owned(),
    }
}

fn text(cell: &str) -> String {
    let outcome = outcome("From,To,What", &["Japan", "Iran", cell]);
    if outcome.record.has_sentence(StatementKey(0)) {
        outcome.record.statements()[0].text.to_string()
    } else {
        "(made)".to_owned()
    }
}

#[test]
fn every_cell_becomes_what_it_says() {
    let mut reader = csv::Reader::from_reader(include_bytes!("../cells.csv").as_slice());
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in reader.records() {
        let line = line.expect("a line");
        let (cell, column, becomes) = (&line[0], &line[1], &line[2]);
        let found = match column {
            "date" => date(cell),
            "value" => value(cell),
            "unit" => unit(cell),
            "actor" => actor(cell),
            "tone" => tone(cell),
            "theme" => theme(cell),
            "status" => status(cell),
            "text" => text(cell),
            _ => panic!("no column {column}"),
        };
        count += 1;
        if found != becomes {
            wrong.push(format!("{column} `{cell}`: {found} instead of {becomes}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {count}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(count > 280);
}

#[test]
fn codes_are_decided_for_a_column() {
    let actors = |name: &str, sheet: &str| {
        let sheet = Sheet::open(name, sheet.into()).expect("a sheet");
        let outcome = sheet.record(&[]);
        let actors = outcome.record.actors().iter();
        actors.map(|actor| actor.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(
        actors("cow.csv", "From,To,What\n255,2,a\n220,200,b\n"),
        ["DEU", "USA", "FRA", "GBR"]
    );
    assert_eq!(
        actors("cow.csv", "From,To\nAUS,GMY\nUKG,FRN\n"),
        ["AUT", "DEU", "GBR", "FRA"]
    );
    assert_eq!(
        actors("iso.csv", "From,To\nAUS,DEU\nGBR,FRA\n"),
        ["AUS", "DEU", "GBR", "FRA"]
    );
}
