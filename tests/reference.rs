//! A slow, obvious second implementation of the questions, on random records and filters, seeded: every answer must agree.
//!
//! It shares nothing with the crate but the shapes of the answers: dates are days counted one by one, filters are read
//! statement by statement, chains are found by trying.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::format_push_string,
    clippy::needless_pass_by_value,
    clippy::needless_range_loop,
    reason = "obvious before quick"
)]

use std::collections::{BTreeMap, BTreeSet};

use relations_map::query::{Order, Page};
use relations_map::{ActorKind, Code, Filter, Origin, Record, Status, Theme, Tone};
use vague_dates::{Covers, Day};

const SEED: u64 = 20_111_220;
const RECORDS: usize = 260;
const FILTERS: usize = 4;
/// Comparisons of a whole answer.
const AT_LEAST: usize = 10_000;

// --- chance ---

struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        // Knuth's MMIX; the upper bits are the random ones.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit
    }

    fn number_below(&mut self, limit: u16) -> i32 {
        i32::from(self.below(limit.into()) as u16)
    }

    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    fn pick<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.below(choices.len())]
    }

    fn some<T: Clone>(&mut self, choices: &[T], most: usize) -> Vec<T> {
        let mut chosen = choices.to_vec();
        while chosen.len() > most || (!chosen.is_empty() && self.once_in(3)) {
            let gone = self.below(chosen.len());
            chosen.remove(gone);
        }
        chosen
    }
}

// --- dates, counted day by day ---

fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_in(year: i32, month: i32) -> i32 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970-01-01, for years from 1970 on.
fn number_of(year: i32, month: i32, day: i32) -> i32 {
    let years: i32 = (1970..year)
        .map(|year| if is_leap(year) { 366 } else { 365 })
        .sum();
    years + (1..month).map(|month| days_in(year, month)).sum::<i32>() + day - 1
}

/// The first and the last year, no end where it is unknown.
type Years = (Option<i32>, Option<i32>);

/// A date with what it may stand for.
#[derive(Clone, Debug)]
struct Moment {
    text: String,
    /// As written, no end where it is unknown.
    first: Option<i32>,
    last: Option<i32>,
    /// With what its marks add.
    possible: (i32, i32),
    years: Years,
    is_interval: bool,
}

fn year(year: i32, text: String, more: i32) -> Moment {
    Moment {
        text,
        first: Some(number_of(year, 1, 1)),
        last: Some(number_of(year, 12, 31)),
        possible: (number_of(year - more, 1, 1), number_of(year + more, 12, 31)),
        years: (Some(year - more), Some(year + more)),
        is_interval: false,
    }
}

fn moment(chance: &mut Chance) -> Moment {
    let y = 2000 + chance.number_below(12);
    let m = 1 + chance.number_below(12);
    let d = 1 + chance.number_below(28);
    let exact = |first: i32, last: i32, text: String| Moment {
        text,
        first: Some(first),
        last: Some(last),
        possible: (first, last),
        years: (Some(y), Some(y)),
        is_interval: false,
    };
    match chance.below(8) {
        0 => year(y, format!("{y}"), 0),
        1 => year(y, format!("{y}~"), 1),
        2 => exact(
            number_of(y, m, 1),
            number_of(y, m, days_in(y, m)),
            format!("{y}-{m:02}"),
        ),
        3 => {
            let later = y + chance.number_below(4);
            Moment {
                text: format!("{y}/{later}"),
                first: Some(number_of(y, 1, 1)),
                last: Some(number_of(later, 12, 31)),
                possible: (number_of(y, 1, 1), number_of(later, 12, 31)),
                years: (Some(y), Some(later)),
                is_interval: true,
            }
        }
        4 => Moment {
            text: format!("{y}-{m:02}-{d:02}/"),
            first: Some(number_of(y, m, d)),
            last: None,
            possible: (number_of(y, m, d), i32::MAX),
            years: (Some(y), None),
            is_interval: true,
        },
        5 => Moment {
            text: format!("/{y}-{m:02}"),
            first: None,
            last: Some(number_of(y, m, days_in(y, m))),
            possible: (i32::MIN, number_of(y, m, days_in(y, m))),
            years: (None, Some(y)),
            is_interval: true,
        },
        _ => exact(
            number_of(y, m, d),
            number_of(y, m, d),
            format!("{y}-{m:02}-{d:02}"),
        ),
    }
}

