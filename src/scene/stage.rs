//! Where scenes are made: the outlines, and room for the points of one picture.

use super::camera::Camera;
use super::cast::{Cast, Member};
use super::nodes::{Frame, Node, Standing};
use super::shelf::Shelf;
use super::{
    Caption, Hit, Palette, PlaceMark, Scene, View, gatherings, labels, shelf, strokes, svg,
};
use crate::error::Error;
use crate::geometry::{LonLat, Outlines};
use crate::path::{self, Paths, Tracer};
use crate::projection::{EARTH_RADIUS_KM, Projection, ProjectionKind, distance_km};
use crate::query::{Record, Tie};

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
}

/// Below this scale the places of a country lie on top of each other.
const PLACES_FROM_PX_PER_RAD: f64 = 1500.0;
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
        self.tracer.trace(&self.outlines, &window, &mut self.paths);
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
        let node = nearest(
            scene
                .nodes
                .iter()
                .map(|node| (node.id, node.distance_px(x_px, y_px))),
        );
        if let Some(id) = node {
            return Ok(Some(Hit {
                kind: "actor",
                id: id.to_owned(),
            }));
        }
        let distance = |place: &PlaceMark<'_>| {
            ((place.x - x_px) * (place.x - x_px) + (place.y - y_px) * (place.y - y_px)).sqrt()
        };
        if let Some(id) = nearest(scene.places.iter().map(|place| (place.id, distance(place)))) {
            return Ok(Some(Hit {
                kind: "place",
                id: id.to_owned(),
            }));
        }
        let lines = scene
            .strokes
            .iter()
            .map(|stroke| (stroke.id, stroke.distance_px(x_px, y_px) + REACH_PX / 2.0));
        if let Some(id) = nearest(lines) {
            return Ok(Some(Hit {
                kind: "tie",
                id: id.to_owned(),
            }));
        }
        let country = projection
            .inverse([x_px, y_px])
            .filter(|_| on_map)
            .and_then(|at| self.country(at));
        let known = country.filter(|code| record.dataset().actor_key(code).is_ok());
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
            record.dataset().actor_key(selected)?;
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

fn nearest<'n>(candidates: impl Iterator<Item = (&'n str, f64)>) -> Option<&'n str> {
    let near = candidates.filter(|(_, distance)| *distance <= REACH_PX);
    near.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(id, _)| id)
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
        let places = places(record, view, &self.projection, frame)?;
        let Self {
            cast,
            chips,
            shelf,
            fit,
            camera,
            projection,
        } = self;
        let mut focus = cast.focus.node;
        focus.half_width_px = 7.0;
        focus.half_height_px = 7.0;
        let focus_at = cast
            .focus
            .at
            .map_or([camera.x_px, camera.y_px], |at| pixel(&projection, at));
        (focus.at, [focus.x, focus.y]) = stand(
            frame,
            focus_at,
            [frame.width_px / 2.0, frame.height_px / 2.0],
        );
        let from = [focus.x, focus.y];
        let placed = cast
            .others
            .into_iter()
            .filter_map(|member| placed(member, &projection, frame, from, cast.focus.at));
        let (mut partners, ties): (Vec<Node<'r>>, Vec<Option<Tie<'r>>>) = placed.unzip();
        frame.spread(&mut partners);
        // Broad ties come first, so that a thin one is not hidden under them.
        let pairs = ties
            .iter()
            .zip(&partners)
            .filter_map(|(tie, partner)| Some((tie.as_ref()?, partner)));
        let drawn = pairs
            .flat_map(|(tie, partner)| strokes::of_tie(tie, &focus, partner))
            .collect();
        let mut nodes = vec![focus];
        nodes.append(&mut partners);
        let labels = labels::arrange(&nodes, view, frame, f64::NEG_INFINITY);
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
            strokes: drawn,
            places,
            nodes,
            labels,
            members: members.unwrap_or_default(),
            hub,
            shelf,
        })
    }
}

/// An actor's symbol on the map or at its edge. Who has no tie is shown only where the map shows its place.
fn placed<'r>(
    member: Member<'r>,
    projection: &Projection,
    frame: Frame,
    from: [f64; 2],
    focus: Option<LonLat>,
) -> Option<(Node<'r>, Option<Tie<'r>>)> {
    let mut node = member.node;
    // The symbols stand for whole countries, so that finer distances between them would mean nothing.
    let away = focus
        .zip(member.at)
        .map(|(from, to)| distance_km(from, to) / 100.0);
    node.distance_km = away.map(|hundreds| 100 * (hundreds + 0.5) as u32);
    (node.at, [node.x, node.y]) = stand(frame, pixel(projection, member.at?), from);
    (node.at == Standing::Map || node.statements > 0).then_some((node, member.tie))
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

fn stand(frame: Frame, point: [f64; 2], from: [f64; 2]) -> (Standing, [f64; 2]) {
    if frame.holds(point) {
        (Standing::Map, point)
    } else {
        (Standing::Edge, frame.edge(from, point))
    }
}

/// Where a place is drawn, also beyond the horizon, where only its direction counts.
fn pixel(projection: &Projection, at: LonLat) -> [f64; 2] {
    projection.project(projection.rotated(at.to_vector()))
}

fn places<'r>(
    record: &'r Record,
    view: &View,
    projection: &Projection,
    frame: Frame,
) -> Result<Vec<PlaceMark<'r>>, Error> {
    if projection.scale_px_per_rad() < PLACES_FROM_PX_PER_RAD {
        return Ok(Vec::new());
    }
    let places = record
        .places(&view.filter)?
        .into_iter()
        .filter(|place| place.statements > 0);
    let marks = places.filter_map(|place| {
        let at = projection.forward(LonLat::new(
            place.coordinates.lon_deg,
            place.coordinates.lat_deg,
        ))?;
        let mark = PlaceMark {
            id: place.id,
            name: place.name,
            kind: place.kind,
            x: at[0],
            y: at[1],
        };
        frame.holds(at).then_some(mark)
    });
    Ok(marks.collect())
}
