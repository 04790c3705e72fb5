//! The colours, which style sheet, map and picture files share: `www/palette.json`.

/// Colours as `#rrggbb`, by the names of `www/palette.json`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    column: usize,
    is_paper: bool,
}

const COLOURS: &str = include_str!("../../www/palette.json");

impl Palette {
    /// Ink on paper.
    pub const LIGHT: Self = Self {
        column: 0,
        is_paper: false,
    };
    /// Light on dark.
    pub const DARK: Self = Self {
        column: 1,
        is_paper: false,
    };
    /// Black on white, for print: what colours tell, shapes tell too.
    pub const PRINT: Self = Self {
        column: 0,
        is_paper: true,
    };

    /// The colour of a name, as `#rrggbb`; black for a name that is not known.
    ///
    /// ```
    /// use relations_map::scene::Palette;
    ///
    /// assert_ne!(Palette::LIGHT.colour("conflict"), Palette::DARK.colour("conflict"));
    /// ```
    pub fn colour(self, name: &str) -> &'static str {
        if self.is_paper {
            return in_print(name);
        }
        // The file is a list of `"name": ["light", "dark"]`, as the test below checks.
        let quoted = COLOURS.split('"').skip(1).step_by(2);
        let mut after = quoted.skip_while(|text| *text != name).skip(1);
        after.nth(self.column).unwrap_or("#000000")
    }
}

fn in_print(name: &str) -> &'static str {
    match name {
        "paper" | "sea" => "#ffffff",
        "partner-land" | "other-land" => "#ebebeb",
        "chosen-land" => "#d6d6d6",
        "line" => "#c8c8c8",
        "quiet" | "tie" => "#333333",
        "faint" => "#777777",
        "cooperation" => "#555555",
        "neither" => "#8a8a8a",
        "unstated" => "#a0a0a0",
        _ => "#000000",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_has_a_light_and_a_dark_value() {
        let lines = COLOURS.lines().filter(|line| line.contains(": ["));
        let mut count = 0;
        for line in lines {
            let texts: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
            let [name, light, dark] = texts[..] else {
                panic!("{line}");
            };
            assert_eq!(Palette::LIGHT.colour(name), light);
            assert_eq!(Palette::DARK.colour(name), dark);
            let is_colour = |text: &str| text.len() == 7 && text.starts_with('#');
            assert!(is_colour(light) && is_colour(dark) && is_colour(in_print(name)));
            count += 1;
        }
        assert!(count >= 15, "{count}");
    }
}
