//! Files as people have them, from the first byte to the record. The expected lines are written by hand from the files.

use relations_record::StatementKey;
use relations_sheet::{Answer, Limit, RowState, Sheet, State};

use crate::opened::*;

#[test]
fn alliances_by_dyad() {
    let outcome = open("cow-dyad.csv").record(&[]);
    assert_eq!(outcome.report.format, "cow-alliances-dyad");
    let expected = [
        // Cut off at its beginning: it ends, and nobody says since when it was.
        "row-2 >FRA+GBR /1823-11-20 stated unstated standing",
        "row-3 >SUN+CHN 1950-02-14/1980-04-10 stated unstated standing",
        // The end is before the start, so that the end is not known.
        "row-4 >SUN+POL 1945-04-21/ stated unstated standing",
        "row-5 >USA+CAN 1949-04-04/ stated unstated standing",
        "row-6 >DEU+ITA 1939/1945-05 stated unstated standing",
        // Cut off on both sides: known on its first day.
        "row-7 >AUS+NZL 1816-01-01 stated unstated standing",
    ];
    assert_eq!(lines(&outcome), expected);
    assert_eq!(
        texts(&outcome)[1],
        "Soviet Union – China: defense, nonaggression"
    );
    let events: Vec<_> = outcome
        .record
        .statements()
        .iter()
        .map(|it| it.event.and_then(|key| outcome.record.event(key)))
        .collect();
    assert_eq!(
        (events[1], events[2]),
        (Some("alliance.12"), Some("alliance.12"))
    );
    assert!(outcome.report.cannot.contains(&Limit::CensoredEnds));
    assert_eq!(
        outcome.record.sources()[0].title,
        "Correlates of War, Formal Alliances, version 4.1".into()
    );
}

#[test]
fn alliances_by_member_hold_with_those_who_are_in_them() {
    let outcome = open("cow-member.csv").record(&[]);
    let expected = [
        "row-2 >FRA+CAN 1949-04-04/1952-02-18 stated unstated standing",
        "row-2-2 >FRA+CAN+GRC 1952-02-18/1974-08-14 stated unstated standing",
        "row-2-3 >FRA+CAN 1974-08-14/ stated unstated standing",
    ];
    assert_eq!(lines(&outcome), expected);
    assert_eq!(outcome.record.event_count(), 1);
    assert_eq!(counts(&outcome), [4, 3, 1, 0, 0]);
}

#[test]
fn events_coded_by_machine() {
    let outcome = open("gdelt.tsv").record(&[Answer::new("one-sided", "leave-out")]);
    let expected = [
        "row-1 NOR>NOR+MWI 2010-03-01 stated cooperative assessed",
        "row-2 NOR>NOR+MWI 2010-03-02 stated neutral assessed",
        "row-4 >ZMB 2010-03-04 stated conflictual assessed",
    ];
    assert_eq!(lines(&outcome), expected);
    let first = &outcome.record.statements()[0];
    assert_eq!(&*first.said_by, "GDELT, coded by machine");
    assert_eq!(
        &*outcome.record.source(first.source).expect("a source").url,
        "https://example.org/g1"
    );
    assert!(outcome.report.cannot.contains(&Limit::CodedByMachine));
    let outcome = open("icews.tsv").record(&[]);
    let expected = [
        "row-2 CHL>CHL+PER 2011-03-01 stated cooperative assessed",
        "row-3 >PER 2011-03-02 stated conflictual assessed",
    ];
    assert_eq!(lines(&outcome), expected);
    assert_eq!(questions(&outcome, State::Open), ["one-sided"]);
    let names = outcome
        .record
        .further()
        .iter()
        .find(|it| it.column() == "Source Name")
        .expect("names");
    assert_eq!(names.value(StatementKey(0)), "Ministry of Trade (Chile)");
}

#[test]
fn arms_are_ordered_and_delivered() {
    let outcome = open("sipri.csv").record(&[]);
    let expected = [
        "row-5 DEU>DEU+CHL 2001 stated unstated occurred",
        "row-5-2 DEU>DEU+CHL 2003/2005 stated unstated occurred",
        "row-6 FRA>FRA+PER 2006~ stated unstated occurred",
    ];
    assert_eq!(lines(&outcome), expected);
    assert_eq!(amounts(&outcome), ["4 tank", "8 SIPRI TIV", "2 ship"]);
    assert_eq!(
        texts(&outcome)[0],
        "Germany – Chile: order of about 4 Model 1, tank"
    );
    assert_eq!(outcome.report.header_row, Some(4));
    assert_eq!(outcome.record.event_count(), 2);
    assert_eq!(questions(&outcome, State::Open), ["one-sided"]);
}

