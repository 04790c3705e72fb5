//! What questions are asked with: filters, pages, orders and views.

use wasm_bindgen::JsValue;

use super::arguments::{Fields, text};
use crate::error::Error;
use crate::query::{Filter, Order, Page, Record};
use crate::scene::{Camera, View};
use globe::projection::ProjectionKind;

/// The fields of a filter.
const FILTER: [&str; 12] = [
    "from", "to", "asOf", "themes", "tones", "statuses", "kinds", "sources", "places", "actors",
    "undated", "text",
];

/// A filter; `undefined` and `null` leave all in.
pub(super) fn filter(value: &JsValue) -> Result<Filter, Error> {
    let fields = Fields::of("filter", value, &FILTER)?;
    Ok(Filter {
        from: fields.day("from")?,
        to: fields.day("to")?,
        as_of: fields.day("asOf")?,
        themes: fields.codes("themes")?,
        tones: fields.codes("tones")?,
        statuses: fields.codes("statuses")?,
        kinds: fields.codes("kinds")?,
        sources: fields.texts("sources")?,
        places: fields.texts("places")?,
        actors: fields.texts("actors")?,
        undated: fields.flag("undated")?,
        text: fields.text("text")?.unwrap_or_default(),
    })
}

/// An order; `undefined` is by date.
pub(super) fn order(value: &JsValue) -> Result<Order, Error> {
    if value.is_undefined() || value.is_null() {
        return Ok(Order::default());
    }
    Order::from_name(&text("order", value)?)
}

/// A page; `undefined` is all.
pub(super) fn page(value: &JsValue) -> Result<Page, Error> {
    let fields = Fields::of("page", value, &["offset", "limit"])?;
    let all = Page::default();
    Ok(Page {
        offset: fields.count("offset")?.unwrap_or(all.offset),
        limit: fields.count("limit")?.unwrap_or(all.limit),
    })
}

/// The fields of a view.
const VIEW: [&str; 11] = [
    "focus",
    "selected",
    "filter",
    "width",
    "height",
    "projection",
    "language",
    "camera",
    "hub",
    "place",
    "shelfOpen",
];

/// What of a view is told in words: its focus, the chosen actor and the filter.
pub(super) fn described(
    value: &JsValue,
    record: &Record,
) -> Result<(String, Option<String>, Filter), Error> {
    let fields = Fields::of("view", value, &VIEW)?;
    let focus = fields.text("focus")?;
    let focus = focus.or_else(|| record.main_actor().map(str::to_owned));
    Ok((
        focus.unwrap_or_default(),
        fields.text("selected")?,
        filter(&fields.get("filter")?)?,
    ))
}

/// A view; without a focus it is centred on the record's main actor.
pub(super) fn view(value: &JsValue, record: &Record) -> Result<View, Error> {
    let fields = Fields::of("view", value, &VIEW)?;
    let (focus, selected, filter) = described(value, record)?;
    Ok(View {
        focus,
        selected,
        filter,
        width_px: fields.needed_number("width")?,
        height_px: fields.needed_number("height")?,
        projection: projection(&fields)?,
        language: fields.text("language")?.unwrap_or_default(),
        camera: camera(&fields.get("camera")?)?,
        hub: fields.text("hub")?,
        place: fields.text("place")?,
        shelf_open: fields.flag("shelfOpen")?.unwrap_or(false),
    })
}

fn projection(fields: &Fields) -> Result<ProjectionKind, Error> {
    const NAMES: [(&str, ProjectionKind); 3] = [
        ("equal-area", ProjectionKind::EqualArea),
        ("equidistant", ProjectionKind::Equidistant),
        ("equal-earth", ProjectionKind::EqualEarth),
    ];
    let Some(name) = fields.text("projection")? else {
        return Ok(ProjectionKind::default());
    };
    let known = NAMES.iter().find(|(known, _)| *known == name);
    let wrong = || {
        fields.wrong(
            "projection",
            &name,
            "one of equal-area, equidistant, equal-earth",
        )
    };
    known.map(|(_, kind)| *kind).ok_or_else(wrong)
}

/// The camera at a share of the way from one to another.
pub(super) fn turn(from: &JsValue, to: &JsValue, share: f64) -> Result<Camera, Error> {
    let missing = |name: &str| Error::argument(name, "undefined", "a camera");
    let from = camera(from)?.ok_or_else(|| missing("from"))?;
    let to = camera(to)?.ok_or_else(|| missing("to"))?;
    from.turned(&to, share)
}

fn camera(value: &JsValue) -> Result<Option<Camera>, Error> {
    if value.is_undefined() {
        return Ok(None);
    }
    let fields = Fields::of(
        "view.camera",
        value,
        &["lonDeg", "latDeg", "scalePxPerRad", "xPx", "yPx"],
    )?;
    Ok(Some(Camera {
        lon_deg: fields.needed_number("lonDeg")?,
        lat_deg: fields.needed_number("latDeg")?,
        scale_px_per_rad: fields.needed_number("scalePxPerRad")?,
        x_px: fields.needed_number("xPx")?,
        y_px: fields.needed_number("yPx")?,
    }))
}
