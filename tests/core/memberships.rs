//! Who belongs to what, and on which days.

use relations_map::query::Belonging;
use relations_map::{Origin, Record};
use vague_dates::{Covers, Day};

use crate::reading::record;

fn day(text: &str) -> Option<Day> {
    Day::parse(text).ok()
}

/// Whether an actor belonged to an organisation on a day; none where the record tells of no place in it.
fn belonged(record: &Record, actor: &str, organisation: &str, on: &str) -> Option<Covers> {
    let found = record.memberships(actor, day(on)).expect("memberships");
    let of = |belonging: &Belonging<'_>| {
        belonging.organisation.id == organisation && belonging.member.id == actor
    };
    found.iter().find(|it| of(it))?.in_force
}

/// A record of Albania, Bulgaria, Chad with its army, and the club X with one membership.
fn with_memberships(rows: &str) -> Record {
    let memberships = format!("member,organisation,role,from,to\n{rows}\n");
    let files: [(&str, &[u8]); 4] = [
        ("sources.csv", b"id,type,title,passages\ns,book,S,1\n"),
        (
            "actors.csv",
            b"id,kind,name,part_of\nALB,state,Albania,\nARMY,body,Army of Chad,TCD\nBGR,state,Bulgaria,\nTCD,state,Chad,\nX,organisation,Club,\n",
        ),
        (
            "statements.csv",
            b"id,text,actors,theme,tone,status,date,date_basis,source,passage\nx,They met.,ALB;BGR,diplomacy,neutral,occurred,1999,stated,s,1\n",
        ),
        ("memberships.csv", memberships.as_bytes()),
    ];
    Record::open(files, Origin::Own).expect("a record")
}

#[test]
fn a_membership_holds_as_far_as_its_dates_tell() {
    use Covers::{No, Perhaps, Yes};
    let cases = [
        // From one day to another, both told.
        ("2001-02-03,2005-06-07", "2001-02-02", No),
        ("2001-02-03,2005-06-07", "2001-02-03", Yes),
        ("2001-02-03,2005-06-07", "2005-06-07", Yes),
        ("2001-02-03,2005-06-07", "2005-06-08", No),
        // Vague ends.
        ("2001,2005", "2000-12-31", No),
        ("2001,2005", "2001-07-01", Perhaps),
        ("2001,2005", "2001-12-31", Yes),
        ("2001,2005", "2003-01-01", Yes),
        ("2001,2005", "2005-01-01", Yes),
        ("2001,2005", "2005-01-02", Perhaps),
        ("2001,2005", "2006-01-01", No),
        ("2001~,2005", "2000-06-01", Perhaps),
        ("2001~,2005", "2002-06-01", Perhaps),
        // On that day at the latest; after that day, if at all.
        ("/2011-12-20,2012-01-16/", "1990-01-01", Perhaps),
        ("/2011-12-20,2012-01-16/", "2011-12-19", Perhaps),
        ("/2011-12-20,2012-01-16/", "2011-12-20", Yes),
        ("/2011-12-20,2012-01-16/", "2012-01-16", Yes),
        ("/2011-12-20,2012-01-16/", "2012-01-17", Perhaps),
        ("/2011-12-20,2012-01-16/", "2030-01-01", Perhaps),
        // One end told.
        ("2001,", "2000-12-31", No),
        ("2001,", "2002-01-01", Perhaps),
        (",2001", "2000-12-31", Perhaps),
        (",2001", "2002-01-01", No),
        // A visit, and a month of which the days are not told.
        ("2010-11-25,2010-11-25", "2010-11-25", Yes),
        ("2010-11-25,2010-11-25", "2010-11-26", No),
        ("2010-04,2010-04", "2010-04-15", Perhaps),
        ("2010-04,2010-04", "2010-05-01", No),
        (",", "2010-05-01", Perhaps),
    ];
    for (dates, on, expected) in cases {
        let record = with_memberships(&format!("ALB,X,member,{dates}"));
        assert_eq!(
            belonged(&record, "ALB", "X", on),
            Some(expected),
            "{dates} on {on}"
        );
    }
}

#[test]
fn the_surest_of_several_terms_counts() {
    let record = record();
    assert_eq!(
        belonged(&record, "KAZ", "CSTO", "2002-01-31"),
        Some(Covers::Perhaps)
    );
    assert_eq!(
        belonged(&record, "KAZ", "CSTO", "2007-01-01"),
        Some(Covers::Perhaps)
    );
    assert_eq!(
        belonged(&record, "KAZ", "CSTO", "2011-12-25"),
        Some(Covers::Yes)
    );
    assert_eq!(
        belonged(&record, "IND", "SCO", "2010-11-25"),
        Some(Covers::Yes)
    );
    assert_eq!(
        belonged(&record, "IND", "SCO", "2010-11-26"),
        Some(Covers::No)
    );
    let of = record
        .memberships("KAZ", day("2011-12-25"))
        .expect("memberships");
    let csto = of
        .iter()
        .find(|it| it.organisation.id == "CSTO")
        .expect("the CSTO");
    let terms: Vec<_> = csto
        .terms
        .iter()
        .map(|term| (term.in_force, term.date_text()))
        .collect();
    assert_eq!(
        terms,
        [
            (
                Some(Covers::Perhaps),
                "January 2002, perhaps longer".to_owned()
            ),
            (
                Some(Covers::Yes),
                "from 20 December 2011 or earlier, at least until 16 January 2012".to_owned()
            ),
        ]
    );
    assert!(csto.terms.iter().all(|term| !term.statements.is_empty()));
}

#[test]
fn an_organisation_lists_its_members() {
    let record = record();
    let csto = record
        .memberships("CSTO", day("2011-12-25"))
        .expect("members");
    let sure: Vec<&str> = csto
        .iter()
        .filter(|it| it.in_force == Some(Covers::Yes))
        .map(|it| it.member.id)
        .collect();
    assert_eq!(sure, ["ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK", "UZB"]);
    // Without a day nothing is said to be in force, and no date of the record is shown raw.
    for actor in record.dataset().actors() {
        for belonging in record.memberships(&actor.id, None).expect("memberships") {
            assert_eq!(belonging.in_force, None);
            for term in belonging.terms {
                let said = term.date_text();
                assert!(!said.contains('/'), "{said}");
            }
        }
    }
}

#[test]
fn parts_belong_for_their_whole_and_a_shared_organisation_needs_both() {
    let record = with_memberships("ARMY,X,guest,2001,2005\nALB,X,member,2003,\nTCD,X,friend,2009,");
    let shared = record
        .shared("TCD", "ALB", day("2004-06-01"))
        .expect("organisations");
    assert_eq!(shared.len(), 1);
    // Chad's army surely belonged, Albania perhaps still did.
    assert_eq!(shared[0].in_force, Some(Covers::Perhaps));
    let members: Vec<&str> = shared[0].a.iter().map(|it| it.member.id).collect();
    assert_eq!(members, ["ARMY", "TCD"]);
    let before = record
        .shared("ALB", "TCD", day("2002-06-01"))
        .expect("organisations");
    assert_eq!(before[0].in_force, Some(Covers::No));
    assert!(
        record
            .shared("ALB", "BGR", None)
            .expect("organisations")
            .is_empty()
    );
    for (a, b) in [("ALB", "NOBODY"), ("NOBODY", "ALB")] {
        assert_eq!(
            record.shared(a, b, None).expect_err("nobody").code(),
            "unknown-id"
        );
    }
    assert_eq!(
        record
            .memberships("", None)
            .expect_err("nobody")
            .to_string(),
        "`` is not the id of an actor of this record"
    );
}
