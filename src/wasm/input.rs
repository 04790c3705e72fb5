//! What JavaScript gives, read field by field: filters, pages and views.
//!
//! Written out rather than derived: a derived reader says "invalid type: floating point `3.0`", where a developer
//! needs the name of the field and what was expected, and it weighs some thirty kilobytes.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::error::{Error, decimal};
use crate::query::{Filter, Order, Page, Record};
use crate::scene::{Camera, View};
use globe::projection::ProjectionKind;
use relations_record::Code;
use vague_dates::Day;

/// An object that JavaScript gave, with the name that messages call it by.
struct Fields {
    name: &'static str,
    object: Option<Object>,
}

impl Fields {
    /// An object with no other fields than the known ones; `undefined` and `null` are one without any.
    fn of(name: &'static str, value: &JsValue, known: &[&str]) -> Result<Self, Error> {
        if value.is_undefined() || value.is_null() {
            return Ok(Self { name, object: None });
        }
        let object = value
            .dyn_ref::<Object>()
            .ok_or_else(|| Error::argument(name, &shown(value), "an object"))?;
        for key in Object::keys(object)
            .iter()
            .filter_map(|key| key.as_string())
        {
            if !known.contains(&key.as_str()) {
                return Err(Error::argument(
                    name,
                    &key,
                    &["one of the fields ", &known.join(", ")].concat(),
                ));
            }
        }
        Ok(Self {
            name,
            object: Some(object.clone()),
        })
    }

    /// A field of the object's own; `null` is as good as absent, and so is what a page adds to every object.
    fn get(&self, field: &str) -> JsValue {
        let name = JsValue::from(field);
        let object = self
            .object
            .as_ref()
            .filter(|object| Object::has_own(object, &name));
        let value = object.and_then(|object| Reflect::get(object, &name).ok());
        value
            .filter(|value| !value.is_null())
            .unwrap_or(JsValue::UNDEFINED)
    }

    fn wrong(&self, field: &str, value: &str, expected: &str) -> Error {
        Error::argument(&[self.name, ".", field].concat(), value, expected)
    }

    /// A field if it is there, read by `read`, which gives nothing for a value of the wrong type.
    fn optional<T>(
        &self,
        field: &str,
        expected: &str,
        read: fn(&JsValue) -> Option<T>,
    ) -> Result<Option<T>, Error> {
        let value = self.get(field);
        if value.is_undefined() {
            return Ok(None);
        }
        read(&value)
            .map(Some)
            .ok_or_else(|| self.wrong(field, &shown(&value), expected))
    }

    fn text(&self, field: &str) -> Result<Option<String>, Error> {
        self.optional(field, "a text", JsValue::as_string)
    }

    fn number(&self, field: &str) -> Result<Option<f64>, Error> {
        self.optional(field, "a number", JsValue::as_f64)
    }

    fn needed_number(&self, field: &str) -> Result<f64, Error> {
        self.number(field)?
            .ok_or_else(|| self.wrong(field, "undefined", "a number"))
    }

    fn texts(&self, field: &str) -> Result<Vec<String>, Error> {
        let read = |value: &JsValue| {
            value
                .dyn_ref::<Array>()?
                .iter()
                .map(|entry| entry.as_string())
                .collect()
        };
        Ok(self
            .optional(field, "a list of texts", read)?
            .unwrap_or_default())
    }

    fn codes<C: Code>(&self, field: &str) -> Result<Vec<C>, Error> {
        let expected = || ["one of ", &C::CODES.join(", ")].concat();
        let code =
            |text: &String| C::from_code(text).ok_or_else(|| self.wrong(field, text, &expected()));
        self.texts(field)?.iter().map(code).collect()
    }

    fn day(&self, field: &str) -> Result<Option<Day>, Error> {
        day(&[self.name, ".", field].concat(), &self.get(field))
    }

    fn count(&self, field: &str) -> Result<Option<usize>, Error> {
        count(&[self.name, ".", field].concat(), &self.get(field))
    }
}

/// A whole number; `undefined` and `null` are none.
pub(super) fn count(name: &str, value: &JsValue) -> Result<Option<usize>, Error> {
    const MOST: f64 = 4_294_967_295.0;
    if value.is_undefined() || value.is_null() {
        return Ok(None);
    }
    let is_count = |number: &f64| (0.0..=MOST).contains(number) && number.floor() >= *number;
    let wrong = || Error::argument(name, &shown(value), "a whole number of at least 0");
    let count = value.as_f64().filter(is_count);
    count.map(|number| Some(number as usize)).ok_or_else(wrong)
}

