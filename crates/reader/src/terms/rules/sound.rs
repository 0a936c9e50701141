//! The tables are well formed: a slip in a pattern would match nothing and be missed by nobody.

use std::collections::BTreeSet;

use domain::terms::{Kind, Status, Term, Value};

use super::TABLES;
use crate::terms::classes::class;
use crate::terms::events::{AIM, EVENTS};
use crate::terms::roles::Role;
use crate::terms::rule::{Rule, Says};
use crate::terms::topics::SIGNS;

fn rules() -> impl Iterator<Item = &'static Rule> {
    TABLES.iter().copied().flatten()
}

#[test]
fn every_word_is_one_of_its_key() {
    for rule in rules() {
        match (rule.says, rule.key.spec().kind) {
            (Says::Word(word), kind) => {
                let value = if matches!(kind, Kind::MultiChoice(_)) {
                    Value::Choices([word].into())
                } else {
                    Value::Choice(word)
                };
                let term = Term::new(rule.key, value, "1", None, Status::Stated);
                assert!(term.is_ok(), "{}: {}", rule.key, word.wire());
            }
            (Says::Period | Says::Every, Kind::Period { .. }) | (Says::Rate, Kind::Rate { .. }) | (Says::Blank, _) => {}
            (says, _) => panic!("{}: {says:?}", rule.key),
        }
    }
}

#[test]
fn every_pattern_is_well_formed() {
    let signs = SIGNS.iter().flat_map(|sign| [sign.headings, sign.sentences]);
    let events = EVENTS.iter().map(|(_, patterns)| *patterns);
    let all = rules().map(|rule| [rule.en, rule.nordic]).chain(signs).chain(events).chain([AIM]);
    for pattern in all.flatten().flatten() {
        let phrases: Vec<&str> = pattern.split('&').map(str::trim).collect();
        assert!(!phrases[0].starts_with('!'), "{pattern}: nothing is wanted");
        for phrase in phrases {
            let phrase = phrase.strip_prefix('!').unwrap_or(phrase);
            let parts: Vec<&str> = phrase.split_whitespace().collect();
            let gap = |part: Option<&&str>| part.is_none_or(|part| part.bytes().all(|byte| byte == b'.'));
            assert!(!gap(parts.first()) && !gap(parts.last()), "{pattern}: a gap at an end");
            for word in parts.iter().filter(|part| !gap(Some(part))).flat_map(|part| part.split('|')) {
                let named = match word.as_bytes().first() {
                    Some(b'@') => Role::ALL.iter().any(|(_, name)| *name == word),
                    Some(b'$') => class(&word[1..]).is_some(),
                    Some(b'#' | b'%') => word.len() == 1,
                    Some(_) => word.trim_matches('*').chars().all(|c| c.is_alphanumeric() && !c.is_uppercase()),
                    None => false,
                };
                assert!(named, "{pattern}: {word:?}");
            }
        }
    }
}

/// Each language has rules for nearly the same keys.
#[test]
fn no_language_is_forgotten() {
    let keys = |patterns: fn(&Rule) -> bool| {
        rules().filter(|rule| patterns(rule)).map(|rule| rule.key).collect::<BTreeSet<_>>()
    };
    let (english, nordic) = (keys(|rule| !rule.en.is_empty()), keys(|rule| !rule.nordic.is_empty()));
    assert_eq!(english.symmetric_difference(&nordic).count(), 0);
}
