//! The standard agreement and those of the demo world, whose terms are written down in code.

use domain::language::Language;
use domain::terms::{Country, Key, Terms, demo, standard};
use reader::import::{Format, import};

use crate::expected::{checked, of_terms, score};

fn show(name: &str, source: &str, language: Language, terms: &Terms) -> crate::expected::Score {
    let imported = import(source, Format::Markdown, Some(language)).unwrap();
    let score = score(&checked(&imported), &of_terms(terms), &[Key::ProcessingPurpose]);
    score.show(name);
    score
}

#[test]
fn the_standard_agreement() {
    let mut terms = standard(Country::from_code("DK"));
    terms.set(domain::terms::Term::not_stated(Key::GoverningLaw, "14.5", None).unwrap());
    for language in Language::ALL.iter().copied() {
        let _ = show(&format!("standard {language}"), reader::standard::source(language), language, &terms);
    }
}

#[test]
fn the_demo_world() {
    let file = |name: &str| {
        std::fs::read_to_string(format!("{}/../../standard/demo/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
    };
    let _ = show("iam", &file("iam.en.md"), Language::En, &demo::iam());
    let _ = show("cloud", &file("cloud.nb.md"), Language::Nb, &demo::cloud());
    let _ = show("sms en", &file("sms.en.md"), Language::En, &demo::sms());
    let _ = show("sms da", &file("sms.da.md"), Language::Da, &demo::sms());
}
