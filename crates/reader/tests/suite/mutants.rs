//! Mutants of a small package: none makes the reader panic, and each is a record or told what is wrong with it.

use relations_reader::{Origin, Reading, pick};
use relations_record::{decode, encode};

const FILES: [(&str, &str); 9] = [
    (
        "datapackage.json",
        r#"{"title": "T", "languages": ["en"], "licenses": [{"name": "CC0-1.0"}], "contributors": [{"title": "A"}],
        "resources": [{"name": "sources", "path": "sources.csv"}, {"name": "actors", "path": "actors.csv"},
        {"name": "places", "path": "places.csv"}, {"name": "statements", "path": "statements.csv"},
        {"name": "memberships", "path": "memberships.csv"}, {"name": "disagreements", "path": "disagreements.csv"},
        {"name": "passages", "path": "passages.csv"},
        {"name": "themes", "path": "themes.csv"}], "passages": "rows"}"#,
    ),
    (
        "sources.csv",
        "id,type,title,passages,part_of,issued,issued_basis,language\n\
         s,report,A report,4,,2011-05,stated,en\nt,article-newspaper,\"A part, quoted\",1,s,,,tg\n",
    ),
    (
        "actors.csv",
        "id,kind,name,part_of,aliases,lon,lat,from,to,wikidata,name_ru\n\
         TJK,state,Tajikistan,,Tadjikistan;TJ,68.8,38.6,1991-09-09,,Q863,Таджикистан\n\
         RUS,state,Russia,,,37.6,55.7,,,Q159,Россия\nCSTO,organisation,A treaty,,,,,2002~,,,\nMOD,body,Ministry,RUS,,,,,,,\n",
    ),
    (
        "places.csv",
        "id,name,kind,lon,lat,country\nayni,Ayni,air-base,68.67,38.51,TJK\n",
    ),
    (
        "statements.csv",
        "id,text,actors,doers,about,theme,tone,status,said_by,date,date_basis,place,value,value_max,unit,per,source,passage,event\n\
         a,They met.,TJK;RUS,,,diplomacy,cooperative,occurred,,2011-05-31,stated,,,,,,s,1,e1\n\
         b,\"It has \"\"7,500\"\" men.\",RUS;TJK,RUS,CSTO,basing,neutral,assessed,A report,2002/..,inferred,ayni,7000,7500,persons,,s,2,e1\n\
         c,It may cost.,TJK;MOD,,,fishing,conflictual,planned,,201X,as-of,,1.5,INF,USD,year,s,3,\n\
         d,All.,TJK;RUS;CSTO,,,multilateral,neutral,standing,,,,,,,,,t,1,\n",
    ),
    (
        "memberships.csv",
        "member,organisation,role,from,to,statements\nTJK,CSTO,member,2002,,a;b\n",
    ),
    (
        "disagreements.csv",
        "id,kind,question,statements,note\nq,contradiction,How many?,a;b,\n",
    ),
    ("passages.csv", "source,passage,reason\ns,4,A heading.\n"),
    (
        "themes.csv",
        "code,name,name_ru\nfishing,Fishing,Рыба\naid,Help,\n",
    ),
];

/// Pieces that mean something to some part of the reader.
const PIECES: [&str; 28] = [
    ",",
    "\"",
    "\"\"",
    "\n",
    "\r\n",
    ";",
    ";;",
    "TJK",
    "RUS",
    "a;b",
    "INF",
    "NaN",
    "1e400",
    "-",
    "0",
    "9999999999",
    "2011-13",
    "2002/2001",
    "201X",
    "\u{202E}",
    "\0",
    "\u{FEFF}",
    "{",
    "[null]",
    "\\ud800",
    "<html>",
    "id",
    "../",
];

/// Numbers by the generator of Knuth's MMIX.
struct Random(u64);

impl Random {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % count.max(1)
    }

    /// One change to the bytes of a file: some are cut, doubled, moved, flipped or put in.
    fn mutate(&mut self, bytes: &mut Vec<u8>) {
        let from = self.below(bytes.len());
        let to = (from + 1 + self.below(12)).min(bytes.len());
        let new = match self.below(6) {
            0 => Vec::new(),
            1 => bytes[from..to].repeat(2 + self.below(40)),
            2 => vec![self.below(256) as u8],
            3 => {
                let start = self.below(bytes.len());
                bytes[start..(start + 30).min(bytes.len())].to_vec()
            }
            _ => PIECES[self.below(PIECES.len())].as_bytes().to_vec(),
        };
        let to = if self.below(2) == 0 { from } else { to };
        bytes.splice(from.min(to)..to.max(from), new);
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "`npm run check:security` reads it")]
fn twelve_thousand_mutants_of_a_package_are_read_or_told_of() {
    let mut random = Random(11);
    let sentences = crate::codes::catalogued();
    let (mut read, mut told) = (0, 0);
    for _ in 0..12_000 {
        let mut files: Vec<(String, Vec<u8>)> = FILES
            .iter()
            .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
            .collect();
        for _ in 0..=random.below(3) {
            let place = random.below(files.len());
            random.mutate(&mut files[place].1);
        }
        let outcome = pick(files).and_then(|files| {
            let mut reading = Reading::begin(files, Origin::Foreign);
            while !reading.step(1 + random.below(2_000)).is_done() {}
            reading.finish()
        });
        match outcome {
            Ok(record) => {
                assert!(decode(&encode(&record)).as_ref() == Ok(&record));
                read += 1;
            }
            Err(error) => {
                assert!(error.problems().iter().all(|one| !one.message.is_empty()));
                assert!(!error.problems().is_empty());
                let mut codes = error.problems().iter().map(|one| one.told.code);
                let unworded = codes.find(|code| !sentences.contains(*code));
                assert_eq!(unworded, None);
                told += 1;
            }
        }
    }
    assert!(read > 500 && told > 5_000, "{read} read, {told} told of");
    println!("12000 mutants of a package, {read} read, {told} told of");
}
