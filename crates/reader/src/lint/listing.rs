//! `docs/findings.md`, made from the tables. After a change of them:
//! `cargo test -p reader -- --ignored renews_the_list_of_findings`. And: every sentence stands in every language.

use std::collections::BTreeSet;
use std::fmt::Write;

use domain::language::Language;

use super::articles::KEYS;
use super::{FALLEN, Kind, Severity};

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/findings.md");

const INTRODUCTION: &str = "\
# What an agreement is looked at for

This page is made from the tables in `crates/reader/src/lint`; a test compares the two. A finding says what is noticed, \
in which clause and words and by which rule. It corrects nothing. Only `blocks` keeps anybody from anything: until a person \
has decided which of two values holds, no date is computed from that term. Why it is so: \
[decision 0020](decisions/0020-findings-tell-and-correct-nothing.md).

`countersign import --json` prints findings as `{\"kind\": …, \"clause\": …, \"message\": …}`; kinds of structure, which \
the importer itself reports, stand in `crates/reader/src/import/finding.rs`.
";

fn page() -> String {
    let mut out = String::from(INTRODUCTION);
    let mut line = |text: &str| writeln!(out, "{text}").expect("a string takes any text");
    line("\n## Severities\n");
    let names: Vec<String> = Severity::ALL.iter().map(|severity| format!("`{}`", severity.wire())).collect();
    line(&format!("{}, the weightiest first.", names.join(", ")));
    line("\n## Kinds\n");
    line("| kind | severity | says | rests on |");
    line("| --- | --- | --- | --- |");
    for kind in Kind::ALL {
        let severity = kind.severity().wire();
        line(&format!("| `{}` | {severity} | {} | {} |", kind.wire(), kind.says(), kind.source()));
    }
    line("\n## Law that no longer stands\n");
    line("| law | fell on | by |");
    line("| --- | --- | --- |");
    for law in FALLEN {
        let date = law.date().expect("a day of the calendar");
        line(&format!("| `{}` | {date} | {} |", law.id, law.source));
    }
    out
}

#[test]
fn the_page_is_made_from_the_tables() {
    assert_eq!(std::fs::read_to_string(PATH).unwrap(), page(), "renew docs/findings.md, see listing.rs");
}

#[test]
#[ignore = "writes docs/findings.md"]
fn renews_the_list_of_findings() {
    std::fs::write(PATH, page()).unwrap();
}

#[test]
fn every_sentence_stands_in_every_language() {
    let mut used: BTreeSet<&str> = Kind::ALL.iter().map(|kind| kind.message_key()).collect();
    used.extend(Severity::ALL.iter().map(|severity| severity.message_key()));
    used.extend(FALLEN.iter().map(|law| law.message_key));
    used.extend(KEYS);
    for language in Language::ALL {
        let path = format!("{}/../../locales/{language}/lint.ftl", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(&path).unwrap();
        let there: BTreeSet<&str> =
            text.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key).collect();
        let missing: Vec<_> = used.iter().filter(|key| !there.contains(**key)).collect();
        assert!(missing.is_empty(), "{path} lacks {missing:?}");
    }
}

#[test]
fn names_are_their_own() {
    for kind in Kind::ALL {
        assert_eq!(Kind::from_wire(kind.wire()), Some(*kind));
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.wire());
        assert_eq!(kind.message_key(), format!("lint-{}", kind.wire().replace('_', "-")));
    }
}
