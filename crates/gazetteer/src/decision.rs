//! Which system of codes a column is in.

use crate::System;
use crate::codes::written;
use crate::{Gazetteer, fold};
use std::collections::BTreeSet;

/// The system that a column's values are in.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// The system that reads most of the values, or `None` where the column holds names.
    pub system: Option<System>,
    /// No other system reads as many values in another way. Where it is false the column is to be asked about.
    pub certain: bool,
    /// What speaks for each system that reads some value, the best first.
    pub evidence: Vec<Evidence>,
}

/// How a system reads the distinct values of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// The system.
    pub system: System,
    /// How many distinct values it knows.
    pub known: usize,
    /// How many distinct values it does not know.
    pub unknown: usize,
    /// The values that it reads otherwise than the best system does.
    pub otherwise: Vec<Otherwise>,
    /// The column's header names this system.
    pub named: bool,
}

/// A value that two systems read differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Otherwise {
    /// The value as it stands in the column.
    pub value: String,
    /// The id of what it means in this system.
    pub here: &'static str,
    /// The id of what it means in the best system, where it means something there.
    pub best: Option<&'static str>,
}

/// Words of a header, folded and without spaces, and the systems that they name; the first that fits holds.
const HEADERS: &[(&str, &[System])] = &[
    ("geocountrycode", &[System::Gec]),
    ("fips", &[System::Gec]),
    ("gec", &[System::Gec]),
    ("cameo", &[System::Cameo]),
    ("actor1", &[System::Cameo]),
    ("actor2", &[System::Cameo]),
    ("gw", &[System::GleditschWard]),
    ("gleditsch", &[System::GleditschWard]),
    ("cow", &[System::CowNumber, System::CowAbbreviation]),
    ("ccode", &[System::CowNumber]),
    ("stateabb", &[System::CowAbbreviation]),
    ("m49", &[System::UnM49]),
    ("iso3n", &[System::UnM49]),
    ("isonum", &[System::UnM49]),
    ("unsd", &[System::UnM49]),
    ("iso2", &[System::IsoAlpha2]),
    ("alpha2", &[System::IsoAlpha2]),
    ("iso3", &[System::IsoAlpha3]),
    ("isoa3", &[System::IsoAlpha3]),
    ("alpha3", &[System::IsoAlpha3]),
    (
        "iso",
        &[System::IsoAlpha3, System::IsoAlpha2, System::UnM49],
    ),
    ("ioc", &[System::Ioc]),
    ("noc", &[System::Ioc]),
];

/// Of the values that look like codes, the least share that a system must know.
const LEAST_SHARE_KNOWN: f64 = 0.4;

impl Gazetteer {
    /// The system of codes that a column's values are in, by its distinct values and its header. Columns that hold the
    /// two sides of one tie are best asked about together.
    pub fn decide_system<'a>(
        &self,
        values: impl IntoIterator<Item = &'a str>,
        header: &str,
    ) -> Decision {
        decide(self, values, header)
    }
}

fn decide<'a>(
    gazetteer: &Gazetteer,
    values: impl IntoIterator<Item = &'a str>,
    header: &str,
) -> Decision {
    let distinct: BTreeSet<&str> = values
        .into_iter()
        .map(str::trim)
        .filter(|value| !is_missing(value))
        .collect();
    let codes: Vec<(&str, String)> = distinct
        .iter()
        .filter_map(|value| Some((*value, written(value)?)))
        .collect();
    if codes.is_empty() || codes.len() * 2 < distinct.len() {
        return Decision {
            system: None,
            certain: true,
            evidence: Vec::new(),
        };
    }
    let named = systems_named(header);
    let mut evidence: Vec<Evidence> = System::ALL
        .into_iter()
        .map(|system| weigh(gazetteer, system, &codes, named.contains(&system)))
        .filter(|evidence| evidence.known > 0)
        .collect();
    let padded = codes
        .iter()
        .any(|(value, _)| value.len() == 3 && value.starts_with('0'));
    evidence.sort_by_key(|one| std::cmp::Reverse(weight(one, padded)));
    compare(gazetteer, &mut evidence, &codes);
    let system = evidence
        .first()
        .filter(|best| enough(best))
        .map(|best| best.system);
    let certain = system.is_none() || is_certain(&evidence);
    Decision {
        system,
        certain,
        evidence,
    }
}

fn weigh(gazetteer: &Gazetteer, system: System, codes: &[(&str, String)], named: bool) -> Evidence {
    let known = codes
        .iter()
        .filter(|(_, code)| gazetteer.coded(system, code, None).is_some())
        .count();
    Evidence {
        system,
        known,
        unknown: codes.len() - known,
        otherwise: Vec::new(),
        named,
    }
}

/// A system that the header names needs only to know enough; M49 is written with leading zeros, others are not; one value
/// that only a rarer system knows is more likely a stranger.
fn weight(evidence: &Evidence, padded: bool) -> (bool, usize, bool) {
    let zeros = padded && evidence.system == System::UnM49;
    let rare = matches!(
        evidence.system,
        System::CowAbbreviation | System::Ioc | System::Cameo | System::Gec
    );
    (
        evidence.named && enough(evidence),
        evidence.known - usize::from(rare),
        zeros,
    )
}

fn enough(evidence: &Evidence) -> bool {
    evidence.known as f64 >= LEAST_SHARE_KNOWN * (evidence.known + evidence.unknown) as f64
}

fn compare(gazetteer: &Gazetteer, evidence: &mut [Evidence], codes: &[(&str, String)]) {
    let Some((best, others)) = evidence.split_first_mut() else {
        return;
    };
    for other in others {
        other.otherwise = codes
            .iter()
            .filter_map(|(value, code)| {
                let here = gazetteer.coded(other.system, code, None)?.id;
                let best = gazetteer
                    .coded(best.system, code, None)
                    .map(|entry| entry.id);
                (best != Some(here)).then(|| Otherwise {
                    value: (*value).to_owned(),
                    here,
                    best,
                })
            })
            .collect();
    }
}

fn is_certain(evidence: &[Evidence]) -> bool {
    let Some((best, others)) = evidence.split_first() else {
        return true;
    };
    let contradicts = |other: &Evidence| other.otherwise.iter().any(|value| value.best.is_some());
    best.named
        || !others
            .iter()
            .any(|other| other.known >= best.known && contradicts(other))
}

fn systems_named(header: &str) -> &'static [System] {
    let header = fold::words(header).concat();
    HEADERS
        .iter()
        .find(|(word, _)| header.contains(word))
        .map_or(&[], |(_, systems)| systems)
}

/// What people write where there is no value.
fn is_missing(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    matches!(
        value.as_str(),
        "" | "n/a"
            | "n.a."
            | "-"
            | "--"
            | "–"
            | "."
            | ".."
            | "null"
            | "none"
            | "nan"
            | "unknown"
            | "-9"
    )
}
