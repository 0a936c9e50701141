//! Enquiries of data subjects: forwarded, and answered with the controller's approval only.

use domain::agreements::Side::{Controller, Processor};
use domain::matters::State;
use http::StatusCode;

use crate::parties::Parties;

const ASKED: [(&str, &str); 3] =
    [("from", "Case 4711"), ("words", "Wants to know what is kept of her."), ("day", "2026-11-20")];

#[tokio::test]
async fn an_enquiry_is_answered_only_as_the_controller_approved() {
    let mut parties = Parties::meet().await;
    let id = parties.open(Processor, "enquiry", &ASKED).await;
    let forwarded = "SELECT count(*) FROM duty WHERE kind = 'enquiry_forwarded' AND state = 'met'
                     AND from_at = '2026-11-19T23:00:00Z' AND clause = 'Art. 28(3)(e) GDPR'";
    assert_eq!(parties.count(forwarded).await, 1);
    assert_eq!(parties.force(Processor, id, "reply").await.status, StatusCode::CONFLICT);
    parties.act(Processor, id, "propose", &[("words", "We keep name and address.")]).await;
    assert_eq!(parties.force(Processor, id, "reply").await.status, StatusCode::CONFLICT);
    parties.act(Controller, id, "approve", &[]).await;
    parties.act(Processor, id, "reply", &[("words", "We keep name and address.")]).await;
    assert_eq!(parties.state(id).await, State::Replied);

    let other = parties.open(Processor, "enquiry", &ASKED).await;
    // Nothing was proposed: the answer is what the controller writes.
    let empty = parties.try_act(Controller, other, "approve", &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    parties.act(Controller, other, "take_over", &[]).await;
    assert_eq!(parties.force(Processor, other, "reply").await.status, StatusCode::CONFLICT);
    parties.part().await;
}
