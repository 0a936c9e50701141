//! What cannot be meant is refused with a sentence, and what was typed stays.

use domain::agreements::Side;
use http::StatusCode;
use testkit::TestApp;

use crate::form::{at, fill, led_to, send};

#[tokio::test]
async fn days_that_are_none_or_cannot_be_are_refused() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.approved(tenant, "Fjordvik Kommune").await;
    let mut reviewer = app.staff(tenant, tenant.people.reviewer).await;
    let new = at(tenant, &case, Side::Processor, "new");
    for (day, why) in [
        ("2027-02-29", "Choose a day that is in the calendar."),
        ("", "Choose a day that is in the calendar."),
        ("2020-01-01", "It cannot take effect before"),
        ("2090-01-01", "This day is years away."),
    ] {
        let typed = [("title", "Leap"), ("effect", "on"), ("day", day)];
        let back = fill(&mut reviewer, &new, &typed).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(back.text().contains(why), "{day}: {}", back.text());
        assert_eq!(back.field("title").as_deref(), Some("Leap"));
    }
    let past = [("title", "x"), ("effect", "signed"), ("answer", "2020-01-01")];
    fill(&mut reviewer, &new, &past).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    fill(&mut reviewer, &new, &[("title", "…")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    // A leap day that there is.
    let leap = [("title", "Leap"), ("effect", "on"), ("day", "2028-02-29")];
    fill(&mut reviewer, &new, &leap).await.expect(StatusCode::SEE_OTHER);
    app.finish().await;
}

#[tokio::test]
async fn words_and_terms_that_cannot_be_are_refused_beside_their_field() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let case = app.approved(tenant, "Fjordvik Kommune").await;
    let mut reviewer = app.staff(tenant, tenant.people.reviewer).await;
    let begun = fill(&mut reviewer, &at(tenant, &case, Side::Processor, "new"), &[("title", "Words")]).await;
    let id = led_to(&begun.expect(StatusCode::SEE_OTHER));
    let page = at(tenant, &case, Side::Processor, &id.to_string());
    let (clause, term) = (format!("{page}/clause"), format!("{page}/term"));
    let at_first = reviewer.get(&page).await.attribute("#at option:nth-child(4)", "value").unwrap();
    let here = format!("{clause}?at={at_first}");
    for words in ["", "hidden \u{202e} direction"] {
        let typed = [("heading", ""), ("words", words), ("act", "replace")];
        let back = send(&mut reviewer, &here, &clause, &typed).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(back.find("#words-error").len(), 1, "{words:?}");
    }
    let add = format!("{clause}?at={at_first}&how=add");
    for label in ["", "—"] {
        let typed = [("label", label), ("words", "New words.")];
        let back = send(&mut reviewer, &add, &clause, &typed).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(back.find("#label-error").len(), 1, "{label:?}");
    }
    let typed = [("terms.subprocessor.window.number", "many"), ("terms.subprocessor.window.value", "")];
    let window = format!("{term}?key=subprocessor.window");
    send(&mut reviewer, &window, &term, &typed).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    reviewer.get(&format!("{clause}?at=99.99")).await.expect(StatusCode::NOT_FOUND);
    reviewer.get(&format!("{term}?key=no.such")).await.expect(StatusCode::NOT_FOUND);

    // What says the same as before is no change, and an amendment that changes nothing cannot be signed.
    send(&mut reviewer, &here, &clause, &[("act", "replace")]).await.expect(StatusCode::SEE_OTHER);
    let draft = reviewer.get(&page).await.expect(StatusCode::OK);
    assert!(draft.text().contains("The amendment changes nothing yet"), "{}", draft.text());
    let mut binding = app.staff(tenant, tenant.people.dpo).await;
    binding.get(&format!("{page}/sign")).await.expect(StatusCode::CONFLICT);
    app.finish().await;
}
