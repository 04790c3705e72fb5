use super::*;

fn edtf(cell: &str) -> String {
    match read(cell) {
        When::One(date) => date.to_string(),
        When::Nothing => "none".to_owned(),
        When::Unread => "unread".to_owned(),
        When::DayOrMonthFirst {
            day_first,
            month_first,
        } => format!("{day_first} or {month_first}"),
        When::MonthOrYears { month, years } => format!("{month} or {years}"),
        When::ShortYear { pivoted, other } => format!("short {pivoted:?} {other:?}")
            .chars()
            .take(5)
            .collect(),
        When::Serial(serial) => format!("serial {serial}"),
        When::OneOf(dates) => format!(
            "one of {}",
            dates
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join(" ")
        ),
        When::Reversed { turned, start } => format!("reversed {turned} {start}"),
    }
}

fn assert_read(expected: &[(&str, &str)]) {
    let wrong: Vec<String> = expected
        .iter()
        .filter(|(cell, date)| edtf(cell) != *date)
        .map(|(cell, date)| format!("{cell}: {} instead of {date}", edtf(cell)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn plain_dates() {
    assert_read(&[
        ("31.12.2011", "2011-12-31"),
        ("12/31/2011", "2011-12-31"),
        ("31/12/2011", "2011-12-31"),
        ("03/04/2011", "2011-04-03 or 2011-03-04"),
        ("2011/12/31", "2011-12-31"),
        ("2011-1-5", "2011-01-05"),
        ("Dec 2011", "2011-12"),
        ("декабрь 2011", "2011-12"),
        ("décembre 2011", "2011-12"),
        ("Juli 2022", "2022-07"),
        ("2011", "2011"),
        (" 2011 ", "2011"),
        ("2011.0", "2011"),
        ("20111231", "2011-12-31"),
        ("20110000", "2011"),
        ("20111200", "2011-12"),
        ("201112", "2011-12"),
        ("2011-12-31 00:00:00", "2011-12-31"),
        ("2011-12-31T10:30:00Z", "2011-12-31"),
        ("2011-12-31T10:30:00.000+05:00", "2011-12-31"),
        ("31.12.2011 14:30", "2011-12-31"),
        ("12/31/2011 2:30 PM", "2011-12-31"),
        ("Saturday, 31 December 2011", "2011-12-31"),
        ("Samstag, 31. Dezember 2011", "2011-12-31"),
        ("суббота, 31 декабря 2011 г.", "2011-12-31"),
        ("2011年12月31日", "2011-12-31"),
        ("2011年12月", "2011-12"),
        ("2011年", "2011"),
        ("31.XII.2011", "2011-12-31"),
        ("2011 г.", "2011"),
        ("соли 2011", "2011"),
        ("2011X", "unread"),
    ]);
}

#[test]
fn vague_dates() {
    assert_read(&[
        ("1990s", "199X"),
        ("the 1990s", "199X"),
        ("1990er", "199X"),
        ("1990er Jahre", "199X"),
        ("années 1990", "199X"),
        ("años 1990", "199X"),
        ("década de 1990", "199X"),
        ("1990-е", "199X"),
        ("1990-е годы", "199X"),
        ("1990年代", "199X"),
        ("early 1990s", "199X"),
        ("199X", "199X"),
        ("c. 2009", "2009~"),
        ("ca. 2009", "2009~"),
        ("c 2009", "2009~"),
        ("circa 2009", "2009~"),
        ("about May 2009", "2009-05~"),
        ("etwa 2009", "2009~"),
        ("vers 2009", "2009~"),
        ("около 2009", "2009~"),
        ("~2009", "2009~"),
        ("约2009年", "2009~"),
        ("2009?", "2009?"),
        ("probably 2009", "2009?"),
        ("19th century", "18XX"),
        ("the 19th century", "18XX"),
        ("19. Jahrhundert", "18XX"),
        ("XIXe siècle", "18XX"),
        ("siglo XIX", "18XX"),
        ("XIX век", "18XX"),
        ("19世纪", "18XX"),
        ("500 BC", "-0499"),
        ("500 v. Chr.", "-0499"),
        ("500 до н. э.", "-0499"),
        ("spring 2011", "2011-21"),
        ("Herbst 2011", "2011-23"),
        ("зима 2011", "2011-24"),
        ("Q1 2011", "2011-01/2011-03"),
        ("2011 Q4", "2011-10/2011-12"),
        ("3. Quartal 2011", "2011-07/2011-09"),
        ("H2 2011", "2011-07/2011-12"),
        ("early 2011", "2011"),
        ("mid-2011", "2011"),
        ("end of May 2011", "2011-05"),
        ("Ende 2011", "2011"),
        ("начало 2011", "2011"),
    ]);
}

#[test]
fn spans() {
    assert_read(&[
        ("2001-2005", "2001/2005"),
        ("2001–05", "2001/2005"),
        ("2001 – 2005", "2001/2005"),
        ("2001 to 2005", "2001/2005"),
        ("from 2001 to 2005", "2001/2005"),
        ("von 2001 bis 2005", "2001/2005"),
        ("de 2001 à 2005", "2001/2005"),
        ("с 2001 по 2005", "2001/2005"),
        ("2001至2005", "2001/2005"),
        ("since 2001", "2001/"),
        ("seit Mai 2001", "2001-05/"),
        ("depuis 2001", "2001/"),
        ("desde 2001", "2001/"),
        ("с 2001", "2001/"),
        ("с 2001 г.", "2001/"),
        ("аз соли 2001", "2001/"),
        ("2001 onwards", "2001/"),
        ("2001-", "2001/"),
        ("2001–?", "2001/"),
        ("2001–present", "2001/.."),
        ("2001 - present", "2001/.."),
        ("since 2001 to present", "2001/.."),
        ("2001 bis heute", "2001/.."),
        ("until 2005", "/2005"),
        ("bis 2005", "/2005"),
        ("до 2005", "/2005"),
        ("–2005", "/2005"),
        ("3–5 May 2011", "2011-05-03/2011-05-05"),
        ("3-5 May 2011", "2011-05-03/2011-05-05"),
        ("3.–5.5.2011", "2011-05-03/2011-05-05"),
        ("May–June 2011", "2011-05/2011-06"),
        ("27 Feb – 1 March 2022", "2022-02-27/2022-03-01"),
        ("01.05.2001 – 03.06.2001", "2001-05-01/2001-06-03"),
        ("2001-05-01 to 2001-06-03", "2001-05-01/2001-06-03"),
        (
            "03/04/2011 - 05/06/2011",
            "2011-04-03/2011-06-05 or 2011-03-04/2011-05-06",
        ),
        ("1998/99", "1998/1999"),
        ("2011/12", "2011-12 or 2011/2012"),
        ("c. 2001–2005", "2001~/2005~"),
        ("2005/2001", "reversed 2001/2005 2005"),
        ("2005–2001", "reversed 2001/2005 2005"),
        ("May 2011 – March 2011", "reversed 2011-03/2011-05 2011-05"),
    ]);
}

#[test]
fn what_must_be_asked() {
    assert_read(&[
        ("Sep 11", "one of 2011-09"),
        ("Dec-11", "one of 2011-12"),
        ("11 Sep", "one of 2011-09"),
        ("Mai 45", "one of 1945-05"),
        ("40908", "serial 40908"),
        ("40908.5", "serial 40908"),
        ("31.12.11", "short"),
        ("12/31/99", "short"),
    ]);
}

#[test]
fn nothing_is_said() {
    for cell in [
        "",
        " ",
        "n/a",
        "unknown",
        "Unbekannt",
        "sin fecha",
        "неизвестно",
        "?",
        "–",
        "o. J.",
    ] {
        assert_eq!(read(cell), When::Nothing, "{cell}");
    }
}

#[test]
fn what_is_no_date_is_not_made_one() {
    for cell in [
        "soon",
        "after the war",
        "between 2001 and 2005",
        "before 2005",
        "31.2.2011",
        "123",
        "1200.50",
        "-5",
        "99999",
        "May",
        "12:30",
        "3 o'clock",
        "in 3 years",
        "twice",
        "۱۳۹۰/۱۰/۱۰",
        "2011-13-45",
        "the",
        "since",
        "–",
        "a – b",
        "20119999",
    ] {
        assert!(
            matches!(read(cell), When::Unread | When::Nothing),
            "{cell}: {}",
            edtf(cell)
        );
    }
}

#[test]
fn serials_count_from_two_days() {
    let day = |serial, epoch| day_of_serial(serial, epoch).map(|date| date.to_string());
    assert_eq!(day(40_908, Epoch::Since1900).as_deref(), Some("2011-12-31"));
    assert_eq!(day(39_446, Epoch::Since1904).as_deref(), Some("2011-12-31"));
}

#[test]
fn two_cells_make_a_span() {
    let date = |text: &str| Date::parse(text).ok();
    let joined = |start, end, open| match joined(date(start), date(end), open) {
        When::One(date) => date.to_string(),
        When::Reversed { turned, start } => format!("{turned} {start}"),
        when => format!("{when:?}"),
    };
    assert_eq!(joined("2001", "2005", false), "2001/2005");
    assert_eq!(joined("2001", "", false), "2001");
    assert_eq!(joined("", "2005", false), "/2005");
    assert_eq!(joined("2001", "", true), "2001/..");
    assert_eq!(joined("2001-05", "2001-05", false), "2001-05");
    assert_eq!(joined("2005", "2001", false), "2001/2005 2005");
    assert_eq!(joined("", "", false), "Nothing");
}

#[test]
fn what_two_readings_share() {
    let date = |text: &str| Date::parse(text).expect("a date");
    assert_eq!(
        common_year(date("2011-04-03"), date("2011-03-04")),
        Some(date("2011"))
    );
    assert_eq!(common_year(date("2011-12"), date("2011/2012")), None);
}
