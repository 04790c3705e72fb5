//! Records with the countries of the world as actors, made by seeded chance.

use relations_map::{Origin, Record};

pub(crate) use crate::random::Chance;

/// A focus and who has how many statements with it, and how many of them tell of conflict.
pub(crate) struct Ties {
    pub(crate) focus: String,
    pub(crate) partners: Vec<(String, usize, usize)>,
}

/// Names as long as those of countries.
fn name(id: &str) -> String {
    const SYLLABLES: [&str; 8] = ["ka", "zak", "stan", "mau", "ri", "ti", "us", "land"];
    let seed: usize = id.bytes().map(usize::from).sum();
    let count = 2 + seed % 4;
    let syllables = (0..count).map(|at| SYLLABLES[(seed / (at + 1)) % SYLLABLES.len()]);
    format!("{}{}", &id[..1], syllables.collect::<String>())
}

/// A record of the focus and its partners; `places` gives coordinates to those that have no outline.
pub(crate) fn record(ties: &Ties, places: &[(String, f64, f64)]) -> Record {
    let mut actors = "id,kind,name,lon,lat\n".to_owned();
    let partners = ties.partners.iter().map(|(id, ..)| id);
    for id in partners.chain([&ties.focus]) {
        let place = places.iter().find(|(known, ..)| known == id);
        let at = place.map_or(",".to_owned(), |(_, lon, lat)| format!("{lon},{lat}"));
        let kind = if id.len() == 3 {
            "state"
        } else {
            "organisation"
        };
        actors.extend([format!("{id},{kind},{},{at}\n", name(id))]);
    }
    let mut rows = "id,text,actors,theme,tone,status,date,date_basis,source,passage\n".to_owned();
    let mut count = 0;
    for (id, statements, conflict) in &ties.partners {
        for row in 0..*statements {
            let tone = if row < *conflict {
                "conflictual"
            } else {
                "neutral"
            };
            count += 1;
            rows.extend([format!(
                "s{count},Something {count}.,{};{id},aid,{tone},occurred,,none,s,1\n",
                ties.focus
            )]);
        }
    }
    let files: [(&str, &[u8]); 3] = [
        ("sources.csv", b"id,type,title,passages\ns,book,S,1\n"),
        ("actors.csv", actors.as_bytes()),
        ("statements.csv", rows.as_bytes()),
    ];
    Record::open(files, Origin::Foreign).expect("a record")
}
