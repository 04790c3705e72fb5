//! What JavaScript gives, read value by value.
//!
//! A caller may hand over anything: a proxy that throws, a getter that asks the core again, a list without an end. Whatever
//! reading meets becomes an error with the name of the argument.
//!
//! Written out rather than derived: a derived reader says "invalid type: floating point `3.0`", where a developer
//! needs the name of the field and what was expected, and it weighs some thirty kilobytes.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::error::{Error, decimal};
use relations_record::Code;
use vague_dates::Day;

/// The most entries of a list.
const MOST_ENTRIES: f64 = 100_000.0;

#[wasm_bindgen]
extern "C" {
    /// Fails for a proxy that was revoked.
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
}

/// An object that JavaScript gave, with the name that messages call it by.
pub(super) struct Fields {
    name: &'static str,
    object: Option<Object>,
}

impl Fields {
    /// An object with no other fields than the known ones; `undefined` and `null` are one without any.
    pub(super) fn of(name: &'static str, value: &JsValue, known: &[&str]) -> Result<Self, Error> {
        let fields = Self::unchecked(name, value)?;
        for key in fields.names()? {
            if !known.contains(&key.as_str()) {
                let expected = ["one of the fields ", &known.join(", ")].concat();
                return Err(Error::argument(name, &key, &expected));
            }
        }
        Ok(fields)
    }

    /// An object with whatever fields it has.
    pub(super) fn unchecked(name: &'static str, value: &JsValue) -> Result<Self, Error> {
        if is_absent(value) {
            return Ok(Self { name, object: None });
        }
        if !value.is_object() || is_array(value).unwrap_or(true) {
            return Err(Error::argument(name, &shown(value), "an object"));
        }
        let object = Some(value.clone().unchecked_into());
        Ok(Self { name, object })
    }

    /// The names of the fields of the object's own.
    pub(super) fn names(&self) -> Result<Vec<String>, Error> {
        let Some(object) = &self.object else {
            return Ok(Vec::new());
        };
        let keys = Reflect::own_keys(object).map_err(|_| self.unreadable())?;
        Ok(keys.iter().filter_map(|key| key.as_string()).collect())
    }

    /// A field of the object's own; `null` is as good as absent, and so is what a page adds to every object.
    pub(super) fn get(&self, field: &str) -> Result<JsValue, Error> {
        let Some(object) = &self.object else {
            return Ok(JsValue::UNDEFINED);
        };
        let name = JsValue::from(field);
        let unreadable = |_| self.wrong(field, "unreadable", "a value that can be read");
        let own = Reflect::get_own_property_descriptor(object, &name).map_err(unreadable)?;
        if own.is_undefined() {
            return Ok(own);
        }
        let value = Reflect::get(object, &name).map_err(unreadable)?;
        Ok(if value.is_null() {
            JsValue::UNDEFINED
        } else {
            value
        })
    }

    pub(super) fn wrong(&self, field: &str, value: &str, expected: &str) -> Error {
        Error::argument(&self.path(field), value, expected)
    }

    fn unreadable(&self) -> Error {
        Error::argument(self.name, "unreadable", "an object that can be read")
    }

    fn path(&self, field: &str) -> String {
        [self.name, ".", field].concat()
    }

    /// A field if it is there, read by `read`, which gives nothing for a value of the wrong type.
    pub(super) fn optional<T>(
        &self,
        field: &str,
        expected: &str,
        read: fn(&JsValue) -> Option<T>,
    ) -> Result<Option<T>, Error> {
        let value = self.get(field)?;
        if value.is_undefined() {
            return Ok(None);
        }
        read(&value)
            .map(Some)
            .ok_or_else(|| self.wrong(field, &shown(&value), expected))
    }

    pub(super) fn text(&self, field: &str) -> Result<Option<String>, Error> {
        self.optional(field, "a text", JsValue::as_string)
    }

    pub(super) fn flag(&self, field: &str) -> Result<Option<bool>, Error> {
        self.optional(field, "true or false", JsValue::as_bool)
    }

    pub(super) fn number(&self, field: &str) -> Result<Option<f64>, Error> {
        self.optional(field, "a number", JsValue::as_f64)
    }

    pub(super) fn needed_number(&self, field: &str) -> Result<f64, Error> {
        self.number(field)?
            .ok_or_else(|| self.wrong(field, "undefined", "a number"))
    }

    pub(super) fn texts(&self, field: &str) -> Result<Vec<String>, Error> {
        let value = self.get(field)?;
        if value.is_undefined() {
            return Ok(Vec::new());
        }
        texts(&self.path(field), &value)
    }

    /// Lists of texts by name; an absent one is empty.
    pub(super) fn lists(&self, field: &str) -> Result<Vec<(String, Vec<String>)>, Error> {
        let value = self.get(field)?;
        let path = self.path(field);
        if !value.is_undefined() && (!value.is_object() || is_array(&value).unwrap_or(true)) {
            return Err(self.wrong(field, &shown(&value), "an object of lists of texts"));
        }
        let fields = Fields::unchecked(self.name, &value)?;
        let names = fields.names()?.into_iter();
        let list = |name: String| {
            let entries = texts(&path, &fields.get(&name)?)?;
            Ok((name, entries))
        };
        names.map(list).collect()
    }

