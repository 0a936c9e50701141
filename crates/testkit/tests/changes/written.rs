//! Writing a change as the staff do: into a draft, tried against all, announced.

use http::StatusCode;
use testkit::{TestApp, profile};

#[tokio::test]
async fn what_customers_have_to_be_told_of_is_not_recorded_but_put_into_a_change() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let entry = app.listed(tenant, profile("Nordsky AS")).await;
    let mut dpo = app.staff(tenant, tenant.people.dpo).await;
    let edit = format!("/t/{}/en/staff/subprocessors/{entry}/edit", tenant.slug);
    let with = |shown: Vec<(String, String)>, fields: &[(&str, &str)]| -> Vec<(String, String)> {
        let mut form = shown;
        form.retain(|(name, _)| !fields.iter().any(|(other, _)| other == name));
        form.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        form
    };
    let send = async |dpo: &mut testkit::Browser, form: Vec<(String, String)>| {
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        dpo.post(&edit, &form).await
    };
    // As long as no agreement is in force, nobody has to be told.
    let shown = dpo.get(&edit).await.expect(StatusCode::OK).form(&edit).unwrap();
    send(&mut dpo, with(shown, &[("owner", "Nordsky Group")])).await.expect(StatusCode::SEE_OTHER);

    app.approved(tenant, "Kommune").await;
    let shown = dpo.get(&edit).await.expect(StatusCode::OK).form(&edit).unwrap();
    let refused = send(&mut dpo, with(shown.clone(), &[("owner", "Farland Capital")])).await;
    let refused = refused.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("Its owner changes."), "{}", refused.text());
    assert_eq!(refused.field("owner").as_deref(), Some("Farland Capital"), "what was typed stays");
    let shown = refused.form(&edit).unwrap();
    let unsaid = send(&mut dpo, with(shown.clone(), &[("how", "correct"), ("reason", "")])).await;
    let shown = unsaid.expect(StatusCode::UNPROCESSABLE_ENTITY).form(&edit).unwrap();
    let put = send(&mut dpo, with(shown, &[("how", "draft")])).await.expect(StatusCode::SEE_OTHER);
    let draft = put.location().unwrap();
    let page = dpo.get(&draft).await.expect(StatusCode::OK);
    assert!(page.text().contains("Nordsky AS: Its owner changes."), "{}", page.text());
    assert!(page.text().contains("Tried against the one agreement in force."));

    // What keeps papers current is recorded at once.
    let shown = dpo.get(&edit).await.expect(StatusCode::OK).form(&edit).unwrap();
    send(&mut dpo, with(shown, &[("website", "https://nordsky.example/new")])).await.expect(StatusCode::SEE_OTHER);

    // The registry is another since the page was shown: it is shown again before anything is announced.
    let announce = format!("{draft}/announce");
    let shown = page.form(&announce).unwrap();
    let form: Vec<(&str, &str)> = shown.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let again = dpo.post(&announce, &form).await.expect(StatusCode::CONFLICT);
    let shown = again.form(&announce).unwrap();
    let form: Vec<(&str, &str)> = shown.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let done = dpo.post(&announce, &form).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(done.location().as_deref(), Some(format!("{draft}?done=announced").as_str()));
    app.settle().await;
    let page = dpo.get(&draft).await.expect(StatusCode::OK);
    assert!(page.text().contains("Change 1") && page.text().contains("Kommune"), "{}", page.text());
    app.finish().await;
}
