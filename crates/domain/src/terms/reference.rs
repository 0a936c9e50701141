//! `docs/terms.md`, made from the table. After a change of the table:
//! `cargo test -p domain -- --ignored renews_the_documentation`.

use std::fmt::Write;

use super::{Event, Group, Key, Kind, Status, Unit, Word};

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/terms.md");

const INTRODUCTION: &str = "\
# The terms of an agreement

What an agreement promises, as data. This page is made from the table in `crates/domain/src/terms/keys.rs`; a test \
compares the two.

Terms are JSON: `{\"version\": 1, \"terms\": [term, …]}`, sorted by key, each key at most once. A term is

```json
{\"key\": \"subprocessor.window\", \"value\": 10, \"unit\": \"business_days\", \"event\": \"receipt\",
 \"clause\": \"9.3\", \"quote\": null, \"status\": \"stated\"}
```

- `value`: a whole number from 1 to 10,000 with a `unit`; a word of the key's list; an array of such words; a country or \
an array of countries (ISO 3166-1 alpha-2, capital letters); free text of at most 500 characters; `null` where the \
agreement does not say.
- `unit`: with a number only.
- `event`: what a period counts from or back to; absent where the agreement does not say, and then a person is asked.
- `clause`: where the agreement says so. Empty only where it does not; a clause that leaves a blank may be named.
- `quote`: the words of the clause, or `null`.
- `status`: how far the term can be relied on.

A key that is absent is not stated. The product then says so and asks a person; it never guesses. Unknown keys, fields, \
words, units, events and versions are refused. Arrays and terms are sorted by name. The SHA-256 that a signature covers is \
that of this JSON in the form of RFC 8785, in UTF-8 without a line break at the end. A form posts the same as fields named \
`terms.<key>.<part>`, where the part is `value`, `number`, `unit`, `event`, `clause`, `quote` or `status`.

## Proposals

What `countersign import --json` finds in a text: `terms` is an array with one entry for each key, in the order of \
the lists below.

```json
{\"key\": \"subprocessor.notice\", \"value\": 30, \"unit\": \"days\", \"event\": \"effect\", \"clause\": \"7.3\",
 \"quote\": \"…\", \"status\": \"stated\", \"certainty\": \"certain\", \"others\": [reading, …]}
{\"key\": \"retention.anonymise\", \"value\": null, \"clause\": \"\", \"quote\": null, \"status\": \"not_stated\"}
```

- `value`, `unit`, `event`: as above; `value` is `null` where the text does not say.
- `clause`: what the place is cited by: a number (`9.3`, `C.2`), the letter of an appendix, or where nothing is \
numbered a heading or the title. A key that is not stated has one where a clause speaks of it and leaves it open: \
a blank, or a reference to what is not there or stands elsewhere.
- `quote`: the sentence to the letter.
- `status`: `stated` or `not_stated`; a person makes it `confirmed`.
- `certainty`: `certain` (the words say so), `likely` (not where or not as such words usually stand), `unsure` \
(they may mean something else: a range of days, a \"hverdag\" that may include Saturdays, figures that differ from \
the words before them). Absent where nothing is stated.
- `others`: further places that speak of the key, each with `value`, `unit`, `event`, `clause`, `quote` and \
`certainty`; absent where there are none. They say the same again, less, or something else.

A period that is only an aim (\"if possible within 24 hours\") stands under `breach.to_controller`, and what is \
owed in any case under `breach.in_any_case`. What the text says of any transfer to a third country is proposed for \
sub-processors too where it says nothing of its own on them, as `likely`.

## Findings

`findings` is an array of `{\"kind\", \"clause\", \"message\", …}`; `message` is a sentence. Kinds of the \
structure, with `args`: `title_missing`, `title_joined`, `language_unknown`, `no_clauses`, `appendix_inferred`, \
`appendix_empty`, `clause_empty`, `numbering_restarted`, `number_repeated`, `number_missing`, \
`heading_unnumbered`, `flattened_table`, `invisible_characters`. Kinds of what the agreement says, with `severity`, \
`quotes`, `source` and `fingerprint`: see `docs/findings.md`. Where two places of a text cannot both hold, `quotes` has \
the words of both.
";

fn page() -> String {
    let mut out = String::from(INTRODUCTION);
    let mut line = |text: &str| writeln!(out, "{text}").expect("a string takes any text");
    line("\n## Lists\n");
    line(&format!("- Status: {}.", named(Status::ALL, Status::wire)));
    line(&format!("- Units: {}.", named(Unit::ALL, Unit::wire)));
    let back: Vec<Event> = Event::ALL.iter().copied().filter(|event| event.counts_back()).collect();
    line(&format!(
        "- Events: {}. Periods count back to {}, and from the others.",
        named(Event::ALL, Event::wire),
        named(&back, Event::wire)
    ));
    line("\n## Keys\n");
    for group in Group::ALL {
        line(&format!("### {}\n", group.wire()));
        line("| key | says | values |");
        line("| --- | --- | --- |");
        for key in Key::all().filter(|key| key.spec().group == *group) {
            line(&format!("| `{key}` | {} | {} |", key.spec().meaning.trim(), values(key)));
        }
        line("");
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn values(key: Key) -> String {
    let words: Vec<Word> = key.choices().iter().map(|choice| choice.word).collect();
    let words = named(&words, Word::wire);
    match key.spec().kind {
        Kind::Period { units, events, .. } => {
            let events =
                if events.is_empty() { String::new() } else { format!("; event {}", named(events, Event::wire)) };
            let words = if words.is_empty() { words } else { format!("; or {words}") };
            format!("number of {}{events}{words}", named(units, Unit::wire))
        }
        Kind::Rate { units } => format!("times in each of {}", named(units, Unit::wire)),
        Kind::Choice(_) => format!("one of {words}"),
        Kind::MultiChoice(_) => format!("array of {words}"),
        Kind::Country => "country".to_owned(),
        Kind::Countries => "array of countries".to_owned(),
        Kind::Text => "text".to_owned(),
    }
}

fn named<T: Copy>(items: &[T], name: fn(T) -> &'static str) -> String {
    items.iter().map(|item| format!("`{}`", name(*item))).collect::<Vec<_>>().join(", ")
}

#[test]
fn the_documentation_is_that_of_the_table() {
    let there = std::fs::read_to_string(PATH).expect("docs/terms.md");
    assert!(there == page(), "docs/terms.md differs: cargo test -p domain -- --ignored renews_the_documentation");
}

#[test]
#[ignore = "writes docs/terms.md"]
fn renews_the_documentation() {
    std::fs::write(PATH, page()).expect("docs/ can be written");
}

#[test]
fn the_table_is_sound() {
    let mut names = std::collections::BTreeSet::new();
    let mut texts = std::collections::BTreeSet::new();
    let mut words = std::collections::BTreeSet::new();
    for (row, spec) in Key::SPECS.iter().enumerate() {
        assert_eq!(spec.key as usize, row);
        assert!(names.insert(spec.wire), "{} stands there twice", spec.wire);
        assert!(texts.insert(spec.name), "{} and another have one text", spec.wire);
        for choice in spec.key.choices() {
            assert!(texts.insert(choice.text), "{} stands twice in {}", choice.word.wire(), spec.wire);
            words.insert(choice.word);
        }
    }
    let idle: Vec<_> = Word::ALL.iter().filter(|word| !words.contains(word)).collect();
    assert!(idle.is_empty(), "no key allows {idle:?}");
}
