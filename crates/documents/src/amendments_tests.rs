use domain::terms::{Key, Period, Unit, Value};
use proptest::prelude::*;

use super::*;
use crate::compare::{self, Mark};

const TEXT: &str = "agreement text\t1\ten\ntitle\tAgreement\ntext\tBetween A and B.\nclause 1\t1.\tPurpose\n\
    text\tThe first.\nclause 2\t1.1\t\ntext\tA part.\nclause 1\t2.\tHelp\ntext\tThe processor helps within 10 days.\n\
    appendix\tAppendix A.\tPurpose\nclause 1\t1.\tWhat\ntext\tWords.\nappendix\t\tParticulars\nrow\tController\tA\n";

fn base(text: &AgreementText, terms: &Terms, number: i32) -> Outcome {
    let base = Base { reference: "K7QM-2XPD", number, text, text_sha256: "0".repeat(64), terms };
    changed(&base, &content(vec![replace("2", "The processor helps within 4 days.")])).unwrap()
}

fn content(changes: Vec<Change>) -> Content {
    Content { title: "Faster help".to_owned(), changes, ..Content::default() }
}

fn replace(at: &str, words: &str) -> Change {
    let body = vec![Block::Paragraph { text: words.to_owned() }];
    Change::Replace { at: at.to_owned(), heading: "Help".to_owned(), body }
}

fn apply_to(changes: Vec<Change>) -> Result<Outcome, Fault> {
    let (text, terms) = (canonical::parse(TEXT).unwrap(), terms::standard(None));
    let base = Base { reference: "K7QM-2XPD", number: 1, text: &text, text_sha256: "0".repeat(64), terms: &terms };
    changed(&base, &content(changes))
}

fn days(number: u32) -> Term {
    let value = Value::Period(Period { number, unit: Unit::Days, event: None });
    Term::new(Key::EndEraseWithin, value, OWN_LINE, None, Status::Overridden).unwrap()
}

#[test]
fn words_and_terms_change_and_appendix_d_says_so() {
    let outcome =
        apply_to(vec![replace("2", "The processor helps within 5 days."), Change::Term { term: days(45) }]).unwrap();
    let d = outcome.text.appendices.iter().find(|one| one.letter.as_deref() == Some("D")).unwrap();
    assert_eq!(outcome.text.appendices.last().unwrap().heading, "Particulars", "D stands before what has no letter");
    assert_eq!(d.clauses[0].number.as_deref(), Some("D.1"));
    assert!(outcome.canonical.contains("45 days"), "{}", outcome.canonical);
    let term = outcome.terms.get(Key::EndEraseWithin).unwrap();
    assert_eq!((term.clause(), term.status()), ("D.1", Status::Overridden));
    assert!(outcome.amendment.starts_with("amendment text\t1\ten\nagreement\tK7QM-2XPD\namendment\t1\n"));
    assert!(outcome.amendment.ends_with(&format!("result\t{}\t{}\n", outcome.text_sha256, outcome.terms_sha256)));
    assert_eq!(canonical::parse(&outcome.canonical).as_ref(), Ok(&outcome.text));

    // The second goes on where the first ended.
    let second = base(&outcome.text, &outcome.terms, 2);
    assert!(second.canonical.contains("D.1") && second.canonical.contains("D.2"));
}

#[test]
fn what_changes_nothing_or_takes_a_number_is_refused() {
    assert_eq!(apply_to(vec![]), Err(Fault::NothingChanges));
    assert_eq!(apply_to(vec![replace("2", "The processor helps within 10 days.")]), Err(Fault::NothingChanges));
    let add = |label: &str| Change::Add {
        after: "1".to_owned(),
        label: label.to_owned(),
        heading: "New".to_owned(),
        body: vec![Block::Paragraph { text: "Words.".to_owned() }],
    };
    assert_eq!(apply_to(vec![add("2.")]), Err(Fault::NumberTaken("2.".to_owned())));
    assert_eq!(apply_to(vec![add("1a."), add("1a.")]), Err(Fault::NumberTaken("1a.".to_owned())));
    assert!(apply_to(vec![add("1a.")]).unwrap().canonical.contains("clause 1\t1a.\tNew\n"));
}

