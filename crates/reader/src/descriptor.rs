//! What a package says of itself in `datapackage.json`.

use relations_record::Descriptor;
use serde::Deserialize;

use crate::problem::Problems;
use crate::read::PACKAGE;

/// The fields that are shown; all others are passed over.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Written {
    title: String,
    headline: String,
    deck: String,
    description: String,
    version: String,
    homepage: String,
    contributors: Vec<Contributor>,
    licenses: Vec<License>,
    languages: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Contributor {
    title: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct License {
    name: String,
    title: String,
}

/// Reads the descriptor, if the package has one.
pub(crate) fn descriptor(bytes: Option<&[u8]>, problems: &mut Problems) -> Descriptor {
    let Some(bytes) = bytes else {
        return Descriptor::default();
    };
    let text = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
    match serde_json::from_slice::<Written>(text) {
        Ok(written) => written.into(),
        Err(fault) => {
            let (line, column) = (fault.line(), fault.column());
            let message = format!(
                "cannot be read at line {line}, character {column}, expected JSON with texts where they belong: {fault}"
            );
            PACKAGE.report(problems, message);
            Descriptor::default()
        }
    }
}

impl From<Written> for Descriptor {
    fn from(it: Written) -> Self {
        let license = |license: License| {
            if license.name.is_empty() {
                license.title
            } else {
                license.name
            }
        };
        Self {
            title: it.title.into(),
            headline: it.headline.into(),
            deck: it.deck.into(),
            description: it.description.into(),
            version: it.version.into(),
            homepage: it.homepage.into(),
            contributors: it
                .contributors
                .into_iter()
                .map(|one| one.title.into())
                .collect(),
            licenses: it
                .licenses
                .into_iter()
                .map(|one| license(one).into())
                .collect(),
            languages: it.languages.into_iter().map(Box::from).collect(),
        }
    }
}
