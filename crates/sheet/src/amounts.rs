//! The figures of one column, with their units.

use std::collections::BTreeMap;

use relations_record::Quantity;

use crate::answer::Answers;
use crate::asked::{QuestionKey, Questions};
use crate::figure::{self, Decimals, Figure, Reading};
use crate::question::{Choice, LEAVE_OUT, Question, QuestionKind, State};
use crate::unit::{self, Unit};

/// What became of a cell for a figure.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Counted {
    pub(crate) quantity: Option<Quantity>,
    /// Whether the cell says more than the figure, and is to be kept.
    pub(crate) keeps_text: bool,
    pub(crate) is_left_out: bool,
    pub(crate) questions: Vec<QuestionKey>,
}

/// A column of figures.
#[derive(Debug)]
pub(crate) struct Amounts {
    name: String,
    /// The unit in the column's header, where rows tell none.
    unit: Option<Unit>,
    /// Whether cells show a comma, or a point, before decimals.
    shows: (bool, bool),
    /// Whether the sheet comes from a country of decimal commas, as its semicolons tell.
    is_comma_likely: bool,
    units: BTreeMap<Box<str>, Option<Unit>>,
}

impl Amounts {
    pub(crate) fn of_column(name: &str, is_comma_likely: bool) -> Self {
        Self {
            name: name.to_owned(),
            unit: header_unit(name),
            shows: (false, false),
            is_comma_likely,
            units: BTreeMap::new(),
        }
    }

    /// Takes a cell in before any is settled.
    pub(crate) fn gather(&mut self, cell: &str, is_real: bool) {
        match figure::shows(cell).filter(|_| !is_real) {
            Some(Decimals::Comma) => self.shows.0 = true,
            Some(Decimals::Point) => self.shows.1 = true,
            None => {}
        }
    }

    /// What a cell and the one of its unit say.
    pub(crate) fn settle(
        &mut self,
        cell: &str,
        is_real: bool,
        unit: &str,
        answers: &Answers,
        questions: &mut Questions,
    ) -> Counted {
        match figure::read(cell, is_real) {
            Reading::Nothing => Counted::default(),
            Reading::One(figure) => self.counted(figure, unit, answers, questions),
            Reading::Either { comma, point } => self.either(comma, point, unit, answers, questions),
            Reading::Unread => {
                let choices = vec![Choice::plain("no-figure"), Choice::plain(LEAVE_OUT)];
                let question = Question::new(QuestionKind::Figure, choices)
                    .of_value(cell)
                    .assumed();
                let (choice, key) = put(question, answers, questions);
                Counted {
                    keeps_text: true,
                    is_left_out: choice.as_deref() == Some(LEAVE_OUT),
                    questions: vec![key],
                    ..Counted::default()
                }
            }
        }
    }

    fn either(
        &mut self,
        comma: Figure,
        point: Figure,
        unit: &str,
        answers: &Answers,
        questions: &mut Questions,
    ) -> Counted {
        match self.shows {
            (true, false) => return self.counted(comma, unit, answers, questions),
            (false, true) => return self.counted(point, unit, answers, questions),
            _ => {}
        }
        let shown = |figure: &Figure| {
            figure
                .min
                .or(figure.max)
                .map(|value| value.to_string())
                .unwrap_or_default()
        };
        let choices = vec![
            Choice::showing("decimal-comma", shown(&comma)),
            Choice::showing("decimal-point", shown(&point)),
            Choice::plain(LEAVE_OUT),
        ];
        let best = if self.is_comma_likely {
            "decimal-comma"
        } else {
            "decimal-point"
        };
        let question = Question::new(QuestionKind::Decimal, choices)
            .of_column(&self.name)
            .best(best);
        let (choice, key) = put(question, answers, questions);
        let chosen = match choice.as_deref() {
            Some("decimal-comma") => Some(comma),
            Some("decimal-point") => Some(point),
            _ => None,
        };
        let mut counted = chosen.map_or(
            Counted {
                keeps_text: true,
                ..Counted::default()
            },
            |figure| self.counted(figure, unit, answers, questions),
        );
        counted.is_left_out = choice.as_deref() == Some(LEAVE_OUT);
        counted.questions.push(key);
        counted
    }

    fn counted(
        &mut self,
        figure: Figure,
        unit: &str,
        answers: &Answers,
        questions: &mut Questions,
    ) -> Counted {
        if !self.units.contains_key(unit) {
            self.units.insert(unit.into(), unit::read(unit));
        }
        let read = self.units.get(unit).cloned().flatten();
        let beside = figure.unit.clone().map(|name| Unit { name, power: 0 });
        let unit = match (read.or_else(|| self.unit.clone()), beside) {
            // The money stands in the cell, the millions in the column.
            (Some(told), Some(beside)) => Unit {
                name: beside.name,
                ..told
            },
            (told, beside) => told.or(beside).unwrap_or_default(),
        };
        let keeps_text = figure.says_more;
        let figure = figure::scaled(figure, &unit);
        let (name, asked) = currency(&unit.name, answers, questions);
        let quantity = name.map(|unit| Quantity {
            min: figure.min,
            max: figure.max,
            unit: unit.into(),
            per: "".into(),
        });
        Counted {
            keeps_text: keeps_text || quantity.is_none(),
            quantity,
            is_left_out: false,
            questions: asked.into_iter().collect(),
        }
    }
}

