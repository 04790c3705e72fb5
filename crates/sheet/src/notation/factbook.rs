//! The World Factbook as JSON: borders with their lengths, and memberships with their roles. Its prose is left to be excerpted
//! by hand.

use serde_json::Value;

use super::{Notated, with_header};
use crate::field::Limit;
use crate::markup;
use crate::refusal::Refusal;

const CANNOT: &[Limit] = &[
    Limit::NoDates,
    Limit::NoSentences,
    Limit::NoTones,
    Limit::NoDirection,
];
const HEADER: [&str; 8] = [
    "From", "To", "Role", "Theme", "Status", "Source", "Amount", "Unit",
];
const SOURCE: &str = "CIA, The World Factbook";

pub(super) fn read(name: &str, value: &Value) -> Result<Option<Notated>, Refusal> {
    let (Some(geography), Some(government)) = (value.get("Geography"), value.get("Government"))
    else {
        return Ok(None);
    };
    let country = country(government).unwrap_or_else(|| crate::file_name::stem(name).to_owned());
    let mut table = with_header(&country, &HEADER)?;
    let mut number = 1;
    let mut push = |to: &str, kind: [&str; 2], amount: &str, unit: &str| {
        number += 1;
        let [what, theme] = kind;
        table.push_row(
            number,
            [&*country, to, what, theme, "standing", SOURCE, amount, unit],
        )
    };
    for (neighbour, length) in borders(geography) {
        push(&neighbour, ["", "border"], &length, "km")?;
    }
    for (organisation, role) in memberships(government) {
        push(&organisation, [&role, "multilateral"], "", "")?;
    }
    Ok(Some(Notated {
        code: "factbook",
        cannot: CANNOT,
        tables: vec![table],
        title: Some(country),
    }))
}

/// The text of an entry, wherever it stands below it.
fn entry(value: &Value, names: &[&str]) -> Option<String> {
    let found = names.iter().find_map(|name| {
        let fields = value.as_object()?;
        fields
            .iter()
            .find(|(key, _)| key.to_lowercase().starts_with(name))
            .map(|(_, value)| value)
    })?;
    let text = found.get("text").unwrap_or(found);
    text.as_str().map(markup::text)
}

fn country(government: &Value) -> Option<String> {
    let names = government.get("Country name")?;
    let short = entry(names, &["conventional short form"])
        .filter(|name| !name.is_empty() && name != "none");
    short.or_else(|| entry(names, &["conventional long form"]))
}

/// `Afghanistan 1,357 km; China 477 km (a note)`.
fn borders(geography: &Value) -> Vec<(String, String)> {
    let boundaries = geography.get("Land boundaries").unwrap_or(&Value::Null);
    let text = entry(boundaries, &["border countries"]).unwrap_or_default();
    let one = |part: &str| {
        let part = part.split('(').next()?.trim();
        let part = part.strip_suffix("km")?.trim();
        let (name, length) = part.rsplit_once(' ')?;
        Some((name.trim().to_owned(), length.replace(',', "")))
    };
    text.split(';').filter_map(one).collect()
}

/// `ADB, CIS, WTO (observer)`.
fn memberships(government: &Value) -> Vec<(String, String)> {
    let text = entry(government, &["international organization participation"]).unwrap_or_default();
    let one = |part: &str| {
        let part = part.trim();
        let (name, role) = part.split_once('(').unwrap_or((part, "member"));
        let role = role.trim_end_matches(')').trim();
        (!name.trim().is_empty()).then(|| (name.trim().to_owned(), role.to_owned()))
    };
    text.split(',').filter_map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn borders_and_memberships_are_lines() {
        let value = serde_json::json!({
            "Geography": {"Land boundaries": {"total": {"text": "4,130 km"},
                "border countries (2)": {"text": "Afghanistan 1,357 km; China 477 km (a note)"}}},
            "Government": {"Country name": {"conventional short form": {"text": "Tajikistan"}},
                "International organization participation": {"text": "ADB, WTO (observer)"}}});
        let read = read("ti.json", &value).expect("read").expect("a country");
        let rows: Vec<String> = (1..5)
            .map(|row| read.tables[0].cells(row).collect::<Vec<_>>().join("|"))
            .collect();
        assert_eq!(
            rows[0],
            "Tajikistan|Afghanistan||border|standing|CIA, The World Factbook|1357|km"
        );
        assert_eq!(
            rows[3],
            "Tajikistan|WTO|observer|multilateral|standing|CIA, The World Factbook||"
        );
    }
}
