//! Small records of all that a record may hold, and filters.

use relations_map::{ActorKind, Code, Filter, Origin, QuestionKind, Record, Status, Theme, Tone};

use crate::dates::{Chance, Moment, day, moment, year};

pub(crate) const ACTORS: [(&str, &str, &str, &str); 9] = [
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
pub(crate) const SOURCES: [(&str, &str); 3] = [("one", ""), ("part", "one"), ("two", "")];
pub(crate) const PLACES: [&str; 2] = ["bridge", "dam"];
pub(crate) const WORDS: [&str; 6] = ["border", "grain", "heroin", "money", "road", "river"];
pub(crate) const REGIONS: [&str; 2] = ["Asia", "Africa"];
const REGIONS_OR_NONE: [&str; 3] = ["", "Asia", "Africa"];
pub(crate) const UNITS: [(&str, &str); 3] = [("t", ""), ("t", "year"), ("USD", "")];

#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) actors: Vec<usize>,
    pub(crate) doers: Vec<usize>,
    pub(crate) about: Vec<usize>,
    pub(crate) theme: Theme,
    pub(crate) tone: Tone,
    pub(crate) status: Status,
    pub(crate) date: Option<Moment>,
    pub(crate) place: Option<usize>,
    pub(crate) source: usize,
    pub(crate) figure: Option<(Option<i32>, Option<i32>, usize)>,
    pub(crate) event: Option<usize>,
    /// What stands in a column of its own; empty for nothing.
    pub(crate) region: &'static str,
    /// Whether it tells no source but the sheet.
    pub(crate) is_unsourced: bool,
}

#[derive(Debug)]
pub(crate) struct Tables {
    pub(crate) rows: Vec<Row>,
    /// Member, organisation, from, to.
    pub(crate) memberships: Vec<(usize, usize, Option<Moment>, Option<Moment>)>,
    /// Kind and answers.
    pub(crate) questions: Vec<(QuestionKind, Vec<usize>)>,
}

pub(crate) fn tables(chance: &mut Chance) -> Tables {
    let all: Vec<usize> = (0..ACTORS.len()).collect();
    let count = 2 + chance.below(18);
    let mut rows: Vec<Row> = (0..count).map(|number| row(chance, number, &all)).collect();
    // Both regions are there, so that any filter can be asked.
    for (row, region) in rows.iter_mut().zip(REGIONS) {
        row.region = region;
    }
    // Now and then much stands between the same two.
    if chance.once_in(4) {
        for row in &mut rows {
            row.status = Status::Standing;
            row.actors = vec![0, 2];
            row.doers.clear();
            row.about.retain(|it| ![0, 2].contains(it));
        }
    }
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
    let questions: Vec<Vec<usize>> = (0..chance.below(5))
        .map(|_| chance.some(&rivals, 6))
        .filter(|it| it.len() > 1)
        .collect();
    let questions = questions
        .into_iter()
        .map(|answers| (*chance.pick(QuestionKind::ALL), answers))
        .collect();
    Tables {
        rows,
        memberships,
        questions,
    }
}

pub(crate) fn row(chance: &mut Chance, number: usize, all: &[usize]) -> Row {
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
    let doers = if chance.once_in(2) {
        chance.some(&actors, 2)
    } else {
        Vec::new()
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
        doers,
        about,
        theme: *chance.pick(&Theme::ALL[..4]),
        tone: *chance.pick(Tone::ALL),
        status: *chance.pick(Status::ALL),
        date: (!chance.once_in(4)).then(|| moment(chance)),
        place: chance.once_in(2).then(|| chance.below(PLACES.len())),
        source: chance.below(SOURCES.len()),
        figure,
        event: chance.once_in(2).then(|| chance.below(3)),
        region: REGIONS_OR_NONE[chance.below(3)],
        is_unsourced: chance.once_in(4),
    }
}

pub(crate) fn ids(actors: &[usize]) -> String {
    actors
        .iter()
        .map(|actor| ACTORS[*actor].0)
        .collect::<Vec<_>>()
        .join(";")
}

pub(crate) fn written(tables: &Tables) -> Record {
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
    let mut rows = "id,text,actors,doers,about,theme,tone,status,said_by,date,date_basis,place,value,value_max,unit,per,source,passage,event,Region,lacking\n".to_owned();
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
            "{},{},{},{},{},{},{},{},{said_by},{},{basis},{place},{figure},{},1,{event},{},{}\n",
            row.id,
            row.text,
            ids(&row.actors),
            ids(&row.doers),
            ids(&row.about),
            row.theme,
            row.tone,
            row.status,
            date(&row.date),
            SOURCES[row.source].0,
            row.region,
            if row.is_unsourced { "source" } else { "" }
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
    for (number, (kind, rivals)) in tables.questions.iter().enumerate() {
        let rivals: Vec<&str> = rivals
            .iter()
            .map(|row| tables.rows[*row].id.as_str())
            .collect();
        questions += &format!("q-{number},{kind},Which?,{}\n", rivals.join(";"));
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
    Record::open(bytes, Origin::Foreign).unwrap_or_else(|error| panic!("{error}\n{}", files[3].1))
}

pub(crate) fn filter(chance: &mut Chance) -> Filter {
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
        actors: if maybe(chance) {
            owned(chance.some(&ACTORS.map(|it| it.0), 2))
        } else {
            Vec::new()
        },
        subject: chance.once_in(4).then(|| {
            let subjects = [
                ACTORS[0].0,
                ACTORS[2].0,
                PLACES[0],
                SOURCES[0].0,
                SOURCES[1].0,
            ];
            (*chance.pick(&subjects)).to_owned()
        }),
        undated: chance.once_in(6).then(|| chance.once_in(2)),
        further: if chance.once_in(4) {
            [("Region".to_owned(), owned(chance.some(&REGIONS, 2)))].into()
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
