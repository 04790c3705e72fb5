//! Cuts a typed text into days, months and years, without deciding yet which number is which.

use super::month_names::{is_filler, month};

/// The parts of a typed text.
pub(super) struct Typing {
    pub(super) parts: Vec<Part>,
    /// What stands between the last two parts.
    pub(super) separator: Separator,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A day, a month, or the end of a span as in `2011/12`; not yet checked.
    Number(u8),
    /// A month by its name, 1 to 12.
    Month(u8),
    /// A year, astronomical: 0 is 1 BC.
    Year(i32),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Separator {
    #[default]
    Space,
    Dot,
    Slash,
    Dash,
}

/// The parts of a folded text; `None` when there is anything else in it.
pub(super) fn split(folded: &str) -> Option<Typing> {
    let mut draft = Draft::default();
    let mut rest = folded.trim().trim_end_matches(['.', ',', '،']);
    while let Some(first) = rest.chars().next() {
        let kind = Kind::of(first);
        let length = rest.find(|letter| Kind::of(letter) != kind);
        let (run, after) = rest.split_at(length.unwrap_or(rest.len()));
        draft.add(kind, run)?;
        rest = after;
    }
    draft.finish()
}

/// What a run of characters is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Figures,
    Letters,
    Between,
}

impl Kind {
    fn of(letter: char) -> Self {
        match letter {
            '0'..='9' => Self::Figures,
            _ if letter.is_alphabetic() => Self::Letters,
            _ => Self::Between,
        }
    }
}

/// The era of a year.
#[derive(Clone, Copy)]
enum Era {
    Bc,
    Ad,
}

impl Era {
    fn of(word: &str) -> Option<Self> {
        match word {
            "bc" | "bce" => Some(Self::Bc),
            "ad" | "ce" => Some(Self::Ad),
            _ => None,
        }
    }

    /// Historians count without a year 0.
    fn year(self, figures: &str) -> Option<i32> {
        let year: i32 = figures.parse().ok().filter(|year| *year > 0)?;
        Some(match self {
            Self::Bc => 1 - year,
            Self::Ad => year,
        })
    }
}

/// A text of which the first runs are read.
#[derive(Default)]
struct Draft<'a> {
    parts: Vec<Part>,
    separator: Separator,
    /// What was read since the last part.
    since: Separator,
    /// An era that came before its year.
    era: Option<Era>,
    /// The figures just read, which an era may follow.
    figures: Option<&'a str>,
}

impl<'a> Draft<'a> {
    fn add(&mut self, kind: Kind, run: &'a str) -> Option<()> {
        match kind {
            Kind::Between => self.add_separator(run)?,
            Kind::Figures => self.add_figures(run)?,
            Kind::Letters if is_filler(run) => (),
            Kind::Letters => self.add_word(run)?,
        }
        Some(())
    }

    fn finish(self) -> Option<Typing> {
        let is_whole = self.era.is_none() && self.since == Separator::Space;
        is_whole.then_some(Typing {
            parts: self.parts,
            separator: self.separator,
        })
    }

    fn add_separator(&mut self, run: &str) -> Option<()> {
        let signs: String = run.split_whitespace().collect();
        self.since = match &*signs {
            "" => return Some(()),
            // As in `-31/12/2011`, where something else is meant.
            _ if self.parts.is_empty() => return None,
            "," | "،" => return Some(()),
            "." | ".," => Separator::Dot,
            "/" => Separator::Slash,
            "-" | "–" | "—" => Separator::Dash,
            _ => return None,
        };
        Some(())
    }

    fn add_figures(&mut self, figures: &'a str) -> Option<()> {
        let part = match (self.era.take(), figures.len()) {
            (Some(era), 1..=4) => Part::Year(era.year(figures)?),
            (None, 1..=3) => Part::Number(figures.parse().unwrap_or(u8::MAX)),
            (None, 4) => Part::Year(figures.parse().ok()?),
            _ => return None,
        };
        self.push(part);
        self.figures = Some(figures);
        Some(())
    }

    fn add_word(&mut self, word: &str) -> Option<()> {
        let is_beside = self.since == Separator::Space;
        let figures = self.figures.take().filter(|_| is_beside);
        match (Era::of(word), figures) {
            (Some(era), Some(figures)) => *self.parts.last_mut()? = Part::Year(era.year(figures)?),
            (Some(era), None) => self.era = Some(era),
            (None, _) => self.push(Part::Month(month(word)?)),
        }
        Some(())
    }

    fn push(&mut self, part: Part) {
        self.separator = self.since;
        self.since = Separator::Space;
        self.parts.push(part);
    }
}
