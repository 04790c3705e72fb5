//! GEXF 1.2 and 1.3, the files of Gephi: an edge is a line, with its label, its times and its weight.

use std::collections::BTreeMap;

use super::{GRAPH, Notated, with_header};
use crate::field::Limit;
use crate::refusal::Refusal;
use crate::xml::{self, Element, Piece};

const HEADER: [&str; 7] = ["From", "To", "Type", "When", "End", "Weight", "Direction"];
const WITHOUT_DATES: &[Limit] = &[
    Limit::NoSources,
    Limit::NoDates,
    Limit::NoSentences,
    Limit::NoTones,
];

/// A node may stand after the edges that name it.
#[derive(Debug, Default)]
struct Graph {
    labels: BTreeMap<String, String>,
    edges: Vec<Element>,
    is_undirected: bool,
    title: String,
    in_description: bool,
}

impl Graph {
    fn take(&mut self, piece: Piece) {
        match piece {
            Piece::Start(element) => match element.name.as_str() {
                "graph" => self.is_undirected = element.get("defaultedgetype") == "undirected",
                "node" => {
                    let label = if element.get("label").is_empty() {
                        element.get("id")
                    } else {
                        element.get("label")
                    };
                    self.labels
                        .insert(element.get("id").to_owned(), label.to_owned());
                }
                "edge" => self.edges.push(element),
                name => self.in_description = name == "description",
            },
            Piece::Text(text) if self.in_description => self.title.push_str(&text),
            Piece::End(_) => self.in_description = false,
            Piece::Text(_) => {}
        }
    }
}

pub(super) fn read(name: &str, text: &str) -> Result<Notated, Refusal> {
    let mut graph = Graph::default();
    xml::each(text, |piece| {
        graph.take(piece);
        Ok(())
    })?;
    let mut table = with_header(crate::file_name::stem(name), &HEADER)?;
    for (place, edge) in graph.edges.iter().enumerate() {
        let label = |id: &str| {
            graph
                .labels
                .get(id)
                .cloned()
                .unwrap_or_else(|| id.to_owned())
        };
        let kind = if edge.get("label").is_empty() {
            edge.get("kind")
        } else {
            edge.get("label")
        };
        let told = edge.get("type");
        let is_undirected = if told.is_empty() {
            graph.is_undirected
        } else {
            told != "directed"
        };
        let direction = if is_undirected {
            "undirected"
        } else {
            "directed"
        };
        let (from, to) = (label(edge.get("source")), label(edge.get("target")));
        let cells = [
            &from,
            &to,
            kind,
            edge.get("start"),
            edge.get("end"),
            edge.get("weight"),
            direction,
        ];
        table.push_row(place as u32 + 2, cells)?;
    }
    let has_dates = graph
        .edges
        .iter()
        .any(|edge| !edge.get("start").is_empty() || !edge.get("end").is_empty());
    Ok(Notated {
        code: "gexf",
        cannot: if has_dates { GRAPH } else { WITHOUT_DATES },
        tables: vec![table],
        title: Some(graph.title.trim().to_owned()).filter(|title| !title.is_empty()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_are_lines() {
        let text = "<?xml version='1.0'?><gexf><graph defaultedgetype='directed'><edges>\
                    <edge id='0' source='1' target='2' label='trade &amp; aid' start='2006-01-01' weight='3.5'/>\
                    <edge id='1' source='2' target='9' type='undirected'/></edges>\
                    <nodes><node id='1' label='Japan'/><node id='2' label='Iran'/></nodes></graph></gexf>";
        let read = read("a.gexf", text).expect("a graph");
        let rows: Vec<String> = (1..3)
            .map(|row| read.tables[0].cells(row).collect::<Vec<_>>().join("|"))
            .collect();
        assert_eq!(
            rows,
            [
                "Japan|Iran|trade & aid|2006-01-01||3.5|directed",
                "Iran|9|||||undirected"
            ]
        );
    }

    #[test]
    fn what_breaks_off_is_told() {
        assert!(read("a.gexf", "<gexf><graph><edges></gexf>").is_err());
    }
}
