//! Mails to the staff about their access.

use domain::ids::MailId;
use domain::secrets::Token;
use storage::TenantTx;
use storage::links::{self, LinkKind, NewLink};
use storage::mails::{self, Content, MailKind, NewMail};
use storage::staff::Staff;

use crate::{App, Result};

/// Sends a one-time link, for which all earlier ones of its kind are spent. The link leaves by mail alone.
pub async fn link(tx: &mut TenantTx, app: &App, to: &Staff, kind: LinkKind) -> Result<()> {
    links::spend_others(tx, to.id.0, kind).await?;
    let id = tx.new_id();
    let token = Token::random(&mut *app.db.randomness().rng());
    let new = NewLink {
        kind,
        person: to.id.0,
        controller: None,
        agreement: None,
        version: None,
        token_hash: *token.hash().as_bytes(),
        code_hash: None,
    };
    links::create(tx, id, &new).await?;
    let about = if kind == LinkKind::StaffInvitation { MailKind::StaffInvitation } else { MailKind::PasswordReset };
    send(tx, MailId(id), to, about, Some(token.reveal())).await
}

/// Says that the password was changed, so that its owner notices where it was somebody else.
pub async fn password_changed(tx: &mut TenantTx, to: &Staff) -> Result<()> {
    let id = MailId(tx.new_id());
    send(tx, id, to, MailKind::PasswordChanged, None).await
}

/// Says that another second factor was set up, so that the owner notices where it was somebody else.
pub async fn second_factor_changed(tx: &mut TenantTx, to: &Staff) -> Result<()> {
    let id = MailId(tx.new_id());
    send(tx, id, to, MailKind::SecondFactorChanged, None).await
}

/// Says that the second factor was taken away, and what happens at the next sign-in.
pub async fn second_factor_reset(tx: &mut TenantTx, to: &Staff) -> Result<()> {
    let id = MailId(tx.new_id());
    send(tx, id, to, MailKind::SecondFactorReset, None).await
}

async fn send(tx: &mut TenantTx, id: MailId, to: &Staff, kind: MailKind, token: Option<String>) -> Result<()> {
    let content = Content { email: to.email.clone(), name: to.name.clone(), token, ..Content::default() };
    let mail = NewMail { id, kind, language: to.language, controller: None, agreement: None, content };
    Ok(mails::send(tx, &mail).await?)
}
