//! How much room the words around names need in the language of whoever draws them.

use super::type_width::{SMALL_PX, filled_px, width_px};

/// What stands beside and below names: `{n}` is a number, `{all}` that of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapWords {
    /// A distance.
    pub distance: String,
    /// Members of a stack that have no row.
    pub more: String,
    /// A number of statements of conflict.
    pub conflict: String,
    /// The note at the partner with most conflict.
    pub note: String,
}

/// The English words.
impl Default for MapWords {
    fn default() -> Self {
        Self {
            distance: "{n} km".to_owned(),
            more: "and {n} more".to_owned(),
            conflict: "{n} of conflict".to_owned(),
            note: NOTE.to_owned(),
        }
    }
}

const NOTE: &str = "{n} of {all} tell of conflict";
/// The size of what stands below a name.
const NOTE_PX: f64 = 12.5;

impl MapWords {
    /// The lines of the note of the partner with most conflict, and how wide they are: two, or else one.
    pub(super) fn notes(&self) -> [(u32, f64); 2] {
        const ENGLISH: [(u32, f64); 2] = [(2, 104.0), (1, 170.0)];
        let wider = (width_px(&self.note, NOTE_PX) / width_px(NOTE, NOTE_PX)).max(1.0);
        ENGLISH.map(|(lines, width)| (lines, width * wider))
    }

    pub(super) fn conflict_px(&self) -> f64 {
        filled_px(&self.conflict, "00", NOTE_PX)
    }

    pub(super) fn more_px(&self, count: usize) -> f64 {
        filled_px(&self.more, &count.to_string(), SMALL_PX)
    }

    /// A distance has a mark between the thousands.
    pub(super) fn distance_px(&self, km: u32) -> f64 {
        let mark = if km >= 1000 { "," } else { "" };
        filled_px(&self.distance, &[mark, &km.to_string()].concat(), SMALL_PX)
    }
}
