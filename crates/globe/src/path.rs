//! Screen paths: outlines clipped, resampled and simplified for one view.
//!
//! Each arc is turned and projected once a frame, with the points that matter at this scale, and cut where it leaves the
//! map (the clip circle, or the meridian opposite the centre for Equal Earth). Rings are put together from the pieces and
//! closed along the map's edge, then cut to the window. Buffers are the caller's or the [`Tracer`]'s and keep their size:
//! a frame allocates nothing once they have grown.
//!
//! What is drawn differs from the 50m outline by at most [`View::tolerance_px`], as far as the packed outlines allow: they
//! are within 0.02 degrees of it, half a pixel at 1,430 pixels to a radian.

mod frame;
mod pieces;
mod region;
mod resample;
mod rings;
mod window;

use crate::outlines::{ArcKind, LonLat, Outlines, Vector, normalized};
use crate::projection::{Projection, great_circle};
use frame::Frame;
use pieces::Pieces;
use rings::RingJoiner;
use window::{Dot, Pixel, dot_of};

/// What is to be seen: a projection through a window whose top left pixel is 0, 0.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    /// How the globe is turned, scaled and placed.
    pub projection: Projection,
    /// Width of the window, pixels.
    pub width_px: f64,
    /// Height of the window, pixels.
    pub height_px: f64,
    /// Paths are cut this far outside the window, so that their cut edges are not seen.
    pub margin_px: f64,
    /// How far the drawn line may be from the source's.
    pub tolerance_px: f64,
}

impl View {
    /// A view with a margin of 16 pixels and a tolerance of half a pixel.
    pub fn new(projection: Projection, width_px: f64, height_px: f64) -> Self {
        Self {
            projection,
            width_px,
            height_px,
            margin_px: 16.0,
            tolerance_px: 0.5,
        }
    }
}

/// Lines or rings, flat: `coordinates` holds x and y in turn, `ends[i]` is the number of points up to the end of line `i`,
/// `shapes[i]` the index of the shape it belongs to. A ring's first point is not repeated.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Polylines {
    /// Pixels: x, y, x, y.
    pub coordinates: Vec<f32>,
    /// Points up to the end of each line.
    pub ends: Vec<u32>,
    /// Index into [`Outlines::shapes`] for each line; [`NO_SHAPE`] for lines of the map itself.
    pub shapes: Vec<u16>,
}

/// Stands for the map itself in [`Polylines::shapes`].
pub const NO_SHAPE: u16 = u16::MAX;

impl Polylines {
    /// Empties it and keeps its buffers.
    pub fn clear(&mut self) {
        self.coordinates.clear();
        self.ends.clear();
        self.shapes.clear();
    }

    /// Each line: its shape's index and its coordinates, x and y in turn.
    ///
    /// ```
    /// let mut lines = globe::path::Polylines::default();
    /// lines.coordinates.extend([0.0, 0.0, 5.0, 5.0]);
    /// lines.ends.push(2);
    /// lines.shapes.push(7);
    /// assert_eq!(lines.iter().collect::<Vec<_>>(), [(7, &[0.0, 0.0, 5.0, 5.0][..])]);
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = (u16, &[f32])> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts
            .zip(&self.ends)
            .zip(&self.shapes)
            .map(|((start, end), shape)| {
                (
                    *shape,
                    self.coordinates
                        .get(2 * start as usize..2 * *end as usize)
                        .unwrap_or_default(),
                )
            })
    }

    fn push_point(&mut self, [x, y]: Pixel) {
        self.coordinates.extend([x as f32, y as f32]);
    }

    fn push_points(&mut self, points: &[Pixel]) {
        self.coordinates
            .extend(points.iter().flatten().map(|n| *n as f32));
    }

    /// Ends a line that has at least so many points, else takes it back.
    fn end_line(&mut self, shape: u16, least: usize) {
        let start = self.ends.last().copied().unwrap_or(0) as usize;
        let end = self.coordinates.len() / 2;
        if end - start < least {
            self.coordinates.truncate(2 * start);
        } else {
            self.ends.push(end as u32);
            self.shapes.push(shape);
        }
    }
}

/// Everything of the outlines that is drawn in one view.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Paths {
    /// The map's edge as a ring: the clip circle or Equal Earth's outline.
    pub edge: Polylines,
    /// Rings of land, those of a shape after each other; fill each shape by the even-odd or the nonzero rule. Do not
    /// stroke them: they also run along the map's edge and outside the window.
    pub land: Polylines,
    /// Coasts, as open lines to stroke.
    pub coasts: Polylines,
    /// Borders between two shapes, each once, as open lines to stroke; the index is that of the first shape.
    pub borders: Polylines,
}

impl Paths {
    /// Empties all and keeps the buffers.
    pub fn clear(&mut self) {
        for lines in [
            &mut self.edge,
            &mut self.land,
            &mut self.coasts,
            &mut self.borders,
        ] {
            lines.clear();
        }
    }
}

/// Makes paths; keeps its scratch buffers from frame to frame.
///
/// ```
/// use globe::outlines::{LonLat, Outlines};
/// use globe::path::{Paths, Tracer, View};
/// use globe::projection::{Projection, ProjectionKind};
///
/// let outlines = Outlines::embedded()?;
/// let center = LonLat::new(71.0, 38.8);
/// let map = Projection::new(ProjectionKind::EqualArea, center, 150.0, [450.0, 300.0], 3.0)?;
/// let (mut tracer, mut paths) = (Tracer::default(), Paths::default());
/// tracer.trace(&outlines, &View::new(map, 900.0, 600.0), &mut paths);
/// assert!(paths.land.ends.len() > 242);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Default)]
pub struct Tracer {
    pieces: Pieces,
    joiner: RingJoiner,
    line: Vec<Vector>,
    shown: Vec<Pixel>,
}

