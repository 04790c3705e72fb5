use super::*;

fn edtf(text: &str) -> Option<String> {
    day_or_span(text).map(|date| date.to_string())
}

fn assert_read(expected: &[(&str, &str)]) {
    for (text, date) in expected {
        assert_eq!(edtf(text).as_deref(), Some(*date), "{text}");
    }
}

fn date(text: &str) -> Date {
    Date::parse(text).expect(text)
}

#[test]
fn english_days_months_and_years() {
    assert_read(&[
        ("2012", "2012"),
        ("  2012 ", "2012"),
        ("2002-01", "2002-01"),
        ("2011-12-31", "2011-12-31"),
        ("31.12.2011", "2011-12-31"),
        ("31. 12. 2011", "2011-12-31"),
        ("31 December 2011", "2011-12-31"),
        ("31st of December, 2011", "2011-12-31"),
        ("December 31st, 2011", "2011-12-31"),
        ("Dec 31, 2011", "2011-12-31"),
        ("Dec. 31, 2011", "2011-12-31"),
        ("DEC 31 2011", "2011-12-31"),
        ("31-Dec-2011", "2011-12-31"),
        ("2011 Dec 31", "2011-12-31"),
        ("2011/12/31", "2011-12-31"),
        ("2011.12.31", "2011-12-31"),
        ("31/12/2011", "2011-12-31"),
        ("12/31/2011", "2011-12-31"),
        ("4/4/2011", "2011-04-04"),
        ("1.2.2011", "2011-02-01"),
        ("January 2002", "2002-01"),
        ("in January 2002", "2002-01"),
        ("2002 january", "2002-01"),
        ("Sept. 2002", "2002-09"),
        ("1/2002", "2002-01"),
        ("01.2002", "2002-01"),
        ("2002/1", "2002-01"),
        ("2002.12", "2002-12"),
        ("29 Feb 2004", "2004-02-29"),
    ]);
}

#[test]
fn edtf_stays_what_it_is() {
    for text in ["201X", "2002~/2010-05", "2001/..", "-0044-03-15", "2009?"] {
        assert_read(&[(text, text)]);
    }
}

#[test]
fn two_years_are_a_span() {
    assert_read(&[
        ("2002–2010", "2002/2010"),
        ("2002 - 2010", "2002/2010"),
        ("2002/2010", "2002/2010"),
        ("1998/99", "1998/1999"),
        ("2002–13", "2002/2013"),
        ("44 BC – AD 14", "-0043/0014"),
        ("AD 14 – AD 79", "0014/0079"),
    ]);
    for text in ["2010–2002", "2002 2010", "2002.2010", "2002–2002"] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn years_with_an_era() {
    assert_read(&[
        ("45 BC", "-0044"),
        ("1 BCE", "0000"),
        ("AD 79", "0079"),
        ("79 CE", "0079"),
        ("August AD 79", "0079-08"),
        ("15 March 45 BC", "-0044-03-15"),
        ("March 15, 45 BC", "-0044-03-15"),
        ("29 February 1 BC", "0000-02-29"),
    ]);
    for text in ["0 BC", "BC", "45 BC BC", "AD", "March BC", "45678 BC"] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn other_languages() {
    assert_read(&[
        ("31. Dezember 2011", "2011-12-31"),
        ("3. März 2011", "2011-03-03"),
        ("im Jänner 2002", "2002-01"),
        ("1er août 2011", "2011-08-01"),
        ("le 31 décembre 2011", "2011-12-31"),
        ("31 de diciembre de 2011", "2011-12-31"),
        ("1 de setiembre del 2011", "2011-09-01"),
        ("1º de março de 2011", "2011-03-01"),
        ("31 декабря 2011 г.", "2011-12-31"),
        ("31 ДЕКАБРЯ 2011 года", "2011-12-31"),
        ("Май 2011", "2011-05"),
        ("в январе 2002", "2002-01"),
        ("31 декабри соли 2011", "2011-12-31"),
        ("Январи 2002", "2002-01"),
        ("9 сентябр 1991", "1991-09-09"),
        ("۳۱ دسامبر ۲۰۱۱", "2011-12-31"),
        ("ژانویهٔ ۲۰۰۲", "2002-01"),
        ("آوریل 2002", "2002-04"),
        ("٣١ جنوری ٢٠٠٢", "2002-01-31"),
        ("۲۰۱۱/۱۲/۳۱", "2011-12-31"),
    ]);
}

#[test]
fn day_and_month_in_doubt_are_both_told() {
    for text in ["3/4/2011", "03/04/2011", "3-4-2011", "3 4 2011", "3.4/2011"] {
        let expected = Typed::DayOrMonthFirst {
            day_first: date("2011-04-03"),
            month_first: date("2011-03-04"),
        };
        assert_eq!(read(text), Some(expected), "{text}");
        assert_eq!(day_or_span(text), None, "{text}");
    }
}

#[test]
fn month_and_span_in_doubt_are_both_told() {
    for text in ["2011/12", "2011–12", "2011 - 12"] {
        let expected = Typed::MonthOrYears {
            month: date("2011-12"),
            years: date("2011/2012"),
        };
        assert_eq!(read(text), Some(expected), "{text}");
    }
}

/// In Iran, ۱۳۹۰/۱۰/۱۰ is 31 December 2011.
#[test]
fn solar_hijri_dates_are_refused() {
    for text in ["۱۳۹۰/۱۰/۱۰", "۱۳۹۰", "سال ۱۳۹۰", "۱۰ دی ۱۳۹۰"] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn what_is_no_date_is_refused() {
    let texts = [
        "",
        " ",
        ".",
        "-",
        "31",
        "31.12.",
        "31.12.11",
        "Dec 31",
        "December",
        "31/2/2011",
        "0/1/2011",
        "30 February 2012",
        "29.2.2011",
        "32 December 2011",
        "13/13/2011",
        "2011/13/01",
        "0/2011",
        "123/2011",
        "2011/123",
        "jui 2011",
        "May June 2011",
        "Tuesday, 3 May 2011",
        "3 May 2011, 12:00",
        "2011-12-31T10:00",
        "20111231",
        "-31/12/2011",
        "/31/12/2011",
        "2011-",
        "31//12//2011",
        "31 December 2011?",
        "about 2011",
        "2011 2011 2011",
        "1 2 3 2011",
        "the",
    ];
    for text in texts {
        assert_eq!(read(text), None, "{text}");
    }
    assert_eq!(read(&"1".repeat(LONGEST + 1)), None);
    assert_eq!(read(&"مه ".repeat(30)), None);
}

/// What the words say of a day, a month or a year is read back as that.
#[test]
fn phrases_are_read_back() {
    for text in [
        "2011-12-31",
        "2011-05",
        "2011",
        "0079-08-24",
        "-0044",
        "0000-01",
        "-9998-12-01",
    ] {
        let phrase = date(text).phrase();
        assert_eq!(edtf(&phrase).as_deref(), Some(text), "{phrase}");
    }
}
