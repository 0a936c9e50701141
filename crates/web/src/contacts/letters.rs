//! The mails of this feature: a link that proves a new address, word to the staff, and to the customer's people when one of
//! them has taken another's place.

use domain::ids::{AgreementId, ContactId, ControllerId, MailId};
use domain::language::Language;
use domain::message::Message;
use domain::secrets::Token;
use i18n::Locale;
use storage::TenantTx;
use storage::controllers::{self, Replaced};
use storage::links::{self, LinkKind, NewLink};
use storage::mails::{self, Content, MailKind, NewMail};
use storage::staff::Staff;

use super::people::{duties, name_of};
use crate::Result;
use crate::signing::own::Own;
use crate::signing::staff::reviews;

/// Asks somebody who was named to prove the address; earlier links are spent.
pub async fn named(own: &mut Own, id: ContactId, email: &str, name: &str, language: Language) -> Result<()> {
    let controller: ControllerId = own.contact.controller;
    let token = Token::random(&mut *own.contact.visit.app.db.randomness().rng());
    let tx = &mut own.contact.tx;
    links::spend_others(tx, id.0, LinkKind::Return).await?;
    let mail_id = tx.new_id();
    let link = NewLink {
        kind: LinkKind::Return,
        person: id.0,
        controller: Some(controller),
        agreement: Some(own.agreement.id),
        version: None,
        token_hash: *token.hash().as_bytes(),
        code_hash: None,
    };
    links::create(tx, mail_id, &link).await?;
    let content =
        Content { email: email.to_owned(), name: name.to_owned(), token: Some(token.reveal()), ..Content::default() };
    let mail = NewMail {
        id: MailId(mail_id),
        kind: MailKind::ContactNamed,
        language,
        controller: Some(controller),
        agreement: Some(own.agreement.id),
        content,
    };
    Ok(mails::send(tx, &mail).await?)
}

/// Tells the staff that the contacts have changed.
pub async fn changed(own: &mut Own, staff: &[Staff]) -> Result<()> {
    for member in staff.iter().filter(|member| reviews(member)) {
        let content = Content { email: member.email.clone(), name: member.name.clone(), ..Content::default() };
        let mail = NewMail {
            id: MailId(own.contact.tx.new_id()),
            kind: MailKind::ContactsChanged,
            language: member.language,
            controller: Some(own.contact.controller),
            agreement: Some(own.agreement.id),
            content,
        };
        mails::send(&mut own.contact.tx, &mail).await?;
    }
    Ok(())
}

/// Tells everybody who is there, and whoever is no longer, that one has taken another's place; each in their language.
pub async fn took_place(tx: &mut TenantTx, agreement: AgreementId, replaced: &Replaced) -> Result<()> {
    let Replaced { before, now } = replaced;
    let mut readers = controllers::contacts(tx, now.controller).await?;
    readers.retain(|person| person.id != now.id && !person.duties.is_empty());
    readers.push(before.clone());
    for reader in &readers {
        let locale = Locale::new(reader.language);
        let line = Message::new("contacts-line-replaced")
            .with("name", name_of(now))
            .with("email", now.details.email.as_str())
            .with("duties", duties(locale, &now.duties))
            .with("before", name_of(before));
        let content = Content {
            email: reader.details.email.clone(),
            name: reader.details.name.clone(),
            list: vec![locale.message(&line).into_owned()],
            ..Content::default()
        };
        let mail = NewMail {
            id: MailId(tx.new_id()),
            kind: MailKind::ContactsWritten,
            language: reader.language,
            controller: Some(now.controller),
            agreement: Some(agreement),
            content,
        };
        mails::send(tx, &mail).await?;
    }
    Ok(())
}
