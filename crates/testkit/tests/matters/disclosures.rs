//! Disclosures to authorities: held for the controller's answer, unless law forbids telling.

use domain::agreements::Side::{Controller, Processor};
use domain::matters::State;
use http::StatusCode;

use crate::parties::Parties;

const ASKED: [(&str, &str); 3] =
    [("from", "Police of Funen"), ("form", "A copy of the log, on paper"), ("words", "Who signed in on 3 March.")];

#[tokio::test]
async fn nothing_is_disclosed_before_the_controller_has_answered() {
    let mut parties = Parties::meet().await;
    let id = parties.open(Processor, "disclosure", &ASKED).await;
    for act in ["disclose", "disclose_by_law", "decline"] {
        assert_eq!(parties.force(Processor, id, act).await.status, StatusCode::CONFLICT, "{act}");
    }
    // The mail says that something waits; who asks for what stands on the page alone.
    parties.app.settle().await;
    let mails = parties.app.inbox.sent();
    let mail = mails.iter().map(|sent| &sent.outgoing.text).find(|text| text.contains("D-1")).unwrap();
    assert!(mail.contains("awaits your answer") && !mail.contains("Funen") && !mail.contains("3 March"), "{mail}");
    parties.act(Controller, id, "refuse", &[("words", "Not without a court order.")]).await;
    assert_eq!(
        parties.offered(Processor, id).await,
        ["Record a disclosure that law demands", "Record that the authority’s request was refused"]
    );
    let nameless = parties.try_act(Processor, id, "disclose_by_law", &[("words", "Handed over.")]).await;
    assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
    parties.act(Controller, id, "allow", &[]).await;
    parties.act(Processor, id, "disclose", &[("words", "Handed over on paper.")]).await;
    assert_eq!(parties.state(id).await, State::Disclosed);
    assert_eq!(parties.count("SELECT count(*) FROM duty WHERE kind = 'disclosure_told' AND state = 'met'").await, 1);
    parties.part().await;
}

#[tokio::test]
async fn where_law_forbids_telling_nobody_outside_learns_of_it_until_that_ends() {
    let mut parties = Parties::meet().await;
    let nameless = parties.try_open(Processor, "disclosure", &[ASKED[0], ASKED[1], ASKED[2], ("untold", "yes")]).await;
    assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
    let law = [ASKED[0], ASKED[1], ASKED[2], ("untold", "yes"), ("law", "Section 804 of an act")];
    let id = parties.open(Processor, "disclosure", &law).await;
    // One that may be told, so that a gap in the numbers would show.
    let told = parties.open(Processor, "disclosure", &ASKED).await;
    assert_eq!((parties.matter(id).await.number, parties.matter(told).await.number), (None, Some(1)));
    let path = parties.at(Controller, id);
    assert_eq!(parties.case.browser.get(&path).await.status, StatusCode::NOT_FOUND);
    for act in ["allow", "note"] {
        assert_eq!(parties.force(Controller, id, act).await.status, StatusCode::NOT_FOUND, "{act}");
    }
    let list = parties.list(Controller);
    let page = parties.case.browser.get(&list).await.expect(StatusCode::OK);
    assert_eq!(page.find("tbody th"), ["D-1"]);
    let traces = "SELECT count(*) FROM mail WHERE kind = 'matter'
                  UNION ALL SELECT count(*) FROM duty WHERE kind = 'disclosure_told'
                  UNION ALL SELECT count(*) FROM audit_entry WHERE subject_kind = 'matter' AND controller_id IS NOT NULL";
    let traces: Vec<i64> =
        sqlx::query_scalar(traces).fetch_all(&mut parties.app.databases.superuser().await).await.unwrap();
    assert_eq!(traces, [1, 1, 1], "those of the one that was told");

    parties.act(Processor, id, "disclose_by_law", &[("words", "Handed over."), ("law", "Section 804")]).await;
    assert_eq!(parties.case.browser.get(&path).await.status, StatusCode::NOT_FOUND);
    parties.act(Processor, id, "end_ban", &[]).await;
    assert_eq!((parties.state(id).await, parties.matter(id).await.number), (State::AnsweredTold, Some(2)));
    let page = parties.case.browser.get(&path).await.expect(StatusCode::OK);
    assert!(page.find("main").join(" ").contains("Section 804 of an act"));
    assert_eq!(parties.count("SELECT count(*) FROM mail WHERE kind = 'matter'").await, 2);
    parties.part().await;
}
