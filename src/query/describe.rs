//! What there is to say of a view, for those who cannot see it and those who quote it: codes, counts and names, and no
//! words.

use serde::Serialize;

use super::answers::{ActorRef, ToneCounts};
use super::deck::TopPartner;
use super::filter::Filter;
use super::predicate::Predicate;
use super::question_counts::QuestionTally;
use super::record::Record;
use super::ties::Tie;
use crate::error::Error;
use relations_record::{ActorKind, Code, StatementKey, Status, Theme, Tone};
use vague_dates::{Date, Day};

/// The most partners or themes of which one thing is told.
const MOST_NAMES: usize = 3;

/// One thing that is told of a view, to be said in one sentence.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Told<'r> {
    /// No statement passes the filter.
    Nothing,
    /// With how many others statements tie the focus.
    Ties {
        /// The focus.
        focus: ActorRef<'r>,
        /// How many others.
        count: u32,
    },
    /// How many statements name the focus or a part of it.
    Statements {
        /// The focus.
        focus: ActorRef<'r>,
        /// How many.
        count: u32,
    },
    /// With whom most statements are shared, three at most.
    Partners {
        /// Most first.
        partners: Vec<TopPartner<'r>>,
    },
    /// How many statements tell of what tone.
    Tones {
        /// Of cooperation.
        cooperative: u32,
        /// Of conflict.
        conflictual: u32,
        /// Of neither.
        neutral: u32,
    },
    /// Of how many nobody judged the tone.
    Unstated {
        /// How many.
        count: u32,
    },
    /// How many tell of what did not happen.
    NotHappened {
        /// Plans, offers and refusals.
        intended: u32,
        /// Judgements and claims.
        assessed: u32,
    },
    /// Of what years the dated ones are; 0 is 1 BC.
    Years {
        /// The first.
        first: i32,
        /// The last.
        last: i32,
    },
    /// How many have no date.
    Undated {
        /// How many.
        count: u32,
    },
    /// On how many questions they contradict each other.
    Contradictions {
        /// How many questions.
        count: u32,
    },
    /// On how many questions they tell of a change.
    Changes {
        /// How many questions.
        count: u32,
    },
    /// How many questions they leave open.
    Open {
        /// How many questions.
        count: u32,
    },
    /// How many statements name the focus and the chosen actor.
    Pair {
        /// The focus.
        focus: ActorRef<'r>,
        /// The chosen actor.
        partner: ActorRef<'r>,
        /// How many statements.
        statements: u32,
        /// About how many events.
        events: u32,
    },
    /// What they are mostly about, three themes at most.
    PairThemes {
        /// Most statements first.
        themes: Vec<Theme>,
    },
    /// How many of them name four or more parties.
    ManyParty {
        /// How many.
        count: u32,
    },
    /// Only these themes count.
    OnlyThemes {
        /// In the order of the filter.
        themes: Vec<Theme>,
    },
    /// Only these tones count.
    OnlyTones {
        /// In the order of the filter.
        tones: Vec<Tone>,
    },
    /// Only these statuses count.
    OnlyStatuses {
        /// In the order of the filter.
        statuses: Vec<Status>,
    },
    /// Only partners of these kinds count.
    OnlyKinds {
        /// In the order of the filter.
        kinds: Vec<ActorKind>,
    },
    /// Only some sources count.
    OnlySources {
        /// How many.
        count: u32,
    },
    /// Only some places count.
    OnlyPlaces {
        /// How many.
        count: u32,
    },
    /// Only some values of a further column count.
    OnlyColumn {
        /// The column.
        column: String,
    },
    /// Only statements that hold certain words count.
    OnlyWords,
    /// Only what is dated within a time counts.
    Within {
        /// The first day, as `2011-12-20`; none where there is none.
        from: Option<String>,
        /// The last day; none where there is none.
        to: Option<String>,
    },
    /// Only what is dated so that it may hold on a day counts.
    AsOf {
        /// The day.
        day: String,
    },
}

