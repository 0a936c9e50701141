//! Reading and sending, as a browser does it.

use domain::ids::SubprocessorId;
use testkit::{Answer, Browser, Tenant};

/// The address of a page about the registry.
pub fn at(tenant: &Tenant, page: &str) -> String {
    format!("/t/{}/en/staff/subprocessors/{page}", tenant.slug).trim_end_matches('/').to_owned()
}

/// Reads a page and sends its own form, with what was typed in place of what it held.
pub async fn send(browser: &mut Browser, page: &str, typed: &[(&str, &str)]) -> Answer {
    let shown = browser.get(page).await;
    let Some(mut fields) = shown.form(page) else { return shown };
    fields.retain(|(name, _)| typed.iter().all(|(other, _)| other != name));
    let fields = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    browser.post(page, &fields.chain(typed.iter().copied()).collect::<Vec<_>>()).await
}

/// The entry that keeping one led to.
pub fn led_to(answer: &Answer) -> SubprocessorId {
    let led = answer.location().unwrap();
    led.split('?').next().unwrap().rsplit('/').next().unwrap().parse().unwrap()
}
