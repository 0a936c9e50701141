//! Inviting a customer.

use domain::ids::{AgreementId, ControllerId};
use http::StatusCode;
use sqlx::types::Uuid;
use storage::mails::MailKind;
use testkit::{Answer, Browser, Tenant, TestApp};

use crate::case::{Form, at, count, mails, now};

const INVITE: &str = "/t/fjeld/en/staff/agreements/invite";

async fn form(browser: &mut Browser, tenant: &Tenant, email: &str) -> Form {
    Form::open(browser, INVITE)
        .await
        .with("organisation", "Fjordvik Kommune")
        .with("name", "Ingrid Solheim")
        .with("email", email)
        .with("language", "nb")
        .with("version", &tenant.version.to_string())
        .with("message", "As agreed on the telephone.")
}

async fn made(app: &TestApp, answer: &Answer) -> (ControllerId, AgreementId) {
    let path = answer.location().unwrap();
    let id: Uuid = path.rsplit('/').next().unwrap().split('?').next().unwrap().parse().unwrap();
    let mut superuser = app.databases.superuser().await;
    let controller = sqlx::query_scalar("SELECT controller_id FROM agreement WHERE id = $1")
        .bind(id)
        .fetch_one(&mut superuser)
        .await
        .unwrap();
    (ControllerId(controller), AgreementId(id))
}

#[tokio::test]
async fn a_customer_is_invited_once_and_the_link_leaves_by_mail_alone() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut reviewer = app.staff(tenant, tenant.people.reviewer).await;
    let form = form(&mut reviewer, tenant, "ingrid@fjordvik.example").await;
    let (mut one, mut two) = (reviewer.clone(), reviewer.clone());
    let (first, second) = tokio::join!(form.send(&mut one), form.send(&mut two));
    assert_eq!(first.location(), second.location());
    assert_eq!(count(&app, "SELECT count(*) FROM agreement").await, 1);
    assert_eq!(count(&app, "SELECT count(*) FROM mail").await, 1);
    assert_eq!(count(&app, "SELECT count(*) FROM link").await, 1);
    let (controller, id) = made(&app, &first).await;
    let agreement = now(&app, tenant, controller, id).await;
    assert_eq!(agreement.invited_by, Some(tenant.people.reviewer));
    assert_eq!(agreement.form.organisation, "Fjordvik Kommune");
    let mail = mails(&app, tenant, controller, id).await.remove(0);
    assert_eq!((mail.kind, mail.language.tag()), (MailKind::Invitation, "nb"));
    let content = mail.content.unwrap();
    assert_eq!(content.words.as_deref(), Some("As agreed on the telephone."));
    let token = content.token.unwrap();
    assert!(content.code.is_none(), "nobody waits before a field for a code");
    let page = reviewer.get(&first.location().unwrap()).await.expect(StatusCode::OK);
    assert_eq!(page.find(".banner-title"), ["Invitation written"]);
    assert!(!page.text().contains(&token));
    assert!(page.text().contains("Waiting to be sent"));

    // A new link spends the first.
    let again = Form::on_page(&mut reviewer, tenant, id, "invite-again").await.send(&mut reviewer).await;
    assert_eq!(again.location().unwrap(), format!("{}?done=invited-again", at(tenant, id, "")));
    assert_eq!(count(&app, "SELECT count(*) FROM link WHERE used_at IS NULL").await, 1);
    let newest = mails(&app, tenant, controller, id).await.pop().unwrap().content.unwrap().token.unwrap();
    let mut signatory = app.browser();
    let page = signatory.get(&format!("/t/fjeld/nb/link/{newest}")).await.expect(StatusCode::OK);
    let key = page.field("idempotency_key").unwrap();
    let led = signatory.post(&format!("/t/fjeld/nb/link/{newest}"), &[("idempotency_key", &key)]).await;
    led.clone().expect(StatusCode::SEE_OTHER);
    assert!(led.location().unwrap().contains(&id.to_string()));
    let used = signatory.get(&format!("/t/fjeld/nb/link/{token}")).await;
    assert!(used.field("idempotency_key").is_none() || used.status != StatusCode::OK, "{}", used.text());
    app.finish().await;
}

#[tokio::test]
async fn staff_are_refused_as_signatories_and_their_domain_is_flagged() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut reviewer = app.staff(tenant, tenant.people.reviewer).await;
    let refused = form(&mut reviewer, tenant, "DPO@fjeld.example").await.send(&mut reviewer).await;
    let refused = refused.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.find("#email-error").concat().contains("one of your own staff"));
    assert_eq!(refused.field("organisation").as_deref(), Some("Fjordvik Kommune"), "what was typed is given back");
    assert_eq!(count(&app, "SELECT count(*) FROM controller").await, 0);
    let flagged = form(&mut reviewer, tenant, "temp@FJELD.example").await.send(&mut reviewer).await;
    let flagged = flagged.expect(StatusCode::SEE_OTHER);
    let page = reviewer.get(&flagged.location().unwrap()).await.expect(StatusCode::OK);
    assert_eq!(page.find(".banner-title"), ["Invitation written: check the address"]);
    assert!(page.find(".checks").concat().contains("on one of your own domains"));
    app.finish().await;
}

#[tokio::test]
async fn a_form_with_faults_says_each_beside_its_field() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut reviewer = app.staff(tenant, tenant.people.reviewer).await;
    let empty = Form::open(&mut reviewer, INVITE).await.send(&mut reviewer).await;
    let empty = empty.expect(StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["organisation", "name", "email", "language", "version"] {
        assert_eq!(empty.find(&format!("#{field}-error")).len(), 1, "{field}");
    }
    let lines = form(&mut reviewer, tenant, "a@b.example").await.with("organisation", "A\r\nBcc: all@example.org");
    let lines = lines.send(&mut reviewer).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(lines.find("#organisation-error").len(), 1);
    let scripts = form(&mut reviewer, tenant, "a@b.example").await.with("organisation", "חברה 🌿 <b>АО</b>");
    let made = scripts.send(&mut reviewer).await.expect(StatusCode::SEE_OTHER);
    let page = reviewer.get(&made.location().unwrap()).await.expect(StatusCode::OK);
    assert_eq!(page.find("h1")[0], "חברה 🌿 <b>АО</b>");
    app.finish().await;
}
