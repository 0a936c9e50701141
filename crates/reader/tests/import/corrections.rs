//! Corrections: they do what they say, and no word moves.

use proptest::prelude::*;
use reader::import::{Edit, EditError, Kind, MAX_DEPTH, Outline, same_words};

use crate::{plain, tree};

const TEXT: &str = "\
Agreement on data

1. Scope
The agreement covers letters.
2. Term And this sentence belongs below
2.1 One year.
2.2 Renewed each year.
- by letter
- by mail
The law of Norway applies.

Signature of both parties:

Extra terms of payment follow here
A price.
";

fn id(outline: &Outline, start: &str) -> u32 {
    outline.units.iter().find(|u| u.words().starts_with(start)).unwrap_or_else(|| panic!("no {start}")).id
}

/// The beginning of a unit's words, and what to do to it.
type Step = (&'static str, fn(u32) -> Edit);

/// Applies the edits, each to the unit that begins so, and gives the tree.
fn after(edits: &[Step]) -> String {
    let mut outline = plain(TEXT).outline;
    for (start, edit) in edits {
        let unit = id(&outline, start);
        outline.apply(&edit(unit)).unwrap();
        assert!(same_words(TEXT, &outline.build().reading_order()));
    }
    tree(&outline.into())
}

#[test]
fn kinds_and_levels() {
    let tree = after(&[
        ("2. Term", |unit| Edit::Split { unit, at: 5 }),
        ("The law", |unit| Edit::SetKind { unit, kind: Kind::Clause }),
        ("The law", |unit| Edit::Outdent { unit }),
        ("2.2", |unit| Edit::SetHeading { unit, heading: true }),
        ("- by mail", |unit| Edit::Indent { unit }),
        ("Extra terms", |unit| Edit::SetKind { unit, kind: Kind::Appendix }),
        ("Signature of", |unit| Edit::BeginAppendix { unit, letter: Some("S".into()) }),
    ]);
    let expected = "\
# Agreement on data
1 Scope
  \"The agreement covers\"
2 Term
  \"And this sentence\"
  2.1
    \"One year.\"
  2.2 Renewed each year.
    * - by letter
      * - by mail
-
  \"The law of\"
= S (inferred)
\"Signature of both\"
= - Extra terms of payment follow here
\"A price.\"";
    assert_eq!(tree, expected);
}

#[test]
fn labels_follow_the_kind() {
    let mut outline = plain(TEXT).outline;
    let unit = id(&outline, "2.1");
    outline.apply(&Edit::SetKind { unit, kind: Kind::Paragraph }).unwrap();
    assert_eq!(outline.units.iter().find(|u| u.id == unit).unwrap().text, "2.1 One year.");
    outline.apply(&Edit::SetKind { unit, kind: Kind::Clause }).unwrap();
    let back = outline.units.iter().find(|u| u.id == unit).unwrap();
    assert_eq!((back.label.as_str(), back.text.as_str()), ("2.1", "One year."));
}

#[test]
fn numbers_follow_the_levels_unless_stated() {
    let mut outline =
        plain("Agreement\n1. Scope\n1. Letters are covered here.\n2. Parcels are not covered.\n2. Term\nA year.\n")
            .outline;
    let cited = |o: &Outline| o.citations().into_iter().flatten().collect::<Vec<_>>();
    assert_eq!(cited(&outline), ["1", "1.1", "1.2", "2"]);
    let unit = id(&outline, "2. Parcels");
    outline.apply(&Edit::Outdent { unit }).unwrap();
    assert_eq!(cited(&outline), ["1", "1.1", "2", "2"]);
    outline.apply(&Edit::SetNumber { unit, number: Some("1a".into()) }).unwrap();
    assert_eq!(cited(&outline), ["1", "1.1", "1a", "2"]);
}

#[test]
fn refusals_change_nothing() {
    let outline = plain(TEXT).outline;
    let paragraph = id(&outline, "The agreement");
    let title = id(&outline, "Agreement");
    for (edit, error) in [
        (Edit::Indent { unit: 999 }, EditError::NoSuchUnit),
        (Edit::Indent { unit: paragraph }, EditError::WrongKind),
        (Edit::SetHeading { unit: paragraph, heading: true }, EditError::WrongKind),
        (Edit::SetKind { unit: paragraph, kind: Kind::Row }, EditError::WrongKind),
        (Edit::MergeWithPrevious { unit: title }, EditError::NothingBefore),
        (Edit::Split { unit: paragraph, at: 1 }, EditError::NotBetweenWords),
        (Edit::Split { unit: paragraph, at: 999 }, EditError::NotBetweenWords),
        (Edit::Outdent { unit: id(&outline, "1. Scope") }, EditError::AtLimit),
        (Edit::SetNumber { unit: id(&outline, "1. Scope"), number: Some("1 <b>".into()) }, EditError::NotANumber),
        (Edit::RemoveInferred { unit: paragraph }, EditError::WrongKind),
    ] {
        let mut changed = outline.clone();
        assert_eq!(changed.apply(&edit), Err(error), "{edit:?}");
        assert_eq!(changed, outline);
    }
}

#[test]
fn goes_through_json() {
    let outline = plain(TEXT).outline;
    let json = serde_json::to_string(&outline).unwrap();
    assert_eq!(serde_json::from_str::<Outline>(&json).unwrap(), outline);
    let edit: Edit = serde_json::from_str(r#"{"act":"set_kind","unit":3,"kind":"inferred_appendix"}"#).unwrap();
    assert_eq!(edit, Edit::SetKind { unit: 3, kind: Kind::InferredAppendix });
    assert!(serde_json::from_str::<Edit>(r#"{"act":"set_text","unit":3,"text":"x"}"#).is_err());
}

fn edit() -> impl Strategy<Value = Edit> {
    let unit = 0u32..24;
    let kind = prop::sample::select(vec![
        Kind::Title,
        Kind::Heading,
        Kind::Clause,
        Kind::Paragraph,
        Kind::Point,
        Kind::Row,
        Kind::HeaderRow,
        Kind::Appendix,
        Kind::InferredAppendix,
    ]);
    prop_oneof![
        4 => (unit.clone(), kind).prop_map(|(unit, kind)| Edit::SetKind { unit, kind }),
        1 => (unit.clone(), any::<bool>()).prop_map(|(unit, heading)| Edit::SetHeading { unit, heading }),
        2 => unit.clone().prop_map(|unit| Edit::Indent { unit }),
        2 => unit.clone().prop_map(|unit| Edit::Outdent { unit }),
        2 => unit.clone().prop_map(|unit| Edit::MergeWithPrevious { unit }),
        2 => (unit.clone(), 0usize..30).prop_map(|(unit, at)| Edit::Split { unit, at }),
        1 => (unit.clone(), prop::option::of("[0-9A-C.]{1,4}")).prop_map(|(unit, number)| Edit::SetNumber { unit, number }),
        1 => (unit.clone(), prop::option::of("[A-C]")).prop_map(|(unit, letter)| Edit::BeginAppendix { unit, letter }),
        1 => unit.prop_map(|unit| Edit::RemoveInferred { unit }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn move_no_word(edits in prop::collection::vec(edit(), 0..40)) {
        let source = format!("{TEXT}\n| Name | Place |\n| Fjordhost | Oslo 1 |\n\nBilag B: Ordering\n");
        let mut outline = plain(&source).outline;
        for edit in &edits {
            let before = outline.clone();
            if outline.apply(edit).is_err() {
                prop_assert_eq!(&outline, &before);
            }
            prop_assert!(same_words(&source, &outline.build().reading_order()), "{edit:?}\n{before:?}");
            prop_assert!(outline.units.iter().all(|u| u.level <= MAX_DEPTH));
            let mut ids: Vec<u32> = outline.units.iter().map(|u| u.id).collect();
            ids.sort_unstable();
            ids.dedup();
            prop_assert_eq!(ids.len(), outline.units.len());
        }
    }
}
