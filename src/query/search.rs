//! One box for everything: actors, places, sources and statements, forgiving of spelling.

use serde::Serialize;

use super::record::{Record, increment};
use super::words::{Wanted, each_word, letters, words};
use crate::sorting::{positions, sort_by, sort_pairs};
use relations_record::{Actor, ActorKey, LocalName, Place, Source, StatementKey};

/// An answer to a search.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SearchHit<'r> {
    /// `actor`, `place`, `source` or `statement`.
    pub kind: &'static str,
    /// The id.
    pub id: &'r str,
    /// The name, the title, or the sentence, cut where words matched; the pieces joined are the whole.
    pub text: Vec<Piece<'r>>,
    /// The other name or the author by which it was found, cut in the same way; empty where the text tells enough.
    pub also: Vec<Piece<'r>>,
    /// How many of the words of the question it matches.
    pub matched: u32,
}

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Piece<'r> {
    /// The piece.
    pub text: &'r str,
    /// Whether it is a word that matched.
    pub matched: bool,
}

/// Every word of the record with where it stands.
///
/// A document is an actor, a place, a source or a statement, in this order; a posting is a document with a [`Field`].
#[derive(Debug)]
pub(super) struct WordIndex {
    /// The words one after the other, in their order.
    letters: String,
    /// Where each word begins in `letters`, and the end of all.
    starts: Vec<u32>,
    /// The ranks of the words by their lengths.
    by_length: Vec<u32>,
    /// The letters of each word as a set, in the same order.
    sets: Vec<u32>,
    /// Where the words of each length begin in `by_length`, and the end of all.
    length_starts: Vec<u32>,
    /// Where the postings of each word begin, and the end of all.
    posting_starts: Vec<u32>,
    postings: Vec<u32>,
}

/// Where in a document a word stands, with what it weighs there.
const FIELDS: [u32; 5] = [10, 9, 7, 5, 3];
const NAME: u32 = 0;
const ALIAS: u32 = 1;
const TITLE: u32 = 2;
const TEXT: u32 = 3;
const SAID_BY: u32 = 4;
const FIELD_BITS: u32 = 3;
/// What a word weighs for the statements that name the actor, or are at the place, that it names.
const LINK: u32 = 1;

/// Words of a question beyond these are passed over: each costs a pass, and nobody types so many.
const MOST_WORDS: usize = 16;
const LONGEST_WORD: usize = 64;
/// So many of the best are compared more closely than by words alone: by how much of a name or a sentence they are.
const CLOSELY: usize = 100;
/// Words that tell nothing where others do, folded.
const SMALL_WORDS: [&str; 26] = [
    "a", "an", "and", "are", "at", "bi", "did", "do", "doe", "for", "from", "hov", "in", "is",
    "of", "on", "the", "to", "vas", "vere", "vhat", "vhen", "vho", "vith", "vhich", "vhere",
];

impl Record {
    /// Finds actors, places, sources and statements by words, best first, at most `limit`.
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
        let wanted = wanted(text);
        let ranked = self.rank_documents(&wanted, limit.max(CLOSELY));
        let (closely, rest) = ranked.split_at(CLOSELY.min(ranked.len()));
        let mut best: Vec<(u64, SearchHit<'_>)> = Vec::new();
        for (score, document) in closely {
            let matched = score >> 32;
            if let Some((share, hit)) = self.hit(*document, &wanted, matched as u32) {
                let closer = (score & u64::from(u32::MAX)) * (100 + u64::from(share)) / 100;
                best.push((matched << 32 | closer.min(u64::from(u32::MAX)), hit));
            }
        }
        sort_by(&mut best, |(a, _), (b, _)| b.cmp(a));
        let mut hits: Vec<_> = best.into_iter().take(limit).map(|(_, hit)| hit).collect();
        for (score, document) in rest.iter().take(limit.saturating_sub(hits.len())) {
            hits.extend(
                self.hit(*document, &wanted, (score >> 32) as u32)
                    .map(|(_, hit)| hit),
            );
        }
        hits
    }

    /// For each statement whether its text, its attribution or the names of its parties hold words that begin with all of
    /// these.
    pub(super) fn holding(&self, text: &str) -> Vec<bool> {
        let index = self.word_index();
        let statements = self.dataset().statements();
        let first = self.first_statement();
        let mut holding = vec![true; statements.len()];
        for word in words(text) {
            let mut found = vec![false; statements.len()];
            let mut named = vec![false; self.dataset().actors().len()];
            for posting in index.postings_of(index.beginning_with(&word)) {
                let (document, field) = (posting >> FIELD_BITS, posting & ((1 << FIELD_BITS) - 1));
                if let Some(slot) = named.get_mut(document as usize).filter(|_| field == NAME) {
                    *slot = true;
                } else if let Some(slot) = document
                    .checked_sub(first)
                    .and_then(|row| found.get_mut(row as usize))
                {
                    *slot = true;
                }
            }
            let is_named = |key: &ActorKey| named.get(key.index()).copied().unwrap_or(false);
            for ((holding, found), statement) in holding.iter_mut().zip(found).zip(statements) {
                let mut parties = statement.actors.iter().chain(&statement.about);
                *holding = *holding && (found || parties.any(is_named));
            }
        }
        holding
    }

