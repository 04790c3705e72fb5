//! What questions are asked with: filters, pages, orders and views.

use wasm_bindgen::JsValue;

use super::arguments::Fields;
pub(super) use super::arguments::{
    count, day, needed_day, number, optional_texts, text, texts, year,
};
use crate::error::Error;
use crate::query::{CitationWords, Filter, Order, Page, Record, SearchLimits, ThemeLabels};
use crate::scene::{Camera, Caption, KeySign, KeyWords, MapWords, MeasureBy, Palette, View, Words};
use globe::projection::ProjectionKind;
use relations_record::{Code, Theme};

/// The fields of a filter.
pub(super) const FILTER: [&str; 14] = [
    "from", "to", "asOf", "themes", "tones", "statuses", "kinds", "sources", "places", "actors",
    "subject", "undated", "further", "text",
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
        subject: fields.text("subject")?,
        undated: fields.flag("undated")?,
        further: fields.lists("further")?,
        text: fields.text("text")?.unwrap_or_default(),
    })
}

/// What is said of citations, three texts for each.
pub(super) fn citation_words(value: &JsValue) -> Result<Vec<CitationWords>, Error> {
    let texts = texts("words", value)?;
    let mut texts = texts.into_iter();
    let mut words = Vec::new();
    while let Some(text) = texts.next() {
        words.push(CitationWords {
            text,
            note: texts.next().unwrap_or_default(),
            issued: texts.next().unwrap_or_default(),
        });
    }
    Ok(words)
}

/// What themes are called: codes, each with its label; none for `undefined`. What is no theme is passed over.
pub(super) fn theme_labels(value: &JsValue) -> Result<ThemeLabels, Error> {
    let mut texts = optional_texts("themes", value)?.into_iter();
    let mut labels = Vec::new();
    while let (Some(code), Some(label)) = (texts.next(), texts.next()) {
        labels.extend(Theme::from_code(&code).map(|theme| (theme, label)));
    }
    Ok(ThemeLabels::of(labels))
}

/// An order; `undefined` and `null` are by date.
pub(super) fn order(value: &JsValue) -> Result<Order, Error> {
    if value.is_undefined() || value.is_null() {
        return Ok(Order::default());
    }
    text("order", value)?.parse()
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

/// The kinds of what a search finds.
const LIMITS: [&str; 5] = ["actors", "places", "themes", "sources", "statements"];

/// Limits of a search: one number for each kind, or an object that names some; 20 where none is named.
pub(super) fn limits(value: &JsValue) -> Result<SearchLimits, Error> {
    if value.as_f64().is_some() {
        let limit = count("limits", value)?;
        return Ok(limit.map_or_else(SearchLimits::default, SearchLimits::all));
    }
    let fields = Fields::of("limits", value, &LIMITS)?;
    let usual = SearchLimits::default();
    Ok(SearchLimits {
        actors: fields.count("actors")?.unwrap_or(usual.actors),
        places: fields.count("places")?.unwrap_or(usual.places),
        themes: fields.count("themes")?.unwrap_or(usual.themes),
        sources: fields.count("sources")?.unwrap_or(usual.sources),
        statements: fields.count("statements")?.unwrap_or(usual.statements),
    })
}

/// The fields of a view.
const VIEW: [&str; 15] = [
    "focus",
    "selected",
    "filter",
    "width",
    "height",
    "projection",
    "language",
    "words",
    "camera",
    "hub",
    "place",
    "prominent",
    "undated",
    "measure",
    "outlinesVersion",
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
        filter: filter(&fields.get("filter")?)?,
    })
}

/// A view whose focus may be left to the record.
pub(super) struct Viewed {
    has_focus: bool,
    view: View,
    /// Which outlines the caller has.
    pub(super) outlines_version: Option<usize>,
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
            words: map_words(&fields.get("words")?)?,
            camera: camera(&fields.get("camera")?)?,
            hub: fields.text("hub")?,
            place: fields.text("place")?,
            prominent: fields.texts("prominent")?,
            undated: fields.flag("undated")?.unwrap_or(false),
            measure: measure(&fields.get("measure")?)?,
        },
        outlines_version: fields.count("outlinesVersion")?,
    })
}

/// What stands beside names: English where it is not told.
fn map_words(value: &JsValue) -> Result<MapWords, Error> {
    let known = ["distance", "more", "conflict", "note"];
    let fields = Fields::of("view.words", value, &known)?;
    let mut words = MapWords::default();
    for (field, text) in [
        ("distance", &mut words.distance),
        ("more", &mut words.more),
        ("conflict", &mut words.conflict),
        ("note", &mut words.note),
    ] {
        if let Some(told) = fields.text(field)? {
            *text = told;
        }
    }
    Ok(words)
}

