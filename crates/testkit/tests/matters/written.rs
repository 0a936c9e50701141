//! Contacts that the staff write down: what counts at once, what the customer confirms, and what an attacker among the staff
//! cannot do.

use chrono::TimeDelta;
use domain::people::Duty;
use http::StatusCode;
use storage::agreements;
use storage::controllers::Contact;
use testkit::Answer;

use crate::parties::{Parties, send};

const NINA: [(&str, &str); 3] = [("email", "nina@aeroe.example"), ("name", "Nina Friis"), ("duties", "signatory")];

impl Parties {
    fn people_of(&self) -> String {
        format!("/t/fjeld/en/staff/agreements/{}/people", self.case.id)
    }

    /// Fills in a form of the staff's pages of a customer's contacts and sends it.
    async fn write(&mut self, page: &str, typed: &[(&str, &str)]) -> Answer {
        let path = format!("{}{page}", self.people_of());
        let shown = self.staff.get(&path).await.expect(StatusCode::OK);
        send(&mut self.staff, &shown, &path, typed).await
    }

    async fn named(&self, email: &str) -> Contact {
        self.contacts().await.into_iter().find(|one| one.details.email == email).unwrap()
    }

    /// The signatory presses one of the buttons on the list of contacts.
    async fn decide(&mut self, contact: &Contact, act: &str) -> Answer {
        let list = format!("/t/fjeld/en/mine/{}/people", self.case.id);
        let shown = self.case.browser.get(&list).await.expect(StatusCode::OK);
        let path = format!("{list}/{}/asked", contact.id);
        let mut fields = shown.form(&path).unwrap();
        fields.retain(|(name, _)| name != "act");
        let mut fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.push(("act", act));
        self.case.browser.post(&path, &fields).await
    }

    /// The newest mail to an address.
    pub fn mail_to(&self, address: &str) -> String {
        let sent = self.app.inbox.sent();
        sent.iter().rfind(|sent| sent.outgoing.to.address.as_str() == address).unwrap().outgoing.text.clone()
    }

    async fn signatory(&self) -> domain::ids::ContactId {
        let mut tx = self.app.db.tenant(&self.case.ctx).await.unwrap();
        agreements::one(&mut tx, self.case.id).await.unwrap().signatory
    }
}

#[tokio::test]
async fn whom_the_staff_name_to_sign_counts_when_proved_and_confirmed_by_one_who_signs() {
    let mut parties = Parties::meet().await;
    let me = parties.case.signatory.to_string();
    let typed: Vec<_> = NINA.into_iter().chain([("replaces", &*me)]).collect();
    parties.write("/new", &typed).await.expect(StatusCode::SEE_OTHER);
    let nina = parties.named("nina@aeroe.example").await;
    assert!(nina.is_stranger() && !nina.counts());
    // She proves her address, and is let in nowhere: an account of the staff and a mailbox are not enough to sign.
    parties.app.settle().await;
    let mail = parties.mail_to("nina@aeroe.example");
    let link: String = mail[mail.find("/t/fjeld/").unwrap()..].chars().take_while(|c| !c.is_whitespace()).collect();
    let mut browser = parties.app.browser();
    let page = browser.get(&link).await.expect(StatusCode::OK);
    let proved = send(&mut browser, &page, &link, &[]).await.expect(StatusCode::OK);
    assert_eq!(proved.find("h1"), ["Your address is confirmed"]);
    let mine = format!("/t/fjeld/en/mine/{}", parties.case.id);
    assert!(browser.get(&mine).await.location().is_some_and(|to| to.starts_with("/t/fjeld/en/come-back?next=")));
    let nina = parties.named("nina@aeroe.example").await;
    assert!(nina.proved_at.is_some() && nina.duties.is_empty());
    assert_eq!(parties.signatory().await, parties.case.signatory);
    // The customer's people are told in a mail, and the signatory confirms it on the page.
    let told = parties.mail_to(&parties.case.email.clone());
    assert!(told.contains("Proposed: Nina Friis (nina@aeroe.example), Signatory, in place of"), "{told}");
    parties.decide(&nina, "confirm").await.expect(StatusCode::SEE_OTHER);
    let nina = parties.named("nina@aeroe.example").await;
    assert_eq!(nina.duties, [Duty::Signatory]);
    assert_eq!(parties.signatory().await, nina.id);
    assert_eq!(parties.contacts().await.len(), 1, "whoever is replaced has ended");
    let page = parties.staff.get(&parties.people_of()).await.expect(StatusCode::OK);
    let history = page.find(".history li").join(" ");
    for said in
        ["Added: nina@aeroe.example, Signatory, in place of", "Confirmed: nina@aeroe.example, Signatory", "In effect:"]
    {
        assert!(history.contains(said), "{history}");
    }
    // Whoever lost their place is told.
    parties.app.settle().await;
    let told = parties.mail_to(&parties.case.email.clone());
    assert!(told.contains("Nina Friis (nina@aeroe.example) has taken the place of"), "{told}");
    parties.part().await;
}

