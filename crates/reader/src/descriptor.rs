//! `datapackage.json`: where the files of a package are, and what is said of it as a whole.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use crate::files::FILES;
use crate::layout::PACKAGE;
use crate::problem::{Problem, shorten};
use crate::text;
use crate::told::{Told, told};
use relations_record::Descriptor;

/// What a descriptor says that is of use here; the rest is passed over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Manifest {
    descriptor: Descriptor,
    paths: Vec<(&'static str, String)>,
}

/// A descriptor as it is written. What it does not say, or not as a text, is empty.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Written {
    #[serde(deserialize_with = "forgiving")]
    title: Box<str>,
    #[serde(deserialize_with = "forgiving")]
    headline: Box<str>,
    #[serde(deserialize_with = "forgiving")]
    deck: Box<str>,
    #[serde(deserialize_with = "forgiving")]
    description: Box<str>,
    #[serde(deserialize_with = "forgiving")]
    version: Box<str>,
    #[serde(deserialize_with = "forgiving")]
    homepage: Box<str>,
    #[serde(deserialize_with = "forgiving_list")]
    languages: Vec<Box<str>>,
    #[serde(deserialize_with = "forgiving_list")]
    contributors: Vec<Named>,
    #[serde(deserialize_with = "forgiving_list")]
    licenses: Vec<Named>,
    #[serde(deserialize_with = "forgiving")]
    resources: Option<Vec<Value>>,
    #[serde(deserialize_with = "forgiving")]
    passages: Box<str>,
    #[serde(deserialize_with = "forgiving", rename = "themeColumn")]
    theme_column: Box<str>,
}

/// What `passages` of a descriptor says where the passages of sources are rows of a sheet.
const ROWS: &str = "rows";

/// Somebody who had a part in a package, or terms under which it may be used.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Named {
    #[serde(deserialize_with = "forgiving")]
    name: Box<str>,
    #[serde(deserialize_with = "forgiving")]
    title: Box<str>,
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

impl Manifest {
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
    /// use relations_reader::Manifest;
    ///
    /// let text = r#"{ "title": "Aid", "resources": [{ "name": "actors", "path": "tables/who.csv" }] }"#;
    /// let manifest = Manifest::parse(text.as_bytes())?;
    /// assert_eq!(&*manifest.descriptor().title, "Aid");
    /// assert_eq!(manifest.paths().next(), Some(("actors.csv", "tables/who.csv")));
    ///
    /// let text = r#"{ "resources": [{ "name": "actors", "path": "../who.csv" }] }"#;
    /// assert!(Manifest::parse(text.as_bytes()).is_err());
    /// # Ok::<(), relations_reader::Problem>(())
    /// ```
    pub fn parse(bytes: &[u8]) -> Result<Self, Problem> {
        let written = written(bytes)?;
        let Some(resources) = &written.resources else {
            let message = "has no list of resources, expected a data package descriptor";
            return Err(problem("", told("no-resources"), message.to_owned()));
        };
        let paths = FILES
            .iter()
            .filter_map(|file| Some((*file, resource(resources, file)?)));
        let paths = paths.map(|(file, resource)| Ok((file, path_of(file, resource)?)));
        let paths = paths.collect::<Result<_, Problem>>()?;
        let descriptor = checked(written)?;
        Ok(Self { descriptor, paths })
    }

    /// What the package says of itself.
    pub fn descriptor(&self) -> &Descriptor {
        &self.descriptor
    }

    /// The files that the package has, each with its path from the descriptor.
    pub fn paths(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.paths.iter().map(|(file, path)| (*file, path.as_str()))
    }
}

/// What a package says of itself, whether or not it tells where its files are.
pub(crate) fn descriptor(bytes: &[u8]) -> Result<Descriptor, Problem> {
    checked(written(bytes)?)
}

fn written(bytes: &[u8]) -> Result<Written, Problem> {
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
    let value: Value = serde_json::from_slice(bytes).map_err(|error| {
        let (code, found) = if looks_like_a_page(bytes) {
            ("page", PAGE.to_owned())
        } else {
            ("not-json", format!("is not JSON ({error})"))
        };
        let message = format!("{found}, expected a data package descriptor");
        problem("", told(code), message)
    })?;
    // A list could be taken for the fields in their order.
    let value = if value.is_object() {
        value
    } else {
        Value::Object(Map::new())
    };
    Ok(Written::deserialize(value).unwrap_or_default())
}

/// The words for what a server sends in the place of a file.
pub(crate) const PAGE: &str = "is a page of HTML, perhaps one that asks to log in";

/// Whether what should be data is a page, as where a server asks to log in.
pub(crate) fn looks_like_a_page(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().starts_with(b"<")
}

fn problem(value: &str, told: Told, message: String) -> Problem {
    Problem::of_package(PACKAGE.file, value, told, message)
}

/// The first resource with the name of a file.
fn resource<'w>(resources: &'w [Value], file: &str) -> Option<&'w Value> {
    let name = file.strip_suffix(".csv")?;
    resources
        .iter()
        .find(|resource| resource.get("name").and_then(Value::as_str) == Some(name))
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
            Err(problem("", told("path").name(name), message))
        }
    }
}

fn is_beside(path: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-');
    path.split('/')
        .all(|part| !matches!(part, "" | "..") && part.bytes().all(is_plain))
}

/// The descriptor, none of whose texts is too long or changes the direction of what stands around it.
fn checked(written: Written) -> Result<Descriptor, Problem> {
    let name = |one: Named| {
        if one.name.is_empty() {
            one.title
        } else {
            one.name
        }
    };
    let descriptor = Descriptor {
        title: written.title,
        headline: written.headline,
        deck: written.deck,
        description: written.description,
        version: written.version,
        homepage: written.homepage,
        contributors: written
            .contributors
            .into_iter()
            .map(|one| one.title)
            .collect(),
        licenses: written.licenses.into_iter().map(name).collect(),
        languages: written.languages,
        has_rows: &*written.passages == ROWS,
        theme_column: written.theme_column,
        themes: Vec::new(),
    };
    check_texts(&descriptor)?;
    Ok(descriptor)
}

fn check_texts(it: &Descriptor) -> Result<(), Problem> {
    let plain = [
        &it.title,
        &it.headline,
        &it.deck,
        &it.description,
        &it.version,
        &it.homepage,
        &it.theme_column,
    ];
    let lists = [&it.contributors, &it.licenses, &it.languages];
    let mut all = plain.into_iter().chain(lists.into_iter().flatten());
    let fault = all.find_map(|value| Some((value, text::fault(value)?)));
    fault.map_or(Ok(()), |(value, fault)| {
        let (code, fault) = fault;
        let message = format!("`{}` {fault}", shorten(value));
        Err(problem(value, told(code), message))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> String {
        Manifest::parse(text.as_bytes())
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
            r#"["a.csv","b.csv"]"#,
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
            assert_eq!(refused(&with_path(path)), expected);
        }
        let none = r#"{"resources": [{"name": "statements"}]}"#;
        assert!(refused(none).contains("has no path, expected"));
        for path in ["s.csv", "a/b-c/s_1.csv", "./s.csv", "..s.csv"] {
            let descriptor = Manifest::parse(with_path(&format!("\"{path}\"")).as_bytes());
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
        let descriptor = Manifest::parse(text.as_bytes()).expect("a descriptor");
        let about = descriptor.descriptor();
        assert_eq!((&*about.title, &*about.headline), ("", "H"));
        assert_eq!(about.languages, ["en".into(), "tg".into()]);
        assert_eq!(about.contributors, ["A".into(), "".into()]);
        assert!(about.licenses.is_empty());
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