/// A day, often one at which years and months begin or end.
fn day(chance: &mut Chance) -> Day {
    let y = 2000 + chance.number_below(17);
    let m = 1 + chance.number_below(12);
    let number = match chance.below(5) {
        0 => number_of(y, 1, 1),
        1 => number_of(y, 12, 31),
        2 => number_of(y, m, 1),
        3 => number_of(y, m, days_in(y, m)),
        _ => number_of(y, m, 1 + chance.number_below(28)),
    };
    Day::from_days_since_1970(number)
}

// --- records ---

const ACTORS: [(&str, &str, &str, &str); 9] = [
    ("ALB", "state", "Albania", ""),
    ("ARMI", "body", "Garrison", "ALB"),
    ("BGR", "state", "Bulgaria", ""),
    ("CLUB", "organisation", "Pact", ""),
    ("CUB", "state", "Cuba", ""),
    ("FIRM", "company", "Lumber", ""),
    ("PER", "state", "Peru", ""),
    ("TEAM", "body", "Patrol", "ARMI"),
    ("UNIT", "group", "Militia", ""),
];
const SOURCES: [(&str, &str); 3] = [("one", ""), ("part", "one"), ("two", "")];
const PLACES: [&str; 2] = ["bridge", "dam"];
const WORDS: [&str; 6] = ["border", "grain", "heroin", "money", "road", "river"];
const UNITS: [(&str, &str); 3] = [("t", ""), ("t", "year"), ("USD", "")];

#[derive(Clone, Debug)]
struct Row {
    id: String,
    text: String,
    actors: Vec<usize>,
    about: Vec<usize>,
    theme: Theme,
    tone: Tone,
    status: Status,
    date: Option<Moment>,
    place: Option<usize>,
    source: usize,
    figure: Option<(Option<i32>, Option<i32>, usize)>,
    event: Option<usize>,
}

#[derive(Debug)]
struct Tables {
    rows: Vec<Row>,
    /// Member, organisation, from, to.
    memberships: Vec<(usize, usize, Option<Moment>, Option<Moment>)>,
    questions: Vec<Vec<usize>>,
}

fn tables(chance: &mut Chance) -> Tables {
    let all: Vec<usize> = (0..ACTORS.len()).collect();
    let count = 2 + chance.below(18);
    let rows: Vec<Row> = (0..count).map(|number| row(chance, number, &all)).collect();
    let mut memberships = Vec::new();
    for _ in 0..chance.below(6) {
        let (from, to) = (chance.below(2), chance.below(2));
        let first = moment(chance);
        // An end in a later year than any beginning, so that no row is refused as reversed.
        let last = year(2013 + chance.number_below(3), String::new(), 0);
        let last = Moment {
            text: format!("{}", last.years.0.unwrap_or(0)),
            ..last
        };
        let member = *chance.pick(&[0, 1, 2, 4, 6]);
        memberships.push((
            member,
            3,
            (from == 0).then_some(first),
            (to == 0).then_some(last),
        ));
    }
    let rivals: Vec<usize> = (0..rows.len()).collect();
    let questions = (0..chance.below(3))
        .map(|_| chance.some(&rivals, 4))
        .filter(|it| it.len() > 1)
        .collect();
    Tables {
        rows,
        memberships,
        questions,
    }
}

