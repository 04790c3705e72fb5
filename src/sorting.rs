//! Sorting and look-up, each compiled once.
//!
//! The standard sort is generic: every type and comparison that is sorted adds to the WebAssembly that readers download,
//! ten kilobytes (brotli) in all if each place called it. Here it sorts positions, whatever they stand for.

use std::cmp::Ordering;

/// The positions `0..count` in the order of a comparison; equals keep their order.
pub(crate) fn positions(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<u32> {
    let mut sorted: Vec<u32> = (0..count as u32).collect();
    sorted.sort_by(|a, b| compare(*a as usize, *b as usize));
    sorted
}

/// Sorts; equals keep their order.
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = positions(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    for (one, other) in swaps(&order) {
        items.swap(one as usize, other as usize);
    }
}

/// The swaps that bring items into an order of their positions, one after the other.
fn swaps(order: &[u32]) -> Vec<(u32, u32)> {
    let mut goals = vec![0; order.len()];
    for (goal, position) in order.iter().enumerate() {
        if let Some(slot) = goals.get_mut(*position as usize) {
            *slot = goal as u32;
        }
    }
    let mut swaps = Vec::new();
    for here in 0..goals.len() {
        while let Some(goal) = goals
            .get(here)
            .map(|goal| *goal as usize)
            .filter(|goal| *goal != here)
        {
            goals.swap(here, goal);
            swaps.push((here as u32, goal as u32));
        }
    }
    swaps
}

/// Sorts pairs by their numbers in time that grows as their count does; equals keep their order.
pub(crate) fn sort_pairs(mut pairs: Vec<(u64, u32)>) -> Vec<(u64, u32)> {
    // Of few pairs each sinks to its place sooner than a table of 256 slots is filled.
    const FEW: usize = 24;
    if pairs.len() <= FEW {
        for last in 1..pairs.len() {
            let mut at = last;
            while at > 0 && pairs[at - 1].0 > pairs[at].0 {
                pairs.swap(at - 1, at);
                at -= 1;
            }
        }
        return pairs;
    }
    let (all, any) = pairs.iter().fold((u64::MAX, 0), |(all, any), (number, _)| {
        (all & number, any | number)
    });
    let mut sorted = pairs.clone();
    for shift in (0..u64::BITS)
        .step_by(8)
        .filter(|shift| (all ^ any) >> shift & 255 != 0)
    {
        let mut starts = [0_u32; 256];
        let slot = |number: u64| (number >> shift & 255) as usize;
        for (number, _) in &pairs {
            starts[slot(*number)] += 1;
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += std::mem::replace(start, sum);
        }
        for pair in &pairs {
            let start = &mut starts[slot(pair.0)];
            sorted[*start as usize] = *pair;
            *start += 1;
        }
        std::mem::swap(&mut pairs, &mut sorted);
    }
    pairs
}

/// The rows of a table in the order of their ids, to look them up by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Index(Vec<u32>);

impl Index {
    pub(crate) fn of<'t>(count: usize, id: &dyn Fn(usize) -> &'t str) -> Self {
        Self(positions(count, &|a, b| id(a).cmp(id(b))))
    }

    /// The row with an id.
    pub(crate) fn find<'t>(&self, wanted: &str, id: &dyn Fn(usize) -> &'t str) -> Option<u32> {
        let place = self.0.partition_point(|row| id(*row as usize) < wanted);
        let row = *self.0.get(place)?;
        (id(row as usize) == wanted).then_some(row)
    }
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
    fn every_order_of_five_is_sorted() {
        for seed in 0..3125_usize {
            let mut digits: Vec<usize> =
                (0..5).map(|place| seed / 5_usize.pow(place) % 5).collect();
            let mut expected = digits.clone();
            expected.sort_unstable();
            sort_by(&mut digits, Ord::cmp);
            assert_eq!(digits, expected, "{seed}");
        }
    }

    #[test]
    fn pairs_are_sorted_by_all_their_bytes() {
        let mut number = 1_u64;
        let mut next = || {
            number = number
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            number
        };
        for count in [0, 1, 2, 3, 24, 25, 700] {
            let mask = next() | 0xFF00_0000_0000_00FF;
            let pairs: Vec<_> = (0..count).map(|row| (next() & mask & !0xF0, row)).collect();
            let mut expected = pairs.clone();
            expected.sort_by_key(|(number, _)| *number);
            assert_eq!(sort_pairs(pairs), expected);
        }
    }

    #[test]
    fn positions_are_those_of_the_standard_sort() {
        let mut state = 1_u64;
        for count in (0..40).chain([1000, 4097]) {
            let numbers: Vec<u64> = (0..count)
                .map(|_| {
                    state = state
                        .wrapping_mul(6_364_136_223_846_793_005)
                        .wrapping_add(1);
                    state >> 56
                })
                .collect();
            let mut expected: Vec<u32> = (0..count as u32).collect();
            expected.sort_by_key(|position| numbers[*position as usize]);
            let sorted = positions(numbers.len(), &|a, b| numbers[a].cmp(&numbers[b]));
            assert_eq!(sorted, expected);
        }
    }
}
