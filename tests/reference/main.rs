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

mod counts;
mod dates;
mod days;
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
    compared: usize,
}

impl Case<'_> {
    fn same<T: PartialEq + std::fmt::Debug>(&mut self, what: &str, answer: T, expected: T) {
        assert_eq!(
            answer, expected,
            "{what}\n{:?}\n{:#?}",
            self.filter, self.tables
        );
        self.compared += 1;
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
            let mut case = Case {
                record: &record,
                tables: &tables,
                filter: &filter,
                compared: 0,
            };
            case.statements();
            case.actors_and_ties();
            case.counts();
            case.figures_and_questions();
            case.on_a_day(day(&mut chance));
            for _ in 0..3 {
                case.paths(chance.below(ACTORS.len()), chance.below(ACTORS.len()));
            }
            compared += case.compared;
        }
    }
    assert!(compared >= AT_LEAST, "{compared}");
}
