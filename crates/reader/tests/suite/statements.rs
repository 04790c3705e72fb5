//! What a statement may say.

use relations_reader::{Origin, limits};

use crate::small_package::*;

#[test]
fn codes_that_are_not_known() {
    statement(&[("theme", "war")], &[&unknown_theme(2)]);
    statement(
        &[("tone", "warm")],
        &[
            "statements.csv:2:tone: `warm` is not known, expected one of cooperative, neutral, conflictual, unstated",
        ],
    );
    statement(
        &[("tone", "")],
        &[
            "statements.csv:2:tone: is empty, expected one of cooperative, neutral, conflictual, unstated",
        ],
    );
    statement(
        &[("status", "Occurred")],
        &["statements.csv:2:status: `Occurred` is not known, \
         expected one of occurred, standing, planned, offered, refused, assessed"],
    );
    statement(
        &[("date_basis", "guessed")],
        &[
            "statements.csv:2:date_basis: `guessed` is not known, expected one of stated, inferred, as-of, none",
        ],
    );
    actor(
        &[("kind", "country")],
        &[
            "actors.csv:2:kind: `country` is not known, expected one of state, organisation, body, group, company",
        ],
    );
    package().disagreements(&[&[("kind", "quarrel")]]).is_refused(&[
        "disagreements.csv:2:kind: `quarrel` is not known, expected one of contradiction, change, unclear",
    ]);
}

#[test]
fn dates_that_are_no_edtf() {
    let date = |date: &str, what: &str| {
        statement(
            &[("date", date)],
            &[&format!(
                "statements.csv:2:date: `{date}` is not an EDTF {what}"
            )],
        );
    };
    date("2011-13", "date, month must be 01 to 12");
    date("2011-04-31", "date, day must be 01 to 30");
    date("2012/2011", "date, the end is before the start");
    date("{2011,2012}", "date of level 0 or 1, level 2 is not read");
    date(
        "May 2011",
        "date, expected a form such as 2011, 2011-05, 2011-05-31 or 2002/2010",
    );
    statement(&[("date", "2010-22")], &[]);
    let source = package().sources(&[&[("issued", "2011-13"), ("issued_basis", "stated")]]);
    source.is_refused(&[
        "sources.csv:2:issued: `2011-13` is not an EDTF date, month must be 01 to 12",
    ]);
    actor(
        &[("from", "1991-00")],
        &["actors.csv:2:from: `1991-00` is not an EDTF date, month must be 01 to 12"],
    );
    actor(
        &[("to", "1991-00")],
        &["actors.csv:2:to: `1991-00` is not an EDTF date, month must be 01 to 12"],
    );
    let membership = |column: &str| {
        let expected = format!(
            "memberships.csv:2:{column}: `1991-00` is not an EDTF date, month must be 01 to 12"
        );
        package()
            .memberships(&[&[(column, "1991-00")]])
            .is_refused(&[&expected]);
    };
    membership("from");
    membership("to");
}

#[test]
fn a_date_and_its_basis() {
    statement(
        &[("date_basis", "")],
        &[
            "statements.csv:2:date_basis: is empty, expected stated, inferred or as-of beside a date",
        ],
    );
    statement(
        &[("date_basis", "none")],
        &[
            "statements.csv:2:date_basis: `none` stands beside a date, expected stated, inferred or as-of",
        ],
    );
    statement(
        &[("date", "")],
        &["statements.csv:2:date_basis: `stated` has no date beside it, expected none or a date"],
    );
    statement(&[("date", ""), ("date_basis", "none")], &[]);
    statement(&[("date", ""), ("date_basis", "")], &[]);
    package().sources(&[&[("issued", "2011")]]).is_refused(&[
        "sources.csv:2:issued_basis: is empty, expected stated, inferred or as-of beside a date",
    ]);
    package()
        .sources(&[&[("issued_basis", "stated")]])
        .is_refused(&[
            "sources.csv:2:issued_basis: `stated` has no date beside it, expected none or a date",
        ]);
}

#[test]
fn a_judgement_is_somebodys() {
    let expected =
        "statements.csv:2:said_by: is empty, expected who judges, since the status is assessed";
    statement(&[("status", "assessed")], &[expected]);
    statement(&[("status", "assessed"), ("said_by", " ")], &[expected]);
    statement(&[("status", "assessed"), ("said_by", "the author")], &[]);
}

#[test]
fn the_length_of_a_text() {
    let with_text = |text: &str| package().statements(&[&[("text", text)]]);
    for blank in ["", "  "] {
        with_text(blank).is_refused(&["statements.csv:2:text: is empty, expected a value"]);
    }
    let refusal = |length: usize, most: usize| {
        let shown = "ӯ".repeat(60);
        [format!(
            "statements.csv:2:text: `{shown}…` has {length} characters, expected at most {most}"
        )]
    };
    for (origin, most) in [
        (Origin::Own, limits::OWN_TEXT_CHARACTERS),
        (Origin::Foreign, limits::TEXT_CHARACTERS),
    ] {
        assert!(with_text(&"ӯ".repeat(most)).open(origin).is_ok());
        assert_eq!(
            with_text(&"ӯ".repeat(most + 1)).problems(origin),
            refusal(most + 1, most)
        );
    }
}

