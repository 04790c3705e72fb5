//! Partners out of view by direction, those together that stand in one tab.

use crate::sorting::sort_by;

/// Members of one tab, and the directions between which they are: `from` clockwise by `span`.
#[derive(Debug, Clone)]
pub(super) struct Cluster {
    pub(super) members: Vec<u32>,
    from_deg: f64,
    pub(super) span_deg: f64,
}

impl Cluster {
    /// One partner in its direction.
    pub(super) fn single(row: u32, direction_deg: f64) -> Self {
        Self {
            members: vec![row],
            from_deg: direction_deg,
            span_deg: 0.0,
        }
    }

    pub(super) fn middle_deg(&self) -> f64 {
        turned(self.from_deg, self.span_deg / 2.0)
    }

    /// The two as one, the other being the next clockwise.
    pub(super) fn joined(&self, next: &Self) -> Self {
        let gap = (next.from_deg + 360.0 - self.from_deg) % 360.0;
        let mut members = [&*self.members, &*next.members].concat();
        // Rows are in the order of statements.
        sort_by(&mut members, Ord::cmp);
        Self {
            members,
            from_deg: self.from_deg,
            span_deg: (gap + next.span_deg).max(self.span_deg).min(360.0),
        }
    }
}

pub(super) fn turned(direction_deg: f64, by: f64) -> f64 {
    (direction_deg + by + 720.0) % 360.0
}

/// Joins a cluster that found no room with the nearer of its neighbours.
pub(super) fn join_at(clusters: &[Cluster], stuck: usize, span_deg: f64) -> Option<Vec<Cluster>> {
    let count = clusters.len();
    if count < 2 {
        return None;
    }
    let pair = |first: usize| {
        let (a, b) = (
            clusters.get(first % count)?,
            clusters.get((first + 1) % count)?,
        );
        let both = a.joined(b);
        (both.span_deg <= span_deg).then_some((first % count, both))
    };
    let pairs = [pair(stuck), pair(stuck + count - 1)].into_iter().flatten();
    let mut best = pairs.min_by(|a, b| a.1.span_deg.total_cmp(&b.1.span_deg));
    if best.is_none() {
        // Elsewhere two may be joined, so that others have room to slide.
        let all = (0..count).filter_map(pair);
        best = all.min_by(|a, b| {
            let near = |first: usize| {
                let apart = first.abs_diff(stuck);
                apart.min(count - apart)
            };
            near(a.0)
                .cmp(&near(b.0))
                .then(a.1.span_deg.total_cmp(&b.1.span_deg))
        });
    }
    let (first, both) = best?;
    let second = (first + 1) % count;
    let mut joined = Vec::new();
    for (index, cluster) in clusters.iter().enumerate() {
        if index == first {
            joined.push(both.clone());
        } else if index != second {
            joined.push(cluster.clone());
        }
    }
    Some(joined)
}

/// Begins after the widest gap, so that no stack is cut at north.
pub(super) fn rotate_to_widest_gap(rows: &mut [u32], direction: &dyn Fn(u32) -> f64) {
    let mut widest = (-1.0, 0);
    for (index, row) in rows.iter().enumerate() {
        let before = rows.get((index + rows.len() - 1) % rows.len().max(1));
        let gap = before.map_or(0.0, |before| {
            (direction(*row) - direction(*before) + 360.0) % 360.0
        });
        if gap > widest.0 {
            widest = (gap, index);
        }
    }
    rows.rotate_left(widest.1);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clusters_join_across_north() {
        let joined = Cluster::single(3, 350.0).joined(&Cluster::single(1, 10.0));
        assert_eq!((joined.members, joined.span_deg), (vec![1, 3], 20.0));
        let all: Vec<Cluster> = [350.0, 10.0, 180.0]
            .map(|at| Cluster::single(0, at))
            .to_vec();
        let joined = join_at(&all, 0, 30.0).expect("two that are close");
        assert_eq!(joined.len(), 2);
        assert!((joined[0].middle_deg() - 0.0).abs() < 1e-9);
        assert!(join_at(&joined, 0, 30.0).is_none());
    }

    #[test]
    fn rows_begin_after_the_widest_gap() {
        let directions = [5.0, 20.0, 200.0, 350.0];
        let mut rows = vec![0, 1, 2, 3];
        rotate_to_widest_gap(&mut rows, &|row| directions[row as usize]);
        assert_eq!(rows, [2, 3, 0, 1]);
    }
}
