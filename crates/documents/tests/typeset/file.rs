//! The file as such.

use documents::canonical;
use documents::typeset::{State, TypesetError, attached};
use domain::language::Language;
use lopdf::{Document, Object};

use crate::sample::{TYPESETTER, agreement, draft, pages, signed};

fn attachments(pdf: &[u8]) -> Vec<(String, String, Vec<u8>)> {
    let document = Document::load_mem(pdf).unwrap();
    let specs = document.catalog().unwrap().get(b"AF").and_then(|af| document.dereference(af)).map(|(_, af)| af);
    let Ok(Object::Array(specs)) = specs else { return Vec::new() };
    let read = |spec: &Object| {
        let spec = document.dereference(spec).unwrap().1.as_dict().unwrap();
        let name = lopdf::decode_text_string(spec.get(b"UF").unwrap()).unwrap();
        let relation = String::from_utf8(spec.get(b"AFRelationship").unwrap().as_name().unwrap().to_vec()).unwrap();
        let file = spec.get(b"EF").unwrap().as_dict().unwrap().get(b"F").unwrap();
        let stream = document.dereference(file).unwrap().1.as_stream().unwrap();
        let content = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
        (name, relation, content)
    };
    let mut files: Vec<_> = specs.iter().map(read).collect();
    files.sort();
    files
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    let paper = signed(agreement(Language::Nb));
    let first = TYPESETTER.pdf(&paper).unwrap();
    let again = std::thread::scope(|scope| {
        let threads = [0; 4].map(|_| scope.spawn(|| TYPESETTER.pdf(&paper).unwrap()));
        threads.map(|thread| thread.join().unwrap())
    });
    assert!(again.iter().all(|pdf| *pdf == first));
    let mut other = paper;
    other.id = "ND-2026-0043".into();
    assert_ne!(TYPESETTER.pdf(&other).unwrap(), first);
}

#[test]
fn it_carries_text_terms_and_evidence() {
    let text = agreement(Language::En);
    let paper = signed(text.clone());
    let State::Signed(content) = &paper.state else { unreachable!() };
    let expected = [
        (attached::AGREEMENT, "Source", canonical::text(&text)),
        (attached::EVIDENCE, "Data", content.attachments.evidence.clone()),
        (attached::TERMS, "Data", content.attachments.terms.clone()),
    ]
    .map(|(name, relation, content)| (name.to_owned(), relation.to_owned(), content.into_bytes()));
    assert_eq!(attachments(&TYPESETTER.pdf(&paper).unwrap()), expected);
}

#[test]
fn a_text_that_was_not_signed_is_refused() {
    let mut paper = signed(agreement(Language::En));
    paper.text.clauses[0].body.clear();
    assert!(matches!(TYPESETTER.pdf(&paper), Err(TypesetError::TextChanged { .. })));
    let mut paper = signed(agreement(Language::En));
    let State::Signed(content) = &mut paper.state else { unreachable!() };
    content.attachments.terms.push(' ');
    assert!(matches!(TYPESETTER.pdf(&paper), Err(TypesetError::TermsChanged { .. })));
}

#[test]
fn every_page_says_what_it_belongs_to() {
    for (language, page) in [(Language::En, "Page 1 of"), (Language::Da, "Side 1 af"), (Language::Nb, "Side 1 av")] {
        let text = pages(&TYPESETTER.pdf(&signed(agreement(language))).unwrap());
        assert!(text.contains(page), "{text}");
        let pages: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
        assert!(pages.len() >= 5, "text, appendix, terms, signatures, evidence");
        for page in pages {
            assert!(page.contains("ND-2026-0042 · Edition of 1 March 2026"), "{page}");
        }
    }
}

#[test]
fn a_draft_says_that_it_is_one_and_carries_nothing() {
    let pdf = TYPESETTER.pdf(&draft(agreement(Language::Da))).unwrap();
    let text = pages(&pdf);
    assert!(text.contains("Ingen har underskrevet det"));
    assert!(text.matches("Udkast, ikke underskrevet").count() >= 3, "on every page");
    assert!(!text.contains("Underskrifter") && !text.contains("pdfdetach"));
    assert_eq!(attachments(&pdf), []);
}

#[test]
fn its_parts_stand_in_their_order() {
    let text = pages(&TYPESETTER.pdf(&signed(agreement(Language::En))).unwrap());
    let order =
        ["Subject", "Measures", "Terms", "not stated", "Sub-processors", "Signatures", "Electronic seal", "Evidence"];
    let mut from = 0;
    for part in order {
        from += text[from..].find(part).unwrap_or_else(|| panic!("{part} is missing after {from}"));
    }
}

#[test]
fn it_opens_with_its_title_and_can_be_found_by_its_headings() {
    let document = Document::load_mem(&TYPESETTER.pdf(&signed(agreement(Language::En))).unwrap()).unwrap();
    let catalog = document.catalog().unwrap();
    let (_, preferences) = document.dereference(catalog.get(b"ViewerPreferences").unwrap()).unwrap();
    assert_eq!(preferences.as_dict().unwrap().get(b"DisplayDocTitle").unwrap(), &Object::Boolean(true));
    assert_eq!(lopdf::decode_text_string(catalog.get(b"Lang").unwrap()).unwrap(), "en-GB");
    let titles: Vec<String> =
        document.get_toc().unwrap().toc.into_iter().map(|entry| entry.title.replace('\u{a0}', " ")).collect();
    assert_eq!(titles[..3], ["1. Subject", "2. Security", "Appendix A Measures"]);
}
