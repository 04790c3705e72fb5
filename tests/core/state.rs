//! How things stood on a day, and what two days tell apart.

use relations_map::query::{Change, Held, State};
use relations_map::{Filter, Origin, Record, Tone};
use vague_dates::{Covers, Day};

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

/// A record of Albania, Bulgaria and Chad in which Albania belongs to the club X from 2001 to 2005; each row is a
/// statement's id, actors, theme, tone, status, date and basis.
fn with(rows: &[&str]) -> Record {
    let mut statements =
        "id,text,actors,theme,tone,status,date,date_basis,source,passage\n".to_owned();
    for row in rows {
        let (id, rest) = row.split_once(',').expect("an id");
        statements.extend([id, ",Something.,", rest, ",s,1\n"]);
    }
    let files: [(&str, &[u8]); 4] = [
        ("sources.csv", b"id,type,title,passages\ns,book,S,1\n"),
        (
            "actors.csv",
            b"id,kind,name\nALB,state,Albania\nBGR,state,Bulgaria\nTCD,state,Chad\nX,organisation,Club\n",
        ),
        ("statements.csv", statements.as_bytes()),
        (
            "memberships.csv",
            b"member,organisation,role,from,to\nALB,X,member,2001-02-03,2005-06-07\n",
        ),
    ];
    Record::open(files, Origin::Own).expect("a record")
}

