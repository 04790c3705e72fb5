//! Which column says what: header words in ten languages, or what somebody assigned by hand.

mod words;

use serde::{Deserialize, Serialize};

use crate::fold::fold;

/// What a column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Who acts.
    From,
    /// On whom.
    To,
    /// All parties together.
    Who,
    /// The sentence.
    What,
    /// When, or since when.
    When,
    /// Until when.
    End,
    /// The year of the date.
    Year,
    /// The month of the date.
    Month,
    /// The day of the date.
    Day,
    /// The year of the end.
    EndYear,
    /// The month of the end.
    EndMonth,
    /// The day of the end.
    EndDay,
    /// A title or an address.
    Source,
    /// An address.
    Link,
    /// Cooperative, neutral or conflictual.
    Tone,
    /// What it is about.
    Theme,
    /// Whether it happened.
    Status,
    /// Who says so.
    SaidBy,
    /// Where.
    Place,
    /// How much.
    Amount,
    /// Of what.
    Unit,
    /// What it tells of together with other rows.
    Event,
    /// Anything else, kept with the statement.
    Further,
    /// Not to be read.
    Skip,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 24] = [
        Self::From,
        Self::To,
        Self::Who,
        Self::What,
        Self::When,
        Self::End,
        Self::Year,
        Self::Month,
        Self::Day,
        Self::EndYear,
        Self::EndMonth,
        Self::EndDay,
        Self::Source,
        Self::Link,
        Self::Tone,
        Self::Theme,
        Self::Status,
        Self::SaidBy,
        Self::Place,
        Self::Amount,
        Self::Unit,
        Self::Event,
        Self::Further,
        Self::Skip,
    ];

    /// Its name in answers.
    pub fn code(self) -> &'static str {
        match self {
            Self::From => "from",
            Self::To => "to",
            Self::Who => "who",
            Self::What => "what",
            Self::When => "when",
            Self::End => "end",
            Self::Year => "year",
            Self::Month => "month",
            Self::Day => "day",
            Self::EndYear => "end-year",
            Self::EndMonth => "end-month",
            Self::EndDay => "end-day",
            Self::Source => "source",
            Self::Link => "link",
            Self::Tone => "tone",
            Self::Theme => "theme",
            Self::Status => "status",
            Self::SaidBy => "said-by",
            Self::Place => "place",
            Self::Amount => "amount",
            Self::Unit => "unit",
            Self::Event => "event",
            Self::Further => "further",
            Self::Skip => "skip",
        }
    }

    pub(crate) fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// What the columns of a header say. Of two columns that say the same, the second is a further one; names may be spread over
/// several.
pub(crate) fn roles<'h>(header: impl Iterator<Item = &'h str>) -> Vec<Role> {
    let words: Vec<String> = header.map(word).collect();
    let is_edge_list = has_edge_list(&words);
    let mut roles: Vec<Role> = Vec::with_capacity(words.len());
    for word in &words {
        let role = role(word, is_edge_list);
        let is_taken = roles.contains(&role) && role != Role::Skip;
        roles.push(if is_taken { Role::Further } else { role });
    }
    settle(&mut roles);
    roles
}

/// `Source` and `Target` side by side are the ends of a line and no reference.
fn has_edge_list(words: &[String]) -> bool {
    let has = |word: &str| words.iter().any(|one| one == word);
    has("source") && (has("target") || has("destination"))
}

fn role(word: &str, is_edge_list: bool) -> Role {
    match word {
        "" => Role::Skip,
        "source" if is_edge_list => Role::From,
        "target" | "destination" if is_edge_list => Role::To,
        _ => words::role(word).unwrap_or(Role::Further),
    }
}

/// The word that a header is known by.
fn word(header: &str) -> String {
    let (whole, bare) = (fold(header), fold(bare(header)));
    let is_known = words::role(&whole).is_some() || bare.is_empty();
    if is_known { whole } else { bare }
}

/// A header without what stands in brackets, as a unit.
fn bare(header: &str) -> &str {
    header
        .split_once(['(', '['])
        .map_or(header, |(bare, _)| bare)
}

/// Parts of a date beside a whole one say no more than it; a lone year, month or day does.
fn settle(roles: &mut [Role]) {
    let has = |roles: &[Role], role| roles.contains(&role);
    if has(roles, Role::When) {
        give_up(roles, &[Role::Year, Role::Month, Role::Day]);
    }
    if has(roles, Role::End) {
        give_up(roles, &[Role::EndYear, Role::EndMonth, Role::EndDay]);
    }
    if has(roles, Role::Year) && !has(roles, Role::Month) && !has(roles, Role::Day) {
        replace(roles, Role::Year, Role::When);
    }
    if !has(roles, Role::Year) {
        give_up(roles, &[Role::Month, Role::Day]);
    }
    if has(roles, Role::EndYear) && !has(roles, Role::EndMonth) && !has(roles, Role::EndDay) {
        replace(roles, Role::EndYear, Role::End);
    }
    // Beside those on whom somebody acts, `Who` is who acts.
    if has(roles, Role::To) && !has(roles, Role::From) {
        replace(roles, Role::Who, Role::From);
    }
    // With both sides, `Who` is whoever else is named.
    if has(roles, Role::From) && has(roles, Role::To) {
        give_up(roles, &[Role::Who]);
    }
}

