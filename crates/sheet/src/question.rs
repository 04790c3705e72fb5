//! Problems as questions, one a kind of trouble, each with its best answer and the cells it is about.

use serde::Serialize;
use vague_dates::Date;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {
        /// What a question is about, in the order in which questions are asked.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
        #[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
        #[serde(rename_all = "kebab-case")]
        pub enum QuestionKind { $($(#[$doc])* $name),+ }
    };
}

kinds! {
    /// The letters of a file that is not UTF-8.
    Encoding,
    /// What stands between cells.
    Separator,
    /// Which of several sheets or tables is meant.
    Table,
    /// Which row is the header.
    HeaderRow,
    /// Whether it is the file of the field that it seems to be.
    Format,
    /// Which columns say who relates to whom.
    Columns,
    /// In which system the codes of a column are.
    CodeSystem,
    /// Whether days or months come first.
    DateOrder,
    /// Of which century years of two figures are.
    ShortYears,
    /// Whether `2011/12` is a month or two years.
    MonthOrYears,
    /// Whether numbers are a spreadsheet's days.
    SerialDates,
    /// Which sign stands before decimals.
    Decimal,
    /// Which currency a word for money means.
    Currency,
    /// Who is meant by a name.
    Name,
    /// Who stands on the other side of every row.
    OtherSide,
    /// Who is named in a text.
    Actors,
    /// Rows that name one side only.
    OneSided,
    /// Rows that name nobody.
    Nobody,
    /// A date that may be several.
    UnclearDate,
    /// An end before its start.
    ReversedDate,
    /// What is no date.
    NotADate,
    /// A word for the tone.
    Tone,
    /// A word for what happened.
    Status,
    /// What is no figure.
    Figure,
    /// A sentence that is too long.
    LongText,
    /// Too many parties.
    ManyParties,
    /// Rows with more cells than the header.
    ExtraCells,
}

impl QuestionKind {
    /// Its code, as it stands in ids.
    pub fn code(self) -> &'static str {
        match self {
            Self::Encoding => "encoding",
            Self::Separator => "separator",
            Self::Table => "table",
            Self::HeaderRow => "header-row",
            Self::Format => "format",
            Self::Columns => "columns",
            Self::CodeSystem => "code-system",
            Self::DateOrder => "date-order",
            Self::ShortYears => "short-years",
            Self::MonthOrYears => "month-or-years",
            Self::SerialDates => "serial-dates",
            Self::Decimal => "decimal",
            Self::Currency => "currency",
            Self::Name => "name",
            Self::OtherSide => "other-side",
            Self::Actors => "actors",
            Self::OneSided => "one-sided",
            Self::Nobody => "nobody",
            Self::UnclearDate => "unclear-date",
            Self::ReversedDate => "reversed-date",
            Self::NotADate => "not-a-date",
            Self::Tone => "tone",
            Self::Status => "status",
            Self::Figure => "figure",
            Self::LongText => "long-text",
            Self::ManyParties => "many-parties",
            Self::ExtraCells => "extra-cells",
        }
    }
}

/// Why a name is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// It is near to a known spelling.
    Proposed,
    /// It may be one of several.
    Several,
    /// Nothing like it is known.
    Unknown,
    /// A code of another system.
    OtherCode,
    /// A code that was withdrawn or means "unknown".
    Withdrawn,
    /// A capital or a government stands for its state.
    Government,
    /// A people stands for its state.
    People,
    /// A person.
    Person,
    /// A part of an actor.
    Part,
    /// Several actors in one cell.
    Many,
    /// A code of a point that lies in another country, or the like: other evidence stands against it.
    Doubtful,
}

/// How far a question is settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Its rows wait, or show no more than is certain.
    Open,
    /// Its best answer is applied, and told.
    Assumed,
    /// It was answered.
    Answered,
}

/// One possible answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Choice {
    /// What an answer says.
    pub id: String,
    /// What it becomes: a date, a code, a sample.
    pub text: Option<String>,
    /// A name in words.
    pub name: Option<String>,
    /// Whether an answer has a text of its own.
    pub takes_text: bool,
}

impl Choice {
    pub(crate) fn plain(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            text: None,
            name: None,
            takes_text: false,
        }
    }

    pub(crate) fn showing(id: &str, text: impl Into<Shown>) -> Self {
        Self {
            text: Some(text.into().0),
            ..Self::plain(id)
        }
    }

    pub(crate) fn named(id: &str, name: &str) -> Self {
        Self {
            name: Some(name.to_owned()),
            ..Self::plain(id)
        }
    }

    pub(crate) fn typed(id: &str) -> Self {
        Self {
            takes_text: true,
            ..Self::plain(id)
        }
    }
}

/// What a choice becomes, as it is shown.
pub(crate) struct Shown(String);

macro_rules! shown {
    ($($kind:ty),+) => {
        $(impl From<$kind> for Shown {
            fn from(value: $kind) -> Self {
                Self(value.to_string())
            }
        })+
    };
}
shown!(&str, String, &&str, usize, Date, &Date);

/// The choice that leaves rows out.
pub(crate) const LEAVE_OUT: &str = "leave-out";

/// Where a cell stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct CellAt {
    /// The row, as the spreadsheet counts.
    pub row: u32,
    /// The column, from 0.
    pub column: u32,
}

/// A question, and the rows it settles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Question {
    /// What an answer names it by.
    pub id: String,
    /// What it is about.
    pub kind: QuestionKind,
    /// The column, by its header.
    pub column: Option<String>,
    /// The text of the cell, where it is about one.
    pub value: Option<String>,
    /// Why, of a name.
    pub reason: Option<Reason>,
    /// How many rows it settles.
    pub rows: u32,
    /// The first of their cells.
    pub cells: Vec<CellAt>,
    /// The possible answers, "leave out" last where there is one.
    pub choices: Vec<Choice>,
    /// The id of the best.
    pub best: String,
    /// What was answered.
    pub answer: Option<String>,
    /// How far it is settled.
    pub state: State,
}

impl Question {
    /// A question about the sheet as a whole.
    pub(crate) fn new(kind: QuestionKind, choices: Vec<Choice>) -> Self {
        let best = choices
            .first()
            .map_or(String::new(), |choice| choice.id.clone());
        Self {
            id: kind.code().to_owned(),
            kind,
            column: None,
            value: None,
            reason: None,
            rows: 0,
            cells: Vec::new(),
            choices,
            best,
            answer: None,
            state: State::Open,
        }
    }

    /// About a column.
    pub(crate) fn of_column(self, column: &str) -> Self {
        Self {
            id: format!("{}:{column}", self.kind.code()),
            column: Some(column.to_owned()),
            ..self
        }
    }

    /// About the text of a cell.
    pub(crate) fn of_value(self, value: &str) -> Self {
        Self {
            id: format!("{}:{value}", self.kind.code()),
            value: Some(value.to_owned()),
            ..self
        }
    }

    /// Its best answer is applied.
    pub(crate) fn assumed(self) -> Self {
        Self {
            state: State::Assumed,
            ..self
        }
    }

    pub(crate) fn best(self, id: &str) -> Self {
        Self {
            best: id.to_owned(),
            ..self
        }
    }

    pub(crate) fn reason(self, reason: Reason) -> Self {
        Self {
            reason: Some(reason),
            ..self
        }
    }
}
