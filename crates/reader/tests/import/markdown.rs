//! Markdown: the marks go, the words stay.

use proptest::prelude::*;
use reader::import::{Format, import, same_words};

use crate::tree;

const AGREEMENT: &str = "\
# Data processing agreement

Between **Lantern Mail AS** and the customer.

## 1. Scope

1. This agreement covers the newsletter.
2. It does not cover payroll, see [the order](https://lantern.example/order).

## 2. Sub-processors

The processor may use:

- hosts
  - in Norway
  - in Denmark
- couriers

### 2.1 Notice

Thirty days. _No_ exceptions.

## 3. Term

3.1 It runs for a year,
unless it is ended.
3.2 It is renewed.

## Appendix A – The processing

### A.1 Purpose

Sending.

| Name | Place |
|------|-------|
| Fjordhost AS | Oslo |

## Appendix B

None.
";

#[test]
fn an_agreement() {
    let imported = import(AGREEMENT, Format::Markdown, None).unwrap();
    let expected = "\
# Data processing agreement
\"Between Lantern Mail\"
1 Scope
  1.1
    \"This agreement covers\"
  1.2
    \"It does not\"
2 Sub-processors
  \"The processor may\"
  * - hosts
    * - in Norway
    * - in Denmark
  * - couriers
  2.1 Notice
    \"Thirty days. No\"
3 Term
  3.1
    \"It runs for\"
  3.2
    \"It is renewed.\"
= A The processing
A.1 Purpose
  \"Sending.\"
  [Name|Place]
  |Fjordhost AS|Oslo|
= B
\"None.\"";
    assert_eq!(tree(&imported), expected);
    assert!(same_words(AGREEMENT, &imported.text.reading_order()));
    assert_eq!(imported.findings, []);
}

#[test]
fn headings_without_numbers() {
    let imported =
        import("# Terms\n\n## Security\n\n### Access\n\nOnly staff.\n\n## Term\n\nOne year.\n", Format::Markdown, None);
    let expected = "# Terms\n- Security\n  - Access\n    \"Only staff.\"\n- Term\n  \"One year.\"";
    assert_eq!(tree(&imported.unwrap()), expected);
}

fn block() -> impl Strategy<Value = String> {
    let words = || prop::collection::vec("[a-zæøå]{1,8}", 1..8).prop_map(|w| w.join(" "));
    prop_oneof![
        (1usize..5, words()).prop_map(|(n, w)| format!("{} {w}", "#".repeat(n))),
        (1u32..30, words()).prop_map(|(n, w)| format!("## {n}. {w}")),
        words(),
        (words(), words()).prop_map(|(a, b)| format!("{a} **{b}**")),
        prop::collection::vec(words(), 1..5).prop_map(|w| w.iter().map(|w| format!("- {w}\n")).collect()),
        (1u32..30, prop::collection::vec(words(), 1..5)).prop_map(|(n, w)| w
            .iter()
            .enumerate()
            .map(|(i, w)| format!("{}. {w}\n", n + i as u32))
            .collect()),
        (1u32..9, prop::collection::vec(words(), 1..4)).prop_map(|(n, w)| w
            .iter()
            .enumerate()
            .map(|(i, w)| format!("{n}.{} {w}\n", i + 1))
            .collect()),
        (words(), words()).prop_map(|(a, b)| format!("| {a} | {b} |\n|---|---|\n| {b} | {a} |")),
        (words(), words()).prop_map(|(a, b)| format!("> {a}\n> {b}")),
        (words(), words()).prop_map(|(a, b)| format!("- {a}\n  - {b}\n\n  {a}")),
        (words(), words()).prop_map(|(a, b)| format!("[{a}](https://{}.example)", b.replace(' ', ""))),
        words().prop_map(|w| format!("    {w}")),
        words().prop_map(|w| format!("```\n{w}\n```")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn keeps_every_word(blocks in prop::collection::vec(block(), 1..20)) {
        let source = blocks.join("\n\n");
        if let Ok(imported) = import(&source, Format::Markdown, None) {
            prop_assert!(same_words(&source, &imported.text.reading_order()), "{source}\n--\n{}", imported.text.reading_order());
        }
    }
}
