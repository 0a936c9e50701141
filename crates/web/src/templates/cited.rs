//! What the terms cite and quote, held against the texts: a clause that is not there, words that nobody wrote.

use std::collections::{BTreeMap, BTreeSet};

use domain::language::Language;
use domain::terms::{Key, Term, Terms};
use domain::text::{AgreementText, Clause};
use i18n::Locale;

/// Something to look at in what a term cites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The texts in these languages have no such clause.
    NoClause { clause: String, languages: Vec<Language> },
    /// The prevailing text does not hold the words that are quoted from this clause.
    NoQuote { clause: String, language: Language },
}

impl Doubt {
    /// The part of the term's form that it is about.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::NoClause { .. } => "clause",
            Self::NoQuote { .. } => "quote",
        }
    }

    /// It in words.
    pub fn words(&self, locale: Locale) -> String {
        match self {
            Self::NoClause { clause, languages } => {
                let names: Vec<_> = languages.iter().map(|language| locale.language_name(*language)).collect();
                let args = [("clause", clause.as_str().into()), ("languages", names.join(", ").into())];
                locale.text_with("templates-terms-no-clause", &args).into_owned()
            }
            Self::NoQuote { clause, language } => {
                let clause = if clause.is_empty() { "none" } else { clause };
                let args = [("clause", clause.into()), ("language", locale.language_name(*language).into())];
                locale.text_with("templates-terms-no-quote", &args).into_owned()
            }
        }
    }
}

/// What to look at in each term; nothing for those in order.
pub type Doubts = BTreeMap<Key, Vec<Doubt>>;

/// Holds terms against the texts of their version.
pub fn doubts(terms: &Terms, texts: &BTreeMap<Language, AgreementText>, prevailing: Language) -> Doubts {
    let numbers: Vec<_> = texts.iter().map(|(language, text)| (*language, numbers(text))).collect();
    let words = texts.get(&prevailing).map(|text| spaced(&text.reading_order()));
    let of = |term: &Term| {
        let mut doubts = Vec::new();
        let mut missing: BTreeMap<String, Vec<Language>> = BTreeMap::new();
        for (language, numbers) in &numbers {
            for clause in missing_from(numbers, term.clause()) {
                missing.entry(clause).or_default().push(*language);
            }
        }
        doubts.extend(missing.into_iter().map(|(clause, languages)| Doubt::NoClause { clause, languages }));
        if let (Some(words), Some(quote)) = (&words, term.quote())
            && !holds(words, quote)
        {
            doubts.push(Doubt::NoQuote { clause: term.clause().to_owned(), language: prevailing });
        }
        doubts
    };
    terms.iter().map(|term| (term.key(), of(term))).filter(|(_, doubts)| !doubts.is_empty()).collect()
}

/// Everything in a text that can be cited, in small letters.
fn numbers(text: &AgreementText) -> BTreeSet<String> {
    fn add(out: &mut BTreeSet<String>, clause: &Clause) {
        out.extend(clause.number.as_deref().map(str::to_lowercase));
        clause.children.iter().for_each(|child| add(out, child));
    }
    let mut out = BTreeSet::new();
    text.clauses.iter().for_each(|clause| add(&mut out, clause));
    for appendix in &text.appendices {
        out.extend(appendix.letter.as_deref().map(str::to_lowercase));
        appendix.clauses.iter().for_each(|clause| add(&mut out, clause));
    }
    out
}

/// The clauses of a reference that a text does not have: "9.3, B.1", "7.3–7.5", "Appendix B", "9.3(a)".
fn missing_from(numbers: &BTreeSet<String>, reference: &str) -> BTreeSet<String> {
    let there = |clause: &str| {
        let clause = clause.to_lowercase();
        // A point of a clause is cited by a letter after it.
        let above = clause.trim_end_matches(char::is_alphabetic).trim_end_matches('.');
        numbers.contains(&clause) || numbers.contains(above)
    };
    let bare = |part: &str| part.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    without_brackets(reference)
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '/'))
        .flat_map(|part| if there(&bare(part)) { vec![part] } else { part.split(['–', '-']).collect() })
        .map(bare)
        .filter(|part| is_number(part) && !there(part))
        .collect()
}

/// "9.3", "B.1" and "B", but not "Appendix", "og" or "a".
fn is_number(part: &str) -> bool {
    part.contains(|c: char| c.is_ascii_digit())
        || (part.len() == 1 && part.starts_with(|c: char| c.is_ascii_uppercase()))
}

fn without_brackets(reference: &str) -> String {
    let mut depth = 0_usize;
    reference
        .chars()
        .filter(|c| {
            match c {
                '(' => depth += 1,
                ')' => {
                    depth = depth.saturating_sub(1);
                    return false;
                }
                _ => {}
            }
            depth == 0
        })
        .collect()
}

/// Whether a text, spaced, holds a quote; what is left out of a quote is left out of the comparison.
fn holds(words: &str, quote: &str) -> bool {
    quote
        .replace("[...]", "…")
        .replace("[…]", "…")
        .split('…')
        .map(|part| spaced(part.trim_matches(|c: char| c.is_whitespace() || "\"“”„»«".contains(c))))
        .all(|part| words.contains(&part))
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use domain::terms::{Status, Value, Word};
    use reader::standard;

    use super::*;

    fn texts() -> BTreeMap<Language, AgreementText> {
        Language::ALL.into_iter().map(|language| (language, standard::agreement(language).unwrap().text)).collect()
    }

    fn erase(clause: &str, quote: Option<&str>) -> Terms {
        let mut terms = Terms::default();
        let stated = Value::Choice(Word::Erase);
        terms.set(Term::new(Key::EndData, stated, clause, quote, Status::Stated).unwrap());
        terms
    }

    #[test]
    fn the_standard_agreement_cites_what_it_has() {
        assert_eq!(doubts(&domain::terms::standard(None), &texts(), Language::En), BTreeMap::new());
    }

    #[test]
    fn a_clause_that_is_nowhere_is_named_with_the_languages_that_lack_it() {
        let found = doubts(&erase("1.1, 99.9", None), &texts(), Language::En);
        let none = Doubt::NoClause { clause: "99.9".to_owned(), languages: texts().into_keys().collect() };
        assert_eq!(found[&Key::EndData], [none]);
        for fine in ["1.1", "1.1–1.2", "Appendix B", "1.1(a) and C.5", "1.1.a"] {
            assert!(doubts(&erase(fine, None), &texts(), Language::En).is_empty(), "{fine}");
        }
    }

    #[test]
    fn a_quote_is_found_whatever_the_white_space() {
        let texts = texts();
        let words = spaced(&texts[&Language::En].reading_order());
        let begin = words.char_indices().nth(400).map(|(at, _)| &words[at..]).unwrap();
        let quote: String = begin.chars().take(120).collect();
        let quote = quote.trim().replace(' ', "\u{a0}\n");
        assert!(doubts(&erase("1.1", Some(&quote)), &texts, Language::En).is_empty());
        let found = doubts(&erase("1.1", Some("Nobody wrote this.")), &texts, Language::En);
        assert_eq!(found[&Key::EndData], [Doubt::NoQuote { clause: "1.1".to_owned(), language: Language::En }]);
    }
}
