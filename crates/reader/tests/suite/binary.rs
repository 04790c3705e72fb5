//! The binary form of this project's own record: it comes back whole, and no damage passes.

use std::path::Path;

use relations_reader::{Origin, pick, read_folder};
use relations_record::{Dataset, decode, encode, encode_prose, put_prose};

fn own() -> Dataset {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/tajikistan");
    let contents = pick(read_folder(&folder).expect("the record")).expect("a package");
    let files = contents
        .iter()
        .map(|(name, bytes)| (*name, bytes.as_slice()));
    relations_reader::open(files, Origin::Own).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn a_record_comes_back_whole_and_the_same_bytes_again() {
    let record = own();
    let bytes = encode(&record);
    let back = decode(&bytes).expect("a record");
    assert!(back == record, "the record that came back is another one");
    assert_eq!(encode(&back), bytes);
    assert!(!back.descriptor().title.is_empty());
}

#[test]
fn a_record_comes_back_whole_from_its_two_parts() {
    let record = own();
    let mut parted = record.clone();
    let prose = encode_prose(&parted.take_prose());
    let bare = encode(&parted);
    assert!(bare.len() * 2 < encode(&record).len(), "{}", bare.len());
    let mut back = decode(&bare).expect("a record without its prose");
    assert!(back.statements().iter().all(|row| row.text.is_empty()));
    put_prose(&mut back, &prose).expect("they belong together");
    assert!(back == record, "the record that came back is another one");
}

#[test]
fn prose_that_is_damaged_or_of_another_record_is_refused() {
    let mut record = own();
    let mut bytes = encode_prose(&record.take_prose());
    let before = record.clone();
    for length in (0..200).chain((200..bytes.len()).step_by(97)) {
        assert!(
            put_prose(&mut record, &bytes[..length]).is_err(),
            "{length}"
        );
    }
    let mut random = Random(13);
    for _ in 0..2_000 {
        let (place, bit) = (random.below(bytes.len()), random.below(8));
        bytes[place] ^= 1 << bit;
        assert!(
            put_prose(&mut record, &bytes).is_err(),
            "bit {bit} of byte {place}"
        );
        bytes[place] ^= 1 << bit;
    }
    let of_another = encode_prose(&small().take_prose());
    let error = put_prose(&mut record, &of_another).expect_err("another record's");
    assert_eq!(error.code(), "record-corrupt");
    assert!(record == before, "some of it was taken");
}

#[test]
fn every_prefix_is_refused() {
    let bytes = encode(&own());
    for length in (0..200)
        .chain((200..bytes.len()).step_by(97))
        .chain([bytes.len() - 1])
    {
        let error = decode(&bytes[..length]).expect_err("a prefix");
        assert_eq!(error.code(), "record-corrupt", "{length}");
    }
}

#[test]
fn every_flipped_bit_is_refused() {
    let mut bytes = encode(&own());
    let mut random = Random(7);
    for _ in 0..2_000 {
        let (place, bit) = (random.below(bytes.len()), random.below(8));
        bytes[place] ^= 1 << bit;
        assert!(decode(&bytes).is_err(), "bit {bit} of byte {place}");
        bytes[place] ^= 1 << bit;
    }
}

/// With a checksum that agrees, bytes that were made to harm are a record whose rows all lead somewhere, or an error.
#[test]
fn what_agrees_with_its_checksum_is_a_record_or_an_error() {
    const HEADER: usize = 14;
    let whole = encode(&small());
    let mut random = Random(11);
    let mut refused = 0;
    for _ in 0..100_000 {
        let mut bytes = whole.clone();
        for _ in 0..=random.below(3) {
            let place = HEADER + random.below(bytes.len() - HEADER);
            bytes[place] = bytes[place].wrapping_add(1 + random.below(255) as u8);
        }
        let sum = checksum(&bytes[HEADER..]).to_le_bytes();
        bytes[6..HEADER].copy_from_slice(&sum);
        match decode(&bytes) {
            Ok(record) => assert!(
                record
                    .statements()
                    .iter()
                    .all(|row| row.actors.iter().all(|key| record.actor(*key).is_some()))
            ),
            Err(_) => refused += 1,
        }
    }
    assert!(refused > 20_000, "only {refused} were refused");
}

#[test]
fn a_record_of_another_version_is_named() {
    let mut bytes = encode(&small());
    bytes[4] = 9;
    let error = decode(&bytes).expect_err("version 9");
    assert_eq!(error.code(), "record-version");
    let expected =
        "the record is of version 9 of its form, expected 3: read it anew from its files";
    assert_eq!(error.to_string(), expected);
}

fn small() -> Dataset {
    let files = [
        (
            "sources.csv",
            "id,type,title,passages,part_of\na,webpage,A page,2,\nb,webpage,A part,1,a\n",
        ),
        (
            "actors.csv",
            "id,kind,name,part_of,lon,lat,aliases,name_ru\nTJK,state,Tajikistan,,71,38.5,Tojikiston,Таджикистан\nTJK_MOD,body,Ministry,TJK,,,,\nUZB,state,Uzbekistan,,64,41.25,,\n",
        ),
        (
            "places.csv",
            "id,name,kind,country,lon,lat\ndushanbe,Dushanbe,town,TJK,68.78,38.57\n",
        ),
        (
            "statements.csv",
            "id,text,actors,doers,about,theme,tone,status,said_by,date,date_basis,place,value,value_max,unit,per,source,passage,event\n1,One,TJK;UZB,UZB,,border,neutral,standing,,2001/2005,stated,dushanbe,1.5,INF,km,,a,1,wall\n2,Two,TJK_MOD;UZB,,,security,conflictual,assessed,Somebody,,none,,,,,,a,2,\n3,Three,TJK,,UZB,aid,neutral,occurred,,200X,inferred,,100,,USD,year,b,1,wall\n",
        ),
        (
            "memberships.csv",
            "member,organisation,role,from,to,statements\nTJK,UZB,member,2001,,1\n",
        ),
        (
            "disagreements.csv",
            "id,kind,question,statements,note\nq,change,What?,1;3,A note\n",
        ),
    ];
    let files = files.iter().map(|(name, text)| (*name, text.as_bytes()));
    relations_reader::open(files, Origin::Foreign).unwrap_or_else(|error| panic!("{error}"))
}

fn checksum(bytes: &[u8]) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, step)
}

/// Numbers that are the same on every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
}
