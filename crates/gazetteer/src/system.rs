//! Systems of codes for states.

/// A system of codes for states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum System {
    /// ISO 3166-1 alpha-3: `DEU`.
    IsoAlpha3,
    /// ISO 3166-1 alpha-2: `DE`.
    IsoAlpha2,
    /// ISO 3166-1 numeric, which is UN M49: `276`.
    UnM49,
    /// Correlates of War, numbers: `255`.
    CowNumber,
    /// Correlates of War, abbreviations: `GMY`.
    CowAbbreviation,
    /// Gleditsch and Ward, numbers: `260`.
    GleditschWard,
    /// International Olympic Committee: `GER`.
    Ioc,
    /// CAMEO, as in GDELT and ICEWS: `DEU`, `CAS`.
    Cameo,
    /// GEC, formerly FIPS 10-4: `GM`.
    Gec,
    /// Codes that were withdrawn or that some use on their own: `ROM`, `UNK`. No column is in this system.
    Withdrawn,
}

impl System {
    /// All systems that a column can be in, the commonest first.
    pub const ALL: [Self; 9] = [
        Self::IsoAlpha3,
        Self::IsoAlpha2,
        Self::UnM49,
        Self::CowNumber,
        Self::CowAbbreviation,
        Self::GleditschWard,
        Self::Ioc,
        Self::Cameo,
        Self::Gec,
    ];

    pub(crate) fn of_letter(letter: &str) -> Option<Self> {
        Some(match letter {
            "2" => Self::IsoAlpha2,
            "3" => Self::IsoAlpha3,
            "n" => Self::UnM49,
            "c" => Self::CowNumber,
            "a" => Self::CowAbbreviation,
            "g" => Self::GleditschWard,
            "f" => Self::Gec,
            "i" => Self::Ioc,
            "m" => Self::Cameo,
            "w" => Self::Withdrawn,
            _ => return None,
        })
    }

    /// Whether its codes are numbers.
    pub fn is_numeric(self) -> bool {
        matches!(self, Self::UnM49 | Self::CowNumber | Self::GleditschWard)
    }
}