    /// The document of the first statement.
    fn first_statement(&self) -> u32 {
        (self.dataset().actors().len()
            + self.dataset().places().len()
            + self.dataset().sources().len()) as u32
    }

    /// Documents that match, best first: how many words each matches, and how well. So many as are needed, or more: where
    /// enough match many words, those that match fewer are left out.
    fn rank_documents(&self, wanted: &[Wanted], needed: usize) -> Vec<(u64, u32)> {
        let index = self.word_index();
        let first = self.first_statement();
        let documents = first as usize + self.dataset().statements().len();
        let mut totals = vec![0_u64; documents];
        let mut best = vec![0_u32; documents];
        let mut matching = Vec::new();
        for wanted in wanted {
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
            self.raise_linked(first, &mut best, &mut touched);
            let rarity = u64::from((documents / (frequency + 1)).max(1).ilog2() + 1);
            for document in touched {
                if let (Some(best), Some(total)) = (
                    best.get_mut(document as usize),
                    totals.get_mut(document as usize),
                ) {
                    if *total == 0 {
                        matching.push((u64::from(document), document));
                    }
                    *total += (1 << 32) + u64::from(*best) * rarity;
                    *best = 0;
                }
            }
        }
        let total = |document: u32| totals.get(document as usize).copied().unwrap_or(0);
        let least = least_matched(
            matching.iter().map(|(_, document)| total(*document)),
            needed,
        );
        matching.retain(|(_, document)| total(*document) >> 32 >= least);
        // In the order of documents first, in which equals stay.
        let mut ranked = sort_pairs(matching);
        for (number, document) in &mut ranked {
            *number = !total(*document);
        }
        let mut ranked = sort_pairs(ranked);
        for (number, _) in &mut ranked {
            *number = !*number;
        }
        ranked
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
    fn hit(&self, document: u32, wanted: &[Wanted], matched: u32) -> Option<(u32, SearchHit<'_>)> {
        let dataset = self.dataset();
        let (actors, places) = (dataset.actors().len(), dataset.places().len());
        let row = document as usize;
        if let Some(actor) = dataset.actors().get(row) {
            let (share, hit) = named("actor", &actor.id, &actor_names(actor), wanted, matched);
            // Of equals the one of whom more is told.
            let told = self.keys_of(ActorKey(document)).len() + 1;
            return Some((share + 2 * told.ilog2(), hit));
        }
        if let Some(place) = dataset.places().get(row - actors) {
            return Some(named(
                "place",
                &place.id,
                &place_names(place),
                wanted,
                matched,
            ));
        }
        if let Some(source) = dataset.sources().get(row - actors - places) {
            return Some(named(
                "source",
                &source.id,
                &source_names(source),
                wanted,
                matched,
            ));
        }
        let statement = dataset.statement(StatementKey(document - self.first_statement()))?;
        Some(named(
            "statement",
            &statement.id,
            &[&statement.text, &statement.said_by],
            wanted,
            matched,
        ))
    }

    pub(super) fn build_word_index(&self) -> WordIndex {
        let mut words = Gathered::default();
        let dataset = self.dataset();
        for actor in dataset.actors() {
            words.add_names(&actor_names(actor));
        }
        for place in dataset.places() {
            words.add_names(&place_names(place));
        }
        for source in dataset.sources() {
            words.add(TITLE, &source.title);
            words.add(TITLE, &source.author);
            words.add(TITLE, &source.publisher);
            words.document += 1;
        }
        for statement in dataset.statements() {
            words.add(TEXT, &statement.text);
            words.add(SAID_BY, &statement.said_by);
            words.document += 1;
        }
        words.finish()
    }
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

fn wanted(text: &str) -> Vec<Wanted> {
    let mut all: Vec<String> = Vec::new();
    for word in words(text) {
        if all.len() < MOST_WORDS && word.len() <= LONGEST_WORD && !all.contains(&word) {
            all.push(word);
        }
    }
    let tells = |word: &String| !SMALL_WORDS.contains(&word.as_str());
    if all.iter().any(tells) {
        all.retain(tells);
    }
    all.into_iter().map(Wanted::new).collect()
}

fn raise(best: &mut [u32], touched: &mut Vec<u32>, document: u32, weight: u32) {
    if let Some(slot) = best.get_mut(document as usize) {
        if *slot == 0 && weight > 0 {
            touched.push(document);
        }
        *slot = weight.max(*slot);
    }
}

/// The English name first, then all others.
fn names<'r>(
    name: &'r str,
    id: &'r str,
    aliases: &'r [Box<str>],
    local: &'r [LocalName],
) -> Vec<&'r str> {
    let others = aliases.iter().map(AsRef::as_ref);
    let local = local.iter().map(|name| name.name.as_ref());
    [name]
        .into_iter()
        .chain(others)
        .chain(local)
        .chain([id])
        .collect()
}

