//! Oligrapher, the maps of `LittleSis`: nodes and edges by id, an edge with its label and arrow.

use serde_json::Value;

use super::{Notated, with_header};
use crate::field::Limit;
use crate::json_table::shown;
use crate::refusal::Refusal;

const CANNOT: &[Limit] = &[
    Limit::NoSources,
    Limit::NoDates,
    Limit::NoSentences,
    Limit::NoTones,
];

pub(super) fn read(name: &str, value: &Value) -> Result<Option<Notated>, Refusal> {
    let graph = value
        .get("graph")
        .or_else(|| value.get("graph_data"))
        .unwrap_or(value);
    let (Some(nodes), Some(edges)) = (graph.get("nodes"), graph.get("edges")) else {
        return Ok(None);
    };
    let list = |value: &Value| -> Vec<(String, Value)> {
        match value {
            Value::Object(parts) => parts
                .iter()
                .map(|(id, part)| (id.clone(), part.clone()))
                .collect(),
            Value::Array(parts) => parts
                .iter()
                .map(|part| (field(part, "id"), part.clone()))
                .collect(),
            _ => Vec::new(),
        }
    };
    let (nodes, edges) = (list(nodes), list(edges));
    let label = |id: &str| {
        let node = nodes
            .iter()
            .find(|(known, _)| known == id)
            .map(|(_, node)| node);
        let told = node.map(|node| ["name", "label", "title"].map(|key| field(node, key)));
        told.and_then(|told| told.into_iter().find(|text| !text.is_empty()))
            .unwrap_or_else(|| id.to_owned())
    };
    let mut table = with_header(
        crate::file_name::stem(name),
        &["From", "To", "Type", "Direction", "Link"],
    )?;
    for (place, (_, edge)) in edges.iter().enumerate() {
        let first = |keys: &[&str]| {
            keys.iter()
                .map(|key| field(edge, key))
                .find(|text| !text.is_empty())
                .unwrap_or_default()
        };
        let (from, to) = (
            first(&["node1_id", "source", "from"]),
            first(&["node2_id", "target", "to"]),
        );
        let arrow = first(&["arrow"]);
        let (from, to) = if arrow == "2->1" {
            (to, from)
        } else {
            (from, to)
        };
        let is_directed = matches!(arrow.as_str(), "1->2" | "2->1" | "true");
        let direction = if is_directed {
            "directed"
        } else {
            "undirected"
        };
        let cells = [
            label(&from),
            label(&to),
            first(&["label", "type"]),
            direction.to_owned(),
            first(&["url"]),
        ];
        table.push_row(place as u32 + 2, cells.iter().map(String::as_str))?;
    }
    let title = ["title", "name"]
        .map(|key| field(value, key))
        .into_iter()
        .find(|title| !title.is_empty());
    Ok(Some(Notated {
        code: "oligrapher",
        cannot: CANNOT,
        tables: vec![table],
        title,
    }))
}

fn field(value: &Value, key: &str) -> String {
    let inner = value.get("display").and_then(|display| display.get(key));
    value.get(key).or(inner).map(shown).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_are_lines() {
        let value = serde_json::json!({"title": "A map", "nodes": {"a": {"name": "Japan"}, "b": {"name": "Iran"}},
            "edges": {"x": {"node1_id": "a", "node2_id": "b", "label": "trade", "arrow": "2->1", "url": "https://example.org"}}});
        let read = read("m.json", &value).expect("read").expect("a map");
        let row: Vec<&str> = read.tables[0].cells(1).collect();
        assert_eq!(
            row,
            ["Iran", "Japan", "trade", "directed", "https://example.org"]
        );
        assert_eq!(read.title.as_deref(), Some("A map"));
    }
}
