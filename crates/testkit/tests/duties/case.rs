//! What these tests share: a tenant whose terms ask for a report every year, and forms as a browser sends them.

use domain::duties::DutyKind;
use domain::ids::DutyId;
use domain::permissions::{Actor, Role};
use domain::terms::{Terms, demo};
use http::StatusCode;
use storage::duties::{self, Duty};
use storage::templates;
use testkit::{Answer, Browser, Case, People, Tenant, TestApp};

/// The first tenant with another agreement on offer: one that asks for a report every year (C.7).
pub async fn reporting(app: &TestApp) -> Tenant {
    offering(app, &demo::sms()).await
}

/// The first tenant with another agreement on offer.
pub async fn offering(app: &TestApp, terms: &Terms) -> Tenant {
    let tenant = app.tenant(0);
    let version = app.draft(tenant, "With a report").await;
    let by = tenant.people.administrator;
    let actor = Actor::Staff { id: by, role: Role::Administrator, binds: true };
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    templates::write_terms(&mut tx, actor.permit().unwrap(), version, terms).await.unwrap();
    templates::publish(&mut tx, actor.permit().unwrap(), version, by).await.unwrap();
    tx.commit().await.unwrap();
    let People { administrator, reviewer, dpo, auditor } = tenant.people;
    let people = People { administrator, reviewer, dpo, auditor };
    Tenant { slug: tenant.slug, ctx: tenant.ctx.clone(), version, people }
}

/// The duties under an agreement.
pub async fn owed(app: &TestApp, case: &Case) -> Vec<Duty> {
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    let mut owed = duties::of_agreement(&mut tx, case.id).await.unwrap();
    owed.retain(|duty| duty.kind == DutyKind::AuditReport);
    owed
}

/// The page of a duty.
pub fn at(id: DutyId) -> String {
    format!("/t/fjeld/en/staff/duties/{id}")
}

/// Sends the form of a page that goes to `path`, with something typed into it.
pub async fn send(browser: &mut Browser, page: &str, path: &str, typed: &[(&str, &str)]) -> Answer {
    let form = browser.get(page).await.expect(StatusCode::OK).form(path).unwrap();
    post(browser, path, &form, typed).await
}

/// Sends a form as it was shown, with something typed into it.
pub async fn post(browser: &mut Browser, path: &str, form: &[(String, String)], typed: &[(&str, &str)]) -> Answer {
    let kept = form.iter().filter(|(name, _)| typed.iter().all(|(other, _)| other != name));
    let mut fields: Vec<(&str, &str)> = kept.map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.extend(typed);
    browser.post(path, &fields).await
}
