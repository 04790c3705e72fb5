/// A system of codes for states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum System {
    /// ISO 3166-1 alpha-2: `DE`.
    IsoAlpha2,
    /// ISO 3166-1 alpha-3: `DEU`.
    IsoAlpha3,
    /// ISO 3166-1 numeric, which is UN M49: `276`.
    UnM49,
    /// Correlates of War, numbers: `255`.
    CowNumber,
    /// Correlates of War, abbreviations: `GMY`.
    CowAbbreviation,
    /// Gleditsch and Ward: `260`.
    GleditschWard,
    /// GEC, formerly FIPS 10-4: `GM`.
    Gec,
    /// International Olympic Committee: `GER`.
    Ioc,
    /// CAMEO, as in GDELT and ICEWS: `DEU`.
    Cameo,
}

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
    /// The values that it reads otherwise than the best system does, with the ids of both: (value, here, best).
    pub otherwise: Vec<(String, &'static str, &'static str)>,
    /// The column's header names this system.
    pub named: bool,
}
