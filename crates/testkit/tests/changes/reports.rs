//! What servers say of a notice after they took it: delivery starts the window, a failure is a return, and what no address
//! of ours proves is nothing.

use chrono::TimeDelta;
use domain::duties::DutyKind;
use domain::email::EmailAddress;
use domain::ids::{ContactId, MailId};
use domain::language::Language;
use domain::people::{ContactDetails, Duty};
use domain::subprocessors::Stage;
use jobs::Returns;
use jobs::reports::{self, Taken};
use keys::MasterKey;
use mail::Outgoing;
use mail::report::Meaning;
use storage::controllers;
use storage::subprocessors::notices::{self, MailState};
use testkit::{Case, TestApp, delivery_report};

use crate::form::{EFFECT, company, day, gate, read};

/// The last mail to an address.
fn last_to(app: &TestApp, address: &EmailAddress) -> Outgoing {
    app.inbox.sent_to(address).pop().unwrap().outgoing
}

async fn state(app: &TestApp, case: &Case, mail: MailId) -> MailState {
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let notice = notices::of_mail(&mut tx, mail).await.unwrap().unwrap();
    notices::mails(&mut tx, notice).await.unwrap().into_iter().find(|one| one.mail == mail).unwrap().state
}

#[tokio::test]
async fn delivery_starts_the_window_and_what_nobody_proves_changes_nothing() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.approved(tenant, "Reading Kommune").await;
    app.settle().await;
    let (change, _) = app.announced_change(tenant, &company("Fjordlager AS", "SE"), day(EFFECT)).await;
    app.settle().await;
    let id = app.notice(tenant, change, &case).await;
    let outgoing = last_to(&app, &EmailAddress::parse(&case.email).unwrap());
    let mail = outgoing.message_id.mail();
    let all = app.inbox.sent();
    assert!(all.iter().all(|sent| sent.outgoing.returns_to.is_some()), "what bounces finds its mail");
    assert_eq!(all.iter().filter(|sent| sent.outgoing.reports).count(), 1, "asked for notices alone");

    // Whoever knows the ids alone has no key; whoever was written to has an address, but not another's.
    let (returns, to) = (app.returns(), &outgoing.to.address);
    let base = EmailAddress::parse("bounces@sign.example.org").unwrap();
    let forger = Returns::new(base, MasterKey::from_slice(&[8; 32]).unwrap().returns()).unwrap();
    let forged = delivery_report(&outgoing, &forger.address(mail).unwrap(), to, "delivered", "2.0.0");
    assert_eq!(reports::take(&app.db, returns.key(), &forged, None).await.unwrap(), Taken::Unproven);
    let other = EmailAddress::parse("somebody@else.example").unwrap();
    let elsewhere = delivery_report(&outgoing, &returns.address(mail).unwrap(), &other, "delivered", "2.0.0");
    let taken = reports::take(&app.db, returns.key(), &elsewhere, None).await.unwrap();
    assert_eq!(taken, Taken::OfSomebodyElse(mail));
    let unknown = MailId(app.db.randomness().id(app.db.now()));
    let of_none = delivery_report(&outgoing, &returns.address(unknown).unwrap(), to, "delivered", "2.0.0");
    let taken = reports::take(&app.db, returns.key(), &of_none, None).await.unwrap();
    assert_eq!(taken, Taken::NoSuchMail(unknown));
    assert!(matches!(reports::take(&app.db, returns.key(), b"", None).await.unwrap(), Taken::NotRead(_)));
    assert_eq!(read(&app, &case, id).await.stage, Stage::Sent);
    assert_eq!(state(&app, &case, mail).await, MailState::Accepted);

    // On its way is not there; in the mailbox is.
    let taken = app.reported(&outgoing, "delayed", "4.4.1").await;
    assert_eq!(taken, Taken::Noted(mail, Meaning::Delayed));
    assert_eq!(read(&app, &case, id).await.stage, Stage::Sent);
    assert_eq!(app.reported(&outgoing, "delivered", "2.0.0").await, Taken::Noted(mail, Meaning::Delivered));
    let received = read(&app, &case, id).await;
    assert_eq!(received.stage, Stage::Received);
    for (action, status, meaning) in
        [("delivered", "2.0.0", Meaning::Delivered), ("delayed", "4.4.1", Meaning::Delayed)]
    {
        assert_eq!(app.reported(&outgoing, action, status).await, Taken::NoNews(mail, meaning), "again, and too late");
    }
    assert_eq!(read(&app, &case, id).await.revision, received.revision);
    assert_eq!(state(&app, &case, mail).await, MailState::Delivered);
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    let (_, may, because) = gate(&mut dpo, tenant, &case).await.remove(0);
    assert!(!may && because.contains("may still object"), "{because}");
    app.wait(TimeDelta::days(60));
    app.settle().await;
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    assert!(gate(&mut dpo, tenant, &case).await[0].1, "silence is enough");
    app.finish().await;
}

