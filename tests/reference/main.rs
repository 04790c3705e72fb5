//! A slow, obvious second implementation of the questions, on random records and filters, seeded: every answer must agree.
//!
//! It shares nothing with the crate but the shapes of the answers: dates are days counted one by one, filters are read
//! statement by statement, chains are found by trying.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::format_push_string,
    clippy::needless_pass_by_value,
    clippy::needless_range_loop,
    reason = "obvious before quick"
)]

use std::cell::Cell;

mod counts;
mod dates;
mod days;
mod panel;
mod reading;
mod records;
mod ties;

use dates::{Chance, day};
use records::{ACTORS, Tables, filter, tables, written};
use relations_map::{Filter, Record};

const SEED: u64 = 20_111_220;
const RECORDS: usize = 260;
const FILTERS: usize = 4;
/// Comparisons of a whole answer.
const AT_LEAST: usize = 10_000;

struct Case<'c> {
    record: &'c Record,
    tables: &'c Tables,
    filter: &'c Filter,
    compared: Cell<usize>,
}

impl Case<'_> {
    fn same<T: PartialEq + std::fmt::Debug>(&self, what: &str, answer: T, expected: T) {
        assert_eq!(
            answer, expected,
            "{what}\n{:?}\n{:#?}",
            self.filter, self.tables
        );
        self.compared.set(self.compared.get() + 1);
    }
}

#[test]
fn the_questions_agree_with_their_plain_reading() {
    let mut chance = Chance(SEED);
    let mut compared = 0;
    for _ in 0..RECORDS {
        let tables = tables(&mut chance);
        let record = written(&tables);
        for _ in 0..FILTERS {
            let filter = filter(&mut chance);
            let case = Case {
                record: &record,
                tables: &tables,
                filter: &filter,
                compared: Cell::new(0),
            };
            case.statements();
            case.actors_and_ties();
            case.counts();
            case.figures_and_questions();
            case.on_a_day(day(&mut chance));
            case.between_days(day(&mut chance), day(&mut chance));
            case.decks(chance.below(ACTORS.len()));
            for _ in 0..3 {
                let (mut a, mut b) = (chance.below(ACTORS.len()), chance.below(ACTORS.len()));
                if chance.once_in(3) {
                    (a, b) = (0, 2);
                }
                case.paths(a, b);
                case.portraits(a, b);
                case.left_out(a, b);
                case.mirrors(a, b, chance.below(ACTORS.len()));
            }
            compared += case.compared.get();
        }
    }
    assert!(compared >= AT_LEAST, "{compared}");
}
