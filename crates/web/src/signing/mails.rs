//! The mails that leave from these pages. Each is written in the transaction of what it tells of.

use domain::email::EmailAddress;
use domain::ids::{AgreementId, ControllerId, MailId, TemplateVersionId};
use domain::language::Language;
use domain::secrets::{Code, Token};
use storage::TenantTx;
use storage::agreements::Agreement;
use storage::links::{self, LinkKind, NewLink};
use storage::mails::{self, Content, MailKind, NewMail};
use storage::staff::Staff;
use uuid::Uuid;

use crate::Result;
use crate::next;
use crate::visit::Visit;

/// What a link is to be for.
pub struct Wanted {
    pub kind: LinkKind,
    pub person: Uuid,
    pub controller: ControllerId,
    pub agreement: Option<AgreementId>,
    pub version: Option<TemplateVersionId>,
}

/// Sends a one-time link and its code. They leave by this mail alone; the link has the mail's id.
pub async fn link(visit: &Visit, tx: &mut TenantTx, id: Uuid, email: &EmailAddress, wanted: &Wanted) -> Result<()> {
    let (token, code) = {
        let mut rng = visit.app.db.randomness().rng();
        (Token::random(&mut *rng), Code::random(&mut *rng))
    };
    let content = Content {
        email: email.as_str().to_owned(),
        token: Some(token.reveal()),
        code: Some(code.reveal()),
        next: next::wanted(visit).map(str::to_owned),
        ..Content::default()
    };
    let mail = NewMail {
        id: MailId(id),
        kind: MailKind::SignInLink,
        language: visit.language(),
        controller: Some(wanted.controller),
        agreement: wanted.agreement,
        content,
    };
    mails::send(tx, &mail).await?;
    let link = NewLink {
        kind: wanted.kind,
        person: wanted.person,
        controller: Some(wanted.controller),
        agreement: wanted.agreement,
        version: wanted.version,
        token_hash: *token.hash().as_bytes(),
        code_hash: Some(*code.hash(id.as_bytes()).as_bytes()),
    };
    Ok(links::create(tx, id, &link).await?)
}

/// Tells a member of the staff that their address cannot sign for a customer.
pub async fn staff_cannot_sign(visit: &Visit, tx: &mut TenantTx, id: Uuid, email: &EmailAddress) -> Result<()> {
    let mail = NewMail {
        id: MailId(id),
        kind: MailKind::StaffCannotSign,
        language: visit.language(),
        controller: None,
        agreement: None,
        content: Content { email: email.as_str().to_owned(), ..Content::default() },
    };
    Ok(mails::send(tx, &mail).await?)
}

/// The receipt of a signature.
pub async fn receipt(tx: &mut TenantTx, agreement: &Agreement, email: &str, language: Language) -> Result<()> {
    about(tx, agreement, MailKind::Receipt, email, &agreement.form.signatory, language).await
}

/// Tells those who review what the controller has done. The mail speaks of the controller, so its key seals it.
pub async fn tell_staff(tx: &mut TenantTx, agreement: &Agreement, kind: MailKind, staff: &[Staff]) -> Result<()> {
    for member in staff {
        about(tx, agreement, kind, &member.email, &member.name, member.language).await?;
    }
    Ok(())
}

async fn about(
    tx: &mut TenantTx,
    agreement: &Agreement,
    kind: MailKind,
    email: &str,
    name: &str,
    language: Language,
) -> Result<()> {
    let mail = NewMail {
        id: MailId(tx.new_id()),
        kind,
        language,
        controller: Some(agreement.controller),
        agreement: Some(agreement.id),
        content: Content { email: email.to_owned(), name: name.trim().to_owned(), ..Content::default() },
    };
    Ok(mails::send(tx, &mail).await?)
}
