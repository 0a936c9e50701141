//! What a bundle holds, and for whom.

use documents::bundle::{Expected, File, Outcome, check};
use domain::agreements::Side;
use http::StatusCode;

use crate::altered::{listed_anew, with_listed};
use crate::{Sealed, files, text};

#[tokio::test]
async fn both_parties_get_the_same_bytes_and_everything_holds() {
    let sealed = Sealed::new().await;
    let zip = sealed.zip().await;
    let mut staff = sealed.app.staff(sealed.app.tenant(0), sealed.app.tenant(0).people.auditor).await;
    let path = format!("/t/fjeld/da/staff/agreements/{}/bundle.zip", sealed.case.id);
    // Signing in was written down; the head has not been signed since.
    assert_eq!(staff.get(&path).await.expect(StatusCode::OK).body, zip);
    assert_eq!(sealed.zip().await, zip);

    let report = sealed.check(&zip);
    assert_eq!(report.outcome(), Outcome::Holds, "{report:#?}");
    let said: Vec<_> = report.findings.iter().map(|finding| finding.said.as_str()).collect();
    for part in
        ["only grew since the agreement was sealed", "of this very file", "agreement.txt is what both parties signed"]
    {
        assert!(said.iter().any(|said| said.contains(part)), "{part}: {said:#?}");
    }
    let files = files(&zip);
    let names: Vec<_> = files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(
        names[..6],
        ["README.txt", "manifest.json", "SHA256SUMS", "agreement.pdf", "agreement.txt", "terms.json"]
    );
    let readme = text(&files, "README.txt");
    assert!(readme.contains("Læsø Kommune") && readme.lines().all(|line| line.chars().count() <= 78), "{readme}");
    let mail = text(&files, "mails/001-approved.txt");
    assert!(mail.contains(&format!("To: {}", sealed.case.email)) && mail.contains("State: accepted"), "{mail}");
    // What the processor's people wrote among themselves is theirs.
    assert!(names.iter().all(|name| !name.contains("waiting")), "{names:?}");
    let everything: String = files.iter().map(|file| String::from_utf8_lossy(&file.bytes).into_owned()).collect();
    assert!(!everything.contains("192.0.2.7"), "a network address");
    sealed.app.finish().await;
}

#[tokio::test]
async fn what_came_later_is_bound_to_the_agreement() {
    let mut sealed = Sealed::new().await;
    let (tenant, other) = (sealed.app.tenant(0), sealed.app.countersigned(sealed.app.tenant(0), "Fanø Kommune").await);
    sealed.worker.run_due().await;
    // What one party writes and has not sent is in neither's bundle.
    sealed.app.amendment(tenant, &sealed.case, Side::Controller, 9).await;
    for case in [&sealed.case, &other] {
        let id = sealed.app.proposed(tenant, case, Side::Processor, 5).await;
        sealed.app.accept(tenant, case, Side::Processor, id).await;
    }
    let ask = format!("/t/fjeld/en/mine/{}/matters/new", sealed.case.id);
    let page = sealed.case.browser.get(&format!("{ask}?kind=instruction")).await.expect(StatusCode::OK);
    let form = page.form(&ask).unwrap();
    let hidden = form.iter().filter(|(name, _)| name != "words").map(|(name, value)| (name.as_str(), value.as_str()));
    let fields: Vec<(&str, &str)> = hidden.chain([("words", "Delete the guest list.")]).collect();
    sealed.case.browser.post(&ask, &fields).await.expect(StatusCode::SEE_OTHER);
    sealed.worker.run_due().await;

    let (own, foreign) = (files(&sealed.zip().await), files(&sealed.zip_of(&other).await));
    let report = sealed.check(&listed_anew(own.clone()));
    assert_eq!(report.outcome(), Outcome::Holds, "{report:#?}");
    let said = |part: &str| report.findings.iter().any(|finding| finding.said.contains(part));
    assert!(said("amendments/1.pdf changes version 1 of this agreement"), "{report:#?}");
    assert!(own.iter().any(|file| file.path == "versions/2/agreement.txt"));
    assert!(said("Every sealed document that these entries tell of"), "{report:#?}");
    let log: String =
        own.iter().filter(|file| file.path.starts_with("log/")).map(|f| String::from_utf8_lossy(&f.bytes)).collect();
    assert!(log.contains("matter.open"), "{log}");
    assert!(log.contains("amendment.propose") && !log.contains("amendment.draft"), "{log}");

    // Left out with all that came of it: the log tells of it.
    let later = |file: &&File| ["amendments/", "versions/"].iter().any(|folder| file.path.starts_with(folder));
    let found = sealed.check(&listed_anew(own.iter().filter(|file| !later(file)).cloned().collect()));
    assert_eq!(found.outcome(), Outcome::Fails);
    assert!(found.findings.iter().any(|finding| finding.said.contains("an amendment sealed at")), "{found:#?}");

    // Another agreement's amendment under the same name; a version that nobody signed.
    for path in ["amendments/1.pdf", "versions/2/agreement.txt", "versions/2/terms.json"] {
        let mut swapped = own.clone();
        let theirs = foreign.iter().find(|file| file.path == path).unwrap().bytes.clone();
        let file = swapped.iter_mut().find(|file| file.path == path).unwrap();
        file.bytes = if file.bytes == theirs { b"{}".to_vec() } else { theirs };
        assert_eq!(sealed.check(&listed_anew(swapped)).outcome(), Outcome::Fails, "{path}");
    }
    let mut more = own;
    more.push(File { path: "versions/3/agreement.txt".to_owned(), bytes: b"agreement text".to_vec() });
    let found = sealed.check(&listed_anew(with_listed(more)));
    assert!(found.findings.iter().any(|finding| finding.said.contains("comes of no amendment")), "{found:#?}");
    sealed.app.finish().await;
}