#[tokio::test]
async fn what_is_refused_is_gone_and_a_stale_page_confirms_nothing() {
    let mut parties = Parties::meet().await;
    parties.write("/new", &NINA).await.expect(StatusCode::SEE_OTHER);
    let nina = parties.named("nina@aeroe.example").await;
    parties.decide(&nina, "refuse").await.expect(StatusCode::SEE_OTHER);
    assert_eq!(parties.contacts().await.len(), 1);
    // Named anew after the customer's page was made: what was seen is not what there is.
    let list = format!("/t/fjeld/en/mine/{}/people", parties.case.id);
    parties.write("/new", &NINA).await.expect(StatusCode::SEE_OTHER);
    let path = format!("{list}/{}/asked", parties.named("nina@aeroe.example").await.id);
    let shown = parties.case.browser.get(&list).await.expect(StatusCode::OK);
    let fields = shown.form(&path).unwrap();
    parties.app.wait(TimeDelta::seconds(1));
    parties.write("/new", &NINA).await.expect(StatusCode::SEE_OTHER);
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(parties.case.browser.post(&path, &fields).await.status, StatusCode::CONFLICT);
    assert!(parties.named("nina@aeroe.example").await.is_stranger());
    // What the newer proposal took the place of is said.
    let page = parties.staff.get(&format!("{}?done=staff-again", parties.people_of())).await.expect(StatusCode::OK);
    let history = page.find(".history li").join(" ");
    assert!(history.contains("Takes the place of the earlier proposal: Signatory"), "{history}");
    parties.part().await;
}

/// Between the confirmation and the proof of the address the page says whose place will be taken.
#[tokio::test]
async fn whose_place_is_taken_is_said_until_it_is() {
    let mut parties = Parties::meet().await;
    let me = parties.case.signatory.to_string();
    let typed: Vec<_> = NINA.into_iter().chain([("replaces", &*me)]).collect();
    parties.write("/new", &typed).await.expect(StatusCode::SEE_OTHER);
    let nina = parties.named("nina@aeroe.example").await;
    let first = parties.case.browser.get("/t/fjeld/en/mine").await.expect(StatusCode::OK).find("section.act").join(" ");
    assert!(first.contains("wrote about your contacts waits for your confirmation"), "{first}");
    parties.decide(&nina, "confirm").await.expect(StatusCode::SEE_OTHER);
    assert_eq!(parties.contacts().await.len(), 2, "the address is not proved yet");
    let page = parties.staff.get(&parties.people_of()).await.expect(StatusCode::OK);
    let waits = page.find("section.rule p").join(" ");
    assert!(waits.contains("Signatory, in place of") && waits.contains("Address not confirmed yet"), "{waits}");
    parties.part().await;
}

/// Whoever asks for more than the customer has seen gets nothing by it, and waits from the beginning.
#[tokio::test]
async fn what_is_asked_for_anew_waits_anew() {
    let mut parties = Parties::meet().await;
    let nina = [("email", "nina@aeroe.example"), ("name", "Nina Friis"), ("duties", "privacy")];
    parties.write("/new", &nina).await.expect(StatusCode::SEE_OTHER);
    let first = parties.named("nina@aeroe.example").await;
    let list = format!("/t/fjeld/en/mine/{}/people", parties.case.id);
    let path = format!("{list}/{}/asked", first.id);
    let shown = parties.case.browser.get(&list).await.expect(StatusCode::OK);
    let fields = shown.form(&path).unwrap();
    parties.app.wait(TimeDelta::seconds(1));
    let page = format!("/{}", first.id);
    let more = [("name", "Nina Friis"), ("duties", "privacy"), ("duties", "signatory")];
    parties.write(&page, &more).await.expect(StatusCode::SEE_OTHER);
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(parties.case.browser.post(&path, &fields).await.status, StatusCode::CONFLICT);
    let asked = parties.named("nina@aeroe.example").await.asked.unwrap();
    assert!(asked.at > first.asked.unwrap().at && asked.duties.len() == 2);
    // Another telephone number asks for nothing new.
    parties.app.wait(TimeDelta::seconds(1));
    let phone = [("name", "Nina Friis"), ("phone", "+45 12 34"), ("duties", "privacy"), ("duties", "signatory")];
    parties.write(&page, &phone).await.expect(StatusCode::SEE_OTHER);
    assert_eq!(parties.named("nina@aeroe.example").await.asked.unwrap(), asked);
    parties.part().await;
}

