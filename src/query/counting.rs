//! Counts in lists.

/// Adds one to a count; none where the list has no such place.
pub(super) fn increment(counts: &mut [u32], index: usize) {
    if let Some(count) = counts.get_mut(index) {
        *count += 1;
    }
}
