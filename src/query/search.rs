//! One box for everything: actors, places, themes, sources and statements, forgiving of spelling.

use std::cmp::Reverse;
use std::ops::Range;

use serde::Serialize;

use super::counting::increment;
use super::documents::{KINDS, actor_names, documents, place_names, source_names, theme_names};
use super::hits::{SearchHit, named};
use super::record::Record;
use super::sought::{Asked, MOST_WORDS, wanted};
use super::theme_labels::ThemeLabels;
use super::word_index::{FIELD_BITS, FIELDS, LINK};
use relations_record::{ActorKey, Code, StatementKey, Theme};

/// How many hits of each kind are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SearchLimits {
    /// Actors.
    pub actors: usize,
    /// Places.
    pub places: usize,
    /// Themes.
    pub themes: usize,
    /// Sources.
    pub sources: usize,
    /// Statements.
    pub statements: usize,
}

impl SearchLimits {
    /// The same for each kind.
    pub fn all(limit: usize) -> Self {
        Self {
            actors: limit,
            places: limit,
            themes: limit,
            sources: limit,
            statements: limit,
        }
    }

    /// In the order of the kinds.
    fn in_order(self) -> [usize; 5] {
        [
            self.actors,
            self.places,
            self.themes,
            self.sources,
            self.statements,
        ]
    }
}

impl Default for SearchLimits {
    fn default() -> Self {
        Self::all(20)
    }
}

/// What was found of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SearchGroup<'r> {
    /// `actor`, `place`, `theme`, `source` or `statement`.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "SearchHit['kind']"))]
    pub kind: &'static str,
    /// How many match one of the words.
    pub total: u32,
    /// How many match all of them.
    pub all: u32,
    /// The best of them, best first.
    pub hits: Vec<SearchHit<'r>>,
}

/// So many of the best are compared more closely than by words alone: by how much of a name or a sentence they are.
const CLOSELY: usize = 100;
/// What a question comes to.
struct Matches {
    /// For each document how many words it matches, and in the lower half how well.
    totals: Vec<u64>,
    /// The documents that match a word.
    matching: Vec<u32>,
}

/// A hit with its score: how many words it matches, and how closely.
type Scored<'r> = (u64, SearchHit<'r>);

