//! The plain reading of records and filters.

use std::collections::BTreeSet;

use relations_map::{ActorKind, Code, Filter, Status, Tone};
use vague_dates::{Covers, Day};

use crate::dates::{Moment, days_in, number_of};
use crate::records::{ACTORS, PLACES, Row, SOURCES, Tables};

pub(crate) fn wholes(actor: usize) -> Vec<usize> {
    let mut chain = vec![actor];
    while let Some(whole) = ACTORS
        .iter()
        .position(|it| it.0 == ACTORS[*chain.last().expect("an actor")].3)
    {
        chain.push(whole);
    }
    chain
}

pub(crate) fn kind_of(actor: usize) -> ActorKind {
    ActorKind::from_code(ACTORS[actor].1).expect("a kind")
}

/// Whether a partner's kind is asked for.
pub(crate) fn kind_passes(filter: &Filter, actor: usize) -> bool {
    filter.kinds.is_empty() || filter.kinds.contains(&kind_of(actor))
}

/// Whether a statement passes, no matter the kinds of its actors.
pub(crate) fn passes(row: &Row, filter: &Filter) -> bool {
    let days = |day: Day| day.days_since_1970();
    let source = SOURCES[row.source];
    let in_time = match &row.date {
        None => {
            let is_dated_asked =
                filter.from.is_some() || filter.to.is_some() || filter.as_of.is_some();
            !is_dated_asked && filter.undated != Some(false)
        }
        Some(date) => {
            let (first, last) = date.possible;
            filter.undated != Some(true)
                && filter.from.is_none_or(|from| last >= days(from))
                && filter.to.is_none_or(|to| first <= days(to))
                && filter
                    .as_of
                    .is_none_or(|day| holds_on(row, days(day)) != Covers::No)
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
    let names = |id: &String| {
        let mut named = row.actors.iter().flat_map(|actor| wholes(*actor));
        named.any(|actor| ACTORS[actor].0 == id)
    };
    let is_of = |id: &String| {
        let is_there = row.place.is_some_and(|place| id == PLACES[place]);
        names(id) || is_there || id == source.0 || id == source.1
    };
    let wanted = filter.further.first().map(|(_, values)| values);
    in_time
        && holds
        && wanted.is_none_or(|list| list.is_empty() || list.iter().any(|it| it == row.region))
        && (filter.actors.is_empty() || filter.actors.iter().any(names))
        && filter.subject.as_ref().is_none_or(is_of)
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

pub(crate) fn is_selected(row: &Row, filter: &Filter) -> bool {
    passes(row, filter) && row.actors.iter().any(|actor| kind_passes(filter, *actor))
}

pub(crate) fn selected<'t>(tables: &'t Tables, filter: &Filter) -> Vec<&'t Row> {
    tables
        .rows
        .iter()
        .filter(|row| is_selected(row, filter))
        .collect()
}

/// Whether a statement names two actors by two different parties.
pub(crate) fn names_both(row: &Row, a: usize, b: usize) -> bool {
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

pub(crate) fn count<'t>(rows: impl Iterator<Item = &'t Row>) -> u32 {
    rows.count() as u32
}

pub(crate) fn tones(rows: &[&Row]) -> [u32; 4] {
    let of = |tone| count(rows.iter().copied().filter(|row| row.tone == tone));
    [
        of(Tone::Cooperative),
        of(Tone::Neutral),
        of(Tone::Conflictual),
        of(Tone::Unstated),
    ]
}

pub(crate) fn events(rows: &[&Row]) -> u32 {
    let names = rows.iter().map(|row| {
        row.event
            .map_or(row.id.clone(), |event| format!("event {event}"))
    });
    names.collect::<BTreeSet<_>>().len() as u32
}

pub(crate) fn told(tones: relations_map::query::ToneCounts) -> [u32; 4] {
    [
        tones.cooperative,
        tones.neutral,
        tones.conflictual,
        tones.unstated,
    ]
}

/// Whether a membership held: each day on which it may have begun, with each on which it may have ended.
pub(crate) fn held(from: Option<&Moment>, to: Option<&Moment>, day: i32) -> Covers {
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

/// Whether a statement is dated to hold on a day: a standing one as long as its date tells, any other at its time.
pub(crate) fn holds_on(row: &Row, day: i32) -> Covers {
    let Some(date) = &row.date else {
        return Covers::Perhaps;
    };
    if row.status == Status::Standing {
        return stood(date, day);
    }
    let (first, last) = date.possible;
    let is_sure = if date.is_interval {
        stood(date, day) == Covers::Yes && date.years.0.is_some()
    } else {
        first == last
    };
    match first <= day && day <= last {
        false => Covers::No,
        true if is_sure => Covers::Yes,
        true => Covers::Perhaps,
    }
}

/// A filter without its dates.
pub(crate) fn timeless(filter: &Filter) -> Filter {
    Filter {
        from: None,
        to: None,
        as_of: None,
        undated: None,
        ..filter.clone()
    }
}

/// The statements that only lack a date to pass.
pub(crate) fn lacks_only_a_date(row: &Row, filter: &Filter) -> bool {
    row.date.is_none() && !passes(row, filter) && passes(row, &timeless(filter))
}

/// Whether a standing statement with a date held.
pub(crate) fn stood(date: &Moment, day: i32) -> Covers {
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
pub(crate) fn known_start(date: &Moment, first: i32) -> i32 {
    let is_year = date.text.len() == "2000/2000".len() && date.text.as_bytes()[4] == b'/';
    let latest = if is_year {
        number_of(date.years.0.expect("a year"), 12, 31)
    } else {
        first
    };
    latest.min(date.possible.1)
}

/// The earliest day on which an interval may have ended.
pub(crate) fn known_end(date: &Moment) -> i32 {
    let is_year = date.text.len() == "2000/2000".len() && date.text.as_bytes()[4] == b'/';
    match date.last {
        Some(_) if is_year => number_of(date.years.1.expect("a year"), 1, 1).max(date.possible.0),
        Some(last) => last - (days_in(date.years.1.expect("a year"), month_of(&date.text)) - 1),
        None => date.possible.0,
    }
}

/// The month of `/2000-05`.
pub(crate) fn month_of(text: &str) -> i32 {
    text[text.len() - 2..].parse().expect("a month")
}

/// The first and the last day that is written of a date, each standing for the other where that is not.
pub(crate) fn known(row: &Row) -> Option<((i32, i32), &Moment)> {
    let date = row.date.as_ref()?;
    let first = date.first.or(date.last).expect("an end");
    let last = date.last.or(date.first).expect("an end");
    Some(((first, last), date))
}
