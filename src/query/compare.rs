//! Two partners as mirrors of each other.

use serde::Serialize;

use super::answers::{ActorRef, StatementRow, ToneCounts};
use super::filter::Filter;
use super::memberships::{Belonging, SharedOrganisation};
use super::predicate::Predicate;
use super::record::Record;
use super::ties::Tie;
use crate::error::Error;
use relations_record::{Code, StatementKey, Status, Theme};
use vague_dates::Covers;

/// Two partners of a focus, side by side.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Comparison<'r> {
    /// The focus.
    pub focus: ActorRef<'r>,
    /// The first partner.
    pub a: Side<'r>,
    /// The second partner.
    pub b: Side<'r>,
    /// Every theme that one of the two ties has, with what each side has of it; most in both together first.
    pub themes: Vec<Mirror<'r>>,
    /// What is told of the two with each other.
    pub between: Between<'r>,
    /// Organisations to which both partners belong; surest first.
    pub shared: Vec<SharedOrganisation<'r>>,
}

/// One partner's side of a comparison.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Side<'r> {
    /// The tie between the focus and the partner.
    pub tie: Tie<'r>,
    /// Organisations to which this partner belongs and the other does not.
    pub separate: Vec<Belonging<'r>>,
}

/// A theme with what each side has of it. Figures never stand side by side.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[non_exhaustive]
pub struct Mirror<'r> {
    /// The theme.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Theme"))]
    pub code: &'static str,
    /// Statements with the first partner.
    pub a: u32,
    /// Statements with the second.
    pub b: u32,
    /// The sentence that stands for each side.
    pub latest: [Option<Latest<'r>>; 2],
}

/// What is told of two partners with each other.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[non_exhaustive]
pub struct Between<'r> {
    /// How many statements name both.
    pub statements: u32,
    /// The same by tone.
    pub tones: ToneCounts,
    /// The sentence that stands for them.
    pub latest: Option<Latest<'r>>,
}

/// A statement that stands for others, and why.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Latest<'r> {
    /// The statement.
    pub statement: StatementRow<'r>,
    /// `happened`: the latest that occurred or stands; `told`: none did, and it is the latest that was planned, offered,
    /// refused or judged; `undated`: those have no date, and it is the first in the record.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(type = "'happened' | 'told' | 'undated'")
    )]
    pub rule: &'static str,
}

impl Record {
    /// Two partners of a focus as mirrors: their ties, themes, figures, and shared and separate memberships, the latter as
    /// of the day of the filter.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for actors or a filter that name what is not there, or where one of the three is a
    /// part of another.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::{Filter, Record};
    ///
    /// let record = Record::embedded()?;
    /// let mirror = record.compare("RUS", "USA", "TJK", &Filter::default())?;
    /// let basing = mirror.themes.iter().find(|theme| theme.code == "basing").expect("a theme of both");
    /// assert!(basing.a > 0 && basing.b > 0);
    /// assert!(mirror.a.separate.iter().any(|belonging| belonging.organisation.id == "CSTO"));
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn compare(
        &self,
        a: &str,
        b: &str,
        focus: &str,
        filter: &Filter,
    ) -> Result<Comparison<'_>, Error> {
        let middle = self.actor_key(focus)?;
        self.apart("a", a, middle)?;
        self.apart("b", b, middle)?;
        self.apart("b", b, self.actor_key(a)?)?;
        let predicate = Predicate::new(filter, self)?;
        let keys = [(focus, a), (focus, b), (a, b)].map(|(one, other)| {
            let (one, other) = (self.actor_key(one)?, self.actor_key(other)?);
            let statements = self.tie_statements(one, other, &predicate);
            Ok::<_, Error>((
                self.tie_of(one, other, &statements, filter.as_of)?,
                statements.keys,
            ))
        });
        let [first, second, between] = keys;
        let ((first, first_keys), (second, second_keys)) = (first?, second?);
        let (between, between_keys) = between?;
        let shared = self.shared(a, b, filter.as_of)?;
        let themes = self.mirrored([&first, &second], [&first_keys, &second_keys]);
        let actor = self.dataset().actor(middle);
        Ok(Comparison {
            focus: actor
                .ok_or_else(|| Error::unknown("an actor", focus))?
                .into(),
            a: self.side(a, first, filter, &shared)?,
            b: self.side(b, second, filter, &shared)?,
            themes,
            between: Between {
                statements: between.statements,
                tones: between.tones,
                latest: self.latest_told(&between_keys),
            },
            shared,
        })
    }

    fn side<'r>(
        &'r self,
        partner: &str,
        tie: Tie<'r>,
        filter: &Filter,
        shared: &[SharedOrganisation<'_>],
    ) -> Result<Side<'r>, Error> {
        let mut separate = self.memberships(partner, filter.as_of)?;
        separate.retain(|belonging| {
            let is_shared = shared
                .iter()
                .any(|it| it.organisation.id == belonging.organisation.id);
            let belongs = belonging.organisation.id != partner;
            belongs && !is_shared && belonging.in_force != Some(Covers::No)
        });
        Ok(Side { tie, separate })
    }

    /// The themes of two ties side by side, most in both together first.
    fn mirrored(&self, ties: [&Tie<'_>; 2], keys: [&[StatementKey]; 2]) -> Vec<Mirror<'_>> {
        let mut themes: Vec<Mirror<'_>> = Vec::new();
        for theme in Theme::ALL {
            let code = theme.as_str();
            let [a, b] = ties.map(|tie| {
                let count = tie.themes.iter().find(|count| count.code == code);
                count.map_or(0, |count| count.count)
            });
            if a + b > 0 {
                let latest = keys.map(|keys| self.latest_told(&self.of_theme(keys, *theme)));
                themes.push(Mirror { code, a, b, latest });
            }
        }
        themes.sort_by(|x, y| {
            (y.a + y.b)
                .cmp(&(x.a + x.b))
                .then_with(|| x.code.cmp(y.code))
        });
        themes
    }

    fn of_theme(&self, keys: &[StatementKey], theme: Theme) -> Vec<StatementKey> {
        let is_of = |key: &&StatementKey| {
            let statement = self.dataset().statement(**key);
            statement.is_some_and(|it| it.theme == theme)
        };
        keys.iter().filter(is_of).copied().collect()
    }

    /// The statement that stands for some.
    fn latest_told(&self, keys: &[StatementKey]) -> Option<Latest<'_>> {
        let happened = |key: &StatementKey| {
            let statement = self.dataset().statement(*key);
            statement.is_some_and(|it| matches!(it.status, Status::Occurred | Status::Standing))
        };
        let mut candidates = keys.to_vec();
        candidates.retain(happened);
        let rule = if candidates.is_empty() {
            "told"
        } else {
            "happened"
        };
        if candidates.is_empty() {
            candidates = keys.to_vec();
        }
        let dated = self.latest_of(candidates.iter().copied());
        let (key, rule) = match dated {
            Some(key) => (key, rule),
            None => (*candidates.first()?, "undated"),
        };
        let statement = self.row(key)?;
        Some(Latest { statement, rule })
    }
}
