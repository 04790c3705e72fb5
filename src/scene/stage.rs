//! Where scenes are made: the outlines, and room for the points of one picture.

use super::camera::Camera;
use super::cast::Cast;
use super::nodes::{Frame, Node};
use super::shelf::Shelf;
use super::{Caption, Hit, Palette, Scene, View, gatherings, labels, places, placing, shelf, svg};
use crate::error::Error;
use crate::query::Record;
use globe::outlines::{LonLat, Outlines};
use globe::path::{self, Paths, Tracer};
use globe::projection::{EARTH_RADIUS_KM, Projection, ProjectionKind};

/// The outlines, and room for the points of one picture; one stage serves any number of records.
///
/// ```
/// use relations_map::{Filter, Record};
/// use relations_map::scene::{Stage, View};
///
/// let record = Record::embedded()?;
/// let mut stage = Stage::new()?;
/// let view = View { width_px: 900.0, height_px: 560.0, ..View::of("TJK") };
/// let scene = stage.scene(&record, &view)?;
/// assert_eq!(scene.nodes[0].name, "Tajikistan");
/// # Ok::<(), relations_map::Error>(())
/// ```
#[derive(Debug)]
pub struct Stage {
    outlines: Outlines,
    tracer: Tracer,
    paths: Paths,
    /// What the paths show: another choice on the same map needs none anew.
    window: Option<path::View>,
}

/// How far from a symbol or a line a point still hits it, in pixels.
const REACH_PX: f64 = 6.0;

impl Stage {
    /// Unpacks the outlines that are part of the crate.
    ///
    /// # Errors
    ///
    /// None in a released crate: a test unpacks them.
    pub fn new() -> Result<Self, Error> {
        let outlines = Outlines::embedded().map_err(|error| {
            Error::argument("outlines", "the embedded outlines", &error.to_string())
        })?;
        Ok(Self {
            outlines,
            tracer: Tracer::default(),
            paths: Paths::default(),
            window: None,
        })
    }

    /// Everything to draw of a view; the outlines are then in [`Stage::outlines_drawn`].
    ///
    /// # Errors
    ///
    /// `unknown-id` for an unknown focus or selection, `bad-argument` for a box, camera or filter out of range.
    pub fn scene<'r>(&mut self, record: &'r Record, view: &View) -> Result<Scene<'r>, Error> {
        let set = self.set(record, view)?;
        let window = path::View::new(set.projection.clone(), view.width_px, set.shelf.top_px);
        if self.window.as_ref() != Some(&window) {
            self.tracer.trace(&self.outlines, &window, &mut self.paths);
            self.window = Some(window);
        }
        set.into_scene(record, view)
    }

    /// The picture of a view as an SVG document, with a title and a description.
    ///
    /// # Errors
    ///
    /// As [`Stage::scene`].
    ///
    /// ```
    /// use relations_map::Record;
    /// use relations_map::scene::{Caption, Palette, Stage, View};
    ///
    /// let record = Record::embedded()?;
    /// let caption = Caption { title: "Ties & claims", description: "Of 2012" };
    /// let svg = Stage::new()?.svg(&record, &View::of("TJK"), caption, &Palette::LIGHT)?;
    /// assert!(svg.starts_with("<svg xmlns") && svg.contains("<title>Ties &amp; claims</title>"));
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn svg(
        &mut self,
        record: &Record,
        view: &View,
        caption: Caption<'_>,
        palette: &Palette,
    ) -> Result<String, Error> {
        let scene = self.scene(record, view)?;
        let codes: Vec<&str> = self.codes().collect();
        Ok(svg::document(
            &scene,
            &self.paths,
            &codes,
            view,
            caption,
            palette,
        ))
    }

    /// The outlines of the last scene, in CSS pixels.
    pub fn outlines_drawn(&self) -> &Paths {
        &self.paths
    }

    /// The codes of the shapes, in the order that the paths count them.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.outlines
            .shapes()
            .iter()
            .map(|shape| shape.code.as_str())
    }

    /// What is at a point of a view: a symbol, a place, a tie, or the actor whose country it is.
    ///
    /// # Errors
    ///
    /// As [`Stage::scene`].
    pub fn hit(
        &self,
        record: &Record,
        view: &View,
        x_px: f64,
        y_px: f64,
    ) -> Result<Option<Hit>, Error> {
        let set = self.set(record, view)?;
        let projection = set.projection.clone();
        let on_map = y_px <= set.shelf.top_px;
        let scene = set.into_scene(record, view)?;
        let actors = scene.nodes.iter();
        let actors = actors.map(|node| ("actor", node.id, node.distance_px(x_px, y_px)));
        let places = scene.places.iter();
        let places = places.map(|place| ("place", place.id, place.distance_px(x_px, y_px)));
        let lines = scene.strokes.iter();
        let lines = lines.map(|line| {
            (
                "tie",
                line.id,
                line.distance_px(x_px, y_px) + REACH_PX / 2.0,
            )
        });
        if let Some(hit) = nearest(actors.chain(places)).or_else(|| nearest(lines)) {
            return Ok(Some(hit));
        }
        let country = projection
            .inverse([x_px, y_px])
            .filter(|_| on_map)
            .and_then(|at| self.country(at));
        let known = country.filter(|code| record.actor_key(code).is_ok());
        Ok(known.map(|code| Hit {
            kind: "actor",
            id: code.to_owned(),
        }))
    }

    fn country(&self, at: LonLat) -> Option<&str> {
        let index = self.outlines.shape_at(at.lon_deg, at.lat_deg)?;
        self.outlines
            .shapes()
            .get(index)
            .map(|shape| shape.code.as_str())
    }

    fn set<'r>(&self, record: &'r Record, view: &View) -> Result<Set<'r>, Error> {
        view.check()?;
        if let Some(selected) = &view.selected {
            record.actor_key(selected)?;
        }
        let mut cast = Cast::gather(record, &self.outlines, view)?;
        let (on_earth, shelved): (Vec<_>, Vec<_>) = cast
            .others
            .into_iter()
            .partition(|member| member.at.is_some());
        cast.others = on_earth;
        let shelved = shelved.into_iter().map(|member| member.node).collect();
        let (chips, shelf) =
            shelf::arrange(shelved, [view.width_px, view.height_px], view.shelf_open);
        let center = cast.focus.at.unwrap_or(LonLat::new(0.0, 0.0));
        let fit = fit(
            &cast,
            center,
            [view.width_px, shelf.top_px.max(1.0)],
            view.projection,
        )?;
        let camera = view.camera.unwrap_or(fit);
        Ok(Set {
            cast,
            chips,
            shelf,
            fit,
            camera,
            projection: camera.projection(view.projection)?,
        })
    }
}

