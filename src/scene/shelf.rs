//! The shelf below the map: actors that have no point on it, as chips in rows.

use serde::Serialize;

use super::nodes::{Node, Standing};
use super::type_width::width_px;
use crate::sorting::sort_by;
use relations_record::Code;

/// How the shelf stands.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Shelf {
    /// Its upper edge, pixels from the top of the picture.
    pub top_px: f64,
    /// Its height in pixels; the page makes the picture taller than asked when an open shelf needs it.
    pub height_px: f64,
    /// How many actors it does not show.
    pub hidden: u32,
    /// Where the button stands that shows them or hides them again: pixels from the left and top of its middle.
    pub button: Option<[f64; 2]>,
}

pub(super) const FONT_PX: f64 = 12.0;
const CHIP_HEIGHT_PX: f64 = 24.0;
const ROW_PX: f64 = 28.0;
const GAP_PX: f64 = 6.0;
pub(super) const PADDING_PX: f64 = 8.0;
const BUTTON_PX: f64 = 84.0;
/// How much of the picture a closed shelf may take.
const SHARE: f64 = 0.22;

/// Sets the chips in rows from the lower edge of the picture; returns the nodes shown and how the shelf stands.
///
/// Who has a tie comes before who has none; organisations come first, then groups, companies and bodies; within a kind by the number that the chip shows.
pub(super) fn arrange(
    mut nodes: Vec<Node<'_>>,
    picture: [f64; 2],
    open: bool,
) -> (Vec<Node<'_>>, Shelf) {
    let [width, height] = picture;
    sort_by(&mut nodes, |a, b| {
        let rank = |node: &Node<'_>| {
            (
                node.statements == 0,
                rank(node),
                std::cmp::Reverse(node.statements),
            )
        };
        rank(a).cmp(&rank(b)).then_with(|| a.id.cmp(b.id))
    });
    let most = if open {
        f64::INFINITY
    } else {
        (height * SHARE / ROW_PX).max(1.0)
    };
    let mut pen = Pen {
        x: GAP_PX,
        row: 0.0,
        width,
        most,
    };
    let mut shown = Vec::new();
    let total = nodes.len();
    for (index, mut node) in nodes.into_iter().enumerate() {
        let half = chip_width(&node).min(width - 2.0 * GAP_PX) / 2.0;
        // The last row keeps room for the button while anything may still be left over.
        let spare = if index + 1 == total {
            0.0
        } else {
            BUTTON_PX + GAP_PX
        };
        let Some([x, y]) = pen.set(2.0 * half, spare) else {
            break;
        };
        node.at = Standing::Shelf;
        (node.x, node.y, node.half_width_px, node.half_height_px) =
            (x, y, half, CHIP_HEIGHT_PX / 2.0);
        shown.push(node);
    }
    let hidden = (total - shown.len()) as u32;
    let closed_rows = (height * SHARE / ROW_PX).max(1.0);
    let needs_button = hidden > 0 || (open && pen.row + 1.0 > closed_rows);
    let button = needs_button.then(|| pen.button());
    let rows = if total == 0 { 0.0 } else { pen.row + 1.0 };
    let height_px = if rows == 0.0 {
        0.0
    } else {
        rows * ROW_PX + GAP_PX
    };
    let top_px = if open {
        (height - height_px).max(height * (1.0 - SHARE))
    } else {
        height - height_px
    };
    for node in &mut shown {
        node.y += top_px;
    }
    let button = button.map(|[x, y]| [x, y + top_px]);
    (
        shown,
        Shelf {
            top_px,
            height_px,
            hidden,
            button,
        },
    )
}

fn rank(node: &Node<'_>) -> usize {
    use relations_record::ActorKind::{Body, Company, Group, Organisation, State};
    let order = [State, Organisation, Group, Company, Body];
    order
        .iter()
        .position(|kind| kind.index() == node.kind.index())
        .unwrap_or(order.len())
}

fn chip_width(node: &Node<'_>) -> f64 {
    let count = if node.statements > 0 {
        node.statements.to_string()
    } else {
        String::new()
    };
    width_px(node.short_name, FONT_PX) + width_px(&count, FONT_PX) + 3.0 * PADDING_PX
}

/// The place where the next chip goes.
struct Pen {
    x: f64,
    row: f64,
    width: f64,
    most: f64,
}

impl Pen {
    /// The middle of the next chip, measured from the top of the shelf; nothing when no row is left.
    fn set(&mut self, chip: f64, spare: f64) -> Option<[f64; 2]> {
        let is_last_row = self.row + 2.0 > self.most;
        let limit = if is_last_row {
            self.width - spare
        } else {
            self.width
        };
        if self.x + chip + GAP_PX > limit && self.x > GAP_PX {
            if is_last_row {
                return None;
            }
            (self.x, self.row) = (GAP_PX, self.row + 1.0);
        }
        let middle = [self.x + chip / 2.0, self.row_middle()];
        self.x += chip + GAP_PX;
        Some(middle)
    }

    fn button(&mut self) -> [f64; 2] {
        if self.x + BUTTON_PX + GAP_PX > self.width {
            (self.x, self.row) = (GAP_PX, self.row + 1.0);
        }
        [self.x + BUTTON_PX / 2.0, self.row_middle()]
    }

    fn row_middle(&self) -> f64 {
        GAP_PX + self.row * ROW_PX + CHIP_HEIGHT_PX / 2.0
    }
}
