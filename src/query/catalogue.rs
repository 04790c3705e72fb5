//! The messages of sentences, one table for each language, so that others can follow.
//!
//! `{0}` stands for the first value; `{0:one|other}` chooses among forms by the plural rule of the language.

use crate::error::decimal;

/// The messages of one language.
#[derive(Debug)]
pub(super) struct Catalogue {
    /// Which of the plural forms a number takes.
    plural: fn(u32) -> usize,
    /// Between the last two of a list.
    and: &'static str,
    /// The themes, in the order of their list.
    pub(super) themes: [&'static str; 16],
    /// The statuses, in the order of their list.
    pub(super) statuses: [&'static str; 6],
    /// The tones, in the order of their list.
    pub(super) tones: [&'static str; 4],
    /// The kinds of actor, in the order of their list.
    pub(super) kinds: [&'static str; 5],
    pub(super) nothing: &'static str,
    pub(super) ties: &'static str,
    pub(super) statements: &'static str,
    pub(super) partners: &'static str,
    pub(super) told_by_tone: &'static str,
    pub(super) not_judged: &'static str,
    pub(super) not_happened: &'static str,
    pub(super) years: &'static str,
    pub(super) one_year: &'static str,
    pub(super) undated: &'static str,
    pub(super) contradictions: &'static str,
    pub(super) changes: &'static str,
    pub(super) open: &'static str,
    pub(super) pair: &'static str,
    pub(super) pair_themes: &'static str,
    pub(super) many_party: &'static str,
    pub(super) only_themes: &'static str,
    pub(super) only_tones: &'static str,
    pub(super) only_statuses: &'static str,
    pub(super) only_kinds: &'static str,
    pub(super) only_sources: &'static str,
    pub(super) only_places: &'static str,
    pub(super) only_further: &'static str,
    pub(super) only_words: &'static str,
    pub(super) since: &'static str,
    pub(super) until: &'static str,
    pub(super) between: &'static str,
    pub(super) as_of: &'static str,
}

/// What stands in the place of a number in braces.
#[derive(Debug, Clone, Copy)]
pub(super) enum Value<'v> {
    Count(u32),
    Year(i32),
    Text(&'v str),
}

pub(super) const ENGLISH: Catalogue = Catalogue {
    plural: |count| usize::from(count != 1),
    and: " and ",
    themes: [
        "diplomacy",
        "security",
        "bases and troops",
        "the economy",
        "aid",
        "energy and water",
        "borders",
        "the fight against drugs",
        "the fight against terrorism",
        "migration",
        "culture and education",
        "health",
        "transport",
        "organisations",
        "domestic matters",
        "other matters",
    ],
    statuses: [
        "what occurred",
        "states of affairs",
        "plans",
        "offers",
        "refusals",
        "judgements and claims",
    ],
    tones: [
        "cooperation",
        "neither cooperation nor conflict",
        "conflict",
        "what nobody judged",
    ],
    kinds: [
        "states",
        "organisations",
        "bodies of states",
        "groups",
        "companies",
    ],
    nothing: "No statement passes these choices.",
    ties: "Statements tie {0} to {1} {1:other|others}.",
    statements: "{0} {0:statement names|statements name} {1}, parts included.",
    partners: "Most statements are shared with {0}.",
    told_by_tone: "{0} {0:tells|tell} of cooperation, {1} of conflict, {2} of neither.",
    not_judged: "Of {0} nobody judged the tone.",
    not_happened: "{0} {0:tells|tell} of plans, offers or refusals, and {1} {1:is a judgement|are judgements} or {1:claim|claims}.",
    years: "The dated ones are of the years {0} to {1}.",
    one_year: "The dated ones are of the year {0}.",
    undated: "{0} {0:has|have} no date.",
    contradictions: "They contradict each other on {0} {0:question|questions}.",
    changes: "On {0} {0:question|questions} they tell of a change.",
    open: "They leave {0} {0:question|questions} open.",
    pair: "{0} {0:statement|statements} about {1} {1:event|events} {0:names|name} both {2} and {3}.",
    pair_themes: "Between these two they are mostly about {0}.",
    many_party: "{0} of them {0:names|name} four or more parties.",
    only_themes: "Only statements about {0} count.",
    only_tones: "Only statements that tell of {0} count.",
    only_statuses: "Only {0} count.",
    only_kinds: "Only partners that are {0} count.",
    only_sources: "Only statements of {0} chosen {0:source|sources} count.",
    only_places: "Only statements at {0} chosen {0:place|places} count.",
    only_further: "Only statements with chosen values of “{0}” count.",
    only_words: "Only statements that hold certain words count.",
    since: "Only statements of {0} or later count.",
    until: "Only statements of {0} or earlier count.",
    between: "Only statements of the time from {0} to {1} count.",
    as_of: "Only what is dated so that it may hold on {0} counts.",
};

impl Catalogue {
    /// A message with its values in their places.
    pub(super) fn say(&self, message: &str, values: &[Value<'_>]) -> String {
        let mut said = String::new();
        let mut rest = message;
        while let Some((plain, after)) = rest.split_once('{') {
            let (slot, after) = after.split_once('}').unwrap_or((after, ""));
            said.push_str(plain);
            self.fill(&mut said, slot, values);
            rest = after;
        }
        said.push_str(rest);
        said
    }

    fn fill(&self, said: &mut String, slot: &str, values: &[Value<'_>]) {
        let (number, forms) = slot.split_once(':').unwrap_or((slot, ""));
        let position = number
            .bytes()
            .next()
            .map_or(0, |digit| usize::from(digit.saturating_sub(b'0')));
        match values.get(position).copied() {
            Some(Value::Count(count)) if !forms.is_empty() => {
                let form = forms.split('|').nth((self.plural)(count));
                said.push_str(form.unwrap_or(""));
            }
            Some(Value::Count(count)) => said.push_str(&grouped(count)),
            Some(Value::Year(year)) => said.push_str(&decimal(f64::from(year))),
            Some(Value::Text(text)) => said.push_str(if forms.is_empty() {
                text
            } else {
                forms.split('|').next().unwrap_or("")
            }),
            None => {}
        }
    }

    /// Names one after the other: `A, B and C`.
    pub(super) fn list(&self, names: &[&str]) -> String {
        match names {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [first @ .., last] => [&first.join(", "), self.and, last].concat(),
        }
    }
}

/// A count with a comma between thousands.
fn grouped(count: u32) -> String {
    let digits = count.to_string();
    let mut grouped = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_choose_their_forms() {
        let said = |count| ENGLISH.say(ENGLISH.undated, &[Value::Count(count)]);
        assert_eq!(
            [said(1), said(0), said(1_234_567)],
            [
                "1 has no date.",
                "0 have no date.",
                "1,234,567 have no date."
            ]
        );
        assert_eq!(ENGLISH.list(&["a"]), "a");
        assert_eq!(ENGLISH.list(&["a", "b", "c"]), "a, b and c");
        assert_eq!(ENGLISH.say("{9} {", &[]), " ");
    }
}