#[tokio::test]
async fn the_staff_change_what_lets_nobody_speak_and_the_rest_waits() {
    let mut parties = Parties::meet().await;
    let bo = [("email", "bo@aeroe.example"), ("name", "Bo Holm"), ("duties", "breach")];
    parties.write("/new", &bo).await.expect(StatusCode::SEE_OTHER);
    let mut browser = parties.follow_link("bo@aeroe.example").await;
    let bo = parties.named("bo@aeroe.example").await;
    assert_eq!(bo.duties, [Duty::Breach]);
    // To be there for privacy matters is to give instructions: that waits, the telephone does not.
    let page = format!("/{}", bo.id);
    let typed = [("name", "Bo Holm"), ("phone", "+45 12 34"), ("duties", "breach"), ("duties", "privacy")];
    parties.write(&page, &typed).await.expect(StatusCode::SEE_OTHER);
    let bo = parties.named("bo@aeroe.example").await;
    assert_eq!((bo.duties.as_slice(), bo.details.phone.as_str()), ([Duty::Breach].as_slice(), "+45 12 34"));
    assert_eq!(bo.asked.as_ref().unwrap().duties, [Duty::Privacy]);
    // The last of a duty stays; others end, and everybody hears of it.
    let me = format!("/{}", parties.case.signatory);
    let refused = parties.write(&me, &[("act", "end")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.find(".error-summary li").join(" ").contains("Signatory"));
    parties.write(&page, &[("act", "end")]).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    let told = parties.count("SELECT count(*) FROM mail WHERE kind = 'contacts_written'").await;
    assert_eq!(told, 1 + 2, "the signatory of both, Bo of his own");
    // Nobody of the staff, nor of their domains, and nobody of another customer.
    for email in ["dpo@fjeld.example", "somebody@fjeld.example", &parties.case.email.clone()] {
        let typed = [("email", email), ("name", "Somebody"), ("duties", "privacy")];
        assert_eq!(parties.write("/new", &typed).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{email}");
    }
    // Whoever is there for breaches alone begins no agreement in the customer's name.
    let key = parties.app.db.randomness().id(parties.app.db.now()).to_string();
    let version = parties.app.tenant(0).version.to_string();
    let begun = browser.post("/t/fjeld/en/mine/begin", &[("idempotency_key", &key), ("version", &version)]).await;
    assert_eq!(begun.status, StatusCode::FORBIDDEN);
    parties.part().await;
}

#[tokio::test]
async fn two_of_the_staff_answer_for_a_contact_where_nobody_of_the_customer_does() {
    let mut parties = Parties::meet().await;
    parties.write("/new", &NINA).await.expect(StatusCode::SEE_OTHER);
    let nina = parties.named("nina@aeroe.example").await;
    let page = format!("{}/{}", parties.people_of(), nina.id);
    let path = format!("{page}/answer");
    // The reviewer who wrote it is not entitled to bind, and is offered nothing.
    let shown = parties.staff.get(&page).await.expect(StatusCode::OK);
    assert!(!shown.text().contains(&path), "{}", shown.text());
    let tenant = parties.app.tenant(0);
    let mut other = parties.app.staff(tenant, tenant.people.dpo).await;
    let answer = async |browser: &mut testkit::Browser, evidence: &str| {
        let shown = browser.get(&page).await.expect(StatusCode::OK);
        send(browser, &shown, &path, &[("evidence", evidence)]).await
    };
    let soon = answer(&mut other, "Called the switchboard.").await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(soon.find(".error-summary li").join(" ").contains("can still confirm it"));
    parties.app.settle().await;
    parties.app.wait(TimeDelta::days(14));
    let mut other = parties.app.staff(tenant, tenant.people.dpo).await;
    assert_eq!(answer(&mut other, "  ").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    answer(&mut other, "Called the switchboard.").await.expect(StatusCode::SEE_OTHER);
    let nina = parties.named("nina@aeroe.example").await;
    assert_eq!((nina.wanted.as_slice(), nina.duties.len()), ([Duty::Signatory].as_slice(), 0), "not proved yet");
    let logged = "SELECT count(*) FROM audit_entry WHERE action = 'contact.answer'";
    assert_eq!(parties.count(logged).await, 1);
    // Of another customer there is nothing to be found, and an auditor writes nothing.
    let elsewhere = parties.app.approved(tenant, "Fanø Kommune").await;
    let foreign = format!("/t/fjeld/en/staff/agreements/{}/people/{}", elsewhere.id, nina.id);
    assert_eq!(other.get(&foreign).await.status, StatusCode::NOT_FOUND);
    let mut auditor = parties.app.staff(tenant, tenant.people.auditor).await;
    let list = auditor.get(&parties.people_of()).await.expect(StatusCode::OK);
    assert!(list.find("a.btn-primary").is_empty());
    parties.part().await;
}
