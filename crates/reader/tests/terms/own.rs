//! The standard agreement and those of the demo world, whose terms are written down in code.

use domain::language::Language;
use domain::terms::{Country, Key, Term, Terms, Word, demo, standard};
use reader::import::{Format, import};
use reader::terms::Found;

use crate::expected::{checked, of_terms, score};

/// Not compared: free words, and the main agreement, which these texts leave to be filled in.
const FREE: [Key; 2] = [Key::ProcessingPurpose, Key::MainAgreement];

fn check(name: &str, source: &str, language: Language, terms: &Terms, free: &[Key]) -> Found {
    let imported = import(source, Format::Markdown, Some(language)).unwrap();
    let found = checked(&imported);
    score(&found, &of_terms(terms), &[&FREE, free].concat()).assert_whole(name);
    found
}

#[test]
fn the_standard_agreement() {
    let mut terms = standard(Country::from_code("DK"));
    // The law is that of a country to be filled in.
    terms.set(Term::not_stated(Key::GoverningLaw, "14.5", None).unwrap());
    for language in Language::ALL.iter().copied() {
        // The help that makes it `controller_with_help` is owed by another clause (6.3). In C.7 the text names a suspicion
        // and competitors, which its terms leave out. Two clauses send changes to appendix D.
        let free = [Key::BreachAuthority, Key::AuditInspectionMore, Key::AuditInspectionConditions, Key::ChangesHow];
        let found = check(&language.to_string(), reader::standard::source(language), language, &terms, &free);
        assert_eq!(found.proposal().word(Key::ChangesHow), Some(Word::AppendixD));
        assert_eq!(found.contradictions(), [], "{language}");
        assert_eq!(found.blank(Key::MainAgreement).map(|blank| blank.clause.as_str()), Some("1.1"), "{language}");
    }
}

#[test]
fn the_demo_world() {
    let file = |name: &str| {
        std::fs::read_to_string(format!("{}/../../standard/demo/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
    };
    check("iam", &file("iam.en.md"), Language::En, &demo::iam(), &[]);
    check("cloud", &file("cloud.nb.md"), Language::Nb, &demo::cloud(), &[]);
    // A sender's name is counted among the contact details, the contacts are fields to be filled in, and that a breach is
    // any breach is not among its terms.
    let free = [Key::ProcessingData, Key::ContactsWhere, Key::BreachScope];
    // Written in the plainest English: what is shown, and where the offices are, is read in passing.
    let plain = [&free[..], &[Key::ProcessingNature, Key::ProcessingCountries]].concat();
    let english = check("sms, English", &file("sms.en.md"), Language::En, &demo::sms(), &plain);
    let danish = check("sms, Danish", &file("sms.da.md"), Language::Da, &demo::sms(), &free);
    for found in [english, danish] {
        let pairs: Vec<_> = found.contradictions().iter().map(|pair| (pair.first.key, pair.second.key)).collect();
        assert!(pairs.contains(&(Key::SubprocessorAuthorisation, Key::SubprocessorAuthorisation)), "{pairs:?}");
        assert!(pairs.contains(&(Key::EndData, Key::EndData)), "{pairs:?}");
        assert!(pairs.contains(&(Key::RetentionAnonymiseAfter, Key::RetentionDeleteAfter)), "{pairs:?}");
    }
}
