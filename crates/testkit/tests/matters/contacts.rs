//! Contacts kept current: named, proved, replaced, ended; and no duty left with nobody.

use domain::agreements::Side::Controller;
use domain::people::Duty;
use http::StatusCode;
use storage::agreements;
use storage::controllers::{self, Contact};

use crate::parties::{Parties, send};

const NEW: [(&str, &str); 3] = [("email", "nina@aeroe.example"), ("name", "Nina Friis"), ("duties", "privacy")];

impl Parties {
    pub async fn contacts(&self) -> Vec<Contact> {
        let mut tx = self.app.db.tenant(&self.case.ctx).await.unwrap();
        controllers::contacts(&mut tx, self.case.controller).await.unwrap()
    }

    /// Fills in the form of a page of the contacts and sends it.
    async fn people(&mut self, page: &str, typed: &[(&str, &str)]) -> testkit::Answer {
        let path = format!("/t/fjeld/en/mine/{}/people{page}", self.case.id);
        let shown = self.browser(Controller).get(&path).await.expect(StatusCode::OK);
        send(&mut self.case.browser, &shown, &path, typed).await
    }

    /// Uses the link that was mailed to an address.
    pub async fn follow_link(&mut self, address: &str) -> testkit::Browser {
        self.app.settle().await;
        let sent = self.app.inbox.sent();
        let mail = sent.iter().rfind(|sent| sent.outgoing.to.address.as_str() == address).unwrap();
        let at = mail.outgoing.text.find("/t/fjeld/").unwrap();
        let path: String = mail.outgoing.text[at..].chars().take_while(|c| !c.is_whitespace()).collect();
        let mut browser = self.app.browser();
        let page = browser.get(&path).await.expect(StatusCode::OK);
        send(&mut browser, &page, &path, &[]).await.expect(StatusCode::SEE_OTHER);
        browser
    }
}

#[tokio::test]
async fn who_is_named_counts_when_the_address_is_proved_and_then_takes_over() {
    let mut parties = Parties::meet().await;
    let duties = format!("UPDATE contact SET duties = '{{privacy,signatory}}' WHERE id = '{}'", parties.case.signatory);
    parties.tamper(&duties).await;
    parties.people("/new", &NEW).await.expect(StatusCode::SEE_OTHER);
    let named = parties.contacts().await.into_iter().find(|one| one.details.name == "Nina Friis").unwrap();
    assert_eq!((named.duties.as_slice(), named.wanted.as_slice()), ([].as_slice(), [Duty::Privacy].as_slice()));
    let told = "SELECT count(*) FROM mail WHERE kind = 'contacts_changed'";
    assert_eq!(parties.count(told).await, 3, "the staff who can act");
    // Until then nothing is hers, and nothing is taken from anybody.
    let mut nina = parties.follow_link("nina@aeroe.example").await;
    let named = parties.contacts().await.into_iter().find(|one| one.id == named.id).unwrap();
    assert_eq!((named.duties.as_slice(), named.counts()), ([Duty::Privacy].as_slice(), true));
    // She instructs, and changes no contacts.
    let people = format!("/t/fjeld/en/mine/{}/people", parties.case.id);
    assert!(nina.get(&people).await.expect(StatusCode::OK).find("a.btn-primary").is_empty());
    assert_eq!(nina.get(&format!("{people}/new")).await.location(), Some(people.clone()));

    // Somebody replaces her: her duties pass over when the new address is proved, and she no longer gets in.
    let replaces = named.id.to_string();
    let next = [("email", "ole@aeroe.example"), ("name", "Ole Juhl"), ("duties", "breach"), ("replaces", &*replaces)];
    parties.people("/new", &next).await.expect(StatusCode::SEE_OTHER);
    nina.get(&people).await.expect(StatusCode::OK);
    parties.follow_link("ole@aeroe.example").await;
    let ole = parties.contacts().await.into_iter().find(|one| one.details.name == "Ole Juhl").unwrap();
    assert_eq!(ole.duties, [Duty::Breach, Duty::Privacy]);
    assert!(parties.contacts().await.iter().all(|one| one.id != named.id));
    assert!(nina.get(&people).await.location().is_some_and(|to| to.starts_with("/t/fjeld/en/come-back?next=")));
    parties.part().await;
}

#[tokio::test]
async fn the_last_of_a_duty_is_neither_ended_nor_changed_away() {
    let mut parties = Parties::meet().await;
    let me = format!("/{}", parties.case.signatory);
    for typed in [vec![("act", "end")], vec![("name", "Ane"), ("duties", "breach")]] {
        let refused = parties.people(&me, &typed).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        let said = refused.find(".error-summary li").join(" ");
        assert_eq!(said, "Nobody else is the contact for this: Signatory. Add somebody first.");
    }
    let nobody = parties.people(&me, &[("name", " "), ("phone", "1\u{202e}2")]).await;
    let said = nobody.expect(StatusCode::UNPROCESSABLE_ENTITY).find(".error-summary li").len();
    assert_eq!(said, 2);
    let staff = [("email", "dpo@fjeld.example"), ("name", "A member of the staff"), ("duties", "privacy")];
    assert_eq!(parties.people("/new", &staff).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let known = [("email", &*parties.case.email.clone()), ("name", "Me again"), ("duties", "privacy")];
    assert_eq!(parties.people("/new", &known).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(parties.contacts().await.len(), 1);
    parties.part().await;
}

#[tokio::test]
async fn whoever_replaces_the_signatory_acts_on_the_agreement_from_then_on() {
    let mut parties = Parties::meet().await;
    let me = parties.case.signatory.to_string();
    let next = [("email", "ole@aeroe.example"), ("name", "Ole Juhl"), ("duties", "privacy"), ("replaces", &*me)];
    parties.people("/new", &next).await.expect(StatusCode::SEE_OTHER);
    // What the one who leaves is given in the meantime passes over too.
    let more = format!("UPDATE contact SET duties = '{{signatory,breach}}' WHERE id = '{me}'");
    parties.tamper(&more).await;
    let mut ole = parties.follow_link("ole@aeroe.example").await;
    let new = parties.contacts().await.into_iter().find(|one| one.details.name == "Ole Juhl").unwrap();
    assert_eq!(new.duties, [Duty::Breach, Duty::Privacy, Duty::Signatory]);
    let mut tx = parties.app.db.tenant(&parties.case.ctx).await.unwrap();
    assert_eq!(agreements::one(&mut tx, parties.case.id).await.unwrap().signatory, new.id);
    drop(tx);
    let page = format!("/t/fjeld/en/mine/{}/amendments/new", parties.case.id);
    ole.get(&page).await.expect(StatusCode::OK);
    parties.part().await;
}
