//! Whether what is told of a vague time holds on a day.

use vague_dates::{Covers, Date, Day};

use crate::codes::Status;
use crate::model::{Membership, Statement};

impl Statement {
    /// Whether a standing statement held on a day.
    ///
    /// One with a beginning and an end held between them. One with a plain date, as all that are known as of the day their
    /// source was published, is told of that day: it may have gone on afterwards, and is not asserted for any day before.
    /// One without a date may have held on any day. What is not standing never holds.
    pub fn held_on(&self, day: Day) -> Covers {
        if self.status != Status::Standing {
            return Covers::No;
        }
        let Some(date) = &self.date else {
            return Covers::Perhaps;
        };
        match date.covers(day) {
            Covers::No if !date.is_interval() && date.overlaps(None, Some(day)) != Covers::No => {
                Covers::Perhaps
            }
            answer => answer,
        }
    }
}

impl Membership {
    /// Whether it held on a day. `from` is when it began and `to` the last time of it, each as vague as it is written:
    /// `from` as `/2011-12-20` is on that day at the latest, `to` as `2012-01-16/` then or later, if it ended at all.
    ///
    /// ```
    /// use relations_record::{ActorKey, Membership};
    /// use vague_dates::{Covers, Date, Day};
    ///
    /// let at = |day| Day::parse(day).expect("a day");
    /// let visit = Membership {
    ///     member: ActorKey(0), organisation: ActorKey(1), role: "host".into(), statements: Box::default(),
    ///     from: Some(Date::parse("2010-04").expect("a month")), to: Some(Date::parse("2010-04").expect("a month")),
    /// };
    /// assert_eq!(visit.in_force(at("2010-04-15")), Covers::Perhaps);
    /// assert_eq!(visit.in_force(at("2010-05-01")), Covers::No);
    /// ```
    pub fn in_force(&self, day: Day) -> Covers {
        let days = day.days_since_1970();
        let before = Day::from_days_since_1970(days.saturating_sub(1));
        let after = Day::from_days_since_1970(days.saturating_add(1));
        // Whether the vague time may lie in that period, and whether it may lie outside it.
        let told = |date: Option<&Date>, inside: (Option<Day>, Option<Day>), outside| {
            let lies = |date: &Date, (from, to)| date.overlaps(from, to) != Covers::No;
            match date {
                Some(date) if !lies(date, outside) => Covers::Yes,
                Some(date) if !lies(date, inside) => Covers::No,
                _ => Covers::Perhaps,
            }
        };
        let began = told(self.from.as_ref(), (None, Some(day)), (Some(after), None));
        let lasts = told(self.to.as_ref(), (Some(day), None), (None, Some(before)));
        began.and(lasts)
    }
}
