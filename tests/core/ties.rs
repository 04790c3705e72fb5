//! Ties and the head of a page against the files themselves.

use std::collections::{BTreeMap, BTreeSet};

use relations_map::{ActorKind, Filter};

use crate::reading::*;

#[test]
fn ties_of_every_actor_are_what_the_rows_say() {
    let (record, pairs) = (record(), pairs());
    let mut compared = 0;
    for actor in record.dataset().actors() {
        let ties = record.ties(&actor.id, &Filter::default()).expect("ties");
        let told: BTreeMap<&str, u32> = ties
            .iter()
            .map(|tie| (tie.partner.id, tie.statements))
            .collect();
        let read: BTreeMap<&str, u32> = pairs
            .iter()
            .filter(|((focus, _), _)| *focus == *actor.id)
            .map(|((_, partner), ids)| (partner.as_str(), ids.len() as u32))
            .collect();
        assert_eq!(told, read, "{}", actor.id);
        compared += read.len();
    }
    assert!(compared > 400, "{compared}");
}

#[test]
fn a_tie_lists_each_of_its_statements_once_pairs_before_many() {
    let (record, pairs) = (record(), pairs());
    for ((focus, partner), ids) in &pairs {
        let detail = record
            .tie(focus, partner, &Filter::default())
            .expect("a tie");
        let listed: Vec<&str> = detail
            .groups
            .iter()
            .flat_map(|group| &group.statements)
            .map(|row| row.id)
            .collect();
        assert_eq!(listed.len(), ids.len(), "{focus} {partner}");
        assert!(listed.iter().all(|id| ids.contains(*id)));
        let many: Vec<bool> = detail.groups.iter().map(|group| group.many_party).collect();
        assert!(many.is_sorted(), "{focus} {partner}");
        for group in &detail.groups {
            assert!(
                group
                    .statements
                    .iter()
                    .all(|row| row.many_party == group.many_party && row.event == group.event)
            );
            let whole = group
                .event
                .map_or(1, |event| record.event(event).expect("an event").len());
            assert_eq!(group.told as usize, whole, "{:?}", group.event);
        }
    }
}

#[test]
fn counts_of_a_tie_add_up() {
    let record = record();
    for tie in record.ties("TJK", &Filter::default()).expect("ties") {
        let tones = tie.tones.cooperative + tie.tones.neutral + tie.tones.conflictual;
        let by_status: u32 = tie.statuses.iter().map(|status| status.count).sum();
        let by_theme: u32 = tie.themes.iter().map(|theme| theme.count).sum();
        assert_eq!(
            [tones, by_status, by_theme],
            [tie.statements; 3],
            "{}",
            tie.partner.id
        );
        assert!(
            tie.events <= tie.statements
                && tie.many_party <= tie.statements
                && tie.undated <= tie.statements
        );
        assert!(tie.strands.iter().all(|strand| strand.events() > 0));
    }
}

#[test]
fn a_tie_tells_who_acts_as_the_rows_say() {
    let (record, rows, wholes) = (record(), rows("statements.csv"), wholes());
    let names = |list: &str, side: &str| {
        let mut ids = list.split(';').filter(|id| !id.is_empty());
        ids.any(|id| wholes[id].contains(side))
    };
    for partner in ["RUS", "USA", "UZB", "AFG", "NATO"] {
        let mut ways: BTreeMap<&str, u32> = BTreeMap::new();
        for row in &rows {
            if !names(&row["actors"], "TJK") || !names(&row["actors"], partner) {
                continue;
            }
            let doers = &row["doers"];
            let way = match (names(doers, "TJK"), names(doers, partner)) {
                _ if row["actors"].split(';').count() >= 4 => "many",
                (true, false) => "to",
                (false, true) => "from",
                (false, false) if !doers.is_empty() => "others",
                _ => "together",
            };
            *ways.entry(way).or_default() += 1;
        }
        let tie = record
            .tie("TJK", partner, &Filter::default())
            .expect("a tie")
            .tie;
        let it = &tie.directions;
        let told = [
            ("from", &it.from_partner),
            ("to", &it.to_partner),
            ("together", &it.together),
            ("others", &it.by_others),
            ("many", &it.many_party),
        ];
        let told: BTreeMap<&str, u32> = told
            .into_iter()
            .map(|(way, direction)| (way, direction.statements))
            .filter(|(_, count)| *count > 0)
            .collect();
        assert_eq!(told, ways, "{partner}");
        assert!(told.len() > 1, "{partner}");
    }
}

#[test]
fn the_lines_below_a_headline_are_what_the_rows_say() {
    let (record, rows, wholes) = (record(), rows("statements.csv"), wholes());
    let names = |row: &BTreeMap<String, String>, side: &str| {
        row["actors"].split(';').any(|id| wholes[id].contains(side))
    };
    let of_focus: Vec<_> = rows.iter().filter(|row| names(row, "TJK")).collect();
    let deck = record.deck("TJK", &Filter::default()).expect("a deck");
    let sources: BTreeSet<&str> = of_focus.iter().map(|row| row["source"].as_str()).collect();
    assert_eq!(
        (deck.statements as usize, deck.sources as usize),
        (of_focus.len(), sources.len())
    );
    let both = of_focus
        .iter()
        .filter(|row| names(row, "USA") || names(row, "RUS"));
    assert_eq!(deck.shared as usize, both.count());
    let conflict: Vec<_> = of_focus
        .iter()
        .filter(|row| row["tone"] == "conflictual")
        .collect();
    let with = deck.conflict.with.expect("a partner");
    let of_partner = conflict.iter().filter(|row| names(row, with.partner.id));
    assert_eq!(deck.conflict.statements as usize, conflict.len());
    assert_eq!(with.statements as usize, of_partner.count());
}

#[test]
fn kinds_narrow_the_partners() {
    let record = record();
    let filter = Filter {
        kinds: vec![ActorKind::Organisation],
        ..Filter::default()
    };
    let ties = record.ties("TJK", &filter).expect("ties");
    assert!(ties.iter().any(|tie| tie.partner.id == "CSTO"));
    assert!(
        ties.iter()
            .all(|tie| tie.partner.kind == ActorKind::Organisation)
    );
}
