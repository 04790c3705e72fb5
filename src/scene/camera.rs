//! Where the map stands in the picture.

use serde::Serialize;

use crate::error::{Error, decimal};
use crate::sorting::sort_by;
use globe::outlines::{LonLat, within};
use globe::projection::{Projection, ProjectionKind, great_circle};
use libm::pow;

/// Where the map stands: the point of the earth at its centre, its scale, and where that centre is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
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

    fn check(&self) -> Result<(), Error> {
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

    /// The camera that shows the whole world in the flat projection, about the meridian of a focus.
    pub(super) fn flat(center: LonLat, width_px: f64, height_px: f64) -> Self {
        /// Half the width and height of the Equal Earth map at scale 1, with a little air.
        const HALF: [f64; 2] = [2.76, 1.36];
        let (least, most) = Self::SCALE_PX_PER_RAD;
        let scale = (width_px / 2.0 / HALF[0]).min(height_px / 2.0 / HALF[1]);
        Self {
            lon_deg: center.lon_deg,
            lat_deg: 0.0,
            scale_px_per_rad: within(scale, least, most),
            x_px: width_px / 2.0,
            y_px: height_px / 2.0,
        }
    }

    /// The camera on a focus whose partners stand at these offsets, in radians of the projection at scale 1.
    ///
    /// The nearer four fifths of the partners stay within the box; the rest stand at its edge, in their true
    /// direction. That keeps the neighbours of a country apart that also has ties across an ocean.
    pub(super) fn fit(center: LonLat, offsets: &[[f64; 2]], width_px: f64, height_px: f64) -> Self {
        const MARGIN_PX: [f64; 2] = [56.0, 34.0];
        /// The least that is shown to each side of the focus, in radians: a region, not one country.
        const LEAST_RAD: f64 = 0.12;
        /// How far from the middle of the picture the focus may stand, as a share of its side.
        const ASIDE: f64 = 0.22;
        let sides = [width_px, height_px];
        let nearest = nearer_part(offsets);
        let reach = |axis: usize, sign: f64| {
            nearest
                .iter()
                .map(|offset| sign * offset[axis])
                .fold(LEAST_RAD, f64::max)
        };
        let room = |axis: usize| (sides[axis] - 2.0 * MARGIN_PX[axis]).max(sides[axis] / 2.0);
        let fits = |axis: usize| room(axis) / (reach(axis, 1.0) + reach(axis, -1.0));
        let (least, most) = Self::SCALE_PX_PER_RAD;
        let scale = within(fits(0).min(fits(1)), least, most);
        let stand = |axis: usize| {
            let aside = scale * (reach(axis, -1.0) - reach(axis, 1.0)) / 2.0;
            sides[axis] / 2.0 + within(aside, -ASIDE * sides[axis], ASIDE * sides[axis])
        };
        let (lon_deg, lat_deg) = (center.lon_deg, center.lat_deg);
        Self {
            lon_deg,
            lat_deg,
            scale_px_per_rad: scale,
            x_px: stand(0),
            y_px: stand(1),
        }
    }
}

/// The nearer four fifths of several offsets from the focus, rounded up.
fn nearer_part(offsets: &[[f64; 2]]) -> Vec<[f64; 2]> {
    let square = |offset: &[f64; 2]| offset[0] * offset[0] + offset[1] * offset[1];
    let mut nearest = offsets.to_vec();
    sort_by(&mut nearest, |a, b| square(a).total_cmp(&square(b)));
    nearest.truncate((nearest.len() * 4).div_ceil(5));
    nearest
}
