//! Help, and what the terms let the processor charge for it.

use domain::agreements::Side::{Controller, Processor};
use domain::matters::State;
use http::StatusCode;

use crate::parties::Parties;

const ASK: [(&str, &str); 2] = [("topic", "dpia"), ("words", "We need the list of measures by May.")];

#[tokio::test]
async fn a_charge_is_stated_with_its_clause_and_accepted_before_work_begins() {
    let mut parties = Parties::meet_under_iam().await;
    let id = parties.open(Controller, "help", &ASK).await;
    parties.act(Processor, id, "estimate", &[("charge", "NOK 12,000 excl. VAT")]).await;
    assert_eq!(parties.force(Processor, id, "begin").await.status, StatusCode::CONFLICT);
    let path = parties.at(Controller, id);
    let page = parties.case.browser.get(&path).await.expect(StatusCode::OK);
    let said = page.find("main").join(" ");
    assert!(said.contains("NOK 12,000 excl. VAT") && said.contains("4.3, 6.4, 12.2"), "{said}");
    parties.act(Controller, id, "agree", &[]).await;
    parties.act(Processor, id, "deliver", &[("words", "Sent to the DPO.")]).await;
    assert_eq!(parties.state(id).await, State::Delivered);
    assert_eq!(parties.count("SELECT count(*) FROM duty WHERE kind = 'help' AND state = 'met'").await, 1);
    parties.part().await;
}

#[tokio::test]
async fn where_the_terms_provide_for_no_charge_none_can_be_stated() {
    let mut parties = Parties::meet_under(domain::terms::demo::sms()).await;
    let untopical = parties.try_open(Controller, "help", &[("topic", "lunch"), ("words", "Help.")]).await;
    assert_eq!(untopical.find(".error-summary li"), ["Choose what the help is about."]);
    let id = parties.open(Controller, "help", &ASK).await;
    let offered = parties.offered(Processor, id).await;
    assert_eq!(offered, ["Begin the work", "Record that help was given"]);
    assert_eq!(parties.force(Processor, id, "estimate").await.status, StatusCode::CONFLICT);
    let path = parties.at(Processor, id);
    let page = parties.staff.get(&path).await.expect(StatusCode::OK);
    assert!(page.text().contains("No charge: the terms do not provide for one."));
    parties.part().await;
}