#[tokio::test]
async fn a_failure_is_a_return_and_the_next_contact_is_written_to() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.approved(tenant, "Moved Kommune").await;
    let privacy = EmailAddress::parse("privacy@moved.example").unwrap();
    let details = ContactDetails { email: privacy.as_str().to_owned(), ..ContactDetails::default() };
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let (new, duties) = (ContactId(tx.new_id()), [Duty::Privacy]);
    controllers::put_contact(&mut tx, new, case.controller, &privacy, &details, &duties, Language::En).await.unwrap();
    tx.commit().await.unwrap();
    app.settle().await;
    let (change, _) = app.announced_change(tenant, &company("Fjordlager AS", "SE"), day(EFFECT)).await;
    app.settle().await;
    let id = app.notice(tenant, change, &case).await;
    let first = last_to(&app, &privacy);
    let mail = first.message_id.mail();
    assert_eq!(app.reported(&first, "failed", "5.1.1").await, Taken::Noted(mail, Meaning::BadAddress));
    let returned = read(&app, &case, id).await;
    assert_eq!(returned.stage, Stage::Returned);

    // The same again, and what another server says against it.
    for (action, status, meaning) in
        [("failed", "5.1.1", Meaning::BadAddress), ("delivered", "2.0.0", Meaning::Delivered)]
    {
        assert_eq!(app.reported(&first, action, status).await, Taken::NoNews(mail, meaning));
    }
    assert_eq!(read(&app, &case, id).await.revision, returned.revision);
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let owed = storage::duties::of_agreement(&mut tx, case.id).await.unwrap();
    assert_eq!(owed.iter().filter(|duty| duty.kind == DutyKind::ReturnedNotice).count(), 1, "one task");
    let noted = notices::mails(&mut tx, id).await.unwrap().remove(0);
    assert!(noted.answer.contains("5.1.1 <p…@moved.example>"), "masked: {}", noted.answer);
    assert_eq!(storage::mails::one(&mut tx, mail).await.unwrap().state, storage::mails::MailState::Bounced);
    drop(tx);

    app.settle_what_is_left().await;
    let second = last_to(&app, &EmailAddress::parse(&case.email).unwrap());
    let mail = second.message_id.mail();
    assert_eq!(state(&app, &case, mail).await, MailState::Accepted, "the signatory is written to");
    assert_eq!(app.reported(&second, "delivered", "2.0.0").await, Taken::Noted(mail, Meaning::Delivered));
    assert_eq!(read(&app, &case, id).await.stage, Stage::Received);
    // What was received stays received; that a server says otherwise is not lost.
    assert_eq!(app.reported(&second, "failed", "5.2.2").await, Taken::Noted(mail, Meaning::Refused));
    assert_eq!(read(&app, &case, id).await.stage, Stage::Received);
    assert_eq!(state(&app, &case, mail).await, MailState::Bounced);
    app.finish().await;
}
