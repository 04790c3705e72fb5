//! How things are drawn, in codes.

use serde::Serialize;

/// How the centre is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Shown {
    /// Its outline, filled.
    Filled,
    /// Its outline over a tint: it is over an eighth of the picture.
    Tinted,
    /// A disc: it has no outline that can be seen.
    Disc,
}

/// How strongly something is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Emphasis {
    /// As all at rest.
    Ink,
    /// It has no statements in this filter, or another is chosen.
    Quiet,
    /// It is chosen.
    Chosen,
}

/// How bold a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Weight {
    /// As most.
    Plain,
    /// The deck names it, or it is the centre or chosen.
    Bold,
}

/// Which side of a text stays where it is, however wide the reader's font makes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Anchor {
    /// Its left side.
    Start,
    /// Its middle.
    Middle,
    /// Its right side.
    End,
}

/// A side of the frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum TabSide {
    /// The upper side.
    Top,
    /// The right side.
    Right,
    /// The lower side.
    Bottom,
    /// The left side.
    Left,
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum LineStyle {
    /// Solid slate; on one day, dated to hold.
    Slate,
    /// Thin: another is chosen.
    Faint,
    /// On one day: the dates do not tell.
    Dotted,
    /// On one day: without a date, shown since the reader asked.
    Undated,
    /// Thin: widths tell figures, and this tie has none, or unlike ones.
    Unmeasured,
}

/// What a label is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum LabelKind {
    /// The name of the centre.
    Centre,
    /// The name of a partner.
    Partner,
    /// A number of statements of conflict, whose teeth do not fit.
    Conflict,
    /// How many more stand at one point.
    Several,
}
