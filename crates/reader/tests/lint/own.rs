//! Our own agreements: the standard one is clean, and lacks exactly what is taken from it.

use domain::language::Language;
use domain::terms::{Event, Key, Period, Status, Term, Terms, Unit, Value, Word};
use reader::import::{Format, import};
use reader::lint::{Kind, Severity};
use reader::terms::{Certainty, Found, found};

use crate::{lint, of_source, today};

#[test]
fn the_standard_agreement_is_clean() {
    for language in Language::ALL {
        let text = reader::standard::agreement(language).unwrap().text;
        let findings = reader::lint::lint(&text, &Found::default(), None, today());
        assert!(findings.is_empty(), "{language}: {findings:#?}");
        assert!(lint(&text).iter().all(|f| f.kind == Kind::ErasureRulesDiffer), "{language}: {:#?}", lint(&text));
    }
}

/// The source without the paragraphs that begin with one of the labels.
fn without(language: Language, labels: &[&str]) -> String {
    let source = reader::standard::source(language);
    let kept = source.split("\n\n").filter(|paragraph| {
        !labels.iter().any(|label| {
            let label = label.strip_suffix('*').unwrap_or(label);
            paragraph.starts_with(&format!("{label} ")) || paragraph.starts_with(&format!("## {label} "))
        })
    });
    kept.collect::<Vec<_>>().join("\n\n")
}

/// Clauses of the standard agreement, and what it lacks without them.
const TAKEN: &[(&[&str], Kind)] = &[
    (&["3.1"], Kind::MissingInstructions),
    (&["3.4", "9.5"], Kind::MissingLegalDutyNotice),
    (&["3.5"], Kind::MissingInfringingInstruction),
    (&["4.1", "b)"], Kind::MissingConfidentiality),
    (&["8.6"], Kind::MissingSubprocessorContract),
    (&["8.7"], Kind::MissingSubprocessorLiability),
    (&["6.2"], Kind::MissingRightsHelp),
    (&["6.3"], Kind::MissingDutiesHelp),
    (&["7.1"], Kind::MissingBreachNotice),
    (&["10.1"], Kind::MissingInformation),
];

#[test]
fn it_lacks_what_is_taken_from_it() {
    let mut wrong = Vec::new();
    for language in Language::ALL {
        for (labels, kind) in TAKEN {
            let source = without(language, labels);
            let text = import(&source, Format::Markdown, Some(language)).unwrap().text;
            let findings = reader::lint::lint(&text, &Found::default(), None, today());
            let missing: Vec<Kind> =
                findings.iter().filter(|f| f.severity == Severity::Missing).map(|f| f.kind).collect();
            if missing != [*kind] {
                wrong.push(format!("{language} without {labels:?}: {missing:?}, not {kind:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_novel_is_no_agreement() {
    let findings = of_source("# The sea\n\nThe boat left at dawn. Nobody spoke until noon.\n\nThen it rained.\n");
    assert_eq!(findings.iter().map(|f| f.kind).collect::<Vec<_>>(), [Kind::NotAnAgreement]);
}

/// A page about something else, with words that agreements have too.
#[test]
fn what_is_no_agreement_states_nothing_for_certain() {
    let novel = "# The sea\n\nThe air traffic controller left at dawn, and the word processor stood idle.\n\n\
        He would notify the controller of any personal data breach within 48 hours, he had said, and laughed.\n\n\
        The letters were to be erased within 30 days of the end of the service. Nobody erased them.\n\nThen it rained.\n";
    let text = import(novel, Format::Markdown, Some(Language::En)).unwrap().text;
    assert!(lint(&text).iter().any(|finding| finding.kind == Kind::NotAnAgreement));
    let found = found(&text);
    assert!(found.proposed(Key::BreachToController).is_some(), "something is read in it");
    let all = Key::all().flat_map(|key| found.readings(key).to_vec());
    assert_eq!(all.filter(|reading| reading.certainty > Certainty::Unsure).collect::<Vec<_>>(), []);
}

/// Terms of one agreement that stand in its appendix D without further words.
#[test]
fn special_terms_are_set_against_the_text() {
    let days = |key, number, unit, event| (key, Value::Period(Period { number, unit, event }));
    let own = [
        (days(Key::BreachToController, 96, Unit::Hours, Some(Event::Awareness)), Kind::BreachPeriodLong),
        (days(Key::SubprocessorWindow, 60, Unit::Days, Some(Event::Receipt)), Kind::ChangeBeforeObjection),
        ((Key::SubprocessorAuthorisation, Value::Choice(Word::Specific)), Kind::AuthorisationContradicted),
    ];
    for language in Language::ALL {
        let text = reader::standard::agreement(language).unwrap().text;
        let read = found(&text);
        let standard: Terms = read.proposal();
        let before = reader::lint::lint(&text, &read, Some(&standard), today());
        for ((key, value), kind) in &own {
            let term = Term::new(*key, value.clone(), "D.1", None, Status::Overridden).unwrap();
            let with = standard.with_overrides(&[term]);
            let findings = reader::lint::lint(&text, &read, Some(&with), today());
            let new: Vec<_> = findings.iter().filter(|finding| !before.contains(finding)).collect();
            assert_eq!(new.iter().map(|finding| finding.kind).collect::<Vec<_>>(), [*kind], "{language}: {new:#?}");
            assert!(new[0].quotes.iter().any(|quote| quote.clause.as_deref() == Some("D.1")), "{new:#?}");
        }
    }
}

/// What is confirmed for one text is compared with the others too.
#[test]
fn texts_of_other_languages_say_the_same() {
    let read = |language| {
        let text = reader::standard::agreement(language).unwrap().text;
        (found(&text), text)
    };
    let confirmed: Terms = read(Language::En).0.proposal();
    for language in Language::ALL {
        let (found, text) = read(language);
        let findings = reader::lint::lint(&text, &found, Some(&confirmed), today());
        let differing: Vec<_> = findings.iter().filter(|f| f.kind == Kind::DiffersFromConfirmed).collect();
        assert!(differing.is_empty(), "{language}: {differing:#?}");
    }
}
