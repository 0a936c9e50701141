//! The processor's own contact points: changed, announced once, and told to each who is concerned.

use domain::permissions::{Actor, Role};
use http::StatusCode;
use storage::contact_points;
use testkit::Browser;

use crate::parties::{Parties, send};

const PAGE: &str = "/t/fjeld/en/staff/settings/contacts";
const ANNOUNCE: &str = "/t/fjeld/en/staff/settings/contacts/announce";

async fn save(browser: &mut Browser, privacy: &str, breach: &str) {
    let shown = browser.get(PAGE).await.expect(StatusCode::OK);
    send(browser, &shown, PAGE, &[("privacy", privacy), ("breach", breach)]).await.expect(StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn several_changes_make_one_message_to_each_who_is_concerned() {
    let parties = Parties::meet().await;
    let tenant = parties.app.tenant(0);
    let (first, mut other) = (parties.case.email.clone(), parties.app.approved(tenant, "Fanø Kommune").await);
    let mut staff = parties.app.staff(tenant, tenant.people.administrator).await;
    let known = staff.get(PAGE).await.expect(StatusCode::OK).field("privacy").unwrap();
    for number in 0..5 {
        save(&mut staff, &format!("privacy{number}@fjeld.example"), &format!("breach{number}@fjeld.example")).await;
    }
    let told = "SELECT count(*) FROM mail WHERE kind = 'contact_points'";
    parties.app.settle().await;
    assert_eq!(parties.count(told).await, 0, "nobody is told before it is announced");
    let page = staff.get(PAGE).await.expect(StatusCode::OK);
    assert_eq!(page.find("#announce h2"), ["2 changes are not announced yet"]);
    assert!(page.find("#announce li").join(" ").contains(&format!("privacy4@fjeld.example in place of {known}")));
    // The same form twice is one announcement.
    for _ in 0..2 {
        send(&mut staff, &page, ANNOUNCE, &[]).await.expect(StatusCode::SEE_OTHER);
    }
    parties.app.settle().await;
    assert_eq!(parties.count("SELECT count(*) FROM contact_announcement").await, 1);
    assert_eq!(parties.count(told).await, 2, "each customer's only contact, once");
    let mail = parties.mail_to(&first);
    assert!(mail.contains("breach4@fjeld.example in place of") && !mail.contains("privacy3@"), "{mail}");
    assert!(mail.contains("Your agreement says") == mail.contains("clause"), "{mail}");
    // The other tenant's customers have heard nothing; the page of the customer says since when.
    let list = format!("/t/fjeld/en/mine/{}/people", other.id);
    let shown = other.browser.get(&list).await.expect(StatusCode::OK).text();
    assert!(shown.contains("breach4@fjeld.example") && shown.contains("breach3@fjeld.example from"), "{shown}");
    let page = staff.get(PAGE).await.expect(StatusCode::OK);
    assert_eq!(page.find("#announce h2"), ["Your customers know these addresses"]);
    assert!(page.text().contains("2 customers told"));
    // Saving what they know already is no change of which they would have to be told.
    save(&mut staff, "privacy4@fjeld.example", "breach4@fjeld.example").await;
    let page = staff.get(&format!("{PAGE}?done=saved")).await.expect(StatusCode::OK).text();
    assert!(page.contains("Nothing differs") && !page.contains("have not been told"), "{page}");
    parties.part().await;
}

#[tokio::test]
async fn what_was_changed_back_is_no_change_and_a_stale_page_announces_nothing() {
    let parties = Parties::meet().await;
    let tenant = parties.app.tenant(0);
    let mut staff = parties.app.staff(tenant, tenant.people.administrator).await;
    let page = staff.get(PAGE).await.expect(StatusCode::OK);
    let (privacy, breach) = (page.field("privacy").unwrap(), page.field("breach").unwrap());
    save(&mut staff, "new@fjeld.example", &breach).await;
    let seen = staff.get(PAGE).await.expect(StatusCode::OK);
    save(&mut staff, &privacy, &breach).await;
    assert_eq!(send(&mut staff, &seen, ANNOUNCE, &[]).await.status, StatusCode::CONFLICT);
    let wrong = [("privacy", "nobody"), ("breach", breach.as_str())];
    let page = staff.get(PAGE).await.expect(StatusCode::OK);
    assert_eq!(send(&mut staff, &page, PAGE, &wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let mut tx = parties.app.db.tenant(&tenant.ctx).await.unwrap();
    let permit = Actor::Staff { id: tenant.people.administrator, role: Role::Administrator, binds: true };
    assert!(contact_points::announce(&mut tx, permit.permit().unwrap(), &[]).await.is_err());
    drop(tx);
    assert_eq!(parties.count("SELECT count(*) FROM contact_announcement").await, 0);
    parties.part().await;
}
