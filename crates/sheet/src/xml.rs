//! XML by its elements: names without their spaces of names, attributes and texts.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::markup;
use crate::refusal::{Refusal, RefusalCode};

/// What comes next in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// An element begins, or stands empty.
    Start(Element),
    End(String),
    Text(String),
}

/// An element by its local name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Element {
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    /// An attribute by its local name; empty where it is not there.
    pub(crate) fn get(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value)
    }
}

/// Gives the pieces of a document one by one.
///
/// Entities of its own are not unfolded: what is told of them in the head of a document is passed over.
pub(crate) fn each(
    text: &str,
    mut take: impl FnMut(Piece) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let broken = |_| Refusal::of(RefusalCode::Broken);
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    loop {
        match reader.read_event().map_err(broken)? {
            Event::Start(start) => take(Piece::Start(element(&start)))?,
            Event::Empty(start) => {
                let element = element(&start);
                let name = element.name.clone();
                take(Piece::Start(element))?;
                take(Piece::End(name))?;
            }
            Event::End(end) => take(Piece::End(local(end.local_name().as_ref())))?,
            Event::Text(text) => {
                let text = text
                    .decode()
                    .map_err(|_| Refusal::of(RefusalCode::Broken))?;
                take(Piece::Text(text.into_owned()))?;
            }
            Event::CData(text) => {
                let text = text
                    .decode()
                    .map_err(|_| Refusal::of(RefusalCode::Broken))?;
                take(Piece::Text(text.into_owned()))?;
            }
            Event::GeneralRef(entity) => {
                let name = String::from_utf8_lossy(&entity).into_owned();
                if let Some(letter) = markup::letter(&name) {
                    take(Piece::Text(letter.to_string()))?;
                }
            }
            Event::Eof => return Ok(()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
}

fn local(name: &[u8]) -> String {
    String::from_utf8_lossy(name).into_owned()
}

fn element(start: &BytesStart<'_>) -> Element {
    let attributes = start.attributes().flatten().map(|attribute| {
        let value = String::from_utf8_lossy(&attribute.value);
        let key = local(attribute.key.local_name().as_ref());
        (key, markup::unescaped(&value))
    });
    Element {
        name: local(start.local_name().as_ref()),
        attributes: attributes.collect(),
    }
}
