//! A sheet for `TimelineJS`: who is named is found in its texts, and confirmed row by row.

use std::borrow::Cow;

use gazetteer::{Context, Entry, Gazetteer, Language, Reading, Resolution};
use vague_dates::Date;

use super::{FieldReader, Kind, Limit, column};
use crate::builder::{Builder, RowState};
use crate::cells::Cells;
use crate::fact::Fact;
use crate::fold::{clean, is_blank};
use crate::markup;
use crate::names::Party;
use crate::parts::of_parts;
use crate::question::{Choice, LEAVE_OUT, Question, QuestionKind};
use crate::when;

pub(super) const KIND: Kind = Kind {
    code: "timelinejs",
    cannot: &[
        Limit::ActorsFromTexts,
        Limit::NoSources,
        Limit::NoTones,
        Limit::NoDirection,
    ],
    reader: Some(|header, _, _| Box::new(Timeline::of(header))),
    words: &[
        "year",
        "endyear",
        "headline",
        "text",
        "media",
        "mediacredit",
    ],
};

#[derive(Debug)]
struct Timeline {
    start: [usize; 3],
    end: [usize; 3],
    headline: usize,
    text: usize,
    kind: usize,
    /// Columns of the file that are kept, by their places in the record.
    kept: Vec<(usize, usize)>,
    header: Vec<String>,
}

impl Timeline {
    fn of(header: &[String]) -> Self {
        Self {
            start: ["year", "month", "day"].map(|name| column(header, name)),
            end: ["endyear", "endmonth", "endday"].map(|name| column(header, name)),
            headline: column(header, "headline"),
            text: column(header, "text"),
            kind: column(header, "type"),
            kept: Vec::new(),
            header: header.to_vec(),
        }
    }

    fn date(&self, cells: &Cells<'_>, row: usize) -> Option<Date> {
        let date = |places: [usize; 3]| {
            let [year, month, day] = places.map(|place| cells.get(row, place));
            of_parts(year, month, day)
        };
        let (start, end) = (date(self.start), date(self.end));
        match end {
            Some(_) => when::interval(start, end, false).or(start),
            None => start,
        }
    }
}

impl FieldReader for Timeline {
    /// The headline of the row that is the title.
    fn title(&self, cells: &Cells<'_>, first: usize) -> Option<String> {
        let is_title =
            |row: &usize| clean(cells.get(*row, self.kind)).eq_ignore_ascii_case("title");
        let row = (first..cells.table.rows()).find(is_title)?;
        Some(markup::text(cells.get(row, self.headline))).filter(|title| !title.is_empty())
    }

    fn prepare(&mut self, builder: &mut Builder<'_>) {
        for name in [
            "group",
            "displaydate",
            "media",
            "mediacredit",
            "mediacaption",
        ] {
            let place = column(&self.header, name);
            if let Some(header) = self.header.get(place) {
                self.kept.push((place, builder.column(header)));
            }
        }
    }

    fn read(&mut self, cells: &Cells<'_>, row: usize, builder: &mut Builder<'_>) -> RowState {
        let is_of_kind = |kind: &str| clean(cells.get(row, self.kind)).eq_ignore_ascii_case(kind);
        if is_of_kind("title") || is_of_kind("era") {
            return RowState::Blank;
        }
        let (headline, body) = (
            markup::text(cells.get(row, self.headline)),
            markup::text(cells.get(row, self.text)),
        );
        let sentence = match (headline.as_str(), body.as_str()) {
            (headline, "") => headline.to_owned(),
            ("", body) => body.to_owned(),
            (headline, body) => format!("{headline}: {body}"),
        };
        let number = cells.table.number(row);
        let found = named(&sentence, builder.names.language);
        let ids: Vec<&str> = found.iter().map(|entry| entry.id).collect();
        let names: Vec<&str> = found
            .iter()
            .map(|entry| entry.name(builder.names.language.unwrap_or(Language::En)))
            .collect();
        let mut choices = Vec::new();
        if !ids.is_empty() {
            choices.push(Choice::named(&ids.join("+"), &names.join("; ")));
        }
        choices.extend([Choice::typed("actors"), Choice::plain(LEAVE_OUT)]);
        let question = Question::new(QuestionKind::Actors, choices).of_value(&sentence);
        let answer = builder.answers.to(&question.id);
        let key = builder
            .questions
            .raise(question, answer.map(|answer| answer.choice.as_str()));
        builder.count([key], number, self.text);
        let Some(answer) = answer else {
            return RowState::Waiting;
        };
        let listed = match answer.choice.as_str() {
            LEAVE_OUT => return RowState::LeftOut,
            "actors" => answer.typed(),
            ids => ids,
        };
        let parties = listed.split([';', '+']).map(|text| Party {
            text,
            column: self.text,
            year: None,
        });
        builder.add(Fact {
            from: parties.collect(),
            has_sides: false,
            is_directed: false,
            text: Cow::Owned(sentence),
            text_column: self.text,
            date: self.date(cells, row),
            further: self
                .kept
                .iter()
                .map(|(place, column)| (*column, Cow::Owned(markup::text(cells.get(row, *place)))))
                .collect(),
            ..Fact::of_row(number)
        })
    }
}

/// The actors that a text names by their names, each once, in its order. The longest name wins; codes, peoples and what is in
/// doubt are not taken out of a text.
fn named(text: &str, language: Option<Language>) -> Vec<&'static Entry> {
    const LONGEST: usize = 5;
    let context = Context {
        language,
        ..Context::default()
    };
    let words: Vec<&str> = text
        .split_whitespace()
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()))
        .collect();
    let mut found: Vec<&'static Entry> = Vec::new();
    let mut place = 0;
    while place < words.len() {
        let longest = (1..=LONGEST.min(words.len() - place))
            .rev()
            .find_map(|length| {
                let name = words.get(place..place + length)?.join(" ");
                // Names begin with a capital where a script has such.
                let is_small = name.chars().next().is_none_or(char::is_lowercase);
                if is_small || is_blank(&name) {
                    return None;
                }
                let entry = whole(&Gazetteer::embedded().resolve(&name, &context))?;
                Some((entry, length))
            });
        let Some((entry, length)) = longest else {
            place += 1;
            continue;
        };
        if !found.iter().any(|one| one.id == entry.id) {
            found.push(entry);
        }
        place += length;
    }
    found
}

fn whole(resolution: &Resolution) -> Option<&'static Entry> {
    let Resolution::One(found) = resolution else {
        return None;
    };
    let is_taken = matches!(
        found.reading,
        Reading::Name | Reading::Capital | Reading::Demonym
    );
    is_taken.then_some(found.entry)
}
