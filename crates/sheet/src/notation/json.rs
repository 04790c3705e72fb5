//! JSON: a table of objects or lists, Oligrapher, the World Factbook, or a descriptor of a data package with its data.

use serde_json::Value;

use super::{Notated, factbook, oligrapher};
use crate::refusal::{Refusal, RefusalCode};
use crate::table::Table;

/// The tables of a JSON text; none where it is a descriptor of a data package.
pub(super) fn read(name: &str, text: &str) -> Result<Option<Notated>, Refusal> {
    let value: Value = serde_json::from_str(text).map_err(|_| Refusal::of(RefusalCode::Broken))?;
    if value.get("resources").is_some_and(Value::is_array) {
        return Ok(None);
    }
    if let Some(notated) = oligrapher::read(name, &value)? {
        return Ok(Some(notated));
    }
    if let Some(notated) = factbook::read(name, &value)? {
        return Ok(Some(notated));
    }
    let rows = match &value {
        Value::Array(_) => Some(&value),
        Value::Object(fields) => fields.values().find(|value| {
            value
                .as_array()
                .is_some_and(|rows| rows.iter().all(Value::is_object) && !rows.is_empty())
        }),
        _ => None,
    };
    let table = rows
        .map(|rows| crate::json_table::inline(crate::file_name::stem(name), rows))
        .transpose()?;
    match table.filter(|table: &Table| table.rows() > 1) {
        Some(table) => Ok(Some(Notated {
            code: "json",
            cannot: &[],
            tables: vec![table],
            title: None,
        })),
        None => Err(Refusal::of(RefusalCode::JsonUnknown)),
    }
}