/// The agreement after an amendment, put on a version of the template where the words of clause 2 are `help`.
fn renewal_of(changes: Vec<Change>, help: &str) -> (Outcome, Content) {
    let amended = apply_to(changes.clone()).unwrap();
    let (was, fresh) = (canonical::parse(TEXT).unwrap(), canonical::parse(&TEXT.replace("10 days", help)).unwrap());
    let made = carried(changes, &was, &fresh).unwrap();
    let content = Content { changes: made.kept, lost: made.lost, ..content(vec![]) };
    let base =
        Base { reference: "R", number: 2, text: &amended.text, text_sha256: "1".repeat(64), terms: &amended.terms };
    let renewal = Renewal { name: "Standard".to_owned(), number: 2, text: fresh, terms: terms::standard(None), was };
    (renewed(&base, &content, &renewal).unwrap(), content)
}

#[test]
fn a_new_version_keeps_what_was_agreed_for_this_agreement_alone() {
    let add = Change::Add {
        after: "1.1".to_owned(),
        label: "1.2".to_owned(),
        heading: "Ours".to_owned(),
        body: vec![Block::Paragraph { text: "Negotiated.".to_owned() }],
    };
    let gone = Term::not_stated(Key::EndBackups, OWN_LINE, None).unwrap();
    let changes = vec![Change::Term { term: days(45) }, Change::Term { term: gone }, add];
    let (outcome, content) = renewal_of(changes, "3 days");
    assert!(content.lost.is_empty());
    assert!(outcome.canonical.contains("3 days") && outcome.canonical.contains("45 days"));
    assert!(outcome.canonical.contains("clause 2\t1.2\tOurs\ntext\tNegotiated.\n"), "{}", outcome.canonical);
    assert!(outcome.canonical.contains("clause 1\tD.1\tAmendment 1"), "the first amendment's line stays");
    let term = outcome.terms.get(Key::EndEraseWithin).unwrap();
    assert_eq!((term.clause(), outcome.terms.period(Key::EndEraseWithin).unwrap().number), ("D.2", 45));
    assert!(terms::standard(None).value(Key::EndBackups).is_some());
    assert_eq!(outcome.terms.value(Key::EndBackups), None, "what is no longer stated stays so");
}

#[test]
fn words_that_a_new_version_overtakes_are_said_to_be_lost() {
    let (outcome, content) = renewal_of(vec![replace("2", "The processor helps within 4 days.")], "3 days");
    assert_eq!((content.changes.len(), content.lost.as_slice()), (0, &["2".to_owned()][..]));
    assert!(outcome.canonical.contains("3 days") && !outcome.canonical.contains("4 days"));
    let said = "Clause 2: what was agreed for this agreement alone no longer applies.";
    assert!(outcome.canonical.contains(said), "{}", outcome.canonical);
    assert!(outcome.amendment.contains("template version\tStandard\t2\nlost\t2\nresult\t"));
}

#[test]
fn the_version_that_the_agreement_is_on_changes_nothing() {
    let (text, terms) = (canonical::parse(TEXT).unwrap(), terms::standard(None));
    let base = Base { reference: "R", number: 1, text: &text, text_sha256: "1".repeat(64), terms: &terms };
    let same =
        Renewal { name: "Standard".to_owned(), number: 1, text: text.clone(), terms: terms.clone(), was: text.clone() };
    assert_eq!(renewed(&base, &content(vec![]), &same), Err(Fault::NothingChanges));
}

proptest! {
    /// Comparing what an amendment made with what it was made from gives back the change, and its line in D.
    #[test]
    fn comparing_gives_back_what_was_changed(words in "[a-z]{1,8}( [a-z]{1,8}){0,20}") {
        let before = canonical::parse(TEXT).unwrap();
        let outcome = apply_to(vec![replace("2", &words)]).unwrap();
        let found = compare::texts(&before, &outcome.text);
        prop_assert_eq!(found.iter().map(|one| one.at.as_str()).collect::<Vec<_>>(), ["2", "D", "D.1"]);
        let new: String =
            found[0].pieces.iter().filter(|piece| piece.mark != Mark::Gone).map(|piece| piece.text.as_str()).collect();
        prop_assert_eq!(new, format!("Help\n{words}"));
        prop_assert_eq!(apply_to(vec![replace("2", &words)]).unwrap(), outcome, "the same again");
    }
}
