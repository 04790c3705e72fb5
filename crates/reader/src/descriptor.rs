//! `datapackage.json`: where the files of a package are, and what is said of it as a whole.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use crate::layout::{FILES, PACKAGE};
use crate::problem::{Problem, shorten};
use crate::text;

/// The name of the descriptor of a package.
pub const DESCRIPTOR: &str = "datapackage.json";

/// What a descriptor says that is of use here; the rest is passed over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Descriptor {
    about: About,
    paths: Vec<(&'static str, String)>,
}

/// What is said of a package as a whole. What the descriptor does not say, or not as a text, is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct About {
    /// The short name.
    #[serde(deserialize_with = "forgiving")]
    pub name: String,
    /// The title.
    #[serde(deserialize_with = "forgiving")]
    pub title: String,
    /// What stands above a map of it.
    #[serde(deserialize_with = "forgiving")]
    pub headline: String,
    /// What stands below the headline.
    #[serde(deserialize_with = "forgiving")]
    pub deck: String,
    /// What it is.
    #[serde(deserialize_with = "forgiving")]
    pub description: String,
    /// Its version.
    #[serde(deserialize_with = "forgiving")]
    pub version: String,
    /// The address of a page about it. Nothing is promised of it but that it is a text.
    #[serde(deserialize_with = "forgiving")]
    pub homepage: String,
    /// The languages of its texts, as tags.
    #[serde(deserialize_with = "forgiving_list")]
    pub languages: Vec<String>,
    /// Who made it.
    #[serde(deserialize_with = "forgiving_list")]
    pub contributors: Vec<Contributor>,
    /// Under which terms it may be used.
    #[serde(deserialize_with = "forgiving_list")]
    pub licenses: Vec<License>,
}

/// Somebody who had a part in a package.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Contributor {
    /// The name.
    #[serde(deserialize_with = "forgiving")]
    pub title: String,
    /// The part, as `author`.
    #[serde(deserialize_with = "forgiving")]
    pub role: String,
    /// The organisation.
    #[serde(deserialize_with = "forgiving")]
    pub organization: String,
    /// An address of a page.
    #[serde(deserialize_with = "forgiving")]
    pub path: String,
}

/// Terms under which a package may be used.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct License {
    /// The short name, as `CC-BY-4.0`.
    #[serde(deserialize_with = "forgiving")]
    pub name: String,
    /// The whole name.
    #[serde(deserialize_with = "forgiving")]
    pub title: String,
    /// The address of the terms.
    #[serde(deserialize_with = "forgiving")]
    pub path: String,
}

/// What is of another kind counts as nothing: a descriptor says many things, and none of these hinders a map.
fn forgiving<'de, D: Deserializer<'de>, T: DeserializeOwned + Default>(
    from: D,
) -> Result<T, D::Error> {
    Ok(T::deserialize(Value::deserialize(from)?).unwrap_or_default())
}

/// The entries of a list that are of the kind.
fn forgiving_list<'de, D: Deserializer<'de>, T: DeserializeOwned>(
    from: D,
) -> Result<Vec<T>, D::Error> {
    let Value::Array(entries) = Value::deserialize(from)? else {
        return Ok(Vec::new());
    };
    Ok(entries
        .into_iter()
        .filter_map(|entry| T::deserialize(entry).ok())
        .collect())
}

#[derive(Deserialize)]
struct Written {
    resources: Vec<Value>,
    #[serde(flatten)]
    about: About,
}

impl Descriptor {
    /// Reads a descriptor.
    ///
    /// # Errors
    ///
    /// Where it is no descriptor, where a resource has a path that does not lie beside or below it, and where a text of it
    /// is too long or changes the direction of what stands around it.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_reader::Descriptor;
    ///
    /// let text = r#"{ "title": "Aid", "resources": [{ "name": "actors", "path": "tables/who.csv" }] }"#;
    /// let descriptor = Descriptor::parse(text.as_bytes())?;
    /// assert_eq!(descriptor.about().title, "Aid");
    /// assert_eq!(descriptor.paths().next(), Some(("actors.csv", "tables/who.csv")));
    ///
    /// let text = r#"{ "resources": [{ "name": "actors", "path": "../who.csv" }] }"#;
    /// assert!(Descriptor::parse(text.as_bytes()).is_err());
    /// # Ok::<(), relations_reader::Problem>(())
    /// ```
    pub fn parse(bytes: &[u8]) -> Result<Self, Problem> {
        let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
        let value: Value = serde_json::from_slice(bytes).map_err(|error| {
            let found = if looks_like_a_page(bytes) {
                "is a page of HTML, perhaps one that asks to log in".to_owned()
            } else {
                format!("is not JSON ({error})")
            };
            problem("", format!("{found}, expected a data package descriptor"))
        })?;
        let written = Written::deserialize(value).map_err(|_| {
            let message = "has no list of resources, expected a data package descriptor";
            problem("", message.to_owned())
        })?;
        check_texts(&written.about)?;
        let paths = FILES
            .iter()
            .filter_map(|file| Some((*file, resource(&written, file)?)));
        let paths = paths.map(|(file, resource)| Ok((file, path_of(file, resource)?)));
        Ok(Self {
            paths: paths.collect::<Result<_, Problem>>()?,
            about: written.about,
        })
    }

    /// What is said of the package as a whole.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// The files that the package has, each with its path from the descriptor.
    pub fn paths(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.paths.iter().map(|(file, path)| (*file, path.as_str()))
    }
}