fn row(chance: &mut Chance, number: usize, all: &[usize]) -> Row {
    let most = 1 + chance.below(5);
    let mut actors = chance.some(all, most);
    if actors.is_empty() {
        actors.push(chance.below(all.len()));
    }
    let others: Vec<usize> = all
        .iter()
        .copied()
        .filter(|actor| !actors.contains(actor))
        .collect();
    let about = if others.is_empty() {
        Vec::new()
    } else {
        chance.some(&others, 2)
    };
    let words = [*chance.pick(&WORDS), *chance.pick(&WORDS)];
    let figure = chance.once_in(3).then(|| {
        let value = 1 + chance.number_below(50);
        let unit = chance.below(UNITS.len());
        match chance.below(4) {
            0 => (Some(value), Some(value), unit),
            1 => (Some(value), Some(value + 5), unit),
            2 => (None, Some(value), unit),
            _ => (Some(value), None, unit),
        }
    });
    Row {
        id: format!("st-{number:02}"),
        text: format!("The {} met the {}.", words[0], words[1]),
        actors,
        about,
        theme: *chance.pick(&Theme::ALL[..4]),
        tone: *chance.pick(Tone::ALL),
        status: *chance.pick(Status::ALL),
        date: (!chance.once_in(4)).then(|| moment(chance)),
        place: chance.once_in(2).then(|| chance.below(PLACES.len())),
        source: chance.below(SOURCES.len()),
        figure,
        event: chance.once_in(2).then(|| chance.below(3)),
    }
}

fn ids(actors: &[usize]) -> String {
    actors
        .iter()
        .map(|actor| ACTORS[*actor].0)
        .collect::<Vec<_>>()
        .join(";")
}

fn written(tables: &Tables) -> Record {
    let shown = |value: Option<i32>| value.map(|value| value.to_string()).unwrap_or_default();
    let date = |date: &Option<Moment>| {
        date.as_ref()
            .map(|date| date.text.clone())
            .unwrap_or_default()
    };
    let mut sources = "id,type,title,passages,part_of\n".to_owned();
    sources.extend(SOURCES.map(|(id, whole)| format!("{id},book,Title,1,{whole}\n")));
    let mut actors = "id,kind,name,part_of\n".to_owned();
    actors.extend(ACTORS.map(|(id, kind, name, whole)| format!("{id},{kind},{name},{whole}\n")));
    let mut places = "id,name,kind,lon,lat\n".to_owned();
    places.extend(PLACES.map(|id| format!("{id},Spot,dam,1,1\n")));
    let mut rows = "id,text,actors,about,theme,tone,status,said_by,date,date_basis,place,value,value_max,unit,per,source,passage,event\n".to_owned();
    for row in &tables.rows {
        let basis = if row.date.is_some() { "stated" } else { "none" };
        let said_by = if row.status == Status::Assessed {
            "Somebody"
        } else {
            ""
        };
        let place = row.place.map_or("", |place| PLACES[place]);
        let figure = row.figure.map_or(",,,".to_owned(), |(min, max, unit)| {
            let most = if max.is_none() {
                "INF".to_owned()
            } else if max == min {
                String::new()
            } else {
                shown(max)
            };
            format!("{},{most},{},{}", shown(min), UNITS[unit].0, UNITS[unit].1)
        });
        let event = row
            .event
            .map_or(String::new(), |event| format!("event-{event}"));
        rows += &format!(
            "{},{},{},{},{},{},{},{said_by},{},{basis},{place},{figure},{},1,{event}\n",
            row.id,
            row.text,
            ids(&row.actors),
            ids(&row.about),
            row.theme,
            row.tone,
            row.status,
            date(&row.date),
            SOURCES[row.source].0
        );
    }
    let mut memberships = "member,organisation,role,from,to\n".to_owned();
    for (number, (member, organisation, from, to)) in tables.memberships.iter().enumerate() {
        memberships += &format!(
            "{},{},role-{number},{},{}\n",
            ACTORS[*member].0,
            ACTORS[*organisation].0,
            date(from),
            date(to)
        );
    }
    let mut questions = "id,kind,question,statements\n".to_owned();
    for (number, rivals) in tables.questions.iter().enumerate() {
        let rivals: Vec<&str> = rivals
            .iter()
            .map(|row| tables.rows[*row].id.as_str())
            .collect();
        questions += &format!("q-{number},change,Which?,{}\n", rivals.join(";"));
    }
    // A source without a statement has a reason for its passage.
    let mut passages = "source,passage,reason\n".to_owned();
    for (number, (id, _)) in SOURCES.iter().enumerate() {
        if tables.rows.iter().all(|row| row.source != number) {
            passages += &format!("{id},1,Nothing.\n");
        }
    }
    let files = [
        ("sources.csv", sources),
        ("actors.csv", actors),
        ("places.csv", places),
        ("statements.csv", rows),
        ("memberships.csv", memberships),
        ("disagreements.csv", questions),
        ("passages.csv", passages),
    ];
    let bytes = files.iter().map(|(name, text)| (*name, text.as_bytes()));
    Record::open(bytes, Origin::Own).unwrap_or_else(|error| panic!("{error}\n{}", files[3].1))
}

