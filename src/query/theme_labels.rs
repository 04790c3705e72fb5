//! What themes are called in the language of whoever looks for them.

use super::words::{Wanted, words};
use relations_record::Theme;

/// Names of themes in another language than that of the record, which a page has and the record has not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ThemeLabels(Vec<(Theme, String, Vec<String>)>);

impl ThemeLabels {
    /// Of themes with what they are called.
    ///
    /// ```
    /// use relations_map::Record;
    /// use relations_map::query::{SearchLimits, ThemeLabels};
    /// use relations_record::Theme;
    ///
    /// let record = Record::embedded()?;
    /// let labels = ThemeLabels::of([(Theme::Aid, "Помощь".to_owned())]);
    /// let found = record.search_in("помощь", SearchLimits::default(), &labels);
    /// assert_eq!((found[0].kind, found[0].hits[0].id), ("theme", "aid"));
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn of(labels: impl IntoIterator<Item = (Theme, String)>) -> Self {
        let labels = labels.into_iter();
        let parted = labels.map(|(theme, label)| {
            let words = words(&label);
            (theme, label, words)
        });
        Self(parted.collect())
    }

    /// How well each theme is what is looked for, where it is at all.
    pub(super) fn like(&self, wanted: &Wanted) -> impl Iterator<Item = (Theme, u32)> {
        let all = self.0.iter();
        all.filter_map(|(theme, _, words)| {
            let likeness = words.iter().map(|word| wanted.likeness(word)).max()?;
            (likeness > 0).then_some((*theme, likeness))
        })
    }

    /// What a theme is called; empty where that is not told.
    pub(super) fn label(&self, theme: Theme) -> &str {
        let label = self.0.iter().find(|(of, _, _)| *of == theme);
        label.map_or("", |(_, label, _)| label)
    }
}
