//! The picture: everything to draw of a view, in order, as plain numbers.
//!
//! The picture is a box in CSS pixels, x to the right and y down from its upper left corner. The same record and view give
//! the same scene on every machine. It is made in two steps: a *layout* says where everything stands, by the focus, the box
//! and the camera alone; a *dress* says what a filter, a day and a choice make of it. So a choice moves nothing.

mod amounts;
mod answer;
mod answer_detail;
mod border;
mod bounds;
mod camera;
mod chosen;
mod clusters;
mod compose;
mod curve;
mod dress;
mod dress_labels;
mod framing;
mod gatherings;
mod globe_inset;
mod hit;
mod labels;
mod land_cells;
mod layout;
mod layout_labels;
mod lines;
mod map_words;
mod network;
mod network_answer;

mod palette;
mod partners;
mod places;
mod plan;
mod stage;
mod style;
mod svg;
mod symbols;
mod tab_edges;
mod tab_room;
mod tab_rows;
mod tabs;
mod tie_counts;
mod type_width;

pub use amounts::{MeasureBy, WidthScale};
pub use answer::*;
pub use answer_detail::*;
pub use bounds::Point;
pub use camera::Camera;
pub use framing::{Mode, Reason};
pub use gatherings::{Fellows, Hub, MemberMark};
pub use network::network;
pub use network_answer::{AmongLine, Network, NetworkCentre, NetworkLabel, NetworkNode};

pub use map_words::MapWords;
pub use palette::Palette;
pub use stage::Stage;
pub use style::*;
pub use svg::{Caption, KeySign, KeyWords, Words};

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
    /// The id of a many-party event or statement whose parties are joined.
    pub hub: Option<String>,
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
    /// What stands beside names, for which there must be room.
    pub words: MapWords,
    /// Where the map stands; none puts it where the rule does.
    pub camera: Option<Camera>,
    /// The ids of actors that the words around the map name: they are bold.
    pub prominent: Vec<String>,
    /// On one day: whether ties are drawn that have nothing but undated statements.
    pub undated: bool,
    /// The unit and the year whose figures the widths of lines tell; none where they count statements, as always on one day.
    pub measure: Option<MeasureBy>,
}

impl View {
    /// The smallest and largest side of a picture, in CSS pixels.
    pub const SIDE_PX: (f64, f64) = (1.0, 16_384.0);

    /// The whole record around a focus, in a box of 760 by 448 pixels.
    pub fn of(focus: &str) -> Self {
        Self {
            focus: focus.to_owned(),
            selected: None,
            place: None,
            hub: None,
            filter: Filter::default(),
            width_px: 760.0,
            height_px: 448.0,
            projection: ProjectionKind::default(),
            language: String::new(),
            words: MapWords::default(),
            camera: None,
            prominent: Vec::new(),
            undated: false,
            measure: None,
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
