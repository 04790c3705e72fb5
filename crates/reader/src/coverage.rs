//! Every passage of every source carries a statement or has a reason why not.

use crate::cell::{Cell, Row};
use crate::problem::{Problems, shorten};
use crate::slices::Slices;
use crate::table::Table;
use crate::told::told;
use relations_record::{Source, SourceKey};

/// Which passages carry statements and which are excused.
#[derive(Debug, Default)]
pub(crate) struct Coverage<'t> {
    /// Passages that carry statements, by source and passage.
    carried: Vec<(u64, u32)>,
    /// Reasons, each with where its cell is in the list of those.
    excused: Vec<(u64, u32)>,
    reasons: Vec<Cell<'t>>,
}

/// A passage of a source as one number.
fn passage_number(source: u32, passage: u32) -> u64 {
    u64::from(source) << 32 | u64::from(passage)
}

impl<'t> Coverage<'t> {
    /// No passage: one of the source is named, but nobody can tell which.
    const SOME_PASSAGE: u32 = 0;
    /// No source: the passage of one is named, but nobody can tell of which.
    const SOME_SOURCE: u32 = u32::MAX;

    /// Takes note of a statement's passage; where a part of it is wrong, of what may be meant.
    pub(crate) fn carry(&mut self, source: Option<SourceKey>, passage: Option<u32>) {
        let source = source.map_or(Self::SOME_SOURCE, |source| source.0);
        let passage = passage.unwrap_or(Self::SOME_PASSAGE);
        self.carried.push((passage_number(source, passage), 0));
    }

    /// Takes note of a reason.
    pub(crate) fn excuse(&mut self, source: SourceKey, passage: u32, row: Row<'t>) {
        let number = passage_number(source.0, passage);
        self.excused.push((number, self.reasons.len() as u32));
        self.reasons.push(row.cell("passage"));
    }

    /// Every passage of every source is named, unless rows whose cells nobody knows may name it; none has a reason that
    /// needs none.
    pub(crate) async fn check(
        self,
        sources: &[Source],
        table: &Table,
        lost_rows: u64,
        problems: &mut Problems,
        slices: &Slices,
    ) {
        // With so many faults in the way nothing is said of passages: it would take minutes.
        const MOST: usize = 10_000_000;
        let (mut carried, mut excused) = (self.carried, self.excused);
        carried.sort_by_key(|(number, _)| *number);
        excused.sort_by_key(|(number, _)| *number);
        check_reasons(&carried, &excused, &self.reasons, problems);
        let mut named = Named(carried);
        named.0.extend(excused);
        named.0.sort_by_key(|(number, _)| *number);
        named.0.dedup_by_key(|(number, _)| *number);
        let unclear = named.0.len() - named.place(passage_number(Self::SOME_SOURCE, 0));
        if unclear.saturating_mul(sources.len()) > MOST {
            return;
        }
        let mut gaps: Vec<Vec<(u32, u32)>> = Vec::with_capacity(sources.len());
        for (row, source) in sources.iter().enumerate() {
            gaps.push(named.gaps(row as u32, source));
            slices.spend(unclear).await;
        }
        let length = |(first, last): &(u32, u32)| u64::from(last - first) + 1;
        if gaps.iter().flatten().map(length).sum::<u64>() <= lost_rows {
            return;
        }
        for (row, gaps) in table.rows().zip(&gaps).filter(|(_, gaps)| !gaps.is_empty()) {
            let message = "has passages without a statement or a reason in passages.csv:";
            let cell = row.cell("passages");
            let shown = shorten(cell.value);
            let list = listed(gaps);
            let message = format_args!("`{shown}` {message} {list}");
            cell.report(problems, told("uncovered").list(list.as_str()), message);
        }
    }
}

/// A passage with a reason carries no statement and has no other reason. Both lists are sorted.
fn check_reasons(
    carried: &[(u64, u32)],
    excused: &[(u64, u32)],
    reasons: &[Cell<'_>],
    problems: &mut Problems,
) {
    let mut first: Option<(u64, u32)> = None;
    for (number, reason) in excused {
        let Some(cell) = reasons.get(*reason as usize) else {
            continue;
        };
        let place = carried.partition_point(|(other, _)| other < number);
        if carried.get(place).is_some_and(|(other, _)| other == number) {
            let expected = "no reason for it";
            cell.refuse(problems, "carries", "carries a statement", expected);
        } else if let Some((_, line)) = first.filter(|(other, _)| other == number) {
            let what = format!("of this source has a reason in line {line}");
            let of = told("reason-twice").count(line as usize);
            cell.refuse(problems, of, &what, "one reason a passage");
        } else {
            first = Some((*number, cell.line));
        }
    }
}

/// The passages that are named, sorted.
struct Named(Vec<(u64, u32)>);

impl Named {
    /// Where the first passage stands that is not before one.
    fn place(&self, passage: u64) -> usize {
        self.0.partition_point(|(number, _)| *number < passage)
    }

    /// The passages of a source that nothing names, as runs.
    fn gaps(&self, row: u32, source: &Source) -> Vec<(u32, u32)> {
        let some = passage_number(row, Coverage::SOME_PASSAGE);
        if self
            .0
            .get(self.place(some))
            .is_some_and(|(number, _)| *number == some)
        {
            return Vec::new();
        }
        let mut gaps = Vec::new();
        for (first, last) in self.unnamed(row, 1, source.passages) {
            gaps.extend(self.unnamed(Coverage::SOME_SOURCE, first, last));
        }
        gaps
    }

    /// What is not named of some passages of a source, as runs.
    fn unnamed(&self, source: u32, first: u32, last: u32) -> Vec<(u32, u32)> {
        let mut runs = Vec::new();
        let mut next = first;
        let from = self.place(passage_number(source, first));
        let to = self.place(passage_number(source, last) + 1);
        for (number, _) in self.0.get(from..to).unwrap_or_default() {
            let named = *number as u32;
            if next < named {
                runs.push((next, named - 1));
            }
            next = named + 1;
        }
        if next <= last {
            runs.push((next, last));
        }
        runs
    }
}

/// Runs of numbers as people list them, the first of them: `3, 5 to 9, 12`.
fn listed(runs: &[(u32, u32)]) -> String {
    const MOST: usize = 12;
    let text = |(first, last): &(u32, u32)| match last - first {
        0 => first.to_string(),
        _ => format!("{first} to {last}"),
    };
    let mut list = runs
        .iter()
        .take(MOST)
        .map(text)
        .collect::<Vec<_>>()
        .join(", ");
    if runs.len() > MOST {
        list.push_str(" and more");
    }
    list
}
