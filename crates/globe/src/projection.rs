//! Map projections: from places on the globe to pixels and back.
//!
//! Azimuthal ones are centred on a place, where straight lines from the centre are great circles and their directions
//! true; Equal Earth shows the whole globe about a meridian. Checked against d3-geo in `tests/oracle`. The maths is
//! `libm`'s, so that the same view gives the same pixels natively and in WebAssembly.
//!
//! Frames: places are degrees, pixels grow to the right and downwards, vectors of the view point east (x), north (y) and
//! to the viewer (z) at the centre.

mod equal_earth;
mod great_circle;

pub use great_circle::{EARTH_RADIUS_KM, distance_km, distance_rad, great_circle};

use crate::outlines::{LonLat, Vector, dot, within};
use libm::{asin, atan2, cos, sin, sincos};
use std::f64::consts::{FRAC_PI_2, PI, SQRT_2};
use std::fmt;

/// The projections on offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ProjectionKind {
    /// Lambert's azimuthal equal-area projection: areas are true.
    #[default]
    EqualArea,
    /// The azimuthal equidistant projection: distances from the centre are true.
    Equidistant,
    /// Equal Earth (Šavrič, Patterson and Jenny, 2018): the whole world, areas true. Only the longitude of its centre counts.
    EqualEarth,
}

/// The largest clip angle: at the antipode itself the azimuthal projections have no value.
pub const LARGEST_CLIP_RAD: f64 = PI - 1e-5;
const SMALLEST_CLIP_RAD: f64 = 1e-3;
const LARGEST_SCALE: f64 = 1e9;

/// A projection was asked for that cannot be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProjectionError(&'static str);

impl ProjectionError {
    /// A stable word for the error.
    pub fn code(&self) -> &'static str {
        "projection-invalid"
    }
}

impl fmt::Display for ProjectionError {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(self.0)
    }
}

impl std::error::Error for ProjectionError {}

/// A projection with its centre, scale and place on the page.
///
/// ```
/// use globe::outlines::LonLat;
/// use globe::projection::{Projection, ProjectionKind};
///
/// let dushanbe = LonLat::new(68.78, 38.56);
/// let map = Projection::new(ProjectionKind::EqualArea, dushanbe, 200.0, [450.0, 300.0], 3.0)?;
/// assert_eq!(map.forward(dushanbe), Some([450.0, 300.0]));
/// assert_eq!(map.forward(LonLat::new(f64::NAN, 0.0)), None);
/// let back = map.inverse([500.0, 280.0]).and_then(|place| map.forward(place)).unwrap_or_default();
/// assert!((back[0] - 500.0).abs() < 1e-9 && (back[1] - 280.0).abs() < 1e-9);
/// # Ok::<(), globe::projection::ProjectionError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Projection {
    kind: ProjectionKind,
    center: LonLat,
    scale_px_per_rad: f64,
    translate_px: [f64; 2],
    clip_angle_rad: f64,
    cos_clip: f64,
    /// Rows: east, north and towards the viewer at the centre.
    rotation: [Vector; 3],
}

impl Projection {
    /// `center` comes to `translate_px` (Equal Earth takes its longitude alone). `scale_px_per_rad` is the scale at the
    /// centre. Places farther from the centre than `clip_angle_rad` are not shown; the angle is brought within 0.001 and
    /// [`LARGEST_CLIP_RAD`] and means nothing to Equal Earth.
    ///
    /// # Errors
    ///
    /// When the centre is no place, or a number is not finite, or the scale is not above 0 and at most 10^9.
    pub fn new(
        kind: ProjectionKind,
        center: LonLat,
        scale_px_per_rad: f64,
        translate_px: [f64; 2],
        clip_angle_rad: f64,
    ) -> Result<Self, ProjectionError> {
        check(center, scale_px_per_rad, translate_px, clip_angle_rad)?;
        let clip_angle_rad = within(clip_angle_rad, SMALLEST_CLIP_RAD, LARGEST_CLIP_RAD);
        let rotation = rotation_to(match kind {
            ProjectionKind::EqualEarth => LonLat::new(center.lon_deg, 0.0),
            _ => center,
        });
        let cos_clip = cos(clip_angle_rad);
        Ok(Self {
            kind,
            center,
            scale_px_per_rad,
            translate_px,
            clip_angle_rad,
            cos_clip,
            rotation,
        })
    }

