//! Statements: lists of them, events, and rows with their references named.

use super::answers::{QuestionRef, StatementRow, StatementsPage, day_text, edtf};
use super::filter::Filter;
use super::marks::date_key;
use super::pages::{Order, Page};
use super::predicate::{Predicate, lacks_only_a_date};
use super::record::Record;
use crate::error::Error;
use crate::sorting::sort_pairs;
use relations_record::{EventKey, StatementKey};
use vague_dates::Date;

/// So many questions a row tells of: a record may have all its questions answered by the same few statements, and in a list of
/// them each row would have to name all.
const MOST_QUESTIONS: usize = 20;

impl Record {
    /// The statements that pass a filter, ordered, one page of them.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for a filter that names what is not there.
    pub fn statements(
        &self,
        filter: &Filter,
        order: Order,
        page: Page,
    ) -> Result<StatementsPage<'_>, Error> {
        let predicate = Predicate::new(filter, self)?;
        let (mut keys, mut undated_left_out) = (Vec::new(), 0);
        for row in &self.marks.by_date {
            let faults = self.faults(&predicate, StatementKey(*row));
            undated_left_out += u32::from(lacks_only_a_date(faults));
            if faults == 0 {
                keys.push((self.order_key(order, StatementKey(*row)), *row));
            }
        }
        let total = keys.len() as u32;
        if order != Order::Date {
            keys = sort_pairs(keys);
        }
        let rows = page.of(&keys).iter();
        let rows = rows
            .filter_map(|(_, row)| self.row(StatementKey(*row)))
            .collect();
        Ok(StatementsPage {
            total,
            undated_left_out,
            rows,
        })
    }

    /// The statements of one event, oldest first, or the one statement with that id.
    ///
    /// # Errors
    ///
    /// `unknown-id` where the record has neither.
    pub fn event(&self, id: &str) -> Result<Vec<StatementRow<'_>>, Error> {
        let rows: Vec<_> = if let Some(event) = self.event_key(id) {
            self.of_event(event)
                .filter_map(|key| self.row(key))
                .collect()
        } else {
            let alone = self.statement_key(id);
            alone.and_then(|key| self.row(key)).into_iter().collect()
        };
        if rows.is_empty() {
            return Err(Error::unknown("an event or statement", id));
        }
        Ok(rows)
    }

    /// The key of an event's id.
    pub(super) fn event_key(&self, id: &str) -> Option<EventKey> {
        let mut events = (0..self.dataset().event_count() as u32).map(EventKey);
        events.find(|event| self.dataset().event(*event) == Some(id))
    }

    /// What an order sorts by before the date.
    fn order_key(&self, order: Order, key: StatementKey) -> u64 {
        let Some((statement, mark)) = self
            .dataset()
            .statement(key)
            .zip(self.marks.rows.get(key.index()))
        else {
            return 0;
        };
        match order {
            Order::Date => 0,
            Order::DateDescending if !mark.is_dated() => u64::MAX,
            Order::DateDescending => !date_key(statement),
            Order::Source => u64::from(mark.source) << 32 | u64::from(statement.passage),
            Order::Theme => mark.theme() as u64,
            Order::Tone => mark.tone() as u64,
            Order::Status => mark.status() as u64,
        }
    }

    /// A statement with its references named; nothing for a key of another record.
    pub fn row(&self, key: StatementKey) -> Option<StatementRow<'_>> {
        let statement = self.dataset().statement(key)?;
        let source = self.dataset().source(statement.source)?;
        let place = statement
            .place
            .and_then(|place| self.dataset().place(place));
        let questions = self.questions_of(key).map(|question| QuestionRef {
            id: &question.id,
            kind: question.kind,
        });
        let answered = self.disagreements_of(key).len();
        Some(StatementRow {
            id: &statement.id,
            text: &statement.text,
            actors: self.refs(&statement.actors),
            doers: self.ids(&statement.doers),
            about: self.refs(&statement.about),
            theme: statement.theme,
            tone: statement.tone,
            status: statement.status,
            said_by: &statement.said_by,
            date: edtf(statement.date.as_ref()),
            earliest: day_text(statement.date.as_ref().and_then(Date::earliest)),
            latest: day_text(statement.date.as_ref().and_then(Date::latest)),
            date_basis: statement.date_basis,
            place: place.map(|place| (place.id.as_ref(), place.name.as_ref())),
            quantity: statement.quantity.as_ref().map(Into::into),
            source: &source.id,
            passage: statement.passage,
            event: statement
                .event
                .and_then(|event| self.dataset().event(event)),
            many_party: statement.is_many_party(),
            has_sentence: self.dataset().has_sentence(key),
            has_source: self.dataset().has_source(key),
            further: self.further_of(key),
            own_theme: self.own_theme(key),
            questions: questions.take(MOST_QUESTIONS).collect(),
            more_questions: answered.saturating_sub(MOST_QUESTIONS) as u32,
        })
    }
}