impl Tracer {
    /// Clears `paths` and fills it with what of the outlines is in view. A window without a size shows nothing.
    pub fn trace(&mut self, outlines: &Outlines, view: &View, paths: &mut Paths) {
        paths.clear();
        let Some(frame) = Frame::new(view) else {
            return;
        };
        self.joiner.push_edge(&frame, &mut paths.edge);
        self.pieces.project_arcs(outlines, &frame);
        self.reserve(outlines, paths);
        for (index, shape) in outlines.shapes().iter().enumerate() {
            for polygon in outlines.shape_polygons(shape) {
                self.joiner.join(
                    outlines,
                    polygon,
                    index as u16,
                    &self.pieces,
                    &frame,
                    &mut paths.land,
                );
            }
        }
        self.push_lines(outlines, &frame, paths);
    }

    /// Makes room for all that the pieces can give; rings along the map's edge may need more.
    fn reserve(&self, outlines: &Outlines, paths: &mut Paths) {
        let (mut coasts, mut borders) = (0, 0);
        for (index, arc) in outlines.arcs().iter().enumerate() {
            match arc.kind() {
                ArcKind::Coast => coasts += 2 * self.pieces.count(index),
                ArcKind::Border => borders += 2 * self.pieces.count(index),
            }
        }
        paths.coasts.coordinates.reserve(coasts);
        paths.borders.coordinates.reserve(borders);
        paths.land.coordinates.reserve(coasts + 2 * borders);
    }

    fn push_lines(&self, outlines: &Outlines, frame: &Frame, paths: &mut Paths) {
        for (index, arc) in outlines.arcs().iter().enumerate() {
            let lines = match arc.kind() {
                ArcKind::Coast => &mut paths.coasts,
                ArcKind::Border => &mut paths.borders,
            };
            let (pieces, cap) = (self.pieces.of_arc(index), outlines.arc_cap(arc));
            if !pieces.is_empty() && frame.is_in_window(cap, frame.away(cap)) {
                for piece in pieces {
                    frame
                        .window
                        .push_line(self.pieces.points(piece), arc.shapes.0, lines);
                }
            }
        }
    }

    /// Adds a line through places, along great circles, cut at the map's edge and at the window; places that are none
    /// are passed over.
    pub fn push_line(&mut self, view: &View, places: &[LonLat], lines: &mut Polylines) {
        let Some(frame) = Frame::new(view) else {
            return;
        };
        self.line.clear();
        let valid = places.iter().filter(|place| place.is_valid());
        self.line
            .extend(valid.map(|place| frame.projection.rotated(place.to_vector())));
        self.pieces.project_line(&self.line, &frame);
        for piece in self.pieces.of_arc(0) {
            frame
                .window
                .push_line(self.pieces.points(piece), NO_SHAPE, lines);
        }
    }

    /// Adds the great circle between two places: straight from or to the centre of an azimuthal map, else a curve.
    pub fn push_great_circle(
        &mut self,
        view: &View,
        from: LonLat,
        to: LonLat,
        lines: &mut Polylines,
    ) {
        let stops: [LonLat; 5] = std::array::from_fn(|i| great_circle(from, to, i as f64 / 4.0));
        if from.is_valid() && to.is_valid() {
            self.push_line(view, &stops, lines);
        }
    }

    /// Adds the circle of all places so far from the centre, radians, as a closed line cut at the window: the distance
    /// rings of the equidistant map. Nothing beyond the clip angle.
    pub fn push_distance_circle(&mut self, view: &View, angle_rad: f64, lines: &mut Polylines) {
        let Some(frame) = Frame::new(view) else {
            return;
        };
        if !(angle_rad > 0.0 && angle_rad <= frame.projection.clip_angle_rad()) {
            return;
        }
        let center = view.projection.center().to_vector();
        if frame.projection.is_azimuthal() {
            self.shown.clear();
            region::circle_points(frame.projection, angle_rad, &mut self.shown);
            let dots: Vec<Dot> = self.shown.iter().copied().map(dot_of).collect();
            frame.window.push_line(&dots, NO_SHAPE, lines);
        } else if let Some(places) = circle_places(center, angle_rad) {
            self.push_line(view, &places, lines);
        }
    }
}

/// Places on a circle about a point of the globe, the first again at the end.
fn circle_places(center: Vector, angle_rad: f64) -> Option<[LonLat; 73]> {
    let east = normalized([-center[1], center[0], 0.0]).unwrap_or([0.0, 1.0, 0.0]);
    let north = crate::outlines::cross(center, east);
    let (sine, cosine) = libm::sincos(angle_rad);
    let place = |i: usize| {
        let (sin_turn, cos_turn) = libm::sincos(i as f64 * std::f64::consts::TAU / 72.0);
        LonLat::from_vector(std::array::from_fn(|k| {
            cosine * center[k] + sine * (cos_turn * north[k] + sin_turn * east[k])
        }))
    };
    angle_rad.is_finite().then(|| std::array::from_fn(place))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
