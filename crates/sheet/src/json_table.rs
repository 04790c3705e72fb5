//! Tables that stand in JSON.

use serde_json::Value;

use crate::refusal::Refusal;
use crate::table::Table;

/// A table that stands in the descriptor itself: rows as lists, the first of which is the header, or as objects.
pub(crate) fn inline(name: &str, data: &Value) -> Result<Table, Refusal> {
    let mut table = Table::named(name);
    let rows = data.as_array().map(Vec::as_slice).unwrap_or_default();
    let mut header: Vec<&str> = Vec::new();
    for row in rows.iter().filter_map(Value::as_object) {
        for key in row.keys() {
            if !header.contains(&key.as_str()) {
                header.push(key);
            }
        }
    }
    if !header.is_empty() {
        table.push_row(1, header.iter().copied())?;
    }
    for (place, row) in rows.iter().enumerate() {
        let number = place as u32 + 1 + u32::from(!header.is_empty());
        let cells: Vec<String> = match row {
            Value::Array(cells) => cells.iter().map(shown).collect(),
            Value::Object(cells) => header
                .iter()
                .map(|key| cells.get(*key).map(shown).unwrap_or_default())
                .collect(),
            _ => continue,
        };
        table.push_row(number, cells.iter().map(String::as_str))?;
    }
    Ok(table)
}

/// A value as a cell.
pub(crate) fn shown(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(shown).collect::<Vec<_>>().join(";"),
        other => other.to_string(),
    }
}
