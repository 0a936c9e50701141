//! A draft as the customers of a group will read it, and why it cannot be announced as it stands.

use http::StatusCode;
use testkit::{TestApp, profile};

use crate::form::{EFFECT, company, day};

#[tokio::test]
async fn a_draft_is_read_as_customers_will_read_it_in_each_language() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.approved(tenant, "Læsø Kommune").await;
    let (change, _) = app.change(tenant, &company("Faraway Inc.", "BR"), day(EFFECT)).await;
    let mut auditor = app.staff(tenant, tenant.people.auditor).await;
    let whole = format!("/t/{}/en/staff/subprocessors/changes/{change}", tenant.slug);
    let href = auditor.get(&whole).await.expect(StatusCode::OK).attribute("details p a", "href").unwrap();
    assert_eq!(href, format!("{whole}/preview/{}", case.id));
    for (language, said) in [
        ("en", ["Faraway Inc. is new.", "If the change is announced, and the notice received, today:", "By law"]),
        (
            "da",
            [
                "Faraway Inc. er ny",
                "Hvis ændringen varsles, og varslet modtages i dag:",
                "databeskyttelsesforordningen",
            ],
        ),
        ("nb", ["Faraway Inc. er ny", "Hvis endringen varsles og varselet mottas i dag:", "personvernforordningen"]),
    ] {
        let page = auditor.get(&format!("{href}?in={language}")).await.expect(StatusCode::OK);
        assert_eq!(page.attribute(".preview", "lang").as_deref(), Some(language));
        let text = page.text();
        assert!(text.contains("As Læsø Kommune will read it"), "the page itself is in the reader's language: {text}");
        assert!(text.contains(said[0]) && text.contains(said[1]), "{language}: {text}");
        assert!(text.contains("C.6") && (language == "en" || text.contains(said[2])), "{language}: {text}");
    }

    // An agreement that stands for no group, and a change that was announced: the change says how it is.
    let other = format!("{whole}/preview/{change}");
    assert_eq!(auditor.get(&other).await.location(), Some(whole.clone()));
    let (announced, _) = app.announced_change(tenant, &company("Sydlager AS", "SE"), day(EFFECT)).await;
    let announced = format!("/t/{}/en/staff/subprocessors/changes/{announced}", tenant.slug);
    assert_eq!(auditor.get(&format!("{announced}/preview/{}", case.id)).await.location(), Some(announced));
    let elsewhere = app.tenant(1);
    let mut stranger = app.staff(elsewhere, elsewhere.people.dpo).await;
    let foreign = href.replace(&format!("/t/{}/", tenant.slug), &format!("/t/{}/", elsewhere.slug));
    stranger.get(&foreign).await.expect(StatusCode::NOT_FOUND);
    app.finish().await;
}

#[tokio::test]
async fn what_stands_in_the_way_of_announcing_is_said_in_the_draft() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    app.approved(tenant, "Læsø Kommune").await;
    let mut incomplete = company("Faraway Inc.", "BR");
    incomplete.locations[0].transfer = None;
    incomplete.contact = Default::default();
    let (change, _) = app.change(tenant, &incomplete, day(EFFECT)).await;
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    let page = dpo.get(&format!("/t/{}/en/staff/subprocessors/changes/{change}", tenant.slug)).await;
    let text = page.expect(StatusCode::OK).text();
    let why = text.split("To put right before it can be announced").nth(1).expect("it says why not");
    assert!(why.contains("a contact person who can be reached"), "{why}");
    assert!(why.contains("A transfer to this country needs a ground, and none is given: Brazil"), "{why}");
    let (fine, _) = app.change(tenant, &profile("Fjordlager AS"), day(EFFECT)).await;
    let page = dpo.get(&format!("/t/{}/en/staff/subprocessors/changes/{fine}", tenant.slug)).await;
    assert!(!page.expect(StatusCode::OK).text().contains("To put right before it can be announced"));
    app.finish().await;
}