impl Record {
    /// Finds actors, places, themes, sources and statements by words, best first, at most `limit` in all.
    ///
    /// Case, accents, Cyrillic or Latin script, the order of words, plurals and the common spellings of the region's names
    /// do not matter; a word may be the beginning of a longer one, and one of four letters may have a typing error, one of
    /// eight two. Other names count as names. What matches more of the words comes first. Any text is a valid question.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::Record;
    ///
    /// let record = Record::embedded()?;
    /// let found = |text| record.search(text, 1).first().map(|hit| (hit.kind, hit.id));
    /// assert_eq!(found("Kulyab"), Some(("place", "kulob")));
    /// assert_eq!(found("Киргизия"), Some(("actor", "KGZ")));
    /// assert_eq!(found("tajikstan"), Some(("actor", "TJK")));
    /// assert_eq!(found("!?"), None);
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn search(&self, text: &str, limit: usize) -> Vec<SearchHit<'_>> {
        let groups = self.search_by_kind(text, SearchLimits::all(limit));
        let mut hits: Vec<_> = groups.into_iter().flat_map(|group| group.hits).collect();
        hits.sort_by_key(|hit| hit.rank);
        hits.truncate(limit);
        hits
    }

    /// The same by kind, each with its own limit and total: the kind of the best hit first, kinds without any left out.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::Record;
    /// use relations_map::query::SearchLimits;
    ///
    /// let record = Record::embedded()?;
    /// let limits = SearchLimits { statements: 3, ..SearchLimits::default() };
    /// let found = record.search_by_kind("border", limits);
    /// let statements = found.iter().find(|group| group.kind == "statement").expect("some");
    /// assert!(statements.hits.len() == 3 && statements.total > 3);
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn search_by_kind(&self, text: &str, limits: SearchLimits) -> Vec<SearchGroup<'_>> {
        self.search_in(text, limits, &ThemeLabels::default())
    }

    /// The same; themes are found by what a page calls them, too.
    pub fn search_in(
        &self,
        text: &str,
        limits: SearchLimits,
        labels: &ThemeLabels,
    ) -> Vec<SearchGroup<'_>> {
        let wanted = wanted(text);
        let asked = Asked {
            wanted: &wanted,
            labels,
        };
        let matches = self.match_documents(asked);
        let kinds = documents(self.dataset())
            .into_iter()
            .zip(limits.in_order())
            .zip(KINDS);
        let mut scores = Vec::new();
        let mut groups: Vec<(Vec<u64>, SearchGroup<'_>)> = Vec::new();
        for ((documents, limit), kind) in kinds {
            let (group, scored) = self.search_kind(&matches, documents, limit, asked);
            let (own, hits): (Vec<_>, Vec<_>) = scored.into_iter().unzip();
            scores.extend_from_slice(&own);
            if group.0 > 0 {
                let (total, all) = group;
                groups.push((
                    own,
                    SearchGroup {
                        kind,
                        total,
                        all,
                        hits,
                    },
                ));
            }
        }
        rank(&mut groups, scores);
        groups.into_iter().map(|(_, group)| group).collect()
    }

    /// How many documents of a kind match, how many of them all words, and the best of them.
    fn search_kind(
        &self,
        matches: &Matches,
        documents: Range<u32>,
        limit: usize,
        asked: Asked<'_>,
    ) -> ((u32, u32), Vec<Scored<'_>>) {
        let total = |document: u32| matches.totals.get(document as usize).copied().unwrap_or(0);
        let own = matches.matching.iter().copied();
        let own: Vec<u32> = own
            .filter(|document| documents.contains(document))
            .collect();
        let matched = |document: u32| (total(document) >> 32) as usize;
        let all = own
            .iter()
            .filter(|it| matched(**it) == asked.wanted.len())
            .count();
        let count = (own.len() as u32, all as u32);
        if limit == 0 {
            return (count, Vec::new());
        }
        let least = least_matched(own.iter().map(|it| total(*it)), limit.max(CLOSELY));
        let mut ranked: Vec<(Reverse<u64>, u32)> = own
            .into_iter()
            .filter(|document| total(*document) >> 32 >= least)
            .map(|document| (Reverse(total(document)), document))
            .collect();
        if ranked.len() > limit.max(CLOSELY) {
            ranked.select_nth_unstable(limit.max(CLOSELY) - 1);
            ranked.truncate(limit.max(CLOSELY));
        }
        ranked.sort_unstable();
        (count, self.closest(&ranked, limit, asked))
    }

    /// The best of some documents that are in the order of their scores: the first are compared more closely.
    fn closest(
        &self,
        ranked: &[(Reverse<u64>, u32)],
        limit: usize,
        asked: Asked<'_>,
    ) -> Vec<Scored<'_>> {
        let (closely, rest) = ranked.split_at(CLOSELY.min(ranked.len()));
        let mut best: Vec<Scored<'_>> = Vec::new();
        for (Reverse(score), document) in closely {
            let matched = score >> 32;
            if let Some((share, hit)) = self.hit(*document, asked, matched as u32) {
                let closer = (score & u64::from(u32::MAX)) * (100 + u64::from(share)) / 100;
                best.push((matched << 32 | closer.min(u64::from(u32::MAX)), hit));
            }
        }
        best.sort_by_key(|(score, _)| Reverse(*score));
        best.truncate(limit);
        for (Reverse(score), document) in rest.iter().take(limit.saturating_sub(best.len())) {
            let hit = self.hit(*document, asked, (score >> 32) as u32);
            // Never before one that was compared.
            best.extend(hit.map(|(_, hit)| (score >> 32 << 32, hit)));
        }
        best
    }

    /// What each document has of the words.
    fn match_documents(&self, asked: Asked<'_>) -> Matches {
        let index = self.word_index();
        let [_, _, themes, _, statements] = documents(self.dataset());
        let documents = statements.end as usize;
        let mut totals = vec![0_u64; documents];
        let mut best = vec![0_u32; documents];
        let mut matching = Vec::new();
        for wanted in asked.wanted {
            let mut touched = Vec::new();
            let mut frequency = 0;
            for (word, likeness) in index.like(wanted) {
                let postings = index.postings_of(word..word + 1);
                frequency += postings.len();
                for posting in postings {
                    let (document, field) =
                        (posting >> FIELD_BITS, posting & ((1 << FIELD_BITS) - 1));
                    let weight = FIELDS.get(field as usize).copied().unwrap_or(0);
                    raise(&mut best, &mut touched, document, likeness * weight);
                }
            }
            for (theme, likeness) in asked.labels.like(wanted) {
                let document = themes.start + theme.index() as u32;
                raise(&mut best, &mut touched, document, likeness * FIELDS[0]);
            }
            self.raise_linked(statements.start, &mut best, &mut touched);
            let rarity = u64::from((documents / (frequency + 1)).max(1).ilog2() + 1);
            for document in touched {
                if let (Some(best), Some(total)) = (
                    best.get_mut(document as usize),
                    totals.get_mut(document as usize),
                ) {
                    if *total == 0 {
                        matching.push(document);
                    }
                    *total += (1 << 32) + u64::from(*best) * rarity;
                    *best = 0;
                }
            }
        }
        Matches { totals, matching }
    }

    /// Carries what actors and places have over to the statements that name them.
    fn raise_linked(&self, first: u32, best: &mut [u32], touched: &mut Vec<u32>) {
        const ALL: u32 = 100;
        let actors = self.dataset().actors().len() as u32;
        let places = self.dataset().places().len() as u32;
        let mut at_place = vec![0; places as usize];
        let mut is_placed = false;
        for position in 0..touched.len() {
            let document = touched.get(position).copied().unwrap_or(u32::MAX);
            let weight = best.get(document as usize).copied().unwrap_or(0);
            // Only a name that is really meant: what is but alike stays by itself.
            if weight < ALL * 5 {
                continue;
            }
            let weight = weight / 10 * LINK;
            if document < actors {
                for key in self.keys_of(ActorKey(document)) {
                    raise(best, touched, first + key.0, weight);
                }
            } else if let Some(slot) = at_place.get_mut((document - actors) as usize) {
                *slot = weight;
                is_placed = true;
            }
        }
        if is_placed {
            for (row, mark) in self.marks.rows.iter().enumerate() {
                let weight = at_place.get(mark.place as usize).copied().unwrap_or(0);
                if weight > 0 {
                    raise(best, touched, first + row as u32, weight);
                }
            }
        }
    }

    /// A document as an answer, with how much of its best name or sentence the words are, in percent.
    fn hit(&self, document: u32, asked: Asked<'_>, matched: u32) -> Option<(u32, SearchHit<'_>)> {
        let dataset = self.dataset();
        let ranges = documents(self.dataset());
        let kind = ranges.iter().position(|range| range.contains(&document))?;
        let row = document - ranges.get(kind)?.start;
        let (kind, index) = (*KINDS.get(kind)?, row as usize);
        let found = |id, names: &[_]| named(kind, id, names, asked.wanted, matched);
        Some(match kind {
            "actor" => {
                let actor = dataset.actors().get(index)?;
                let (share, hit) = found(&actor.id, &actor_names(actor));
                // Of equals the one of whom more is told.
                let told = self.keys_of(ActorKey(row)).len() + 1;
                (share + 2 * told.ilog2(), hit)
            }
            "place" => {
                let place = dataset.places().get(index)?;
                found(&place.id, &place_names(place))
            }
            "theme" => {
                let theme = Theme::ALL.get(index)?;
                let names = theme_names(*theme);
                let [label, code, _] = names;
                // The words that it is looked for by are shown, and do not count as its name.
                let (share, _) = found(theme.as_str(), &[label, code]);
                let label = asked.labels.label(*theme);
                let (named, _) = named(kind, "", &[label], asked.wanted, matched);
                (share.max(named), found(theme.as_str(), &names).1)
            }
            "source" => {
                let source = dataset.sources().get(index)?;
                found(&source.id, &source_names(source))
            }
            _ => {
                let statement = dataset.statement(StatementKey(row))?;
                let (share, mut hit) = found(&statement.id, &[&statement.text, &statement.said_by]);
                hit.event = statement.event.and_then(|event| dataset.event(event));
                (share, hit)
            }
        })
    }
}

