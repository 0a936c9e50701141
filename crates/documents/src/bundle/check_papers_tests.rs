use domain::language::Language;
use serde_json::{Value, json};
use uuid::Uuid;

use super::super::check::Outcome;
use super::super::container::File;
use super::super::manifest::{FORM, Manifest};
use super::*;

const CERTIFICATE: &str = "erasure-certificate.pdf";

/// A bundle of these files, each holding its own path.
fn bundle(paths: &[&str]) -> Bundle {
    let file = |path: &&str| File { path: (*path).to_owned(), bytes: path.as_bytes().to_vec() };
    let manifest = Manifest {
        form: FORM,
        reference: "K7QM-2XPD".to_owned(),
        language: Language::En,
        subjects: Vec::new(),
        log: String::new(),
        younger_entries: 0,
        files: Vec::new(),
    };
    Bundle { manifest, files: paths.iter().map(file).collect() }
}

/// Entries with these actions, and what each says of a path's hash where it says something.
fn proven(entries: &[(&str, Option<&str>)]) -> Proven {
    let mut proven = Proven::default();
    for (number, (action, path)) in entries.iter().enumerate() {
        let id = Uuid::from_u128(number as u128);
        if let Some(path) = path {
            let hash = hex::encode(Sha256::digest(path.as_bytes()));
            let field = if *path == CERTIFICATE { "certificate_sha256" } else { "pdf_sha256" };
            let said: Value = json!({ field: hash });
            proven.told.insert(id, said);
        }
        proven.leaves.push(Leaf {
            action: (*action).to_owned(),
            actor_id: None,
            actor_kind: "worker".to_owned(),
            at: "2026-07-14T12:00:00Z".parse().unwrap(),
            commitment: [0; 32],
            controller_id: None,
            id,
            subject_id: Uuid::nil(),
            subject_kind: "agreement".to_owned(),
            tenant_id: Uuid::nil(),
        });
    }
    proven
}

fn outcomes(paths: &[&str], entries: &[(&str, Option<&str>)]) -> Vec<Outcome> {
    let mut report = Report::default();
    check(&bundle(paths), &proven(entries), &mut report);
    report.findings.iter().map(|finding| finding.outcome).collect()
}

const WHOLE: [(&str, Option<&str>); 4] = [
    ("agreement.sealed", Some("agreement.pdf")),
    ("amendment.accept", None),
    ("amendment.sealed", Some("amendments/1.pdf")),
    ("ending.certified", Some(CERTIFICATE)),
];
const PATHS: [&str; 3] = ["agreement.pdf", "amendments/1.pdf", CERTIFICATE];

#[test]
fn a_paper_that_the_log_tells_of_is_here() {
    assert_eq!(outcomes(&PATHS, &WHOLE), [Outcome::Holds]);
    for gone in PATHS {
        let others: Vec<&str> = PATHS.into_iter().filter(|path| *path != gone).collect();
        assert_eq!(outcomes(&others, &WHOLE), [Outcome::Fails], "{gone}");
    }
    let mut another = WHOLE;
    another[2].1 = Some("amendments/9.pdf");
    assert_eq!(outcomes(&PATHS, &another), [Outcome::Fails], "another in its place");
}

#[test]
fn what_entries_say_may_be_erased_and_the_papers_are_counted() {
    let erased = WHOLE.map(|(action, _)| (action, None));
    assert_eq!(outcomes(&PATHS, &erased), [Outcome::Holds]);
    assert_eq!(outcomes(&PATHS[..2], &erased), [Outcome::Fails], "the certificate");
    assert_eq!(outcomes(&["agreement.pdf", CERTIFICATE], &erased), [Outcome::Fails], "the amendment");
}

#[test]
fn what_was_not_sealed_yet_is_said_to_be_missing() {
    let accepted = [WHOLE[0], WHOLE[1]];
    assert_eq!(outcomes(&PATHS[..1], &accepted), [Outcome::Holds, Outcome::NotChecked]);
    // Sealed, and the entry that tells so is younger than the head.
    assert_eq!(outcomes(&PATHS[..2], &accepted), [Outcome::Holds]);
}

#[test]
fn an_interim_statement_may_be_of_an_end_that_was_taken_back() {
    let stated = [WHOLE[0], ("ending.stated", Some("erasure-statements/1.pdf"))];
    assert_eq!(outcomes(&PATHS[..1], &stated), [Outcome::Holds]);
}
