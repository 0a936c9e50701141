use domain::ids::StaffId;
use http::StatusCode;
use testkit::{Answer, Browser, TestApp};

use super::{invite, is_in, letters};

fn page_of(id: StaffId) -> String {
    format!("/t/fjeld/en/staff/people/{id}")
}

/// The form that the page shows, with other values.
async fn form(
    browser: &mut Browser,
    id: StaffId,
    role: &str,
    binds: bool,
    disabled: bool,
) -> [(&'static str, String); 5] {
    let page = browser.get(&page_of(id)).await.expect(StatusCode::OK);
    let yes = |on: bool| if on { "yes".to_owned() } else { String::new() };
    [
        ("idempotency_key", page.field("idempotency_key").unwrap()),
        ("was", page.field("was").unwrap_or_default()),
        ("role", role.to_owned()),
        ("binds", yes(binds)),
        ("disabled", yes(disabled)),
    ]
}

async fn save(browser: &mut Browser, id: StaffId, form: &[(&str, String)]) -> Answer {
    let fields: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    browser.post(&page_of(id), &fields).await
}

/// Reads the page and saves its form with other values.
async fn change(browser: &mut Browser, id: StaffId, role: &str, binds: bool, disabled: bool) -> Answer {
    let form = form(browser, id, role, binds, disabled).await;
    save(browser, id, &form).await
}

async fn role(app: &TestApp, id: StaffId) -> (String, String) {
    let mut superuser = app.databases.superuser().await;
    sqlx::query_as("SELECT role, state FROM staff WHERE id = $1").bind(id.0).fetch_one(&mut superuser).await.unwrap()
}

#[tokio::test]
async fn a_role_that_is_taken_away_is_gone_at_the_next_request() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut administrator = app.staff(tenant, tenant.people.administrator).await;
    let mut reviewer = app.staff(tenant, tenant.people.reviewer).await;
    assert!(is_in(&mut reviewer).await);
    change(&mut administrator, tenant.people.reviewer, "auditor", false, false).await.expect(StatusCode::SEE_OTHER);
    assert!(!is_in(&mut reviewer).await);
    let mut reviewer = app.staff(tenant, tenant.people.reviewer).await;
    change(&mut administrator, tenant.people.reviewer, "auditor", false, true).await.expect(StatusCode::SEE_OTHER);
    assert!(!is_in(&mut reviewer).await);
    // Even a session that outlived the change opens nothing.
    assert!(!is_in(&mut app.staff(tenant, tenant.people.reviewer).await).await);
    app.finish().await;
}

#[tokio::test]
async fn nobody_changes_themselves_and_one_administrator_remains() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let (one, two) = (tenant.people.administrator, tenant.people.dpo);
    let mut first = app.staff(tenant, one).await;
    let own = first.get(&page_of(one)).await.expect(StatusCode::OK);
    assert_eq!(own.field("was"), None, "no form for oneself");
    let forged = [("idempotency_key", "0198c0de-0000-7000-8000-000000000001"), ("role", "auditor")];
    first.post(&page_of(one), &forged).await.expect(StatusCode::BAD_REQUEST);
    change(&mut first, two, "administrator", true, false).await.expect(StatusCode::SEE_OTHER);
    // Two administrators who take each other's role away at once: one of them is refused.
    for round in 0..5 {
        let (mut first, mut second) = (app.staff(tenant, one).await, app.staff(tenant, two).await);
        let against_second = form(&mut first, two, "reviewer", false, false).await;
        let against_first = form(&mut second, one, "reviewer", false, false).await;
        let (a, b) = tokio::join!(save(&mut first, two, &against_second), save(&mut second, one, &against_first));
        let done =
            [&a, &b].iter().filter(|answer| answer.location().is_some_and(|to| to.contains("done=changed"))).count();
        assert_eq!(done, 1, "{:?} {:?}", a.status, b.status);
        let roles = [role(&app, one).await.0, role(&app, two).await.0];
        assert_eq!(roles.iter().filter(|role| *role == "administrator").count(), 1, "{round}: {roles:?}");
        let (kept, lost) = if roles[0] == "administrator" { (one, two) } else { (two, one) };
        let mut browser = app.staff(tenant, kept).await;
        change(&mut browser, lost, "administrator", true, false).await.expect(StatusCode::SEE_OTHER);
    }
    app.finish().await;
}

#[tokio::test]
async fn a_stale_page_changes_nothing() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut administrator = app.staff(tenant, tenant.people.administrator).await;
    let stale = administrator.get(&page_of(tenant.people.reviewer)).await;
    change(&mut administrator, tenant.people.reviewer, "dpo", false, false).await.expect(StatusCode::SEE_OTHER);
    let (key, was) = (stale.field("idempotency_key").unwrap(), stale.field("was").unwrap());
    let fields = [("idempotency_key", key.as_str()), ("was", was.as_str()), ("role", "reviewer")];
    let answer = administrator.post(&page_of(tenant.people.reviewer), &fields).await;
    answer.expect(StatusCode::CONFLICT);
    assert_eq!(role(&app, tenant.people.reviewer).await.0, "dpo");
    app.finish().await;
}

