//! `GraphML`: nodes and edges with data whose keys are declared at the head.

use std::collections::BTreeMap;

use super::{Notated, with_header};
use crate::field::Limit;
use crate::fold::fold;
use crate::refusal::Refusal;
use crate::xml::{self, Piece};

const CANNOT: &[Limit] = &[Limit::NoSources, Limit::NoSentences, Limit::NoTones];

/// A node or an edge with its data by the names of their keys.
#[derive(Debug, Default)]
struct Part {
    ends: (String, String),
    id: String,
    is_undirected: bool,
    data: BTreeMap<String, String>,
}

#[derive(Debug, Default)]
struct Graph {
    keys: BTreeMap<String, String>,
    nodes: BTreeMap<String, String>,
    edges: Vec<Part>,
    part: Option<Part>,
    key: Option<String>,
    is_undirected: bool,
}

impl Graph {
    fn take(&mut self, piece: Piece) {
        match piece {
            Piece::Start(element) => match element.name.as_str() {
                "key" => {
                    let name = if element.get("name").is_empty() {
                        element.get("attr.name")
                    } else {
                        element.get("name")
                    };
                    let name = if name.is_empty() {
                        element.get("id")
                    } else {
                        name
                    };
                    self.keys
                        .insert(element.get("id").to_owned(), name.to_owned());
                }
                "graph" => self.is_undirected = element.get("edgedefault") == "undirected",
                "node" | "edge" => {
                    let told = element.get("directed");
                    self.part = Some(Part {
                        ends: (
                            element.get("source").to_owned(),
                            element.get("target").to_owned(),
                        ),
                        id: element.get("id").to_owned(),
                        is_undirected: if told.is_empty() {
                            self.is_undirected
                        } else {
                            told == "false"
                        },
                        data: BTreeMap::new(),
                    });
                }
                "data" => self.key = Some(element.get("key").to_owned()),
                _ => {}
            },
            Piece::Text(text) => {
                if let (Some(part), Some(key)) = (&mut self.part, &self.key) {
                    let name = self.keys.get(key).unwrap_or(key);
                    part.data
                        .entry(name.clone())
                        .or_default()
                        .push_str(text.trim());
                }
            }
            Piece::End(name) => match name.as_str() {
                "data" => self.key = None,
                "node" => {
                    if let Some(part) = self.part.take() {
                        let label = label(&part).unwrap_or_else(|| part.id.clone());
                        self.nodes.insert(part.id, label);
                    }
                }
                "edge" => self.edges.extend(self.part.take()),
                _ => {}
            },
        }
    }
}

/// The label of a part among its data.
fn label(part: &Part) -> Option<String> {
    const NAMES: [&str; 5] = ["label", "name", "title", "nodelabel", "edgelabel"];
    let found = NAMES.iter().find_map(|name| {
        part.data
            .iter()
            .find(|(key, value)| fold(key) == *name && !value.is_empty())
    });
    found.map(|(_, value)| value.clone())
}

pub(super) fn read(name: &str, text: &str) -> Result<Notated, Refusal> {
    let mut graph = Graph::default();
    xml::each(text, |piece| {
        graph.take(piece);
        Ok(())
    })?;
    let mut header = vec!["From", "To", "Type", "Direction"];
    let mut keys: Vec<&str> = graph
        .edges
        .iter()
        .flat_map(|edge| edge.data.keys())
        .map(String::as_str)
        .collect();
    keys.sort_unstable();
    keys.dedup();
    keys.retain(|key| fold(key) != "label");
    header.extend(keys.iter().copied());
    let mut table = with_header(crate::file_name::stem(name), &header)?;
    for (place, edge) in graph.edges.iter().enumerate() {
        let node = |id: &String| graph.nodes.get(id).cloned().unwrap_or_else(|| id.clone());
        let direction = if edge.is_undirected {
            "undirected"
        } else {
            "directed"
        };
        let mut cells = vec![
            node(&edge.ends.0),
            node(&edge.ends.1),
            label(edge).unwrap_or_default(),
            direction.to_owned(),
        ];
        cells.extend(
            keys.iter()
                .map(|key| edge.data.get(*key).cloned().unwrap_or_default()),
        );
        table.push_row(place as u32 + 2, cells.iter().map(String::as_str))?;
    }
    Ok(Notated {
        code: "graphml",
        cannot: CANNOT,
        tables: vec![table],
        title: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_are_lines_with_their_data() {
        let text = "<graphml><key id='d0' for='node' attr.name='label'/><key id='d1' for='edge' attr.name='date'/>\
                    <graph edgedefault='undirected'><node id='a'><data key='d0'>Japan</data></node><node id='b'/>\
                    <edge source='a' target='b'><data key='d1'>2011</data></edge></graph></graphml>";
        let read = read("g.graphml", text).expect("a graph");
        let rows: Vec<String> = (0..2)
            .map(|row| read.tables[0].cells(row).collect::<Vec<_>>().join("|"))
            .collect();
        assert_eq!(
            rows,
            ["From|To|Type|Direction|date", "Japan|b||undirected|2011"]
        );
    }
}
