//! Different texts and the numbers by which they came.

use std::collections::BTreeMap;

/// Texts that are numbered as they come, each once.
///
/// An ordered map: what is looked up comes from anybody's files, and no choice of texts makes it slow.
#[derive(Debug, Default)]
pub(crate) struct Names<'t> {
    all: Vec<&'t str>,
    numbers: BTreeMap<&'t str, u32>,
}

impl<'t> Names<'t> {
    /// The texts in the order of their numbers.
    pub(crate) fn all(&self) -> &[&'t str] {
        &self.all
    }

    /// The number of a text, a new one where it has not come yet.
    pub(crate) fn number(&mut self, name: &'t str) -> u32 {
        *self.numbers.entry(name).or_insert_with(|| {
            self.all.push(name);
            self.all.len() as u32 - 1
        })
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
        let mut names = Names::default();
        for (place, text) in texts.iter().enumerate() {
            assert_eq!(names.number(text), (place % 500) as u32);
        }
        assert_eq!(names.all().len(), 500);
    }
}