impl Record {
    /// What there is to say of a view: whom the focus has ties with, in how many statements, what they tell, when, where they
    /// disagree; then what is between the focus and the chosen actor; then what the filter leaves out.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for actors or a filter that name what is not there.
    ///
    /// # Example
    ///
    /// ```
    /// use relations_map::query::Told;
    /// use relations_map::{Filter, Record, Theme};
    ///
    /// let record = Record::embedded()?;
    /// let basing = Filter { themes: vec![Theme::Basing], ..Filter::default() };
    /// let told = record.describe("TJK", Some("FRA"), &basing)?;
    /// assert!(matches!(&told[0], Told::Ties { focus, .. } if focus.id == "TJK"));
    /// assert_eq!(told.last(), Some(&Told::OnlyThemes { themes: vec![Theme::Basing] }));
    /// # Ok::<(), relations_map::Error>(())
    /// ```
    pub fn describe(
        &self,
        focus: &str,
        selected: Option<&str>,
        filter: &Filter,
    ) -> Result<Vec<Told<'_>>, Error> {
        let key = self.actor_key(focus)?;
        let predicate = Predicate::new(filter, self)?;
        let keys: Vec<StatementKey> = self
            .statements_of(key)
            .filter(|key| self.passes(&predicate, *key))
            .collect();
        let ties = self.ties(focus, filter)?;
        let actor = self.dataset().actor(key);
        let actor: ActorRef<'_> = actor
            .ok_or_else(|| Error::unknown("an actor", focus))?
            .into();
        let mut told = Vec::new();
        if keys.is_empty() {
            told.push(Told::Nothing);
        } else {
            told.push(Told::Ties {
                focus: actor.clone(),
                count: ties.len() as u32,
            });
            told.push(Told::Statements {
                focus: actor.clone(),
                count: keys.len() as u32,
            });
            told.extend(partners(&ties));
            self.tell_statements(&keys, &mut told);
        }
        if let Some(selected) = selected.filter(|selected| *selected != focus) {
            tell_pair(actor, self.tie(focus, selected, filter)?.tie, &mut told);
        }
        tell_filter(filter, &mut told);
        Ok(told)
    }

    /// What a filter leaves out; the end of what [`Record::describe`] tells.
    ///
    /// # Errors
    ///
    /// `unknown-id` or `bad-argument` for a filter that names what is not there.
    pub fn describe_filter(&self, filter: &Filter) -> Result<Vec<Told<'_>>, Error> {
        Predicate::new(filter, self)?;
        let mut told = Vec::new();
        tell_filter(filter, &mut told);
        Ok(told)
    }

    fn tell_statements<'r>(&'r self, keys: &[StatementKey], told: &mut Vec<Told<'r>>) {
        let (mut tones, mut intended, mut assessed, mut undated) = (ToneCounts::default(), 0, 0, 0);
        let mut years: Option<(i32, i32)> = None;
        let mut questions = QuestionTally::default();
        for key in keys {
            let Some(statement) = self.dataset().statement(*key) else {
                continue;
            };
            tones.add(statement.tone);
            intended += u32::from(matches!(
                statement.status,
                Status::Planned | Status::Offered | Status::Refused
            ));
            assessed += u32::from(statement.status == Status::Assessed);
            undated += u32::from(statement.date.is_none());
            if let Some((first, last)) = statement.date.as_ref().and_then(Date::years) {
                let (from, to) = years.unwrap_or((first, last));
                years = Some((from.min(first), to.max(last)));
            }
            questions.add(self.disagreements_of(*key));
        }
        if tones.total() > tones.unstated {
            told.push(Told::Tones {
                cooperative: tones.cooperative,
                conflictual: tones.conflictual,
                neutral: tones.neutral,
            });
        }
        let questions = questions.counts(self.dataset());
        let counted = |count: u32, told: Told<'r>| (count > 0).then_some(told);
        let years = years.map(|(first, last)| Told::Years { first, last });
        let unstated = tones.unstated;
        told.extend(counted(unstated, Told::Unstated { count: unstated }));
        told.extend(counted(
            intended + assessed,
            Told::NotHappened { intended, assessed },
        ));
        told.extend(years);
        told.extend(counted(undated, Told::Undated { count: undated }));
        let (count, changes, open) = (questions.contradictions, questions.changes, questions.open);
        told.extend(counted(count, Told::Contradictions { count }));
        told.extend(counted(changes, Told::Changes { count: changes }));
        told.extend(counted(open, Told::Open { count: open }));
    }
}

/// The first partners with their counts.
fn partners<'r>(ties: &[Tie<'r>]) -> Option<Told<'r>> {
    let mut order: Vec<&Tie<'r>> = ties.iter().collect();
    crate::sorting::sort_by(&mut order, |a, b| b.statements.cmp(&a.statements));
    let first = order.into_iter().take(MOST_NAMES);
    let partners = first.map(|tie| TopPartner {
        partner: tie.partner.clone(),
        statements: tie.statements,
        undated: tie.undated,
    });
    let partners: Vec<_> = partners.collect();
    (!partners.is_empty()).then_some(Told::Partners { partners })
}

fn tell_pair<'r>(focus: ActorRef<'r>, tie: Tie<'r>, told: &mut Vec<Told<'r>>) {
    let themes = tie.themes.iter();
    let themes = themes.filter_map(|theme| Theme::from_code(theme.code));
    let themes: Vec<_> = themes.take(MOST_NAMES).collect();
    told.push(Told::Pair {
        focus,
        partner: tie.partner,
        statements: tie.statements,
        events: tie.events,
    });
    if !themes.is_empty() {
        told.push(Told::PairThemes { themes });
    }
    if tie.many_party > 0 {
        let count = tie.many_party;
        told.push(Told::ManyParty { count });
    }
}

fn tell_filter(filter: &Filter, told: &mut Vec<Told<'_>>) {
    let (themes, tones) = (filter.themes.clone(), filter.tones.clone());
    let (statuses, kinds) = (filter.statuses.clone(), filter.kinds.clone());
    let [sources, places] = [&filter.sources, &filter.places].map(|ids| ids.len() as u32);
    let mut add = |is_chosen: bool, chosen: Told<'static>| told.extend(is_chosen.then_some(chosen));
    add(!themes.is_empty(), Told::OnlyThemes { themes });
    add(!tones.is_empty(), Told::OnlyTones { tones });
    add(!statuses.is_empty(), Told::OnlyStatuses { statuses });
    add(!kinds.is_empty(), Told::OnlyKinds { kinds });
    add(sources > 0, Told::OnlySources { count: sources });
    add(places > 0, Told::OnlyPlaces { count: places });
    for (column, _) in &filter.further {
        let column = column.clone();
        add(true, Told::OnlyColumn { column });
    }
    add(!filter.text.trim().is_empty(), Told::OnlyWords);
    let [from, to, day] = [filter.from, filter.to, filter.as_of].map(|day| day.map(text_of));
    add(from.is_some() || to.is_some(), Told::Within { from, to });
    if let Some(day) = day {
        add(true, Told::AsOf { day });
    }
}

fn text_of(day: Day) -> String {
    day.to_string()
}
