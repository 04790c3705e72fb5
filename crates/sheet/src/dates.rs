//! The dates of one column: what all its cells show decides what one of them leaves open.

use std::collections::BTreeMap;

use vague_dates::Date;

use crate::answer::Answers;
use crate::asked::{QuestionKey, Questions};
use crate::question::{Choice, LEAVE_OUT, Question, QuestionKind, State};
use crate::when::{self, Epoch, When, day_of_serial};

/// What became of a cell for a date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Dated {
    pub(crate) date: Option<Date>,
    /// Whether an end says that it has not come.
    pub(crate) is_ongoing: bool,
    /// Whether the cell says more than the date, and is to be kept.
    pub(crate) keeps_text: bool,
    /// Whether its row is left out.
    pub(crate) is_left_out: bool,
    pub(crate) question: Option<QuestionKey>,
}

/// A column of dates.
#[derive(Debug)]
pub(crate) struct Dates {
    name: String,
    read: BTreeMap<Box<str>, When>,
    settled: BTreeMap<Box<str>, Dated>,
    /// Whether a cell has a day above twelve in the first place, or in the second.
    shows: (bool, bool),
}

impl Dates {
    pub(crate) fn of_column(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            read: BTreeMap::new(),
            settled: BTreeMap::new(),
            shows: (false, false),
        }
    }

    /// Takes a cell in before any is settled.
    pub(crate) fn gather(&mut self, cell: &str) {
        if self.read.contains_key(cell) {
            return;
        }
        let read = when::read(cell);
        if matches!(read, When::One(_)) {
            let (first, second) = shown_order(cell);
            self.shows.0 |= first;
            self.shows.1 |= second;
        }
        self.read.insert(cell.into(), read);
    }

    /// What a cell says, as far as that is clear or was answered.
    pub(crate) fn settle(
        &mut self,
        cell: &str,
        answers: &Answers,
        questions: &mut Questions,
    ) -> Dated {
        if let Some(dated) = self.settled.get(cell) {
            return dated.clone();
        }
        let read = self
            .read
            .get(cell)
            .cloned()
            .unwrap_or_else(|| when::read(cell));
        let mut dated = self.settled(&read, cell, answers, questions);
        if read == When::Unread && when::is_ongoing(cell) {
            dated = Dated {
                is_ongoing: true,
                ..Dated::default()
            };
        }
        self.settled.insert(cell.into(), dated.clone());
        dated
    }

    fn settled(
        &self,
        read: &When,
        cell: &str,
        answers: &Answers,
        questions: &mut Questions,
    ) -> Dated {
        match read {
            When::Nothing => Dated::default(),
            When::Unread if when::is_ongoing(cell) => Dated::default(),
            When::One(date) => of(Some(*date)),
            When::DayOrMonthFirst {
                day_first,
                month_first,
            } => self.order(*day_first, *month_first, answers, questions),
            When::MonthOrYears { month, years } => {
                let choices = vec![
                    Choice::showing("month", month),
                    Choice::showing("years", years),
                    Choice::plain(LEAVE_OUT),
                ];
                let question =
                    Question::new(QuestionKind::MonthOrYears, choices).of_column(&self.name);
                asked(question, answers, questions, |choice| match choice {
                    "month" => Some(*month),
                    "years" => Some(*years),
                    _ => None,
                })
            }
            When::ShortYear { pivoted, other } => {
                self.short_year(pivoted, other, cell, answers, questions)
            }
            When::Serial(serial) => self.serial(*serial, answers, questions),
            When::OneOf(dates) => one_of(dates, cell, answers, questions),
            When::Reversed { turned, start } => reversed(*turned, *start, cell, answers, questions),
            When::Unread => {
                let choices = vec![Choice::plain("no-date"), Choice::plain(LEAVE_OUT)];
                let question = Question::new(QuestionKind::NotADate, choices)
                    .of_value(cell)
                    .assumed();
                Dated {
                    keeps_text: true,
                    ..asked(question, answers, questions, |_| None)
                }
            }
        }
    }

    fn order(
        &self,
        day_first: Date,
        month_first: Date,
        answers: &Answers,
        questions: &mut Questions,
    ) -> Dated {
        let choices = vec![
            Choice::showing("day-first", day_first),
            Choice::showing("month-first", month_first),
            Choice::plain(LEAVE_OUT),
        ];
        let question = Question::new(QuestionKind::DateOrder, choices).of_column(&self.name);
        let question = match self.shows {
            (true, false) => question.assumed(),
            (false, true) => question.best("month-first").assumed(),
            _ => question,
        };
        let dated = asked(question, answers, questions, |choice| match choice {
            "day-first" => Some(day_first),
            "month-first" => Some(month_first),
            _ => None,
        });
        let is_open = dated.question.is_some_and(|key| questions.is_open(key));
        Dated {
            date: if is_open {
                when::common_year(day_first, month_first)
            } else {
                dated.date
            },
            ..dated
        }
    }

    fn short_year(
        &self,
        pivoted: &When,
        other: &When,
        cell: &str,
        answers: &Answers,
        questions: &mut Questions,
    ) -> Dated {
        let shown = |when: &When| match when {
            When::One(date)
            | When::DayOrMonthFirst {
                day_first: date, ..
            } => date.to_string(),
            _ => String::new(),
        };
        let choices = vec![
            Choice::showing("near", shown(pivoted)),
            Choice::showing("other", shown(other)),
            Choice::plain("no-date"),
            Choice::plain(LEAVE_OUT),
        ];
        let question = Question::new(QuestionKind::ShortYears, choices).of_column(&self.name);
        let dated = asked(question, answers, questions, |_| None);
        let chosen = match answers.choice(&format!(
            "{}:{}",
            QuestionKind::ShortYears.code(),
            self.name
        )) {
            Some("near") => pivoted,
            Some("other") => other,
            _ => return dated,
        };
        let settled = self.settled(chosen, cell, answers, questions);
        Dated {
            question: settled.question.or(dated.question),
            ..settled
        }
    }

    fn serial(&self, serial: u32, answers: &Answers, questions: &mut Questions) -> Dated {
        let day = |epoch| day_of_serial(serial, epoch);
        let shown = |epoch| day(epoch).map(|date| date.to_string()).unwrap_or_default();
        let choices = vec![
            Choice::showing("since-1900", shown(Epoch::Since1900)),
            Choice::showing("since-1904", shown(Epoch::Since1904)),
            Choice::plain("no-date"),
        ];
        let question = Question::new(QuestionKind::SerialDates, choices).of_column(&self.name);
        asked(
            question.assumed(),
            answers,
            questions,
            |choice| match choice {
                "since-1900" => day(Epoch::Since1900),
                "since-1904" => day(Epoch::Since1904),
                _ => None,
            },
        )
    }
}

