//! The record beside the questions: whom a row probably means stands in it with a question mark, and in nothing that is kept.

use relations_sheet::{Answer, Outcome, Sheet};

fn sheet(text: &str) -> Sheet {
    Sheet::open("t.csv", text.as_bytes().to_vec()).expect("a sheet")
}

fn names(outcome: &Outcome, language: &str) -> Vec<String> {
    let name = |actor: &relations_record::Actor| {
        let local = actor.names.iter().find(|it| *it.language == *language);
        local.map_or(&actor.name, |it| &it.name).to_string()
    };
    outcome.record.actors().iter().map(name).collect()
}

const ROWS: &str = "From;To;What\nIrelnd;Norway;lends\nFrance;Norway;sells\n";

#[test]
fn who_is_probably_meant_has_a_question_mark() {
    let sheet = sheet(ROWS);
    let sure = sheet.record(&[]);
    assert_eq!(names(&sure, "en"), ["Norway", "France"]);
    let (foreseen, guesses) = sheet.foreseeing(&[], &sure).expect("a guess").finish();
    assert_eq!(names(&foreseen, "en"), ["Ireland?", "Norway", "France"]);
    assert_eq!(names(&foreseen, "fa")[0], "ایرلند؟");
    assert_eq!(foreseen.report.statements, 2);
    let [guess] = &guesses[..] else {
        panic!("one guess: {guesses:?}")
    };
    assert_eq!((&*guess.actor, &*guess.question), ("IRL", "name:Irelnd"));
    assert_eq!(sheet.record(&[]).record, sure.record);
}

#[test]
fn nobody_is_guessed_who_is_named_elsewhere_or_tells_of_nothing_or_was_answered() {
    let named = sheet("From;To;What\nIrelnd;Norway;lends\nIreland;Norway;sells\n");
    assert!(named.foreseeing(&[], &named.record(&[])).is_none());
    let unknown = sheet("From;To;What\nQwertz;Norway;lends\nIreland;Norway;sells\n");
    assert!(unknown.foreseeing(&[], &unknown.record(&[])).is_none());
    let answers = [Answer::new("name:Irelnd", "IRL")];
    let answered = sheet(ROWS);
    let outcome = answered.record(&answers);
    assert!(answered.foreseeing(&answers, &outcome).is_none());
    let waiting = sheet("From;To;What\nIrelnd;Qwertz;lends\nFrance;Norway;sells\n");
    let outcome = waiting.record(&[]);
    let (_, guesses) = waiting.foreseeing(&[], &outcome).expect("one").finish();
    assert_eq!(guesses, []);
}