fn actor_names(actor: &Actor) -> Vec<&str> {
    let mut names = names(&actor.name, &actor.id, &actor.aliases, &actor.names);
    names.push(&actor.short);
    names
}

fn place_names(place: &Place) -> Vec<&str> {
    names(&place.name, &place.id, &place.aliases, &place.names)
}

fn source_names(source: &Source) -> [&str; 3] {
    [&source.title, &source.author, &source.publisher]
}

/// A hit by its names, of which the first is shown, and another where that one tells more.
fn named<'r>(
    kind: &'static str,
    id: &'r str,
    names: &[&'r str],
    wanted: &[Wanted],
    matched: u32,
) -> (u32, SearchHit<'r>) {
    let mut shown = (0, Vec::new());
    let mut also = (0, Vec::new());
    for (position, name) in names.iter().enumerate() {
        let cut = cut(name, wanted);
        if position == 0 {
            shown = cut;
        } else if cut.0 > also.0.max(shown.0) {
            also = cut;
        }
    }
    let hit = SearchHit {
        kind,
        id,
        text: shown.1,
        also: also.1,
        matched,
    };
    (shown.0.max(also.0), hit)
}

/// A text cut where words match, with how much of it they are, in percent.
fn cut<'r>(text: &'r str, wanted: &[Wanted]) -> (u32, Vec<Piece<'r>>) {
    let (mut sum, mut count, mut end) = (0, 0, 0);
    let mut pieces = Vec::new();
    let mut push = |from: usize, to: usize, matched| {
        if let Some(text) = text.get(from..to).filter(|text| !text.is_empty()) {
            pieces.push(Piece { text, matched });
        }
    };
    each_word(text, &mut |word, (from, to)| {
        let likeness = wanted.iter().map(|wanted| wanted.likeness(word)).max();
        let likeness = likeness.unwrap_or(0);
        count += 1;
        sum += likeness;
        if likeness > 0 {
            push(end, from, false);
            push(from, to, true);
            end = to;
        }
    });
    push(end, text.len(), false);
    (sum / count.max(1), pieces)
}

/// Words on their way into the index.
#[derive(Default)]
struct Gathered {
    /// All different words one after the other, as they came, and where each begins.
    letters: String,
    starts: Vec<u32>,
    /// A table from the hash of a word to its number and one, 0 where there is none; always a power of two long.
    table: Vec<u32>,
    /// Number of the word, and the posting.
    found: Vec<(u32, u32)>,
    document: u32,
}

impl Gathered {
    fn add_names(&mut self, names: &[&str]) {
        for (position, name) in names.iter().enumerate() {
            self.add(if position == 0 { NAME } else { ALIAS }, name);
        }
        self.document += 1;
    }

    fn add(&mut self, field: u32, text: &str) {
        let posting = self.document << FIELD_BITS | field;
        each_word(text, &mut |word, _| {
            let number = self.number(word);
            self.found.push((number, posting));
        });
    }

    fn word(&self, number: usize) -> &str {
        let end = self
            .starts
            .get(number + 1)
            .map_or(self.letters.len(), |end| *end as usize);
        let start = self.starts.get(number).map_or(end, |start| *start as usize);
        self.letters.get(start..end).unwrap_or("")
    }

