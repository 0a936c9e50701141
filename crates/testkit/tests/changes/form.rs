use chrono::NaiveDate;
use domain::ids::NoticeId;
use domain::subprocessors::{Ground, Location, Profile, Transfer, Use};
use http::StatusCode;
use storage::subprocessors::notices::{self, Notice};
use testkit::{Answer, Browser, Case, Tenant, TestApp, profile};

pub const EFFECT: &str = "2027-01-15";

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A company in a country, under standard clauses.
pub fn company(name: &str, country: &str) -> Profile {
    let clauses = || Transfer {
        ground: Ground::SccModule3,
        document: "clauses/2027-01.pdf".to_owned(),
        assessment: None,
        from: None,
        until: None,
    };
    let place = Location { country: country.to_owned(), uses: [Use::Storage].into(), ..Location::default() };
    let place = Location { transfer: place.is_third().then(clauses), ..place };
    Profile { locations: vec![place], ..profile(name) }
}

/// The page of a notice, to the customer.
pub fn own(tenant: &Tenant, case: &Case, notice: NoticeId) -> String {
    format!("/t/{}/en/mine/{}/subprocessors/notices/{notice}", tenant.slug, case.id)
}

/// The same to the staff.
pub fn staffs(tenant: &Tenant, case: &Case, notice: NoticeId) -> String {
    format!("/t/{}/en/staff/agreements/{}/subprocessors/notices/{notice}", tenant.slug, case.id)
}

/// Sends the form of a page as it stands, with these fields in place of its own.
pub async fn send(browser: &mut Browser, at: &str, fields: &[(&str, &str)]) -> Answer {
    let shown = browser.get(at).await.expect(StatusCode::OK).form(at).unwrap();
    let mut form: Vec<(&str, &str)> = shown.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    form.retain(|(name, _)| !fields.iter().any(|(other, _)| other == name));
    form.extend(fields);
    browser.post(at, &form).await
}

/// A notice as the staff's transaction reads it.
pub async fn read(app: &TestApp, case: &Case, id: NoticeId) -> Notice {
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    notices::one(&mut tx, id).await.unwrap()
}

/// What the gate says of each company under an agreement: its name, whether it may, and why.
pub async fn gate(browser: &mut Browser, tenant: &Tenant, case: &Case) -> Vec<(String, bool, String)> {
    let path = format!("/t/{}/en/api/v1/agreements/{}/subprocessors", tenant.slug, case.id);
    let answer = browser.get(&path).await.expect(StatusCode::OK);
    let body: serde_json::Value = serde_json::from_str(&answer.text()).unwrap();
    let one = |one: &serde_json::Value| {
        let text = |key: &str| one[key].as_str().unwrap_or_default().to_owned();
        (text("name"), one["authorised"].as_bool().unwrap(), text("because"))
    };
    body["subprocessors"].as_array().unwrap().iter().map(one).collect()
}