    /// Which projection it is.
    pub fn kind(&self) -> ProjectionKind {
        self.kind
    }

    /// The place at the middle.
    pub fn center(&self) -> LonLat {
        self.center
    }

    /// Pixels to a radian at the centre.
    pub fn scale_px_per_rad(&self) -> f64 {
        self.scale_px_per_rad
    }

    /// Where the centre is drawn, pixels.
    pub fn translate_px(&self) -> [f64; 2] {
        self.translate_px
    }

    /// How far from the centre places are shown, radians; the whole globe for Equal Earth.
    pub fn clip_angle_rad(&self) -> f64 {
        if self.is_azimuthal() {
            self.clip_angle_rad
        } else {
            PI
        }
    }

    /// Whether it is one of the azimuthal ones, whose edge is a circle.
    pub fn is_azimuthal(&self) -> bool {
        self.kind != ProjectionKind::EqualEarth
    }

    /// The pixel of a place; none for what is no place and for places beyond the clip angle.
    pub fn forward(&self, place: LonLat) -> Option<[f64; 2]> {
        if !place.is_valid() {
            return None;
        }
        let view = self.rotated(place.to_vector());
        self.shows(view).then(|| self.project(view))
    }

    /// The place at a pixel; none outside the map's edge.
    ///
    /// ```
    /// # use globe::outlines::LonLat;
    /// # use globe::projection::{Projection, ProjectionKind};
    /// let world = Projection::new(ProjectionKind::EqualEarth, LonLat::new(0.0, 0.0), 150.0, [450.0, 300.0], 3.0)?;
    /// assert!(world.inverse([450.0, 300.0]).is_some());
    /// assert_eq!(world.inverse([0.0, 0.0]), None);
    /// # Ok::<(), globe::projection::ProjectionError>(())
    /// ```
    pub fn inverse(&self, pixel: [f64; 2]) -> Option<LonLat> {
        let x = (pixel[0] - self.translate_px[0]) / self.scale_px_per_rad;
        let y = (self.translate_px[1] - pixel[1]) / self.scale_px_per_rad;
        let view = match self.kind {
            ProjectionKind::EqualEarth => equal_earth::inverse([x, y])?,
            _ => self.azimuthal_inverse([x, y])?,
        };
        Some(LonLat::from_vector(self.unrotated(view)))
    }

    fn azimuthal_inverse(&self, [x, y]: [f64; 2]) -> Option<Vector> {
        let radius = (x * x + y * y).sqrt();
        let angle_rad = match self.kind {
            ProjectionKind::EqualArea if radius <= 2.0 => 2.0 * asin(radius / 2.0),
            ProjectionKind::Equidistant if radius <= PI => radius,
            _ => return None,
        };
        if angle_rad > self.clip_angle_rad + 1e-9 {
            return None;
        }
        let (sine, cosine) = sincos(angle_rad);
        let share = if radius > 0.0 { sine / radius } else { 1.0 };
        Some([x * share, y * share, cosine])
    }

    /// The unit vector of a place, turned into the view's frame: east, north, towards the viewer.
    pub fn rotated(&self, vector: Vector) -> Vector {
        let [east, north, forward] = self.rotation;
        [dot(east, vector), dot(north, vector), dot(forward, vector)]
    }

    /// A vector of the view's frame, turned back.
    pub fn unrotated(&self, [x, y, z]: Vector) -> Vector {
        let [east, north, forward] = self.rotation;
        std::array::from_fn(|i| x * east[i] + y * north[i] + z * forward[i])
    }

    /// Whether a unit vector of the view's frame is within the clip angle.
    pub fn shows(&self, view: Vector) -> bool {
        !self.is_azimuthal() || view[2] >= self.cos_clip
    }

    /// The pixel of a unit vector of the view's frame, whether it is shown or not; finite for all of them.
    pub fn project(&self, view: Vector) -> [f64; 2] {
        let [x, y] = match self.kind {
            ProjectionKind::EqualArea => equal_area(view),
            ProjectionKind::Equidistant => equidistant(view),
            ProjectionKind::EqualEarth => equal_earth::forward(view),
        };
        self.to_pixel([x, y])
    }

