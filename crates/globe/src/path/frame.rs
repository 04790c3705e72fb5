//! What one frame needs to know, worked out once.

use super::View;
use super::region::Region;
use super::window::Window;
use crate::outlines::{Cap, Detail, Vector, dot, within};
use crate::projection::Projection;
use libm::asin;
use std::f64::consts::{FRAC_PI_2, PI};

/// How far the packed outlines may be from the source, radians (0.02 degrees); it counts towards the tolerance.
const PACKING_RAD: f64 = 0.02 / 180.0 * PI;
/// The share of the tolerance that packing and leaving points out may use; the rest is for roundings and for the seams
/// between pieces of unequal detail.
const SIMPLIFICATION_SHARE: f64 = 0.8;
/// The share that leaving points out may always use: where packing takes all, using every point would not help.
const LEAST_SHARE: f64 = 0.1;
const RESAMPLING_SHARE: f64 = 0.2;
/// Polygons whose cap is drawn smaller than this across are left out: a symbol stands for them.
const SMALLEST_POLYGON_PX: f64 = 0.5;

#[derive(Debug)]
pub(super) struct Frame<'a> {
    pub(super) projection: &'a Projection,
    pub(super) region: Region,
    pub(super) window: Window,
    pub(super) resample_px: f64,
    /// A cap around all that the window shows, where there is one.
    window_cap: Option<Cap>,
    center: Vector,
    tolerance_rad: f64,
}

impl<'a> Frame<'a> {
    /// None when the window has no size.
    pub(super) fn new(view: &'a View) -> Option<Self> {
        let window = Window::new(view.width_px, view.height_px, view.margin_px)?;
        let projection = &view.projection;
        let tolerance_px = if view.tolerance_px >= 0.01 {
            view.tolerance_px.min(100.0)
        } else {
            0.01
        };
        Some(Self {
            projection,
            region: Region::new(projection),
            resample_px: tolerance_px * RESAMPLING_SHARE,
            window_cap: window.cap(projection),
            window,
            center: projection.unrotated([0.0, 0.0, 1.0]),
            tolerance_rad: tolerance_px / projection.scale_px_per_rad(),
        })
    }

    /// How far the middle of a cap is from where lengths are kept, radians: from the middle of a globe, from the equator of
    /// a flat map. All else that is asked of a cap begins with it, and it takes an arcsine.
    pub(super) fn away(&self, cap: &Cap) -> f64 {
        if self.projection.is_azimuthal() {
            cap.angle_to(self.center)
        } else {
            asin(within(cap.center[2], -1.0, 1.0)).abs()
        }
    }

    /// Whether something within a cap may be in the window.
    pub(super) fn is_in_window(&self, cap: &Cap, away: f64) -> bool {
        match &self.window_cap {
            Some(window) => window.meets(cap),
            None => {
                self.visibility(cap, away) != Visibility::Whole || self.is_near_window(cap, away)
            }
        }
    }

    /// Whether the disc in which a cap is drawn that is wholly in the map may meet the window: the way from its middle
    /// to a point of it stays in it and is stretched no more than lengths there are.
    fn is_near_window(&self, cap: &Cap, away: f64) -> bool {
        let middle = self.projection.project(self.projection.rotated(cap.center));
        let radius_px =
            cap.radius_rad * self.stretch(cap, away) * self.projection.scale_px_per_rad();
        !self.window.is_beside(middle, middle, radius_px)
    }

    /// How a cap lies to the map's edge.
    pub(super) fn visibility(&self, cap: &Cap, away: f64) -> Visibility {
        if !self.projection.is_azimuthal() {
            return Visibility::Cut;
        }
        let clip = self.projection.clip_angle_rad();
        if away - cap.radius_rad > clip + 1e-6 {
            Visibility::Hidden
        } else if away + cap.radius_rad < clip - 1e-6 {
            Visibility::Whole
        } else {
            Visibility::Cut
        }
    }

    /// The least detail that the points within a cap must have to be drawn.
    pub(super) fn detail(&self, cap: &Cap, away: f64) -> Detail {
        let allowed_rad = self.tolerance_rad / self.stretch(cap, away);
        let left_rad = allowed_rad * SIMPLIFICATION_SHARE - PACKING_RAD;
        Detail::from_angle_rad(left_rad.max(allowed_rad * LEAST_SHARE))
    }

    /// Whether a polygon within this cap is too small to be drawn.
    pub(super) fn is_too_small(&self, cap: &Cap, away: f64) -> bool {
        let pixels = 2.0 * cap.radius_rad * self.projection.scale_px_per_rad();
        pixels < SMALLEST_POLYGON_PX && pixels * self.stretch(cap, away) < SMALLEST_POLYGON_PX
    }

    /// The most that lengths within a cap are stretched.
    fn stretch(&self, cap: &Cap, away: f64) -> f64 {
        let farthest = if self.projection.is_azimuthal() {
            self.projection.clip_angle_rad()
        } else {
            FRAC_PI_2
        };
        self.projection
            .stretch((away + cap.radius_rad).min(farthest))
    }

    /// The point of the sphere at the middle of the map's edge circle's rim, for asking what the edge lies in.
    pub(super) fn edge_point(&self) -> Option<Vector> {
        if !self.projection.is_azimuthal() {
            return None;
        }
        let (sine, cosine) = libm::sincos(self.projection.clip_angle_rad());
        let point = self.projection.unrotated([sine, 0.0, cosine]);
        debug_assert!(
            (dot(point, point) - 1.0).abs() < 1e-9,
            "a rotation keeps lengths"
        );
        Some(point)
    }
}

/// How much of something may be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Visibility {
    Hidden,
    Cut,
    Whole,
}
