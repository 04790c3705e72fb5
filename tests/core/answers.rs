//! Answers that join several tables: disagreements, figures, facets, timelines.

use relations_map::{Filter, Record, Theme};
use vague_dates::Day;

use crate::reading::record;

fn day(text: &str) -> Option<Day> {
    Day::parse(text).ok()
}

#[test]
fn disagreements_keep_all_rivals_and_ranges() {
    let record = record();
    let all = record.disagreements(&Filter::default()).expect("questions");
    assert_eq!(all.len(), record.dataset().disagreements().len());
    for question in &all {
        assert_eq!(question.passing as usize, question.rivals.len());
        assert!(question.rivals.iter().all(|rival| {
            rival
                .questions
                .iter()
                .any(|it| it.id == question.id && it.kind == question.kind)
        }));
    }
    let find = |id: &str| all.iter().find(|it| it.id == id).expect("the question");
    let troops = &find("russian-troop-numbers").ranges[0];
    assert_eq!(
        (troops.least, troops.most, troops.unit, troops.open_above),
        (7000.0, 19_000.0, "persons", false)
    );
    let drugs = &find("drug-seizures").ranges[0];
    assert_eq!(
        (drugs.least, drugs.most, drugs.unit, drugs.open_above),
        (1.5, 30.0, "t", true)
    );
    assert!(find("refusal-of-2006").ranges.is_empty());
    // A filter that one rival passes brings the question with all of them.
    let one = Filter {
        sources: vec!["overview-2021".to_owned()],
        ..Filter::default()
    };
    let told = record.disagreements(&one).expect("questions");
    let border = told
        .iter()
        .find(|it| it.id == "afghan-border-length")
        .expect("the question");
    assert_eq!((border.passing, border.rivals.len()), (1, 2));
    assert!(told.len() < all.len());
}

#[test]
fn figures_are_grouped_and_never_added() {
    let record = record();
    let groups = record.figures(&Filter::default()).expect("figures");
    let with_figure = record
        .dataset()
        .statements()
        .iter()
        .filter(|it| it.quantity.is_some());
    let counted: u32 = groups.iter().map(|group| group.range.count).sum();
    assert_eq!(counted as usize, with_figure.count());
    let mut units = Vec::new();
    for group in &groups {
        let range = group.range;
        units.push((range.unit, range.per));
        assert_eq!(group.figures.len(), range.count as usize);
        assert!(range.least <= range.most && range.least.is_finite() && range.most.is_finite());
        for figure in &group.figures {
            let quantity = figure.quantity.as_ref().expect("a figure");
            assert_eq!((quantity.unit, quantity.per), (range.unit, range.per));
            assert!(quantity.min.is_some() || range.open_below);
            assert!(quantity.max.is_some() || range.open_above);
        }
        let expected = if range.count == 1 { "single" } else { "wholes" };
        assert_eq!(group.reasons.last(), Some(&expected));
        assert!(
            group.reason_text().starts_with("Not added: ")
                && group.reason_text().split(' ').count() <= 40
        );
    }
    let groups_with_unit = units.len();
    units.sort_unstable();
    units.dedup();
    assert_eq!(units.len(), groups_with_unit);
    // Aid a year and aid once are not the same unit.
    assert!(units.contains(&("USD", "")) && units.contains(&("USD", "year")));
}

#[test]
fn figures_say_what_speaks_against_a_sum() {
    let record = record();
    let basing = Filter {
        themes: vec![Theme::Basing],
        ..Filter::default()
    };
    let groups = record.figures(&basing).expect("figures");
    let persons = groups
        .iter()
        .find(|group| group.range.unit == "persons")
        .expect("troops");
    assert_eq!(persons.reasons, ["dates", "statuses", "rivals", "wholes"]);
    assert_eq!(
        persons.reason_text(),
        "Not added: the dates differ or are missing; what happened stands beside what did not; \
         some answer one question differently; no source calls them parts of one whole."
    );
    let aircraft = groups
        .iter()
        .find(|group| group.range.unit == "aircraft")
        .expect("aircraft");
    assert!(aircraft.reasons.contains(&"event"));
    let hours = groups
        .iter()
        .find(|group| group.range.unit == "hours")
        .expect("a flight");
    assert_eq!(hours.reason_text(), "Not added: there is one figure.");
}