/// What counts where nobody says of what.
const COUNTED: &str = "units";

impl Default for Unit {
    fn default() -> Self {
        Self {
            name: COUNTED.to_owned(),
            power: 0,
        }
    }
}

/// A unit, or a currency that is asked for where a word stands for several.
fn currency(
    name: &str,
    answers: &Answers,
    questions: &mut Questions,
) -> (Option<String>, Option<QuestionKey>) {
    let is_code = relations_reader::is_currency(name);
    let shared = if is_code { None } else { unit::shared(name) };
    let Some(codes) = shared else {
        return (Some(name.to_owned()), None);
    };
    let mut choices: Vec<Choice> = codes
        .iter()
        .map(|code| Choice::showing(code, code))
        .collect();
    choices.push(Choice::typed("other"));
    choices.push(Choice::plain("no-figure"));
    let question = Question::new(QuestionKind::Currency, choices).of_value(name);
    let answer = answers.to(&question.id).cloned();
    let (choice, key) = put(question, answers, questions);
    let unit = match choice.as_deref() {
        Some("other") => answer
            .map(|answer| answer.typed().to_owned())
            .filter(|unit| !unit.is_empty()),
        Some("no-figure") | None => None,
        Some(code) => Some(code.to_owned()),
    };
    (unit, Some(key))
}

/// Raises a question; gives the choice that was made or is assumed.
fn put(
    question: Question,
    answers: &Answers,
    questions: &mut Questions,
) -> (Option<String>, QuestionKey) {
    let answer = answers.choice(&question.id);
    let assumed = (question.state == State::Assumed).then(|| question.best.clone());
    let choice = answer.map(str::to_owned).or(assumed);
    (choice, questions.raise(question, answer))
}

/// The unit in a header: `Amount (USD million)`, `Betrag in Mio. EUR`, `usd_2021`.
fn header_unit(header: &str) -> Option<Unit> {
    let bracketed = header
        .split_once(['(', '['])
        .map(|(_, rest)| rest.trim_end_matches([')', ']', ' ']));
    let after = || header.split_once(" in ").map(|(_, rest)| rest);
    bracketed.or_else(after).and_then(unit::read)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Answer;

    fn shown(column: &str, cells: &[(&str, &str)], answers: &[Answer]) -> Vec<String> {
        let (answers, mut questions) = (Answers::of(answers), Questions::default());
        let mut amounts = Amounts::of_column(column, false);
        for (cell, _) in cells {
            amounts.gather(cell, false);
        }
        let settled = cells
            .iter()
            .map(|(cell, unit)| amounts.settle(cell, false, unit, &answers, &mut questions));
        let quantity =
            |quantity: Quantity| format!("{} {}", quantity.min.unwrap_or(f64::NAN), quantity.unit);
        settled
            .map(|it| it.quantity.map_or_else(|| "-".to_owned(), quantity))
            .collect()
    }

    #[test]
    fn units_come_from_cell_column_or_header() {
        assert_eq!(shown("Amount", &[("5", "Mio. EUR")], &[]), ["5000000 EUR"]);
        assert_eq!(
            shown("Amount (USD million)", &[("1.5", "")], &[]),
            ["1500000 USD"]
        );
        assert_eq!(
            shown("Betrag in Mio. EUR", &[("2,5", "")], &[]),
            ["2500000 EUR"]
        );
        assert_eq!(shown("Amount", &[("5 EUR", "")], &[]), ["5 EUR"]);
        assert_eq!(shown("Amount", &[("18", "Tanks")], &[]), ["18 Tanks"]);
        assert_eq!(shown("Amount", &[("18", "")], &[]), ["18 units"]);
    }

    #[test]
    fn decimals_are_decided_for_the_column() {
        assert_eq!(shown("Amount", &[("1,200", "EUR")], &[]), ["-"]);
        assert_eq!(
            shown("Amount", &[("1,200", "EUR"), ("1,5", "EUR")], &[]),
            ["1.2 EUR", "1.5 EUR"]
        );
        assert_eq!(
            shown("Amount", &[("1,200", "EUR"), ("1.5", "EUR")], &[]),
            ["1200 EUR", "1.5 EUR"]
        );
        let answer = Answer::new("decimal:Amount", "decimal-point");
        assert_eq!(
            shown("Amount", &[("1,200", "EUR")], &[answer]),
            ["1200 EUR"]
        );
    }

    #[test]
    fn money_of_several_countries_is_asked() {
        assert_eq!(shown("Amount", &[("5", "dollars")], &[]), ["-"]);
        let answer = Answer::new("currency:dollars", "USD");
        assert_eq!(shown("Amount", &[("5", "dollars")], &[answer]), ["5 USD"]);
    }
}
