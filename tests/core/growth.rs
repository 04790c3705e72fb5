//! Cost grows with what a package can make large, and not with its square.
//!
//! What is compared are two sizes in one run, by the time that this thread had a processor, so that neither the machine nor
//! what else runs on it decides.

use std::fs;
use std::hint::black_box;
use std::time::Instant;

use relations_map::query::{CitationStyle, Order, Page, SearchLimits};
use relations_map::scene::{Stage, View, network};
use relations_map::{Filter, Origin, Record};
use vague_dates::Day;

/// How many times as large the second size is.
const TIMES: usize = 4;
/// Linear is 4, n log n some 5, the square 16.
const MOST_GROWTH: f64 = 9.0;
/// What costs less tells nothing.
const LEAST_MS: f64 = 2.0;
/// The system tells in steps of some milliseconds, so that a question is asked until so much was spent.
const ENOUGH_MS: f64 = 24.0;
const MOST_RUNS: usize = 400;

const STATEMENTS: &str =
    "id,text,actors,theme,tone,status,date,date_basis,value,unit,source,passage,event\n";

/// Milliseconds that this thread had a processor; of the clock where the system does not tell.
fn spent_ms(started: Instant) -> f64 {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| started.elapsed().as_secs_f64() * 1e3, |it| it / 1e6)
}

fn cost_ms(ask: &mut dyn FnMut()) -> f64 {
    let started = Instant::now();
    let before = spent_ms(started);
    let mut runs = 0.0;
    while spent_ms(started) - before < ENOUGH_MS && runs < MOST_RUNS as f64 {
        ask();
        runs += 1.0;
    }
    (spent_ms(started) - before) / runs
}

fn record(actors: &str, statements: &str, others: &[(&str, &str)]) -> Record {
    let sources = "id,type,title,passages\ns,book,S,2000000\n";
    let files = [
        ("sources.csv", sources),
        ("actors.csv", actors),
        ("statements.csv", statements),
    ];
    let all = files.iter().chain(others);
    let all = all.map(|(name, text)| (*name, text.as_bytes()));
    Record::open(all, Origin::Foreign).expect("a record")
}

fn actors(count: usize, place: impl Fn(usize) -> String) -> String {
    let rows =
        (0..count).map(|row| format!("P{row},organisation,Partner number {row},{}\n", place(row)));
    let focus = "id,kind,name,lon,lat\nTJK,state,Tajikistan,,\n".to_owned();
    rows.fold(focus, |text, row| text + &row)
}

/// A statement each of a tone, a year and an amount that repeat.
fn row(number: usize, parties: &str, event: &str) -> String {
    let tone = ["cooperative", "neutral", "conflictual"][number % 3];
    let year = 1950 + number % 70;
    format!(
        "s{number},They met for the time of number {number}.,{parties},aid,{tone},occurred,{year},stated,{},USD,s,1,{event}\n",
        number % 1000
    )
}

fn statements(count: usize, parties: impl Fn(usize) -> String) -> String {
    let rows = (0..count).map(|number| row(number, &parties(number), ""));
    rows.fold(STATEMENTS.to_owned(), |text, row| text + &row)
}

/// A centre and partners all over the world, each with two statements.
fn partners_apart(count: usize) -> Record {
    let place = |row: usize| {
        let lon = (row as f64 * 137.5) % 360.0 - 180.0;
        format!("{lon},{}", (row as f64 * 73.0) % 150.0 - 75.0)
    };
    record(
        &actors(count, place),
        &statements(2 * count, |number| format!("TJK;P{}", number % count)),
        &[],
    )
}

/// All partners at one point.
fn partners_at_one_point(count: usize) -> Record {
    record(
        &actors(count, |_| "37.6,55.7".to_owned()),
        &statements(2 * count, |number| format!("TJK;P{}", number % count)),
        &[],
    )
}

/// Actors that are joined with each other, two at a time and in crowds, where the centre is among them and where it is not.
fn crowds(count: usize) -> Record {
    let parties = |number: usize| match number % 40 {
        0 => (0..150)
            .map(|step| format!("P{}", (number + step * 7) % count))
            .collect::<Vec<_>>()
            .join(";"),
        1..20 => format!("TJK;P{}", number % count),
        _ => format!("P{};P{}", number % count, (number * 31 + 1) % count),
    };
    record(
        &actors(count, |_| ",".to_owned()),
        &statements(count, parties),
        &[],
    )
}

