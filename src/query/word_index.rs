//! Every word of the record with where it stands.

use super::documents::{actor_names, place_names, theme_names};
use super::words::{Wanted, each_word, letters};
use crate::sorting::{positions, sort_pairs};
use relations_record::{Code, Dataset, Theme};

/// The words in their order, and for each the documents that hold it.
///
/// A document is an actor, a place, a theme, a source or a statement, in this order; a posting is a document with a field.
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
pub(super) const FIELDS: [u32; 5] = [10, 9, 7, 5, 3];
pub(super) const NAME: u32 = 0;
const ALIAS: u32 = 1;
const TITLE: u32 = 2;
const TEXT: u32 = 3;
const SAID_BY: u32 = 4;
pub(super) const FIELD_BITS: u32 = 3;
/// What a word weighs for the statements that name the actor, or are at the place, that it names.
pub(super) const LINK: u32 = 1;

/// No longer word is looked for.
pub(super) const LONGEST_WORD: usize = 64;

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
    /// Gathers the words of a record.
    pub(super) fn new(dataset: &Dataset) -> Self {
        let mut words = Gathered::default();
        for actor in dataset.actors() {
            words.add_names(&actor_names(actor));
        }
        for place in dataset.places() {
            words.add_names(&place_names(place));
        }
        for theme in Theme::ALL {
            let [label, code, others] = theme_names(*theme);
            words.add(NAME, label);
            words.add(ALIAS, code);
            words.add(TEXT, others);
            let called = dataset.descriptor().themes.iter();
            for called in called.filter(|it| *it.code == *theme.as_str()) {
                words.add(NAME, &called.name);
                let names = called.names.iter();
                names.for_each(|name| words.add(ALIAS, &name.name));
            }
            words.document += 1;
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
    pub(super) fn beginning_with(&self, text: &str) -> std::ops::Range<usize> {
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
    pub(super) fn like(&self, wanted: &Wanted) -> Vec<(usize, u32)> {
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

    pub(super) fn postings_of(&self, words: std::ops::Range<usize>) -> &[u32] {
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