fn filter(chance: &mut Chance) -> Filter {
    let (one, other) = (day(chance), day(chance));
    let words = [
        "border",
        "her",
        "RIVER road",
        "grain albania",
        "patrol",
        "nowhere",
    ];
    let kinds = [ActorKind::State, ActorKind::Organisation, ActorKind::Body];
    let owned = |ids: Vec<&str>| ids.into_iter().map(str::to_owned).collect();
    let maybe = |chance: &mut Chance| chance.once_in(3);
    Filter {
        from: maybe(chance).then_some(one.min(other)),
        to: maybe(chance).then_some(one.max(other)),
        as_of: maybe(chance).then(|| day(chance)),
        themes: if maybe(chance) {
            chance.some(&Theme::ALL[..4], 3)
        } else {
            Vec::new()
        },
        tones: if maybe(chance) {
            chance.some(Tone::ALL, 2)
        } else {
            Vec::new()
        },
        statuses: if maybe(chance) {
            chance.some(Status::ALL, 4)
        } else {
            Vec::new()
        },
        kinds: if maybe(chance) {
            chance.some(&kinds, 2)
        } else {
            Vec::new()
        },
        sources: if maybe(chance) {
            owned(chance.some(&SOURCES.map(|it| it.0), 2))
        } else {
            Vec::new()
        },
        places: if maybe(chance) {
            owned(chance.some(&PLACES, 1))
        } else {
            Vec::new()
        },
        text: if maybe(chance) {
            (*chance.pick(&words)).to_owned()
        } else {
            String::new()
        },
    }
}

// --- the plain reading ---

fn wholes(actor: usize) -> Vec<usize> {
    let mut chain = vec![actor];
    while let Some(whole) = ACTORS
        .iter()
        .position(|it| it.0 == ACTORS[*chain.last().expect("an actor")].3)
    {
        chain.push(whole);
    }
    chain
}

fn kind_of(actor: usize) -> ActorKind {
    ActorKind::from_code(ACTORS[actor].1).expect("a kind")
}

/// Whether a partner's kind is asked for.
fn kind_passes(filter: &Filter, actor: usize) -> bool {
    filter.kinds.is_empty() || filter.kinds.contains(&kind_of(actor))
}

/// Whether a statement passes, no matter the kinds of its actors.
fn passes(row: &Row, filter: &Filter) -> bool {
    let days = |day: Day| day.days_since_1970();
    let source = SOURCES[row.source];
    let in_time = match &row.date {
        None => filter.from.is_none() && filter.to.is_none(),
        Some(date) => {
            let (first, last) = date.possible;
            let ended = |day: i32| row.status == Status::Standing && date.is_interval && last < day;
            filter.from.is_none_or(|from| last >= days(from))
                && filter.to.is_none_or(|to| first <= days(to))
                && filter
                    .as_of
                    .is_none_or(|day| first <= days(day) && !ended(days(day)))
        }
    };
    let mut text = row.text.to_lowercase()
        + " "
        + if row.status == Status::Assessed {
            "somebody"
        } else {
            ""
        };
    for actor in row.actors.iter().chain(&row.about) {
        text = text + " " + &ACTORS[*actor].2.to_lowercase();
    }
    let held: Vec<&str> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .collect();
    let wanted = filter.text.to_lowercase();
    let holds = wanted
        .split_whitespace()
        .all(|word| held.iter().any(|held| held.starts_with(word)));
    in_time
        && holds
        && (filter.themes.is_empty() || filter.themes.contains(&row.theme))
        && (filter.tones.is_empty() || filter.tones.contains(&row.tone))
        && (filter.statuses.is_empty() || filter.statuses.contains(&row.status))
        && (filter.sources.is_empty()
            || filter
                .sources
                .iter()
                .any(|id| id == source.0 || id == source.1))
        && (filter.places.is_empty()
            || row
                .place
                .is_some_and(|place| filter.places.iter().any(|id| id == PLACES[place])))
}

