//! The numbers of the lines below a headline.

use serde::Serialize;

use super::answers::ActorRef;
use super::counting::increment;
use super::filter::Filter;
use super::predicate::Predicate;
use super::record::Record;
use crate::error::Error;
use relations_record::{ActorKey, StatementKey, Tone};

/// How much is told of a focus, with whom most of it, and with whom most of the conflict.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct Deck<'r> {
    /// The focus.
    pub focus: ActorRef<'r>,
    /// How many sources the statements rest on.
    pub sources: u32,
    /// How many tell no source but the sheet that they stand in.
    pub unsourced: u32,
    /// Of how many nobody judged the tone.
    pub unstated: u32,
    /// How many statements name the focus or a part of it.
    pub statements: u32,
    /// How many of them have no date.
    pub undated: u32,
    /// The partners with most statements: one where it has more than half of them, else two; fewer where another has as many
    /// as the last of them, for nothing chooses among equals. Parts count for their wholes.
    pub top: Vec<TopPartner<'r>>,
    /// How many statements name one of `top`.
    pub shared: u32,
    /// What tells of conflict.
    pub conflict: DeckConflict<'r>,
}

/// A partner with its statements.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct TopPartner<'r> {
    /// The partner.
    pub partner: ActorRef<'r>,
    /// How many statements.
    pub statements: u32,
    /// How many of them have no date.
    pub undated: u32,
}

/// The statements that tell of conflict.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[non_exhaustive]
pub struct DeckConflict<'r> {
    /// How many.
    pub statements: u32,
    /// How many of them have no date.
    pub undated: u32,
    /// The partner in most of them; none where there is none, or several have as many.
    pub with: Option<TopPartner<'r>>,
}

/// How many of the first may be named, so that nobody with as many is left out.
fn without_equals(counts: &[u32], most: usize) -> usize {
    let Some(next) = counts.get(most) else {
        return most.min(counts.len());
    };
    counts.iter().take(most).filter(|it| *it > next).count()
}

/// Statements of each actor, and those of them without a date.
struct Counts {
    statements: Vec<u32>,
    undated: Vec<u32>,
}

impl Record {
    /// The numbers of the lines below a headline: how much is told of a focus, with whom most of it, and of the conflict.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for a focus or filter that names what is not there.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::{Filter, Record};
    ///
    /// let record = Record::embedded()?;
    /// let deck = record.deck("TJK", &Filter::default())?;
    /// let top: Vec<&str> = deck.top.iter().map(|top| top.partner.id).collect();
    /// assert_eq!(top, ["USA", "RUS"]);
    /// assert_eq!(deck.conflict.with.map(|with| with.partner.id), Some("UZB"));
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn deck(&self, focus: &str, filter: &Filter) -> Result<Deck<'_>, Error> {
        let key = self.actor_key(focus)?;
        let predicate = Predicate::new(filter, self)?;
        let keys = self.passing(&predicate, key);
        let mut conflict = keys.clone();
        conflict.retain(|key| self.tone_at(*key) == Tone::Conflictual);
        let (top, statements) = self.most_of_partners(key, &keys, &predicate);
        let half = keys.len() as u32 / 2;
        let most = if statements.first().is_some_and(|count| *count > half) {
            1
        } else {
            2
        };
        let top = top.get(..without_equals(&statements, most)).unwrap_or(&top);
        let mut partners = Vec::new();
        let names_top = |statement: &&StatementKey| {
            self.partners(key, **statement, &mut partners);
            partners.iter().any(|partner| top.contains(partner))
        };
        let actor = self.dataset().actor(key);
        Ok(Deck {
            focus: actor
                .ok_or_else(|| Error::unknown("an actor", focus))?
                .into(),
            sources: self.count_sources(&keys),
            unsourced: self.count_unsourced(&keys),
            unstated: keys
                .iter()
                .filter(|key| self.tone_at(**key) == Tone::Unstated)
                .count() as u32,
            statements: keys.len() as u32,
            undated: self.count_undated(&keys),
            top: self.top_partners(key, &keys, top),
            shared: keys.iter().filter(names_top).count() as u32,
            conflict: self.deck_conflict(key, &conflict, &predicate),
        })
    }

    fn deck_conflict(
        &self,
        focus: ActorKey,
        keys: &[StatementKey],
        predicate: &Predicate,
    ) -> DeckConflict<'_> {
        let (partners, counts) = self.most_of_partners(focus, keys, predicate);
        let is_alone = counts.first() != counts.get(1);
        let first = partners.get(..1).filter(|_| is_alone).unwrap_or(&[]);
        DeckConflict {
            statements: keys.len() as u32,
            undated: self.count_undated(keys),
            with: self.top_partners(focus, keys, first).pop(),
        }
    }

    fn count_undated(&self, keys: &[StatementKey]) -> u32 {
        let undated = keys.iter().filter(|key| self.date_of(**key).is_none());
        undated.count() as u32
    }

    /// The partners that are wholes, most statements first, then by id, with how many each has.
    fn most_of_partners(
        &self,
        focus: ActorKey,
        keys: &[StatementKey],
        predicate: &Predicate,
    ) -> (Vec<ActorKey>, Vec<u32>) {
        let counts = self.count_partners(focus, keys);
        let mut order = Vec::new();
        for (actor, (row, count)) in self
            .dataset()
            .actors()
            .iter()
            .zip((0..).zip(&counts.statements))
        {
            if *count > 0 && actor.part_of.is_none() && predicate.passes_kind(actor.kind) {
                order.push((std::cmp::Reverse(*count), &actor.id, ActorKey(row)));
            }
        }
        order.sort_unstable();
        order
            .into_iter()
            .map(|(count, _, key)| (key, count.0))
            .unzip()
    }

    fn top_partners(
        &self,
        focus: ActorKey,
        keys: &[StatementKey],
        top: &[ActorKey],
    ) -> Vec<TopPartner<'_>> {
        let counts = self.count_partners(focus, keys);
        let count = |counts: &[u32], key: ActorKey| counts.get(key.index()).copied().unwrap_or(0);
        top.iter()
            .filter_map(|key| {
                Some(TopPartner {
                    partner: self.dataset().actor(*key)?.into(),
                    statements: count(&counts.statements, *key),
                    undated: count(&counts.undated, *key),
                })
            })
            .collect()
    }

    /// The partners that are wholes, most statements first.
    pub(super) fn top_partners_of(
        &self,
        focus: ActorKey,
        keys: &[StatementKey],
        predicate: &Predicate,
    ) -> Vec<TopPartner<'_>> {
        let (partners, _) = self.most_of_partners(focus, keys, predicate);
        self.top_partners(focus, keys, &partners)
    }

    fn count_partners(&self, focus: ActorKey, keys: &[StatementKey]) -> Counts {
        let actors = self.dataset().actors().len();
        let mut counts = Counts {
            statements: vec![0; actors],
            undated: vec![0; actors],
        };
        let mut partners = Vec::new();
        for key in keys {
            self.partners(focus, *key, &mut partners);
            for partner in &partners {
                increment(&mut counts.statements, partner.index());
                if self.date_of(*key).is_none() {
                    increment(&mut counts.undated, partner.index());
                }
            }
        }
        counts
    }
}
