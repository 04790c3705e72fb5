//! Two partners as mirrors, and the chains of actors between two.

use std::collections::{BTreeMap, BTreeSet};

use relations_map::query::{Hop, Paths};
use relations_map::{ActorKind, Code, Filter, Origin, Record, Tone};
use vague_dates::Day;

fn record() -> Record {
    Record::embedded().expect("the embedded record")
}

/// A record in which each row is a statement's id and actors.
fn with(rows: &[(&str, &str)], memberships: &str) -> Record {
    let mut statements =
        "id,text,actors,theme,tone,status,date,date_basis,source,passage\n".to_owned();
    for (id, actors) in rows {
        statements.extend([
            *id,
            ",Something.,",
            *actors,
            ",aid,neutral,standing,1990/..,stated,s,1\n",
        ]);
    }
    let actors = "id,kind,name,part_of\nALB,state,Albania,\nARMY,body,Army of Chad,TCD\nBGR,state,Bulgaria,\n\
        CUB,state,Cuba,\nDNK,state,Denmark,\nEST,state,Estonia,\nTCD,state,Chad,\nX,organisation,Club,\n";
    let memberships = format!("member,organisation,role,from,to\n{memberships}");
    let files: [(&str, &[u8]); 4] = [
        ("sources.csv", b"id,type,title,passages\ns,book,S,1\n"),
        ("actors.csv", actors.as_bytes()),
        ("statements.csv", statements.as_bytes()),
        ("memberships.csv", memberships.as_bytes()),
    ];
    Record::open(files, Origin::Own).expect("a record")
}

fn told(paths: &Paths<'_>) -> Vec<String> {
    let chains = paths.chains.iter().map(|chain| {
        let ids: Vec<&str> = chain.actors.iter().map(|actor| actor.id).collect();
        format!("{} {}", chain.through, ids.join("-"))
    });
    chains.collect()
}

#[test]
fn chains_of_pairs_come_before_those_through_what_is_shared() {
    let record = with(
        &[
            ("a", "ALB;BGR"),
            ("b", "BGR;CUB"),
            ("c", "ALB;ARMY"),
            ("d", "TCD;CUB"),
            ("e", "ALB;CUB;DNK;EST"),
            ("f", "EST;X"),
        ],
        "DNK,X,member,2001-01-01,2001-12-31\nBGR,X,member,,\n",
    );
    let path = |a, b| record.path(a, b, &Filter::default(), 9).expect("chains");
    // The army counts for Chad; the statement of four parties is a shorter way, and comes after.
    assert_eq!(
        told(&path("ALB", "CUB")),
        ["pairs ALB-BGR-CUB", "pairs ALB-TCD-CUB", "shared ALB-CUB"]
    );
    assert_eq!(told(&path("ARMY", "ALB")), ["pairs ARMY-ALB"]);
    // No pair joins Estonia with Bulgaria but through the club.
    assert_eq!(
        told(&path("EST", "BGR")),
        [
            "shared EST-ALB-BGR",
            "shared EST-CUB-BGR",
            "shared EST-X-BGR"
        ]
    );
    let club = path("DNK", "X");
    assert_eq!(told(&club), ["shared DNK-X"]);
    assert_eq!(
        (
            club.chains[0].hops[0].count,
            club.chains[0].hops[0].memberships.len()
        ),
        (0, 1)
    );
    // On a day on which Denmark surely did not belong, there is another way.
    let later = Filter {
        as_of: Day::parse("2005-01-01").ok(),
        ..Filter::default()
    };
    let paths = record.path("DNK", "X", &later, 9).expect("chains");
    assert_eq!(told(&paths), ["shared DNK-EST-X"]);
}

#[test]
fn a_limit_cuts_and_the_total_stays() {
    let record = record();
    let all = record
        .path("FRA", "KGZ", &Filter::default(), 1000)
        .expect("chains");
    assert_eq!(all.total as usize, all.chains.len());
    assert!(all.total > 1);
    for limit in [0, 1, 2] {
        let some = record
            .path("FRA", "KGZ", &Filter::default(), limit)
            .expect("chains");
        assert_eq!(
            (some.total, &some.chains[..]),
            (all.total, &all.chains[..limit])
        );
    }
    let nobody = Filter {
        text: "no such words".to_owned(),
        ..Filter::default()
    };
    let none = record.path("JPN", "BOEING", &nobody, 5).expect("no chains");
    assert_eq!((none.total, none.chains.len()), (0, 0));
}

/// For each actor those with whom a statement of fewer than four parties joins it, by the files' own words.
fn joined(record: &Record) -> BTreeMap<String, BTreeSet<String>> {
    let dataset = record.dataset();
    let mut joined: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for statement in dataset.statements().iter().filter(|it| it.actors.len() < 4) {
        for one in &statement.actors {
            for other in &statement.actors {
                for a in dataset.wholes(*one) {
                    for b in dataset.wholes(*other) {
                        if !dataset.is_within(*one, b) && !dataset.is_within(*other, a) {
                            let id = |key| dataset.actor(key).expect("an actor").id.to_string();
                            joined.entry(id(a)).or_default().insert(id(b));
                        }
                    }
                }
            }
        }
    }
    joined
}

