//! Answers as plain JavaScript data: numbers, texts, lists and objects with own fields.
//!
//! The serializer of serde-wasm-bindgen does the same for every data format there is. This one knows only what answers are
//! made of and cannot fail, so that the compiler writes no error path: the core is some twenty kilobytes smaller.

use std::cell::RefCell;
use std::fmt::{self, Display};

use js_sys::{Array, Object};
use serde::Serialize;
use serde::ser::{
    self, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant,
};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    type Fields;
    #[wasm_bindgen(method, indexing_setter)]
    fn set(this: &Fields, key: &JsValue, value: JsValue);
}

/// An answer as JavaScript data.
pub(super) fn plain<T: Serialize>(value: &T) -> JsValue {
    let Ok(plain) = value.serialize(Plain);
    plain
}

type Answer = Result<JsValue, Never>;

/// That an answer cannot be written, which does not happen.
#[derive(Debug)]
pub(super) enum Never {}

impl Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    fn custom<T: Display>(_: T) -> Self {
        unreachable!("no answer refuses to be written")
    }
}

/// The name of a field as JavaScript has it; names are static, so their addresses tell them apart.
fn with_key(name: &'static str, then: impl FnOnce(&JsValue)) {
    const SLOTS: usize = 256;
    thread_local! {
        static KEYS: RefCell<Vec<(&'static str, JsValue)>> = const { RefCell::new(Vec::new()) };
    }
    KEYS.with_borrow_mut(|keys| {
        keys.resize(SLOTS, ("", JsValue::UNDEFINED));
        let address = name.as_ptr().addr();
        if let Some(slot) = keys.get_mut((address ^ (address >> 8)) % SLOTS) {
            if !std::ptr::eq(slot.0, name) {
                *slot = (name, name.into());
            }
            then(&slot.1);
        }
    });
}

#[inline(never)]
fn set_field(object: &Object, name: &'static str, value: JsValue) {
    with_key(name, |key| object.unchecked_ref::<Fields>().set(key, value));
}

#[inline(never)]
fn push(list: &Array, value: &JsValue) {
    list.push(value);
}

#[inline(never)]
fn text(value: &str) -> JsValue {
    value.into()
}

#[inline(never)]
fn number(value: f64) -> JsValue {
    value.into()
}

/// Writes a value.
#[derive(Debug, Clone, Copy)]
struct Plain;

/// Writes the fields of an object.
struct Fielded(Object);

/// Writes the entries of a list.
struct Listed(Array);

/// Writes an object whose fields come in pairs of name and value, as those of a part that is told with its whole.
struct Paired {
    object: Object,
    key: JsValue,
}

macro_rules! numbers {
    ($($method:ident: $type:ty),+) => {
        $(#[allow(clippy::cast_lossless, reason = "the same for every kind of number")]
        fn $method(self, value: $type) -> Answer {
            Ok(number(value as f64))
        })+
    };
}

impl ser::Serializer for Plain {
    type Ok = JsValue;
    type Error = Never;
    type SerializeSeq = Listed;
    type SerializeTuple = Listed;
    type SerializeTupleStruct = Listed;
    type SerializeTupleVariant = Listed;
    type SerializeMap = Paired;
    type SerializeStruct = Fielded;
    type SerializeStructVariant = Fielded;

    // Answers hold no whole number beyond 2^53.
    numbers! {
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
        serialize_f32: f32, serialize_f64: f64
    }

    fn serialize_bool(self, value: bool) -> Answer {
        Ok(value.into())
    }

    fn serialize_char(self, value: char) -> Answer {
        Ok(text(value.encode_utf8(&mut [0; 4])))
    }

    fn serialize_str(self, value: &str) -> Answer {
        Ok(text(value))
    }

    fn serialize_bytes(self, value: &[u8]) -> Answer {
        Ok(js_sys::Uint8Array::from(value).into())
    }

    fn serialize_none(self) -> Answer {
        Ok(JsValue::NULL)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Answer {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Answer {
        Ok(JsValue::NULL)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Answer {
        Ok(JsValue::NULL)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Answer {
        Ok(text(variant))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Answer {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Answer {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Listed, Never> {
        Ok(Listed(Array::new()))
    }

    fn serialize_tuple(self, _: usize) -> Result<Listed, Never> {
        Ok(Listed(Array::new()))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Listed, Never> {
        Ok(Listed(Array::new()))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Listed, Never> {
        Ok(Listed(Array::new()))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Paired, Never> {
        Ok(Paired {
            object: Object::new(),
            key: JsValue::UNDEFINED,
        })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Fielded, Never> {
        Ok(Fielded(Object::new()))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Fielded, Never> {
        Ok(Fielded(Object::new()))
    }
}

macro_rules! fields {
    ($($name:ident),+) => {
        $(impl $name for Fielded {
            type Ok = JsValue;
            type Error = Never;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Never> {
                set_field(&self.0, name, value.serialize(Plain)?);
                Ok(())
            }

            fn end(self) -> Answer {
                Ok(self.0.into())
            }
        })+
    };
}
fields!(SerializeStruct, SerializeStructVariant);

macro_rules! entries {
    ($($name:ident: $method:ident),+) => {
        $(impl $name for Listed {
            type Ok = JsValue;
            type Error = Never;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
                push(&self.0, &value.serialize(Plain)?);
                Ok(())
            }

            fn end(self) -> Answer {
                Ok(self.0.into())
            }
        })+
    };
}
entries!(
    SerializeSeq: serialize_element,
    SerializeTuple: serialize_element,
    SerializeTupleStruct: serialize_field,
    SerializeTupleVariant: serialize_field
);

impl SerializeMap for Paired {
    type Ok = JsValue;
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Never> {
        self.key = key.serialize(Plain)?;
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        let value = value.serialize(Plain)?;
        self.object.unchecked_ref::<Fields>().set(&self.key, value);
        Ok(())
    }

    fn end(self) -> Answer {
        Ok(self.object.into())
    }
}