/// Statements between two actors.
fn between_two(count: usize) -> Record {
    record(
        &actors(2, |_| ",".to_owned()),
        &statements(count, |_| "TJK;P0".to_owned()),
        &[],
    )
}

/// Disagreements that all name the same two statements.
fn same_rivals(count: usize) -> Record {
    let rows =
        (0..count).map(|row| format!("q{row},contradiction,How many of number {row}?,s0;s1,\n"));
    let disagreements = rows.fold(
        "id,kind,question,statements,note\n".to_owned(),
        |text, row| text + &row,
    );
    record(
        &actors(2, |_| ",".to_owned()),
        &statements(100, |_| "TJK;P0".to_owned()),
        &[("disagreements.csv", &disagreements)],
    )
}

/// Each statement is a rival of others, a thousand to a question.
fn many_rivals(count: usize) -> Record {
    let questions = (0..count / 1000).map(|question| {
        let ids: Vec<String> = (0..1000)
            .map(|row| format!("s{}", question * 1000 + row))
            .collect();
        format!("q{question},contradiction,How many?,{},\n", ids.join(";"))
    });
    let disagreements = questions.fold(
        "id,kind,question,statements,note\n".to_owned(),
        |text, row| text + &row,
    );
    record(
        &actors(20, |_| ",".to_owned()),
        &statements(count, |number| format!("TJK;P{}", number % 20)),
        &[("disagreements.csv", &disagreements)],
    )
}

type Ask = fn(&Record, &mut Stage);

fn sees(record: &Record, stage: &mut Stage, change: impl Fn(&mut View)) {
    let mut view = View::of("TJK");
    change(&mut view);
    // Another box, so that nothing of the last picture serves.
    for width_px in [760.0, 390.0] {
        view.width_px = width_px;
        black_box(stage.scene(record, &view).expect("a picture"));
    }
}

/// Whatever a page asks, by names that tell where it grows too fast.
const QUESTIONS: [(&str, Ask); 27] = [
    ("scene", |record, stage| sees(record, stage, |_| {})),
    ("scene with a choice", |record, stage| {
        sees(record, stage, |view| view.selected = Some("P0".to_owned()));
    }),
    ("hit", |record, stage| {
        sees(record, stage, |_| {});
        black_box(
            stage
                .hit(record, &View::of("TJK"), 300.0, 200.0)
                .expect("a hit"),
        );
    }),
    ("network", |record, _| {
        black_box(network(record, &View::of("TJK")).expect("a network"));
    }),
    ("actors", |record, _| {
        drop(black_box(record.actors(&Filter::default())));
    }),
    ("ties", |record, _| {
        drop(black_box(record.ties("TJK", &Filter::default())));
    }),
    ("tie", |record, _| {
        drop(black_box(record.tie("TJK", "P0", &Filter::default())));
    }),
    ("portrait", |record, _| {
        drop(black_box(record.portrait("TJK", "P0", &Filter::default())));
    }),
    ("deck", |record, _| {
        drop(black_box(record.deck("TJK", &Filter::default())));
    }),
    ("organisations", |record, _| {
        drop(black_box(record.organisations("TJK", &Filter::default())));
    }),
    ("statements", |record, _| {
        drop(black_box(record.statements(
            &Filter::default(),
            Order::Date,
            Page::default(),
        )));
    }),
    ("timeline", |record, _| {
        drop(black_box(record.timeline(&Filter::default())));
    }),
    ("lanes", |record, _| {
        drop(black_box(record.lanes("TJK", &Filter::default())));
    }),
    ("chronicle", |record, _| {
        drop(black_box(record.chronicle(
            "TJK",
            &Filter::default(),
            Page::default(),
        )));
    }),
    ("facets", |record, _| {
        drop(black_box(record.facets(&Filter::default())));
    }),
    ("facets under a filter", |record, _| {
        let filter = Filter {
            text: "number".to_owned(),
            ..Filter::default()
        };
        drop(black_box(record.facets(&filter)));
    }),
    ("search", |record, _| {
        drop(black_box(
            record.search_by_kind("partnr numbr 7", SearchLimits::all(10)),
        ));
    }),
    ("disagreements", |record, _| {
        drop(black_box(record.disagreements(&Filter::default())));
    }),
    ("figures", |record, _| {
        drop(black_box(record.figures(&Filter::default())));
    }),
    ("measure", |record, _| {
        drop(black_box(record.measure(
            "TJK",
            "USD",
            2000,
            &Filter::default(),
        )));
    }),
    ("path", |record, _| {
        drop(black_box(record.path("P0", "P1", &Filter::default(), 10)));
    }),
    ("compare", |record, _| {
        drop(black_box(record.compare(
            "P0",
            "P1",
            "TJK",
            &Filter::default(),
        )));
    }),
    ("describe", |record, _| {
        drop(black_box(record.describe(
            "TJK",
            Some("P0"),
            &Filter::default(),
        )));
    }),
    ("as of", |record, _| {
        let day = Day::from_ymd(2000, 6, 1).expect("a day");
        drop(black_box(record.as_of(day, &Filter::default())));
    }),
    ("difference", |record, _| {
        let day = |year| Day::from_ymd(year, 6, 1).expect("a day");
        drop(black_box(record.difference(
            day(1990),
            day(2000),
            &Filter::default(),
        )));
    }),
    ("what is left out", |record, _| {
        drop(black_box(record.left_out(&Filter::default(), &["P0"])));
    }),
    ("cite", |record, _| {
        let ids: Vec<&str> = record
            .dataset()
            .statements()
            .iter()
            .map(|it| &*it.id)
            .collect();
        drop(black_box(record.cite(&ids, CitationStyle::BibTex)));
    }),
];

