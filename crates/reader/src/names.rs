//! Different texts and the numbers by which they came, looked up by their hashes.

/// Texts that are numbered as they come, each once.
#[derive(Debug)]
pub(crate) struct Names<'t> {
    /// What hashes begin with. It follows from the whole package, so that nobody can easily write one whose texts all meet
    /// in one slot.
    seed: u32,
    all: Vec<&'t str>,
    /// From the hash of a text to its number and one, 0 where there is none; a power of two long, or empty.
    table: Vec<u32>,
}

impl<'t> Names<'t> {
    pub(crate) fn seeded(seed: u64) -> Self {
        Self {
            seed: (seed >> 32 ^ seed) as u32,
            all: Vec::new(),
            table: Vec::new(),
        }
    }

    /// The texts in the order of their numbers.
    pub(crate) fn all(&self) -> &[&'t str] {
        &self.all
    }

    /// The number of a text that came.
    pub(crate) fn find(&self, name: &str) -> Option<u32> {
        self.table.get(self.slot(name))?.checked_sub(1)
    }

    /// The number of a text, a new one where it has not come yet.
    pub(crate) fn number(&mut self, name: &'t str) -> u32 {
        if self.all.len() * 2 >= self.table.len() {
            self.table = vec![0; (self.table.len() * 2).max(8)];
            for number in 0..self.all.len() {
                self.place(self.all.get(number).copied().unwrap_or(""), number as u32);
            }
        }
        self.find(name).unwrap_or_else(|| {
            let number = self.all.len() as u32;
            self.place(name, number);
            self.all.push(name);
            number
        })
    }

    fn place(&mut self, name: &str, number: u32) {
        let slot = self.slot(name);
        if let Some(slot) = self.table.get_mut(slot) {
            *slot = number + 1;
        }
    }

    /// The slot of a text, or the free one where it belongs.
    fn slot(&self, name: &str) -> usize {
        let mut hash = self.seed;
        for byte in name.bytes() {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
        let mask = self.table.len().wrapping_sub(1);
        let mut slot = hash as usize;
        loop {
            slot &= mask;
            let number = self
                .table
                .get(slot)
                .and_then(|number| number.checked_sub(1));
            let found = number.and_then(|number| self.all.get(number as usize));
            if found.is_none_or(|found| *found == name) {
                return slot;
            }
            slot += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_numbered_as_they_come() {
        let texts: Vec<String> = (0..1000)
            .map(|number| (number * 7 % 500).to_string())
            .collect();
        let mut names = Names::seeded(0);
        assert_eq!(names.find("0"), None);
        for (place, text) in texts.iter().enumerate() {
            assert_eq!(names.number(text), (place % 500) as u32);
        }
        assert_eq!(names.all().len(), 500);
        assert_eq!((names.find("7"), names.find("500")), (Some(1), None));
    }
}
