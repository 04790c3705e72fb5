//! Small records made by seeded chance.

use relations_map::{Origin, Record};

/// Chance that is the same on every machine.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    /// A number from 0 to below a limit.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        // Knuth's MMIX; the upper bits are the random ones.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit
    }
}

/// Dates of every form that a record may have.
pub(crate) const DATES: [&str; 22] = [
    "",
    "2001",
    "2001-02",
    "2001-02-03",
    "2001~",
    "2001-02?",
    "2001-02-03%",
    "200X",
    "20XX",
    "2001-21",
    "2001/2004",
    "2001-02-03/2002-03-04",
    "2001/..",
    "../2001",
    "2001/",
    "/2001",
    "2001-02-03/..",
    "../2001-02-03",
    "2001-02-03/",
    "1999~/2001",
    "2001/2001-03",
    "2000-02-29",
];

/// Actors `A0` and on, of which some are parts of earlier ones, and statements of one to six of them.
pub(crate) fn record(chance: &mut Chance, actors: usize, statements: usize) -> Record {
    let mut table = "id,kind,name,part_of\n".to_owned();
    for row in 0..actors {
        let (kind, whole) = match chance.below(5) {
            0 if row > 0 => ("body", format!("A{}", chance.below(row))),
            1 => ("organisation", String::new()),
            _ => ("group", String::new()),
        };
        table.extend([format!("A{row},{kind},Actor number {row},{whole}\n")]);
    }
    let mut rows = "id,text,actors,theme,tone,status,date,date_basis,source,passage\n".to_owned();
    for row in 0..statements {
        let mut parties: Vec<String> = (0..=chance.below(6))
            .map(|_| format!("A{}", chance.below(actors)))
            .collect();
        parties.sort();
        parties.dedup();
        let tone = ["cooperative", "neutral", "conflictual"][chance.below(3)];
        let status = ["occurred", "standing", "planned"][chance.below(3)];
        let date = DATES[chance.below(DATES.len())];
        let basis = if date.is_empty() { "none" } else { "stated" };
        let parties = parties.join(";");
        rows.extend([format!(
            "s{row},Something.,{parties},aid,{tone},{status},{date},{basis},s,1\n"
        )]);
    }
    let files: [(&str, &[u8]); 3] = [
        ("sources.csv", b"id,type,title,passages\ns,book,S,1\n"),
        ("actors.csv", table.as_bytes()),
        ("statements.csv", rows.as_bytes()),
    ];
    Record::open(files, Origin::Own).expect("a record")
}
