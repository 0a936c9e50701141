//! Every text that terms are said by stands in every language, and no other does.

use std::collections::BTreeSet;

use super::text_keys;
use crate::language::Language;

fn defined(language: Language, file: &str) -> BTreeSet<String> {
    let path = format!("{}/../../locales/{language}/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut keys = BTreeSet::new();
    for line in text.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase())) {
        let (key, _) = line.split_once(" = ").unwrap_or_else(|| panic!("{path}: {line}"));
        assert!(keys.insert(key.to_owned()), "{path}: {key} stands there twice");
    }
    keys
}

#[test]
fn every_text_stands_in_every_language() {
    let used: BTreeSet<String> = text_keys().into_iter().map(str::to_owned).collect();
    for language in Language::ALL {
        let mut there = defined(language, "terms.ftl");
        there.extend(defined(language, "countries.ftl"));
        let missing: Vec<_> = used.difference(&there).collect();
        let idle: Vec<_> = there.difference(&used).collect();
        assert!(missing.is_empty() && idle.is_empty(), "{language}: missing {missing:#?}, not used {idle:#?}");
    }
}
