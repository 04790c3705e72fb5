//! How the words of the domain stand in answers.

use serde::ser::{Serialize, Serializer};

use crate::codes::{ActorKind, Basis, Code, QuestionKind, Status, Theme, Tone};
use crate::model::{Coordinates, LocalName};

macro_rules! serialize_as_code {
    ($($name:ty),+) => {
        $(impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        })+
    };
}
serialize_as_code!(Theme, Tone, Status, Basis, ActorKind, QuestionKind);

impl Serialize for Coordinates {
    /// As a pair of degrees: longitude, latitude.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.lon_deg, self.lat_deg).serialize(serializer)
    }
}

impl Serialize for LocalName {
    /// As a pair: language, name; with the shorter name, where there is one.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.short.is_empty() {
            (&self.language, &self.name).serialize(serializer)
        } else {
            (&self.language, &self.name, &self.short).serialize(serializer)
        }
    }
}
