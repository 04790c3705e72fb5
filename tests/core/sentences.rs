//! Views in sentences, and citations.

use relations_map::query::{CitationStyle, Order, Page, Told};
use relations_map::{ActorKind, Code, Filter, Record, Status, Theme, Tone, english};
use vague_dates::Day;

fn record() -> Record {
    Record::embedded().expect("the embedded record")
}

fn filters() -> Vec<Filter> {
    let all = Filter::default;
    let mut filters = vec![
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
            sources: vec!["sodiqov-2012".to_owned()],
            ..all()
        },
        Filter {
            places: vec!["kulob".to_owned(), "kulob-airport".to_owned()],
            ..all()
        },
        Filter {
            text: "heroin".to_owned(),
            ..all()
        },
        Filter {
            text: "no such words".to_owned(),
            ..all()
        },
        Filter {
            from: Day::parse("2001-09-11").ok(),
            ..all()
        },
        Filter {
            to: Day::parse("2001-09-11").ok(),
            ..all()
        },
        Filter {
            from: Day::parse("2001-09-11").ok(),
            to: Day::parse("2005-07-31").ok(),
            ..all()
        },
        Filter {
            as_of: Day::parse("2011-12-20").ok(),
            ..all()
        },
    ];
    filters.extend(Theme::ALL.iter().map(|theme| Filter {
        themes: vec![*theme],
        ..all()
    }));
    filters
}

#[test]
fn every_view_is_told_in_short_plain_sentences() {
    let record = record();
    let codes = [
        "energy-water",
        "counter-",
        "culture-education",
        "multilateral",
        "standing",
        "assessed",
        "conflictual",
    ];
    let mut told = 0;
    for actor in record.dataset().actors() {
        for filter in filters() {
            for selected in [None, Some("RUS"), Some("TIFA_COUNCIL")] {
                let answer = record.describe(&actor.id, selected, &filter);
                let sentences = english::sentences(&answer.expect("an answer"));
                for said in &sentences {
                    assert!(said.split(' ').count() <= 20, "{said}");
                    assert!(
                        said.ends_with('.') && !said.contains(['{', '}', '|', '_']),
                        "{said}"
                    );
                    assert!(!codes.iter().any(|code| said.contains(code)), "{said}");
                }
                told += sentences.len();
            }
        }
    }
    assert!(told > 10_000, "{told}");
}

#[test]
fn sentences_count_right() {
    let record = record();
    let filter = Filter {
        themes: vec![Theme::Basing, Theme::Border],
        to: Day::parse("2012-12-31").ok(),
        ..Filter::default()
    };
    let ties = record.ties("TJK", &filter).expect("ties");
    let tie = record.tie("TJK", "RUS", &filter).expect("a tie").tie;
    let told = record.describe("TJK", Some("RUS"), &filter);
    let filtered = record.describe_filter(&filter).expect("an answer");
    let filtered = english::sentences(&filtered);
    let sentences = english::sentences(&told.expect("an answer"));
    assert_eq!(filtered.len(), 2);
    assert!(sentences.ends_with(&filtered), "{filtered:?}");
    assert_eq!(
        sentences[0],
        format!("Statements tie Tajikistan to {} others.", ties.len())
    );
    let counted = record.actors(&filter).expect("actors");
    let own = counted
        .iter()
        .find(|it| it.actor.id == "TJK")
        .expect("the focus");
    assert_eq!(
        sentences[1],
        format!(
            "{} statements name Tajikistan, parts included.",
            own.statements
        )
    );
    let tones = own.tones;
    let by_tone = format!(
        "{} tell of cooperation, {} of conflict, {} of neither.",
        tones.cooperative, tones.conflictual, tones.neutral
    );
    assert!(sentences.contains(&by_tone), "{sentences:?}");
    let pair = format!(
        "{} statements about {} events name both Tajikistan and Russia.",
        tie.statements, tie.events
    );
    assert!(sentences.contains(&pair), "{sentences:?}");
    assert_eq!(
        sentences[sentences.len() - 2..],
        [
            "Only statements about bases and troops and borders count.",
            "Only statements of 31 December 2012 or earlier count."
        ]
    );
    let none = Filter {
        text: "no such words".to_owned(),
        ..Filter::default()
    };
    assert_eq!(
        record.describe("TJK", None, &none).expect("an answer")[0],
        Told::Nothing
    );
    assert_eq!(
        record
            .describe("XYZ", None, &none)
            .expect_err("nobody")
            .code(),
        "unknown-id"
    );
}

#[test]
fn citations_name_source_passage_statement_and_record() {
    let record = record();
    let note = record
        .cite(
            &["da-21-c", "so-06-c", "so-02-a", "so-06-c"],
            CitationStyle::Footnote,
        )
        .expect("notes");
    let lines: Vec<&str> = note.lines().collect();
    let fingerprint = record.fingerprint();
    assert_eq!(
        lines,
        [
            format!(
                "Vladimir Davlatov, “Tajik Tilt Towards US Unnerves Moscow”, Institute for War and Peace Reporting (IWPR), January 2002, https://iwpr.net/global-voices/tajik-tilt-towards-us-unnerves-moscow, passage 21 (statement da-21-c), record {fingerprint}."
            ),
            format!(
                "Alexander Sodiqov, “CSTO Agreement on Foreign Bases Frustrates Tajikistan’s Ambitions”, Eurasia Daily Monitor, 16 January 2012, passages 2 and 6 (statements so-06-c, so-02-a), record {fingerprint}."
            ),
        ]
    );
    let stands = "copied in a reader's comment under a repost of Alexander Sodiqov, “CSTO Agreement on Foreign Bases \
                  Frustrates Tajikistan’s Ambitions”, Eurasia Daily Monitor, 16 January 2012";
    for style in CitationStyle::NAMES.map(|(_, style)| style) {
        let note = record.cite(&["apa-03-a"], style).expect("a note");
        assert!(note.contains(stands) && !note.contains("quoted"), "{note}");
    }
    for style in CitationStyle::NAMES.map(|(_, style)| style) {
        assert_eq!(
            record
                .cite(&["nobody-1"], style)
                .expect_err("no statement")
                .code(),
            "unknown-id"
        );
    }
    assert_eq!(
        record.cite(&[], CitationStyle::CslJson).expect("nothing"),
        "[]"
    );
    assert_eq!(
        record.cite(&[], CitationStyle::BibTex).expect("nothing"),
        ""
    );
    assert_eq!(
        "apa"
            .parse::<CitationStyle>()
            .expect_err("no such style")
            .code(),
        "bad-argument"
    );
    let all = record
        .statements(&Filter::default(), Order::Source, Page::default())
        .expect("a page");
    let ids: Vec<&str> = all.rows.iter().map(|row| row.id).collect();
    let entries = record.cite(&ids, CitationStyle::BibTex).expect("entries");
    assert_eq!(
        entries.matches("\n}").count(),
        record.dataset().sources().len()
    );
}