#[tokio::test]
async fn an_auditor_reads_and_finds_nothing_to_press() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut auditor = app.staff(tenant, tenant.people.auditor).await;
    let list = auditor.get("/t/fjeld/en/staff/people").await.expect(StatusCode::OK);
    assert_eq!(list.find("tbody tr").len(), 4);
    assert!(!list.text().contains("/staff/people/invite"));
    let page = auditor.get(&page_of(tenant.people.reviewer)).await.expect(StatusCode::OK);
    // The one form is the one that signs out.
    assert_eq!(page.find("form").len() - page.find("dialog form").len(), 1);
    auditor.get("/t/fjeld/en/staff/log").await.expect(StatusCode::OK);
    let fields = [("idempotency_key", "0198c0de-0000-7000-8000-000000000001"), ("role", "auditor")];
    auditor.post(&page_of(tenant.people.reviewer), &fields).await.expect(StatusCode::FORBIDDEN);
    auditor.get("/t/fjeld/en/staff/people/invite").await.expect(StatusCode::FORBIDDEN);
    auditor.post("/t/fjeld/en/staff/people/invite", &fields).await.expect(StatusCode::FORBIDDEN);
    let again = format!("{}/invite-again", page_of(tenant.people.reviewer));
    auditor.post(&again, &fields).await.expect(StatusCode::FORBIDDEN);
    let mut reviewer = app.staff(tenant, tenant.people.reviewer).await;
    reviewer.get("/t/fjeld/en/staff/log").await.expect(StatusCode::FORBIDDEN);
    app.finish().await;
}

#[tokio::test]
async fn the_other_tenants_people_are_not_there() {
    let app = TestApp::start().await;
    let (ours, theirs) = (app.tenant(0), app.tenant(1));
    let mut administrator = app.staff(ours, ours.people.administrator).await;
    administrator.get(&page_of(theirs.people.reviewer)).await.expect(StatusCode::NOT_FOUND);
    let fields = [
        ("idempotency_key", "0198c0de-0000-7000-8000-000000000001"),
        ("was", "reviewer false active"),
        ("role", "auditor"),
    ];
    administrator.post(&page_of(theirs.people.reviewer), &fields).await.expect(StatusCode::NOT_FOUND);
    let again = format!("{}/invite-again", page_of(theirs.people.reviewer));
    administrator.post(&again, &fields).await.expect(StatusCode::NOT_FOUND);
    assert_eq!(role(&app, theirs.people.reviewer).await.0, "reviewer");
    // Their cookie opens no page of the other tenant either.
    let token = administrator.cookie("__Host-cs-fjeld").unwrap().to_owned();
    let mut stranger = app.browser().with_cookie("__Host-cs-sund", &token);
    stranger.get("/t/sund/en/staff/people").await.expect(StatusCode::SEE_OTHER);
    app.finish().await;
}

#[tokio::test]
async fn an_invitation_says_what_is_wrong_and_counts_once() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    invite(&app, "not an address", "reviewer", false).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    invite(&app, "a@fjeld.example", "emperor", false).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    invite(&app, "a@fjeld.example", "auditor", true).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    for name in ["", "---", "Ida\u{202e}tsivK", "Ida\u{200b}Kvist", "Ida\nKvist"] {
        let mut administrator = app.staff(tenant, tenant.people.administrator).await;
        let key = administrator.get("/t/fjeld/en/staff/people/invite").await.field("idempotency_key").unwrap();
        let fields = [
            ("idempotency_key", key.as_str()),
            ("name", name),
            ("email", "a@fjeld.example"),
            ("role", "reviewer"),
            ("language", "da"),
        ];
        let page = administrator.post("/t/fjeld/en/staff/people/invite", &fields).await;
        let page = page.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(page.attribute(".error-summary a", "href").unwrap(), "#name", "{name:?}");
    }
    let taken =
        invite(&app, "Reviewer@FJELD.example", "reviewer", false).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(taken.text().contains("on the list already"));
    assert_eq!(taken.field("name").unwrap(), "Ida Kvist");
    // The same form sent twice, also at once.
    let mut administrator = app.staff(tenant, tenant.people.administrator).await;
    let key = administrator.get("/t/fjeld/en/staff/people/invite").await.field("idempotency_key").unwrap();
    let fields = [
        ("idempotency_key", key.as_str()),
        ("name", "Ørjan <b>Åsen</b>"),
        ("email", "orjan@fjeld.example"),
        ("role", "reviewer"),
        ("language", "nb"),
    ];
    let mut twin = administrator.clone();
    let path = "/t/fjeld/en/staff/people/invite";
    let (one, two) = tokio::join!(administrator.post(path, &fields), twin.post(path, &fields));
    assert_eq!([one.status, two.status], [StatusCode::SEE_OTHER; 2]);
    assert_eq!(letters(&app, 0, "orjan@fjeld.example").await.len(), 1);
    let list = administrator.get("/t/fjeld/nb/staff/people").await;
    assert!(list.find("a.row-link").contains(&"Ørjan <b>Åsen</b>".to_owned()), "names are text");
    app.finish().await;
}
