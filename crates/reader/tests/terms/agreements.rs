//! Invented agreements, each beside the terms that it states: no more and no less is found.

use std::path::Path;

use domain::terms::Key;
use reader::import::{Format, import};

use crate::expected::{checked, read, score};

fn check(name: &str, free: &[Key]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/terms/agreements");
    let file = |ending: &str| std::fs::read_to_string(folder.join(format!("{name}.{ending}"))).unwrap();
    let imported = import(&file("txt"), Format::Plain, None).unwrap();
    score(&checked(&imported), &read(&file("terms")), free).assert_whole(name);
}

#[test]
fn a_municipality_in_norwegian() {
    check("kommune.nb", &[]);
}

#[test]
fn standard_clauses_in_danish() {
    check("clauses.da", &[]);
}

#[test]
fn a_controller_with_demands_in_english() {
    check("enterprise.en", &[]);
}

#[test]
fn a_host_in_danish() {
    check("held_host.da", &[]);
}

#[test]
fn software_as_a_service_in_english() {
    check("held_saas.en", &[]);
}

/// Times for invoices, passwords and complaints, and the authority's 72 hours, are no terms.
#[test]
fn little_stated_in_norwegian() {
    // What is processed is said in passing, in a clause about the processing as a whole.
    check("sparse.nb", &[Key::ProcessingData]);
}

#[test]
fn plain_words_in_english() {
    check("sparse.en", &[]);
}
