//! The known id that an unknown one may stand for.

use crate::limits;

/// Looks for ids that differ by little, as long as that is cheap.
#[derive(Debug)]
pub(crate) struct Nearest {
    /// How many more ids may be looked at in all.
    left: usize,
}

impl Default for Nearest {
    fn default() -> Self {
        const MOST: usize = 1_000_000;
        Self { left: MOST }
    }
}

impl Nearest {
    /// The first of the nearest ids: two letters off at most, and of a short one half its letters.
    pub(crate) fn to<'t>(
        &mut self,
        unknown: &str,
        known: impl ExactSizeIterator<Item = &'t str>,
    ) -> Option<&'t str> {
        self.left = self.left.checked_sub(known.len())?;
        if unknown.len() > limits::ID_CHARACTERS {
            return None;
        }
        let near = known.filter_map(|id| Some((distance(unknown, id)?, id)));
        near.min().map(|(_, id)| id)
    }
}

fn distance(unknown: &str, id: &str) -> Option<usize> {
    const MOST: usize = 2;
    // No character has more than four bytes.
    if unknown.len().abs_diff(id.len()) > MOST * 4 {
        return None;
    }
    if unknown.eq_ignore_ascii_case(id) {
        return Some(0);
    }
    let distance = strsim::osa_distance(unknown, id);
    (distance <= MOST.min(unknown.chars().count() / 2)).then_some(distance)
}

#[cfg(test)]
mod tests {
    use super::*;

    const IDS: [&str; 5] = ["CSTO", "EU", "RUS", "TJK", "gs-04-b"];

    fn nearest(unknown: &str) -> Option<&'static str> {
        Nearest::default().to(unknown, IDS.into_iter())
    }

    #[test]
    fn a_slip_of_the_hand_is_seen() {
        assert_eq!(nearest("RUSS"), Some("RUS"));
        assert_eq!(nearest("TKJ"), Some("TJK"));
        assert_eq!(nearest("tjk"), Some("TJK"));
        assert_eq!(nearest(" RUS"), Some("RUS"));
        assert_eq!(nearest("gs-4-b"), Some("gs-04-b"));
    }

    #[test]
    fn what_is_far_off_is_not_offered() {
        assert_eq!(nearest("XX"), None);
        assert_eq!(nearest("UZB"), None);
        assert_eq!(nearest(""), None);
        assert_eq!(nearest(&"R".repeat(65)), None);
    }

    #[test]
    fn it_stops_where_it_would_cost_much() {
        let mut nearest = Nearest { left: 9 };
        assert_eq!(nearest.to("RUSS", IDS.into_iter()), Some("RUS"));
        assert_eq!(nearest.to("RUSS", IDS.into_iter()), None);
    }
}
