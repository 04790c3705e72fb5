//! Where the map stands in the picture.

use serde::Serialize;

use crate::error::{Error, decimal};
use globe::outlines::{LonLat, within};
use globe::projection::{Projection, ProjectionKind, great_circle};
use libm::pow;

/// Where the map stands: the point of the earth at its centre, its scale, and where that centre is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Camera {
    /// Degrees east of the centre of the projection.
    pub lon_deg: f64,
    /// Degrees north of the centre of the projection.
    pub lat_deg: f64,
    /// Pixels per radian of the earth, at the centre.
    pub scale_px_per_rad: f64,
    /// Where the centre is drawn, pixels from the left.
    pub x_px: f64,
    /// Where the centre is drawn, pixels from the top.
    pub y_px: f64,
}

impl Camera {
    /// The smallest and largest scale, in pixels per radian: the earth as a dot, and a town filling the picture.
    pub const SCALE_PX_PER_RAD: (f64, f64) = (1.0, 200_000.0);
    /// How much of the earth is drawn, as an angle from the centre: beyond it the equal-area map is smeared
    /// around the rim so much that shapes mislead.
    const HORIZON_RAD: f64 = 2.6;

    /// The projection of this camera, once its numbers are known to be in range.
    pub(super) fn projection(&self, kind: ProjectionKind) -> Result<Projection, Error> {
        self.check()?;
        let center = LonLat::new(self.lon_deg, self.lat_deg);
        let translate_px = [self.x_px, self.y_px];
        Projection::new(
            kind,
            center,
            self.scale_px_per_rad,
            translate_px,
            Self::HORIZON_RAD,
        )
        .map_err(|error| Error::argument("view.camera", "the camera given", &error.to_string()))
    }

    /// Where the map stands at a share of a turn to another camera: its centre moves along the great circle, its scale
    /// by even factors, its place in the picture in a straight line.
    ///
    /// # Errors
    ///
    /// `bad-argument` where a camera is out of range or the share is not 0 to 1.
    ///
    /// ```
    /// use relations_map::scene::Camera;
    ///
    /// let dushanbe = Camera { lon_deg: 68.8, lat_deg: 38.6, scale_px_per_rad: 400.0, x_px: 300.0, y_px: 200.0 };
    /// let tashkent = Camera { lon_deg: 69.2, lat_deg: 41.3, scale_px_per_rad: 100.0, ..dushanbe };
    /// let halfway = dushanbe.turned(&tashkent, 0.5)?;
    /// assert!((halfway.scale_px_per_rad - 200.0).abs() < 1e-9);
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn turned(&self, to: &Self, share: f64) -> Result<Self, Error> {
        self.check()?;
        to.check()?;
        if !(0.0..=1.0).contains(&share) {
            return Err(Error::argument("share", &decimal(share), "0 to 1"));
        }
        let center = great_circle(
            LonLat::new(self.lon_deg, self.lat_deg),
            LonLat::new(to.lon_deg, to.lat_deg),
            share,
        );
        let between = |from: f64, to: f64| from + (to - from) * share;
        Ok(Self {
            lon_deg: center.lon_deg,
            lat_deg: center.lat_deg,
            scale_px_per_rad: self.scale_px_per_rad
                * pow(to.scale_px_per_rad / self.scale_px_per_rad, share),
            x_px: between(self.x_px, to.x_px),
            y_px: between(self.y_px, to.y_px),
        })
    }

    pub(super) fn check(&self) -> Result<(), Error> {
        let (least, most) = Self::SCALE_PX_PER_RAD;
        let limits = [
            ("view.camera.lonDeg", self.lon_deg, -360.0, 360.0),
            ("view.camera.latDeg", self.lat_deg, -90.0, 90.0),
            (
                "view.camera.scalePxPerRad",
                self.scale_px_per_rad,
                least,
                most,
            ),
            ("view.camera.xPx", self.x_px, -1e6, 1e6),
            ("view.camera.yPx", self.y_px, -1e6, 1e6),
        ];
        for (name, value, least, most) in limits {
            // Not a number lies in no range, so it is refused as well.
            if !(least..=most).contains(&value) {
                return Err(Error::argument(
                    name,
                    &decimal(value),
                    &[&decimal(least), " to ", &decimal(most)].concat(),
                ));
            }
        }
        Ok(())
    }

    /// The camera on a neighbourhood: so many radians of the earth are half the height of the picture, or half its width
    /// where that is less.
    pub(super) fn around(center: LonLat, radius_rad: f64, [width, height]: [f64; 2]) -> Self {
        let (least, most) = Self::SCALE_PX_PER_RAD;
        let scale = width.min(height) / 2.0 / (2.0 * libm::sin(radius_rad / 2.0));
        Self {
            lon_deg: center.lon_deg,
            lat_deg: center.lat_deg,
            scale_px_per_rad: within(scale, least, most),
            x_px: width / 2.0,
            y_px: height / 2.0,
        }
    }

    /// The camera that shows all points that this one, of scale 1, draws at these offsets.
    pub(super) fn around_all(&self, offsets: &[[f64; 2]], picture: [f64; 2]) -> Self {
        /// Room for names around the outmost.
        const MARGIN_PX: [f64; 2] = [70.0, 36.0];
        let (least, most) = Self::SCALE_PX_PER_RAD;
        let ends = |axis: usize| {
            let values = offsets.iter().map(|offset| offset[axis]);
            values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
                (low.min(value), high.max(value))
            })
        };
        let room = |axis: usize| {
            let side = picture[axis];
            (side - 2.0 * MARGIN_PX[axis]).max(side / 2.0)
        };
        let fits = |axis: usize| {
            let (low, high) = ends(axis);
            room(axis) / (high - low).max(0.05)
        };
        let scale = within(fits(0).min(fits(1)), least, most);
        let middle = |axis: usize| {
            let (low, high) = ends(axis);
            picture[axis] / 2.0 - scale * f64::midpoint(low, high)
        };
        Self {
            scale_px_per_rad: scale,
            x_px: middle(0),
            y_px: middle(1),
            ..*self
        }
    }
}