#[test]
fn who_acts_and_whom_it_is_about() {
    statement(
        &[("actors", "")],
        &["statements.csv:2:actors: is empty, expected a value"],
    );
    statement(
        &[("actors", " ")],
        &["statements.csv:2:actors: is empty, expected a value"],
    );
    statement(
        &[("actors", "TJK;RUS;TJK")],
        &["statements.csv:2:actors: `TJK` stands twice among actors and about, expected it once"],
    );
    statement(
        &[("about", "TJK")],
        &["statements.csv:2:about: `TJK` stands twice among actors and about, expected it once"],
    );
    statement(
        &[("actors", "TJK"), ("about", "RUS;RUS")],
        &["statements.csv:2:about: `RUS` stands twice among actors and about, expected it once"],
    );
    statement(&[("actors", "TJK"), ("about", "RUS")], &[]);
}

#[test]
fn empty_entries_between_semicolons() {
    for (column, list) in [
        ("actors", "TJK;;RUS"),
        ("actors", ";TJK"),
        ("actors", "TJK;"),
        ("about", ";"),
        ("actors", "TJK; ;RUS"),
    ] {
        let actors = if column == "actors" { list } else { "TJK" };
        let expected = format!(
            "statements.csv:2:{column}: `{list}` has an empty entry, expected single semicolons between entries"
        );
        statement(&[("actors", actors), (column, list)], &[&expected]);
    }
    actor(
        &[("aliases", "Dushanbe;;Tadzhikistan")],
        &[
            "actors.csv:2:aliases: `Dushanbe;;Tadzhikistan` has an empty entry, expected single semicolons between entries",
        ],
    );
    package().places(&[&[("aliases", "Stalinabad;")]]).is_refused(&[
        "places.csv:2:aliases: `Stalinabad;` has an empty entry, expected single semicolons between entries",
    ]);
}

#[test]
fn a_figure_and_its_unit() {
    let unit = "an ISO 4217 code for money, such as USD, or else a plain noun, such as persons, or a symbol, such as MW";
    statement(
        &[("value", "5")],
        &[&format!("statements.csv:2:unit: is empty, expected {unit}")],
    );
    statement(
        &[("unit", "persons")],
        &[
            "statements.csv:2:unit: `persons` stands without a figure, expected a value or value_max",
        ],
    );
    statement(
        &[("per", "year")],
        &["statements.csv:2:per: `year` stands without a figure, expected a value or value_max"],
    );
    for unit in [
        "USD",
        "TJS",
        "persons",
        "km2",
        "motor vehicles",
        "t",
        "percent",
        "MW",
        "kWh",
        "m²",
        "m³/s",
    ] {
        statement(&[("value", "5"), ("unit", unit), ("per", "year")], &[]);
    }
}

#[test]
fn money_has_a_currency() {
    for unit in [
        "dollars",
        "Dollars",
        "million dollars",
        "US$",
        "€",
        "usd",
        "USD million",
        "roubles",
    ] {
        let expected = format!(
            "statements.csv:2:unit: `{unit}` is not a currency code, expected one of ISO 4217, such as USD"
        );
        statement(&[("value", "5"), ("unit", unit)], &[&expected]);
    }
    for unit in ["USX", "SUR", "Persons", "5", "mw", "Kwh", "MWW", "m²²"] {
        let expected = format!(
            "statements.csv:2:unit: `{unit}` is not a unit, \
             expected an ISO 4217 code for money, such as USD, or else a plain noun, such as persons, or a symbol, such as MW"
        );
        statement(&[("value", "5"), ("unit", unit)], &[&expected]);
    }
}

#[test]
fn figures_and_their_bounds() {
    let figure = |value: &str, value_max: &str, expected: &[&str]| {
        statement(
            &[
                ("value", value),
                ("value_max", value_max),
                ("unit", "persons"),
            ],
            expected,
        );
    };
    for (value, value_max) in [
        ("5", ""),
        ("5", "5"),
        ("1.5", "5"),
        ("5", "INF"),
        ("", "5"),
        ("-1", ""),
        ("0", ""),
    ] {
        figure(value, value_max, &[]);
    }
    figure(
        "9",
        "5",
        &["statements.csv:2:value: `9` is greater than value_max, expected at most 5"],
    );
    for wrong in ["many", "1,000", "NaN", "inf", "INF", "1e999", "5 "] {
        let expected = format!("`{wrong}` is not a number, expected a decimal number such as 1.7");
        figure(wrong, "", &[&format!("statements.csv:2:value: {expected}")]);
        if wrong != "INF" {
            figure(
                "1",
                wrong,
                &[&format!("statements.csv:2:value_max: {expected}")],
            );
        }
    }
    figure(
        "many",
        "INF",
        &["statements.csv:2:value: `many` is not a number, expected a decimal number such as 1.7"],
    );
    figure(
        "",
        "INF",
        &[
            "statements.csv:2:value_max: `INF` stands without a value, expected the lowest figure as value",
        ],
    );
}

#[test]
fn what_the_columns_of_a_figure_mean() {
    let bounds = |value, value_max| {
        let package =
            package().statements(&[&[("value", value), ("value_max", value_max), ("unit", "USD")]]);
        let dataset = package.open(Origin::Own).expect("a figure");
        let quantity = dataset.statements()[0].quantity.clone().expect("a figure");
        (quantity.min, quantity.max)
    };
    assert_eq!(bounds("5", ""), (Some(5.0), Some(5.0)));
    assert_eq!(bounds("5", "7.5"), (Some(5.0), Some(7.5)));
    assert_eq!(bounds("", "7"), (None, Some(7.0)));
    assert_eq!(bounds("5", "INF"), (Some(5.0), None));
}