#[test]
fn panels_are_series() {
    let outcome = open("panel-long.csv").record(&[]);
    let expected = [
        "row-2 NOR>NOR+MWI 2010 stated unstated occurred",
        "row-3 NOR>NOR+MWI 2011 stated unstated occurred",
        "row-5 SWE>SWE+ZMB 2012 stated unstated occurred",
        "row-6 SWE>SWE+ZMB 2013 stated unstated occurred",
    ];
    assert_eq!(lines(&outcome), expected);
    assert_eq!(
        amounts(&outcome),
        [
            "1500.25 USD 2017",
            "0 USD 2017",
            "44 USD 2017",
            "45.5 USD 2017"
        ]
    );
    assert_eq!(outcome.record.event_count(), 2);
    let measure = outcome.report.measure.as_ref().expect("a measure");
    assert_eq!(
        (measure.unit.as_str(), measure.year),
        ("USD 2017", Some(2013))
    );
}

#[test]
fn widths_by_amount_are_suggested_where_they_suit_and_chosen() {
    let few = "From,To,What,When,Amount,Unit\nJapan,Iran,They lend.,2001,5,USD 2017\nJapan,Peru,They meet.,2001,,\nJapan,Chad,They meet.,2001,,\n";
    let sheet = Sheet::open("few.csv", few.into()).expect("a sheet");
    assert_eq!(sheet.record(&[]).report.measure, None);
    let chosen = |choice: &str, text: &str| {
        let report = sheet
            .record(&[Answer::with_text("measure", choice, text)])
            .report;
        assert_eq!(report.unused_answers, 0);
        report.measure.map(|measure| (measure.unit, measure.year))
    };
    assert_eq!(
        chosen("set", "USD 2017 2001"),
        Some(("USD 2017".to_owned(), Some(2001)))
    );
    assert_eq!(chosen("none", ""), None);
}

#[test]
fn a_panel_of_one_side_asks_for_the_other() {
    let sheet = open("panel-wide.csv");
    let outcome = sheet.record(&[]);
    assert_eq!(question(&outcome, "other-side").state, State::Assumed);
    assert_eq!(
        lines(&outcome)[0],
        "row-2 USA>USA+JPN 1990 stated unstated occurred"
    );
    assert_eq!(
        amounts(&outcome)[..3],
        ["46593 troops_ad", "2000 army_ad", "3234 troops_ad"]
    );
    assert_eq!(
        lines(&outcome)[3],
        "row-4 USA>USA+FRG 1985 stated unstated occurred"
    );
    assert_eq!(questions(&outcome, State::Open), ["name:Nowhere-on-Sea"]);
    let answers = [
        Answer::with_text("other-side", "actor", "Norway"),
        Answer::new("name:Nowhere-on-Sea", "leave-out"),
    ];
    let outcome = sheet.record(&answers);
    assert_eq!(
        lines(&outcome)[0],
        "row-2 NOR>NOR+JPN 1990 stated unstated occurred"
    );
    assert_eq!((outcome.report.left_out, outcome.report.open), (1, 0));
}

#[test]
fn a_timeline_names_actors_in_its_texts() {
    let sheet = open("timelinejs.csv");
    let outcome = sheet.record(&[]);
    assert_eq!(
        (outcome.report.title.as_str(), outcome.report.waiting),
        ("Rivers and dams", 3)
    );
    let [treaty, talks, rain] = questions(&outcome, State::Open)[..] else {
        panic!("three questions")
    };
    assert_eq!(
        treaty,
        "actors:A treaty: Iran & Iraq sign a treaty in Baghdad."
    );
    assert_eq!(question(&outcome, talks).best, "TUR+SYR");
    let answers = [
        Answer::new(treaty, "IRN+IRQ"),
        Answer::with_text(talks, "actors", "Turkey; Syria; Iraq"),
        Answer::new(rain, "leave-out"),
    ];
    let outcome = sheet.record(&answers);
    let expected = [
        "row-3 >IRN+IRQ 1972-04 stated unstated occurred",
        "row-4 >TUR+SYR+IRQ 1988/1991 stated unstated occurred",
    ];
    assert_eq!(lines(&outcome), expected);
    assert_eq!(
        texts(&outcome)[0],
        "A treaty: Iran & Iraq sign a treaty in Baghdad."
    );
    let group = outcome
        .record
        .further()
        .iter()
        .find(|it| it.column() == "Group")
        .expect("a group");
    assert_eq!(group.value(StatementKey(0)), "water");
}