fn is_selected(row: &Row, filter: &Filter) -> bool {
    passes(row, filter) && row.actors.iter().any(|actor| kind_passes(filter, *actor))
}

fn selected<'t>(tables: &'t Tables, filter: &Filter) -> Vec<&'t Row> {
    tables
        .rows
        .iter()
        .filter(|row| is_selected(row, filter))
        .collect()
}

/// Whether a statement names two actors by two different parties.
fn names_both(row: &Row, a: usize, b: usize) -> bool {
    let pairs = row
        .actors
        .iter()
        .flat_map(|one| row.actors.iter().map(move |other| (*one, *other)));
    let mut pairs = pairs;
    pairs.any(|(one, other)| {
        wholes(one).contains(&a)
            && wholes(other).contains(&b)
            && !wholes(other).contains(&a)
            && !wholes(a).contains(&b)
    })
}

fn count<'t>(rows: impl Iterator<Item = &'t Row>) -> u32 {
    rows.count() as u32
}

fn tones(rows: &[&Row]) -> [u32; 3] {
    let of = |tone| count(rows.iter().copied().filter(|row| row.tone == tone));
    [
        of(Tone::Cooperative),
        of(Tone::Neutral),
        of(Tone::Conflictual),
    ]
}

fn events(rows: &[&Row]) -> u32 {
    let names = rows.iter().map(|row| {
        row.event
            .map_or(row.id.clone(), |event| format!("event {event}"))
    });
    names.collect::<BTreeSet<_>>().len() as u32
}

fn told(tones: relations_map::query::ToneCounts) -> [u32; 3] {
    [tones.cooperative, tones.neutral, tones.conflictual]
}

/// Whether a membership held: each day on which it may have begun, with each on which it may have ended.
fn held(from: Option<&Moment>, to: Option<&Moment>, day: i32) -> Covers {
    let (began_first, began_last) = from.map_or((i32::MIN, i32::MAX), |date| date.possible);
    let (ended_first, ended_last) = to.map_or((i32::MIN, i32::MAX), |date| date.possible);
    if began_first > day || ended_last < day {
        Covers::No
    } else if began_last <= day && ended_first >= day {
        Covers::Yes
    } else {
        Covers::Perhaps
    }
}

/// Whether a standing statement with a date held.
fn stood(date: &Moment, day: i32) -> Covers {
    let (first, last) = date.possible;
    if first > day {
        Covers::No
    } else if date.is_interval {
        // An end that nobody tells may have come at once.
        let (begun, lasting) = (
            date.first.is_some_and(|it| known_start(date, it) <= day),
            known_end(date) >= day,
        );
        if last < day {
            Covers::No
        } else if begun && lasting {
            Covers::Yes
        } else {
            Covers::Perhaps
        }
    } else if first == last && first == day {
        Covers::Yes
    } else {
        Covers::Perhaps
    }
}

/// The latest day on which an interval may have begun: the last of the year or the day that is written, and not after the
/// latest possible end.
fn known_start(date: &Moment, first: i32) -> i32 {
    let is_year = date.text.len() == "2000/2000".len() && date.text.as_bytes()[4] == b'/';
    let latest = if is_year {
        number_of(date.years.0.expect("a year"), 12, 31)
    } else {
        first
    };
    latest.min(date.possible.1)
}

/// The earliest day on which an interval may have ended.
fn known_end(date: &Moment) -> i32 {
    let is_year = date.text.len() == "2000/2000".len() && date.text.as_bytes()[4] == b'/';
    match date.last {
        Some(_) if is_year => number_of(date.years.1.expect("a year"), 1, 1).max(date.possible.0),
        Some(last) => last - (days_in(date.years.1.expect("a year"), month_of(&date.text)) - 1),
        None => date.possible.0,
    }
}

/// The month of `/2000-05`.
fn month_of(text: &str) -> i32 {
    text[text.len() - 2..].parse().expect("a month")
}

// --- the comparison ---

struct Case<'c> {
    record: &'c Record,
    tables: &'c Tables,
    filter: &'c Filter,
    compared: usize,
}