/// A start and an end in two cells, as one date.
pub(crate) fn joined(
    start: &Dated,
    end: &Dated,
    cells: (&str, &str),
    answers: &Answers,
    questions: &mut Questions,
) -> Dated {
    let dated = Dated {
        date: start.date,
        is_ongoing: false,
        keeps_text: start.keeps_text || end.keeps_text,
        is_left_out: start.is_left_out || end.is_left_out,
        question: None,
    };
    match when::joined(start.date, end.date, end.is_ongoing) {
        When::One(date) => Dated {
            date: Some(date),
            ..dated
        },
        When::Reversed { turned, start } => reversed(
            turned,
            start,
            &format!("{} – {}", cells.0, cells.1),
            answers,
            questions,
        ),
        // What cannot be an end, as a decade, is kept as text beside the start.
        When::Unread => Dated {
            keeps_text: true,
            ..dated
        },
        _ => dated,
    }
}

fn of(date: Option<Date>) -> Dated {
    Dated {
        date,
        ..Dated::default()
    }
}

/// Puts a question; the date is that of the answer, or of the best where it is assumed.
fn asked(
    question: Question,
    answers: &Answers,
    questions: &mut Questions,
    date: impl Fn(&str) -> Option<Date>,
) -> Dated {
    let answer = answers.choice(&question.id);
    let assumed = (question.state == State::Assumed).then(|| question.best.clone());
    let choice = answer.map(str::to_owned).or(assumed);
    let key = questions.raise(question, answer);
    Dated {
        date: choice.as_deref().and_then(date),
        is_left_out: choice.as_deref() == Some(LEAVE_OUT),
        question: Some(key),
        ..Dated::default()
    }
}