/// A value as a message shows it.
fn shown(value: &JsValue) -> String {
    let kind = || value.js_typeof().as_string().unwrap_or_default();
    value
        .as_string()
        .or_else(|| value.as_f64().map(decimal))
        .unwrap_or_else(kind)
}

/// A filter; `undefined` and `null` leave all in.
pub(super) fn filter(value: &JsValue) -> Result<Filter, Error> {
    const KNOWN: [&str; 10] = [
        "from", "to", "asOf", "themes", "tones", "statuses", "kinds", "sources", "places", "text",
    ];
    let fields = Fields::of("filter", value, &KNOWN)?;
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
        text: fields.text("text")?.unwrap_or_default(),
    })
}

/// A day; `undefined` and `null` are none.
pub(super) fn day(name: &str, value: &JsValue) -> Result<Option<Day>, Error> {
    if value.is_undefined() || value.is_null() {
        return Ok(None);
    }
    needed_day(name, value).map(Some)
}

/// A day that must be there.
pub(super) fn needed_day(name: &str, value: &JsValue) -> Result<Day, Error> {
    let day = value.as_string().and_then(|text| Day::parse(&text).ok());
    day.ok_or_else(|| Error::argument(name, &shown(value), "a day such as 2011-12-20"))
}

/// A text that must be there.
pub(super) fn text(name: &str, value: &JsValue) -> Result<String, Error> {
    let text = value.as_string();
    text.ok_or_else(|| Error::argument(name, &shown(value), "a text"))
}

/// An order; `undefined` and `null` are by date.
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
pub(super) struct Described {
    focus: Option<String>,
    selected: Option<String>,
    filter: Filter,
}

/// The same with a focus.
pub(super) struct Centred<'d> {
    pub(super) focus: String,
    pub(super) selected: &'d Option<String>,
    pub(super) filter: &'d Filter,
}

impl Described {
    /// Without a focus it is centred on the record's main actor.
    pub(super) fn centred(&self, record: &Record) -> Centred<'_> {
        let main = || record.main_actor().unwrap_or("").to_owned();
        Centred {
            focus: self.focus.clone().unwrap_or_else(main),
            selected: &self.selected,
            filter: &self.filter,
        }
    }
}

/// What of a view is told in words.
pub(super) fn described(value: &JsValue) -> Result<Described, Error> {
    let fields = Fields::of("view", value, &VIEW)?;
    Ok(Described {
        focus: fields.text("focus")?,
        selected: fields.text("selected")?,
        filter: filter(&fields.get("filter"))?,
    })
}

/// A list of texts.
pub(super) fn texts(name: &str, value: &JsValue) -> Result<Vec<String>, Error> {
    let list = value.dyn_ref::<Array>();
    let texts = list.and_then(|list| list.iter().map(|entry| entry.as_string()).collect());
    texts.ok_or_else(|| Error::argument(name, &shown(value), "a list of texts"))
}

/// A view whose focus may be left to the record.
pub(super) struct Viewed {
    has_focus: bool,
    view: View,
}

impl Viewed {
    /// Without a focus it is centred on the record's main actor.
    pub(super) fn centred(&self, record: &Record) -> View {
        let mut view = self.view.clone();
        if !self.has_focus {
            record
                .main_actor()
                .unwrap_or("")
                .clone_into(&mut view.focus);
        }
        view
    }
}

/// A view.
pub(super) fn view(value: &JsValue) -> Result<Viewed, Error> {
    let fields = Fields::of("view", value, &VIEW)?;
    let Described {
        focus,
        selected,
        filter,
    } = described(value)?;
    Ok(Viewed {
        has_focus: focus.is_some(),
        view: View {
            focus: focus.unwrap_or_default(),
            selected,
            filter,
            width_px: fields.needed_number("width")?,
            height_px: fields.needed_number("height")?,
            projection: projection(&fields)?,
            language: fields.text("language")?.unwrap_or_default(),
            camera: camera(&fields.get("camera"))?,
            hub: fields.text("hub")?,
            place: fields.text("place")?,
            shelf_open: fields
                .optional("shelfOpen", "true or false", JsValue::as_bool)?
                .unwrap_or(false),
        },
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