/// Whether what should be data is a page, as where a server asks to log in.
pub(crate) fn looks_like_a_page(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().starts_with(b"<")
}

fn problem(value: &str, message: String) -> Problem {
    Problem::of_package(PACKAGE.file, value, message)
}

/// The first resource with the name of a file.
fn resource<'w>(written: &'w Written, file: &str) -> Option<&'w Value> {
    let name = file.strip_suffix(".csv")?;
    let mut resources = written.resources.iter();
    resources.find(|resource| resource.get("name").and_then(Value::as_str) == Some(name))
}

/// The path of a resource, which must lie beside or below the descriptor.
fn path_of(file: &str, resource: &Value) -> Result<String, Problem> {
    let path = resource.get("path");
    match path.and_then(Value::as_str) {
        Some(path) if is_beside(path) => Ok(path.to_owned()),
        _ => {
            let name = file.trim_end_matches(".csv");
            let found = match path {
                Some(path) => format!("the path {}", shorten(&path.to_string())),
                None => "no path".to_owned(),
            };
            let message =
                format!("resource {name} has {found}, expected a file beside the descriptor");
            Err(problem("", message))
        }
    }
}

fn is_beside(path: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-');
    path.split('/')
        .all(|part| !matches!(part, "" | "..") && part.bytes().all(is_plain))
}

fn check_texts(about: &About) -> Result<(), Problem> {
    let people = about.contributors.iter();
    let people = people.flat_map(|one| [&one.title, &one.role, &one.organization, &one.path]);
    let terms = about.licenses.iter();
    let terms = terms.flat_map(|one| [&one.name, &one.title, &one.path]);
    let plain = [
        &about.name,
        &about.title,
        &about.headline,
        &about.deck,
        &about.description,
        &about.version,
        &about.homepage,
    ];
    let mut all = plain
        .into_iter()
        .chain(&about.languages)
        .chain(people)
        .chain(terms);
    let fault = all.find_map(|value| Some((value, text::fault(value)?)));
    fault.map_or(Ok(()), |(value, fault)| {
        Err(problem(value, format!("`{}` {fault}", shorten(value))))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> String {
        Descriptor::parse(text.as_bytes())
            .expect_err("refused")
            .to_string()
    }

    fn with_path(path: &str) -> String {
        format!(r#"{{"resources": [{{"name": "statements", "path": {path}}}]}}"#)
    }

    #[test]
    fn what_is_no_descriptor() {
        for text in ["", "{", "\u{FFFE}", "{\"resources\": ["] {
            assert!(
                refused(text).starts_with("datapackage.json: is not JSON ("),
                "{text}"
            );
        }
        let page = "datapackage.json: is a page of HTML, perhaps one that asks to log in, \
                    expected a data package descriptor";
        assert_eq!(refused("\n<!doctype html>"), page);
        for text in ["[]", "null", "{}", r#"{"resources": {}}"#, "1"] {
            assert_eq!(
                refused(text),
                "datapackage.json: has no list of resources, expected a data package descriptor"
            );
        }
    }

    #[test]
    fn paths_lie_beside_or_below() {
        let wrong = [
            r#""../statements.csv""#,
            r#""a/../../statements.csv""#,
            r#""%2e%2e/s.csv""#,
            r#""https://example.org/s.csv""#,
            r#""//example.org/s.csv""#,
            r#""/s.csv""#,
            r#""..\\s.csv""#,
            r#"["a.csv", "b.csv"]"#,
            r#""data:text/csv,id""#,
            r#""""#,
            "null",
            r#""a//b.csv""#,
            r#""..""#,
        ];
        for path in wrong {
            let expected = format!(
                "datapackage.json: resource statements has the path {path}, \
                 expected a file beside the descriptor"
            );
            assert_eq!(
                refused(&with_path(path)).replace(": [", ": ["),
                expected.replace(", \"b", ",\"b")
            );
        }
        let none = r#"{"resources": [{"name": "statements"}]}"#;
        assert!(refused(none).contains("has no path, expected"));
        for path in ["s.csv", "a/b-c/s_1.csv", "./s.csv", "..s.csv"] {
            let descriptor = Descriptor::parse(with_path(&format!("\"{path}\"")).as_bytes());
            let descriptor = descriptor.expect("a path");
            assert_eq!(
                descriptor.paths().collect::<Vec<_>>(),
                [("statements.csv", path)]
            );
        }
    }

    #[test]
    fn what_is_of_another_kind_is_passed_over() {
        let text = r#"{
            "title": 5, "headline": "H", "languages": ["en", 7, "tg"], "licenses": "CC",
            "contributors": [{"title": "A", "role": []}, null, "B", {}],
            "resources": [null, 1, "statements", [], {}, {"name": []}]
        }"#;
        let descriptor = Descriptor::parse(text.as_bytes()).expect("a descriptor");
        let about = descriptor.about();
        assert_eq!((about.title.as_str(), about.headline.as_str()), ("", "H"));
        assert_eq!(about.languages, ["en", "tg"]);
        assert_eq!(about.contributors.len(), 2);
        assert_eq!(
            (about.contributors[0].title.as_str(), about.licenses.len()),
            ("A", 0)
        );
        assert_eq!(descriptor.paths().count(), 0);
    }

    #[test]
    fn texts_are_looked_at() {
        let text = "{\"title\": \"a\u{202E}b\", \"resources\": []}";
        assert!(refused(text).contains("changes the direction of text"));
        let long = format!(r#"{{"deck": "{}", "resources": []}}"#, "d".repeat(20_000));
        assert!(refused(&long).contains("is too long"));
    }
}
