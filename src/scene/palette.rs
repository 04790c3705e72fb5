//! The colours, which style sheet, map and picture files share: `www/palette.json`.

/// Colours as `#rrggbb`, by the names of `www/palette.json`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    column: usize,
}

const COLOURS: &str = include_str!("../../www/palette.json");

impl Palette {
    /// Ink on paper.
    pub const LIGHT: Self = Self { column: 0 };
    /// Light on dark.
    pub const DARK: Self = Self { column: 1 };
    /// Black on white, for print: what colours tell, shapes tell too.
    pub const PRINT: Self = Self { column: 2 };

    /// The colour of a name, as `#rrggbb`; black for a name that is not known.
    ///
    /// ```
    /// use relations_map::scene::Palette;
    ///
    /// assert_ne!(Palette::LIGHT.colour("conflict"), Palette::DARK.colour("conflict"));
    /// ```
    pub fn colour(self, name: &str) -> &'static str {
        // The file is a list of `"name": ["light", "dark", "print"]`, as the test below checks.
        let quoted = COLOURS.split('"').skip(1).step_by(2);
        let mut after = quoted.skip_while(|text| *text != name).skip(1);
        after.nth(self.column).unwrap_or("#000000")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_has_a_value_in_light_in_dark_and_in_print() {
        let lines = COLOURS.lines().filter(|line| line.contains(": ["));
        let mut count = 0;
        for line in lines {
            let texts: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
            let [name, light, dark, print] = texts[..] else {
                panic!("{line}");
            };
            assert_eq!(Palette::LIGHT.colour(name), light);
            assert_eq!(Palette::DARK.colour(name), dark);
            assert_eq!(Palette::PRINT.colour(name), print);
            let is_colour = |text: &str| text.len() == 7 && text.starts_with('#');
            assert!(is_colour(light) && is_colour(dark) && is_colour(print));
            count += 1;
        }
        assert!(count >= 15, "{count}");
    }
}
