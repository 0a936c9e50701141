//! Entries out of the list that agreements are signed with.

use domain::language::Language;
use domain::permissions::{Actor, Role};
use domain::subprocessors::{Number, NumberKind, Profile, Subprocessor};
use domain::text::Block;
use http::StatusCode;
use storage::templates::Particulars;
use storage::{subprocessors, templates};
use testkit::{Answer, Browser, TestApp, profile};

use crate::form::at;

/// Presses the button under what a list would change.
async fn confirm(browser: &mut Browser, page: &str, shown: &Answer) -> Answer {
    let mut form = shown.form(page).unwrap();
    form.push(("act".to_owned(), "keep".to_owned()));
    let form: Vec<_> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.upload(page, &form, "file", "", b"").await
}

fn table() -> Block {
    let row = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
    Block::Table {
        header: row(["Name", "VAT-ID", "Address", "Description of processing"]),
        rows: vec![
            row([
                "Fjordlager GmbH",
                "DE 811223344 FI 1234567-8",
                "Co-locations in Germany: Hafenweg 1, 20457 Hamburg Industriestr. 25, 90431 Nürnberg \
                 Co-location in Finland: Satamakatu 10 00160 Helsinki",
                "Storage of files",
            ]),
            row(["Nordsky AS", "NO912345678MVA", "Bryggen 9, 5003 Bergen", "<b>Sends</b> =mail"]),
        ],
    }
}

#[tokio::test]
async fn the_tables_of_a_text_become_entries_and_what_is_known_stays() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let number = Number { kind: NumberKind::Registration, text: "NO 912345678 MVA".into() };
    let known =
        Profile { numbers: vec![number], website: "https://nordsky.example".into(), ..profile("Nordsky Drift AS") };
    app.listed(tenant, known.clone()).await;
    let version = app
        .next_version_with(tenant, |text| {
            let appendix = text.appendices.iter_mut().find(|one| one.letter.as_deref() == Some("B")).unwrap();
            appendix.body.push(table());
        })
        .await;
    let mut staff = app.staff(tenant, tenant.people.dpo).await;
    let page = at(tenant, "import");
    let plain = staff.get(&page).await.expect(StatusCode::OK);
    assert!(plain.attribute(&format!("option[value=\"{version}\"]"), "value").is_some(), "{}", plain.text());

    let shown = staff.get(&format!("{page}?version={version}")).await.expect(StatusCode::OK);
    let text = shown.text();
    for words in ["DE 811223344", "FI 1234567-8", "20457 Hamburg", "Finland", "Added", "Stays as it is"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(text.contains("Country not found, so this address is not taken over: Bryggen 9, 5003 Bergen"), "{text}");
    assert!(!text.contains("<b>Sends"), "{text}");
    let day = app.db.now().date_naive();
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    assert_eq!(subprocessors::list(&mut tx, day).await.unwrap().len(), 1, "nothing is kept before");
    drop(tx);

    confirm(&mut staff, &page, &shown).await.expect(StatusCode::SEE_OTHER);
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    let list = subprocessors::list(&mut tx, day).await.unwrap();
    let [fjord, nordsky] = list.as_slice() else { panic!("{list:#?}") };
    assert_eq!(nordsky.profile, known, "the registry knew it already");
    let countries: Vec<_> = fjord.profile.addresses.iter().map(|one| one.country.as_str()).collect();
    assert_eq!((countries, fjord.profile.numbers.len()), (vec!["DE", "DE", "FI"], 2));
    assert_eq!(fjord.profile.locations.len(), 3);
    drop(tx);
    let again = staff.get(&format!("{page}?version={version}")).await.expect(StatusCode::OK);
    assert!(again.text().contains("The table changes nothing"), "{}", again.text());
    app.finish().await;
}

#[tokio::test]
async fn a_templates_own_rows_are_read_before_its_text() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let draft = app.draft(tenant, "Hosting").await;
    let actor = Actor::Staff { id: tenant.people.administrator, role: Role::Administrator, binds: true };
    let row = Subprocessor {
        name: "Sundar Ltd".to_owned(),
        registration: "applied for".to_owned(),
        address: "MG Road 4, Pune, India".to_owned(),
        contact: "privacy@sundar.example".to_owned(),
        processing: "Support".into(),
        location: "India".into(),
        transfer: "Standard clauses, module 3".into(),
    };
    let particulars = Particulars {
        prevailing: Language::En,
        subprocessors: vec![row],
        services: "Files".into(),
        main_agreement: "".into(),
    };
    let mut tx = app.db.tenant(&tenant.ctx).await.unwrap();
    templates::write_particulars(&mut tx, actor.permit().unwrap(), draft, &particulars).await.unwrap();
    tx.commit().await.unwrap();

    let page = at(tenant, "import");
    let mut staff = app.staff(tenant, tenant.people.reviewer).await;
    let shown = staff.get(&format!("{page}?version={draft}")).await.expect(StatusCode::OK);
    let text = shown.text();
    for words in ["Sundar Ltd", "No number found in: applied for", "yours to choose. The list says: Standard clauses"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    confirm(&mut staff, &page, &shown).await.expect(StatusCode::SEE_OTHER);
    let list = staff.get(&at(tenant, "")).await.expect(StatusCode::OK);
    assert_eq!(list.find(".row-link"), ["Sundar Ltd"]);
    assert!(list.text().contains("Ground missing or not valid"), "no ground was made up: {}", list.text());
    app.finish().await;
}

#[tokio::test]
async fn where_there_is_no_list_it_is_said_beside_the_field() {
    let app = TestApp::start().await;
    let (tenant, other) = (app.tenant(0), app.tenant(1));
    let case = app.approved(tenant, "Fjordvik Kommune").await;
    let theirs = app.approved(other, "Nordstrand Kommune").await;
    let reference = async |case: &testkit::Case| {
        let mut tx = app.db.tenant(&case.ctx).await.unwrap();
        storage::agreements::reference(&mut tx, case.id).await.unwrap()
    };
    let (own, foreign) = (reference(&case).await, reference(&theirs).await);
    let mut staff = app.staff(tenant, tenant.people.dpo).await;
    let page = at(tenant, "import");
    let nobody = "No list of companies was found there.";
    let unknown = "There is no agreement with this reference.";
    for (query, field, words) in [
        (format!("reference={own}"), "reference", nobody),
        (format!("reference={foreign}"), "reference", unknown),
        ("reference=%25".to_owned(), "reference", unknown),
        (format!("version={}", tenant.version), "version", nobody),
        (format!("version={}", other.version), "version", "Choose a template"),
        ("version=x".to_owned(), "version", "Choose a template"),
    ] {
        let answer = staff.get(&format!("{page}?{query}")).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        let said = answer.find(&format!("#{field}-error")).join(" ");
        assert!(said.contains(words), "{query}: {said}");
    }
    app.finish().await;
}
