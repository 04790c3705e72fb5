//! A sheet with one line per fact, whose columns say who, what and when.

use std::borrow::Cow;
use std::collections::BTreeMap;

use relations_record::{Status, Theme, Tone};

use crate::amounts::{Amounts, Counted};
use crate::asked::QuestionKey;
use crate::builder::{Builder, RowState};
use crate::cells::Cells;
use crate::dates::{self, Dated, Dates};
use crate::fact::Fact;
use crate::fold::{clean, fold, is_blank, is_same};
use crate::header::Role;
use crate::layout::Column;
use crate::parts::{joined_lines, of_parts, parties};
use crate::question::{Choice, LEAVE_OUT, Question, QuestionKind, State};
use crate::words;

/// What the columns of a sheet are, and what was found out of their cells.
#[derive(Debug)]
pub(crate) struct Plain {
    places: BTreeMap<Role, usize>,
    names: Vec<String>,
    /// Further columns of the record, by the places of those of the sheet.
    further: Vec<(usize, usize)>,
    when: Option<Dates>,
    end: Option<Dates>,
    amounts: Option<Amounts>,
    /// Whether the sheet has themes in words of its own.
    keeps_themes: bool,
    /// Where it says whether lines have a direction.
    direction: Option<usize>,
    /// Where it says as what one belongs to the other.
    role: Option<usize>,
}

impl Plain {
    pub(crate) fn of(columns: &[Column], is_comma_likely: bool, builder: &mut Builder<'_>) -> Self {
        let mut places = BTreeMap::new();
        for column in columns {
            places.entry(column.role).or_insert(column.place);
        }
        let names: Vec<String> = columns.iter().map(|column| column.name.clone()).collect();
        let name = |role| {
            places
                .get(&role)
                .and_then(|place: &usize| names.get(*place))
        };
        let called = |word: &str| names.iter().position(|name| fold(name) == word);
        let further = columns
            .iter()
            .filter(|column| matches!(column.role, Role::Further | Role::Place));
        let further = further
            .map(|column| (column.place, builder.column(&column.name)))
            .collect();
        Self {
            further,
            when: name(Role::When).map(|name| Dates::of_column(name)),
            end: name(Role::End).map(|name| Dates::of_column(name)),
            amounts: name(Role::Amount).map(|name| Amounts::of_column(name, is_comma_likely)),
            keeps_themes: false,
            direction: called("direction"),
            role: called("role"),
            places,
            names,
        }
    }

    fn cell<'c>(&self, cells: &'c Cells<'_>, row: usize, role: Role) -> &'c str {
        self.places
            .get(&role)
            .map_or("", |place| clean(cells.get(row, *place)))
    }

    fn place(&self, role: Role) -> usize {
        self.places.get(&role).copied().unwrap_or(0)
    }

    /// Takes a row in before any is read.
    pub(crate) fn gather(&mut self, cells: &Cells<'_>, row: usize) {
        let theme = self.cell(cells, row, Role::Theme);
        self.keeps_themes |= !is_blank(theme) && words::theme(theme).is_none();
        let cell = |plain: &Self, role| plain.cell(cells, row, role);
        let (when, end, amount) = (
            cell(self, Role::When),
            cell(self, Role::End),
            cell(self, Role::Amount),
        );
        let is_real = cells.is_real(row, self.place(Role::Amount));
        if let Some(dates) = &mut self.when {
            dates.gather(when);
        }
        if let Some(dates) = &mut self.end {
            dates.gather(end);
        }
        if let Some(amounts) = &mut self.amounts {
            amounts.gather(amount, is_real);
        }
    }

