//! Forms as a browser sends them, and what is stored.

use domain::agreements::Side;
use domain::amendments::State;
use domain::ids::AmendmentId;
use storage::agreements::{self, AgreementVersion};
use testkit::{Answer, Browser, Case, Tenant, TestApp};

/// The address of a page about an agreement's amendments, for a party.
pub fn at(tenant: &Tenant, case: &Case, side: Side, page: &str) -> String {
    let root = match side {
        Side::Processor => format!("/t/{}/en/staff/agreements/{}/amendments", tenant.slug, case.id),
        Side::Controller => format!("/t/{}/en/mine/{}/amendments", tenant.slug, case.id),
    };
    if page.is_empty() { root } else { format!("{root}/{page}") }
}

/// Reads a page and sends its form to an address, with what was typed.
pub async fn send(browser: &mut Browser, page: &str, to: &str, typed: &[(&str, &str)]) -> Answer {
    let shown = browser.get(page).await;
    let Some(mut fields) = shown.form(to) else { return shown };
    fields.retain(|(name, _)| typed.iter().all(|(other, _)| other != name));
    let fields = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    browser.post(to, &fields.chain(typed.iter().copied()).collect::<Vec<_>>()).await
}

/// The same where the page posts to itself.
pub async fn fill(browser: &mut Browser, page: &str, typed: &[(&str, &str)]) -> Answer {
    let to = page.split('?').next().unwrap().to_owned();
    send(browser, page, &to, typed).await
}

/// The id at the end of the address that an act led to.
pub fn led_to(answer: &Answer) -> AmendmentId {
    answer.location().unwrap().rsplit('/').next().unwrap().parse().unwrap()
}

pub async fn versions(app: &TestApp, case: &Case) -> Vec<AgreementVersion> {
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    agreements::versions(&mut tx, case.id).await.unwrap()
}

pub async fn state(app: &TestApp, case: &Case, side: Side, id: AmendmentId) -> State {
    app.amendment_of(case, side, id).await.state
}
