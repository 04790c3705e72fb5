/// A language in which the gazetteer has names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    En,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Portuguese.
    Pt,
    /// German.
    De,
    /// Russian.
    Ru,
    /// Arabic.
    Ar,
    /// Chinese.
    Zh,
    /// Persian.
    Fa,
    /// Tajik.
    Tg,
}

impl Language {
    /// All languages, in the order of the data.
    pub const ALL: [Self; 10] = [
        Self::En,
        Self::Fr,
        Self::Es,
        Self::Pt,
        Self::De,
        Self::Ru,
        Self::Ar,
        Self::Zh,
        Self::Fa,
        Self::Tg,
    ];

    /// Its two-letter code (ISO 639-1).
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
            Self::Es => "es",
            Self::Pt => "pt",
            Self::De => "de",
            Self::Ru => "ru",
            Self::Ar => "ar",
            Self::Zh => "zh",
            Self::Fa => "fa",
            Self::Tg => "tg",
        }
    }

    /// The language of a tag such as `de` or `pt-BR`, or `None` where the gazetteer has no names in it.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let code = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(code))
    }
}
