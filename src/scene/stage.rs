//! Where scenes are made: the outlines, and the last layout, which choices and filters leave as it is.

use super::answer::Scene;
use super::answer_detail::Hit;
use super::bounds::Point;
use super::camera::Camera;
use super::compose::dress;
use super::framing::Mode;
use super::hit;
use super::layout::Layout;
use super::layout_labels;
use super::partners::Company;
use super::plan::Plan;
use super::svg::{self, Caption};
use super::tie_counts::{Identity, TieCounts};
use super::{Palette, View};
use crate::error::Error;
use crate::query::{Filter, Record};
use globe::outlines::{DecodeError, LonLat, Outlines};
use globe::path::{self, Paths, Tracer};

/// The outlines, room for the points of one picture, and the last layout; one stage serves any number of records.
///
/// ```
/// use relations_map::Record;
/// use relations_map::scene::{Stage, View};
///
/// let record = Record::embedded()?;
/// let mut stage = Stage::new()?;
/// let scene = stage.scene(&record, &View::of("TJK"))?;
/// assert_eq!(&*scene.centre.name, "Tajikistan");
/// let chosen = View { selected: Some("RUS".to_owned()), ..View::of("TJK") };
/// assert_eq!(stage.scene(&record, &chosen)?.symbols.len(), scene.symbols.len());
/// # Ok::<(), relations_map::Error>(())
/// ```
#[derive(Debug)]
pub struct Stage {
    outlines: Outlines,
    tracer: Tracer,
    paths: Paths,
    /// What the paths show: another choice on the same map needs no new ones.
    window: Option<path::View>,
    version: u32,
    /// Boxed, so that a stage is small to move.
    last: Option<Box<Last>>,
    /// What ties come to, which another choice or camera does not change.
    counts: Option<Box<TieCounts>>,
}

/// A layout and what it is of.
#[derive(Debug)]
struct Last {
    record: Identity,
    view: View,
    layout: Layout,
    places: Vec<(String, Point)>,
}

impl Stage {
    /// Unpacks the outlines that are part of the crate.
    ///
    /// # Errors
    ///
    /// None in a released crate: a test unpacks them.
    pub fn new() -> Result<Self, Error> {
        Ok(Self::of(unpacked(Outlines::embedded())?))
    }

    /// The same with outlines that are fine only where the embedded record's first picture shows them.
    ///
    /// # Errors
    ///
    /// As [`Stage::new`].
    pub fn coarse() -> Result<Self, Error> {
        Ok(Self::of(unpacked(Outlines::coarse())?))
    }

    /// Takes the outlines of [`Stage::new`]; what comes next is drawn of them.
    ///
    /// # Errors
    ///
    /// As [`Stage::new`].
    pub fn refine(&mut self) -> Result<(), Error> {
        let version = self.version;
        *self = Self::new()?;
        self.version = version;
        Ok(())
    }

    fn of(outlines: Outlines) -> Self {
        Self {
            outlines,
            tracer: Tracer::default(),
            paths: Paths::default(),
            window: None,
            version: 0,
            last: None,
            counts: None,
        }
    }

    /// Everything to draw of a view; the outlines are then in [`Stage::outlines_drawn`].
    ///
    /// # Errors
    ///
    /// `unknown-id` for an unknown focus or selection, `bad-argument` for a box, camera or filter out of range.
    pub fn scene(&mut self, record: &Record, view: &View) -> Result<Scene, Error> {
        if let Some(selected) = &view.selected {
            record.actor_key(selected)?;
        }
        self.lay_out(record, view)?;
        self.count(record, view)?;
        let version = self.version;
        let counts = self.counts.as_ref().ok_or_else(|| lost(view))?;
        let last = self.last.as_mut().ok_or_else(|| lost(view))?;
        let scene = dress(&last.layout, counts, record, view, version)?;
        last.places = scene
            .places
            .iter()
            .map(|place| (String::from(&*place.id), place.at))
            .collect();
        Ok(scene)
    }

    /// Where the map stands by the rule, which filters and choices do not change. Nothing is laid out for it.
    ///
    /// # Errors
    ///
    /// As [`Stage::scene`].
    pub fn camera(&self, record: &Record, view: &View) -> Result<Camera, Error> {
        view.check()?;
        if let Some(last) = &self.last
            && last.record == identity(record)
            && is_same_frame(&last.view, view)
        {
            return Ok(last.layout.plan.frame);
        }
        let company = Company::of(record, &self.outlines, &view.focus, &view.language)?;
        Ok(Plan::of(&company, &self.outlines, view)?.frame)
    }