#[tokio::test]
async fn whose_it_is_must_be_known_from_elsewhere() {
    let sealed = Sealed::new().await;
    let zip = sealed.zip().await;
    assert_eq!(check(&zip, &Expected::default()).outcome(), Outcome::NotChecked);
    let certificates = vec![sealed.app.seal_key().fingerprint()];
    let another = Expected { certificates, ..sealed.expected() };
    assert_eq!(check(&zip, &another).outcome(), Outcome::Fails, "another certificate");
    let log_key = Some(sealed.app.log_key().public().named("sign.example.org/t/sund"));
    assert_eq!(check(&zip, &Expected { log_key, ..sealed.expected() }).outcome(), Outcome::Fails, "another log");
    // The sealed agreement names the key of the log.
    assert_eq!(check(&zip, &Expected { log_key: None, ..sealed.expected() }).outcome(), Outcome::Holds);
    sealed.app.finish().await;
}

#[tokio::test]
async fn what_is_erased_is_absent_and_the_rest_holds() {
    let sealed = Sealed::new().await;
    let mut superuser = sealed.app.databases.superuser().await;
    sqlx::query("DELETE FROM audit_detail").execute(&mut superuser).await.unwrap();
    let zip = sealed.zip().await;
    assert_eq!(text(&files(&zip), "log/details.jsonl"), "");
    let report = sealed.check(&zip);
    assert_eq!(report.outcome(), Outcome::Holds, "{report:#?}");
    assert!(report.findings.iter().any(|finding| finding.said.contains("it is erased")));
    sealed.app.finish().await;
}

#[tokio::test]
async fn there_is_none_before_there_is_a_document_and_none_for_others() {
    let sealed = Sealed::new().await;
    let mut draft = sealed.app.signed(sealed.app.tenant(0), "Fanø Kommune").await;
    draft.browser.get(&format!("/t/fjeld/en/mine/{}/bundle.zip", draft.id)).await.expect(StatusCode::NOT_FOUND);
    draft.browser.get(&format!("/t/fjeld/en/mine/{}/bundle.zip", sealed.case.id)).await.expect(StatusCode::NOT_FOUND);
    for _ in 0..30 {
        sealed.zip().await;
    }
    let path = format!("/t/fjeld/en/mine/{}/bundle.zip", sealed.case.id);
    sealed.case.browser.clone().get(&path).await.expect(StatusCode::TOO_MANY_REQUESTS);
    sealed.app.finish().await;
}
