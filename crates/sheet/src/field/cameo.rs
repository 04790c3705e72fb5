//! CAMEO, the codebook of conflict and mediation event observations (Schrodt, 2012): root codes and their classes.

use relations_record::Tone;

const ROOTS: [&str; 20] = [
    "make a public statement",
    "appeal",
    "express intent to cooperate",
    "consult",
    "engage in diplomatic cooperation",
    "engage in material cooperation",
    "provide aid",
    "yield",
    "investigate",
    "demand",
    "disapprove",
    "reject",
    "threaten",
    "protest",
    "exhibit force posture",
    "reduce relations",
    "coerce",
    "assault",
    "fight",
    "use unconventional mass violence",
];

/// The root of a code, 1 to 20; codes come with or without their leading zero.
pub(super) fn root(code: &str) -> Option<usize> {
    let digits: String = code.trim().chars().filter(char::is_ascii_digit).collect();
    let root: usize = digits.get(..2).unwrap_or(&digits).parse().ok()?;
    (1..=ROOTS.len()).contains(&root).then_some(root)
}

/// What a root code means.
pub(super) fn label(root: usize) -> &'static str {
    root.checked_sub(1)
        .and_then(|place| ROOTS.get(place))
        .copied()
        .unwrap_or("")
}

/// The tone of a root code by its quad class; statements and appeals are neutral.
pub(super) fn tone(root: usize) -> Tone {
    match root {
        1 | 2 => Tone::Neutral,
        3..=8 => Tone::Cooperative,
        _ => Tone::Conflictual,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roots_are_the_first_two_figures() {
        for (code, expected) in [
            ("036", 3),
            ("112", 11),
            ("010", 1),
            ("190", 19),
            ("020", 2),
            ("2042", 20),
        ] {
            assert_eq!(root(code), Some(expected), "{code}");
        }
        assert_eq!(root("---"), None);
        assert_eq!(label(4), "consult");
    }
}
