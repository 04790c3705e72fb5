//! What a picture file says: all of it is the caller's, in whatever language.

/// The words around a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Caption {
    /// The headline, and the title of the document.
    pub title: String,
    /// What the picture shows, for those who do not see it.
    pub description: String,
    /// What stands below the headline.
    pub deck: String,
    /// The key of the lines.
    pub key: Option<KeyWords>,
    /// Signs and what they mean, in the place of the key of the lines, where there are any.
    pub signs: Vec<KeySign>,
    /// What stands at the foot, on the left.
    pub source: String,
    /// The same on the right.
    pub edition: String,
    /// The words for numbers in the map.
    pub words: Words,
    /// The margin around all; 0 gives the map alone.
    pub margin_px: f64,
    /// How many times as large the map is drawn.
    pub scale: f64,
}

impl Default for Caption {
    fn default() -> Self {
        Self {
            title: String::new(),
            description: String::new(),
            deck: String::new(),
            key: None,
            signs: Vec::new(),
            source: String::new(),
            edition: String::new(),
            words: Words::default(),
            margin_px: 0.0,
            scale: 1.0,
        }
    }
}

/// The words of the key.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyWords {
    /// What comes before the four lines.
    pub statements: String,
    /// What each width stands for.
    pub ranges: Vec<String>,
    /// Those widths in pixels of the map; without any they are the four of lines that count statements.
    pub widths_px: Vec<f64>,
    /// What a tooth is; empty where no line has one.
    pub tooth: String,
}

/// A sign of the map and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeySign {
    /// A tone, a manner (`happened`, `intended`, `judged`), what a line says of a day (`dated`, `perhaps`, `undated`),
    /// `hatched` or `place`; anything else has no sign.
    pub sign: String,
    /// What it means.
    pub words: String,
}

/// Words for numbers: `{n}` is the number, `{all}` that of all, `{name}` a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The note at the partner with most conflict.
    pub note: String,
    /// A number of statements of conflict.
    pub conflict: String,
    /// Members of a stack that have no row.
    pub more: String,
    /// The same behind a name.
    pub plus: String,
    /// What a partner does.
    pub from: String,
    /// What the centre does to it.
    pub to: String,
    /// What both do, or it is not told who.
    pub together: String,
    /// A distance.
    pub distance: String,
    /// What stands before the last three digits of a number.
    pub thousands: String,
}

impl Default for Words {
    fn default() -> Self {
        let words = |text: &str| text.to_owned();
        Self {
            note: words("{n} of {all} tell of conflict"),
            conflict: words("{n} of conflict"),
            more: words("and {n} more"),
            plus: words("+ {n}"),
            from: words("{n} from {name}"),
            to: words("{n} to {name}"),
            together: words("{n} together, or not told"),
            distance: words("{n} km"),
            thousands: words(","),
        }
    }
}

impl Words {
    /// A number put into words.
    pub(super) fn number(&self, pattern: &str, number: u32) -> String {
        pattern.replace("{n}", &self.grouped(number))
    }

    fn grouped(&self, number: u32) -> String {
        match (number / 1000, number % 1000) {
            (0, rest) => rest.to_string(),
            (thousands, rest) => {
                let digits = ["00", &rest.to_string()].concat();
                let last = digits.get(digits.len() - 3..).unwrap_or(&digits);
                [&thousands.to_string(), &*self.thousands, last].concat()
            }
        }
    }
}
