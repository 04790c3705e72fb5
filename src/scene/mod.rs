//! The picture: everything to draw of a view, in order, as plain numbers.
//!
//! The frame is the box of the picture in CSS pixels, x to the right and y down from its upper left corner.
//! The same record and view give the same scene on every machine.

mod apart;
mod camera;
mod cast;
mod gatherings;
mod labels;
mod network;
mod nodes;
mod places;
mod placing;
mod rings;
mod shelf;
mod stage;
mod strokes;
mod svg;
mod type_width;

use serde::Serialize;

pub use camera::Camera;
pub use gatherings::{Hub, MemberMark};
pub use labels::{Anchor, Label};
pub use network::{Network, NetworkLine, NetworkNode, network};
pub use nodes::{Node, Standing};
pub use places::PlaceMark;
pub use shelf::Shelf;
pub use stage::Stage;
pub use strokes::{Manner, Stroke};
pub use svg::{Caption, Palette};

use crate::error::{Error, decimal};
use crate::query::Filter;
use globe::projection::ProjectionKind;

/// What is to be seen.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    /// The id of the actor at the centre of the diagram.
    pub focus: String,
    /// The id of the chosen actor.
    pub selected: Option<String>,
    /// The id of the chosen place.
    pub place: Option<String>,
    /// Which statements count.
    pub filter: Filter,
    /// The width of the picture in CSS pixels.
    pub width_px: f64,
    /// The height of the picture in CSS pixels.
    pub height_px: f64,
    /// How the globe is drawn.
    pub projection: ProjectionKind,
    /// The language of names, as `ru`; where the record has none in it, the English one stands.
    pub language: String,
    /// Where the map stands; none fits it to the ties of the focus.
    pub camera: Option<Camera>,
    /// The id of a many-party event or statement whose parties are joined.
    pub hub: Option<String>,
    /// Whether the shelf shows all its actors, or only as many as leave the map most of the picture.
    pub shelf_open: bool,
}

impl View {
    /// The smallest and largest side of a picture, in CSS pixels.
    pub const SIDE_PX: (f64, f64) = (1.0, 16_384.0);

    /// The whole record around a focus, in a box of 900 by 600 pixels.
    pub fn of(focus: &str) -> Self {
        Self {
            focus: focus.to_owned(),
            selected: None,
            place: None,
            filter: Filter::default(),
            width_px: 900.0,
            height_px: 600.0,
            projection: ProjectionKind::default(),
            language: String::new(),
            camera: None,
            hub: None,
            shelf_open: false,
        }
    }

    fn check(&self) -> Result<(), Error> {
        let (least, most) = Self::SIDE_PX;
        for (name, side) in [
            ("view.width", self.width_px),
            ("view.height", self.height_px),
        ] {
            if !(least..=most).contains(&side) {
                let expected = [&decimal(least), " to ", &decimal(most), " CSS pixels"].concat();
                return Err(Error::argument(name, &decimal(side), &expected));
            }
        }
        Ok(())
    }
}

/// Everything to draw but the outlines, which [`Stage::outlines_drawn`] gives as flat numbers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Scene<'r> {
    /// Where the map stands.
    pub camera: Camera,
    /// The scale at which the ties of the focus fill the picture.
    pub fit_scale_px_per_rad: f64,
    /// The lower edge of the map; the shelf is below it.
    pub map_height_px: f64,
    /// Circles at every thousandth kilometre from the focus, where the projection keeps distances: kilometres and pixels.
    pub rings: Vec<(u32, f64)>,
    /// The ties, near ones last so that no far one lies over them.
    pub strokes: Vec<Stroke<'r>>,
    /// Where the sign stands on a tie whose sources differ: the partner, and pixels from the left and top.
    pub differences: Vec<(&'r str, [f64; 2])>,
    /// Places that statements of the filter are at, as far as there is room for them.
    pub places: Vec<PlaceMark<'r>>,
    /// Actors: the focus first, then by number of events.
    pub nodes: Vec<Node<'r>>,
    /// Names, none overlapping another.
    pub labels: Vec<Label>,
    /// The members of the chosen organisation on the day of the filter.
    pub members: Vec<MemberMark<'r>>,
    /// The chosen event's hub.
    pub hub: Option<Hub<'r>>,
    /// How the shelf stands.
    pub shelf: Shelf,
}

/// What is at a point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hit {
    /// `actor`, `place` or `tie`.
    pub kind: &'static str,
    /// The id of the actor or place; of a tie, its partner.
    pub id: String,
}