fn nearest<'n>(candidates: impl Iterator<Item = (&'static str, &'n str, f64)>) -> Option<Hit> {
    let near = candidates.filter(|(_, _, distance)| *distance <= REACH_PX);
    let (kind, id, _) = near.min_by(|a, b| a.2.total_cmp(&b.2))?;
    let id = id.to_owned();
    Some(Hit { kind, id })
}

/// The camera that shows the ties of the focus; those without a tie do not count.
fn fit(
    cast: &Cast<'_>,
    center: LonLat,
    picture: [f64; 2],
    kind: ProjectionKind,
) -> Result<Camera, Error> {
    if kind == ProjectionKind::EqualEarth {
        return Ok(Camera::flat(center, picture[0], picture[1]));
    }
    let unit = Camera {
        lon_deg: center.lon_deg,
        lat_deg: center.lat_deg,
        scale_px_per_rad: 1.0,
        x_px: 0.0,
        y_px: 0.0,
    };
    let projection = unit.projection(kind)?;
    let tied = cast
        .others
        .iter()
        .filter(|member| member.node.statements > 0);
    let offsets: Vec<[f64; 2]> = tied
        .filter_map(|member| projection.forward(member.at?))
        .collect();
    Ok(Camera::fit(center, &offsets, picture[0], picture[1]))
}

/// The actors and the camera of a view, before the symbols are placed.
struct Set<'r> {
    cast: Cast<'r>,
    chips: Vec<Node<'r>>,
    shelf: Shelf,
    fit: Camera,
    camera: Camera,
    projection: Projection,
}

impl<'r> Set<'r> {
    fn into_scene(self, record: &'r Record, view: &View) -> Result<Scene<'r>, Error> {
        let frame = Frame {
            width_px: view.width_px,
            height_px: self.shelf.top_px,
        };
        let Self {
            cast,
            chips,
            shelf,
            fit,
            camera,
            projection,
        } = self;
        let (mut nodes, strokes) = placing::place(cast, &camera, &projection, frame);
        let places = places::marks(record, view, &projection, frame, &nodes)?;
        let differences = placing::differences(&nodes);
        let ties = placing::ties(&nodes);
        let amid = labels::Amid {
            places: &places,
            signs: &differences,
            ties: &ties,
            leftward_px: f64::NEG_INFINITY,
        };
        let labels = labels::arrange(&nodes, &amid, view, frame);
        nodes.extend(chips);
        let members = view
            .selected
            .as_deref()
            .map(|id| gatherings::members(record, id, view.filter.as_of));
        let hub = match &view.hub {
            Some(id) => gatherings::hub(record, id, &nodes)?,
            None => None,
        };
        Ok(Scene {
            camera,
            fit_scale_px_per_rad: fit.scale_px_per_rad,
            map_height_px: shelf.top_px,
            rings: rings(&projection),
            differences,
            strokes,
            places,
            nodes,
            labels,
            members: members.unwrap_or_default(),
            hub,
            shelf,
        })
    }
}

/// Circles at every thousandth kilometre, where the map keeps distances from its centre.
fn rings(projection: &Projection) -> Vec<(u32, f64)> {
    const STEP_KM: f64 = 1000.0;
    if projection.kind() != ProjectionKind::Equidistant {
        return Vec::new();
    }
    let most = projection.clip_angle_rad() * EARTH_RADIUS_KM / STEP_KM;
    let steps = 1..=most as u32;
    steps
        .map(|step| {
            (
                1000 * step,
                projection.radius_px(f64::from(step) * STEP_KM / EARTH_RADIUS_KM),
            )
        })
        .collect()
}