#[test]
fn chains_of_pairs_are_the_shortest_there_are() {
    let record = record();
    let joined = joined(&record);
    let states: Vec<String> = record
        .dataset()
        .actors()
        .iter()
        .filter(|it| it.part_of.is_none() && it.kind != ActorKind::Organisation)
        .map(|it| it.id.to_string())
        .collect();
    let mut compared = 0;
    for a in &states {
        // The distance of all others, step by step.
        let mut distance = BTreeMap::from([(a.clone(), 0)]);
        for step in 1..states.len() {
            let edge: Vec<String> = distance
                .iter()
                .filter(|(_, it)| **it == step - 1)
                .map(|(id, _)| id.clone())
                .collect();
            for id in edge.iter().filter_map(|id| joined.get(id)).flatten() {
                if states.contains(id) && !distance.contains_key(id) {
                    distance.insert(id.clone(), step);
                }
            }
        }
        for b in states.iter().filter(|b| *b != a) {
            let paths = record.path(a, b, &Filter::default(), 1).expect("chains");
            let first = paths
                .chains
                .first()
                .filter(|chain| chain.through == "pairs");
            assert_eq!(
                first.map(|chain| chain.hops.len()),
                distance.get(b).copied(),
                "{a} {b}"
            );
            compared += usize::from(first.is_some());
        }
    }
    assert!(compared > 500, "{compared}");
}

#[test]
fn each_hop_has_the_statements_of_its_tie() {
    let record = record();
    let paths = record
        .path("FRA", "CHN", &Filter::default(), 5)
        .expect("chains");
    for chain in &paths.chains {
        assert_eq!(chain.hops.len() + 1, chain.actors.len());
        for (hop, pair) in chain.hops.iter().zip(chain.actors.windows(2)) {
            let tie = record
                .tie(pair[0].id, pair[1].id, &Filter::default())
                .expect("a tie")
                .tie;
            let expected = if chain.through == "pairs" {
                tie.statements - tie.many_party
            } else {
                tie.statements
            };
            assert_eq!(hop.count, expected);
            assert_eq!(hop.statements.len(), (hop.count as usize).min(Hop::MOST));
        }
    }
}

#[test]
fn a_comparison_mirrors_two_ties() {
    let record = record();
    let filter = Filter {
        tones: vec![Tone::Cooperative],
        ..Filter::default()
    };
    let one = record
        .compare("RUS", "USA", "TJK", &filter)
        .expect("a comparison");
    let other = record
        .compare("USA", "RUS", "TJK", &filter)
        .expect("a comparison");
    assert_eq!((&one.a.tie, &one.b.tie), (&other.b.tie, &other.a.tie));
    assert_eq!(one.a.separate, other.b.separate);
    assert_eq!(one.between, other.between);
    assert_eq!(
        one.a.tie,
        record.tie("TJK", "RUS", &filter).expect("a tie").tie
    );
    let sum = |side: fn(&relations_map::query::Mirror<'_>) -> u32| {
        one.themes.iter().map(side).sum::<u32>()
    };
    assert_eq!(
        (sum(|it| it.a), sum(|it| it.b)),
        (one.a.tie.statements, one.b.tie.statements)
    );
    for theme in &one.themes {
        // Each side that has the theme has a sentence for it, which passes the filter.
        for (count, latest) in [theme.a, theme.b].into_iter().zip(&theme.latest) {
            assert_eq!(count > 0, latest.is_some(), "{}", theme.code);
            let is_of = |it: &relations_map::query::Latest<'_>| {
                it.statement.tone == Tone::Cooperative && it.statement.theme.as_str() == theme.code
            };
            assert!(latest.as_ref().is_none_or(is_of));
        }
    }
    for side in [&one.a, &one.b] {
        let is_shared = |id| one.shared.iter().any(|it| it.organisation.id == id);
        assert!(
            side.separate
                .iter()
                .all(|it| !is_shared(it.organisation.id))
        );
    }
}

#[test]
fn nobody_is_compared_with_a_part_of_itself() {
    let record = record();
    let all = Filter::default();
    let told = |error: relations_map::Error| (error.code(), error.to_string());
    let refused = (
        "bad-argument",
        "b: `RUS_MIL` is not valid, expected an actor that is no part or whole of RUS".to_owned(),
    );
    assert_eq!(
        told(record.path("RUS", "RUS_MIL", &all, 1).expect_err("a part")),
        refused
    );
    assert_eq!(
        told(
            record
                .compare("RUS", "RUS_MIL", "TJK", &all)
                .expect_err("a part")
        ),
        refused
    );
    assert_eq!(
        record
            .compare("TJK", "RUS", "TJK", &all)
            .expect_err("itself")
            .code(),
        "bad-argument"
    );
    assert_eq!(
        record
            .path("RUS", "XYZ", &all, 1)
            .expect_err("nobody")
            .code(),
        "unknown-id"
    );
}
