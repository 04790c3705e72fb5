//! What of a filter is known here.

use serde::Serialize;

use super::filter::Filter;
use super::record::Record;
use crate::error::Error;
use relations_record::shorten;

/// A filter without what is wrong in it, and what that is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct FilterCheck {
    /// What can be asked here.
    pub filter: Filter,
    /// What cannot.
    pub problems: Vec<FilterProblem>,
}

/// What is wrong in one part of a filter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[non_exhaustive]
pub struct FilterProblem {
    /// The name of the field, as JavaScript spells it.
    pub field: String,
    /// The value, cut to a readable length.
    pub value: String,
    /// `unknown-field`, `unknown-id`, `unknown-code`, `wrong-type`, `not-a-day` or `reversed`.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(
            type = "'unknown-field' | 'unknown-id' | 'unknown-code' | 'wrong-type' | 'not-a-day' | 'reversed'"
        )
    )]
    pub code: &'static str,
    /// What was expected, in English.
    pub expected: String,
}

/// Whether the record has an id.
type Known<'r> = &'r dyn Fn(&str) -> Result<(), Error>;

impl FilterCheck {
    /// Takes note of a problem.
    pub(crate) fn note(&mut self, field: &str, value: &str, code: &'static str, expected: &str) {
        self.problems.push(FilterProblem {
            field: field.to_owned(),
            value: shorten(value),
            code,
            expected: expected.to_owned(),
        });
    }
}

impl Record {
    /// What of a filter is known here: ids that the record does not have are left out and told, and so is an end before its
    /// beginning.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::{Filter, Record};
    ///
    /// let record = Record::embedded()?;
    /// let places = vec!["kulob".to_owned(), "nowhere".to_owned()];
    /// let check = record.check_filter(&Filter { places, ..Filter::default() });
    /// assert_eq!(check.filter.places, ["kulob"]);
    /// assert_eq!((check.problems[0].value.as_str(), check.problems[0].code), ("nowhere", "unknown-id"));
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn check_filter(&self, filter: &Filter) -> FilterCheck {
        let mut check = FilterCheck {
            filter: filter.clone(),
            problems: Vec::new(),
        };
        if let (Some(from), Some(to)) = (filter.from, filter.to)
            && from > to
        {
            check.filter.to = None;
            let expected = ["a day on or after `from`, which is ", &from.to_string()].concat();
            check.note("to", &to.to_string(), "reversed", &expected);
        }
        let sources: Known<'_> = &|id| self.source_key(id).map(|_| ());
        let places: Known<'_> = &|id| self.place_key(id).map(|_| ());
        let actors: Known<'_> = &|id| self.actor_key(id).map(|_| ());
        for (field, is_known, expected) in [
            ("sources", sources, "the id of a source of the record"),
            ("places", places, "the id of a place of the record"),
            ("actors", actors, "the id of an actor of the record"),
        ] {
            let list = match field {
                "sources" => &mut check.filter.sources,
                "places" => &mut check.filter.places,
                _ => &mut check.filter.actors,
            };
            let (known, unknown): (Vec<_>, Vec<_>) = std::mem::take(list)
                .into_iter()
                .partition(|id| is_known(id).is_ok());
            *list = known;
            for id in unknown {
                check.note(field, &id, "unknown-id", expected);
            }
        }
        let is_subject = |id: &str| actors(id).or_else(|_| places(id)).or_else(|_| sources(id));
        if let Some(id) = check.filter.subject.take_if(|id| is_subject(id).is_err()) {
            let expected = "the id of an actor, a place or a source of the record";
            check.note("subject", &id, "unknown-id", expected);
        }
        let (known, unknown) = self.known_further(std::mem::take(&mut check.filter.further));
        check.filter.further = known;
        for (value, expected) in unknown {
            check.note("further", &value, "unknown-id", expected);
        }
        check
    }
}