fn give_up(roles: &mut [Role], given: &[Role]) {
    for role in roles.iter_mut().filter(|role| given.contains(role)) {
        *role = Role::Further;
    }
}

fn replace(roles: &mut [Role], old: Role, new: Role) {
    for role in roles.iter_mut().filter(|role| **role == old) {
        *role = new;
    }
}

/// Whether somebody is named who relates to somebody.
pub(crate) fn has_parties(roles: &[Role]) -> bool {
    let has = |role| roles.contains(&role);
    has(Role::Who) || has(Role::From) || has(Role::To)
}

/// The language of a header.
pub(crate) fn language<'h>(header: impl Iterator<Item = &'h str>) -> Option<gazetteer::Language> {
    let folded: Vec<String> = header.map(fold).collect();
    words::language(&folded)
}

/// Whether a word says that a column has themes.
pub(crate) fn is_theme(cell: &str) -> bool {
    words::role(&word(cell)) == Some(Role::Theme)
}

/// How many cells of a row are words for what columns say.
pub(crate) fn known<'h>(cells: impl Iterator<Item = &'h str>) -> usize {
    cells
        .filter(|cell| words::role(&word(cell)).is_some())
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(header: &[&str]) -> Vec<&'static str> {
        let roles = roles(header.iter().copied());
        roles.into_iter().map(Role::code).collect()
    }

    #[test]
    fn headers_are_known_in_ten_languages() {
        let plain = ["from", "to", "what", "when", "source"];
        for header in [
            ["From", "To", "What", "When", "Source"],
            ["Von", "An", "Was", "Wann", "Quelle"],
            ["De", "À", "Quoi", "Quand", "Source"],
            ["Desde", "Hacia", "Qué", "Cuándo", "Fuente"],
            ["De", "Para", "O quê", "Quando", "Fonte"],
            ["Кто", "Кому", "Что", "Когда", "Источник"],
            ["Аз", "Ба", "Чӣ", "Кай", "Манбаъ"],
            ["از", "به", "چه", "کی", "منبع"],
            ["من", "إلى", "ماذا", "متى", "المصدر"],
            ["从", "到", "什么", "何时", "来源"],
        ] {
            assert_eq!(codes(&header), plain, "{header:?}");
        }
    }

    #[test]
    fn the_optional_ones_are_known_too() {
        let header = [
            "Who", "Link", "Tone", "Theme", "Status", "Said by", "Place", "Amount", "Unit", "End",
        ];
        let expected = [
            "who", "link", "tone", "theme", "status", "said-by", "place", "amount", "unit", "end",
        ];
        assert_eq!(codes(&header), expected);
        let header = [
            "Wer", "Link", "Ton", "Thema", "Status", "Laut", "Ort", "Betrag", "Einheit", "Ende",
        ];
        assert_eq!(codes(&header), expected);
        let header = [
            "Участники",
            "Ссылка",
            "Тон",
            "Тема",
            "Статус",
            "Кто говорит",
            "Место",
            "Сумма",
            "Единица",
            "Конец",
        ];
        assert_eq!(codes(&header), expected);
    }

    #[test]
    fn who_is_who_acts_beside_with_whom() {
        for header in [
            ["Who", "With whom"],
            ["Wer", "Mit wem"],
            ["Qui", "Avec qui"],
            ["Quién", "Con quién"],
            ["Quem", "Com quem"],
            ["Участники", "С кем"],
            ["Кӣ", "Бо кӣ"],
            ["چه کسی", "با چه کسی"],
            ["الأطراف", "مع من"],
            ["谁", "与谁"],
        ] {
            assert_eq!(codes(&header), ["from", "to"], "{header:?}");
        }
        assert_eq!(codes(&["Wer", "Was"]), ["who", "what"]);
    }

    #[test]
    fn what_is_not_known_is_kept() {
        assert_eq!(
            codes(&["From", "To", "Region", "", "from"]),
            ["from", "to", "further", "skip", "further"]
        );
    }

    #[test]
    fn source_and_target_are_the_ends_of_a_line() {
        assert_eq!(
            codes(&["Source", "Target", "Type"]),
            ["from", "to", "theme"]
        );
        assert_eq!(codes(&["From", "To", "Source"]), ["from", "to", "source"]);
    }

    #[test]
    fn a_lone_year_is_the_date() {
        assert_eq!(codes(&["From", "To", "Year"]), ["from", "to", "when"]);
        assert_eq!(
            codes(&["From", "To", "Year", "Month"]),
            ["from", "to", "year", "month"]
        );
        assert_eq!(
            codes(&["From", "To", "Date", "Year"]),
            ["from", "to", "when", "further"]
        );
        assert_eq!(codes(&["From", "To", "Month"]), ["from", "to", "further"]);
    }
}