fn held(list: &[Held<'_>]) -> Vec<(String, Covers)> {
    let pairs = list
        .iter()
        .map(|it| (it.statement.id.to_owned(), it.in_force));
    pairs.collect()
}

fn told(changes: &[Change<'_>]) -> Vec<String> {
    let told = changes.iter().map(|it| {
        let actors: Vec<&str> = it.actors.iter().map(|actor| actor.id).collect();
        format!(
            "{} {} {} {}",
            it.kind,
            actors.join("+"),
            it.before,
            it.after
        )
    });
    told.collect()
}

#[test]
fn a_standing_statement_holds_as_far_as_its_date_tells() {
    use Covers::{No, Perhaps, Yes};
    let cases = [
        // Known as of the day of the source: not asserted for later days, nor told of earlier ones.
        ("2012-01-16,as-of", "2012-01-15", No),
        ("2012-01-16,as-of", "2012-01-16", Yes),
        ("2012-01-16,as-of", "2012-01-17", Perhaps),
        ("2012-01-16,as-of", "2030-01-01", Perhaps),
        ("2002-01,as-of", "2001-12-31", No),
        ("2002-01,as-of", "2002-01-10", Perhaps),
        ("2002-01,as-of", "2002-02-01", Perhaps),
        // From one day to another, and without an end.
        ("2002-01-01/2005-12-31,stated", "2001-12-31", No),
        ("2002-01-01/2005-12-31,stated", "2004-01-01", Yes),
        ("2002-01-01/2005-12-31,stated", "2006-01-01", No),
        ("2001-12-01/,stated", "2001-12-01", Yes),
        ("2001-12-01/,stated", "2011-12-01", Perhaps),
        ("2001-12-01/..,stated", "2011-12-01", Yes),
        (",none", "2011-12-01", Perhaps),
    ];
    for (date, on, expected) in cases {
        let record = with(&[&format!("x,ALB;BGR,basing,neutral,standing,{date}")]);
        let statement = &record.dataset().statements()[0];
        assert_eq!(statement.held_on(day(on)), expected, "{date} on {on}");
        let state = record.as_of(day(on), &Filter::default()).expect("a state");
        let listed = expected != No && !date.starts_with(',');
        assert_eq!(state.basing.len(), usize::from(listed), "{date} on {on}");
        assert_eq!(state.undated, u32::from(date.starts_with(',')));
    }
    let deed = with(&["x,ALB;BGR,basing,neutral,occurred,2012-01-16,stated"]);
    assert!(
        deed.as_of(day("2012-01-16"), &Filter::default())
            .expect("a state")
            .basing
            .is_empty()
    );
}

#[test]
fn the_latest_tone_is_told_where_the_dates_tell() {
    let record = with(&[
        "a,ALB;BGR,border,conflictual,occurred,1999-05-01,stated",
        "b,ALB;BGR,border,cooperative,occurred,2001,stated",
        "c,ALB;BGR,border,neutral,occurred,2003-03-03,stated",
        "d,ALB;BGR,border,conflictual,planned,2003-04-01,stated",
        "e,ALB;BGR,border,conflictual,occurred,,none",
    ]);
    let tone = |on: &str| {
        let state = record.as_of(day(on), &Filter::default()).expect("a state");
        state.tones.first().map(|it| {
            (
                it.tone,
                it.statements
                    .iter()
                    .map(|row| row.id)
                    .collect::<Vec<_>>()
                    .join(""),
            )
        })
    };
    let told = |tone, ids: &str| Some((tone, ids.to_owned()));
    assert_eq!(tone("1999-04-30"), None);
    assert_eq!(tone("1999-05-01"), told(Some(Tone::Conflictual), "a"));
    // In the course of 2001 nobody knows whether the second came already.
    assert_eq!(tone("2001-06-01"), told(None, "ab"));
    assert_eq!(tone("2002-01-01"), told(Some(Tone::Cooperative), "b"));
    // What was only planned, or has no date, tells nothing of the tone on a day.
    assert_eq!(tone("2012-01-01"), told(Some(Tone::Neutral), "c"));
}

#[test]
fn two_days_are_told_apart_as_far_as_dates_tell() {
    let record = with(&[
        "a,ALB;BGR,basing,neutral,standing,2002-01-01/2003-12-31,stated",
        "b,ALB;TCD,aid,cooperative,standing,2004-05-06,as-of",
        "c,BGR;TCD,border,conflictual,occurred,2000-01-01,stated",
        "d,BGR;TCD,border,cooperative,occurred,2002-02-02,stated",
    ]);
    let between = |from, to| {
        record
            .difference(day(from), day(to), &Filter::default())
            .expect("a difference")
    };
    let first = between("2001-01-01", "2003-01-01");
    assert_eq!(
        told(&first.newly_told),
        [
            "membership ALB+X no yes",
            "basing ALB+BGR no yes",
            "tone ALB+BGR none neutral"
        ]
    );
    assert_eq!(
        told(&first.changed),
        ["tone BGR+TCD conflictual cooperative"]
    );
    assert!(first.ended.is_empty() && first.unclear.is_empty());
    assert!(
        first.changed[0]
            .statements
            .iter()
            .map(|row| row.id)
            .eq(["c", "d"])
    );
    let second = between("2003-01-01", "2004-05-06");
    assert_eq!(told(&second.ended), ["basing ALB+BGR yes no"]);
    assert_eq!(
        told(&second.newly_told),
        ["standing ALB+TCD no yes", "tone ALB+TCD none cooperative"]
    );
    // Nobody tells how long it went on.
    let third = between("2004-05-06", "2010-01-01");
    assert_eq!(told(&third.ended), ["membership ALB+X yes no"]);
    assert_eq!(told(&third.unclear), ["standing ALB+TCD yes perhaps"]);
    let none = between("2004-05-06", "2004-05-06");
    assert!(
        none.newly_told.is_empty()
            && none.ended.is_empty()
            && none.changed.is_empty()
            && none.unclear.is_empty()
    );
    let error = record
        .difference(day("2004-05-06"), day("2004-05-05"), &Filter::default())
        .expect_err("reversed");
    assert_eq!(
        error.to_string(),
        "to: `2004-05-05` is not valid, expected a day on or after the first, which is 2004-05-06"
    );
}

#[test]
fn the_record_on_any_day_keeps_to_its_rules() {
    let record = Record::embedded().expect("the embedded record");
    for on in [
        "1990-01-01",
        "2001-12-31",
        "2005-07-26",
        "2012-01-16",
        "2021-06-01",
    ] {
        let state: State<'_> = record.as_of(day(on), &Filter::default()).expect("a state");
        let all = [held(&state.basing), held(&state.standing)].concat();
        assert!(all.iter().all(|(_, in_force)| *in_force != Covers::No));
        assert!(
            state
                .memberships
                .iter()
                .all(|it| it.in_force != Some(Covers::No))
        );
        assert!(state.memberships.iter().all(|it| {
            it.terms
                .iter()
                .all(|term| term.in_force != Some(Covers::No))
        }));
        for pair in &state.tones {
            assert!(
                pair.statements
                    .iter()
                    .all(|row| !row.many_party && !row.date.is_empty())
            );
            assert_eq!(
                pair.tone.is_some(),
                [
                    pair.tones.cooperative,
                    pair.tones.neutral,
                    pair.tones.conflictual
                ]
                .contains(&pair.tones.total())
            );
        }
        // The same day twice tells nothing apart, and what is gained one way is lost the other.
        let same = record
            .difference(day(on), day(on), &Filter::default())
            .expect("a difference");
        assert!(
            same.newly_told.is_empty()
                && same.ended.is_empty()
                && same.changed.is_empty()
                && same.unclear.is_empty()
        );
    }
}

#[test]
fn a_record_and_what_is_asked_of_it_go_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Record>();
    shared::<Filter>();
    shared::<relations_map::Tie<'static>>();
    shared::<relations_map::Error>();
}