    /// The slot of a word, or the free one where it belongs.
    fn slot(&self, word: &str) -> usize {
        let hash = word.bytes().fold(0xcbf2_9ce4_u32, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
        let mask = self.table.len() - 1;
        let mut slot = hash as usize & mask;
        while let Some(number) = self
            .table
            .get(slot)
            .and_then(|number| number.checked_sub(1))
        {
            if self.word(number as usize) == word {
                break;
            }
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn number(&mut self, word: &str) -> u32 {
        if self.starts.len() * 2 >= self.table.len() {
            self.table = vec![0; (self.table.len() * 2).max(1024)];
            for number in 0..self.starts.len() {
                let slot = self.slot(self.word(number));
                self.table[slot] = number as u32 + 1;
            }
        }
        let slot = self.slot(word);
        if self.table[slot] == 0 {
            self.starts.push(self.letters.len() as u32);
            self.letters.push_str(word);
            self.table[slot] = self.starts.len() as u32;
        }
        self.table[slot] - 1
    }

    /// Brings the words into their order and the postings to their words.
    fn finish(self) -> WordIndex {
        let count = self.starts.len();
        let order = positions(count, &|a, b| self.word(a).cmp(self.word(b)));
        let mut ranks = vec![0; count];
        let mut index = WordIndex {
            letters: String::with_capacity(self.letters.len()),
            starts: Vec::with_capacity(count + 1),
            by_length: Vec::new(),
            sets: Vec::new(),
            length_starts: Vec::new(),
            posting_starts: vec![0; count + 1],
            postings: vec![0; self.found.len()],
        };
        for (rank, number) in order.iter().enumerate() {
            let word = self.word(*number as usize);
            ranks[*number as usize] = rank as u32;
            index.starts.push(index.letters.len() as u32);
            index.letters.push_str(word);
        }
        index.starts.push(index.letters.len() as u32);
        index.sort_by_length();
        let rank = |number: u32| ranks[number as usize] as usize;
        for (number, _) in &self.found {
            index.posting_starts[rank(*number) + 1] += 1;
        }
        let mut sum = 0;
        for start in &mut index.posting_starts {
            sum += *start;
            *start = sum;
        }
        let mut next = index.posting_starts.clone();
        for (number, posting) in &self.found {
            let next = &mut next[rank(*number)];
            index.postings[*next as usize] = *posting;
            *next += 1;
        }
        index
    }
}

impl WordIndex {
    fn len(&self) -> usize {
        self.by_length.len()
    }

    fn sort_by_length(&mut self) {
        const LONGEST: usize = LONGEST_WORD + 3;
        let count = self.starts.len() - 1;
        let lengths =
            (0..count).map(|rank| (self.word(rank).len().min(LONGEST) as u64, rank as u32));
        for (length, rank) in sort_pairs(lengths.collect()) {
            while self.length_starts.len() as u64 <= length {
                self.length_starts.push(self.by_length.len() as u32);
            }
            self.by_length.push(rank);
            self.sets.push(letters(self.word(rank as usize)));
        }
        // No word that is looked for is so long.
        self.length_starts
            .resize(LONGEST + 1, self.by_length.len() as u32);
    }

    fn word(&self, rank: usize) -> &str {
        let at = |rank: usize| self.starts.get(rank).map_or(0, |start| *start as usize);
        self.letters.get(at(rank)..at(rank + 1)).unwrap_or("")
    }

    /// The words that begin with a text.
    fn beginning_with(&self, text: &str) -> std::ops::Range<usize> {
        let first = |is_before: &dyn Fn(&str) -> bool| {
            let (mut low, mut high) = (0, self.len());
            while low < high {
                let middle = low.midpoint(high);
                if is_before(self.word(middle)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            low
        };
        first(&|word| word < text)..first(&|word| word < text || word.starts_with(text))
    }

    /// The words that may be meant, each with how well it is what is looked for.
    fn like(&self, wanted: &Wanted) -> Vec<(usize, u32)> {
        let beginning = self.beginning_with(&wanted.word);
        let mut like = Vec::new();
        let mut consider = |rank: usize| {
            let likeness = wanted.likeness(self.word(rank));
            if likeness > 0 {
                like.push((rank, likeness));
            }
        };
        beginning.clone().for_each(&mut consider);
        let (from, to) = self.of_lengths(wanted.lengths());
        for place in from..to {
            let set = self.sets.get(place).copied().unwrap_or(0);
            if wanted.may_be_of(set) {
                let rank = self.by_length.get(place).map_or(0, |rank| *rank as usize);
                if !beginning.contains(&rank) {
                    consider(rank);
                }
            }
        }
        like
    }

    /// Where the words of some lengths stand.
    fn of_lengths(&self, (shortest, longest): (usize, usize)) -> (usize, usize) {
        let at = |length: usize| self.length_starts.get(length).map_or(0, |at| *at as usize);
        (at(shortest), at(longest + 1))
    }

    fn postings_of(&self, words: std::ops::Range<usize>) -> &[u32] {
        let at = |rank: usize| {
            self.posting_starts
                .get(rank)
                .map_or(0, |start| *start as usize)
        };
        self.postings
            .get(at(words.start)..at(words.end))
            .unwrap_or(&[])
    }
}