    /// The picture of a view as an SVG document, with the words that a caller gives it.
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
    /// let caption = Caption { title: "Ties & claims".into(), ..Caption::default() };
    /// let svg = Stage::new()?.svg(&record, &View::of("TJK"), &caption, Palette::LIGHT)?;
    /// assert!(svg.starts_with("<svg xmlns") && svg.contains("<title>Ties &amp; claims</title>"));
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn svg(
        &mut self,
        record: &Record,
        view: &View,
        caption: &Caption,
        palette: Palette,
    ) -> Result<String, Error> {
        let scene = self.scene(record, view)?;
        let codes: Vec<&str> = self.codes().collect();
        let land = svg::Land {
            paths: &self.paths,
            codes: &codes,
        };
        Ok(svg::document(
            &scene,
            &land,
            [view.width_px, view.height_px],
            caption,
            palette,
        ))
    }

    /// The outlines of the last scene, in CSS pixels.
    pub fn outlines_drawn(&self) -> &Paths {
        &self.paths
    }

    /// The number of those outlines; another number means other outlines.
    pub fn outlines_version(&self) -> u32 {
        self.version
    }

    /// The codes of the shapes, in the order that the paths count them.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.outlines
            .shapes()
            .iter()
            .map(|shape| shape.code.as_str())
    }

    /// Lays out a view unless the last layout is of it.
    fn lay_out(&mut self, record: &Record, view: &View) -> Result<(), Error> {
        view.check()?;
        let record_identity = identity(record);
        if let Some(last) = &self.last
            && last.record == record_identity
            && is_same_layout(&last.view, view)
        {
            return Ok(());
        }
        // Whatever reads it to lay out sees nothing but what the next view is compared with.
        let view = without_dress(view);
        let company = Company::of(record, &self.outlines, &view.focus, &view.language)?;
        let plan = Plan::of(&company, &self.outlines, &view)?;
        if plan.mode != Mode::Network {
            self.trace(path::View::new(
                plan.projection.clone(),
                view.width_px,
                view.height_px,
            ));
        }
        let mut layout = Layout::of(company, plan, &view, &self.paths.land);
        layout_labels::finish(&mut layout, &view, &self.outlines);
        self.last = Some(Box::new(Last {
            record: record_identity,
            view,
            layout,
            places: Vec::new(),
        }));
        Ok(())
    }

    /// Counts what ties come to unless that is known.
    fn count(&mut self, record: &Record, view: &View) -> Result<(), Error> {
        let of = identity(record);
        let known = self.counts.as_ref();
        if !known.is_some_and(|counts| counts.is_of(&of, view)) {
            self.counts = Some(Box::new(TieCounts::of(record, of, view)?));
        }
        Ok(())
    }

    fn trace(&mut self, window: path::View) {
        if self.window.as_ref() != Some(&window) {
            self.tracer.trace(&self.outlines, &window, &mut self.paths);
            self.window = Some(window);
            self.version = self.version.wrapping_add(1);
        }
    }

    /// What is at a point of a view: a symbol, a tab, a place, a tie, or the actor whose country it is. It asks the last
    /// scene, and lays out only where that is of another view.
    ///
    /// # Errors
    ///
    /// As [`Stage::scene`].
    pub fn hit(
        &mut self,
        record: &Record,
        view: &View,
        x_px: f64,
        y_px: f64,
    ) -> Result<Option<Hit>, Error> {
        self.lay_out(record, view)?;
        let last = self.last.as_ref().ok_or_else(|| lost(view))?;
        let at = [x_px, y_px];
        if last.layout.plan.mode == Mode::Network || !last.layout.picture.holds(at) {
            return Ok(None);
        }
        if let Some(hit) = hit::drawn(&last.layout, &last.places, at) {
            return Ok(Some(hit));
        }
        let place = last.layout.plan.projection.inverse(at);
        let country = place.and_then(|place| self.country(place));
        let known = country.filter(|code| record.actor_key(code).is_ok());
        Ok(known.map(|code| hit::hit("actor", vec![code.to_owned()])))
    }

    fn country(&self, at: LonLat) -> Option<&str> {
        let index = self.outlines.shape_at(at.lon_deg, at.lat_deg)?;
        let shape = self.outlines.shapes().get(index);
        shape.map(|shape| shape.code.as_str())
    }
}

fn unpacked(outlines: Result<Outlines, DecodeError>) -> Result<Outlines, Error> {
    outlines
        .map_err(|error| Error::argument("outlines", "the embedded outlines", &error.to_string()))
}

fn identity(record: &Record) -> Identity {
    (
        record.fingerprint(),
        std::ptr::from_ref(record.dataset()).addr(),
    )
}

fn lost(view: &View) -> Error {
    Error::unknown("an actor", &view.focus)
}

/// A view without what moves nothing.
fn without_dress(view: &View) -> View {
    View {
        selected: None,
        place: None,
        hub: None,
        filter: Filter::default(),
        undated: false,
        measure: None,
        ..view.clone()
    }
}

fn is_same_layout(one: &View, other: &View) -> bool {
    without_dress(one) == without_dress(other)
}

fn is_same_frame(one: &View, other: &View) -> bool {
    let bare = |view: &View| View {
        camera: None,
        prominent: Vec::new(),
        ..without_dress(view)
    };
    bare(one) == bare(other)
}

#[cfg(test)]
mod tests;
