//! The document of an approved agreement: made once, sealed, true to what was signed, and in both parties' hands.

use chrono::TimeDelta;
use documents::verify::attachments;
use documents::verify::{Contents, report};
use domain::agreements::Side;
use domain::permissions::Actor;
use mail::Transport;
use sha2::{Digest, Sha256};
use storage::mails::MailKind;
use storage::queue::{self, JobKind};
use storage::{agreements, blobs, tenants};
use testkit::TestApp;

use crate::steps::{NETWORK_ADDRESS, SIGNATORY, USER_AGENT, approve, seal_key, signed, worker, worker_with};

#[tokio::test]
async fn both_parties_get_the_sealed_document_and_it_says_what_was_signed() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = signed(&app, tenant).await;
    app.wait(TimeDelta::days(2));
    // What the tenant says of itself changes between the signatures: what was signed does not.
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    let mut profile = tenants::profile(&mut tx).await.unwrap();
    profile.address = "Somewhere else 9, 2000 By".to_owned();
    tenants::write_profile(&mut tx, Actor::Operator.permit().unwrap(), &profile).await.unwrap();
    tx.commit().await.unwrap();
    approve(&app, tenant, &case).await;

    let key = seal_key(&app);
    let ours = [key.fingerprint()];
    // The document, and three mails.
    assert_eq!(worker_with(&app, key, app.transport().clone()).run_due().await, 4);
    let agreement = case.agreement(&app).await;
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let sha256 = agreement.pdf_sha256.clone().unwrap();
    let pdf = blobs::get(&mut tx, Some(case.controller), &sha256).await.unwrap();
    let signed_text = agreements::signed_text(&mut tx, &agreement).await.unwrap();
    drop(tx);

    let report = report(&pdf, &ours);
    assert!(report.is_good(), "{report:?}");
    let Contents::Read(attached) = &report.contents else { panic!("{report:?}") };
    let evidence = &attached.evidence;
    assert_eq!(evidence.reference, agreement.reference);
    assert_eq!(evidence.in_force_from, agreement.in_force_from);
    let names: Vec<_> = evidence.signatures.iter().map(|one| (one.side, one.name.as_str())).collect();
    assert_eq!(names, [(Side::Controller, "Ane Sørensen"), (Side::Processor, "Søren Kjær")]);
    let events: Vec<_> = evidence.events.iter().map(|event| event.what.as_str()).collect();
    assert_eq!(events, ["Agreement begun", "Address proved by a one-time link", "Signed and sent", "Countersigned"]);

    let files = attachments(&pdf).unwrap();
    let file = |name: &str| &files.iter().find(|file| file.name == name).unwrap().bytes;
    assert_eq!(String::from_utf8_lossy(file("agreement.txt")), signed_text);
    assert!(signed_text.contains("fjeld 1, 1000 By") && !signed_text.contains("Somewhere else"));
    assert_eq!(Sha256::digest(file("terms.json")).as_slice(), agreement.terms_sha256);
    let json = String::from_utf8_lossy(file("evidence.json"));
    assert!(!json.contains(NETWORK_ADDRESS) && !json.contains(USER_AGENT), "{json}");

    let mut told = case.mails(&app).await;
    told.sort_by(|a, b| a.1.cmp(&b.1));
    let told: Vec<_> = told.iter().map(|(kind, email)| (*kind, email.as_str())).collect();
    let expected = ["administrator@fjeld.example", SIGNATORY, "bo@aeroe.example"];
    assert_eq!(told, expected.map(|email| (MailKind::Approved, email)));
    for sent in app.inbox.sent() {
        let [file] = &sent.outgoing.attachments[..] else { panic!("one file") };
        assert_eq!((file.mime.as_str(), &file.bytes), ("application/pdf", &pdf));
        assert!(file.name.contains(&agreement.reference), "{}", file.name);
    }
    app.finish().await;
}

#[tokio::test]
async fn it_is_made_once() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = signed(&app, tenant).await;
    approve(&app, tenant, &case).await;
    let worker = worker(&app);
    worker.run_due().await;
    let before = case.agreement(&app).await.pdf_sha256;
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let now = tx.now();
    queue::enqueue(&mut tx, JobKind::SealAgreement, case.id.0, Some(case.controller), now).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(worker.run_due().await, 1);
    assert_eq!(case.agreement(&app).await.pdf_sha256, before);
    assert_eq!(app.inbox.sent().len(), 3);
    app.finish().await;
}

#[tokio::test]
async fn a_certificate_that_has_run_out_stops_nothing_but_the_seal() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let key = seal_key(&app);
    app.wait(TimeDelta::days(4000));
    let case = signed(&app, tenant).await;
    approve(&app, tenant, &case).await;
    let transport = Transport::Memory(app.inbox.clone());
    assert_eq!(worker_with(&app, key, transport).run_due().await, 1);
    assert_eq!(case.agreement(&app).await.pdf_sha256, None);
    assert_eq!(
        app.db.job_counts().await.unwrap().later,
        2,
        "it waits for a new one, as the reminders do for the morning"
    );
    app.wait(TimeDelta::seconds(30));
    assert_eq!(worker(&app).run_due().await, 4);
    assert!(case.agreement(&app).await.pdf_sha256.is_some());
    app.finish().await;
}
