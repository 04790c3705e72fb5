//! The world on a globe: outlines, projections, great circles, and paths clipped and simplified for one view.
//!
//! It knows no actors and no statements.

pub mod outlines;
pub mod path;
pub mod projection;
