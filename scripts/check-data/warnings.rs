//! What passes every check and is still likely a slip: an editor reads it once more.

use relations_map::{Dataset, Disagreement, Statement, StatementKey, Status};

/// One line for each doubt, in the order of the files.
pub(crate) fn warnings(dataset: &Dataset) -> Vec<String> {
    let plans = dataset
        .statements()
        .iter()
        .filter(|statement| is_dated_by_its_target(dataset, statement))
        .map(|plan| {
            format!(
                "statements.csv: the plan `{}` is dated after its source was issued, \
                 expected when it was told",
                plan.id
            )
        });
    let questions = dataset
        .disagreements()
        .iter()
        .filter(|question| is_of_one_voice(dataset, question))
        .map(|question| {
            format!(
                "disagreements.csv: all statements of `{}` are of one source and one date, \
                 expected that they differ in one of them",
                question.id
            )
        });
    plans.chain(questions).collect()
}

/// A plan is told when its source is issued at the latest; a later date can only be that of what was planned.
fn is_dated_by_its_target(dataset: &Dataset, statement: &Statement) -> bool {
    let issued = dataset
        .source(statement.source)
        .and_then(|source| source.issued.as_ref()?.latest());
    let date = statement.date.as_ref();
    let last = date.and_then(|date| date.latest().or(date.earliest()));
    statement.status == Status::Planned
        && last.zip(issued).is_some_and(|(last, issued)| last > issued)
}

/// A source seldom differs with itself on one day; undated statements may come from years apart.
fn is_of_one_voice(dataset: &Dataset, question: &Disagreement) -> bool {
    let voice = |key: &StatementKey| {
        let statement = dataset.statement(*key)?;
        Some((statement.source, statement.date.as_ref()?))
    };
    let mut voices = question.statements.iter().map(voice);
    let first = voices.next().flatten();
    first.is_some() && voices.all(|voice| voice == first)
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use relations_map::{Origin, Record};

    use super::*;

    const SOURCES: &str = "id,type,title,issued,issued_basis,passages\n\
        news,webpage,News,2012-02-02,stated,1\n\
        blog,webpage,A blog,2021/,inferred,1\n";
    const ACTORS: &str = "id,kind,name\nALB,state,Albania\nBGR,state,Bulgaria\n";

    /// The warnings of a package with these statements (id, status, date, source) and these that answer one question.
    fn warned(statements: &[[&str; 4]], answers: &str) -> Vec<String> {
        let mut table =
            "id,text,actors,theme,tone,status,date,date_basis,source,passage\n".to_owned();
        for [id, status, date, source] in statements {
            let basis = if date.is_empty() { "none" } else { "stated" };
            let _ = writeln!(
                table,
                "{id},They meet.,ALB;BGR,diplomacy,neutral,{status},{date},{basis},{source},1"
            );
        }
        let question = format!("id,kind,question,statements\nq,unclear,Do they?,{answers}\n");
        let files = [
            ("sources.csv", SOURCES),
            ("actors.csv", ACTORS),
            ("statements.csv", &table),
            ("disagreements.csv", &question),
        ];
        let files = files.map(|(name, text)| (name, text.as_bytes()));
        let record = Record::open(files, Origin::Own).expect("a valid package");
        warnings(record.dataset())
    }

    #[test]
    fn a_plan_dated_after_its_source() {
        let plans = [
            ["day", "planned", "2012-02-02", "news"],
            ["before", "planned", "2011", "news"],
            ["undated", "planned", "", "news"],
            ["target", "planned", "2014", "news"],
            ["until", "planned", "/2014", "news"],
            ["from", "planned", "2014/", "news"],
            ["within", "planned", "2012", "news"],
            ["deed", "occurred", "2014", "news"],
            ["open", "planned", "2022", "blog"],
        ];
        let expected = ["target", "until", "from", "within"].map(|id| {
            format!(
                "statements.csv: the plan `{id}` is dated after its source was issued, \
                 expected when it was told"
            )
        });
        assert_eq!(warned(&plans, "day;before"), expected);
    }

    #[test]
    fn a_disagreement_of_one_source_and_one_date() {
        let statements = [
            ["a", "occurred", "2011", "news"],
            ["b", "standing", "2011", "news"],
            ["year", "occurred", "2010", "news"],
            ["elsewhere", "occurred", "2011", "blog"],
            ["undated", "occurred", "", "news"],
            ["also", "occurred", "", "news"],
        ];
        let expected = "disagreements.csv: all statements of `q` are of one source and one date, \
                        expected that they differ in one of them";
        assert_eq!(warned(&statements, "a;b"), [expected]);
        for differing in [
            "a;b;year",
            "a;b;elsewhere",
            "a;b;undated",
            "undated;a",
            "undated;also",
        ] {
            assert_eq!(warned(&statements, differing), [""; 0], "{differing}");
        }
    }
}
