//! Which statements a question is about.

use relations_record::{ActorKind, Status, Theme, Tone};
use vague_dates::Day;

/// Which statements a question is about; an empty field leaves all in.
///
/// A vague date passes `from`, `to` and `as_of` when it may lie there: nothing is dropped because a source was imprecise.
/// Each of the three asks for a dated thing: statements without a date never pass, and answers count them apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// The first day of the period asked for.
    pub from: Option<Day>,
    /// The last day of the period asked for.
    pub to: Option<Day>,
    /// Leaves only what is dated so that it holds, or may hold, on this day: a standing statement as
    /// [`Statement::held_on`](relations_record::Statement::held_on) tells, any other where its date may be that day. A plan
    /// is dated by when it was told.
    pub as_of: Option<Day>,
    /// Themes, of which a statement has one.
    pub themes: Vec<Theme>,
    /// Tones, of which a statement has one.
    pub tones: Vec<Tone>,
    /// Statuses, of which a statement has one.
    pub statuses: Vec<Status>,
    /// Kinds of actor, one of which a partner must have.
    pub kinds: Vec<ActorKind>,
    /// Ids of sources, one of which a statement must rest on, itself or through a part of that source.
    pub sources: Vec<String>,
    /// Ids of places, one of which a statement must be at.
    pub places: Vec<String>,
    /// Ids of actors, one of which a statement must name, itself or through a part.
    pub actors: Vec<String>,
    /// Only statements without a date, or only those with one.
    pub undated: Option<bool>,
    /// Words, or their beginnings, that the text, the names of the parties or the attribution must all hold, in any order,
    /// case, script and spelling.
    pub text: String,
}
