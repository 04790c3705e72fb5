//! What a filter leaves out, and which part of it does.

use serde::Serialize;

use super::filter::Filter;
use super::predicate::{KIND, Predicate, lacks_only_a_date};
use super::record::Record;
use crate::error::Error;
use relations_record::StatementKey;

/// What a filter leaves out of some statements.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct LeftOut {
    /// How many there are without any filter.
    pub total: u32,
    /// How many pass.
    pub passing: u32,
    /// How many are left out for nothing but that they have no date.
    pub undated_left_out: u32,
    /// The parts of the filter that are set, the one first without which most would pass.
    pub parts: Vec<FilterPart>,
}

/// A part of a filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FilterPart {
    /// The name of the field, as JavaScript spells it.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "keyof Filter"))]
    pub field: &'static str,
    /// How many statements would pass without it.
    pub passing_without: u32,
}

impl Record {
    /// What a filter leaves out of all statements; of those that name one actor; or of those of the tie of two.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for actors or a filter that name what is not there, or for more than two actors.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::{Filter, Record, Theme, Tone};
    ///
    /// let record = Record::embedded()?;
    /// let filter = Filter { themes: vec![Theme::Health], tones: vec![Tone::Conflictual], ..Filter::default() };
    /// let left_out = record.left_out(&filter, &["TJK"])?;
    /// assert_eq!((left_out.passing, left_out.parts[0].field), (0, "themes"));
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn left_out(&self, filter: &Filter, actors: &[&str]) -> Result<LeftOut, Error> {
        let (universe, ignored) = match actors {
            [] => {
                let rows = 0..self.dataset().statements().len() as u32;
                (rows.map(StatementKey).collect(), 0)
            }
            [one] => (self.keys_of(self.actor_key(one)?).to_vec(), KIND),
            [a, b] => (self.between(self.actor_key(a)?, self.actor_key(b)?), KIND),
            _ => return Err(Error::argument("actors", "more", "two actors at most")),
        };
        let count = |filter: &Filter| -> Result<(u32, u32), Error> {
            let predicate = Predicate::new(filter, self)?;
            let (mut passing, mut undated) = (0, 0);
            for key in &universe {
                let faults = self.faults(&predicate, *key) & !ignored;
                passing += u32::from(faults == 0);
                undated += u32::from(lacks_only_a_date(faults));
            }
            Ok((passing, undated))
        };
        let (passing, undated_left_out) = count(filter)?;
        let mut parts = Vec::new();
        for (field, rest) in without_each(filter) {
            let (passing_without, _) = count(&rest)?;
            parts.push(FilterPart {
                field,
                passing_without,
            });
        }
        parts.sort_by_key(|part| std::cmp::Reverse(part.passing_without));
        Ok(LeftOut {
            total: universe.len() as u32,
            passing,
            undated_left_out,
            parts,
        })
    }
}

/// The name of each part of a filter that is set, with the filter without it.
fn without_each(filter: &Filter) -> Vec<(&'static str, Filter)> {
    type Drop = fn(&mut Filter);
    const PARTS: [(&str, Drop); 13] = [
        ("from", |it| it.from = None),
        ("to", |it| it.to = None),
        ("asOf", |it| it.as_of = None),
        ("themes", |it| it.themes.clear()),
        ("tones", |it| it.tones.clear()),
        ("statuses", |it| it.statuses.clear()),
        ("kinds", |it| it.kinds.clear()),
        ("sources", |it| it.sources.clear()),
        ("places", |it| it.places.clear()),
        ("actors", |it| it.actors.clear()),
        ("further", |it| it.further.clear()),
        ("undated", |it| it.undated = None),
        ("text", |it| it.text.clear()),
    ];
    let without = |(name, drop): (&'static str, Drop)| {
        let mut rest = filter.clone();
        drop(&mut rest);
        (rest != *filter).then_some((name, rest))
    };
    PARTS.into_iter().filter_map(without).collect()
}
