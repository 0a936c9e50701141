//! Starting and looking, as a browser does it.

use std::collections::BTreeMap;

use domain::ids::{AmendmentId, RolloutId};
use domain::rollouts::{Aside, Outcome};
use storage::rollouts::{self, Row};
use testkit::{Answer, Browser, Case, Tenant, TestApp};

/// The address of a page about roll-outs.
pub fn at(tenant: &Tenant, page: &str) -> String {
    format!("/t/{}/en/staff/rollouts/{page}", tenant.slug).trim_end_matches('/').to_owned()
}

/// Reads a page and sends the form that posts to `to`, with what was typed in place of what it held.
pub async fn send(browser: &mut Browser, page: &str, to: &str, typed: &[(&str, &str)]) -> Answer {
    let shown = browser.get(page).await;
    let Some(mut fields) = shown.form(to) else { return shown };
    fields.retain(|(name, _)| typed.iter().all(|(other, _)| other != name));
    let fields = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    browser.post(to, &fields.chain(typed.iter().copied()).collect::<Vec<_>>()).await
}

/// The roll-out that starting one led to.
pub fn led_to(answer: &Answer) -> RolloutId {
    answer.location().unwrap().rsplit('/').next().unwrap().parse().unwrap()
}

pub async fn rows(app: &TestApp, tenant: &Tenant, id: RolloutId) -> Vec<Row> {
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    rollouts::rows(&mut tx, id, None, None).await.unwrap()
}

/// What has become of it, by the organisation's name.
pub async fn outcomes(app: &TestApp, tenant: &Tenant, id: RolloutId) -> BTreeMap<String, (Outcome, Option<Aside>)> {
    let rows = rows(app, tenant, id).await;
    rows.into_iter().map(|row| (row.controller_name, (row.outcome, row.aside))).collect()
}

/// The proposal that a case got.
pub async fn proposal(app: &TestApp, tenant: &Tenant, id: RolloutId, case: &Case) -> AmendmentId {
    let rows = rows(app, tenant, id).await;
    rows.into_iter().find(|row| row.agreement == case.id).unwrap().amendment.unwrap()
}
