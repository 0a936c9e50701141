//! From a new version to what each controller has answered.

use chrono::TimeDelta;
use domain::agreements::Side;
use domain::rollouts::Outcome;
use domain::text::Block;
use http::StatusCode;
use storage::agreements;
use storage::mails::{self, MailKind};
use testkit::{Case, TestApp};

use crate::form::{at, led_to, outcomes, proposal, send};

async fn told(app: &TestApp, case: &Case, kind: MailKind) -> usize {
    let mut tx = app.db.tenant(&case.ctx).await.unwrap();
    mails::about(&mut tx, case.id).await.unwrap().iter().filter(|mail| mail.kind == kind).count()
}

#[tokio::test]
async fn each_controller_accepts_declines_negotiates_or_stays_where_it_is() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut yes = app.approved(tenant, "Ja Kommune").await;
    let mut no = app.approved(tenant, "Nej Kommune").await;
    let maybe = app.approved(tenant, "Måske Kommune").await;
    let silent = app.approved(tenant, "Tavs Kommune").await;
    let elsewhere = app.approved(app.tenant(1), "Nordstrand Kommune").await;
    let to = app
        .next_version_with(tenant, |text| {
            let words = "Words of the newer version, as at {{date}}.".to_owned();
            text.clauses[0].body = vec![Block::Paragraph { text: words }];
        })
        .await;

    // Who is on which version; only somebody who is entitled to bind the company goes on.
    let mut reviewer = app.staff(tenant, tenant.people.reviewer).await;
    let list = reviewer.get(&at(tenant, "")).await.expect(StatusCode::OK);
    assert_eq!(list.find("tbody td.number"), ["4"]);
    reviewer.get(&at(tenant, "new")).await.expect(StatusCode::FORBIDDEN);
    let mut binding = app.staff(tenant, tenant.people.dpo).await;
    let new = at(tenant, "new");
    let page = format!("{new}?to={to}");
    let shown = binding.get(&page).await.expect(StatusCode::OK);
    assert!(shown.find(".diff ins").iter().any(|words| words.contains("newer version")), "{}", shown.text());
    assert!(shown.text().contains("Nobody is moved by silence."));

    // Without a day, and with a wrong code, nothing happens.
    let bare = send(&mut binding, &page, &new, &[("which", "all")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(bare.find("#answer-error").len(), 1);
    let summary = bare.find(".error-summary li");
    assert!(summary.iter().any(|line| line.starts_with("Answer by: ")), "each line names its field: {summary:?}");
    let typed = [("which", "all"), ("answer", "2026-12-31"), ("remind", "2026-12-15"), ("why", "Clearer words.")];
    let wrong = [&typed[..], &[("code", "000000")]].concat();
    let wrong = send(&mut binding, &page, &new, &wrong).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!((wrong.find("#code-error").len(), wrong.field("answer").as_deref()), (1, Some("2026-12-31")));
    let code = app.totp();
    let right = [&typed[..], &[("code", code.as_str())]].concat();
    let started = send(&mut binding, &page, &new, &right).await.expect(StatusCode::SEE_OTHER);
    let id = led_to(&started);
    app.settle().await;
    let now = outcomes(&app, tenant, id).await;
    assert_eq!(now.values().map(|(one, _)| *one).collect::<Vec<_>>(), [Outcome::Proposed; 4]);

    // Each has got an amendment of its own, signed by whoever started it.
    let mine = |case: &Case, page: &str| format!("/t/fjeld/en/mine/{}/amendments/{page}", case.id);
    let amendment = proposal(&app, tenant, id, &yes).await;
    let shown = yes.browser.get(&mine(&yes, &amendment.to_string())).await.expect(StatusCode::OK);
    assert!(shown.text().contains("Clearer words.") && shown.text().contains("dpo fjeld"), "{}", shown.text());
    assert!(shown.find(".diff ins").iter().any(|words| words.contains("newer version")));
    assert_eq!(told(&app, &silent, MailKind::AmendmentProposed).await, 1);
    assert_eq!(told(&app, &elsewhere, MailKind::AmendmentProposed).await, 0);

    let first = yes.browser.get("/t/fjeld/en/mine").await.expect(StatusCode::OK).text();
    assert!(first.contains("An amendment waits for your answer"), "the first page says so: {first}");
    let sign = mine(&yes, &format!("{amendment}/sign"));
    let name = testkit::fields().signatory;
    let given = [("accept", "yes"), ("authority", "yes"), ("signature", name.as_str())];
    send(&mut yes.browser, &sign, &sign, &given).await.expect(StatusCode::SEE_OTHER);
    let decline = mine(&no, &format!("{}/decline", proposal(&app, tenant, id, &no).await));
    send(&mut no.browser, &decline, &decline, &[("words", "Not like this.")]).await.expect(StatusCode::SEE_OTHER);
    // What a controller proposes for reasons of its own is no answer; what it proposes instead is.
    app.proposed(tenant, &maybe, Side::Controller, 21).await;
    assert_eq!(outcomes(&app, tenant, id).await["Måske Kommune"].0, Outcome::Proposed);
    let theirs = proposal(&app, tenant, id, &maybe).await;
    app.instead_of(tenant, &maybe, theirs).await;
    let page = at(tenant, &id.to_string());
    let progress = reviewer.get(&page).await.expect(StatusCode::OK);
    for word in ["Accepted", "Declined", "Negotiating", "Proposed", "Their own proposal"] {
        assert!(progress.find("tbody").join(" ").contains(word), "{word}: {}", progress.text());
    }
    let only = reviewer.get(&format!("{page}?outcome=declined")).await.expect(StatusCode::OK);
    assert_eq!(only.find("tbody th").len(), 1);
    app.settle().await;

    // Those who have not answered are reminded, once.
    app.wait(TimeDelta::days(22));
    app.settle().await;
    for (case, count) in [(&yes, 0), (&no, 0), (&maybe, 1), (&silent, 1)] {
        assert_eq!(told(&app, case, MailKind::AmendmentReminder).await, count, "{}", case.name);
    }
    app.wait(TimeDelta::days(20));
    app.settle().await;
    let now = outcomes(&app, tenant, id).await;
    assert_eq!(now["Ja Kommune"].0, Outcome::Concluded);
    assert_eq!(now["Nej Kommune"].0, Outcome::Declined);
    assert_eq!(now["Måske Kommune"].0, Outcome::Negotiating);
    assert_eq!(now["Tavs Kommune"].0, Outcome::Lapsed);
    assert_eq!(told(&app, &silent, MailKind::AmendmentReminder).await, 1);
    for (case, version) in [(&yes, to), (&no, tenant.version), (&silent, tenant.version)] {
        let mut tx = app.db.tenant(&case.ctx).await.unwrap();
        let latest = agreements::latest_version(&mut tx, case.id).await.unwrap();
        assert_eq!(latest.template_version, version, "{}", case.name);
    }
    // What was signed is dated, and the version that takes its place keeps the date.
    let mut tx = app.db.tenant(&yes.ctx).await.unwrap();
    let latest = agreements::latest_version(&mut tx, yes.id).await.unwrap();
    let text = agreements::version_text(&mut tx, &latest).await.unwrap();
    assert!(text.contains("Words of the newer version, as at 23 November 2026."), "{text}");
    drop(tx);
    let mut reviewer = app.staff(tenant, tenant.people.reviewer).await;
    let list = reviewer.get(&at(tenant, "")).await.expect(StatusCode::OK);
    assert_eq!(list.find("tbody td.number"), ["1", "3", "4"], "one on the new version, three on the old; four in all");
    assert_eq!(list.find("tbody .tag"), ["Running"], "one is negotiated");
    app.finish().await;
}

#[tokio::test]
async fn when_all_have_answered_it_is_done() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut case = app.approved(tenant, "Nej Kommune").await;
    let id = app.rolled_out(tenant, &case).await;
    app.settle().await;
    let mut staff = app.staff(tenant, tenant.people.reviewer).await;
    let list = staff.get(&at(tenant, "")).await.expect(StatusCode::OK);
    assert_eq!(list.find("tbody .tag"), ["Running"]);
    let amendment = proposal(&app, tenant, id, &case).await;
    let decline = format!("/t/fjeld/en/mine/{}/amendments/{amendment}/decline", case.id);
    send(&mut case.browser, &decline, &decline, &[("words", "Not like this.")]).await.expect(StatusCode::SEE_OTHER);
    for page in ["".to_owned(), id.to_string()] {
        let shown = staff.get(&at(tenant, &page)).await.expect(StatusCode::OK);
        let said = &shown.find(".tag")[0];
        assert!(said.starts_with("Ended, 2") && said.ends_with("nobody accepted"), "{said}");
    }
    // Their own words are theirs on their own page, and the other party's on the staff's.
    let theirs = format!("/t/fjeld/en/mine/{}/amendments/{amendment}", case.id);
    let own = case.browser.get(&theirs).await.expect(StatusCode::OK).text();
    assert!(own.contains("What you wrote when you declined it") && !own.contains("What the other party said"), "{own}");
    let ours = format!("/t/fjeld/en/staff/agreements/{}/amendments/{amendment}", case.id);
    assert!(staff.get(&ours).await.expect(StatusCode::OK).text().contains("What the other party said"));
    app.finish().await;
}
