//! Instructions: given, found to infringe the law, suspended until they are confirmed or changed in writing.

use domain::agreements::Side::{Controller, Processor};
use domain::matters::State;
use domain::terms::{Key, Period, Status, Term, Unit, Value};
use http::StatusCode;

use crate::parties::Parties;

const GIVE: [(&str, &str); 1] = [("words", "Send the user list to the school's new supplier.")];

#[tokio::test]
async fn an_instruction_that_infringes_the_law_rests_until_it_is_confirmed_in_writing() {
    let mut parties = Parties::meet().await;
    let id = parties.open(Controller, "instruction", &GIVE).await;
    assert_eq!(parties.matter(id).await.name(), "I-1");
    assert_eq!(
        parties.offered(Processor, id).await,
        ["Accept the instruction", "Say that it infringes the law", "Record that it is carried out"]
    );
    assert_eq!(parties.count("SELECT count(*) FROM duty WHERE kind = 'instruction' AND state = 'open'").await, 1);

    // Without a reason and a law it is no notice.
    let wrong = parties.try_act(Processor, id, "infringes", &[("words", "")]).await;
    let wrong = wrong.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.find(".error-summary li"), ["Write what you want to say.", "Name the law and the provision."]);
    let why = [("words", "There is no basis for passing national ids on."), ("law", "Art. 6(1) GDPR")];
    parties.act(Processor, id, "infringes", &why).await;
    assert_eq!(parties.state(id).await, State::Suspended);
    for side in [Processor, Controller] {
        assert!(parties.banners(side).await.contains("Instruction I-1 is suspended"), "{side:?}");
    }
    // It is not owed while it rests, and not carried out whatever is sent.
    assert_eq!(parties.count("SELECT count(*) FROM duty WHERE kind = 'instruction' AND state = 'open'").await, 0);
    for act in ["carry_out", "accept", "confirm"] {
        assert_eq!(parties.force(Processor, id, act).await.status, StatusCode::CONFLICT, "{act}");
    }
    assert_eq!(parties.state(id).await, State::Suspended);

    let page = parties.act(Controller, id, "confirm", &[("words", "We have a basis in section 12.")]).await;
    assert!(page.find("main h3").iter().any(|head| head == "The instruction has been confirmed in writing."));
    assert_eq!(parties.offered(Processor, id).await, ["Record that it is carried out"]);
    parties.act(Processor, id, "carry_out", &[("words", "Sent on Tuesday.")]).await;
    assert_eq!(parties.state(id).await, State::CarriedOut);
    assert_eq!(parties.count("SELECT count(*) FROM duty WHERE kind = 'instruction' AND state = 'met'").await, 1);
    assert!(!parties.banners(Controller).await.contains("I-1"));
    parties.part().await;
}

#[tokio::test]
async fn a_changed_instruction_is_owed_anew_and_a_withdrawn_one_no_more() {
    let mut parties = Parties::meet_under_iam().await;
    let id = parties.open(Controller, "instruction", &GIVE).await;
    let path = parties.at(Controller, id);
    let page = parties.case.browser.get(&path).await;
    let behind = page.find("details").join(" ");
    assert!(behind.contains("4.3") && behind.contains("Art. 28(3)(a)"), "{behind}");
    // The terms leave the date to the parties: a person names it, and not one that has passed.
    let past = parties.try_act(Processor, id, "accept", &[("day", "2026-11-22")]).await;
    assert_eq!(past.status, StatusCode::UNPROCESSABLE_ENTITY);
    let nonsense = parties.try_act(Processor, id, "accept", &[("day", "soon")]).await;
    assert_eq!(nonsense.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = parties.act(Processor, id, "accept", &[("day", "2026-12-01")]).await;
    assert!(page.text().contains("by Tue 1 December 2026"), "{}", page.text());
    parties.act(Controller, id, "change", &[("words", "Send them their own pupils only.")]).await;
    assert_eq!((parties.state(id).await, parties.matter(id).await.due_before), (State::Given, None));
    parties.act(Controller, id, "withdraw", &[]).await;
    assert_eq!(parties.count("SELECT count(*) FROM duty WHERE kind = 'instruction' AND state = 'open'").await, 0);
    assert_eq!(parties.count("SELECT count(*) FROM duty WHERE kind = 'instruction' AND state = 'dropped'").await, 3);
    assert_eq!(parties.force(Processor, id, "carry_out").await.status, StatusCode::CONFLICT);
    parties.act(Processor, id, "note", &[("words", "Understood.")]).await;
    // Nothing that was said is gone: given, accepted, changed, withdrawn, noted.
    assert_eq!(parties.count("SELECT count(*) FROM matter_entry").await, 5);
    parties.part().await;
}

#[tokio::test]
async fn what_the_customer_said_elsewhere_is_recorded_and_stays_the_customers_to_answer() {
    let mut parties = Parties::meet().await;
    let id = parties
        .open(Processor, "instruction", &[GIVE[0], ("form", "Letter from the director"), ("day", "2026-11-20")])
        .await;
    let path = parties.at(Controller, id);
    let page = parties.case.browser.get(&path).await.expect(StatusCode::OK);
    let said = page.find("main").join(" ");
    assert!(said.contains("Letter from the director") && said.contains("Fri 20 November 2026"), "{said}");
    // The staff are out of a customer's sight.
    assert!(said.contains("fjeld A/S") && !said.contains("reviewer fjeld"), "{said}");
    let future = parties.try_open(Processor, "instruction", &[GIVE[0], ("day", "2026-11-30")]).await;
    assert_eq!(future.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(future.find("textarea[name=words]"), [GIVE[0].1], "what was typed is kept");
    assert_eq!(parties.count("SELECT count(*) FROM mail WHERE kind = 'matter'").await, 1);
    parties.part().await;
}

#[tokio::test]
async fn the_days_off_that_the_tenant_added_count_here_too() {
    let within = Value::Period(Period { number: 2, unit: Unit::BusinessDays, event: None });
    let within = Term::new(Key::ChangesWithin, within, "4.3", None, Status::Stated).unwrap();
    let mut parties = Parties::meet_under([within].into_iter().collect()).await;
    parties.tamper("UPDATE tenant_profile SET days_off = '{2026-11-24}'").await;
    let id = parties.open(Controller, "instruction", &GIVE).await;
    // A later day than the terms give cannot be promised.
    parties.act(Processor, id, "accept", &[("day", "2026-12-24")]).await;
    let owed = "SELECT count(*) FROM duty WHERE kind = 'instruction' AND state = 'open' AND last_day = '2026-11-26'";
    assert_eq!(parties.count(owed).await, 1, "Monday, and two business days without Tuesday");
    // What came by letter counts from the day on which it came.
    let letter = [GIVE[0], ("form", "Letter"), ("day", "2026-11-19")];
    parties.open(Processor, "instruction", &letter).await;
    let owed = "SELECT count(*) FROM duty WHERE kind = 'instruction' AND state = 'open' AND last_day = '2026-11-23'";
    assert_eq!(parties.count(owed).await, 1, "Thursday, then Friday and Monday");
    parties.part().await;
}