    pub(crate) fn cos_clip(&self) -> f64 {
        self.cos_clip
    }

    /// The pixel of a point of the Equal Earth plane's edge: `east` or west, at a latitude.
    pub(crate) fn equal_earth_edge(&self, lat_rad: f64, east: bool) -> [f64; 2] {
        self.to_pixel(equal_earth::forward_angles(
            if east { PI } else { -PI },
            sin(lat_rad),
        ))
    }

    /// Pixels from the centre to the edge of an azimuthal map, or to a circle at another angle.
    pub fn radius_px(&self, angle_rad: f64) -> f64 {
        self.scale_px_per_rad
            * match self.kind {
                ProjectionKind::EqualArea => 2.0 * sin(angle_rad / 2.0),
                _ => angle_rad,
            }
    }

    /// The most by which a small step at this angle from the centre (Equal Earth: from the equator) is drawn longer than
    /// the scale says; infinite at the antipode or the pole.
    pub(crate) fn stretch(&self, angle_rad: f64) -> f64 {
        match self.kind {
            ProjectionKind::EqualArea if angle_rad < PI => 1.0 / cos(angle_rad / 2.0),
            ProjectionKind::Equidistant if angle_rad <= 0.0 => 1.0,
            ProjectionKind::Equidistant if angle_rad < PI => angle_rad / sin(angle_rad),
            ProjectionKind::EqualEarth if angle_rad < FRAC_PI_2 => equal_earth::stretch(angle_rad),
            _ => f64::INFINITY,
        }
    }

    fn to_pixel(&self, [x, y]: [f64; 2]) -> [f64; 2] {
        let [left, top] = self.translate_px;
        [
            left + self.scale_px_per_rad * x,
            top - self.scale_px_per_rad * y,
        ]
    }
}

fn check(
    center: LonLat,
    scale: f64,
    translate: [f64; 2],
    clip: f64,
) -> Result<(), ProjectionError> {
    if !center.is_valid() {
        return Err(ProjectionError(
            "the map's centre is not a place: degrees must be finite, latitude within 90",
        ));
    }
    if !(scale > 0.0 && scale <= LARGEST_SCALE) {
        return Err(ProjectionError(
            "the map's scale must be above 0 and at most 10^9 pixels to a radian",
        ));
    }
    if !(translate[0].is_finite() && translate[1].is_finite()) {
        return Err(ProjectionError(
            "the map's centre must be drawn at finite pixels",
        ));
    }
    if clip.is_nan() {
        Err(ProjectionError("the map's clip angle must be a number"))
    } else {
        Ok(())
    }
}

/// East, north and outwards at a place.
fn rotation_to(center: LonLat) -> [Vector; 3] {
    let (sin_lon, cos_lon) = sincos(center.lon_deg.to_radians());
    let (sin_lat, cos_lat) = sincos(center.lat_deg.to_radians());
    [
        [-sin_lon, cos_lon, 0.0],
        [-sin_lat * cos_lon, -sin_lat * sin_lon, cos_lat],
        [cos_lat * cos_lon, cos_lat * sin_lon, sin_lat],
    ]
}

/// The factor is `sqrt(2 / (1 + z))`; on the far side it is taken from x and y, which are exact there.
fn equal_area([x, y, z]: Vector) -> [f64; 2] {
    if z >= 0.0 {
        let factor = (2.0 / (1.0 + z)).sqrt();
        return [x * factor, y * factor];
    }
    let radius = (x * x + y * y).sqrt();
    if radius < 1e-300 {
        return [2.0, 0.0];
    }
    let factor = SQRT_2 * (1.0 - z).sqrt() / radius;
    [x * factor, y * factor]
}

fn equidistant([x, y, z]: Vector) -> [f64; 2] {
    let radius = (x * x + y * y).sqrt();
    if radius < 1e-300 {
        return if z >= 0.0 { [0.0, 0.0] } else { [PI, 0.0] };
    }
    let factor = atan2(radius, z) / radius;
    [x * factor, y * factor]
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