/// A unit and a year.
fn measure(value: &JsValue) -> Result<Option<MeasureBy>, Error> {
    let fields = Fields::of("view.measure", value, &["unit", "year"])?;
    let Some(unit) = fields.text("unit")? else {
        return Ok(None);
    };
    let year = year("view.measure.year", &fields.get("year")?)?;
    Ok(Some(MeasureBy { unit, year }))
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

/// The words of a picture file.
pub(super) fn caption(value: &JsValue) -> Result<Caption, Error> {
    const KNOWN: [&str; 10] = [
        "title",
        "description",
        "deck",
        "lines",
        "signs",
        "source",
        "edition",
        "words",
        "margin",
        "scale",
    ];
    let fields = Fields::of("caption", value, &KNOWN)?;
    let none = Caption::default();
    Ok(Caption {
        title: fields.text("title")?.unwrap_or_default(),
        description: fields.text("description")?.unwrap_or_default(),
        deck: fields.text("deck")?.unwrap_or_default(),
        key: key_words(&fields.get("lines")?)?,
        signs: key_signs(&fields.get("signs")?)?,
        source: fields.text("source")?.unwrap_or_default(),
        edition: fields.text("edition")?.unwrap_or_default(),
        words: words(&fields.get("words")?)?,
        margin_px: fields.number("margin")?.unwrap_or(none.margin_px),
        scale: fields.number("scale")?.unwrap_or(none.scale),
    })
}

fn key_words(value: &JsValue) -> Result<Option<KeyWords>, Error> {
    if value.is_undefined() || value.is_null() {
        return Ok(None);
    }
    let known = ["statements", "ranges", "widths", "tooth"];
    let fields = Fields::of("caption.lines", value, &known)?;
    Ok(Some(KeyWords {
        statements: fields.text("statements")?.unwrap_or_default(),
        ranges: fields.texts("ranges")?,
        widths_px: fields.numbers("widths")?,
        tooth: fields.text("tooth")?.unwrap_or_default(),
    }))
}

/// Signs and their words, in turn.
fn key_signs(value: &JsValue) -> Result<Vec<KeySign>, Error> {
    let mut parts = optional_texts("caption.signs", value)?.into_iter();
    let mut signs = Vec::new();
    while let (Some(sign), Some(words)) = (parts.next(), parts.next()) {
        signs.push(KeySign { sign, words });
    }
    Ok(signs)
}

fn words(value: &JsValue) -> Result<Words, Error> {
    const KNOWN: [&str; 9] = [
        "note",
        "conflict",
        "more",
        "plus",
        "from",
        "to",
        "together",
        "distance",
        "thousands",
    ];
    let fields = Fields::of("caption.words", value, &KNOWN)?;
    let english = Words::default();
    let word = |field: &str, known: String| Ok::<_, Error>(fields.text(field)?.unwrap_or(known));
    Ok(Words {
        note: word("note", english.note)?,
        conflict: word("conflict", english.conflict)?,
        more: word("more", english.more)?,
        plus: word("plus", english.plus)?,
        from: word("from", english.from)?,
        to: word("to", english.to)?,
        together: word("together", english.together)?,
        distance: word("distance", english.distance)?,
        thousands: word("thousands", english.thousands)?,
    })
}

/// The palette of a picture file; `undefined` is the light one.
pub(super) fn palette(value: &JsValue) -> Result<Palette, Error> {
    if value.is_undefined() || value.is_null() {
        return Ok(Palette::LIGHT);
    }
    let name = text("palette", value)?;
    match name.as_str() {
        "light" => Ok(Palette::LIGHT),
        "dark" => Ok(Palette::DARK),
        "print" => Ok(Palette::PRINT),
        _ => Err(Error::argument(
            "palette",
            &name,
            "one of light, dark, print",
        )),
    }
}

/// The camera at a share of the way from one to another.
pub(super) fn turn(from: &JsValue, to: &JsValue, share: &JsValue) -> Result<Camera, Error> {
    let missing = |name: &str| Error::argument(name, "undefined", "a camera");
    let from = camera(from)?.ok_or_else(|| missing("from"))?;
    let to = camera(to)?.ok_or_else(|| missing("to"))?;
    from.turned(&to, number("share", share)?)
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
