//! Mails to the signatory about an agreement, with a one-time link where there is something to do. The link stands in
//! the sealed content of the mail and nowhere else.

use domain::ids::MailId;
use domain::secrets::Token;
use storage::agreements::Agreement;
use storage::controllers::Contact;
use storage::links::{self, LinkKind, NewLink};
use storage::mails::{self, Content, MailKind, NewMail};

use crate::Result;
use crate::visit::Staff;

/// A mail to be written.
pub struct Letter {
    /// What about.
    pub kind: MailKind,
    /// The link that it carries; earlier ones of the same kind are spent.
    pub link: Option<LinkKind>,
    /// Words of the staff that it hands on.
    pub words: Option<String>,
}

/// Writes a mail to the signatory in the transaction of the act.
pub async fn send(staff: &mut Staff, agreement: &Agreement, to: &Contact, letter: Letter) -> Result<()> {
    let id = staff.tx.new_id();
    let mut content = Content {
        email: to.details.email.clone(),
        name: to.details.name.clone(),
        words: letter.words.filter(|words| !words.is_empty()),
        ..Content::default()
    };
    if let Some(kind) = letter.link {
        let token = Token::random(&mut *staff.visit.app.db.randomness().rng());
        links::spend_others(&mut staff.tx, to.id.0, kind).await?;
        let link = NewLink {
            kind,
            person: to.id.0,
            controller: Some(agreement.controller),
            agreement: Some(agreement.id),
            version: None,
            token_hash: *token.hash().as_bytes(),
            // Nobody waits before a field for a code.
            code_hash: None,
        };
        links::create(&mut staff.tx, id, &link).await?;
        content.token = Some(token.reveal());
    }
    let mail = NewMail {
        id: MailId(id),
        kind: letter.kind,
        language: to.language,
        controller: Some(agreement.controller),
        agreement: Some(agreement.id),
        content,
    };
    Ok(mails::send(&mut staff.tx, &mail).await?)
}
