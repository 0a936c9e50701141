//! What holds of every text and every amendment.

use proptest::prelude::*;

use super::{Change, Conflict, Fault, apply, conflicts, find, places};
use crate::language::Language;
use crate::terms::Terms;
use crate::text::{AgreementText, Appendix, Block, Clause};

fn paragraph(text: &str) -> Vec<Block> {
    vec![Block::Paragraph { text: text.to_owned() }]
}

fn clause(number: &str, children: Vec<Clause>) -> Clause {
    Clause {
        number: Some(number.to_owned()),
        label: Some(number.to_owned()),
        heading: Some(format!("Heading {number}")),
        body: paragraph(&format!("Words of {number}.")),
        children,
    }
}

/// A text with clauses 1 to n, each with two parts, an unnumbered one, and an appendix A.
pub(super) fn text(n: usize) -> AgreementText {
    let mut clauses: Vec<_> = (1..=n)
        .map(|i| clause(&i.to_string(), vec![clause(&format!("{i}.1"), vec![]), clause(&format!("{i}.2"), vec![])]))
        .collect();
    clauses.push(Clause { heading: Some("Last".to_owned()), body: paragraph("No number."), ..Clause::default() });
    AgreementText {
        language: Language::En,
        title: "Agreement".to_owned(),
        preamble: paragraph("Between A and B."),
        clauses,
        appendices: vec![Appendix {
            letter: Some("A".to_owned()),
            label: Some("Appendix A".to_owned()),
            heading: "Purpose".to_owned(),
            clauses: vec![clause("A.1", vec![])],
            ..Appendix::default()
        }],
    }
}

#[test]
fn what_is_not_there_or_is_said_twice_is_refused() {
    let text = text(2);
    let replace = |at: &str| Change::Replace { at: at.to_owned(), heading: String::new(), body: paragraph("New.") };
    let remove = |at: &str| Change::Remove { at: at.to_owned() };
    assert_eq!(apply(&text, &[replace("7")]), Err(Fault::NoSuchClause("7".to_owned())));
    assert_eq!(apply(&text, &[replace("1"), remove("1")]), Err(Fault::Twice("1".to_owned())));
    assert_eq!(apply(&text, &[remove("1"), replace("1.1")]), Err(Fault::NoSuchClause("1.1".to_owned())));
    let hidden = Change::Replace { at: "1".to_owned(), heading: String::new(), body: paragraph("a\u{202e}b") };
    assert_eq!(apply(&text, &[hidden]), Err(Fault::HiddenCharacters));
    let add =
        Change::Add { after: "1".to_owned(), label: "–".to_owned(), heading: String::new(), body: paragraph("x") };
    assert_eq!(apply(&text, &[add]), Err(Fault::NumberMissing));
}

#[test]
fn what_another_amendment_changed_too_is_a_conflict() {
    let (old, terms) = (text(3), Terms::default());
    let theirs = [Change::Replace { at: "2".to_owned(), heading: "Other".to_owned(), body: paragraph("Other.") }];
    let new = apply(&old, &theirs).unwrap();
    let ours = |at: &str| [Change::Remove { at: at.to_owned() }];
    assert_eq!(conflicts(&ours("2"), (&old, &terms), (&new, &terms)), [Conflict::Words("2".to_owned())]);
    assert_eq!(conflicts(&ours("3"), (&old, &terms), (&new, &terms)), []);
}

#[test]
fn taking_out_a_part_conflicts_with_what_became_of_its_own_parts() {
    let (old, terms) = (text(3), Terms::default());
    let theirs = [Change::Replace { at: "2.1".to_owned(), heading: "Other".to_owned(), body: paragraph("Other.") }];
    let new = apply(&old, &theirs).unwrap();
    let ours = [Change::Remove { at: "2".to_owned() }];
    assert_eq!(conflicts(&ours, (&old, &terms), (&new, &terms)), [Conflict::Words("2".to_owned())]);
}

#[test]
fn a_clause_is_not_added_behind_another_than_its_writer_saw() {
    let (old, terms) = (text(3), Terms::default());
    // With one more before it, the tenth place is another.
    let add = |after: &str, label: &str| Change::Add {
        after: after.to_owned(),
        label: label.to_owned(),
        heading: String::new(),
        body: paragraph("x"),
    };
    assert_eq!(find(&old, "#10").unwrap().heading, "Last");
    let new = apply(&old, &[add("3", "4.")]).unwrap();
    assert_eq!(conflicts(&[add("#10", "9")], (&old, &terms), (&new, &terms)), [Conflict::Words("#10".to_owned())]);
    assert_eq!(conflicts(&[add("2", "2a")], (&old, &terms), (&new, &terms)), []);
}

proptest! {
    /// Each place is found by its address, changed alone, and everything else stays as it was.
    #[test]
    fn a_change_changes_its_place_and_no_other(n in 1_usize..6, which in any::<prop::sample::Index>(), gone in any::<bool>()) {
        let text = text(n);
        let all = places(&text);
        let at = all[which.index(all.len())].at.clone();
        prop_assert!(find(&text, &at).is_some());
        let change = if gone {
            Change::Remove { at: at.clone() }
        } else {
            Change::Replace { at: at.clone(), heading: "New".to_owned(), body: paragraph("New words.") }
        };
        let changed = apply(&text, std::slice::from_ref(&change)).unwrap();
        if gone {
            let before = text.reading_order();
            prop_assert!(changed.reading_order().lines().all(|line| before.contains(line)), "nothing new is said");
            prop_assert!(changed.reading_order().len() < before.len());
        } else {
            let differ: Vec<_> =
                places(&changed).into_iter().zip(all).filter(|(new, old)| new != old).map(|(new, _)| new.at).collect();
            prop_assert_eq!(differ, vec![at]);
        }
        prop_assert_eq!(apply(&text, &[change]).unwrap(), changed, "the same again");
    }

    #[test]
    fn no_changes_are_no_change(n in 1_usize..6) {
        prop_assert_eq!(apply(&text(n), &[]).unwrap(), text(n));
    }
}
