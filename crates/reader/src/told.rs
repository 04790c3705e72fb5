//! What is wrong with a package, as a code with what its sentence needs, so that a page can say it in any language.

/// A kind of fault and its particulars. The value that is wrong stands beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Told {
    /// A short stable name of the kind of fault.
    pub code: &'static str,
    /// What else is named: a column, a file, an id; or empty.
    pub name: String,
    /// What there is to choose from, or what is named together, parted by commas; or empty.
    pub list: String,
    /// How many there are, or the line of what stands there already; 0 where nothing is counted.
    pub count: u64,
    /// How many there may be; 0 where there is no limit.
    pub most: u64,
}

impl From<&'static str> for Told {
    fn from(code: &'static str) -> Self {
        Self {
            code,
            ..Self::default()
        }
    }
}

impl Told {
    /// With what else is named.
    #[must_use]
    pub fn name(self, name: &str) -> Self {
        Self {
            name: relations_record::shorten(name),
            ..self
        }
    }

    /// With what there is to choose from.
    #[must_use]
    pub fn list(self, list: impl Into<String>) -> Self {
        Self {
            list: list.into(),
            ..self
        }
    }

    /// With how many there are.
    #[must_use]
    pub fn count(self, count: usize) -> Self {
        Self {
            count: count as u64,
            ..self
        }
    }

    /// With how many there may be.
    #[must_use]
    pub fn most(self, most: usize) -> Self {
        Self {
            most: most as u64,
            ..self
        }
    }

    /// The same of a cell in which nothing stands.
    pub(crate) fn of_nothing(self) -> Self {
        let code = if self.list.is_empty() {
            "empty"
        } else {
            "empty-of"
        };
        Self { code, ..self }
    }
}

/// A code that has particulars.
pub fn told(code: &'static str) -> Told {
    code.into()
}