fn one_of(dates: &[Date], cell: &str, answers: &Answers, questions: &mut Questions) -> Dated {
    let mut choices: Vec<Choice> = dates
        .iter()
        .map(|date| Choice::showing(&date.to_string(), date))
        .collect();
    choices.extend([Choice::plain("no-date"), Choice::plain(LEAVE_OUT)]);
    let question = Question::new(QuestionKind::UnclearDate, choices).of_value(cell);
    let dated = asked(question, answers, questions, |choice| {
        Date::parse(choice).ok()
    });
    Dated {
        keeps_text: dated.date.is_none(),
        ..dated
    }
}

fn reversed(
    turned: Date,
    start: Date,
    cell: &str,
    answers: &Answers,
    questions: &mut Questions,
) -> Dated {
    let choices = vec![
        Choice::showing("turn-round", turned),
        Choice::showing("start-only", start),
        Choice::plain("no-date"),
        Choice::plain(LEAVE_OUT),
    ];
    let question = Question::new(QuestionKind::ReversedDate, choices).of_value(cell);
    let dated = asked(question, answers, questions, |choice| match choice {
        "turn-round" => Some(turned),
        "start-only" => Some(start),
        _ => None,
    });
    let is_open = dated.question.is_some_and(|key| questions.is_open(key));
    Dated {
        date: if is_open { Some(start) } else { dated.date },
        keeps_text: true,
        ..dated
    }
}

/// Whether a date of three numbers has one above twelve in the first place, or in the second; dots always have the day first.
fn shown_order(cell: &str) -> (bool, bool) {
    let parts: Vec<&str> = cell.trim().split(['/', '-']).collect();
    let [first, second, year] = parts.as_slice() else {
        return (false, false);
    };
    let is_above = |part: &str| part.trim().parse::<u8>().is_ok_and(|number| number > 12);
    let is_year = year
        .trim()
        .get(..4)
        .is_some_and(|year| year.bytes().all(|byte| byte.is_ascii_digit()));
    (is_year && is_above(first), is_year && is_above(second))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Answer;

    fn settle(cells: &[&str], answers: &[Answer]) -> Vec<String> {
        let (answers, mut questions) = (Answers::of(answers), Questions::default());
        let mut dates = Dates::of_column("When");
        for cell in cells {
            dates.gather(cell);
        }
        let settled = cells
            .iter()
            .map(|cell| dates.settle(cell, &answers, &mut questions));
        settled
            .map(|dated| dated.date.map(|date| date.to_string()).unwrap_or_default())
            .collect()
    }

    #[test]
    fn what_other_cells_show_decides() {
        assert_eq!(settle(&["03/04/2011"], &[]), ["2011"]);
        assert_eq!(
            settle(&["03/04/2011", "31/12/2011"], &[]),
            ["2011-04-03", "2011-12-31"]
        );
        assert_eq!(
            settle(&["03/04/2011", "12/31/2011"], &[]),
            ["2011-03-04", "2011-12-31"]
        );
        assert_eq!(
            settle(&["03/04/2011", "31/12/2011", "12/31/2011"], &[])[0],
            "2011"
        );
    }

    #[test]
    fn answers_are_for_the_column() {
        let answer = Answer::new("date-order:When", "month-first");
        assert_eq!(
            settle(&["03/04/2011", "5/6/2012"], &[answer]),
            ["2011-03-04", "2012-05-06"]
        );
        let short = Answer::new("short-years:When", "near");
        assert_eq!(
            settle(&["31.12.11", "31.12.99"], &[short]),
            ["2011-12-31", "1999-12-31"]
        );
        assert_eq!(settle(&["31.12.11"], &[]), [""]);
        let serial = Answer::new("serial-dates:When", "since-1904");
        assert_eq!(settle(&["40908"], &[]), ["2011-12-31"]);
        assert_eq!(settle(&["40908"], &[serial]), ["2016-01-01"]);
    }
}