/// What of a record grows too fast.
fn grows(make: fn(usize) -> Record, small: usize) -> Vec<String> {
    let (mut few, mut many) = (None, None);
    let opened = [
        cost_ms(&mut || few = Some(make(small))),
        cost_ms(&mut || many = Some(make(TIMES * small))),
    ];
    let (few, many) = (few.expect("a record"), many.expect("a record"));
    let mut stage = Stage::new().expect("the outlines");
    let mut told = Vec::new();
    let mut tell = |name: &str, [little, much]: [f64; 2]| {
        if much > LEAST_MS && much > MOST_GROWTH * little {
            told.push(format!("{name}: {little:.1} to {much:.1} ms"));
        }
    };
    tell("open", opened);
    for (name, ask) in QUESTIONS {
        // The first answer may make an index that all others use.
        ask(&few, &mut stage);
        ask(&many, &mut stage);
        let mut costs = || {
            let little = cost_ms(&mut || ask(&few, &mut stage));
            [little, cost_ms(&mut || ask(&many, &mut stage))]
        };
        // What is no work of the question's own, such as memory that is handed out anew, comes once.
        let [first, again] = [costs(), costs()];
        let growth = |[little, much]: [f64; 2]| much / little.max(1e-6);
        tell(
            name,
            if growth(first) < growth(again) {
                first
            } else {
                again
            },
        );
    }
    told
}

#[test]
fn partners_all_over_the_world() {
    assert_eq!(grows(partners_apart, 1250), Vec::<String>::new());
}

#[test]
fn partners_at_one_point_of_the_map() {
    assert_eq!(grows(partners_at_one_point, 1250), Vec::<String>::new());
}

#[test]
fn actors_in_crowds() {
    assert_eq!(grows(crowds, 2900), Vec::<String>::new());
}

#[test]
fn statements_between_two_actors() {
    assert_eq!(grows(between_two, 10_000), Vec::<String>::new());
}

#[test]
fn a_row_names_twenty_questions_and_counts_the_rest() {
    let record = same_rivals(25);
    let all = record.statements(&Filter::default(), Order::Source, Page::default());
    let told: Vec<(usize, u32)> = all
        .expect("statements")
        .rows
        .iter()
        .map(|row| (row.questions.len(), row.more_questions))
        .collect();
    let full = told.iter().filter(|counts| **counts == (20, 5)).count();
    let none = told.iter().filter(|counts| **counts == (0, 0)).count();
    assert_eq!((full, none), (2, 98));
}

#[test]
fn disagreements_of_the_same_two_statements() {
    assert_eq!(grows(same_rivals, 5000), Vec::<String>::new());
}

#[test]
fn statements_that_are_all_rivals() {
    assert_eq!(grows(many_rivals, 5000), Vec::<String>::new());
}