#[test]
fn graphs_are_lines_without_sources() {
    let outcome = open("graph.gexf").record(&[]);
    assert_eq!(
        lines(&outcome),
        ["row-2 NOR>NOR+MWI 2001-05-01/2003-12-31 stated unstated occurred"]
    );
    assert_eq!(texts(&outcome), ["Norway – Malawi: loan"]);
    assert_eq!(
        (outcome.report.title.as_str(), outcome.report.sourced),
        ("Loans", 0)
    );
    assert_eq!(questions(&outcome, State::Open), ["name:n7"]);
    let outcome = open("kumu.csv").record(&[]);
    let expected = [
        "row-2 NOR>NOR+MWI undated none unstated occurred",
        "row-3 >NOR+SWE undated none unstated occurred",
        "row-4 MWI>MWI+SADC undated none unstated occurred",
    ];
    assert_eq!(lines(&outcome), expected);
    assert_eq!(texts(&outcome)[1], "Norway – Sweden: neighbour");
    assert!(!outcome.record.has_source(StatementKey(0)));
}

#[test]
fn a_known_file_can_be_read_as_a_plain_sheet() {
    let outcome = open("panel-long.csv").record(&[Answer::new("format", "plain")]);
    assert_eq!(outcome.report.format, "sheet");
    assert_eq!(lines(&outcome).len(), 5);
    assert_eq!(outcome.record.further()[0].column(), "usd_2017");
}

#[test]
fn envoys_votes_and_sanctions() {
    let outcome = open("cow-diplomatic.csv").record(&[]);
    let expected = [
        "row-2 >SUN+CHN 1950 stated unstated standing",
        "row-4 >USA+CAN 1950 stated unstated standing",
    ];
    assert_eq!(lines(&outcome), expected);
    assert_eq!(
        texts(&outcome)[1],
        "United States – Canada: envoys: another envoy at the first, minister at the second"
    );
    assert_eq!(counts(&outcome), [3, 2, 1, 0, 0]);
    let outcome = open("un-votes.csv").record(&[]);
    let expected = [
        "row-2 >NOR+PER 1950-03-04 stated unstated occurred",
        "row-4 >CHL 1950-03-04 stated unstated occurred",
        "row-6 >NOR 1951-03-04 stated unstated occurred",
    ];
    assert_eq!(lines(&outcome), expected);
    assert_eq!(
        texts(&outcome)[0],
        "General Assembly of the United Nations, roll call 7: yes"
    );
    assert_eq!(
        (outcome.record.event_count(), counts(&outcome)),
        (2, [5, 4, 1, 0, 0])
    );
    let outcome = open("sanctions.csv").record(&[]);
    let expected = [
        "row-2 NOR+SWE>NOR+SWE+PER 1970/1974 stated unstated standing",
        "row-3 EU>EU+CHL 1980 stated unstated standing",
    ];
    assert_eq!(lines(&outcome), expected);
    assert_eq!(
        texts(&outcome)[0],
        "Norway, Sweden – Peru: sanctions (trade, financial)"
    );
}

#[test]
fn rows_are_shown_with_what_became_of_them() {
    let sheet = open("german-excel.csv");
    let preview = sheet.preview(&sheet.record(&[]), (5, 2), None);
    assert_eq!((preview.total, preview.header[0].as_str()), (10, "Von"));
    let rows: Vec<_> = preview
        .rows
        .iter()
        .map(|row| (row.row, row.cells[0].as_str(), row.state))
        .collect();
    assert_eq!(
        rows,
        [
            (7, "Tschechei", RowState::Used),
            (8, "Schweiz", RowState::Waiting)
        ]
    );
    let waiting = sheet.preview(&sheet.record(&[]), (0, 12), Some(RowState::Waiting));
    assert_eq!((waiting.total, waiting.rows[0].row), (1, 8));
}
