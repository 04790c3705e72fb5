//! The English words of answers: `tests/golden/words.json` holds them, and pages must word the same answers alike
//! (`tests/oracle/words.test.js`). `GOLDEN=write cargo test --test core words` writes it again; read it before committing it.

use std::collections::BTreeSet;

use relations_map::query::{CitationStyle, Order, Page};
use relations_map::{ActorKind, Code, Filter, Record, Status, Theme, Tone, english};
use serde_json::{Value, json};
use vague_dates::{Date, Day};

fn record() -> Record {
    Record::embedded().expect("the embedded record")
}

/// Dates of every form, and intervals of all that may be ends of one.
fn dates() -> Vec<Date> {
    let alone = [
        "199X",
        "19XX",
        "200X",
        "2004-XX",
        "1985-04-XX",
        "1985-XX-XX",
        "2005-21",
        "2005-22",
        "2005-23",
        "2005-24",
        "Y17000",
        "005X",
        "000X",
        "-201X",
        "Y-17000",
        "00XX",
        "0000-02-29",
    ];
    let ends = [
        "",
        "..",
        "2002",
        "2002~",
        "2002?",
        "2010%",
        "2010",
        "2005-07",
        "2005-08~",
        "2005-12",
        "2005-07-26",
        "2005-07-27",
        "2005-08-02",
        "2005-08-02?",
        "2006-01-01",
        "-0044",
        "0000",
        "0079-08",
        "-0043-03-15",
    ];
    let mut texts: Vec<String> = alone.map(str::to_owned).to_vec();
    for start in ends {
        texts.push(start.to_owned());
        texts.extend(ends.iter().map(|end| format!("{start}/{end}")));
    }
    texts
        .iter()
        .filter_map(|text| Date::parse(text).ok())
        .collect()
}

fn filters() -> Vec<Filter> {
    let all = Filter::default;
    let text = |text: &str| text.to_owned();
    let day = |text: &str| Day::parse(text).ok();
    vec![
        all(),
        Filter {
            themes: Theme::ALL.to_vec(),
            tones: Tone::ALL.to_vec(),
            ..all()
        },
        Filter {
            statuses: Status::ALL.to_vec(),
            kinds: ActorKind::ALL.to_vec(),
            ..all()
        },
        Filter {
            themes: vec![Theme::Basing],
            sources: vec![text("sodiqov-2012")],
            ..all()
        },
        Filter {
            places: vec![text("kulob"), text("kulob-airport")],
            ..all()
        },
        Filter {
            text: text("heroin"),
            from: day("2001-09-11"),
            ..all()
        },
        Filter {
            text: text("no such words"),
            ..all()
        },
        Filter {
            to: day("2001-09-11"),
            tones: vec![Tone::Conflictual],
            ..all()
        },
        Filter {
            from: day("2001-09-11"),
            to: day("2005-07-31"),
            ..all()
        },
        Filter {
            as_of: day("2011-12-20"),
            ..all()
        },
    ]
}

fn views(record: &Record) -> Vec<Value> {
    let mut views = Vec::new();
    for focus in ["TJK", "RUS", "SUN", "TIFA_COUNCIL", "MNE"] {
        for filter in filters() {
            for selected in [None, Some("RUS"), Some("TIFA_COUNCIL")] {
                let told = record.describe(focus, selected, &filter);
                if let Ok(told) = told {
                    let view = json!({ "focus": focus, "selected": selected, "filter": filter });
                    views.push(json!([view, english::sentences(&told)]));
                }
            }
        }
    }
    views
}

fn citations(record: &Record) -> Vec<Value> {
    let all = record.statements(&Filter::default(), Order::Source, Page::default());
    let all = all.expect("statements");
    let ids: Vec<&str> = all.rows.iter().map(|row| row.id).collect();
    let lists = [
        ids.clone(),
        vec!["da-21-c", "so-06-c", "so-02-a", "so-06-c"],
        vec!["apa-03-a"],
        Vec::new(),
    ];
    let mut cited = Vec::new();
    for ids in lists {
        for (name, style) in CitationStyle::NAMES {
            let text = record.cite(&ids, style).expect("a citation");
            let text = text.replace(&record.fingerprint(), "FINGERPRINT");
            cited.push(json!([ids, name, text]));
        }
    }
    cited
}

fn words(record: &Record) -> Value {
    let all = record.statements(&Filter::default(), Order::Date, Page::default());
    let rows: BTreeSet<_> = all
        .expect("statements")
        .rows
        .iter()
        .map(|row| {
            (
                row.date.clone(),
                row.date_basis.as_str(),
                row.status.as_str(),
                row.date_text(),
            )
        })
        .collect();
    let mut terms = BTreeSet::new();
    for actor in record.dataset().actors() {
        for belonging in record.memberships(&actor.id, None).expect("memberships") {
            let terms_of = belonging.terms.into_iter();
            terms.extend(terms_of.map(|it| (it.from.clone(), it.to.clone(), it.date_text())));
        }
    }
    let issued: BTreeSet<_> = record
        .sources()
        .into_iter()
        .map(|it| {
            (
                it.issued.clone(),
                it.issued_basis.as_str(),
                it.issued_text(),
            )
        })
        .collect();
    let figures = record.figures(&Filter::default()).expect("figures");
    let reasons: BTreeSet<_> = figures
        .into_iter()
        .map(|it| (it.reasons.clone(), it.reason_text()))
        .collect();
    let dates: Vec<_> = dates()
        .iter()
        .map(|date| (date.to_string(), date.phrase()))
        .collect();
    json!({
        "dates": dates,
        "rows": rows,
        "terms": terms,
        "issued": issued,
        "reasons": reasons,
        "views": views(record),
        "citations": citations(record),
    })
}

#[test]
fn the_words_are_those_that_were_read() {
    let path = format!("{}/tests/golden/words.json", env!("CARGO_MANIFEST_DIR"));
    let words = words(&record());
    if std::env::var("GOLDEN").as_deref() == Ok("write") {
        let text = serde_json::to_string(&words)
            .expect("text")
            .replace("],[", "],\n[");
        std::fs::write(&path, text + "\n").expect("the golden words");
    }
    let golden = std::fs::read_to_string(&path).expect("the golden words");
    let golden: Value = serde_json::from_str(&golden).expect("JSON");
    assert_eq!(words, golden);
}
