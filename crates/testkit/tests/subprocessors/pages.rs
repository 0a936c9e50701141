//! Entries as the staff keep them, and what customers see.

use chrono::TimeDelta;
use domain::subprocessors::{Location, Profile, Use};
use http::StatusCode;
use testkit::{TestApp, profile};

use crate::form::{at, led_to, send};

#[tokio::test]
async fn an_entry_is_added_changed_and_ended_and_each_day_keeps_its_list() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut case = app.approved(tenant, "Fjordvik Kommune").await;
    let mut staff = app.staff(tenant, tenant.people.reviewer).await;
    let empty = staff.get(&at(tenant, "")).await.expect(StatusCode::OK);
    assert!(empty.text().contains("Nobody is in the registry"), "{}", empty.text());

    let hostile = "Nordsky <script>alert(1)</script> & \u{c6}r\u{f8}";
    let typed = [
        ("name", hostile),
        ("numbers.0.kind", "vat"),
        ("numbers.0.text", "DE 811 223 344"),
        ("addresses.0.lines", "Bryggen 9\r\n5003 Bergen"),
        ("addresses.0.country", "NO"),
        ("contact.name", "Privacy office"),
        ("contact.email", "privacy@nordsky.example"),
        ("work.0.processing.en", "Runs the servers"),
        ("work.0.data", "special_categories"),
        ("locations.0.country", "IN"),
        ("locations.0.uses", "access"),
        ("from", "2026-11-20"),
        // An agreement is in force: whoever records it at once says why nobody has to be told.
        ("how", "correct"),
        ("reason", "It worked for us all along."),
    ];
    let added = send(&mut staff, &at(tenant, "new"), &typed).await.expect(StatusCode::SEE_OTHER);
    let id = led_to(&added);
    let shown = staff.get(&added.location().unwrap()).await.expect(StatusCode::OK);
    let text = shown.text();
    for words in ["Nordsky &#60;script&#62;", "India", "Art. 9 GDPR", "needs a ground", "20 November 2026"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains("<script>alert"), "{text}");

    // The customer sees it, its place and that the ground is missing; before its day nobody does.
    let own = format!("/t/fjeld/en/mine/{}/subprocessors", case.id);
    let theirs = case.browser.get(&own).await.expect(StatusCode::OK).text();
    assert!(theirs.contains("Privacy office") && theirs.contains("Ground missing"), "{theirs}");
    let before = staff.get(&format!("{}?on=2026-11-19", at(tenant, ""))).await.expect(StatusCode::OK);
    assert!(before.text().contains("Nobody is in the registry"));

    app.wait(TimeDelta::days(3));
    let mut staff = app.staff(tenant, tenant.people.reviewer).await;
    let edit = at(tenant, &format!("{id}/edit"));
    let early = send(&mut staff, &edit, &[("from", "2026-11-19")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!((early.find("#from-error").len(), early.field("name").as_deref()), (1, Some(hostile)));
    let later = send(&mut staff, &edit, &[("from", "2026-12-24")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(later.text().contains("Give today or an earlier day"));
    let unsaid =
        send(&mut staff, &edit, &[("name", "Nordsky Drift AS")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unsaid.text().contains("Customers have to be told of this first"), "{}", unsaid.text());
    let said = [("name", "Nordsky Drift AS"), ("how", "correct"), ("reason", "It was called so already.")];
    send(&mut staff, &edit, &said).await.expect(StatusCode::SEE_OTHER);
    let page = staff.get(&at(tenant, &id.to_string())).await.expect(StatusCode::OK);
    assert_eq!(page.find(".history li").len(), 2);
    assert!(page.find(".history li")[0].contains("name"), "{}", page.text());
    let then = staff.get(&format!("{}?on=2026-11-22", at(tenant, ""))).await.expect(StatusCode::OK).text();
    assert!(then.contains("Nordsky &#60;script&#62;") && !then.contains("Nordsky Drift AS"), "{then}");

    let end = at(tenant, &format!("{id}/end"));
    send(&mut staff, &end, &[]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    send(&mut staff, &end, &[("reason", "It never worked for us.")]).await.expect(StatusCode::SEE_OTHER);
    let now = staff.get(&at(tenant, "")).await.expect(StatusCode::OK).text();
    assert!(now.contains("Nobody is in the registry"), "{now}");
    staff.get(&edit).await.expect(StatusCode::CONFLICT);
    app.finish().await;
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_rows_are_added_without_losing_a_word() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut staff = app.staff(tenant, tenant.people.dpo).await;
    let new = at(tenant, "new");
    let typed = [
        ("name", ""),
        ("contact.email", "nobody"),
        ("website", "javascript:alert(1)"),
        ("locations.1.country", "EU"),
        ("locations.0.place", "Mumbai"),
        ("work.0.processing.en", "Runs\u{202e} it"),
        ("assessments.0.on", "04-03-2025"),
        ("locations.0.transfer.document", "clauses.pdf"),
        ("from", "never"),
    ];
    let answer = send(&mut staff, &new, &typed).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    for field in [
        "name",
        "contact.email",
        "website",
        "locations.0.country",
        "locations.0.uses",
        "locations.0.transfer.ground",
        "locations.1.country",
        "work.0.processing.en",
        "assessments.0.on",
        "assessments.0.result",
        "from",
    ] {
        let link = format!(".error-summary a[href=\"#{field}\"]");
        assert_eq!(answer.find(&link).len(), 1, "{field}: {}", answer.text());
        assert!(answer.attribute(&format!("[id=\"{field}\"]"), "id").is_some(), "{field} is on the page");
    }
    assert_eq!(answer.field("locations.0.place").as_deref(), Some("Mumbai"));

    let more = send(&mut staff, &new, &[("name", "Nordsky AS"), ("numbers.1.text", "NO 1"), ("more", "numbers")]).await;
    let more = more.expect(StatusCode::OK);
    assert_eq!(more.field("name").as_deref(), Some("Nordsky AS"));
    assert_eq!(
        (more.field("numbers.1.text").as_deref(), more.field("numbers.3.text").as_deref()),
        (Some("NO 1"), Some(""))
    );
    app.finish().await;
}

#[tokio::test]
async fn the_chain_stays_one_and_what_has_others_below_it_does_not_end() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let first = app.listed(tenant, profile("First AS")).await;
    let second = app.listed(tenant, Profile { below: Some(first), ..profile("Second AS") }).await;
    let third = app.listed(tenant, Profile { below: Some(second), ..profile("Third AS") }).await;
    let mut staff = app.staff(tenant, tenant.people.dpo).await;
    let list = staff.get(&at(tenant, "")).await.expect(StatusCode::OK);
    assert_eq!(list.find(".row-link"), ["First AS", "Second AS", "Third AS"]);
    assert!(list.attribute(".chain-3", "class").is_some());

    let edit = at(tenant, &format!("{first}/edit"));
    let circle =
        send(&mut staff, &edit, &[("below", &third.to_string())]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    let said = circle.find("#below-error").join("");
    assert!(["First AS", "Second AS", "Third AS"].iter().all(|name| said.contains(name)), "{said}");
    let ended = send(&mut staff, &at(tenant, &format!("{second}/end")), &[]).await;
    assert!(ended.expect(StatusCode::UNPROCESSABLE_ENTITY).text().contains("Third AS"));
    let page = staff.get(&at(tenant, &second.to_string())).await.expect(StatusCode::OK).text();
    assert!(page.contains("Engaged through:") && page.contains("It engages:"), "{page}");
    app.finish().await;
}

#[tokio::test]
async fn the_map_shows_the_world_once_somebody_works_beyond_europe() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    app.listed(tenant, profile("Nordsky AS")).await;
    let mut staff = app.staff(tenant, tenant.people.auditor).await;
    let europe = staff.get(&at(tenant, "")).await.expect(StatusCode::OK);
    assert_eq!(europe.find(".map-table tbody tr").len(), 1);
    let view =
        |page: &testkit::Answer| page.attribute("svg.map", "viewBox").or_else(|| page.attribute("svg.map", "viewbox"));
    let far = Location { country: "IN".into(), uses: [Use::Access].into(), ..Location::default() };
    app.listed(tenant, Profile { locations: vec![far], ..profile("Sundar Ltd") }).await;
    let world = staff.get(&at(tenant, "")).await.expect(StatusCode::OK);
    assert_ne!(view(&europe), view(&world));
    assert!(world.find(".map-table").join("").contains("India"), "{}", world.text());
    let shown = staff.get(&format!("{}?show=third", at(tenant, ""))).await.expect(StatusCode::OK);
    assert_eq!(shown.find(".row-link"), ["Sundar Ltd"]);
    app.finish().await;
}
