//! The mails of this feature: a link that proves a new address, and word to the staff.

use domain::ids::{ContactId, ControllerId, MailId};
use domain::language::Language;
use domain::secrets::Token;
use storage::links::{self, LinkKind, NewLink};
use storage::mails::{self, Content, MailKind, NewMail};
use storage::staff::Staff;

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
