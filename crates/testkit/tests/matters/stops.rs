//! Orders to stop: in force at once, confirmed by the processor, lifted by the controller alone.

use domain::agreements::Side::{Controller, Processor};
use domain::matters::State;
use http::StatusCode;

use crate::parties::Parties;

#[tokio::test]
async fn an_order_to_stop_holds_at_once_until_the_controller_lifts_it() {
    let mut parties = Parties::meet_under_iam().await;
    let typed = [("part", "The weekly export"), ("words", "Found in the audit; until it is approved.")];
    let id = parties.open(Controller, "stop_order", &typed).await;
    for side in [Processor, Controller] {
        assert!(parties.banners(side).await.contains("An order to stop is in force: S-1"), "{side:?}");
    }
    // The clause on findings lets the controller order it.
    let owed =
        "SELECT count(*) FROM duty WHERE kind = 'stop_processing' AND term = 'audit.findings' AND clause = '11.3'";
    assert_eq!(parties.count(owed).await, 1);
    parties.act(Processor, id, "stop", &[("words", "The export was switched off at 10:02.")]).await;
    assert_eq!(parties.state(id).await, State::Stopped);
    assert!(parties.banners(Controller).await.contains("S-1"), "it stays stopped");
    assert_eq!(parties.force(Processor, id, "lift").await.status, StatusCode::CONFLICT);
    parties.act(Controller, id, "lift", &[]).await;
    assert_eq!(parties.state(id).await, State::Lifted);
    assert!(!parties.banners(Processor).await.contains("S-1"));
    parties.part().await;
}
