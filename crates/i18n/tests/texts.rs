//! Texts: the same keys with the same arguments in every language, each of them used, and none used that is not there.
#![allow(clippy::unwrap_used, reason = "a fault fails the test")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use domain::language::Language;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

/// What a text names: its arguments (`$count`), and other texts.
#[derive(Debug, Default, PartialEq, Eq)]
struct Named {
    arguments: BTreeSet<String>,
    texts: BTreeSet<String>,
}

impl Named {
    fn of_pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.of_expression(expression);
            }
        }
    }

    fn of_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.of_inline(inline),
            Expression::Select { selector, variants } => {
                self.of_inline(selector);
                variants.iter().for_each(|variant| self.of_pattern(&variant.value));
            }
        }
    }

    fn of_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => drop(self.arguments.insert(id.name.to_owned())),
            InlineExpression::MessageReference { id, .. } => drop(self.texts.insert(id.name.to_owned())),
            InlineExpression::Placeable { expression } => self.of_expression(expression),
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.of_inline(argument));
            }
            _ => {}
        }
    }
}

/// The texts of a language, each with what it names.
fn texts(language: Language) -> BTreeMap<String, Named> {
    let mut texts = BTreeMap::new();
    for (name, content) in i18n::files(language) {
        let resource = parser::parse(content).unwrap_or_else(|(_, errors)| panic!("{language}/{name}: {errors:?}"));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut named = Named::default();
            named.of_pattern(&message.value.unwrap());
            let twice = texts.insert(message.id.name.to_owned(), named).is_some();
            assert!(!twice, "{language}/{name}: {} stands twice", message.id.name);
        }
    }
    texts
}

/// The sources in which keys stand: templates, and the crates without the test kit.
fn sources() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut folders = vec![root.join("templates")];
    for one in fs::read_dir(root.join("crates")).unwrap().map(|entry| entry.unwrap().path()) {
        if !one.ends_with("testkit") {
            folders.push(one.join("src"));
        }
    }
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| ["rs", "html", "txt"].iter().any(|known| kind == *known)) {
                files.push((path.clone(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    files
}

/// What stands between quotation marks and could be a key, or the pattern of keys (`error-{word}-title`).
fn literals(source: &str) -> impl Iterator<Item = &str> {
    source.split('"').filter(|piece| {
        piece.starts_with(|c: char| c.is_ascii_lowercase())
            && piece.chars().all(|c| c.is_ascii_alphanumeric() || "-_{}.[]".contains(c))
    })
}

/// Whether a key is made by a pattern: something stands for each `{…}`.
fn makes(pattern: &str, key: &str) -> bool {
    let mut pieces = pattern.split('{').enumerate().map(|(index, piece)| match index {
        0 => piece,
        _ => piece.split_once('}').map_or("", |(_, after)| after),
    });
    let Some(mut rest) = key.strip_prefix(pieces.next().unwrap_or_default()) else { return false };
    let pieces: Vec<_> = pieces.collect();
    for (index, piece) in pieces.iter().enumerate() {
        let found = if index + 1 == pieces.len() && !piece.is_empty() {
            rest.strip_suffix(piece).map(|hole| (hole, ""))
        } else if piece.is_empty() {
            Some((rest, ""))
        } else {
            rest.split_once(piece)
        };
        match found {
            Some((hole, after)) if !hole.is_empty() => rest = after,
            _ => return false,
        }
    }
    rest.is_empty()
}

/// Patterns of keys say at least which feature they are of.
fn is_pattern(literal: &str) -> bool {
    literal.split_once('{').is_some_and(|(start, _)| start.len() > 3 && start.contains('-'))
}

/// The keys that closed lists make while compiling.
fn list_keys() -> impl Iterator<Item = &'static str> {
    let terms = domain::terms::text_keys().into_iter();
    terms
        .chain(domain::duties::text_keys())
        .chain(domain::matters::text_keys())
        .chain(domain::subprocessors::text_keys())
}

#[test]
fn every_language_has_the_same_texts_with_the_same_arguments() {
    let english = texts(Language::En);
    assert!(english.len() > 1500, "{} texts", english.len());
    for language in [Language::Da, Language::Nb] {
        let other = texts(language);
        let differ: Vec<_> = english
            .keys()
            .chain(other.keys())
            .filter(|key| {
                english.get(*key).map(|named| &named.arguments) != other.get(*key).map(|named| &named.arguments)
            })
            .collect();
        assert!(differ.is_empty(), "{language}: {differ:?}");
    }
}

#[test]
fn every_text_that_is_asked_for_is_there() {
    let texts = texts(Language::En);
    let missing_name = texts.values().flat_map(|named| &named.texts).find(|key| !texts.contains_key(*key));
    assert_eq!(missing_name, None);
    for key in list_keys() {
        assert!(texts.contains_key(key), "{key}");
    }
    // What is certainly a key: said by a filter, by `Message::new`, or by a locale. A form's field has no hyphen.
    let mut missing = Vec::new();
    for (path, source) in sources() {
        let calls = ["Message::new(\"", ".text(\"", "text_with(\"", "text_with(\n            \""];
        let said = calls.iter().flat_map(|call| source.split(call).skip(1)).filter_map(|rest| rest.split('"').next());
        let filtered = source.split('"').zip(source.split('"').skip(1)).filter_map(|(literal, after)| {
            let filter = after.strip_prefix("|t")?.trim_start_matches(['1', '2', '3']);
            (!filter.starts_with(|c: char| c.is_ascii_alphanumeric())).then_some(literal)
        });
        let keys = said.chain(filtered).filter(|key| key.contains('-') && !key.contains('{'));
        missing.extend(keys.filter(|key| !texts.contains_key(*key)).map(|key| format!("{}: {key}", path.display())));
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_text_that_is_there_is_asked_for() {
    let texts = texts(Language::En);
    let sources = sources();
    let asked: BTreeSet<&str> = sources.iter().flat_map(|(_, source)| literals(source)).collect();
    let patterns: Vec<&str> = asked.iter().copied().filter(|literal| is_pattern(literal)).collect();
    let lists: BTreeSet<&str> = list_keys().collect();
    let named: BTreeSet<&String> = texts.values().flat_map(|named| &named.texts).collect();
    let unused: Vec<_> = texts
        .keys()
        .filter(|key| !asked.contains(key.as_str()) && !lists.contains(key.as_str()) && !named.contains(key))
        .filter(|key| !patterns.iter().any(|pattern| makes(pattern, key)))
        .collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn a_pattern_makes_the_keys_that_it_looks_like() {
    assert!(makes("error-{word}-title", "error-not-found-title"));
    assert!(makes("country-{}", "country-DK"));
    assert!(makes("verify-{word}-{part}", "verify-seal-good-title"));
    assert!(!makes("error-{word}-title", "error-not-found-body"));
    assert!(!makes("error-{word}-title", "error--title"));
    assert!(!makes("country-{}", "country-"));
}
