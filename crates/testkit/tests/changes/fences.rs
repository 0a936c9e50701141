//! Who sees what: a notice is its controller's, a consequence only with it.

use http::StatusCode;
use testkit::TestApp;

use crate::form::{EFFECT, company, day, own};

#[tokio::test]
async fn nobody_sees_what_another_was_told() {
    let app = TestApp::start().await;
    let tenant = app.tenant(0);
    let mut one = app.approved(tenant, "One Kommune").await;
    let mut two = app.approved(tenant, "Two Kommune").await;
    app.settle().await;
    let (change, _) = app.announced_change(tenant, &company("Fjordlager AS", "SE"), day(EFFECT)).await;
    app.settle().await;
    let theirs = app.notice(tenant, change, &two).await;
    one.browser.get(&own(tenant, &one, theirs)).await.expect(StatusCode::NOT_FOUND);
    one.browser.get(&own(tenant, &two, theirs)).await.expect(StatusCode::NOT_FOUND);
    two.browser.get(&own(tenant, &two, theirs)).await.expect(StatusCode::OK);
    // Another tenant's staff find neither the change nor the notice.
    let other = app.tenant(1);
    let mut stranger = app.staff(other, other.people.dpo).await;
    let at = format!("/t/{}/en/staff/subprocessors/changes/{change}", other.slug);
    stranger.get(&at).await.expect(StatusCode::NOT_FOUND);
    app.finish().await;
}