/// Filters of every kind and some together.
fn filters() -> Vec<Filter> {
    use relations_map::{ActorKind, Status, Tone};
    let all = Filter::default;
    vec![
        all(),
        Filter {
            themes: vec![Theme::Basing, Theme::Border],
            ..all()
        },
        Filter {
            tones: vec![Tone::Conflictual],
            ..all()
        },
        Filter {
            statuses: vec![Status::Standing, Status::Offered],
            tones: vec![Tone::Cooperative],
            ..all()
        },
        Filter {
            kinds: vec![ActorKind::Organisation],
            from: day("2011-01-01"),
            ..all()
        },
        Filter {
            sources: vec!["sodiqov-2012".to_owned()],
            themes: vec![Theme::Security],
            ..all()
        },
        Filter {
            places: vec!["kulob-airport".to_owned()],
            ..all()
        },
        Filter {
            as_of: day("2005-06-01"),
            to: day("2004-12-31"),
            ..all()
        },
        Filter {
            text: "russian border".to_owned(),
            tones: vec![Tone::Neutral],
            ..all()
        },
        Filter {
            text: "no such words".to_owned(),
            ..all()
        },
    ]
}

fn total(record: &Record, filter: &Filter) -> u32 {
    let page = relations_map::query::Page {
        offset: 0,
        limit: 0,
    };
    let found = record.statements(filter, relations_map::query::Order::Date, page);
    found.expect("a page").total
}

#[test]
fn each_facet_counts_what_choosing_it_would_give() {
    use relations_map::{ActorKind, Code, Status, Tone};
    let record = record();
    for filter in filters() {
        let facets = record.facets(&filter).expect("facets");
        assert_eq!(facets.total, total(&record, &filter));
        let with = |change: &dyn Fn(&mut Filter)| {
            let mut changed = filter.clone();
            change(&mut changed);
            total(&record, &changed)
        };
        for (theme, told) in Theme::ALL.iter().zip(&facets.themes) {
            assert_eq!(told.code, theme.as_str());
            assert_eq!(
                told.count,
                with(&|it| it.themes = vec![*theme]),
                "{filter:?}"
            );
        }
        for (tone, told) in Tone::ALL.iter().zip(&facets.tones) {
            assert_eq!(told.count, with(&|it| it.tones = vec![*tone]), "{filter:?}");
        }
        for (status, told) in Status::ALL.iter().zip(&facets.statuses) {
            assert_eq!(
                told.count,
                with(&|it| it.statuses = vec![*status]),
                "{filter:?}"
            );
        }
        for (kind, told) in ActorKind::ALL.iter().zip(&facets.kinds) {
            assert_eq!(told.count, with(&|it| it.kinds = vec![*kind]), "{filter:?}");
        }
        for told in &facets.sources {
            assert_eq!(
                told.count,
                with(&|it| it.sources = vec![told.id.to_owned()]),
                "{filter:?}"
            );
        }
        for told in &facets.places {
            assert_eq!(
                told.count,
                with(&|it| it.places = vec![told.id.to_owned()]),
                "{filter:?}"
            );
        }
        assert_eq!(facets.themes.len(), Theme::ALL.len());
        assert_eq!(facets.sources.len(), record.dataset().sources().len());
        assert_eq!(facets.places.len(), record.dataset().places().len());
    }
}

#[test]
fn a_timeline_adds_up_and_drops_nothing() {
    let record = record();
    for filter in filters() {
        let timeline = record.timeline(&filter).expect("a timeline");
        let years: u32 = timeline.years.iter().map(|year| year.tones.total()).sum();
        let spans: u32 = timeline.spans.iter().map(|span| span.tones.total()).sum();
        assert_eq!(
            years + spans + timeline.undated.total(),
            timeline.total,
            "{filter:?}"
        );
        assert_eq!(timeline.total, total(&record, &filter));
        assert!(timeline.years.is_sorted_by_key(|year| year.year));
        assert!(
            timeline
                .spans
                .is_sorted_by_key(|span| (span.first_year, span.last_year))
        );
        assert!(
            timeline
                .spans
                .iter()
                .all(|span| span.first_year.is_none() || span.first_year != span.last_year)
        );
    }
    let all = record.timeline(&Filter::default()).expect("a timeline");
    let undated = record
        .dataset()
        .statements()
        .iter()
        .filter(|it| it.date.is_none());
    assert_eq!(all.undated.total() as usize, undated.count());
    // The civil war of 1992 to 1997 lasted, the 2000s are vague, and "most likely in 2009" may be the year before or after.
    for span in [(1992, 1997), (2000, 2009), (2008, 2010)] {
        let told = |it: &&relations_map::query::SpanCount| {
            (it.first_year, it.last_year) == (Some(span.0), Some(span.1))
        };
        assert!(all.spans.iter().any(|it| told(&it)), "{span:?}");
    }
    assert!(
        all.spans
            .iter()
            .any(|it| it.first_year == Some(2001) && it.last_year.is_none())
    );
}
