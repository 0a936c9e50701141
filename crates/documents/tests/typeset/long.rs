//! Long agreements.

use domain::language::Language;
use domain::text::Clause;

use crate::sample::{TYPESETTER, agreement, clause, draft, pages};

#[test]
fn five_thousand_clauses_are_set() {
    let sentence = "The processor does what the controller has instructed it to do, and documents that it did.";
    let chapter = |n: usize| Clause {
        children: (1..=49).map(|m| clause(&format!("{n}.{m}"), "", sentence)).collect(),
        ..clause(&format!("{n}."), &format!("Chapter {n}"), "")
    };
    let mut text = agreement(Language::En);
    text.clauses = (1..=100).map(chapter).collect();
    let printed = pages(&TYPESETTER.pdf(&draft(text)).unwrap());
    assert_eq!(printed.matches("Chapter ").count(), 100);
    assert!(printed.contains("100.49"));
}