    /// Reads a row, and gives the fact of it to the builder.
    pub(crate) fn read(
        &mut self,
        cells: &Cells<'_>,
        row: usize,
        builder: &mut Builder<'_>,
    ) -> RowState {
        let is_empty = cells.table.cells(row).all(is_blank);
        if is_empty {
            return RowState::Blank;
        }
        if cells.is_left_out(row) || self.has_extra_cells(cells, row, builder) {
            return RowState::LeftOut;
        }
        let number = cells.table.number(row);
        let mut fact = Fact::of_row(number);
        let text = self.cell(cells, row, Role::What);
        fact.text = joined_lines(if is_blank(text) { "" } else { text });
        fact.text_column = self.place(Role::What);
        let mut kept = Vec::new();
        let dated = self.dated(cells, row, builder);
        fact.date = dated.date;
        self.set_parties(&mut fact, cells, row);
        if dated.keeps_text {
            kept.extend([Role::When, Role::End, Role::Year, Role::Month, Role::Day]);
        }
        let counted = self.counted(cells, row, builder);
        fact.quantity = counted.quantity;
        if counted.keeps_text {
            kept.extend([Role::Amount, Role::Unit]);
        }
        if dated.is_left_out || counted.is_left_out {
            return RowState::LeftOut;
        }
        match self.tone(self.cell(cells, row, Role::Tone), number, builder) {
            Some((tone, keeps)) => {
                fact.tone = tone;
                kept.extend(keeps.then_some(Role::Tone));
            }
            None => return RowState::LeftOut,
        }
        match self.status(self.cell(cells, row, Role::Status), number, builder) {
            Ok(status) => fact.status = status,
            Err(state) => return state,
        }
        if let Some(place) = self.role {
            fact.detail = Cow::Borrowed(clean(cells.get(row, place)));
        }
        let theme = self.cell(cells, row, Role::Theme);
        fact.theme = words::theme(theme).unwrap_or(Theme::Other);
        if self.keeps_themes && !is_blank(theme) {
            kept.push(Role::Theme);
            fact.detail = Cow::Borrowed(theme);
        }
        let filled = |text| if is_blank(text) { "" } else { text };
        fact.said_by = Cow::Borrowed(filled(self.cell(cells, row, Role::SaidBy)));
        fact.source = self.cell(cells, row, Role::Source);
        fact.link = self.cell(cells, row, Role::Link);
        fact.event = Cow::Borrowed(filled(self.cell(cells, row, Role::Event)));
        self.set_further(&mut fact, cells, row, &kept, builder);
        builder.add(fact)
    }

    /// Rows that are longer than the header: what stands there belongs to no column.
    fn has_extra_cells(&self, cells: &Cells<'_>, row: usize, builder: &mut Builder<'_>) -> bool {
        let width = self.names.len();
        let extra = cells
            .table
            .cells(row)
            .skip(width)
            .any(|cell| !is_blank(cell));
        if !extra {
            return false;
        }
        let choices = vec![Choice::plain("pass-over"), Choice::plain(LEAVE_OUT)];
        let question = Question::new(QuestionKind::ExtraCells, choices).assumed();
        let answer = builder.answers.choice(&question.id);
        let key = builder.questions.raise(question, answer);
        builder.count([key], cells.table.number(row), width);
        answer == Some(LEAVE_OUT)
    }

