//! The bodies of the fuzz targets with seeded bytes: pieces of what a person may write, put together anyhow.

#[path = "../../fuzz/bodies.rs"]
mod bodies;

/// Numbers by the generator of Knuth's MMIX.
struct Random(u64);

impl Random {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % count
    }

    fn bytes(&mut self, pieces: &[&str], most: usize) -> Vec<u8> {
        let mut bytes = Vec::new();
        for _ in 0..=self.below(most) {
            match self.below(12) {
                0 => bytes.push(self.below(256) as u8),
                _ => bytes.extend_from_slice(pieces[self.below(pieces.len())].as_bytes()),
            }
        }
        bytes
    }
}

#[test]
fn texts_of_any_kind_are_questions() {
    const PIECES: [&str; 16] = [
        "border",
        "militry",
        "Рахмон",
        "Тоҷикистон",
        "U.S.",
        "’s",
        " ",
        "-",
        "kh",
        "ya",
        "1,300",
        "a\u{301}",
        "\u{ad}",
        "語",
        "𝒳",
        "Kulyab ",
    ];
    let mut random = Random(1);
    for _ in 0..400 {
        bodies::search(&random.bytes(&PIECES, 12));
    }
    bodies::search(&[b'y'; 10_000]);
}

#[test]
fn texts_of_any_kind_are_dates_or_errors() {
    const PIECES: [&str; 20] = [
        "2011", "1999", "-", "-12", "-05", "-31", "-02-29", "/", "..", "?", "~", "%", "X", "XX",
        "Y", "-22", "0000", "T", " ", "S2",
    ];
    let mut random = Random(2);
    for _ in 0..50_000 {
        bodies::edtf(&random.bytes(&PIECES, 5));
    }
}

#[test]
fn counts_agree_after_any_sequence_of_filters() {
    let mut random = Random(3);
    for _ in 0..12 {
        let bytes: Vec<u8> = (0..40).map(|_| random.below(256) as u8).collect();
        bodies::filters(&bytes);
    }
}