/// Gives each hit its place among all, and puts the group with the best one first.
fn rank(groups: &mut [(Vec<u64>, SearchGroup<'_>)], mut scores: Vec<u64>) {
    scores.sort_unstable_by_key(|score| Reverse(*score));
    let mut taken = vec![0; scores.len()];
    for (own, group) in groups.iter_mut() {
        for (score, hit) in own.iter().zip(&mut group.hits) {
            let first = scores.partition_point(|other| other > score);
            // Of equals the one of the earlier kind comes first.
            let before = taken.get(first).copied().unwrap_or(0);
            hit.rank = first as u32 + before;
            if let Some(slot) = taken.get_mut(first) {
                *slot += 1;
            }
        }
    }
    groups.sort_by_key(|(_, group)| group.hits.first().map_or(u32::MAX, |hit| hit.rank));
}

/// How many words at least so many of the documents match, as their totals tell.
fn least_matched(totals: impl Iterator<Item = u64>, needed: usize) -> u64 {
    let mut counts = [0; MOST_WORDS + 1];
    totals.for_each(|total| increment(&mut counts, (total >> 32) as usize));
    let mut left = needed;
    for (matched, count) in counts.iter().enumerate().rev() {
        if *count as usize >= left {
            return matched as u64;
        }
        left -= *count as usize;
    }
    0
}

fn raise(best: &mut [u32], touched: &mut Vec<u32>, document: u32, weight: u32) {
    if let Some(slot) = best.get_mut(document as usize) {
        if *slot == 0 && weight > 0 {
            touched.push(document);
        }
        *slot = weight.max(*slot);
    }
}