impl Case<'_> {
    fn same<T: PartialEq + std::fmt::Debug>(&mut self, what: &str, answer: T, expected: T) {
        assert_eq!(
            answer, expected,
            "{what}\n{:?}\n{:#?}",
            self.filter, self.tables
        );
        self.compared += 1;
    }

    fn statements(&mut self) {
        let mut rows: Vec<(usize, &Row)> = self.tables.rows.iter().enumerate().collect();
        rows.retain(|(_, row)| is_selected(row, self.filter));
        for (name, order) in Order::NAMES {
            let key = |row: &Row| {
                let date = row.date.as_ref();
                let (first, last) = date.map_or((0, 0), |it| {
                    (it.first.unwrap_or(i32::MIN), it.last.unwrap_or(i32::MAX))
                });
                (date.is_none(), first, last)
            };
            rows.sort_by(|(i, a), (j, b)| {
                let newest = || key(b).cmp(&key(a));
                let primary = match order {
                    Order::Date => std::cmp::Ordering::Equal,
                    Order::DateDescending => {
                        a.date.is_none().cmp(&b.date.is_none()).then_with(newest)
                    }
                    Order::Source => a.source.cmp(&b.source),
                    Order::Theme => a.theme.index().cmp(&b.theme.index()),
                    Order::Tone => a.tone.index().cmp(&b.tone.index()),
                    Order::Status => a.status.index().cmp(&b.status.index()),
                };
                primary
                    .then_with(|| key(a).cmp(&key(b)))
                    .then_with(|| i.cmp(j))
            });
            let found = self
                .record
                .statements(self.filter, order, Page::default())
                .expect("a page");
            let found: Vec<String> = found.rows.iter().map(|row| row.id.to_owned()).collect();
            self.same(
                name,
                found,
                rows.iter().map(|(_, row)| row.id.clone()).collect(),
            );
        }
    }

    fn actors_and_ties(&mut self) {
        let passing: Vec<&Row> = self
            .tables
            .rows
            .iter()
            .filter(|row| passes(row, self.filter))
            .collect();
        let mut expected = BTreeMap::new();
        for actor in (0..ACTORS.len()).filter(|actor| kind_passes(self.filter, *actor)) {
            let rows: Vec<&Row> = passing
                .iter()
                .copied()
                .filter(|row| row.actors.iter().any(|it| wholes(*it).contains(&actor)))
                .collect();
            if !rows.is_empty() {
                expected.insert(ACTORS[actor].0, tones(&rows));
            }
        }
        let found = self.record.actors(self.filter).expect("actors");
        self.same(
            "actors",
            found
                .iter()
                .map(|it| (it.actor.id, told(it.tones)))
                .collect(),
            expected,
        );
        for focus in 0..ACTORS.len() {
            let mut expected = BTreeMap::new();
            for partner in (0..ACTORS.len()).filter(|partner| kind_passes(self.filter, *partner)) {
                let rows: Vec<&Row> = passing
                    .iter()
                    .copied()
                    .filter(|row| names_both(row, focus, partner))
                    .collect();
                if !rows.is_empty() {
                    let many = count(rows.iter().copied().filter(|row| row.actors.len() >= 4));
                    let undated = count(rows.iter().copied().filter(|row| row.date.is_none()));
                    expected.insert(
                        ACTORS[partner].0,
                        (tones(&rows), events(&rows), many, undated),
                    );
                }
            }
            let found = self
                .record
                .ties(ACTORS[focus].0, self.filter)
                .expect("ties");
            let found = found.iter().map(|it| {
                (
                    it.partner.id,
                    (told(it.tones), it.events, it.many_party, it.undated),
                )
            });
            self.same("ties", found.collect(), expected);
        }
    }

    fn counts(&mut self) {
        let facets = self.record.facets(self.filter).expect("facets");
        let with = |change: &dyn Fn(&mut Filter)| {
            let mut filter = self.filter.clone();
            change(&mut filter);
            selected(self.tables, &filter).len() as u32
        };
        let mut expected = vec![with(&|_| {})];
        expected.extend(
            Theme::ALL
                .iter()
                .map(|it| with(&|filter| filter.themes = vec![*it])),
        );
        expected.extend(
            Tone::ALL
                .iter()
                .map(|it| with(&|filter| filter.tones = vec![*it])),
        );
        expected.extend(
            Status::ALL
                .iter()
                .map(|it| with(&|filter| filter.statuses = vec![*it])),
        );
        expected.extend(
            ActorKind::ALL
                .iter()
                .map(|it| with(&|filter| filter.kinds = vec![*it])),
        );
        expected.extend(
            SOURCES
                .iter()
                .map(|it| with(&|filter| filter.sources = vec![it.0.to_owned()])),
        );
        expected.extend(
            PLACES
                .iter()
                .map(|it| with(&|filter| filter.places = vec![(*it).to_owned()])),
        );
        let codes = [
            &facets.themes,
            &facets.tones,
            &facets.statuses,
            &facets.kinds,
        ];
        let mut found = vec![facets.total];
        found.extend(codes.into_iter().flatten().map(|it| it.count));
        found.extend(
            [&facets.sources, &facets.places]
                .into_iter()
                .flatten()
                .map(|it| it.count),
        );
        self.same("facets", found, expected);

        let rows = selected(self.tables, self.filter);
        let places = self.record.places(self.filter).expect("places");
        let at = |place: usize| count(rows.iter().copied().filter(|row| row.place == Some(place)));
        self.same(
            "places",
            places.iter().map(|it| it.statements).collect(),
            (0..PLACES.len()).map(at).collect::<Vec<_>>(),
        );

        let mut expected: BTreeMap<Option<Years>, [u32; 3]> = BTreeMap::new();
        for row in &rows {
            expected
                .entry(row.date.as_ref().map(|date| date.years))
                .or_default()[row.tone.index()] += 1;
        }
        let timeline = self.record.timeline(self.filter).expect("a timeline");
        let mut found = BTreeMap::new();
        found.extend(
            timeline
                .years
                .iter()
                .map(|it| (Some((Some(it.year), Some(it.year))), told(it.tones))),
        );
        found.extend(
            timeline
                .spans
                .iter()
                .map(|it| (Some((it.first_year, it.last_year)), told(it.tones))),
        );
        if timeline.undated.total() > 0 {
            found.insert(None, told(timeline.undated));
        }
        self.same("timeline", found, expected);
    }

    fn figures_and_questions(&mut self) {
        type Reach = (u32, i32, i32, bool, bool);
        let mut expected: BTreeMap<(&str, &str), Reach> = BTreeMap::new();
        for (min, max, unit) in selected(self.tables, self.filter)
            .iter()
            .filter_map(|row| row.figure)
        {
            let all: Vec<i32> = [min, max].into_iter().flatten().collect();
            let (least, most) = (
                *all.iter().min().expect("a figure"),
                *all.iter().max().expect("a figure"),
            );
            let reach = expected
                .entry(UNITS[unit])
                .or_insert((0, least, most, false, false));
            *reach = (
                reach.0 + 1,
                reach.1.min(least),
                reach.2.max(most),
                reach.3 || min.is_none(),
                reach.4 || max.is_none(),
            );
        }
        let groups = self.record.figures(self.filter).expect("figures");
        let found = groups.iter().map(|it| {
            let it = &it.range;
            (
                (it.unit, it.per),
                (
                    it.count,
                    it.least as i32,
                    it.most as i32,
                    it.open_below,
                    it.open_above,
                ),
            )
        });
        self.same("figures", found.collect(), expected);

        let passing = |rivals: &Vec<usize>| {
            rivals
                .iter()
                .filter(|row| is_selected(&self.tables.rows[**row], self.filter))
                .count() as u32
        };
        let expected: Vec<u32> = self
            .tables
            .questions
            .iter()
            .map(passing)
            .filter(|count| *count > 0)
            .collect();
        let found = self.record.disagreements(self.filter).expect("questions");
        self.same(
            "disagreements",
            found.iter().map(|it| it.passing).collect(),
            expected,
        );
    }

    fn on_a_day(&mut self, day: Day) {
        let number = day.days_since_1970();
        let best = |a: Covers, b: Covers| {
            if a == Covers::Yes || b == Covers::No {
                a
            } else if b == Covers::Yes || a == Covers::No {
                b
            } else {
                a
            }
        };
        let mut groups: BTreeMap<(usize, usize), Covers> = BTreeMap::new();
        for (member, organisation, from, to) in &self.tables.memberships {
            let answer = held(from.as_ref(), to.as_ref(), number);
            let group = groups.entry((*member, *organisation)).or_insert(answer);
            *group = best(*group, answer);
        }
        for actor in 0..ACTORS.len() {
            let belongs = |member: usize, organisation: usize| {
                wholes(member).contains(&actor) || organisation == actor
            };
            let expected = groups
                .iter()
                .filter(|((member, organisation), _)| belongs(*member, *organisation));
            let expected: BTreeMap<_, _> = expected
                .map(|((m, o), it)| ((ACTORS[*m].0, ACTORS[*o].0), format!("{it:?}")))
                .collect();
            let found = self
                .record
                .memberships(ACTORS[actor].0, Some(day))
                .expect("memberships");
            let found = found.iter().map(|it| {
                (
                    (it.member.id, it.organisation.id),
                    format!("{:?}", it.in_force.expect("a day")),
                )
            });
            self.same("memberships", found.collect(), expected);
        }
        let state = self.record.as_of(day);
        let standing = self
            .tables
            .rows
            .iter()
            .filter(|row| row.status == Status::Standing);
        let expected: BTreeMap<&str, String> = standing
            .filter_map(|row| Some((row.id.as_str(), stood(row.date.as_ref()?, number))))
            .filter(|(_, answer)| *answer != Covers::No)
            .map(|(id, answer)| (id, format!("{answer:?}")))
            .collect();
        let found = state.basing.iter().chain(&state.standing);
        let found = found.map(|it| (it.statement.id, format!("{:?}", it.in_force)));
        self.same("state", found.collect(), expected);
    }

    /// The fewest hops between two by statements of fewer than four parties, by trying.
    fn hops(&self, a: usize, b: usize) -> Option<usize> {
        let may_stand = |actor: usize| {
            let is_whole = ACTORS[actor].3.is_empty() && kind_of(actor) != ActorKind::Organisation;
            actor == a || actor == b || (is_whole && kind_passes(self.filter, actor))
        };
        let joins = |row: &Row, x: usize, y: usize| {
            row.actors.len() < 4 && passes(row, self.filter) && names_both(row, x, y)
        };
        let mut reached = vec![a];
        for hops in 0..ACTORS.len() {
            if reached.contains(&b) {
                return Some(hops);
            }
            let next: Vec<usize> = (0..ACTORS.len())
                .filter(|y| {
                    may_stand(*y)
                        && reached
                            .iter()
                            .any(|x| self.tables.rows.iter().any(|row| joins(row, *x, *y)))
                })
                .collect();
            reached.extend(next);
        }
        None
    }

    fn paths(&mut self, a: usize, b: usize) {
        if wholes(a).contains(&b) || wholes(b).contains(&a) {
            let refused = self.record.path(ACTORS[a].0, ACTORS[b].0, self.filter, 9);
            return self.same(
                "path to a part",
                refused.expect_err("a part").code(),
                "bad-argument",
            );
        }
        let found = self
            .record
            .path(ACTORS[a].0, ACTORS[b].0, self.filter, 9)
            .expect("chains");
        let pairs = found.chains.iter().find(|chain| chain.through == "pairs");
        self.same("path", pairs.map(|chain| chain.hops.len()), self.hops(a, b));
    }
}

#[test]
fn the_questions_agree_with_their_plain_reading() {
    let mut chance = Chance(SEED);
    let mut compared = 0;
    for _ in 0..RECORDS {
        let tables = tables(&mut chance);
        let record = written(&tables);
        for _ in 0..FILTERS {
            let filter = filter(&mut chance);
            let mut case = Case {
                record: &record,
                tables: &tables,
                filter: &filter,
                compared: 0,
            };
            case.statements();
            case.actors_and_ties();
            case.counts();
            case.figures_and_questions();
            case.on_a_day(day(&mut chance));
            for _ in 0..3 {
                case.paths(chance.below(ACTORS.len()), chance.below(ACTORS.len()));
            }
            compared += case.compared;
        }
    }
    assert!(compared >= AT_LEAST, "{compared}");
}