    /// A list of numbers; an absent one is empty.
    pub(super) fn numbers(&self, field: &str) -> Result<Vec<f64>, Error> {
        const MOST: u32 = 64;
        let value = self.get(field)?;
        let wrong = || self.wrong(field, &shown(&value), "a list of at most 64 numbers");
        if value.is_undefined() {
            return Ok(Vec::new());
        }
        let length = Reflect::get(&value, &"length".into()).ok();
        let length = length.and_then(|it| it.as_f64()).map(|it| it as u32);
        let length = length.filter(|it| *it <= MOST && is_array(&value).unwrap_or(false));
        let entry = |index| Reflect::get_u32(&value, index).ok()?.as_f64();
        let numbers: Option<Vec<f64>> = (0..length.ok_or_else(wrong)?).map(entry).collect();
        numbers.ok_or_else(wrong)
    }

    pub(super) fn codes<C: Code>(&self, field: &str) -> Result<Vec<C>, Error> {
        let expected = || ["one of ", &C::CODES.join(", ")].concat();
        let code =
            |text: &String| C::from_code(text).ok_or_else(|| self.wrong(field, text, &expected()));
        self.texts(field)?.iter().map(code).collect()
    }

    pub(super) fn day(&self, field: &str) -> Result<Option<Day>, Error> {
        day(&self.path(field), &self.get(field)?)
    }

    pub(super) fn count(&self, field: &str) -> Result<Option<usize>, Error> {
        count(&self.path(field), &self.get(field)?)
    }
}

fn is_absent(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

/// A value as a message shows it.
pub(super) fn shown(value: &JsValue) -> String {
    let kind = || value.js_typeof().as_string().unwrap_or_default();
    value
        .as_string()
        .or_else(|| value.as_f64().map(decimal))
        .unwrap_or_else(kind)
}

/// A text that must be there.
pub(super) fn text(name: &str, value: &JsValue) -> Result<String, Error> {
    let wrong = || Error::argument(name, &shown(value), "a text");
    value.as_string().ok_or_else(wrong)
}

/// A list of texts.
pub(super) fn texts(name: &str, value: &JsValue) -> Result<Vec<String>, Error> {
    let wrong = |expected| Error::argument(name, &shown(value), expected);
    if !is_array(value).unwrap_or(false) {
        return Err(wrong("a list of texts"));
    }
    let length = Reflect::get(value, &"length".into());
    let length = length.ok().and_then(|length| length.as_f64());
    if length.is_none_or(|length| length > MOST_ENTRIES) {
        return Err(wrong("a list of at most 100,000 texts"));
    }
    let entry = |index| Reflect::get_u32(value, index).ok()?.as_string();
    let entries = (0..length.unwrap_or(0.0) as u32).map(entry);
    let texts: Option<Vec<String>> = entries.collect();
    texts.ok_or_else(|| wrong("a list of texts"))
}

/// A list of texts; `undefined` and `null` are an empty one.
pub(super) fn optional_texts(name: &str, value: &JsValue) -> Result<Vec<String>, Error> {
    if is_absent(value) {
        return Ok(Vec::new());
    }
    texts(name, value)
}

/// A whole number; `undefined` and `null` are none.
pub(super) fn count(name: &str, value: &JsValue) -> Result<Option<usize>, Error> {
    const MOST: f64 = 4_294_967_295.0;
    if is_absent(value) {
        return Ok(None);
    }
    let is_count = |number: &f64| (0.0..=MOST).contains(number) && number.floor() >= *number;
    let wrong = || Error::argument(name, &shown(value), "a whole number of at least 0");
    let count = value.as_f64().filter(is_count);
    count.map(|number| Some(number as usize)).ok_or_else(wrong)
}

/// A number that must be there.
pub(super) fn number(name: &str, value: &JsValue) -> Result<f64, Error> {
    let wrong = || Error::argument(name, &shown(value), "a number");
    value.as_f64().ok_or_else(wrong)
}

/// A year that must be there.
pub(super) fn year(name: &str, value: &JsValue) -> Result<i32, Error> {
    const FARTHEST: f64 = 999_999.0;
    let is_year = |year: &f64| year.abs() <= FARTHEST && year.floor() >= *year;
    let wrong = || Error::argument(name, &shown(value), "a year such as 2012");
    let year = value.as_f64().filter(is_year);
    year.map(|year| year as i32).ok_or_else(wrong)
}

/// A day; `undefined` and `null` are none.
pub(super) fn day(name: &str, value: &JsValue) -> Result<Option<Day>, Error> {
    if is_absent(value) {
        return Ok(None);
    }
    needed_day(name, value).map(Some)
}

/// A day that must be there.
pub(super) fn needed_day(name: &str, value: &JsValue) -> Result<Day, Error> {
    let day = value.as_string().and_then(|text| Day::parse(&text).ok());
    day.ok_or_else(|| Error::argument(name, &shown(value), "a day such as 2011-12-20"))
}
