//! Which part of the earth a map shows, and how large.

use super::View;
use super::bounds::Point;
use super::camera::Camera;
use super::framing::{Mode, Reason, framing};
use super::partners::{Company, Partner};
use crate::error::Error;
use globe::outlines::{LonLat, Outlines};
use globe::projection::{EARTH_RADIUS_KM, Projection, ProjectionKind};

/// What of a view decides where things stand; another filter, day or choice leaves it as it is.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Plan {
    pub(super) mode: Mode,
    pub(super) reason: Option<Reason>,
    pub(super) radius_km: f64,
    /// By the rule.
    pub(super) frame: Camera,
    /// As the reader has it.
    pub(super) camera: Camera,
    pub(super) projection: Projection,
}

impl Plan {
    pub(super) fn of(company: &Company, outlines: &Outlines, view: &View) -> Result<Self, Error> {
        let known = company.partners.len() + company.left_out as usize;
        let count = known + company.elsewhere as usize;
        let (mut mode, mut reason, radius_km) =
            framing(&company.distances_km, land_km(company, outlines), count);
        let center = company.centre.at.unwrap_or(LonLat::new(0.0, 0.0));
        if company.centre.at.is_none() {
            (mode, reason) = (Mode::Network, Some(Reason::FocusWithoutPlace));
        }
        if view.projection == ProjectionKind::EqualEarth && mode == Mode::Near {
            mode = Mode::World;
        }
        let kind = projection_kind(&company.partners, mode, view.projection);
        let picture = [view.width_px, view.height_px];
        let frame = if mode == Mode::World {
            world(center, &company.partners, kind, picture)?
        } else {
            Camera::around(center, radius_km / EARTH_RADIUS_KM, picture)
        };
        let camera = view.camera.unwrap_or(frame);
        Ok(Self {
            mode,
            reason,
            radius_km,
            frame,
            camera,
            projection: camera.projection(kind)?,
        })
    }
}

/// How far the main land of the centre reaches.
fn land_km(company: &Company, outlines: &Outlines) -> f64 {
    let shape = company
        .centre
        .shape
        .and_then(|shape| outlines.shapes().get(shape as usize));
    shape.map_or(0.0, |shape| shape.main_cap.radius_rad * EARTH_RADIUS_KM)
}

/// Around a centre that has partners beyond a quarter of the globe, a flat world shows them better.
fn projection_kind(partners: &[Partner], mode: Mode, wanted: ProjectionKind) -> ProjectionKind {
    const QUARTER_KM: f64 = 10_000.0;
    let is_far = partners
        .iter()
        .any(|partner| partner.distance_km > QUARTER_KM);
    if mode == Mode::World && is_far && wanted == ProjectionKind::EqualArea {
        ProjectionKind::EqualEarth
    } else {
        wanted
    }
}

/// The camera that shows all partners at one scale.
fn world(
    center: LonLat,
    partners: &[Partner],
    kind: ProjectionKind,
    picture: [f64; 2],
) -> Result<Camera, Error> {
    let unit = Camera {
        lon_deg: center.lon_deg,
        lat_deg: center.lat_deg,
        scale_px_per_rad: 1.0,
        x_px: 0.0,
        y_px: 0.0,
    };
    let projection = unit.projection(kind)?;
    let places = partners.iter().map(|partner| partner.at).chain([center]);
    let offsets: Vec<Point> = places
        .map(|at| projection.project(projection.rotated(at.to_vector())))
        .collect();
    Ok(unit.around_all(&offsets, picture))
}
