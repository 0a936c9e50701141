//! Word to a customer's people of what the staff wrote of their contacts, each in their own language; and the link that
//! proves a new address.

use domain::ids::MailId;
use domain::message::Message;
use i18n::Locale;
use storage::agreements::Agreement;
use storage::controllers::Contact;
use storage::links::LinkKind;
use storage::mails::{self, Content, MailKind, NewMail};

use super::people::{asked, duties, name_of};
use crate::Result;
use crate::agreements::letter::{self, Letter};
use crate::visit::Staff;

/// What the staff have done.
pub enum Written<'a> {
    /// Named somebody.
    Named(&'a Contact),
    /// Changed somebody: as they are now.
    Changed(&'a Contact),
    /// Ended somebody.
    Ended(&'a Contact),
    /// Answered for somebody that the customer has not confirmed: as they were asked for.
    Answered(&'a Contact),
}

impl Written<'_> {
    /// In a sentence, and in another where the customer has something to confirm.
    fn lines(&self, locale: Locale, people: &[Contact]) -> Vec<String> {
        let (key, contact) = match self {
            Self::Named(contact) => ("contacts-line-named", contact),
            Self::Changed(contact) => ("contacts-line-changed", contact),
            Self::Ended(contact) => ("contacts-line-ended", contact),
            Self::Answered(contact) => ("contacts-line-answered", contact),
        };
        let said = |key: &'static str, what: String| {
            let message = Message::new(key)
                .with("name", name_of(contact))
                .with("email", contact.details.email.as_str())
                .with("duties", what);
            locale.message(&message).into_owned()
        };
        let waits = asked(locale, contact, people);
        match self {
            Self::Ended(_) => vec![said(key, String::new())],
            Self::Answered(_) => vec![said(key, waits)],
            Self::Named(_) if !waits.is_empty() => vec![said("contacts-line-asked", waits)],
            Self::Changed(_) if !waits.is_empty() => {
                vec![said(key, duties(locale, contact.meant_for())), said("contacts-line-asked", waits)]
            }
            _ => vec![said(key, duties(locale, contact.meant_for()))],
        }
    }
}

/// Tells the people who counted before it happened, whoever it concerns among them.
pub async fn tell(staff: &mut Staff, agreement: &Agreement, before: &[Contact], written: &Written<'_>) -> Result<()> {
    for person in before.iter().filter(|person| !person.duties.is_empty()) {
        let content = Content {
            email: person.details.email.clone(),
            name: person.details.name.clone(),
            list: written.lines(Locale::new(person.language), before),
            ..Content::default()
        };
        let mail = NewMail {
            id: MailId(staff.tx.new_id()),
            kind: MailKind::ContactsWritten,
            language: person.language,
            controller: Some(agreement.controller),
            agreement: Some(agreement.id),
            content,
        };
        mails::send(&mut staff.tx, &mail).await?;
    }
    Ok(())
}

/// Asks somebody whose address is not proved to prove it; earlier links are spent.
pub async fn link(staff: &mut Staff, agreement: &Agreement, to: &Contact) -> Result<()> {
    if to.proved_at.is_some() {
        return Ok(());
    }
    let letter = Letter { kind: MailKind::ContactNamed, link: Some(LinkKind::Return), words: None };
    letter::send(staff, agreement, to, letter).await
}