    fn set_parties<'c>(&self, fact: &mut Fact<'c>, cells: &'c Cells<'_>, row: usize) {
        let year = fact
            .date
            .and_then(|date| date.years())
            .map(|(first, _)| first as i16);
        let side = |role: Role| {
            let place = self.places.get(&role);
            let parties = place.map(|place| parties(cells.get(row, *place), *place, year));
            parties.unwrap_or_default()
        };
        let has = |role| self.places.contains_key(&role);
        fact.has_sides = has(Role::From) && has(Role::To);
        let direction = self
            .direction
            .map_or("", |place| clean(cells.get(row, place)));
        fact.is_directed = fact.has_sides && !is_undirected(direction);
        fact.from = side(Role::From);
        fact.to = side(Role::To);
        if !fact.has_sides {
            fact.from.extend(side(Role::Who));
        }
    }

    fn dated(&mut self, cells: &Cells<'_>, row: usize, builder: &mut Builder<'_>) -> Dated {
        let number = cells.table.number(row);
        let texts = (
            self.cell(cells, row, Role::When),
            self.cell(cells, row, Role::End),
        );
        let parts = [Role::Year, Role::Month, Role::Day].map(|role| self.cell(cells, row, role));
        let ends =
            [Role::EndYear, Role::EndMonth, Role::EndDay].map(|role| self.cell(cells, row, role));
        let (when, end) = (self.place(Role::When), self.place(Role::End));
        let answers = builder.answers;
        let start = settle(&mut self.when, texts.0, parts, answers, builder);
        let last = settle(&mut self.end, texts.1, ends, answers, builder);
        builder.count(start.question, number, when);
        builder.count(last.question, number, end);
        if last == Dated::default() {
            return start;
        }
        let dated = dates::joined(&start, &last, texts, answers, &mut builder.questions);
        builder.count(dated.question, number, end);
        dated
    }

    fn counted(&mut self, cells: &Cells<'_>, row: usize, builder: &mut Builder<'_>) -> Counted {
        let place = self.place(Role::Amount);
        let (amount, unit) = (
            self.cell(cells, row, Role::Amount),
            self.cell(cells, row, Role::Unit),
        );
        let Some(amounts) = &mut self.amounts else {
            return Counted::default();
        };
        let is_real = cells.is_real(row, place);
        let mut counted = amounts.settle(
            amount,
            is_real,
            unit,
            builder.answers,
            &mut builder.questions,
        );
        let keys: Vec<QuestionKey> = std::mem::take(&mut counted.questions);
        builder.count(keys, cells.table.number(row), place);
        counted
    }

    /// The tone of a word, and whether the word says more; `None` where the row is left out.
    fn tone(&self, word: &str, row: u32, builder: &mut Builder<'_>) -> Option<(Tone, bool)> {
        if is_blank(word) {
            return Some((Tone::Unstated, false));
        }
        let near = match words::tone(word) {
            Ok(tone) => return Some((tone, false)),
            Err(near) => near.unwrap_or(Tone::Unstated),
        };
        let mut choices: Vec<Choice> = codes::<Tone>();
        choices.push(Choice::plain(LEAVE_OUT));
        let question = Question::new(QuestionKind::Tone, choices)
            .of_value(word)
            .best(&near.to_string());
        let choice = self.ask(question, row, Role::Tone, builder);
        match choice.as_deref() {
            Some(LEAVE_OUT) => None,
            Some(code) => Some((
                relations_record::Code::from_code(code).unwrap_or(Tone::Unstated),
                true,
            )),
            None => Some((Tone::Unstated, true)),
        }
    }

    /// The status of a word; what nobody knows is not taken for a deed.
    fn status(&self, word: &str, row: u32, builder: &mut Builder<'_>) -> Result<Status, RowState> {
        if is_blank(word) {
            return Ok(Status::Occurred);
        }
        let (near, is_known) = match words::status(word) {
            Some((status, true)) => return Ok(status),
            Some((status, false)) => (status, true),
            None => (Status::Occurred, false),
        };
        let mut choices: Vec<Choice> = codes::<Status>();
        choices.push(Choice::plain(LEAVE_OUT));
        let question = Question::new(QuestionKind::Status, choices)
            .of_value(word)
            .best(&near.to_string());
        let question = if is_known {
            question.assumed()
        } else {
            question
        };
        match self.ask(question, row, Role::Status, builder).as_deref() {
            Some(LEAVE_OUT) => Err(RowState::LeftOut),
            Some(code) => relations_record::Code::from_code(code).ok_or(RowState::Waiting),
            None => Err(RowState::Waiting),
        }
    }

    /// Puts a question about a word; gives the choice that was made or is assumed.
    fn ask(
        &self,
        question: Question,
        row: u32,
        role: Role,
        builder: &mut Builder<'_>,
    ) -> Option<String> {
        let answer = builder.answers.choice(&question.id);
        let assumed = (question.state == State::Assumed).then(|| question.best.clone());
        let choice = answer.map(str::to_owned).or(assumed);
        let key = builder.questions.raise(question, answer);
        builder.count([key], row, self.place(role));
        choice
    }

    /// Further columns, and cells that say more than was read of them.
    fn set_further<'c>(
        &self,
        fact: &mut Fact<'c>,
        cells: &'c Cells<'_>,
        row: usize,
        kept: &[Role],
        builder: &mut Builder<'_>,
    ) {
        for (place, column) in &self.further {
            let text = clean(cells.get(row, *place));
            if !is_blank(text) {
                fact.further.push((*column, Cow::Borrowed(text)));
            }
        }
        for role in kept {
            let Some(place) = self.places.get(role) else {
                continue;
            };
            let text = clean(cells.get(row, *place));
            if let Some(name) = self.names.get(*place).filter(|_| !is_blank(text)) {
                let column = builder.column(name);
                fact.further.push((column, Cow::Borrowed(text)));
                if *role == Role::Theme {
                    builder.theme_column = Some(column);
                }
            }
        }
    }
}

/// Whether a word says that a line has no direction.
fn is_undirected(word: &str) -> bool {
    ["undirected", "mutual", "both", "none"]
        .iter()
        .any(|one| is_same(one, word))
}

fn codes<C: relations_record::Code>() -> Vec<Choice> {
    C::CODES.iter().map(|code| Choice::plain(code)).collect()
}

/// A date in one cell, or in cells for year, month and day.
fn settle(
    dates: &mut Option<Dates>,
    cell: &str,
    parts: [&str; 3],
    answers: &crate::answer::Answers,
    builder: &mut Builder<'_>,
) -> Dated {
    if let Some(dates) = dates {
        return dates.settle(cell, answers, &mut builder.questions);
    }
    let [year, month, day] = parts;
    if is_blank(year) {
        return Dated::default();
    }
    if let Some(date) = of_parts(year, month, day) {
        Dated {
            date: Some(date),
            ..Dated::default()
        }
    } else {
        let text = [year, month, day].join(" ");
        Dates::of_column("").settle(text.trim(), answers, &mut builder.questions)
    }
}
