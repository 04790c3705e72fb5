//! Sorting, distinct values and look-up, each compiled once.
//!
//! The standard sorts are generic: every type and comparison that is sorted adds some eight kilobytes to the
//! WebAssembly that readers download. Here positions are sorted, whatever they stand for.

use std::cmp::Ordering;

/// The positions `0..count` in the order of a comparison; equals keep their order.
pub(crate) fn positions(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<u32> {
    let mut positions: Vec<u32> = (0..count as u32).collect();
    positions.sort_unstable_by(|a, b| compare(*a as usize, *b as usize).then(a.cmp(b)));
    positions
}

/// Sorts; equals keep their order.
pub(crate) fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = positions(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    let mut slots: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(
        order
            .iter()
            .filter_map(|position| slots.get_mut(*position as usize)?.take()),
    );
}

/// How many different numbers there are.
pub(crate) fn count_distinct(mut numbers: Vec<u64>) -> u32 {
    let order = positions(numbers.len(), &|a, b| numbers.get(a).cmp(&numbers.get(b)));
    numbers = order
        .iter()
        .filter_map(|position| numbers.get(*position as usize).copied())
        .collect();
    numbers.dedup();
    numbers.len() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_keep_their_order() {
        let mut words = vec!["b2", "a1", "b1", "a2", "b3"];
        sort_by(&mut words, |a, b| a.as_bytes()[0].cmp(&b.as_bytes()[0]));
        assert_eq!(words, ["a1", "a2", "b2", "b1", "b3"]);
    }

    #[test]
    fn doubles_count_once() {
        assert_eq!(count_distinct(vec![3, 1, 3, 2, 1]), 3);
        assert_eq!(count_distinct(Vec::new()), 0);
    }
}
